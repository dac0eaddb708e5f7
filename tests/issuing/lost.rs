//! Registers that are gone or old while kept copies are there, and copies of issuings that were cut short.

use std::path::Path;

use super::{codes, done, run_in, small, verified};
use crate::util::{Folder, Run};

const REGISTER: &str = "du-an/so-van-ban-di.yaml";
const LOCK: &str = "du-an/.so-van-ban-di.khoa";

/// A project with two documents, and register and lock as they were after the first.
fn grown() -> (Folder, Vec<u8>, Vec<u8>) {
    let folder = small();
    let at = folder.path();
    let read = |name: &str| std::fs::read(at.join(name)).expect("a file");
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let before = (read(REGISTER), read(LOCK));
    done(at, "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND");
    (folder, before.0, before.1)
}

/// What a line says in both languages that is refused.
fn refused(at: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let Run { code, stdout, stderr } = run_in(at, line, lang);
        assert_eq!((code, stdout.as_str()), (1, ""), "{line}: {stderr}");
        stderr
    })
}

#[test]
fn a_register_with_nothing_that_tells_how_far_it_went_is_told() {
    let (folder, ..) = grown();
    let at = folder.path();
    let head = done(at, "register du-an");
    let head = head.split_whitespace().find(|word| word.len() == 64).expect("a head").to_owned();
    for lock in [None, Some("junk\n"), Some("")] {
        match lock {
            None => std::fs::remove_file(at.join(LOCK)).expect("gone"),
            Some(text) => folder.write(LOCK, text),
        }
        let (code, value) = verified(at, "verify du-an --no-rebuild");
        assert_eq!((code, codes(&value)), (0, vec!["N903".to_owned()]), "{value}");
        // A head that was noted apart serves, in capitals and in groups, too.
        let (one, other) = head.split_at(32);
        for typed in [head.clone(), head.to_uppercase(), format!("{one} {other}")] {
            let words =
                ["verify", "du-an", "--no-rebuild", "--head", &typed, "--messages", "short"];
            assert_eq!(crate::util::ntm(at, &words).stderr, "", "{typed}");
        }
    }
    let said = ["vi", "en"].map(|lang| {
        run_in(at, "verify du-an --no-rebuild --messages short --head 002d3e", lang).stderr
    });
    assert_eq!(
        said,
        [
            "lỗi[N904]: “002d3e” không phải mã cuối sổ\n",
            "error[N904]: “002d3e” is no head of a register\n"
        ]
    );
    // What was typed amiss accuses nothing.
    let run = run_in(at, "verify du-an --no-rebuild --head 002d3e", "vi");
    let last = run.stdout.lines().last().unwrap_or_default();
    assert!(run.code == 1 && last.contains(" mục nối liền nhau, mã cuối sổ "), "{last}");
    // The next entry writes it again, and says what was amiss.
    let line = "register du-an --recall 26/KH-UBND --reason sai --date 12/02/2025 --messages short";
    let said = run_in(at, line, "vi");
    assert_eq!(said.code, 0);
    assert_eq!(
        said.stderr,
        "cảnh báo[N903]: tệp ẩn “du-an/.so-van-ban-di.khoa” cạnh sổ mất hoặc hỏng, nên sổ có bị cắt đuôi cũng không \
         thấy\n"
    );
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, Vec::new()), "{value}");
}

#[test]
fn what_lies_beside_kept_copies_by_the_way_accuses_nobody() {
    let (folder, ..) = grown();
    let at = folder.path();
    let copy = "du-an/ban-hanh/2025/26-KH-UBND";
    for name in ["Thumbs.db", ".DS_Store", "dau-vao/desktop.ini", ".~lock.ke-hoach.pdf#"] {
        folder.write(&format!("{copy}/{name}"), "x");
    }
    // What a run left that was killed while it received a file, or entered something.
    for left in [format!("{copy}/.ntm-xJyqeF"), "du-an/.ntm-a1b2c3".to_owned()] {
        folder.write(&left, "x");
    }
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, Vec::new()), "{value}");
    // A copy of a copy, as file managers make one.
    let twice = at.join("du-an/ban-hanh/2025/26-KH-UBND - Copy");
    std::fs::create_dir(&twice).expect("a folder");
    std::fs::copy(at.join(copy).join("ke-khai.yaml"), twice.join("ke-khai.yaml")).expect("copied");
    let recall = "register du-an --recall 26/KH-UBND --reason sai --date 12/02/2025";
    let said = [
        "lỗi[N905]: “ban-hanh/2025/26-KH-UBND - Copy” là bản chép của bản lưu “ban-hanh/2025/26-KH-UBND”, sổ không ghi",
        "error[N905]: “ban-hanh/2025/26-KH-UBND - Copy” is a copy of what is kept in “ban-hanh/2025/26-KH-UBND”, and no \
         entry names it",
    ];
    for (told, said) in refused(at, recall).iter().zip(said) {
        assert_eq!(told.lines().next(), Some(said));
    }
    std::fs::remove_dir_all(&twice).expect("gone");
    done(at, recall);
    let left = [format!("{copy}/.ntm-xJyqeF"), "du-an/.ntm-a1b2c3".to_owned()];
    assert!(left.iter().all(|own| !at.join(own).exists()));
}

#[test]
fn a_register_that_an_editor_saved_again_is_told_for_what_it_is() {
    let (folder, ..) = grown();
    let at = folder.path();
    let whole = std::fs::read_to_string(at.join(REGISTER)).expect("the register");
    for saved in [whole.replace('\n', "\r\n"), format!("\u{feff}{whole}")] {
        folder.write(REGISTER, &saved);
        let (code, value) = verified(at, "verify du-an --no-rebuild");
        assert_eq!((code, codes(&value)), (1, vec!["N899".to_owned()]), "{value}");
        let recall = "register du-an --recall 26/KH-UBND --reason sai --date 12/02/2025";
        let said = [
            "lỗi[N899]: nội dung sổ còn nguyên, nhưng chương trình khác đã lưu lại với kiểu xuống dòng hoặc dấu đầu tệp \
             khác\n  = lấy lại sổ từ bản sao lưu, hoặc lưu lại đúng kiểu cũ: xuống dòng LF (Unix), UTF-8 không BOM; \
             muốn xem sổ thì dùng ntm register\n",
            "error[N899]: the register's text is whole, but another program saved it with other line ends or a mark at \
             its beginning\n  = take the register from a copy, or save it as it was: line ends LF (Unix), UTF-8 \
             without BOM; to look at it use ntm register\n",
        ];
        for (told, said) in refused(at, recall).iter().zip(said) {
            assert_eq!(told.trim_end(), said.trim_end());
        }
        assert_eq!(std::fs::read_to_string(at.join(REGISTER)).expect("the register"), saved);
    }
}

#[test]
fn an_old_register_with_its_own_lock_gives_no_number_twice() {
    let (folder, register, lock) = grown();
    let at = folder.path();
    let newest = std::fs::read(at.join(REGISTER)).expect("the register");
    let noted = std::fs::read(at.join(LOCK)).expect("the lock");
    folder.write(REGISTER, &register);
    folder.write(LOCK, &lock);
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (1, vec!["N876".to_owned()]), "{value}");
    let said = [
        "lỗi[N876]: sổ “du-an/so-van-ban-di.yaml” không có mục nào của “ban-hanh/2025/26-KH-UBND”, bản lưu của một \
         văn bản: sổ mất hoặc là bản cũ thì số sẽ cấp trùng\n  = lấy lại sổ mới nhất từ bản sao lưu, cùng tệp \
         .so-van-ban-di.khoa; không còn thì chuyển bản lưu ấy đi nơi khác, rồi từ số liệu trong dau-vao/ của nó ban \
         hành lại đúng văn bản ấy với số, ngày ghi ở ke-khai.yaml\n",
        "error[N876]: the register “du-an/so-van-ban-di.yaml” has no entry of “ban-hanh/2025/26-KH-UBND”, the copy of \
         a document: if it is gone or an old one, numbers would be given twice\n  = take the newest register from a \
         backup, with .so-van-ban-di.khoa; if there is none, move that copy elsewhere and issue the same document \
         again of the data in its dau-vao/, under the number and date in its ke-khai.yaml\n",
    ];
    let line = "issue du-an --doc ke-hoach --number next --date 12/02/2025 --replaces 25/KH-UBND";
    for (told, said) in refused(at, line).iter().zip(said) {
        assert_eq!(told.trim_end(), said.trim_end());
    }
    // Nothing else is entered either: the newest register would lack it.
    let recall = "register du-an --recall 25/KH-UBND --reason sai --date 12/02/2025";
    assert!(refused(at, recall)[0].starts_with("lỗi[N876]"));
    assert_eq!(std::fs::read(at.join(REGISTER)).expect("the register"), register);
    // The newest from a backup.
    folder.write(REGISTER, newest);
    folder.write(LOCK, noted);
    let line = "issue du-an --doc ke-hoach --number next --date 12/02/2025 --replaces 26/KH-UBND";
    assert!(done(at, line).starts_with("Đã ban hành 27/KH-UBND"));
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()), "{value}");
}

#[test]
fn where_no_newer_register_is_left_the_document_is_issued_again_as_it_was() {
    let (folder, register, lock) = grown();
    let at = folder.path();
    folder.write(REGISTER, register);
    folder.write(LOCK, lock);
    let copy = at.join("du-an/ban-hanh/2025/26-KH-UBND");
    let was = std::fs::read(copy.join("ke-hoach.pdf")).expect("the PDF");
    std::fs::rename(&copy, at.join("cat-rieng")).expect("moved");
    done(at, "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND");
    assert!(std::fs::read(copy.join("ke-hoach.pdf")).expect("the PDF") == was);
    assert_eq!(verified(at, "verify du-an").0, 0);
}

#[test]
fn a_lost_register_is_told_by_whoever_asks_for_it() {
    let (folder, ..) = grown();
    let at = folder.path();
    std::fs::remove_file(at.join(REGISTER)).expect("gone");
    for line in ["verify du-an", "register du-an", "correct du-an --number 26/KH-UBND"] {
        for told in refused(at, line) {
            assert!(told.contains("[N876]"), "{line}: {told}");
        }
    }
    std::fs::remove_file(at.join(LOCK)).expect("gone");
    assert!(refused(at, "verify du-an")[0].starts_with("lỗi[N876]"));
}

#[test]
fn what_an_issuing_left_that_was_cut_short_gives_way() {
    let (folder, register, lock) = grown();
    let at = folder.path();
    // Killed before the register was written: the copy is there, and the lock says that it was begun.
    let begun = [lock.as_slice(), b"ban-hanh/2025/26-KH-UBND\n"].concat();
    folder.write(REGISTER, register);
    folder.write(LOCK, begun);
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, vec!["N844".to_owned()]), "{value}");
    // Another number first: what was left is still known for what it is.
    done(at, "issue du-an --doc ke-hoach --number 27 --date 12/02/2025 --replaces 25/KH-UBND");
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, vec!["N844".to_owned()]), "{value}");
    done(at, "issue du-an --doc ke-hoach --number 26 --date 12/02/2025 --replaces 27/KH-UBND");
    let (code, value) = verified(at, "verify du-an");
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()), "{value}");
}

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

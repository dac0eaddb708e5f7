//! A wrong entry of the register is put right by a further one.

use super::{change, done, done_words, register, run_in, small, without_codes};

/// The first line of what is said where it is refused, in both languages.
fn refused(at: &std::path::Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = run_in(at, &format!("{line} --messages short"), lang);
        assert!(run.code > 0, "{line}: {}{}", run.stdout, run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    })
}

#[test]
fn a_number_that_was_mistyped_is_put_right_and_the_chain_holds() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach");
    done(at, "register du-an --doc ke-hoach --number 52 --date 10/02/2025");
    let before = register(at);
    let said = done_words(
        at,
        &["register", "du-an", "--amend", "52/KH-UBND", "--number", "25", "--reason", "Gõ nhầm số"],
    );
    assert_eq!(
        without_codes(&said),
        "Đã ghi mục sửa của 25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\n\
         Sổ: mục 3, mã cuối sổ …"
    );
    // The wrong entry stays, another stands behind it.
    let after = register(at);
    assert!(after.starts_with(&before), "{after}");
    let own = &after[before.len()..];
    assert!(
        own.starts_with("- thu_tu: 3\n")
            && own.contains("\n  viec: sua_muc\n  cua_muc: 1\n  ly_do: Gõ nhầm số\n  so: '25'\n"),
        "{own}"
    );
    let listed = done(at, "register du-an");
    assert!(
        listed.starts_with(
            "1    25/KH-UBND        10/02/2025  Kế hoạch xây dựng nông thôn mới năm 2025 (sửa mục sổ ngày "
        ) && listed.contains(", số 52/KH-UBND thành 25/KH-UBND: Gõ nhầm số)\nSổ: 3 mục, "),
        "{listed}"
    );
    assert!(done(at, "status du-an").contains("ke-hoach: đã ban hành 25/KH-UBND, 10/02/2025"));
    let said = done(at, "verify du-an");
    assert!(
        said.contains("25/KH-UBND, 10/02/2025: nguyên vẹn")
            && said.contains("Sổ: 3 mục nối liền nhau"),
        "{said}"
    );
    // The number that it never had is free.
    let none = refused(at, "register du-an --recall 52/KH-UBND --reason sai");
    assert!(none[0].starts_with("lỗi[N828]"), "{none:?}");
    // A number of another document is not.
    done(
        at,
        "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND --signer Thử",
    );
    let taken = refused(at, "register du-an --amend 25/KH-UBND --number 26 --reason sai");
    assert!(taken[0].starts_with("lỗi[N822]: số 26/KH-UBND đã cấp"), "{taken:?}");
}

#[test]
fn what_the_form_has_beside_the_document_is_put_right() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --copies 12");
    done_words(
        at,
        &[
            "register",
            "du-an",
            "--amend",
            "25/KH-UBND",
            "--copies",
            "15",
            "--note",
            "Bản thường",
            "--signer",
            "Trần Văn Thử",
            "--reason",
            "Đếm lại",
        ],
    );
    done(at, "register du-an --pdf 2025");
    let out = std::process::Command::new("pdftotext")
        .args(["-layout", "so-van-ban-di-2025.pdf", "-"])
        .current_dir(at)
        .output();
    match out {
        Err(_) => eprintln!("pdftotext is not here: the book was not read"),
        Ok(out) => {
            let text = String::from_utf8_lossy(&out.stdout).into_owned();
            assert!(text.contains("Trần Văn Thử") && text.contains("15"), "{text}");
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in ["Bản thường", "sửa mục", "Đếm lại"] {
                assert!(words.contains(part), "{part}: {words}");
            }
        }
    }
    // The document itself prints its number.
    assert_eq!(
        refused(at, "register du-an --amend 25/KH-UBND --number 24 --reason sai"),
        [
            "lỗi[N790]: số, ngày của 25/KH-UBND in trên văn bản, không sửa ở sổ được",
            "error[N790]: 25/KH-UBND prints its number and date: they cannot be put right in the register"
        ]
    );
    // Something is to be put right, for a reason.
    for line in ["--reason sai", "--copies 3"] {
        let [vi, _] = refused(at, &format!("register du-an --amend 25/KH-UBND {line}"));
        assert!(vi.starts_with("lỗi[N901]: còn thiếu"), "{vi}");
    }
}

#[test]
fn a_recall_of_the_wrong_document_is_taken_back() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    assert_eq!(
        refused(at, "register du-an --amend 25/KH-UBND --not-recalled --reason nhầm"),
        [
            "lỗi[N790]: 25/KH-UBND không bị ghi thu hồi",
            "error[N790]: 25/KH-UBND was not entered as recalled"
        ]
    );
    done(at, "register du-an --recall 25/KH-UBND --reason sai --date 15/02/2025");
    assert!(done(at, "status du-an").contains("đã thu hồi ngày 15/02/2025"));
    done(at, "register du-an --amend 25/KH-UBND --not-recalled --reason nhầm");
    let status = done(at, "status du-an");
    assert!(status.contains("ke-hoach: đã ban hành 25/KH-UBND"), "{status}");
    assert!(!status.contains("thu hồi"), "{status}");
    assert!(done(at, "verify du-an").contains("Sổ: 3 mục nối liền nhau"));
}

#[test]
fn a_signer_whom_the_document_prints_is_not_put_right_in_the_register() {
    let folder = small();
    let at = folder.path();
    change(at, "chuc_vu: Chủ tịch}", "chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}");
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let before = register(at);
    let amended = |name: &str, lang: &str| {
        let words =
            ["register", "du-an", "--amend", "25/KH-UBND", "--signer", name, "--reason", "sai"];
        crate::util::ntm(at, &[&words[..], &["--lang", lang]].concat())
    };
    let said = [
        "lỗi[N790]: người ký in trên 25/KH-UBND là Nguyễn Văn An, không sửa ở sổ thành người khác được\n  = chỉ văn \
         bản ban hành chưa in họ tên mới ghi người ký ở sổ được; văn bản in sai người ký thì thay thế bằng ntm issue \
         --replaces hoặc thu hồi",
        "error[N790]: 25/KH-UBND prints Nguyễn Văn An as its signer: the register cannot have another\n  = only of a \
         document without a printed name the signer is put right there; where it prints a wrong one, replace it by ntm \
         issue --replaces or recall it",
    ];
    for (lang, said) in ["vi", "en"].into_iter().zip(said) {
        let run = amended("Trần Văn Bình", lang);
        assert_eq!((run.code, run.stderr.trim_end()), (1, said), "{}", run.stdout);
    }
    assert_eq!(register(at), before);
    // What stands in other columns may be put right, once.
    let line = "register du-an --amend 25/KH-UBND --copies 9 --reason sai";
    done(at, line);
    assert_eq!(
        refused(at, line),
        [
            "lỗi[N790]: sổ đã ghi đúng như thế về 25/KH-UBND: không có gì để sửa",
            "error[N790]: the register says just that of 25/KH-UBND: there is nothing to put right"
        ]
    );
    assert!(amended("Nguyễn  Văn An", "vi").stderr.starts_with("lỗi[N790]: sổ đã ghi đúng"));
    // A kept copy that does not tell says neither yes nor no.
    std::fs::remove_file(at.join("du-an/ban-hanh/2025/25-KH-UBND/da-noi.json")).expect("gone");
    let run = amended("Nguyễn Văn An", "vi");
    assert!(
        run.stderr.starts_with("lỗi[N842]: không còn “ban-hanh/2025/25-KH-UBND/da-noi.json”"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_document_that_was_issued_anew_stands_once() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    done(at, "register du-an --recall 25/KH-UBND --reason sai --date 15/02/2025");
    done(at, "issue du-an --doc ke-hoach --number 26 --date 16/02/2025");
    assert_eq!(
        refused(at, "register du-an --amend 25/KH-UBND --not-recalled --reason nhầm"),
        [
            "lỗi[N790]: 25/KH-UBND đã có văn bản ban hành lại là 26/KH-UBND: bỏ ghi thu hồi thì hai bản cùng hiệu lực",
            "error[N790]: 25/KH-UBND was issued anew as 26/KH-UBND: without its recall both would be in force"
        ]
    );
    done(at, "register du-an --recall 26/KH-UBND --reason sai --date 17/02/2025");
    done(at, "register du-an --amend 25/KH-UBND --not-recalled --reason nhầm");
    assert!(done(at, "status du-an").contains("đã ban hành 25/KH-UBND"));
}

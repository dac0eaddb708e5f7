//! What is typed: words of several lines, what a line lacks, and where a fault of an option lies.

use super::{done, run_in, small};
use crate::util::ntm;

#[test]
fn words_are_one_line_and_not_blank() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --paper");
    let issue: &[&str] = &["issue", "du-an", "--doc", "ke-hoach", "--number", "26"];
    let recall: &[&str] = &["register", "du-an", "--recall", "25/KH-UBND"];
    let receive: &[&str] = &["receive", "ve.pdf", "--in", "du-an"];
    for (words, option, value) in [
        (issue, "--signer", "Nguyễn Văn\nThử"),
        (issue, "--signer", ""),
        (issue, "--note", "a\u{7}b"),
        (recall, "--reason", ""),
        (recall, "--reason", "sai\r\nsố"),
        (receive, "--instead", " "),
    ] {
        let told = ["vi", "en"].map(|lang| {
            let run = ntm(at, &[words, &[option, value, "--lang", lang]].concat());
            assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{option} {value:?}");
            run.stderr
        });
        assert!(
            told[0].contains("; viết thành lời, trên một dòng, không có ký tự ẩn")
                && told[1].contains("; write words, on one line, with no hidden characters"),
            "{option} {value:?}: {told:?}"
        );
    }
}

#[test]
fn a_line_without_a_key_names_both_ways() {
    let folder = small();
    let told = ["vi", "en"].map(|lang| {
        let run = run_in(folder.path(), "sign ke-hoach.pdf", lang);
        assert_eq!(run.code, 2);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(
        told,
        [
            "lỗi[N901]: còn thiếu --p12 <TỆP> hoặc --token <MODULE>",
            "error[N901]: --p12 <FILE> or --token <MODULE> is missing",
        ]
    );
}

#[test]
fn a_code_behind_a_space_is_no_project() {
    let folder = small();
    let words = ["verify", "--paper", "1f2e 3d4c", "--lang"];
    let told = ["vi", "en"].map(|lang| ntm(folder.path(), &[&words[..], &[lang]].concat()));
    assert_eq!(
        told.map(|own| (own.code, own.stderr)),
        [
            (2, "lỗi[N901]: không có dự án “1f2e 3d4c”; mã dự thảo thì viết liền sau dấu bằng: --paper='1f2e 3d4c'\n".to_owned()),
            (2, "error[N901]: there is no project “1f2e 3d4c”; a draft's code stands behind an equals sign: --paper='1f2e 3d4c'\n".to_owned()),
        ]
    );
}

#[test]
fn a_fault_of_an_option_lies_in_the_option() {
    let folder = small();
    let at = folder.path();
    let line = "issue du-an --doc ke-hoach --number 25 --date 10/02/2023 --paper --messages short";
    let said = run_in(at, line, "vi").stderr;
    let place = said.lines().find(|line| line.contains("[N530]")).unwrap_or_default();
    assert!(place.starts_with("--date: lỗi[N530]: "), "{said}");
    let name = "Nguyễn Văn Một Cái Tên Dài Quá Mức Mà Nghị Định Không Cho Phép";
    let words = ["issue", "du-an", "--doc", "ke-hoach", "--number", "25", "--date", "10/02/2025"];
    let words = [&words[..], &["--paper", "--signer", name, "--messages", "short", "--lang", "en"]];
    let said = ntm(at, &words.concat()).stderr;
    let place = said.lines().find(|line| line.contains("[N512]")).unwrap_or_default();
    assert!(place.starts_with("--signer: error[N512]: "), "{said}");
}

#[test]
fn an_electronic_document_without_a_number_is_a_dead_end_for_signing() {
    let folder = small();
    let at = folder.path();
    let run = run_in(at, "issue du-an --doc ke-hoach --electronic --messages short", "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("cảnh báo[N915]: “ke-hoach” ban hành điện tử mà để trống số: tệp ký rồi thì không điền số vào được, điền vào là chữ ký hỏng\n"),
        "{}",
        run.stderr
    );
    // The way out that is told.
    done(at, "register du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let line = "issue du-an --doc ke-hoach --electronic --number next --date 11/02/2025 --replaces 25/KH-UBND --messages short";
    let run = run_in(at, line, "en");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stderr.contains("N915"), "{}", run.stderr);
    // What is issued electronically goes to whoever signs.
    assert!(
        run.stdout.contains(
            "\n  sign: ntm sign du-an/ban-hanh/2025/26-KH-UBND/ke-hoach.pdf --p12 FILE; what another tool \
             signed: ntm receive SIGNED --in du-an\n"
        ),
        "{}",
        run.stdout
    );
}

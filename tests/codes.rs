//! `ntm check --list` and `--explain`: all codes, and one by itself.

use crate::util::{Folder, ntm};

fn run(words: &[&str]) -> (i32, String, String) {
    let run = ntm(Folder::new().path(), words);
    (run.code, run.stdout, run.stderr)
}

#[test]
fn the_reference_has_the_list() {
    for lang in ["vi", "en"] {
        let (code, list, _) = run(&["check", "--list", "--lang", lang]);
        assert_eq!(code, 0);
        assert_eq!(run(&["reference", "codes", "--lang", lang]).1, list);
    }
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let (code, vi, _) = run(&["check", "--explain", "N503"]);
    assert_eq!(code, 0);
    assert_eq!(
        format!("\n{vi}"),
        r#"
N503 · lỗi · Vốn và công trình
Nghĩa là: …: ghi …, cộng các phần được … (triệu đồng); các dòng “…”, “…” được đọc là phần của dòng trên
Còn lỗi này thì chưa ghi văn bản.

Ví dụ:
lỗi[N503]: Ngân sách huyện (huy động): ghi 100, cộng các phần được 160 (triệu đồng); các dòng “…”, “…” được đọc là phần của dòng trên
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]
"#
    );
    let (code, en, _) = run(&["check", "--explain", "n503", "--lang", "en"]);
    assert_eq!(code, 0);
    assert_eq!(
        format!("\n{en}"),
        r#"
N503 · error · Funding and works
Meaning: A funding source's amount is not the sum of its parts.
While it stands, the document is not written.

Example:
error[N503]: Ngân sách huyện (huy động): stated 100, its parts add up to 160 (million VND); rows “…”, “…” are read as parts of the row above
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]
"#
    );
}

#[test]
fn every_code_of_the_list_is_explained() {
    for lang in ["vi", "en"] {
        let (_, table, _) = run(&["check", "--list", "--lang", lang]);
        let codes: Vec<&str> =
            table.lines().filter_map(|line| line.strip_prefix("| N")?.get(..3)).collect();
        assert!(codes.len() > 300, "{}", codes.len());
        for code in codes {
            let told = ntm::emit::code(&format!("N{code}"), ntm::emit::Lang::Vi).expect("a code");
            assert!(told.contains(&format!("[N{code}]: ")), "{told}");
            assert!(!told.contains("58913") && !told.contains("58.913"), "{told}");
        }
    }
}

#[test]
fn a_code_that_is_none_is_refused() {
    let (code, _, told) = run(&["check", "--explain", "N999"]);
    assert_eq!(code, 2);
    assert_eq!(
        format!("\n{told}"),
        r#"
lỗi[N901]: “N999” không dùng được cho “--explain <MÃ>”; mọi mã: ntm check --list
xem: ntm --help
"#
    );
    let (code, _, told) = run(&["check", "--explain", "N999", "--lang", "en"]);
    assert_eq!(code, 2);
    assert_eq!(
        format!("\n{told}"),
        r#"
error[N901]: “N999” is no value for “--explain <CODE>”; all codes: ntm check --list
see: ntm --help
"#
    );
}

#[test]
fn the_list_asks_for_no_project() {
    let (code, _, told) = run(&["check", "--list", "."]);
    assert_eq!(code, 2);
    assert_eq!(
        format!("\n{told}"),
        r#"
lỗi[N901]: “--list” không dùng cùng “[DỰ_ÁN]...”
xem: ntm --help
"#
    );
}

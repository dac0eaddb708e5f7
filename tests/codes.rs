//! `ntm check --list` and `--explain`: the codes as the README has them, and one by itself.

use crate::util::{Folder, ntm, root};

fn run(words: &[&str]) -> (i32, String, String) {
    let run = ntm(Folder::new().path(), words);
    (run.code, run.stdout, run.stderr)
}

/// The table of codes in the manual, and the file that has it.
fn of_the_manual() -> (String, String) {
    let head = "| Code | Weight | Meaning |";
    for file in ["README.md", "inputs/CODES.md", "inputs/README.md"] {
        let text = std::fs::read_to_string(root().join(file)).unwrap_or_default();
        if let Some(at) = text.find(head) {
            let lines = text[at..].lines().take_while(|line| line.starts_with('|'));
            return (lines.map(|line| format!("{line}\n")).collect(), file.to_owned());
        }
    }
    panic!("no manual has a table of codes");
}

#[test]
fn the_manual_has_the_table_that_the_program_prints() {
    let (code, printed, _) = run(&["check", "--list", "--lang", "en"]);
    assert_eq!(code, 0);
    let (table, file) = of_the_manual();
    let differ = |(a, b): &(&str, &str)| a != b;
    let first = printed.lines().zip(table.lines()).find(differ);
    assert!(
        printed == table,
        "the table of codes in {file} is not what `ntm check --list --lang en` prints: put that in its \
         place; they first differ at {first:?}"
    );
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

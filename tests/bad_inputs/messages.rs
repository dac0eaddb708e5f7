//! One slip is one finding, in words that lead to the cell or line where it was made.

use super::Case;
use crate::util::ntm;

#[test]
fn a_sheet_that_is_not_there_is_one_finding() {
    let rows: &[&[&str]] = &[&["Tên xã", "Mục tiêu"], &["Tân Lập", "đạt chuẩn"]];
    Case::small().book("b.xlsx", &[("Xã", rows)]).table("xa", "{tep: b.xlsx, trang: Xax}").refused(
        r#"
lỗi[N108]: bảng tính không có trang “Xax”; có: “Xã”
  --> ntm.yaml:29:28
   |
29 |   xa: {tep: b.xlsx, trang: Xax}
   |                            ^^^
  = có phải “Xã”?
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
"#,
        r#"
error[N108]: the workbook has no sheet “Xax”; it has “Xã”
  --> ntm.yaml:29:28
   |
29 |   xa: {tep: b.xlsx, trang: Xax}
   |                            ^^^
  = did you mean “Xã”?
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
"#,
    );
}

#[test]
fn a_key_without_a_value_within_braces() {
    Case::small().change(r#"{xa: Hòa An, giao: "2"}"#, "{xa: Hòa An, giao: 2, 3}").refused(
        r#"
lỗi[N129]: “3” đứng riêng giữa hai dấu phẩy, không có giá trị
  --> ntm.yaml:31:29
   |
31 |     - {xa: Hòa An, giao: 2, 3}
   |                             ^
  = trong { } dấu phẩy ngăn hai khóa; nếu là một giá trị thì viết giao: "2, 3"; nếu là một khóa thì thêm “: ” và giá trị
"#,
        r#"
error[N129]: “3” stands alone between commas and has no value
  --> ntm.yaml:31:29
   |
31 |     - {xa: Hòa An, giao: 2, 3}
   |                             ^
  = within { } a comma parts two keys; for one value write giao: "2, 3"; for a key add “: ” and its value
"#,
    );
}

#[test]
fn a_colon_without_a_space_points_at_its_own_line() {
    Case::small().change("  cap: huyen", "  cap:huyen").refused(
        r#"
lỗi[N130]: sau “cap:” thiếu dấu cách
  --> ntm.yaml:2:3
  |
2 |   cap:huyen
  |   ^^^^^^^^^
  = viết “cap: huyen”
"#,
        r#"
error[N130]: a space is missing after “cap:”
  --> ntm.yaml:2:3
  |
2 |   cap:huyen
  |   ^^^^^^^^^
  = write “cap: huyen”
"#,
    );
}

#[test]
fn an_unclosed_bracket_stands_in_the_offices_own_template() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            r##"{% extends "ke-hoach.typ.j2" %}
{% block muc_dich %}
#text(weight: "bold"[Có {{ xa.tong }} xã]
{% endblock %}
"##,
        )
        .refused(
            r#"
lỗi[N701]: không dàn trang được: dấu mở ở đây không được đóng (ngoặc, hoặc $ * _ đứng lẻ)
  --> mau/ke-hoach.typ.j2:3:6
  |
3 | #text(weight: "bold"[Có {{ xa.tong }} xã]
  |      ^
  = sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc
"#,
            r#"
error[N701]: the layout fails: what opens here is never closed (a bracket, or a single $ * _)
  --> mau/ke-hoach.typ.j2:3:6
  |
3 | #text(weight: "bold"[Có {{ xa.tong }} xã]
  |      ^
  = correct the passage in your own template in mau/; “ntm templates” shows the original
"#,
        );
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let case = Case::small()
        .change("soan_thao: NN", "soan_thao: NN\n  la\u{202e}\u{200b}\u{61c}: 1")
        .change("HUYỆN BÌNH MINH]", "\"HUYỆN \u{1b}[31m\"]");
    for words in
        [&["check"][..], &["check", "--messages", "short"], &["check", "--messages", "json"]]
    {
        let run = case.run(words, "vi");
        assert_eq!(run.code, 1);
        let said = run.stdout + &run.stderr;
        let hidden = |c: &char| {
            c.is_control() && *c != '\n'
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{200B}'..='\u{200F}' | '\u{61C}')
        };
        assert_eq!(said.chars().find(hidden), None, "{said:?}");
    }
}

#[test]
fn a_period_in_words_is_told_as_it_is_written() {
    let case = Case::small();
    let vi = case.run(&["form", "--period", "quý 1"], "vi");
    assert_eq!(vi.code, 2);
    assert_eq!(vi.stderr, "lỗi[N901]: “quý 1” không phải là kỳ báo cáo; viết 2025-Q1\n");
    let en = case.run(&["form", "--period", "6 tháng 2026"], "en");
    assert_eq!(en.stderr, "error[N901]: “6 tháng 2026” is no period; write 2026-6T\n");
}

#[test]
fn a_day_that_is_none_is_told_with_what_is_wrong_of_it() {
    let case = Case::small();
    let told = |day: &str| {
        ["vi", "en"].map(|lang| {
            let run = case.run(&["issue", "--doc", "ke-hoach", "--date", day], lang);
            assert_eq!(run.code, 2, "{day}");
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    for (day, vi, en) in [
        ("31/02/2025", "tháng 2 năm 2025 không có ngày 31; ", "2/2025 has no day 31; "),
        (
            "02/15/2025",
            "không có tháng 15: ngày viết trước, tháng viết sau; ",
            "there is no month 15: the day comes first, then the month; ",
        ),
        ("5/3/25", "năm phải đủ bốn chữ số; ", "the year has four digits; "),
        (
            "5/3/3025",
            "năm 3025 ngoài khoảng 1900–2199; ",
            "the year 3025 is not from 1900 to 2199; ",
        ),
        ("hôm qua", "", ""),
    ] {
        assert_eq!(
            told(day),
            [
                format!(
                    "lỗi[N901]: “{day}” không dùng được cho “--date <NGÀY>”; {vi}viết như 18/3/2025"
                ),
                format!(
                    "error[N901]: “{day}” is no value for “--date <DATE>”; {en}write it as 18/3/2025"
                ),
            ]
        );
    }
    let status = case.run(&["status", "--today", "30/02/2025"], "vi");
    assert!(
        status
            .stderr
            .starts_with("lỗi[N901]: “30/02/2025” không dùng được cho “--today <NGÀY>”; tháng 2"),
        "{}",
        status.stderr
    );
}

#[test]
fn what_cannot_be_read_has_a_way_out_of_its_kind() {
    let case = Case::small();
    let told = |lang: &str| {
        let run = ntm(case.path(), &["receive", "khong-co.pdf", "--in", "du-an", "--lang", lang]);
        assert_eq!(run.code, 1);
        run.stderr
    };
    assert_eq!(
        told("vi"),
        "lỗi[N102]: không đọc được tệp “khong-co.pdf” (không có đường dẫn ấy)\n  = xem lại đường dẫn và tên tệp\n"
    );
    assert_eq!(
        told("en"),
        "error[N102]: file “khong-co.pdf” cannot be read (there is no such path)\n  = see whether path and name are right\n"
    );
    // What is verified may be a project, too; a PDF is none.
    let verify = ntm(case.path(), &["verify", "khong-co.pdf", "--in", "du-an", "--lang", "vi"]);
    assert_eq!((verify.code, verify.stderr), (1, told("vi")));
}

#[test]
fn options_without_effect_are_refused_and_paths_are_quoted() {
    let case = Case::small();
    let typ = case.run(&["build", "--format", "typ", "--keep-typ"], "en");
    assert_eq!(typ.code, 2);
    assert_eq!(typ.stderr, "error[N901]: “--keep-typ” has no effect with “--format typ”\n");
    let init = ntm(case.path(), &["init", "Kế hoạch 2026", "--lang", "vi"]);
    assert!(init.stderr.ends_with("ntm build \"Kế hoạch 2026\"\n"), "{}", init.stderr);
}

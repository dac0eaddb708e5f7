//! What follows from another finding is not said beside it, many findings of one kind are told as one
//! with all their places, and nothing with a cause of its own is lost. Advice holds the values seen.

use super::Case;
use crate::util::{Folder, ntm};

/// Four communes in place of two.
fn four() -> Case {
    Case::small()
        .table("xa", "[{ten: Tân Lập}, {ten: Hòa An}, {ten: Bình Sơn}, {ten: Minh Hải}]")
        .table("giao", "[{xa: Tân Lập, giao: \"2\"}]")
}

/// Every row of the list has the same wrong key: one slip of copying. Neither are the marks missing
/// nor do the totals differ beside it.
#[test]
fn a_key_that_is_misspelt_in_every_row() {
    four()
        .file(
            "ht.yaml",
            "- {xa: Tân Lập, datt: \"1\", tong: 1}\n- {xa: Hòa An, datt: \"1\", tong: 1}\n\
             - {xa: Bình Sơn, datt: \"1\", tong: 1}\n- {xa: Minh Hải, datt: \"1\", tong: 1}\n",
        )
        .table("hien_trang", "ht.yaml")
        .refused(
            r#"
lỗi[N125]: khóa “datt” không dùng trong hien_trang
  --> ht.yaml:1:17
  |
1 | - {xa: Tân Lập, datt: "1", tong: 1}
  |                 ^^^^
  xem thêm: ht.yaml, dòng 2–4
  = có phải “dat”?
"#,
            r#"
error[N125]: key “datt” is not used in hien_trang
  --> ht.yaml:1:17
  |
1 | - {xa: Tân Lập, datt: "1", tong: 1}
  |                 ^^^^
  see also: ht.yaml, lines 2–4
  = did you mean “dat”?
"#,
        );
}

/// The key of the name misspelt: no row has a name and no commune a row.
#[test]
fn the_key_of_the_names_misspelt_in_every_row() {
    four()
        .file(
            "ht.yaml",
            "- {ten: Tân Lập, dat: \"1\"}\n- {ten: Hòa An, dat: \"1\"}\n\
             - {ten: Bình Sơn, dat: \"1\"}\n- {ten: Minh Hải, dat: \"1\"}\n",
        )
        .table("hien_trang", "ht.yaml")
        .refused(
            r#"
lỗi[N125]: khóa “ten” không dùng trong hien_trang
  --> ht.yaml:1:4
  |
1 | - {ten: Tân Lập, dat: "1"}
  |    ^^^
  xem thêm: ht.yaml, dòng 2–4
"#,
            r#"
error[N125]: key “ten” is not used in hien_trang
  --> ht.yaml:1:4
  |
1 | - {ten: Tân Lập, dat: "1"}
  |    ^^^
  see also: ht.yaml, lines 2–4
"#,
        );
}

/// A column of amounts typed as text is one slip; another column's is another.
#[test]
fn columns_typed_as_text() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên dự án", "Tổng mức (triệu đồng)", "NSTW (triệu đồng)"],
        &["1", "Đường A", "900 tr", "=100"],
        &["2", "Đường B", "800 tr", "=200"],
        &["3", "Đường C", "700 tr", "chưa có"],
        &["4", "Đường D", "600 tr", "=350"],
    ];
    Case::small().book("da.xlsx", &[("Dự án", rows)]).table("du_an", "da.xlsx").refused(
        r#"
lỗi[N209]: “900 tr” không phải là số (Tổng mức đầu tư)
  --> da.xlsx, Dự án!C2
  tương tự: 800 tr; 700 tr; 600 tr
  xem thêm: da.xlsx, Dự án!C3–C5 (3 ô)
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N209]: “chưa có” không phải là số (NSTW)
  --> da.xlsx, Dự án!D4
  = không có thì ghi 0; chưa có số liệu thì để trống
"#,
        r#"
error[N209]: “900 tr” is not a number (Tổng mức đầu tư)
  --> da.xlsx, Dự án!C2
  likewise: 800 tr; 700 tr; 600 tr
  see also: da.xlsx, Dự án!C3–C5 (3 cells)
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N209]: “chưa có” is not a number (NSTW)
  --> da.xlsx, Dự án!D4
  = write 0 where there is none; leave the cell blank where it is not known yet
"#,
    );
}

/// A heading that is refused: its column is not missing as well, and no total is compared without it.
#[test]
fn a_refused_heading_is_the_only_finding() {
    let rows: &[&[&str]] = &[
        &["Tên xã", "1", "2", "3 Thu nhập dự kiến", "Tổng"],
        &["Tân Lập", "x", "", "x", "=2"],
        &["Hòa An", "x", "", "x", "=2"],
    ];
    Case::small().book("b.xlsx", &[("Hiện trạng", rows)]).table("hien_trang", "b.xlsx").refused(
        r#"
lỗi[N228]: tiêu đề “3 Thu nhập dự kiến” có chữ “dự kiến”, không rõ có phải số liệu của bảng Hiện trạng
  --> b.xlsx, Hiện trạng!D1
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {3: "3 Thu nhập dự kiến"}; nếu không, ghi: bo_qua: ["3 Thu nhập dự kiến"]
"#, r#"
error[N228]: heading “3 Thu nhập dự kiến” says “dự kiến”, which table Hiện trạng does not mean
  --> b.xlsx, Hiện trạng!D1
  = if it is the column to read, write at the table in ntm.yaml: cot: {3: "3 Thu nhập dự kiến"}; if not, write: bo_qua: ["3 Thu nhập dự kiến"]
"#,
    );
}

/// A row that slipped by one column: the totals below differ for that reason.
#[test]
fn a_shifted_row_is_not_told_by_every_total() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên xã", "1", "2", "3"],
        &["1", "Tân Lập", "x", "", "x"],
        &["2", "", "Hòa An", "x", ""],
        &["", "Tổng cộng", "=2", "=0", "=1"],
    ];
    Case::small().book("b.xlsx", &[("Hiện trạng", rows)]).table("hien_trang", "b.xlsx").refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> b.xlsx, Hiện trạng!B3
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Xã” is blank
  --> b.xlsx, Hiện trạng!B3
  = fill in the row's name, or clear its values
"#,
    );
}

/// The same table with a wrong total alone: that is told.
#[test]
fn a_wrong_total_is_told_by_itself() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên xã", "1", "2", "3"],
        &["1", "Tân Lập", "x", "", ""],
        &["2", "Hòa An", "x", "", ""],
        &["", "Tổng cộng", "=3", "=0", "=0"],
    ];
    Case::small().book("b.xlsx", &[("Hiện trạng", rows)]).table("hien_trang", "b.xlsx").refused(
        r#"
lỗi[N218]: dòng tổng, cột “1” ghi 3, cộng các dòng được 2
  --> b.xlsx, Hiện trạng!C4
  xem thêm: b.xlsx, Hiện trạng!C2
  xem thêm: b.xlsx, Hiện trạng!C3
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 3 for “1”, its rows add up to 2
  --> b.xlsx, Hiện trạng!C4
  see also: b.xlsx, Hiện trạng!C2
  see also: b.xlsx, Hiện trạng!C3
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
}

/// "Như trên" in a column of counts: that it is no number needs no word.
#[test]
fn a_ditto_is_not_a_bad_number_as_well() {
    let rows: &[&[&str]] =
        &[&["TT", "Xã", "Xóm NTM giao"], &["1", "Tân Lập", "=2"], &["2", "Hòa An", "nt"]];
    Case::small().book("x.xlsx", &[("Xóm", rows)]).table("xom", "x.xlsx").refused(
        r#"
lỗi[N234]: “nt” nghĩa là “như trên”, chương trình không đoán
  --> x.xlsx, Xóm!C3
  = ghi lại đầy đủ giá trị của dòng trên vào ô này
"#,
        r#"
error[N234]: “nt” means “as above”, which is not guessed at
  --> x.xlsx, Xóm!C3
  = write the value of the row above into this cell
"#,
    );
}

/// The list of communes lacks a name: nothing is said of the names in other tables, also not that one
/// may be of another kind.
#[test]
fn names_are_not_doubted_while_the_list_is_not_whole() {
    Case::small()
        .table("xa", "[{ten: Tân Lập, loai: xã}, {ten: Hòa An, loai: xã}, {loai: xã}]")
        .change("{xa: Hòa An, giao: \"2\"}", "{xa: thị trấn Hòa An, giao: \"2\"}")
        .refused(
            r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “ten”
  --> ntm.yaml:29:59
   |
29 |   xa: [{ten: Tân Lập, loai: xã}, {ten: Hòa An, loai: xã}, {loai: xã}]
   |                                                           ^^^^^^^^^^
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
            r#"
error[N206]: the row has values but its “ten” is blank
  --> ntm.yaml:29:59
   |
29 |   xa: [{ten: Tân Lập, loai: xã}, {ten: Hòa An, loai: xã}, {loai: xã}]
   |                                                           ^^^^^^^^^^
  = fill in the row's name, or clear its values
"#,
        );
}

/// Many communes that were recognised and fall short now: one remark with every name.
#[test]
fn recognised_communes_that_fall_short_are_one_remark() {
    four()
        .table(
            "xa",
            "[{ten: Tân Lập, danh_hieu: NTM}, {ten: Hòa An, danh_hieu: NTM}, \
             {ten: Bình Sơn, danh_hieu: NTM}, {ten: Minh Hải, danh_hieu: NTM}]",
        )
        .table(
            "hien_trang",
            "[{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1, 3\"}, \
             {xa: Bình Sơn, dat: \"1\"}, {xa: Minh Hải, dat: \"1, 2\"}]",
        )
        .remarked(
            r#"
cảnh báo[N507]: Tân Lập: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số 2, 3
  --> ntm.yaml:25:21
   |
25 |   hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1, 3"}, {xa: Bình Sơn, dat: "1"}, {xa: Mi…
   |                     ^^^^^^^
  tương tự: Hòa An; Bình Sơn; Minh Hải
  xem thêm: ntm.yaml, dòng 24–25
"#, r#"
warning[N507]: Tân Lập is recognised but does not meet criteria 2, 3
  --> ntm.yaml:25:21
   |
25 |   hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1, 3"}, {xa: Bình Sơn, dat: "1"}, {xa: Mi…
   |                     ^^^^^^^
  likewise: Hòa An; Bình Sơn; Minh Hải
  see also: ntm.yaml, lines 24–25
"#,
        );
}

/// A document's date of another year: the legal bases are not younger than it, it is too old.
#[test]
fn a_date_of_another_year_is_not_told_by_every_legal_basis() {
    Case::small().change("    trich_yeu", "    thoi_gian: 3/2019\n    trich_yeu").refused(
        r#"
lỗi[N530]: văn bản của năm 2025 mà thời gian ban hành là 3/2019
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 3/2019
   |                ^^^^^^
  xem thêm: ntm.yaml:11:8
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "3/2019", ly_do: "…"}]
"#,
        r#"
error[N530]: a document of 2025 is dated 3/2019
  --> ntm.yaml:17:16
   |
17 |     thoi_gian: 3/2019
   |                ^^^^^^
  see also: ntm.yaml:11:8
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "3/2019", ly_do: "…"}]
"#,
    );
}

/// A number that may be two: both are shown as they were typed.
#[test]
fn advice_shows_the_number_that_was_typed() {
    for (typed, thousands, decimal) in [("2,750", "2.750", "2,75"), ("1,234", "1.234", "1,2340")] {
        let case = Case::small().table("nguon_luc", &format!("[{{ten: A, so_tien: \"{typed}\"}}]"));
        let vi = case.run(&["check"], "vi").stderr;
        let wanted = format!(
            "  = viết {thousands} nếu dấu phẩy ngăn hàng nghìn, viết {decimal} nếu dấu phẩy ngăn phần lẻ\n"
        );
        assert!(vi.contains(&wanted), "{vi}");
        let en = case.run(&["check"], "en").stderr;
        let wanted = format!(
            "  = write {thousands} if the comma groups thousands, and {decimal} if it begins the decimals\n"
        );
        assert!(en.contains(&wanted), "{en}");
    }
}

/// The line that the advice gives can be copied, whatever stands in the heading: it does what it says.
#[test]
fn the_line_of_the_advice_works() {
    for heading in ["Số \"chợ\"", "Chợ \\ quán", "TTTM", "Ghi thêm: a, b"] {
        let rows: &[&[&str]] = &[
            &["Tên xã", "1", "2", "3", heading],
            &["Tân Lập", "x", "", "", "=12"],
            &["Hòa An", "x", "", "", "=3"],
        ];
        let case = || Case::small().book("b.xlsx", &[("Hiện trạng", rows)]);
        let said = case().table("hien_trang", "{tep: b.xlsx}").run(&["check"], "vi").stderr;
        let line = said.split_once("bo_qua: ").and_then(|(_, rest)| rest.split_once(']'));
        let (line, _) = line.unwrap_or_else(|| panic!("no line to copy: {said}"));
        let mended = case().table("hien_trang", &format!("{{tep: b.xlsx, bo_qua: {line}]}}"));
        let run = mended.run(&["check"], "vi");
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{line}");
    }
}

/// A word of the project file that every form was made with: the forms differ for one reason.
#[test]
fn forms_that_all_differ_are_one_finding() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    folder.change("  ten_thon: xóm\n", "");
    let run = ntm(folder.path(), &["check", "--messages", "short", "--lang", "vi"]);
    let told: Vec<&str> = run.stderr.lines().filter(|line| line.contains("N328")).collect();
    assert_eq!(told.len(), 1, "{}", run.stderr);
    assert!(told[0].ends_with("; và 12 chỗ nữa"), "{}", told[0]);
    let run = folder.check_vi();
    let forms = std::fs::read_dir(folder.path().join("ky/2025-6t")).expect("forms");
    for file in forms.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        assert!(run.stderr.contains(&name), "{name} is not named:\n{}", run.stderr);
    }
}

/// A project folder whose name holds signs that move a terminal: every line that names it is safe.
#[cfg(unix)]
#[test]
fn what_is_said_beside_the_result_is_safe_for_a_terminal() {
    let folder = Folder::new();
    folder.write("x\u{1b}[31m\u{202e}/ntm.yaml", "co_quan: 1\n");
    let name = "x\u{1b}[31m\u{202e}";
    for words in [
        &["build", name, "--out", "ra"][..],
        &["build", name, "--out", "ra", "--messages", "short"],
        &["init", "y\u{1b}[31m"],
        &["templates", "--copy", "ke\u{1b}hoach"],
        &["status", name],
    ] {
        let run = ntm(folder.path(), words);
        let said = run.stdout + &run.stderr;
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{words:?}: {said:?}");
    }
}

//! What follows from another finding is not said beside it, many findings of one kind are told as one
//! with all their places, and nothing with a cause of its own is lost. Advice holds the values seen.

use super::Case;
use crate::util::{Folder, ntm, root};

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
@1v
"#, r#"
@1e
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
@2v
"#, r#"
@2e
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
        &["4", "Đường D", "600 tr", "=300"],
    ];
    Case::small().book("da.xlsx", &[("Dự án", rows)]).table("du_an", "da.xlsx").refused(
        r#"
@3v
"#, r#"
@3e
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
@4v
"#, r#"
@4e
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
@5v
"#, r#"
@5e
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
        &["", "Tổng cộng", "=2", "=1", "=0"],
    ];
    Case::small().book("b.xlsx", &[("Hiện trạng", rows)]).table("hien_trang", "b.xlsx").refused(
        r#"
@6v
"#, r#"
@6e
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
@7v
"#, r#"
@7e
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
@8v
"#, r#"
@8e
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
@9v
"#, r#"
@9e
"#,
        );
}

/// A document's date of another year: the legal bases are not younger than it, it is too old.
#[test]
fn a_date_of_another_year_is_not_told_by_every_legal_basis() {
    Case::small().change("    trich_yeu", "    thoi_gian: 3/2019\n    trich_yeu").refused(
        r#"
@10v
"#,
        r#"
@10e
"#,
    );
}

/// A number that may be two: both are shown as they were typed.
#[test]
fn advice_shows_the_number_that_was_typed() {
    for (typed, thousands, decimal) in
        [("2,750", "2.750", "2,75"), ("30,000", "30.000", "30"), ("1,234", "1.234", "1,2340")]
    {
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
        let line = said.split_once("ntm.yaml: ").and_then(|(_, rest)| rest.split_once(']'));
        let (line, _) = line.unwrap_or_else(|| panic!("no line to copy: {said}"));
        let mended = case().table("hien_trang", &format!("{{tep: b.xlsx, {line}]}}"));
        let run = mended.run(&["check"], "vi");
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{line}");
    }
}

/// A word of the project file that every form was made with: the forms differ for one reason.
#[test]
fn forms_that_all_differ_are_one_finding() {
    let folder = Folder::new();
    let project = folder.path().join("du-an");
    crate::util::copy(&root().join("inputs/thach-an-2025"), &project);
    let path = project.join("ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let changed = text.replacen("  ten_thon: xóm\n", "", 1);
    assert_ne!(text, changed);
    std::fs::write(&path, changed).expect("ntm.yaml");
    let run = ntm(folder.path(), &["check", "du-an", "--messages", "short", "--lang", "vi"]);
    let told: Vec<&str> = run.stderr.lines().filter(|line| line.contains("N328")).collect();
    assert_eq!(told.len(), 1, "{}", run.stderr);
    assert!(told[0].ends_with("; và 12 chỗ nữa"), "{}", told[0]);
    let run = ntm(folder.path(), &["check", "du-an", "--lang", "vi"]);
    for file in std::fs::read_dir(project.join("ky/2025-9t")).expect("forms").flatten() {
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

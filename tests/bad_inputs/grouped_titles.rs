//! Groups of communes whose titles speak of the titles of the communes below them.

use ntm::model::{Project, Recognition};

use super::Case;
use super::tables::{Rows, period, sheet};

fn loaded(case: &Case) -> (Option<Project>, Vec<&'static str>) {
    let (project, found) = ntm::returns::load(&case.project());
    (project, found.iter().map(|told| told.problem.code()).collect())
}

#[test]
fn communes_below_a_group_of_a_title() {
    let list: Rows = &[
        &["TT", "Xã", "Đã công nhận", "Mục tiêu năm"],
        &["I", "Xã NTM nâng cao", "", ""],
        &["=1", "Tân Lập", "", "duy trì"],
        &["II", "Xã chưa đạt chuẩn NTM", "", ""],
        &["=2", "Hòa An", "", "tăng tiêu chí"],
    ];
    let (project, codes) = loaded(&sheet("xa", list, ""));
    assert_eq!(codes, Vec::<&str>::new());
    let titles = project.expect("a project").communes.into_iter().map(|own| own.recognition);
    let titles: Vec<_> = titles.map(|own| own.map(|own| own.value)).collect();
    assert_eq!(titles, [Some(Recognition::Advanced), None]);
}

#[test]
fn recognised_below_a_group_of_a_title() {
    let list: Rows = &[
        &["TT", "Xã", "Danh hiệu", "Quyết định công nhận"],
        &["I", "Xã đạt chuẩn NTM", "", ""],
        &["=1", "Tân Lập", "", "01/QĐ-UBND ngày 05/3/2025"],
        &["II", "Xã NTM nâng cao", "", ""],
        &["=2", "Hòa An", "", "02/QĐ-UBND ngày 05/3/2025"],
    ];
    let (project, _) = loaded(&period("cong_nhan", list, ""));
    let project = project.expect("a project");
    let titles: Vec<_> = project.periods[0].recognised.iter().map(|own| own.title).collect();
    assert_eq!(titles, [Recognition::Standard, Recognition::Advanced]);
}

#[test]
fn a_group_that_is_not_plain() {
    period(
        "cong_nhan",
        &[
            &["TT", "Xã", "Danh hiệu", "Quyết định công nhận"],
            &["I", "Xã phấn đấu đạt chuẩn NTM nâng cao", "", ""],
            &["=1", "Tân Lập", "", "01/QĐ-UBND ngày 05/3/2025"],
        ],
        "",
    )
    .refused(
        r#"
"#, r#"
"#,
    );
}

#[test]
fn a_row_against_its_group() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Đã công nhận", "Mục tiêu năm"],
            &["I", "Xã NTM nâng cao", "", ""],
            &["=1", "Tân Lập", "NTM", "duy trì"],
            &["II", "Xã chưa đạt chuẩn NTM", "", ""],
            &["=2", "Hòa An", "NTM", "duy trì"],
        ],
        "",
    )
    .refused(
        r#"
"#, r#"
"#,
    );
}

#[test]
fn groups_that_say_nothing_of_titles() {
    for group in ["Khu vực I", "Các xã vùng cao", "Xã đạt từ 15 đến 18 tiêu chí", "Xã xây dựng NTM"]
    {
        let rows = [
            vec!["TT", "Xã", "Đã công nhận", "Mục tiêu năm"],
            vec!["I", group, "", ""],
            vec!["=1", "Tân Lập", "NTM", "duy trì"],
            vec!["=2", "Hòa An", "", "tăng tiêu chí"],
        ];
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let (_, codes) = loaded(&sheet("xa", &rows, ""));
        assert_eq!(codes, Vec::<&str>::new(), "{group}");
    }
    // An aim has its own column.
    let aims: Rows = &[
        &["TT", "Xã", "Đã công nhận"],
        &["I", "Xã phấn đấu đạt chuẩn năm 2025", ""],
        &["=1", "Tân Lập", ""],
        &["II", "Xã còn lại", ""],
        &["=2", "Hòa An", ""],
    ];
    assert_eq!(loaded(&sheet("xa", aims, "")).1, ["N645"]);
}

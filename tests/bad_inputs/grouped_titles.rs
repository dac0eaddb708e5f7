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
lỗi[N645]: nhóm “Xã phấn đấu đạt chuẩn NTM nâng cao” nói về danh hiệu của các dòng bên dưới, nhưng từng dòng (như “xã Tân Lập”) không ghi
  --> so.xlsx, Bảng!B2
  = ghi ở từng dòng: danh hiệu đã có vào cột của danh hiệu, mục tiêu của năm vào cột mục tiêu (cột giao); hoặc sửa tên nhóm cho đúng
"#, r#"
error[N645]: group “Xã phấn đấu đạt chuẩn NTM nâng cao” speaks of the titles of the rows below it, which (such as “xã Tân Lập”) say none themselves
  --> so.xlsx, Bảng!B2
  = say it in each row: a title that is there in the column of titles, an aim of the year in that of aims; or correct the name of the group
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
lỗi[N645]: “Tân Lập” đứng trong nhóm “Xã NTM nâng cao”, nhưng dòng ấy ghi danh hiệu “NTM”
  --> so.xlsx, Bảng!C3
  xem thêm: so.xlsx, Bảng!B2
  = ghi ở từng dòng: danh hiệu đã có vào cột của danh hiệu, mục tiêu của năm vào cột mục tiêu (cột giao); hoặc sửa tên nhóm cho đúng

lỗi[N645]: “Hòa An” đứng trong nhóm “Xã chưa đạt chuẩn NTM”, nhưng dòng ấy ghi danh hiệu “NTM”
  --> so.xlsx, Bảng!C5
  xem thêm: so.xlsx, Bảng!B4
  = ghi ở từng dòng: danh hiệu đã có vào cột của danh hiệu, mục tiêu của năm vào cột mục tiêu (cột giao); hoặc sửa tên nhóm cho đúng
"#, r#"
error[N645]: “Tân Lập” stands in group “Xã NTM nâng cao”, but its row says the title “NTM”
  --> so.xlsx, Bảng!C3
  see also: so.xlsx, Bảng!B2
  = say it in each row: a title that is there in the column of titles, an aim of the year in that of aims; or correct the name of the group

error[N645]: “Hòa An” stands in group “Xã chưa đạt chuẩn NTM”, but its row says the title “NTM”
  --> so.xlsx, Bảng!C5
  see also: so.xlsx, Bảng!B4
  = say it in each row: a title that is there in the column of titles, an aim of the year in that of aims; or correct the name of the group
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

#[test]
fn hamlets_below_a_group_of_a_title() {
    for column in [1, 2] {
        let group = |title: &'static str| {
            let mut row = vec!["I", "", "", ""];
            row[column] = title;
            row
        };
        let rows = [
            vec!["TT", "Xã", "Tên thôn", "Xóm NTM đã đạt"],
            group("Thôn đạt chuẩn NTM"),
            vec!["=1", "Tân Lập", "Nà Pài", ""],
        ];
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(loaded(&sheet("xom", &rows, "")).1, ["N645"], "{column}");
        let rows = [
            vec!["TT", "Xã", "Tên thôn", "Xóm NTM đã đạt"],
            group("Thôn chưa đạt chuẩn"),
            vec!["=1", "Tân Lập", "Nà Pài", "x"],
        ];
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(loaded(&sheet("xom", &rows, "")).1, ["N645"], "{column}");
    }
}

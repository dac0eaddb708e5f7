//! What stands beside the figures and says that they are others: remarks, names of files, titles, formats,
//! errors that the reader does not know.

use super::filler::Filler;
use super::{Case, book};
use crate::readings::write::{Format, Sheet, Value};

/// A sheet of a table, whose numbers begin with "=".
fn sheet(key: &str, rows: &[&[&str]]) -> Case {
    in_file("b.xlsx", key, rows)
}

/// The same in a file of another name.
fn in_file(file: &str, key: &str, rows: &[&[&str]]) -> Case {
    Case::small().table(key, &format!("{{tep: \"{file}\", trang: B}}")).book(file, &[("B", rows)])
}

const FUNDS: &[&[&str]] = &[
    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
    &["=1", "Ngân sách tỉnh", "=700"],
    &["=2", "Ngân sách huyện", "=300"],
];

/// The sheet of sources with an error in the cell of an amount, or in a column beside it.
fn with_error(cell: &str, data: &str) -> Case {
    let rows: &[&[&str]] = &[
        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Nháp"],
        &["=1", "Ngân sách tỉnh", "=700", "=11"],
        &["=2", "Ngân sách huyện", "=300", "=12"],
    ];
    let bytes = Filler::open(&book(&[("B", rows)])).part("xl/worksheets/sheet1.xml", |xml| {
        let start = xml.find(&format!("<c r=\"{cell}\"")).expect("the cell");
        let end = start + xml[start..].find("</c>").expect("its end");
        format!("{}<c r=\"{cell}\" t=\"e\"><v>#SPILL!</v>{}", &xml[..start], &xml[end..])
    });
    Case::small().table("nguon_luc", data).file("b.xlsx", bytes.bytes())
}

#[test]
fn an_error_that_the_reader_does_not_know() {
    with_error("C3", "{tep: b.xlsx, trang: B, bo_qua: [Nháp]}").refused("\n@@1", "\n@@2");
}

#[test]
fn one_in_a_column_that_is_not_read() {
    let case = with_error("D2", "{tep: b.xlsx, trang: B, bo_qua: [Nháp]}");
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(project.expect("a project").funding.len(), 2);
}

#[test]
fn remarks_that_say_otherwise_of_a_list() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["=1", "Tân Lập", "x", "", "", "Thực chất chưa rà soát"],
            &["=2", "Hòa An", "x", "", "", "Số liệu năm 2023"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn remarks_that_say_otherwise_of_hamlets() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Tổng số xóm", "Xóm NTM đã đạt", "Xóm NTM giao", "Ghi chú"],
            &["=1", "Tân Lập", "=5", "=1", "=1", "Đạt 3 xóm"],
            &["=2", "Hòa An", "=6", "=1", "=1", "Tính cả 2 xóm của xã Tân Lập"],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn remarks_that_say_otherwise_of_one_criterion() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Tiêu chí", "Tân Lập", "Hòa An", "Ghi chú"],
            &["=1", "Giao thông", "x", "x", "Tỷ lệ 65% < 70%"],
            &["=2", "Điện", "", "", ""],
            &["=3", "Thu nhập", "", "", ""],
        ],
    )
    .remarked("\n@@1", "\n@@2");
}

#[test]
fn files_that_are_drafts() {
    in_file("Von_du thao.xlsx", "nguon_luc", FUNDS).remarked("\n@@1", "\n@@2");
}

#[test]
fn files_that_are_old() {
    in_file("Von (ban cu).xlsx", "nguon_luc", FUNDS).remarked("\n@@1", "\n@@2");
}

/// The sheet of sources as a format of workbooks has it, some of its cells changed.
fn funds(format: Format, change: impl FnOnce(&mut Sheet)) -> Case {
    let mut funds = Sheet { name: "B".to_owned(), ..Sheet::default() };
    for (row, cells) in (0..).zip(FUNDS) {
        for (column, text) in (0..).zip(*cells) {
            let number = text.strip_prefix('=').map(|number| number.parse().expect("a number"));
            funds.put(row, column, number.map_or_else(|| Value::text(*text), Value::Number));
        }
    }
    change(&mut funds);
    let name = format!("b.{}", format.ending());
    Case::small()
        .table("nguon_luc", &format!("{{tep: {name}, trang: B}}"))
        .file(&name, format.write(&[funds]).expect("a workbook"))
}

#[test]
fn three_decimals_and_no_groups() {
    let case = funds(Format::Xlsx, |funds| {
        funds.put(1, 2, Value::Number(80.178));
        funds.look(1, 2).format = Some("0.000");
        funds.look(2, 2).format = Some("0.000");
    });
    case.remarked("\n@@1", "\n@@2");
}

/// What an old workbook shows is seen, too.
#[test]
fn formats_of_an_old_workbook() {
    let case = funds(Format::Xls, |funds| {
        funds.look(1, 2).format = Some("#,##0,");
        funds.look(2, 2).format = Some("#,##0\" tỷ\"");
    });
    case.refused("\n@@1", "\n@@2");
}

#[test]
fn usual_formats_of_an_old_workbook() {
    let case = funds(Format::Xls, |funds| {
        funds.look(1, 2).format = Some("#,##0.00");
        funds.look(2, 2).format = Some("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)");
    });
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(project.expect("a project").funding.len(), 2);
}

#[test]
fn a_file_whose_name_is_nearly_that() {
    Case::small()
        .table("nguon_luc", "{tep: Von.xlsx, trang: B}")
        .book("VON.XLSX", &[("B", FUNDS)])
        .refused("\n@@1", "\n@@2");
}

/// A zip from a Mac has "ố" in three pieces.
#[test]
fn a_file_whose_name_is_in_pieces() {
    let case = in_file("so\u{302}\u{301} lie\u{323}\u{302}u.xlsx", "nguon_luc", FUNDS)
        .table("nguon_luc", "{tep: \"số liệu.xlsx\", trang: B}");
    let (project, found) = ntm::inputs::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(project.expect("a project").funding.len(), 2);
}

#[test]
fn a_workbook_of_one_xml_file() {
    let xml = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>";
    Case::small()
        .table("nguon_luc", "{tep: b.xls, trang: B}")
        .file("b.xls", xml)
        .refused("\n@@1", "\n@@2");
}

#[test]
fn a_no_break_space_behind_a_colon() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách tỉnh, so_tien:\u{a0}700}]")
        .refused("\n@@1", "\n@@2");
}

#[test]
fn communes_with_additions_in_one_table() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "Tiêu chí đạt"],
            &["=1", "Tân Lập (huyện Bình Minh)", "1, 2"],
            &["=2", "Hòa An (huyện Bình Minh)", "1, 3"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_column_of_units_is_no_remark() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "ĐVT", "Kế hoạch"],
            &["=1", "Ngân sách tỉnh", "triệu đồng", "=700"],
            &["=2", "Ngân sách huyện", "triệu đồng", "=300"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

#[test]
fn a_title_that_is_of_a_later_year() {
    sheet(
        "xa",
        &[
            &["TT", "Tên xã", "Danh hiệu đến năm 2030", "Mục tiêu năm"],
            &["=1", "Tân Lập", "NTM", "duy trì"],
            &["=2", "Hòa An", "", "tăng tiêu chí"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

/// Titles without a number that state the sums of the rows below them are no works.
#[test]
fn titles_of_works_with_their_sums() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "Tổng vốn năm (triệu đồng)"],
        &["", "GIAO THÔNG (2 dự án)", "=150", "=60"],
        &["=1", "Đường A", "=100", "=40"],
        &["=2", "Đường B", "=50", "=20"],
        &["", "THỦY LỢI (1 dự án)", "=30", "=10"],
        &["=3", "Kênh C", "=30", "=10"],
    ];
    let (project, found) = ntm::inputs::load(&sheet("du_an", rows).project());
    assert!(found.is_empty(), "{found:#?}");
    let works: Vec<String> =
        project.expect("a project").projects.into_iter().map(|work| work.name.value).collect();
    assert_eq!(works, ["Đường A", "Đường B", "Kênh C"]);
}

#[test]
fn a_work_that_lost_its_number() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "Tổng mức đầu tư (triệu đồng)", "Tổng vốn năm (triệu đồng)"],
            &["", "Đường A", "=100", "=40"],
            &["=2", "Đường B", "=100", "=40"],
            &["=3", "Kênh C", "=30", "=10"],
        ],
    )
    .refused("\n@@1", "\n@@2");
}

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
    with_error("C3", "{tep: b.xlsx, trang: B, bo_qua: [Nháp]}").refused(
        r#"
lỗi[N207]: ô báo lỗi công thức #SPILL!
  --> b.xlsx, B!C3
  = sửa công thức trong ô rồi lưu lại bảng tính
"#,
        r#"
error[N207]: the cell holds the formula error #SPILL!
  --> b.xlsx, B!C3
  = correct the formula in the cell and save the workbook
"#,
    );
}

#[test]
fn one_in_a_column_that_is_not_read() {
    let case = with_error("D2", "{tep: b.xlsx, trang: B, bo_qua: [Nháp]}");
    let (project, found) = ntm::returns::load(&case.project());
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
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Hòa An” viết “Số liệu năm 2023”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!F3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N269]: ghi chú của “Tân Lập” viết “Thực chất chưa rà soát”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!F2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Hòa An” says “Số liệu năm 2023”, but the row's figures are counted
  --> b.xlsx, B!F3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N269]: the remark on “Tân Lập” says “Thực chất chưa rà soát”, but the row's figures are counted
  --> b.xlsx, B!F2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
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
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Đạt 3 xóm”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!F2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N269]: ghi chú của “Hòa An” viết “Tính cả 2 xóm của xã Tân Lập”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!F3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Tân Lập” says “Đạt 3 xóm”, but the row's figures are counted
  --> b.xlsx, B!F2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N269]: the remark on “Hòa An” says “Tính cả 2 xóm của xã Tân Lập”, but the row's figures are counted
  --> b.xlsx, B!F3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
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
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Giao thông” viết “Tỷ lệ 65% < 70%”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!E2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Giao thông” says “Tỷ lệ 65% < 70%”, but the row's figures are counted
  --> b.xlsx, B!E2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
}

#[test]
fn files_that_are_drafts() {
    in_file("Von_du thao.xlsx", "nguon_luc", FUNDS).remarked(r#"
cảnh báo[N544]: “Von du thao” ghi “dự thảo”, số liệu bảng Nguồn lực vẫn được đưa vào văn bản
  --> Von_du thao.xlsx
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “Von du thao” says “dự thảo”, but the figures of table Nguồn lực go into the document
  --> Von_du thao.xlsx
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn files_that_are_old() {
    in_file("Von (ban cu).xlsx", "nguon_luc", FUNDS).remarked(
        r#"
cảnh báo[N650]: “Von (ban cu)” ghi “bản cũ”: có vẻ không phải số liệu mà bảng Nguồn lực cần
  --> Von (ban cu).xlsx
  = xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp
"#,
        r#"
warning[N650]: “Von (ban cu)” says “bản cũ”: perhaps not the figures that table Nguồn lực is for
  --> Von (ban cu).xlsx
  = see whether it is another table; if it is the right one, correct the title or the file's name
"#,
    );
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
    case.remarked(r#"
cảnh báo[N581]: ô này là số 80,178, định dạng 0.000 hiện đủ ba chữ số lẻ: dễ đọc nhầm với 80.178
  --> b.xlsx, B!C2
  = nếu là 80.178, gõ lại 80178; nếu đúng là 80,178, bỏ định dạng ấy, chọn General
"#, r#"
warning[N581]: the cell is the number 80,178, and its format 0.000 shows all three decimals: it is easily read as 80.178
  --> b.xlsx, B!C2
  = if it is 80.178, type 80178; if it is 80,178, set the number format to General
"#);
}

/// What an old workbook shows is seen, too.
#[test]
fn formats_of_an_old_workbook() {
    let case = funds(Format::Xls, |funds| {
        funds.look(1, 2).format = Some("#,##0,");
        funds.look(2, 2).format = Some("#,##0\" tỷ\"");
    });
    case.refused(
        r#"
lỗi[N238]: ô hiện “0,7” nhưng giá trị trong ô là 700
  --> b.xls, B!C2
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng

lỗi[N238]: ô hiện “300 tỷ” nhưng giá trị trong ô là 300
  --> b.xls, B!C3
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng
"#,
        r#"
error[N238]: the cell shows “0,7” and holds 700
  --> b.xls, B!C2
  = set the cell's format to General and type the value that is meant

error[N238]: the cell shows “300 tỷ” and holds 300
  --> b.xls, B!C3
  = set the cell's format to General and type the value that is meant
"#,
    );
}

#[test]
fn usual_formats_of_an_old_workbook() {
    let case = funds(Format::Xls, |funds| {
        funds.look(1, 2).format = Some("#,##0.00");
        funds.look(2, 2).format = Some("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)");
    });
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(project.expect("a project").funding.len(), 2);
}

#[test]
fn a_file_whose_name_is_nearly_that() {
    Case::small()
        .table("nguon_luc", "{tep: Von.xlsx, trang: B}")
        .book("VON.XLSX", &[("B", FUNDS)])
        .refused(
            r#"
lỗi[N101]: không tìm thấy tệp “Von.xlsx”
  --> ntm.yaml:32:20
   |
32 |   nguon_luc: {tep: Von.xlsx, trang: B}
   |                    ^^^^^^^^
  = trong thư mục có “VON.XLSX”: nếu là tệp ấy thì ghi đúng tên ấy vào ntm.yaml
"#,
            r#"
error[N101]: file “Von.xlsx” not found
  --> ntm.yaml:32:20
   |
32 |   nguon_luc: {tep: Von.xlsx, trang: B}
   |                    ^^^^^^^^
  = the folder has “VON.XLSX”: if that is meant, write just this name in ntm.yaml
"#,
        );
}

/// A zip from a Mac has "ố" in three pieces.
#[test]
fn a_file_whose_name_is_in_pieces() {
    let case = in_file("so\u{302}\u{301} lie\u{323}\u{302}u.xlsx", "nguon_luc", FUNDS)
        .table("nguon_luc", "{tep: \"số liệu.xlsx\", trang: B}");
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(project.expect("a project").funding.len(), 2);
}

#[test]
fn a_workbook_of_one_xml_file() {
    let xml = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>";
    Case::small().table("nguon_luc", "{tep: b.xls, trang: B}").file("b.xls", xml).refused(
        r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp XML (bảng tính kiểu cũ)
  --> b.xls
  xem thêm: ntm.yaml:32:20
  = mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)
"#,
        r#"
error[N107]: the file has a workbook's name but is an XML file, as older programs write
  --> b.xls
  see also: ntm.yaml:32:20
  = open it and save it as an Excel Workbook (.xlsx)
"#,
    );
}

#[test]
fn a_no_break_space_behind_a_colon() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách tỉnh, so_tien:\u{a0}700}]")
        .refused(r#"
lỗi[N129]: “so_tien: 700” đứng riêng giữa hai dấu phẩy, không có giá trị
  --> ntm.yaml:32:37
   |
32 |   nguon_luc: [{ten: Ngân sách tỉnh, so_tien: 700}]
   |                                     ^^^^^^^^^^^^
  = sau dấu hai chấm là dấu cách không ngắt (hay gặp khi dán từ Word): xóa đi, gõ lại dấu cách thường
"#, r#"
error[N129]: “so_tien: 700” stands alone between commas and has no value
  --> ntm.yaml:32:37
   |
32 |   nguon_luc: [{ten: Ngân sách tỉnh, so_tien: 700}]
   |                                     ^^^^^^^^^^^^
  = behind the colon is a no-break space, as text pasted from Word has: delete it and type a space
"#);
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
    .refused(r#"
lỗi[N132]: bảng Xã và bảng Hiện trạng không có xã nào trùng tên: bảng Xã có “Tân Lập”, bảng Hiện trạng có “Tân Lập (huyện Bình Minh)”
  --> ntm.yaml:24:5
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |     ^
  xem thêm: b.xlsx, B
  = ghi tên xã giống nhau ở hai bảng; nếu không phải tên xã thì đang đọc nhầm trang, nhầm cột
"#, r#"
error[N132]: tables Xã and Hiện trạng have no commune in common: Xã has “Tân Lập”, Hiện trạng has “Tân Lập (huyện Bình Minh)”
  --> ntm.yaml:24:5
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |     ^
  see also: b.xlsx, B
  = write the same names in both; if these are no communes, another sheet or column is read
"#);
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
    .refused(
        r#"
lỗi[N202]: cột “ĐVT” không thuộc bảng Nguồn lực
  --> b.xlsx, B!C1
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["ĐVT"]
"#,
        r#"
error[N202]: column “ĐVT” does not belong to table Nguồn lực
  --> b.xlsx, B!C1
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["ĐVT"]
"#,
    );
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
    .refused(r#"
lỗi[N228]: tiêu đề “Danh hiệu đến năm 2030” có chữ “Danh hiệu đến năm 2030”, không rõ có phải số liệu của bảng Xã
  --> b.xlsx, B!C1
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {danh_hieu: "Danh hiệu đến năm 2030"}; nếu không, ghi: bo_qua: ["Danh hiệu đến năm 2030"]
"#, r#"
error[N228]: heading “Danh hiệu đến năm 2030” says “Danh hiệu đến năm 2030”, which table Xã does not mean
  --> b.xlsx, B!C1
  = if it is the column to read, write at the table in ntm.yaml: cot: {danh_hieu: "Danh hiệu đến năm 2030"}; if not, write: bo_qua: ["Danh hiệu đến năm 2030"]
"#);
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
    let (project, found) = ntm::returns::load(&sheet("du_an", rows).project());
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
    .refused(r#"
lỗi[N230]: không rõ dòng “Đường A” là dòng tổng hay dòng số liệu: số ghi ở đây không bằng tổng các dòng khác
  --> b.xlsx, B!B2
  = nếu là dòng tổng, sửa cho đúng tổng; nếu không, viết tên khác đi hoặc bỏ qua dòng bằng “bo_qua”
"#, r#"
error[N230]: row “Đường A” may be a total or a row of its own: its figures are not the sums of the others
  --> b.xlsx, B!B2
  = if it is a total, correct it; if not, write its name in another way or ignore the row by “bo_qua”
"#);
}

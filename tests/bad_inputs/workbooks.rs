//! Files that bear a workbook's name and cannot be read as one.

use std::io::Write as _;

use super::{Case, book_of_corpus};

#[test]
fn a_password_xlsx() {
    Case::small().corpus("mat-khau.xlsx").table("hien_trang", "mat-khau.xlsx").refused(
        r#"
lỗi[N105]: bảng tính có mật khẩu, không đọc được
  --> mat-khau.xlsx
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại
"#,
        r#"
error[N105]: the workbook is protected with a password and cannot be read
  --> mat-khau.xlsx
  see also: ntm.yaml:29:15
  = open it in Excel, remove the password (File > Info > Protect Workbook) and save it
"#,
    );
}

#[test]
fn a_password_xls() {
    Case::small().corpus("mat-khau.xls").table("hien_trang", "mat-khau.xls").refused(
        r#"
lỗi[N105]: bảng tính có mật khẩu, không đọc được
  --> mat-khau.xls
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại
"#,
        r#"
error[N105]: the workbook is protected with a password and cannot be read
  --> mat-khau.xls
  see also: ntm.yaml:29:15
  = open it in Excel, remove the password (File > Info > Protect Workbook) and save it
"#,
    );
}

#[test]
fn a_password_ods() {
    Case::small().corpus("mat-khau.ods").table("hien_trang", "mat-khau.ods").refused(
        r#"
lỗi[N105]: bảng tính có mật khẩu, không đọc được
  --> mat-khau.ods
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại
"#,
        r#"
error[N105]: the workbook is protected with a password and cannot be read
  --> mat-khau.ods
  see also: ntm.yaml:29:15
  = open it in Excel, remove the password (File > Info > Protect Workbook) and save it
"#,
    );
}

#[test]
fn a_file_cut_off_xlsx() {
    Case::small()
        .file("du-lieu.xlsx", &book_of_corpus("bang-bat-dau-tu-b3.xlsx")[..4000])
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N106]: bảng tính bị hỏng hoặc bị cắt cụt, không đọc được
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp
"#,
            r#"
error[N106]: the workbook is damaged or cut off (Zip error: invalid Zip archive: Could not find EOCD)
  --> du-lieu.xlsx
  see also: ntm.yaml:29:15
  = open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew
"#,
        );
}

#[test]
fn a_file_cut_off_xls() {
    Case::small()
        .file("du-lieu.xls", &book_of_corpus("bang-bat-dau-tu-b3.xls")[..4000])
        .table("hien_trang", "du-lieu.xls")
        .refused(
            r#"
lỗi[N106]: bảng tính bị hỏng hoặc bị cắt cụt, không đọc được
  --> du-lieu.xls
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp
"#,
            r#"
error[N106]: the workbook is damaged or cut off (impossible size)
  --> du-lieu.xls
  see also: ntm.yaml:29:15
  = open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew
"#,
        );
}

#[test]
fn a_file_cut_off_ods() {
    Case::small()
        .file("du-lieu.ods", &book_of_corpus("bang-bat-dau-tu-b3.ods")[..4000])
        .table("hien_trang", "du-lieu.ods")
        .refused(
            r#"
lỗi[N106]: bảng tính bị hỏng hoặc bị cắt cụt, không đọc được
  --> du-lieu.ods
  xem thêm: ntm.yaml:29:15
  = mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp
"#,
            r#"
error[N106]: the workbook is damaged or cut off (Zip error: InvalidArchive("Could not find EOCD"))
  --> du-lieu.ods
  see also: ntm.yaml:29:15
  = open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew
"#,
        );
}

#[test]
fn a_web_page() {
    Case::small()
        .file("du-lieu.xlsx", "<html><table><tr><td>Tên xã</td></tr></table></html>")
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là trang web (HTML)
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)
"#,
            r#"
error[N107]: the file has a workbook's name but is a web page (HTML)
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = open it and save it as an Excel Workbook (.xlsx)
"#,
        );
}

#[test]
fn lines_of_text() {
    Case::small()
        .file("du-lieu.xlsx", "Tên xã;1;2;3\nTân Lập;x;;\n")
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là văn bản thuần
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)
"#,
            r#"
error[N107]: the file has a workbook's name but is plain text
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = open it and save it as an Excel Workbook (.xlsx)
"#,
        );
}

#[test]
fn a_pdf() {
    Case::small()
        .file("du-lieu.xlsx", b"%PDF-1.4\n1 0 obj")
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp PDF
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is a PDF
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

#[test]
fn an_empty_file() {
    Case::small()
        .file("du-lieu.xlsx", "")
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp rỗng
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is an empty file
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

#[test]
fn something_else() {
    Case::small()
        .file("du-lieu.xlsx", [0u8, 1, 2, 3, 255, 254])
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp loại khác
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is some other kind of file
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

#[test]
fn an_archive_of_something_else() {
    Case::small()
        .file("du-lieu.xlsx", archive("anh.png"))
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp nén không chứa bảng tính
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is an archive without a workbook
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

#[test]
fn a_text_document() {
    Case::small()
        .file("du-lieu.xlsx", archive("word/document.xml"))
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp nén không chứa bảng tính
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:29:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is an archive without a workbook
  --> du-lieu.xlsx
  see also: ntm.yaml:29:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

#[test]
fn a_missing_sheet() {
    Case::small()
        .book("du-lieu.xlsx", &[("Hien trang 2025", &[&["Tên xã", "1"]]), ("Giao", &[])])
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N108]: bảng tính không có trang “Hiện trạng”; có: “Hien trang 2025”, “Giao”
  --> ntm.yaml:29:42
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                                          ^^^^^^^^^^
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
"#,
            r#"
error[N108]: the workbook has no sheet “Hiện trạng”; it has “Hien trang 2025”, “Giao”
  --> ntm.yaml:29:42
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                                          ^^^^^^^^^^
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
"#,
        );
}

#[test]
fn a_misspelt_sheet() {
    Case::small()
        .book("du-lieu.xlsx", &[("Hiện trạnng", &[&["Tên xã", "1"]]), ("Giao", &[])])
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N108]: bảng tính không có trang “Hiện trạng”; có: “Hiện trạnng”, “Giao”
  --> ntm.yaml:29:42
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                                          ^^^^^^^^^^
  = có phải “Hiện trạnng”?
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
"#,
            r#"
error[N108]: the workbook has no sheet “Hiện trạng”; it has “Hiện trạnng”, “Giao”
  --> ntm.yaml:29:42
   |
29 |   hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
   |                                          ^^^^^^^^^^
  = did you mean “Hiện trạnng”?
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
"#,
        );
}

#[test]
fn no_sheet_named() {
    Case::small()
        .book("du-lieu.xlsx", &[("Trang 1", &[]), ("Trang 2", &[])])
        .table("hien_trang", "du-lieu.xlsx")
        .refused(
            r#"
lỗi[N112]: bảng tính có nhiều trang, chưa nói dùng trang nào; có: “Trang 1”, “Trang 2”
  --> ntm.yaml:29:15
   |
29 |   hien_trang: du-lieu.xlsx
   |               ^^^^^^^^^^^^
  = ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính
"#,
            r#"
error[N112]: the workbook has several sheets and none is named; it has “Trang 1”, “Trang 2”
  --> ntm.yaml:29:15
   |
29 |   hien_trang: du-lieu.xlsx
   |               ^^^^^^^^^^^^
  = write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook
"#,
        );
}

#[test]
fn an_empty_sheet() {
    Case::small()
        .book("du-lieu.xlsx", &[("Hiện trạng", &[])])
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .refused(
            r#"
lỗi[N201]: không thấy dòng tiêu đề của bảng Hiện trạng; cần có cột “Xã”
  --> du-lieu.xlsx, Hiện trạng
  = tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: cot: {xa: "tiêu đề trong trang"}
"#,
            r#"
error[N201]: no heading row of table Hiện trạng found; it needs columns “Xã”
  --> du-lieu.xlsx, Hiện trạng
  = headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: cot: {xa: "the sheet's heading"}
"#,
        );
}

#[test]
fn cells_that_hold_errors_xlsx() {
    Case::small().corpus("o-bao-loi.xlsx").table("nguon_luc", "o-bao-loi.xlsx").refused(
        r#"
lỗi[N207]: ô báo lỗi công thức #DIV/0!
  --> o-bao-loi.xlsx, Nguồn lực!C2
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #N/A
  --> o-bao-loi.xlsx, Nguồn lực!C3
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #REF!
  --> o-bao-loi.xlsx, Nguồn lực!C4
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #VALUE!
  --> o-bao-loi.xlsx, Nguồn lực!C5
  = sửa công thức trong ô rồi lưu lại bảng tính
"#,
        r#"
error[N207]: the cell holds the formula error #DIV/0!
  --> o-bao-loi.xlsx, Nguồn lực!C2
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #N/A
  --> o-bao-loi.xlsx, Nguồn lực!C3
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #REF!
  --> o-bao-loi.xlsx, Nguồn lực!C4
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #VALUE!
  --> o-bao-loi.xlsx, Nguồn lực!C5
  = correct the formula in the cell and save the workbook
"#,
    );
}

#[test]
fn cells_that_hold_errors_xls() {
    Case::small().corpus("o-bao-loi.xls").table("nguon_luc", "o-bao-loi.xls").refused(
        r#"
lỗi[N207]: ô báo lỗi công thức #DIV/0!
  --> o-bao-loi.xls, Nguồn lực!C2
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #N/A
  --> o-bao-loi.xls, Nguồn lực!C3
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #REF!
  --> o-bao-loi.xls, Nguồn lực!C4
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #VALUE!
  --> o-bao-loi.xls, Nguồn lực!C5
  = sửa công thức trong ô rồi lưu lại bảng tính
"#,
        r#"
error[N207]: the cell holds the formula error #DIV/0!
  --> o-bao-loi.xls, Nguồn lực!C2
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #N/A
  --> o-bao-loi.xls, Nguồn lực!C3
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #REF!
  --> o-bao-loi.xls, Nguồn lực!C4
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #VALUE!
  --> o-bao-loi.xls, Nguồn lực!C5
  = correct the formula in the cell and save the workbook
"#,
    );
}

#[test]
fn cells_that_hold_errors_ods() {
    Case::small().corpus("o-bao-loi.ods").table("nguon_luc", "o-bao-loi.ods").refused(
        r#"
lỗi[N207]: ô báo lỗi công thức #DIV/0!
  --> o-bao-loi.ods, Nguồn lực!C2
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #N/A
  --> o-bao-loi.ods, Nguồn lực!C3
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức #REF!
  --> o-bao-loi.ods, Nguồn lực!C4
  = sửa công thức trong ô rồi lưu lại bảng tính

lỗi[N207]: ô báo lỗi công thức Err:502
  --> o-bao-loi.ods, Nguồn lực!C5
  = sửa công thức trong ô rồi lưu lại bảng tính
"#,
        r#"
error[N207]: the cell holds the formula error #DIV/0!
  --> o-bao-loi.ods, Nguồn lực!C2
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #N/A
  --> o-bao-loi.ods, Nguồn lực!C3
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error #REF!
  --> o-bao-loi.ods, Nguồn lực!C4
  = correct the formula in the cell and save the workbook

error[N207]: the cell holds the formula error Err:502
  --> o-bao-loi.ods, Nguồn lực!C5
  = correct the formula in the cell and save the workbook
"#,
    );
}

#[test]
fn a_formula_that_nobody_calculated() {
    Case::small()
        .corpus("cong-thuc-chua-tinh.xlsx")
        .table("nguon_luc", "cong-thuc-chua-tinh.xlsx")
        .refused(
            r#"
lỗi[N208]: công thức “=1000+500” chưa được tính
  --> cong-thuc-chua-tinh.xlsx, Nguồn lực!C2
  = mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính
"#,
            r#"
error[N208]: formula “=1000+500” was never calculated
  --> cong-thuc-chua-tinh.xlsx, Nguồn lực!C2
  = open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated
"#,
        );
}

#[test]
fn one_bad_file_is_one_finding() {
    Case::small()
        .file("du-lieu.xlsx", "")
        .table("hien_trang", "{tep: du-lieu.xlsx, trang: Hiện trạng}")
        .table("giao", "{tep: du-lieu.xlsx, trang: Giao chỉ tiêu}")
        .table("xom", "{tep: du-lieu.xlsx, trang: Xóm}")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp rỗng
  --> du-lieu.xlsx
  xem thêm: ntm.yaml:26:21
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is an empty file
  --> du-lieu.xlsx
  see also: ntm.yaml:26:21
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

/// A zip archive with one file in it.
fn archive(name: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file(name, options).expect("a file");
    archive.write_all(b"nothing of a workbook").expect("its content");
    archive.finish().expect("an archive").into_inner()
}

/// A value filled down to the end of the sheet.
#[test]
fn a_table_of_a_million_rows() {
    let filled: Vec<&[&str]> = vec![&["Xã", "Tiêu chí giao"], &["Tân Lập", "2, 3"]];
    let rows: Vec<&[&str]> =
        filled.into_iter().chain(std::iter::repeat_n(&["Tân Lập"][..], 60_000)).collect();
    Case::small()
        .book("giao.xlsx", &[("Giao", &rows)])
        .table("giao", "{tep: giao.xlsx, trang: Giao}")
        .refused(
            r#"
lỗi[N226]: bảng có 60001 dòng, nhiều hơn mọi bảng thật (tối đa 50000)
  --> giao.xlsx, Giao
  = có lẽ một giá trị bị kéo xuống tận cuối trang: xóa các dòng thừa
"#,
            r#"
error[N226]: the table has 60001 rows, more than any real one (at most 50000)
  --> giao.xlsx, Giao
  = a value was probably filled down to the end of the sheet: delete the extra rows
"#,
        );
}

#[test]
fn formulas_of_texts_that_an_old_workbook_holds_as_zero() {
    Case::small()
        .corpus("cong-thuc-ra-chu.xls")
        .table("hien_trang", "{tep: cong-thuc-ra-chu.xls, trang: Hiện trạng}")
        .refused(r#"
lỗi[N208]: công thức “=IF(Điểm!A1>100,"x","")” chưa được tính
  --> cong-thuc-ra-chu.xls, Hiện trạng!C2
  xem thêm: cong-thuc-ra-chu.xls, Hiện trạng!E2
  xem thêm: cong-thuc-ra-chu.xls, Hiện trạng!C3
  = mở bảng tính, để các công thức được tính, rồi lưu thành .xlsx: tệp .xls có thể giữ số 0 thay cho chữ
"#, r#"
error[N208]: formula “=IF(Điểm!A1>100,"x","")” was never calculated
  --> cong-thuc-ra-chu.xls, Hiện trạng!C2
  see also: cong-thuc-ra-chu.xls, Hiện trạng!E2
  see also: cong-thuc-ra-chu.xls, Hiện trạng!C3
  = open the workbook, let it calculate and save it as .xlsx: an .xls may keep 0 in place of a text
"#);
}

#[test]
fn marks_of_an_old_workbook_that_nobody_calculated() {
    Case::small()
        .corpus("chua-tinh-lan-nao.xls")
        .table("hien_trang", "{tep: chua-tinh-lan-nao.xls, trang: Hiện trạng}")
        .refused(r#"
lỗi[N208]: công thức “=IF(1=1,"x","")” chưa được tính
  --> chua-tinh-lan-nao.xls, Hiện trạng!C2
  xem thêm: chua-tinh-lan-nao.xls, Hiện trạng!D2
  xem thêm: chua-tinh-lan-nao.xls, Hiện trạng!C3
  xem thêm: chua-tinh-lan-nao.xls, Hiện trạng!D3
  = mở bảng tính, để các công thức được tính, rồi lưu thành .xlsx: tệp .xls có thể giữ số 0 thay cho chữ
"#, r#"
error[N208]: formula “=IF(1=1,"x","")” was never calculated
  --> chua-tinh-lan-nao.xls, Hiện trạng!C2
  see also: chua-tinh-lan-nao.xls, Hiện trạng!D2
  see also: chua-tinh-lan-nao.xls, Hiện trạng!C3
  see also: chua-tinh-lan-nao.xls, Hiện trạng!D3
  = open the workbook, let it calculate and save it as .xlsx: an .xls may keep 0 in place of a text
"#);
}

#[test]
fn a_total_of_an_old_workbook_that_nobody_calculated() {
    Case::small()
        .corpus("chua-tinh-lan-nao.xls")
        .table("nguon_luc", "{tep: chua-tinh-lan-nao.xls, trang: Nguồn lực}")
        .refused(r#"
lỗi[N208]: công thức “=SUM(C2:C3)” chưa được tính
  --> chua-tinh-lan-nao.xls, Nguồn lực!C4
  = mở bảng tính, để các công thức được tính, rồi lưu thành .xlsx: tệp .xls có thể giữ số 0 thay cho chữ
"#, r#"
error[N208]: formula “=SUM(C2:C3)” was never calculated
  --> chua-tinh-lan-nao.xls, Nguồn lực!C4
  = open the workbook, let it calculate and save it as .xlsx: an .xls may keep 0 in place of a text
"#);
}

#[test]
fn looks_that_an_old_workbook_does_not_show() {
    let case = Case::small()
        .corpus("bang-bat-dau-tu-b3.xls")
        .book("so.xlsx", &[("T", &[&["TT", "Xã", "Tổng số thôn"], &["=1", "Tân Lập", "=5"]])])
        .table("xom", "{tep: so.xlsx, trang: T}")
        .table("giao", "[{xa: Hòa An, giao: \"2\"}]");
    let vi = case.run(&["check"], "vi");
    assert!(!vi.stdout.contains("không xem được"), "{}", vi.stdout);
    let communes = "[{ten: Tân Lập}, {ten: Hòa An}, {ten: Đông Sơn}, {ten: Yên Bình}, {ten: Phú Thịnh, loai: thị trấn}]";
    let old = case.table("xa", communes).table("hien_trang", "{tep: bang-bat-dau-tu-b3.xls}");
    let old = old.run(&["check"], "vi");
    assert!(
        old.stdout
            .contains("không xem được màu, chú thích, chữ gạch một phần ô (.xlsb: cả gạch ngang, định dạng số) ở: "),
        "{}",
        old.stdout
    );
}

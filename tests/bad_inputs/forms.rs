//! Communes' forms: what the program says of each fault of those that come back.

use std::io::{Read as _, Write as _};

use super::Case;

/// The quarter, whose prose says that money is not summed up yet.
const QUARTER: &str =
    "ky: [{ky: 2025-Q1, phieu: ky/*.xlsx, loi_van: {nguon_luc: Đang tổng hợp.}}]\n";

/// The small district's report on a quarter, with the forms of both communes in `ky/`.
fn case() -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{QUARTER}du_lieu:\n"))
        .table("xom", "[{xa: Tân Lập, ntm_da_dat: 3, ntm_giao: 2}]")
        .table("nguon_luc", "[{ten: Ngân sách huyện, so_tien: 100}]")
        .file("ky/ghi-chu.txt", "không phải phiếu")
        .forms("2025-Q1", "ky")
}

impl Case {
    /// Changes a text in a part of a form; it must be there.
    fn edit(self, form: &str, part: &str, from: &str, to: &str) -> Self {
        let path = self.project().join("ky").join(form);
        let file = std::fs::File::open(&path).expect("the form");
        let mut archive = zip::ZipArchive::new(file).expect("an archive");
        let mut written = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).expect("a part");
            let name = entry.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("a part");
            if name == part {
                let text = String::from_utf8(bytes).expect("text");
                assert!(text.contains(from), "{part} has no {from:?}: {text}");
                bytes = text.replacen(from, to, 1).into_bytes();
            }
            written.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            written.write_all(&bytes).expect("a part");
        }
        let bytes = written.finish().expect("an archive").into_inner();
        self.file(&format!("ky/{form}"), bytes)
    }

    /// Fills in a cell of a form with a text, or a number.
    fn fill(self, form: &str, cell: &str, value: &str) -> Self {
        let path = self.project().join("ky").join(form);
        let mut archive =
            zip::ZipArchive::new(std::fs::File::open(path).expect("the form")).expect("an archive");
        let mut xml = String::new();
        archive
            .by_name("xl/worksheets/sheet1.xml")
            .expect("the sheet")
            .read_to_string(&mut xml)
            .expect("text");
        let start = xml.find(&format!("<c r=\"{cell}\"")).expect("the cell");
        let open = &xml[start..];
        let end = match open.find("/>") {
            Some(short) if !open[..short].contains('>') => short + 2,
            _ => open.find("</c>").expect("its end") + 4,
        };
        let from = open[..end].to_owned();
        let style =
            from.split("s=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("0");
        let to = match value.parse::<f64>() {
            Ok(number) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{number}</v></c>"),
            Err(_) => {
                format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{value}</t></is></c>")
            }
        };
        self.edit(form, "xl/worksheets/sheet1.xml", &from, &to)
    }
}

const TAN_LAP: &str = "xa-tan-lap.xlsx";
const STRINGS: &str = "xl/sharedStrings.xml";

#[test]
fn forms_as_they_were_sent_are_no_change() {
    case().remarked("", "");
}

#[test]
fn a_file_that_is_no_form() {
    case().book("ky/khac.xlsx", &[("Trang", &[&["a"]])]).refused(
        r#"
lỗi[N320]: tệp này không phải là phiếu do máy lập
  --> ky/khac.xlsx
  = lập phiếu bằng “ntm form”, hoặc chuyển tệp ra khỏi thư mục phiếu
"#,
        r#"
error[N320]: the file is no form of this program
  --> ky/khac.xlsx
  = make the form with “ntm form”, or move the file out of the folder of forms
"#,
    );
}

#[test]
fn a_form_that_is_damaged() {
    case().file("ky/hong.xlsx", b"PK\x03\x04 cut off").refused(
        r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp nén không chứa bảng tính
  --> ky/hong.xlsx
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
        r#"
error[N107]: the file has a workbook's name but is an archive without a workbook
  --> ky/hong.xlsx
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
    );
}

#[test]
fn a_form_of_another_period() {
    case().edit(TAN_LAP, STRINGS, "2025-Q1", "2025-Q2").refused(
        r#"
lỗi[N321]: phiếu của kỳ 2025-Q2, không phải kỳ 2025-Q1
  --> ky/xa-tan-lap.xlsx
  xem thêm: ntm.yaml:24:11
  = chuyển phiếu sang thư mục của kỳ ấy
"#,
        r#"
error[N321]: the form is for 2025-Q2, not for 2025-Q1
  --> ky/xa-tan-lap.xlsx
  see also: ntm.yaml:24:11
  = move the form into that period's folder
"#,
    );
}

#[test]
fn a_form_of_another_commune() {
    case().edit(TAN_LAP, STRINGS, ">xã Tân Lập<", ">xã Tân Lộp<").refused(
        r#"
lỗi[N322]: phiếu của “xã Tân Lộp”, không có trong danh sách xã
  --> ky/xa-tan-lap.xlsx
"#,
        r#"
error[N322]: the form is of “xã Tân Lộp”, which is not in the list of communes
  --> ky/xa-tan-lap.xlsx
"#,
    );
}

#[test]
fn two_forms_of_one_commune() {
    let case = case();
    let bytes = std::fs::read(case.project().join("ky").join(TAN_LAP)).expect("the form");
    case.file("ky/xa-tan-lap (2).xlsx", bytes).refused(
        r#"
lỗi[N323]: Tân Lập có hai phiếu; phiếu kia là ky/xa-tan-lap (2).xlsx
  --> ky/xa-tan-lap.xlsx
  = giữ lại một phiếu đúng, chuyển phiếu kia ra khỏi thư mục
"#,
        r#"
error[N323]: Tân Lập has two forms; the other one is ky/xa-tan-lap (2).xlsx
  --> ky/xa-tan-lap.xlsx
  = keep the right one and move the other out of the folder
"#,
    );
}

#[test]
fn a_commune_that_has_not_reported() {
    let case = case();
    std::fs::remove_file(case.project().join("ky/xa-hoa-an.xlsx")).expect("the form");
    case.refused(
        r#"
lỗi[N324]: 01 xã chưa gửi phiếu quý I năm 2025 (hạn ngày 19/3/2025): Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^^^
  = chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời
"#,
        r#"
error[N324]: no form for quý I năm 2025 (due by 19/3/2025) has come yet from 1: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^^^
  = wait for them, or set “tam_thoi: co” in that period for a provisional report
"#,
    );
}

#[test]
fn a_provisional_report() {
    let case = case().change("phieu: ky/*.xlsx", "phieu: ky/*.xlsx, tam_thoi: co");
    std::fs::remove_file(case.project().join("ky/xa-hoa-an.xlsx")).expect("the form");
    case.remarked(
        r#"
cảnh báo[N324]: 01 xã chưa gửi phiếu quý I năm 2025 (hạn ngày 19/3/2025): Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx, tam_thoi: co, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^^^
  = báo cáo lập tạm thời; xã gửi đủ thì bỏ khóa tam_thoi rồi lập lại
"#,
        r#"
warning[N324]: no form for quý I năm 2025 (due by 19/3/2025) has come yet from 1: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx, tam_thoi: co, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^^^
  = the report is provisional; when all have come, take out tam_thoi and make it again
"#,
    );
}

#[test]
fn locked_cells_that_were_changed() {
    case().fill(TAN_LAP, "B8", "Giao thôn").fill(TAN_LAP, "C9", "x").refused(
        r#"
lỗi[N325]: ô khóa đã bị sửa: “Giao thôn”, đúng ra là “Giao thông”
  --> ky/xa-tan-lap.xlsx, Phiếu!B8
  = đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước

lỗi[N325]: ô khóa phải để trống, lại có “x”
  --> ky/xa-tan-lap.xlsx, Phiếu!C9
  = đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước
"#,
        r#"
error[N325]: a locked cell was changed: “Giao thôn” instead of “Giao thông”
  --> ky/xa-tan-lap.xlsx, Phiếu!B8
  = ask the commune to fill in the original form; a wrong old figure is corrected in its own period

error[N325]: a locked cell must be blank and holds “x”
  --> ky/xa-tan-lap.xlsx, Phiếu!C9
  = ask the commune to fill in the original form; a wrong old figure is corrected in its own period
"#,
    );
}

#[test]
fn marks_and_numbers_that_are_none() {
    case()
        .fill(TAN_LAP, "E8", "chắc đạt")
        .fill(TAN_LAP, "E14", "hai")
        .fill(TAN_LAP, "E19", "1759.345")
        .fill(TAN_LAP, "F19", "-5")
        .refused(
            r#"
lỗi[N213]: “chắc đạt” không rõ là đạt hay chưa đạt
  --> ky/xa-tan-lap.xlsx, Phiếu!E8
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N211]: “hai” không phải là số đếm (Thôn đạt chuẩn nông thôn mới)
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  = viết một số nguyên như 5, 05

lỗi[N220]: số âm -5 (Giải ngân)
  --> ky/xa-tan-lap.xlsx, Phiếu!F19
  = sửa số ấy; số tiền, số lượng ở đây không âm
"#,
            r#"
error[N213]: “chắc đạt” is neither a mark for met nor for unmet
  --> ky/xa-tan-lap.xlsx, Phiếu!E8
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N211]: “hai” is not a count (Thôn đạt chuẩn nông thôn mới)
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  = write one whole number such as 5, 05

error[N220]: negative number -5 (Giải ngân)
  --> ky/xa-tan-lap.xlsx, Phiếu!F19
  = correct it; no amount or number here is negative
"#,
        );
}

#[test]
fn what_fell_is_remarked() {
    case().fill(TAN_LAP, "E8", "-").fill(TAN_LAP, "E14", "2").remarked(
        r#"
cảnh báo[N326]: Tân Lập: kỳ trước đạt tiêu chí số 1, kỳ này không đạt
  --> ky/xa-tan-lap.xlsx, Phiếu!E8
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm

cảnh báo[N327]: Tân Lập: Thôn đạt chuẩn nông thôn mới kỳ này 2, kỳ trước 3
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  xem thêm: ntm.yaml:35:9
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm
"#,
        r#"
warning[N326]: Tân Lập met criterion 1 a period earlier and does not now
  --> ky/xa-tan-lap.xlsx, Phiếu!E8
  = check it; if it is right, the report will say that it fell

warning[N327]: Tân Lập: Thôn đạt chuẩn nông thôn mới now 2, a period earlier 3
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  see also: ntm.yaml:35:9
  = check it; if it is right, the report will say that it fell
"#,
    );
}

/// The plan is corrected after the forms went out.
#[test]
fn a_plan_that_changed_since() {
    case()
        .change("{xa: Tân Lập, giao: \"2, 3\"}", "{xa: Tân Lập, giao: \"3\"}")
        .change("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí")
        .remarked(
            r#"
cảnh báo[N328]: phiếu lập từ số liệu khác với số liệu bây giờ của dự án: D9 “x”, nay trống
  --> ky/xa-tan-lap.xlsx
  = sau khi gửi phiếu, kế hoạch hoặc số liệu kỳ trước đã thay đổi (hoặc phiếu kỳ trước về sau): đối chiếu các ô ấy với xã, hoặc lập phiếu mới
"#,
            r#"
warning[N328]: the form was made of other data than the project has now: D9 “x”, now blank
  --> ky/xa-tan-lap.xlsx
  = since it was sent, the plan or the last period changed (or that period's forms came in later): compare these cells with the commune, or make a new form
"#,
        );
}

/// Another set of criteria: the form's lines are no longer the project's.
#[test]
fn a_set_that_changed_since() {
    case()
        .change("ba-tieu-chi.yaml", "bon.yaml")
        .file(
            "bon.yaml",
            crate::util::SMALL_SET
                .replace("  - {so: \"3\", ten: Thu nhập}", "  - {so: \"3\", ten: Nhà ở}"),
        )
        .refused(
            r#"
lỗi[N328]: phiếu lập từ số liệu khác với số liệu bây giờ của dự án: B10 “Thu nhập”, nay “Nhà ở”
  --> ky/xa-hoa-an.xlsx
  = sau khi gửi phiếu, kế hoạch hoặc số liệu kỳ trước đã thay đổi (hoặc phiếu kỳ trước về sau): đối chiếu các ô ấy với xã, hoặc lập phiếu mới

lỗi[N328]: phiếu lập từ số liệu khác với số liệu bây giờ của dự án: B10 “Thu nhập”, nay “Nhà ở”
  --> ky/xa-tan-lap.xlsx
  = sau khi gửi phiếu, kế hoạch hoặc số liệu kỳ trước đã thay đổi (hoặc phiếu kỳ trước về sau): đối chiếu các ô ấy với xã, hoặc lập phiếu mới
"#,
            r#"
error[N328]: the form was made of other data than the project has now: B10 “Thu nhập”, now “Nhà ở”
  --> ky/xa-hoa-an.xlsx
  = since it was sent, the plan or the last period changed (or that period's forms came in later): compare these cells with the commune, or make a new form

error[N328]: the form was made of other data than the project has now: B10 “Thu nhập”, now “Nhà ở”
  --> ky/xa-tan-lap.xlsx
  = since it was sent, the plan or the last period changed (or that period's forms came in later): compare these cells with the commune, or make a new form
"#,
        );
}

#[test]
fn a_count_that_was_cleared() {
    case().fill(TAN_LAP, "E14", "").refused(
        r#"
lỗi[N215]: chưa điền Thôn đạt chuẩn nông thôn mới
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  = điền vào chỗ ấy
"#,
        r#"
error[N215]: Thôn đạt chuẩn nông thôn mới is not filled in
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  = fill it in
"#,
    );
}

#[test]
fn a_form_with_a_row_taken_out() {
    let case = case();
    let path = case.project().join("ky").join(TAN_LAP);
    let mut archive =
        zip::ZipArchive::new(std::fs::File::open(path).expect("the form")).expect("an archive");
    let mut xml = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").expect("the sheet");
    part.read_to_string(&mut xml).expect("text");
    drop(part);
    // Row 8 goes, and what follows moves up by one.
    let start = xml.find("<row r=\"8\"").expect("row 8");
    let end = xml.find("<row r=\"9\"").expect("row 9");
    let data = xml.find("</sheetData>").expect("the rows' end");
    let mut rows = xml[end..data].to_owned();
    for row in 9..40 {
        rows = rows.replace(&format!("<row r=\"{row}\""), &format!("<row r=\"{}\"", row - 1));
        for column in ["A", "B", "C", "D", "E", "F"] {
            let (from, to) = (format!("\"{column}{row}\""), format!("\"{column}{}\"", row - 1));
            rows = rows.replace(&from, &to);
        }
    }
    case.edit(TAN_LAP, "xl/worksheets/sheet1.xml", &xml[start..data], &rows).refused(
        r#"
lỗi[N329]: phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này
  --> ky/xa-tan-lap.xlsx, Phiếu!A8
  = đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng
"#,
        r#"
error[N329]: rows were put in or taken out, or many locked cells changed, from this cell on
  --> ky/xa-tan-lap.xlsx, Phiếu!A8
  = ask the commune to fill in the original form, without putting in or taking out rows
"#,
    );
}

/// All that a period's own tables can have wrong.
#[test]
fn a_period_that_does_not_agree() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách huyện, so_tien: 100}]")
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 3}]")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n    huy_dong: [{ten: Ngân sách huyện, ke_hoach: 90, thuc_hien: 80}]\n  - ky: 2025-Q2\n    xom: [{xa: Tân Lập, ntm_da_dat: 6}]\n    huy_dong:\n      - {ten: Ngân sách huyện, thuc_hien: 70, gom: [{ten: A, thuc_hien: 30}, {ten: B, thuc_hien: 30}]}\n    no_dong: [{ten: Cầu, gia_tri: 10, da_tra: 4, con_no: 5}]\n  - ky: 2025-Q3\n    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 120000000}]\ndu_lieu:\n",
        )
        .refused(
            r#"
lỗi[N510]: Tân Lập: có 5 thôn, xóm nhưng kỳ 2025-Q2 ghi 6 đã đạt
  --> ntm.yaml:27:37
   |
27 |     xom: [{xa: Tân Lập, ntm_da_dat: 6}]
   |                                     ^
  xem thêm: ntm.yaml:44:29
  = sửa số đã đạt hoặc tổng số thôn, xóm; số của phiếu thì hỏi lại xã, bảng ghi tên từng thôn chưa đủ thì ghi thêm tổng số (tong)

lỗi[N525]: Ngân sách huyện: kỳ báo cáo ghi kế hoạch 90, kế hoạch năm là 100 (triệu đồng)
  --> ntm.yaml:25:49
   |
25 |     huy_dong: [{ten: Ngân sách huyện, ke_hoach: 90, thuc_hien: 80}]
   |                                                 ^^
  xem thêm: ntm.yaml:43:47
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N525, tai: "Ngân sách huyện", ly_do: "…"}]

lỗi[N503]: Ngân sách huyện (huy động): ghi 70, cộng các phần được 60 (triệu đồng)
  --> ntm.yaml:29:43
   |
29 |       - {ten: Ngân sách huyện, thuc_hien: 70, gom: [{ten: A, thuc_hien: 30}, {ten: B, thuc_hien: 30}…
   |                                           ^^
  xem thêm: ntm.yaml:29:73
  xem thêm: ntm.yaml:29:98
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]

lỗi[N523]: Cầu: ghi còn nợ 5, giá trị trừ đã thanh toán được 6 (triệu đồng)
  --> ntm.yaml:30:58
   |
30 |     no_dong: [{ten: Cầu, gia_tri: 10, da_tra: 4, con_no: 5}]
   |                                                          ^
  xem thêm: ntm.yaml:30:35
  xem thêm: ntm.yaml:30:47
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N523, tai: "Cầu", ly_do: "…"}]

cảnh báo[N524]: Ngân sách huyện (huy động): lũy kế 70, kỳ trước là 80 (triệu đồng)
  --> ntm.yaml:29:43
   |
29 |       - {ten: Ngân sách huyện, thuc_hien: 70, gom: [{ten: A, thuc_hien: 30}, {ten: B, thuc_hien: 30}…
   |                                           ^^
  xem thêm: ntm.yaml:25:64
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn

lỗi[N537]: Ngân sách huyện: 120.000.000, ít nhất gấp nghìn lần kế hoạch 100 (triệu đồng)
  --> ntm.yaml:32:50
   |
32 |     huy_dong: [{ten: Ngân sách huyện, thuc_hien: 120000000}]
   |                                                  ^^^^^^^^^
  = số tiền tính bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N537, tai: "Ngân sách huyện", ly_do: "…"}]
"#, r#"
error[N510]: Tân Lập has 5 hamlets, but period 2025-Q2 has 6 with a title
  --> ntm.yaml:27:37
   |
27 |     xom: [{xa: Tân Lập, ntm_da_dat: 6}]
   |                                     ^
  see also: ntm.yaml:44:29
  = correct the number of those with a title or of all hamlets; ask the commune where a form says it; where a table does not name all, give the number of all (tong)

error[N525]: Ngân sách huyện: the period states a plan of 90, the year's plan is 100 (million VND)
  --> ntm.yaml:25:49
   |
25 |     huy_dong: [{ten: Ngân sách huyện, ke_hoach: 90, thuc_hien: 80}]
   |                                                 ^^
  see also: ntm.yaml:43:47
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N525, tai: "Ngân sách huyện", ly_do: "…"}]

error[N503]: Ngân sách huyện (huy động): stated 70, its parts add up to 60 (million VND)
  --> ntm.yaml:29:43
   |
29 |       - {ten: Ngân sách huyện, thuc_hien: 70, gom: [{ten: A, thuc_hien: 30}, {ten: B, thuc_hien: 30}…
   |                                           ^^
  see also: ntm.yaml:29:73
  see also: ntm.yaml:29:98
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]

error[N523]: Cầu: 5 is stated as owed, value less payments are 6 (million VND)
  --> ntm.yaml:30:58
   |
30 |     no_dong: [{ten: Cầu, gia_tri: 10, da_tra: 4, con_no: 5}]
   |                                                          ^
  see also: ntm.yaml:30:35
  see also: ntm.yaml:30:47
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N523, tai: "Cầu", ly_do: "…"}]

warning[N524]: Ngân sách huyện (huy động): 70 since the year's beginning, but 80 a period earlier (million VND)
  --> ntm.yaml:29:43
   |
29 |       - {ten: Ngân sách huyện, thuc_hien: 70, gom: [{ten: A, thuc_hien: 30}, {ten: B, thuc_hien: 30}…
   |                                           ^^
  see also: ntm.yaml:25:64
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose

error[N537]: Ngân sách huyện: 120.000.000 is at least a thousand times the plan of 100 (million VND)
  --> ntm.yaml:32:50
   |
32 |     huy_dong: [{ten: Ngân sách huyện, thuc_hien: 120000000}]
   |                                                  ^^^^^^^^^
  = amounts are in triệu đồng: convert it; if it is right, declare it in chap_nhan: [{ma: N537, tai: "Ngân sách huyện", ly_do: "…"}]
"#,
        );
}

#[test]
fn a_report_of_an_empty_period() {
    Case::small()
        .change(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-6-thang\n    ky: 2025-Q1\n",
        )
        .change("du_lieu:\n", "ky: [{ky: 2025-Q1}]\ndu_lieu:\n")
        .refused(
            r#"
cảnh báo[N527]: mẫu “bao-cao-6-thang” không phải của kỳ 2025-Q1
  --> ntm.yaml:17:10
   |
17 |     mau: bao-cao-6-thang
   |          ^^^^^^^^^^^^^^^

lỗi[N330]: kỳ 2025-Q1 chưa có số liệu nào
  --> ntm.yaml:24:6
   |
24 | ky: [{ky: 2025-Q1}]
   |      ^^^^^^^^^^^^^
  = khai phieu, hien_trang hoặc các bảng khác của kỳ ấy
"#,
            r#"
warning[N527]: template “bao-cao-6-thang” is not for period 2025-Q1
  --> ntm.yaml:17:10
   |
17 |     mau: bao-cao-6-thang
   |          ^^^^^^^^^^^^^^^

error[N330]: period 2025-Q1 has no data
  --> ntm.yaml:24:6
   |
24 | ky: [{ky: 2025-Q1}]
   |      ^^^^^^^^^^^^^
  = give phieu, hien_trang or other tables of that period
"#,
        );
}

/// A form counts hamlets that its commune's rows by name do not have: the report would print both.
#[test]
fn more_hamlets_than_are_named() {
    let named = "[{xa: Tân Lập, ten: Đông, ntm_da_dat: x}, {xa: Tân Lập, ten: Tây}]";
    let case = case().table("xom", named).forms("2025-Q1", "ky");
    case.fill(TAN_LAP, "E14", "3").refused(r#"
lỗi[N510]: Tân Lập: có 2 thôn, xóm nhưng kỳ 2025-Q1 ghi 3 đã đạt
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  xem thêm: ntm.yaml:36:9
  = sửa số đã đạt hoặc tổng số thôn, xóm; số của phiếu thì hỏi lại xã, bảng ghi tên từng thôn chưa đủ thì ghi thêm tổng số (tong)
"#, r#"
error[N510]: Tân Lập has 2 hamlets, but period 2025-Q1 has 3 with a title
  --> ky/xa-tan-lap.xlsx, Phiếu!E14
  see also: ntm.yaml:36:9
  = correct the number of those with a title or of all hamlets; ask the commune where a form says it; where a table does not name all, give the number of all (tong)
"#);
}

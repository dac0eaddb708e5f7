//! Slips of a commune's clerk in a hurry: each form ends read as it was meant, or told with the cell.

use super::Case;
use super::filler::Filler;
use ntm::model::{Code, Period, Project};
use ntm::viet::Mark;

/// Four criteria, of which Tân Lập met three.
const SET: &str = "id: ba-tieu-chi
ten: Bộ tiêu chí thử
tieu_chi:
  - {so: \"1\", ten: Giao thông}
  - {so: \"2\", ten: Điện}
  - {so: \"3\", ten: Thu nhập}
  - {so: \"4\", ten: Nhà ở}
";
pub(super) const TAN_LAP: &str = "xa-tan-lap.xlsx";
pub(super) const HOA_AN: &str = "xa-hoa-an.xlsx";

/// The quarter whose forms they are; where they tell no amounts, its prose says that money is not summed up yet.
const QUARTER: &str = "ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]\n";

/// The small district with the forms of a quarter. Rows of Tân Lập's form: criteria 8–11, hamlets
/// 15 and 16, sources 20 and 21, texts 25–28.
pub(super) fn case() -> Case {
    as_sent().nothing_from_hoa_an()
}

/// The same with both forms as they were sent out.
pub(super) fn as_sent() -> Case {
    with(QUARTER).forms("2025-Q1", "ky/q1")
}

fn with(periods: &str) -> Case {
    Case::small()
        .file("ba-tieu-chi.yaml", SET)
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{periods}du_lieu:\n"))
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1, 2, 3\"}, {xa: Hòa An, dat: \"1\"}]")
        .table("giao", "[{xa: Tân Lập, giao: \"4\"}, {xa: Hòa An, giao: \"2\"}]")
        .table("xom", "[{xa: Tân Lập, ntm_da_dat: 3, ntm_giao: 2}, {xa: Hòa An, ntm_da_dat: 1}]")
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 5000}]",
        )
}

impl Case {
    /// Does something to a form of the first quarter.
    pub(super) fn slip(self, form: &str, slip: impl FnOnce(Filler) -> Filler) -> Self {
        let path = format!("ky/q1/{form}");
        let bytes = std::fs::read(self.project().join(&path)).expect("the form");
        self.file(&path, slip(Filler::open(&bytes)).bytes())
    }

    /// Hòa An reports that it has no funding.
    pub(super) fn nothing_from_hoa_an(self) -> Self {
        self.slip(HOA_AN, |form| form.fill(1, "E20", "-").fill(1, "E21", "–"))
    }

    /// Fills in cells of Tân Lập's form.
    pub(super) fn tan_lap(self, cells: &[(&str, &str)]) -> Self {
        self.slip(TAN_LAP, |form| {
            cells.iter().fold(form, |form, (cell, value)| form.fill(1, cell, value))
        })
    }

    /// Fills in cells of Tân Lập's form of January.
    fn earlier(self, cells: &[(&str, &str)]) -> Self {
        let path = format!("ky/t1/{TAN_LAP}");
        let form = Filler::open(&std::fs::read(self.project().join(&path)).expect("the form"));
        let form = cells.iter().fold(form, |form, (cell, value)| form.fill(1, cell, value));
        self.file(&path, form.bytes())
    }

    /// The project as read; nothing may be wrong.
    pub(super) fn read(&self) -> Project {
        let (project, found) = ntm::returns::load(&self.project());
        project.unwrap_or_else(|| panic!("{found:#?}"))
    }

    /// Renames a form.
    pub(super) fn rename(self, from: &str, to: &str) -> Self {
        let folder = self.project().join("ky/q1");
        std::fs::rename(folder.join(from), folder.join(to)).expect("renamed");
        self
    }
}

fn quarter(project: &Project) -> &Period {
    project.period("2025-Q1".parse().expect("a period")).expect("the period")
}

fn met(project: &Project, commune: usize) -> Vec<u16> {
    let status = quarter(project).status.as_ref().expect("a status");
    (1..=4)
        .filter(|number| status.marks[&(commune, Code::criterion(*number))].value == Mark::Met)
        .collect()
}

/// Mobilised and disbursed of a source, as the sum of all forms.
fn sums(project: &Project, source: usize) -> [Option<String>; 2] {
    let source = &quarter(project).funding[source];
    [&source.mobilised, &source.disbursed].map(|a| a.as_ref().map(|a| a.value.to_string()))
}

#[test]
fn a_mark_one_column_off() {
    case().tan_lap(&[("F11", "x")]).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: F11 “x”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F11
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: F11 “x”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F11
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn an_amount_right_of_the_form_and_one_a_row_above() {
    case().tan_lap(&[("H20", "150"), ("F18", "40")]).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: F18 “40”, H20 “150”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F18
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cells filled in and not read: F18 “40”, H20 “150”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F18
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

/// What is added below the signature is read by nobody; names and posts there are none of it.
#[test]
fn an_addition_below_the_signature() {
    let signed = [
        ("A31", "Tân Lập, ngày 14 tháng 3 năm 2025"),
        ("E32", "CHỦ TỊCH"),
        ("E34", "Nguyễn Thị Hoa"),
    ];
    case().tan_lap(&signed).remarked("", "");
    let more = [
        ("A31", "Công chức địa chính xã đã nghỉ việc"),
        ("A32", "CHỦ TỊCH"),
        ("A33", "Bổ sung: tiêu chí Nhà ở đã đạt thêm"),
        ("A34", "Ngân sách xã huy động thêm 300 triệu đồng"),
    ];
    case().tan_lap(&more).remarked(r#"
cảnh báo[N346]: ô đã điền mà không được đọc: A31 “Công chức địa chính xã đã nghỉ việc”, A33 “Bổ sung: tiêu chí Nhà ở đã đạt thêm”, A34 “Ngân sách xã huy động thêm 300 triệu đồn…”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A31
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#, r#"
warning[N346]: cells filled in and not read: A31 “Công chức địa chính xã đã nghỉ việc”, A33 “Bổ sung: tiêu chí Nhà ở đã đạt thêm”, A34 “Ngân sách xã huy động thêm 300 triệu đồn…”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A31
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#);
}

/// The last answer was typed under the last line.
#[test]
fn an_answer_a_row_below() {
    case().tan_lap(&[("E29", "Đề nghị tỉnh sớm phân bổ vốn")]).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: E29 “Đề nghị tỉnh sớm phân bổ vốn”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E29
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: E29 “Đề nghị tỉnh sớm phân bổ vốn”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E29
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

/// Another program took the merged cell apart.
#[test]
fn an_answer_beside_its_cell() {
    case().tan_lap(&[("F26", "Đường vào xóm bị sạt lở")]).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: F26 “Đường vào xóm bị sạt lở”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F26
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: F26 “Đường vào xóm bị sạt lở”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F26
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn many_cells_beside_the_form() {
    case()
        .tan_lap(&[
            ("G8", "x"),
            ("G9", "x"),
            ("G10", "x"),
            ("G11", "x"),
            ("G15", "3"),
            ("G16", "1"),
            ("G20", "150"),
            ("G21", "90"),
        ])
        .refused(r#"
lỗi[N346]: ô đã điền mà không được đọc: G8 “x”, G9 “x”, G10 “x”, G11 “x”, G15 “3”, G16 “1” và 2 ô nữa
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!G8
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#, r#"
error[N346]: cells filled in and not read: G8 “x”, G9 “x”, G10 “x”, G11 “x”, G15 “3”, G16 “1” and 2 more
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!G8
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#);
}

#[test]
fn notes_under_and_beside_the_form() {
    case()
        .tan_lap(&[("A30", "Số liệu giải ngân là ước đến 14/3"), ("G11", "Đang thẩm định hồ sơ")])
        .remarked(
            r#"
cảnh báo[N346]: ô đã điền mà không được đọc: G11 “Đang thẩm định hồ sơ”, A30 “Số liệu giải ngân là ước đến 14/3”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!G11
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
            r#"
warning[N346]: cells filled in and not read: G11 “Đang thẩm định hồ sơ”, A30 “Số liệu giải ngân là ước đến 14/3”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!G11
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
        );
}

#[test]
fn a_value_in_the_hidden_sheet() {
    case().slip(TAN_LAP, |form| form.fill(2, "B9", "12")).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: ntm!B9 “12”
  --> ky/q1/xa-tan-lap.xlsx, ntm!B9
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: ntm!B9 “12”
  --> ky/q1/xa-tan-lap.xlsx, ntm!B9
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn a_note_in_the_head() {
    case().tan_lap(&[("A4", "Chỉ điền các ô trắng, đã đối chiếu với kế toán")]).remarked(
        r#"
cảnh báo[N346]: ô đã điền mà không được đọc: A4 “Chỉ điền các ô trắng, đã đối chiếu với k…”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A4
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
warning[N346]: cell filled in and not read: A4 “Chỉ điền các ô trắng, đã đối chiếu với k…”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A4
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn a_unit_in_a_note() {
    case()
        .tan_lap(&[("A30", "Số liệu nguồn lực tính bằng nghìn đồng")])
        .slip(HOA_AN, |form| form.fill(1, "B30", "Đơn vị tính: đồng"))
        .refused(
            r#"
lỗi[N656]: “Đơn vị tính: đồng” nói đơn vị tiền khác, còn phiếu được đọc theo triệu đồng
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!B30
  = đổi các số tiền của phiếu ra triệu đồng rồi xóa lời ấy; số đã là triệu đồng thì chỉ xóa lời ấy

lỗi[N656]: “Số liệu nguồn lực tính bằng nghìn đồng” nói đơn vị tiền khác, còn phiếu được đọc theo triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A30
  = đổi các số tiền của phiếu ra triệu đồng rồi xóa lời ấy; số đã là triệu đồng thì chỉ xóa lời ấy
"#,
            r#"
error[N656]: “Đơn vị tính: đồng” names another unit of money, while the form is read in triệu đồng
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!B30
  = convert the form's amounts to triệu đồng and delete these words; if they are in it already, only delete the words

error[N656]: “Số liệu nguồn lực tính bằng nghìn đồng” names another unit of money, while the form is read in triệu đồng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A30
  = convert the form's amounts to triệu đồng and delete these words; if they are in it already, only delete the words
"#,
        );
}

#[test]
fn a_unit_put_into_a_heading() {
    case().tan_lap(&[("E19", "Đã huy động (đồng)")]).refused(
        r#"
lỗi[N325]: ô khóa đã bị sửa: “Đã huy động (đồng)”, đúng ra là “Đã huy động”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E19
  = đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước
"#,
        r#"
error[N325]: a locked cell was changed: “Đã huy động (đồng)” instead of “Đã huy động”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E19
  = ask the commune to fill in the original form; a wrong old figure is corrected in its own period
"#,
    );
}

#[test]
fn a_value_beside_a_section() {
    case().tan_lap(&[("D18", "1200")]).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: D18 “1.200”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!D18
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: D18 “1.200”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!D18
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn the_copy_is_filled_in_and_the_form_is_not() {
    case()
        .slip(TAN_LAP, |form| form.fill(1, "E11", "x").sheet("Phiếu (2)", true).fill(1, "E11", ""))
        .refused(
            r#"
lỗi[N347]: trang “Phiếu (2)” khác trang “Phiếu” ở 1 ô; phiếu chỉ được đọc từ trang “Phiếu”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = giữ một trang: ghi số liệu đúng vào trang “Phiếu” rồi xóa trang kia
"#,
            r#"
error[N347]: sheet “Phiếu (2)” differs from sheet “Phiếu” in 1 cell; the form is read from “Phiếu” only
  --> ky/q1/xa-tan-lap.xlsx, Phiếu (2)!E11
  = keep one of them: put what is right into “Phiếu” and delete the other sheet
"#,
        );
}

#[test]
fn a_sheet_of_the_commune_s_own() {
    case()
        .slip(TAN_LAP, |form| {
            form.sheet("Tính toán", false).fill(3, "B2", "150").fill(3, "B3", "90")
        })
        .remarked(
            r#"
cảnh báo[N347]: trang “Tính toán” có 2 ô đã điền mà không được đọc
  --> ky/q1/xa-tan-lap.xlsx, Tính toán!B2
  = số liệu của phiếu phải gõ ở trang “Phiếu”; ô nào lấy công thức từ trang kia thì gõ lại giá trị trước khi xóa trang kia
"#,
            r#"
warning[N347]: sheet “Tính toán” has 2 filled cells that are not read
  --> ky/q1/xa-tan-lap.xlsx, Tính toán!B2
  = what the form asks is typed into sheet “Phiếu”; type the values of cells that take a formula from the other sheet before you delete it
"#,
        );
}

#[test]
fn a_form_that_lost_its_hidden_sheet() {
    case()
        .slip(TAN_LAP, |form| {
            form.part("xl/workbook.xml", |text| {
                let start = text.find("<sheet name=\"ntm\"").expect("the hidden sheet");
                let end = start + text[start..].find("/>").expect("its end") + 2;
                format!("{}{}", &text[..start], &text[end..])
            })
        })
        .refused(
            r#"
lỗi[N348]: phiếu không còn trang ẩn “ntm” nên không biết là của xã nào, kỳ nào
  --> ky/q1/xa-tan-lap.xlsx
  = đề nghị xã điền lại vào phiếu gốc
"#,
            r#"
error[N348]: the form has lost its hidden sheet “ntm”, which says whose it is
  --> ky/q1/xa-tan-lap.xlsx
  = ask the commune to fill in the original form
"#,
        );
}

#[test]
fn a_column_put_in() {
    case()
        .slip(TAN_LAP, |form| {
            form.moved(|(row, column)| Some((row, if column < 4 { column } else { column + 1 })))
        })
        .refused(
            r#"
lỗi[N349]: phiếu bị chèn, xóa hoặc đổi chỗ cột: “Kỳ này” đúng ra ở cột E
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F7
  = đề nghị xã điền lại vào phiếu gốc
"#,
            r#"
error[N349]: columns were put in, taken out or moved: “Kỳ này” belongs in E
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F7
  = ask the commune to fill in the original form
"#,
        );
}

#[test]
fn rows_sorted() {
    case()
        .slip(TAN_LAP, |form| {
            form.moved(|(row, column)| {
                Some((
                    match row {
                        7 => 9,
                        9 => 7,
                        row => row,
                    },
                    column,
                ))
            })
        })
        .refused(
            r#"
lỗi[N329]: phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A8
  = đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng
"#,
            r#"
error[N329]: rows were put in or taken out, or many locked cells changed, from this cell on
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A8
  = ask the commune to fill in the original form, without putting in or taking out rows
"#,
        );
}

/// Between the sources and the next part, all below moves down.
#[test]
fn a_row_put_in() {
    case()
        .slip(TAN_LAP, |form| {
            let form =
                form.moved(|(row, column)| Some((if row < 20 { row } else { row + 1 }, column)));
            form.fill(1, "A21", "1b").fill(1, "B21", "Vốn vay").fill(1, "E21", "30")
        })
        .refused(
            r#"
lỗi[N329]: phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A21
  = đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng
"#,
            r#"
error[N329]: rows were put in or taken out, or many locked cells changed, from this cell on
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A21
  = ask the commune to fill in the original form, without putting in or taking out rows
"#,
        );
}

#[test]
fn totals_that_do_not_agree() {
    case()
        .tan_lap(&[
            ("B12", "Tổng số"),
            ("E12", "4"),
            ("E20", "100"),
            ("F20", "60"),
            ("E21", "50"),
            ("F21", "40"),
            ("A22", "Cộng"),
            ("E22", "150"),
            ("F22", "90"),
        ])
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “Kỳ này” ghi 4, cộng các dòng được 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E12
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)

lỗi[N218]: dòng tổng, cột “Đã giải ngân” ghi 90, cộng các dòng được 100
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F22
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 4 for “Kỳ này”, its rows add up to 3
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E12
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)

error[N218]: the totals row says 90 for “Đã giải ngân”, its rows add up to 100
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F22
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn plus_and_minus() {
    case().tan_lap(&[("E8", "+"), ("E9", "+"), ("E10", "-"), ("E11", "+")]).refused(
        r#"
lỗi[N213]: “+” không rõ là đạt hay chưa đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

cảnh báo[N326]: Tân Lập: kỳ trước đạt tiêu chí số 3, kỳ này không đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E10
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm
"#,
        r#"
error[N213]: “+” is neither a mark for met nor for unmet
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

warning[N326]: Tân Lập met criterion 3 a period earlier and does not now
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E10
  = check it; if it is right, the report will say that it fell
"#,
    );
}

#[test]
fn ditto_everywhere() {
    case()
        .tan_lap(&[
            ("E11", "nt"),
            ("E15", "-nt-"),
            ("E20", "″"),
            ("E25", "nt"),
            ("E26", "Như kỳ trước"),
        ])
        .refused(
            r#"
lỗi[N213]: “nt” không rõ là đạt hay chưa đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD

lỗi[N211]: “-nt-” không phải là số đếm (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = viết một số nguyên như 5, 05

lỗi[N209]: “″” không phải là số (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N350]: “nt” không phải là lời văn (Kết quả nổi bật)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = viết rõ bằng lời, hoặc để trống nếu không có

lỗi[N350]: “Như kỳ trước” không phải là lời văn (Khó khăn, vướng mắc)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = viết rõ bằng lời, hoặc để trống nếu không có
"#,
            r#"
error[N213]: “nt” is neither a mark for met nor for unmet
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD

error[N211]: “-nt-” is not a count (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = write one whole number such as 5, 05

error[N209]: “″” is not a number (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N350]: “nt” is no answer in words (Kết quả nổi bật)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = write it out in words, or leave it blank if there is nothing

error[N350]: “Như kỳ trước” is no answer in words (Khó khăn, vướng mắc)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = write it out in words, or leave it blank if there is nothing
"#,
        );
}

#[test]
fn counts_that_are_none() {
    case()
        .tan_lap(&[("E15", "05 xã"), ("E16", "0.5")])
        .slip(HOA_AN, |form| form.fill(1, "E15", "2025").fill(1, "E16", "3/2"))
        .refused(
            r#"
lỗi[N211]: “2.025” không phải là số đếm (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!E15
  = viết một số nguyên như 5, 05

lỗi[N211]: “3/2” không phải là số đếm (Thôn nông thôn mới kiểu mẫu)
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!E16
  = viết một số nguyên như 5, 05

lỗi[N211]: “05 xã” không phải là số đếm (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = viết một số nguyên như 5, 05

lỗi[N211]: “0,5” không phải là số đếm (Thôn nông thôn mới kiểu mẫu)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  = viết một số nguyên như 5, 05
"#,
            r#"
error[N211]: “2.025” is not a count (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!E15
  = write one whole number such as 5, 05

error[N211]: “3/2” is not a count (Thôn nông thôn mới kiểu mẫu)
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!E16
  = write one whole number such as 5, 05

error[N211]: “05 xã” is not a count (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = write one whole number such as 5, 05

error[N211]: “0,5” is not a count (Thôn nông thôn mới kiểu mẫu)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  = write one whole number such as 5, 05
"#,
        );
}

#[test]
fn texts_that_are_none() {
    case().tan_lap(&[("E25", "x"), ("E26", "1200")]).refused(
        r#"
lỗi[N350]: “x” không phải là lời văn (Kết quả nổi bật)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = viết rõ bằng lời, hoặc để trống nếu không có

lỗi[N350]: “1200” không phải là lời văn (Khó khăn, vướng mắc)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = viết rõ bằng lời, hoặc để trống nếu không có
"#,
        r#"
error[N350]: “x” is no answer in words (Kết quả nổi bật)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E25
  = write it out in words, or leave it blank if there is nothing

error[N350]: “1200” is no answer in words (Khó khăn, vướng mắc)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E26
  = write it out in words, or leave it blank if there is nothing
"#,
    );
}

#[test]
fn dong_instead_of_trieu() {
    case()
        .tan_lap(&[("E20", "150000000"), ("F20", "90000000"), ("E21", "60")])
        .refused(r#"
lỗi[N353]: Tân Lập: Ngân sách huyện (huy động): 150.000.000, kế hoạch năm của tất cả các xã là 1.000 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  = phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]

cảnh báo[N535]: Tổng giải ngân (quý I năm 2025): số cộng chưa đủ, còn để trống: Vốn lồng ghép
  --> ntm.yaml:32:54
   |
32 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 5000}]
   |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
error[N353]: Tân Lập: Ngân sách huyện (huy động): 150.000.000, the year's plan of all communes is 1.000 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  = forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]

warning[N535]: Tổng giải ngân (quý I năm 2025): the sum is not the whole, not given: Vốn lồng ghép
  --> ntm.yaml:32:54
   |
32 |   nguon_luc: [{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 5000}]
   |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn an_amount_in_dong_of_a_source_without_plan() {
    case()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 0}]",
        )
        .tan_lap(&[("E20", "0"), ("E21", "150000000")])
        .refused(
            r#"
lỗi[N353]: Tân Lập: Vốn lồng ghép (huy động): 150.000.000 triệu đồng là quá lớn với một xã
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N353, tai: "Tân Lập: Vốn lồng ghép (huy động)", ly_do: "…"}]
"#,
            r#"
error[N353]: Tân Lập: Vốn lồng ghép (huy động): 150.000.000 million VND is too much for a commune
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan: [{ma: N353, tai: "Tân Lập: Vốn lồng ghép (huy động)", ly_do: "…"}]
"#,
        );
}

#[test]
fn more_than_twice_the_plan() {
    case()
        .tan_lap(&[("E20", "2500"), ("F20", "90"), ("E21", "0")])
        .remarked(r#"
cảnh báo[N526]: Tân Lập: Ngân sách huyện (huy động): 2.500, hơn hai lần kế hoạch 1.000 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = số tiền tính bằng triệu đồng: xem có nhầm đơn vị không
"#, r#"
warning[N526]: Tân Lập: Ngân sách huyện (huy động): 2.500 is more than twice the plan of 1.000 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = amounts are in triệu đồng: is it perhaps another unit?
"#);
}

#[test]
fn more_disbursed_than_mobilised() {
    case()
        .tan_lap(&[("E20", "60"), ("F20", "90"), ("F21", "40")])
        .slip(HOA_AN, |form| form.fill(1, "E21", "0")).refused(r#"
lỗi[N354]: Tân Lập: Ngân sách huyện: giải ngân 90, huy động mới được 60 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N354, tai: "Tân Lập: Ngân sách huyện", ly_do: "…"}]

lỗi[N354]: Tân Lập: Vốn lồng ghép: giải ngân 40 nhưng chưa ghi số đã huy động (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N354, tai: "Tân Lập: Vốn lồng ghép", ly_do: "…"}]
"#, r#"
error[N354]: Tân Lập: Ngân sách huyện: 90 disbursed of 60 mobilised (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N354, tai: "Tân Lập: Ngân sách huyện", ly_do: "…"}]

error[N354]: Tân Lập: Vốn lồng ghép: 40 disbursed, and nothing mobilised (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N354, tai: "Tân Lập: Vốn lồng ghép", ly_do: "…"}]
"#);
}

#[test]
fn zero_mobilised_and_something_disbursed() {
    case().tan_lap(&[("E20", "0"), ("F20", "0,5"), ("E21", "-"), ("F21", "7")]).slip(HOA_AN, |form| form.fill(1, "E21", "0")).refused(
        r#"
lỗi[N354]: Tân Lập: Ngân sách huyện: giải ngân 0,5, huy động mới được 0 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N354, tai: "Tân Lập: Ngân sách huyện", ly_do: "…"}]

lỗi[N354]: Tân Lập: Vốn lồng ghép: giải ngân 7 nhưng chưa ghi số đã huy động (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N354, tai: "Tân Lập: Vốn lồng ghép", ly_do: "…"}]
"#,
        r#"
error[N354]: Tân Lập: Ngân sách huyện: 0,5 disbursed of 0 mobilised (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F20
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N354, tai: "Tân Lập: Ngân sách huyện", ly_do: "…"}]

error[N354]: Tân Lập: Vốn lồng ghép: 7 disbursed, and nothing mobilised (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N354, tai: "Tân Lập: Vốn lồng ghép", ly_do: "…"}]
"#,
    );
}

#[test]
fn every_mark_is_gone() {
    case()
        .tan_lap(&[("E8", ""), ("E9", ""), ("E10", ""), ("E11", "x")])
        .refused(r#"
lỗi[N351]: Tân Lập: kỳ trước đạt 3 tiêu chí, phiếu này không còn dấu nào của chúng
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = phiếu ghi mọi tiêu chí đạt đến cuối kỳ, không chỉ tiêu chí mới đạt: đề nghị xã đánh dấu lại
"#, r#"
error[N351]: Tân Lập met 3 criteria a period earlier; none of them is marked now
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = a form marks every criterion met by the period's end, not only the new ones: ask the commune to mark them again
"#);
}

#[test]
fn two_criteria_lost() {
    case().tan_lap(&[("E8", ""), ("E10", "-")]).remarked(
        r#"
cảnh báo[N326]: Tân Lập: kỳ trước đạt tiêu chí số 1, 3, kỳ này không đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E10
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm
"#,
        r#"
warning[N326]: Tân Lập met criterion 1, 3 a period earlier and does not now
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E10
  = check it; if it is right, the report will say that it fell
"#,
    );
}

#[test]
fn a_form_under_another_ending() {
    case().change("ky/q1/*", "ky/q1/*.xlsx").rename(TAN_LAP, "xa-tan-lap.xlsm").refused(
        r#"
lỗi[N352]: phiếu của kỳ này không được đọc vì tên tệp không khớp “ky/q1/*.xlsx”
  --> ky/q1/xa-tan-lap.xlsm
  xem thêm: ntm.yaml:24:27
  = đổi tên tệp, hoặc ghi cả thư mục ở “phieu:”: phieu: ky/q1/*
"#,
        r#"
error[N352]: a form of this period is not read: its name does not match “ky/q1/*.xlsx”
  --> ky/q1/xa-tan-lap.xlsm
  see also: ntm.yaml:24:27
  = rename the file, or name the whole folder in “phieu:”: phieu: ky/q1/*
"#,
    );
}

#[test]
fn numbers_written_as_texts() {
    case().tan_lap(&[("E20", "1200 triệu"), ("E21", "khoảng 90"), ("F21", "-5")]).refused(
        r#"
lỗi[N209]: “1200 triệu” không phải là số (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N209]: “khoảng 90” không phải là số (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị

lỗi[N220]: số âm -5 (Giải ngân)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  = sửa số ấy; số tiền, số lượng ở đây không âm
"#,
        r#"
error[N209]: “1200 triệu” is not a number (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N209]: “khoảng 90” is not a number (Kết quả huy động)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = write numbers as 80.178,119: points group thousands, a comma for decimals, no unit

error[N220]: negative number -5 (Giải ngân)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!F21
  = correct it; no amount or number here is negative
"#,
    );
}

#[test]
fn formulas_never_calculated_or_wrong() {
    case().tan_lap(&[("E20", "=E21*2"), ("E15", "=1+1")]).refused(
        r#"
lỗi[N208]: công thức “=1+1” chưa được tính
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính
"#,
        r#"
error[N208]: formula “=1+1” was never calculated
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated
"#,
    );
}

#[test]
fn a_form_of_last_year() {
    case().slip(TAN_LAP, |form| form.edit("xl/sharedStrings.xml", "2025-Q1", "2024-Q1")).refused(
        r#"
lỗi[N321]: phiếu của kỳ 2024-Q1, không phải kỳ 2025-Q1
  --> ky/q1/xa-tan-lap.xlsx
  xem thêm: ntm.yaml:24:11
  = chuyển phiếu sang thư mục của kỳ ấy
"#,
        r#"
error[N321]: the form is for 2024-Q1, not for 2025-Q1
  --> ky/q1/xa-tan-lap.xlsx
  see also: ntm.yaml:24:11
  = move the form into that period's folder
"#,
    );
}

#[test]
fn a_period_with_forms_and_tables() {
    case().change(
        "phieu: ky/q1/*",
        "phieu: ky/q1/*, hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}], xom: [{xa: Tân Lập, ntm_da_dat: 9}]",
    ).refused(r#"
lỗi[N357]: kỳ này lấy “hien_trang” từ phiếu của các xã, bảng này không được đọc
  --> ntm.yaml:24:48
   |
24 | …eu: ky/q1/*, hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1"}], xom: [{xa: Tân Lập, ntm_…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = bỏ bảng này, hoặc bỏ “phieu:” của kỳ

lỗi[N357]: kỳ này lấy “xom” từ phiếu của các xã, bảng này không được đọc
  --> ntm.yaml:24:105
   |
24 | …1"}, {xa: Hòa An, dat: "1"}], xom: [{xa: Tân Lập, ntm_da_dat: 9}], loi_van: {nguon_luc: Đang tổng hợ…
   |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = bỏ bảng này, hoặc bỏ “phieu:” của kỳ
"#, r#"
error[N357]: “hien_trang” of this period comes from the communes' forms; this table is not read
  --> ntm.yaml:24:48
   |
24 | …eu: ky/q1/*, hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1"}], xom: [{xa: Tân Lập, ntm_…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = remove the table, or “phieu:” of the period

error[N357]: “xom” of this period comes from the communes' forms; this table is not read
  --> ntm.yaml:24:105
   |
24 | …1"}, {xa: Hòa An, dat: "1"}], xom: [{xa: Tân Lập, ntm_da_dat: 9}], loi_van: {nguon_luc: Đang tổng hợ…
   |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = remove the table, or “phieu:” of the period
"#);
}

#[test]
fn amounts_that_fell_and_in_another_unit_than_last_time() {
    with("ky: [{ky: 2025-T1, phieu: ky/t1/*}, {ky: 2025-Q1, phieu: ky/q1/*}]\n")
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 0}]",
        )
        .forms("2025-T1", "ky/t1")
        .earlier(&[("E20", "100"), ("F20", "50"), ("E21", "20")])
        .forms("2025-Q1", "ky/q1")
        .nothing_from_hoa_an()
        .tan_lap(&[("E20", "80"), ("E21", "20000")])
        .refused(
            r#"
lỗi[N353]: Tân Lập: Vốn lồng ghép (huy động): 20.000, kỳ trước là 20 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N353, tai: "Tân Lập: Vốn lồng ghép (huy động)", ly_do: "…"}]

cảnh báo[N524]: Tân Lập: Ngân sách huyện (huy động): lũy kế 80, kỳ trước là 100 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  xem thêm: ky/t1/xa-tan-lap.xlsx, Phiếu!E20
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn

cảnh báo[N524]: Tân Lập: Ngân sách huyện (giải ngân): kỳ này không có số, kỳ trước là 50 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  xem thêm: ky/t1/xa-tan-lap.xlsx, Phiếu!F20
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn
"#,
            r#"
error[N353]: Tân Lập: Vốn lồng ghép (huy động): 20.000, a period earlier 20 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan: [{ma: N353, tai: "Tân Lập: Vốn lồng ghép (huy động)", ly_do: "…"}]

warning[N524]: Tân Lập: Ngân sách huyện (huy động): 80 since the year's beginning, but 100 a period earlier (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  see also: ky/t1/xa-tan-lap.xlsx, Phiếu!E20
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose

warning[N524]: Tân Lập: Ngân sách huyện (giải ngân): nothing in this period, but 50 a period earlier (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  see also: ky/t1/xa-tan-lap.xlsx, Phiếu!F20
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose
"#,
        );
}

#[test]
fn marks_struck_through_or_in_a_font_of_symbols() {
    case()
        .slip(TAN_LAP, |form| {
            form.look("E9", "<strike/>", None, None).fill(1, "E11", "þ").look(
                "E11",
                "<name val=\"Wingdings\"/>",
                None,
                None,
            )
        })
        .refused(
            r#"
lỗi[N238]: “x” bị gạch ngang: không rõ còn dùng hay đã bỏ
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  = xóa phần không dùng, bỏ gạch ngang ở phần còn dùng

lỗi[N238]: “þ” dùng phông ký hiệu (như Wingdings): hình nhìn thấy khác chữ trong ô
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = đổi phông của ô về Times New Roman, rồi gõ “x” nếu là đạt
"#,
            r#"
error[N238]: “x” is struck through: it may be dropped or still count
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  = delete what is dropped, and take the line off what still counts

error[N238]: “þ” has a font of symbols such as Wingdings: what is seen is not what is stored
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = set the cell's font to Times New Roman and type “x” where it is met
"#,
        );
}

#[test]
fn numbers_that_show_as_others() {
    case().slip(TAN_LAP, |form| {
        form.fill(1, "E15", "<is><r><t>3</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></is>")
            .fill(1, "E16", "1").look("E16", "", None, Some("0%"))
            .fill(1, "E20", "150000000").look("E20", "", None, Some("#,##0,,"))
            .fill(1, "E21", "9").look("E21", "", None, Some("0\" tỷ đồng\""))
            .fill(1, "F21", "7").look("F21", "", None, Some("#,##0.00"))
    }).refused(r#"
lỗi[N238]: một phần của “31” là chỉ số trên hoặc dưới, như dấu chú thích
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = bỏ dấu chú thích khỏi ô, ghi chú thích ở cột ghi chú

lỗi[N238]: ô hiện “100%” nhưng giá trị trong ô là 1
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng

lỗi[N238]: ô hiện “150” nhưng giá trị trong ô là 150.000.000
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng

lỗi[N238]: ô hiện “9 tỷ đồng” nhưng giá trị trong ô là 9
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng
"#, r#"
error[N238]: part of “31” is raised or lowered, like the mark of a footnote
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = take the mark out of the cell and put the footnote into the remarks

error[N238]: the cell shows “100%” and holds 1
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E16
  = set the cell's format to General and type the value that is meant

error[N238]: the cell shows “150” and holds 150.000.000
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = set the cell's format to General and type the value that is meant

error[N238]: the cell shows “9 tỷ đồng” and holds 9
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E21
  = set the cell's format to General and type the value that is meant
"#);
}

/// A count stored as a day, as a spreadsheet makes of "3/2".
#[test]
fn a_count_that_became_a_day() {
    case()
        .slip(TAN_LAP, |form| form.fill(1, "E15", "45691").look("E15", "", None, Some("d/m")))
        .refused(
            r#"
lỗi[N211]: “03/02/2025” không phải là số đếm (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = viết một số nguyên như 5, 05
"#,
            r#"
error[N211]: “03/02/2025” is not a count (Thôn đạt chuẩn nông thôn mới)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = write one whole number such as 5, 05
"#,
        );
}

#[test]
fn a_mark_by_colour_and_merged_marks() {
    case()
        .slip(TAN_LAP, |form| {
            form.look("E11", "", Some("92D050"), None).merge("E8:E9").merge("E20:F20")
        })
        .refused(
            r#"
lỗi[N358]: các ô cần điền E8:E9 bị gộp làm một
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = gõ lại giá trị vào ô, không dùng định dạng thay cho chữ và số

lỗi[N358]: các ô cần điền E20:F20 bị gộp làm một
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = gõ lại giá trị vào ô, không dùng định dạng thay cho chữ và số

lỗi[N358]: ô để trống nhưng được tô màu khác các ô trên dưới
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = gõ lại giá trị vào ô, không dùng định dạng thay cho chữ và số
"#,
            r#"
error[N358]: cells to fill in, E8:E9, are merged into one
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E8
  = type the value again, without formatting that stands for letters or digits

error[N358]: cells to fill in, E20:F20, are merged into one
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E20
  = type the value again, without formatting that stands for letters or digits

error[N358]: the cell is blank and has another colour than those around it
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = type the value again, without formatting that stands for letters or digits
"#,
        );
}

#[test]
fn a_mark_by_comment() {
    case().slip(TAN_LAP, |form| form.comment("E11", "đạt từ tháng 2")).refused(
        r#"
lỗi[N346]: ô đã điền mà không được đọc: E11 (chú thích) “đạt từ tháng 2”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
error[N346]: cell filled in and not read: E11 (comment) “đạt từ tháng 2”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E11
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

#[test]
fn a_comment_beside_an_answer() {
    case().slip(TAN_LAP, |form| form.comment("E9", "Đã có quyết định công nhận")).remarked(
        r#"
cảnh báo[N346]: ô đã điền mà không được đọc: E9 (chú thích) “Đã có quyết định công nhận”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  = chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D
"#,
        r#"
warning[N346]: cell filled in and not read: E9 (comment) “Đã có quyết định công nhận”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E9
  = move what was filled in to the white cells, and clear the others; remarks belong in part D
"#,
    );
}

/// Colours for all marks alike, and merging that hides nothing, are no matter.
#[test]
fn looks_that_mean_nothing() {
    let case = case().slip(TAN_LAP, |form| {
        let form = ["E8", "E9", "E10", "E11"]
            .iter()
            .fold(form, |form, cell| form.look(cell, "<b/>", Some("FFFF00"), None));
        form.merge("E9:F9")
    });
    assert_eq!(met(&case.read(), 0), [1, 2, 3]);
}

#[test]
fn what_some_communes_left_blank() {
    as_sent()
        .tan_lap(&[("E20", "100"), ("F20", "60"), ("E21", "50"), ("F21", "-")])
        .slip(HOA_AN, |form| form.fill(1, "E21", "20"))
        .remarked(
            r#"
cảnh báo[N355]: Ngân sách huyện: 01 xã để trống số đã huy động nên tổng chưa có: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = hỏi lại xã; nếu không có thì ghi 0

cảnh báo[N355]: Vốn lồng ghép: 01 xã để trống số đã giải ngân nên tổng chưa có: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = hỏi lại xã; nếu không có thì ghi 0
"#,
            r#"
warning[N355]: Ngân sách huyện: there is no sum, 1 left blank what was mobilised: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = ask the communes; where there is nothing, write 0

warning[N355]: Vốn lồng ghép: there is no sum, 1 left blank what was disbursed: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = ask the communes; where there is nothing, write 0
"#,
        );
}

/// The report has no sum without them, and says whose amounts it lacks.
#[test]
fn what_is_blank_is_no_zero_in_the_report() {
    let case = as_sent()
        .tan_lap(&[("E20", "100"), ("F20", "60"), ("E21", "0"), ("F21", "0")])
        .slip(HOA_AN, |form| form.fill(1, "E20", "20").fill(1, "F20", "20"));
    let run = case.run(&["build", "--out", "typ", "--format", "typ"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let folder = case.path().join("typ/du-an");
    let written = std::fs::read_dir(folder).expect("documents").filter_map(|file| {
        let path = file.expect("a file").path();
        path.extension().is_some_and(|own| own == "typ").then_some(path)
    });
    let all: String = written.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let said = |words: &str| all.contains(words);
    assert!(said("chưa có số liệu thực hiện"), "{all}");
    assert!(!said("chưa huy động được"), "{all}");
}

/// An unreadable file with a commune's name beside those that the pattern names.
#[test]
fn a_damaged_form_under_another_ending() {
    case()
        .change("ky/q1/*", "ky/q1/*.xlsx")
        .file("ky/q1/xa-tan-lap.xls", b"PK\x03\x04 cut off")
        .refused(
            r#"
lỗi[N107]: tệp mang tên bảng tính nhưng thực ra là tệp nén không chứa bảng tính
  --> ky/q1/xa-tan-lap.xls
  = tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án
"#,
            r#"
error[N107]: the file has a workbook's name but is an archive without a workbook
  --> ky/q1/xa-tan-lap.xls
  = find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder
"#,
        );
}

/// A neighbour's form, filled in by Hòa An and saved under its own name.
#[test]
fn a_neighbour_s_form() {
    let case = as_sent();
    let bytes = std::fs::read(case.project().join("ky/q1").join(TAN_LAP)).expect("the form");
    let title = "PHIẾU BÁO CÁO QUÝ I NĂM 2025, XÃ HÒA AN";
    let form = Filler::open(&bytes).fill(1, "A1", title).bytes();
    std::fs::remove_file(case.project().join("ky/q1").join(TAN_LAP)).expect("removed");
    case.file(&format!("ky/q1/{HOA_AN}"), form).refused(
        r#"
lỗi[N359]: tệp mang tên Hòa An nhưng là phiếu lập cho Tân Lập
  --> ky/q1/xa-hoa-an.xlsx
  = mỗi xã điền vào phiếu của mình; nếu đúng là phiếu của xã ấy thì đổi lại tên tệp

lỗi[N346]: tiêu đề phiếu bị sửa thành “PHIẾU BÁO CÁO QUÝ I NĂM 2025, XÃ HÒA AN”
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!A1
  = hỏi xã có gửi nhầm kỳ, nhầm phiếu của xã khác không; đúng phiếu thì khôi phục tiêu đề như phiếu đã gửi
"#,
        r#"
error[N359]: the file is named after Hòa An and holds the form made for Tân Lập
  --> ky/q1/xa-hoa-an.xlsx
  = each commune fills in its own form; if it is that commune's, rename the file

error[N346]: the form's title was changed to “PHIẾU BÁO CÁO QUÝ I NĂM 2025, XÃ HÒA AN”
  --> ky/q1/xa-hoa-an.xlsx, Phiếu!A1
  = ask the commune whether it is another period's or another commune's form; if it is the right one, restore the title
"#,
    );
}

/// The last part of the form was deleted.
#[test]
fn rows_deleted_at_the_end() {
    case()
        .slip(TAN_LAP, |form| form.moved(|(row, column)| (row < 23).then_some((row, column))))
        .refused(
            r#"
lỗi[N329]: phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A24
  = đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng
"#,
            r#"
error[N329]: rows were put in or taken out, or many locked cells changed, from this cell on
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!A24
  = ask the commune to fill in the original form, without putting in or taking out rows
"#,
        );
}

/// What the commune had before was cleared as well.
#[test]
fn a_locked_column_cleared() {
    case().tan_lap(&[("C8", ""), ("C9", ""), ("C10", "")]).refused(
        r#"
lỗi[N325]: ô khóa đã bị sửa: “”, đúng ra là “x”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!C8
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!C9
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!C10
  = đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước
"#,
        r#"
error[N325]: a locked cell was changed: “” instead of “x”
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!C8
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!C9
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!C10
  = ask the commune to fill in the original form; a wrong old figure is corrected in its own period
"#,
    );
}

/// Two sources of one name under two others stay two.
#[test]
fn two_sources_of_one_name() {
    let case = with(QUARTER)
        .table(
            "nguon_luc",
            "[{ten: Trung ương, so_tien: 800, gom: [{ten: Vốn sự nghiệp, so_tien: 800}]}, {ten: Địa phương, so_tien: 500, gom: [{ten: Vốn sự nghiệp, so_tien: 500}]}]",
        )
        .forms("2025-Q1", "ky/q1")
        .tan_lap(&[("E20", "100"), ("E21", "30")])
        .slip(HOA_AN, |form| form.fill(1, "E20", "0").fill(1, "E21", "0"));
    let project = case.read();
    let sums: Vec<_> = quarter(&project)
        .funding
        .iter()
        .map(|source| source.parts[0].mobilised.as_ref().map(|sum| sum.value.to_string()))
        .collect();
    assert_eq!(sums, [Some("100".to_owned()), Some("30".to_owned())]);
}

/// A xã and a thị trấn of one name each have their form.
#[test]
fn a_commune_and_a_town_of_one_name() {
    let case = as_sent()
        .table("xa", "[{ten: xã Tân Lập, muc_tieu: đạt chuẩn}, {ten: thị trấn Tân Lập, muc_tieu: tăng tiêu chí}]")
        .table("hien_trang", "[{xa: xã Tân Lập, dat: \"1, 2, 3\"}, {xa: thị trấn Tân Lập, dat: \"1\"}]")
        .table("giao", "[{xa: xã Tân Lập, giao: \"4\"}, {xa: thị trấn Tân Lập, giao: \"2\"}]")
        .table("xom", "[{xa: xã Tân Lập, ntm_da_dat: 3}, {xa: thị trấn Tân Lập, ntm_da_dat: 1}]");
    std::fs::remove_dir_all(case.project().join("ky/q1")).expect("removed");
    let case = case.forms("2025-Q1", "ky/q1");
    let case = case.slip("thi-tran-tan-lap.xlsx", |form| form.fill(1, "E9", "x"));
    let project = case.read();
    assert_eq!((met(&project, 0), met(&project, 1)), (vec![1, 2, 3], vec![1, 2]));
}

/// What ends right without a word: each of these forms says the same as one filled in as asked.
#[test]
fn slips_that_change_nothing() {
    let as_sent = |form: Filler| form;
    let slips: [(&str, &dyn Fn(Filler) -> Filler); 9] = [
        ("as sent", &as_sent),
        ("the sheet renamed", &|form| form.edit("xl/workbook.xml", "Phiếu", "Quý I")),
        ("a copy kept as it was sent", &|form| form.sheet("Phiếu (2)", true)),
        ("an empty sheet more", &|form| form.sheet("Trang tính3", false)),
        ("protection taken off", &|form| {
            form.part("xl/worksheets/sheet1.xml", |xml| {
                let start = xml.find("<sheetProtection").expect("protection");
                let end = start + xml[start..].find("/>").expect("its end") + 2;
                format!("{}{}", &xml[..start], &xml[end..])
            })
        }),
        ("the number that a locked text is", &|form| {
            form.fill(1, "A8", "1").fill(1, "C15", "3").fill(1, "A21", "2")
        }),
        ("a block of signatures", &|form| {
            form.fill(1, "E30", "Tân Lập, ngày 12 tháng 3 năm 2025")
                .fill(1, "B31", "NGƯỜI LẬP BIỂU")
                .fill(1, "E31", "TM. UBND XÃ")
                .fill(1, "E32", "CHỦ TỊCH")
                .fill(1, "B35", "Lê Văn A")
                .fill(1, "E35", "Trần Thị B")
        }),
        ("totals that agree", &|form| {
            form.fill(1, "B12", "Tổng số")
                .fill(1, "C12", "3")
                .fill(1, "E12", "4/4")
                .fill(1, "A22", "Tổng cộng")
                .fill(1, "E22", "150")
                .fill(1, "F22", "=SUM(F20:F21)→90")
        }),
        ("nothing to say", &|form| {
            form.fill(1, "E26", "Không").fill(1, "E27", "-").fill(1, "E28", "0")
        }),
    ];
    for (what, slip) in slips {
        // What the commune fills in comes after a copy was made, and before what it adds.
        let filled = |form: Filler| {
            form.fill(1, "E11", "x")
                .fill(1, "E20", "100")
                .fill(1, "F20", "60")
                .fill(1, "E21", "50")
                .fill(1, "F21", "30")
                .fill(1, "E15", "4")
        };
        let nothing = |form: Filler| {
            ["E20", "F20", "E21", "F21"].into_iter().fold(form, |form, at| form.fill(1, at, "0"))
        };
        let case = case().slip(TAN_LAP, |form| filled(slip(form))).slip(HOA_AN, nothing);
        let (project, found) = ntm::returns::load(&case.project());
        assert!(found.is_empty(), "{what}: {found:#?}");
        let project = project.expect("a project");
        assert_eq!(met(&project, 0), [1, 2, 3, 4], "{what}");
        assert_eq!(sums(&project, 0), [Some("100".to_owned()), Some("60".to_owned())], "{what}");
        assert_eq!(sums(&project, 1), [Some("50".to_owned()), Some("30".to_owned())], "{what}");
        let hamlets = &quarter(&project).hamlets;
        assert_eq!(hamlets[0].standard_base.as_ref().map(|count| count.value.number), Some(4));
        assert!(quarter(&project).prose.get("kho_khan").is_none_or(|all| all.value.is_empty()));
    }
}

/// Numbers as communes write them.
#[test]
fn amounts_and_counts_as_communes_write_them() {
    let case = case()
        .tan_lap(&[("E20", "'1.500"), ("F20", " 1 200 "), ("E21", "0"), ("E15", "05")])
        .slip(HOA_AN, |form| {
            form.fill(1, "E20", "=100*2→200").fill(1, "F20", "–").fill(1, "E21", "-")
        });
    let project = case.read();
    assert_eq!(sums(&project, 0), [Some("1700".to_owned()), Some("1200".to_owned())]);
    // Zero is zero; what is blank everywhere stays blank.
    assert_eq!(sums(&project, 1), [Some("0".to_owned()), None]);
    let hamlets = &quarter(&project).hamlets;
    assert_eq!(hamlets[0].standard_base.as_ref().map(|count| count.value.number), Some(5));
}

/// Lists, several lines, and what opens a template's tag.
#[test]
fn texts_as_communes_write_them() {
    let long = "Đường liên xã xuống cấp ".repeat(200);
    let lines = format!("1. Thiếu vốn\n- Đường sạt lở\n• {{{{ tên }}}}\n{long}");
    let project = case().tan_lap(&[("E26", &lines)]).read();
    let texts = &quarter(&project).prose["kho_khan"].value;
    let texts: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
    // What one commune says stands in one line, but for what fills several by itself.
    assert_eq!(texts[0], "- Xã Tân Lập: thiếu vốn; đường sạt lở; {{ \"{{ tên }}\" }}.");
    assert_eq!(texts[1], format!("- Xã Tân Lập: {}.", ntm::viet::lower_words(long.trim())));
    assert_eq!(texts.len(), 2);
}

/// Of many sentences a report gives the gist by criterion, and each commune's own words in an annex; where
/// the office leaves that out it says them all.
#[test]
fn many_remarks_are_grouped_by_what_they_are_about() {
    let lines = "Giao thông còn khó khăn\nThiếu vốn làm đường giao thông\nĐường giao thông sạt lở\n\
                 Giao thông nội đồng chưa có vốn\nTiêu chí số 3 chưa có mô hình\nThu nhập thấp\n\
                 Thời tiết xấu\nCán bộ kiêm nhiệm\nGiá vật tư tăng\nĐiện thoại không phủ sóng\n\
                 Mưa lũ kéo dài";
    let case = case()
        .tan_lap(&[("E26", lines)])
        .slip(HOA_AN, |form| form.fill(1, "E26", "Thời tiết xấu.\nThu nhập thấp"));
    let said = |case: &Case| -> Vec<String> {
        let text = crate::reports::report_text_at(&case.project());
        let (_, from) = text.split_once("VƯỚNG MẮC ").expect("the heading");
        let (said, _) = from.split_once(" III. ").or(from.split_once(" Trên đây")).expect("an end");
        said.split(" - ")
            .map(|line| line.trim_start_matches("- ").trim_end_matches(" 2").to_owned())
            .collect()
    };
    let gist = said(&case);
    assert_eq!(
        gist[..4],
        [
            "Tiêu chí số 3 về Thu nhập (02 xã): thu nhập thấp (xã Tân Lập, xã Hòa An); tiêu chí số 3 chưa có mô hình (xã Tân Lập).",
            "Tiêu chí số 1 về Giao thông (xã Tân Lập): giao thông còn khó khăn; thiếu vốn làm đường giao thông; đường giao thông sạt lở và 01 ý kiến khác.",
            "Tiêu chí số 2 về Điện (xã Tân Lập): điện thoại không phủ sóng.",
            "Nội dung khác (02 xã): thời tiết xấu (xã Tân Lập, xã Hòa An); cán bộ kiêm nhiệm (xã Tân Lập); giá vật tư tăng (xã Tân Lập) và 01 ý kiến khác.",
        ]
    );
    let detail = "Chi tiết ý kiến của từng xã tại Phụ lục";
    assert!(gist[4].starts_with(detail), "{gist:#?}");
    let left_out = case.change("    ky: 2025-Q1\n", "    ky: 2025-Q1\n    phu_luc: khong\n");
    let all = said(&left_out);
    assert_eq!(
        all,
        [
            "Xã Tân Lập, xã Hòa An: thu nhập thấp; thời tiết xấu.",
            "Xã Tân Lập: giao thông còn khó khăn; thiếu vốn làm đường giao thông; đường giao thông sạt lở; giao thông nội đồng chưa có vốn; tiêu chí số 3 chưa có mô hình; cán bộ kiêm nhiệm; giá vật tư tăng; điện thoại không phủ sóng; mưa lũ kéo dài.",
        ]
    );
    assert!(all.iter().all(|line| !line.contains("Phụ lục")), "{all:#?}");
}

/// What need not be met stays so, although the form shows it as met.
#[test]
fn what_need_not_be_met_stays_so() {
    let case = with(QUARTER)
        .table(
            "hien_trang",
            "[{xa: Tân Lập, dat: \"1, 2\", khong_ap_dung: \"3\"}, {xa: Hòa An, dat: \"1\"}]",
        )
        .forms("2025-Q1", "ky/q1");
    let project = case.read();
    let status = quarter(&project).status.as_ref().expect("a status");
    assert_eq!(status.marks[&(0, Code::criterion(3))].value, Mark::NotApplicable);
}

/// What a summary of the run can say of the forms.
#[test]
fn what_was_read_is_counted() {
    let case =
        as_sent().tan_lap(&[("E20", "100"), ("F20", "60"), ("A30", "Số liệu ước đến hết tháng")]);
    let project = case.read();
    let returns = &quarter(&project).returns;
    let said: Vec<_> = returns
        .iter()
        .map(|one| (one.commune, one.file.as_str(), one.read, one.unread.join(" "), one.untouched))
        .collect();
    assert_eq!(
        said,
        [
            (0, "ky/q1/xa-tan-lap.xlsx", 7, "A30".to_owned(), false),
            (1, "ky/q1/xa-hoa-an.xlsx", 3, String::new(), true),
        ]
    );
}

/// The ending in capitals is the same ending.
#[test]
fn an_ending_in_capitals() {
    let case = case().change("ky/q1/*", "ky/q1/*.xlsx").rename(TAN_LAP, "XA-TAN-LAP.XLSX");
    assert_eq!(quarter(&case.read()).returns.len(), 2);
}

/// Whatever lies where a form would be written is kept, and told: all of it.
#[test]
fn forms_never_overwrite_what_came_back() {
    let case = case();
    let encrypted = super::book_of_corpus("mat-khau.xlsx");
    let sent = std::fs::read(case.project().join("ky/q1").join(TAN_LAP)).expect("the form");
    let other = Filler::open(&sent).edit("xl/sharedStrings.xml", "2025-Q1", "2025-Q4").bytes();
    let filled = Filler::open(&sent).fill(1, "E11", "x").bytes();
    let kept: [(&str, &[u8]); 6] = [
        ("xa-tan-lap.xlsx", b"PK\x03\x04 cut off"),
        ("xa-tan-lap.xlsx", &encrypted),
        ("xa-tan-lap.xlsx", &other),
        ("xa-tan-lap.xlsx", &filled),
        ("xa-tan-lap.xlsx", b"%PDF-1.7 a scan"),
        ("xa-tan-lap.xlsx", b""),
    ];
    let form = |lang| case.run(&["form", "--period", "2025-Q1", "--out", "phieu"], lang);
    for (name, bytes) in kept {
        let path = case.path().join("phieu").join(name);
        std::fs::create_dir_all(case.path().join("phieu")).expect("a folder");
        std::fs::write(&path, bytes).expect("a file");
        let run = form("vi");
        let said = "lỗi[N804]: tệp “phieu/xa-tan-lap.xlsx” đã có";
        assert_eq!((run.code, run.stderr.lines().next()), (1, Some(said)), "{}", run.stderr);
        assert_eq!(std::fs::read(&path).expect("the file"), bytes);
        assert!(!case.path().join("phieu").join(HOA_AN).exists());
        std::fs::remove_file(&path).expect("removed");
    }
    // A folder, or a link that leads nowhere, is no form either.
    std::fs::create_dir(case.path().join("phieu").join(TAN_LAP)).expect("a folder");
    assert!(form("vi").stderr.contains("N804"));
    std::fs::remove_dir(case.path().join("phieu").join(TAN_LAP)).expect("removed");
    for (name, bytes) in [("xa-tan-lap.ods", &b"PK a filled form"[..]), ("XA-HOA-AN.XLSX", b"PK")] {
        std::fs::write(case.path().join("phieu").join(name), bytes).expect("a file");
    }
    let said = [form("vi"), form("en")];
    super::expect(
        &said,
        r#"
lỗi[N356]: chưa lập “phieu/xa-tan-lap.xlsx” vì bên cạnh đã có “phieu/xa-tan-lap.ods”
  = chuyển tệp ấy đi, hoặc chọn thư mục khác bằng --out
lỗi[N356]: chưa lập “phieu/xa-hoa-an.xlsx” vì bên cạnh đã có “phieu/XA-HOA-AN.XLSX”
  = chuyển tệp ấy đi, hoặc chọn thư mục khác bằng --out
"#,
        r#"
error[N356]: “phieu/xa-tan-lap.xlsx” is not made: “phieu/xa-tan-lap.ods” lies beside it
  = move that file away, or choose another folder with --out
error[N356]: “phieu/xa-hoa-an.xlsx” is not made: “phieu/XA-HOA-AN.XLSX” lies beside it
  = move that file away, or choose another folder with --out
"#,
    );
    assert_eq!((said[0].code, said[0].stdout.as_str()), (1, ""));
}

/// What holds for any sheet holds for a form: a row with figures or another table above its lines, or
/// another table below them, signed or not, is told.
#[test]
fn other_rows_above_and_below_the_lines() {
    // The words are those of signatures no more than its numbers.
    let table = |row: u32| {
        let [head, first] = [row, row + 1];
        [
            (format!("A{head}"), "TT"),
            (format!("B{head}"), "Tiêu chí bổ sung"),
            (format!("C{head}"), "Kết quả"),
            (format!("A{first}"), "1"),
            (format!("B{first}"), "Nước sạch"),
            (format!("C{first}"), "Đạt"),
        ]
    };
    let told = |cells: &[(String, &str)], grave: bool| {
        let cells: Vec<(&str, &str)> =
            cells.iter().map(|(cell, value)| (cell.as_str(), *value)).collect();
        let run = case().tan_lap(&cells).run(&["check"], "vi");
        let missing: Vec<&str> = cells
            .iter()
            .map(|(cell, _)| *cell)
            .filter(|cell| !run.stderr.contains(&format!("{cell} “")))
            .collect();
        assert!(missing.is_empty() && (run.code == 1) == grave, "{missing:?}: {}", run.stderr);
    };
    told(&table(32), true);
    let signed = [("B31".to_owned(), "NGƯỜI LẬP BIỂU")];
    told(&[&table(33)[..], &signed].concat()[..6], true);
    told(&[("F2".to_owned(), "Nước sạch"), ("G2".to_owned(), "x")], true);
    told(&[("F3".to_owned(), "Vốn huy động thêm"), ("G3".to_owned(), "300")], true);
}

/// The closing day was stated after the forms had gone out.
#[test]
fn forms_of_another_closing_day() {
    case().change("ky: 2025-Q1, phieu", "ky: 2025-Q1, chot: 15/3/2025, phieu").remarked(
        r#"
cảnh báo[N577]: phiếu ghi số liệu tính đến ngày 14/3/2025, báo cáo chốt số liệu ngày 15/3/2025
  --> ky/q1/xa-hoa-an.xlsx
  = đưa chot của kỳ về ngày ghi trên phiếu; nếu xã đã báo theo ngày mới thì để nguyên
"#,
        r#"
warning[N577]: the form says that it counts up to 14/3/2025, the report counts up to 15/3/2025
  --> ky/q1/xa-hoa-an.xlsx
  = set the period's chot to the day on the forms; if communes reported up to the new day, leave it
"#,
    );
}

/// A scan among the forms is told while some are missing, and is a record when all have come.
#[test]
fn a_scan_among_the_forms() {
    let scan = |case: Case| case.file("ky/q1/phieu hoa an.PDF", "%PDF-1.4");
    assert!(!scan(case()).run(&["check"], "vi").stderr.contains("N578"));
    let case = scan(case());
    std::fs::remove_file(case.project().join("ky/q1").join(HOA_AN)).expect("the form");
    case.refused(r#"
cảnh báo[N578]: trong thư mục phiếu có tệp không phải bảng tính nên không đọc: phieu hoa an.PDF
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = nếu là phiếu xã gửi bản chụp, bản PDF, đề nghị xã gửi phiếu Excel hoặc điền lại vào phiếu của xã ấy; tệp nén thì giải nén, tệp của phần mềm khác thì mở ra rồi lưu thành .xlsx

lỗi[N324]: 01 xã chưa gửi phiếu quý I năm 2025 (hạn ngày 19/3/2025): Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời
"#, r#"
warning[N578]: the folder of forms has files that are no workbooks and are not read: phieu hoa an.PDF
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = if a commune sent its form as a picture or a PDF, ask for the workbook, or fill in its form; unpack archives, and save files of other programs as .xlsx

error[N324]: no form for quý I năm 2025 (due by 19/3/2025) has come yet from 1: Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/q1/*, loi_van: {nguon_luc: Đang tổng hợp.}}]
   |                           ^^^^^^^
  = wait for them, or set “tam_thoi: co” in that period for a provisional report
"#);
}

/// A district of seven communes whose forms of the first quarter have three sources.
pub(super) fn of_seven() -> Case {
    const NAMES: [&str; 7] =
        ["Tân Lập", "Hòa An", "Bình Minh", "Khe Lâm", "Nà Pá", "Phong Phú", "Đồng Tâm"];
    let list = |row: fn(&str) -> String| format!("[{}]", NAMES.map(row).join(", "));
    Case::small()
        .file("ba-tieu-chi.yaml", SET)
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{QUARTER}du_lieu:\n"))
        .table("xa", &list(|name| format!("{{ten: {name}}}")))
        .table("hien_trang", &list(|name| format!("{{xa: {name}, dat: \"1\"}}")))
        .table("giao", &list(|name| format!("{{xa: {name}, giao: \"2\"}}")))
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 9000}, {ten: Vốn lồng ghép, so_tien: 9000}]",
        )
        .forms("2025-Q1", "ky/q1")
}

impl Case {
    /// Fills in the amounts of the two sources, mobilised and disbursed, in every form: those of Tân Lập
    /// are these.
    pub(super) fn amounts(mut self, own: [&str; 4]) -> Self {
        let forms = std::fs::read_dir(self.project().join("ky/q1")).expect("the forms");
        let mut forms: Vec<String> = forms
            .map(|form| form.expect("a form").file_name().into_string().expect("a name"))
            .collect();
        forms.sort();
        for (at, form) in (1..).zip(&forms) {
            let others = [60 + at, 50 + at, 80 + at, 70 + at].map(|amount: i32| amount.to_string());
            let amounts = if form == TAN_LAP { own.map(str::to_owned) } else { others };
            self = self.slip(form, |form| {
                let cells = ["E15", "F15", "E16", "F16"];
                cells
                    .iter()
                    .zip(&amounts)
                    .fold(form, |form, (cell, amount)| form.fill(1, cell, amount))
            });
        }
        self
    }
}

#[test]
fn a_form_wholly_in_billions() {
    of_seven().amounts(["0.06", "0.05", "0.08", "0.07"]).remarked(r#"
cảnh báo[N631]: Tân Lập: cả 4 số vốn của phiếu (cộng lại 0,26) chỉ bằng khoảng một phần nghìn mức các xã khác báo (cùng các số ấy, xã ở giữa là 276 triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = phiếu hỏi triệu đồng, có lẽ xã ghi tỷ đồng: hỏi lại xã rồi sửa phiếu; nếu đúng thì khai vào chap_nhan
"#, r#"
warning[N631]: Tân Lập: all 4 amounts of its form (0,26 in all) are about a thousandth of what other communes report (of the same amounts the middle one has 276 million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  = the form asks for triệu đồng and may be in tỷ: ask the commune and correct the form; if it is right, accept it in chap_nhan
"#);
}

#[test]
fn one_source_in_billions() {
    of_seven().amounts(["0.06", "0.05", "80", "70"]).remarked(r#"
cảnh báo[N353]: Tân Lập: Ngân sách huyện (huy động): 0,06, trong khi mức giữa của các xã khác là 64 (triệu đồng)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  xem thêm: ky/q1/xa-tan-lap.xlsx, Phiếu!F15
  = phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]
"#, r#"
warning[N353]: Tân Lập: Ngân sách huyện (huy động): 0,06, where the middle one of the other communes has 64 (million VND)
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E15
  see also: ky/q1/xa-tan-lap.xlsx, Phiếu!F15
  = forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan: [{ma: N353, tai: "Tân Lập: Ngân sách huyện (huy động)", ly_do: "…"}]
"#);
}

#[test]
fn small_amounts_in_line_are_none() {
    let project = of_seven().amounts(["6", "5", "80", "70"]).read();
    assert_eq!(quarter(&project).returns.len(), 7);
}

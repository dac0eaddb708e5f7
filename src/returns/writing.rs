//! A commune's form as a workbook: what it must not change is locked, what it fills in has lists
//! and notes, and it prints on A4.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::layout::{self, FIRST_ROW, ReturnLine, ReturnSheet, column};
use crate::diag::{Problem, Why};
use crate::model::annex_words::NOT_APPLICABLE;
use crate::viet;
use crate::xlsx::style::{self, FONT};

/// The number of an A4 sheet in the file format.
const A4: u8 = 9;
/// The widths of the columns.
const WIDTHS: [u32; 6] = [6, 46, 11, 12, 22, 22];
/// A row to write prose in, in points.
const PROSE: u32 = 60;

/// What an amount is.
const AMOUNT: &str = "Lũy kế từ đầu năm đến cuối kỳ.";
/// The most letters that a cell's message has.
const MESSAGE: usize = 255;

/// What the head of a form says besides its lines.
pub struct ReturnHead {
    /// Who asks for it.
    pub office: String,
    /// The last day on which it is in time.
    pub due: Option<String>,
    /// The last day of its data.
    pub cutoff: String,
}

/// The form's bytes; the same form gives the same bytes.
///
/// # Errors
/// The writer refuses something, which no form of this program makes it do.
pub fn workbook(form: &ReturnSheet, head: &ReturnHead) -> Result<Vec<u8>, Problem> {
    write(form, head).map_err(|error| Problem::OutputUnwritable {
        path: form.file_name(),
        why: Why::Writer(error.to_string()),
    })
}

fn write(form: &ReturnSheet, head: &ReturnHead) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(form.period.year).unwrap_or(2000);
    let title = form.title();
    let properties = DocProperties::new()
        .set_title(&title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(layout::SHEET)?;
    let plain = Format::new().set_font_name(FONT).set_font_size(12).set_text_wrap();
    let bold = plain.clone().set_bold();
    let centre = bold.clone().set_align(FormatAlign::Center);
    let title = viet::upper(&title);
    sheet.merge_range(0, 0, 0, column::SECOND, &title, &centre)?;
    sheet.set_row_height(0, whole_row(&title, true))?;
    // The day of the office's own report is not the communes'.
    let due = match &head.due {
        Some(day) => format!("ngày {day}"),
        None => "theo văn bản đề nghị báo cáo".to_owned(),
    };
    let lines = [
        format!("Gửi: {}", head.office),
        format!("Hạn gửi: {due}. Số liệu tính đến ngày {} (chưa đến ngày ấy thì ước).", head.cutoff),
        "Chỉ điền các ô nền trắng ở cột “Kỳ này”, “Đã huy động”, “Đã giải ngân”; không sửa ô nền xám.".to_owned(),
    ];
    for (row, text) in (1u32..).zip(&lines) {
        sheet.merge_range(row, 0, row, column::SECOND, text, &plain.clone().set_italic())?;
        sheet.set_row_height(row, whole_row(text, false))?;
    }
    for (index, (row, line)) in (FIRST_ROW..).zip(&form.lines).enumerate() {
        write_line(sheet, form, index, row, line, &plain)?;
    }
    for (at, width) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.6, 0.4, 0.6, 0.6, 0.3, 0.3);
    sheet.set_freeze_panes(FIRST_ROW, 0)?;
    let free =
        ProtectionOptions { format_rows: true, format_columns: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&free);
    let hidden = workbook.add_worksheet();
    hidden.set_name(layout::HIDDEN)?;
    hidden.write(0, 0, layout::KIND)?;
    hidden.write(1, 0, "ky")?.write(1, 1, form.period.to_string())?;
    hidden.write(2, 0, "xa")?.write(2, 1, form.name.as_str())?;
    // The head and what is locked, once more: whoever unlocks a cell and changes it is found out, and a plan that
    // was corrected after the forms went out is no commune's fault.
    for (row, text) in (0u32..).zip([&title].into_iter().chain(&lines)) {
        hidden.write(row, layout::HIDDEN_COLUMN, text)?;
    }
    for (index, row) in (FIRST_ROW..).enumerate().take(form.lines.len()) {
        for (at, text) in (layout::HIDDEN_COLUMN..).zip(form.locked(index)) {
            hidden.write(row, at, text)?;
        }
    }
    hidden.set_hidden(true);
    hidden.protect();
    workbook.save_to_buffer()
}

/// The height of a row that is one merged cell.
fn whole_row(text: &str, bold: bool) -> u32 {
    style::height(style::lines(text, WIDTHS.iter().sum::<u32>(), bold))
}

/// The height of a row whose cells hold these texts.
fn fitting<T: AsRef<str>>(texts: &[T], bold: bool) -> u32 {
    let lines =
        texts.iter().zip(WIDTHS).map(|(text, width)| style::lines(text.as_ref(), width, bold));
    style::height(lines.max().unwrap_or(1))
}

fn write_line(
    sheet: &mut Worksheet,
    form: &ReturnSheet,
    index: usize,
    row: u32,
    line: &ReturnLine,
    plain: &Format,
) -> Result<(), XlsxError> {
    let border =
        plain.clone().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
    let grey = border.clone().set_background_color(Color::RGB(0xE6_E6_E6));
    let heading = grey.clone().set_bold().set_align(FormatAlign::Center);
    let free = border.clone().set_unlocked();
    let locked = form.locked(index);
    match line {
        ReturnLine::Blank => return Ok(()),
        ReturnLine::Section(title) => {
            let bold = plain.clone().set_bold();
            sheet.merge_range(row, 0, row, column::SECOND, title, &bold)?;
            sheet.set_row_height(row, whole_row(title, true))?;
            return Ok(());
        }
        ReturnLine::Headings(all) => {
            for (at, text) in (0u16..).zip(all) {
                sheet.write_with_format(row, at, *text, &heading)?;
            }
            sheet.set_row_height(row, fitting(all, true))?;
            return Ok(());
        }
        ReturnLine::Criterion { .. }
        | ReturnLine::Hamlets { .. }
        | ReturnLine::Source { .. }
        | ReturnLine::Text { .. } => {}
    }
    sheet.set_row_height(row, fitting(&locked, false))?;
    for (at, text) in (0u16..).zip(&locked) {
        let centred = at != column::NAME;
        let format =
            if centred { grey.clone().set_align(FormatAlign::Center) } else { grey.clone() };
        sheet.write_string_with_format(row, at, text, &format)?;
    }
    let centred = free.clone().set_align(FormatAlign::Center);
    let amount = free.clone().set_align(FormatAlign::Right).set_num_format("#,##0.###");
    match line {
        ReturnLine::Criterion { waived, .. } => {
            sheet.write_string_with_format(
                row,
                column::NOW,
                form.prefilled(index, &locked),
                &centred,
            )?;
            sheet.write_blank(row, column::SECOND, &grey)?;
            let choices: &[&str] = if *waived { &["x", "-", NOT_APPLICABLE] } else { &["x", "-"] };
            let marks = DataValidation::new()
                .allow_list_strings(choices)?
                .set_error_title("Đánh dấu")?
                .set_error_message("Đánh x nếu đạt, - hoặc để trống nếu chưa đạt.")?;
            sheet.add_data_validation(row, column::NOW, row, column::NOW, &marks)?;
        }
        ReturnLine::Hamlets { before, .. } => {
            sheet.write_number_with_format(row, column::NOW, f64::from(*before), &centred)?;
            sheet.write_blank(row, column::SECOND, &grey)?;
            let count = DataValidation::new()
                .allow_whole_number(rust_xlsxwriter::DataValidationRule::GreaterThanOrEqualTo(0))
                .set_error_title("Số lượng")?
                .set_error_message("Ghi số nguyên, không âm.")?;
            sheet.add_data_validation(row, column::NOW, row, column::NOW, &count)?;
        }
        ReturnLine::Source { of, .. } => {
            // Which source the parts are of; a cell's message may not be longer.
            let message = match of.join(", ") {
                of if of.is_empty() => AMOUNT.to_owned(),
                of => format!("Thuộc nguồn: {of}. {AMOUNT}"),
            };
            let message: String = message.chars().take(MESSAGE).collect();
            for at in [column::NOW, column::SECOND] {
                sheet.write_blank(row, at, &amount)?;
                let money = DataValidation::new()
                    .allow_decimal_number(
                        rust_xlsxwriter::DataValidationRule::GreaterThanOrEqualTo(0.0),
                    )
                    .set_input_title("Triệu đồng")?
                    .set_input_message(&message)?
                    .set_error_title("Số tiền")?
                    .set_error_message("Ghi số, đơn vị triệu đồng.")?;
                sheet.add_data_validation(row, at, row, at, &money)?;
            }
        }
        ReturnLine::Text { .. } => {
            sheet.merge_range(row, column::NOW, row, column::SECOND, "", &free)?;
            sheet.set_row_height(row, fitting(&locked, false).max(PROSE))?;
        }
        ReturnLine::Blank | ReturnLine::Section(_) | ReturnLine::Headings(_) => {}
    }
    Ok(())
}

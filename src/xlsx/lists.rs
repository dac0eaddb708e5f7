//! The last sheet: the values that drop-down lists offer.
//!
//! Lists stand in cells and not inside the validations, because Excel then takes `X` for `x`, and
//! because an office can add to the open ones.

use rust_xlsxwriter::{Color, Formula, Worksheet, XlsxError};

use super::book::InputBook;
use super::sheet::BODY_OF_COMMUNES;
use super::style::{self, Setting, Styles};

/// The sheet's name.
pub const SHEET: &str = "Danh mục";
/// The row of the headings, and the first row of values.
const HEADING: u32 = 3;
const FIRST: u32 = HEADING + 1;
/// How many rows an open list may fill.
const ROOM: u32 = 200;

/// Columns of the sheet: heading, values, whether an office may add to them, width.
type Column = (&'static str, &'static [&'static str], bool, f64);

const COLUMNS: &[Column] = &[
    ("Đánh dấu", &["x", "-", "KAD"], false, 12.0),
    ("Loại", &["xã", "phường", "thị trấn", "đặc khu"], false, 12.0),
    ("Đã công nhận", &["NTM", "nâng cao", "kiểu mẫu", "hiện đại"], false, 16.0),
    (
        "Mục tiêu năm",
        &["duy trì", "đạt chuẩn", "nâng cao", "kiểu mẫu", "hiện đại", "tăng tiêu chí"],
        false,
        16.0,
    ),
    (
        "Lĩnh vực dự án",
        &[
            "Giao thông",
            "Thủy lợi",
            "Phòng, chống thiên tai",
            "Điện",
            "Trường học",
            "Văn hóa",
            "Cơ sở hạ tầng thương mại",
            "Hạ tầng số, viễn thông",
            "Nước sạch tập trung",
            "Bảo vệ môi trường",
            "Bố trí dân cư",
        ],
        true,
        28.0,
    ),
    (
        "Tên số liệu",
        &[
            "Số xã",
            "Số xã đã đạt",
            "Số xã phấn đấu",
            "Số xã đạt chuẩn cuối năm",
            "Tổng tiêu chí hiện tại",
            "Tổng tiêu chí giao",
            "Tổng tiêu chí cuối năm",
            "Bình quân hiện tại",
            "Bình quân cuối năm",
            "Xóm NTM hiện tại",
            "Xóm NTM giao",
            "Xóm NTM cuối năm",
            "Xóm kiểu mẫu hiện tại",
            "Xóm kiểu mẫu giao",
            "Xóm kiểu mẫu cuối năm",
            "Tổng nguồn lực",
        ],
        true,
        30.0,
    ),
];

/// The column of the offices, whose values the book brings.
const OFFICES: (&str, u16, f64) = ("Cơ quan", 6, 48.0);

/// A list that a column takes its values from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The names on the sheet of communes.
    Communes,
    /// Marks of a status.
    Marks,
    /// The first mark alone.
    Cross,
    /// Kinds of unit.
    UnitKinds,
    /// Recognitions.
    Recognitions,
    /// Aims.
    Aims,
    /// Groups of projects.
    ProjectGroups,
    /// Names of figures.
    Figures,
    /// Offices.
    Offices,
}

impl List {
    /// Where its values stand, as a validation's source.
    pub fn formula(self) -> Formula {
        let fixed = |column: u16, count: usize| {
            let letter = letter(column);
            let last = FIRST as usize + count;
            format!("='{SHEET}'!${letter}${}:${letter}${last}", FIRST + 1)
        };
        Formula::new(match self {
            // A list that grows ends at its last value, so that no blank lines are offered.
            List::Communes => growing("Xã", 'B', BODY_OF_COMMUNES + 1),
            List::ProjectGroups => growing(SHEET, letter(4), FIRST + 1),
            List::Figures => growing(SHEET, letter(5), FIRST + 1),
            List::Offices => growing(SHEET, letter(OFFICES.1), FIRST + 1),
            List::Marks => fixed(0, COLUMNS[0].1.len()),
            List::Cross => fixed(0, 1),
            List::UnitKinds => fixed(1, COLUMNS[1].1.len()),
            List::Recognitions => fixed(2, COLUMNS[2].1.len()),
            List::Aims => fixed(3, COLUMNS[3].1.len()),
        })
    }
}

fn growing(sheet: &str, letter: char, first: u32) -> String {
    let last = first + ROOM - 1;
    let range = format!("'{sheet}'!${letter}${first}:${letter}${last}");
    format!("=OFFSET('{sheet}'!${letter}${first},0,0,MAX(1,COUNTA({range})),1)")
}

/// The letter of one of the first columns.
fn letter(column: u16) -> char {
    u8::try_from(column).ok().and_then(|n| b'A'.checked_add(n)).map_or('A', char::from)
}

/// Writes the sheet.
pub fn write(
    sheet: &mut Worksheet,
    book: &InputBook<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?;
    let fixed = styles.fixed.clone();
    let open = styles.cell(Setting::Left);
    let offices: Vec<&str> = book.offices.iter().map(String::as_str).collect();
    let mut columns: Vec<Column> = COLUMNS.to_vec();
    columns.push((OFFICES.0, &[], true, OFFICES.2));
    for (index, (heading, values, may_grow, width)) in (0u16..).zip(columns) {
        let values = if index == OFFICES.1 { offices.as_slice() } else { values };
        sheet.set_column_width(index, width)?;
        if may_grow {
            sheet.set_column_format(index, &styles.column(Setting::Left))?;
        }
        for (row, value) in (FIRST..).zip(values) {
            sheet.write_string_with_format(
                row,
                index,
                *value,
                if may_grow { &open } else { &fixed },
            )?;
        }
        sheet.write_string_with_format(HEADING, index, heading, &styles.heading)?;
    }
    for row in 0..=HEADING {
        sheet.set_row_format(row, &styles.blank)?;
    }
    sheet.write_string_with_format(0, 0, "DANH MỤC DÙNG CHO CÁC Ô CHỌN", &styles.title)?;
    let purpose = "Các ô chọn ở những trang khác lấy giá trị từ đây. Bốn cột đầu là giá trị máy hiểu, không sửa; ba cột sau có thể ghi thêm ở cuối cột.";
    sheet.merge_range(1, 0, 1, OFFICES.1, purpose, &styles.purpose)?;
    sheet.set_default_row_height(style::LINE);
    sheet.set_row_height(HEADING, style::height(2))?;
    sheet.set_freeze_panes(FIRST, 0)?;
    sheet.set_tab_color(Color::RGB(0xA6_A6_A6));
    style::print_setup(sheet, Some((HEADING, HEADING)))?;
    style::protect(sheet);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_list_ends_at_its_last_value() {
        assert!(List::Marks.formula() == Formula::new("='Danh mục'!$A$5:$A$7"));
        assert!(List::Cross.formula() == Formula::new("='Danh mục'!$A$5:$A$5"));
    }
}

//! The last sheet: the values that drop-down lists offer.
//!
//! Lists stand in cells and not inside the validations, because Excel then takes `X` for `x`, and
//! because an office can add to the open ones.

use rust_xlsxwriter::{Color, Formula, Worksheet, XlsxError};

use super::book::{BODY_OF_COMMUNES, InputBook};
use super::style::{self, CellStyle, Styles};
use crate::inputs::{self, CellInput, Choices, InSheet};

/// The sheet's name.
pub const SHEET: &str = "Danh mục";
/// The row of the headings, and the first row of values.
const HEADING: u32 = 3;
const FIRST: u32 = HEADING + 1;
/// How many rows an open list may fill.
const ROOM: u32 = 200;

/// Marks of a status.
const MARKS: Choices = Choices {
    heading: "Đánh dấu",
    values: &["x", "-", "KAD"],
    may_grow: false,
    width: 12.0,
    otherwise: "",
};

/// The offices, whose values the book brings.
const OFFICES: Choices =
    Choices { heading: "Cơ quan", values: &[], may_grow: true, width: 48.0, otherwise: "" };

/// The lists in the order of their columns: marks, those of the tables' fields, offices.
fn columns() -> Vec<&'static Choices> {
    let fields = inputs::tables().iter().flat_map(|spec| spec.fields);
    let own = fields.filter_map(|field| match field.column {
        InSheet::Column { entry: CellInput::Choice(choices), .. } => Some(choices),
        _ => None,
    });
    [&MARKS].into_iter().chain(own).chain([&OFFICES]).collect()
}

/// A list that a column takes its values from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The names on the sheet of communes.
    Communes,
    /// Marks of a status.
    Marks,
    /// The first mark alone.
    Cross,
    /// A list of its own.
    Of(&'static Choices),
    /// Offices.
    Offices,
}

impl List {
    /// Where its values stand, as a validation's source.
    pub fn formula(self) -> Formula {
        let (choices, count) = match self {
            List::Communes => return Formula::new(growing("Xã", 'B', BODY_OF_COMMUNES + 1)),
            List::Marks => (&MARKS, MARKS.values.len()),
            List::Cross => (&MARKS, 1),
            List::Of(choices) => (choices, choices.values.len()),
            List::Offices => (&OFFICES, 0),
        };
        let letter = letter(columns().iter().position(|own| *own == choices).unwrap_or(0));
        // A list that grows ends at its last value, so that no blank lines are offered.
        Formula::new(match choices.may_grow {
            true => growing(SHEET, letter, FIRST + 1),
            false => {
                format!("='{SHEET}'!${letter}${}:${letter}${}", FIRST + 1, FIRST as usize + count)
            }
        })
    }
}

fn growing(sheet: &str, letter: char, first: u32) -> String {
    let last = first + ROOM - 1;
    let range = format!("'{sheet}'!${letter}${first}:${letter}${last}");
    format!("=OFFSET('{sheet}'!${letter}${first},0,0,MAX(1,COUNTA({range})),1)")
}

/// The letter of one of the first columns.
fn letter(column: usize) -> char {
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
    let open = styles.cell(CellStyle::Left);
    let offices: Vec<&str> = book.offices.iter().map(String::as_str).collect();
    let columns = columns();
    for (index, own) in (0u16..).zip(&columns) {
        let values = if **own == OFFICES { offices.as_slice() } else { own.values };
        sheet.set_column_width(index, own.width)?;
        if own.may_grow {
            sheet.set_column_format(index, &styles.column(CellStyle::Left))?;
        }
        for (row, value) in (FIRST..).zip(values) {
            sheet.write_string_with_format(
                row,
                index,
                *value,
                if own.may_grow { &open } else { &fixed },
            )?;
        }
        sheet.write_string_with_format(HEADING, index, own.heading, &styles.heading)?;
    }
    for row in 0..=HEADING {
        sheet.set_row_format(row, &styles.blank)?;
    }
    sheet.write_string_with_format(0, 0, "DANH MỤC DÙNG CHO CÁC Ô CHỌN", &styles.title)?;
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    let purpose = "Các ô chọn ở những trang khác lấy giá trị từ đây. Bốn cột đầu là giá trị máy hiểu, không sửa; ba cột sau có thể ghi thêm ở cuối cột.";
    sheet.merge_range(1, 0, 1, last, purpose, &styles.purpose)?;
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

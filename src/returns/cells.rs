//! A sheet of a form cell by cell, and the words that clerks put where a form asks for something
//! else. Nothing here knows a project.

use rust_decimal::Decimal;

use crate::inputs::raw::Node;
use crate::inputs::units;
use crate::inputs::workbook::Grid;
use crate::origin::{Place, Sourced};
use crate::viet;

/// The cells of a sheet of a form.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    /// What the sheet holds.
    pub grid: &'a Grid,
    /// The form's file.
    pub file: &'a str,
    /// The sheet's name.
    pub sheet: &'a str,
}

impl<'a> Cells<'a> {
    /// A cell; blank where nothing is.
    pub fn node(&self, row: u32, column: u16) -> Sourced<Node> {
        let node = self.get(row, u32::from(column)).cloned().unwrap_or(Node::Empty);
        Sourced::new(node, self.place(row, u32::from(column)))
    }

    /// A cell that holds something.
    pub fn get(&self, row: u32, column: u32) -> Option<&'a Node> {
        let rows = &self.grid.rows;
        let cells = &rows[rows.binary_search_by_key(&row, |(row, _)| *row).ok()?].1;
        Some(&cells[cells.binary_search_by_key(&column, |(column, _)| *column).ok()?].1)
    }

    /// Where a cell is.
    pub fn place(&self, row: u32, column: u32) -> Place {
        Place::cell(self.file.into(), self.sheet.into(), row, column)
    }

    /// Every cell that holds something, by row and column.
    pub fn filled(&self) -> impl Iterator<Item = (u32, u32, &'a Node)> {
        let rows = self.grid.rows.iter();
        rows.flat_map(|(row, cells)| cells.iter().map(|(at, node)| (*row, *at, node)))
    }

    /// What a cell shows, on one line.
    pub fn shown(&self, row: u32, column: u16) -> String {
        shown(self.get(row, u32::from(column)))
    }

    /// Whether a cell holds a text that was sent out. Programs that save a form may store the
    /// number that a text is.
    pub fn holds(&self, row: u32, column: u16, sent: &str) -> bool {
        holds(self.get(row, u32::from(column)), sent)
    }
}

/// What a cell shows, on one line.
pub fn shown(node: Option<&Node>) -> String {
    match node {
        None | Some(Node::Empty) => String::new(),
        Some(other) => viet::one_line(&other.shown()),
    }
}

/// Whether a cell holds a text that was sent out.
pub fn holds(node: Option<&Node>, sent: &str) -> bool {
    shown(node) == sent
        || matches!(node, Some(Node::Number(number)) if number.normalize().to_string() == sent)
}

/// Whether a text answers that there is nothing to say.
pub fn is_nothing(text: &str) -> bool {
    const NOTHING: [&str; 18] = [
        "",
        "0",
        "khong",
        "khong co",
        "ko",
        "ko co",
        "khong a",
        "khong co a",
        "khong co y kien",
        "khong co gi",
        "khong co kho khan gi",
        "khong co kien nghi gi",
        "khong phat sinh",
        "ko phat sinh",
        "chua",
        "chua co",
        "chua phat sinh",
        "chua co gi",
    ];
    !viet::is_ditto(text) && NOTHING.contains(&viet::fold(text).as_str())
}

/// Whether a text answers that the answer stands, or will stand, elsewhere; or tries the form.
pub fn is_elsewhere(text: &str) -> bool {
    let folded = viet::fold(text);
    let whole =
        ["test", "dang cap nhat", "se gui sau", "gui sau", "bo sung sau", "cap nhat sau", "dat"];
    let begins = ["nhu phieu truoc", "nhu ky truoc", "nhu bao cao", "nhu quy ", "nhu lan truoc"];
    let attached = folded.contains("dinh kem") && folded.split(' ').count() <= 6;
    whole.contains(&folded.as_str())
        || begins.iter().any(|words| folded.starts_with(words)) && folded.split(' ').count() <= 6
        || attached
}

/// Whether a text is prose: words, and not a mark or a number.
pub fn is_prose(text: &str) -> bool {
    let words =
        text.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
    !viet::is_ditto(text)
        && words.count() > 1
        && viet::parse_mark(text).is_none()
        && viet::parse_decimal(text).is_err()
}

/// Whether a text names a unit of money, or of measure at all: what it is said of is another
/// amount than it seems.
pub fn names_a_unit(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    let bare =
        [" nghin dong ", " ngan dong ", " ty dong ", " ti dong ", " 1000 dong ", " 1 000 dong "];
    let said = [" don vi tinh ", " dvt ", " tinh bang ", " don vi dong ", " bang dong "];
    bare.iter().chain(&said).any(|unit| folded.contains(unit))
}

/// Whether a text says that amounts are in another unit than the form's, triệu đồng: it names a unit
/// and no amount.
pub fn another_unit(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    let announced = folded.contains(" don vi tinh ") && folded.ends_with(" dong ");
    let other = |unit: units::Mention| unit.factor != Some(Decimal::ONE);
    announced && !folded.contains(" trieu dong ") || units::mention(text).is_some_and(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_say() {
        for text in ["Không", "không có.", "-", "…", "0", "ko"] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["x", "5", "″", "Không có vốn đối ứng"] {
            assert!(!is_nothing(text), "{text}");
        }
    }

    #[test]
    fn prose() {
        for text in ["chờ thẩm định", "Đạt theo QĐ 123", "Số liệu ước đến 14/9"]
        {
            assert!(is_prose(text), "{text}");
        }
        for text in ["x", "chưa đạt", "1 200", "không áp dụng", "12", "- nt -", "5 xóm"] {
            assert!(!is_prose(text), "{text}");
        }
    }

    #[test]
    fn other_units() {
        for text in [
            "Số liệu phần C tính bằng nghìn đồng",
            "Đơn vị tính ở phần C là đồng",
            "Số vốn ghi theo tỷ đồng",
            "(ĐƠN VỊ: NGHÌN ĐỒNG)",
            "Tổng cộng (nghìn đồng)",
            "ĐVT: đồng",
        ] {
            assert!(another_unit(text), "{text}");
        }
        for text in [
            "Đề nghị hỗ trợ 2,5 tỷ đồng",
            "Đơn vị tính: triệu đồng",
            "Thu nhập bình quân 45.000 nghìn đồng/người",
            "Công ty cổ phần hỗ trợ xi măng",
        ] {
            assert!(!another_unit(text), "{text}");
        }
    }

    #[test]
    fn units() {
        for text in ["Số liệu tính bằng nghìn đồng", "ĐVT: đồng", "(1.000 đồng)", "12 tỷ đồng"]
        {
            assert!(names_a_unit(text), "{text}");
        }
        for text in ["Hội đồng nhân dân đã thông qua", "Đồng bào góp công", "Triệu đồng"]
        {
            assert!(!names_a_unit(text), "{text}");
        }
    }
}

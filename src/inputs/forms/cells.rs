//! A sheet of a form cell by cell, and the words that clerks put where a form asks for something
//! else. Nothing here knows a project.

use crate::inputs::raw::Node;
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
    const NOTHING: [&str; 8] =
        ["", "0", "khong", "khong co", "ko", "khong co y kien", "khong co gi", "chua co"];
    !viet::is_ditto(text) && NOTHING.contains(&viet::fold(text).as_str())
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

/// Whether a line below a form begins a block of signatures: who signs, or place and date.
pub fn is_signature(text: &str) -> bool {
    const WHO: [&str; 14] = [
        "nguoi lap",
        "nguoi bao cao",
        "nguoi tong hop",
        "lap bieu",
        "ke toan",
        "cong chuc",
        "chu tich",
        "pho chu tich",
        "tm uy ban",
        "tm ubnd",
        "kt chu tich",
        "thu truong",
        "xac nhan",
        "ky ten",
    ];
    let folded = viet::fold(text);
    let digits = folded.chars().any(|c| c.is_ascii_digit());
    let who = !digits && WHO.iter().any(|who| folded.starts_with(who));
    is_dateline(&folded) || who && folded.split(' ').count() <= 8 && !is_said(text)
}

/// "Tân Lập, ngày 14 tháng 3 năm 2025".
fn is_dateline(folded: &str) -> bool {
    let day = folded.contains("ngay") && folded.contains("thang") && folded.contains("nam");
    day && folded.split(' ').count() <= 12
}

/// Whether a text says that something is so: "Công chức địa chính xã đã nghỉ việc" is no post.
fn is_said(text: &str) -> bool {
    let toned = format!(" {} ", viet::fold_tones(text));
    [" đã ", " chưa ", " đang ", " không ", " sẽ "].iter().any(|word| toned.contains(word))
}

/// Whether a text may stand in a block of signatures: a name, a post, place and date, or where to
/// sign. A number or a sentence is something that a commune reports.
pub fn signs_off(text: &str) -> bool {
    let folded = viet::fold(text);
    let short = folded.split(' ').count() <= 6 || viet::upper(text) == text;
    let where_to = text.starts_with('(') && text.ends_with(')');
    let digits = folded.chars().any(|c| c.is_ascii_digit());
    let words = !folded.is_empty() && viet::parse_mark(text).is_none() && !digits && !is_said(text);
    is_dateline(&folded) || is_signature(text) || words && (short || where_to)
}

/// Whether a text opens a row of totals.
pub fn is_total(text: &str) -> bool {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    matches!(words.as_slice(), ["tong" | "cong", rest @ ..] if rest.len() < 5 && rest.first() != Some(&"dong"))
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

    #[test]
    fn signatures() {
        for text in ["Người lập biểu", "TM. UBND XÃ", "CHỦ TỊCH", "Xã A, ngày 12 tháng 9 năm 2025"]
        {
            assert!(is_signature(text), "{text}");
        }
        for text in
            ["Công chức phụ trách đã nghỉ hưu, xã chưa bố trí được người thay", "x", "Tổng 5"]
        {
            assert!(!is_signature(text), "{text}");
        }
        for text in [
            "Nguyễn Thị Hoa",
            "Nguyễn Văn Được",
            "(Ký, ghi rõ họ tên, đóng dấu)",
            "CÔNG CHỨC ĐỊA CHÍNH - NÔNG NGHIỆP - XÂY DỰNG",
            "Tân Lập, ngày 14 tháng 3 năm 2025",
        ] {
            assert!(signs_off(text), "{text}");
        }
        for text in [
            "Công chức địa chính xã đã nghỉ việc",
            "Bổ sung: tiêu chí Thu nhập đạt thêm",
            "Vốn huy động 300 triệu",
            "Thu nhập đã đạt",
            "x",
            "",
        ] {
            assert!(!signs_off(text), "{text}");
        }
    }

    #[test]
    fn totals() {
        for text in ["Tổng", "Cộng", "TỔNG CỘNG (1+2)", "Tổng số vốn"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Cộng đồng đóng góp", "Vốn tổng hợp", ""] {
            assert!(!is_total(text), "{text}");
        }
    }
}

//! What a printed page has at its edges and no table has in it: its number, that it goes on, the titles above
//! the headings once more.

use std::collections::BTreeSet;

use super::Sheet;
use super::header::GridRow;
use crate::inputs::raw::Node;
use crate::inputs::units;
use crate::viet;

/// Words of which the line at the edge of a page is made, folded.
const WORDS: &[&str] = &[
    "trang", "tr", "so", "page", "of", "het", "xem", "tiep", "theo", "sau", "truoc", "ke", "bang",
    "bieu", "phu", "luc", "con", "nua", "o", "tren",
];

/// What one of them says that such a line is one; "Trang" alone is a name.
const SAY: &[&str] =
    &["trang", "page", "tiep theo", "con nua", "con tiep", "tiep bang", "tiep bieu"];

/// Words by which the title of a table begins, folded.
const OPENS: &[&str] = &[
    "bieu ",
    "bang ",
    "danh muc ",
    "danh sach ",
    "tong hop ",
    "phu luc ",
    "thong ke ",
    "ke hoach ",
    "du kien ",
    "don vi tinh",
    "dvt",
    "nguon luc ",
    "ket qua ",
    "tinh hinh ",
    "phan cong ",
    "hien trang ",
];

/// The titles above a table, by which lines below its headings are known.
pub(super) struct Titles {
    texts: BTreeSet<String>,
    /// Whether the names of the table are those of units, which titles name, too.
    of_units: bool,
}

impl Titles {
    pub(super) fn above(sheet: &Sheet<'_>, first_row: u32, grid: &[GridRow]) -> Self {
        let above = grid.iter().take_while(|(row, _)| *row < first_row);
        let texts = above.flat_map(|(_, cells)| cells).filter_map(|(_, node)| match node {
            Node::Text(text) => Some(viet::fold(text)),
            _ => None,
        });
        let of_units = sheet.spec.coded
            || matches!(sheet.spec.key, "xa" | "xom")
            || sheet.spec.name_field == "xa";
        Titles { texts: texts.filter(|text| !text.is_empty()).collect(), of_units }
    }

    /// Whether a row below the headings has nothing but what stands at the edge of a page.
    pub(super) fn are_again(&self, cells: &[(u32, Node)]) -> bool {
        !cells.is_empty()
            && cells.iter().all(|(_, node)| {
                matches!(node, Node::Text(text) if is_edge_of_a_page(text) || self.has(text))
            })
    }

    /// Whether a text is one of the titles above, and reads like one.
    fn has(&self, text: &str) -> bool {
        let folded = viet::fold(text);
        let bare = [" tiep theo", " tiep"].iter().find_map(|own| folded.strip_suffix(own));
        let bare = bare.unwrap_or(&folded);
        let digit = text.contains(|c: char| c.is_ascii_digit());
        let opens = OPENS.iter().any(|own| folded.starts_with(own));
        let capitals = !text.chars().any(char::is_lowercase) && folded.split(' ').count() > 2;
        let reads = digit || opens || text.trim_start().starts_with('(') || units::is_line(text);
        self.texts.contains(bare)
            && viet::split_unit(text).0.is_none()
            && (reads || capitals && !self.of_units)
    }
}

/// "Trang 1", "Hết trang 1", "- 2 -", "Trang 2/5", "(Tiếp theo trang trước)"; no sum of a page, which has its
/// own rule.
fn is_edge_of_a_page(text: &str) -> bool {
    const DASHES: [char; 3] = ['-', '–', '—'];
    let text = text.trim();
    let number =
        |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if text.starts_with(DASHES) && text.ends_with(DASHES) {
        return number(text.trim_matches(|c: char| DASHES.contains(&c) || c == ' '));
    }
    if let Some((own, all)) = text.split_once('/')
        && number(own.trim())
        && number(all.trim())
    {
        return true;
    }
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let known = |word: &&str| WORDS.contains(word) || number(word);
    let says = |own: &&str| format!(" {folded} ").contains(&format!(" {own} "));
    match words.as_slice() {
        ["tr", page] => number(page),
        [_] => false,
        words => words.iter().all(known) && SAY.iter().any(says),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_pages() {
        for text in [
            "Trang 1",
            "Hết trang 1",
            "- 2 -",
            "–2–",
            "Trang 2/5",
            "2/5",
            "Page 2 of 5",
            "(Tiếp theo)",
            "Tiếp theo trang trước",
            "Xem tiếp trang sau",
            "Trang số 3",
            "Biểu 05 (tiếp theo)",
            "Tr. 2",
            "(còn nữa)",
        ] {
            assert!(is_edge_of_a_page(text), "{text}");
        }
        for text in [
            "Trang",
            "Trang bị y tế",
            "Cộng trang 2",
            "Trang trước chuyển sang",
            "Thôn Trang 1",
            "- Vốn 2 -",
            "Nà Trang",
            "12/QĐ-UBND",
            "Biểu 05",
            "- 2",
            "-",
        ] {
            assert!(!is_edge_of_a_page(text), "{text}");
        }
    }
}

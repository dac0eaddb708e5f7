//! Hidden bookmarks, by which lines and figures are known again in a document that others went on writing in: Word
//! shows none whose name begins with an underscore. Content controls would say the same, and other readers pass over
//! what stands in them.

use crate::document::LineFrom;
use crate::hash::Hash;
use crate::viet;

/// What every name begins with.
const PREFIX: &str = "_ntm_";
/// No name is longer in Word.
const LONGEST: usize = 40;
/// How many digits of a line's fingerprint stand in its name.
const DIGITS: usize = 6;

/// A line that was marked: its place in a document's order is its number.
#[derive(Clone, Debug)]
pub struct MarkedLine {
    /// Where it comes from.
    pub from: LineFrom,
    /// Where in the markup each of its figures stands.
    pub figures: Vec<std::ops::Range<usize>>,
}

/// The marks of a text.
#[derive(Default)]
pub struct WordMarks {
    /// How many bookmarks there are.
    count: usize,
    /// The lines, in their order.
    pub lines: Vec<MarkedLine>,
}

impl WordMarks {
    /// The number and the name of the next bookmark, which is around a line that says this.
    pub fn line(&mut self, from: &LineFrom, text: &str) -> (usize, String) {
        let number = self.lines.len();
        self.lines.push(MarkedLine { from: from.clone(), figures: Vec::new() });
        let row = matches!(from, LineFrom::Row { .. } | LineFrom::OwnRow(_));
        let kind = if row { "r" } else { "" };
        let mut name = format!("{PREFIX}{number}{kind}_{}_{}", short(text), key(from));
        name.truncate(LONGEST);
        (self.next(), name)
    }

    /// The same around a figure of the last line.
    pub fn figure(&mut self, at: std::ops::Range<usize>) -> Option<(usize, String)> {
        let line = self.lines.len().checked_sub(1)?;
        let figures = &mut self.lines.get_mut(line)?.figures;
        figures.push(at);
        let name = format!("{PREFIX}{line}s{}", figures.len() - 1);
        Some((self.next(), name))
    }

    fn next(&mut self) -> usize {
        self.count += 1;
        self.count - 1
    }
}

/// What a line is called in its bookmark: letters, digits and underscores.
fn key(from: &LineFrom) -> String {
    let plain = |key: &str| -> String {
        key.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
    };
    match from {
        LineFrom::Head(_) => "dau".to_owned(),
        LineFrom::Words { key, .. } => key.as_deref().map_or_else(|| "mau".to_owned(), plain),
        LineFrom::Annex(number, _) => format!("pl{}", number + 1),
        LineFrom::Row { annex, row, .. } => format!("pl{}_dong{row}", annex + 1),
        LineFrom::OwnRow(_) => "bang".to_owned(),
        LineFrom::Chart => "bieu_do".to_owned(),
    }
}

/// A line's text as it is compared: single spaces, one form of each letter.
pub fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c != '\u{AD}').collect();
    let text = text.replace('\u{2011}', "-");
    viet::composed(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What a row says as one text.
pub fn row_text<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    cells.into_iter().map(plain).collect::<Vec<_>>().join("\u{1F}")
}

/// The fingerprint of what a line says, in short.
pub fn short(text: &str) -> String {
    let whole = format!("{:?}", Hash::of(plain(text).as_bytes()));
    whole.chars().take(DIGITS).collect()
}

/// What a bookmark's name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordMark {
    /// A line: its number, and the fingerprint of what it said.
    Line(usize, String),
    /// The same of a row.
    Row(usize, String),
    /// A figure of a line: both count from 0.
    Figure(usize, usize),
}

/// What the name of a bookmark says, where it is one of these.
pub fn marked(name: &str) -> Option<WordMark> {
    let rest = name.strip_prefix(PREFIX)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    let line = rest.get(..digits)?.parse().ok()?;
    let behind = rest.get(digits..)?;
    if let Some(number) = behind.strip_prefix('s') {
        return Some(WordMark::Figure(line, number.parse().ok()?));
    }
    let (is_row, behind) = match behind.strip_prefix("r_") {
        Some(behind) => (true, behind),
        None => (false, behind.strip_prefix('_')?),
    };
    let short = behind.split('_').next().filter(|own| own.len() == DIGITS)?.to_owned();
    Some(if is_row { WordMark::Row(line, short) } else { WordMark::Line(line, short) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_which_line_it_is() {
        let mut marks = WordMarks::default();
        let key = Some("lv_nguyen_nhan_khach_quan_va_chu_quan".to_owned());
        let from = LineFrom::Words { at: 3..9, key };
        let (first, name) = marks.line(&from, "Một  câu.");
        assert_eq!((first, name.len(), name.starts_with("_ntm_0_")), (0, LONGEST, true));
        assert_eq!(marked(&name), Some(WordMark::Line(0, short("Một câu."))));
        let (second, name) = marks.figure(4..6).expect("a line");
        assert_eq!((second, name.as_str()), (1, "_ntm_0s0"));
        assert_eq!(marked(&name), Some(WordMark::Figure(0, 0)));
        let (_, name) = marks.line(&LineFrom::Row { annex: 1, table: 0, row: 3 }, "a");
        assert!(name.ends_with("_pl2_dong3"), "{name}");
        assert_eq!(marked(&name), Some(WordMark::Row(1, short("a"))));
        for other in
            ["_Toc12", "_ntm_", "_ntm_x", "_ntm_1x2", "_ntm_1_ab_c", "_ntm_99999999999999999999s1"]
        {
            assert_eq!(marked(other), None, "{other}");
        }
    }
}

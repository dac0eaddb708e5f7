//! Small writers of workbooks, from one neutral sheet: what a clerk typed, and how it looks.
//!
//! They share no code with the program, so that a mistake there cannot hide here. A format that
//! cannot hold what a sheet has says so by `None`, and the try is left out.

mod ods;
mod xls;
mod xlsb;
mod xlsx;

use std::collections::{BTreeMap, BTreeSet};

pub use xls::compound;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing; it may still have a look.
    #[default]
    Blank,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day: year, month, day.
    Day(u16, u8, u8),
    /// A truth value.
    Truth(bool),
    /// An error such as `#REF!`.
    Wrong(&'static str),
    /// A formula and what it was calculated to; `Blank` when it never was.
    Formula(&'static str, Box<Value>),
    /// A text whose parts look different.
    Rich(Vec<Run>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    /// A rich text's plain letters, a number's digits.
    pub fn letters(&self) -> String {
        match self {
            Value::Blank => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
            Value::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
            Value::Wrong(error) => (*error).to_owned(),
            Value::Formula(_, value) => value.letters(),
            Value::Rich(runs) => runs.iter().map(|run| run.text.as_str()).collect(),
        }
    }
}

/// A part of a rich text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its letters.
    pub text: String,
    /// Struck through.
    pub strike: bool,
    /// Raised: a footnote's mark.
    pub raised: bool,
}

/// How a cell looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Its number format.
    pub format: Option<&'static str>,
    /// Struck through.
    pub strike: bool,
    /// Filled with a colour.
    pub fill: bool,
    /// A font of symbols.
    pub font: Option<&'static str>,
    /// A comment.
    pub comment: Option<&'static str>,
}

impl Look {
    /// Whether there is nothing to see but the value.
    pub fn plain(&self) -> bool {
        *self == Look::default()
    }
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// How it looks.
    pub look: Look,
}

/// A rectangle of cells, all bounds included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First row and column.
    pub first: (u32, u32),
    /// Last row and column.
    pub last: (u32, u32),
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells by row and column.
    pub cells: BTreeMap<(u32, u32), Cell>,
    /// Merged cells.
    pub merged: Vec<Area>,
    /// Hidden rows.
    pub hidden: BTreeSet<u32>,
    /// Hidden columns.
    pub hidden_columns: BTreeSet<u32>,
}

impl Sheet {
    /// Puts a value into a cell.
    pub fn put(&mut self, row: u32, column: u32, value: Value) {
        self.cells.entry((row, column)).or_default().value = value;
    }

    /// What a cell holds.
    pub fn value(&self, row: u32, column: u32) -> Value {
        self.cells.get(&(row, column)).map(|cell| cell.value.clone()).unwrap_or_default()
    }

    /// A cell's look, to change it.
    pub fn look(&mut self, row: u32, column: u32) -> &mut Look {
        &mut self.cells.entry((row, column)).or_default().look
    }

    /// Makes room for rows: everything from `row` on goes down.
    pub fn push_down(&mut self, row: u32, by: u32) {
        let cells = std::mem::take(&mut self.cells);
        let moved = |at: u32| if at >= row { at + by } else { at };
        self.cells = cells.into_iter().map(|((r, c), cell)| ((moved(r), c), cell)).collect();
        self.hidden = self.hidden.iter().map(|at| moved(*at)).collect();
        for area in &mut self.merged {
            area.first.0 = moved(area.first.0);
            area.last.0 = moved(area.last.0);
        }
    }

    /// Makes room for a column: everything from `column` on goes right.
    pub fn push_right(&mut self, column: u32) {
        let cells = std::mem::take(&mut self.cells);
        let moved = |at: u32| if at >= column { at + 1 } else { at };
        self.cells = cells.into_iter().map(|((r, c), cell)| ((r, moved(c)), cell)).collect();
        for area in &mut self.merged {
            area.first.1 = moved(area.first.1);
            area.last.1 = moved(area.last.1);
        }
    }

    /// Merges cells; the first keeps its value, the others lose theirs.
    pub fn merge(&mut self, first: (u32, u32), last: (u32, u32)) {
        self.cells.retain(|(row, column), _| {
            let inside = (first.0..=last.0).contains(row) && (first.1..=last.1).contains(column);
            !inside || (*row, *column) == first
        });
        self.merged.push(Area { first, last });
    }

    /// The last row and column that hold something.
    pub fn end(&self) -> (u32, u32) {
        let rows = self.cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
        let columns = self.cells.keys().map(|(_, column)| *column).max().unwrap_or(0);
        (rows, columns)
    }

    /// Whether a formula was never calculated, which old workbooks cannot say.
    fn has_uncalculated(&self) -> bool {
        let never = |cell: &Cell| match &cell.value {
            Value::Formula(_, value) => **value == Value::Blank,
            _ => false,
        };
        self.cells.values().any(never)
    }

    /// Whether a value or look needs more than plain cells.
    fn only_plain(&self, format_too: bool) -> bool {
        self.hidden.is_empty()
            && self.hidden_columns.is_empty()
            && self.cells.values().all(|cell| {
                let look = &cell.look;
                let plain =
                    look.plain() || format_too && Look { format: None, ..look.clone() }.plain();
                plain && !matches!(cell.value, Value::Rich(_))
            })
    }
}

/// The kinds of workbooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `.xlsx`
    Xlsx,
    /// `.ods`
    Ods,
    /// `.xls`
    Xls,
    /// `.xlsb`
    Xlsb,
}

impl Format {
    /// All.
    pub const ALL: [Format; 4] = [Format::Xlsx, Format::Ods, Format::Xls, Format::Xlsb];

    /// The file's ending.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Ods => "ods",
            Format::Xls => "xls",
            Format::Xlsb => "xlsb",
        }
    }

    /// The workbook of some sheets, where this format can hold them.
    pub fn write(self, sheets: &[Sheet]) -> Option<Vec<u8>> {
        match self {
            Format::Xlsx => Some(xlsx::write(sheets)),
            Format::Ods => Some(ods::write(sheets)),
            Format::Xls => {
                let fits = |sheet: &Sheet| sheet.only_plain(true) && !sheet.has_uncalculated();
                sheets.iter().all(fits).then(|| xls::write(sheets))
            }
            Format::Xlsb => sheets
                .iter()
                .all(|sheet| sheet.only_plain(false))
                .then(|| xlsb::write(sheets))
                .flatten(),
        }
    }
}

/// Days since the last one of 1899, as workbooks count them.
fn serial(year: u16, month: u8, day: u8) -> f64 {
    let base = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
    let day = chrono::NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    (day.expect("a day") - base).num_days() as f64
}

/// A package of parts, stored as they are.
fn package(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        archive.start_file(name, stored).expect("a part");
        archive.write_all(&content).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader as _, open_workbook_auto_from_rs};

    use super::*;

    fn sample() -> Sheet {
        let mut sheet = Sheet { name: "Trang thử".to_owned(), ..Sheet::default() };
        sheet.put(0, 0, Value::text("Tân Lập & <xã>"));
        sheet.put(1, 1, Value::Number(1500.5));
        sheet.put(2, 0, Value::Day(2025, 2, 3));
        sheet.put(2, 2, Value::Truth(true));
        sheet.put(3, 0, Value::Formula("1+1", Box::new(Value::Number(2.0))));
        sheet.put(3, 1, Value::Formula("A1", Box::new(Value::text("Tân"))));
        sheet.put(4, 0, Value::text("gộp"));
        sheet.merge((4, 0), (4, 2));
        sheet
    }

    /// Every writer is believed only because a reader that is not ours finds what was written.
    #[test]
    fn what_is_written_is_read() {
        for format in Format::ALL {
            let bytes = format.write(&[sample(), sample_two()]).expect("a plain sheet");
            let cursor = std::io::Cursor::new(bytes);
            let mut book = open_workbook_auto_from_rs(cursor)
                .unwrap_or_else(|error| panic!("{}: {error}", format.ending()));
            assert_eq!(book.sheet_names(), ["Trang thử", "Hai"], "{format:?}");
            let range = book.worksheet_range("Trang thử").expect("the sheet");
            let at = |row, column| range.get_value((row, column)).cloned();
            assert_eq!(at(0, 0), Some(Data::String("Tân Lập & <xã>".into())), "{format:?}");
            assert_eq!(at(1, 1), Some(Data::Float(1500.5)), "{format:?}");
            assert!(
                matches!(at(2, 0), Some(Data::DateTime(_) | Data::DateTimeIso(_))),
                "{format:?}: {:?}",
                at(2, 0)
            );
            assert_eq!(at(2, 2), Some(Data::Bool(true)), "{format:?}");
            assert_eq!(at(3, 0), Some(Data::Float(2.0)), "{format:?}");
            assert_eq!(at(3, 1), Some(Data::String("Tân".into())), "{format:?}");
            assert_eq!(at(4, 0), Some(Data::String("gộp".into())), "{format:?}");
            let two = book.worksheet_range("Hai").expect("the sheet");
            assert_eq!(two.get_value((5, 1)), Some(&Data::String("hai".into())), "{format:?}");
        }
    }

    fn sample_two() -> Sheet {
        let mut sheet = Sheet { name: "Hai".to_owned(), ..Sheet::default() };
        sheet.put(5, 1, Value::text("hai"));
        sheet
    }
}

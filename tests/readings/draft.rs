//! A table on its way into a file: as it is sound, then as a quirk has changed it, with what may
//! become of it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::tables::{Family, Item, Record, Sound};
use super::write::{Sheet, Value};

/// The row of the headings in a sheet; the records follow right below.
pub const HEAD: u32 = 2;

/// What the program may do with a changed table. It may never read anything else in silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It must read what is written in [`Draft::sound`].
    Same,
    /// It must refuse, at the place that was touched.
    Refused,
    /// It may read what is written, or what [`Draft::also`] allows, or refuse.
    Either,
    /// As `Either`; or say at the place touched that something is there which it does not read.
    Told,
    /// It must refuse, or say at the place touched that something is there.
    MustTell,
}

/// A table being changed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The table; what it means is what must be read.
    pub sound: Sound,
    /// The sheet, once it is made.
    pub sheet: Sheet,
    /// The lines of a YAML file, one a record, once they are made.
    pub lines: Vec<String>,
    /// Other readings that are right.
    pub also: Vec<Vec<String>>,
    /// Touched rows of the sheet.
    pub rows: BTreeSet<u32>,
    /// Touched columns of the sheet.
    pub columns: BTreeSet<u32>,
    /// Touched records.
    pub records: BTreeSet<usize>,
    /// Whether a refusal of the sheet as a whole is at the right place.
    pub whole: bool,
}

impl Draft {
    /// A sound table.
    pub fn of(sound: &Sound) -> Self {
        Draft {
            sound: sound.clone(),
            sheet: Sheet::default(),
            lines: Vec::new(),
            also: Vec::new(),
            rows: BTreeSet::new(),
            columns: BTreeSet::new(),
            records: BTreeSet::new(),
            whole: false,
        }
    }

    /// Touches a record.
    pub fn touch(&mut self, record: usize) {
        self.records.insert(record);
    }

    /// Changes a cell of a record.
    pub fn set(&mut self, record: usize, column: usize, item: Item) {
        self.sound.records[record].items[column] = item;
        self.records.insert(record);
        self.columns.insert(column as u32);
    }

    /// Puts a row that is no record before another.
    pub fn insert(&mut self, at: usize, items: Vec<Item>) {
        self.sound.records.insert(at, Record { items, counts: false });
        self.records.insert(at);
    }

    /// A row of blank cells.
    pub fn blank_row(&self) -> Vec<Item> {
        vec![Item::default(); self.sound.columns.len()]
    }

    /// The sheet's row of a record.
    pub fn row_of(record: usize) -> u32 {
        HEAD + 1 + record as u32
    }

    /// The sheet's first row below the records.
    pub fn below(&self) -> u32 {
        Self::row_of(self.sound.records.len())
    }

    /// Makes the sheet.
    pub fn make_sheet(&mut self) {
        let mut sheet = Sheet { name: "Bảng".to_owned(), ..Sheet::default() };
        sheet.put(0, 0, Value::text(self.sound.title));
        for (column, heading) in self.sound.columns.iter().enumerate() {
            sheet.put(HEAD, column as u32, Value::text(&heading.heading));
        }
        for (index, record) in self.sound.records.iter().enumerate() {
            for (column, item) in record.items.iter().enumerate() {
                if !item.blank() {
                    sheet.put(Self::row_of(index), column as u32, item.value.clone());
                }
            }
        }
        self.rows.extend(self.records.iter().map(|record| Self::row_of(*record)));
        self.sheet = sheet;
    }

    /// Makes the lines of YAML; `None` where YAML cannot hold a value.
    pub fn make_lines(&mut self) -> Option<()> {
        self.lines = self
            .sound
            .records
            .iter()
            .map(|record| match self.sound.family {
                Family::Prose => prose_line(record),
                Family::Communes | Family::Matrix | Family::Tree | Family::Plain => {
                    self.line(record)
                }
            })
            .collect::<Option<Vec<String>>>()?;
        Some(())
    }

    fn line(&self, record: &Record) -> Option<String> {
        let mut fields = String::new();
        for (column, item) in self.sound.columns.iter().zip(&record.items) {
            // The number of a tree's row tells its depth, though it is not read itself.
            if item.blank() || column.key.is_empty() {
                continue;
            }
            if !fields.is_empty() {
                fields.push_str(", ");
            }
            let _ = write!(fields, "\"{}\": {}", column.key, scalar(&item.value)?);
        }
        Some(format!("- {{{fields}}}"))
    }

    /// The YAML file.
    pub fn yaml(&self) -> String {
        self.lines.join("\n") + "\n"
    }
}

fn prose_line(record: &Record) -> Option<String> {
    Some(format!("{}: [{}]", record.items[1].value.letters(), scalar(&record.items[2].value)?))
}

/// A value as a person types it into YAML.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(quoted(text)),
        Value::Number(number) => Some(quoted(&number.to_string().replace('.', ","))),
        Value::Day(year, month, day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        Value::Truth(truth) => Some(truth.to_string()),
        Value::Blank | Value::Wrong(_) | Value::Formula(..) | Value::Rich(_) => None,
    }
}

/// A text in quotes.
pub fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

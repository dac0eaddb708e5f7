//! How much room the columns of a table need, in em at any size of text.

use std::collections::BTreeMap;

use crate::tables::{Column, ColumnKind, Row, RowKind, Table, Value, heading_rows};
use crate::typeset::{Metrics, Words};
use crate::viet;

/// Over how many lines a column's heading is spread where there is room.
const HEADING_LINES: usize = 3;
/// More lines of a heading are a tower.
const MOST_LINES: usize = 4;
/// A text of more lines in a cell is a tower, too.
const FEW_LINES: usize = 3;
/// An amount as long as most: tables of amounts do not change their size with the amounts of one
/// period.
const AMOUNT: &str = "100.000,000";
/// No more amounts than these have that room side by side.
const MOST_ROOMY: usize = 8;
/// What a share has beside it where there is room: between two rules "75,3" reads as one with the next.
const BESIDE_SHARE: f64 = 0.4;
/// Numbers of so many letters fill their narrow columns: they have a little more room, or they touch the rules.
const WIDE_NUMBER: usize = 3;
const BESIDE_NUMBER: f64 = 0.12;
/// What somebody writes into a form that has no amount yet.
const TO_FILL_IN: &str = "10.000,50";
/// What reads well and what can be borne, in em: of names, of other texts, of what a total is
/// called.
const COMFORT: (f64, f64, f64) = (13.0, 7.0, 7.0);
const BEARABLE: (f64, f64, f64) = (11.0, 5.5, 5.0);
/// A name of two or three words.
const SHORT_NAME: f64 = 8.0;
/// What a total is called stands on one line where there is room.
const LABEL: f64 = 14.0;
/// No text is made wider by its own length.
const WIDEST: f64 = 30.0;

/// What a column needs, in em.
#[derive(Clone, Copy, Debug, Default)]
pub struct Need {
    /// Below this a word would break.
    pub least: f64,
    /// Below this a text is a tower of single words.
    pub bearable: f64,
    /// From this on it reads well.
    pub comfort: f64,
    /// More is of no use.
    pub ample: f64,
    /// From this on its own heading takes no more lines than where there is room.
    pub headed: f64,
    /// From this on numbers of several digits stand off the rules beside them.
    pub airy: f64,
}

/// What all columns need, and the texts by whose lines rows grow.
#[derive(Clone)]
pub struct Needs {
    /// One for each column.
    pub columns: Vec<Need>,
    /// The texts of each row that may wrap, with their columns.
    pub rows: Vec<Vec<(usize, Words)>>,
    /// The notes below the table.
    pub notes: Vec<Words>,
    /// What the cells of the heading say.
    pub headings: BTreeMap<String, HeadingWords>,
}

impl Needs {
    /// Measures a table whose cells show these texts.
    pub fn of(table: &Table, texts: &[Vec<String>], metrics: &Metrics) -> Self {
        let columns = &table.columns;
        let mut measured: Vec<Measured> = columns.iter().map(|_| Measured::default()).collect();
        let mut rows = Vec::with_capacity(texts.len());
        for (row, shown) in table.rows.iter().zip(texts) {
            let bold = row.kind != RowKind::Data;
            let mut wrapping = Vec::new();
            for (index, text) in shown.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                let own = &mut measured[index];
                if columns[index].content == ColumnKind::Text {
                    let words = Words::of(text, bold, metrics);
                    own.text(&words, bold);
                    wrapping.push((index, words));
                } else if matches!(row.cells[index].value, Value::Amount(..)) {
                    own.amount(text, bold, metrics);
                } else {
                    let width = metrics.width(text, bold);
                    own.least = own.least.max(width);
                    if text.len() >= WIDE_NUMBER {
                        own.number = own.number.max(width + BESIDE_NUMBER);
                    }
                    if text.contains(',') {
                        own.share = own.share.max(width + BESIDE_SHARE);
                    }
                }
            }
            rows.push(wrapping);
        }
        let stated = |row: &Row| row.cells.iter().any(|c| matches!(c.value, Value::Amount(..)));
        if !table.rows.iter().any(stated) {
            let room = metrics.width(TO_FILL_IN, false);
            let amounts = columns.iter().zip(&mut measured);
            let amounts = amounts.filter(|(column, _)| column.content == ColumnKind::Amount);
            amounts.for_each(|(_, own)| own.least = own.least.max(room));
        }
        let amounts = columns.iter().filter(|c| c.content == ColumnKind::Amount).count();
        let room = if amounts > MOST_ROOMY { 0.0 } else { metrics.width(AMOUNT, true) };
        let name = columns.iter().position(Column::is_name);
        let mut needs: Vec<Need> = columns
            .iter()
            .zip(&measured)
            .enumerate()
            .map(|(index, (column, own))| {
                let is_name = name == Some(index);
                // The texts of a list that grows are taken to be as long as such texts are.
                let usual = if is_name { COMFORT.0 } else { COMFORT.1 };
                let full = own.full.max(if table.grows { usual } else { 0.0 });
                Measured { full, ..*own }.need(column, is_name, room, metrics)
            })
            .collect();
        headings(columns, &mut needs, metrics);
        equal_marks(columns, &mut needs);
        // As the pages have them: no line ends between a number and its noun.
        let notes =
            table.notes.iter().map(|note| Words::of(&viet::groups::bound(note), false, metrics));
        let notes = notes.collect();
        let headings = columns.iter().flat_map(|column| &column.heading);
        let headings =
            headings.map(|text| (text.clone(), HeadingWords::of(text, metrics))).collect();
        Needs { columns: needs, rows, notes, headings }
    }
}

impl Needs {
    /// The most lines that a text takes in columns of these widths in em.
    pub fn most_lines(&self, widths: &[(usize, f64)]) -> usize {
        let lines = |(index, words): &(usize, Words)| {
            let width = widths.iter().find(|(known, _)| known == index);
            width.map_or(1, |(_, width)| words.lines(*width))
        };
        self.rows.iter().flatten().map(lines).max().unwrap_or(1)
    }

    /// How many lines texts take beyond their first, in columns of these widths in em; those of a tower count
    /// three times.
    pub fn more_lines(&self, widths: &[(usize, f64)]) -> usize {
        let more = |(index, words): &(usize, Words)| {
            let width = widths.iter().find(|(known, _)| known == index);
            let lines = width.map_or(1, |(_, width)| words.lines(*width));
            lines.saturating_sub(1) + 2 * lines.saturating_sub(FEW_LINES)
        };
        self.rows.iter().flatten().map(more).sum()
    }
}

/// What the cells of a column hold, in em.
#[derive(Clone, Copy, Default)]
struct Measured {
    least: f64,
    /// The longest text of a row of data, and of a group or total.
    full: f64,
    label: f64,
    whole: f64,
    decimals: f64,
    /// The longest share or average with room beside it.
    share: f64,
    /// The longest number of several digits with a little room beside it.
    number: f64,
}

impl Measured {
    fn text(&mut self, words: &Words, label: bool) {
        self.least = self.least.max(words.longest());
        // A total's name that is too long for one line stands on two.
        match label {
            true if words.full() > LABEL => self.label = self.label.max(words.within(2)),
            true => self.label = self.label.max(words.full()),
            false => self.full = self.full.max(words.full()),
        }
    }

    /// Commas stand in line: the longest whole part beside the longest decimals.
    fn amount(&mut self, text: &str, bold: bool, metrics: &Metrics) {
        let comma = text.find(',').unwrap_or(text.len());
        self.whole = self.whole.max(metrics.width(&text[..comma], bold));
        self.decimals = self.decimals.max(metrics.width(&text[comma..], bold));
        self.least = self.least.max(self.whole + self.decimals);
    }

    fn need(&self, column: &Column, name: bool, amount: f64, metrics: &Metrics) -> Need {
        let least = self.least.max(metrics.width(column.room, true));
        let within = |(of_name, of_text, of_label): (f64, f64, f64)| {
            let most = if name { of_name } else { of_text };
            least.max(self.full.min(most)).max(self.label.min(of_label))
        };
        match column.content {
            ColumnKind::Text => {
                let (of_name, of_text, of_label) = BEARABLE;
                // A name over three lines, if it is not a short one.
                let of_name = (self.full / 3.0).clamp(SHORT_NAME, of_name);
                let ample = self.full.min(WIDEST).max(self.label.min(LABEL));
                let bearable = within((of_name, of_text, of_label));
                let comfort = within(COMFORT);
                Need { least, bearable, comfort, ample: ample.max(comfort), ..Need::default() }
            }
            ColumnKind::Amount => {
                let comfort = least.max(amount);
                Need { least, bearable: least, comfort, ample: comfort, ..Need::default() }
            }
            ColumnKind::Index | ColumnKind::Mark | ColumnKind::Count => {
                let room = metrics.width(column.room, true) + BESIDE_NUMBER;
                let number = if column.room.len() >= WIDE_NUMBER { room } else { 0.0 };
                let airy = self.number.max(number);
                let ample = least.max(self.share).max(airy);
                Need { least, bearable: least, comfort: least, ample, headed: 0.0, airy }
            }
        }
    }
}

/// Headings: no word of theirs is broken, and those of one column are spread over a few lines.
fn headings(columns: &[Column], needs: &mut [Need], metrics: &Metrics) {
    for cell in heading_rows(columns).into_iter().flatten() {
        let text = nominal(&cell.text);
        let words = Words::of(&text, true, metrics);
        let word = words.longest();
        let whole = Words::of(&bound(&text), true, metrics);
        let own = &mut needs[cell.column..cell.column + cell.columns];
        if let [only] = own {
            only.headed = whole.within(HEADING_LINES);
            only.raise(word, only.headed);
            only.bearable = only.bearable.max(words.within(MOST_LINES));
        } else {
            // A merged heading needs its word to fit its columns together.
            let have: f64 = own.iter().map(|need| need.least).sum();
            let more = |word: f64| (word - have).max(0.0) / own.len() as f64;
            let (more, most) = (more(word), more(whole.longest()));
            own.iter_mut().for_each(|need| need.raise(need.least + more, need.least + most));
        }
    }
}

impl Need {
    fn raise(&mut self, least: f64, comfort: f64) {
        self.least = self.least.max(least);
        self.bearable = self.bearable.max(least);
        self.comfort = self.comfort.max(comfort);
        self.ample = self.ample.max(comfort);
    }
}

/// A heading whose words of several syllables stand together, and a number with its months.
fn bound(heading: &str) -> String {
    ["3", "6", "9"].iter().fold(viet::compounds::bound(heading), |text, number| {
        text.replace(&format!("{number} tháng"), &format!("{number}\u{a0}tháng"))
    })
}

/// A cell of a heading, with its words free to break and together.
#[derive(Clone)]
pub struct HeadingWords {
    text: String,
    whole: String,
    free: Words,
    bound: Words,
}

impl HeadingWords {
    fn of(text: &str, metrics: &Metrics) -> Self {
        let whole = bound(text);
        let words = |text: &str| Words::of(text, true, metrics);
        HeadingWords { free: words(text), bound: words(&whole), text: text.to_owned(), whole }
    }

    /// As it is set in so many em: words stay together where they have room, and take no tower.
    pub fn set(&self, room: f64) -> &str {
        if self.is_whole(room) { &self.whole } else { &self.text }
    }

    /// How many lines it takes in so many em.
    pub fn lines(&self, room: f64) -> usize {
        if self.is_whole(room) { self.bound.lines(room) } else { self.free.lines(room) }
    }

    fn is_whole(&self, room: f64) -> bool {
        self.bound.longest() <= room
            && self.bound.lines(room) <= self.free.lines(room).max(HEADING_LINES)
    }
}

/// A heading with its dates as long as dates are: "Đến 31/3/2026" needs no other table than "Đến
/// 31/12/2026".
fn nominal(heading: &str) -> String {
    let date = |word: &str| word.contains('/') && word.starts_with(|c: char| c.is_ascii_digit());
    let words = heading.split(' ').map(|word| if date(word) { "30/12/2026" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// Columns of marks under one heading are equally wide.
fn equal_marks(columns: &[Column], needs: &mut [Need]) {
    let same = |a: &Column, b: &Column| {
        a.content == ColumnKind::Mark
            && b.content == ColumnKind::Mark
            && a.heading.len() > 1
            && a.is_beside(b)
    };
    let mut start = 0;
    while start < needs.len() {
        let beside = columns[start + 1..].iter().take_while(|other| same(&columns[start], other));
        let end = start + 1 + beside.count();
        let run = &mut needs[start..end];
        let widest =
            |pick: fn(&Need) -> f64, run: &[Need]| run.iter().map(pick).fold(0.0, f64::max);
        let all = Need {
            least: widest(|n| n.least, run),
            bearable: widest(|n| n.bearable, run),
            comfort: widest(|n| n.comfort, run),
            ample: widest(|n| n.ample, run),
            headed: widest(|n| n.headed, run),
            airy: widest(|n| n.airy, run),
        };
        run.fill(all);
        start = end;
    }
}

//! One change of a sample's file, as a person makes it, and where what is wrong must then be told.

use std::collections::BTreeSet;
use std::path::Path;

use ntm::emit::Told;
use ntm::origin::{Place, Spot};

use super::workbook::{Book, Value, named};

/// Where a finding must point: its own place, or one of its related ones.
pub struct Expected {
    file: String,
    /// Cells of a sheet, by column and row from 1.
    cells: BTreeSet<(u32, u32)>,
    /// Rows of a sheet, or lines of a text.
    rows: BTreeSet<u32>,
    sheet: Option<String>,
    /// Whether the table or the file as a whole is right.
    whole: bool,
    /// What stood in a row that is gone: it may be told at its counterparts by its name.
    lost: Vec<String>,
}

impl Expected {
    /// Whether a finding points there.
    pub fn is_met(&self, told: &Told) -> bool {
        told.place.iter().chain(&told.related).any(|place| self.has(place))
            || self.lost.iter().any(|name| {
                told.message.vi.contains(name) || told.alike.iter().any(|own| own.contains(name))
            })
    }

    fn has(&self, place: &Place) -> bool {
        if *place.file != *self.file {
            return false;
        }
        match &place.spot {
            Spot::Whole => self.whole,
            Spot::Sheet(sheet) => {
                // A row that is there twice, or gone, is the table's matter.
                (self.whole || !self.rows.is_empty()) && Some(&**sheet) == self.sheet.as_deref()
            }
            Spot::Cell { sheet, row, column, .. } => {
                let own = Some(&**sheet) == self.sheet.as_deref();
                let gone = !self.lost.is_empty();
                own && (gone
                    || self.rows.contains(&(row + 1))
                    || self.cells.contains(&(column + 1, row + 1)))
            }
            Spot::Text { line, .. } => self.rows.contains(line) || !self.lost.is_empty(),
        }
    }
}

/// Makes a change in a copy of a sample.
pub fn make(folder: &Path, file: &str, sheet: &str, (edit, whole): (&str, bool)) -> Expected {
    let path = folder.join(file);
    let mut expected = Expected {
        file: file.to_owned(),
        cells: BTreeSet::new(),
        rows: BTreeSet::new(),
        sheet: (!sheet.is_empty()).then(|| sheet.to_owned()),
        whole,
        lost: Vec::new(),
    };
    if file.ends_with(".xlsx") {
        let mut book = Book::open(&path);
        edit.split(" & ").for_each(|edit| in_sheet(&mut book, sheet, edit.trim(), &mut expected));
        // A sum in the row shows what was mistyped.
        let typed: BTreeSet<u32> = expected.cells.iter().map(|(_, row)| *row).collect();
        let followed = book.compute(sheet);
        expected.cells.extend(followed.into_iter().filter(|(_, row)| typed.contains(row)));
        book.save(&path);
    } else {
        let text = std::fs::read_to_string(&path).expect("a text");
        std::fs::write(&path, in_text(&text, edit, &mut expected)).expect("a text");
    }
    expected
}

fn in_sheet(book: &mut Book, sheet: &str, edit: &str, expected: &mut Expected) {
    let words: Vec<&str> = edit.split(' ').collect();
    let number = |at: usize| -> u32 { words[at].parse().unwrap_or_else(|_| panic!("{edit}")) };
    match words[..] {
        ["row", _, "twice"] => {
            book.twice(sheet, number(1));
            expected.rows.extend([number(1), number(1) + 1]);
        }
        ["row", _, "gone"] => {
            let texts =
                book.row(sheet, number(1)).cells.values().filter_map(|cell| match &cell.value {
                    Value::Text(text) if text.chars().count() > 3 => Some(text.clone()),
                    _ => None,
                });
            expected.lost.extend(texts.collect::<Vec<_>>());
            book.gone(sheet, number(1));
            expected.rows.insert(number(1));
        }
        ["rows", _, _, "exchanged"] => book.exchange(sheet, number(1), number(2)),
        ["blank", "row", "below", _] => book.blank_below(sheet, number(3)),
        ["tabs", "reversed"] => book.reverse_tabs(),
        ["texts", how] => book.texts(&|text| all_letters(text, how)),
        ["look", cell, style] => {
            let (column, row) = named(cell);
            let cell = book.row(sheet, row).cells.get_mut(&column).expect("a cell");
            cell.style = style.to_owned();
        }
        ["typed", cell, ..] => {
            let (column, row) = named(cell);
            let text = words[3..].join(" ");
            let cell = book.row(sheet, row).cells.get_mut(&column).expect("a cell");
            cell.value = Value::Text(text);
        }
        [cell, "=", ..] => {
            book.set(sheet, cell, &words[2..].join(" "));
            expected.cells.insert(named(cell));
        }
        _ => panic!("no edit of a sheet: {edit}"),
    }
}

/// A text in other letters that say the same.
pub fn all_letters(text: &str, how: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    match how {
        "decomposed" => text.nfd().collect(),
        "spaced" => format!("  {}\u{a0}", text.replace(' ', "  ")),
        _ => panic!("no such letters: {how}"),
    }
}

fn in_text(text: &str, edit: &str, expected: &mut Expected) -> String {
    if let Some(line) = edit.strip_prefix("line ") {
        let (part, twice) = match (line.strip_suffix(" twice"), line.strip_suffix(" gone")) {
            (Some(part), _) => (part, true),
            (_, Some(part)) => (part, false),
            _ => panic!("no edit of a line: {edit}"),
        };
        let mut lines: Vec<&str> = text.split('\n').collect();
        let at = lines.iter().position(|line| line.contains(part));
        let at = at.unwrap_or_else(|| panic!("no line with {part}"));
        if twice {
            lines.insert(at, lines[at]);
            expected.rows.extend([at as u32 + 1, at as u32 + 2]);
        } else {
            let name = ["ten: ", "xa: ", "loai: ", "viec: "]
                .iter()
                .find_map(|key| lines[at].split_once(key));
            let name = name.map_or(part, |(_, rest)| rest.trim_start_matches('"'));
            expected.lost.push(name.split([',', '"', '}']).next().unwrap_or(name).to_owned());
            lines.remove(at);
        }
        return lines.join("\n");
    }
    match edit {
        "letters decomposed" => return all_letters(text, "decomposed"),
        "lines by CRLF" => return text.replace('\n', "\r\n"),
        "begins with BOM" => return format!("\u{feff}{text}"),
        "spaces at the ends" => return text.replace('\n', "   \n"),
        "blank lines" => return text.replace("\n- ", "\n\n- "),
        _ => {}
    }
    let (from, to) = edit.split_once(" =>").unwrap_or_else(|| panic!("no edit of a text: {edit}"));
    let (from, to) = (from.replace("\\n", "\n"), to.trim_start().replace("\\n", "\n"));
    let at = text.find(&from).unwrap_or_else(|| panic!("no text {from}"));
    let changed = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
    expected.rows = touched(text, at, &from, &to, &changed);
    changed
}

/// The lines in which a text was changed, from 1; of a text over several lines the one on which it
/// begins, too; of a key of a block the block's.
fn touched(text: &str, at: usize, from: &str, to: &str, changed: &str) -> BTreeSet<u32> {
    let (old, new): (Vec<&str>, Vec<&str>) = (from.split('\n').collect(), to.split('\n').collect());
    let shorter = old.len().min(new.len()) - 1;
    let before = old.iter().zip(&new).take(shorter).take_while(|(one, two)| one == two).count();
    let both = old.iter().rev().zip(new.iter().rev()).take(shorter - before);
    let after = both.take_while(|(one, two)| one == two).count();
    let base = text[..at].matches('\n').count();
    let (first, last) = (base + before, (base + new.len() - 1 - after).max(base + before));
    let mut rows: BTreeSet<usize> = (first..=last).collect();
    let lines: Vec<&str> = changed.split('\n').collect();
    let begins = |line: &str| {
        let line = line.trim_start();
        let key = line.split_once(':').map_or("", |(key, _)| key);
        let key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        line.starts_with("- ") || key
    };
    let mut at = first;
    while at > 0 && !begins(lines[at]) {
        at -= 1;
        rows.insert(at);
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(lines[first]);
    let deeper = |line: &&&str| {
        indent(line) >= own || line.trim().is_empty() || line.trim_start().starts_with('#')
    };
    let up = lines[..=first].iter().rev().take_while(deeper).count();
    if let Some(block) = first.checked_sub(up)
        && ["nguoi_ky:", "kinh_gui:", "noi_nhan:", "can_cu:"].contains(&lines[block].trim())
    {
        rows.insert(block);
    }
    rows.iter().map(|row| *row as u32 + 1).collect()
}

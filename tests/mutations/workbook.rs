//! A workbook of the samples as a person changes it: cells, rows, sheets, computed anew and saved.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::formula::{computed, moved};

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Empty,
    Number(f64),
    Text(String),
    Error(String),
}

/// A cell: its style, its formula, what it shows.
#[derive(Clone, Debug)]
pub struct Cell {
    pub style: String,
    pub formula: Option<String>,
    pub value: Value,
}

/// A row: its number, its other attributes, its cells by column from 1.
#[derive(Clone, Debug)]
pub struct Row {
    pub number: u32,
    attributes: String,
    pub cells: BTreeMap<u32, Cell>,
}

struct Sheet {
    name: String,
    part: String,
    head: String,
    pub rows: Vec<Row>,
    tail: String,
}

/// A workbook.
pub struct Book {
    parts: BTreeMap<String, Vec<u8>>,
    sheets: Vec<Sheet>,
}

impl Book {
    /// Reads one.
    pub fn open(path: &Path) -> Self {
        let bytes =
            std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a part");
            parts.insert(name, bytes);
        }
        let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
        let shared =
            parts.get("xl/sharedStrings.xml").map(|_| shared(&text("xl/sharedStrings.xml")));
        let relations = tags(&text("xl/_rels/workbook.xml.rels"), "Relationship");
        let sheets = tags(&text("xl/workbook.xml"), "sheet").into_iter().map(|sheet| {
            let relation =
                relations.iter().find(|own| own["Id"] == sheet["r:id"]).expect("a sheet");
            let target = relation["Target"].trim_start_matches("/xl/");
            let part = format!("xl/{target}");
            let xml = text(&part);
            let (head, rest) = xml.split_once("<sheetData>").expect("sheetData");
            let (data, tail) = rest.split_once("</sheetData>").expect("sheetData");
            let rows = rows(data, shared.as_deref().unwrap_or_default());
            Sheet {
                name: sheet["name"].clone(),
                part,
                head: head.to_owned(),
                rows,
                tail: tail.to_owned(),
            }
        });
        let sheets = sheets.collect();
        Book { parts, sheets }
    }

    fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.sheets
            .iter_mut()
            .find(|sheet| sheet.name == name)
            .unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// The rows of a sheet.
    pub fn rows(&mut self, sheet: &str) -> &mut Vec<Row> {
        &mut self.sheet(sheet).rows
    }

    /// A row, which must be there.
    pub fn row(&mut self, sheet: &str, number: u32) -> &mut Row {
        let rows = self.rows(sheet).iter_mut();
        rows.into_iter()
            .find(|row| row.number == number)
            .unwrap_or_else(|| panic!("no row {number}"))
    }

    /// Types a text into a cell; one that is a number is a number where the cell had one or nothing.
    pub fn set(&mut self, sheet: &str, cell: &str, typed: &str) {
        let (column, row) = named(cell);
        let row = self.row(sheet, row);
        let empty = Cell { style: String::new(), formula: None, value: Value::Empty };
        let cell = row.cells.entry(column).or_insert(empty);
        cell.formula = None;
        let number = typed.parse::<f64>().ok().filter(|_| !matches!(cell.value, Value::Text(_)));
        cell.value = match (typed, number) {
            ("", _) => Value::Empty,
            (_, Some(number)) => Value::Number(number),
            (text, None) => Value::Text(text.to_owned()),
        };
    }

    /// Moves rows of a sheet, and what refers to them.
    fn shift(&mut self, sheet: &str, to: &dyn Fn(u32) -> Option<u32>) {
        for own in &mut self.sheets {
            let same = own.name == sheet;
            for cell in own.rows.iter_mut().flat_map(|row| row.cells.values_mut()) {
                if let Some(formula) = &mut cell.formula {
                    *formula = moved(formula, same, sheet, to);
                }
            }
            if same {
                own.rows.retain(|row| to(row.number).is_some());
                own.rows.iter_mut().for_each(|row| row.number = to(row.number).expect("kept"));
            }
        }
    }

    /// Copies a row below itself.
    pub fn twice(&mut self, sheet: &str, number: u32) {
        let mut copy = self.row(sheet, number).clone();
        self.shift(sheet, &|row| Some(if row > number { row + 1 } else { row }));
        copy.number += 1;
        for cell in copy.cells.values_mut() {
            // What refers to its own row refers to the copy's.
            let own = |row| Some(if row == number { row + 1 } else { row });
            cell.formula = cell.formula.take().map(|formula| moved(&formula, true, sheet, &own));
        }
        let rows = self.rows(sheet);
        let at = rows.iter().position(|row| row.number > number).unwrap_or(rows.len());
        rows.insert(at, copy);
    }

    /// Deletes a row.
    pub fn gone(&mut self, sheet: &str, number: u32) {
        self.shift(sheet, &|row| match row {
            row if row == number => None,
            row => Some(if row > number { row - 1 } else { row }),
        });
    }

    /// Leaves a blank row below one.
    pub fn blank_below(&mut self, sheet: &str, number: u32) {
        self.shift(sheet, &|row| Some(if row > number { row + 1 } else { row }));
    }

    /// Exchanges what two rows hold but for the first column, which numbers them.
    pub fn exchange(&mut self, sheet: &str, one: u32, two: u32) {
        let take = |book: &mut Self, row: u32| {
            let row = book.row(sheet, row);
            let first = *row.cells.keys().next().expect("a cell");
            row.cells.split_off(&(first + 1))
        };
        let (mut first, mut second) = (take(self, one), take(self, two));
        for cell in first.values_mut().chain(second.values_mut()) {
            let to = |row| {
                Some(if row == one {
                    two
                } else if row == two {
                    one
                } else {
                    row
                })
            };
            cell.formula = cell.formula.take().map(|formula| moved(&formula, true, sheet, &to));
        }
        self.row(sheet, one).cells.extend(second);
        self.row(sheet, two).cells.extend(first);
    }

    /// Changes every typed text.
    pub fn texts(&mut self, change: &dyn Fn(&str) -> String) {
        let rows = self.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows);
        for cell in rows.flat_map(|row| row.cells.values_mut()) {
            if let (Value::Text(text), None) = (&mut cell.value, &cell.formula) {
                *text = change(text);
            }
        }
    }

    /// The sheets' tabs in the opposite order.
    pub fn reverse_tabs(&mut self) {
        let xml = String::from_utf8(self.parts["xl/workbook.xml"].clone()).expect("UTF-8");
        let (head, rest) = xml.split_once("<sheets>").expect("sheets");
        let (sheets, tail) = rest.split_once("</sheets>").expect("sheets");
        let mut tabs: Vec<&str> =
            sheets.split_inclusive('>').filter(|tab| tab.contains("name=")).collect();
        tabs.reverse();
        let xml = format!("{head}<sheets>{}</sheets>{tail}", tabs.concat());
        self.parts.insert("xl/workbook.xml".to_owned(), xml.into_bytes());
    }

    /// What every formula gives now; the cells of a sheet that changed by it.
    pub fn compute(&mut self, of: &str) -> Vec<(u32, u32)> {
        let mut known: BTreeMap<(usize, u32, u32), Value> = BTreeMap::new();
        let mut open: BTreeSet<(usize, u32, u32)> = BTreeSet::new();
        let index: Vec<BTreeMap<u32, usize>> = self
            .sheets
            .iter()
            .map(|sheet| sheet.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect())
            .collect();
        for sheet in 0..self.sheets.len() {
            for row in 0..self.sheets[sheet].rows.len() {
                let number = self.sheets[sheet].rows[row].number;
                let columns: Vec<u32> =
                    self.sheets[sheet].rows[row].cells.keys().copied().collect();
                for column in columns {
                    self.value(sheet, column, number, &index, &mut known, &mut open);
                }
            }
        }
        let mut changed = Vec::new();
        for ((sheet, column, row), value) in known {
            let at = index[sheet][&row];
            let own = self.sheets[sheet].name == of;
            if let Some(cell) = self.sheets[sheet].rows[at].cells.get_mut(&column)
                && cell.value != value
            {
                cell.value = value;
                changed.extend(own.then_some((column, row)));
            }
        }
        changed
    }

    fn value(
        &self,
        sheet: usize,
        column: u32,
        row: u32,
        index: &[BTreeMap<u32, usize>],
        known: &mut BTreeMap<(usize, u32, u32), Value>,
        open: &mut BTreeSet<(usize, u32, u32)>,
    ) -> Value {
        let at = (sheet, column, row);
        let cell =
            index[sheet].get(&row).and_then(|row| self.sheets[sheet].rows[*row].cells.get(&column));
        let Some(cell) = cell else { return Value::Empty };
        let Some(formula) = &cell.formula else { return cell.value.clone() };
        if let Some(value) = known.get(&at) {
            return value.clone();
        }
        if !open.insert(at) {
            return cell.value.clone();
        }
        let mut look = |other: Option<&str>, column: u32, row: u32| {
            let other = match other {
                Some(name) => {
                    self.sheets.iter().position(|sheet| sheet.name == name).expect("a sheet")
                }
                None => sheet,
            };
            self.value(other, column, row, index, known, open)
        };
        let value = computed(formula, &mut look).unwrap_or_else(|| cell.value.clone());
        known.insert(at, value.clone());
        value
    }

    /// Writes it.
    pub fn save(&mut self, path: &Path) {
        for sheet in &self.sheets {
            let mut xml = format!("{}<sheetData>", sheet.head);
            for row in &sheet.rows {
                xml.push_str(&format!("<row r=\"{}\"{}>", row.number, row.attributes));
                for (column, cell) in &row.cells {
                    let style = match cell.style.as_str() {
                        "" => String::new(),
                        style => format!(" s=\"{style}\""),
                    };
                    let formula = cell.formula.as_ref();
                    let formula =
                        formula.map(|own| format!("<f>{}</f>", escape(own))).unwrap_or_default();
                    let name = format!("{}{}", letters(*column), row.number);
                    xml.push_str(&match &cell.value {
                        Value::Empty => format!("<c r=\"{name}\"{style}>{formula}</c>"),
                        Value::Number(number) => format!("<c r=\"{name}\"{style}>{formula}<v>{number}</v></c>"),
                        Value::Error(error) => format!("<c r=\"{name}\"{style} t=\"e\">{formula}<v>{error}</v></c>"),
                        Value::Text(text) if !formula.is_empty() => {
                            format!("<c r=\"{name}\"{style} t=\"str\">{formula}<v>{}</v></c>", escape(text))
                        }
                        Value::Text(text) => format!(
                            "<c r=\"{name}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                            escape(text)
                        ),
                    });
                }
                xml.push_str("</row>");
            }
            xml.push_str(&format!("</sheetData>{}", sheet.tail));
            self.parts.insert(sheet.part.clone(), xml.into_bytes());
        }
        let mut writer = ZipWriter::new(std::fs::File::create(path).expect("a file"));
        let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in &self.parts {
            writer.start_file(name, plain).expect("a part");
            writer.write_all(bytes).expect("a part");
        }
        writer.finish().expect("a package");
    }
}

/// "AB12" as column and row.
pub fn named(cell: &str) -> (u32, u32) {
    let digits =
        cell.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| panic!("no cell {cell}"));
    let (letters, row) = cell.split_at(digits);
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (column, row.parse().unwrap_or_else(|_| panic!("no cell {cell}")))
}

fn letters(mut column: u32) -> String {
    let mut name = String::new();
    while column > 0 {
        column -= 1;
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    name
}

/// The attributes of every element of a name.
fn tags(xml: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == name => {
                found.push(attributes(&tag));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn attributes(tag: &quick_xml::events::BytesStart<'_>) -> BTreeMap<String, String> {
    let pairs = tag.attributes().map(|own| own.expect("an attribute"));
    let pairs = pairs.map(|own| {
        let value = unescape(&own.value).expect("a text").into_owned();
        (own.key.as_ref().to_owned(), value)
    });
    pairs.collect()
}

/// The text between tags, as it is shown.
fn shown(inner: &str) -> String {
    let xml = format!("<x>{inner}</x>");
    let mut reader = Reader::from_str(&xml);
    let mut text = String::new();
    let mut add = |own: &str| text.push_str(&unescape(own).expect("a text"));
    loop {
        match reader.read_event().expect("XML") {
            Event::Text(own) => add(&own),
            Event::GeneralRef(own) => add(&format!("&{};", &*own)),
            Event::Eof => return text,
            _ => {}
        }
    }
}

fn shared(xml: &str) -> Vec<String> {
    let (_, rest) = xml.split_once("<si").unwrap_or(("", ""));
    rest.split("<si")
        .map(|item| {
            shown(
                item.split_once('>')
                    .map_or("", |(_, inner)| inner.split("</si>").next().unwrap_or("")),
            )
        })
        .collect()
}

fn rows(data: &str, shared: &[String]) -> Vec<Row> {
    let mut found = Vec::new();
    for part in data.split("<row ").skip(1) {
        let (tag, inner) = part.split_once('>').expect("a row");
        let own = tags(&format!("<row {}/>", tag.trim_end_matches('/')), "row").remove(0);
        let number = own["r"].parse().expect("a row");
        let kept = own.iter().filter(|(key, _)| *key != "r" && *key != "spans");
        let attributes = kept.map(|(key, value)| format!(" {key}=\"{}\"", escape(value))).collect();
        let mut cells = BTreeMap::new();
        let inner = if tag.ends_with('/') { "" } else { inner };
        for part in inner.split("<c ").skip(1) {
            let (tag, inner) = part.split_once('>').expect("a cell");
            let own = tags(&format!("<c {}/>", tag.trim_end_matches('/')), "c").remove(0);
            let inner = if tag.ends_with('/') { "" } else { inner };
            let between = |tag: &str| {
                let (_, rest) = inner.split_once(&format!("<{tag}"))?;
                let (_, rest) = rest.split_once('>')?;
                rest.split_once(&format!("</{tag}>")).map(|(text, _)| shown(text))
            };
            let kind = own.get("t").map_or("n", String::as_str);
            let value = match (kind, between("v")) {
                ("inlineStr", _) => Value::Text(shown(inner.split("</c>").next().unwrap_or(""))),
                ("s", Some(at)) => {
                    Value::Text(shared[at.parse::<usize>().expect("a text")].clone())
                }
                ("str", Some(text)) => Value::Text(text),
                ("e", Some(text)) => Value::Error(text),
                (_, Some(number)) => Value::Number(number.parse().expect("a number")),
                (_, None) => Value::Empty,
            };
            let style = own.get("s").cloned().unwrap_or_default();
            cells.insert(named(&own["r"]).0, Cell { style, formula: between("f"), value });
        }
        found.push(Row { number, attributes, cells });
    }
    found
}

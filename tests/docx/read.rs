//! A Word document as a reader sees it: its paragraphs with the numbers that Word counts for them, and its tables.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use super::xml::Node;

/// A part of the text.
#[derive(Clone, Debug)]
pub enum WordPart {
    /// A paragraph: its number, its text, its style.
    Paragraph(String, String, String),
    /// A table.
    Table(WordTable),
    /// A section ends here.
    SectionEnd,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct WordTable {
    /// Its rows.
    pub rows: Vec<WordRow>,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct WordRow {
    /// Whether every page repeats it.
    pub is_heading: bool,
    /// Whether it stays on one page.
    pub is_whole: bool,
    /// Its cells.
    pub cells: Vec<WordCell>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct WordCell {
    /// Its text.
    pub text: String,
    /// How many columns it takes.
    pub columns: usize,
    /// Whether it goes on with the cell above.
    pub goes_on: bool,
    /// Its paragraphs: text and style.
    pub paragraphs: Vec<(String, String)>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct WordText {
    /// Its parts in their order.
    pub parts: Vec<WordPart>,
    /// The text's root.
    pub document: Node,
    /// The styles' root.
    pub styles: Node,
}

/// A part of a package.
pub fn part(package: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut file = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).expect("a part");
    Some(bytes)
}

/// The package with another text in place of a part.
pub fn with_part(package: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).expect("a part");
        if part.name().expect("a name") != name {
            writer.raw_copy_file(part).expect("a part");
        }
    }
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file(name, options).expect("a part");
    writer.write_all(text.as_bytes()).expect("a part");
    writer.finish().expect("a package").into_inner()
}

impl WordText {
    /// Reads a package.
    pub fn of(package: &[u8]) -> WordText {
        let root = |name: &str| Node::parse(&part(package, name).expect(name));
        let (document, styles) = (root("word/document.xml"), root("word/styles.xml"));
        let mut numbers = Numbers::of(&root("word/numbering.xml"), &styles);
        let body = document.child("w:body").expect("a text");
        let mut parts = Vec::new();
        for own in &body.children {
            match own.name.as_str() {
                "w:p" => {
                    let number = numbers.next(own);
                    parts.push(WordPart::Paragraph(number, text(own), style(own).to_owned()));
                    if own.at(&["w:pPr", "w:sectPr"]).is_some() {
                        parts.push(WordPart::SectionEnd);
                    }
                }
                "w:tbl" => parts.push(WordPart::Table(table(own))),
                "w:sectPr" => {}
                other => panic!("a part that nobody reads: {other}"),
            }
        }
        WordText { parts, document, styles }
    }
}

fn style(paragraph: &Node) -> &str {
    let style = paragraph.at(&["w:pPr", "w:pStyle"]).and_then(Node::val);
    style.expect("every paragraph has a style")
}

/// A paragraph's or a cell's text.
fn text(node: &Node) -> String {
    let mut all = String::new();
    for own in &node.children {
        match own.name.as_str() {
            "w:t" => all.push_str(&own.text),
            "w:br" => all.push('\n'),
            "w:p" if !all.is_empty() => {
                all.push('\n');
                all.push_str(&text(own));
            }
            _ => all.push_str(&text(own)),
        }
    }
    all
}

fn table(node: &Node) -> WordTable {
    let rows = node.children.iter().filter(|own| own.name == "w:tr").map(|row| {
        let has = |name: &str| row.at(&["w:trPr", name]).is_some();
        let cells = row.children.iter().filter(|own| own.name == "w:tc").map(|cell| {
            let told = |name: &str| cell.at(&["w:tcPr", name]);
            let columns = told("w:gridSpan")
                .and_then(Node::val)
                .map_or(1, |own| own.parse().expect("a count"));
            let goes_on = told("w:vMerge").and_then(Node::val) == Some("continue");
            let own = cell.children.iter().filter(|own| own.name == "w:p");
            let paragraphs = own.map(|own| (text(own), style(own).to_owned())).collect();
            WordCell { text: text(cell), columns, goes_on, paragraphs }
        });
        WordRow {
            is_heading: has("w:tblHeader"),
            is_whole: has("w:cantSplit"),
            cells: cells.collect(),
        }
    });
    WordTable { rows: rows.collect() }
}

/// The numbers that Word counts.
struct Numbers {
    /// The list and level of each style.
    styles: BTreeMap<String, (String, usize)>,
    /// How each level counts, and its words.
    levels: Vec<(String, String)>,
    counts: BTreeMap<String, Vec<u32>>,
}

impl Numbers {
    fn of(numbering: &Node, styles: &Node) -> Numbers {
        let own = styles.all("w:style").into_iter().filter_map(|style| {
            let told = list(style)?;
            Some((style.get("w:styleId")?.to_owned(), told))
        });
        let levels = numbering.all("w:lvl").into_iter().map(|level| {
            let of =
                |name: &str| level.child(name).and_then(Node::val).expect("a level").to_owned();
            (of("w:numFmt"), of("w:lvlText"))
        });
        let levels: Vec<_> = levels.collect();
        let lists = numbering.all("w:num").into_iter().filter_map(|list| list.get("w:numId"));
        let counts = lists.map(|list| (list.to_owned(), vec![0; levels.len()])).collect();
        Numbers { styles: own.collect(), levels, counts }
    }

    /// The number of the next paragraph.
    fn next(&mut self, paragraph: &Node) -> String {
        let own = list(paragraph).or_else(|| self.styles.get(style(paragraph)).cloned());
        let Some((list, level)) = own.filter(|(list, _)| list != "0") else { return String::new() };
        let counts = self.counts.get_mut(&list).expect("a list that there is");
        counts[level] += 1;
        counts[level + 1..].fill(0);
        let mut words = self.levels[level].1.clone();
        for (index, count) in counts.iter().enumerate() {
            let shown = match self.levels[index].0.as_str() {
                "upperRoman" => ntm::viet::roman(*count as usize),
                "decimal" => count.to_string(),
                other => panic!("nobody counts as {other}"),
            };
            words = words.replace(&format!("%{}", index + 1), &shown);
        }
        words
    }
}

/// The list and level that a paragraph or a style names.
fn list(node: &Node) -> Option<(String, usize)> {
    let own = node.at(&["w:pPr", "w:numPr"])?;
    let of = |name: &str| own.child(name).and_then(Node::val);
    Some((of("w:numId")?.to_owned(), of("w:ilvl")?.parse().expect("a level")))
}

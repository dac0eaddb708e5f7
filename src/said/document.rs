//! What a document prints, without layout: its lines and the tables of its annexes.

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::tables::{self, ColumnKind, Table};
use crate::typeset::{Letterhead, Source, passages};
use crate::viet::{self, Spelling};

/// What a document prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidDocument {
    /// What its files are made of beside the program and its fonts, in short: which files it is that say
    /// this.
    pub draft: Hash,
    /// All that it is laid out from, in short: also what its lines and tables do not tell.
    pub content: Hash,
    /// The fingerprint that it prints as a draft, in groups, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its kind and subject.
    pub title: String,
    /// Its lines, in their order.
    pub lines: Vec<SaidLine>,
    /// Its annexes.
    pub tables: Vec<SaidGrid>,
}

/// A line of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SaidLine {
    /// A part of the letterhead or of the end, by its key, with what it says.
    #[serde(rename = "h")]
    Head(String, String),
    /// A title.
    #[serde(rename = "t")]
    Title(String),
    /// A sentence, or its part up to a semicolon.
    #[serde(rename = "s")]
    Words(String),
}

impl SaidLine {
    /// What it says.
    pub fn text(&self) -> &str {
        match self {
            SaidLine::Head(_, text) | SaidLine::Title(text) | SaidLine::Words(text) => text,
        }
    }
}

/// The table of an annex: a text for each cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidGrid {
    /// Which table it is.
    pub key: String,
    /// What the annex is called: "Phụ lục II".
    pub name: String,
    /// Its title.
    pub title: String,
    /// Headings of columns; running numbers have none here.
    pub columns: Vec<String>,
    /// Rows: what each is about, and its cells.
    pub rows: Vec<(String, Vec<String>)>,
    /// Remarks below it.
    pub notes: Vec<String>,
}

impl SaidDocument {
    /// What a document prints that is made of these sources, in short of such a draft.
    pub fn of(
        draft: Hash,
        head: &Letterhead,
        spelling: &Spelling,
        sources: &[Source],
        tables: &[Table],
    ) -> Self {
        let texts = sources.iter().flat_map(|own| [own.markup.as_bytes(), own.data.as_bytes()]);
        let head_lines = head.said().into_iter();
        let mut lines: Vec<SaidLine> = head_lines
            .map(|(part, text)| SaidLine::Head(part.to_owned(), spelling.apply(&text).into_owned()))
            .collect();
        sources.iter().for_each(|source| words(&source.markup, &mut lines));
        let count = tables.len();
        SaidDocument {
            draft,
            content: Hash::of_parts(texts),
            code: sources.iter().find_map(Source::draft_code).map(str::to_owned),
            title: spelling.apply(head.title()).into_owned(),
            lines,
            tables: tables.iter().enumerate().map(|(at, own)| grid(at, count, own)).collect(),
        }
    }
}

/// The titles and sentences of a markup.
fn words(markup: &str, lines: &mut Vec<SaidLine>) {
    for passage in passages(markup) {
        let letters: Vec<char> = passage.letters.iter().map(|(letter, _)| *letter).collect();
        if passage.is_title {
            lines.extend(said(&letters).map(SaidLine::Title));
            continue;
        }
        let mut start = 0;
        for end in 0..letters.len() {
            if viet::ends_sentence(&letters, end) || end + 1 == letters.len() {
                lines.extend(said(&letters[start..=end]).map(SaidLine::Words));
                start = end + 1;
            }
        }
    }
}

/// Letters as a text with single spaces; what is no letter stands for itself.
fn said(letters: &[char]) -> Option<String> {
    let text: String = letters.iter().collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn grid(index: usize, count: usize, table: &Table) -> SaidGrid {
    let kept: Vec<usize> = (0..table.columns.len())
        .filter(|column| table.columns[*column].content != ColumnKind::Index)
        .collect();
    let row = |at: usize| {
        let cells = &table.rows[at].cells;
        let shown = |column: &usize| cells.get(*column).map(|cell| cell.value.shown());
        (table.about(at), kept.iter().map(|column| shown(column).unwrap_or_default()).collect())
    };
    SaidGrid {
        key: table.kind.key().to_owned(),
        name: tables::annex_name(index, count),
        title: table.title.clone(),
        columns: kept.iter().map(|column| table.columns[*column].heading.join(" / ")).collect(),
        rows: (0..table.rows.len()).map(row).collect(),
        notes: table.notes.clone(),
    }
}

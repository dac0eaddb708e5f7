//! Lines of a document as they were read, with what somebody proposes to change in them.

use crate::docx::mark::{WordMark, plain};

/// Whether a letter, a row or a line stands there, or somebody proposes that it should, or should not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LetterTurn {
    /// It stands there.
    #[default]
    Kept,
    /// It is proposed.
    Inserted,
    /// It is proposed to go.
    Deleted,
}

/// A bookmark of ours in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMark {
    /// What its name says.
    pub mark: WordMark,
    /// Before which letter it begins.
    pub start: usize,
    /// Before which one it ends; nothing where that is in another line.
    pub end: Option<usize>,
}

/// A paragraph, or a cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordLine {
    /// Its letters.
    pub letters: Vec<(char, LetterTurn)>,
    /// The bookmarks that begin in it.
    pub marks: Vec<LineMark>,
    /// Its style.
    pub style: String,
    /// Whether it is proposed that it ends here.
    pub ends: LetterTurn,
    /// Which comments are about it.
    pub comments: Vec<String>,
}

impl WordLine {
    /// What it says if all that is proposed is accepted.
    pub fn now(&self) -> String {
        self.said(0..self.letters.len(), LetterTurn::Deleted)
    }

    /// What it says if nothing of it is.
    pub fn before(&self) -> String {
        self.said(0..self.letters.len(), LetterTurn::Inserted)
    }

    /// What a piece of it says if all that is proposed is accepted.
    pub fn piece(&self, at: std::ops::Range<usize>) -> String {
        self.said(at, LetterTurn::Deleted)
    }

    fn said(&self, at: std::ops::Range<usize>, without: LetterTurn) -> String {
        let own = self.letters.get(at).unwrap_or_default().iter();
        let text: String = own.filter(|(_, turn)| *turn != without).map(|(c, _)| *c).collect();
        plain(&text)
    }

    /// Whether something of it is proposed.
    pub fn is_tracked(&self) -> bool {
        self.ends != LetterTurn::Kept
            || self.letters.iter().any(|(_, turn)| *turn != LetterTurn::Kept)
    }

    /// The part of it from one letter to another, with the marks that begin there.
    pub fn part(&self, at: std::ops::Range<usize>) -> WordLine {
        let within = |mark: &&LineMark| at.contains(&mark.start) || mark.start == at.start;
        let moved = |mark: &LineMark| LineMark {
            mark: mark.mark.clone(),
            start: mark.start - at.start,
            end: mark.end.map(|end| end.clamp(at.start, at.end) - at.start),
        };
        WordLine {
            letters: self.letters.get(at.clone()).unwrap_or_default().to_vec(),
            marks: self.marks.iter().filter(within).map(moved).collect(),
            style: self.style.clone(),
            ends: if at.end == self.letters.len() { self.ends } else { LetterTurn::Kept },
            comments: if at.start == 0 { self.comments.clone() } else { Vec::new() },
        }
    }

    /// Adds another line behind this one.
    pub fn append(&mut self, other: WordLine) {
        let moved = self.letters.len();
        self.letters.extend(other.letters);
        self.marks.extend(other.marks.into_iter().map(|mark| LineMark {
            start: mark.start + moved,
            end: mark.end.map(|end| end + moved),
            mark: mark.mark,
        }));
        self.comments.extend(other.comments);
        self.ends = other.ends;
    }
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordRow {
    /// Its cells.
    pub cells: Vec<WordLine>,
    /// Whether it is proposed to come or to go.
    pub turn: LetterTurn,
    /// Which table it is of, counted from 0.
    pub table: usize,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordUnit {
    /// A paragraph.
    Line(WordLine),
    /// A row of a table of data.
    Row(WordRow),
}

impl WordUnit {
    /// Its paragraphs, or its cells.
    pub fn lines(&self) -> &[WordLine] {
        match self {
            WordUnit::Line(line) => std::slice::from_ref(line),
            WordUnit::Row(row) => &row.cells,
        }
    }
}

/// A comment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordComment {
    /// By which text and comment know each other.
    pub id: String,
    /// Who wrote it.
    pub author: String,
    /// What it says.
    pub text: String,
}

/// What of a document is no text of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Text boxes.
    pub boxes: usize,
    /// Footnotes and endnotes.
    pub notes: usize,
    /// Pictures and drawings.
    pub pictures: usize,
    /// Formulas and other documents that are put in.
    pub others: usize,
}

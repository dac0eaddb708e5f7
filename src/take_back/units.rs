//! The lines and rows of a document in one form, as it was made and as it comes back.

use std::ops::Range;

use super::change::Proposed;
use crate::docx::{LetterTurn, LineMark, WordLine, WordMark, WordRow, WordUnit};
use crate::docx::{plain_text, row_text, short_of};

/// A line or a row.
#[derive(Clone, Debug, Default)]
pub struct LineUnit {
    /// Its number among those that were marked; nothing where it has no mark.
    pub number: Option<usize>,
    /// The fingerprint of what it said when it was made.
    pub short: String,
    /// Its cells; a line has one.
    pub cells: Vec<WordLine>,
    /// Whether it is a row.
    pub is_row: bool,
    /// Of a row, whether it is proposed to come or to go.
    pub turn: LetterTurn,
    /// Of a row, which table it is of.
    pub table: Option<usize>,
}

impl LineUnit {
    /// What it says if all that is proposed is accepted.
    pub fn now(&self) -> String {
        match self.texts().as_slice() {
            [line] if !self.is_row => line.clone(),
            cells => row_text(cells.iter().map(String::as_str)),
        }
    }

    /// What each cell says.
    pub fn texts(&self) -> Vec<String> {
        self.cells.iter().map(WordLine::now).collect()
    }

    /// What it says as a person is told of it.
    pub fn shown(&self) -> String {
        shown(self.texts())
    }

    /// The same if nothing of what is proposed is accepted.
    pub fn shown_before(&self) -> String {
        shown(self.cells.iter().map(WordLine::before).collect())
    }

    /// Whether something of it is proposed.
    pub fn is_tracked(&self) -> bool {
        self.turn != LetterTurn::Kept || self.cells.iter().any(WordLine::is_tracked)
    }

    /// Of a change of all of it: whether that is only proposed.
    pub fn proposed(&self) -> Proposed {
        if self.is_tracked() { Proposed::Yes } else { Proposed::No }
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.texts().iter().all(String::is_empty)
    }

    /// Whether it is gone: it says nothing any more, or is proposed to go.
    pub fn is_gone(&self) -> bool {
        self.turn == LetterTurn::Deleted || self.is_blank()
    }

    /// Its fingerprint now.
    pub fn short_now(&self) -> String {
        short_of(&self.now())
    }

    /// Where its figures stand in what it says, by their numbers.
    pub fn figures(&self) -> Vec<(usize, Range<usize>)> {
        let Some((line, false)) = self.cells.first().map(|line| (line, self.is_row)) else {
            return Vec::new();
        };
        let figure = |mark: &LineMark| {
            let WordMark::Figure(of, number) = &mark.mark else { return None };
            let end = mark.end.filter(|_| Some(*of) == self.number)?;
            Some((*number, offset(line, mark.start)..offset(line, end)))
        };
        line.marks.iter().filter_map(figure).filter(|(_, at)| at.start <= at.end).collect()
    }
}

fn shown(mut cells: Vec<String>) -> String {
    cells.retain(|own| !own.is_empty());
    cells.join(" | ")
}

/// Where a letter of a line stands in what it says, in bytes.
fn offset(line: &WordLine, letter: usize) -> usize {
    let kept = line.letters.iter().take(letter).filter(|(_, turn)| *turn != LetterTurn::Deleted);
    let text: String = kept.map(|(c, _)| *c).collect();
    let said = plain_text(&text);
    if said.is_empty() || !text.ends_with(char::is_whitespace) {
        said.len()
    } else {
        said.len() + 1
    }
}

/// The units of a document; a paragraph that says nothing and has no mark is none.
pub fn units(read: &[WordUnit]) -> Vec<LineUnit> {
    let of = |unit: &WordUnit| match unit {
        WordUnit::Line(line) => lines(line),
        WordUnit::Row(row) => vec![of_row(row)],
    };
    let mut all: Vec<LineUnit> = read.iter().flat_map(of).collect();
    all.retain(|own| own.is_row || own.number.is_some() || !own.is_blank());
    all
}

fn of_row(row: &WordRow) -> LineUnit {
    let mut marks = row.cells.iter().flat_map(|cell| &cell.marks);
    let mark = marks.find_map(|own| match &own.mark {
        WordMark::Row(number, short) => Some((*number, short.clone())),
        _ => None,
    });
    let (number, short) = mark.unzip();
    LineUnit {
        number,
        short: short.unwrap_or_default(),
        cells: row.cells.clone(),
        is_row: true,
        turn: row.turn,
        table: Some(row.table),
    }
}

/// The lines of a paragraph: one that has several marks was several paragraphs. The first of them that says anything
/// takes what the others say, which are gone.
fn lines(line: &WordLine) -> Vec<LineUnit> {
    let mark = |own: &LineMark| match &own.mark {
        WordMark::Line(number, short) => Some((own.start, *number, short.clone())),
        _ => None,
    };
    let mut marks: Vec<(usize, usize, String)> = line.marks.iter().filter_map(mark).collect();
    if marks.is_empty() {
        return vec![LineUnit { cells: vec![line.clone()], ..LineUnit::default() }];
    }
    marks.sort_by_key(|(start, ..)| *start);
    let starts: Vec<usize> = marks.iter().map(|(start, ..)| *start).collect();
    let of = |(at, (_, number, short)): (usize, (usize, usize, String))| {
        let from = if at == 0 { 0 } else { starts[at] };
        let to = starts.get(at + 1).copied().unwrap_or(line.letters.len());
        let cells = vec![line.part(from..to.max(from))];
        LineUnit { number: Some(number), short, cells, ..LineUnit::default() }
    };
    let mut all: Vec<LineUnit> = marks.into_iter().enumerate().map(of).collect();
    if let Some(first) = all.iter().position(|own| !own.is_blank()) {
        for other in first + 1..all.len() {
            if !all[other].is_blank() {
                let taken = std::mem::take(&mut all[other].cells[0]);
                all[first].cells[0].append(taken);
            }
        }
    }
    all
}

//! The lines and rows of a document in one form, as it was made and as it comes back.

use std::ops::Range;

use crate::docx::{LetterTurn, WordLine, WordMark, WordUnit, plain_text, row_text, short_of};

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
        match self.cells.as_slice() {
            [line] if !self.is_row => line.now(),
            cells => row_text(
                cells.iter().map(WordLine::now).collect::<Vec<_>>().iter().map(String::as_str),
            ),
        }
    }

    /// What each cell says.
    pub fn texts(&self) -> Vec<String> {
        self.cells.iter().map(WordLine::now).collect()
    }

    /// What it says if nothing is accepted.
    pub fn before(&self) -> String {
        self.cells.iter().map(WordLine::before).collect::<Vec<_>>().join("\u{1F}")
    }

    /// Whether something of it is proposed.
    pub fn is_tracked(&self) -> bool {
        self.turn != LetterTurn::Kept || self.cells.iter().any(WordLine::is_tracked)
    }

    /// Whether it is gone: it says nothing any more, or is proposed to go.
    pub fn is_gone(&self) -> bool {
        self.turn == LetterTurn::Deleted || self.now().trim_matches('\u{1F}').is_empty()
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
        let figure = |mark: &crate::docx::LineMark| {
            let WordMark::Figure(of, number) = &mark.mark else { return None };
            let end = mark.end.filter(|_| Some(*of) == self.number)?;
            Some((*number, offset(line, mark.start)..offset(line, end)))
        };
        line.marks.iter().filter_map(figure).filter(|(_, at)| at.start <= at.end).collect()
    }
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
    let mut all = Vec::new();
    for unit in read {
        match unit {
            WordUnit::Line(line) => lines(line, &mut all),
            WordUnit::Row(row) => {
                let marks = row.cells.iter().flat_map(|cell| &cell.marks);
                let mark = marks.filter_map(|own| match &own.mark {
                    WordMark::Row(number, short) => Some((*number, short.clone())),
                    _ => None,
                });
                let (number, short) =
                    mark.clone().next().map_or((None, String::new()), |(n, s)| (Some(n), s));
                let cells = row.cells.clone();
                let (turn, table) = (row.turn, Some(row.table));
                all.push(LineUnit { number, short, cells, is_row: true, turn, table });
            }
        }
    }
    all.retain(|own: &LineUnit| own.is_row || own.number.is_some() || !own.now().is_empty());
    all
}

/// A paragraph with several marks was several ones.
fn lines(line: &WordLine, all: &mut Vec<LineUnit>) {
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for own in &line.marks {
        if let WordMark::Line(number, short) = &own.mark {
            marks.push((own.start, *number, short.clone()));
        }
    }
    marks.sort_by_key(|(start, ..)| *start);
    let end = line.letters.len();
    if marks.is_empty() {
        all.push(LineUnit { cells: vec![line.clone()], ..LineUnit::default() });
    }
    for (index, (start, number, short)) in marks.iter().enumerate() {
        let from = if index == 0 { 0 } else { *start };
        let to = marks.get(index + 1).map_or(end, |(next, ..)| *next);
        let part = line.part(from..to.max(from));
        all.push(LineUnit {
            number: Some(*number),
            short: short.clone(),
            cells: vec![part],
            ..LineUnit::default()
        });
    }
    // Two that stand in one paragraph now are one; the others are gone.
    let own = all.len() - marks.len().min(all.len());
    let said: Vec<usize> = (own..all.len()).filter(|at| !all[*at].now().is_empty()).collect();
    if let [first, rest @ ..] = said.as_slice()
        && !rest.is_empty()
    {
        for other in rest {
            let mut taken = std::mem::take(&mut all[*other].cells);
            let line = taken.pop().unwrap_or_default();
            all[*other].cells = vec![WordLine::default()];
            if let Some(cell) = all[*first].cells.first_mut() {
                cell.append(line);
            }
        }
    }
}

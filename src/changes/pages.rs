//! On which pages what changed is printed now.

use std::collections::BTreeMap;

use super::annexes::What;
use super::between::Changes;
use super::figures::FigureChange;
use crate::figures::FigureIndex;
use crate::trace::{PrintedNumber, Trace, Within};

impl Changes {
    /// Notes where the documents that were traced print what changed. The trace of a document, or of
    /// an annex of it in a file of its own, bears its id.
    pub fn note_pages(&mut self, index: &FigureIndex, traces: &[Trace]) {
        let printed: Vec<Printed<'_>> = traces.iter().map(Printed::of).collect();
        note_where(&mut self.figures, index, &printed);
        for document in &mut self.documents {
            let own = printed.iter().find(|own| own.trace.document == document.id);
            let Some(own) = own else { continue };
            for line in &mut document.lines {
                line.page = line.new.as_ref().and_then(|text| page_of_words(own.trace, text));
            }
            for change in &mut document.annexes {
                if let What::Cell { row, column, .. } = &change.what {
                    let cell = (change.annex.as_str(), row.as_str(), column.as_str());
                    change.page = own.by_cell.get(&cell).copied();
                }
            }
        }
    }

    /// Notes where documents that were made print figures that changed.
    pub fn note_printed(&mut self, figures: &[FigureChange]) {
        for own in figures {
            let is_same =
                |other: &&mut FigureChange| other.name == own.name && other.new == own.new;
            let known = self.figures.iter_mut().filter(is_same);
            known.for_each(|known| known.printed.extend(own.printed.iter().cloned()));
        }
    }
}

/// Notes where documents that were traced print figures that changed.
pub fn where_printed(figures: &mut [FigureChange], index: &FigureIndex, traces: &[Trace]) {
    note_where(figures, index, &traces.iter().map(Printed::of).collect::<Vec<_>>());
}

fn note_where(figures: &mut [FigureChange], index: &FigureIndex, printed: &[Printed<'_>]) {
    for change in figures {
        let figure = change.new.as_ref().and_then(|_| index.get(&change.name));
        let Some(figure) = figure else { continue };
        let shown = figure.shown();
        for own in printed {
            let numbers = own.by_text.get(bare(&shown)).into_iter().flatten();
            let prints = numbers.filter(|own| own.prints(&shown, &figure.from));
            let mut pages: Vec<usize> = prints.map(|own| own.page).collect();
            pages.dedup();
            if !pages.is_empty() {
                change.printed.push((own.trace.document.clone(), pages));
            }
        }
    }
}

/// What a document prints, as it is looked for: a province's has a hundred thousand numbers.
struct Printed<'a> {
    trace: &'a Trace,
    /// Its numbers by their digits.
    by_text: BTreeMap<&'a str, Vec<&'a PrintedNumber>>,
    /// The page of each cell with a number, by its annex, row and column.
    by_cell: BTreeMap<(&'a str, &'a str, &'a str), usize>,
}

impl<'a> Printed<'a> {
    fn of(trace: &'a Trace) -> Self {
        let mut own = Printed { trace, by_text: BTreeMap::new(), by_cell: BTreeMap::new() };
        for number in &trace.numbers {
            own.by_text.entry(bare(&number.shown)).or_default().push(number);
            if let Within::Cell { annex, row, column, .. } = &number.within {
                let cell = (annex.as_str(), row.as_str(), column.as_str());
                own.by_cell.entry(cell).or_insert(number.page);
            }
        }
        own
    }
}

/// A number as it is compared: "03" is "3".
fn bare(shown: &str) -> &str {
    shown.trim_start_matches('0')
}

/// Fewer letters may stand in any sentence.
const FEW: usize = 12;

/// The page on which a sentence has a number.
fn page_of_words(trace: &Trace, text: &str) -> Option<usize> {
    let is_in = |within: &Within| match within {
        Within::Words(words) => {
            let words = words.trim_matches('…');
            text.contains(words) && (words.chars().count() >= FEW || words == text)
        }
        Within::Cell { .. } => false,
    };
    trace.numbers.iter().find(|own| is_in(&own.within)).map(|own| own.page)
}

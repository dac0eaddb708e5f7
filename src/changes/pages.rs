//! On which pages what changed is printed now.

use super::annexes::What;
use super::between::Changes;
use crate::figures::FigureIndex;
use crate::trace::{Trace, Within};

impl Changes {
    /// Notes where the documents that were traced print what changed. The trace of a document, or of
    /// an annex of it in a file of its own, bears its id.
    pub fn note_pages(&mut self, index: &FigureIndex, traces: &[Trace]) {
        for change in &mut self.figures {
            let figure = index.iter().find(|(name, _)| *name == change.name);
            let Some((_, figure)) = figure.filter(|_| change.new.is_some()) else { continue };
            let shown = figure.shown();
            for trace in traces {
                let prints = trace.numbers.iter().filter(|own| own.prints(&shown, &figure.from));
                let mut pages: Vec<usize> = prints.map(|own| own.page).collect();
                pages.dedup();
                if !pages.is_empty() {
                    change.printed.push((trace.document.clone(), pages));
                }
            }
        }
        for document in &mut self.documents {
            let Some(trace) = traces.iter().find(|own| own.document == document.id) else {
                continue;
            };
            for line in &mut document.lines {
                line.page = line.new.as_ref().and_then(|text| page_of_words(trace, text));
            }
            for change in &mut document.annexes {
                if let What::Cell { row, column, .. } = &change.what {
                    change.page = page_of_cell(trace, &change.annex, row, column);
                }
            }
        }
    }
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

fn page_of_cell(trace: &Trace, annex: &str, row: &str, column: &str) -> Option<usize> {
    let is_in = |within: &Within| match within {
        Within::Cell { annex: own, row: about, column: heading } => {
            own == annex && about == row && heading == column
        }
        Within::Words(_) => false,
    };
    trace.numbers.iter().find(|own| is_in(&own.within)).map(|own| own.page)
}

//! What changed in the figures of a document that is made again.

use super::annexes::What;
use super::document;
use super::figures::FigureChange;
use super::lines::LineChange;
use super::pages::where_printed;
use crate::figures::FigureIndex;
use crate::said::SaidDocument;
use crate::trace::Trace;

/// What changed in the figures of a document that is made again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remade {
    /// The figures with a name that it prints, and that are otherwise.
    pub figures: Vec<FigureChange>,
    /// How many of its sentences have other numbers.
    pub sentences: usize,
    /// How many places in its annexes do.
    pub places: usize,
}

impl Remade {
    /// Of a document then and now; none of its figures is known yet.
    pub fn of(then: &SaidDocument, now: &SaidDocument) -> Self {
        let Some(change) = document::document("", [Some(then), Some(now)], true) else {
            return Remade::default();
        };
        Remade {
            figures: Vec::new(),
            sentences: change.lines.iter().filter(|own| has_other_numbers(own)).count(),
            places: change.annexes.iter().filter(|own| is_of_numbers(&own.what)).count(),
        }
    }

    /// The same, of the figures that are otherwise with those that its pages print.
    #[must_use]
    pub fn with_figures(
        mut self,
        changed: &[FigureChange],
        index: &FigureIndex,
        traces: &[Trace],
    ) -> Self {
        self.figures = changed.to_vec();
        where_printed(&mut self.figures, index, traces);
        self.figures.retain(|own| !own.printed.is_empty());
        self
    }
}

fn has_other_numbers(line: &LineChange) -> bool {
    let of = |text: &Option<String>| numbers(text.as_deref().unwrap_or_default());
    of(&line.old) != of(&line.new)
}

fn is_of_numbers(what: &What) -> bool {
    match what {
        What::Annex { .. } | What::Row { .. } => true,
        What::Cell { old, new, .. } => numbers(old) != numbers(new),
    }
}

/// The digits of a text, number by number.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|own| !own.is_empty()).map(str::to_owned).collect()
}

//! Lines that are torn apart because what begins the next line is held together: there it may break.
//!
//! A number stays with its noun, a date with its word. Where that leaves a stretched line with gaps in which
//! a word could stand, the gaps are worse than the break. Which lines these are is seen on the pages.

use std::sync::Arc;

use super::measure::{self, TextLine};
use super::source::Source;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;

/// A wider space, as a share of the letters' size, is a gap; usual ones are a quarter.
const GAP: f64 = 0.5;
/// So many words on either side of a break tell its place in the text.
const WORDS: usize = 3;
/// With these words the end of a document's text begins.
const END: &str = "Nơi nhận:";

/// The pages of a document without such gaps; the source is told where what was held together may break.
pub(super) fn close(source: &mut Source, pages: Pages, fonts: &Arc<Fonts>) -> Pages {
    let loose = pages.torn();
    if loose.is_empty() {
        return pages;
    }
    let other = Source { loose, ..source.clone() };
    match layout(&other, fonts, &mut Diagnostics::new()) {
        Some(laid_out) => {
            *source = other;
            laid_out
        }
        None => pages,
    }
}

impl Pages {
    /// Where lines are torn apart: the last words of each, and the first of the line below it.
    fn torn(&self) -> Vec<[String; 2]> {
        let mut lines: Vec<TextLine> = Vec::new();
        for page in self.document.pages() {
            let own = measure::page(page).lines();
            // Alone above its page's text stands the number.
            lines.extend(own.into_iter().filter(|line| line.text.parse::<u32>().is_err()));
            if lines.iter().any(|line| line.text.starts_with(END)) {
                break;
            }
        }
        let pairs = lines.windows(2);
        let torn = pairs.filter(|pair| pair[0].is_torn()).map(|pair| {
            let above: Vec<&str> = pair[0].text.split_whitespace().collect();
            let below: Vec<&str> = pair[1].text.split_whitespace().take(WORDS).collect();
            [above[above.len().saturating_sub(WORDS)..].join(" "), below.join(" ")]
        });
        torn.collect()
    }
}

impl TextLine {
    /// Whether its words stand too far apart.
    fn is_torn(&self) -> bool {
        let spaces = self.runs.iter().map(|run| run.space / run.size);
        spaces.fold(0.0, f64::max) > GAP
    }
}

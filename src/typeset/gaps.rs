//! Lines that are torn apart because what begins the next line is held together: there it may break.
//!
//! A number stays with its noun, a date with its word. Where that leaves a stretched line with gaps in which
//! a word could stand, the gaps are worse than the break. Which lines these are is seen on the pages.

use std::sync::Arc;

use super::measure::{self, TextLine};
use super::source::Source;
use super::turns::END;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;

/// A wider space, as a share of the letters' size, is a gap; usual ones are a quarter.
const GAP: f64 = 0.5;
/// One that is worse than a date parted from its word, or a number from "số".
const WIDE_GAP: f64 = 0.8;
/// A date or the number of an act follows.
const OF_NUMBER: [&str; 2] = ["ngày", "số"];
/// So many words on either side of a break tell its place in the text.
const WORDS: usize = 3;

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
        let mut torn = Vec::new();
        for page in self.document.pages() {
            let mut lines = measure::page(page).lines();
            // Alone above its page's text stands the number.
            lines.retain(|line| line.text.parse::<u32>().is_err());
            let is_last = lines.iter().any(|line| line.text.starts_with(END));
            // What is held together is not parted between two pages.
            torn.extend(lines.windows(2).filter_map(|pair| {
                let above: Vec<&str> = pair[0].text.split_whitespace().collect();
                let below: Vec<&str> = pair[1].text.split_whitespace().take(WORDS).collect();
                let of_number = below.first().is_some_and(|word| OF_NUMBER.contains(word));
                let most = if of_number { WIDE_GAP } else { GAP };
                let parted =
                    [above[above.len().saturating_sub(WORDS)..].join(" "), below.join(" ")];
                (pair[0].widest_space() > most).then_some(parted)
            }));
            if is_last {
                break;
            }
        }
        torn
    }
}

impl TextLine {
    /// Its widest space, as a share of the letters' size.
    fn widest_space(&self) -> f64 {
        let spaces = self.runs.iter().map(|run| run.space / run.size);
        spaces.fold(0.0, f64::max)
    }
}

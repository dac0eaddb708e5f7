//! Names that two pages would share: "xã Thượng Nguồn" below, "Sông Đà" above. There the line does not break.
//!
//! In running text a long name is free to break, or lines would be torn apart; over two pages a reader has
//! lost its beginning. Where that happens is seen on the pages.

use std::sync::Arc;

use super::measure::{self, TextLine};
use super::source::Source;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;
use crate::viet::UnitKind;

/// So many words on either side of a break tell its place in the text: a name's, and one more.
const WORDS: usize = 6;
/// What goes over to one page moves the end of the next: so often it is looked at anew.
const MOST_ROUNDS: usize = 3;
/// With these words the end of a document's text begins.
pub(super) const END: &str = "Nơi nhận:";

/// The pages of a document none of which ends within a name, as far as none is added for that; the source is
/// told where lines do not break.
pub(super) fn keep_names(source: &mut Source, pages: Pages, fonts: &Arc<Fonts>) -> Pages {
    let mut parted = pages.parted_names();
    let (mut best, mut fewest) = (pages, parted.len());
    let mut held = Vec::new();
    for _ in 0..MOST_ROUNDS {
        if parted.is_empty() {
            break;
        }
        held.extend(parted.drain(..).flatten());
        let other = Source { held: held.clone(), ..source.clone() };
        let laid_out = layout(&other, fonts, &mut Diagnostics::new());
        let Some(laid_out) = laid_out.filter(|own| own.count() == best.count()) else { break };
        parted = laid_out.parted_names();
        if parted.len() < fewest {
            fewest = parted.len();
            (*source, best) = (other, laid_out);
        }
    }
    best
}

impl Pages {
    /// Where a page of the text ends within a name: of each such name the places at which it may not break, by
    /// the words before and behind them.
    fn parted_names(&self) -> Vec<Vec<[String; 2]>> {
        let mut parted = Vec::new();
        let mut last: Option<String> = None;
        for page in self.document.pages() {
            let mut lines = measure::page(page).lines();
            // Alone above its page's text stands the number.
            lines.retain(|line| line.text.parse::<u32>().is_err());
            let text = |line: Option<&TextLine>| line.map(|line| line.text.trim().to_owned());
            if let (Some(above), Some(below)) = (last.take(), text(lines.first())) {
                let above: Vec<&str> = above.split_whitespace().collect();
                let mut words = above[above.len().saturating_sub(WORDS)..].to_vec();
                let turn = words.len();
                words.extend(below.split_whitespace().take(WORDS));
                let within =
                    |at: &usize| *at < words.len() && is_within_name(words[at - 1], words[*at]);
                let sides = |at: usize| [words[..at].join(" "), words[at..].join(" ")];
                let name = (1..=turn).rev().take_while(within).map(sides);
                parted.push(name.collect());
            }
            if lines.iter().any(|line| line.text.starts_with(END)) {
                break;
            }
            last = text(lines.last());
        }
        parted.retain(|name: &Vec<_>| !name.is_empty());
        parted
    }
}

/// Whether two words in a row are of one name, or a unit's kind and its name.
fn is_within_name(one: &str, next: &str) -> bool {
    let is_name = |word: &str| {
        let word = word.trim_start_matches(['(', '“']);
        word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase)
    };
    let is_open = one.ends_with(char::is_alphanumeric);
    let kind = one.trim_start_matches(['(', '“']);
    let is_kind = UnitKind::ALL.iter().any(|own| own.label().split(' ').next_back() == Some(kind));
    is_open && is_name(next) && (is_name(one) || is_kind)
}

#[cfg(test)]
mod tests {
    use super::is_within_name;

    #[test]
    fn a_name_has_capitals_throughout() {
        for (one, next) in [("Thượng", "Nguồn,"), ("xã", "Đà"), ("(khu", "Đảo"), ("(Hòa", "An)")]
        {
            assert!(is_within_name(one, next), "{one} {next}");
        }
        for (one, next) in [("Thượng,", "Nguồn"), ("xã", "đạt"), ("UBND", "tỉnh"), ("An", "(B)")]
        {
            assert!(!is_within_name(one, next), "{one} {next}");
        }
    }
}

//! Words of several syllables that no line breaks inside, where it can be helped.
//!
//! One list for all that sets lines: titles and headings of the text, headings of tables, and, where it is
//! marked with a star, cells, whose columns are narrow: half a word alone on a line looks lost.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lower;

/// The list, a word a line; the layout library reads it, too.
pub const COMPOUNDS: &str = include_str!("compounds.txt");
/// No word has more syllables.
const MOST: usize = 4;
/// What stands before a word, and what ends it.
const OPEN: [char; 3] = ['(', '“', '"'];
const ENDS: [char; 9] = [',', ';', '.', ':', ')', '”', '"', '/', '!'];

/// A word: its syllables, and whether cells keep it whole.
struct Compound {
    syllables: Vec<&'static str>,
    in_cells: bool,
}

/// The words by their first syllable.
static WORDS: LazyLock<BTreeMap<&str, Vec<Compound>>> = LazyLock::new(|| {
    let mut words: BTreeMap<&str, Vec<Compound>> = BTreeMap::new();
    for line in COMPOUNDS.lines() {
        let syllables: Vec<&str> = line.trim_start_matches('*').split(' ').collect();
        if let Some(first) = syllables.first() {
            let compound =
                Compound { in_cells: line.starts_with('*'), syllables: syllables.clone() };
            words.entry(first).or_default().push(compound);
        }
    }
    words
});

/// Where a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In a title or a heading, also of a table.
    Title,
    /// In a cell.
    Cell,
}

/// Whether the syllable `at` stands in a word with the one before it.
pub fn is_inside(syllables: &[&str], at: usize, setting: Setting) -> bool {
    (at.saturating_sub(MOST - 1)..at).any(|start| {
        let first = lower(syllables[start].trim_start_matches(OPEN));
        let words = WORDS.get(first.as_str()).into_iter().flatten();
        let words = words.filter(|word| word.in_cells || setting == Setting::Title);
        words.filter(|word| start + word.syllables.len() > at).any(|word| {
            let own = syllables.get(start + 1..start + word.syllables.len());
            own.is_some_and(|own| follow(own, &word.syllables[1..]))
        })
    })
}

/// Whether these syllables are the others of a word; a mark may end the last one.
fn follow(own: &[&str], wanted: &[&str]) -> bool {
    let last = own.len().saturating_sub(1);
    own.iter().zip(wanted).enumerate().all(|(at, (own, wanted))| {
        let core = if at == last { own.split(ENDS).next().unwrap_or_default() } else { own };
        lower(core) == *wanted
    })
}

/// A title with spaces that do not break inside its words.
pub fn bound(title: &str) -> String {
    let syllables: Vec<&str> = title.split(' ').collect();
    let mut bound = String::with_capacity(title.len() + 8);
    for (at, syllable) in syllables.iter().enumerate() {
        if at > 0 {
            bound.push(if is_inside(&syllables, at, Setting::Title) { '\u{A0}' } else { ' ' });
        }
        bound.push_str(syllable);
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_syllables_are_whole() {
        for (title, wanted) in [
            ("Xây dựng hành chính công", "Xây_dựng hành_chính_công"),
            ("Bình quân tiêu chí/xã", "Bình quân tiêu_chí/xã"),
            ("(Ngân sách nhà nước),", "(Ngân_sách nhà_nước),"),
            ("ĐỒNG BÀO DÂN TỘC", "ĐỒNG_BÀO DÂN_TỘC"),
            ("Hội, đồng", "Hội, đồng"),
            ("Một", "Một"),
            ("", ""),
        ] {
            assert_eq!(bound(title).replace('\u{A0}', "_"), wanted);
        }
    }

    #[test]
    fn the_list_is_in_order_and_names_each_once() {
        let words: Vec<&str> = COMPOUNDS.lines().map(|line| line.trim_start_matches('*')).collect();
        let mut once = words.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), words.len());
        assert!(words.iter().all(|word| (2..=MOST).contains(&word.split(' ').count())));
    }
}

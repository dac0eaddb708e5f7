//! Words of several syllables that no line breaks inside, where it can be helped.
//!
//! One list for all that sets lines: titles and headings of the text, headings of tables, and, where it is
//! marked with a star, cells, whose columns are narrow: half a word alone on a line looks lost. What an
//! office typed is held against the same list.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Word, fold, fold_tones, lower};

/// The list, a word a line; the layout library reads it, too.
pub const COMPOUNDS: &str = include_str!("compounds.txt");
/// Two words in a row that no title is broken between, though they are no word: a pair a line, for the layout library,
/// too.
pub const PAIRS_OF_TITLES: &str = include_str!("pairs.txt");
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

/// Whether a heading is not broken before the word `at`: inside no word, between no two that belong together, and not
/// behind "và".
pub fn is_held_in_heading(words: &[&str], at: usize) -> bool {
    let Some((before, word)) = at.checked_sub(1).and_then(|own| words.get(own)).zip(words.get(at))
    else {
        return false;
    };
    let before = lower(before);
    let first = before.trim_start_matches(OPEN);
    let word = lower(word);
    let last = word.trim_end_matches([',', '.', ';', ':']);
    let pair = |pair: &str| pair.split_once(' ') == Some((first, last));
    before == "và" || PAIRS_OF_TITLES.lines().any(pair) || is_inside(words, at, Setting::Title)
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

/// Words of two syllables by each of them, which is then the right one, with the other one.
static PAIRS: LazyLock<BTreeMap<String, Vec<Pair>>> = LazyLock::new(|| {
    let mut pairs: BTreeMap<String, Vec<Pair>> = BTreeMap::new();
    for word in COMPOUNDS.lines().map(|line| line.trim_start_matches('*')) {
        let Some((first, last)) = word.split_once(' ').filter(|(_, last)| !last.contains(' '))
        else {
            continue;
        };
        for (right, other, other_is_first) in [(first, last, false), (last, first, true)] {
            let pair = Pair { word, toned: fold_tones(other), folded: fold(other), other_is_first };
            pairs.entry(fold_tones(right)).or_default().push(pair);
        }
    }
    pairs
});

struct Pair {
    word: &'static str,
    toned: String,
    folded: String,
    other_is_first: bool,
}

/// Two words in a row that are no slip, though they look like a word of the list with another tone or a
/// letter less: words of their own, or the end of one and the beginning of another.
const OTHER_WORDS: &[&str] = &[
    "chi tiêu",
    "có quan",
    "công nhân",
    "dân cử",
    "đầu từ",
    "để xuất",
    "điều chính",
    "đồng góp",
    "khóa học",
    "kết qua",
    "mỗi sinh",
    "mỗi trường",
    "phân bố",
    "phần công",
    "số kết",
    "tại chính",
    "thiếu số",
    "truyền thống",
    "văn phong",
];

/// Words of the list with one wrong syllable: what is written, and what is meant. “Ngân sách đia phương”,
/// “nông nghệp”.
pub fn misspelt(words: &[Word<'_>]) -> Vec<(String, &'static str)> {
    let toned: Vec<String> = words.iter().map(|word| fold_tones(word.text)).collect();
    let mut found = Vec::new();
    for at in 1..words.len() {
        let (first, last) = (&words[at - 1], &words[at]);
        // A name has capitals throughout.
        if first.ends || lower(last.text) != last.text {
            continue;
        }
        for (right, other, is_first) in [(at - 1, at, false), (at, at - 1, true)] {
            let pairs = PAIRS.get(&toned[right]).into_iter().flatten();
            let slip = |pair: &&Pair| {
                let own = &words[other].folded;
                pair.other_is_first == is_first
                    && pair.toned != toned[other]
                    && (pair.folded == *own || lacks_a_letter(own, &pair.folded))
            };
            let known = |other: &String| {
                let pairs = PAIRS.get(&toned[right]).into_iter().flatten();
                pairs.into_iter().any(|pair| pair.toned == *other)
            };
            let seen = format!("{} {}", first.text, last.text);
            // "phổ biến pháp luật", "phấn đấu năm": either syllable belongs to its other neighbour.
            let taken =
                is_word(&toned, at.checked_sub(2), at - 1) || is_word(&toned, Some(at), at + 1);
            if taken {
                continue;
            }
            if let Some(pair) = pairs.into_iter().find(slip)
                && !known(&toned[other])
                && !OTHER_WORDS.contains(&lower(&seen).as_str())
            {
                found.push((seen, pair.word));
            }
        }
    }
    found
}

/// Whether two syllables are a word of the list.
fn is_word(toned: &[String], first: Option<usize>, last: usize) -> bool {
    let (Some(first), Some(last)) = (first.and_then(|at| toned.get(at)), toned.get(last)) else {
        return false;
    };
    let mut pairs = PAIRS.get(first).into_iter().flatten();
    pairs.any(|pair| !pair.other_is_first && pair.toned == *last)
}

/// A short syllable with a letter less is too often another one: “thôn” for “thông”.
const LONG: usize = 6;

fn lacks_a_letter(own: &str, wanted: &str) -> bool {
    let without = |at: usize| wanted[..at].to_owned() + &wanted[at + 1..];
    wanted.len() >= LONG
        && wanted.is_ascii()
        && own.len() + 1 == wanted.len()
        && (1..wanted.len()).any(|at| without(at) == own)
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
    fn one_wrong_syllable_is_seen() {
        for (text, wanted) in [
            ("Ngân sách đia phương", Some(("đia phương", "địa phương"))),
            ("Sở Nông nghệp và PTNT", Some(("Nông nghệp", "nông nghiệp"))),
            ("theo kê hoạch, nhà thầu", Some(("kê hoạch", "kế hoạch"))),
            ("bắt đầu từ năm 2025, chi tiêu công", None),
            ("văn hoá, thuỷ lợi, uỷ ban", None),
            ("giao thôn Đồng Trên; mỗi trường học", None),
            ("xã An Nình, xã Địa Phượng", None),
            ("kế, hoach", None),
            ("phổ biến pháp luật, tuyên truyền thống nhất, phấn đấu năm 2026", None),
            ("các huyện đề ra", None),
        ] {
            let wanted: Vec<_> =
                wanted.iter().map(|(own, word)| ((*own).to_owned(), *word)).collect();
            assert_eq!(misspelt(&crate::viet::words_of(text)), wanted, "{text}");
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

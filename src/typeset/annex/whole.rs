//! What a cell is not broken inside of: a unit's name, a date behind its word, a Roman number behind
//! its noun. All else is free to break, columns are narrow; once their widths are known, longer names and
//! words of several syllables stay whole where they have room.

use std::collections::BTreeSet;

use crate::viet;
use crate::viet::compounds::{Setting, is_inside};
use crate::viet::groups::is_per_unit;

/// A name of more letters would make its column wide.
const LONGEST: usize = 14;
/// What a unit of one word is, which a short name is not parted from.
const UNITS: [&str; 2] = ["xã", "phường"];
/// What a number of a few figures is of.
const NUMBERED: [&str; 4] = ["số", "đoạn", "quý", "năm"];

/// A name of more words is broken like any text.
const MOST_WORDS: usize = 4;

/// The names of units, which no cell breaks.
#[derive(Clone, Debug, Default)]
pub struct Names {
    short: BTreeSet<String>,
    all: BTreeSet<String>,
}

impl Names {
    /// Those of two to four words.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let bindable = |name: &&str| (2..=MOST_WORDS).contains(&name.split(' ').count());
        let all: BTreeSet<String> = names.filter(bindable).map(str::to_owned).collect();
        let short = all
            .iter()
            .filter(|name| name.split(' ').count() < MOST_WORDS && name.chars().count() <= LONGEST);
        Names { short: short.cloned().collect(), all }
    }

    /// A cell's text with spaces that do not break, however narrow its column is.
    pub fn bind(&self, text: String) -> String {
        joined(text, (&self.short, LONGEST + 1), Setting::Cell)
    }

    /// The same where the column has room: in no name and in no word of several syllables.
    pub fn bind_all(&self, text: String) -> String {
        joined(text, (&self.all, usize::MAX), Setting::Title)
    }

    /// The same of a name that fills a cell by itself and is broken there: its last syllable does not stand alone.
    pub fn bind_end(&self, text: String) -> String {
        let bound = joined(text, (&self.short, LONGEST + 1), Setting::Title);
        match bound.rsplit_once(' ') {
            Some((before, last)) if !last.contains('\u{a0}') => format!("{before}\u{a0}{last}"),
            _ => bound,
        }
    }
}

/// Names, and how many letters a unit has at most that stays with its kind.
type Joining<'a> = (&'a BTreeSet<String>, usize);

fn joined(text: String, names: Joining<'_>, setting: Setting) -> String {
    if !text.contains(' ') {
        return text;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut bound = String::with_capacity(text.len() + 8);
    let mut name_ends = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let joined = at < name_ends
                || follows(words[at - 1], word)
                || is_per_unit(words[at - 1], word)
                || at > 1 && begins_name(words[at - 1], word)
                || years(&words, at)
                || is_inside(&words, at, setting);
            bound.push(if joined { '\u{a0}' } else { ' ' });
        }
        if at >= name_ends {
            let own = unit(names, &words, at).or_else(|| name_end(names.0, &words, at));
            let own = own.or_else(|| pair_end(&words, at));
            name_ends = own.unwrap_or(name_ends);
        }
        bound.push_str(word);
    }
    bound
}

/// Where the unit ends that begins here with its kind, where all of it is short enough: "xã Khe Nước".
fn unit((names, longest): Joining<'_>, words: &[&str], at: usize) -> Option<usize> {
    let kind = UNITS.contains(&viet::lower_first(words[at]).as_str());
    let end = name_end(names, words, at + 1).filter(|_| kind)?;
    let letters: usize = words[at..end].iter().map(|word| word.chars().count() + 1).sum();
    (letters <= longest).then_some(end)
}

/// Whether a word begins the name of the unit whose kind stands before it within a text.
fn begins_name(before: &str, word: &str) -> bool {
    UNITS.contains(&before) && word.starts_with(char::is_uppercase)
}

/// Where a name of two words ends that stands here by itself, and is none of the units': "Suối Trong (minh họa)".
fn pair_end(words: &[&str], at: usize) -> Option<usize> {
    let capital =
        |at: usize| words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let ends = |at: usize| words[at].ends_with(|c: char| !c.is_alphabetic());
    let apart = at.checked_sub(1).is_none_or(|own| ends(own) || !capital(own));
    let last = at + 1;
    let two = capital(at) && !ends(at) && capital(last);
    let letter = |word: &&str| word.starts_with(char::is_alphabetic);
    let over = two && (ends(last) || !words.get(at + 2).is_some_and(letter));
    let letters = || words[at].chars().count() + words[last].chars().count();
    (apart && over && letters() < LONGEST).then_some(at + 2)
}

/// Where the name ends that begins here.
fn name_end(names: &BTreeSet<String>, words: &[&str], at: usize) -> Option<usize> {
    if !words.get(at)?.starts_with(char::is_uppercase) {
        return None;
    }
    (at + 2..=words.len().min(at + MOST_WORDS)).rev().find(|end| {
        let name = words[at..*end].join(" ");
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        names.contains(name)
    })
}

/// Whether a word stands in a span of years, "2026 - 2030", behind the first.
fn years(words: &[&str], at: usize) -> bool {
    let year = |word: Option<&&str>| {
        let core = word.map_or("", |word| word.trim_end_matches([',', ';', '.', ')']));
        core.len() == 4 && core.bytes().all(|b| b.is_ascii_digit())
    };
    let dash = if words[at] == "-" { at } else { at - 1 };
    let before = dash.checked_sub(1).and_then(|before| words.get(before));
    words[dash] == "-" && year(before) && year(words.get(dash + 1))
}

/// Whether a word stays with the one before it.
fn follows(before: &str, word: &str) -> bool {
    let core = word.trim_end_matches([',', ';', '.', ')']);
    let roman = !core.is_empty() && core.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let number = (1..=4).contains(&core.len()) && core.bytes().all(|b| b.is_ascii_digit());
    let numbered = || NUMBERED.contains(&viet::lower_first(before).as_str());
    let date = matches!(before, "ngày" | "tháng" | "Tháng")
        && word.starts_with(|c: char| c.is_ascii_digit());
    let mark = core == "(+";
    date || mark || roman && before.chars().all(char::is_alphabetic) || number && numbered()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_not_broken_inside_a_name_or_a_number() {
        let names = ["Khe Nước", "Thượng Nguồn Sông Đà Giang", "Bản Trên", "Bến Hải Đảo Xa"];
        let names = Names::of(names.into_iter());
        let bound = |text: &str| names.bind(text.to_owned()).replace('\u{a0}', "_");
        assert_eq!(bound("UBND xã Khe Nước"), "UBND xã_Khe_Nước");
        assert_eq!(bound("Xã Bản Trên (+), Khe Nước; phường"), "Xã Bản_Trên_(+), Khe_Nước; phường");
        assert_eq!(bound("Xã Thượng Nguồn Sông"), "Xã Thượng Nguồn Sông");
        let long = "Ủy ban nhân dân xã Thượng Nguồn Sông Đà Giang";
        assert_eq!(bound(long), "Ủy ban nhân_dân xã_Thượng Nguồn Sông Đà Giang");
        assert_eq!(bound("15 xã khu vực III, giai đoạn 1"), "15 xã khu vực_III, giai đoạn_1");
        assert_eq!(bound("giai đoạn 2026 - 2030"), "giai đoạn_2026_-_2030");
        assert_eq!(bound("Bản Lợi - Bản Lới (+)"), "Bản_Lợi - Bản_Lới_(+)");
        assert_eq!(bound("Bản Lợi - Suối Vàng (minh họa)"), "Bản_Lợi - Suối_Vàng (minh_họa)");
        assert_eq!(bound("chính trị và hành chính công"), "chính trị và hành_chính_công");
        assert_eq!(bound("Bình quân tiêu chí/đơn vị cấp xã"), "Bình quân tiêu_chí/đơn_vị cấp_xã");
        assert_eq!(bound("Trường học (minh họa)"), "Trường học (minh_họa)");
        assert_eq!(bound("Ban Quản lý dự án"), "Ban Quản lý dự_án");
        assert_eq!(bound("Bản Lợi; đặc khu Đảo Xa"), "Bản_Lợi; đặc_khu Đảo_Xa");
        assert_eq!(bound("Tháng 06/2026"), "Tháng_06/2026");
        assert_eq!(bound("12/NQ-HĐND ngày 10/3/2026"), "12/NQ-HĐND ngày_10/3/2026");
        let roomy = |text: &str| names.bind_all(text.to_owned()).replace('\u{a0}', "_");
        assert_eq!(roomy("Bến Hải Đảo Xa, Khe Nước"), "Bến_Hải_Đảo_Xa, Khe_Nước");
        assert_eq!(roomy("Khe Nước; xã Bến Hải Đảo Xa"), "Khe_Nước; xã_Bến_Hải_Đảo_Xa");
        assert_eq!(roomy("Xã Thượng Nguồn Sông Đà Giang"), "Xã Thượng Nguồn Sông Đà Giang");
        let ended = |text: &str| names.bind_end(text.to_owned()).replace('\u{a0}', "_");
        assert_eq!(ended("Xã Thượng Nguồn Sông Đà"), "Xã Thượng Nguồn Sông_Đà");
        assert_eq!(ended("Bình quân tiêu chí/xã"), "Bình quân tiêu_chí/xã");
        assert_eq!(roomy("Đường giao thông Bản Trên"), "Đường giao_thông Bản_Trên");
        assert_eq!(bound("Đường giao thông, Bến Hải Đảo Xa"), "Đường giao thông, Bến Hải Đảo Xa");
    }
}

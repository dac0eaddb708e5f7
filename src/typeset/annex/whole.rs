//! What a cell is not broken inside of: a unit's name, a date behind its word, a Roman number behind
//! its noun. All else is free to break, columns are narrow.

use std::collections::BTreeSet;

use crate::viet;
use crate::viet::compounds::{Setting, is_inside};

/// A name of more letters would make its column wide.
const LONGEST: usize = 14;
/// What a unit of one word is, which a short name is not parted from.
const UNITS: [&str; 2] = ["xã", "phường"];
/// What a number of a few figures is of.
const NUMBERED: [&str; 4] = ["số", "đoạn", "quý", "năm"];

/// The names of units, which no cell breaks.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeSet<String>);

impl Names {
    /// Those of two or three words.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let bindable = |name: &&str| {
            (2..=3).contains(&name.split(' ').count()) && name.chars().count() <= LONGEST
        };
        Names(names.filter(bindable).map(str::to_owned).collect())
    }

    /// A cell's text with spaces that do not break.
    pub fn bind(&self, text: String) -> String {
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
                    || years(&words, at)
                    || is_inside(&words, at, Setting::Cell);
                bound.push(if joined { '\u{a0}' } else { ' ' });
            }
            if at >= name_ends {
                name_ends =
                    self.unit(&words, at).or_else(|| self.end(&words, at)).unwrap_or(name_ends);
            }
            bound.push_str(word);
        }
        bound
    }

    /// Where the unit ends that begins here with its kind, where all of it is short: "xã Khe Nước".
    fn unit(&self, words: &[&str], at: usize) -> Option<usize> {
        let kind = UNITS.contains(&viet::lower_first(words[at]).as_str());
        let end = self.end(words, at + 1).filter(|_| kind)?;
        let letters: usize = words[at..end].iter().map(|word| word.chars().count() + 1).sum();
        (letters <= LONGEST + 1).then_some(end)
    }

    /// Where the name ends that begins here.
    fn end(&self, words: &[&str], at: usize) -> Option<usize> {
        if !words.get(at)?.starts_with(char::is_uppercase) {
            return None;
        }
        (at + 2..=words.len().min(at + 3)).rev().find(|end| {
            let name = words[at..*end].join(" ");
            let name = name.trim_matches(|c: char| !c.is_alphanumeric());
            self.0.contains(name)
        })
    }
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
        let names = Names::of(["Khe Nước", "Thượng Nguồn Sông Đà Giang", "Bản Trên"].into_iter());
        let bound = |text: &str| names.bind(text.to_owned()).replace('\u{a0}', "_");
        assert_eq!(bound("UBND xã Khe Nước"), "UBND xã_Khe_Nước");
        assert_eq!(bound("Xã Bản Trên (+), Khe Nước; phường"), "Xã Bản_Trên_(+), Khe_Nước; phường");
        assert_eq!(bound("Xã Thượng Nguồn Sông"), "Xã Thượng Nguồn Sông");
        assert_eq!(bound("15 xã khu vực III, giai đoạn 1"), "15 xã khu vực_III, giai đoạn_1");
        assert_eq!(bound("giai đoạn 2026 - 2030"), "giai đoạn_2026_-_2030");
        assert_eq!(bound("Bản Lợi - Bản Lới (+)"), "Bản Lợi - Bản Lới_(+)");
        assert_eq!(bound("chính trị và hành chính công"), "chính trị và hành_chính_công");
        assert_eq!(bound("Bình quân tiêu chí/đơn vị cấp xã"), "Bình quân tiêu_chí/đơn vị cấp_xã");
        assert_eq!(bound("Trường học (minh họa)"), "Trường học (minh_họa)");
        assert_eq!(bound("Ban Quản lý dự án"), "Ban Quản lý dự_án");
        assert_eq!(bound("Bản Lợi; đặc khu Đảo Xa"), "Bản Lợi; đặc_khu Đảo Xa");
        assert_eq!(bound("Tháng 06/2026"), "Tháng_06/2026");
        assert_eq!(bound("12/NQ-HĐND ngày 10/3/2026"), "12/NQ-HĐND ngày_10/3/2026");
    }
}

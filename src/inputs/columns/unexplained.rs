//! The words of a heading that neither its field nor its table explains, and which may turn what it
//! says: "chưa" in "Tiêu chí chưa đạt".

use super::criteria::{Criteria, TOPICS};
use super::folded::{is_column_index, is_generic, key};
use super::headings::Headings;
use super::numbers::leading_code;
use crate::inputs::raw::FieldRef;
use crate::inputs::said::{self, PLANNED};
use crate::inputs::tables::{Kind, OF_WHOLE_YEAR, Years};
use crate::inputs::units;
use crate::model::Code;
use crate::viet;

/// What some hamlets are called that have a title; all of them are not.
const TITLES: &[&str] = &[" ntm ", " kieu mau ", " dat ", " chuan "];

/// Words that turn what a heading says, wherever they stand in it.
const TURNING: &[&str] = &[
    "chua",
    "khong",
    "con",
    "thieu",
    "du kien",
    "ty le",
    "giam",
    "rot",
    "cham diem",
    "rut khoi",
    "rut",
    "ra soat",
    "giai ngan",
    "luy ke",
    "trong ky",
    "them",
];

impl<'a> Headings<'a> {
    /// The words of a heading that neither its field nor the table explains: "chưa" in "Tiêu chí chưa
    /// đạt" over the numbers of criteria. `None` where every word is explained.
    pub fn unexplained(&self, parts: &[&str], field: FieldRef) -> Option<String> {
        let parts: Vec<&str> =
            parts.iter().copied().filter(|part| !is_column_index(part)).collect();
        // A share is no amount, whatever else the heading says.
        if let (true, Some(share)) = (self.is_amount(field), parts.iter().find_map(|p| share(p))) {
            return Some(share);
        }
        // Up to here levels stand above the column's own words.
        let own = parts.iter().position(|part| self.begins(part, field)).unwrap_or(parts.len());
        let generic = parts.last().is_some_and(|part| is_generic(part));
        if let (FieldRef::Code(_), Some(words)) = (field, self.done(&parts[..own])) {
            return Some(words);
        }
        let label = format!(" {} ", key(self.spec.label));
        for (level, part) in parts.iter().enumerate() {
            // The set's own words of an indicator may have a stage and whatever else.
            if let (FieldRef::Code(code), Some(criteria)) = (field, &self.criteria)
                && criteria.has_name_of(part, code)
            {
                continue;
            }
            let folded = key(&units::without_brackets_of_units(part));
            let folded = units::without_unit(&folded).unwrap_or(folded);
            // The table's own name says nothing that is not of it.
            let folded = format!(" {folded} ").replace(&label, " ").trim().to_owned();
            let strange: Vec<&str> = match field {
                FieldRef::Numbering | FieldRef::Ignored => return None,
                FieldRef::Code(code) if level >= own => self.turning(&folded, code),
                FieldRef::Code(code) => {
                    let bare = self.without_groups(&folded, code);
                    let strange = self.phrases.strangers(&bare, |_| false);
                    if !strange.is_empty() {
                        return Some(in_whole_words(part, &strange));
                    }
                    Vec::new()
                }
                FieldRef::Named(key) => {
                    self.phrases.strangers(&folded, |word| self.is_word_of(key, word))
                }
            };
            // A stage of five years is not the plan's year.
            if self.spec.years != Years::Any && said::stage(part).is_some() {
                return Some(viet::one_line(part));
            }
            if OF_WHOLE_YEAR.contains(&self.spec.key)
                && viet::parts_of_year(part).iter().any(|part| (part.first, part.last) != (1, 12))
            {
                return Some(words_of_time(part));
            }
            // What is still to come is not what is there.
            if let (true, Some(words)) = (self.is_there(field), said::planned(&folded)) {
                return Some(as_written(part, &[words]));
            }
            // "Số thôn" below "Thôn NTM" is no number of all.
            let title = TITLES.iter().find(|words| format!(" {folded} ").contains(*words));
            if let (true, FieldRef::Named("tong"), Some(words), false) =
                (generic, field, title, self.spec.coded)
            {
                return Some(as_written(part, &[words.trim()]));
            }
            // "Trong đó" above the whole is a part of it.
            let part_of_whole = level + 1 < parts.len() && folded == "trong do";
            if part_of_whole && self.is_whole(field) {
                return Some(viet::one_line(part));
            }
            if !strange.is_empty() {
                return Some(in_whole_words(part, &strange));
            }
            if part.contains('%') {
                return Some("%".to_owned());
            }
        }
        None
    }

    /// Whether a heading says of what its column holds nothing but when, beside words that any heading of
    /// the table may have or that mean the field: "Năm 2026", "Riêng phần bố trí năm 2026".
    pub fn says_only_when(&self, parts: &[&str], field: FieldRef) -> bool {
        const BESIDE: [&str; 8] = ["rieng", "trong", "phan", "bo", "tri", "giao", "cap", "nay"];
        let FieldRef::Named(own) = field else { return false };
        let known = |word: &str| BESIDE.contains(&word) || self.is_word_of(own, word);
        let strange = |part: &&str| {
            let folded = key(&units::without_brackets_of_units(part));
            let folded = units::without_unit(&folded).unwrap_or(folded);
            // Names are no number of what is named.
            let names = folded.split(' ').any(|word| matches!(word, "ten" | "hieu"));
            names || part.contains('%') || !self.phrases.strangers(&folded, known).is_empty()
        };
        !parts.iter().any(|part| strange(part) || said::stage(part).is_some())
    }

    /// Words over targets that say that they are met, with none that says that they are to be: "Đạt"
    /// without "giao".
    fn done(&self, outer: &[&str]) -> Option<String> {
        self.spec.field("giao")?;
        let folded = format!(" {} ", key(&outer.join(" "))).replace(" muc tieu quoc gia ", " ");
        let says = |words: &&&str| folded.contains(&format!(" {words} "));
        let to_come = ["them", "nhiem vu", "muc tieu", "lo trinh", "du kien"];
        if PLANNED.iter().chain(&to_come).any(|words| says(&words)) {
            return None;
        }
        let done = ["da dat", "dat chuan", "dat", "hoan thanh", "thuc hien"];
        let words = done.iter().find(says)?;
        let part = outer.iter().find(|part| key(part).contains(words))?;
        Some(as_written(part, &[words]))
    }

    /// Whether a level is the column's own: with the number or the name of its criterion.
    fn begins(&self, part: &str, field: FieldRef) -> bool {
        let (FieldRef::Code(code), Some(criteria)) = (field, &self.criteria) else { return false };
        part.split('\n').any(|line| {
            let number = leading_code(line).map(|(own, _)| own.criterion);
            number.or_else(|| criteria.by_name(line)) == Some(code.criterion)
        })
    }

    /// The words that turn the meaning of a column's own words, and are no part of the name of its
    /// criterion. An indicator's text may have any words.
    fn turning(&self, folded: &str, code: Code) -> Vec<&'static str> {
        if code.is_indicator() {
            return Vec::new();
        }
        let has = |text: &str, words: &str| format!(" {text} ").contains(&format!(" {words} "));
        let own = self.criteria.as_ref().and_then(|criteria| criteria.name(code.criterion));
        // "Giao thông" is no assignment.
        let folded = format!(" {folded} ").replace(" giao thong ", " ");
        TURNING
            .iter()
            .chain(PLANNED)
            .copied()
            .filter(|words| !self.spec.outer.split(',').any(|known| known.trim() == *words))
            .filter(|words| has(&folded, words))
            .filter(|words| !own.is_some_and(|name| has(name, words)))
            .collect()
    }

    /// An outer level without the titles of the set's groups, as the set or the office words and
    /// numbers them, and the name of the column's criterion.
    fn without_groups(&self, folded: &str, code: Code) -> String {
        let criteria = self.criteria.as_ref();
        let groups = criteria.into_iter().flat_map(Criteria::groups).map(String::as_str);
        let name = criteria.and_then(|own| own.name(code.criterion));
        let topics = TOPICS.split(',').map(str::trim);
        name.into_iter()
            .chain(groups)
            .chain(topics)
            .filter(|name| !name.is_empty())
            .fold(format!(" {folded} "), |text, name| text.replace(&format!(" {name} "), " "))
            .split(' ')
            .filter(|word| viet::parse_roman(&viet::upper(word)).is_none())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether a word is one of those that mean a field.
    fn is_word_of(&self, key: &str, word: &str) -> bool {
        let own = self.names.fields.iter().filter(|(known, _)| known.key == key);
        own.flat_map(|(_, names)| names.iter().flat_map(|name| name.split(' ')))
            .any(|known| known == word)
    }

    /// Whether a column holds amounts of money.
    fn is_amount(&self, field: FieldRef) -> bool {
        let FieldRef::Named(key) = field else { return false };
        self.spec.field(key).is_some_and(|field| field.kind == Kind::Money)
    }

    /// Whether a column holds the amounts without which the table is useless.
    fn is_whole(&self, field: FieldRef) -> bool {
        let FieldRef::Named(key) = field else { return false };
        self.spec.field(key).is_some_and(|field| field.required && field.kind.is_summed())
    }

    /// Whether a column tells what is there or was done, and not what is to come.
    fn is_there(&self, field: FieldRef) -> bool {
        if OF_WHOLE_YEAR.contains(&self.spec.key) {
            return false;
        }
        let FieldRef::Named(key) = field else { return false };
        let known = self.names.fields.iter().find(|(known, _)| known.key == key);
        known.is_some_and(|(field, names)| {
            field.kind.is_summed() && !names.iter().any(|name| said::planned(name).is_some())
        })
    }
}

/// Whether words are those of a share: "%", "tỷ lệ".
pub fn is_share(words: &str) -> bool {
    share(words).is_some()
}

/// The words of a heading that make it a share: "%", "tỷ lệ".
fn share(part: &str) -> Option<String> {
    let folded = format!(" {} ", viet::fold(part));
    let words = ["ty le", "ti le", "phan tram"];
    let said = words.into_iter().find(|words| folded.contains(&format!(" {words} ")));
    let sign = || part.contains('%').then(|| "%".to_owned());
    said.map(|words| as_written(part, &[words])).or_else(sign)
}

/// The words of a heading that name a part of the year.
fn words_of_time(part: &str) -> String {
    let words = as_written(part, &["thang", "quy", "dau", "cuoi", "nam"]);
    let folded = format!(" {} ", viet::fold(&words));
    let named = [" thang ", " quy "].iter().any(|word| folded.contains(word));
    if named { words } else { viet::one_line(part) }
}

/// Syllables that say nothing of a column by themselves, and are halves of words that do: "đồng" is a unit
/// of money, and half of "đồng bào"; "động", which folds alike, half of "lao động".
const HALVES: &[&str] = &[
    "dong", "ngan", "cong", "ty", "tai", "dau", "tien", "luong", "cot", "bieu", "mau", "gom", "ve",
    "trieu",
];

/// Those of them that are the first half.
const OPENING: &[&str] = &["dau", "ngan", "cong", "tai", "ty"];

/// The words of a text that were not understood, none of them cut in half.
fn in_whole_words(text: &str, strange: &[&str]) -> String {
    written(text, strange, true)
}

/// The words of a text whose folded forms are asked for, phrase by phrase, as they are written there.
pub(super) fn as_written(text: &str, folded: &[&str]) -> String {
    written(text, folded, false)
}

/// The words asked for as they are written, perhaps with the other halves of them.
fn written(text: &str, folded: &[&str], whole: bool) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "()[]/,;:.-–—+".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let own: Vec<String> = words.iter().map(|word| viet::fold(word)).collect();
    let mut wanted = vec![false; words.len()];
    for phrase in folded {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        for at in 0..words.len() {
            let run = own[at..].iter().map(String::as_str);
            let meets = run.take(phrase.len()).eq(phrase.iter().copied());
            // "Giao thông" is no assignment.
            let other = phrase == ["giao"] && own.get(at + 1).is_some_and(|next| next == "thong");
            if meets && !other {
                wanted[at..at + phrase.len()].fill(true);
            }
        }
    }
    let half = |at: usize| own.get(at).is_some_and(|own| HALVES.contains(&own.as_str()));
    let opens = |at: usize| own.get(at).is_some_and(|own| OPENING.contains(&own.as_str()));
    for at in (0..words.len()).filter(|at| whole && wanted[*at]).collect::<Vec<_>>() {
        if let Some(before) = at.checked_sub(1).filter(|before| half(*before)) {
            wanted[before] = true;
        }
        if half(at + 1) {
            wanted[at + 1] = true;
            // "Mức đầu tư", and not "mức đầu".
            if opens(at + 1) && at + 2 < words.len() {
                wanted[at + 2] = true;
            }
        }
    }
    let words: Vec<&str> =
        words.into_iter().zip(wanted).filter(|(_, wanted)| *wanted).map(|(word, _)| word).collect();
    if words.is_empty() { folded.join(" ") } else { words.join(" ") }
}

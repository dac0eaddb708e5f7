//! Counts with the noun of what is counted behind them: "02 thôn", "16 tiêu chí", "05 lớp".
//!
//! A noun that fits the column is taken off, so that every reader and every total sees the number; any
//! other is left, and the number is refused with it. Nothing here reads a number.

use super::raw::{FieldRef, Node};
use super::tables::{Kind, TableSpec};
use crate::model::HamletCount;
use crate::model::HamletLevel;
use crate::viet::{self, HamletKind, Mark, UnitKind};

/// Nouns that a count may have behind it, folded, and what may stand behind those.
pub struct Nouns {
    nouns: Vec<String>,
    titles: &'static [&'static str],
}

const CRITERIA: &[&str] = &["tieu chi", "tc"];
/// The nouns that activities are counted by, each kind by words of its name.
const ACTIVITIES: &[(&[&str], &[&str])] = &[
    (
        &["van ban"],
        &["van ban", "quyet dinh", "ke hoach", "cong van", "nghi quyet", "bao cao", "thong bao"],
    ),
    (
        &["hop", "kien toan", "hoi nghi"],
        &["cuoc", "cuoc hop", "hoi nghi", "buoi", "buoi hop", "phien hop", "lan", "dot", "luot"],
    ),
    (
        &["tuyen truyen"],
        &["tin", "bai", "tin bai", "buoi", "cuoc", "dot", "luot", "lan", "lop", "hoi nghi"],
    ),
    (&["tap huan", "dao tao"], &["lop", "lop tap huan", "khoa", "buoi", "dot", "cuoc", "hoi nghi"]),
    (
        &["kiem tra", "giam sat"],
        &["cuoc", "cuoc kiem tra", "cuoc giam sat", "dot", "doan", "doan kiem tra", "lan", "luot"],
    ),
];
const PEOPLE: &[&str] = &["nguoi", "luot nguoi", "luot", "dai bieu", "hoc vien"];
const STANDARD: &[&str] = &["ntm", "nong thon moi", "dat chuan", "dat chuan ntm"];
const MODEL: &[&str] = &["kieu mau", "ntm kieu mau", "nong thon moi kieu mau"];

/// What may stand behind the noun of hamlets of a title: "02 xóm kiểu mẫu".
pub fn titles(title: HamletLevel) -> &'static [&'static str] {
    match title {
        HamletLevel::Standard => STANDARD,
        HamletLevel::Model => MODEL,
    }
}

impl Nouns {
    fn of(nouns: &[&str]) -> Self {
        Nouns { nouns: nouns.iter().map(|noun| (*noun).to_owned()).collect(), titles: &[] }
    }

    /// Nouns of hamlets: xóm, thôn, bản, tổ dân phố …
    pub fn of_hamlets(titles: &'static [&'static str]) -> Self {
        let nouns = HamletKind::ALL.iter().map(|kind| viet::fold(kind.label()));
        Nouns { nouns: nouns.collect(), titles }
    }

    /// Nouns of communes: xã, phường, thị trấn …
    pub fn of_communes() -> Self {
        let nouns = UnitKind::ALL.iter().map(|kind| viet::fold(kind.label()));
        Nouns { nouns: nouns.chain(["don vi".to_owned()]).collect(), titles: &[] }
    }

    /// Nouns of criteria.
    pub fn of_criteria() -> Self {
        Nouns::of(CRITERIA)
    }

    /// Nouns of activities of a kind; of every kind where it is not known.
    fn of_activities(kind: Option<&str>) -> Self {
        let name = kind.map_or_else(String::new, |kind| format!(" {} ", viet::fold(kind)));
        let is_of = |words: &[&str]| words.iter().any(|word| name.contains(&format!(" {word} ")));
        let known = ACTIVITIES.iter().any(|(words, _)| is_of(words));
        let of = ACTIVITIES.iter().filter(|(words, _)| !known || is_of(words));
        Nouns::of(&of.flat_map(|(_, nouns)| nouns.iter().copied()).collect::<Vec<_>>())
    }

    /// Nouns of a field that holds counts, in a row of a name.
    pub fn of_field(spec: &TableSpec, field: FieldRef, name: Option<&str>) -> Option<Self> {
        let FieldRef::Named(key) = field else { return None };
        if spec.field(key)?.kind != Kind::Count {
            return None;
        }
        Some(match (spec.key, key) {
            ("xom", "tong") => Nouns::of_hamlets(&[]),
            ("xom", key) if key.starts_with("ntm") => Nouns::of_hamlets(STANDARD),
            ("xom", _) => Nouns::of_hamlets(MODEL),
            ("hoat_dong", "so_nguoi") => Nouns::of(PEOPLE),
            ("hoat_dong", _) => Nouns::of_activities(name),
            _ if spec.coded => Nouns::of_criteria(),
            _ => return None,
        })
    }

    /// Nouns that a figure of this name may be declared with: `so_xa` counts communes.
    pub fn of_figure(name: &str) -> Self {
        let name = format!(" {} ", viet::fold(&name.replace('_', " ")));
        let has = |word: &str| name.contains(&format!(" {word} "));
        if has("nguon luc") {
            Nouns::of(&["trieu dong", "trieu"])
        } else if has("xom") || has("thon") {
            Nouns::of_hamlets(&[])
        } else if has("tieu chi") || has("binh quan") {
            Nouns::of(&["tieu chi", "tieu chi xa", "tc", "tc xa"])
        } else {
            Nouns::of_communes()
        }
    }

    /// The count without its noun: "02 thôn" is "02", "1 xóm trở lên" is "1 trở lên". `None` where no
    /// noun that fits stands behind a number.
    pub fn without(&self, text: &str) -> Option<String> {
        let (before, number, rest) = apart(text)?;
        let folded = viet::fold(rest);
        let (noun, open) = match folded.strip_suffix("tro len") {
            Some(noun) => (noun.trim(), " trở lên"),
            None => (folded.as_str(), ""),
        };
        let fits = self.nouns.iter().any(|known| {
            noun.strip_prefix(known.as_str()).is_some_and(|title| {
                title.is_empty()
                    || title.strip_prefix(' ').is_some_and(|title| self.titles.contains(&title))
            })
        });
        fits.then(|| format!("{before}{number}{open}"))
    }
}

/// A text as what stands before its number, the number, and the words behind it.
fn apart(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let (number, rest) = rest.split_at(end);
    let words = rest.trim();
    // "5/8 xóm" and "5 - 8 xóm" are no counts.
    let said = words.starts_with(|c: char| c.is_alphabetic() || c == '(');
    let again = words.contains(|c: char| c.is_ascii_digit());
    (said && !again && number.ends_with(|c: char| c.is_ascii_digit()))
        .then_some((before, number, words))
}

/// Whether a text is a number with a noun behind it, whichever.
pub fn has_noun(text: &str) -> bool {
    apart(text).is_some_and(|(before, _, words)| {
        before.trim().is_empty() && words.chars().any(char::is_alphabetic)
    })
}

/// What a cell says of hamlets: a number, a lower bound ("1 trở lên"), or a mark, which is one; inside
/// nothing where they are not counted. `None` for a cell that says none of these.
pub fn read(node: &Node) -> Option<Option<HamletCount>> {
    let count = |number, at_least| Some(Some(HamletCount { number, at_least }));
    match node {
        Node::Number(number) if number.is_integer() && !number.is_sign_negative() => {
            u32::try_from(*number).ok().and_then(|number| count(number, false))
        }
        Node::Bool(truth) => count(u32::from(*truth), false),
        Node::Text(text) => {
            if let Ok((number, at_least)) = viet::parse_at_least(text) {
                return count(number, at_least);
            }
            // "V" is a tick to one and five to another.
            match viet::parse_mark(text).filter(|_| !matches!(text.trim(), "V" | "v"))? {
                Mark::Met => count(1, false),
                Mark::NotMet => count(0, false),
                Mark::NotApplicable => Some(None),
            }
        }
        _ => None,
    }
}

/// Takes the nouns off a cell, where they fit.
pub fn bare(node: &mut Node, nouns: &Nouns) {
    if let Node::Text(text) = node
        && let Some(bare) = nouns.without(text)
    {
        *text = bare;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_that_fit_are_taken_off() {
        let hamlets = Nouns::of_hamlets(STANDARD);
        for (text, bare) in [
            ("02 thôn", Some("02")),
            ("2 xóm", Some("2")),
            ("2xóm", Some("2")),
            ("3 tổ dân phố", Some("3")),
            ("1 bản (NTM)", Some("1")),
            ("01 xóm trở lên", Some("01 trở lên")),
            ("ít nhất 1 thôn", Some("ít nhất 1")),
            ("1.286 thôn", Some("1.286")),
            ("3 xã", None),
            ("2 tiêu chí", None),
            ("2 xóm kiểu mẫu", None),
            ("5/8 xóm", None),
            ("5 - 8 xóm", None),
            ("5", None),
            ("xóm 5", None),
        ] {
            assert_eq!(hamlets.without(text).as_deref(), bare, "{text}");
        }
        assert_eq!(Nouns::of_communes().without("03 xã").as_deref(), Some("03"));
        assert_eq!(Nouns::of_figure("so_xa_da_dat").without("3 xã").as_deref(), Some("3"));
        assert_eq!(Nouns::of_figure("so_xa").without("3 thôn"), None);
        let average = Nouns::of_figure("binh_quan_cuoi_nam");
        assert_eq!(average.without("15,6 tiêu chí/xã").as_deref(), Some("15,6"));
        let funding = Nouns::of_figure("tong_nguon_luc");
        assert_eq!(funding.without("80.178,119 triệu đồng").as_deref(), Some("80.178,119"));
        assert_eq!(funding.without("80 tỷ đồng"), None);
    }
}

//! Which criterion or indicator a heading names: by its number, by its name, or by both, which must
//! agree.

use super::folded::key;
use super::meaning::Meaning;
use super::numbers::{leading_code, leading_roman, numbered_heading, roman_alone};
use crate::inputs::raw::FieldRef;
use crate::inputs::said;
use crate::model::{Code, CriteriaSet};
use crate::viet;

/// What the groups of criteria are about, as offices word it; folded.
pub const TOPICS: &str = "ha tang kinh te xa hoi, ha tang ky thuat, ha tang thiet yeu, ha tang, kt xh, \
    kinh te xa hoi, kinh te, to chuc san xuat, to chuc, san xuat, van hoa xa hoi, van hoa, xa hoi, \
    moi truong, canh quan, he thong chinh tri, chinh tri, quoc phong, an ninh, trat tu, an toan, \
    quy hoach, giao duc, y te, doi song, thu nhap, nong nghiep, dich vu, hanh chinh cong, phap luat, \
    tiep can, khoa hoc, cong nghe, chuyen doi so, phat trien, nang cao chat luong, chat luong, nhom";

/// The criteria of a set and their indicators, by what headings call them.
pub(super) struct Criteria<'a> {
    set: &'a CriteriaSet,
    /// Each criterion's number and folded name.
    criteria: Vec<(u16, String)>,
    /// Each indicator's folded name.
    indicators: Vec<(Code, String)>,
    /// The folded titles of the set's groups.
    groups: Vec<String>,
}

impl<'a> Criteria<'a> {
    pub(super) fn of(set: &'a CriteriaSet) -> Self {
        let criteria = set.criteria.iter().map(|c| (c.number, viet::fold(&c.name))).collect();
        let indicators = set.criteria.iter().flat_map(|own| &own.indicators);
        let indicators = indicators.map(|own| (own.code, viet::fold(&own.name))).collect();
        let groups = set.groups.iter().map(|group| key(&group.title)).collect();
        Criteria { set, criteria, indicators, groups }
    }

    /// The folded name of a criterion.
    pub(super) fn name(&self, number: u16) -> Option<&str> {
        let own = self.criteria.iter().find(|(known, _)| *known == number);
        own.map(|(_, name)| name.as_str())
    }

    /// The titles of the set's groups, folded.
    pub(super) fn groups(&self) -> &[String] {
        &self.groups
    }

    /// The criterion that a text names, with or without its number before the name.
    pub(super) fn named(&self, text: &str) -> Option<u16> {
        let line = text.lines().next()?;
        self.by_name(line).or_else(|| self.by_roman(line)).or_else(|| {
            let (code, rest) = leading_code(line)?;
            let name = &self.set.criterion(code.criterion)?.name;
            (!code.is_indicator() && !rest.is_empty() && similar(name, &viet::fold(&rest)))
                .then_some(code.criterion)
        })
    }

    /// The criterion or indicator that a heading names by number, by name, or by both.
    pub(super) fn code_of(&self, parts: &[&str]) -> Option<Meaning> {
        let set = self.set;
        let mut number: Option<(Code, Option<String>)> = None;
        let mut name: Option<u16> = None;
        // Words below the number that are no whole name.
        let mut loose: Option<String> = None;
        let mut roman: Option<u16> = None;
        for part in parts {
            for line in part.split('\n') {
                if let Some((code, rest)) = leading_code(line) {
                    let rest = viet::fold(&rest);
                    // A deeper level narrows: "Tiêu chí 2" above "2.1" is the indicator 2.1.
                    number = Some((code, (!rest.is_empty()).then_some(rest)));
                } else if let Some(criterion) = self.by_name(line) {
                    name = Some(criterion);
                } else if let Some(alone) = roman_alone(line) {
                    roman = Some(alone);
                } else if number.is_some() {
                    loose = Some(viet::one_line(line));
                }
            }
        }
        match (number, name) {
            (Some(_), _) if parts.iter().any(|part| self.is_of_another_matter(part)) => None,
            (Some((code, rest)), by_name) => {
                if let Some(rest) = &rest
                    && !code.is_indicator()
                    && set.criterion(code.criterion).is_none_or(|c| !similar(&c.name, rest))
                {
                    // Text behind the number that is not this criterion's name.
                    let other = self.by_name(rest).or_else(|| self.by_part(code.criterion, rest));
                    if let Some(other) = other.and_then(|number| set.criterion(number)) {
                        return Some(contradiction(set, code, &other.name));
                    }
                    // An abbreviated name ("7. Chợ", "TC 14 GD&ĐT") does not make the number
                    // doubtful; a bare number before other words ("2 xã đạt") does.
                    if !parts.iter().any(|part| numbered_heading(part)) {
                        return None;
                    }
                }
                if !set.has(code) {
                    return Some(Meaning::NoSuchCode(code));
                }
                // The whole name of another indicator beside the number of this one.
                let words = rest.or_else(|| loose.as_deref().map(viet::fold));
                if let Some(other) = words.and_then(|words| self.indicator_named(&words))
                    && code.is_indicator()
                    && other != code
                {
                    return Some(contradiction(set, code, set.name_of(other)));
                }
                if let Some(words) = loose.filter(|_| !code.is_indicator() && by_name.is_none())
                    && self.by_part(code.criterion, &viet::fold(&words)).is_some()
                {
                    return Some(contradiction(set, code, &words));
                }
                match by_name {
                    Some(other) if other != code.criterion => {
                        let seen =
                            set.criterion(other).map_or_else(String::new, |c| c.name.clone());
                        Some(contradiction(set, code, &seen))
                    }
                    _ => Some(Meaning::Known(FieldRef::Code(code))),
                }
            }
            // "IV" beside the name of the third criterion.
            (None, Some(criterion)) if roman.is_some_and(|roman| roman != criterion) => {
                let seen = set.criterion(criterion).map_or_else(String::new, |c| c.name.clone());
                let code = Code::criterion(roman.unwrap_or(criterion));
                Some(contradiction(set, code, &seen))
            }
            (None, Some(criterion)) => {
                Some(Meaning::Known(FieldRef::Code(Code::criterion(criterion))))
            }
            (None, None) => {
                let named = parts.iter().rev().find_map(|part| self.by_roman(part));
                let code = named.map(Code::criterion);
                let own = || parts.iter().rev().find_map(|part| self.indicator_named(part));
                Some(Meaning::Known(FieldRef::Code(code.or_else(own)?)))
            }
        }
    }

    /// Whether a line has words behind a number by which it is no column of that criterion's marks: of another
    /// one beside it ("TC9 và TC10"), of the advanced set, or such as take it back ("TC9 nợ").
    fn is_of_another_matter(&self, part: &str) -> bool {
        const TAKE_BACK: &[&str] =
            &["nợ", "bỏ", "ước", "bộ cũ", "cũ", "nếu có", "xin rút", "chưa", "không", "tạm tính"];
        let advanced = viet::fold(&self.set.name).contains("nang cao");
        part.split('\n').any(|line| {
            let Some((_, rest)) = leading_code(line).filter(|(_, rest)| !rest.is_empty()) else {
                return false;
            };
            let folded = viet::fold(&rest);
            let and_others = folded.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'.'))
                || ["va tc", "va tieu chi", "va ct", "tc", "tieu chi "].iter().any(|own| {
                    folded.strip_prefix(own).is_some_and(|rest| {
                        rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
                    })
                });
            let higher = !advanced && matches!(folded.as_str(), "nang cao" | "nc" | "ntm nang cao");
            let short = folded.split(' ').count() <= 4;
            numbered_heading(line)
                && (and_others || higher || short && said::has_words(&rest, TAKE_BACK))
        })
    }

    /// The only indicator that has just this name.
    fn indicator_named(&self, text: &str) -> Option<Code> {
        let folded = viet::fold(text);
        let mut own = self.indicators.iter().filter(|(_, name)| *name == folded);
        let (code, _) = own.next()?;
        own.next().is_none().then_some(*code)
    }

    /// Whether a heading has the whole name of an indicator, with its number or without.
    pub(super) fn has_name_of(&self, text: &str, code: Code) -> bool {
        let folded = viet::fold(text);
        let mut own = self.indicators.iter().filter(|(known, _)| *known == code);
        own.any(|(_, name)| folded.ends_with(name.as_str()))
    }

    /// The only other criterion whose name has these words, which the own name lacks: "Môi trường"
    /// behind the number of another one than "Môi trường và cảnh quan".
    fn by_part(&self, own: u16, words: &str) -> Option<u16> {
        let has = |name: &str| format!(" {name} ").contains(&format!(" {words} "));
        let mut others = self.criteria.iter().filter(|(_, name)| has(name));
        match (others.next(), others.next()) {
            (Some((number, _)), None) if *number != own && words.len() > 3 => Some(*number),
            _ => None,
        }
    }

    /// The criterion that a Roman number and its name name: "III. Thu nhập".
    fn by_roman(&self, text: &str) -> Option<u16> {
        let (number, rest) = leading_roman(text)?;
        let known = self.criteria.iter().find(|(own, _)| *own == number);
        known.is_some_and(|(_, name)| *name == viet::fold(rest)).then_some(number)
    }

    pub(super) fn by_name(&self, text: &str) -> Option<u16> {
        let folded = viet::fold(text);
        let bare = folded.strip_prefix("tieu chi ").unwrap_or(&folded);
        self.criteria.iter().find(|(_, name)| name == bare).map(|(number, _)| *number)
    }
}

fn contradiction(set: &CriteriaSet, code: Code, seen: &str) -> Meaning {
    let name = set.name_of(code).to_owned();
    Meaning::Contradiction { code, seen: seen.to_owned(), name }
}

fn similar(name: &str, folded: &str) -> bool {
    let name = viet::fold(name);
    name == folded
        || (folded.len() >= 4 && (name.starts_with(folded) || folded.starts_with(&name)))
        || viet::did_you_mean(folded, [name.as_str()]).is_some()
}

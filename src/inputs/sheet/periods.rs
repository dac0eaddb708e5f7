//! Parts of the year in headings, held against the period that a table is read for: "Quý I" and
//! "6 tháng" stand beside each other in the sheet of a year.

use chrono::Datelike;

use super::Sheet;
use crate::diag::{Diagnostic, Problem};
use crate::inputs::raw::FieldRef;
use crate::inputs::said;
use crate::inputs::tables::Kind;
use crate::model::PeriodId;
use crate::origin::Place;
use crate::viet;

/// Words of a level that says nothing but a part of the year, folded.
const OF_TIME: &str = "den het luy ke tu trong ky dau nam ket qua so lieu quy thang";

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit()) || viet::parse_roman(&viet::upper(word)).is_some()
}

/// Whether a level says a part of the year and nothing more: "Quý I", "Lũy kế đến hết 6 tháng".
pub(super) fn is_mere_time(part: &str) -> bool {
    let of_time = |word: &str| OF_TIME.split(' ').any(|own| own == word);
    !viet::parts_of_year(part).is_empty()
        && viet::fold(part)
            .split(' ')
            .all(|word| is_number(word) || of_time(word) || !viet::parts_of_year(word).is_empty())
}

/// The levels of a heading but for those that say a part of the year and nothing more.
pub(super) fn without_time<'p>(parts: &[&'p str]) -> Vec<&'p str> {
    parts.iter().copied().filter(|part| !is_mere_time(part)).collect()
}

/// The words of a heading of one level beside those of its time: of "Kết quả 6 tháng" the result.
pub(super) fn beside_time(part: &str) -> String {
    const TIME: &str = "den het tu trong ky dau nam quy thang";
    let of_time = |word: &&str| {
        let folded = viet::fold(word);
        is_number(&folded) || TIME.split(' ').any(|own| own == folded)
    };
    part.split_whitespace().filter(|word| !of_time(word)).collect::<Vec<_>>().join(" ")
}

/// The words of a level that says what it is and of which part of the year, without those of the part; the
/// year stays. Of one that says nothing else, nothing.
pub(super) fn but_part_of_year(part: &str) -> String {
    const TIME: &str = "den het tu trong ky dau nam quy thang ngay";
    let folded = viet::fold(part);
    let year = |word: &str| word.len() == 4 && word.starts_with("20");
    let of_time = |word: &str| {
        !year(word)
            && (is_number(word)
                || TIME.split(' ').any(|own| own == word)
                || !viet::parts_of_year(word).is_empty())
    };
    let words: Vec<&str> = folded.split(' ').filter(|word| !of_time(word)).collect();
    if words.iter().all(|word| year(word)) { String::new() } else { words.join(" ") }
}

impl Sheet<'_> {
    /// A level of a heading that names another part of the year than the table's figures are of: one
    /// that ends in another month, and for sums one that begins later, too.
    pub(super) fn of_another_part<'p>(
        &self,
        parts: &[&'p str],
        field: FieldRef,
    ) -> Option<&'p str> {
        let wanted = self.counted_to?.month();
        let FieldRef::Named(key) = field else { return None };
        let own = self.spec.field(key)?;
        let to_come = said::is_to_come(own.heading);
        if !own.kind.is_summed() || to_come {
            return None;
        }
        let fits = |part: &viet::PartOfYear| part.last == wanted && self.begins_as_wanted(part);
        parts.iter().copied().find(|part| {
            let named = viet::parts_of_year(part);
            !named.is_empty() && !named.iter().any(fits)
        })
    }

    /// Whether a part of the year begins where the table's figures do; of what is there on a day only
    /// the day counts.
    fn begins_as_wanted(&self, part: &viet::PartOfYear) -> bool {
        let first = self.wanted.period.map(PeriodId::first_month);
        part.first == 1 || Some(part.first) == first || self.spec.coded || self.spec.key == "xom"
    }

    /// A column that the project names although its heading is that of another period: "6 tháng" in
    /// the report of quý I. What is planned may be of the whole year.
    pub(super) fn of_another_period(
        &self,
        parts: &[&str],
        field: FieldRef,
        place: &Place,
    ) -> Option<Diagnostic> {
        let own = match field {
            FieldRef::Named(key) => self.spec.field(key),
            FieldRef::Code(_) => None,
            FieldRef::Numbering | FieldRef::Ignored => return None,
        };
        let to_come = |words: &str| said::is_to_come(words);
        let planned = own.is_some_and(|own| to_come(own.heading) || own.key.ends_with("giao"));
        if planned || parts.iter().any(|part| to_come(part)) {
            return None;
        }
        let Some(period) = self.wanted.period else {
            return parts.iter().find_map(|part| self.of_another_day(part, place));
        };
        let last = period.ends().month();
        let counted_to = self.counted_to.map_or(last, |day| day.month());
        let fits = |part: &viet::PartOfYear| {
            (part.last == last || part.last == counted_to) && self.begins_as_wanted(part)
        };
        let part = parts.iter().find(|part| {
            let mut named = viet::parts_of_year(part);
            if format!(" {} ", viet::fold(part)).contains(" ca nam ") {
                named.push(viet::PartOfYear { first: 1, last: 12 });
            }
            !named.is_empty() && !named.iter().any(fits)
        })?;
        let heading = viet::one_line(part);
        let problem = Problem::HeadingOfOtherPeriod { heading, period: period.name() };
        Some(Diagnostic::new(problem).at(place))
    }

    /// Whether a heading names a part of the year, and then whether it is that up to which the figures
    /// of the table's period count: sums run from the year's beginning.
    pub(super) fn is_of_own_period(&self, parts: &[&str]) -> Option<bool> {
        let last = self.wanted.period?.ends().month();
        let counted_to = self.counted_to.map_or(last, |day| day.month());
        let state = self.spec.coded || self.spec.key == "xom";
        let own = |part: &viet::PartOfYear| {
            (part.last == last || part.last == counted_to) && (part.first == 1 || state)
        };
        let named: Vec<_> = parts.iter().map(|part| viet::parts_of_year(part)).collect();
        let mut named = named.iter().filter(|named| !named.is_empty()).peekable();
        named.peek()?;
        Some(named.all(|named| named.iter().any(own)))
    }

    /// Whether the figures of a field are those of a period.
    pub(super) fn is_of_a_period(&self, field: FieldRef) -> bool {
        let FieldRef::Named(key) = field else { return false };
        self.wanted.period.is_some()
            && self.spec.field(key).is_some_and(|own| {
                let there = matches!(own.kind, Kind::Money | Kind::Count) || key == "dat";
                there && !said::is_to_come(own.heading) && !key.ends_with("giao")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_time() {
        for part in ["Quý I", "6 tháng", "Đến hết quý I", "Lũy kế 9 tháng năm 2025", "Q1"]
        {
            assert!(is_mere_time(part), "{part}");
        }
        for (part, rest) in [
            ("Kết quả quý I/2026", "ket qua 2026"),
            ("Kết quả 6 tháng đầu năm 2026", "ket qua 2026"),
            ("Đánh giá đến hết quý I", "danh gia"),
            ("Quý I/2026", ""),
        ] {
            assert_eq!(but_part_of_year(part), rest, "{part}");
        }
        for part in ["Thực hiện quý I", "Huy động", "Năm 2025", "Khu vực I"] {
            assert!(!is_mere_time(part), "{part}");
        }
    }
}

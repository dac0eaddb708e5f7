//! Series of numbers: from 01 on 1 January to the last of 31 December, as the head of the body sets them
//! (Nghị định 30/2020/NĐ-CP, Điều 15).

use super::entry::IssuedEntry;
use super::standing::IssuedDocument;
use crate::model::SeriesRule;

/// A series of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The year.
    pub year: i32,
    /// What it is called: its types and the body, `KH UBND`.
    pub name: String,
}

impl Series {
    /// The series of a type of document of a body; bodies that share a seal have their own (Phụ lục I, II.3).
    pub fn of(rule: &SeriesRule, year: i32, kind: Option<&str>, issuer: &str) -> Self {
        let kind = kind.unwrap_or(SeriesRule::LETTER);
        let types = match rule {
            SeriesRule::Common => String::new(),
            SeriesRule::ByType => format!("{kind} "),
            SeriesRule::Groups(groups) => {
                let group = groups.iter().find(|group| group.iter().any(|own| own == kind));
                group.map_or_else(|| format!("{kind} "), |group| format!("{} ", group.join(" ")))
            }
        };
        Series { year, name: format!("{types}{issuer}") }
    }

    /// The series that an entry's document stands in, of a year.
    pub fn of_entry(rule: &SeriesRule, entry: &IssuedEntry, year: i32) -> Self {
        Series::of(rule, year, entry.kind.as_deref(), &entry.issuer)
    }

    /// The numbered documents of the series, by number.
    pub fn numbered<'a>(
        &self,
        rule: &SeriesRule,
        all: &'a [IssuedDocument],
    ) -> Vec<(u32, &'a IssuedDocument)> {
        let own = all.iter().filter(|own| Series::of_entry(rule, &own.entry, own.year) == *self);
        let mut numbered: Vec<_> = own.filter_map(|own| Some((own.number_value()?, own))).collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered
    }
}

/// A number as it is printed: below 10 with a zero (Phụ lục I, II.3).
pub fn printed(number: u32) -> String {
    format!("{number:02}")
}

/// A number as it is typed: digits alone, and no more of them than the electronic document's metadata
/// leave room for beside the symbol (Phụ lục VI).
pub fn typed(text: &str) -> Option<u32> {
    let digits = (1..=6).contains(&text.len()) && text.bytes().all(|own| own.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number > 0)
}

/// The numbers that are passed over up to a number, the first and the last of them.
pub fn gap(numbered: &[(u32, &IssuedDocument)], number: u32) -> Option<(u32, u32)> {
    let last = numbered.iter().map(|(own, _)| *own).filter(|own| *own < number).max().unwrap_or(0);
    (last + 1 < number).then_some((last + 1, number - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_is_of_a_year_its_types_and_the_body() {
        let name = |rule: &SeriesRule, kind| Series::of(rule, 2025, kind, "UBND").name;
        assert_eq!(name(&SeriesRule::ByType, Some("KH")), "KH UBND");
        assert_eq!(name(&SeriesRule::ByType, None), "CV UBND");
        assert_eq!(name(&SeriesRule::Common, Some("KH")), "UBND");
        let groups = SeriesRule::Groups(vec![vec!["KH".to_owned(), "BC".to_owned()]]);
        assert_eq!(name(&groups, Some("BC")), "KH BC UBND");
        assert_eq!(name(&groups, Some("TB")), "TB UBND");
        assert_eq!([printed(1), printed(10), printed(125)], ["01", "10", "125"]);
        assert_eq!(["1", "07", "999999"].map(typed), [Some(1), Some(7), Some(999_999)]);
        assert_eq!(["", "0", "+7", "1000000", "01/1/25", "٣"].map(typed), [None; 6]);
    }
}

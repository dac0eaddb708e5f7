//! What a number format makes of a number, a text or a date.
//!
//! A format is understood wholly, or nobody can tell what a person sees ([`Shown::Unknown`]): a
//! sign that is not known here is never passed over. Only the figure counts: rounding, leading
//! noughts, grouping and the width of blanks leave it what it is.

mod parse;
mod render;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use self::parse::{FormatPart, FormatSection, NumberFormat, Test};
use super::counted::Nouns;
use super::units;
use crate::viet;

/// What a person sees of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The value itself.
    Itself,
    /// Something else: as it is shown.
    As(String),
    /// The format is not understood.
    Unknown,
}

/// What a format shows in place of a number: scaled, as a percentage, with other digits or words
/// around it, as a date, or nothing at all. A unit in words is no other number where the column's
/// amounts are read in just that unit, nor is the noun of what it counts: "5 xóm" is 5, "5 xóm trở
/// lên" is not. White digits are none on white paper.
pub fn number(format: &str, number: Decimal, expected: Expected<'_>, on_paper: bool) -> Shown {
    let format = NumberFormat::of(format);
    let Some((section, own_sign)) = section_for(&format, number) else { return Shown::Unknown };
    if !section.known {
        return Shown::Unknown;
    }
    let zero = number.is_zero();
    if section.white && on_paper && !zero {
        return Shown::As(String::new());
    }
    if section.has_date() {
        let day = number.to_f64().and_then(|days| viet::excel_serial(days, false));
        return day.map_or(Shown::Unknown, |day| Shown::As(viet::fmt_short(day)));
    }
    if !section.has_number() {
        return words_alone(section, zero);
    }
    if !section.fits() {
        return Shown::Unknown;
    }
    if section.is_fraction() {
        return if number.is_integer() { Shown::Itself } else { Shown::Unknown };
    }
    if render::changes(section, number, own_sign) {
        return Shown::As(render::shown(section, number, own_sign));
    }
    let mut shown = number;
    for _ in 0..section.thousands() {
        shown /= Decimal::from(1000);
    }
    for _ in 0..section.percents() {
        shown = shown.saturating_mul(Decimal::from(100));
    }
    let words = section.words();
    let words = words.trim();
    let said = says_something(words);
    if shown == number && (!said || expected.says(words)) {
        return Shown::Itself;
    }
    let percent = "%".repeat(section.percents());
    let [before, behind] = section.words_around();
    let behind =
        if says_something(&behind) { format!(" {}", behind.trim()) } else { String::new() };
    let before = if says_something(&before) { before.trim() } else { "" };
    Shown::As(format!("{before}{}{percent}{behind}", viet::fmt_decimal(shown.normalize())))
}

/// What a format shows in place of a text: more words, or nothing.
pub fn text(format: &str, text: &str) -> Shown {
    let format = NumberFormat::of(format);
    let Some(section) = format.for_text() else { return Shown::Itself };
    if !section.known {
        return Shown::Unknown;
    }
    let mut shown = String::new();
    for part in &section.parts {
        match part {
            FormatPart::Text => shown.push_str(text),
            FormatPart::Literal(words) => shown.push_str(words),
            FormatPart::Fill(c) if c.is_alphanumeric() => shown.extend([*c, '…']),
            FormatPart::Fill(_) => {}
            FormatPart::Digit(_)
            | FormatPart::Point
            | FormatPart::Comma
            | FormatPart::Percent
            | FormatPart::Exponent
            | FormatPart::Slash
            | FormatPart::General
            | FormatPart::Date => return Shown::Unknown,
        }
    }
    if section.white {
        return Shown::As(String::new());
    }
    let once = section.parts.iter().filter(|part| **part == FormatPart::Text).count() == 1;
    if once && !says_something(section.words().trim()) {
        return Shown::Itself;
    }
    Shown::As(viet::one_line(&shown))
}

/// Whether a format of a date shows another calendar, other digits or signs that are not known.
pub fn hides_date(format: &str) -> bool {
    let format = NumberFormat::of(format);
    let Some(section) = format.sections.first() else { return false };
    !section.known || section.white || section.words().chars().any(char::is_numeric)
}

/// A date as a format shows it that leaves out the day: "12/2026" for `mm/yyyy`, "2026" for `yyyy`; a month
/// without its year, "Tháng 12", has that of the date.
pub fn month_alone(format: &str, date: NaiveDate) -> Option<String> {
    if hides_date(format) {
        return None;
    }
    let mut letters = String::new();
    let mut closing = None;
    let mut escaped = false;
    for letter in format.chars() {
        match (closing, letter) {
            _ if escaped => escaped = false,
            (None, '\\') => escaped = true,
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, ';') => break,
            (None, other) => letters.extend(other.to_lowercase()),
            (Some(end), other) if end == other => closing = None,
            (Some(_), _) => {}
        }
    }
    let has = |letter: char| letters.contains(letter);
    match (has('d') || has('h') || has('s'), has('m'), has('y')) {
        (false, true, _) => Some(date.format("%m/%Y").to_string()),
        (false, false, true) => Some(date.format("%Y").to_string()),
        _ => None,
    }
}

/// The section that a number is shown by, and whether a minus is put before it.
fn section_for(format: &NumberFormat, number: Decimal) -> Option<(&FormatSection, bool)> {
    let sections = format.for_numbers();
    let negative = number.is_sign_negative() && !number.is_zero();
    let first = sections.first()?;
    if sections.iter().all(|section| section.test.is_none()) {
        return match sections.len() {
            0 | 4.. => None,
            1 => Some((first, negative)),
            2 if negative => Some((&sections[1], false)),
            3 if number.is_zero() => Some((&sections[2], false)),
            _ if negative => Some((&sections[1], false)),
            _ => Some((first, false)),
        };
    }
    // Which sign a negative number keeps depends on the condition.
    if negative {
        return None;
    }
    let holds =
        |section: &FormatSection| section.test.as_ref().is_none_or(|test| test.holds(number));
    match sections {
        [only] => holds(only).then_some((only, false)),
        [first, rest @ ..] if first.test.is_some() => match rest {
            _ if holds(first) => Some((first, false)),
            [last] => holds(last).then_some((last, false)),
            [second, last] if second.test.is_some() && last.test.is_none() => {
                Some((if holds(second) { second } else { last }, false))
            }
            _ => None,
        },
        _ => None,
    }
}

/// A section without a place for digits: it hides the number, or words stand for it. A dash, or
/// nothing, for zero is zero.
fn words_alone(section: &FormatSection, zero: bool) -> Shown {
    let words = section.words();
    let words = words.trim();
    let dash = words.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '*'));
    if zero && dash { Shown::Itself } else { Shown::As(words.to_owned()) }
}

/// Whether words around a value are more than signs between it and the next.
fn says_something(words: &str) -> bool {
    words.contains(|c: char| !c.is_whitespace() && !"-–—_()*,.:;'/".contains(c))
}

/// The words that a column's format may put behind its numbers.
#[derive(Clone, Copy, Default)]
pub struct Expected<'a> {
    /// The unit in which its amounts are read, in triệu đồng.
    pub unit: Option<Decimal>,
    /// The nouns of what it counts.
    pub nouns: Option<&'a Nouns>,
}

impl Expected<'_> {
    fn says(&self, words: &str) -> bool {
        let counted =
            |nouns: &Nouns| nouns.without(&format!("1 {words}")).is_some_and(|bare| bare == "1");
        self.unit.is_some_and(|unit| is_unit(words, unit)) || self.nouns.is_some_and(counted)
    }
}

fn is_unit(words: &str, unit: Decimal) -> bool {
    units::mention(words).is_some_and(|mention| mention.factor == Some(unit))
        || units::unit(&viet::fold(&words.replace('₫', "đồng"))) == Some(unit)
}

impl Test {
    fn holds(&self, number: Decimal) -> bool {
        match self {
            Test::Less(other) => number < *other,
            Test::AtMost(other) => number <= *other,
            Test::More(other) => number > *other,
            Test::AtLeast(other) => number >= *other,
            Test::Equal(other) => number == *other,
            Test::Other(other) => number != *other,
        }
    }
}

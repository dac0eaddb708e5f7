//! What a person sees of a cell that its value does not say: a format that shows other digits, a
//! line through the text, a footnote's mark, a font of pictures.
//!
//! One rule for every cell that is read, in sheets and in communes' forms. What is seen and does
//! not change the value is passed over.

use rust_decimal::Decimal;

use super::counted::Nouns;
use super::package::look::{Look, Struck};
use super::raw::Node;
use super::units;
use crate::diag::{LookDoubt, Problem};
use crate::viet;

/// Why the value of a cell is not what a person reads in it, if so.
pub fn doubt(
    look: &Look,
    node: &Node,
    unit: Option<Decimal>,
    nouns: Option<&Nouns>,
) -> Option<Problem> {
    let told = |doubt| Some(Problem::CellLooks { seen: node.shown(), doubt });
    match look.struck {
        Struck::Whole => return told(LookDoubt::Struck),
        Struck::Part => return told(LookDoubt::PartlyStruck),
        Struck::No => {}
    }
    if look.raised {
        return told(LookDoubt::Raised);
    }
    if look.symbols && matches!(node, Node::Text(_)) {
        return told(LookDoubt::Symbols);
    }
    let (Some(format), Node::Number(number)) = (&look.format, node) else { return None };
    shown_as(format, *number, unit, nouns).and_then(|shown| told(LookDoubt::Shows(shown)))
}

/// What a number format shows in place of a number, where it is not that number: scaled by
/// thousands, as a percentage, with words, or nothing at all. A unit in words is no other number
/// where the column's amounts are read in just that unit.
fn shown_as(
    format: &str,
    number: Decimal,
    unit: Option<Decimal>,
    nouns: Option<&Nouns>,
) -> Option<String> {
    let sections: Vec<&str> = sections(format);
    let section = match sections.len() {
        0 | 1 => sections.first().copied().unwrap_or_default(),
        _ if number.is_zero() && sections.len() > 2 => sections[2],
        _ if number.is_sign_negative() && !number.is_zero() => sections[1],
        _ => sections[0],
    };
    let parts = Parts::of(section);
    if parts.digits == 0 && parts.words.trim().is_empty() {
        // `;;;` hides the number; a dash for zero does not.
        return (!number.is_zero()).then(String::new);
    }
    if parts.digits == 0 {
        let dash = parts.words.trim().chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '*'));
        return (!(number.is_zero() && dash)).then(|| parts.words.trim().to_owned());
    }
    let mut shown = number;
    for _ in 0..parts.thousands {
        shown /= Decimal::from(1000);
    }
    if parts.percent {
        shown *= Decimal::from(100);
    }
    let words = parts.words.trim();
    let said = words.contains(|c: char| !c.is_whitespace() && !"-–—_()*,.:;'/".contains(c));
    let same_unit = said
        && unit.is_some_and(|unit| {
            units::mention(words).is_some_and(|mention| mention.factor == Some(unit))
                || units::unit(&viet::fold(&words.replace('₫', "đồng"))) == Some(unit)
        });
    // Nor is the noun of what the column counts: "5 xóm" is 5, and "5 xóm trở lên" is not.
    let same_noun = nouns
        .is_some_and(|nouns| nouns.without(&format!("1 {words}")).is_some_and(|bare| bare == "1"));
    if parts.thousands == 0 && !parts.percent && (!said || same_unit || same_noun) {
        return None;
    }
    let percent = if parts.percent { "%" } else { "" };
    let words = if said { format!(" {words}") } else { String::new() };
    Some(format!("{}{percent}{words}", viet::fmt_decimal(shown.normalize())))
}

/// The sections of a format: positive; negative; zero; text.
fn sections(format: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in format.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.push(&format[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&format[start..]);
    sections
}

/// What a section of a format is made of.
#[derive(Debug, Default)]
struct Parts {
    /// Places of digits.
    digits: usize,
    /// Commas behind the digits: each divides by a thousand.
    thousands: usize,
    percent: bool,
    /// Letters that are shown as they are.
    words: String,
}

impl Parts {
    fn of(section: &str) -> Self {
        let mut parts = Parts::default();
        let mut pending = 0;
        let mut chars = section.chars();
        while let Some(c) = chars.next() {
            match c {
                '0' | '#' | '?' => {
                    parts.digits += 1;
                    pending = 0;
                }
                ',' => pending += 1,
                '.' => {
                    parts.thousands += std::mem::take(&mut pending);
                }
                '%' => parts.percent = true,
                '"' => parts.words.extend(chars.by_ref().take_while(|c| *c != '"')),
                '\\' => parts.words.extend(chars.next()),
                // A width that is left blank, a letter that fills the cell.
                '_' | '*' => {
                    chars.next();
                }
                // A colour, a condition, a currency: "[$₫-42A]" shows the currency.
                '[' => {
                    let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    if let Some(currency) = inner.strip_prefix('$') {
                        parts.words.push_str(currency.split('-').next().unwrap_or_default());
                    }
                }
                'E' | 'e' | '+' | '/' => {}
                c if c.is_alphabetic() && !"General".contains(c) => parts.words.push(c),
                c if "General".contains(c) => parts.digits += 1,
                _ => {}
            }
        }
        if parts.digits > 0 {
            parts.thousands += pending;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(format: &str, number: &str) -> Option<String> {
        let nouns = Nouns::of_hamlets(&[]);
        shown_as(format, number.parse().expect("a number"), Some(Decimal::ONE), Some(&nouns))
    }

    #[test]
    fn formats_that_show_the_number() {
        for format in [
            "0",
            "0.00",
            "#,##0",
            "#,##0.00",
            "#,##0.0##",
            "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
            "#,##0;[Red]-#,##0",
            "General",
            "0.00E+00",
            "# ##0",
            "#,##0\\ \"triệu đồng\"",
            "00",
            "0\" xóm\"",
            "00\\ \"thôn\"",
        ] {
            assert_eq!(shown(format, "1500.5"), None, "{format}");
        }
        assert_eq!(shown("#,##0;-#,##0;\"-\"", "0"), None);
    }

    #[test]
    fn formats_that_show_something_else() {
        for (format, number, wanted) in [
            ("#,##0.0,,", "1500500000", "1.500,5"),
            ("#,##0,", "1500", "1,5"),
            ("0%", "0.5", "50%"),
            ("0.0\" %\"", "5", "5 %"),
            ("#,##0 [$₫-42A]", "5", "5 ₫"),
            ("0\" tỷ đồng\"", "5", "5 tỷ đồng"),
            ("0\" trở lên\"", "2", "2 trở lên"),
            ("0\" xóm trở lên\"", "2", "2 xóm trở lên"),
            ("0\" xã\"", "2", "2 xã"),
            ("0\"/QĐ-UBND\"", "15", "15 /QĐ-UBND"),
            (";;;", "5", ""),
            ("\"x\"", "1", "x"),
        ] {
            assert_eq!(shown(format, number).as_deref(), Some(wanted), "{format}");
        }
    }
}

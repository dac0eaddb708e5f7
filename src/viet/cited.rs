//! What the decree writes in one way only, however it was typed: "Quyết định số 88/QĐ-UBND ngày
//! 05/5/2026" (Phụ lục I, II.3, II.4), and square and cubic metres.

use super::date::{day_str, month_str};
use super::text::fold_tones;

/// Kinds of documents that have a number.
const KINDS: &[&str] = &[
    "nghị quyết",
    "nghị định",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kế hoạch",
    "chương trình",
    "công văn",
    "thông báo",
    "hướng dẫn",
    "tờ trình",
    "báo cáo",
    "công điện",
];

/// The text with "số" before a document's number, which has two digits at least, two digits for a day below 10 and for the months 1 and
/// 2 of a date behind "ngày", and "m²", "m³" for "m2", "m3".
#[must_use]
pub fn as_cited(text: &str) -> String {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[at..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |n| at + n);
        let (before, digits, after) = (&rest[..at], &rest[at..end], &rest[end..]);
        out.push_str(before);
        let taken = if is_metre(&out, digits, after) {
            out.push(if digits == "2" { '²' } else { '³' });
            0
        } else if let Some((day, month, length)) =
            dated(digits, after).filter(|_| ends_with(&out, "ngày "))
        {
            out.push_str(&format!("{}/{}", day_str(day), month));
            length
        } else {
            if is_number(after) && KINDS.iter().any(|kind| ends_with(&out, &format!("{kind} "))) {
                out.push_str("số ");
            }
            // A cell may have the number and its symbol alone.
            let symbol = after.strip_prefix('/');
            let symbol = symbol.is_some_and(|symbol| symbol.starts_with(char::is_uppercase));
            let alone = out.is_empty() && symbol;
            if digits.len() == 1
                && digits != "0"
                && is_number(after)
                && (alone || ends_with(&out, "số "))
            {
                out.push('0');
            }
            out.push_str(digits);
            0
        };
        rest = &after[taken..];
    }
    out.push_str(rest);
    out
}

/// Whether a text ends with these words as whole words, whatever their case.
fn ends_with(text: &str, words: &str) -> bool {
    let length = words.chars().count();
    let Some((at, _)) = text.char_indices().rev().nth(length - 1) else { return false };
    let whole = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    // Folding drops the space at the end.
    whole && text.ends_with(' ') && fold_tones(&text[at..]) == words.trim_end()
}

/// "m2" and "km3" as words of their own; the letters before the digit are in `before`.
fn is_metre(before: &str, digits: &str, after: &str) -> bool {
    let unit = before.trim_end_matches(['m', 'k', 'c', 'd']);
    let letters = &before[unit.len()..];
    matches!(digits, "2" | "3")
        && matches!(letters, "m" | "km" | "cm" | "dm")
        && !unit.chars().next_back().is_some_and(char::is_alphabetic)
        && !after.starts_with(|c: char| c.is_alphanumeric() || c == '²')
}

/// What follows the number of a document: "/QĐ-UBND", "/2025/QH15".
fn is_number(after: &str) -> bool {
    let Some(symbol) = after.strip_prefix('/') else { return false };
    let years = symbol.bytes().take_while(u8::is_ascii_digit).count();
    symbol.starts_with(char::is_uppercase) || years == 4
}

/// The day and the month of "5/1/2026" whose first digits were read, and how long the month is with its
/// sign; nothing where that is no date.
fn dated(digits: &str, after: &str) -> Option<(u32, String, usize)> {
    let (month, year) = after.strip_prefix('/')?.split_once('/')?;
    let day: u32 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    let number: u32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year = year.find(|c: char| !c.is_ascii_digit()).map_or(year, |end| &year[..end]);
    // A month that was typed with a zero keeps it.
    let written = if month.starts_with('0') { month.to_owned() } else { month_str(number) };
    (digits.len() <= 2 && month.len() <= 2 && year.len() == 4).then_some((
        day,
        written,
        month.len() + 1,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn documents_are_cited_as_the_decree_does() {
        for (typed, wanted) in [
            ("Quyết định 88/QĐ-UBND ngày 5/1/2026", "Quyết định số 88/QĐ-UBND ngày 05/01/2026"),
            ("theo nghị quyết 257/2025/QH15", "theo nghị quyết số 257/2025/QH15"),
            ("Quyết định số 88/QĐ-UBND ngày 20/1/2026", "Quyết định số 88/QĐ-UBND ngày 20/01/2026"),
            ("Quyết định số 9/QĐ-UBND", "Quyết định số 09/QĐ-UBND"),
            ("Nghị định 7/2026/NĐ-CP", "Nghị định số 07/2026/NĐ-CP"),
            ("số 2/5 tiêu chí, số 9, số 19/QĐ-UBND", "số 2/5 tiêu chí, số 9, số 19/QĐ-UBND"),
            ("1/QĐ-UBND ngày 5/12/2025", "01/QĐ-UBND ngày 05/12/2025"),
            ("5/2026, 3 xã", "5/2026, 3 xã"),
            ("ngày 12/8/2026", "ngày 12/8/2026"),
            ("ngày 05/03/2026, ngày 5/3/2026", "ngày 05/03/2026, ngày 05/3/2026"),
            ("Kế hoạch 5 năm, Kế hoạch 2/3 đạt", "Kế hoạch 5 năm, Kế hoạch 2/3 đạt"),
            ("hiến 1.200 m2 đất, 3m3 cát, 2 km2", "hiến 1.200 m² đất, 3m³ cát, 2 km²"),
            ("m2, 5 m2.", "m², 5 m²."),
            ("tầm2, m25, m²", "tầm2, m25, m²"),
            ("Phục quyết định 88", "Phục quyết định 88"),
            ("", ""),
        ] {
            assert_eq!(as_cited(typed), wanted);
        }
    }

    proptest! {
        #[test]
        fn twice_is_once(s in any::<String>()) {
            let once = as_cited(&s);
            prop_assert_eq!(as_cited(&once), once);
        }
    }
}

//! Days, months and quarters that there are not: "30/2/2026", "06/15/2026", "tháng 13", "quý V". What is
//! no time at all ("thường xuyên") is none of them.

use chrono::NaiveDate;

use super::date::{DateError, parse_date};
use super::letters::parse_roman;
use super::text::{fold_tones, one_line};

/// The first time that a text names and that there is not, as it is written. Of a `deadline` a day and
/// a month without a year are known too: "30/2", "13/2026".
#[must_use]
pub fn no_such_time(text: &str, deadline: bool) -> Option<String> {
    let line = one_line(text);
    let written: Vec<&str> =
        line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let bare = written.iter().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = bare.collect();
    (0..words.len()).find_map(|at| {
        let word = words[at];
        // "Báo cáo quý, 06 tháng".
        let ends = written[at].ends_with(|c: char| !c.is_alphanumeric());
        let next = words.get(at + 1).copied().filter(|_| !ends).unwrap_or_default();
        let counts = |at: usize| {
            words.get(at).is_some_and(|own| matches!(fold_tones(own).as_str(), "tháng" | "thang"))
        };
        let wrong = match fold_tones(word).as_str() {
            "tháng" | "thang" => {
                // "tháng 8, tháng 19": a sign parts the number from the month.
                let joined = |at: usize| !written[at].ends_with(|c: char| !c.is_alphanumeric());
                let counted = at
                    .checked_sub(1)
                    .is_some_and(|before| is_number(words[before]) && joined(before));
                !counted && leading(next).is_some_and(|month| !(1..=12).contains(&month))
            }
            "ngày" | "ngay" => return in_words(&words[at..]),
            "quý" | "quí" if counts(at + 2) => false,
            "quý" | "quí" => quarter(next).is_some_and(|quarter| !(1..=4).contains(&quarter)),
            _ => {
                // "Q5" alone is a district.
                let quarter = word.strip_prefix('Q').filter(|rest| rest.contains('/'));
                let other = quarter.and_then(leading).is_some_and(|own| !(1..=4).contains(&own));
                return (other || is_no_day(word) || deadline && is_no_short(word))
                    .then(|| word.to_owned());
            }
        };
        wrong.then(|| format!("{word} {next}"))
    })
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// The number of at most two digits that a word is, or has before a stroke: "13", "13/2026".
fn leading(word: &str) -> Option<u32> {
    let number = word.split('/').next().filter(|own| is_number(own) && own.len() < 3)?;
    number.parse().ok()
}

/// The quarter that a word says: "5", "V", "V/2026".
fn quarter(word: &str) -> Option<u32> {
    let own = word.split('/').next()?;
    let roman = !own.is_empty() && own.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let roman = if roman { parse_roman(own) } else { None };
    leading(word).or_else(|| roman.and_then(|number| u32::try_from(number).ok()))
}

/// "30/2/2026", "06/15/2026".
fn is_no_day(word: &str) -> bool {
    let parted = |sign: char| {
        let groups: Vec<&str> = word.split(sign).collect();
        matches!(groups[..], [day, month, year]
            if [day, month].iter().all(|own| is_number(own) && own.len() < 3)
                && is_number(year) && year.len() == 4)
    };
    ['/', '-', '.'].into_iter().any(parted)
        && matches!(
            parse_date(word),
            Err(DateError::DayMonth { .. }
                | DateError::NoSuchMonth { .. }
                | DateError::NoSuchDay { .. })
        )
}

/// "30/2", "31/6", "13/2026"; "6/26" may be a month of a year.
fn is_no_short(word: &str) -> bool {
    let Some((first, second)) = word.split_once('/') else { return false };
    let (Some(day), true) = (leading(first), is_number(second)) else { return false };
    match (second.len(), second.parse::<u32>()) {
        (1 | 2, Ok(month)) => {
            let short_year = (1..=12).contains(&day) && month > 19;
            !short_year && NaiveDate::from_ymd_opt(LEAP_YEAR, month, day).is_none()
        }
        (4, Ok(2000..2100)) => !(1..=12).contains(&day),
        _ => false,
    }
}

/// A year with every day that any has.
const LEAP_YEAR: i32 = 2024;

/// "ngày 31 tháng 6 năm 2026".
fn in_words(words: &[&str]) -> Option<String> {
    let same = |at: usize, own: [&str; 2]| {
        words.get(at).is_some_and(|word| own.contains(&fold_tones(word).as_str()))
    };
    let number = |at: usize| words.get(at).filter(|word| is_number(word))?.parse::<u32>().ok();
    if !same(2, ["tháng", "thang"]) {
        return words.get(1).filter(|word| is_no_day(word)).map(|word| (*word).to_owned());
    }
    let (day, month) = (number(1)?, number(3)?);
    let year = number(5).filter(|_| same(4, ["năm", "nam"]));
    let year = year.and_then(|year| i32::try_from(year).ok());
    let known = NaiveDate::from_ymd_opt(year.unwrap_or(LEAP_YEAR), month, day).is_some();
    let length = if year.is_some() { 6 } else { 4 };
    (!known).then(|| words[..length].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn times_that_there_are_not() {
        for (text, seen) in [
            ("30/2/2026", "30/2/2026"),
            ("Trước ngày 31/6/2026", "31/6/2026"),
            ("06/15/2026", "06/15/2026"),
            ("Tháng 13", "Tháng 13"),
            ("trong tháng 8, tháng 19", "tháng 19"),
            ("Quý V", "Quý V"),
            ("quý 5/2026", "quý 5/2026"),
            ("Q5/2026", "Q5/2026"),
            ("ngày 31 tháng 6 năm 2026", "ngày 31 tháng 6 năm 2026"),
            ("QĐ số 12/QĐ-UBND ngày 30.2.2026", "30.2.2026"),
        ] {
            assert_eq!(no_such_time(text, false).as_deref(), Some(seen), "{text}");
        }
        for text in ["30/2", "31/6", "13/2026", "trước 32/5"] {
            assert!(no_such_time(text, true).is_some(), "{text}");
            assert_eq!(no_such_time(text, false), None, "{text}");
        }
        for text in [
            "15/6/2026",
            "29/2/2024",
            "Quý IV/2026",
            "Quý I, II",
            "Q3/2026",
            "Tháng 12/2026",
            "12 tháng",
            "6 tháng 15 hộ",
            "Quý vị đại biểu",
            "báo cáo quý, 06 tháng, cả năm",
            "báo cáo quý 6 tháng",
            "Nghị định 30/2020/NĐ-CP",
            "1.500.000",
            "Tháng 6/26",
            "6/26",
            "15/06",
            "thường xuyên",
            "2025-2027",
            "ngày 15 hằng tháng",
            "ngày 30 tháng 6 năm 2026",
        ] {
            assert_eq!(no_such_time(text, true), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[-0-9/. ngàythágquýnămIVXQ]{0,30}") {
            let _ = (no_such_time(&text, true), no_such_time(&text, false));
        }
    }
}

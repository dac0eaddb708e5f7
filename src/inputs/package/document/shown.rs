//! What a cell of an `.ods` says to be shown, held against the value that it stores.
//!
//! The file keeps both, and a program may show either. Where the number format is right, the text is
//! the value rounded, grouped and with the format's words; any other text is another figure.

use rust_decimal::Decimal;

use crate::viet;

/// A value as the file stores it.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    /// A number.
    Number(String),
    /// A day, perhaps with a time.
    Day(String),
    /// A text.
    Text(String),
    /// A truth value.
    Truth(bool),
    /// A time of day, which has as many looks as there are formats.
    Time,
}

/// Whether the shown text says something else than the value; the number format, where there is
/// one, explains its own words.
pub fn differs(stored: &Stored, shown: &str, format: Option<&str>) -> bool {
    let shown = viet::one_line(shown);
    if shown.is_empty() {
        return false;
    }
    match stored {
        Stored::Number(number) => {
            match number.trim().parse::<f64>().ok().and_then(viet::from_f64) {
                Some(number) => !is_number(number, &shown, format.unwrap_or_default()),
                None => false,
            }
        }
        Stored::Day(day) => !is_day(day, &shown),
        Stored::Text(text) => viet::one_line(text) != shown,
        Stored::Truth(truth) => match viet::fold(&shown).as_str() {
            "true" | "dung" | "1" | "x" | "co" | "yes" => !truth,
            "false" | "sai" | "0" | "khong" | "no" => *truth,
            _ => false,
        },
        Stored::Time => false,
    }
}

/// The truth value that a number is shown as.
pub fn truth(stored: &Stored, shown: &str) -> Option<bool> {
    match (stored, shown.trim()) {
        (Stored::Number(number), "TRUE") if number == "1" => Some(true),
        (Stored::Number(number), "FALSE") if number == "0" => Some(false),
        _ => None,
    }
}

/// Whether a text shows a number.
fn is_number(number: Decimal, shown: &str, format: &str) -> bool {
    let bare: Vec<char> = shown.chars().filter(|c| !c.is_whitespace()).collect();
    // Signs of a share or of another money that no format has put there.
    if bare.iter().any(|c| "%$€£¥".contains(*c) && !format.contains(*c)) {
        return false;
    }
    let Some(first) = bare.iter().position(char::is_ascii_digit) else {
        // A dash, or nothing, for zero; words are the format's own, which is looked at apart.
        return number.is_zero() || !format.is_empty() && explains(format, shown);
    };
    // ",4" begins with the comma.
    let comma = first.checked_sub(1).filter(|at| matches!(bare[*at], '.' | ','));
    let first = comma.unwrap_or(first);
    let last = bare.iter().rposition(char::is_ascii_digit).unwrap_or(first);
    let (before, digits, behind) = (&bare[..first], &bare[first..=last], &bare[last + 1..]);
    let percents = bare.iter().filter(|c| **c == '%').count();
    let mut number = number;
    for _ in 0..percents {
        number = number.saturating_mul(Decimal::from(100));
    }
    let minus = before.iter().chain(behind).any(|c| matches!(c, '-' | '−' | '–' | '('));
    let sign = number.is_zero() || minus == number.is_sign_negative();
    let words = || before.iter().chain(behind).any(|c| c.is_alphanumeric());
    if !sign || words() && !explains(format, shown) {
        return false;
    }
    let all = readings(digits, format.contains(".000"));
    all.iter().any(|(reading, half)| (number.abs() - reading).abs() <= *half)
}

/// Whether every word of a shown text is one of the format's.
fn explains(format: &str, shown: &str) -> bool {
    let plain: String = format.chars().filter(|c| !matches!(c, '"' | '\\')).collect();
    shown
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| plain.contains(word))
}

/// What digits with signs between them may be, and half of the last place that is shown. "650.000"
/// is 650 thousand, unless the format has three places.
fn readings(digits: &[char], three_places: bool) -> Vec<(Decimal, Decimal)> {
    let text: String = digits.iter().collect();
    if let Some((mantissa, power)) = text.split_once(['E', 'e']) {
        let power = power.trim_start_matches('+').parse::<i32>().ok();
        let Some(power) = power.filter(|power| power.abs() <= 18) else { return Vec::new() };
        let scale = Decimal::from(10i64.pow(power.unsigned_abs()));
        let mantissa: Vec<char> = mantissa.chars().collect();
        let scaled = |number: Decimal| match power {
            0.. => number.checked_mul(scale),
            _ => number.checked_div(scale),
        };
        let all = readings(&mantissa, three_places).into_iter();
        return all.filter_map(|(number, half)| Some((scaled(number)?, scaled(half)?))).collect();
    }
    let is_sign = |c: char| matches!(c, '.' | ',' | '\'' | '’');
    if !text.chars().all(|c| c.is_ascii_digit() || is_sign(c)) {
        return Vec::new();
    }
    let mut all = Vec::new();
    let whole = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let grouped = |text: &str| {
        let mut groups = text.split(is_sign);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        rest.is_empty()
            || matches!(first.len(), 1..=3)
                && !first.starts_with('0')
                && rest.iter().all(|group| group.len() == 3)
    };
    // Rounded to the last place that is shown.
    let half = |places: usize| Decimal::new(5, u32::try_from(places).unwrap_or(27).min(27) + 1);
    if grouped(&text)
        && let Ok(number) = whole(&text).parse()
    {
        all.push((number, half(0)));
    }
    if let Some(at) = text.rfind(['.', ',']) {
        let (integer, decimals) = (&text[..at], &text[at + 1..]);
        let sign = &text[at..=at];
        let thousands = grouped(&text) && decimals.ends_with('0') && !three_places;
        if !integer.contains(sign)
            && !thousands
            && (grouped(integer) || integer.is_empty())
            && let Ok(number) = format!("0{}.{decimals}", whole(integer)).parse()
        {
            all.push((number, half(decimals.len())));
        }
    }
    all
}

/// Whether every number of a text is one of a day's: day, month, year, quarter, hour, minute, second.
fn is_day(day: &str, shown: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        digits.map(|part| part.parse().unwrap_or(u32::MAX)).collect()
    };
    let mut own = numbers(day);
    if let [year, month, ..] = own[..] {
        own.extend([year % 100, month.saturating_add(2) / 3]);
    }
    // A clock with twelve hours.
    let noon: Vec<u32> = own.iter().skip(3).take(1).map(|hour| (hour + 11) % 12 + 1).collect();
    own.extend(noon);
    numbers(shown).iter().all(|number| own.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: &str, shown: &str, format: &str) -> bool {
        let format = (!format.is_empty()).then_some(format);
        !differs(&Stored::Number(number.to_owned()), shown, format)
    }

    #[test]
    fn texts_that_show_the_number() {
        for (value, shown, format) in [
            ("650", "650", ""),
            ("650", "", ""),
            ("650", "650,00", ""),
            ("1500.5", "1.500,5", ""),
            ("1500.5", "1,500.5", ""),
            ("1500.5", "1500.5", ""),
            ("1500.5", "1 501", "# ##0"),
            ("1500.5", "1.501", "#,##0"),
            ("-650", "-650", ""),
            ("-650", "(650)", "#,##0;(#,##0)"),
            ("0", "-", "#,##0;-#,##0;\"-\""),
            ("0.155", "15,5%", "0.0%"),
            ("0.333333333333333", "0,333333333333333", ""),
            ("0.1", "0,1", ""),
            ("650", "6,50E+02", "0.00E+00"),
            ("0.00065", "6,5E-04", "0.0E+00"),
            ("1234567", "1.234.567", ""),
            ("5", "5 triệu đồng", "0\" triệu đồng\""),
            ("1", "x", "\"x\""),
            ("1e300", "1E+300", ""),
            ("6.5E2", "650", ""),
            ("650", "650,000", "0.000"),
            ("650.125", "650,125", ""),
            ("1234567.891", "1,23E+06", "0.00E+00"),
            ("0.4", ",4", "#.?"),
        ] {
            assert!(number(value, shown, format), "{value} {shown}");
        }
    }

    #[test]
    fn texts_that_show_another() {
        for (value, shown, format) in [
            ("650", "700", ""),
            ("650", "6500", ""),
            ("650", "0,650", ""),
            ("650", "-650", ""),
            ("-650", "650", ""),
            ("5", "5 tỷ", ""),
            ("5", "5 tỷ", "0\" triệu\""),
            ("650", "x", ""),
            ("0", "Err:502", ""),
            ("650", "650.000", ""),
            ("0.5", "50", ""),
            ("50", "50%", ""),
            ("3", "300%", ""),
            ("300", "$300", ""),
            ("45915", "15/09/2025", ""),
            ("650", "6 5 1", ""),
            ("650", "7,00E+02", "0.00E+00"),
        ] {
            assert!(!number(value, shown, format), "{value} {shown}");
        }
    }

    #[test]
    fn days_texts_and_truths() {
        let day = |text: &str| Stored::Day(text.to_owned());
        for shown in ["15/09/2025", "09/15/25", "15 tháng 9 năm 2025", "Thứ Hai", "Q3 2025", "2025"]
        {
            assert!(!differs(&day("2025-09-15"), shown, None), "{shown}");
        }
        assert!(!differs(&day("2025-09-15T14:30:00"), "15/09/2025 2:30 PM", None));
        for shown in ["15/09/2026", "16/09/2025", "45915"] {
            assert!(differs(&day("2025-09-15"), shown, None), "{shown}");
        }
        let text = |text: &str| Stored::Text(text.to_owned());
        assert!(!differs(&text("Hòa  An"), "Hòa An", None));
        assert!(differs(&text("Hòa An"), "Tân Lập", None));
        assert!(differs(&Stored::Truth(true), "FALSE", None));
        assert!(!differs(&Stored::Truth(true), "TRUE", None));
    }
}

//! Reading numbers, from text and from a workbook's floating point.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::written::grouped;
use crate::viet::text::clean;

/// The most digits a number may have, before and after the comma together: what [`Decimal`] holds
/// exactly.
const MOST_DIGITS: usize = 28;

/// Why a text is no number. The caller has the text and words the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing is there.
    Empty,
    /// Not made of digits, or a sign, dot or comma stands where none can.
    NotANumber,
    /// Written the English way ("63905.27", "1,234,567").
    EnglishFormat {
        /// The same number the Vietnamese way ("63.905,27"), which parses.
        suggest: String,
    },
    /// "1,500": one and a half thousand the English way, one and a half with three decimals the
    /// Vietnamese way. Nobody can tell.
    Ambiguous {
        /// The same number as thousands ("1.500"), which parses.
        thousands: String,
    },
    /// Groups that are not of three digits ("1.23.456"), or two kinds of separator ("52 341.608").
    Grouping,
    /// More than 28 digits, or a count above 4.294.967.295.
    TooLong,
    /// A number with a unit after it ("05 xóm", "7,5%"): the unit belongs in the heading.
    UnitInside {
        /// The number as written ("05"); it parses.
        number: String,
        /// What follows it ("xóm").
        unit: String,
    },
    /// A count with decimals ("1,5").
    NotWhole,
    /// A count below zero ("-3").
    Negative,
}

/// Reads a number written the Vietnamese way, strictly and exactly.
///
/// "52.341,608" "15,1" "7.215" (seven thousand …) "-1.000" "52 341,608" "03"; spaces around it are
/// passed over, a no-break or plain space may stand in place of the dot between groups, and U+2212
/// may stand for the minus sign. `1,234` alone may be one thousand and more or one and a bit, and is
/// refused; "1234,5", "0,125" and "1.234,567" cannot be misread.
///
/// # Errors
///
/// [`NumberError`], any variant but `NotWhole` and `Negative`. A dot that cannot part groups of
/// three ("63905.27", "1.23", "1.0000", "0.123") and commas that can only part groups ("1,234,567")
/// are `EnglishFormat`.
pub fn parse_decimal(s: &str) -> Result<Decimal, NumberError> {
    let text = clean(s);
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    // "30,000": nobody writes three zeros behind a decimal comma; it is thirty thousand, as English
    // has it.
    if let Some(whole) = text.strip_suffix(",000")
        && !whole.contains(['.', ','])
        && read(whole).is_ok_and(|whole| !whole.is_zero())
    {
        return Err(NumberError::EnglishFormat { suggest: format!("{whole}.000") });
    }
    if let Some((whole, decimals)) = text.trim_start_matches(['-', '−']).split_once(',')
        && (1..=3).contains(&whole.len())
        && decimals.len() == 3
        && !whole.starts_with('0')
        && [whole, decimals].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(NumberError::Ambiguous { thousands: text.replace(',', ".") });
    }
    match read(&text) {
        Err(NumberError::NotANumber) => Err(unit_inside(&text).unwrap_or(NumberError::NotANumber)),
        other => other,
    }
}

/// Reads a count: a whole number that is not negative, "3", "03", "1.286".
///
/// # Errors
///
/// As [`parse_decimal`]; besides, `NotWhole` for any number with a comma, `Negative`, and `TooLong`
/// above `u32::MAX`.
pub fn parse_count(s: &str) -> Result<u32, NumberError> {
    let number = parse_decimal(s)?;
    if number.scale() > 0 {
        return Err(NumberError::NotWhole);
    }
    if number.is_sign_negative() && !number.is_zero() {
        return Err(NumberError::Negative);
    }
    number.to_u32().ok_or(NumberError::TooLong)
}

/// Reads a target that may be open upwards: "1 trở lên", "≥ 1", ">= 01", "ít nhất 1", "từ 1 trở
/// lên" give `(1, true)`, a plain count gives `(1, false)`.
///
/// # Errors
///
/// As [`parse_count`] for the number; "trở lên" without a number is `NotANumber`. "> 1" and "trên
/// 1" are `NotANumber` too: they mean 2 or more to some and 1 or more to others.
pub fn parse_at_least(s: &str) -> Result<(u32, bool), NumberError> {
    let text = crate::viet::text::fold_tones(s);
    let mut rest = text.as_str();
    let mut open = false;
    for opening in ["≥", ">=", "=>", "ít nhất", "tối thiểu", "từ"] {
        if let Some(after) = rest.strip_prefix(opening) {
            // "từ 1" alone does not say that it is open.
            open = opening != "từ";
            rest = after.trim_start();
            break;
        }
    }
    if let Some(before) = rest.strip_suffix("trở lên") {
        open = true;
        rest = before.trim_end();
    } else if text.starts_with("từ") {
        return Err(NumberError::NotANumber);
    }
    match parse_count(rest) {
        Err(NumberError::Empty) if open => Err(NumberError::NotANumber),
        count => count.map(|count| (count, open)),
    }
}

/// The decimal that Excel shows for a stored double: 15 significant digits, so that 0.1 + 0.2 is
/// 0.3.
///
/// `None` for NaN, infinities and numbers of more than 28 digits before the comma. Digits after the
/// 28th decimal are rounded away.
#[must_use]
pub fn from_f64(value: f64) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    // "-1.23456789012345e-7": the shortest way to 15 correctly rounded digits.
    let text = format!("{value:.14e}");
    let (mantissa, exponent) = text.split_once('e')?;
    let mut digits: i128 = mantissa.replace('.', "").parse().ok()?;
    let mut exponent: i32 = exponent.parse::<i32>().ok()? - 14;
    if digits == 0 {
        return Some(Decimal::ZERO);
    }
    while digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    if exponent >= 0 {
        let power = 10i128.checked_pow(u32::try_from(exponent).ok()?)?;
        return Decimal::try_from_i128_with_scale(digits.checked_mul(power)?, 0)
            .ok()
            .filter(|whole| digit_count(*whole) <= MOST_DIGITS);
    }
    let scale = exponent.unsigned_abs();
    let Some(excess) = scale.checked_sub(28).filter(|excess| *excess > 0) else {
        return Decimal::try_from_i128_with_scale(digits, scale).ok();
    };
    // At most 15 digits: dividing by more than 10^16 leaves nothing.
    let power = 10i128.pow(excess.min(17));
    let half = if digits < 0 { -power / 2 } else { power / 2 };
    Decimal::try_from_i128_with_scale((digits + half) / power, 28).ok().map(|d| d.normalize())
}

/// How many digits stand before the comma.
fn digit_count(whole: Decimal) -> usize {
    whole.abs().trunc().to_string().len()
}

/// The number in `text`, which is clean and not empty.
fn read(text: &str) -> Result<Decimal, NumberError> {
    let (negative, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => (true, body),
        None => (false, text),
    };
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    if !body.chars().all(known)
        || !body.contains(|c: char| c.is_ascii_digit())
        || body.starts_with(' ')
        || body.ends_with(['.', ',', ' '])
    {
        return Err(NumberError::NotANumber);
    }
    if body.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS {
        return Err(NumberError::TooLong);
    }
    let sign = if negative { "-" } else { "" };
    let (whole, decimals) = body.split_once(',').unwrap_or((body, ""));
    let vietnamese = !decimals.contains(|c: char| !c.is_ascii_digit());
    let groups = ['.', ' '].into_iter().find_map(|separator| ungroup(whole, separator));
    if let (true, Some(whole)) = (vietnamese, groups) {
        let point = if decimals.is_empty() { "" } else { "." };
        return Decimal::from_str_exact(&format!("{sign}{whole}{point}{decimals}"))
            .map_err(|_| NumberError::TooLong);
    }
    match english(body) {
        Some((whole, decimals)) => {
            let comma = if decimals.is_empty() { "" } else { "," };
            // Three decimals behind a short number would be asked about again; four are not.
            let short = whole.len() <= 3 && !whole.starts_with('0');
            let more = if decimals.len() == 3 && short { "0" } else { "" };
            let suggest = format!("{sign}{}{comma}{decimals}{more}", grouped(&whole));
            Err(NumberError::EnglishFormat { suggest })
        }
        None if body.starts_with(['.', ',']) => Err(NumberError::NotANumber),
        None => Err(NumberError::Grouping),
    }
}

/// The digits of a whole number, plain or in groups of three parted by `separator`.
fn ungroup(whole: &str, separator: char) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let mut groups = whole.split(separator);
    let first = groups.next().filter(|first| digits(first))?;
    let mut out = first.to_owned();
    for group in groups {
        // A first group "0" or "012" is no group: "0.123" is an English decimal.
        if first.len() > 3 || first.starts_with('0') || group.len() != 3 || !digits(group) {
            return None;
        }
        out.push_str(group);
    }
    Some(out)
}

/// The whole part and the decimals of a number written the English way: groups parted by commas or
/// spaces, or none, and a point before the decimals.
fn english(body: &str) -> Option<(String, String)> {
    let (whole, decimals) = body.split_once('.').unwrap_or((body, ""));
    if decimals.contains(|c: char| !c.is_ascii_digit()) {
        return None;
    }
    // "52 341.608" may be groups all along or a decimal: nobody can tell.
    if whole.contains(' ') && decimals.len() == 3 {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let digits = [',', ' '].into_iter().find_map(|separator| ungroup(whole, separator))?;
    let trimmed = digits.trim_start_matches('0');
    let digits = if trimmed.is_empty() { "0" } else { trimmed };
    Some((digits.to_owned(), decimals.to_owned()))
}

/// A number followed by a unit, when that is what `text` is.
fn unit_inside(text: &str) -> Option<NumberError> {
    let at = text.find('%').into_iter().chain(text.find(char::is_alphabetic)).min()?;
    let (number, unit) = text.split_at(at);
    if !(unit.starts_with('%') || number.ends_with(' ')) {
        return None;
    }
    let number = number.trim_end();
    read(number).ok()?;
    Some(NumberError::UnitInside { number: number.to_owned(), unit: unit.to_owned() })
}

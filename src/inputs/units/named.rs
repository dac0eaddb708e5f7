//! Which words name a unit, and which unit they name.

use rust_decimal::Decimal;

use crate::model::MoneyUnit;

/// The words of a folded text with numbers apart from letters and thousands in one: "x1 000d" is
/// "x", "1000", "d".
pub(super) fn words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for written in folded.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = written;
        while !rest.is_empty() {
            let digits = rest.starts_with(|c: char| c.is_ascii_digit());
            let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            match words.last_mut() {
                Some(last) if word == "000" && is_scale_in_digits(last, true) => {
                    last.push_str(word);
                }
                _ => words.push(word.to_owned()),
            }
            rest = after;
        }
    }
    words
}

/// "1000", "1000000"; and "1", where thousands may follow.
pub(super) fn is_scale_in_digits(word: &str, growing: bool) -> bool {
    word == "1000" || word == "1000000" || growing && word == "1"
}

/// Whether a word is the name of the currency.
pub(super) fn is_currency(word: &str) -> bool {
    matches!(word, "dong" | "vnd" | "d")
}

/// How many đồng a word makes of one, as a power of ten.
pub(super) fn scale(word: &str) -> Option<u32> {
    match word {
        "nghin" | "ngan" | "ngh" | "ng" | "1000" => Some(3),
        "trieu" | "tr" | "1000000" => Some(6),
        "ty" | "ti" => Some(9),
        _ => None,
    }
}

/// The unit that words are, in triệu đồng: "nghìn đồng", "1000 đ", "trđ", "triệu".
pub(super) fn of_words(words: &[&str]) -> Option<Decimal> {
    let unit = match words {
        ["dvt", rest @ ..] | ["don", "vi", "tinh", rest @ ..] | ["x", rest @ ..] => {
            return of_words(rest);
        }
        [rest @ .., "viet", "nam"] => return of_words(rest),
        [money] if is_currency(money) => MoneyUnit::Dong,
        // "trđ", "ngđ", and a scale in full without its currency.
        [word] => of_power(match word.strip_suffix('d').or_else(|| word.strip_suffix("vnd")) {
            Some(short) => scale(short)?,
            None => {
                scale(word).filter(|_| matches!(*word, "nghin" | "ngan" | "trieu" | "ty" | "ti"))?
            }
        })?,
        [word, money] if is_currency(money) => of_power(scale(word)?)?,
        _ => return None,
    };
    Some(unit.in_millions())
}

/// The unit that is so many đồng, as a power of ten.
fn of_power(power: u32) -> Option<MoneyUnit> {
    MoneyUnit::ALL.into_iter().find(|unit| unit.decimals() == power)
}

/// A unit standing alone, folded.
pub fn unit(folded: &str) -> Option<Decimal> {
    let words = words(folded);
    of_words(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The unit at the end of words, and how many of them name it: "Kinh phí, nghìn đồng", "Số tiền,
/// triệu". A bare "đồng" needs "ĐVT" before it, because "vốn cộng đồng" is no unit; no more is "công
/// ty Đ".
pub(super) fn at_end(words: &[&str]) -> Option<(Decimal, usize)> {
    let announced = words.iter().rposition(|word| *word == "dvt").or_else(|| {
        (0..words.len()).rev().find(|at| words[*at..].starts_with(&["don", "vi", "tinh"]))
    });
    if let Some(at) = announced
        && let Some(unit) = of_words(&words[at..])
    {
        return Some((unit, words.len() - at));
    }
    let (last, before) = words.split_last()?;
    let length = match scale(before.last().copied().unwrap_or_default()) {
        Some(_) if is_currency(last) && !before.ends_with(&["cong", "ty"]) => 2,
        _ if matches!(*last, "ty" | "ti") && before.last() == Some(&"cong") => return None,
        // "Giải ngân" is no "ngàn" once it is folded.
        _ if *last == "ngan" => return None,
        _ if !is_currency(last) => 1,
        _ => return None,
    };
    let unit = of_words(&words[words.len() - length..])?;
    let times = words.len() > length && words[words.len() - length - 1] == "x";
    Some((unit, length + usize::from(times)))
}

/// A unit at the end of a heading without brackets, folded.
pub fn spoken_unit(folded: &str) -> Option<Decimal> {
    let words = words(folded);
    at_end(&words.iter().map(String::as_str).collect::<Vec<_>>()).map(|(unit, _)| unit)
}

/// A folded heading without the unit at its end.
pub fn without_unit(folded: &str) -> Option<String> {
    let words = words(folded);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    at_end(&words).map(|(_, length)| words[..words.len() - length].join(" "))
}

/// The usual name of a unit.
pub fn name(factor: Decimal) -> &'static str {
    MoneyUnit::ALL.into_iter().find(|unit| unit.in_millions() == factor).unwrap_or_default().name()
}

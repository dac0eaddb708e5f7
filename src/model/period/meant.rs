//! The period that somebody means who writes it in words.

use super::id::{PeriodId, PeriodKind};

impl PeriodId {
    /// The period that somebody means who writes it in words: "quý I/2026", "6 tháng đầu năm",
    /// "tháng 3", "năm 2025"; without a year it is one of `year`. Only for advice: what is read is
    /// what [`FromStr`](std::str::FromStr) reads.
    pub fn meant(text: &str, year: i32) -> Option<Self> {
        let mut years = Vec::new();
        let mut words = Vec::new();
        for word in split_words(text) {
            match word.parse::<i32>() {
                Ok(number) if word.len() == 4 && (2000..2100).contains(&number) => {
                    years.push(number);
                }
                _ => words.push(word),
            }
        }
        let year = match years[..] {
            [] => year,
            [year] => year,
            _ => return None,
        };
        // "đầu năm", "của năm", "báo cáo" say nothing of which part; "cuối" says another one.
        let said = words.len();
        words.retain(|word| !matches!(word.as_str(), "dau" | "cua" | "bao" | "cao" | "ky" | "bc"));
        if words.len() > 1 || words.first().is_some_and(|word| word != "nam" && word != "n") {
            words.retain(|word| word != "nam" && word != "n" && word != "ca");
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let kind = match words[..] {
            [] if said > 0 || !years.is_empty() => PeriodKind::Year,
            ["nam" | "n"] => PeriodKind::Year,
            ["quy" | "q", number] | [number, "quy" | "q"] => {
                PeriodKind::Quarter(small(number).filter(|number| (1..=4).contains(number))?)
            }
            ["thang" | "t", number] => {
                PeriodKind::Month(small(number).filter(|number| (1..=12).contains(number))?)
            }
            [number, "thang" | "t"] => match small(number)? {
                3 => PeriodKind::Quarter(1),
                6 => PeriodKind::HalfYear,
                9 => PeriodKind::NineMonths,
                12 => PeriodKind::Year,
                _ => return None,
            },
            ["nua"] => PeriodKind::HalfYear,
            // "3/2026" and "2026-03" are how people write a month.
            [number] if !years.is_empty() => {
                let digits = number.bytes().all(|b| b.is_ascii_digit());
                let month = small(number).filter(|month| digits && (1..=12).contains(month))?;
                PeriodKind::Month(month)
            }
            _ => return None,
        };
        Some(PeriodId { year, kind })
    }
}

/// Words and numbers, folded; "Q1" and "6T" are two each.
fn split_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in crate::viet::fold(text).split(' ').filter(|part| !part.is_empty()) {
        let mut last_digit = None;
        for c in part.chars() {
            let digit = c.is_ascii_digit();
            match words.last_mut() {
                Some(word) if last_digit == Some(digit) => word.push(c),
                _ => words.push(c.to_string()),
            }
            last_digit = Some(digit);
        }
    }
    words
}

/// A small number in digits, Roman or in words.
fn small(word: &str) -> Option<u32> {
    let in_words = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    word.parse().ok().or_else(|| match word {
        "i" | "nhat" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" | "tu" => Some(4),
        _ => {
            let index = in_words.iter().position(|known| *known == word)?;
            u32::try_from(index + 1).ok()
        }
    })
}

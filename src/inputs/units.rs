//! Units of money: in headings, above tables, and anywhere else where a person would read one.
//!
//! Every factor is what one unit is in triệu đồng. Nothing here decides which unit a column has.

use rust_decimal::Decimal;

use super::raw::{Column, Unit};
use crate::origin::{Place, Sourced};
use crate::viet;

/// What one unit of a column's amounts is in triệu đồng: by the unit in its heading, else by the
/// one above the table ("Đơn vị tính: đồng"), else triệu đồng.
///
/// # Errors
/// The words, and where they stand, of a unit that is not known.
pub fn of_column(
    column: &Column,
    above: Option<&Sourced<Unit>>,
) -> Result<Decimal, (String, Place)> {
    let heading = &column.heading;
    if let Some(factor) = named_unit(heading) {
        return Ok(factor);
    }
    if money_unit(heading).is_none() {
        return Err((heading.to_string(), column.place.clone()));
    }
    match above {
        Some(above) => {
            above.value.factor.ok_or_else(|| (above.value.written.clone(), above.place.clone()))
        }
        None => Ok(Decimal::ONE),
    }
}

/// The unit that a heading names, in triệu đồng: in brackets of any of its levels ("Kế hoạch vốn
/// (triệu đồng) / NSTW"), behind "ĐVT", or as its last words; none means triệu đồng. `None` when
/// there are brackets and no unit that is known stands anywhere.
pub fn money_unit(heading: &str) -> Option<Decimal> {
    let brackets = brackets(heading).0;
    named_unit(heading).or_else(|| {
        // "(1)" counts the columns.
        let counts = brackets.iter().all(|inner| inner.bytes().all(|b| b.is_ascii_digit()));
        counts.then_some(Decimal::ONE)
    })
}

/// The unit that a heading really names.
pub fn named_unit(heading: &str) -> Option<Decimal> {
    let (brackets, words) = brackets(heading);
    // The innermost level speaks last and is the nearest to the numbers.
    let known = brackets.iter().rev().find_map(|inner| unit(inner));
    known.or_else(|| words.split('/').rev().find_map(|level| spoken_unit(&viet::fold(level))))
}

/// What stands in brackets, folded, and the rest.
fn brackets(heading: &str) -> (Vec<String>, String) {
    let mut brackets = Vec::new();
    let mut words = String::new();
    for part in heading.split('(') {
        match part.split_once(')') {
            Some((inner, after)) => {
                brackets.push(viet::fold(inner));
                words.push_str(after);
            }
            None => words.push_str(part),
        }
    }
    (brackets, words)
}

/// A unit standing alone, folded.
pub fn unit(folded: &str) -> Option<Decimal> {
    let folded = folded.strip_prefix("dvt ").unwrap_or(folded);
    let folded = folded.strip_prefix("don vi tinh ").unwrap_or(folded);
    match folded {
        "trieu dong" | "trieu vnd" | "1 000 000 d" | "trd" | "tr d" | "trieu" | "tr dong"
        | "1 000 000 dong" | "1000000 dong" => Some(Decimal::ONE),
        "dong" | "vnd" | "d" => Some(Decimal::new(1, 6)),
        "nghin dong" | "ngan dong" | "nghin" | "ngan" | "nghin vnd" | "1000 dong"
        | "1 000 dong" | "1000d" | "1 000d" => Some(Decimal::new(1, 3)),
        "ty dong" | "ti dong" | "ty" | "ti" | "ty vnd" => Some(Decimal::from(1000)),
        _ => None,
    }
}

/// A unit at the end of a heading without brackets: "Kinh phí, nghìn đồng". A bare "đồng" needs
/// "ĐVT" before it, because "vốn cộng đồng" is no unit.
pub fn spoken_unit(folded: &str) -> Option<Decimal> {
    ["trieu dong", "nghin dong", "ngan dong", "1000 dong", "ty dong", "dvt dong"]
        .into_iter()
        .find(|words| folded == *words || folded.ends_with(&format!(" {words}")))
        .and_then(unit)
}

/// A unit that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What one is in triệu đồng; `None` for money that is not known here.
    pub factor: Option<Decimal>,
    /// The words that name it, folded.
    pub words: String,
}

/// No unit has more words.
const MOST_UNIT_WORDS: usize = 5;

/// Words that make an amount of the unit behind them: "một tỷ đồng", "hàng triệu đồng".
const AMOUNTS: &[&str] = &[
    "mot", "hai", "ba", "bon", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "tram", "nghin",
    "ngan", "trieu", "ty", "hang", "vai", "chuc", "may", "nhieu", "nua", "ruoi",
];

/// The unit that a text names, if it names one and not an amount: "Số liệu tính bằng tỷ đồng",
/// "Vốn vay (tỷ đồng)", "Tỷ đồng", "ĐVT: 1.000 đồng" name one, "hỗ trợ 20 tỷ đồng" does not.
pub fn mention(text: &str) -> Option<Mention> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    // "(USD)", whatever stands before it.
    if let Some(foreign) =
        brackets(text).0.iter().find(|inner| matches!(inner.as_str(), "usd" | "eur"))
    {
        return Some(Mention { factor: None, words: foreign.clone() });
    }
    let named = |words: &str, factor| Some(Mention { factor, words: words.to_owned() });
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied();
        let before = at.checked_sub(1).map(|before| words[before]);
        let counted = before.is_some_and(|before| {
            before.contains(|c: char| c.is_ascii_digit()) || AMOUNTS.contains(&before)
        });
        let thousand = at >= 2 && words[at - 2..at] == ["1", "000"] || before == Some("1000");
        let million =
            at >= 3 && words[at - 3..at] == ["1", "000", "000"] || before == Some("1000000");
        let dong = matches!(next, Some("dong" | "vnd" | "d"));
        match *word {
            "trieu" | "tr" | "nghin" | "ngan" | "ty" | "ti" if dong && !counted => {
                let words = format!("{word} dong");
                let factor = unit(&words);
                return named(&words, factor);
            }
            "dong" | "vnd" if million => return named("trieu dong", Some(Decimal::ONE)),
            "dong" | "vnd" if thousand => return named("nghin dong", Some(Decimal::new(1, 3))),
            "trd" if !counted => return named(word, unit(word)),
            "usd" | "eur"
                if !before.is_some_and(|word| word.ends_with(|c: char| c.is_ascii_digit())) =>
            {
                return named(word, None);
            }
            _ => {}
        }
    }
    // "ĐVT: trăm triệu đồng", "Đơn vị: 1000 USD": a unit is announced, and it is none that is known.
    if let Some(announced) = announced(&folded)
        && unit(&announced).is_none()
        && announced.split(' ').count() <= MOST_UNIT_WORDS
        && begins_as_money(&announced)
    {
        return Some(Mention { factor: None, words: announced });
    }
    // "(tỷ)", "ĐVT: đồng": a unit alone in brackets, behind words that announce it, or in the cell.
    let alone = brackets(text).0.into_iter().chain(announced(&folded)).chain([folded.clone()]);
    alone.into_iter().find_map(|alone| {
        let factor = unit(&alone)?;
        // A lone letter in brackets is rather a mark.
        (alone.len() > 1).then_some(Mention { factor: Some(factor), words: alone })
    })
}

/// Whether words begin as an amount of money does, which no office's name does.
fn begins_as_money(folded: &str) -> bool {
    let first = folded.split(' ').next().unwrap_or_default();
    let unit = ["trieu", "tr", "ty", "ti", "nghin", "ngan", "tram", "chuc", "vnd", "usd", "eur"];
    let number = !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit());
    unit.contains(&first) || number && (folded.ends_with("dong") || folded.ends_with("usd"))
}

/// What stands behind "đơn vị tính", "ĐVT" and "tính bằng".
fn announced(folded: &str) -> Option<String> {
    ["dvt ", "don vi tinh ", "tinh bang ", "don vi "].iter().find_map(|words| {
        format!(" {folded}").split_once(&format!(" {words}")).map(|(_, unit)| unit.to_owned())
    })
}

/// Whether a cell announces a unit and leaves it to the next cell: "Đơn vị tính:", "ĐVT:".
pub fn announces(text: &str) -> bool {
    matches!(viet::fold(text).as_str(), "dvt" | "don vi tinh" | "don vi")
}

/// The usual name of a unit.
pub fn name(factor: Decimal) -> &'static str {
    if factor == Decimal::ONE {
        "triệu đồng"
    } else if factor == Decimal::from(1000) {
        "tỷ đồng"
    } else if factor == Decimal::new(1, 3) {
        "nghìn đồng"
    } else {
        "đồng"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_in_a_text() {
        let factor = |text| mention(text).map(|mention| mention.factor);
        for text in [
            "Tỷ đồng",
            "tỷ đồng",
            "Số liệu tính bằng tỷ đồng",
            "Vốn vay (tỷ đồng)",
            "(tỷ)",
            "Đơn vị: tỷ đồng",
            "Vốn (tỷ đồng) 2025",
            "Đơn vị tính: tỷ đồng",
        ] {
            assert_eq!(factor(text), Some(Some(Decimal::from(1000))), "{text}");
        }
        assert_eq!(factor("1.000 đồng"), Some(Some(Decimal::new(1, 3))));
        assert_eq!(factor("ĐVT: 1000đ"), Some(Some(Decimal::new(1, 3))));
        assert_eq!(factor("ĐVT: đồng"), Some(Some(Decimal::new(1, 6))));
        assert_eq!(factor("Đơn vị: nghìn USD"), Some(None));
        for text in [
            "hỗ trợ 20 tỷ đồng",
            "mỗi xã một tỷ đồng",
            "vốn cộng đồng",
            "Đồng Quê",
            "Hội đồng",
            "20 triệu đồng/xã",
        ] {
            assert_eq!(mention(text), None, "{text}");
        }
    }

    #[test]
    fn units_of_money() {
        assert_eq!(money_unit("Kế hoạch (triệu đồng)"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch vốn (ĐVT: đồng)"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Kế hoạch (tỷ đồng)"), Some(Decimal::from(1000)));
        assert_eq!(money_unit("Kế hoạch"), Some(Decimal::ONE));
        let two_levels = "Kế hoạch vốn năm 2025 (triệu đồng) / NSTW";
        assert_eq!(money_unit(two_levels), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch vốn (đồng) / NSTW (1)"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Vốn (tỷ đồng) / NSTW (đầu tư)"), Some(Decimal::from(1000)));
        assert_eq!(money_unit("Kinh phí, nghìn đồng"), Some(Decimal::new(1, 3)));
        assert_eq!(money_unit("Kinh phí, ĐVT: đồng"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Vốn cộng đồng"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (3)"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (USD)"), None);
    }
}

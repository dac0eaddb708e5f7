//! Units of money: in headings, above tables, and anywhere else where a person would read one.
//!
//! Every factor is what one unit is in triệu đồng. Nothing here decides which unit a column has.

use rust_decimal::Decimal;

use super::raw::{Column, Unit};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Piece};

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
/// (triệu đồng) / NSTW"), behind "ĐVT", or as its last words; triệu đồng where nothing of the kind stands
/// there. `None` when there are brackets and no unit that is known stands anywhere.
pub fn money_unit(heading: &str) -> Option<Decimal> {
    let brackets = brackets(heading);
    named_unit(heading).or_else(|| {
        // "(1)" counts the columns.
        let counts = brackets.iter().all(|inner| inner.bytes().all(|b| b.is_ascii_digit()));
        counts.then_some(Decimal::ONE)
    })
}

/// The unit that a heading really names.
pub fn named_unit(heading: &str) -> Option<Decimal> {
    let words = viet::without_brackets(heading);
    // The innermost level speaks last and is the nearest to the numbers.
    let known = brackets(heading).iter().rev().find_map(|inner| unit(inner));
    known.or_else(|| words.split('/').rev().find_map(|level| spoken_unit(&viet::fold(level))))
}

/// What stands in brackets, folded.
fn brackets(heading: &str) -> Vec<String> {
    viet::bracketed(heading).into_iter().map(viet::fold).collect()
}

/// The words of a folded text with numbers apart from letters and thousands in one: "x1 000d" is
/// "x", "1000", "d".
fn words(folded: &str) -> Vec<String> {
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
fn is_scale_in_digits(word: &str, growing: bool) -> bool {
    word == "1000" || word == "1000000" || growing && word == "1"
}

/// Whether a word is the name of the currency.
fn is_currency(word: &str) -> bool {
    matches!(word, "dong" | "vnd" | "d")
}

/// How many đồng a word makes of one, as a power of ten.
fn scale(word: &str) -> Option<u32> {
    match word {
        "nghin" | "ngan" | "ngh" | "ng" | "1000" => Some(3),
        "trieu" | "tr" | "1000000" => Some(6),
        "ty" | "ti" => Some(9),
        _ => None,
    }
}

/// The unit that words are, in triệu đồng: "nghìn đồng", "1000 đ", "trđ", "triệu".
fn of_words(words: &[&str]) -> Option<Decimal> {
    let power = match words {
        ["dvt", rest @ ..] | ["don", "vi", "tinh", rest @ ..] | ["x", rest @ ..] => {
            return of_words(rest);
        }
        [rest @ .., "viet", "nam"] => return of_words(rest),
        [money] if is_currency(money) => 0,
        // "trđ", "ngđ", and a scale in full without its currency.
        [word] => match word.strip_suffix('d').or_else(|| word.strip_suffix("vnd")) {
            Some(short) => scale(short)?,
            None => {
                scale(word).filter(|_| matches!(*word, "nghin" | "ngan" | "trieu" | "ty" | "ti"))?
            }
        },
        [word, money] if is_currency(money) => scale(word)?,
        _ => return None,
    };
    Some(match power {
        0 => Decimal::new(1, 6),
        3 => Decimal::new(1, 3),
        6 => Decimal::ONE,
        _ => Decimal::from(1000),
    })
}

/// Whether a heading is that of a column of units: "ĐVT", "Đơn vị tính".
pub fn is_heading_of_units(heading: &str) -> bool {
    matches!(viet::fold(heading).as_str(), "dvt" | "d vi tinh" | "don vi tinh" | "dv tinh")
}

/// A unit standing alone, folded.
pub fn unit(folded: &str) -> Option<Decimal> {
    let words = words(folded);
    of_words(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The unit at the end of words, and how many of them name it: "Kinh phí, nghìn đồng", "Số tiền,
/// triệu". A bare "đồng" needs "ĐVT" before it, because "vốn cộng đồng" is no unit; no more is "công
/// ty Đ".
fn at_end(words: &[&str]) -> Option<(Decimal, usize)> {
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

/// A heading without the units that it names in brackets.
pub fn without_brackets_of_units(heading: &str) -> String {
    let kept = |piece| match piece {
        Piece::Outside(words) => Some(words),
        Piece::Inside { inner, whole } => unit(&viet::fold(inner)).is_none().then_some(whole),
    };
    viet::pieces(heading).into_iter().filter_map(kept).collect()
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
    let words = words(&folded);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // "(USD)", whatever stands before it.
    if let Some(foreign) =
        brackets(text).iter().find(|inner| matches!(inner.as_str(), "usd" | "eur"))
    {
        return Some(Mention { factor: None, words: foreign.clone() });
    }
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let year = before.len() == 4 && before.starts_with("20");
        let number = before.ends_with(|c: char| c.is_ascii_digit()) && !year;
        let amount = number || AMOUNTS.contains(&before);
        let company = before == "cong" && matches!(*word, "ty" | "ti");
        let next = words.get(at + 1).copied().unwrap_or_default();
        let length = match *word {
            "usd" | "eur" if !before.ends_with(|c: char| c.is_ascii_digit()) => {
                return Some(Mention { factor: None, words: (*word).to_owned() });
            }
            word if is_scale_in_digits(word, false) && is_currency(next) => 2,
            word if scale(word).is_some() && is_currency(next) && !amount && !company => 2,
            "trd" | "ngd" | "nghd" if !amount => 1,
            _ => continue,
        };
        let words = &words[at..at + length];
        let factor = of_words(words);
        return Some(Mention { factor, words: words.join(" ") });
    }
    // "ĐVT: trăm triệu đồng", "Đơn vị: 1000 USD": a unit is announced, and it is none that is known.
    if let Some(announced) = announced(&folded)
        && unit(&announced).is_none()
        && announced.split(' ').count() <= MOST_UNIT_WORDS
        && begins_as_money(&announced)
    {
        return Some(Mention { factor: None, words: announced });
    }
    if let Some(unknown) = unknown(text) {
        return Some(Mention { factor: None, words: unknown });
    }
    // "(tỷ)", "ĐVT: đồng": a unit alone in brackets, behind words that announce it, or in the cell.
    let alone = brackets(text).into_iter().chain(announced(&folded)).chain([folded.clone()]);
    alone.into_iter().find_map(|alone| {
        let factor = unit(&alone)?;
        // A lone letter in brackets is rather a mark.
        (alone.len() > 1).then_some(Mention { factor: Some(factor), words: alone })
    })
}

/// The unit at the end of the name of a sheet: "Vốn tỷ", "B4-ngđ".
pub fn mention_in_name(name: &str) -> Option<Mention> {
    let toned = viet::fold_tones(name);
    let mut words = toned.split(|c: char| !c.is_alphanumeric()).rev().filter(|w| !w.is_empty());
    let last = words.next()?;
    let known = ["tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trđ", "ngđ", "nghđ"].contains(&last);
    let company = words.next()? == "công";
    let factor = unit(&viet::fold(last)).filter(|_| known && !company)?;
    Some(Mention { factor: Some(factor), words: viet::fold(last) })
}

/// Whether words begin as an amount of money does, which no office's name does.
fn begins_as_money(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let [first, .., last] = words[..] else {
        return is_scale_in_digits(folded, false) || scale(folded).is_some();
    };
    let unit = ["trieu", "tr", "ty", "ti", "nghin", "ngan", "tram", "chuc", "vnd", "usd", "eur"];
    let number = first.bytes().all(|b| b.is_ascii_digit());
    let money = ["dong", "d", "vnd", "usd", "eur", "000"];
    unit.contains(&first) || number && (money.contains(&last) || last.ends_with('d'))
}

/// Units of other things than money, which a line above amounts may name.
const OF_THINGS: &[&str] = &[
    "ha",
    "km",
    "m",
    "m2",
    "m3",
    "kg",
    "tan",
    "xa",
    "phuong",
    "thon",
    "xom",
    "ban",
    "ho",
    "nguoi",
    "cong",
    "cong trinh",
    "du an",
    "tieu chi",
    "phan tram",
    "lop",
    "cuoc",
    "van ban",
    "",
];

/// The unit that a line announces by words that announce nothing else, and that nobody knows:
/// "ĐVT: n.đ", "Unit: thousand dong".
fn unknown(text: &str) -> Option<String> {
    let (before, behind) = text.split_once(':')?;
    let announced = ["dvt", "d v t", "don vi tinh", "dv tinh", "don vi tien", "unit"];
    let before = viet::fold(before);
    let announces =
        announced.iter().any(|words| before == *words || before.ends_with(&format!(" {words}")));
    let behind = behind.split([')', '\n']).next().unwrap_or_default();
    let (behind, rest) = behind.split_once([',', ';']).unwrap_or((behind, ""));
    let folded = viet::fold(behind);
    // "ĐVT: tỷ, lẻ triệu"
    let two = viet::fold(rest).split(' ').any(|word| scale(word).is_some());
    if announces && two {
        return Some(viet::fold(&format!("{behind} {rest}")));
    }
    let known = unit(&folded).is_some()
        || OF_THINGS.contains(&folded.as_str())
        || mention_of_scale(&folded);
    (announces && !known && folded.split(' ').count() <= 3).then_some(folded)
}

/// Whether words hold a known unit among others: "tỷ đồng VN".
fn mention_of_scale(folded: &str) -> bool {
    let words = words(folded);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    at_end(&words).is_some()
}

/// What stands behind "đơn vị tính", "ĐVT" and "tính bằng".
fn announced(folded: &str) -> Option<String> {
    let announced = [
        "dvt ",
        "d v t ",
        "don vi tinh ",
        "dv tinh ",
        "don vi tien ",
        "tinh bang ",
        "tinh theo ",
        "don vi ",
        "dv ",
        "so lieu ",
        "unit ",
    ];
    let unit = announced.iter().find_map(|words| {
        format!(" {folded}").split_once(&format!(" {words}")).map(|(_, unit)| unit.to_owned())
    });
    // A share is no amount.
    unit.filter(|unit| !["ty le", "ti le"].iter().any(|words| unit.starts_with(words)))
}

/// Whether a comment of a YAML file says that its amounts are in another unit than triệu đồng.
pub fn announces_another(comment: &str) -> bool {
    let folded = viet::fold(comment);
    let begins = ["dvt", "don vi tinh", "don vi", "so lieu tinh"];
    begins.iter().any(|words| folded.starts_with(words))
        && mention(comment)
            .and_then(|mention| mention.factor)
            .is_some_and(|factor| factor != Decimal::ONE)
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
    fn a_unit_in_the_name_of_a_sheet() {
        let factor = |name| mention_in_name(name).and_then(|mention| mention.factor);
        assert_eq!(factor("Vốn tỷ"), Some(Decimal::from(1000)));
        assert_eq!(factor("B4-ngđ"), Some(Decimal::new(1, 3)));
        for name in ["Công ty", "Tỷ", "Vốn", "Công tỷ"] {
            assert_eq!(factor(name), None, "{name}");
        }
    }

    #[test]
    fn units_that_nobody_knows() {
        for text in [
            "ĐVT: n.đ",
            "ĐVT: N.đồng",
            "Đơn vị tính: K",
            "Unit: thousand dong",
            "ĐVT: tỷ, lẻ triệu",
        ] {
            let mention = mention(text).map(|mention| mention.factor);
            assert_eq!(mention, Some(None), "{text}");
        }
        for text in ["ĐVT: xã", "Đơn vị tính: công trình", "Đơn vị: UBND xã Tân Lập", "ĐVT: %"]
        {
            assert_eq!(mention(text), None, "{text}");
        }
    }

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
            "(Số liệu tính theo tỷ)",
        ] {
            assert_eq!(factor(text), Some(Some(Decimal::from(1000))), "{text}");
        }
        assert_eq!(factor("1.000 đồng"), Some(Some(Decimal::new(1, 3))));
        assert_eq!(factor("ĐVT: 1000đ"), Some(Some(Decimal::new(1, 3))));
        assert_eq!(factor("ĐVT: đồng"), Some(Some(Decimal::new(1, 6))));
        assert_eq!(factor("Đơn vị tính: Đồng Việt Nam"), Some(Some(Decimal::new(1, 6))));
        assert_eq!(factor("tính theo tỷ lệ phần trăm"), None);
        assert_eq!(factor("Đơn vị: nghìn USD"), Some(None));
        for text in ["ĐVT: 1.000 đ", "ĐVT: ngđ", "(1000 đ)", "x 1.000đ", "nghìn đ", "1.000 VNĐ"]
        {
            assert_eq!(factor(text), Some(Some(Decimal::new(1, 3))), "{text}");
        }
        for text in ["ĐVT: 1.000.000 đ", "tr.đ", "(trđ)", "ĐVT: Tr. đồng", "Vốn (triệu đ)"]
        {
            assert_eq!(factor(text), Some(Some(Decimal::ONE)), "{text}");
        }
        assert_eq!(factor("Nguồn vốn năm 2025, nghìn đ"), Some(Some(Decimal::new(1, 3))));
        assert_eq!(factor("Vốn năm 2025 tỷ đồng"), Some(Some(Decimal::from(1000))));
        for text in ["ĐVT: 100 đ", "ĐVT: 1.000", "ĐVT: chục triệu đồng", "ĐVT: 10.000đ"]
        {
            assert_eq!(factor(text), Some(None), "{text}");
        }
        for text in [
            "Công ty Đông Á",
            "công ty Đ",
            "Đơn vị: Công ty D",
            "đường 21.000 đ",
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
        for heading in [
            "Kế hoạch (1.000đ)",
            "Kế hoạch (1000 đ)",
            "Kế hoạch [nghìn đ]",
            "Kế hoạch, ngàn đồng",
            "Kế hoạch ĐVT: 1.000đ",
            "Kế hoạch (x 1.000 đ)",
            "(1000 đ) / Kế hoạch",
            "Kế hoạch (ngđ)",
        ] {
            assert_eq!(money_unit(heading), Some(Decimal::new(1, 3)), "{heading}");
            assert_eq!(named_unit(heading), Some(Decimal::new(1, 3)), "{heading}");
        }
        assert_eq!(named_unit("Kinh phí, trđ"), Some(Decimal::ONE));
        assert_eq!(named_unit("Số tiền, triệu"), Some(Decimal::ONE));
        assert_eq!(named_unit("Kế hoạch vốn ĐVT: tỷ"), Some(Decimal::from(1000)));
        assert_eq!(named_unit("Kế hoạch vốn / Tỷ"), Some(Decimal::from(1000)));
        assert_eq!(named_unit("Kế hoạch (đồng Việt Nam)"), Some(Decimal::new(1, 6)));
        assert_eq!(named_unit("Vốn công ty"), None);
        assert_eq!(named_unit("Giải ngân"), None);
        for heading in ["Công ty Đ", "Vốn cộng đồng", "Chủ đầu tư: công ty Đông", "Xã Đ", "Số d"]
        {
            assert_eq!(named_unit(heading), None, "{heading}");
        }
        let bare = |heading: &str| without_unit(&viet::fold(heading));
        assert_eq!(bare("Kế hoạch ĐVT: 1.000đ").as_deref(), Some("ke hoach"));
        assert_eq!(bare("Kế hoạch, ngàn đồng").as_deref(), Some("ke hoach"));
        assert_eq!(bare("Kế hoạch"), None);
        assert_eq!(without_brackets_of_units("Vốn (1.000đ) (NSTW) (a"), "Vốn  (NSTW) (a");
        assert_eq!(money_unit("Vốn cộng đồng"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (3)"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (USD)"), None);
    }
}

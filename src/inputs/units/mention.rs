//! A unit that is mentioned where a person would read it: above a table, in a note, in a name.

use rust_decimal::Decimal;

use super::heading::brackets;
use super::named::{at_end, is_currency, is_scale_in_digits, of_words, scale, unit, words};
use crate::viet;

/// A unit that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What one is in triệu đồng; `None` for money that is not known here.
    pub factor: Option<Decimal>,
    /// The words that name it, folded.
    pub words: String,
}

/// The unit that a text names, if it names one and not an amount: "Số liệu tính bằng tỷ đồng",
/// "Vốn vay (tỷ đồng)", "Tỷ đồng", "ĐVT: 1.000 đồng" name one, "hỗ trợ 20 tỷ đồng" does not.
pub fn mention(text: &str) -> Option<Mention> {
    let folded = viet::fold(text);
    // "(USD)", whatever stands before it.
    if let Some(foreign) =
        brackets(text).iter().find(|inner| matches!(inner.as_str(), "usd" | "eur"))
    {
        return Some(Mention { factor: None, words: foreign.clone() });
    }
    // "Lũy kế từ đầu năm; tỷ đồng" is no amount of five: each part speaks for itself.
    let parts = text.split([';', '(', ')', '[', ']', '\n']).flat_map(|part| part.split(", "));
    if let Some(mention) = parts.map(viet::fold).find_map(|part| among(&part)) {
        return Some(mention);
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
    let alone = alone.chain(said_to_be(text));
    alone.into_iter().find_map(|alone| {
        let factor = unit(&alone)?;
        // A lone letter in brackets is rather a mark.
        (alone.len() > 1).then_some(Mention { factor: Some(factor), words: alone })
    })
}

/// "Số này là tỷ": the scale that a remark ends with, behind a word that says what something is.
fn said_to_be(text: &str) -> Option<String> {
    let toned = viet::fold_tones(text);
    let mut words =
        toned.split(|c: char| !c.is_alphanumeric()).rev().filter(|word| !word.is_empty());
    let last = words.next().filter(|word| SCALES.contains(word))?;
    matches!(words.next(), Some("là" | "bằng" | "theo")).then(|| viet::fold(last))
}

/// Scales as they stand for a unit, with their tones.
const SCALES: &[&str] = &["tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trđ", "ngđ", "nghđ"];

/// The unit among the words of a part of a text, where it is none of an amount.
fn among(folded: &str) -> Option<Mention> {
    let words = words(folded);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
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
    None
}

/// No unit has more words.
const MOST_UNIT_WORDS: usize = 5;

/// Words that make an amount of the unit behind them: "một tỷ đồng", "hàng triệu đồng".
const AMOUNTS: &[&str] = &[
    "mot", "hai", "ba", "bon", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "tram", "nghin",
    "ngan", "trieu", "ty", "hang", "vai", "chuc", "may", "nhieu", "nua", "ruoi",
];

/// The unit at the end of the name of a sheet: "Vốn tỷ", "B4-ngđ".
pub fn mention_in_name(name: &str) -> Option<Mention> {
    let toned = viet::fold_tones(name);
    let mut words = toned.split(|c: char| !c.is_alphanumeric()).rev().filter(|w| !w.is_empty());
    let last = words.next()?;
    let known = SCALES.contains(&last);
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
pub(super) fn announced(folded: &str) -> Option<String> {
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

/// Whether a cell is a line that names the unit of a table and says nothing of its own column: "Đơn vị
/// tính: Tỷ đồng".
pub fn is_line(text: &str) -> bool {
    let Some((before, _)) = text.split_once(':') else { return false };
    announces(before.trim_start_matches(['(', '[', ' '])) && mention(text).is_some()
}

/// Whether a cell announces a unit and leaves it to the next cell: "Đơn vị tính:", "ĐVT:".
pub fn announces(text: &str) -> bool {
    matches!(viet::fold(text).as_str(), "dvt" | "don vi tinh" | "don vi")
}

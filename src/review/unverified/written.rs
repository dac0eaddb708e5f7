//! What a word with digits is as it is written: a number that counts or measures, or something else.

use rust_decimal::Decimal;

use crate::viet::{self, Word};

/// What a word is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DigitsAs {
    /// A number that says how many or how much.
    Number(WrittenNumber),
    /// No number, or a year, a day, a number of an act, of a thing in a row, a part of a name.
    Other,
}

/// A number as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenNumber {
    /// Its value; of "10/13" that of the part.
    pub value: Decimal,
    /// The whole of which it is a part: "10/13".
    pub whole: Option<Decimal>,
    /// Whether it is in per cent.
    pub percent: bool,
}

/// Units that are written behind digits without a space.
const UNITS: &[&str] = &["m", "m2", "m3", "m²", "m³", "km", "km2", "ha", "kg", "kv", "kva", "tr"];

/// Words behind which a small number says which one, not how many: "quý 1", "khóa XX", "điều 5".
const ORDINAL: &[&str] = &[
    "ngay", "thang", "quy", "ky", "so", "dieu", "khoan", "diem", "muc", "phan", "chuong", "bieu",
    "mau", "luc", "khoa", "thu", "lan", "hang", "loai", "nhom", "buoc", "dot", "doan", "vuc",
    "thon", "xom", "ban", "ap", "to", "khu", "khom", "pho", "tuyen", "trinh", "cum",
];

/// Two words behind which a number is an act's or a programme's, whatever it is.
const NUMBERED: &[[&str; 2]] = &[
    ["thong", "tu"],
    ["nghi", "dinh"],
    ["quyet", "dinh"],
    ["nghi", "quyet"],
    ["chi", "thi"],
    ["ke", "hoach"],
    ["ket", "luan"],
    ["cong", "van"],
    ["chuong", "trinh"],
    ["quoc", "lo"],
    ["tinh", "lo"],
    ["duong", "tinh"],
    ["du", "an"],
    ["de", "an"],
    ["muc", "do"],
];

/// Words behind a number that make it part of a saying or a grade: "5 không 3 sạch", "3 sao", "03 cấp".
const SAYINGS: &[&str] = &["khong", "sach", "sao"];

/// Years that texts name.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// What the word at a place is.
pub fn digits_as(words: &[Word<'_>], at: usize) -> DigitsAs {
    let Some(word) = words.get(at) else { return DigitsAs::Other };
    let Some(number) = read(word.text) else { return DigitsAs::Other };
    if is_year(word.text)
        || is_of_date(words, at)
        || is_numbered(words, at, &number)
        || is_of_period(words, at, &number)
        || is_saying(words, at)
        || is_item(words, at)
    {
        return DigitsAs::Other;
    }
    DigitsAs::Number(number)
}

/// A word as a number: "04", "81.178,119", "15,1", "85%", "10/13", "1.200m2".
fn read(text: &str) -> Option<WrittenNumber> {
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let begins = digits.starts_with(|c: char| c.is_ascii_digit());
    let end = digits.find(|c: char| c.is_alphabetic()).unwrap_or(digits.len());
    let (digits, unit) = digits.split_at(end);
    if !begins || !unit.is_empty() && !UNITS.contains(&viet::lower(unit).as_str()) {
        return None;
    }
    let number = |text: &str| viet::parse_decimal(text).ok();
    match digits.split_once('/') {
        Some((part, whole)) => {
            let (value, whole) = (number(part)?, number(whole)?);
            Some(WrittenNumber { value, whole: Some(whole), percent })
        }
        None => Some(WrittenNumber { value: number(digits)?, whole: None, percent }),
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// Words behind which "15/6" is a day.
const BEFORE_DAYS: &[&str] = &["ngay", "den", "truoc", "tu", "het", "sau", "thang", "chot", "hom"];

/// "ngày 15/6", "đến 15/6", "tháng 7/2025", "31/12/2024".
fn is_of_date(words: &[Word<'_>], at: usize) -> bool {
    let parts: Option<Vec<u32>> =
        words[at].text.split('/').map(|part| part.parse::<u32>().ok()).collect();
    let before = at.checked_sub(1).map(|at| words[at].folded.as_str());
    match parts.as_deref() {
        Some([month, year]) if (1..=12).contains(month) && YEARS.contains(year) => true,
        Some([day, month]) if (1..=31).contains(day) && (1..=12).contains(month) => {
            before.is_some_and(|own| BEFORE_DAYS.contains(&own))
        }
        _ => false,
    }
}

/// Which one, not how many.
fn is_numbered(words: &[Word<'_>], at: usize, number: &WrittenNumber) -> bool {
    let before = |count: usize| {
        let word = at.checked_sub(count).map(|at| &words[at]);
        word.filter(|own| !own.ends).map(|own| own.folded.as_str())
    };
    if let (Some(first), Some(second)) = (before(2), before(1))
        && NUMBERED.contains(&[first, second])
    {
        return true;
    }
    let small = number.whole.is_none() && !number.percent && number.value < Decimal::from(100);
    let follows = |first: &str| small && ORDINAL.contains(&first);
    match before(1) {
        Some("so") => number.whole.is_none() && !number.percent,
        // "bản 5" is a hamlet; "giao khoán quý 5 triệu đồng" says how much.
        Some(own) => follows(own) && !is_counted(words, at),
        None => false,
    }
}

/// What numbers count, folded.
const COUNTED: &[&str] = &[
    "xa", "phuong", "thon", "xom", "ban", "ap", "ho", "nguoi", "trieu", "ty", "nghin", "dong",
    "tieu", "cong", "du", "km", "ha", "lop", "cuoc", "buoi", "don", "dia", "mo", "san",
];

/// Whether what stands behind a number is what it counts.
fn is_counted(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).filter(|_| !words[at].ends);
    next.is_some_and(|own| COUNTED.contains(&own.folded.as_str()))
}

/// "6 tháng", "09 tháng đầu năm": what a report is of.
fn is_of_period(words: &[Word<'_>], at: usize, number: &WrittenNumber) -> bool {
    let months = [3, 6, 9, 12].map(Decimal::from);
    let next = words.get(at + 1).is_some_and(|own| own.folded == "thang");
    next && !words[at].ends && number.whole.is_none() && months.contains(&number.value)
}

fn is_saying(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).filter(|_| !words[at].ends);
    next.is_some_and(|own| SAYINGS.contains(&own.folded.as_str()))
}

/// "1) …", "1. …": the number of an item at the beginning.
fn is_item(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    at == 0 && word.ends && words.len() > 1 && word.text.len() < 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        let words = viet::words_of(text);
        let all =
            (0..words.len()).filter(|at| matches!(digits_as(&words, *at), DigitsAs::Number(_)));
        all.map(|at| words[at].text.to_owned()).collect()
    }

    #[test]
    fn what_counts_or_measures_is_a_number() {
        for (text, found) in [
            ("có 41 sản phẩm OCOP, trong đó 12 sản phẩm đạt 4 sao", &["41", "12"][..]),
            ("tỷ lệ hộ nghèo còn 7,5%, giảm 1,2 điểm", &["7,5%", "1,2"]),
            ("làm mới 1.200m2 sân, 3,5km đường", &["1.200m2", "3,5km"]),
            ("giải ngân 81.178,119 triệu đồng", &["81.178,119"]),
            ("10/13 xã đạt", &["10/13"]),
            ("cấp 12 bộ, hỗ trợ 500 triệu đồng", &["12", "500"]),
        ] {
            assert_eq!(numbers(text), found, "{text}");
        }
    }

    #[test]
    fn what_names_or_dates_is_none() {
        for text in [
            "Quyết định số 867/QĐ-UBND ngày 08/7/2022",
            "giai đoạn 2021 - 2025, năm 2025",
            "trước ngày 20 tháng cuối quý 1",
            "đến 15/6, tháng 7/2025",
            "xóm 3, tổ 5, khu 2, Quốc lộ 34",
            "Nghị quyết 19, Chương trình 135",
            "theo Biểu số 05, mục 2",
            "cuộc vận động 5 không 3 sạch",
            "1) Về giao thông",
            "sơ kết 6 tháng, 09 tháng đầu năm",
            "biết chữ mức độ 2",
        ] {
            assert_eq!(numbers(text), [""; 0], "{text}");
        }
    }
}

//! What titles, legends, sheets' names and the levels of headings say of the figures below them: their
//! year, their day, and whether they are what is met, what is not met or what is still to come.
//!
//! Nothing here decides what a table makes of it.

use chrono::{Datelike, NaiveDate};

use crate::viet;

/// Words that say of marks that they tell what is met.
pub const STATUS: &[&str] = &[
    "ket qua",
    "hien trang",
    "thuc trang",
    "danh gia",
    "ra soat",
    "tinh hinh",
    "muc do",
    "luy ke",
    "da dat",
];

/// Words that speak of what is still to come, or of another time: no status has them over its marks.
pub const PLANNED: &[&str] = &[
    "ke hoach",
    "phan dau",
    "dang ky",
    "giao",
    "muc tieu nam",
    "cung ky",
    "nam truoc",
    "ky truoc",
];

/// The words of what is still to come that a folded text has.
pub fn planned(folded: &str) -> Option<&'static str> {
    // "Giao thông" is no assignment.
    let folded = format!(" {folded} ").replace(" giao thong ", " ");
    PLANNED.iter().copied().find(|words| folded.contains(&format!(" {words} ")))
}

/// Words of papers, whose day says nothing of the figures: "theo QĐ số 15/QĐ-UBND ngày 5/3/2024".
const OF_PAPERS: &[&str] = &["qd", "dinh", "nghi", "cv", "ttr", "nq", "theo"];

/// The years that a heading or title names, but for those of a stage ("giai đoạn 2021-2025") and
/// of the day of a paper ("Quyết định ngày 31 tháng 12 năm 2024"). "Tháng 12 năm 2023" is of that
/// year, and so are "6 tháng đầu năm 2023", "đến ngày 31 tháng 12 năm 2023" and "6T23".
pub fn years(text: &str) -> Vec<i32> {
    let folded = viet::fold(text);
    let words = joined_years(&folded);
    let number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let mut years = Vec::new();
    let mut stage = false;
    for (at, word) in words.iter().enumerate() {
        let Some(year) = year_of(word) else {
            stage = *word == "doan" || stage && (number(word) || *word == "nam");
            continue;
        };
        let pair = words.get(at + 1).is_some_and(|next| next.len() == 4 && next.starts_with("20"));
        let before = |back: usize| at.checked_sub(back).map_or("", |at| words[at].as_str());
        // "31 tháng 12 năm 2024" and "31/12/2024".
        let day = match (before(1), before(3)) {
            ("nam", "thang") if number(before(2)) && number(before(4)) => Some(4),
            (month, _) if short(month) && short(before(2)) && before(3) == "ngay" => Some(2),
            _ => None,
        };
        let of_paper =
            |at: usize| words[..at].iter().any(|word| OF_PAPERS.contains(&word.as_str()));
        let dated = day.is_some_and(|back| back == 4 || of_paper(at - back));
        if !stage && !pair && !dated {
            years.push(year);
        }
        stage |= pair;
    }
    for day in counted_to(text) {
        if !years.contains(&day.year()) {
            years.push(day.year());
        }
    }
    years
}

/// A day or a month in digits.
fn short(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a folded text; a year that is spaced out, "NĂM 2 0 2 4", is one.
fn joined_years(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let all: Vec<&str> = folded.split(' ').collect();
    let mut at = 0;
    while at < all.len() {
        let spaced = all.get(at..at + 4).filter(|own| {
            own.iter().all(|word| word.len() == 1 && word.as_bytes()[0].is_ascii_digit())
                && own[..2] == ["2", "0"]
        });
        words.push(spaced.map_or_else(|| all[at].to_owned(), <[&str]>::concat));
        at += if spaced.is_some() { 4 } else { 1 };
    }
    words
}

/// The year that a word is: "2025", "n2025", "fy2025", "6t25".
fn year_of(word: &str) -> Option<i32> {
    // "2O24": the letter in place of the nought.
    let nought = |b: u8| b.is_ascii_digit() || b == b'o';
    let slip = word.len() == 4 && word.starts_with('2') && word.bytes().all(nought);
    let word = &if slip { word.replace('o', "0") } else { word.to_owned() };
    let bare = ["nam", "fy", "n"].iter().find_map(|own| word.strip_prefix(own)).unwrap_or(word);
    let of_part = word
        .split_once('t')
        .filter(|(months, _)| matches!(*months, "6" | "06" | "9" | "09" | "3" | "03" | "12"));
    let year = match of_part {
        Some((_, year)) if year.len() == 2 && year.starts_with('2') => format!("20{year}"),
        Some((_, year)) => year.to_owned(),
        None => bare.to_owned(),
    };
    let whole = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    year.parse().ok().filter(|year| whole && (2000..2100).contains(year))
}

/// The year that a heading names and that is none of those it may name, with the heading.
pub fn other_year(text: &str, allowed: &[i32]) -> Option<(String, i32)> {
    let year = years(text).into_iter().find(|year| !allowed.contains(year))?;
    (!allowed.is_empty()).then(|| (viet::one_line(text), year))
}

/// Whether a heading speaks of what is still to come.
pub fn is_to_come(text: &str) -> bool {
    planned(&viet::fold(text)).is_some()
}

/// The days up to which a title or heading says that its figures count: "tính đến 30/6/2026",
/// "đến hết ngày 31 tháng 12 năm 2025"; a month counts up to its last day.
pub fn counted_to(text: &str) -> Vec<NaiveDate> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut days = Vec::new();
    let opens = |word: &str| matches!(word, "den" | "chot");
    for at in words.iter().enumerate().filter(|(_, word)| opens(word)).map(|(at, _)| at + 1) {
        let said = ["het", "ngay", "thoi", "diem", "so", "lieu"];
        let rest = words[at..].iter().skip_while(|word| said.contains(word));
        let of_month = rest.clone().next() == Some(&"thang");
        let numbers: Vec<&str> =
            rest.filter(|word| !["thang", "nam"].contains(word)).take(3).copied().collect();
        if let [day, month, year] = numbers[..]
            && let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), whole_year(year))
            && (2000..2100).contains(&year)
            && let Some(day) = NaiveDate::from_ymd_opt(year, month, day)
        {
            days.push(day);
        } else if of_month
            && let [month, year, ..] = numbers[..]
            && let (Ok(month), Ok(year)) = (month.parse::<u32>(), year.parse::<i32>())
            && (2000..2100).contains(&year)
            && let Some(first) = NaiveDate::from_ymd_opt(year, month, 1)
        {
            let next = first.checked_add_months(chrono::Months::new(1));
            days.extend(next.and_then(|next| next.pred_opt()));
        }
    }
    days
}

/// The days up to which a heading counts: those that it says so of, and those that it merely names, as
/// "Giải ngân 31/3/2026" and "Kết quả 9/2025" do. The day of a paper is none.
pub fn days_of_heading(text: &str) -> Vec<NaiveDate> {
    let folded = viet::fold(text);
    let of_paper = folded.split(' ').any(|word| OF_PAPERS.contains(&word) || word == "so");
    let mut days = counted_to(text);
    if !days.is_empty() || of_paper {
        return days;
    }
    for word in text.split(|c: char| c.is_whitespace() || "();,".contains(c)) {
        let parts: Vec<&str> = word.split('/').collect();
        let number = |at: usize| parts.get(at).and_then(|own| own.parse::<u32>().ok());
        let year = parts.last().and_then(|own| own.parse::<i32>().ok());
        let Some(year) = year.filter(|year| (2000..2100).contains(year)) else { continue };
        let day = match parts.len() {
            3 => number(0).zip(number(1)).and_then(|(d, m)| NaiveDate::from_ymd_opt(year, m, d)),
            2 => number(0)
                .and_then(|month| NaiveDate::from_ymd_opt(year, month, 1))
                .and_then(|first| first.checked_add_months(chrono::Months::new(1)))
                .and_then(|next| next.pred_opt()),
            _ => None,
        };
        days.extend(day);
    }
    days
}

/// Whether a heading is one of figures, by its own words: "Số TC đạt đến 31/12/2025", "Lũy kế".
pub fn counts_something(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    folded.contains(" luy ke ") || !counted_to(text).is_empty()
}

/// Whether words speak of all that there is up to the end of a year or of several, and not of what one
/// year adds: "kế hoạch đến hết năm 2026", "phấn đấu đến 31/12/2026", "kế hoạch 5 năm", "lũy kế".
pub fn is_up_to(text: &str, year: i32) -> bool {
    const BEFORE_A_DAY: &[&str] =
        &["den", "het", "cuoi", "ngay", "thang", "nam", "quy", "thoi", "diem"];
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |phrase: &str| format!(" {folded} ").contains(&format!(" {phrase} "));
    if ["luy ke", "cong don", "nhiem ky", "trung han"].into_iter().any(has) {
        return true;
    }
    (0..words.len()).any(|at| match words[at] {
        "den" | "het" => words[at + 1..]
            .iter()
            .find(|word| !(short(word) || BEFORE_A_DAY.contains(word)))
            .and_then(|word| year_of(word))
            .is_some_and(|own| own >= year),
        // "6 tháng cuối năm" is a part of the year.
        "cuoi" => words.get(at + 1) == Some(&"nam") && !(at > 0 && words[at - 1] == "thang"),
        number => {
            short(number)
                && words.get(at + 1) == Some(&"nam")
                && !(at > 0 && words[at - 1] == "thang")
                && words.get(at + 2).is_none_or(|next| year_of(next).is_none())
        }
    })
}

/// A year in digits; "31/12/24" is of 2024.
fn whole_year(word: &str) -> Result<i32, std::num::ParseIntError> {
    word.parse().map(|year: i32| if word.len() == 2 { 2000 + year } else { year })
}

/// The last days of the parts of a year that a text names, as of that year: "6 tháng đầu năm".
pub fn last_days(text: &str, year: i32) -> Vec<NaiveDate> {
    let day = |month: u32| {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        first.checked_add_months(chrono::Months::new(1))?.pred_opt()
    };
    viet::last_months(text).into_iter().filter_map(day).collect()
}

/// Whether a text has one of some phrases, with their tones where it was typed with any.
pub fn has_words(text: &str, phrases: &[&str]) -> bool {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> =
        toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = format!(" {} ", words.join(" "));
    phrases.iter().any(|own| match words.is_ascii() {
        true => words.contains(&format!(" {} ", viet::fold(own))),
        false => words.contains(&format!(" {own} ")),
    })
}

/// Whether a title speaks of what is aimed at, and not of what came of it.
pub fn is_of_aims(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text)).replace(" muc tieu quoc gia ", " ");
    let has = |words: &&str| folded.contains(&format!(" {words} "));
    ["muc tieu", "phan dau", "dang ky"].iter().any(has)
        && !["ket qua", "hien trang", "thuc hien muc tieu"].iter().any(has)
}

/// The stage that a title names: "giai đoạn 2021-2025".
pub fn stage(text: &str) -> Option<(i32, i32)> {
    viet::span_of_years(text)
}

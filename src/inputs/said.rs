//! What titles, legends, sheets' names and the levels of headings say of the figures below them: their
//! year, their day, and whether they are what is met, what is not met or what is still to come.
//!
//! Nothing here decides what a table makes of it.

use chrono::NaiveDate;

use super::specs::TableSpec;
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
    let folded = format!(" {folded} ");
    PLANNED.iter().copied().find(|words| folded.contains(&format!(" {words} ")))
}

/// The years that a heading or title names, but for those of a stage ("giai đoạn 2021-2025") and
/// of a day ("ngày 31 tháng 12 năm 2024"). "Tháng 12 năm 2023" is of that year.
pub fn years(text: &str) -> Vec<i32> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut years = Vec::new();
    let mut stage = false;
    for (at, word) in words.iter().enumerate() {
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        if !year {
            stage = *word == "doan"
                || stage && (word.bytes().all(|b| b.is_ascii_digit()) || *word == "nam");
            continue;
        }
        let number: i32 = word.parse().unwrap_or(0);
        let pair = words.get(at + 1).is_some_and(|next| next.len() == 4 && next.starts_with("20"));
        let dated = at >= 4
            && words[at - 1] == "nam"
            && words[at - 3] == "thang"
            && words[at - 4].bytes().all(|b| b.is_ascii_digit());
        if !stage && !pair && !dated && (2000..2100).contains(&number) {
            years.push(number);
        }
        stage |= pair;
    }
    years
}

/// What is not met, in the words of titles.
const UNMET: &[&str] = &[
    "chua dat",
    "khong dat",
    "chua hoan thanh",
    "con thieu",
    "con lai",
    "con no",
    "no tieu chi",
    "bi rot",
    "rot chuan",
    "mat chuan",
    "chua du",
];

/// Words before what is not met that make it speak of whole communes, not of their criteria: "các xã
/// chưa đạt chuẩn".
const OF_COMMUNES: &[&str] = &["xa", "phuong", "don vi", "dia phuong"];

/// Whether a title names what is not met and nothing else: "Các tiêu chí chưa đạt", "TC còn lại".
pub fn title_of_unmet(text: &str) -> bool {
    let folded = format!(" {} ", super::columns::key(text));
    let Some(unmet) = UNMET.iter().find(|words| folded.contains(&format!(" {words} "))) else {
        return false;
    };
    if folded.trim() == *unmet {
        return true;
    }
    let before = folded.split(&format!(" {unmet} ")).next().unwrap_or_default();
    let of_communes = OF_COMMUNES.iter().any(|words| before.ends_with(&format!(" {words}")));
    let bare = UNMET.iter().fold(folded.clone(), |text, words| text.replace(words, ""));
    let both = bare.contains(" dat ") || bare.contains(" hoan thanh ");
    !both && !of_communes && folded.contains(" tieu chi ")
}

/// What a legend says of a cross or of a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A cross stands for something else than met or assigned.
    CrossOtherwise,
    /// A blank stands for something else than not met.
    BlankOtherwise,
}

/// Words that a legend says of a mark that stands for what is met or assigned.
const GOOD: &[&str] =
    &["dat", "hoan thanh", "giao", "dang ky", "phan dau", "co", "duy tri", "thuc hien", "chon"];

/// Words that turn what a legend says.
const BAD: &[&str] = &["chua", "khong", "con", "thieu", "no", "rot", "mat"];

/// Words of what is assigned, which is not met yet.
const ASSIGNED: &[&str] = &["giao", "dang ky", "phan dau"];

/// What a legend says against its table: "x là đạt", "ô trống: chưa đạt", "đánh dấu x vào tiêu chí đạt".
/// A cross must be said to be met or assigned, a blank (of status) must not be.
pub fn legend(text: &str, status: bool) -> Option<Explained> {
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word(word, toned) = token else { continue };
        let blank = toned == "trống";
        if !(blank || word == "x") {
            continue;
        }
        let mut rest = &tokens[at + 1..];
        let marked = at > 0 && matches!(&tokens[at - 1], Token::Word(word, _) if word == "dau");
        let defined = match rest {
            [Token::Is, ..] => {
                rest = &rest[1..];
                true
            }
            [Token::Word(word, toned), ..] if toned == "là" || word == "nghia" => {
                rest = &rest[1..];
                true
            }
            _ if marked => false,
            _ => continue,
        };
        let clause: Vec<&str> = rest
            .iter()
            .map_while(|token| match token {
                Token::Word(word, toned) if toned != "trống" && word != "x" => {
                    Some(word.as_str())
                }
                _ => None,
            })
            .collect();
        if clause.is_empty() {
            continue;
        }
        let clause = format!(" {} ", clause.join(" "));
        let says = |list: &[&str]| list.iter().any(|words| clause.contains(&format!(" {words} ")));
        let (good, bad) = (says(GOOD), says(BAD));
        if blank {
            let stays_blank = bad && !clause.contains(" ap dung ");
            if status && defined && (good && !bad || bad && !stays_blank) {
                return Some(Explained::BlankOtherwise);
            }
        } else if bad && (status || !says(ASSIGNED))
            || status && says(ASSIGNED) && !says(&["dat", "hoan thanh"])
            || defined && !good
        {
            return Some(Explained::CrossOtherwise);
        }
    }
    None
}

/// A part of a legend.
enum Token {
    /// A word, folded and as it is written.
    Word(String, String),
    /// A colon or the like between a mark and what it stands for.
    Is,
    /// What ends a clause.
    End,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for c in text
        .lines()
        .flat_map(|line| format!("{}\n", viet::fold_tones(line)).chars().collect::<Vec<_>>())
    {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let toned = std::mem::take(&mut word);
            tokens.push(Token::Word(viet::fold(&toned), toned));
        }
        match c {
            ':' | '=' => tokens.push(Token::Is),
            ',' | ';' | '.' | '\n' | '(' | ')' => tokens.push(Token::End),
            _ => {}
        }
    }
    tokens
}

/// Whether a title is that of the other kind of marks: targets over status, the advanced set over
/// the standard one.
pub fn is_title_of_other(text: &str, spec: &TableSpec) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    let says = |list: &[&str]| list.iter().any(|words| folded.contains(&format!(" {words} ")));
    let status = says(STATUS) || says(&["thuc hien"]);
    let targets = says(&[
        "giao tieu chi",
        "giao chi tieu",
        "ke hoach giao",
        "dang ky tieu chi",
        "chi tieu giao",
        "phan dau",
    ]);
    let of_targets = spec.field("giao").is_some();
    let advanced = says(&["nang cao"]) && says(&["tieu chi"]) && !says(&["va nang cao"]);
    let of_advanced = spec.key.ends_with("nang_cao");
    !of_targets && targets && !status || advanced && !of_advanced
}

/// The year that a heading names and that is none of those it may name, with the heading.
pub fn other_year(text: &str, allowed: &[i32]) -> Option<(String, i32)> {
    let year = years(text).into_iter().find(|year| !allowed.contains(year))?;
    (!allowed.is_empty()).then(|| (viet::one_line(text), year))
}

/// Whether a heading speaks of what is still to come.
pub fn is_to_come(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    PLANNED.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// The days up to which a title or heading says that its figures count: "tính đến 30/6/2026",
/// "đến hết ngày 31 tháng 12 năm 2025"; a month counts up to its last day.
pub fn counted_to(text: &str) -> Vec<NaiveDate> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut days = Vec::new();
    for at in words.iter().enumerate().filter(|(_, word)| **word == "den").map(|(at, _)| at + 1) {
        let said = ["het", "ngay", "thoi", "diem"];
        let rest = words[at..].iter().skip_while(|word| said.contains(word));
        let of_month = rest.clone().next() == Some(&"thang");
        let numbers: Vec<&str> =
            rest.filter(|word| !["thang", "nam"].contains(word)).take(3).copied().collect();
        if let [day, month, year] = numbers[..]
            && let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse())
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

/// The stage that a title names: "giai đoạn 2021-2025".
pub fn stage(text: &str) -> Option<(i32, i32)> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    words.windows(2).find_map(|pair| {
        let year = |word: &str| {
            word.parse().ok().filter(|year| word.len() == 4 && (2000..2100).contains(year))
        };
        Some((year(pair[0])?, year(pair[1])?))
    })
}

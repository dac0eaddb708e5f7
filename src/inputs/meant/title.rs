//! What a title says against the table below it.

use super::legend::{Token, tokens};
use super::marks::Marks;
use super::words::{Meaning, Said};
use crate::viet;

/// Words after which a title speaks of the paper that it belongs to.
const OF_PAPER: &[&str] = &[" kem theo ", " theo quyet dinh ", " ban hanh ", " can cu "];

/// Words of a title without criteria that speak of what is still to come.
const TITLES_TO_COME: &[&str] = &["phan dau", "dang ky", "giao", "lo trinh"];

/// Words of a title of targets that were not met.
const FAILED: &[&str] = &["khong hoan thanh", "chua hoan thanh", "khong dat"];

/// What a title says that its table does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// That marks are what is not met.
    Unmet,
    /// That they are of another kind, or something that is not understood.
    Other,
}

/// What a title says against a table of marks.
pub fn title(text: &str, marks: Marks) -> Option<Against> {
    // A remark is no title, and a legend is read by itself: "(x: đạt; để trống: chưa đạt)".
    let remark = ["ghi chu", "chu thich", "luu y", "so lieu", "nguon so lieu", "ky hieu"];
    let start = viet::fold(text);
    if remark.iter().any(|words| start.starts_with(words)) {
        return None;
    }
    if are_sentences(text) {
        return None;
    }
    let explains = tokens(text).iter().any(|token| matches!(token, Token::Cross | Token::Blank));
    let text = if explains { text.split('(').next().unwrap_or_default() } else { text };
    let folded = parts(text);
    let own = |words: &str| has(&folded, words);
    let criteria = own("tieu chi") || own("chi tieu");
    let both = |part: &String| match part.replace("dat va chua dat", "dat") {
        part if part.contains(" va ") => part.split(" va ").map(Said::of).collect(),
        part => vec![Said::of(&part)],
    };
    let parts: Vec<Said> = folded.iter().flat_map(both).collect();
    let any = |meaning: Meaning| parts.iter().any(|part| part.says(meaning));
    let status = parts.iter().any(|part| part.status);
    if !criteria {
        // "Còn lại" and nothing more; "các xã chưa đạt chuẩn" are communes.
        let unmet = parts.iter().all(|part| part.one() == Ok(Some(Meaning::NotMet)));
        let to_come = TITLES_TO_COME.iter().any(|words| own(words));
        return match marks {
            Marks::Status if unmet && !own("xa") && !parts.is_empty() => Some(Against::Unmet),
            Marks::Status if to_come && !status => Some(Against::Other),
            Marks::Status | Marks::Targets => None,
        };
    }
    let known = parts.iter().all(|part| !part.strange || part.says(Meaning::ToCome));
    // What else stands in a title that says what its marks are is who and where.
    let met = parts.iter().any(Said::says_met);
    let known = known || status || met;
    match marks {
        Marks::Status if any(Meaning::NotMet) && !met => Some(Against::Unmet),
        Marks::Status => {
            let to_come = |part: &Said| part.says(Meaning::ToCome);
            let there = parts.iter().any(|part| part.status && !to_come(part));
            let other = any(Meaning::ToCome) && !there || any(Meaning::NotMet);
            (other || !known).then_some(Against::Other)
        }
        Marks::Targets => {
            let says = status || parts.iter().any(|part| !part.meanings.is_empty());
            // "Tiêu chí không hoàn thành chỉ tiêu giao".
            let failed = FAILED.iter().any(|words| own(words));
            (failed || !any(Meaning::ToCome) && says).then_some(Against::Other)
        }
    }
}

/// What the title of a list of units says against their titles: that they are still to gain them, or
/// do not have them. Of communes "chưa đạt chuẩn" may be some of the list.
pub fn title_of_list(text: &str) -> Option<Against> {
    let parts = parts(text);
    let own = |words: &str| has(&parts, words);
    let to_come = TITLES_TO_COME.iter().any(|words| own(words));
    let other = to_come && !SAY_BOTH.into_iter().any(own);
    lacks_hamlets(text).or_else(|| other.then_some(Against::Other))
}

/// Words beside which the title of a list speaks of what is there as well.
const SAY_BOTH: [&str; 7] =
    ["ket qua", "hien trang", "thuc trang", "ra soat", "tong hop", "da dat", "va"];

/// Whether a title is of hamlets that have not got a title: "THÔN CHƯA ĐẠT CHUẨN".
pub fn lacks_hamlets(text: &str) -> Option<Against> {
    let parts = parts(text);
    let own = |words: &str| has(&parts, words);
    let unmet = own("xom") && LACKED.into_iter().any(own);
    (unmet && !SAY_BOTH.into_iter().any(own)).then_some(Against::Other)
}

/// Words of hamlets without a title.
const LACKED: [&str; 7] = [
    "chua dat",
    "khong dat",
    "chua dat chuan",
    "chua duoc cong nhan",
    "chua cong nhan",
    "con thieu",
    "chua hoan thanh",
];

/// Whether a title is of the criteria of hamlets, above those of communes.
pub fn is_of_hamlets(text: &str) -> bool {
    let parts = parts(text);
    ["tieu chi xom", "tieu chi ban", "bo tieu chi xom", "chi tieu xom"]
        .into_iter()
        .any(|words| has(&parts, words))
}

/// Sentences, each with its full stop: how a sheet is filled in, and no title. Of "Biểu 2. Tiêu chí
/// chưa đạt." the first part is a number.
fn are_sentences(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let text = viet::one_line(text);
    let Some(text) = text.trim_end().strip_suffix('.') else { return false };
    let mut sentences = text.split(". ");
    let whole = |sentence: &str| {
        sentence.split_whitespace().count() >= SHORTEST && sentence.chars().any(char::is_lowercase)
    };
    sentences.clone().count() > 1 && sentences.all(whole)
}

/// Whether a title is of the criteria of the advanced set, above those of the other.
pub fn is_of_other_set(text: &str, advanced: bool) -> bool {
    let parts = parts(text);
    let own = |words: &str| has(&parts, words);
    let of_advanced = own("nang cao") && !own("va nang cao") && !own("nang cao chat luong");
    (own("tieu chi") || own("chi tieu")) && of_advanced && !advanced
        || applies_to_advanced(text) && !advanced
}

/// "Ghi chú: áp dụng đối với xã NTM nâng cao", above a table or below it: the criteria are those of the
/// advanced set.
pub fn applies_to_advanced(text: &str) -> bool {
    const TO: &[&str] = &["ap dung doi voi ", "ap dung cho ", "ap dung "];
    let folded = viet::fold(text);
    let rest = folded.strip_prefix("ghi chu ").unwrap_or(&folded);
    let to = TO.iter().find_map(|own| rest.strip_prefix(own));
    to.is_some_and(|to| {
        let to = to.strip_prefix("cac ").unwrap_or(to);
        ["xa ntm nang cao", "xa nong thon moi nang cao", "xa nang cao"].contains(&to)
    })
}

/// Whether the parts of a title have some words.
pub(super) fn has(parts: &[String], words: &str) -> bool {
    parts.iter().any(|part| format!(" {part} ").contains(&format!(" {words} ")))
}

/// The parts of a title between its signs, folded, without the names of units and the paper that it
/// belongs to.
fn parts(text: &str) -> Vec<String> {
    let names: Vec<String> = viet::units_named(text)
        .iter()
        .map(|unit| crate::inputs::columns::key(&unit.name))
        .collect();
    let mut parts = Vec::new();
    for part in text.split([',', ';', ':', '(', ')', '–', '-', '\n']) {
        let mut part = format!(" {} ", crate::inputs::columns::key(part));
        for name in &names {
            part = part.replace(&format!(" {name} "), " ");
        }
        // "Các xã chưa đạt chuẩn" are communes, whose criteria may well be met.
        for unit in ["xa", "phuong", "don vi", "dia phuong"] {
            for unmet in ["chua dat chuan", "chua dat"] {
                part = part.replace(&format!(" {unit} {unmet} "), &format!(" {unit} "));
            }
        }
        let paper = OF_PAPER.iter().filter_map(|words| part.find(words)).min();
        part.truncate(paper.map_or(part.len(), |at| at + 1));
        if !part.trim().is_empty() {
            parts.push(part.trim().to_owned());
        }
        if paper.is_some() {
            break;
        }
    }
    parts
}

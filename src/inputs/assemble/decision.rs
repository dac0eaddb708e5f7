//! The decision by which a commune or hamlet was recognised: the cell of a period's list names one, or
//! says that there is none yet.
//!
//! Never guesses: words that are neither are refused, since the report would print them as a decision.

use chrono::NaiveDate;

use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{Node, RawRow};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// The field of who made a decision.
const ISSUER: &str = "co_quan";

/// Words that say that there is none yet, alone in the cell.
const NONE_YET: &[&str] = &[
    "chưa có",
    "chưa có quyết định",
    "chưa có qđ",
    "chưa công nhận",
    "chưa được công nhận",
    "chưa ban hành",
    "chưa trình",
];

/// Words with which a cell begins that says how far the file has come.
const UNDER_WAY: &[&str] = &["đang", "chờ"];

/// Words that no decision has in its name.
const NO_DECISION: &[&str] = &[
    "không",
    "chưa",
    "dự kiến",
    "phấn đấu",
    "đăng ký",
    "đề nghị",
    "trình",
    "ttr",
    "bị",
    "thu hồi",
    "trả hồ sơ",
    "dự thảo",
    "bc",
    "báo cáo",
    "cv",
    "công văn",
    "thành lập",
    "đoàn thẩm định",
    "hủy",
    "hủy bỏ",
    "văn bản",
    "thông báo",
    "biên bản",
    "bãi bỏ",
];

/// Words of which a decision has one, beside its number.
const OF_DECISIONS: &[&str] = &["qđ", "quyết định", "nq", "nghị quyết", "ngày", "số", "cn"];

/// Reads the cell of a decision in a list of what happened in a year up to a day.
pub fn read(
    cell: &Sourced<Node>,
    (year, last): (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Option<String> {
    let text = values::line("quyet_dinh", cell, found)?.value;
    let toned = viet::fold_tones(&text);
    let words: Vec<&str> = toned.split(|c: char| !c.is_alphanumeric()).collect();
    let words = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let says =
        |list: &[&str]| list.iter().any(|own| format!(" {words} ").contains(&format!(" {own} ")));
    let under_way = UNDER_WAY.iter().any(|own| words.starts_with(&format!("{own} ")));
    if viet::parse_mark(&text) == Some(Mark::NotMet)
        || viet::is_dash(&text)
        || NONE_YET.contains(&words.as_str())
        || under_way
    {
        return None;
    }
    let number = text.contains(|c: char| c.is_ascii_digit());
    let named = matches!(cell.value, Node::Date(_)) || text.contains('/') || says(OF_DECISIONS);
    if !number || !named || says(NO_DECISION) {
        found.report(Problem::DecisionUnclear { seen: text }, &cell.place);
        return None;
    }
    let years = years(&toned);
    if let Some(other) = years.first().filter(|_| !years.contains(&year)) {
        let problem = Problem::DecisionOfOtherYear {
            seen: text.clone(),
            year: other.to_string(),
            wanted: year.to_string(),
        };
        let mut told = Diagnostic::new(problem).at(&cell.place);
        // One of the next year may come while the report is written.
        if *other > year {
            told.severity = Severity::Warning;
        }
        found.push(told);
    } else if let Some(day) = viet::issued_on(&text).filter(|day| *day > last) {
        let (seen, day) = (text.clone(), viet::fmt_short(day));
        let last = viet::fmt_short(last);
        found.report(Problem::DecisionAfterCutOff { seen, day, last }, &cell.place);
    }
    Some(text)
}

/// The decision of a row, with who made it where the row says so: "… ngày 20/11/2026 của Chủ tịch Ủy ban
/// nhân dân tỉnh" (Phụ lục I, II.6a).
pub fn of_row(row: &RawRow, time: (i32, NaiveDate), found: &mut Diagnostics) -> Option<String> {
    let decision = row.get("quyet_dinh").and_then(|cell| read(cell, time, found))?;
    let issuer = row.get(ISSUER).and_then(|cell| values::line(ISSUER, cell, found));
    Some(match issuer {
        Some(issuer) if !decision.contains(" của ") => {
            format!("{} của {}", decision.trim_end_matches(['.', ';']), issuer.value)
        }
        _ => decision,
    })
}

/// The years of days: "ngày 5/3/2025", "tháng 3 năm 2025"; "2025/QĐ-UBND" is a number.
fn years(toned: &str) -> Vec<i32> {
    let parts: Vec<&str> = toned.split([' ', '/', '-', '.', ',', '(', ')']).collect();
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.parse::<u32>().is_ok();
    let year = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| parts[before]);
        let year = parts[at].parse::<i32>().ok().filter(|year| (2000..2100).contains(year))?;
        (parts[at].len() == 4 && (is_number(before) || before == "năm")).then_some(year)
    };
    (0..parts.len()).filter_map(year).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Place;

    #[test]
    fn decisions() {
        let read = |text: &str| {
            let mut found = Diagnostics::new();
            let cell = Sourced::new(Node::Text(text.to_owned()), Place::file("bảng"));
            let last = NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");
            let read = read(&cell, (2026, last), &mut found);
            let codes: Vec<&str> = found.iter().map(|own| own.problem.code()).collect();
            (read.is_some(), codes.join(" "))
        };
        let told = |made: bool, codes: &str| (made, codes.to_owned());
        for text in [
            "Quyết định số 9/QĐ-UBND",
            "01/QĐ",
            "QĐ 2025/QĐ-UBND ngày 05/3/2026",
            "Số 12, ngày 5 tháng 3 năm 2026",
        ] {
            assert_eq!(read(text), told(true, ""), "{text}");
        }
        for text in ["-", "Chưa có", "chưa", "Đang trình", "Chờ quyết định", "Chưa có QĐ"]
        {
            assert_eq!(read(text), told(false, ""), "{text}");
        }
        for text in [
            "Không công nhận",
            "x",
            "Dự kiến quý IV",
            "Dự kiến 12/2026",
            "Tờ trình số 5/TTr-UBND",
            "BC thẩm tra số 12/BC-SNN ngày 5/3/2026",
            "Quyết định thành lập đoàn thẩm định số 12/QĐ-UBND",
            "Có",
            "12",
            "Không công nhận (CV 5/SNN ngày 3/4/2026)",
        ] {
            assert_eq!(read(text), told(false, "N285"), "{text}");
        }
        for text in ["QĐ 12/QĐ-UBND ngày 5/7/2026", "Số 12/QĐ-UBND ngày 5 tháng 7 năm 2026"]
        {
            assert_eq!(read(text), told(true, "N580"), "{text}");
        }
        for text in ["QĐ 12/QĐ-UBND ngày 5/3/2025", "12/QĐ-UBND ngày 5 tháng 3 năm 2027"] {
            assert_eq!(read(text), told(true, "N292"), "{text}");
        }
    }
}

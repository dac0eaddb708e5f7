//! A decision as prose cites it, out of a cell whose heading says that it is one: kind, number and day
//! (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6a).

use super::act::behind;
use super::date::parse_date;
use super::text::one_line;

/// Words for a kind before the number, as cells have them.
const KINDS: [(&str, &str); 4] = [
    ("Quyết định", "Quyết định"),
    ("QĐ", "Quyết định"),
    ("Nghị quyết", "Nghị quyết"),
    ("NQ", "Nghị quyết"),
];

/// "Quyết định số 504/QĐ-UBND ngày 20/8/2026" of a cell that says "504/QĐ-UBND ngày 20/8/2026", "Số
/// 504/QĐ-UBND …" or "QĐ 504/QĐ-UBND …"; "Quyết định ngày 20/8/2026" of a day alone. Other words stay.
#[must_use]
pub fn decision_cited(cell: &str) -> String {
    let line = one_line(cell);
    let named = KINDS.iter().find_map(|(word, kind)| Some((*kind, behind(&line, word)?)));
    let (kind, rest) = match named {
        Some((kind, rest)) => (Some(kind), rest),
        None => (None, line.as_str()),
    };
    let number = behind(rest, "số").unwrap_or(rest);
    let day = behind(rest, "ngày").unwrap_or(rest);
    let kind = kind.unwrap_or_else(|| kind_of_symbol(number));
    if parse_date(day).is_ok() {
        return format!("{kind} ngày {day}");
    }
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("{kind} số {number}");
    }
    line
}

/// A decision in a column that is headed "Quyết định …": its number and what follows.
#[must_use]
pub fn decision_in_column(decision: &str) -> &str {
    let number = decision.strip_prefix("Quyết định số ");
    number.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(decision)
}

/// The kind that a number's symbol says: "12/NQ-HĐND"; a decision where it says none.
fn kind_of_symbol(number: &str) -> &'static str {
    let number = number.split(' ').next().unwrap_or(number);
    let resolution = number.split('/').skip(1).any(|part| part.starts_with("NQ"));
    if resolution { "Nghị quyết" } else { "Quyết định" }
}

#[cfg(test)]
mod tests {
    use super::{decision_cited, decision_in_column};

    #[test]
    fn a_column_does_not_repeat_its_heading() {
        for (stated, shown) in [
            ("Quyết định số 504/QĐ-UBND ngày 20/8/2026", "504/QĐ-UBND ngày 20/8/2026"),
            ("504/QĐ-UBND ngày 20/8/2026", "504/QĐ-UBND ngày 20/8/2026"),
            ("Nghị quyết số 12/NQ-HĐND", "Nghị quyết số 12/NQ-HĐND"),
            ("Quyết định số …/QĐ-UBND", "Quyết định số …/QĐ-UBND"),
        ] {
            assert_eq!(decision_in_column(stated), shown);
        }
    }

    #[test]
    fn a_cell_is_cited_with_its_kind() {
        for (cell, cited) in [
            ("504/QĐ-UBND ngày 20/8/2026", "Quyết định số 504/QĐ-UBND ngày 20/8/2026"),
            ("Số 504/QĐ-UBND ngày 20/8/2026", "Quyết định số 504/QĐ-UBND ngày 20/8/2026"),
            ("QĐ 504/QĐ-UBND", "Quyết định số 504/QĐ-UBND"),
            ("QĐ số 504/QĐ-UBND", "Quyết định số 504/QĐ-UBND"),
            ("quyết định số 504/QĐ-UBND", "Quyết định số 504/QĐ-UBND"),
            ("12/NQ-HĐND ngày 01/7/2026", "Nghị quyết số 12/NQ-HĐND ngày 01/7/2026"),
            ("12/2026/NQ-HĐND", "Nghị quyết số 12/2026/NQ-HĐND"),
            ("504", "Quyết định số 504"),
            ("20/8/2026", "Quyết định ngày 20/8/2026"),
            ("ngày 20/8/2026", "Quyết định ngày 20/8/2026"),
            ("Quyết định ngày 20/8/2026", "Quyết định ngày 20/8/2026"),
            ("Quyết định của UBND tỉnh", "Quyết định của UBND tỉnh"),
        ] {
            assert_eq!(decision_cited(cell), cited, "{cell}");
        }
    }
}

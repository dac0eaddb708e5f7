//! Names of sources and of groups of works that say another year, or a stage of years, in a table of
//! one year's money.
//!
//! "Vốn năm 2025 chuyển sang" is money of this year; a programme is of a stage as well.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{Node, Row};
use crate::inputs::said;
use crate::inputs::tables::{Kind, TableSpec};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Words of money of another year that this year has.
const CARRIED: &[&str] = &[
    "chuyen sang",
    "keo dai",
    "chuyen nguon",
    "chuyen tiep",
    "con lai",
    "ket du",
    "tra no",
    "thanh toan",
    "ung truoc",
    "hoan ung",
    "hoan tra",
    "thu hoi ung",
];

/// Words that a stage belongs to, beside which it says nothing of the money.
const OF_STAGES: &[&str] = &["chuong trinh", "ctmtqg", "mtqg", "de an", "du an", "ntm"];

/// Tells of each name that says another year than `years`, one of which the amounts must be of.
pub fn tell(spec: &TableSpec, rows: &[Row], years: &[i32], found: &mut Diagnostics) {
    if years.is_empty() {
        return;
    }
    let wanted: Vec<String> = years.iter().map(i32::to_string).collect();
    let told = |name: &str, year: String, place: &Place, severity: Severity| {
        let heading = viet::one_line(name);
        let problem = Problem::RowOfOtherYear { name: heading, year, wanted: wanted.join(", ") };
        let mut told = Diagnostic::new(problem).at(place);
        told.severity = severity;
        told
    };
    if matches!(spec.key, "nguon_luc" | "huy_dong") {
        for row in rows {
            let Some(Sourced { value: Node::Text(name), place }) = row.get(spec.name_field) else {
                continue;
            };
            if let Some(year) = other(name, years) {
                found.push(told(name, year, place, Severity::Error));
            }
        }
    }
    if matches!(spec.key, "nguon_luc" | "du_an" | "huy_dong" | "cong_trinh") {
        for row in rows {
            remark(spec, row, years, found);
        }
    }
    if matches!(spec.key, "du_an" | "cong_trinh") {
        let mut seen: BTreeSet<&Place> = BTreeSet::new();
        for group in rows.iter().filter_map(|row| row.group.as_ref()) {
            if let Some(year) = other(&group.value, years).filter(|_| seen.insert(&group.place)) {
                found.push(told(&group.value, year, &group.place, Severity::Warning));
            }
        }
    }
}

/// Words of a work, beside which a year is that of the work.
const OF_WORKS: &[&str] = &[
    "hoan thanh",
    "khoi cong",
    "qd",
    "quyet dinh",
    "nghi quyet",
    "nq",
    "quyet toan",
    "tu nam",
    "phe duyet",
];

/// "Vốn 2027", "Số năm 2025": a few words of another year beside an amount.
fn remark(spec: &TableSpec, row: &Row, years: &[i32], found: &mut Diagnostics) {
    const LONGEST: usize = 5;
    let notes = spec.fields.iter().filter(|field| field.kind == Kind::Note);
    for cell in notes.filter_map(|field| row.get(field.key)) {
        let Node::Text(text) = &cell.value else { continue };
        let folded = viet::fold(text);
        let few = folded.split(' ').count() <= LONGEST;
        let of_work = OF_WORKS.iter().any(|own| folded.contains(own));
        let told = |own: &Diagnostic| own.place.as_ref() == Some(&cell.place);
        if few && !of_work && other(text, years).is_some() && !found.iter().any(told) {
            let name = row.get(spec.name_field);
            let problem = Problem::NoteOfDoubt {
                name: name.map_or_else(String::new, |name| name.value.shown()),
                words: viet::one_line(text),
                printed: true,
            };
            found.report(problem, &cell.place);
        }
    }
}

/// The year or the stage that a name says, if it is another one.
fn other(name: &str, years: &[i32]) -> Option<String> {
    let folded = viet::fold(name);
    if CARRIED.iter().any(|words| folded.contains(words)) {
        return None;
    }
    let named = said::years(name);
    if named.iter().any(|year| years.contains(year)) {
        return None;
    }
    let stage = said::stage(name).filter(|_| {
        let alone = format!(" {folded} ");
        !OF_STAGES.iter().any(|words| alone.contains(&format!(" {words} ")))
    });
    named.first().map(i32::to_string).or(stage.map(|(from, to)| format!("{from}-{to}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_another_year() {
        for (name, year) in [
            ("Vốn năm 2027", "2027"),
            ("Vốn giai đoạn 2026-2030", "2026-2030"),
            ("Vốn trung hạn 2021-2025", "2021-2025"),
            ("Vốn năm 2025 đã giải ngân", "2025"),
        ] {
            assert_eq!(other(name, &[2026]).as_deref(), Some(year), "{name}");
        }
        for name in [
            "Vốn năm 2025 chuyển sang",
            "Vốn kéo dài năm 2025",
            "Vốn năm 2026",
            "Vốn giai đoạn 2026-2030 phân bổ năm 2026",
            "Vốn Chương trình MTQG giai đoạn 2026-2030",
            "Ngân sách tỉnh",
        ] {
            assert_eq!(other(name, &[2026]), None, "{name}");
        }
    }
}

//! Names of sources and of groups of works that say another year, or a stage of years, in a table of
//! one year's money.
//!
//! "Vốn năm 2025 chuyển sang" is money of this year; a programme is of a stage as well.

use std::collections::BTreeSet;

use super::label;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{Node, RawRow};
use crate::inputs::said;
use crate::inputs::tables::{Kind, TableSpec};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Words of money that the year before left.
const LEFT: &[&str] = &["chuyen sang", "keo dai", "chuyen nguon", "ket du", "mang sang"];

/// Words that say so beside that year: works that go on have this year's money, too.
const LEFT_OF_A_YEAR: &[&str] = &["con lai", "chuyen tiep", "chua giai ngan", "giai ngan tiep"];

/// Words of money of this year that is paid for what was done or lent in another.
const FOR_ANOTHER: &[&str] =
    &["tra no", "thanh toan", "ung truoc", "hoan ung", "hoan tra", "thu hoi ung"];

/// Whether words speak of money of another year that this year has.
pub fn is_money_carried_over(text: &str) -> bool {
    let folded = viet::fold(text);
    let words = LEFT.iter().chain(LEFT_OF_A_YEAR).chain(FOR_ANOTHER);
    words.copied().any(|words| folded.contains(words))
}

/// Whether a name is that of money which the year before `year` left: "Vốn kéo dài", "Vốn năm 2025 còn
/// lại".
pub fn is_left_of_the_year_before(name: &str, year: i32) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    let has = |list: &[&str]| list.iter().any(|own| folded.contains(&format!(" {own} ")));
    let named = said::years(name);
    let before = !named.is_empty() && named.iter().all(|own| *own < year) || has(&["nam truoc"]);
    has(LEFT) || before && has(LEFT_OF_A_YEAR)
}

/// Words that a stage belongs to, beside which it says nothing of the money.
const OF_STAGES: &[&str] = &["chuong trinh", "ctmtqg", "mtqg", "de an", "du an", "ntm"];

/// Tables whose rows are works or what is spent on.
const WORKS: &[&str] = &["du_an", "cong_trinh", "no_dong", "noi_dung", "dan_gop"];

/// Tells of each name that says another year than `years`, one of which the amounts must be of.
pub fn tell(spec: &TableSpec, rows: &[RawRow], years: &[i32], found: &mut Diagnostics) {
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
    if WORKS.contains(&spec.key) {
        for row in rows {
            let Some(Sourced { value: Node::Text(name), place }) = row.get(spec.name_field) else {
                continue;
            };
            if let Some(year) = added(name, years, spec.key == "du_an") {
                found.push(told(name, year, place, Severity::Warning));
            }
        }
    }
    let state = spec.coded && spec.field("giao").is_none();
    if state || matches!(spec.key, "xom" | "no_dong") {
        let notes = |row: &RawRow| row.get("ghi_chu").cloned();
        for (row, note) in rows.iter().filter_map(|row| Some((row, notes(row)?))) {
            let Node::Text(text) = &note.value else { continue };
            if is_of_other_time(text, years) {
                let name = row.get(spec.name_field);
                let problem = Problem::NoteOfDoubt {
                    name: name.map_or_else(String::new, |name| name.value.shown()),
                    words: viet::one_line(text),
                    printed: false,
                };
                found.report(problem, &note.place);
            }
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

/// Whether a remark beside what is met says that it is of another year: "Số liệu năm 2024", or of one
/// that is still to come: "Đạt tháng 3/2027".
pub fn is_of_other_time(text: &str, years: &[i32]) -> bool {
    const OF_FIGURES: &[&str] = &[
        "so lieu ",
        "theo so lieu ",
        "lay so lieu ",
        "lay theo ",
        "bao luu ",
        "ket qua nam ",
        "tinh den ",
    ];
    let folded = viet::fold(text);
    let begins = |words: &[&str]| words.iter().any(|own| folded.starts_with(own));
    let named = said::years(text);
    let last = years.iter().max();
    if named.is_empty() || named.iter().any(|year| years.contains(year)) {
        return false;
    }
    begins(OF_FIGURES)
        || begins(&["dat ", "da dat ", "ke hoach "])
            && last.is_some_and(|last| named.iter().all(|year| year > last))
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

/// Words of a work that begins.
const BEGINS: &[&str] = &["khoi cong", "khoi dong", "bat dau"];

/// "Vốn 2027", "Số năm 2025": a few words of another year beside an amount.
fn remark(spec: &TableSpec, row: &RawRow, years: &[i32], found: &mut Diagnostics) {
    const LONGEST: usize = 5;
    let notes = spec.fields.iter().filter(|field| field.kind == Kind::Note);
    for (field, cell) in notes.filter_map(|field| Some((field, row.get(field.key)?))) {
        let Node::Text(text) = &cell.value else { continue };
        let folded = viet::fold(text);
        let few = folded.split(' ').count() <= LONGEST;
        let of_work = OF_WORKS.iter().any(|own| folded.contains(own));
        let told = |own: &Diagnostic| own.place.as_ref() == Some(&cell.place);
        // Money of this year for a work that begins in a later one.
        let later = || {
            let named = said::years(text);
            let last = years.iter().max();
            !named.is_empty() && last.is_some_and(|last| named.iter().all(|year| year > last))
        };
        let begins_later = BEGINS.iter().any(|own| folded.contains(own)) && later();
        let of_other = few && !of_work && other(text, years).is_some();
        if (of_other || begins_later) && !found.iter().any(told) {
            let name = row.get(spec.name_field);
            let problem = Problem::NoteOfDoubt {
                name: name.map_or_else(String::new, |name| name.value.shown()),
                words: viet::one_line(text),
                printed: field.printed,
            };
            found.report(problem, &cell.place);
        }
    }
}

/// Words beside which a later year is that in which a work ends, and an earlier one that of a paper.
const OF_ENDS: &[&str] = &[
    "hoan thanh",
    "ket thuc",
    "den nam",
    "den het",
    "lo trinh",
    "ban giao",
    "qd",
    "quyet dinh",
    "nghi quyet",
    "nq",
    "phe duyet",
];

/// The year or the stage that an addition to a work's name says, if none of it is this year's: "(năm
/// 2027)", "- giai đoạn 2027-2030". A work may be older than its table, but for one that is to get money.
fn added(name: &str, years: &[i32], past: bool) -> Option<String> {
    let (first, last) = (*years.iter().min()?, *years.iter().max()?);
    label::pieces(name).into_iter().find_map(|piece| {
        let folded = viet::fold(piece);
        let has = |list: &[&str]| list.iter().any(|words| folded.contains(words));
        let named = said::years(piece);
        let (from, to) = match (named.iter().min(), named.iter().max()) {
            (Some(from), Some(to)) => (*from, *to),
            _ => said::stage(piece)?,
        };
        let later = from > last && !has(OF_ENDS);
        let paper = OF_ENDS.iter().filter(|words| **words != "hoan thanh");
        let earlier = past
            && to < first
            && !is_money_carried_over(piece)
            && !paper
                .into_iter()
                .chain(&["khoi cong", "quyet toan", "tu nam"])
                .any(|own| has(&[own]));
        let year = || if from == to { from.to_string() } else { format!("{from}-{to}") };
        (later || earlier).then(year)
    })
}

/// The year or the stage that a name says, if it is another one.
fn other(name: &str, years: &[i32]) -> Option<String> {
    let folded = viet::fold(name);
    let named = said::years(name);
    // What is carried over comes from a year before.
    let before = named.iter().all(|year| years.iter().all(|own| year <= own));
    if before && is_money_carried_over(name) {
        return None;
    }
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
    fn remarks_of_another_time() {
        for text in [
            "Số liệu năm 2024",
            "Số liệu đến tháng 6/2024",
            "Đạt tháng 3/2026",
            "Lấy theo số năm 2024",
            "Bảo lưu kết quả 2024",
        ] {
            assert!(is_of_other_time(text, &[2025]), "{text}");
        }
        for text in ["Số liệu năm 2025", "Đạt chuẩn năm 2020", "Phấn đấu đạt năm 2027", "Xã đảo"]
        {
            assert!(!is_of_other_time(text, &[2025]), "{text}");
        }
    }

    #[test]
    fn additions_of_another_year() {
        for (name, past, year) in [
            ("Đường C (năm 2027)", false, "2027"),
            ("Đường C - chuyển 2027", false, "2027"),
            ("Giai đoạn 2027-2030: Đường C", false, "2027-2030"),
            ("Đường C (đã hoàn thành 2025)", true, "2025"),
            ("Đường C (2025)", true, "2025"),
        ] {
            assert_eq!(added(name, &[2026], past).as_deref(), Some(year), "{name}");
        }
        for (name, past) in [
            ("Đường C (2025)", false),
            ("Đường C (hoàn thành năm 2027)", true),
            ("Đường C (giai đoạn 2025-2027)", true),
            ("Đường C (chuyển tiếp từ năm 2025)", true),
            ("Đường C (QĐ 15 năm 2025)", true),
            ("Đường C (năm 2026)", true),
        ] {
            assert_eq!(added(name, &[2026], past), None, "{name}");
        }
    }

    #[test]
    fn money_that_the_year_before_left() {
        for name in
            ["Vốn kéo dài", "Kết dư ngân sách", "Vốn năm 2025 còn lại", "Vốn năm trước chuyển tiếp"]
        {
            assert!(is_left_of_the_year_before(name, 2026), "{name}");
        }
        for name in
            ["Dự án chuyển tiếp", "Vốn còn lại", "Trả nợ công trình năm 2025", "Vốn năm 2026"]
        {
            assert!(!is_left_of_the_year_before(name, 2026), "{name}");
        }
    }

    #[test]
    fn names_of_another_year() {
        for (name, year) in [
            ("Vốn năm 2027", "2027"),
            ("Vốn giai đoạn 2026-2030", "2026-2030"),
            ("Vốn trung hạn 2021-2025", "2021-2025"),
            ("Vốn năm 2025 đã giải ngân", "2025"),
            ("Vốn chuyển sang năm 2027", "2027"),
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

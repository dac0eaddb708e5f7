//! Titles in a list whose every row is a fact, as that of hamlets no longer of special difficulty: "I. Đã
//! ra khỏi" is no hamlet, and what stands below "II. Chưa ra khỏi" is not so yet.

use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::inputs::rows::Numbering;
use crate::origin::{Place, Sourced};
use crate::viet;

/// How what is still to come is spoken of, folded.
const NOT_YET: &[&str] = &[
    "phan dau",
    "du kien",
    "de nghi",
    "dang ky",
    "lo trinh",
    "dang hoan thien",
    "con dac biet kho khan",
    "con dbkk",
    "chua ra khoi",
    "chua cong nhan",
    "chua duoc cong nhan",
    "chua thoat",
];

/// How a title of a standing begins, folded.
const STANDINGS: &[&str] = &[
    "da ra khoi",
    "ra khoi",
    "da thoat",
    "da duoc cong nhan",
    "da cong nhan",
    "da co quyet dinh",
    "cac thon",
    "cac xom",
    "cac ban",
    "cac xa",
    "danh sach",
];

/// Whether words say that it is not so yet.
fn is_not_yet(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    let toned = viet::fold_tones(text);
    toned.starts_with("chưa ") || NOT_YET.iter().any(|own| folded.contains(&format!(" {own} ")))
}

fn is_standing(text: &str) -> bool {
    let folded = format!("{} ", viet::fold(text));
    is_not_yet(text) || STANDINGS.iter().any(|own| folded.starts_with(&format!("{own} ")))
}

/// Whether a row is numbered as titles are.
pub fn is_outer(row: &RawRow) -> bool {
    matches!(row.numbering, Numbering::Roman | Numbering::Capital)
}

/// The name of a row that is the title of those below it: numbered I above 1, named as a commune is, or
/// by how things stand. A hamlet has a name of its own, or a decision beside it.
pub fn of_row<'a>(table: &RawTable, row: &'a RawRow) -> Option<&'a Sourced<Node>> {
    let cell = row.get("thon")?;
    let Node::Text(name) = &cell.value else { return None };
    let decided = row.get("quyet_dinh").is_some_and(|cell| !cell.value.is_empty());
    let outer = table.columns.is_some()
        && is_outer(row)
        && !decided
        && table.rows.iter().any(|other| {
            !is_outer(other) && other.get("thon").is_some_and(|cell| !cell.value.is_empty())
        });
    let unit = !decided && viet::split_unit(name).0.is_some();
    (outer || unit || is_standing(name)).then_some(cell)
}

/// Tells of titles that say of the rows below them that it is not so yet.
pub fn not_yet(table: &RawTable, found: &mut Diagnostics) {
    let mut told: Vec<&Place> = Vec::new();
    for row in &table.rows {
        let titles = row.group.iter().chain(&row.section);
        for title in titles.filter(|title| is_not_yet(&title.value)) {
            if !told.contains(&&title.place) {
                told.push(&title.place);
                let title_of = |own: &&RawRow| {
                    own.group.iter().chain(&own.section).any(|other| other.place == title.place)
                };
                let rows = table.rows.iter().filter(title_of).count();
                let problem = Problem::RowsNotYet { title: title.value.clone(), rows };
                found.report(problem, &title.place);
            }
        }
    }
}

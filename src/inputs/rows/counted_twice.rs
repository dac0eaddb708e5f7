//! Activities of one kind of which one counts the others, too: "Văn bản | Tổng số văn bản | 12" above
//! "Văn bản | Quyết định | 5". All activities of a kind are added up, so that these would count twice.

use super::label::{self, Label};
use super::numbering::Numbering;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow};
use crate::inputs::said;
use crate::inputs::tables::TableSpec;
use crate::viet;

/// Tells of the rows of a kind that has others.
pub fn tell(spec: &TableSpec, rows: &[RawRow], found: &mut Diagnostics) {
    if spec.key != "hoat_dong" {
        return;
    }
    let kind = |row: &RawRow| match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(kind)) => viet::fold(kind),
        _ => String::new(),
    };
    for (at, row) in rows.iter().enumerate() {
        let others =
            rows.iter().enumerate().any(|(other, row_of)| other != at && kind(row_of) == kind(row));
        let cell = row.get("noi_dung");
        let words = match cell.map(|cell| &cell.value) {
            Some(Node::Text(words)) => viet::one_line(words),
            _ => String::new(),
        };
        if others && (is_part(row.numbering) || says_so(&words)) {
            let place = cell.map_or(&row.place, |cell| &cell.place);
            let name = row.get(spec.name_field).map_or_else(String::new, |c| c.value.shown());
            found.report(Problem::ActivityTwice { name, words }, place);
        }
        let earlier = rows[..at].iter().filter(|other| kind(other) == kind(row));
        let twin =
            earlier.filter_map(|other| Some((other, contents(other)?))).find(|(_, other)| {
                contents(row).is_some_and(|own| {
                    said::years(&own) != said::years(other) && timeless(&own) == timeless(other)
                })
            });
        if let (Some((other, seen)), Some(words)) = (twin, contents(row)) {
            let problem = Problem::ActivityOfOtherYear { words, other: seen };
            let place =
                |row: &RawRow| row.get("noi_dung").map_or(&row.place, |cell| &cell.place).clone();
            found.push(Diagnostic::new(problem).at(&place(row)).with(&place(other)));
        }
    }
}

/// What an activity was.
fn contents(row: &RawRow) -> Option<String> {
    match row.get("noi_dung").map(|cell| &cell.value) {
        Some(Node::Text(words)) => Some(viet::one_line(words)),
        _ => None,
    }
}

/// The words of an activity without those that say when it was.
fn timeless(words: &str) -> Vec<String> {
    const OF_TIME: &[&str] =
        &["nam", "thang", "quy", "ky", "dau", "cuoi", "trong", "ngay", "den", "tu", "cua"];
    let folded = viet::fold(words);
    let words = folded.split(' ').filter(|word| {
        !OF_TIME.contains(word)
            && !word.bytes().all(|b| b.is_ascii_digit())
            && viet::parse_roman(&viet::upper(word)).is_none()
    });
    words.map(str::to_owned).collect()
}

fn is_part(numbering: Numbering) -> bool {
    matches!(
        numbering,
        Numbering::Dotted(_) | Numbering::Letter | Numbering::Dash | Numbering::Plus
    )
}

/// "Tổng số văn bản", "Trong đó: quyết định", "- Cấp xã", "Lũy kế từ đầu năm".
fn says_so(words: &str) -> bool {
    let folded = viet::fold(words);
    let begins = ["tong so", "tong cong", "luy ke", "cung ky"];
    words.starts_with(['-', '–', '+'])
        || begins.iter().any(|begin| folded.starts_with(begin))
        || matches!(label::of(words), Label::Total { .. } | Label::Part)
}

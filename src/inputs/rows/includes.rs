//! A remark beside a source of money by which its amount has another source of the list in it: “Đã bao gồm
//! ngân sách xã” beside that of the province. Added up, that money would count twice.

use super::sums::depths;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow};
use crate::inputs::tables::TableSpec;
use crate::viet;

/// How such a remark begins, folded.
const WITH: &[&str] = &["da bao gom ", "bao gom ca ", "bao gom ", "da gom ", "gom ca ", "gom "];

/// Tells of the rows whose remark does not name a part of theirs.
pub fn tell(spec: &TableSpec, rows: &[RawRow], found: &mut Diagnostics) {
    if !matches!(spec.key, "nguon_luc" | "huy_dong") {
        return;
    }
    let name = |row: &RawRow| match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(name)) => Some(viet::one_line(name)),
        _ => None,
    };
    let depths = depths(spec, rows);
    for (at, row) in rows.iter().enumerate() {
        let Some((note, Node::Text(text))) = row.get("ghi_chu").map(|note| (note, &note.value))
        else {
            continue;
        };
        let folded = viet::fold(text);
        let Some(with) = WITH.iter().find_map(|own| folded.strip_prefix(own)) else { continue };
        let is_other = |other: &RawRow| name(other).is_some_and(|other| viet::fold(&other) == with);
        // Its own parts it has in it, and they count once.
        let mut below = (at + 1..rows.len()).take_while(|below| depths[*below] > depths[at]);
        let part = below.any(|below| is_other(&rows[below]));
        if !part && rows.iter().enumerate().any(|(own, other)| own != at && is_other(other)) {
            let words = viet::one_line(text);
            let problem = Problem::AmountElsewhere { name: name(row).unwrap_or_default(), words };
            found.report(problem, &note.place);
        }
    }
}

//! Remarks below a table that take its figures back, as a title would: that targets are cumulative, that
//! some figures are not decided upon, or not in it yet.

use std::collections::BTreeSet;

use super::Sheet;
use super::header::GridRow;
use super::titles::{is_read_as_remark, not_approved};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::said;
use crate::origin::Spot;
use crate::viet;

/// Words by which a remark says that something is not in the figures yet.
const NOT_WHOLE: &[&str] =
    &["chưa bao gồm", "chưa gồm", "chưa tính", "chưa kể", "chưa tổng hợp", "chưa có số liệu"];

/// Words of a remark that what is to be gained counts what there is already.
const WITH_WHAT_IS_THERE: &[&str] =
    &["luy ke", "gom ca so da", "bao gom so da", "ca so da dat", "cong don"];

/// Tells of the lines outside a table that speak against its figures.
pub(super) fn tell(sheet: &Sheet<'_>, grid: &[GridRow], table: &RawTable, found: &mut Diagnostics) {
    let row = |spot: &Spot| match spot {
        Spot::Cell { row, .. } => Some(*row),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    };
    let outside: BTreeSet<u32> =
        table.aside.outside.iter().filter_map(|place| row(&place.spot)).collect();
    let columns = table.columns.iter().flatten();
    let aims = columns.clone().any(|column| sheet.spec.is_target(column.field));
    let counts = sheet.spec.coded
        || columns.clone().any(|column| match column.field {
            FieldRef::Named(key) => sheet.spec.field(key).is_some_and(|own| own.kind.is_summed()),
            FieldRef::Code(_) => true,
            FieldRef::Numbering | FieldRef::Ignored => false,
        });
    for (row, cells) in grid.iter().filter(|(row, _)| outside.contains(row)) {
        for (column, node) in cells {
            let Node::Text(text) = node else { continue };
            let place = sheet.at(*row, *column);
            if !is_read_as_remark(text, cells) {
                not_approved(sheet, text, &place, found);
            }
            let folded = format!(" {} ", viet::fold(text));
            let has = |words: &str| folded.contains(&format!(" {words} "));
            let (words, name) = (viet::one_line(text), sheet.spec.label.to_owned());
            if aims && said::is_to_come(text) && WITH_WHAT_IS_THERE.iter().any(|own| has(own)) {
                found.report(Problem::TargetsWithBase { text: words, table: name }, &place);
            } else if counts && said::has_words(text, NOT_WHOLE) {
                found.report(Problem::FiguresNotWhole { text: words, table: name }, &place);
            }
        }
    }
}

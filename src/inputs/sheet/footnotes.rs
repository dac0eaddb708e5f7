//! Remarks below a table that take its figures back, as a title would: that targets are cumulative, that
//! some figures are not decided upon, or not in it yet.

use std::collections::BTreeSet;

use super::header::GridRow;
use super::spans;
use super::titles::{is_read_as_remark, not_approved};
use super::{Sheet, below, cumulative};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::rows::{self, Noun};
use crate::inputs::said;
use crate::origin::{Place, Spot};
use crate::viet;

/// Words by which a remark says that something is not in the figures yet.
pub(super) const NOT_WHOLE: &[&str] =
    &["chưa bao gồm", "chưa gồm", "chưa tính", "chưa kể", "chưa tổng hợp", "chưa có số liệu"];

/// Words by which it says what is in them; of targets that may well be all.
const ONLY: &[&str] = &["chỉ tính", "chỉ gồm", "chỉ bao gồm"];

/// Words of a remark that what is to be gained counts what there is already, where it speaks of that.
const CUMULATIVE: &[&str] = &["luy ke", "cong don"];

/// Words that say so of themselves: "gồm cả các tiêu chí đã đạt".
const WITH: &[&str] = &["gom ca", "bao gom", "ke ca", "tinh ca", "ca so", "gop ca", "da gom"];
const WHAT_IS_THERE: &[&str] = &[
    "da dat",
    "da co",
    "da duoc cong nhan",
    "da cong nhan",
    "da hoan thanh",
    "dat truoc do",
    "hien co",
];

/// How many words stand at most between the two.
const MOST_BETWEEN: usize = 7;

/// Whether a text says that figures count what there is already.
fn counts_what_is_there(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    // What there will be in all at the end of the year has a column of its own.
    if ["tong so", "cuoi nam", "tong cong"].iter().any(|own| folded.contains(&format!(" {own} "))) {
        return false;
    }
    WITH.iter().any(|own| {
        folded.split_once(&format!(" {own} ")).is_some_and(|(before, rest)| {
            let denied = ["chua", "khong"]
                .iter()
                .any(|own| before.split(' ').rev().take(3).any(|word| word == *own));
            let near: Vec<&str> = rest.split(' ').take(MOST_BETWEEN).collect();
            let near = format!(" {} ", near.join(" "));
            !denied && WHAT_IS_THERE.iter().any(|own| near.contains(&format!(" {own} ")))
        })
    })
}

/// Tells of the lines outside a table that speak against its figures.
pub(super) fn tell(sheet: &Sheet<'_>, grid: &[GridRow], table: &RawTable, found: &mut Diagnostics) {
    let row = |spot: &Spot| match spot {
        Spot::Cell { row, .. } => Some(*row),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    };
    let outside: BTreeSet<u32> =
        table.aside.outside.iter().filter_map(|place| row(&place.spot)).collect();
    let columns = table.columns.iter().flatten();
    let fields: Vec<FieldRef> = columns.clone().map(|column| column.field).collect();
    let aims = columns.clone().any(|column| sheet.spec.is_target(column.field));
    // Beside what is met such words may speak of that; of money they are about works.
    let met = |field: &FieldRef| matches!(field, FieldRef::Named(key) if key.ends_with("_da_dat"));
    let of_targets =
        aims && (sheet.spec.coded || sheet.spec.key == "xom" && !fields.iter().any(met));
    let counts = sheet.spec.coded
        || columns.clone().any(|column| match column.field {
            FieldRef::Named(key) => sheet.spec.field(key).is_some_and(|own| own.kind.is_summed()),
            FieldRef::Code(_) => true,
            FieldRef::Numbering | FieldRef::Ignored => false,
        });
    let only = |text: &str| sheet.spec.field("giao").is_none() && said::has_words(text, ONLY);
    for (row, cells) in grid.iter().filter(|(row, _)| outside.contains(row)) {
        for (column, node) in cells {
            let Node::Text(text) = node else { continue };
            let place = sheet.at(*row, *column);
            // A title that a page has once more.
            if table.aside.titles.iter().any(|title| title.value.trim() == text.trim()) {
                continue;
            }
            // Remarks that open as such are told of with the titles.
            let told = if is_read_as_remark(text, cells) {
                found.iter().any(|told| told.place.as_ref() == Some(&place))
            } else {
                not_approved(sheet, text, &place, found).is_some()
            };
            let folded = format!(" {} ", viet::fold(text));
            let has = |words: &str| folded.contains(&format!(" {words} "));
            let (words, name) = (viet::one_line(text), sheet.spec.label.to_owned());
            let cumulative = said::is_to_come(text) && CUMULATIVE.iter().any(|own| has(own));
            if aims && cumulative || of_targets && counts_what_is_there(text) {
                found.report(Problem::TargetsWithBase { text: words, table: name }, &place);
            } else if told {
                // One line, one message.
            } else if let Some(problem) = spans::problem(sheet, &fields, text, false) {
                found.report(problem, &place);
            } else if counts && (said::has_words(text, NOT_WHOLE) || only(text)) {
                found.report(Problem::FiguresNotWhole { text: words, table: name }, &place);
            } else if let Some(problem) =
                below::problem(sheet, table, text).or_else(|| after_merger(sheet, table, text))
            {
                found.report(problem, &place);
            }
        }
    }
    titles(sheet, table, (&fields, of_targets), found);
    // That a line is not read is no news where it is told what it says.
    let lines = |own: &Diagnostic| matches!(own.problem, Problem::RowsOutside { .. });
    let said: BTreeSet<Place> =
        found.iter().filter(|own| !lines(own)).filter_map(|own| own.place.clone()).collect();
    found.retain_from(0, |own| {
        !(lines(own) && own.place.as_ref().is_some_and(|place| said.contains(place)))
    });
}

/// A text that says how many units a merger leaves, against those of the table; where it names one of its
/// rows it speaks of that.
fn after_merger(sheet: &Sheet<'_>, table: &RawTable, text: &str) -> Option<Problem> {
    let (stated, noun) = rows::count_after_merger(text)?;
    if below::named(sheet, table, text).is_some() {
        return None;
    }
    let named = |key: &str| table.rows.iter().filter(|row| row.get(key).is_some()).count();
    let counted = match (sheet.spec.key, noun) {
        ("xom", Noun::Hamlet) if named("ten") > 0 => u32::try_from(named("ten")).ok()?,
        ("xom", Noun::Hamlet) => {
            let all = table.rows.iter().map(|row| {
                let cell = row.get("tong")?;
                viet::parse_count(&cell.value.shown()).ok()
            });
            all.sum::<Option<u32>>()?
        }
        ("xa", Noun::Commune | Noun::Unit) => u32::try_from(table.rows.len()).ok()?,
        _ => return None,
    };
    let text = viet::one_line(text);
    (counted != stated).then_some(Problem::CountAfterMerger { text, stated, counted })
}

/// Tells of the titles above a table that say such a thing.
fn titles(
    sheet: &Sheet<'_>,
    table: &RawTable,
    (fields, of_targets): (&[FieldRef], bool),
    found: &mut Diagnostics,
) {
    for title in &table.aside.titles {
        let text = &title.value;
        if of_targets && counts_what_is_there(text) {
            let (text, table) = (viet::one_line(text), sheet.spec.label.to_owned());
            found.report(Problem::TargetsWithBase { text, table }, &title.place);
        } else if let Some(problem) = spans::problem(sheet, fields, text, true)
            .or_else(|| cumulative::title(sheet, fields, text))
            .or_else(|| after_merger(sheet, table, text))
        {
            found.report(problem, &title.place);
        }
    }
}

//! What a heading says against the field that its words mean: another year's end, an estimate, the name of
//! another set's criterion.

use super::gathered::{Gathered, Named};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::said;
use crate::inputs::sheet::doubtful::Doubtful;
use crate::inputs::sheet::{Sheet, cumulative, other_set};
use crate::viet;

/// Whether a heading speaks of all that there will be at the end of a year, over what the year itself is
/// to add. What the project points at all the same is read, and told.
pub(super) fn is_up_to_a_year(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    mapped: bool,
    found: &mut Diagnostics,
) -> bool {
    let sheet = gathered.sheet;
    let Some(level) = cumulative::level(sheet, &own.parts, field).filter(|_| !sheet.turned) else {
        return false;
    };
    if mapped {
        cumulative::tell_read(sheet, level, &own.place, found);
        return false;
    }
    let heading = viet::one_line(level);
    let known = gathered.doubtful.iter_mut().find(|known| known.heading == heading);
    match known.filter(|known| known.up_to.is_some()) {
        Some(known) => known.columns.push((field, own.column)),
        None => {
            let level = Doubtful::level(level, own.place.clone(), (field, own.column));
            gathered.doubtful.push(Doubtful { up_to: sheet.wanted.year, ..level });
        }
    }
    true
}

/// Whether a heading speaks of what came about in a time, over all that there is: "Thôn đạt NTM trong năm
/// 2025".
pub(super) fn is_what_was_gained(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
) -> bool {
    const IN_A_TIME: &[&str] =
        &["trong năm", "trong kỳ", "trong quý", "trong tháng", "đạt thêm", "mới đạt", "tăng thêm"];
    let all = matches!(field, FieldRef::Named(key) if key.ends_with("_da_dat"));
    let level = own.parts.iter().find(|part| all && said::has_words(part, IN_A_TIME));
    let Some(level) = level else { return false };
    gathered.doubtful.push(Doubtful::level(level, own.place.clone(), (field, own.column)));
    true
}

/// Tells of an estimate over what a period has: "Ước quý I".
pub(super) fn tell_estimate(
    sheet: &Sheet<'_>,
    own: &Named<'_>,
    field: FieldRef,
    found: &mut Diagnostics,
) {
    let FieldRef::Named(key) = field else { return };
    let known = sheet.spec.field(key).filter(|_| sheet.wanted.period.is_some());
    let summed = known.is_some_and(|own| own.kind.is_summed()) && !key.starts_with("uoc");
    // Up to the day on which the period's figures were taken the report itself says so.
    let declared =
        |part: &str| sheet.counted_to.is_some_and(|day| said::counted_to(part).contains(&day));
    let estimates =
        |part: &&&str| viet::fold(part).split(' ').any(|word| word == "uoc") && !declared(part);
    let office = sheet.mapping.annex.is_empty();
    let Some(part) = own.parts.iter().find(|part| summed && office && estimates(part)) else {
        return;
    };
    let problem = Problem::TitleNotApproved {
        title: viet::one_line(part),
        words: "ước".to_owned(),
        table: sheet.spec.label.to_owned(),
    };
    if !found.iter().any(|told| told.problem == problem) {
        found.report(problem, &own.place);
    }
}

/// Tells of a year or a part of it over what there was since something began: "Đã thanh toán năm 2026" over all
/// that was paid of a debt. Where a column says what is left, the figures themselves are held against that.
pub(super) fn tell_one_year(
    sheet: &Sheet<'_>,
    known: &[(u32, RawColumn)],
    found: &mut Diagnostics,
) {
    const UP_TO: &[&str] = &["đến", "hết", "lũy kế", "cộng dồn", "từ", "trước"];
    let has = |key| known.iter().any(|(_, own)| own.field == FieldRef::Named(key));
    let vouched = has("con_no") && has("gia_tri");
    for (_, column) in known {
        let of_all = match column.field {
            FieldRef::Named("da_tra") => !vouched,
            FieldRef::Named("luy_ke_von") => true,
            _ => false,
        };
        let heading = &column.heading;
        let year = said::years(heading).first().map(|year| format!("năm {year}"));
        let part = (!viet::parts_of_year(heading).is_empty()).then(|| viet::one_line(heading));
        let Some(words) = year.or(part).filter(|_| of_all && !said::has_words(heading, UP_TO))
        else {
            continue;
        };
        let problem = Problem::FiguresOfOtherSpan {
            text: viet::one_line(heading),
            words,
            table: sheet.spec.label.to_owned(),
            year: sheet.wanted.year.map_or_else(String::new, |year| year.to_string()),
            month: 0,
            there: true,
        };
        found.report(problem, &column.place);
    }
}

/// What is wrong with a number beside the name of another set's criterion, unless the project names the
/// column.
pub(super) fn foreign_name(sheet: &Sheet<'_>, own: &Named<'_>, field: FieldRef) -> Option<Problem> {
    let FieldRef::Code(code) = field else { return None };
    let set = sheet.set.filter(|_| sheet.mapping.field(own.column, &own.parts).is_none())?;
    let (seen, other) = other_set::foreign_name(set, code, &own.parts)?;
    let name = set.criterion(code.criterion)?.name.clone();
    let (code, other) = (code.to_string(), Some(other.to_owned()));
    Some(Problem::HeadingNumberVersusName { code, seen, name, apart: false, other })
}

//! Columns of one year that are a part of the column beside them: that one is then perhaps the sum of several
//! years, and printed as the year's own it would be a wrong figure.
//!
//! "Tổng số | Trong đó: năm 2026" says so; in "Tổng số | Năm 2026" nothing else is left of the second heading
//! than its year.

use std::collections::BTreeMap;

use super::gathered::Gathered;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::columns;
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::sheet::Sheet;
use crate::inputs::sheet::header::Heading;
use crate::inputs::sheet::of_year::is_not_given;
use crate::inputs::{likely, rows, said};
use crate::viet;

/// Words by which a heading begins that is a part of the column before it, folded.
const OPENS: [&str; 3] = ["trong do", "rieng", "tr do"];

/// Whether a heading begins a part of the column before it.
fn is_part(parts: &[&str]) -> bool {
    parts.iter().any(|part| OPENS.iter().any(|own| viet::fold(part).starts_with(own)))
}

/// The years that a heading names.
fn years(heading: &Heading) -> Vec<i32> {
    let mut years: Vec<i32> = heading.parts.iter().flat_map(|part| said::years(part)).collect();
    years.dedup();
    years
}

/// The one year that a heading names; "Trong năm", "Năm kế hoạch" are of the wanted one.
fn year_of(heading: &Heading, wanted: i32) -> Option<i32> {
    const OF_THE_YEAR: [&str; 5] =
        ["trong nam", "nam nay", "nam ke hoach", "nam bao cao", "trong nam ke hoach"];
    match years(heading)[..] {
        [year] => Some(year),
        [] => {
            let innermost = viet::fold(heading.parts.last()?);
            let bare = OPENS.iter().find_map(|own| innermost.strip_prefix(own));
            let bare = bare.map_or(innermost.as_str(), str::trim_start);
            OF_THE_YEAR.contains(&bare).then_some(wanted)
        }
        _ => None,
    }
}

/// Whether a heading names no year, nor says that its figures are those of one.
fn is_of_no_year(heading: &Heading) -> bool {
    let of_the_year = |part: &String| {
        let folded = format!(" {} ", viet::fold(part));
        folded.contains(" nam ") || said::stage(part).is_some()
    };
    years(heading).is_empty() && !heading.parts.iter().any(of_the_year)
}

/// The columns that are read, and those that most likely would be.
struct Wholes(Vec<(u32, RawColumn)>);

impl Wholes {
    fn of(gathered: &Gathered<'_>) -> Self {
        let mut wholes = gathered.known.clone();
        for own in &gathered.unread {
            let heading = gathered.header.columns.iter().find(|known| known.column == own.column);
            let key = heading.and_then(|own| likely::key_of(gathered.sheet.spec, &own.parts()));
            let field = key.map(FieldRef::Named).filter(|field| !gathered.has(*field));
            if let Some(field) = field.filter(|_| !is_not_given(&own.text)) {
                let (heading, place) = (own.text.as_str().into(), own.place.clone());
                wholes.push((own.column, RawColumn { field, heading, place }));
            }
        }
        wholes.sort_by_key(|(column, _)| *column);
        Wholes(wholes)
    }
}

/// The columns that are parts of one that names no year, by that one: each with its year.
type Parts = BTreeMap<u32, Vec<(u32, i32)>>;

/// Tells of each column that names no year beside parts of it that do, unless the project says which of
/// them is read.
pub(super) fn of_other_years(gathered: &mut Gathered<'_>, found: &mut Diagnostics) {
    let sheet = gathered.sheet;
    let Some(wanted) = sheet.wanted.year else { return };
    let mut told = Vec::new();
    let wholes = Wholes::of(gathered);
    for (whole, parts) in parts_by_whole(gathered, &wholes, wanted) {
        let Some((_, column)) = wholes.0.iter().find(|(at, _)| *at == whole) else {
            continue;
        };
        let FieldRef::Named(key) = column.field else { continue };
        let own = parts.iter().find(|(_, year)| *year == wanted);
        let Some((part, _)) = own.or(parts.first()).copied() else { continue };
        let heading = gathered.header.columns.iter().find(|own| own.column == part);
        let Some(heading) = heading else { continue };
        let shown: Vec<String> = heading.parts.iter().map(|part| viet::one_line(part)).collect();
        let others = parts.iter().filter(|(at, _)| *at != part);
        let problem = Problem::PartOfOtherYears {
            whole: column.heading.to_string(),
            part: shown.join(" / "),
            year: wanted.to_string(),
            own: own.is_some(),
            key: key.to_owned(),
            called: Box::new([
                [whole, part].map(|at| gathered.callings.of_column(at)).to_vec(),
                others.map(|(at, _)| gathered.callings.of_column(*at)).collect(),
            ]),
        };
        let place = sheet.at(heading.row, heading.column);
        found.push(Diagnostic::new(problem).at(&place).with(&column.place));
        told.extend(parts.iter().map(|(at, _)| *at));
        if !gathered.has(column.field) {
            told.push(whole);
        }
    }
    gathered.asked |= !told.is_empty();
    gathered.unread.retain(|own| !told.contains(&own.column));
    gathered.known.retain(|(column, _)| !told.contains(column));
}

fn parts_by_whole(gathered: &Gathered<'_>, wholes: &Wholes, wanted: i32) -> Parts {
    let sheet = gathered.sheet;
    let mut all = Parts::new();
    let mut bare = Parts::new();
    for heading in &gathered.header.columns {
        let parts = heading.parts();
        let Some(year) = year_of(heading, wanted) else { continue };
        // "Tổng số đến 31/12/2026" is all that there is, and no part of it.
        let runs_on =
            |part: &&str| said::is_up_to(part, wanted) || !said::counted_to(part).is_empty();
        if parts.iter().any(runs_on) {
            continue;
        }
        let named = sheet.mapping.field(heading.column, &parts);
        if named.is_some_and(|field| field != FieldRef::Ignored) {
            continue;
        }
        if is_part(&parts) {
            let whole = before(wholes, heading).filter(|own| is_told_of(gathered, own, true));
            if let Some((at, _)) = whole.filter(|(_, own)| is_a_part_of(gathered, &parts, own)) {
                all.entry(*at).or_default().push((heading.column, year));
            }
            continue;
        }
        if let Some((_, whole)) = gathered.doubled.iter().find(|(at, _)| *at == heading.column) {
            bare.entry(*whole).or_default().push((heading.column, year));
            continue;
        }
        let is_own =
            |(at, own): &(u32, RawColumn)| *at == heading.column && own.field != FieldRef::Ignored;
        if gathered.known.iter().any(is_own) {
            continue;
        }
        let Some((at, own)) = beside(gathered, wholes, heading) else { continue };
        if gathered.reader.headings.says_only_when(&parts, own.field) {
            bare.entry(at).or_default().push((heading.column, year));
        }
    }
    // Other years alone may be compared with: of a sum they are parts.
    for (at, parts) in bare {
        let sum = is_sum(gathered, at);
        let own = parts.iter().any(|(_, year)| *year == wanted);
        let later = parts.iter().any(|(_, year)| *year > wanted);
        if own || sum && later || all.contains_key(&at) {
            all.entry(at).or_default().extend(parts);
        }
    }
    all
}

/// Whether a heading that begins a part of the column before it is one of that column's figures, and not what
/// was spent or asked for of it, or came from an earlier year.
fn is_a_part_of(gathered: &Gathered<'_>, parts: &[&str], whole: &RawColumn) -> bool {
    let text = parts.join(" / ");
    let only = gathered.reader.headings.says_only_when(parts, whole.field);
    only || !is_not_given(&text) && !rows::is_money_carried_over(&text)
}

/// The column right before another one that is read.
fn before<'w>(wholes: &'w Wholes, heading: &Heading) -> Option<&'w (u32, RawColumn)> {
    let before = wholes.0.iter().filter(|(column, _)| *column < heading.column);
    before.max_by_key(|(column, _)| *column)
}

/// The column that one of a bare year is perhaps a part of: the nearest that is read before it, or that of all
/// capital among those, or else a sum behind it.
fn beside<'w>(
    gathered: &Gathered<'_>,
    wholes: &'w Wholes,
    heading: &Heading,
) -> Option<(u32, &'w RawColumn)> {
    let told = |own: &&'w (u32, RawColumn)| is_told_of(gathered, own, false);
    let read =
        |own: &&(u32, RawColumn)| !matches!(own.1.field, FieldRef::Ignored | FieldRef::Numbering);
    let known = || wholes.0.iter().filter(read).filter(|(at, _)| *at != heading.column);
    let left = || known().filter(|(at, _)| *at < heading.column);
    let nearest = left().max_by_key(|(at, _)| *at).filter(told);
    let all = left().filter(told).find(|(_, own)| own.field == FieldRef::Named("von"));
    let sum = |own: &&'w (u32, RawColumn)| told(own) && is_sum(gathered, own.0);
    let behind = || known().filter(|(at, _)| *at > heading.column).find(sum);
    // Behind several sources of one work's capital it is rather their sum.
    let source = |own: &(u32, RawColumn)| {
        matches!(own.1.field, FieldRef::Named("von_nstw" | "von_nsdp" | "von_khac"))
    };
    let sources = all.is_none() && left().filter(told).filter(|own| source(own)).count() > 1;
    let nearest = nearest.filter(|own| !(sources && source(own)));
    let own = nearest.map(|own| all.unwrap_or(own)).or_else(behind)?;
    Some((own.0, &own.1))
}

/// Whether the heading of a column is "Tổng số" or the like.
fn is_sum(gathered: &Gathered<'_>, column: u32) -> bool {
    let heading = gathered.header.columns.iter().find(|own| own.column == column);
    heading.and_then(|own| own.parts.last()).is_some_and(|part| columns::is_generic(part))
}

/// Whether a column is read as one year's, and names none, and the project does not say that it is meant.
fn is_told_of(gathered: &Gathered<'_>, (at, own): &(u32, RawColumn), part: bool) -> bool {
    let Gathered { sheet, header, reader, .. } = gathered;
    let heading = header.columns.iter().find(|own| own.column == *at);
    let undated = heading.is_some_and(|own| match part {
        true => years(own).is_empty(),
        false => is_of_no_year(own),
    });
    undated
        && !heading.is_some_and(|own| is_part(&own.parts()))
        && is_of_one_year(sheet, own.field)
        && !reader.is_mapped(header, *at)
}

/// Whether the figures of a field are those of one year alone.
fn is_of_one_year(sheet: &Sheet<'_>, field: FieldRef) -> bool {
    sheet.spec.is_of_one_year(field) && field != FieldRef::Named("muc_tieu")
}

/// Whether a second column of a field is that of the wanted year beside the first, which names none.
pub(super) fn is_the_years(gathered: &Gathered<'_>, column: u32, first: &(u32, RawColumn)) -> bool {
    let own = gathered.header.columns.iter().find(|own| own.column == column);
    let dated =
        own.is_some_and(|own| gathered.sheet.wanted.year.is_some_and(|y| years(own) == [y]));
    dated && is_told_of(gathered, first, false)
}

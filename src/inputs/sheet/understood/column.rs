//! One heading after the other: what it means, and the reasons not to take it for that.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::against::{foreign_name, is_up_to_a_year, is_what_was_gained, tell_estimate};
use super::gathered::{Gathered, Named, Other, Unread};
use super::parts;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::columns::{self, Meaning};
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::sheet::doubtful::Doubtful;
use crate::inputs::sheet::fields::{field_name, written};
use crate::inputs::sheet::header::Heading;
use crate::inputs::sheet::{Sheet, letters, periods};
use crate::inputs::{said, units};
use crate::viet;

/// A heading with all that is asked of it.
pub(super) fn named<'h>(sheet: &Sheet<'_>, heading: &'h Heading) -> Named<'h> {
    let parts = heading.parts();
    let text: Vec<String> = parts.iter().map(|part| viet::one_line(part)).collect();
    let text: Arc<str> = text.join(" / ").into();
    Named { column: heading.column, parts, text, place: sheet.at(heading.row, heading.column) }
}

/// Takes a heading for what it means, unless something speaks against it, which is told or kept for
/// when all are known.
pub(super) fn take(
    gathered: &mut Gathered<'_>,
    heading: &Heading,
    own: &Named<'_>,
    found: &mut Diagnostics,
) {
    let Some(field) = field(gathered, own, found) else { return };
    if is_refused_by_letter(gathered, heading, field, found) {
        return;
    }
    let mapped = gathered.sheet.mapping.field(own.column, &own.parts).is_some();
    if is_of_other_period(gathered, own, field, mapped)
        || is_unexplained(gathered, own, field, mapped)
        || is_of_other_year(gathered, own, field, mapped, found)
        || is_up_to_a_year(gathered, own, field, mapped, found)
        || !mapped && is_what_was_gained(gathered, own, field)
    {
        return;
    }
    tell_other_day(gathered, own, field, found);
    tell_estimate(gathered.sheet, own, field, found);
    if mapped {
        tell_other_period(gathered, own, field, found);
    } else if is_of_other_part(gathered, own, field) {
        return;
    }
    add(gathered, own, field, mapped, found);
}

/// The field that a heading means. Where it means none, that is told, or kept for when all are known.
fn field(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    found: &mut Diagnostics,
) -> Option<FieldRef> {
    let sheet = gathered.sheet;
    let set = || sheet.set.map_or_else(String::new, |set| set.short_name.clone());
    // "Năm 2025" over amounts is no column of years.
    let mapped = || sheet.mapping.field(own.column, &own.parts).is_some();
    let of_a_year = || own.parts.iter().any(|part| !said::years(part).is_empty());
    let meant = match meaning(gathered, own) {
        Meaning::Known(FieldRef::Named("nam")) if of_a_year() && !mapped() => Meaning::Unknown,
        meant => meant,
    };
    let problem = match meant {
        Meaning::Known(field) => match foreign_name(sheet, own, field) {
            Some(problem) => problem,
            None => return Some(field),
        },
        Meaning::Contradiction { code, seen, name } => {
            let apart = sheet.turned && own.parts.len() > 1;
            let (code, other) = (code.to_string(), None);
            Problem::HeadingNumberVersusName { code, seen, name, apart, other }
        }
        // Rows of indicators of a set that has none.
        Meaning::NoSuchCode(code)
            if sheet.turned
                && code.is_indicator()
                && sheet.set.is_some_and(|set| set.indicator_count() == 0) =>
        {
            Problem::RowsOfIndicators {
                code: code.to_string(),
                rows: vec![own.column + 1],
                set: set(),
                tables: vec![sheet.key_of_table()],
            }
        }
        Meaning::NoSuchCode(code) => {
            Problem::UnknownCriterion { code: code.to_string(), set: set() }
        }
        Meaning::Unknown => {
            let innermost = own.parts.last().copied().unwrap_or_default();
            let roman = (sheet.set.is_some() && sheet.spec.coded)
                .then(|| columns::roman_alone(innermost))
                .flatten();
            let Some(number) = roman else {
                let near = gathered.reader.headings.suggest(&own.parts);
                let (column, text, place) = (own.column, own.text.to_string(), own.place.clone());
                gathered.unread.push(Unread { column, text, near, place });
                return None;
            };
            if std::mem::replace(&mut gathered.told_roman, true) {
                return None;
            }
            Problem::RomanCriterion { seen: viet::one_line(innermost), number }
        }
    };
    found.report(problem, &own.place);
    None
}

/// What a heading means, without the numbers of groups; of a period also without the words that only
/// say when: of "Thôn đạt chuẩn NTM / Đến hết quý I" the period is no part of what is counted.
fn meaning(gathered: &Gathered<'_>, own: &Named<'_>) -> Meaning {
    let Gathered { sheet, reader, grouped, .. } = gathered;
    let parts = &own.parts;
    let is_own = |at: usize| at + 1 == parts.len() || columns::roman_alone(parts[at]).is_none();
    let said: Vec<&str> =
        (0..parts.len()).filter(|at| !grouped || is_own(*at)).map(|at| parts[at]).collect();
    let timeless = periods::without_time(&said);
    match reader.meaning(own.column, &said) {
        Meaning::Unknown if sheet.wanted.period.is_some() => match said[..] {
            // "Kết quả 6 tháng (triệu đồng)".
            [only] if !viet::parts_of_year(only).is_empty() => {
                let bare = periods::beside_time(only);
                // "Thôn đạt chuẩn NTM trong 6 tháng" counts what that time adds, and not what there is.
                let adds = sheet.spec.key == "xom" && said::has_words(only, &["trong"]);
                let bare = if adds { format!("{bare} trong") } else { bare };
                reader.meaning(own.column, &[&bare])
            }
            _ if timeless.len() < said.len() => reader.meaning(own.column, &timeless),
            _ => Meaning::Unknown,
        },
        meaning => meaning,
    }
}

/// Whether the project gives a column to another field than its heading says.
fn is_refused_by_letter(
    gathered: &mut Gathered<'_>,
    heading: &Heading,
    field: FieldRef,
    found: &mut Diagnostics,
) -> bool {
    let Gathered { sheet, reader, .. } = *gathered;
    if let Some(slip) = letters::against_heading(sheet, reader, heading, field) {
        found.push(slip);
        gathered.slipped = true;
        return true;
    }
    let other = letters::against_words(sheet, reader, heading, field);
    other.is_some_and(|other| {
        let refused = other.severity == Severity::Error;
        found.push(other);
        refused
    })
}

/// Whether nobody needs to explain the words of a column: the project names it, or they are the names
/// of criteria that stand below each other, the set's and not an office's.
fn is_explained(gathered: &Gathered<'_>, mapped: bool) -> bool {
    mapped || gathered.sheet.turned
}

/// Whether a heading speaks of another period than the sheet is of; `None` where it names none.
fn is_of_own_period(gathered: &Gathered<'_>, own: &Named<'_>, field: FieldRef) -> Option<bool> {
    let sheet = gathered.sheet;
    sheet.is_of_own_period(&own.parts).filter(|_| sheet.is_of_a_period(field))
}

/// Whether a column is another period's, which is decided when all are known.
fn is_of_other_period(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    mapped: bool,
) -> bool {
    let other =
        !is_explained(gathered, mapped) && is_of_own_period(gathered, own, field) == Some(false);
    if other {
        let (column, text, place) = (own.column, own.text.clone(), own.place.clone());
        gathered.others.push(Other { field, column, text, place });
    }
    other
}

/// Whether a heading has words that its field does not explain.
fn is_unexplained(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    mapped: bool,
) -> bool {
    if is_explained(gathered, mapped) {
        return false;
    }
    let (sheet, parts) = (gathered.sheet, &own.parts);
    let in_period = is_of_own_period(gathered, own, field) == Some(true);
    let says_when = |words: &str| in_period && sheet.is_of_own_period(&[words]) == Some(true);
    let words = gathered.reader.headings.unexplained(parts, field);
    let Some(words) = words.filter(|words| !says_when(words)) else { return false };
    let folded = viet::fold(&words);
    // A sign such as "%" has no letters to compare.
    let has = |part: &&&str| match folded.is_empty() {
        true => part.contains(words.as_str()),
        false => viet::fold(part).contains(&folded),
    };
    let outer = parts.iter().find(has);
    let heading = outer.map_or_else(|| own.text.to_string(), |part| viet::one_line(part));
    let known =
        gathered.doubtful.iter_mut().find(|own| own.heading == heading && own.words == words);
    match known {
        Some(known) => known.columns.push((field, own.column)),
        None => gathered.doubtful.push(Doubtful {
            heading,
            words,
            outer: outer.and_then(|part| written(part)),
            place: own.place.clone(),
            columns: vec![(field, own.column)],
            up_to: None,
        }),
    }
    true
}

/// Whether a heading names a year that its field is not of. That of a column which the project names
/// by its words is meant; a letter points at whatever stands there, also in the workbook of another
/// year.
fn is_of_other_year(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    mapped: bool,
    found: &mut Diagnostics,
) -> bool {
    let sheet = gathered.sheet;
    let by_letter = sheet.mapping.by_letter(own.column);
    let read = !matches!(field, FieldRef::Ignored | FieldRef::Numbering);
    if !read || mapped && !by_letter {
        return false;
    }
    let allowed = sheet.wanted.of_field(sheet.spec, field);
    let other = own.parts.iter().find_map(|part| said::other_year(part, &allowed));
    let Some((heading, year)) = other else { return false };
    if gathered.told_years.insert((heading.clone(), year.to_string())) {
        let wrong = Problem::heading_year(heading, year, &allowed, sheet.table_shown());
        let mut wrong = Diagnostic::new(wrong).at(&own.place);
        if by_letter {
            wrong.severity = Severity::Warning;
        }
        found.push(wrong);
    }
    !by_letter
}

/// Tells of a heading that counts up to another day than the sheet does.
fn tell_other_day(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    found: &mut Diagnostics,
) {
    let counts = match field {
        FieldRef::Named(key) => !said::is_to_come(&own.text) && !key.ends_with("giao"),
        FieldRef::Code(_) => true,
        FieldRef::Numbering | FieldRef::Ignored => false,
    };
    if counts
        && let Some(part) = own.parts.iter().find(|part| !said::days_of_heading(part).is_empty())
        && let Some(other) = gathered.sheet.of_another_day(part, &own.place)
        && gathered.told_days.insert(viet::one_line(part))
    {
        found.push(other);
    }
}

/// Whether a heading speaks of another part of the year or of a later stage, which is asked about.
fn is_of_other_part(gathered: &mut Gathered<'_>, own: &Named<'_>, field: FieldRef) -> bool {
    let sheet = gathered.sheet;
    let level = sheet
        .of_another_part(&own.parts, field)
        .or_else(|| sheet.of_later_stage(&own.parts, field));
    if let Some(level) = level {
        let doubtful = Doubtful::level(level, own.place.clone(), (field, own.column));
        gathered.doubtful.push(doubtful);
    }
    level.is_some()
}

/// What the project names is read; that its heading is another period's is told all the same.
fn tell_other_period(
    gathered: &Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    found: &mut Diagnostics,
) {
    if let Some(other) = gathered.sheet.of_another_period(&own.parts, field, &own.place)
        && !found.iter().any(|told| told.problem == other.problem)
    {
        found.push(other);
    }
}

/// Adds a column to those that are understood. A second one of a field is refused, unless the project
/// says to add them up, and they are in one unit.
fn add(
    gathered: &mut Gathered<'_>,
    own: &Named<'_>,
    field: FieldRef,
    mapped: bool,
    found: &mut Diagnostics,
) {
    let Gathered { sheet, reader, header, above, .. } = *gathered;
    let first = gathered.known.iter().find(|(_, column)| column.field == field);
    let added = |(at, first): &(u32, RawColumn)| {
        mapped
            && sheet.mapping.adds(field)
            && reader.is_mapped(header, *at)
            && can_be_added(&first.heading, &own.text, above)
    };
    let mut read_as = Some(field);
    // Which of the two is read is asked when all are known.
    let of_year = first.filter(|first| !mapped && parts::is_the_years(gathered, own.column, first));
    if let Some((at, _)) = of_year {
        let at = *at;
        gathered.doubled.push((own.column, at));
        return;
    }
    if let Some((at, first)) = first.filter(|first| field != FieldRef::Ignored && !added(first)) {
        let problem = Problem::DuplicateColumn {
            first: first.heading.to_string(),
            second: own.text.to_string(),
            field: match field {
                FieldRef::Numbering => "TT".to_owned(),
                field => field_name(sheet.spec, field),
            },
            // Of a sheet that is laid on its side a column is a row.
            called: Box::new(match sheet.turned {
                true => [*at, own.column].map(|row| (row + 1).to_string()),
                false => [*at, own.column].map(|column| gathered.callings.of_column(column)),
            }),
            rows: sheet.turned,
        };
        found.push(Diagnostic::new(problem).at(&own.place).with(&first.place));
        // What is told of a column is told once.
        let unheaded = gathered.unheaded.iter().any(|heading| heading.column == own.column);
        read_as = unheaded.then_some(FieldRef::Ignored);
    }
    if let Some(field) = read_as {
        let (heading, place) = (own.text.clone(), own.place.clone());
        gathered.known.push((own.column, RawColumn { field, heading, place }));
    }
}

/// Whether amounts of two columns can be added up: both are in one unit, that above the table where
/// they name none, or each names its own.
fn can_be_added(first: &str, second: &str, above: Option<Decimal>) -> bool {
    let (first, second) = (units::named_unit(first), units::named_unit(second));
    first.is_some() && second.is_some() || first.or(above) == second.or(above)
}

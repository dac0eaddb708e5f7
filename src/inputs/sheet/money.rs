//! The unit of a sheet's amounts, and every other unit of money in sight.
//!
//! A unit that a person reads near the table and that the amounts are not read in is an error: one
//! of the two is wrong, and the document would be so by a factor of a thousand.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Sheet;
use super::header::{GridRow, Header};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::package::Looks;
use crate::inputs::raw::{FieldRef, Node, RawColumn, Unit};
use crate::inputs::rows::Sorted;
use crate::inputs::tables::Kind;
use crate::inputs::units;
use crate::origin::{Place, Sourced};
use crate::viet::{self, Foreign};

/// What was found of the unit of a sheet's amounts.
pub struct FoundUnit {
    /// The one that a line above the table names.
    pub unit: Option<Sourced<Unit>>,
    /// Whether any stands in sight of the amounts; true where there are none.
    pub named: bool,
}

/// Finds the unit above the table, and holds all others against the ones that are used.
pub fn check(
    sheet: &Sheet<'_>,
    header: &Header,
    columns: &[(u32, RawColumn)],
    grid: &[GridRow],
    looks: &Looks,
    sorted: &Sorted,
    found: &mut Diagnostics,
) -> FoundUnit {
    let is_money = |field: FieldRef| {
        matches!(field, FieldRef::Named(key)
            if sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Money))
    };
    let money: Vec<&(u32, RawColumn)> =
        columns.iter().filter(|(_, column)| is_money(column.field)).collect();
    if money.is_empty() {
        return FoundUnit { unit: None, named: true };
    }
    let of_money = |row: u32, column: u32| {
        row >= header.first_row && money.iter().any(|(index, _)| *index == column)
    };
    let mut sighted: Vec<(units::Mention, String, Place)> = Vec::new();
    for (row, cells) in grid.iter().take_while(|(row, _)| *row <= header.last_row) {
        for (at, (column, node)) in cells.iter().enumerate() {
            let Node::Text(text) = node else { continue };
            if of_money(*row, *column) && !units::is_line(text) {
                continue;
            }
            let next = match cells.get(at + 1) {
                Some((_, Node::Text(next))) if units::announces(text) => Some(next),
                _ => None,
            };
            let whole = next.map_or_else(|| text.clone(), |next| format!("{text} {next}"));
            if let Some(mention) = units::mention(&whole) {
                sighted.push((mention, viet::one_line(&whole), sheet.at(*row, *column)));
            }
        }
    }
    let unit = sighted.last().map(|(mention, written, place)| {
        let unit = Unit { factor: mention.factor, written: written.clone() };
        Sourced::new(unit, place.clone())
    });
    parted_by_dots(&money, sorted, found);
    three_decimals(sheet, &money, unit.as_ref(), (looks, sorted), found);
    too_small(sheet, &money, unit.as_ref(), sorted, found);
    if unit.is_none() && !of_another_column(&money, found) {
        too_large(&money, sorted, found);
    }
    let used: BTreeSet<Decimal> = money
        .iter()
        .filter_map(|(_, column)| units::of_column(column, unit.as_ref()).ok())
        .collect();
    // What stands elsewhere is no heading, and yet a person believes it.
    if let Some(mention) =
        units::mention(&sheet.name).or_else(|| units::mention_in_name(&sheet.name))
    {
        sighted.push((mention, sheet.name.to_string(), sheet.place_of_name()));
    }
    for margin in &looks.margins {
        if let Some(mention) = units::mention(margin) {
            sighted.push((mention, viet::one_line(margin), sheet.place_of_name()));
        }
    }
    let in_heading = |(_, column): &&(u32, RawColumn)| units::named_unit(&column.heading).is_some();
    if sighted.is_empty()
        && !money.iter().any(in_heading)
        && let Some(mention) =
            units::mention(sheet.file_stem()).or_else(|| units::mention_in_name(sheet.file_stem()))
    {
        let place = Place::file(sheet.file.clone());
        sighted.push((mention, sheet.file_stem().to_owned(), place));
    }
    let near = !sighted.is_empty() || old_font(sheet, header, grid, found);
    let mut outside = false;
    // "nghìn đồng" beside a quantity is the quantity's unit, which is held against the value itself.
    let of_quantity = |column: u32| {
        let own = columns.iter().find(|(index, _)| *index == column).map(|(_, own)| own.field);
        sheet.spec.key == "dan_gop" && own == Some(FieldRef::Named("don_vi"))
    };
    let records: BTreeSet<u32> = sorted.rows.iter().filter_map(|row| sheet.row_of(row)).collect();
    let words = |column: u32| {
        let field = columns.iter().find(|(index, _)| *index == column).map(|(_, c)| c.field);
        !field.is_some_and(is_money)
    };
    for (row, cells) in grid.iter().skip_while(|(row, _)| *row <= header.last_row) {
        for (column, node) in cells {
            let Node::Text(text) = node else { continue };
            if records.contains(row) && !words(*column) {
                continue;
            }
            let of_units = || {
                let own = header.columns.iter().find(|heading| heading.column == *column);
                own.is_some_and(|own| units::is_heading_of_units(&own.parts().join(" ")))
            };
            if records.contains(row) && units::unit(&viet::fold(text)).is_some() && of_units() {
                outside = true;
            }
            if records.contains(row) && of_quantity(*column) {
                continue;
            }
            if let Some(mention) = units::mention(text) {
                // A remark beside one row names the unit of what it speaks of.
                outside |= !records.contains(row);
                sighted.push((mention, viet::one_line(text), sheet.at(*row, *column)));
            }
        }
    }
    for ((row, column), look) in &looks.cells {
        if let Some(note) = &look.note
            && sheet.mapping.reads(*row)
            && let Some(mention) = units::mention(note)
        {
            sighted.push((mention, viet::one_line(note), sheet.at(*row, *column)));
        }
    }
    let named = near || outside || money.iter().any(in_heading);
    let names: Vec<&str> = used.iter().map(|factor| units::name(*factor)).collect();
    for (mention, written, place) in sighted {
        // Where every amount has a unit of its own, the one above the table is used by none.
        if !mention.factor.is_some_and(|factor| used.contains(&factor)) && !used.is_empty() {
            let problem = Problem::UnitInSight { seen: written, used: names.join(", ") };
            found.report(problem, &place);
        }
    }
    FoundUnit { unit, named }
}

/// Tells of a line above the headings in an old font, which may well name the unit.
fn old_font(sheet: &Sheet<'_>, header: &Header, grid: &[GridRow], found: &mut Diagnostics) -> bool {
    let above = grid.iter().take_while(|(row, _)| *row < header.first_row);
    let mut cells = above.flat_map(|(row, cells)| cells.iter().map(move |own| (*row, own)));
    let old = cells.find_map(|(row, (column, node))| match node {
        Node::Text(text) => match viet::foreign_word(text)? {
            (word, Foreign::OldFont) => Some((sheet.at(row, *column), word, text)),
            (_, Foreign::LookAlike) => None,
        },
        _ => None,
    });
    let Some((place, word, text)) = old else { return false };
    let (word, text) = (word.to_owned(), text.chars().take(60).collect());
    let mut told = Diagnostic::new(Problem::OldFont { word, text }).at(&place);
    told.severity = Severity::Error;
    found.push(told);
    true
}

/// A column in which some amounts are texts with dots between their thousands, and others numbers with
/// decimals: in English Excel "1.234.567" stays a text, and "80.178" becomes the number 80,178.
fn parted_by_dots(money: &[&(u32, RawColumn)], sorted: &Sorted, found: &mut Diagnostics) {
    const PLACES: u32 = 3;
    for (_, column) in money {
        let cells = || {
            sorted.rows.iter().filter_map(|row| {
                row.cells.iter().find(|(field, _)| *field == column.field).map(|(_, cell)| cell)
            })
        };
        let parted = |cell: &Sourced<Node>| match &cell.value {
            Node::Text(text) if has_dots_of_thousands(text) => Some(viet::one_line(text)),
            _ => None,
        };
        let Some(other) = cells().find_map(parted) else { continue };
        for cell in cells() {
            let Node::Number(number) = &cell.value else { continue };
            let number = number.normalize();
            if number.is_integer() || number.scale() > PLACES || number >= Decimal::from(1000) {
                continue;
            }
            let thousands = viet::fmt_decimal(number * Decimal::from(1000));
            let (seen, other) = (viet::fmt_decimal(number), other.clone());
            found.report(Problem::DotsMadeDecimal { seen, thousands, other }, &cell.place);
        }
    }
}

/// A column of triệu đồng or less in which every number with decimals is shown with three of them:
/// "80.178" on a computer set to English, and perhaps meant so. Where the format has groups of thousands,
/// too, no number has them.
fn three_decimals(
    sheet: &Sheet<'_>,
    money: &[&(u32, RawColumn)],
    unit: Option<&Sourced<Unit>>,
    (looks, sorted): (&Looks, &Sorted),
    found: &mut Diagnostics,
) {
    for (index, column) in money {
        if !units::of_column(column, unit).is_ok_and(|factor| factor <= Decimal::ONE) {
            continue;
        }
        let cells = sorted.rows.iter().filter_map(|row| {
            let cell = row.cells.iter().find(|(field, _)| *field == column.field)?;
            let Node::Number(number) = cell.1.value else { return None };
            Some((sheet.row_of(row)?, number.normalize(), &cell.1.place))
        });
        let all: Vec<(u32, Decimal, &Place)> = cells.collect();
        let parted = || all.iter().filter(|(_, number, _)| !number.is_integer());
        let shown = |row: u32| {
            let format = looks.cells.get(&(row, *index)).and_then(|own| own.format.as_deref());
            format.filter(|format| has_three_places(format))
        };
        let thousands = |number: &Decimal| *number * Decimal::from(1000);
        let small = |number: &Decimal| *number < Decimal::from(1000);
        let likely = |(row, number, _): &(u32, Decimal, &Place)| {
            shown(*row).is_some_and(|format| {
                small(number) && (!format.contains(',') || all.iter().all(|own| small(&own.1)))
            })
        };
        let Some((row, first, place)) = parted().next().filter(|_| parted().all(likely)) else {
            continue;
        };
        let problem = Problem::ThreeDecimals {
            seen: viet::fmt_decimal(*first),
            thousands: viet::fmt_decimal(thousands(first)),
            format: shown(*row).unwrap_or_default().to_owned(),
        };
        let told = Diagnostic::new(problem).at(place);
        found.push(parted().skip(1).fold(told, |told, (.., place)| told.with(place)));
    }
}

/// Whether a format shows three decimals, no more and no less: "0.000", "#,##0.000".
fn has_three_places(format: &str) -> bool {
    let section = format.split(';').next().unwrap_or_default();
    let digits: String = section.chars().filter(|c| matches!(c, '0' | '#' | '.' | ',')).collect();
    matches!(digits.as_str(), "0.000" | "#,##0.000" | "#,000.000" | "#0.000")
}

/// Amounts in đồng of which the largest is less than a million: no office plans or raises as little, and
/// the unit above them is not theirs. What is given in kind may be worth so.
fn too_small(
    sheet: &Sheet<'_>,
    money: &[&(u32, RawColumn)],
    unit: Option<&Sourced<Unit>>,
    sorted: &Sorted,
    found: &mut Diagnostics,
) {
    if sheet.spec.key == "dan_gop" {
        return;
    }
    for (_, column) in money {
        let Ok(factor) = units::of_column(column, unit) else { continue };
        let number = |cell: &Sourced<Node>| match &cell.value {
            Node::Number(number) => Some(*number),
            Node::Text(text) => viet::parse_decimal(text).ok(),
            _ => None,
        };
        let cells = sorted.rows.iter().filter_map(|row| {
            let cell = row.cells.iter().find(|(field, _)| *field == column.field);
            cell.and_then(|(_, cell)| Some((number(cell)?, &cell.place)))
        });
        let Some((most, place)) = cells.max_by_key(|(number, _)| *number) else { continue };
        let million = most.checked_mul(factor).is_none_or(|amount| amount >= Decimal::ONE);
        if factor < Decimal::new(1, 3) && most > Decimal::ZERO && !million {
            let problem = Problem::AmountsBelowMillion {
                amount: viet::fmt_decimal(most),
                unit: units::name(factor).to_owned(),
                heading: column.heading.to_string(),
            };
            found.report(problem, place);
        }
    }
}

/// "1.234.567", "80.178": digits in threes with dots between them.
fn has_dots_of_thousands(text: &str) -> bool {
    let whole = text.trim();
    let mut parts = whole.split_once(',').map_or(whole, |(whole, _)| whole).split('.');
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()) && digits(part));
    let mut rest = parts.peekable();
    first && rest.peek().is_some() && rest.all(|part| part.len() == 3 && digits(part))
}

/// Tells of columns without a unit beside one that names another than triệu đồng, which may be meant of them
/// all. Returns whether there are any.
fn of_another_column(money: &[&(u32, RawColumn)], found: &mut Diagnostics) -> bool {
    let unit = |column: &RawColumn| units::named_unit(&column.heading);
    let other = money.iter().find_map(|(_, column)| {
        let factor = units::of_column(column, None).ok().filter(|_| unit(column).is_some())?;
        (factor != Decimal::ONE).then_some((column, units::name(factor)))
    });
    let Some((other, unit_of_other)) = other else { return false };
    let before = found.len();
    for (_, column) in money.iter().filter(|(_, column)| unit(column).is_none()) {
        let problem = Problem::UnitOfOtherColumn {
            heading: column.heading.to_string(),
            other: other.heading.to_string(),
            unit: unit_of_other.to_owned(),
        };
        found.push(Diagnostic::new(problem).at(&column.place).with(&other.place));
    }
    found.len() > before
}

/// Without any unit amounts are read as triệu đồng. One of more than a thousand tỷ was rather typed
/// in đồng.
fn too_large(money: &[&(u32, RawColumn)], sorted: &Sorted, found: &mut Diagnostics) {
    let limit = Decimal::from(1_000_000);
    let unnamed = money.iter().filter(|(_, column)| units::named_unit(&column.heading).is_none());
    for (_, column) in unnamed {
        let cells = sorted.rows.iter().filter_map(|row| {
            row.cells.iter().find(|(field, _)| *field == column.field).map(|(_, cell)| cell)
        });
        let large = cells.into_iter().find(|cell| match &cell.value {
            Node::Number(number) => *number > limit,
            Node::Text(text) => viet::parse_decimal(text).is_ok_and(|number| number > limit),
            _ => false,
        });
        if let Some(cell) = large {
            let seen = cell.value.shown();
            found.report(Problem::AmountWithoutUnit { seen }, &cell.place);
        }
    }
}

impl Sheet<'_> {
    /// The unit that a line above the headings names, in triệu đồng.
    pub(super) fn unit_above(&self, header: &Header, grid: &[GridRow]) -> Option<Decimal> {
        let above = grid.iter().take_while(|(row, _)| *row <= header.last_row);
        let cells = above.flat_map(|(row, cells)| cells.iter().map(move |(_, node)| (row, node)));
        let texts = cells.filter_map(|(row, node)| match node {
            Node::Text(text) if *row < header.first_row || units::is_line(text) => {
                units::mention(text)?.factor
            }
            _ => None,
        });
        texts.last()
    }

    fn place_of_name(&self) -> Place {
        Place::sheet(self.file.clone(), self.name.clone())
    }
}

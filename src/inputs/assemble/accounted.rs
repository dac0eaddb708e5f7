//! What was read of a sheet is accounted for: its columns, its titles, what was passed over.

use super::source::DataSource;
use crate::inputs::tables::OF_WHOLE_YEAR;
use crate::model::PeriodId;
use chrono::Datelike as _;
use std::collections::BTreeSet;

use crate::diag::{Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::tables::{Kind as CellKind, TableSpec};
use crate::model::{Reading, SheetTitles};
use crate::origin::{Place, Spot};
use crate::viet;

impl DataSource<'_, '_> {
    /// Accounts for what was read of a sheet.
    pub(super) fn account(
        &mut self,
        spec: &TableSpec,
        table: &RawTable,
        counted_to: Option<chrono::NaiveDate>,
    ) {
        let aside = &table.aside;
        self.reading.outside.extend(aside.outside.iter().cloned());
        self.reading.passed_over.extend(aside.passed_over.iter().cloned());
        let columns = aside.columns_passed_over.iter().cloned();
        self.reading.columns_passed_over.extend(columns);
        let month = counted_to.map(|day| day.month());
        // A plan is of the whole year.
        let month = month.or(OF_WHOLE_YEAR.contains(&spec.key).then_some(12));
        let state =
            spec.coded && !OF_WHOLE_YEAR.contains(&spec.key) || matches!(spec.key, "xa" | "xom");
        let mut titles = sheet_titles(spec, table, month);
        titles.first_month = (!state).then_some(self.period.map_or(1, PeriodId::first_month));
        self.reading.titles.push(titles);
        let Place { file, spot: Spot::Sheet(sheet) } = &table.place else { return };
        let known = self.reading.columns.entry((file.clone(), sheet.clone())).or_default();
        known.extend(&aside.known);
        if !table.unit_named && !table.rows.is_empty() {
            let place = heading_of_some_unit(spec, table).unwrap_or(&table.place);
            self.reading.unitless.push((spec.label.to_owned(), place.clone()));
        }
    }
}

/// A column that one table reads is accounted for, whatever other tables stand in its sheet. One that
/// another table passes over is, too, unless it has amounts that this one may lack.
///
/// Nor is a heading that one table refuses told once more because another table has no use for it.
pub fn drop_known(reading: &Reading, found: &mut Diagnostics) {
    let is_unknown = |problem: &Problem| matches!(problem, Problem::UnknownHeading { .. });
    let refused: BTreeSet<Place> = found
        .iter()
        .filter(|told| told.severity == Severity::Error && !is_unknown(&told.problem))
        .filter_map(|told| told.place.clone())
        .collect();
    // The same sheet may be several tables, or one table of several periods.
    let tables_of = |place: &Place| {
        let of = |titles: &SheetTitles| match titles.titles.first().map(|title| &title.place) {
            Some(Place { file, spot: Spot::Sheet(name) }) => {
                *file == place.file
                    && matches!(&place.spot, Spot::Cell { sheet, .. } if sheet == name)
            }
            _ => false,
        };
        reading.titles.iter().filter(|titles| of(titles)).count()
    };
    for diagnostic in found.iter_mut() {
        if let (Problem::UnknownHeading { line, .. }, Some(place)) =
            (&mut diagnostic.problem, &diagnostic.place)
        {
            line.shared = tables_of(place) > 1;
        }
    }
    found.retain_from(0, |diagnostic| match (&diagnostic.problem, &diagnostic.place) {
        (
            Problem::UnknownHeading { line, .. },
            Some(Place { file, spot: Spot::Cell { sheet, column, .. } }),
        ) => {
            let passed_over = |place: &Place| {
                place.file == *file
                    && matches!(&place.spot, Spot::Cell { sheet: own, column: at, .. }
                        if own == sheet && at == column)
            };
            let passed_over = !line.amounts && reading.columns_passed_over.iter().any(passed_over);
            let elsewhere = diagnostic.place.as_ref().is_some_and(|place| refused.contains(place));
            diagnostic.meant.is_some()
                || !elsewhere
                    && !passed_over
                    && !reading
                        .columns
                        .get(&(file.clone(), sheet.clone()))
                        .is_some_and(|columns| columns.contains(column))
        }
        _ => true,
    });
}

/// The heading of amounts that has a number in brackets, which somebody meant as a unit: "(1000)".
fn heading_of_some_unit<'t>(spec: &TableSpec, table: &'t RawTable) -> Option<&'t Place> {
    let money = |field: FieldRef| match field {
        FieldRef::Named(key) => spec.field(key).is_some_and(|own| own.kind == CellKind::Money),
        FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => false,
    };
    let digits = |heading: &str| {
        let inner = heading.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        inner.is_some_and(|(inner, _)| inner.bytes().any(|b| b.is_ascii_digit()))
    };
    let mut columns = table.columns.iter().flatten();
    columns.find(|own| money(own.field) && digits(&own.heading)).map(|own| &own.place)
}

/// The titles of a table's sheet, with the communes of its rows.
fn sheet_titles(spec: &TableSpec, table: &RawTable, month: Option<u32>) -> SheetTitles {
    let key = if spec.key == "xa" { "ten" } else { "xa" };
    let names = table.rows.iter().filter(|_| spec.key != "phan_cong");
    let names = names.filter_map(|row| match &row.get(key)?.value {
        Node::Text(text) => Some(viet::unit_key(text)),
        _ => None,
    });
    let (table_name, titles) = (spec.label.to_owned(), table.aside.titles.clone());
    let communes = names.collect();
    SheetTitles { table: table_name, titles, month, first_month: None, communes }
}

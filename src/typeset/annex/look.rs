//! Which page and which size of text an annex has: the same in every period of a year, so that a reader who
//! lays two reports side by side sees one table.
//!
//! Texts and rows differ from period to period, and with them what fits a table best. An annex of several
//! periods therefore looks as the largest of its tables needs it, and all annexes of a document have one size
//! of text upright and one sideways.

use std::collections::BTreeMap;

use super::area::{Area, MM, SINGLE};
use super::fit::{self, AnnexLook, Demands, FLOOR, Fit, beside};
use super::heights::{Heights, PADDINGS};
use super::needs::Needs;
use super::room::{NOTE, room};
use super::whole::Names;
use crate::model::AnnexKind;
use crate::tables::{Cell, Table};
use crate::typeset::Metrics;

/// A table of no more rows, none of more lines, stays upright where it can.
const FEW_ROWS: usize = 4;
const FEW_LINES: usize = 4;

/// What a further line of a text costs in mm where it makes no row higher: "UBND xã" and the name below it, beside
/// amounts with room to spare.
const MORE_LINES: f64 = 0.15;

/// The looks of the annexes of a document, or of several.
#[derive(Default)]
pub struct AnnexLooks(BTreeMap<AnnexKind, AnnexLook>);

impl AnnexLooks {
    /// Takes the tables of one more document into account.
    pub fn add(&mut self, tables: &[Table], names: &Names, metrics: &Metrics, area: Area) {
        for table in tables {
            let texts = texts_of(table, names);
            let needs = Needs::of(table, &texts, metrics);
            let of = Measured { table, texts: &texts, needs: &needs };
            let own = AnnexLook::of(&of.fit(metrics, area));
            self.0.entry(table.kind).and_modify(|known| *known = known.with(own)).or_insert(own);
        }
    }

    /// Gives all annexes upright one size, and all sideways one: that of the table which needs the smallest.
    /// What is set smaller than text reads well stays by itself.
    pub fn level(&mut self) {
        let smallest = |landscape: bool| {
            let own = self.0.values().filter(|own| own.landscape == landscape);
            own.map(|own| own.size).filter(|size| *size >= FLOOR).fold(f64::INFINITY, f64::min)
        };
        let [upright, sideways] = [smallest(false), smallest(true)];
        for own in self.0.values_mut() {
            own.size = own.size.min(if own.landscape { sideways } else { upright });
        }
    }

    /// That of an annex.
    pub fn of(&self, kind: AnnexKind) -> Option<AnnexLook> {
        self.0.get(&kind).copied()
    }
}

/// What the cells of a table show, with what no line breaks bound.
pub fn texts_of(table: &Table, names: &Names) -> Vec<Vec<String>> {
    let shown = |cell: &Cell| names.bind(cell.value.shown());
    table.rows.iter().map(|row| row.cells.iter().map(shown).collect()).collect()
}

/// A table with its texts and what its columns need.
#[derive(Clone, Copy)]
pub struct Measured<'a> {
    pub table: &'a Table,
    pub texts: &'a [Vec<String>],
    pub needs: &'a Needs,
}

impl Measured<'_> {
    /// How high its rows become in columns of these widths.
    pub fn heights(&self, columns: &[(usize, f64)], size: f64, padding: f64) -> Heights {
        Heights::of((self.table, self.needs), columns, size, padding)
    }

    /// Moves room between its columns as long as it becomes lower.
    pub fn lower(&self, fit: &mut Fit) {
        let [usual, ..] = PADDINGS;
        let size = fit.size;
        let cost = |columns: &[(usize, f64)]| {
            let height = self.heights(columns, size, usual).whole();
            height + MORE_LINES * self.needs.more_lines(&self.ems(columns, size)) as f64
        };
        fit::lower(&self.table.columns, self.needs, fit, &cost);
    }

    /// The widths in em that columns of these widths in mm leave for text.
    fn ems(&self, columns: &[(usize, f64)], size: f64) -> Vec<(usize, f64)> {
        let all = &self.table.columns;
        let em = |(index, width): &(usize, f64)| {
            (*index, (width - 2.0 * beside(&all[*index], all.len())) / (size * MM))
        };
        columns.iter().map(em).collect()
    }

    /// How it fits its page.
    pub fn fit(&self, metrics: &Metrics, area: Area) -> Fit {
        let Measured { table, needs, .. } = *self;
        let [.., least] = PADDINGS;
        // Lists that grow from period to period keep their size.
        let one_page = |fit: &Fit| {
            let line = fit.size * SINGLE * MM;
            let spare = table.spare as f64 * (line + 2.0 * least);
            let room = room((table, needs), fit, fit.size.min(NOTE), metrics, area) - spare;
            let low =
                |part: &Vec<(usize, f64)>| self.heights(part, fit.size, least).usual(line) <= room;
            !table.grows && fit.parts.iter().all(low)
        };
        let short = |fit: &Fit| {
            if table.rows.len() > FEW_ROWS {
                return false;
            }
            let mut fit = Fit { parts: fit.parts.clone(), ..*fit };
            self.lower(&mut fit);
            let widths = fit.parts.iter().flat_map(|part| self.ems(part, fit.size));
            needs.most_lines(&widths.collect::<Vec<_>>()) <= FEW_LINES
        };
        let asked = Demands { one_page: &one_page, short: &short };
        let own = fit::fit(&table.columns, needs, area, &asked);
        if table.absent.is_empty() { own } else { self.as_in_other_periods(own, metrics, area) }
    }

    /// Its fit without the columns that only other periods have: with the size and the page that it has
    /// there.
    fn as_in_other_periods(&self, own: Fit, metrics: &Metrics, area: Area) -> Fit {
        let mut wider = self.table.clone();
        wider.columns.extend(self.table.absent.iter().cloned());
        let width = wider.columns.len();
        wider.rows.iter_mut().for_each(|row| row.cells.resize_with(width, Cell::default));
        let mut texts = self.texts.to_vec();
        texts.iter_mut().for_each(|shown| shown.resize(width, String::new()));
        let there = Needs::of(&wider, &texts, metrics);
        let asked = Demands { one_page: &|_| false, short: &|_| false };
        let there = fit::fit(&wider.columns, &there, area, &asked);
        let look = AnnexLook::of(&there);
        fit::like(&self.table.columns, self.needs, area, look).unwrap_or(own)
    }
}

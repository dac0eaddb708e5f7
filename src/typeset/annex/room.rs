//! How much room a page of an annex has for its table, beside its title and notes.

use super::area::{Area, MM, SINGLE};
use super::fit::Fit;
use super::needs::Needs;
use crate::tables::Table;
use crate::typeset::{Metrics, Words};
use crate::viet;

/// Size in pt of an annex's number and title.
pub const TITLE: f64 = 14.0;
/// The title is set narrower than the page by so many mm.
pub const TITLE_INSET: f64 = 16.0;
/// Size in pt of notes where the table's own is larger.
pub const NOTE: f64 = 12.0;

/// Room in mm for the table itself on a page that also holds title and notes, these of a size in pt.
pub fn room(
    (table, needs): (&Table, &Needs),
    fit: &Fit,
    size: f64,
    metrics: &Metrics,
    area: Area,
) -> f64 {
    let width = if fit.landscape { area.landscape } else { area.portrait };
    let line = TITLE * SINGLE * MM;
    let title = Words::of(&viet::upper(&table.title), true, metrics);
    let titles = title.lines((width - TITLE_INSET) / (TITLE * MM));
    // "Phụ lục I", the title, "(Kèm theo …)", its rule and a blank line.
    let attached = if fit.landscape { 1 } else { 2 };
    let head = (2 + titles + attached) as f64 * line + 4.0;
    let unit = if table.unit.is_some() { line } else { 0.0 };
    area.height(fit.landscape) - area.corner - head - unit - notes(needs, fit, size, area)
}

/// Room in mm for table and notes on the first page and on the others.
pub fn rooms(
    of: (&Table, &Needs),
    fit: &Fit,
    size: f64,
    metrics: &Metrics,
    area: Area,
) -> (f64, f64) {
    let notes = notes(of.1, fit, size, area);
    (room(of, fit, size, metrics, area) + notes, area.height(fit.landscape))
}

/// How high the notes are in mm, at a size in pt.
pub fn notes(needs: &Needs, fit: &Fit, size: f64, area: Area) -> f64 {
    let width = if fit.landscape { area.landscape } else { area.portrait };
    // A justified text takes a little more room than its words.
    let room = 0.97 * width / (size * MM);
    let gap = TITLE * SINGLE * MM / 2.0;
    let note = |words: &Words| words.lines(room) as f64 * size * SINGLE * MM + gap;
    needs.notes.iter().map(note).sum()
}

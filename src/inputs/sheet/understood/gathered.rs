//! What is gathered of a sheet's headings while they are gone through from left to right.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::inputs::columns;
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::sheet::Sheet;
use crate::inputs::sheet::callings::Callings;
use crate::inputs::sheet::doubtful::Doubtful;
use crate::inputs::sheet::header::{GridRow, Header, Heading, Reader};
use crate::inputs::sheet::named::without_heading;
use crate::origin::Place;

/// A heading with all that is asked of it.
pub(super) struct Named<'h> {
    pub(super) column: u32,
    /// Its levels from outermost.
    pub(super) parts: Vec<&'h str>,
    /// The same in one text.
    pub(super) text: Arc<str>,
    pub(super) place: Place,
}

/// A heading that nothing is known of.
pub(super) struct Unread {
    pub(super) column: u32,
    pub(super) text: String,
    /// The heading of a field that was perhaps meant.
    pub(super) near: Option<&'static str>,
    pub(super) place: Place,
}

/// A column of another period, should this one have its own beside it.
pub(super) struct Other {
    pub(super) field: FieldRef,
    pub(super) column: u32,
    pub(super) text: Arc<str>,
    pub(super) place: Place,
}

/// What is known of a sheet's headings so far.
pub(super) struct Gathered<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) reader: &'a Reader<'a>,
    pub(super) header: &'a Header,
    pub(super) callings: Callings<'a>,
    /// The columns without any heading, which the project names by their letters.
    pub(super) unheaded: Vec<Heading>,
    /// What one is of the unit above the table.
    pub(super) above: Option<Decimal>,
    /// Whether Roman numbers above other headings are those of groups.
    pub(super) grouped: bool,
    /// The columns that are understood.
    pub(super) known: Vec<(u32, RawColumn)>,
    pub(super) unread: Vec<Unread>,
    pub(super) doubtful: Vec<Doubtful>,
    pub(super) others: Vec<Other>,
    /// Columns of the wanted year, each with the one of its field that names none.
    pub(super) doubled: Vec<(u32, u32)>,
    /// Headings and years that were told: one outer level stands over many columns.
    pub(super) told_years: BTreeSet<(String, String)>,
    /// Headings of which another day was told.
    pub(super) told_days: BTreeSet<String>,
    /// Whether it was asked which of several columns is the year's.
    pub(super) asked: bool,
    /// Whether Roman numbers in place of criteria were told.
    pub(super) told_roman: bool,
    /// Whether a letter points at another column, which leaves its own field without one.
    pub(super) slipped: bool,
}

impl<'a> Gathered<'a> {
    pub(super) fn nothing_of(
        sheet: &'a Sheet<'a>,
        reader: &'a Reader<'a>,
        header: &'a Header,
        grid: &[GridRow],
    ) -> Self {
        Gathered {
            sheet,
            reader,
            header,
            callings: Callings::of(header),
            unheaded: without_heading(sheet, header),
            above: sheet.unit_above(header, grid),
            grouped: !sheet.turned && groups_in_roman(header),
            known: Vec::new(),
            unread: Vec::new(),
            doubtful: Vec::new(),
            others: Vec::new(),
            doubled: Vec::new(),
            told_years: BTreeSet::new(),
            told_days: BTreeSet::new(),
            asked: false,
            told_roman: false,
            slipped: false,
        }
    }

    /// Whether a column of this field is understood.
    pub(super) fn has(&self, field: FieldRef) -> bool {
        self.known.iter().any(|(_, column)| column.field == field)
    }
}

/// Whether Roman numbers above other headings are those of groups: one stands over several columns.
fn groups_in_roman(header: &Header) -> bool {
    let over = |heading: &Heading| {
        let parts = heading.parts();
        let (_, outer) = parts.split_last()?;
        outer.iter().find_map(|part| columns::roman_alone(part))
    };
    header
        .columns
        .windows(2)
        .any(|pair| over(&pair[0]).is_some() && over(&pair[0]) == over(&pair[1]))
}

//! A sheet as it is read, column by column, row by row, and what its cells look like.

use quick_xml::events::BytesStart;

use super::cell::{Cell, is_never, meant_name};
use super::found::DocumentSheet;
use super::shown::{Stored, differs, truth};
use crate::diag::Oddity;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Look, Looks, LooksSeen, Merge, Runs, formats_texts};
use crate::inputs::package::walk::{Stop, attributes, is_twofold, odd};

/// A sheet as it is read.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) found: DocumentSheet,
    /// Last column and style of the columns so far.
    pub(super) columns: Vec<(u32, String)>,
    pub(super) hidden_columns: Vec<(u32, u32)>,
    pub(super) row: u32,
    pub(super) rows: u32,
    pub(super) row_style: Option<String>,
    pub(super) row_hidden: bool,
    pub(super) column: u32,
    /// First filled row, last filled row, last filled column.
    pub(super) used: Option<(u32, u32, u32)>,
    pub(super) over: bool,
}

impl Sheet {
    pub(super) fn columns(&mut self, start: &BytesStart<'_>) {
        let (mut count, mut style, mut hidden) = (1u32, String::new(), false);
        for (key, value) in attributes(start) {
            match key {
                "table:number-columns-repeated" => count = value.trim().parse().unwrap_or(1),
                "table:default-cell-style-name" => style = meant_name(&value),
                "table:visibility" => hidden = is_hidden(&value),
                _ => {}
            }
        }
        let first = self.columns.last().map_or(0, |(last, _)| last.saturating_add(1));
        if count == 0 || first >= limits::COLUMNS {
            return;
        }
        let last = first.saturating_add(count - 1).min(limits::COLUMNS - 1);
        self.columns.push((last, style));
        if hidden {
            self.hidden_columns.push((first, last));
        }
    }

    pub(super) fn row(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        self.rows = 1;
        self.row_style = None;
        self.row_hidden = false;
        self.column = 0;
        for (key, value) in attributes(start) {
            match key {
                "table:number-rows-repeated" if is_never(&value) => {
                    return Err(odd((self.row, 0), Oddity::NeverRepeated));
                }
                "table:number-rows-repeated" => {
                    let rows = value.trim().parse::<u32>().unwrap_or(limits::ROWS);
                    self.rows = self.rows.max(rows);
                }
                "table:default-cell-style-name" => self.row_style = Some(meant_name(&value)),
                "table:visibility" => self.row_hidden = is_hidden(&value),
                _ => {}
            }
        }
        if is_twofold(start) {
            return Err(odd((self.row, 0), Oddity::Structure));
        }
        Ok(())
    }

    pub(super) fn add(
        &mut self,
        cell: &Cell,
        (row, column): (u32, u32),
        (rows, columns): (u32, u32),
        kept: &mut usize,
    ) {
        let mut look = Look::default();
        let all = (row..row + rows)
            .flat_map(|row| (column..column + columns).map(move |column| (row, column)));
        if cell.has_formula && cell.stored.is_none() && cell.paragraphs > 0 && cell.text.is_empty()
        {
            self.found.blanks.extend(all.clone());
        }
        if cell.filled {
            look.fill = cell.style.fill;
            let is_text = cell.is_text || matches!(cell.stored, Some(Stored::Text(_)));
            let is_day = matches!(cell.stored, Some(Stored::Day(_)));
            if cell.is_number
                || is_day
                || is_text && cell.style.format.as_deref().is_some_and(formats_texts)
            {
                look.format = cell.style.format.clone();
            }
            let truth = cell.stored.as_ref().and_then(|stored| truth(stored, &cell.text));
            if let Some(truth) = truth {
                self.found.truths.extend(all.map(|at| (at, truth)));
            }
            let differs =
                |stored| truth.is_none() && differs(stored, &cell.text, look.format.as_deref());
            if cell.stored.as_ref().is_some_and(differs) {
                look.shown = Some(crate::viet::one_line(&cell.text));
            }
            // A number shows a text of its own, in one paragraph, without spans.
            let mut runs = cell.runs;
            if runs == Runs::default() {
                runs.add(cell.style.font);
            }
            runs.tell(&mut look);
            look.bold = is_text && cell.style.font.bold;
            look.italic = is_text && cell.style.font.italic;
            look.unseen = cell.style.hides();
        } else if row < limits::COLOURED_ROWS {
            look.fill = cell.style.fill;
        }
        let note: String = cell.note.trim().chars().take(limits::NOTE).collect();
        look.note = (!note.is_empty()).then_some(note);
        if cell.filled && self.row_hidden {
            self.found.looks.hidden_rows.extend(row..row + rows);
        }
        let spanned = (row + cell.spanned.0 - 1, column + cell.spanned.1 - 1);
        if spanned != (row, column) {
            self.over |= self.found.looks.merges.len() >= limits::MERGES;
            if !self.over {
                self.found.looks.merges.push(Merge { first: (row, column), last: spanned });
            }
        }
        if cell.mixed && cell.is_text {
            for row in row..row + rows {
                for column in column..column + columns {
                    self.found.texts.insert((row, column), cell.text.clone());
                }
            }
        }
        if look.is_plain() {
            return;
        }
        // A colour down to the end of the sheet is no mark.
        let (rows, columns) = match cell.filled {
            true => (rows, columns),
            false => (rows.min(limits::BLANK_ROWS), columns.min(limits::BLANK_COLUMNS)),
        };
        for row in row..row + rows {
            for column in column..column + columns {
                *kept += 1;
                self.over |= *kept > limits::LOOKS;
                if self.over {
                    return;
                }
                self.found.looks.cells.insert((row, column), look.clone());
            }
        }
    }

    pub(super) fn found(self) -> (String, DocumentSheet) {
        let mut found = self.found;
        if self.over {
            found.looks = Looks::default();
            return (self.name, found);
        }
        found.looks.seen = LooksSeen::All;
        let last = self.used.map_or((0, 0), |(_, row, column)| (row, column));
        found.looks.within(last);
        let hidden = self.hidden_columns.into_iter();
        found.looks.hidden_columns = hidden.flat_map(|(from, to)| from..=to.min(last.1)).collect();
        (self.name, found)
    }
}

/// Hidden by hand, or by a filter.
fn is_hidden(visibility: &str) -> bool {
    matches!(visibility, "collapse" | "filter")
}

//! The cells of a sheet that hold something.

use super::value::text_node;
use crate::inputs::formula::Span;
use crate::inputs::package::look::Adds;
use crate::inputs::package::{DocumentSheet, Looks, limits};
use crate::inputs::raw::Node;
use crate::viet;

/// The cells of a sheet that hold something, by row and column (both from 0).
#[derive(Debug, Default)]
pub struct Grid {
    /// Rows from top to bottom; the cells of a row from left to right.
    pub rows: Vec<(u32, Vec<(u32, Node)>)>,
    /// What a person sees beside the values.
    pub looks: Looks,
    /// The annex of ours that the sheet is, by its key, as a name of the workbook says.
    pub annex: Option<String>,
    /// Letters of texts that nobody sees, until they are among the looks.
    pub(super) invisible: Vec<((u32, u32), char)>,
    /// Errors of cells that the reader does not know and left out.
    pub(super) left_out: Vec<String>,
    /// The cells that add up others of their column, until they are among the looks.
    pub(super) adds: Adds,
}

impl Grid {
    /// Notes a letter that is left out of a text because nobody sees it.
    pub(super) fn note(&mut self, at: (u32, u32), text: &str) {
        if let Some(letter) = viet::invisible(text).filter(|_| self.invisible.len() < limits::LOOKS)
        {
            self.invisible.push((at, letter));
        }
    }

    /// Notes what of its own column a cell adds up, by its formula: two cells or more.
    pub(super) fn note_sum(&mut self, at: (u32, u32), spans: &[Span]) {
        let of_column = |span: &Span| span.0.1 == at.1 && span.1.1 == at.1;
        let several = spans.len() > 1 || spans.iter().any(|span| span.0 != span.1);
        let few = spans.len() <= limits::ADDED && self.adds.len() < limits::ADDS;
        if several && few && spans.iter().all(of_column) {
            self.adds.insert(at, spans.iter().map(|span| (span.0.0, span.1.0)).collect());
        }
    }

    pub(super) fn add(&mut self, (row, column): (u32, u32), node: Node) {
        if node.is_empty() {
            return;
        }
        match self.rows.last_mut() {
            Some((last, cells)) if *last == row => cells.push((column, node)),
            _ => self.rows.push((row, vec![(column, node)])),
        }
    }

    /// Puts into cells what is shown, where the reader has mixed it with others or gives a number.
    pub(super) fn correct(&mut self, found: &DocumentSheet) {
        let texts = found.texts.iter().map(|(at, text)| (*at, text_node(text)));
        let truths = found.truths.iter().map(|(at, truth)| (*at, Node::Bool(*truth)));
        let blanks = found.blanks.iter().map(|at| (*at, Node::Empty));
        for ((row, column), right) in texts.chain(truths).chain(blanks) {
            let at = self.rows.binary_search_by_key(&row, |(row, _)| *row);
            let Some((_, cells)) = at.ok().and_then(|at| self.rows.get_mut(at)) else { continue };
            if let Some((_, node)) = cells.iter_mut().find(|(c, _)| *c == column) {
                *node = right;
            }
            cells.retain(|(_, node)| !node.is_empty());
        }
        self.rows.retain(|(_, cells)| !cells.is_empty());
    }

    /// Brings rows and cells into order and joins what a file gives out of order.
    pub(super) fn ordered(mut self) -> Self {
        self.rows.sort_by_key(|(row, _)| *row);
        let mut rows: Vec<(u32, Vec<(u32, Node)>)> = Vec::with_capacity(self.rows.len());
        for (row, cells) in self.rows {
            match rows.last_mut() {
                Some((last, known)) if *last == row => known.extend(cells),
                _ => rows.push((row, cells)),
            }
        }
        for (_, cells) in &mut rows {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
        }
        Grid { rows, ..self }
    }
}

//! Where a table with criteria below each other is: the column of the names, the headings above it,
//! the rows below them, and the titles of groups among those.

use std::collections::{BTreeMap, BTreeSet};

use crate::inputs::columns::{self, Headings, Marked, Meaning};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::rows::Numbering;
use crate::inputs::sheet::Sheet;
use crate::inputs::sheet::header::{self, GridRow, Header, Heading, heading_text, is_index_cell};
use crate::model::{Code, CriteriaSet};
use crate::viet;

/// How many filled rows above the first criterion may hold the headings.
const HEADER_SEARCH: usize = 6;

/// The headings over the names of criteria, folded.
const CRITERION: &[&str] = &["tieu chi", "noi dung", "chi tieu"];

/// The column in which most of a set's criteria stand by name.
pub fn name_column(set: &CriteriaSet, headings: &Headings<'_>, grid: &[GridRow]) -> Option<u32> {
    let mut named: BTreeMap<u32, BTreeSet<u16>> = BTreeMap::new();
    for (_, cells) in grid {
        for (column, node) in cells {
            if let Node::Text(text) = node
                && let Some(criterion) = headings.criterion_named(text)
            {
                named.entry(*column).or_default().insert(criterion);
            }
        }
    }
    let (column, names) = named.into_iter().max_by_key(|(_, names)| names.len())?;
    (names.len() >= 3 && 2 * names.len() >= set.criteria.len()).then_some(column)
}

/// Whether Roman numbers stand beside most names of criteria, each the criterion's own; else they
/// are those of groups.
fn counts_in_roman(headings: &Headings<'_>, grid: &[GridRow], names: u32) -> bool {
    let (mut named, mut own) = (0, 0);
    for (_, cells) in grid {
        let words = |node: &Node| match node {
            Node::Text(text) => columns::leading_roman(text).map(|(number, _)| number),
            _ => None,
        };
        let name = cells.iter().find(|(column, _)| *column == names);
        let Some((_, Node::Text(name))) = name else { continue };
        let Some(criterion) = headings.criterion_named(name) else { continue };
        named += 1;
        let mut before = cells.iter().filter(|(column, _)| *column <= names);
        own += usize::from(before.any(|(_, node)| words(node) == Some(criterion)));
    }
    own > 2 && 2 * own > named
}

/// The parts of a sheet whose criteria stand below each other.
pub struct Side<'a> {
    /// The sheet.
    pub sheet: &'a Sheet<'a>,
    /// The headings of its table.
    pub headings: &'a Headings<'a>,
    /// The headings of its columns.
    pub top: Header,
    /// The rows below them, without the titles of groups.
    pub data: Vec<GridRow>,
    /// The titles of groups.
    pub titles: Vec<GridRow>,
    /// The columns that say which criterion or indicator a row is.
    pub words: Vec<u32>,
}

impl<'a> Side<'a> {
    /// Finds them; the names stand in column `names`.
    pub fn of(
        sheet: &'a Sheet<'a>,
        headings: &'a Headings<'a>,
        grid: &[GridRow],
        names: u32,
    ) -> Option<Self> {
        let text = |cells: &[(u32, Node)], column: u32| {
            cells.iter().find(|(known, _)| *known == column).and_then(|(_, node)| match node {
                Node::Text(text) => Some(text.clone()),
                _ => None,
            })
        };
        let roman = counts_in_roman(headings, grid, names);
        let is_group = |cells: &[(u32, Node)]| {
            let criterion = text(cells, names).and_then(|t| headings.criterion_named(&t));
            if roman && criterion.is_some() || header::counts_columns(cells, cells.len()) {
                return false;
            }
            cells.iter().filter(|(column, _)| *column <= names).any(|(column, node)| {
                let words = match node {
                    Node::Text(text) => viet::one_line(text),
                    _ => return false,
                };
                let first = words.split(' ').next().unwrap_or("");
                let begins = if *column < names { words.as_str() } else { first };
                let marked = *column < names || first.ends_with(['.', ')', '-', ':']);
                marked && matches!(Numbering::of(begins), Numbering::Roman | Numbering::Capital)
            })
        };
        let first = grid.iter().position(|(_, cells)| {
            !is_group(cells)
                && text(cells, names).is_some_and(|t| headings.criterion_named(&t).is_some())
        })?;
        let head = (first.saturating_sub(HEADER_SEARCH)..first).rev().find(|at| {
            !is_group(&grid[*at].1)
                && text(&grid[*at].1, names).is_some_and(|heading| {
                    let folded = viet::fold(&heading);
                    CRITERION.iter().any(|words| folded.contains(words))
                })
                && grid[*at].1.len() > 1
        })?;
        // Levels below the heading of the names stand beside it.
        let mut end = head + 1;
        while end < first
            && grid[end].1.iter().all(|(column, node)| {
                *column > names && matches!(node, Node::Text(_)) || is_index_cell(node)
            })
            && !is_group(&grid[end].1)
        {
            end += 1;
        }
        let counted = |(_, cells): &&GridRow| !header::counts_columns(cells, cells.len());
        let window: Vec<&GridRow> = grid[head..end].iter().filter(counted).collect();
        let mut columns = header::levels(&window);
        let last_row = grid[end - 1].0;
        // A column without any heading, by the letter that the project gives.
        for (text, letter) in sheet.mapping.letters() {
            if letter > names && !columns.iter().any(|heading| heading.column == letter) {
                columns.push(Heading { column: letter, parts: vec![text], row: last_row });
            }
        }
        let top = Header::beside((grid[head].0, last_row), names, columns);
        // Printed again at the top of each page.
        let again =
            |(_, cells): &&GridRow| cells.len() > 1 && window.iter().any(|(_, own)| own == cells);
        let (titles, data): (Vec<GridRow>, Vec<GridRow>) = grid[end..]
            .iter()
            .filter(|row| !again(row))
            .cloned()
            .partition(|(_, cells)| is_group(cells));
        let mut side = Side { sheet, headings, top, data, titles, words: Vec::new() };
        side.words.extend(side.numbers(names));
        side.words.push(names);
        side.words.extend(side.indicators(names));
        Some(side)
    }

    /// The first row below the headings.
    pub fn first_row(&self) -> u32 {
        self.data.first().map_or(u32::MAX, |(row, _)| *row)
    }

    /// Whether cells are headings of a table as this one, wherever they stand.
    pub fn are_headings(&self, cells: &[(u32, Node)]) -> bool {
        let [(_, Node::Text(first)), _, ..] = cells else { return false };
        let mut texts = Vec::with_capacity(cells.len());
        for (_, node) in cells {
            let Node::Text(text) = node else { return columns::numbers_rows(first) };
            texts.push(viet::fold(text));
        }
        let names = |text: &String| CRITERION.contains(&text.trim_start_matches("ten "));
        let known = |(_, node): &(u32, Node)| {
            let text = node.shown();
            self.headings.marks(&[&text]) != Marked::Unknown
                || matches!(self.headings.meaning(&[&text]), Meaning::Known(_))
        };
        columns::numbers_rows(first) || texts.iter().any(names) && cells.iter().any(known)
    }

    /// A cell below the headings.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Node> {
        let at = self.data.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.data[at].1.iter().find(|(known, _)| *known == column).map(|(_, node)| node)
    }

    /// The filled cells of a column below the headings, with their rows.
    pub fn column(&self, column: u32) -> impl Iterator<Item = (u32, &Node)> {
        self.data.iter().filter_map(move |(row, cells)| {
            cells.iter().find(|(known, _)| *known == column).map(|(_, node)| (*row, node))
        })
    }

    /// The column of the criteria's numbers, left of the names; not where it merely counts the rows
    /// of a list that names some criteria only, or in another order, or those of each group, or is passed
    /// over.
    fn numbers(&self, names: u32) -> Option<u32> {
        let column = names.checked_sub(1)?;
        let heading = self.top.columns.iter().find(|heading| heading.column == column);
        let parts = heading.map(Heading::parts).unwrap_or_default();
        if self.sheet.mapping.field(column, &parts) == Some(FieldRef::Ignored) {
            return None;
        }
        let mut filled = false;
        let mut numbers = 0u32;
        let mut counts = true;
        let mut differs = false;
        let mut below_title = false;
        let mut titles = self.titles.iter().map(|(row, _)| *row).peekable();
        for (row, node) in self.column(column) {
            while titles.next_if(|title| *title < row).is_some() {
                below_title = true;
            }
            let number = heading_text(node).and_then(|text| {
                let roman = || columns::roman_alone(&text).map(Code::criterion);
                columns::code_of_text(&text).or_else(roman)
            });
            let Some(code) = number else { continue };
            if std::mem::take(&mut below_title) && code == Code::criterion(1) {
                numbers = 0;
            }
            filled = true;
            numbers += 1;
            counts &= code.to_string() == numbers.to_string();
            let named = match self.cell(row, names) {
                Some(Node::Text(text)) => self.headings.criterion_named(text),
                _ => None,
            };
            differs |= named.is_some_and(|named| named != code.criterion);
        }
        // Below "TT" they may count the rows, below "Số hiệu" they are the criteria's.
        let of_rows = parts.last().is_none_or(|heading| columns::numbers_rows(heading));
        (filled && !(of_rows && counts && differs)).then_some(column)
    }

    /// The column of the indicators, right of the names: "1.1. …".
    fn indicators(&self, names: u32) -> Option<u32> {
        let many = self
            .column(names + 1)
            .filter(|(_, node)| {
                let code = heading_text(node).and_then(|text| columns::code_of_text(&text));
                code.is_some_and(Code::is_indicator)
            })
            .count();
        (many > 1).then_some(names + 1)
    }
}

/// Whether a cell holds a mark, or what may have been one; targets say "Duy trì", too.
pub fn is_mark(node: &Node) -> bool {
    match node {
        Node::Text(text) => viet::parse_criterion_mark(text).is_some() || viet::says_keep(text),
        Node::Number(number) => number.is_zero() || *number == rust_decimal::Decimal::ONE,
        Node::Bool(_) => true,
        _ => false,
    }
}

//! How high rows become, and which of them stay together on a page.

use super::area::{MM, SINGLE};
use super::fit::beside;
use super::needs::Needs;
use crate::tables::{RowKind, Table, heading_rows};
use crate::typeset::Words;

/// A row higher than this in mm may run on to the next page: it would leave more of a page blank.
const SPLITS_FROM: f64 = 60.0;
/// So many rows at least go to a table's last page with its totals, or so many mm of higher ones.
const LAST_ROWS: usize = 4;
const LAST_HEIGHT: f64 = 24.0;
/// Unless that leaves more than this share of the page before blank.
const BLANK: f64 = 0.12;
/// Rows that belong together stay together up to this height in mm.
pub const TOGETHER: f64 = 110.0;
/// A group that is kept whole has this height in mm at most: a higher one would leave too much of a page blank.
const WHOLE_GROUP: f64 = 90.0;
/// Lines of a heading of two levels.
const USUAL_HEADING: f64 = 5.0;
/// Room above and below a cell's text in mm, and where that keeps a table on one page.
pub const PADDINGS: [f64; 3] = [0.7, 0.4, 0.2];

/// The heights in mm of one part of a table at a size.
pub struct Heights {
    heading: f64,
    rows: Vec<f64>,
    /// A line of text, and the room above and below a cell's text together.
    line: f64,
    beside: f64,
}

impl Heights {
    /// Measures a part whose columns have these widths; `padding` is the room above and below.
    pub fn of(
        (table, needs): (&Table, &Needs),
        columns: &[(usize, f64)],
        size: f64,
        padding: f64,
    ) -> Self {
        let em = size * MM;
        let line = em * SINGLE;
        let room = |(index, width): (usize, f64)| {
            (width - 2.0 * beside(&table.columns[index], table.columns.len())) / em
        };
        let lines = |words: &Words, column: (usize, f64)| words.lines(room(column));
        let chosen: Vec<_> =
            columns.iter().map(|(index, _)| table.columns[*index].clone()).collect();
        let levels = heading_rows(&chosen).into_iter().map(|row| {
            let cells = row.iter().filter(|cell| cell.rows == 1 || cell.columns > 1).map(|cell| {
                let own = &columns[cell.column..cell.column + cell.columns];
                let width = own.iter().map(|(_, width)| width).sum();
                let room = room((own[0].0, width));
                needs.headings.get(&cell.text).map_or(1, |heading| heading.lines(room))
            });
            cells.max().unwrap_or(1) as f64 * line + 2.0 * padding
        });
        let row = |texts: &Vec<(usize, Words)>| {
            let own = texts.iter().filter_map(|(index, words)| {
                let column = columns.iter().find(|(known, _)| known == index)?;
                Some(lines(words, *column))
            });
            own.max().unwrap_or(1) as f64 * line + 2.0 * padding
        };
        Heights {
            heading: levels.sum(),
            rows: needs.rows.iter().map(row).collect(),
            line,
            beside: 2.0 * padding,
        }
    }

    /// The table's height with its heading.
    pub fn whole(&self) -> f64 {
        self.heading + self.rows.iter().sum::<f64>()
    }

    /// The same whatever the words of the heading: it is taken to be as high as most.
    pub fn usual(&self, line: f64) -> f64 {
        USUAL_HEADING * line + self.rows.iter().sum::<f64>()
    }

    /// Whether a row runs on to the next page.
    pub fn splits(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|height| *height > SPLITS_FROM)
    }

    /// The height of the rows from one on.
    pub fn from(&self, row: usize) -> f64 {
        self.rows[row..].iter().sum()
    }

    /// The first of the rows at the end that stay on one page with the notes: the totals, and with
    /// them so many rows that a page is not begun for one or two; with fewer where more would leave too
    /// much of the page before blank. None where the last row runs on to the next page.
    pub fn last_run(&self, table: &Table, notes: f64, rooms: (f64, f64)) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for least in (1..=LAST_ROWS).rev() {
            let start = self.last_rows(table, notes, least)?;
            let paged = self.paged(table, notes, Some(start), rooms);
            if best.is_none_or(|(known, _)| paged.blank + 1.0 < known) {
                best = Some((paged.blank, start));
            }
            if !paged.is_short(rooms) {
                break;
            }
        }
        best.map(|(_, start)| start)
    }

    /// The first of the rows that go with the totals, if these are so many.
    fn last_rows(&self, table: &Table, notes: f64, least: usize) -> Option<usize> {
        let mut start = self.rows.len().checked_sub(1).filter(|last| !self.splits(*last))?;
        let is_data = |row: usize| table.rows[row].kind == RowKind::Data;
        let (mut height, mut own, mut of_data) = (0.0, 0, 0.0);
        let mut row = start;
        loop {
            height += self.rows[row];
            if is_data(row) {
                (own, of_data) = (own + 1, of_data + self.rows[row]);
            }
            start = row;
            let Some(above) = row.checked_sub(1) else { break };
            let few = own < least && of_data < LAST_HEIGHT;
            let belongs = table.rows[above].kind == RowKind::Group
                || table.rows[row].kind == RowKind::Total
                || few;
            // Totals have a row above them on their page, whatever the notes take.
            let most = if own == 0 { TOGETHER } else { TOGETHER - notes };
            if !belongs || self.splits(above) || height + self.rows[above] > most {
                break;
            }
            row = above;
        }
        Some(start)
    }

    /// Where the group of a table that keeps its groups ends that begins with a row, where all of it stays on one page.
    fn whole_group(&self, table: &Table, first: usize) -> Option<usize> {
        let is_data = |row: &usize| table.rows[*row].kind == RowKind::Data;
        let is_group = table.whole_groups && table.rows[first].kind == RowKind::Group;
        let end = (first + 1..self.rows.len()).take_while(is_data).last().filter(|_| is_group)?;
        (self.rows[first..=end].iter().sum::<f64>() <= WHOLE_GROUP).then_some(end)
    }

    /// Runs of rows that stay on one page, as first row and how many: a group's heading with its
    /// first row or all of them, the totals with the rows above them, which begin at `last`.
    pub fn together(&self, table: &Table, last: Option<usize>) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let last = last.unwrap_or(self.rows.len());
        // The last row of the group that stays whole.
        let mut whole = 0;
        for (index, pair) in table.rows.windows(2).enumerate().take_while(|(at, _)| at + 1 < last) {
            whole = self.whole_group(table, index).unwrap_or(whole);
            let belongs =
                pair[0].kind == RowKind::Group || pair[1].kind == RowKind::Total || index < whole;
            if !belongs || self.splits(index) || self.splits(index + 1) {
                continue;
            }
            match runs.last_mut() {
                Some((start, count)) if *start + *count == index + 1 => {
                    let rows = &self.rows[*start..=index + 1];
                    if rows.iter().sum::<f64>() <= TOGETHER {
                        *count += 1;
                    }
                }
                _ => runs.push((index, 2)),
            }
        }
        if last + 1 < self.rows.len() {
            runs.push((last, self.rows.len() - last));
        }
        runs
    }

    /// The pages that the table takes with so much room in mm on the first and on the others, its
    /// notes behind its last rows.
    pub fn pages(&self, table: &Table, notes: f64, rooms: (f64, f64)) -> Paged {
        self.paged(table, notes, self.last_run(table, notes, rooms), rooms)
    }

    /// The table on its pages, its last rows together from one on.
    fn paged(
        &self,
        table: &Table,
        notes: f64,
        last: Option<usize>,
        (first, other): (f64, f64),
    ) -> Paged {
        let runs = self.together(table, last);
        let mut runs = runs.iter().peekable();
        let (mut pages, mut left, mut blank) = (1, first - self.heading, 0.0);
        let (mut row, mut starts) = (0, 0);
        while row < self.rows.len() {
            let count = match runs.next_if(|(start, _)| *start == row) {
                Some((_, count)) => *count,
                None => 1,
            };
            let mut height: f64 = self.rows[row..row + count].iter().sum();
            if row + count == self.rows.len() {
                height += notes;
            }
            // Of a row that runs on whole lines stand on each page.
            while self.splits(row) && height > left {
                let lines = ((left - self.beside) / self.line).floor().max(0.0) * self.line;
                if lines <= 0.0 && starts == row && pages > 1 {
                    break;
                }
                pages += 1;
                starts = row;
                blank = (left - lines - self.beside).max(0.0);
                left = other - self.heading;
                height -= lines;
            }
            if height > left && !self.splits(row) {
                pages += 1;
                starts = row;
                blank = left;
                left = other - self.heading;
            }
            left -= height;
            row += count;
        }
        let totals_alone =
            starts > 0 && table.rows[starts].kind == RowKind::Total && self.splits(starts - 1);
        Paged { count: pages, blank, totals_alone }
    }
}

/// A table on its pages: how many they are, and how much in mm is blank on the last but one.
pub struct Paged {
    pub count: usize,
    pub blank: f64,
    /// Whether the last page has nothing but the totals: the row above them, which runs on, ends on the page before.
    pub totals_alone: bool,
}

impl Paged {
    /// Whether much of the last page but one is blank.
    pub fn is_short(&self, (_, other): (f64, f64)) -> bool {
        self.blank > BLANK * other
    }
}

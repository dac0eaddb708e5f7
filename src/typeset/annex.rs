//! Fits an annex table to its pages: orientation, text size, column widths, and where a table
//! that is too wide is split by columns.
//!
//! Text steps down from 13 to 9 pt before anything is split; the decree sets no size for text in
//! tables. Widths are chosen here, from the font's own widths, so that laying out a table of
//! thousands of rows takes one pass.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::metrics::Metrics;
use crate::model::LayoutOptions;
use crate::tables::{Content, RowKind, Table, Value, heading_rows};
use crate::viet;

/// Text sizes in pt, largest first.
const SIZES: [f64; 5] = [13.0, 12.0, 11.0, 10.0, 9.0];
/// The smallest size at which an upright page is preferred.
const PORTRAIT_FROM: f64 = 12.0;
/// Room beside a cell's text in mm, both sides together.
const PADDING: f64 = 2.6;
/// A text column is comfortable from this width on, in mm.
const COMFORTABLE: f64 = 30.0;
/// No text column is made wider than this by its own text, in mm.
const WIDEST: f64 = 75.0;
/// Height of the first page below the annex's title in mm.
const FIRST_PAGE: f64 = 136.0;
/// Room above and below a cell's text in mm, both together.
const ROW_PADDING: f64 = 1.5;
/// Over how many lines a column's heading is spread where there is room.
const HEADING_LINES: f64 = 3.0;
/// An amount as long as most.
const BLANK_AMOUNT: &str = "10.000,000";
/// No more blank columns than these are made wide.
const MOST_ROOMY: usize = 6;
/// mm in a pt.
const MM: f64 = 25.4 / 72.0;

/// Widths of the text area in mm.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Of an upright page.
    pub portrait: f64,
    /// Of a page turned sideways.
    pub landscape: f64,
}

impl Area {
    /// The text area of documents laid out with these margins; a page turned sideways keeps
    /// 30 mm on the left and 20 mm on the right.
    pub fn of(layout: &LayoutOptions) -> Self {
        let [_, _, left, right] = layout.margins.map(|mm| mm.to_f64().unwrap_or(30.0));
        Area { portrait: 210.0 - left - right, landscape: 297.0 - 50.0 }
    }
}

/// An annex as the layout library reads it.
#[derive(Clone, Debug, Serialize)]
pub struct Annex {
    so: Option<String>,
    tieu_de: String,
    ngang: bool,
    don_vi: Option<String>,
    co_chu: f64,
    phan: Vec<Part>,
    ghi_chu: Vec<String>,
}

impl Annex {
    /// Its title.
    pub fn title(&self) -> &str {
        &self.tieu_de
    }
}

/// A table, or the part of it that fits one page's width.
#[derive(Clone, Debug, Serialize)]
struct Part {
    cot: Vec<ColumnSpec>,
    dau: Vec<Vec<HeadingSpec>>,
    hang: Vec<RowSpec>,
    /// Runs of rows that stay on one page: first row and how many.
    giu: Vec<(usize, usize)>,
}

#[derive(Clone, Debug, Serialize)]
struct ColumnSpec {
    rong: f64,
    can: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct HeadingSpec {
    t: String,
    x: usize,
    cot: usize,
    hang: usize,
}

#[derive(Clone, Debug, Serialize)]
struct RowSpec {
    dam: bool,
    o: Vec<CellSpec>,
}

/// A cell's text, and for amounts the room behind it in em that brings the commas in line.
#[derive(Clone, Debug, Serialize)]
struct CellSpec {
    t: String,
    d: f64,
}

/// How a table fits.
struct Fit {
    landscape: bool,
    size: f64,
    /// Column indices and widths in mm, a list for each part.
    parts: Vec<Vec<(usize, f64)>>,
}

/// Fits annexes; two or more are numbered in Roman (Phụ lục I, III.1).
pub fn annexes(tables: &[Table], metrics: &Metrics, area: Area) -> Vec<Annex> {
    tables
        .iter()
        .enumerate()
        .map(|(index, table)| {
            let number = (tables.len() > 1).then(|| viet::roman(index + 1));
            annex(table, number, metrics, area)
        })
        .collect()
}

fn annex(table: &Table, number: Option<String>, metrics: &Metrics, area: Area) -> Annex {
    let texts: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect())
        .collect();
    let needs = Needs::of(table, &texts, metrics);
    let fit = needs.fit(table, area);
    let pads = pads(table, &texts, metrics);
    Annex {
        so: number,
        tieu_de: table.title.clone(),
        ngang: fit.landscape,
        don_vi: table.unit.clone(),
        co_chu: fit.size,
        phan: fit.parts.iter().map(|columns| part(table, &texts, &pads, columns)).collect(),
        ghi_chu: table.notes.clone(),
    }
}

/// What each column needs, in em at any size: the width below which a word would break, and the
/// width at which nothing wraps.
struct Needs {
    least: Vec<f64>,
    ample: Vec<f64>,
    /// The full width of each row's cells and of the notes, to tell the table's height.
    rows: Vec<Vec<f64>>,
    notes: Vec<f64>,
}

impl Needs {
    fn of(table: &Table, texts: &[Vec<String>], metrics: &Metrics) -> Self {
        let columns = table.columns.len();
        let mut least = vec![0.0f64; columns];
        let mut ample = vec![0.0f64; columns];
        let (mut whole_parts, mut decimals) = (vec![0.0f64; columns], vec![0.0f64; columns]);
        let mut rows = Vec::with_capacity(texts.len());
        for (row, shown) in table.rows.iter().zip(texts) {
            let bold = row.kind != RowKind::Data;
            rows.push(vec![0.0; columns]);
            for (index, text) in shown.iter().enumerate() {
                if text.is_empty() {
                    continue;
                }
                let wraps = matches!(table.columns[index].content, Content::Text);
                let mut full = metrics.width(text, bold);
                if matches!(row.cells[index].value, Value::Amount(_)) {
                    // Commas stand in line: the longest whole part beside the longest decimals.
                    let comma = text.find(',').unwrap_or(text.len());
                    let whole = metrics.width(&text[..comma], bold);
                    whole_parts[index] = whole_parts[index].max(whole);
                    decimals[index] = decimals[index].max(metrics.width(&text[comma..], bold));
                    full = whole_parts[index] + decimals[index];
                }
                if let Some(row) = rows.last_mut() {
                    row[index] = full;
                }
                let word = if wraps { metrics.longest_word(text, bold) } else { full };
                least[index] = least[index].max(word);
                ample[index] = ample[index].max(full);
            }
        }
        for row in heading_rows(&table.columns) {
            for cell in row {
                let word = metrics.longest_word(&cell.text, true);
                if cell.columns == 1 {
                    // A heading reads well over three lines; a tower of single words does not.
                    let lines = metrics.width(&cell.text, true) / HEADING_LINES;
                    least[cell.column] = least[cell.column].max(word);
                    ample[cell.column] = ample[cell.column].max(word).max(lines * 1.15);
                } else {
                    // A merged heading needs its word to fit its columns together.
                    let range = cell.column..cell.column + cell.columns;
                    let have: f64 = least[range.clone()].iter().sum();
                    if have < word {
                        let more = (word - have) / cell.columns as f64;
                        for index in range {
                            least[index] += more;
                            ample[index] = ample[index].max(least[index]);
                        }
                    }
                }
            }
        }
        // A form's blank columns keep room for the amounts that will be written there, unless
        // there are so many that the names would be squeezed.
        let blank = |index: &usize| {
            table.columns[*index].content == Content::Amount
                && rows.iter().all(|row: &Vec<f64>| row[*index] == 0.0)
        };
        let blanks: Vec<usize> = (0..columns).filter(blank).collect();
        if blanks.len() <= MOST_ROOMY {
            for index in blanks {
                ample[index] = ample[index].max(metrics.width(BLANK_AMOUNT, false));
            }
        }
        equal_marks(table, &mut least);
        equal_marks(table, &mut ample);
        let notes = table.notes.iter().map(|note| metrics.width(note, false)).collect();
        Needs { least, ample, rows, notes }
    }

    fn least(&self, index: usize, size: f64) -> f64 {
        self.least[index] * size * MM + PADDING
    }

    fn ample(&self, index: usize, size: f64) -> f64 {
        let ample = self.ample[index] * size * MM + PADDING;
        ample.min(WIDEST).max(self.least(index, size))
    }

    /// The width at which a column reads well.
    fn comfort(&self, index: usize, size: f64) -> f64 {
        self.ample(index, size).min(COMFORTABLE).max(self.least(index, size))
    }

    fn fit(&self, table: &Table, area: Area) -> Fit {
        let all: Vec<usize> = (0..table.columns.len()).collect();
        let comfortable = |size: f64, width: f64| {
            all.iter().map(|index| self.comfort(*index, size)).sum::<f64>() <= width
        };
        let whole = |landscape: bool, size: f64, width: f64| Fit {
            landscape,
            size,
            parts: vec![self.widths(&all, size, width)],
        };
        for size in SIZES.into_iter().filter(|size| *size >= PORTRAIT_FROM) {
            if comfortable(size, area.portrait) {
                return whole(false, size, area.portrait);
            }
        }
        if let Some(size) = SIZES.into_iter().find(|size| comfortable(*size, area.landscape)) {
            // A step or two smaller where that keeps the table on one page: a table on one page
            // is read, the last lines on a second one are overlooked.
            let one_page = SIZES.into_iter().filter(|s| *s <= size && *s >= size - 2.0).find(|s| {
                self.height(table, &self.widths(&all, *s, area.landscape), *s) <= FIRST_PAGE
            });
            return whole(true, one_page.unwrap_or(size), area.landscape);
        }
        let smallest = SIZES[SIZES.len() - 1];
        let least: f64 = all.iter().map(|index| self.least(*index, smallest)).sum();
        if least <= area.landscape {
            return whole(true, smallest, area.landscape);
        }
        self.split(table, &all, area)
    }

    /// About how high the table is in mm, heading and notes included.
    fn height(&self, table: &Table, widths: &[(usize, f64)], size: f64) -> f64 {
        let line = size * 1.15 * MM;
        let lines = |needed: f64, width: f64| {
            (needed * size * MM / (width - PADDING).max(1.0)).ceil().max(1.0)
        };
        let row = |texts: &[f64]| {
            let most = widths.iter().map(|(index, width)| lines(texts[*index], *width));
            most.fold(1.0, f64::max) * line + ROW_PADDING
        };
        let rows: f64 = self.rows.iter().map(|texts| row(texts)).sum();
        let levels = table.columns.iter().map(|column| column.heading.len()).max().unwrap_or(1);
        let heading = (levels as f64 + HEADING_LINES - 1.0) * line + levels as f64 * ROW_PADDING;
        let page: f64 = widths.iter().map(|(_, width)| width).sum();
        let notes: f64 = self.notes.iter().map(|note| lines(*note, page) * line + 2.0).sum();
        heading + rows + notes
    }

    /// Splits by columns, the name columns repeated, at the largest size that needs no more
    /// parts than the smallest one does.
    fn split(&self, table: &Table, all: &[usize], area: Area) -> Fit {
        let repeated: Vec<usize> =
            all.iter().copied().filter(|index| table.columns[*index].repeated).collect();
        let others: Vec<usize> =
            all.iter().copied().filter(|index| !table.columns[*index].repeated).collect();
        let count = |size: f64| {
            let kept: f64 = repeated.iter().map(|index| self.comfort(*index, size)).sum();
            let room = (area.landscape - kept).max(20.0);
            let total: f64 = others.iter().map(|index| self.least(*index, size)).sum();
            (room, (total / room).ceil().max(1.0))
        };
        let (_, fewest) = count(SIZES[SIZES.len() - 1]);
        let size = SIZES
            .into_iter()
            .find(|size| count(*size).1 <= fewest)
            .unwrap_or(SIZES[SIZES.len() - 1]);
        let (room, parts) = count(size);
        let total: f64 = others.iter().map(|index| self.least(*index, size)).sum();
        // Even parts: none is left with a single column.
        let target = (total / parts).min(room);
        let mut chunks: Vec<Vec<usize>> = vec![Vec::new()];
        let mut used = 0.0;
        for index in others {
            let width = self.least(index, size);
            let last = chunks.len() - 1;
            if !chunks[last].is_empty() && (used + width > room || used + width / 2.0 > target) {
                chunks.push(Vec::new());
                used = 0.0;
            }
            let last = chunks.len() - 1;
            chunks[last].push(index);
            used += width;
        }
        let parts = chunks
            .into_iter()
            .map(|chunk| {
                let columns: Vec<usize> = repeated.iter().copied().chain(chunk).collect();
                self.widths(&columns, size, area.landscape)
            })
            .collect();
        Fit { landscape: true, size, parts }
    }

    /// Widths that fill a page: between least and ample where it is tight; what is left over
    /// goes to the texts, or to all columns where there are none.
    fn widths(&self, columns: &[usize], size: f64, width: f64) -> Vec<(usize, f64)> {
        let least: f64 = columns.iter().map(|index| self.least(*index, size)).sum();
        let ample: f64 = columns.iter().map(|index| self.ample(*index, size)).sum();
        let tight = if ample > width && ample > least {
            ((width - least) / (ample - least)).clamp(0.0, 1.0)
        } else {
            1.0
        };
        let mut widths: Vec<(usize, f64)> = columns
            .iter()
            .map(|index| {
                let (least, ample) = (self.least(*index, size), self.ample(*index, size));
                (*index, least + (ample - least) * tight)
            })
            .collect();
        let used: f64 = widths.iter().map(|(_, width)| width).sum();
        let left = width - used;
        if left > 0.0 {
            // What is left over goes to all columns by what they hold, so that neither names nor
            // numbers stand in needlessly narrow columns.
            let stretch = width / used;
            for (_, width) in &mut widths {
                *width *= stretch;
            }
        }
        widths
    }
}

/// Columns of marks under one heading are equally wide.
fn equal_marks(table: &Table, widths: &mut [f64]) {
    let same = |a: usize, b: usize| {
        let (a, b) = (&table.columns[a], &table.columns[b]);
        a.content == Content::Mark
            && b.content == Content::Mark
            && a.heading.len() > 1
            && a.heading.first() == b.heading.first()
    };
    let mut start = 0;
    while start < widths.len() {
        let mut end = start + 1;
        while end < widths.len() && same(start, end) {
            end += 1;
        }
        let widest = widths[start..end].iter().copied().fold(0.0, f64::max);
        widths[start..end].fill(widest);
        start = end;
    }
}

/// The room behind each amount, so that the commas of a column stand in line.
fn pads(table: &Table, texts: &[Vec<String>], metrics: &Metrics) -> Vec<Vec<f64>> {
    let fraction = |text: &str| {
        text.split_once(',')
            .map_or(0.0, |(_, decimals)| metrics.width(",", false) + metrics.width(decimals, false))
    };
    let mut longest = vec![0.0f64; table.columns.len()];
    for (row, shown) in table.rows.iter().zip(texts) {
        for (index, cell) in row.cells.iter().enumerate() {
            if matches!(cell.value, Value::Amount(_)) {
                longest[index] = longest[index].max(fraction(&shown[index]));
            }
        }
    }
    table
        .rows
        .iter()
        .zip(texts)
        .map(|(row, shown)| {
            row.cells
                .iter()
                .enumerate()
                .map(|(index, cell)| match cell.value {
                    Value::Amount(_) => longest[index] - fraction(&shown[index]),
                    _ => 0.0,
                })
                .collect()
        })
        .collect()
}

fn part(table: &Table, texts: &[Vec<String>], pads: &[Vec<f64>], columns: &[(usize, f64)]) -> Part {
    let chosen: Vec<_> = columns.iter().map(|(index, _)| table.columns[*index].clone()).collect();
    let heading = heading_rows(&chosen)
        .into_iter()
        .map(|row| {
            row.into_iter()
                .map(|cell| HeadingSpec {
                    t: cell.text,
                    x: cell.column,
                    cot: cell.columns,
                    hang: cell.rows,
                })
                .collect()
        })
        .collect();
    let rows = table
        .rows
        .iter()
        .enumerate()
        .map(|(number, row)| RowSpec {
            dam: row.kind != RowKind::Data,
            o: columns
                .iter()
                .map(|(index, _)| CellSpec {
                    t: texts[number][*index].clone(),
                    d: (pads[number][*index] * 1000.0).trunc() / 1000.0,
                })
                .collect(),
        })
        .collect();
    Part {
        cot: columns
            .iter()
            .map(|(index, width)| ColumnSpec {
                rong: (width * 100.0).trunc() / 100.0,
                can: match table.columns[*index].content {
                    Content::Index | Content::Mark | Content::Count => "giua",
                    Content::Text => "trai",
                    Content::Amount => "phai",
                },
            })
            .collect(),
        dau: heading,
        hang: rows,
        giu: kept_together(table),
    }
}

/// A group's heading stays with its first row, and the totals with the row above them.
fn kept_together(table: &Table) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut add = |from: usize, to: usize| match runs.last_mut() {
        Some((start, length)) if from < *start + *length => *length = to + 1 - *start,
        _ => runs.push((from, to + 1 - from)),
    };
    for (index, row) in table.rows.iter().enumerate() {
        match row.kind {
            RowKind::Group if index + 1 < table.rows.len() => add(index, index + 1),
            RowKind::Total if index > 0 => add(index - 1, index),
            RowKind::Data | RowKind::Group | RowKind::Total => {}
        }
    }
    runs
}

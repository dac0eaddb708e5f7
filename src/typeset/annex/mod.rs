//! Fits an annex table to its pages: orientation, size of text, column widths, rows that stay
//! together or run on, and where a table that is too wide is split by columns.
//!
//! All of it is chosen here, from the font's own widths, so that laying out a table of thousands of
//! rows takes one pass. The decree sets no size for text in tables.

mod area;
mod fit;
mod heights;
mod level;
mod look;
mod needs;
mod pack;
mod room;
mod roomy;
mod whole;

use serde::Serialize;

pub use self::area::Area;
use self::area::MM;
use self::fit::{AnnexLook, Fit, beside};
use self::heights::{Heights, PADDINGS, Paged, TOGETHER};
pub use self::look::AnnexLooks;
use self::look::{Measured, texts_of};
use self::needs::Needs;
use self::room::{NOTE, notes, room, rooms};
pub use self::whole::Names;
use super::Metrics;
use crate::tables::{ColumnKind, RowKind, Table, Value, heading_rows};
use crate::viet;
use crate::viet::groups::bound;

/// Size in pt of notes where a smaller one keeps them on their page.
const SMALL_NOTE: f64 = 10.0;

/// An annex as the layout library reads it.
#[derive(Clone, Debug, Serialize)]
pub struct FittedAnnex {
    so: Option<String>,
    tieu_de: String,
    ngang: bool,
    don_vi: Option<String>,
    co_chu: f64,
    co_ghi_chu: f64,
    /// Room above and below a cell's text in mm.
    dem: f64,
    phan: Vec<Part>,
    ghi_chu: Vec<String>,
    /// Whether the notes stay with the table's last rows.
    ghi_chu_cung: bool,
}

impl FittedAnnex {
    /// The row and column of the annex that a cell of one of its tables shows, all counted from 0, that
    /// table's with the rows of its heading, which show none.
    ///
    /// # Errors
    /// How many tables behind this annex's the table is.
    pub fn cell(
        &self,
        table: usize,
        row: usize,
        column: usize,
    ) -> Result<Option<(usize, usize)>, usize> {
        let part = self.phan.get(table).ok_or_else(|| table - self.phan.len())?;
        let row = row.checked_sub(part.dau.len());
        Ok(row.and_then(|row| Some((row, *part.columns.get(column)?))))
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.tieu_de
    }
}

/// A table, or the part of it that fits one page's width.
#[derive(Clone, Debug, Serialize)]
struct Part {
    /// Which columns of the annex it has.
    #[serde(skip)]
    columns: Vec<usize>,
    cot: Vec<ColumnSpec>,
    dau: Vec<Vec<HeadingSpec>>,
    hang: Vec<RowSpec>,
    /// Runs of rows that stay on one page: first row and how many.
    giu: Vec<(usize, usize)>,
}

/// A column: its width, the room on either side of its texts in mm, and how they are aligned.
#[derive(Clone, Debug, Serialize)]
struct ColumnSpec {
    rong: f64,
    le: f64,
    can: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct HeadingSpec {
    t: String,
    x: usize,
    cot: usize,
    hang: usize,
}

/// A row: whether it is bold, and whether it may run on to the next page.
#[derive(Clone, Debug, Serialize)]
struct RowSpec {
    dam: bool,
    chia: bool,
    o: Vec<CellSpec>,
}

/// A cell's text, and for amounts the room behind it in em that brings the commas in line.
#[derive(Clone, Debug, Serialize)]
struct CellSpec {
    t: String,
    d: f64,
}

/// Fits annexes; two or more are numbered in Roman (Phụ lục I, III.1). `looks` are those that annexes have in
/// all periods of a year.
pub fn annexes(
    tables: &[Table],
    looks: &AnnexLooks,
    names: &Names,
    metrics: &Metrics,
    area: Area,
) -> Vec<FittedAnnex> {
    tables
        .iter()
        .enumerate()
        .map(|(index, table)| {
            let number = (tables.len() > 1).then(|| viet::roman(index + 1));
            annex((table, names), (number, looks.of(table.kind)), metrics, area)
        })
        .collect()
}

/// Of longer tables nobody sees that a page more was needed.
const MOST_LOWERED: usize = 300;

/// A column of long texts gives so many mm away at most, so that the last lines of one of them stand above the totals.
const MOST_NARROWED: u8 = 12;

/// How much wider in mm rows are set at a time to fill a page, and how often.
const WIDER: f64 = 0.05;
const MOST_WIDER: u8 = 12;

/// Tables of more pages are not set closer to save one.
const FEW_PAGES: usize = 6;

fn annex(
    (table, names): (&Table, &Names),
    (number, look): (Option<String>, Option<AnnexLook>),
    metrics: &Metrics,
    area: Area,
) -> FittedAnnex {
    let texts = texts_of(table, names);
    let needs = Needs::of(table, &texts, metrics);
    let of = Measured { table, texts: &texts, needs: &needs };
    let like = look.and_then(|look| fit::like(&table.columns, &needs, area, look));
    let mut fit = like.unwrap_or_else(|| of.fit(metrics, area));
    if table.rows.len() <= MOST_LOWERED {
        of.lower(&mut fit);
    }
    with_rows_above_totals(of, names, number.as_ref(), &fit, metrics, area).0
}

/// An annex whose totals have a line of the row above them on their page, where a narrower column brings one there;
/// and whether its last page has nothing but totals all the same.
fn with_rows_above_totals(
    of: Measured<'_>,
    names: &Names,
    number: Option<&String>,
    fit: &Fit,
    metrics: &Metrics,
    area: Area,
) -> (FittedAnnex, bool) {
    let as_fitted = fitted(of, names, number.cloned(), fit, metrics, area);
    if !as_fitted.1 {
        return as_fitted;
    }
    let narrower =
        (1..=MOST_NARROWED).filter_map(|by| fit.narrower(&of.table.columns, f64::from(by)));
    let mut narrower = narrower.map(|fit| fitted(of, names, number.cloned(), &fit, metrics, area));
    narrower.find(|(_, alone)| !alone).unwrap_or(as_fitted)
}

/// An annex on its pages, and whether the last of them has nothing but totals.
fn fitted(
    of: Measured<'_>,
    names: &Names,
    number: Option<String>,
    fit: &Fit,
    metrics: &Metrics,
    area: Area,
) -> (FittedAnnex, bool) {
    let table = of.table;
    let (texts, needs) = roomy::bind(of, names, fit, metrics);
    let of = Measured { table, texts: &texts, needs: &needs };
    let [usual, ..] = PADDINGS;
    let pads = pads(table, &texts, metrics);
    let heights = |columns: &[(usize, f64)], padding: f64| of.heights(columns, fit.size, padding);
    let note = fit.size.min(NOTE);
    let looks = [note, SMALL_NOTE.min(note)]
        .into_iter()
        .flat_map(|note| PADDINGS.into_iter().map(move |padding| (note, padding)))
        .find(|(note, padding)| {
            let room = room((table, &needs), fit, *note, metrics, area);
            fit.parts.len() == 1 && heights(&fit.parts[0], *padding).whole() <= room
        });
    // Where a table has a few pages, one less is worth rows that stand a little closer.
    let closer = || {
        let [part] = fit.parts.as_slice() else { return usual };
        let notes = notes(&needs, fit, note, area);
        let rooms = rooms((table, &needs), fit, note, metrics, area);
        let pages = |padding| heights(part, padding).pages(table, notes, rooms);
        let [_, close, _] = PADDINGS;
        let most = pages(usual).count;
        if most <= FEW_PAGES && pages(close).count < most { close } else { usual }
    };
    // Where the last rows leave much of the page before blank, that room is shared out among the rows.
    let shared = |padding: f64| {
        let [part] = fit.parts.as_slice() else { return padding };
        let rooms = rooms((table, &needs), fit, note, metrics, area);
        let notes = notes(&needs, fit, note, area);
        let pages = |padding| heights(part, padding).pages(table, notes, rooms);
        let fewest = pages(padding);
        if !fewest.is_short(rooms) {
            return padding;
        }
        let wider = (1..=MOST_WIDER).map(|step| padding + f64::from(step) * WIDER);
        let wider = wider.map(|wider| (wider, pages(wider)));
        let fitting: Vec<(f64, Paged)> =
            wider.filter(|(_, own)| own.count == fewest.count).collect();
        let enough = fitting.iter().find(|(_, own)| !own.is_short(rooms));
        let least = || fitting.iter().min_by(|a, b| a.1.blank.total_cmp(&b.1.blank));
        enough.or_else(least).map_or(padding, |(wider, _)| *wider)
    };
    let (note, padding) = looks.unwrap_or_else(|| (note, shared(closer())));
    let notes = notes(&needs, fit, note, area);
    let (first, other) = rooms((table, &needs), fit, note, metrics, area);
    let last_part = fit.parts.len() - 1;
    let last_notes = |index: usize| if index == last_part { notes } else { 0.0 };
    let last_run = |index: usize| {
        let heights = heights(&fit.parts[index], padding);
        let own_first = if index == 0 { first } else { other };
        heights.last_run(table, last_notes(index), (own_first, other))
    };
    let part = |(index, columns): (usize, &Vec<(usize, f64)>)| {
        let runs = heights(columns, padding).together(table, last_run(index));
        part((table, &needs, &texts, &pads), columns, &heights(columns, padding), (fit.size, runs))
    };
    // Notes and the rows above them go to one page, unless they would take all of it.
    let with_notes = notes > 0.0
        && last_run(last_part).is_some_and(|last| {
            heights(&fit.parts[last_part], padding).from(last) + notes <= TOGETHER
        });
    let alone = match fit.parts.as_slice() {
        [part] => heights(part, padding).pages(table, notes, (first, other)).totals_alone,
        _ => false,
    };
    let annex = FittedAnnex {
        so: number,
        tieu_de: table.title.clone(),
        ngang: fit.landscape,
        don_vi: table.unit.clone(),
        co_chu: fit.size,
        co_ghi_chu: note,
        dem: padding,
        phan: fit.parts.iter().enumerate().map(part).collect(),
        ghi_chu: table.notes.iter().map(|note| bound(note)).collect(),
        ghi_chu_cung: with_notes,
    };
    (annex, alone)
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
            if matches!(cell.value, Value::Amount(..)) {
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
                    Value::Amount(..) => longest[index] - fraction(&shown[index]),
                    _ => 0.0,
                })
                .collect()
        })
        .collect()
}

fn part(
    (table, needs, texts, pads): (&Table, &Needs, &[Vec<String>], &[Vec<f64>]),
    columns: &[(usize, f64)],
    heights: &Heights,
    (size, runs): (f64, Vec<(usize, usize)>),
) -> Part {
    let chosen: Vec<_> = columns.iter().map(|(index, _)| table.columns[*index].clone()).collect();
    let set = |text: &str, (first, count): (usize, usize)| {
        let width: f64 = columns[first..first + count].iter().map(|(_, width)| width).sum();
        let room = (width - 2.0 * beside(&chosen[first], table.columns.len())) / (size * MM);
        needs.headings.get(text).map_or(text, |heading| heading.set(room)).to_owned()
    };
    let heading = heading_rows(&chosen)
        .into_iter()
        .map(|row| {
            row.into_iter()
                .map(|cell| HeadingSpec {
                    t: set(&cell.text, (cell.column, cell.columns)),
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
            chia: heights.splits(number),
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
        columns: columns.iter().map(|(index, _)| *index).collect(),
        cot: columns
            .iter()
            .map(|(index, width)| ColumnSpec {
                rong: (width * 100.0).trunc() / 100.0,
                le: beside(&table.columns[*index], table.columns.len()),
                can: match table.columns[*index].content {
                    ColumnKind::Index | ColumnKind::Mark | ColumnKind::Count => "giua",
                    ColumnKind::Text => "trai",
                    ColumnKind::Amount => "phai",
                },
            })
            .collect(),
        dau: heading,
        hang: rows,
        giu: runs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AnnexKind;
    use crate::tables::{Cell, Column, Row};
    use crate::typeset::Fonts;

    const AREA: Area = Area {
        portrait: 160.0,
        landscape: 247.0,
        height_portrait: 257.0,
        height_landscape: 170.0,
        corner: 0.0,
    };

    fn column(heading: &str, content: ColumnKind, repeated: bool) -> Column {
        let heading = vec![heading.to_owned()];
        Column { heading, content, repeated, room: "", wordy: false }
    }

    fn text(text: &str) -> Cell {
        Cell { value: Value::Text(text.to_owned()), ..Cell::default() }
    }

    #[test]
    fn totals_do_not_stand_alone_behind_a_row_that_runs_on() {
        let metrics = Metrics::of(&Fonts::embedded());
        let names = Names::default();
        let mut alone = [0, 0];
        for many in 200..320 {
            let mut table = Table::new(AnnexKind("thu"), "Phân nhóm".to_owned());
            table.columns = vec![
                column("Nhóm", ColumnKind::Text, true),
                column("Tên xã", ColumnKind::Text, false),
            ];
            let long = text(&"Kim Thượng Nghĩa Hành Đông, ".repeat(many));
            let row = |kind: RowKind, cells: Vec<Cell>| Row { kind, cells };
            table.rows = vec![
                row(RowKind::Data, vec![text("Đạt 05 - 09 tiêu chí"), long]),
                row(RowKind::Total, vec![text("Tổng cộng"), Cell::default()]),
            ];
            let texts = texts_of(&table, &names);
            let needs = Needs::of(&table, &texts, &metrics);
            let of = Measured { table: &table, texts: &texts, needs: &needs };
            let fit = of.fit(&metrics, AREA);
            alone[0] += u32::from(fitted(of, &names, None, &fit, &metrics, AREA).1);
            alone[1] += u32::from(with_rows_above_totals(of, &names, None, &fit, &metrics, AREA).1);
        }
        assert!(alone[0] > 0, "no table is one that this test is of");
        assert_eq!(alone[1], 0);
    }

    #[test]
    fn sentences_may_be_wider_than_names() {
        let metrics = Metrics::of(&Fonts::embedded());
        let widths = |wordy: bool| -> Vec<f64> {
            let mut table = Table::new(AnnexKind("thu"), "Nợ đọng".to_owned());
            let amount = |heading: &str| column(heading, ColumnKind::Amount, false);
            table.columns = vec![
                column("Công trình", ColumnKind::Text, true),
                column("Xã", ColumnKind::Text, false),
                amount("Giá trị quyết toán"),
                amount("Đã thanh toán"),
                amount("Còn nợ"),
                Column {
                    wordy, ..column("Phương án, thời hạn trả", ColumnKind::Text, false)
                },
            ];
            let owed = || Cell { value: Value::Amount(1.into(), None), ..Cell::default() };
            let plan = "Bố trí từ nguồn tăng thu, tiết kiệm chi ngân sách cấp xã và nguồn đấu giá quyền sử \
                        dụng đất, trả dứt điểm trong năm 2027";
            let name = "Đường trục xã Quang Khê đoạn 1 hoàn thành năm 2023";
            let cells = || vec![text(name), text("Quang Khê"), owed(), owed(), owed(), text(plan)];
            table.rows = (0..3).map(|_| Row { kind: RowKind::Data, cells: cells() }).collect();
            let fitted = annex((&table, &Names::default()), (None, None), &metrics, AREA);
            fitted.phan[0].cot.iter().map(|column| column.rong).collect()
        };
        let (names, sentences) = (widths(false), widths(true));
        assert!(names[5] <= names[0] + 0.1, "{names:?}");
        assert!(sentences[5] >= names[5], "{names:?} {sentences:?}");
    }
}

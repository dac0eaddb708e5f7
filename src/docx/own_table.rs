//! Tables that a template writes itself.

use std::collections::BTreeSet;

use super::mark::row_text;
use super::styles::CellLook;
use super::text::{Para, runs, text_of};
use super::xml::{Xml, twips, whole};
use crate::document::LineFrom;
use crate::typeset::{OwnTable, OwnWidth};

/// The room around a text in pt, as Typst gives it.
const AROUND: f64 = 5.0;
/// A rule's own thickness, which other programs give room to, above and below.
const RULE: f64 = 0.25;

/// Writes a table as wide as the room, in letters of a size; its rows come from there.
pub fn write(
    xml: &mut Xml,
    (table, from): (&OwnTable, &LineFrom),
    room: f64,
    points: f64,
    cells: &mut BTreeSet<CellLook>,
) {
    let widths = widths(table, room);
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.val("w:tblStyle", "BangKe");
    xml.empty("w:tblW", &[("w:w", &twips(widths.iter().sum())), ("w:type", &"dxa")]);
    xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
    xml.open("w:tblCellMar", &[]);
    let upright = AROUND - RULE;
    for (edge, room) in
        [("w:top", upright), ("w:left", AROUND), ("w:bottom", upright), ("w:right", AROUND)]
    {
        xml.empty(edge, &[("w:w", &twips(room)), ("w:type", &"dxa")]);
    }
    xml.close("w:tblCellMar");
    xml.close("w:tblPr");
    xml.open("w:tblGrid", &[]);
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", &twips(*width))]);
    }
    xml.close("w:tblGrid");
    let columns = widths.len();
    let mut left = table.cells.iter().enumerate().peekable();
    // How many columns and further rows a cell above takes that begins in a column.
    let mut taken: Vec<(usize, usize)> = vec![(0, 0); columns];
    while left.peek().is_some() {
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]);
        xml.empty("w:cantSplit", &[]);
        if left.peek().is_some_and(|(index, _)| *index < table.heading) {
            xml.empty("w:tblHeader", &[]);
        }
        xml.close("w:trPr");
        let mut at = 0;
        let mut own = Vec::new();
        while at < columns {
            let (span, rows) = taken[at];
            if rows > 0 {
                taken[at].1 -= 1;
                own.push((at..(at + span).min(columns), Some("continue"), None));
                at += span;
                continue;
            }
            let Some((_, cell)) = left.next() else {
                own.push((at..at + 1, None, None));
                at += 1;
                continue;
            };
            let span = cell.columns.clamp(1, columns - at);
            taken[at] = (span, cell.rows.saturating_sub(1));
            let merge = (cell.rows > 1).then_some("restart");
            own.push((at..at + span, merge, Some(cell)));
            at += span;
        }
        let texts: Vec<String> = own
            .iter()
            .map(|(.., cell)| cell.map(|cell| text_of(&cell.runs)).unwrap_or_default())
            .collect();
        let mut mark = Some(row_text(texts.iter().map(String::as_str)));
        for (at, merge, cell) in own {
            open_cell(xml, &widths[at.clone()], merge);
            let align = cell.map(|cell| cell.align.unwrap_or(table.columns[at.start].align));
            let style = align.map(|align| {
                let style = CellLook { align, bold: false, tenths: whole(points * 10.0) };
                cells.insert(style);
                style.id()
            });
            Para::of(style.as_deref().unwrap_or("Normal")).open(xml);
            let mark = mark.take().map(|text| xml.begin_line(from, &text));
            if let Some(cell) = cell {
                runs(xml, &cell.runs);
            }
            if let Some(mark) = mark {
                xml.end(mark);
            }
            xml.close("w:p");
            xml.close("w:tc");
        }
        xml.close("w:tr");
    }
    xml.close("w:tbl");
}

fn open_cell(xml: &mut Xml, widths: &[f64], merge: Option<&str>) {
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &twips(widths.iter().sum())), ("w:type", &"dxa")]);
    if widths.len() > 1 {
        xml.val("w:gridSpan", widths.len());
    }
    if let Some(merge) = merge {
        xml.val("w:vMerge", merge);
    }
    xml.close("w:tcPr");
}

/// The columns' widths in pt: those that are told, and the rest of the room shared out among the others.
fn widths(table: &OwnTable, room: f64) -> Vec<f64> {
    let told = |width: &OwnWidth| match width {
        OwnWidth::Points(points) => *points,
        OwnWidth::Fitting | OwnWidth::Share(_) => 0.0,
    };
    let share = |width: &OwnWidth| match width {
        OwnWidth::Points(_) => 0.0,
        OwnWidth::Fitting => 1.0,
        OwnWidth::Share(share) => *share,
    };
    let all = table.columns.iter().map(|column| &column.width);
    let rest = (room - all.clone().map(told).sum::<f64>()).max(0.0);
    let shares = all.clone().map(share).sum::<f64>().max(f64::MIN_POSITIVE);
    all.map(|width| told(width) + share(width) * rest / shares).collect()
}

//! Tables of data: the columns as wide as on the pages, a heading that every page repeats, rows that are not split,
//! amounts with their commas in line. No line of a cell is stretched, so its names and words of several syllables stay
//! whole as on the pages; the remarks below a table are stretched, and there spaces that do not break would gape.

use std::collections::BTreeSet;

use super::mark::row_text;
use super::styles::CellLook;
use super::text::{Para, plain};
use super::xml::{Xml, twips_of_mm, whole};
use crate::document::{AnnexPart, LineFrom, PaperAnnex, PaperColumn, PaperTable};
use crate::typeset::Align;

/// What is taken off the room beside a text, in twentieths of a point: other programs round letters otherwise, and a
/// number must not go to a second line for that.
const SLACK: i64 = 5;
/// A rule's own thickness, which other programs give room to, above and below.
const RULE: i64 = 5;

/// A table with the styles of cells that it uses.
pub struct AnnexTable<'a> {
    /// The annex.
    pub annex: &'a PaperAnnex,
    /// The table.
    pub table: &'a PaperTable,
    /// Which annex of the document, and which table of it, counted from 0.
    pub numbers: (usize, usize),
    /// Whether its last rows stay with what follows.
    pub keeps_next: bool,
}

impl AnnexTable<'_> {
    /// Writes it.
    pub fn write(&self, xml: &mut Xml, cells: &mut BTreeSet<CellLook>) {
        let table = self.table;
        xml.open("w:tbl", &[]);
        self.properties(xml);
        xml.open("w:tblGrid", &[]);
        for column in &table.cot {
            xml.empty("w:gridCol", &[("w:w", &twips_of_mm(column.rong))]);
        }
        xml.close("w:tblGrid");
        self.heading(xml, cells);
        // A row that runs on begins at its top, and so do the rows beside it.
        let valign = if table.hang.iter().any(|row| row.chia) { "top" } else { "center" };
        for (number, row) in table.hang.iter().enumerate() {
            open_row(xml, !row.chia, false);
            let keeps_next = self.stays_with_next(number);
            let text = row_text(row.o.iter().map(|cell| cell.t.as_str()));
            let mut mark = Some((table.dau.len() + number, text));
            for (cell, column) in row.o.iter().zip(&table.cot) {
                self.open_cell(xml, &[column], (1, None), valign);
                let style = CellLook { align: align(column), bold: row.dam, tenths: self.tenths() };
                cells.insert(style);
                let behind = cell.d * self.annex.co_chu;
                let indents = (behind > 0.0).then_some([0.0, behind, 0.0]);
                let id = style.id();
                let para = Para { keeps_next, indents, ..Para::of(&id) };
                self.first(xml, &para, &cell.t, mark.take());
                xml.close("w:tc");
            }
            xml.close("w:tr");
        }
        xml.close("w:tbl");
    }

    /// A cell's text; of a row's first cell in the row's bookmark.
    fn first(&self, xml: &mut Xml, para: &Para<'_>, text: &str, mark: Option<(usize, String)>) {
        let (annex, table) = self.numbers;
        para.open(xml);
        let mark =
            mark.map(|(row, all)| xml.begin_line(&LineFrom::Row { annex, table, row }, &all));
        plain(xml, text, None);
        if let Some(mark) = mark {
            xml.end(mark);
        }
        xml.close("w:p");
    }

    fn tenths(&self) -> i64 {
        whole(self.annex.co_chu * 10.0)
    }

    fn properties(&self, xml: &mut Xml) {
        let all: f64 = self.table.cot.iter().map(|column| column.rong).sum();
        xml.open("w:tblPr", &[]);
        xml.val("w:tblStyle", "BangKe");
        xml.empty("w:tblW", &[("w:w", &twips_of_mm(all)), ("w:type", &"dxa")]);
        xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        xml.open("w:tblCellMar", &[]);
        let above = (twips_of_mm(self.annex.dem) - RULE).max(0);
        let beside = self.table.cot.first().map_or(0, beside);
        for (edge, room) in
            [("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)]
        {
            xml.empty(edge, &[("w:w", &room), ("w:type", &"dxa")]);
        }
        xml.close("w:tblCellMar");
        xml.close("w:tblPr");
    }

    /// The heading: cells that take several columns or rows.
    fn heading(&self, xml: &mut Xml, cells: &mut BTreeSet<CellLook>) {
        let style = CellLook { align: Align::Centre, bold: true, tenths: self.tenths() };
        cells.insert(style);
        let columns = self.table.cot.len();
        // The heading's cell that begins in a column and goes on to further rows: its columns, and how many rows.
        let mut open: Vec<Option<(usize, usize)>> = vec![None; columns];
        for (number, row) in self.table.dau.iter().enumerate() {
            open_row(xml, true, true);
            let mut at = 0;
            let mut own = Vec::new();
            while at < columns {
                let begun = row.iter().find(|cell| cell.x == at);
                let (taken, merge, text) = match (begun, open[at]) {
                    (Some(cell), _) => {
                        let merge = (cell.hang > 1).then_some("restart");
                        open[at] = (cell.hang > 1).then_some((cell.cot, cell.hang - 1));
                        (cell.cot, merge, cell.t.clone())
                    }
                    (None, Some((taken, left))) => {
                        open[at] = (left > 1).then_some((taken, left - 1));
                        (taken, Some("continue"), String::new())
                    }
                    (None, None) => (1, None, String::new()),
                };
                own.push((at, taken.max(1), merge, text));
                at += taken.max(1);
            }
            let mut mark = Some((number, row_text(own.iter().map(|(.., text)| text.as_str()))));
            for (at, taken, merge, text) in own {
                let own: Vec<&PaperColumn> = self.table.cot.iter().skip(at).take(taken).collect();
                self.open_cell(xml, &own, (taken, merge), "center");
                let id = style.id();
                let para = Para { keeps_next: true, ..Para::of(&id) };
                self.first(xml, &para, &text, mark.take());
                xml.close("w:tc");
            }
            xml.close("w:tr");
        }
    }

    fn open_cell(
        &self,
        xml: &mut Xml,
        columns: &[&PaperColumn],
        (taken, merge): (usize, Option<&str>),
        valign: &str,
    ) {
        let width: f64 = columns.iter().map(|column| column.rong).sum();
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &twips_of_mm(width)), ("w:type", &"dxa")]);
        if taken > 1 {
            xml.val("w:gridSpan", taken);
        }
        if let Some(merge) = merge {
            xml.val("w:vMerge", merge);
        }
        let own = columns.first().map_or(0, |column| beside(column));
        if Some(own) != self.table.cot.first().map(beside) {
            xml.open("w:tcMar", &[]);
            for edge in ["w:left", "w:right"] {
                xml.empty(edge, &[("w:w", &own), ("w:type", &"dxa")]);
            }
            xml.close("w:tcMar");
        }
        xml.val("w:vAlign", valign);
        xml.close("w:tcPr");
    }

    /// Whether a row must not leave the next one.
    fn stays_with_next(&self, number: usize) -> bool {
        let count = self.table.hang.len();
        self.table.giu.iter().any(|(first, rows)| {
            let end = first + rows;
            let last = if self.keeps_next && end == count { end } else { end.saturating_sub(1) };
            (*first..last).contains(&number)
        })
    }
}

fn open_row(xml: &mut Xml, whole: bool, heading: bool) {
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    if whole {
        xml.empty("w:cantSplit", &[]);
    }
    if heading {
        xml.empty("w:tblHeader", &[]);
    }
    xml.close("w:trPr");
}

fn beside(column: &PaperColumn) -> i64 {
    (twips_of_mm(column.le) - SLACK).max(0)
}

fn align(column: &PaperColumn) -> Align {
    match column.can.as_str() {
        "trai" => Align::Left,
        "phai" => Align::Right,
        _ => Align::Centre,
    }
}

/// The remarks below a table, each so far below what is above it.
pub fn notes(xml: &mut Xml, (annex, number): (&PaperAnnex, usize), gap: f64) {
    for (index, note) in annex.ghi_chu.iter().enumerate() {
        let before = Some(gap);
        let para = Para { before, ..Para::of("GhiChuBang") };
        para.open(xml);
        let mark = xml.begin_line(&LineFrom::Annex(number, AnnexPart::Note(index)), note);
        plain(xml, &note.replace('\u{a0}', " "), Some(annex.co_ghi_chu));
        xml.end(mark);
        xml.close("w:p");
    }
}

/// The unit above a table's right end.
pub fn unit(xml: &mut Xml, (annex, number): (&PaperAnnex, usize), gap: f64) {
    if let Some(unit) = &annex.don_vi {
        let from = Some(LineFrom::Annex(number, AnnexPart::Unit));
        let para = Para { keeps_next: true, after: Some(gap), from, ..Para::of("DonViTinh") };
        para.write(xml, unit);
    }
}

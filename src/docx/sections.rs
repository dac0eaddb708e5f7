//! The text: its sections one after the other, each item as what it is.

use std::collections::{BTreeMap, BTreeSet};

use super::annex_table::{AnnexTable, notes, unit};
use super::mark::MarkedLine;
use super::numbering::{heading_style, level};
use super::parts::{self, RELATIONS, WORD};
use super::styles::{CellLook, heading};
use super::text::{Para, plain};
use super::xml::{Xml, twips_of_mm, whole};
use super::{head, own_table};
use crate::document::{
    AnnexPart, AnnexTitle, ChartPicture, DocumentSection, DocumentTree, Item, LineFrom, LineStyle,
    NumberedAs, PaperAnnex, Signature, TextParagraph,
};
use crate::typeset::{Align, HeadingKind};

/// Units of a drawing in a point.
const EMU: f64 = 12_700.0;
const PT_OF_MM: f64 = 72.0 / 25.4;
/// Paper and margins of a page on its side in mm: top, bottom, left, right (`phu-luc` of
/// `templates/lib/phu-luc.typ`).
const LANDSCAPE: [f64; 4] = [20.0, 20.0, 30.0, 20.0];
const PAPER: (f64, f64) = (210.0, 297.0);
/// The length of the rule below an annex's title in mm, and the gap of its blocks in pt, as there.
const ANNEX_RULE: f64 = 20.0;
const ANNEX_GAP: f64 = 6.0;
/// The size in pt of a signature's text in an annex's corner.
const SIGNED_SIZE: f64 = 10.0;

/// What became of the text, and what it needs of other parts.
pub struct Body {
    /// The part.
    pub xml: Vec<u8>,
    /// Its lines that are marked, in their order.
    pub lines: Vec<MarkedLine>,
    /// Its pictures.
    pub pictures: Vec<Vec<u8>>,
    /// The styles of its tables' cells.
    pub cells: BTreeSet<CellLook>,
    /// How many lists its headings are numbered in.
    pub lists: usize,
    /// The level at which each kind of numbered heading first stands.
    pub levels: BTreeMap<HeadingKind, usize>,
}

/// Writes the text.
pub fn body(tree: &DocumentTree) -> Body {
    let mut levels = BTreeMap::new();
    for item in tree.sections.iter().flat_map(|section| &section.items) {
        if let Item::Text(TextParagraph {
            style: LineStyle::Heading(kind, numbered, level), ..
        }) = item
            && *numbered != NumberedAs::Alone
        {
            levels.entry(*kind).or_insert(*level);
        }
    }
    let mut writer = Writer {
        tree,
        xml: Xml::new(),
        pictures: Vec::new(),
        cells: BTreeSet::new(),
        lists: 0,
        levels,
        room: 0.0,
        above: (0.0, 0.0),
        begins_page: false,
    };
    writer.xml.open(
        "w:document",
        &[
            ("xmlns:w", &WORD),
            ("xmlns:r", &RELATIONS),
            ("xmlns:wp", &format!("{DRAWING}/wordprocessingDrawing")),
            ("xmlns:a", &format!("{DRAWING}/main")),
            ("xmlns:pic", &format!("{DRAWING}/picture")),
        ],
    );
    writer.xml.open("w:body", &[]);
    for (index, section) in tree.sections.iter().enumerate() {
        writer.section(section, index + 1 == tree.sections.len());
    }
    writer.xml.close("w:body");
    writer.xml.close("w:document");
    let Writer { xml, pictures, cells, lists, levels, .. } = writer;
    let (xml, lines) = xml.marked();
    Body { xml, lines, pictures, cells, lists, levels }
}

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

struct Writer<'a> {
    tree: &'a DocumentTree,
    xml: Xml,
    pictures: Vec<Vec<u8>>,
    cells: BTreeSet<CellLook>,
    lists: usize,
    levels: BTreeMap<HeadingKind, usize>,
    /// The text's width in pt.
    room: f64,
    /// The blank that the part before asks for, and what is to be added to it.
    above: (f64, f64),
    /// Whether the next item begins a page.
    begins_page: bool,
}

impl Writer<'_> {
    fn section(&mut self, section: &DocumentSection, last: bool) {
        let style = &self.tree.data.the_thuc;
        let [top, bottom, left, right] = match section.landscape {
            true => LANDSCAPE,
            false => [style.le_tren, style.le_duoi, style.le_trai, style.le_phai],
        };
        let (width, _) = paper(section.landscape);
        self.room = (width - left - right) * PT_OF_MM;
        let is_heading = |item: &Item| matches!(item, Item::Text(own) if matches!(own.style, LineStyle::Heading(..)));
        if section.items.iter().any(is_heading) {
            self.lists += 1;
        }
        for item in &section.items {
            self.item(item);
        }
        let ends_in_table = matches!(
            section.items.last(),
            Some(Item::Signature(_) | Item::AnnexTable(..) | Item::OwnTable(..)) | None
        );
        let margins = [top, bottom, left, right];
        if last {
            if ends_in_table {
                Para::of("HetPhan").write(&mut self.xml, "");
            }
            self.pages(section, margins);
        } else {
            self.xml.open("w:p", &[]);
            self.xml.open("w:pPr", &[]);
            Para::of("HetPhan").properties(&mut self.xml);
            self.pages(section, margins);
            self.xml.close("w:pPr");
            self.xml.close("w:p");
        }
    }

    /// Paper, margins and count of a section's pages.
    fn pages(&mut self, section: &DocumentSection, [top, bottom, left, right]: [f64; 4]) {
        let xml = &mut self.xml;
        let (width, height) = paper(section.landscape);
        xml.open("w:sectPr", &[]);
        for (name, kind, id) in [
            ("w:headerReference", "default", parts::HEADER),
            ("w:headerReference", "first", parts::FIRST_HEADER),
            ("w:footerReference", "default", parts::FOOTER),
            ("w:footerReference", "first", parts::FOOTER),
        ] {
            xml.empty(name, &[("w:type", &kind), ("r:id", &id)]);
        }
        xml.val("w:type", "nextPage");
        let turned = if section.landscape { "landscape" } else { "portrait" };
        xml.empty(
            "w:pgSz",
            &[("w:w", &twips_of_mm(width)), ("w:h", &twips_of_mm(height)), ("w:orient", &turned)],
        );
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &twips_of_mm(top)),
                ("w:right", &twips_of_mm(right)),
                ("w:bottom", &twips_of_mm(bottom)),
                ("w:left", &twips_of_mm(left)),
                ("w:header", &twips_of_mm(parts::HEADER_AT)),
                ("w:footer", &twips_of_mm(parts::FOOTER_AT)),
                ("w:gutter", &0),
            ],
        );
        if section.counts_anew {
            xml.empty("w:pgNumType", &[("w:start", &1)]);
        }
        xml.empty("w:titlePg", &[]);
        xml.close("w:sectPr");
    }

    fn item(&mut self, item: &Item) {
        let above = std::mem::take(&mut self.above);
        let begins_page = std::mem::take(&mut self.begins_page);
        let needs_paragraph =
            !matches!(item, Item::Text(_) | Item::PageBreak | Item::Gap(_) | Item::AnnexTitle(_));
        if begins_page && needs_paragraph {
            Para { begins_page, ..Para::of("HetPhan") }.write(&mut self.xml, "");
        }
        match item {
            Item::Letterhead(own) => {
                let sizes = &self.tree.sizes;
                head::letterhead(&mut self.xml, own, sizes);
                self.above = (own.chosen.khoang, head::below_letterhead(own, sizes));
            }
            Item::Title(own) => head::title(&mut self.xml, own, self.room, above),
            Item::Addressees(own) => {
                let beyond = self.beyond();
                head::addressees(&mut self.xml, own, above, beyond);
            }
            Item::Text(own) => self.text(own, above.0 + above.1, begins_page),
            Item::Signature(own) => self.signature(own),
            Item::Chart(own) => self.chart(own, above.0 + above.1),
            Item::AnnexTitle(own) => self.annex_title(own),
            Item::AnnexTable(own, number) => self.annex_table(own, *number),
            Item::EndMark => Para::of("HetPhuLuc").write(&mut self.xml, "./."),
            Item::OwnTable(own, at) => {
                let (points, from) = (self.tree.sizes.than, LineFrom::OwnRow(at.clone()));
                let own = (own, &from);
                own_table::write(&mut self.xml, own, self.room, points, &mut self.cells);
                self.above = (self.tree.gap, -self.beyond());
            }
            Item::Gap(points) => self.above = (above.0 + points.max(0.0), above.1),
            Item::PageBreak => self.begins_page = true,
        }
    }

    fn text(&mut self, own: &TextParagraph, above: f64, begins_page: bool) {
        let mut para = Para { keeps_next: own.keeps_next, begins_page, ..Para::default() };
        if above > 0.0 {
            para.before = Some(above);
        }
        let without_number;
        para.style = match own.style {
            LineStyle::LegalBasis => "CanCu",
            LineStyle::Plain => "Doan",
            LineStyle::Dash => "Gach",
            LineStyle::Plus => "Cong",
            LineStyle::Point => "Diem",
            LineStyle::Closing => "KetThuc",
            LineStyle::Heading(_, NumberedAs::Alone, depth) => {
                without_number = heading(depth);
                &without_number
            }
            LineStyle::Heading(kind, numbered, depth) => {
                let usual = match kind {
                    HeadingKind::SubClause => NumberedAs::WithOuter,
                    _ => NumberedAs::Own,
                };
                // The first list is the style's own.
                if numbered != usual || self.lists > 1 {
                    para.list = Some((self.lists, level(kind, numbered)));
                }
                para.level = (self.levels.get(&kind) != Some(&depth)).then_some(depth);
                heading_style(kind)
            }
        };
        let is_heading = matches!(own.style, LineStyle::Heading(..));
        para.side = match own.align {
            Some(Align::Left) => Some("left"),
            Some(Align::Centre) => Some("center"),
            Some(Align::Right) => Some("right"),
            None if own.ragged && !is_heading => Some("left"),
            None => None,
        };
        para.from = Some(own.from.clone());
        let is_great = matches!(own.style, LineStyle::Heading(HeadingKind::GreatPart, ..));
        para.write_runs(&mut self.xml, &own.runs, if is_great { "\n" } else { "" });
    }

    /// What a line of the text takes beyond single spacing, in pt: it stands below the line.
    fn beyond(&self) -> f64 {
        let sizes = &self.tree.sizes;
        (self.tree.spacing - 1.0) * (sizes.tren_dong + sizes.duoi_dong) * sizes.than
    }

    fn signature(&mut self, own: &Signature) {
        let mut own = own.clone();
        let beyond = self.beyond();
        own.lengths[3] = (own.lengths[3] - beyond).max(0.0);
        head::signature(&mut self.xml, &own, self.room, &self.tree.sizes);
    }

    fn annex_title(&mut self, own: &AnnexTitle) {
        let sizes = &self.tree.sizes;
        let single = sizes.tren_dong + sizes.duoi_dong;
        if own.signed_apart {
            // One line of 10 pt for number, symbol and time of signing (Phụ lục I, III.4).
            let para = Para {
                exactly: Some(single * SIGNED_SIZE),
                after: Some(12.0),
                ..Para::of("HetPhuLuc")
            };
            para.write(&mut self.xml, "");
        }
        Para::of("TenPhuLuc").open(&mut self.xml);
        let title = format!("\n{}", own.lines.join("\n"));
        let mark = self.xml.begin_line(&own.from, &format!("{}{title}", own.number));
        plain(&mut self.xml, &own.number, Some(sizes.phu_luc));
        plain(&mut self.xml, &title, None);
        self.xml.end(mark);
        self.xml.close("w:p");
        if !own.attached.is_empty() {
            let from = match &own.from {
                LineFrom::Annex(number, _) => LineFrom::Annex(*number, AnnexPart::Attached),
                other => other.clone(),
            };
            Para { keeps_next: true, from: Some(from), ..Para::of("KemTheo") }
                .write(&mut self.xml, &own.attached.join("\n"));
        }
        let after = single * sizes.than + ANNEX_GAP;
        head::rule(&mut self.xml, ANNEX_RULE * PT_OF_MM, self.room, after);
    }

    fn annex_table(&mut self, annex: &PaperAnnex, number: usize) {
        unit(&mut self.xml, (annex, number), ANNEX_GAP);
        let has_notes = annex.ghi_chu_cung && !annex.ghi_chu.is_empty();
        for (index, table) in annex.phan.iter().enumerate() {
            if index > 0 {
                Para { begins_page: true, ..Para::of("HetPhan") }.write(&mut self.xml, "");
            }
            let keeps_next = has_notes && index + 1 == annex.phan.len();
            let numbers = (number, index);
            AnnexTable { annex, table, numbers, keeps_next }.write(&mut self.xml, &mut self.cells);
        }
        notes(&mut self.xml, (annex, number), 0.5 * self.tree.sizes.than);
    }

    fn chart(&mut self, own: &ChartPicture, above: f64) {
        let around = 0.8 * self.tree.sizes.than;
        // Of the blanks behind a paragraph and before the next one Word takes the larger.
        let before = Some(above.max(around));
        let after = Some(self.tree.gap.max(PT_OF_MM));
        let from = Some(LineFrom::Chart);
        Para { before, after, from, ..Para::of("TenBieuDo") }
            .write(&mut self.xml, &own.lines.join("\n"));
        Para { after: Some(around), ..Para::of("BieuDo") }.open(&mut self.xml);
        self.pictures.push(own.png.clone());
        picture(&mut self.xml, self.pictures.len(), own);
        self.xml.close("w:p");
    }
}

/// A picture that stands in its line, with its figures in words for who cannot see it.
fn picture(xml: &mut Xml, number: usize, own: &ChartPicture) {
    let name = parts::picture(number);
    let emu = |points: f64| whole(points * EMU);
    let (width, height) = (emu(own.size.0), emu(own.size.1));
    xml.open("w:r", &[]);
    xml.open("w:drawing", &[]);
    xml.open("wp:inline", &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)]);
    xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    xml.empty("wp:docPr", &[("id", &number), ("name", &name), ("descr", &own.described)]);
    xml.open("a:graphic", &[]);
    xml.open("a:graphicData", &[("uri", &format!("{DRAWING}/picture"))]);
    xml.open("pic:pic", &[]);
    xml.open("pic:nvPicPr", &[]);
    xml.empty("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", &own.described)]);
    xml.empty("pic:cNvPicPr", &[]);
    xml.close("pic:nvPicPr");
    xml.open("pic:blipFill", &[]);
    xml.empty("a:blip", &[("r:embed", &name)]);
    xml.open("a:stretch", &[]);
    xml.empty("a:fillRect", &[]);
    xml.close("a:stretch");
    xml.close("pic:blipFill");
    xml.open("pic:spPr", &[]);
    xml.open("a:xfrm", &[]);
    xml.empty("a:off", &[("x", &0), ("y", &0)]);
    xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
    xml.close("a:xfrm");
    xml.open("a:prstGeom", &[("prst", &"rect")]);
    xml.empty("a:avLst", &[]);
    xml.close("a:prstGeom");
    xml.close("pic:spPr");
    xml.close("pic:pic");
    xml.close("a:graphicData");
    xml.close("a:graphic");
    xml.close("wp:inline");
    xml.close("w:drawing");
    xml.close("w:r");
}

/// A paper's width and height in mm.
fn paper(landscape: bool) -> (f64, f64) {
    let (width, height) = PAPER;
    if landscape { (height, width) } else { (width, height) }
}

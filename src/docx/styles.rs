//! The styles: one for each part of the decree's Phụ lục I, by its name in Vietnamese.

use std::collections::{BTreeMap, BTreeSet};

use super::numbering::{heading_style, level};
use super::parts::{WORD, size};
use super::style::{Lines, WordStyle};
use super::xml::Xml;
use crate::document::{DocumentTree, NumberedAs};
use crate::typeset::{Align, HeadingKind};

/// A style of cells: where their texts are set, whether they are bold, and their size in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellLook {
    /// Where.
    pub align: Align,
    /// Whether bold.
    pub bold: bool,
    /// Tenths of a point.
    pub tenths: i64,
}

/// A side's name in the styles' keys and names, and in the format.
fn side(align: Align) -> (&'static str, &'static str, &'static str) {
    match align {
        Align::Left => ("Trai", "trái", "left"),
        Align::Centre => ("Giua", "giữa", "center"),
        Align::Right => ("Phai", "phải", "right"),
    }
}

impl CellLook {
    /// The style's key: "OTraiDam11".
    pub fn id(self) -> String {
        let (key, ..) = side(self.align);
        format!("O{key}{}{}", if self.bold { "Dam" } else { "" }, self.tenths / 10)
    }
}

/// The style that a heading of a level is made after.
pub fn heading(level: usize) -> String {
    format!("Heading{level}")
}

/// The deepest level of headings.
pub const LEVELS: usize = 5;

/// The styles of a document, with those of its tables' cells and of its headings at their levels.
pub fn styles(
    tree: &DocumentTree,
    cells: &BTreeSet<CellLook>,
    headings: &BTreeMap<HeadingKind, usize>,
) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", &WORD)]);
    defaults(&mut xml, tree.sizes.than);
    fixed(&mut xml);
    text(&mut xml, tree);
    for (kind, depth) in headings {
        numbered(&mut xml, *kind, *depth);
    }
    head(&mut xml, tree);
    annexes(&mut xml, tree);
    for cell in cells {
        let (_, where_set, at) = side(cell.align);
        let points = cell.tenths as f64 / 10.0;
        let bold = if cell.bold { " đậm" } else { "" };
        let name = format!("Ô {where_set}{bold} {}", cell.tenths / 10);
        WordStyle {
            id: &cell.id(),
            name: &name,
            on: "Normal",
            side: at,
            size: Some(points),
            bold: cell.bold,
            ..WordStyle::default()
        }
        .write(&mut xml);
    }
    xml.close("w:styles");
    xml.bytes()
}

/// Times New Roman in the text's size, in Vietnamese, single lines without gaps.
fn defaults(xml: &mut Xml, points: f64) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let font = "Times New Roman";
    xml.empty(
        "w:rFonts",
        &[("w:ascii", &font), ("w:hAnsi", &font), ("w:eastAsia", &font), ("w:cs", &font)],
    );
    size(xml, points);
    xml.empty("w:lang", &[("w:val", &"vi-VN"), ("w:eastAsia", &"vi-VN"), ("w:bidi", &"ar-SA")]);
    xml.close("w:rPr");
    xml.close("w:rPrDefault");
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    xml.empty(
        "w:spacing",
        &[("w:before", &0), ("w:after", &0), ("w:line", &240), ("w:lineRule", &"auto")],
    );
    xml.close("w:pPr");
    xml.close("w:pPrDefault");
    xml.close("w:docDefaults");
}

/// What every document has: the plain paragraph, emphasis, tables with and without rules.
fn fixed(xml: &mut Xml) {
    xml.open("w:style", &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")]);
    xml.val("w:name", "Normal");
    xml.empty("w:qFormat", &[]);
    xml.close("w:style");
    for (id, name, mark) in [("Dam", "Đậm", "w:b"), ("Nghieng", "Nghiêng", "w:i")] {
        xml.open("w:style", &[("w:type", &"character"), ("w:styleId", &id)]);
        xml.val("w:name", name);
        xml.empty("w:qFormat", &[]);
        xml.open("w:rPr", &[]);
        xml.empty(mark, &[]);
        xml.close("w:rPr");
        xml.close("w:style");
    }
    for (id, name, ruled) in [("TableNormal", "Normal Table", false), ("BangKe", "Bảng kẻ", true)]
    {
        let mut attributes: Vec<super::xml::Attribute<'_>> =
            vec![("w:type", &"table"), ("w:styleId", &id)];
        if !ruled {
            attributes.insert(1, ("w:default", &1));
        }
        xml.open("w:style", &attributes);
        xml.val("w:name", name);
        if ruled {
            xml.val("w:basedOn", "TableNormal");
        }
        xml.open("w:tblPr", &[]);
        if ruled {
            xml.open("w:tblBorders", &[]);
            for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                let name = format!("w:{edge}");
                xml.empty(
                    &name,
                    &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"auto")],
                );
            }
            xml.close("w:tblBorders");
        } else {
            xml.open("w:tblCellMar", &[]);
            for edge in ["top", "left", "bottom", "right"] {
                xml.empty(&format!("w:{edge}"), &[("w:w", &0), ("w:type", &"dxa")]);
            }
            xml.close("w:tblCellMar");
        }
        xml.close("w:tblPr");
        xml.close("w:style");
    }
}

/// Paragraphs and headings (Phụ lục I, II.6).
fn text(xml: &mut Xml, tree: &DocumentTree) {
    let (gap, spacing) = (tree.gap, tree.spacing);
    let indent = tree.data.the_thuc.thut_dong;
    WordStyle {
        id: "Doan",
        name: "Đoạn",
        on: "Normal",
        side: "both",
        around: Some((0.0, gap)),
        lines: Some(Lines::Times(spacing)),
        indent: Some(indent),
        ..WordStyle::default()
    }
    .write(xml);
    let on_text = |id, name| WordStyle { id, name, on: "Doan", ..WordStyle::default() };
    on_text("Gach", "Gạch đầu dòng").write(xml);
    on_text("Cong", "Cộng đầu dòng").write(xml);
    on_text("Diem", "Điểm").write(xml);
    WordStyle { italic: true, ..on_text("CanCu", "Căn cứ") }.write(xml);
    WordStyle { around: Some((0.0, 0.0)), ..on_text("KetThuc", "Kết thúc") }.write(xml);
    for level in 1..=LEVELS {
        WordStyle {
            id: &heading(level),
            name: &format!("heading {level}"),
            on: "Doan",
            side: "left",
            keeps_next: true,
            bold: true,
            level: Some(level),
            ..WordStyle::default()
        }
        .write(xml);
    }
}

/// A heading that is numbered.
fn numbered(xml: &mut Xml, kind: HeadingKind, depth: usize) {
    let name = match kind {
        HeadingKind::GreatPart => "Phần (dòng riêng)",
        HeadingKind::Part => "Phần",
        HeadingKind::Clause => "Khoản",
        HeadingKind::SubClause => "Tiểu khoản",
    };
    let (on, in_line) = (heading(depth), kind != HeadingKind::GreatPart);
    WordStyle {
        id: heading_style(kind),
        name,
        on: &on,
        side: if in_line { "" } else { "center" },
        indent: (!in_line).then_some(0.0),
        list: Some((1, level(kind, NumberedAs::WithOuter))),
        ..WordStyle::default()
    }
    .write(xml);
}

/// Letterhead, title, addressees, signature (Phụ lục I, II.1-II.5, II.7, II.9).
fn head(xml: &mut Xml, tree: &DocumentTree) {
    let sizes = &tree.sizes;
    let centred = |id, name, size| WordStyle {
        id,
        name,
        on: "Normal",
        side: "center",
        size: Some(size),
        ..WordStyle::default()
    };
    let bold = |id, name, size| WordStyle { bold: true, ..centred(id, name, size) };
    bold("QuocHieu", "Quốc hiệu", sizes.quoc_hieu).write(xml);
    bold("TieuNgu", "Tiêu ngữ", sizes.tieu_ngu).write(xml);
    centred("CoQuanChuQuan", "Cơ quan chủ quản", sizes.co_quan).write(xml);
    bold("CoQuan", "Cơ quan ban hành", sizes.co_quan).write(xml);
    centred("SoKyHieu", "Số, ký hiệu", sizes.so).write(xml);
    WordStyle {
        italic: true, ..centred("DiaDanhNgay", "Địa danh và thời gian", sizes.dia_danh)
    }
    .write(xml);
    centred("VeViec", "Trích yếu công văn", sizes.ve_viec).write(xml);
    bold("TenLoai", "Tên loại", sizes.than).write(xml);
    bold("TrichYeu", "Trích yếu", sizes.than).write(xml);
    WordStyle {
        around: Some((RULE_BELOW, 0.0)),
        lines: Some(Lines::Exactly(LEAST)),
        rule: true,
        ..centred("Ke", "Đường kẻ", 1.0)
    }
    .write(xml);
    WordStyle {
        id: "KinhGui",
        name: "Kính gửi",
        on: "Normal",
        lines: Some(Lines::Times(tree.spacing)),
        ..WordStyle::default()
    }
    .write(xml);
    WordStyle { italic: true, side: "left", ..bold("NoiNhan", "Nơi nhận", sizes.noi_nhan) }
        .write(xml);
    WordStyle { side: "left", ..centred("NguoiNhan", "Nơi nhận cụ thể", sizes.nguoi_nhan) }
        .write(xml);
    bold("QuyenHan", "Quyền hạn, chức vụ", sizes.than).write(xml);
    centred("ChoKy", "Chỗ ký", 1.0).write(xml);
    bold("HoTen", "Họ tên", sizes.than).write(xml);
    centred("SoTrang", "Số trang", sizes.than).write(xml);
    let small = |id, name, size| WordStyle {
        id,
        name,
        on: "Normal",
        size: Some(size),
        grey: true,
        ..WordStyle::default()
    };
    small("DuThao", "Dự thảo", 9.0).write(xml);
    small("MaDuThao", "Mã dự thảo", 7.0).write(xml);
    let nothing =
        |id, name| WordStyle { lines: Some(Lines::Exactly(LEAST)), ..centred(id, name, 1.0) };
    nothing("HetPhan", "Hết phần").write(xml);
}

/// How far a rule stands below its line in pt, and the room that it takes: `ke` of `templates/lib/do-dai.typ`.
const RULE_BELOW: f64 = 4.0;
/// The least height of a line.
pub const LEAST: f64 = 1.0;
/// The room that a rule takes besides, with its own thickness.
pub const RULE_ROOM: f64 = LEAST + 0.6;

/// Annexes (Phụ lục I, III) and charts.
fn annexes(xml: &mut Xml, tree: &DocumentTree) {
    let sizes = &tree.sizes;
    WordStyle {
        id: "TenPhuLuc",
        name: "Tên phụ lục",
        on: "Heading1",
        side: "center",
        around: Some((0.0, 0.0)),
        lines: Some(Lines::Times(1.0)),
        indent: Some(0.0),
        ..WordStyle::default()
    }
    .write(xml);
    let on_plain = |id, name, side, size| WordStyle {
        id,
        name,
        on: "Normal",
        side,
        size: Some(size),
        ..WordStyle::default()
    };
    WordStyle { italic: true, ..on_plain("KemTheo", "Kèm theo", "center", sizes.than) }.write(xml);
    WordStyle { italic: true, ..on_plain("DonViTinh", "Đơn vị tính", "right", 12.0) }.write(xml);
    on_plain("GhiChuBang", "Ghi chú dưới bảng", "both", 11.0).write(xml);
    on_plain("HetPhuLuc", "Hết phụ lục", "right", sizes.than).write(xml);
    WordStyle {
        bold: true,
        keeps_next: true,
        ..on_plain("TenBieuDo", "Tên biểu đồ", "center", 12.0)
    }
    .write(xml);
    on_plain("BieuDo", "Biểu đồ", "center", sizes.than).write(xml);
}

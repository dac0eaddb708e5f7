//! What stands before and behind the text: letterhead, title, addressees; recipients and signature.

use super::styles::{LEAST, RULE_ROOM};
use super::text::Para;
use super::xml::{Xml, twips};
use crate::document::{Addressees, HeadPart, LineFrom, PaperHead, Signature, Title};
use crate::typeset::TypeSizes;

/// What is added to a column that a line fills, on both sides, in pt: other programs round letters otherwise.
const SLACK: f64 = 3.0;
/// How far from the middle of its column a line may stand and still be centred there, in pt.
const CENTRED: f64 = 0.3;

/// A cell of a table without rules: its width, how many columns of the grid it takes, the room at its right.
struct BareCell {
    width: f64,
    columns: usize,
    right: f64,
}

/// A paragraph of a style that is a part of the head or the end.
fn part(style: &str, part: HeadPart) -> Para<'_> {
    Para { from: Some(LineFrom::Head(part)), ..Para::of(style) }
}

/// Opens a table without rules; it begins so far from the left margin.
fn open_table(xml: &mut Xml, columns: &[f64], from: f64) {
    let all: f64 = columns.iter().sum();
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.val("w:tblStyle", "TableNormal");
    xml.empty("w:tblW", &[("w:w", &twips(all)), ("w:type", &"dxa")]);
    xml.empty("w:tblInd", &[("w:w", &twips(from)), ("w:type", &"dxa")]);
    xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
    xml.close("w:tblPr");
    xml.open("w:tblGrid", &[]);
    for width in columns {
        xml.empty("w:gridCol", &[("w:w", &twips(*width))]);
    }
    xml.close("w:tblGrid");
}

fn row(xml: &mut Xml, cells: &[BareCell], mut write: impl FnMut(&mut Xml, usize)) {
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    xml.close("w:trPr");
    for (index, cell) in cells.iter().enumerate() {
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &twips(cell.width)), ("w:type", &"dxa")]);
        if cell.columns > 1 {
            xml.val("w:gridSpan", cell.columns);
        }
        if cell.right > 0.0 {
            xml.open("w:tcMar", &[]);
            xml.empty("w:right", &[("w:w", &twips(cell.right)), ("w:type", &"dxa")]);
            xml.close("w:tcMar");
        }
        xml.close("w:tcPr");
        write(xml, index);
        xml.close("w:tc");
    }
    xml.close("w:tr");
}

/// A rule of a length in the middle of a room, with blanks before and behind where these are not its style's.
pub fn rule(xml: &mut Xml, length: f64, room: f64, after: f64) {
    let side = ((room - length) / 2.0).max(0.0);
    let after = (after > 0.0).then_some((after - RULE_ROOM).max(0.0));
    Para { indents: Some([side, side, 0.0]), after, ..Para::of("Ke") }.write(xml, "");
}

/// The letterhead: a table of two columns, the issuer's reaching into the left margin.
pub fn letterhead(xml: &mut Xml, head: &PaperHead, sizes: &TypeSizes) {
    let chosen = &head.chosen;
    // The column of Quốc hiệu grows by as much on both sides, so that its middle stays.
    let split = chosen.trai + chosen.khe - SLACK;
    let right = chosen.phai + 2.0 * SLACK;
    let (gap, whole) = (chosen.khe - SLACK, split + right);
    // Where the number or what stands beside it needs more than its column, that row is parted elsewhere.
    let (number, place) = (chosen.so.0 + chosen.so.1, chosen.noi.0);
    let wide = number > split - gap || chosen.ben_so && place < split;
    let parted = match (wide, chosen.ben_so) {
        (false, _) => split,
        (true, true) => (number + place) / 2.0,
        (true, false) => (number + SLACK).min(whole),
    };
    let mut edges = vec![0.0, split, whole];
    if wide {
        edges.push(parted);
        edges.sort_by(f64::total_cmp);
    }
    let columns: Vec<f64> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    open_table(xml, &columns, -chosen.lan_le);
    // The two cells of a row that is parted at an edge.
    let cells = |edge: f64, right: f64| {
        let left = edges.iter().filter(|own| **own < edge).count();
        [
            BareCell { width: edge, columns: left, right },
            BareCell { width: whole - edge, columns: columns.len() - left, right: 0.0 },
        ]
    };
    let issuer = cells(split, gap);
    row(xml, &issuer, |xml, index| {
        if index == 0 {
            for line in &chosen.chu_quan {
                part("CoQuanChuQuan", HeadPart::Issuer).write(xml, line);
            }
            for line in &chosen.co_quan {
                part("CoQuan", HeadPart::Issuer).write(xml, line);
            }
            rule(xml, chosen.ke_co_quan, chosen.trai, 0.0);
        } else {
            part("QuocHieu", HeadPart::State).write(xml, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            part("TieuNgu", HeadPart::State).write(xml, "Độc lập - Tự do - Hạnh phúc");
            rule(xml, chosen.ke_tieu_ngu, right, 0.0);
        }
    });
    let line = cells(parted, if wide { 0.0 } else { gap });
    let mut places = head.place.iter();
    let beside = if chosen.ben_so { places.next() } else { None };
    // In the middle of its column, or where the layout moved it to.
    let at = |begin: f64, width: f64, left: f64, room: f64| {
        let centre = left + (room - width) / 2.0;
        (begin - centre).abs() > CENTRED
    };
    row(xml, &line, |xml, index| {
        let (style, text, moved, begin) = if index == 0 {
            let room = if wide { parted } else { chosen.trai };
            let moved = at(chosen.so.0, chosen.so.1, 0.0, room);
            ("SoKyHieu", head.number.as_str(), moved, chosen.so.0)
        } else {
            let room = whole - parted;
            let moved = at(chosen.noi.0, chosen.noi.1, parted, room);
            let text = beside.map_or("", String::as_str);
            ("DiaDanhNgay", text, moved && beside.is_some(), chosen.noi.0 - parted)
        };
        let indents = moved.then_some([begin.max(0.0), 0.0, 0.0]);
        let side = moved.then_some("left");
        // On one baseline although their sizes differ.
        let lower = match index == 0 && beside.is_some() {
            true => sizes.tren_dong * (sizes.dia_danh - sizes.so),
            false => 0.0,
        };
        let before = Some(NUMBER_BELOW + lower);
        let own = if index == 0 { HeadPart::Number } else { HeadPart::Place };
        let from = (!text.is_empty()).then_some(LineFrom::Head(own));
        Para { before, indents, side, from, ..Para::of(style) }.write(xml, text);
    });
    let below: Vec<&String> = places.collect();
    if !chosen.ve_viec.is_empty() || !below.is_empty() {
        let subject = if chosen.ve_viec.is_empty() { 0.0 } else { SUBJECT_BELOW };
        row(xml, &issuer, |xml, index| {
            let (style, before, own) = match index {
                0 => ("VeViec", subject, HeadPart::Subject),
                _ => ("DiaDanhNgay", 0.0, HeadPart::Place),
            };
            let lines: Vec<&str> = match index {
                0 => chosen.ve_viec.iter().map(String::as_str).collect(),
                _ => below.iter().map(|own| own.as_str()).collect(),
            };
            let from = (!lines.is_empty()).then_some(LineFrom::Head(own));
            Para { before: Some(before), from, ..Para::of(style) }.write(xml, &lines.join("\n"));
        });
    }
    xml.close("w:tbl");
}

/// The blank that the letterhead asks for behind it: from the baseline of its last line where that is number and date.
pub fn below_letterhead(head: &PaperHead, sizes: &TypeSizes) -> f64 {
    let lines = head.place.len() - usize::from(head.chosen.ben_so);
    let ends_in_number = head.chosen.ve_viec.is_empty() && lines == 0;
    if ends_in_number { -sizes.duoi_dong * sizes.dia_danh } else { 0.0 }
}

/// How far the number stands below the rules, and "V/v" below the number (Phụ lục I, II.5b), in pt: as in
/// `templates/lib/dau.typ`, where it is between the rule and the line's box.
const NUMBER_BELOW: f64 = 7.0 - RULE_ROOM;
const SUBJECT_BELOW: f64 = 6.0;

/// Kind and subject with their rule; above are the blank that the part before asks for, and how much of it there is
/// already.
pub fn title(xml: &mut Xml, title: &Title, room: f64, (above, less): (f64, f64)) {
    let [before, after] = title.around;
    let before = Some(before.max(above) + less);
    Para { before, keeps_next: true, ..part("TenLoai", HeadPart::Kind) }.write(xml, &title.kind);
    Para { keeps_next: true, ..part("TrichYeu", HeadPart::Subject) }
        .write(xml, &title.lines.join("\n"));
    rule(xml, title.rule, room, after);
}

/// "Kính gửi", its names beside it or each on a line of its own. A title has its blank behind it; behind the
/// last line, `beyond` of the blank is there already.
pub fn addressees(xml: &mut Xml, own: &Addressees, (above, less): (f64, f64), beyond: f64) {
    let before = (above > 0.0).then_some(own.gap.max(above) + less);
    let after = Some((own.gap - beyond).max(0.0));
    let last = own.names.len().saturating_sub(1);
    match own.names.as_slice() {
        [one] => {
            let indents = Some([own.left + own.indent, 0.0, own.indent]);
            Para { before, after, indents, ..part("KinhGui", HeadPart::Addressee(Some(0))) }
                .write(xml, &format!("Kính gửi: {one}"));
        }
        many => {
            let indents = Some([own.left, 0.0, 0.0]);
            Para { before, indents, ..part("KinhGui", HeadPart::Addressee(None)) }
                .write(xml, "Kính gửi:");
            for (index, name) in many.iter().enumerate() {
                let left = own.left + own.indent + own.hanging;
                let after = after.filter(|_| index == last);
                let indents = Some([left, 0.0, own.hanging]);
                Para { after, indents, ..part("KinhGui", HeadPart::Addressee(Some(index))) }
                    .write(xml, name);
            }
        }
    }
}

/// Recipients and signature: a table of two columns.
pub fn signature(xml: &mut Xml, own: &Signature, room: f64, sizes: &TypeSizes) {
    let [recipients, signer, for_signature, above] = own.lengths;
    let split = room - signer - SLACK;
    let right = signer + 2.0 * SLACK;
    open_table(xml, &[split, right], 0.0);
    let cells = [
        BareCell { width: split, columns: 1, right: (split - recipients).max(0.0) },
        BareCell { width: right, columns: 1, right: 0.0 },
    ];
    row(xml, &cells, |xml, index| {
        if index == 0 {
            // Its baseline is level with the first line of the signer's authority.
            let before = Some(above + sizes.tren_dong * (sizes.than - sizes.noi_nhan));
            Para { before, ..part("NoiNhan", HeadPart::Recipient(None)) }.write(xml, "Nơi nhận:");
            for (index, one) in own.recipients.iter().enumerate() {
                part("NguoiNhan", HeadPart::Recipient(Some(index))).write(xml, one);
            }
            return;
        }
        for (number, line) in own.authority.iter().enumerate() {
            let before = (number == 0).then_some(above);
            Para { before, ..part("QuyenHan", HeadPart::Signer) }.write(xml, line);
        }
        // Behind a table Word has a paragraph, for which a full page has room thereby.
        let room = for_signature - 1.5 * LEAST;
        Para { exactly: Some(room), ..Para::of("ChoKy") }.write(xml, "");
        for line in &own.other_post {
            part("HoTen", HeadPart::Signer).write(xml, line);
        }
        part("HoTen", HeadPart::Signer).write(xml, own.name.as_deref().unwrap_or("\u{a0}"));
    });
    xml.close("w:tbl");
}

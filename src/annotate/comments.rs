//! Comments on cells: the part with their words, and the drawing with their boxes, without which Excel
//! shows none.

use std::collections::{BTreeMap, BTreeSet};

use super::relations::{Relations, declare, declare_ending};
use super::xml::{Edits, Tag, TagKind, escaped, tags};
use crate::inputs::package::{OWN_NOTE, position};
use crate::origin::cell_name;
use crate::xlsx::Package;

/// Who writes them.
const AUTHOR: &str = "ntm";

const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// A part of comments without any.
const NO_COMMENTS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors><commentList></commentList></comments>";

/// A drawing without shapes.
const NO_SHAPES: &str = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"></xml>";

/// What the boxes of comments are made after.
const SHAPE: &str = "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// Adds comments to a sheet; what must be changed in its own part is among the edits.
pub fn add(
    package: &mut Package,
    relations: &mut Relations,
    sheet: &[Tag<'_>],
    texts: &BTreeMap<(u32, u32), String>,
    edits: &mut Edits,
) -> Option<()> {
    // A comment that is answered is shown as its answers are, and not as the words kept beside it.
    let answered = answered(package, relations);
    let texts: BTreeMap<_, _> = texts.iter().filter(|(cell, _)| !answered.contains(cell)).collect();
    if texts.is_empty() {
        return Some(());
    }
    let path = relations.part("/comments");
    let text = match &path {
        Some(path) => package.text(path)?,
        None => NO_COMMENTS.to_owned(),
    };
    let (text, known) = with_comments(&text, &texts)?;
    let path = match path {
        Some(path) => path,
        None => {
            let path = package.free(|number| format!("xl/commentsNtm{number}.xml"));
            relations.add(package, "/comments", &path)?;
            declare(package, &path, COMMENTS)?;
            path
        }
    };
    package.put(&path, text);
    let boxes: Vec<(u32, u32)> =
        texts.keys().filter(|cell| !known.contains(cell)).map(|cell| **cell).collect();
    let drawing = sheet.iter().find(|tag| tag.begins("legacyDrawing"));
    let drawing = drawing.and_then(|tag| relations.by_id(&tag.attribute("id")?));
    match drawing {
        Some(path) => {
            let text = with_boxes(&package.text(&path)?, &boxes)?;
            package.put(&path, text);
        }
        None => {
            let path = package.free(|number| format!("xl/drawings/vmlDrawingNtm{number}.vml"));
            package.put(&path, with_boxes(NO_SHAPES, &boxes)?);
            declare_ending(package, "vml", DRAWING)?;
            let id = relations.add(package, "/vmlDrawing", &path)?;
            place_drawing(sheet, &id, relations.namespace(), edits)?;
        }
    }
    Some(())
}

/// The cells whose comment is answered.
fn answered(package: &mut Package, relations: &Relations) -> BTreeSet<(u32, u32)> {
    let text = relations.part("/threadedComment").and_then(|path| package.text(&path));
    let text = text.unwrap_or_default();
    let all = tags(&text).unwrap_or_default();
    let all = all.iter().filter(|tag| tag.begins("threadedComment"));
    all.filter_map(|tag| position(&tag.attribute("ref")?)).collect()
}

/// A part of comments with more of them, and the cells that had one already: there the new words stand
/// below the old.
fn with_comments(
    text: &str,
    texts: &BTreeMap<&(u32, u32), &String>,
) -> Option<(String, BTreeSet<(u32, u32)>)> {
    let all = tags(text)?;
    let mut edits = Edits::default();
    let authors = all.iter().filter(|tag| tag.begins("author")).count();
    let prefix = all.first()?.prefix();
    let run = |text: &str| {
        format!(
            "<{prefix}r><{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>",
            escaped(text)
        )
    };
    let mut known = BTreeSet::new();
    let mut cell = None;
    for tag in &all {
        if tag.begins("comment") {
            cell = tag.attribute("ref").and_then(|own| position(&own));
        }
        // What stands behind the words is how they are pronounced.
        let is_end = tag.ends("text") || tag.begins("rPh") || tag.begins("phoneticPr");
        if let Some(own) = cell.filter(|_| is_end) {
            cell = None;
            if let Some(new) = texts.get(&own) {
                known.insert(own);
                let new = run(&format!("\n\n{OWN_NOTE}\n{new}"));
                if tag.ends("text") {
                    tag.append(&new, &mut edits);
                } else {
                    edits.insert(tag.range.start, new);
                }
            }
        }
    }
    let author = format!("<{prefix}author>{AUTHOR}</{prefix}author>");
    all.iter().find(|tag| tag.ends("authors"))?.append(&author, &mut edits);
    let new = texts.iter().filter(|(cell, _)| !known.contains(cell)).map(|(cell, text)| {
        format!(
            "<{prefix}comment ref=\"{}\" authorId=\"{authors}\"><{prefix}text>{}</{prefix}text></{prefix}comment>",
            cell_name(cell.0, cell.1),
            run(&format!("{OWN_NOTE}\n{text}"))
        )
    });
    let new: String = new.collect();
    all.iter().find(|tag| tag.ends("commentList"))?.append(&new, &mut edits);
    Some((edits.applied(text), known))
}

/// A drawing with a box for each cell. It need not be XML to the letter, so only its end is looked for.
fn with_boxes(text: &str, cells: &[(u32, u32)]) -> Option<String> {
    let end = text.rfind("</xml>")?;
    let (before, after) = text.split_at(end);
    let mut out = before.to_owned();
    if !before.contains("id=\"_x0000_t202\"") {
        out.push_str(SHAPE);
    }
    let numbers = before.match_indices("_x0000_s").filter_map(|(at, name)| {
        let digits = &before[at + name.len()..];
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits[..end].parse::<u32>().ok()
    });
    let first = numbers.max().unwrap_or(1024).saturating_add(1);
    for (number, (row, column)) in (first..).zip(cells) {
        // Left, top, right and bottom: a cell and how far into it, in pixels.
        let (right, top) = (column + 1, row.saturating_sub(1));
        out.push_str(&format!(
            "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" \
             id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
             <v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{right}, 15, {top}, 4, {}, 31, {}, 9</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
            right + 5,
            top + 9,
        ));
    }
    out.push_str(after);
    Some(out)
}

/// What a sheet may hold up to its drawing of comments, in the standard's order (ISO/IEC 29500-1, 18.3.1.99).
const BEFORE_DRAWING: &[&str] = &[
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
];

/// Names a sheet's drawing of comments, behind all that stands before it by the standard.
fn place_drawing(sheet: &[Tag<'_>], id: &str, namespace: &str, edits: &mut Edits) -> Option<()> {
    let (mut depth, mut at) = (0usize, None);
    let mut before = false;
    for (index, tag) in sheet.iter().enumerate() {
        if tag.kind != TagKind::Close && depth == 1 {
            // What programs choose between is what the first choice holds.
            let chosen = sheet[index..]
                .iter()
                .find(|tag| !matches!(tag.name(), "AlternateContent" | "Choice"));
            before = chosen.is_some_and(|tag| BEFORE_DRAWING.contains(&tag.name()));
        }
        match tag.kind {
            TagKind::Open => depth += 1,
            TagKind::Close => depth = depth.saturating_sub(1),
            TagKind::Empty => {}
        }
        if depth == 1 && tag.kind != TagKind::Open && before {
            at = Some(tag.range.end);
        }
    }
    let prefix = sheet.first()?.prefix();
    edits.insert(at?, format!("<{prefix}legacyDrawing xmlns:r=\"{namespace}\" r:id=\"{id}\"/>"));
    Some(())
}

//! The numbering of headings, which Word goes on with: Phần I, I., 1., 1.1. (Phụ lục I, II.6đ).

use std::collections::BTreeMap;

use super::parts::WORD;
use super::xml::{Xml, twips_of_mm};
use crate::document::{DocumentTree, NumberedAs};
use crate::typeset::HeadingKind;

/// The levels of the list: how each counts, and its words.
const LEVELS: [(&str, &str); 5] = [
    ("upperRoman", "Phần %1"),
    ("upperRoman", "%2."),
    ("decimal", "%3."),
    ("decimal", "%3.%4."),
    ("decimal", "%5."),
];

/// The level of a heading; below a clause without a number a sub-clause counts by itself.
pub fn level(kind: HeadingKind, numbered: NumberedAs) -> usize {
    match (kind, numbered) {
        (HeadingKind::GreatPart, _) => 0,
        (HeadingKind::Part, _) => 1,
        (HeadingKind::Clause, _) => 2,
        (HeadingKind::SubClause, NumberedAs::WithOuter) => 3,
        (HeadingKind::SubClause, _) => 4,
    }
}

/// The style of a kind of heading.
pub fn heading_style(kind: HeadingKind) -> &'static str {
    match kind {
        HeadingKind::GreatPart => "PhanLon",
        HeadingKind::Part => "Phan",
        HeadingKind::Clause => "Khoan",
        HeadingKind::SubClause => "TieuKhoan",
    }
}

/// The list, and one that begins anew for each further section that has headings: so many lists in all.
/// The style of each kind of heading that the document has counts at its level.
pub fn numbering(
    tree: &DocumentTree,
    lists: usize,
    headings: &BTreeMap<HeadingKind, usize>,
) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", &WORD)]);
    xml.open("w:abstractNum", &[("w:abstractNumId", &0)]);
    xml.val("w:multiLevelType", "multilevel");
    let usual = |kind: &&HeadingKind| level(**kind, NumberedAs::WithOuter);
    for (at, (format, words)) in LEVELS.iter().enumerate() {
        xml.open("w:lvl", &[("w:ilvl", &at)]);
        xml.val("w:start", 1);
        xml.val("w:numFmt", format);
        if let Some(kind) = headings.keys().find(|kind| usual(kind) == at) {
            xml.val("w:pStyle", heading_style(*kind));
        }
        // "Phần I" stands on a line of its own.
        xml.val("w:suff", if at == 0 { "nothing" } else { "space" });
        xml.val("w:lvlText", words);
        xml.val("w:lvlJc", "left");
        let indent = if at == 0 { 0 } else { twips_of_mm(tree.data.the_thuc.thut_dong) };
        xml.open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:left", &0), ("w:firstLine", &indent)]);
        xml.close("w:pPr");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
    for list in 1..=lists.max(1) {
        xml.open("w:num", &[("w:numId", &list)]);
        xml.val("w:abstractNumId", 0);
        if list > 1 {
            for level in 0..LEVELS.len() {
                xml.open("w:lvlOverride", &[("w:ilvl", &level)]);
                xml.val("w:startOverride", 1);
                xml.close("w:lvlOverride");
            }
        }
        xml.close("w:num");
    }
    xml.close("w:numbering");
    xml.bytes()
}

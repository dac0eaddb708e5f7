//! A paragraph's style as it is written.

use std::fmt::Display;

use super::parts::size;
use super::xml::{Attribute, Xml, twips, twips_of_mm, whole};

/// What a style says.
#[derive(Default)]
pub struct WordStyle<'a> {
    /// Its key.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// The style that it is made after.
    pub on: &'a str,
    /// Where its lines are set: left, center, right or both.
    pub side: &'a str,
    /// Points before and behind.
    pub around: Option<(f64, f64)>,
    /// Lines as a multiple, or exactly so many points.
    pub lines: Option<Lines>,
    /// The first line's indent in mm.
    pub indent: Option<f64>,
    /// Whether it does not leave the next paragraph.
    pub keeps_next: bool,
    /// Its size of type in pt.
    pub size: Option<f64>,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is grey.
    pub grey: bool,
    /// A rule above.
    pub rule: bool,
    /// The level of headings, from 1.
    pub level: Option<usize>,
    /// The list and its level.
    pub list: Option<(usize, usize)>,
}

/// How far apart lines are.
pub enum Lines {
    /// So many times a single line.
    Times(f64),
    /// So many points.
    Exactly(f64),
}

impl WordStyle<'_> {
    /// Writes it.
    pub fn write(&self, xml: &mut Xml) {
        xml.open("w:style", &[("w:type", &"paragraph"), ("w:styleId", &self.id)]);
        xml.val("w:name", self.name);
        if !self.on.is_empty() {
            xml.val("w:basedOn", self.on);
        }
        xml.empty("w:qFormat", &[]);
        xml.open("w:pPr", &[]);
        if self.keeps_next {
            xml.empty("w:keepNext", &[]);
        }
        if let Some((list, level)) = self.list {
            xml.open("w:numPr", &[]);
            xml.val("w:ilvl", level);
            xml.val("w:numId", list);
            xml.close("w:numPr");
        }
        if self.rule {
            xml.open("w:pBdr", &[]);
            let (thin, near) = (5, 0);
            xml.empty(
                "w:top",
                &[("w:val", &"single"), ("w:sz", &thin), ("w:space", &near), ("w:color", &"auto")],
            );
            xml.close("w:pBdr");
        }
        self.spacing(xml);
        if let Some(indent) = self.indent {
            xml.empty("w:ind", &[("w:left", &0), ("w:firstLine", &twips_of_mm(indent))]);
        }
        if !self.side.is_empty() {
            xml.val("w:jc", self.side);
        }
        if let Some(level) = self.level {
            xml.val("w:outlineLvl", level - 1);
        }
        xml.close("w:pPr");
        xml.open("w:rPr", &[]);
        if self.bold {
            xml.empty("w:b", &[]);
            xml.empty("w:bCs", &[]);
        }
        if self.italic {
            xml.empty("w:i", &[]);
            xml.empty("w:iCs", &[]);
        }
        if self.grey {
            xml.val("w:color", "595959");
        }
        if let Some(points) = self.size {
            size(xml, points);
        }
        xml.close("w:rPr");
        xml.close("w:style");
    }

    fn spacing(&self, xml: &mut Xml) {
        let (before, after) = self.around.unwrap_or_default();
        let (before, after) = (twips(before), twips(after));
        let mut attributes: Vec<Attribute<'_>> = Vec::new();
        if self.around.is_some() {
            attributes.extend([("w:before", &before as &dyn Display), ("w:after", &after)]);
        }
        let (line, rule) = match self.lines {
            Some(Lines::Times(times)) => (whole(times * 240.0), "auto"),
            Some(Lines::Exactly(points)) => (twips(points), "exact"),
            None => (0, ""),
        };
        if self.lines.is_some() {
            attributes.extend([("w:line", &line as &dyn Display), ("w:lineRule", &rule)]);
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }
}

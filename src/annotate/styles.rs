//! The styles of a workbook, with those that mark a cell: as it was, but coloured, or in a frame where its
//! colour says something already.

use std::collections::BTreeMap;

use super::xml::{Edits, Tag, TagKind, tags};
use crate::inputs::package::MARK_COLOURS;

/// How much a cell matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It belongs to what was found elsewhere.
    Related,
    /// Something was found of it.
    Found,
}

/// The look of a cell of the list of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListStyle {
    /// The title.
    Title,
    /// A heading.
    Heading,
    /// A text.
    Text,
    /// The name of a cell, which leads there.
    Link,
}

/// A style that is asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Marked(usize, Weight),
    List(ListStyle),
}

/// The styles as they are, and those that were asked for.
pub struct MarkStyles {
    text: String,
    /// The prefix of the part's elements.
    prefix: String,
    /// The text of each style of cells.
    cells: Vec<String>,
    /// Which styles have a colour of their own, by the fill that they name.
    filled: Vec<bool>,
    fonts: usize,
    fills: usize,
    borders: usize,
    asked: BTreeMap<Asked, usize>,
    new: Vec<String>,
}

/// The children of an element: what each is in the text.
fn children<'a>(text: &'a str, all: &[Tag<'a>], parent: &str) -> Vec<&'a str> {
    let Some(first) = all.iter().position(|tag| tag.begins(parent)) else { return Vec::new() };
    if all[first].kind == TagKind::Empty {
        return Vec::new();
    }
    let (mut depth, mut start, mut found) = (0usize, 0, Vec::new());
    for tag in &all[first + 1..] {
        if tag.kind != TagKind::Close && depth == 0 {
            start = tag.range.start;
        }
        match tag.kind {
            TagKind::Open => depth += 1,
            TagKind::Empty => {}
            TagKind::Close if depth == 0 => return found,
            TagKind::Close => depth -= 1,
        }
        if depth == 0 {
            found.push(&text[start..tag.range.end]);
        }
    }
    found
}

impl MarkStyles {
    /// The styles of a part; nothing where it is none.
    pub fn of(text: String) -> Option<Self> {
        let all = tags(&text)?;
        let prefix = all.iter().find(|tag| tag.begins("styleSheet"))?.prefix().to_owned();
        let count = |parent: &str| children(&text, &all, parent).len();
        let (fonts, borders) = (count("fonts"), count("borders"));
        let fills = children(&text, &all, "fills");
        let cells = children(&text, &all, "cellXfs");
        if fonts == 0 || fills.is_empty() || borders == 0 || cells.is_empty() {
            return None;
        }
        let is_filled = |fill: &&str| {
            fill.contains("gradientFill")
                || fill.contains("patternType") && !fill.contains("\"none\"")
        };
        let filled: Vec<bool> = fills.iter().map(is_filled).collect();
        let cells: Vec<String> = cells.into_iter().map(str::to_owned).collect();
        let fills = filled.len();
        let (asked, new) = (BTreeMap::new(), Vec::new());
        Some(MarkStyles { text, prefix, cells, filled, fonts, fills, borders, asked, new })
    }

    /// The style of a cell that is marked, from the one that it has.
    pub fn marked(&mut self, style: usize, weight: Weight) -> usize {
        self.style(Asked::Marked(style, weight), |own| {
            let base = own.cells.get(style).or_else(|| own.cells.first());
            base.and_then(|base| own.mark(base, weight)).unwrap_or_default()
        })
    }

    /// The style of a cell of the list.
    pub fn list(&mut self, style: ListStyle) -> usize {
        self.style(Asked::List(style), |own| own.of_list(style))
    }

    fn style(&mut self, asked: Asked, text: impl Fn(&Self) -> String) -> usize {
        if let Some(known) = self.asked.get(&asked) {
            return *known;
        }
        let number = self.cells.len() + self.new.len();
        self.new.push(text(self));
        self.asked.insert(asked, number);
        number
    }

    /// A style with the colour of what was found, or, where it has a colour, with a frame.
    fn mark(&self, base: &str, weight: Weight) -> Option<String> {
        let all = tags(base)?;
        let first = all.first()?;
        let has_colour = first
            .number::<usize>("fillId")
            .and_then(|fill| self.filled.get(fill))
            .is_some_and(|filled| *filled);
        let mut edits = Edits::default();
        let own = match weight {
            Weight::Related => 0,
            Weight::Found => 1,
        };
        if has_colour {
            first.set("borderId", &(self.borders + own).to_string(), &mut edits);
            first.set("applyBorder", "1", &mut edits);
        } else {
            first.set("fillId", &(self.fills + own).to_string(), &mut edits);
            first.set("applyFill", "1", &mut edits);
        }
        Some(edits.applied(base))
    }

    fn of_list(&self, style: ListStyle) -> String {
        let p = &self.prefix;
        let (font, border, more) = match style {
            ListStyle::Title => (1, 0, ""),
            ListStyle::Heading => (1, self.borders + 2, " horizontal=\"center\""),
            ListStyle::Text => (0, self.borders + 2, ""),
            ListStyle::Link => (2, self.borders + 2, ""),
        };
        let wrap = if style == ListStyle::Title { "" } else { " wrapText=\"1\"" };
        format!(
            "<{p}xf numFmtId=\"49\" fontId=\"{}\" fillId=\"0\" borderId=\"{border}\" \
             applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\
             <{p}alignment vertical=\"top\"{wrap}{more}/></{p}xf>",
            self.fonts + font
        )
    }

    /// The part with the new styles.
    pub fn text(&self) -> Option<String> {
        let all = tags(&self.text)?;
        let p = &self.prefix;
        let font = |more: &str, end: &str| {
            format!(
                "<{p}font>{more}<{p}sz val=\"11\"/>{end}<{p}name val=\"Times New Roman\"/></{p}font>"
            )
        };
        let link = format!("<{p}color rgb=\"FF0563C1\"/>");
        let fonts = [font("", ""), font(&format!("<{p}b/>"), ""), font(&format!("<{p}u/>"), &link)];
        let fill = |colour: &u32| {
            format!(
                "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"FF{colour:06X}\"/>\
                 <{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
            )
        };
        let fills: Vec<String> = MARK_COLOURS.iter().map(fill).collect();
        let border = |line: &str, colour: &str| {
            let side = |name: &str| {
                format!("<{p}{name} style=\"{line}\"><{p}color rgb=\"FF{colour}\"/></{p}{name}>")
            };
            let sides = ["left", "right", "top", "bottom"].map(side).concat();
            format!("<{p}border>{sides}<{p}diagonal/></{p}border>")
        };
        let borders =
            [border("thin", "C00000"), border("medium", "C00000"), border("thin", "A0A0A0")];
        let mut edits = Edits::default();
        for (parent, new) in [
            ("fonts", &fonts[..]),
            ("fills", &fills),
            ("borders", &borders),
            ("cellXfs", &self.new),
        ] {
            let first = all.iter().find(|tag| tag.begins(parent))?;
            let last = all.iter().find(|tag| tag.ends(parent))?;
            if let Some(count) = first.number::<usize>("count") {
                first.set("count", &(count + new.len()).to_string(), &mut edits);
            }
            last.append(&new.concat(), &mut edits);
        }
        Some(edits.applied(&self.text))
    }
}

//! Paragraphs and their words.

use super::parts::size;
use super::xml::{Attribute, Xml, half_points, twips};
use crate::document::LineFrom;
use crate::typeset::{Emphasis, Raised, TextRun};

/// A paragraph's style, and what only it says beside it. Lengths are in pt.
#[derive(Clone, Debug, Default)]
pub struct Para<'a> {
    /// Its style.
    pub style: &'a str,
    /// Whether it does not leave the next one.
    pub keeps_next: bool,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// The list and the level in it, where these are not the style's.
    pub list: Option<(usize, usize)>,
    /// The blank before.
    pub before: Option<f64>,
    /// The blank behind.
    pub after: Option<f64>,
    /// Its one line's height.
    pub exactly: Option<f64>,
    /// The indents at the left and right, and how far its first line begins before the others, or
    /// behind them where that is less than nothing.
    pub indents: Option<[f64; 3]>,
    /// Where its lines are set.
    pub side: Option<&'a str>,
    /// The level of a heading, where it is not the style's.
    pub level: Option<usize>,
    /// Where what it says comes from, by which it is known again.
    pub from: Option<LineFrom>,
}

impl<'a> Para<'a> {
    /// A paragraph that is as its style says.
    pub fn of(style: &'a str) -> Self {
        Para { style, ..Para::default() }
    }

    /// Opens it.
    pub fn open(&self, xml: &mut Xml) {
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        self.properties(xml);
        xml.close("w:pPr");
    }

    /// What stands in its properties, before a section's that may end there.
    pub fn properties(&self, xml: &mut Xml) {
        xml.val("w:pStyle", self.style);
        if self.keeps_next {
            xml.empty("w:keepNext", &[]);
        }
        if self.begins_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = self.list {
            xml.open("w:numPr", &[]);
            xml.val("w:ilvl", level);
            xml.val("w:numId", list);
            xml.close("w:numPr");
        }
        self.spacing(xml);
        if let Some([left, right, hanging]) = self.indents {
            let (left, right, hanging) = (twips(left), twips(right), twips(hanging));
            let (beyond, by) = match hanging {
                0.. => ("w:hanging", hanging),
                _ => ("w:firstLine", -hanging),
            };
            let attributes: [Attribute<'_>; 3] =
                [("w:left", &left), ("w:right", &right), (beyond, &by)];
            xml.empty("w:ind", &attributes);
        }
        if let Some(side) = self.side {
            xml.val("w:jc", side);
        }
        if let Some(level) = self.level {
            xml.val("w:outlineLvl", level - 1);
        }
    }

    fn spacing(&self, xml: &mut Xml) {
        let [before, after, exactly] =
            [self.before, self.after, self.exactly].map(|own| own.map(twips));
        let mut attributes: Vec<Attribute<'_>> = Vec::new();
        if let Some(before) = &before {
            attributes.push(("w:before", before));
        }
        if let Some(after) = &after {
            attributes.push(("w:after", after));
        }
        if let Some(exactly) = &exactly {
            attributes
                .extend([("w:line", exactly as &dyn std::fmt::Display), ("w:lineRule", &"exact")]);
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }

    /// All of it, with a text of one look.
    pub fn write(&self, xml: &mut Xml, text: &str) {
        self.open(xml);
        let mark = self.from.as_ref().map(|from| xml.begin_line(from, text));
        plain(xml, text, None);
        if let Some(mark) = mark {
            xml.end(mark);
        }
        xml.close("w:p");
    }

    /// The same of words with their looks.
    pub fn write_runs(&self, xml: &mut Xml, words: &[TextRun], before: &str) {
        self.open(xml);
        let mark = self.from.as_ref().map(|from| xml.begin_line(from, &text_of(words)));
        plain(xml, before, None);
        runs(xml, words);
        if let Some(mark) = mark {
            xml.end(mark);
        }
        xml.close("w:p");
    }
}

/// A text of one look; a line ends where it has a line feed.
pub fn plain(xml: &mut Xml, text: &str, points: Option<f64>) {
    if text.is_empty() {
        return;
    }
    xml.open("w:r", &[]);
    if let Some(points) = points {
        xml.open("w:rPr", &[]);
        size(xml, points);
        xml.close("w:rPr");
    }
    letters(xml, text);
    xml.close("w:r");
}

fn letters(xml: &mut Xml, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            xml.empty("w:br", &[]);
        }
        if !line.is_empty() {
            xml.text("w:t", &[("xml:space", &"preserve")], line);
        }
    }
}

/// What words say.
pub fn text_of(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Words with their looks. What a template printed is no run of its own, so that Word's users meet whole sentences;
/// but a figure is, which is known again by its bookmark.
pub fn runs(xml: &mut Xml, runs: &[TextRun]) {
    let is_alike = |own: &TextRun, next: &TextRun| {
        own.look == next.look && (!own.is_figure && !next.is_figure || own.value == next.value)
    };
    for alike in runs.chunk_by(is_alike) {
        let figure = alike[0].value.clone().filter(|_| alike[0].is_figure);
        let mark = figure.and_then(|at| xml.begin_figure(at));
        let own = &alike[0].look;
        if let Some(target) = &own.link {
            let target = format!(" HYPERLINK \"{}\" ", target.replace('"', ""));
            xml.open("w:fldSimple", &[("w:instr", &target)]);
        }
        xml.open("w:r", &[]);
        if *own != Emphasis::default() {
            xml.open("w:rPr", &[]);
            look(xml, own);
            xml.close("w:rPr");
        }
        letters(xml, &alike.iter().map(|run| run.text.as_str()).collect::<String>());
        xml.close("w:r");
        if own.link.is_some() {
            xml.close("w:fldSimple");
        }
        if let Some(mark) = mark {
            xml.end(mark);
        }
    }
}

fn look(xml: &mut Xml, look: &Emphasis) {
    match (look.bold, look.italic) {
        (Some(true), None) => xml.val("w:rStyle", "Dam"),
        (None, Some(true)) => xml.val("w:rStyle", "Nghieng"),
        (bold, italic) => {
            for (mark, own) in [("w:b", bold), ("w:i", italic)] {
                if let Some(own) = own {
                    xml.val(mark, own);
                }
            }
        }
    }
    if look.small_capitals {
        xml.empty("w:smallCaps", &[]);
    }
    if look.strike {
        xml.empty("w:strike", &[]);
    }
    if let Some(points) = look.size {
        xml.val("w:sz", half_points(points));
        xml.val("w:szCs", half_points(points));
    }
    if look.highlight {
        xml.val("w:highlight", "yellow");
    }
    if look.underline {
        xml.val("w:u", "single");
    }
    if let Some(raised) = look.raised {
        let at = match raised {
            Raised::Above => "superscript",
            Raised::Below => "subscript",
        };
        xml.val("w:vertAlign", at);
    }
}

//! XML as it is written, element by element.

use std::fmt::Display;
use std::ops::Range;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::mark::{MarkedLine, WordMarks};
use crate::document::LineFrom;

/// An attribute's name and value.
pub type Attribute<'a> = (&'a str, &'a dyn Display);

/// A part of a package while it is written.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    marks: WordMarks,
}

impl Xml {
    /// A part that begins here.
    pub fn new() -> Self {
        let mut xml = Xml { writer: Writer::new(Vec::new()), marks: WordMarks::default() };
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    fn put(&mut self, event: Event<'_>) {
        // Into memory nothing fails.
        self.writer.write_event(event).unwrap_or_default();
    }

    fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, value.to_string().as_str()));
        }
        start
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.put(Event::Start(Xml::start(name, attributes)));
    }

    /// Closes an element.
    pub fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.put(Event::Empty(Xml::start(name, attributes)));
    }

    /// An element with the one attribute that most of WordprocessingML's have.
    pub fn val(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element with a text in it. XML has no characters below a space but these three.
    pub fn text(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        let fits = |c: &char| *c >= ' ' || matches!(c, '\t' | '\n' | '\r');
        let text: String = text.chars().filter(fits).collect();
        self.open(name, attributes);
        self.put(Event::Text(BytesText::new(&text)));
        self.close(name);
    }

    /// Begins the bookmark around a line that says this; which one it is.
    pub fn begin_line(&mut self, from: &LineFrom, text: &str) -> usize {
        let (id, name) = self.marks.line(from, text);
        self.begin(id, &name)
    }

    /// Begins the bookmark around a figure of that line, which stands here in the markup; which one it is.
    pub fn begin_figure(&mut self, at: Range<usize>) -> Option<usize> {
        let (id, name) = self.marks.figure(at)?;
        Some(self.begin(id, &name))
    }

    fn begin(&mut self, id: usize, name: &str) -> usize {
        self.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        id
    }

    /// Ends a bookmark.
    pub fn end(&mut self, id: usize) {
        self.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// The part.
    pub fn bytes(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// The part, and its lines that were marked, in their order.
    pub fn marked(self) -> (Vec<u8>, Vec<MarkedLine>) {
        (self.writer.into_inner(), self.marks.lines)
    }
}

/// The nearest whole number of a length's units.
pub fn whole(units: f64) -> i64 {
    (units + 0.5).floor() as i64
}

/// Twentieths of a point, of points.
pub fn twips(points: f64) -> i64 {
    whole(points * 20.0)
}

/// The same of millimetres.
pub fn twips_of_mm(mm: f64) -> i64 {
    twips(mm * 72.0 / 25.4)
}

/// Half points, of points.
pub fn half_points(points: f64) -> i64 {
    whole(points * 2.0)
}

//! What a Word document says of itself for whoever takes it back: which document of which project it is, of which
//! content, and which program made it. Word and LibreOffice keep such properties.

use super::xml::Xml;

/// What a document is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordStamp {
    /// The id of the document, or of an annex in a file of its own.
    pub document: String,
    /// The project's name and year: "du-an/2026".
    pub project: String,
    /// The fingerprint of what it was made from.
    pub content: String,
    /// The program's version.
    pub version: String,
}

/// The names of the properties, in their order.
pub const NAMES: [&str; 4] = ["ntm.document", "ntm.project", "ntm.content", "ntm.version"];

impl WordStamp {
    /// The values of the properties, in the order of their names.
    fn values(&self) -> [&str; 4] {
        [&self.document, &self.project, &self.content, &self.version]
    }

    /// The value of a property, to be filled.
    pub fn value(&mut self, name: &str) -> Option<&mut String> {
        match NAMES.iter().position(|own| *own == name)? {
            0 => Some(&mut self.document),
            1 => Some(&mut self.project),
            2 => Some(&mut self.content),
            _ => Some(&mut self.version),
        }
    }

    /// The part.
    pub fn part(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        let office = "http://schemas.openxmlformats.org/officeDocument/2006";
        xml.open(
            "Properties",
            &[
                ("xmlns", &format!("{office}/custom-properties")),
                ("xmlns:vt", &format!("{office}/docPropsVTypes")),
            ],
        );
        for (index, (name, value)) in NAMES.iter().zip(self.values()).enumerate() {
            let kind = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
            // The first two numbers are the format's own.
            xml.open("property", &[("fmtid", &kind), ("pid", &(index + 2)), ("name", name)]);
            xml.text("vt:lpwstr", &[], value);
            xml.close("property");
        }
        xml.close("Properties");
        xml.bytes()
    }
}

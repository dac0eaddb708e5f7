//! What a file's first bytes tell of its kind.

use crate::diag::FakeKind;

/// The container a file's first bytes tell of.
pub enum Container {
    /// A package.
    Zip,
    /// A compound file.
    Compound,
    /// Something else.
    Fake(FakeKind),
}

/// What a file is, by its first bytes.
pub fn container(bytes: &[u8]) -> Container {
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
    let head = &bytes[start..bytes.len().min(start + 512)];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Container::Zip
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        || matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, ..])
    {
        Container::Compound
    } else if head.is_empty() {
        Container::Fake(FakeKind::Empty)
    } else if head.starts_with(b"%PDF") {
        Container::Fake(FakeKind::Pdf)
    } else if head.starts_with(b"<") || head.starts_with(b"\xEF\xBB\xBF<") {
        let text = String::from_utf8_lossy(head);
        let book = ["progid=\"Excel.Sheet\"", "office:spreadsheet", "<office:document"];
        match book.iter().any(|own| text.contains(own)) {
            true => Container::Fake(FakeKind::Xml),
            false => Container::Fake(FakeKind::Html),
        }
    } else if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')) {
        Container::Fake(FakeKind::Text)
    } else {
        Container::Fake(FakeKind::Other)
    }
}

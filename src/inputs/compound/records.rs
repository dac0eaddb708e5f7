//! The records of a stream.

use super::bytes::u16_at;

/// A record's type and content.
pub type BiffRecord<'a> = (u16, &'a [u8]);

pub fn records(mut stream: &[u8]) -> impl Iterator<Item = BiffRecord<'_>> {
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, 0)?, usize::from(u16_at(stream, 2)?));
        let content = stream.get(4..4 + length)?;
        stream = &stream[4 + length..];
        Some((kind, content))
    })
}

/// The name of a sheet in the list of them.
pub fn sheet_name(content: &[u8]) -> String {
    let length = content.get(6).map_or(0, |length| usize::from(*length));
    let letters = content.get(8..).unwrap_or_default();
    match content.get(7) {
        Some(flags) if flags & 1 != 0 => {
            let units = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            char::decode_utf16(units.take(length)).map(|c| c.unwrap_or('\u{FFFD}')).collect()
        }
        _ => letters.iter().take(length).map(|byte| char::from(*byte)).collect(),
    }
}

pub(super) const CONTINUE: u16 = 0x003C;

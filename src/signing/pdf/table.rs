//! Where a file's objects are: one section for the file as it was first written, and one more for each
//! time that something was added to it.

use std::collections::BTreeMap;

use super::lexer::{Lexer, is_space};
use super::object::{Dict, Object};
use super::stream::unpacked;

/// No office's document has more objects.
const MOST_OBJECTS: usize = 1_000_000;

/// Where an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectPlace {
    /// Nowhere: it was taken away.
    Free,
    /// There in the file, of this generation.
    At(usize, u16),
    /// In a stream of objects, the number of which is told, as one of those that it holds.
    Packed(u32, usize),
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct FilePart {
    /// Where it begins.
    pub at: usize,
    /// Whether it is a stream, not a table of lines.
    pub is_stream: bool,
    /// Its objects by number.
    pub entries: BTreeMap<u32, ObjectPlace>,
    /// What it says of the file.
    pub trailer: Dict,
    /// Where the part of the file ends that it closes: behind `%%EOF`.
    pub end: usize,
}

impl FilePart {
    /// The section that begins there.
    pub fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let mut lexer = Lexer::new(bytes, at);
        let mut entries = BTreeMap::new();
        let is_table = lexer.word("xref").is_some();
        let trailer = if is_table {
            table(&mut lexer, &mut entries)?;
            let Object::Dict(trailer) = lexer.object()? else { return None };
            if let Some(hidden) = trailer.get("XRefStm") {
                let mut lexer = Lexer::new(bytes, usize::try_from(hidden.as_int()?).ok()?);
                stream(bytes, &mut lexer, &mut entries)?;
            }
            trailer
        } else {
            stream(bytes, &mut lexer, &mut entries)?
        };
        lexer.word("startxref")?;
        if lexer.number()? != at as u64 {
            return None;
        }
        let blank = lexer.rest().iter().take_while(|own| is_space(**own)).count();
        lexer.at += blank;
        lexer.rest().starts_with(END).then_some(())?;
        Some(FilePart { at, is_stream: !is_table, entries, trailer, end: lexer.at + END.len() })
    }

    /// Whether a part of the file that reaches to there is closed by it, with or without the end of line.
    pub fn ends_at(&self, bytes: &[u8], end: usize) -> bool {
        let behind = bytes.get(self.end..end);
        behind.is_some_and(|own| matches!(own, b"" | b"\n" | b"\r" | b"\r\n"))
    }
}

/// What a file ends with.
pub const END: &[u8] = b"%%EOF";

fn table(lexer: &mut Lexer<'_>, entries: &mut BTreeMap<u32, ObjectPlace>) -> Option<()> {
    while lexer.word("trailer").is_none() {
        let first = u32::try_from(lexer.number()?).ok()?;
        let count = u32::try_from(lexer.number()?).ok()?;
        for number in first..first.checked_add(count)? {
            let at = usize::try_from(lexer.number()?).ok()?;
            let generation = u16::try_from(lexer.number()?).ok()?;
            let entry = match lexer.word("n") {
                Some(()) => ObjectPlace::At(at, generation),
                None => {
                    lexer.word("f")?;
                    ObjectPlace::Free
                }
            };
            enter(entries, number, entry)?;
        }
    }
    Some(())
}

/// The stream of a section; what is entered already stays unless it is nowhere.
fn stream(
    bytes: &[u8],
    lexer: &mut Lexer<'_>,
    entries: &mut BTreeMap<u32, ObjectPlace>,
) -> Option<Dict> {
    let (_, object) = lexer.indirect(|_| None)?;
    let Object::Stream(dict, data) = object else { return None };
    if !dict.is("Type", "XRef") {
        return None;
    }
    let data = unpacked(&dict, bytes.get(data)?, MOST_OBJECTS * 24)?;
    let whole = |own: &Object| usize::try_from(own.as_int()?).ok();
    let widths: Vec<usize> = dict.get("W")?.as_array()?.iter().map(whole).collect::<Option<_>>()?;
    let &[kind, second, third] = widths.as_slice() else { return None };
    if widths.iter().any(|own| *own > 8) || kind + second + third == 0 {
        return None;
    }
    let size = whole(dict.get("Size")?)?;
    let index: Vec<usize> = match dict.get("Index") {
        None => vec![0, size],
        Some(own) => own.as_array()?.iter().map(whole).collect::<Option<_>>()?,
    };
    let mut rows = data.chunks_exact(kind + second + third);
    for run in index.chunks(2) {
        let &[first, count] = run else { return None };
        for number in first..first.checked_add(count)? {
            let row = rows.next()?;
            let value = |from: usize, width: usize| {
                row[from..from + width].iter().fold(0_u64, |all, own| all << 8 | u64::from(*own))
            };
            let (a, b) = (value(kind, second), value(kind + second, third));
            let entry = match if kind == 0 { 1 } else { value(0, kind) } {
                0 => ObjectPlace::Free,
                1 => ObjectPlace::At(usize::try_from(a).ok()?, u16::try_from(b).ok()?),
                2 => ObjectPlace::Packed(u32::try_from(a).ok()?, usize::try_from(b).ok()?),
                _ => return None,
            };
            let number = u32::try_from(number).ok()?;
            if entries.get(&number).is_none_or(|own| *own == ObjectPlace::Free) {
                entries.remove(&number);
                enter(entries, number, entry)?;
            }
        }
    }
    Some(dict)
}

/// A number that stands twice in a section is read otherwise by different readers.
fn enter(entries: &mut BTreeMap<u32, ObjectPlace>, number: u32, entry: ObjectPlace) -> Option<()> {
    let is_new = entries.insert(number, entry).is_none();
    (is_new && entries.len() <= MOST_OBJECTS).then_some(())
}

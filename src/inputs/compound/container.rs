//! The compound file: sectors, and the chains in which they follow each other.

use super::bytes::{numbers, u16_at, u32_at};

/// From here on a sector's number is a mark and no number.
pub(super) const END_OF_CHAIN: u32 = 0xFFFF_FFFA;

/// A compound file: sectors, and the table of which follows which.
pub struct Compound<'a> {
    header: &'a [u8],
    sectors: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

/// The content of a chain of sectors; `None` when the chain runs in a circle.
pub(super) fn chain(sectors: &[u8], size: usize, next: &[u32], start: u32) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let mut id = start;
    // However many sectors the table names, no chain has more than there are.
    for _ in 0..=sectors.len() / size + 1 {
        let at = (id as usize).saturating_mul(size);
        // A chain that leaves the file ends here; the reader reports it.
        let (true, Some(rest)) = (id < END_OF_CHAIN, sectors.get(at..)) else {
            return Some(content);
        };
        content.extend_from_slice(&rest[..rest.len().min(size)]);
        id = next.get(id as usize).copied().unwrap_or(END_OF_CHAIN);
    }
    None
}

impl<'a> Compound<'a> {
    /// `None` when the table of sectors itself runs in a circle.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let header = bytes.get(..512)?;
        let size = if u16_at(header, 30)? == 0x0C { 4096 } else { 512 };
        let sectors = bytes.get(size..).unwrap_or_default();
        let sector = |id: u32| {
            let at = (id as usize).saturating_mul(size);
            sectors.get(at..).map(|rest| &rest[..rest.len().min(size)]).unwrap_or_default()
        };
        let mut tables: Vec<u32> = numbers(header.get(76..)?).collect();
        let mut more = u32_at(header, 68)?;
        let mut left = sectors.len() / size + 2;
        while more < END_OF_CHAIN {
            left = left.checked_sub(1)?;
            tables.extend(numbers(sector(more)));
            more = tables.pop()?;
        }
        let tables: Vec<u32> = tables.into_iter().filter(|id| *id < END_OF_CHAIN).collect();
        // No file has more tables than sectors, however often it names one; the reader reads each.
        if tables.len() > sectors.len() / size + 1 {
            return None;
        }
        let tables = tables.into_iter();
        let next = tables.flat_map(|id| numbers(sector(id))).collect();
        Some(Compound { header, sectors, size, next })
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        chain(self.sectors, self.size, &self.next, start)
    }

    /// The streams that may be the workbook; `None` when something runs in a circle, or they have more
    /// in them than the file.
    pub fn workbooks(&self) -> Option<Vec<Vec<u8>>> {
        let directory = self.chain(u32_at(self.header, 48)?)?;
        let small_next: Vec<u32> = numbers(&self.chain(u32_at(self.header, 60)?)?).collect();
        let small = self.chain(directory.get(116..).and_then(|rest| u32_at(rest, 0))?)?;
        let mut streams = Vec::new();
        let mut left = self.sectors.len();
        for entry in directory.chunks_exact(128) {
            let units =
                entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            let name: String =
                char::decode_utf16(units.take_while(|unit| *unit != 0)).flatten().collect();
            if !name.eq_ignore_ascii_case("Workbook") && !name.eq_ignore_ascii_case("Book") {
                continue;
            }
            let start = u32_at(entry, 116)?;
            let stream = if u32_at(entry, 120)? < 4096 {
                chain(&small, 64, &small_next, start)?
            } else {
                self.chain(start)?
            };
            left = left.checked_sub(stream.len())?;
            streams.push(stream);
        }
        Some(streams)
    }
}

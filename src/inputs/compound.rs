//! Old workbooks (`.xls`) looked through before the reader is given them.
//!
//! The reader believes what the file says of its size. Sectors that follow each other in a circle,
//! or a cell in a corner that no sheet has, would make it ask for more memory than there is, and
//! that ends the program. So the same chains and records are walked here, and nothing is kept.

/// No sheets of one workbook have more cells between their first and last ones.
const CELL_LIMIT: u64 = 20_000_000;
/// Columns of a sheet of this format.
const COLUMNS: u16 = 256;
/// From here on a sector's number is a mark and no number.
const END_OF_CHAIN: u32 = 0xFFFF_FFFA;

/// Whether the reader can be given the file. What is damaged in other ways it refuses by itself.
pub fn readable(bytes: &[u8]) -> bool {
    if !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return sheets_fit(bytes);
    }
    let Some(streams) = Compound::open(bytes).and_then(|file| file.workbooks()) else {
        return false;
    };
    streams.iter().all(|stream| sheets_fit(stream))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// A compound file: sectors, and the table of which follows which.
struct Compound<'a> {
    header: &'a [u8],
    sectors: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

/// The content of a chain of sectors; `None` when the chain runs in a circle.
fn chain(sectors: &[u8], size: usize, next: &[u32], start: u32) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let mut id = start;
    for _ in 0..=next.len() {
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
    fn open(bytes: &'a [u8]) -> Option<Self> {
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
        let tables = tables.into_iter().filter(|id| *id < END_OF_CHAIN);
        // No file has more tables than sectors, however often it names one.
        let tables = tables.take(sectors.len() / size + 1);
        let next = tables.flat_map(|id| numbers(sector(id))).collect();
        Some(Compound { header, sectors, size, next })
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        chain(self.sectors, self.size, &self.next, start)
    }

    /// The streams that may be the workbook; `None` when something runs in a circle.
    fn workbooks(&self) -> Option<Vec<Vec<u8>>> {
        let directory = self.chain(u32_at(self.header, 48)?)?;
        let small_next: Vec<u32> = numbers(&self.chain(u32_at(self.header, 60)?)?).collect();
        let small = self.chain(directory.get(116..).and_then(|rest| u32_at(rest, 0))?)?;
        let mut streams = Vec::new();
        for entry in directory.chunks_exact(128) {
            let units =
                entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            let name: String =
                char::decode_utf16(units.take_while(|unit| *unit != 0)).flatten().collect();
            if !name.eq_ignore_ascii_case("Workbook") && !name.eq_ignore_ascii_case("Book") {
                continue;
            }
            let start = u32_at(entry, 116)?;
            streams.push(if u32_at(entry, 120)? < 4096 {
                chain(&small, 64, &small_next, start)?
            } else {
                self.chain(start)?
            });
        }
        Some(streams)
    }
}

/// A record's type and content.
type Record<'a> = (u16, &'a [u8]);

fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, 0)?, usize::from(u16_at(stream, 2)?));
        let content = stream.get(4..4 + length)?;
        stream = &stream[4 + length..];
        Some((kind, content))
    })
}

/// Whether no sheet has a cell where none can be, and all together are not too many.
fn sheets_fit(stream: &[u8]) -> bool {
    const BOUND_SHEET: u16 = 0x0085;
    const FILE_PASS: u16 = 0x002F;
    // What is enciphered tells no sizes; the reader refuses the file by its password.
    let enciphered = |(kind, content): &Record<'_>| {
        *kind == FILE_PASS && u16_at(content, 0).is_some_and(|method| method != 0)
    };
    if records(stream).take(64).any(|record| enciphered(&record)) {
        return true;
    }
    let end = |(kind, _): &Record<'_>| *kind != 0x000A;
    let mut starts: Vec<usize> = records(stream)
        .take_while(end)
        .filter(|(kind, _)| *kind == BOUND_SHEET)
        .filter_map(|(_, content)| u32_at(content, 0).map(|at| at as usize))
        .collect();
    // The oldest files have no list of sheets.
    starts.push(0);
    let mut cells = 0u64;
    starts.into_iter().all(|start| {
        let Some(area) = stream.get(start..).map_or(Some(0), area) else { return false };
        cells = cells.saturating_add(area);
        cells <= CELL_LIMIT
    })
}

/// How many cells there are between a sheet's first and last ones; `None` for a cell where none
/// can be.
fn area(sheet: &[u8]) -> Option<u64> {
    const NESTED: u16 = 0x0809;
    let mut depth = 0usize;
    let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
    let mut stated = 0u64;
    for (kind, content) in records(sheet) {
        match kind {
            NESTED => depth += 1,
            0x000A if depth <= 1 => break,
            0x000A => depth -= 1,
            // A chart inside the sheet has records of its own.
            _ if depth > 1 => {}
            0x0200 => stated = stated.max(dimensions(content)?),
            0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x0207 | 0x027E => {
                let (Some(row), Some(first)) = (u16_at(content, 0), u16_at(content, 2)) else {
                    continue;
                };
                let last = match kind {
                    0x00BD => u16_at(content, content.len().checked_sub(2)?)?.max(first),
                    // The text of the formula before it.
                    0x0207 => continue,
                    _ => first,
                };
                if last >= COLUMNS {
                    return None;
                }
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(first), columns.1.max(last));
            }
            _ => {}
        }
    }
    let span = |(first, last): (u16, u16)| u64::from(last.saturating_sub(first)) + 1;
    Some(stated.max(span(rows) * span(columns)))
}

/// The cells that a sheet says to have; `None` when that makes no sense.
fn dimensions(content: &[u8]) -> Option<u64> {
    let wide = content.len() >= 14;
    let row = |at: usize| {
        if wide { u32_at(content, 4 * at) } else { u16_at(content, 2 * at).map(u32::from) }
    };
    let column = |at: usize| u16_at(content, at + if wide { 8 } else { 4 });
    // A record of another length is refused by the reader.
    let (Some(first), Some(end), Some(left), Some(right)) = (row(0), row(1), column(0), column(2))
    else {
        return Some(0);
    };
    if end > 65_536 || first > end.max(1) || right > COLUMNS {
        return None;
    }
    let left = if left >= COLUMNS || right < left { 0 } else { left };
    Some(u64::from(end - first.min(end)) * u64::from(right - left))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap_or(0);
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        let place = [row.to_le_bytes(), column.to_le_bytes()].concat();
        record(0x0203, &[&place[..], &[0; 10]].concat())
    }

    #[test]
    fn sheets_within_bounds_fit() {
        let sheet = [record(0x0809, &[]), number(0, 0), number(999, 20), record(0x000A, &[])];
        assert_eq!(area(&sheet.concat()), Some(21_000));
        assert!(sheets_fit(&sheet.concat()));
    }

    #[test]
    fn a_cell_beyond_every_sheet_does_not() {
        assert_eq!(area(&number(0, 256)), None);
        let dimensions = [0u8, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0];
        assert_eq!(area(&record(0x0200, &dimensions)), None);
    }

    #[test]
    fn a_chain_in_a_circle_has_no_content() {
        assert_eq!(chain(&[7; 1024], 512, &[1, 0], 0), None);
        assert_eq!(chain(&[7; 1024], 512, &[1, END_OF_CHAIN], 0), Some(vec![7; 1024]));
    }
}

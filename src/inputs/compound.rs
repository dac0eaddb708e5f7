//! Old workbooks (`.xls`) looked through before the reader is given them.
//!
//! The reader believes what the file says of its size. Sectors that follow each other in a circle,
//! or a cell in a corner that no sheet has, would make it ask for more memory than there is, and
//! that ends the program. So the same chains and records are walked here, and nothing is kept.

use std::collections::BTreeSet;

use super::package::limits;
use crate::diag::{Oddity, Overload, Problem};

/// Cells that a sheet may say to have: all of one.
const STATED_LIMIT: u64 = 65_536 * 256;
/// Bytes that all formulas may have when they are written out.
const FORMULA_LIMIT: u64 = 400_000_000;
/// Bytes that are moved while they are: each sign is put in where it belongs.
const WORK_LIMIT: u64 = 20_000_000_000;
/// Spaces in one formula.
const SPACES_LIMIT: u64 = 10_000;
/// Records that may go on with one.
const CONTINUED_LIMIT: usize = 30_000;
/// Columns of a sheet of this format.
const COLUMNS: u16 = 256;
/// From here on a sector's number is a mark and no number.
const END_OF_CHAIN: u32 = 0xFFFF_FFFA;

/// Looks through a workbook; what is damaged in other ways the reader refuses by itself.
///
/// # Errors
/// The reader must not be given the file.
pub fn look_through(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return sheets_fit(bytes);
    }
    let streams = Compound::open(bytes).and_then(|file| file.workbooks()).ok_or_else(impossible)?;
    streams.iter().try_for_each(|stream| sheets_fit(stream))
}

/// A size or place that no file can have.
fn impossible() -> Problem {
    Problem::WorkbookDamaged { detail: "impossible size".to_owned() }
}

fn overload(what: Overload, limit: usize) -> Problem {
    Problem::WorkbookOverloaded { part: "Workbook".to_owned(), what, limit }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// A compound file: sectors, and the table of which follows which.
pub(super) struct Compound<'a> {
    header: &'a [u8],
    sectors: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

/// The content of a chain of sectors; `None` when the chain runs in a circle.
fn chain(sectors: &[u8], size: usize, next: &[u32], start: u32) -> Option<Vec<u8>> {
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
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
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
    pub(super) fn workbooks(&self) -> Option<Vec<Vec<u8>>> {
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

/// A record's type and content.
pub(super) type Record<'a> = (u16, &'a [u8]);

pub(super) fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, 0)?, usize::from(u16_at(stream, 2)?));
        let content = stream.get(4..4 + length)?;
        stream = &stream[4 + length..];
        Some((kind, content))
    })
}

/// Whether no sheet has a cell where none can be, and all together are not too many.
fn sheets_fit(stream: &[u8]) -> Result<(), Problem> {
    const BOUND_SHEET: u16 = 0x0085;
    const FILE_PASS: u16 = 0x002F;
    const SHARED: u16 = 0x00FC;
    const NAME: u16 = 0x0018;
    // What is enciphered tells no sizes; the reader refuses the file by its password.
    let enciphered = |(kind, content): &Record<'_>| {
        *kind == FILE_PASS && u16_at(content, 0).is_some_and(|method| method != 0)
    };
    if records(stream).take(64).any(|record| enciphered(&record)) {
        return Ok(());
    }
    let end = |(kind, _): &Record<'_>| *kind != 0x000A;
    let mut starts = Vec::new();
    let mut texts: Option<Vec<u64>> = None;
    // The longest name that a formula may write out; that of a sheet has 31 letters.
    let mut longest = 31u64;
    let mut continued = 0;
    for (index, (kind, content)) in records(stream).take_while(end).enumerate() {
        match kind {
            BOUND_SHEET => {
                starts.extend(u32_at(content, 0).map(|at| (at as usize, sheet_name(content))));
            }
            NAME => longest = longest.max(content.get(3).map_or(0, |length| u64::from(*length))),
            // A workbook has one list of shared texts; the reader reads each.
            SHARED if texts.is_some() => return Err(impossible()),
            SHARED => texts = Some(shared_texts(stream, index)),
            _ => {}
        }
        continued = if kind == CONTINUE { continued + 1 } else { 0 };
        if continued > CONTINUED_LIMIT {
            return Err(impossible());
        }
    }
    // The oldest files have no list of sheets.
    starts.push((0, String::new()));
    let texts = texts.unwrap_or_default();
    let mut sum = Sizes::default();
    for (start, name) in starts {
        let Some(sheet) = stream.get(start..) else { continue };
        let sizes = Sizes::of(sheet, &texts, longest).ok_or_else(impossible)?;
        if let Some((row, column)) = sizes.twice {
            let at = (u32::from(row), u32::from(column));
            return Err(Problem::OddCell { sheet: name, at, what: Oddity::Order });
        }
        sum.read += sizes.read;
        // No two sheets begin at one place, nor one within another; the reader reads each to its end.
        if sum.read > 2 * stream.len() {
            return Err(impossible());
        }
        sum.area = sum.area.saturating_add(sizes.area);
        sum.cells += sizes.cells;
        sum.text = sum.text.saturating_add(sizes.text);
        sum.formulas = sum.formulas.saturating_add(sizes.formulas);
        sum.work = sum.work.saturating_add(sizes.work);
        if sum.area > limits::AREA || sum.cells > limits::CELLS {
            return Err(Problem::TooManyCells { limit: limits::CELLS });
        }
        if sum.text > limits::ALL_TEXT as u64 {
            return Err(overload(Overload::Text, limits::ALL_TEXT));
        }
        if sum.formulas > FORMULA_LIMIT || sum.work > WORK_LIMIT {
            return Err(overload(Overload::Formulas, FORMULA_LIMIT as usize));
        }
    }
    Ok(())
}

/// The name of a sheet in the list of them.
pub(super) fn sheet_name(content: &[u8]) -> String {
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

const CONTINUE: u16 = 0x003C;

/// The bytes of each shared text as the reader keeps it, as far as they can be told.
fn shared_texts(stream: &[u8], index: usize) -> Vec<u64> {
    let mut parts = records(stream).skip(index);
    let Some(first) = parts.next().and_then(|(_, content)| content.get(8..)) else {
        return Vec::new();
    };
    let rest = parts.take_while(|(kind, _)| *kind == CONTINUE).map(|(_, content)| content);
    let mut shared = Shared { data: first, rest };
    std::iter::from_fn(|| shared.text()).collect()
}

/// Shared texts that run on from record to record.
struct Shared<'a, I> {
    data: &'a [u8],
    rest: I,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Shared<'a, I> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.data.split_at_checked(count)?;
        self.data = left;
        Some(taken)
    }

    fn go_on(&mut self) -> Option<()> {
        self.data = self.rest.next()?;
        Some(())
    }

    /// The bytes of the next text.
    fn text(&mut self) -> Option<u64> {
        if self.data.is_empty() {
            self.go_on()?;
            if self.data.is_empty() {
                return Some(0);
            }
        }
        let mut left = usize::from(u16_at(self.take(2)?, 0)?);
        let flags = self.take(1)?[0];
        let mut behind = 0;
        if flags & 0x8 != 0 {
            behind += 4 * usize::from(u16_at(self.take(2)?, 0)?);
        }
        if flags & 0x4 != 0 {
            behind += u32_at(self.take(4)?, 0)? as usize;
        }
        let mut wide = flags & 1 != 0;
        let mut bytes = 0;
        loop {
            let width = if wide { 2 } else { 1 };
            let count = left.min(self.data.len() / width);
            self.take(count * width)?;
            bytes += 3 * count as u64;
            left -= count;
            if left == 0 {
                break;
            }
            self.go_on()?;
            wide = self.take(1)?[0] & 1 != 0;
        }
        while behind > 0 {
            if self.data.is_empty() {
                self.go_on()?;
            }
            let count = behind.min(self.data.len());
            self.take(count)?;
            behind -= count;
        }
        Some(bytes)
    }
}

/// What the reader would keep of a sheet.
#[derive(Default)]
struct Sizes {
    /// Cells between the first and the last ones.
    area: u64,
    /// Cells with something in them.
    cells: u64,
    /// Bytes of their texts.
    text: u64,
    /// Bytes of the formulas as they are written out, at most.
    formulas: u64,
    /// Bytes that are moved while they are.
    work: u64,
    /// Bytes of its records.
    read: usize,
    /// A cell that is there twice: one program shows the first, another the last.
    twice: Option<(u16, u16)>,
}

impl Sizes {
    /// `None` for a cell or a size that no sheet has.
    fn of(sheet: &[u8], texts: &[u64], longest: u64) -> Option<Self> {
        const NESTED: u16 = 0x0809;
        let mut sizes = Sizes::default();
        let mut depth = 0usize;
        let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
        let mut known = BTreeSet::new();
        for (kind, content) in records(sheet) {
            sizes.read += 4 + content.len();
            match kind {
                NESTED => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                // A chart inside the sheet has records of its own.
                _ if depth > 1 => {}
                0x0200 if dimensions(content)? > STATED_LIMIT => return None,
                0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x0207 | 0x027E => {
                    let (Some(row), Some(first)) = (u16_at(content, 0), u16_at(content, 2)) else {
                        continue;
                    };
                    match kind {
                        0x0006 => sizes.formula(content, longest)?,
                        0x00FD => {
                            let text = u32_at(content, 6).and_then(|n| texts.get(n as usize));
                            sizes.text += text.copied().unwrap_or(0);
                        }
                        0x00D6 | 0x0204 | 0x0207 => sizes.text += 3 * content.len() as u64,
                        _ => {}
                    }
                    let last = match kind {
                        0x00BD => u16_at(content, content.len().checked_sub(2)?)?.max(first),
                        // The text of the formula before it.
                        0x0207 => continue,
                        _ => first,
                    };
                    if last >= COLUMNS {
                        return None;
                    }
                    sizes.cells += u64::from(last - first) + 1;
                    if sizes.cells <= limits::CELLS {
                        let twice = (first..=last).find(|column| !known.insert((row, *column)));
                        sizes.twice = sizes.twice.or(twice.map(|column| (row, column)));
                    }
                    rows = (rows.0.min(row), rows.1.max(row));
                    columns = (columns.0.min(first), columns.1.max(last));
                }
                _ => {}
            }
        }
        let span = |(first, last): (u16, u16)| u64::from(last.saturating_sub(first)) + 1;
        sizes.area = span(rows) * span(columns);
        Some(sizes)
    }

    /// Adds a formula; `None` when it has more spaces than anybody types.
    fn formula(&mut self, content: &[u8], longest: u64) -> Option<()> {
        let signs = content.get(20..).unwrap_or_default();
        // Spaces are kept as a sign and a number of them.
        let spaces = signs.windows(4).filter_map(|sign| match sign {
            [0x19, 0x40 | 0x41, 0..=6, count] => Some(u64::from(*count)),
            _ => None,
        });
        let spaces: u64 = spaces.sum();
        if spaces > SPACES_LIMIT {
            return None;
        }
        let length = signs.len() as u64;
        // A sign is a function's name, or a name in five bytes.
        let written = 8 * length + spaces + length / 5 * longest;
        self.formulas = self.formulas.saturating_add(written);
        self.work = self.work.saturating_add((length + spaces) * written);
        Some(())
    }
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
        let sizes = Sizes::of(&sheet.concat(), &[], 0).expect("sizes");
        assert_eq!((sizes.area, sizes.cells), (21_000, 2));
        assert_eq!(sheets_fit(&sheet.concat()), Ok(()));
    }

    #[test]
    fn a_cell_twice_is_told_with_its_sheet() {
        // Where the sheet begins, visible, a sheet, and its name.
        let list = |at: u32| {
            record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 2, 1], &[0x41, 0, 0xA1, 0x1E]].concat())
        };
        let begin = [list(0), record(0x000A, &[])].concat();
        let begin = [list(u32::try_from(begin.len()).unwrap_or(0)), record(0x000A, &[])].concat();
        let sheet = [record(0x0809, &[]), number(4, 2), number(4, 2), record(0x000A, &[])].concat();
        let at = (4, 2);
        let told = Problem::OddCell { sheet: "Aạ".to_owned(), at, what: Oddity::Order };
        assert_eq!(sheets_fit(&[begin, sheet].concat()), Err(told));
    }

    #[test]
    fn a_cell_beyond_every_sheet_does_not() {
        assert!(Sizes::of(&number(0, 256), &[], 0).is_none());
        let dimensions = [0u8, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0];
        assert!(Sizes::of(&record(0x0200, &dimensions), &[], 0).is_none());
    }

    #[test]
    fn a_long_text_in_every_cell_does_not() {
        let label = |row: u16| {
            let place = [row.to_le_bytes(), [0, 0], [0, 0]].concat();
            record(0x00FD, &[&place[..], &[0; 4]].concat())
        };
        // One text of 60,000 letters, half of them in the record behind.
        let half = vec![b'x'; 30_000];
        let texts = [
            record(
                0x00FC,
                &[&[1, 0, 0, 0, 1, 0, 0, 0][..], &60_000u16.to_le_bytes(), &[0], &half].concat(),
            ),
            record(CONTINUE, &[&[0][..], &half].concat()),
        ];
        let texts = texts.concat();
        assert_eq!(shared_texts(&texts, 0), [180_000]);
        let sheet: Vec<u8> = (0..900).flat_map(label).collect();
        let book = [&texts[..], &sheet].concat();
        assert_eq!(sheets_fit(&book), Err(overload(Overload::Text, limits::ALL_TEXT)));
        assert_eq!(sheets_fit(&[&texts[..], &label(0)].concat()), Ok(()));
    }

    #[test]
    fn formulas_of_nothing_but_spaces_do_not() {
        let formula = [&[0; 20][..], &[0x19, 0x40, 0, 255].repeat(50)].concat();
        assert!(Sizes::of(&record(0x0006, &formula), &[], 0).is_none());
    }

    #[test]
    fn a_chain_in_a_circle_has_no_content() {
        assert_eq!(chain(&[7; 1024], 512, &[1, 0], 0), None);
        assert_eq!(chain(&[7; 1024], 512, &[1, END_OF_CHAIN], 0), Some(vec![7; 1024]));
        // A table of a million sectors that all follow the first one.
        assert_eq!(chain(&[7; 1024], 512, &vec![0; 1_000_000], 0), None);
    }
}

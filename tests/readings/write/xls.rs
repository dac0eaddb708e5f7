//! `.xls` by hand: BIFF8 records in a compound file of one stream.

use super::{Cell, Sheet, Value, serial};

/// The workbook's bytes.
pub fn write(sheets: &[Sheet]) -> Vec<u8> {
    compound(&stream(sheets))
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("a short record");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A text with its length in two bytes and its letters in two bytes each.
fn long_text(text: &str) -> Vec<u8> {
    let units = u16::try_from(text.encode_utf16().count()).expect("a short text");
    [&units.to_le_bytes()[..], &[1], &wide(text)].concat()
}

fn begin(kind: u16) -> Vec<u8> {
    let words = [0x0600u16, kind, 0x0DBB, 0x07CC, 0, 0, 6, 0];
    record(0x0809, &words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>())
}

/// The number formats that cells ask for: the first cell style is plain, the second a day.
struct Formats(Vec<&'static str>);

impl Formats {
    fn of(sheets: &[Sheet]) -> Self {
        let mut known = Vec::new();
        for cell in sheets.iter().flat_map(|sheet| sheet.cells.values()) {
            if let Some(code) = cell.look.format
                && !known.contains(&code)
            {
                known.push(code);
            }
        }
        Formats(known)
    }

    fn style(&self, cell: &Cell) -> u16 {
        match (cell.look.format, &cell.value) {
            (Some(code), _) => {
                17 + self.0.iter().position(|known| *known == code).unwrap_or(0) as u16
            }
            (None, Value::Day(..)) => 16,
            (None, _) => 15,
        }
    }
}

fn stream(sheets: &[Sheet]) -> Vec<u8> {
    let formats = Formats::of(sheets);
    let mut texts: Vec<String> = Vec::new();
    let pages: Vec<Vec<u8>> =
        sheets.iter().map(|sheet| page(sheet, &formats, &mut texts)).collect();
    let mut head = Vec::new();
    head.push(begin(0x0005));
    head.push(record(0x0042, &1200u16.to_le_bytes()));
    for _ in 0..4 {
        let font = [&[0xC8, 0, 0, 0, 0xFF, 0x7F, 0x90, 1, 0, 0, 0, 0, 0, 0][..], &[5, 0]].concat();
        head.push(record(0x0031, &[font, b"Arial".to_vec()].concat()));
    }
    for (index, code) in formats.0.iter().enumerate() {
        let number = 164 + index as u16;
        head.push(record(0x041E, &[&number.to_le_bytes()[..], &long_text(code)].concat()));
    }
    let style = |format: u16, flags: u16| {
        let mut content = vec![0u8; 20];
        content[2..4].copy_from_slice(&format.to_le_bytes());
        content[4..6].copy_from_slice(&flags.to_le_bytes());
        content[6] = 0x20;
        record(0x00E0, &content)
    };
    head.extend((0..15).map(|_| style(0, 0xFFF5)));
    head.push(style(0, 1));
    head.push(style(14, 1));
    head.extend((0..formats.0.len()).map(|index| style(164 + index as u16, 1)));
    head.push(record(0x0293, &[0, 0x80, 0, 0xFF]));
    // Which version of the office program calculated the formulas: they were.
    head.push(record(0x01C1, &[0xC1, 0x01, 0, 0, 0x60, 0x69, 1, 0]));
    let mut sst = Vec::new();
    let count = u32::try_from(texts.len()).expect("few texts");
    sst.extend(count.to_le_bytes());
    sst.extend(count.to_le_bytes());
    let mut shared = Vec::new();
    // No record holds more than 8,224 bytes; a text that does not fit begins the next one.
    for text in &texts {
        let text = long_text(text);
        if sst.len() + text.len() > 8_000 {
            shared.push(std::mem::take(&mut sst));
        }
        sst.extend(text);
    }
    shared.push(sst);
    let shared: Vec<u8> = shared
        .iter()
        .enumerate()
        .flat_map(|(index, part)| record(if index == 0 { 0x00FC } else { 0x003C }, part))
        .collect();
    let names: Vec<Vec<u8>> = sheets
        .iter()
        .map(|sheet| {
            let units = u8::try_from(sheet.name.encode_utf16().count()).expect("a short name");
            [&[units, 1][..], &wide(&sheet.name)].concat()
        })
        .collect();
    let end = record(0x000A, &[]);
    let before: usize = head.iter().map(Vec::len).sum();
    let listed: usize = names.iter().map(|name| 4 + 6 + name.len()).sum();
    let mut at = before + listed + shared.len() + end.len();
    let mut all = head.concat();
    for (name, page) in names.iter().zip(&pages) {
        let start = u32::try_from(at).expect("a small file").to_le_bytes();
        all.extend(record(0x0085, &[&start[..], &[0, 0], name].concat()));
        at += page.len();
    }
    all.extend(shared);
    all.extend(end);
    all.extend(pages.concat());
    all
}

fn page(sheet: &Sheet, formats: &Formats, texts: &mut Vec<String>) -> Vec<u8> {
    let (last_row, last_column) = sheet.end();
    let mut all = begin(0x0010);
    let mut area = Vec::new();
    area.extend(0u32.to_le_bytes());
    area.extend((last_row + 1).to_le_bytes());
    area.extend([0, 0]);
    area.extend((last_column as u16 + 1).to_le_bytes());
    area.extend([0, 0]);
    all.extend(record(0x0200, &area));
    for ((row, column), cell) in &sheet.cells {
        let style = formats.style(cell);
        let at = [*row as u16, *column as u16, style];
        let at: Vec<u8> = at.iter().flat_map(|word| word.to_le_bytes()).collect();
        all.extend(value(&at, &cell.value, texts));
    }
    if !sheet.merged.is_empty() {
        let mut content = (sheet.merged.len() as u16).to_le_bytes().to_vec();
        for merged in &sheet.merged {
            let bounds = [merged.first.0, merged.last.0, merged.first.1, merged.last.1];
            content.extend(bounds.iter().flat_map(|bound| (*bound as u16).to_le_bytes()));
        }
        all.extend(record(0x00E5, &content));
    }
    all.extend(record(0x000A, &[]));
    all
}

fn value(at: &[u8], value: &Value, texts: &mut Vec<String>) -> Vec<u8> {
    match value {
        Value::Blank => record(0x0201, at),
        Value::Text(text) => {
            let known = texts.iter().position(|known| known == text);
            let index = known.unwrap_or_else(|| {
                texts.push(text.clone());
                texts.len() - 1
            });
            record(0x00FD, &[at, &(index as u32).to_le_bytes()].concat())
        }
        Value::Number(number) => record(0x0203, &[at, &number.to_le_bytes()].concat()),
        Value::Day(year, month, day) => {
            record(0x0203, &[at, &serial(*year, *month, *day).to_le_bytes()].concat())
        }
        Value::Truth(truth) => record(0x0205, &[at, &[u8::from(*truth), 0]].concat()),
        Value::Wrong(error) => record(0x0205, &[at, &[code(error), 1]].concat()),
        Value::Formula(_, result) => formula(at, result),
        Value::Rich(_) => unreachable!("a rich text is left out"),
    }
}

/// The formula itself is a number, so that nothing has to be parsed; its result is what is read.
fn formula(at: &[u8], result: &Value) -> Vec<u8> {
    const ONE: [u8; 5] = [3, 0, 0x1E, 1, 0];
    let (stored, text) = match result {
        Value::Number(number) => (number.to_le_bytes(), None),
        Value::Truth(truth) => ([1, 0, u8::from(*truth), 0, 0, 0, 0xFF, 0xFF], None),
        Value::Text(text) if text.is_empty() => ([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], None),
        Value::Text(text) => ([0, 0, 0, 0, 0, 0, 0xFF, 0xFF], Some(text)),
        _ => ([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], None),
    };
    let mut all = record(0x0006, &[at, &stored[..], &[0; 6], &ONE[..]].concat());
    if let Some(text) = text {
        all.extend(record(0x0207, &long_text(text)));
    }
    all
}

fn code(error: &str) -> u8 {
    match error {
        "#DIV/0!" => 0x07,
        "#VALUE!" => 0x0F,
        "#REF!" => 0x17,
        "#NAME?" => 0x1D,
        _ => 0x2A,
    }
}

/// A compound file of sectors of 512 bytes that holds the one stream `Workbook`.
pub fn compound(stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    const FREE: u32 = 0xFFFF_FFFF;
    const TABLE: u32 = 0xFFFF_FFFD;
    // Below 4,096 bytes a stream would have to lie among the small ones.
    let size = stream.len().max(4096);
    let sectors = size.div_ceil(512);
    let mut content = stream.to_vec();
    content.resize(sectors * 512, 0);
    // The stream first, then the directory, then the table of sectors.
    let directory = sectors as u32;
    let tables = (sectors + 1).div_ceil(127);
    let mut next: Vec<u32> = (1..=sectors as u32).collect();
    if let Some(last) = next.last_mut() {
        *last = END;
    }
    next.push(END);
    next.extend(std::iter::repeat_n(TABLE, tables));
    next.resize(tables * 128, FREE);
    let mut header = vec![0u8; 512];
    header[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    header[24..32].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0]);
    header[32] = 6;
    header[44..48].copy_from_slice(&(tables as u32).to_le_bytes());
    header[48..52].copy_from_slice(&directory.to_le_bytes());
    header[56..60].copy_from_slice(&4096u32.to_le_bytes());
    header[60..64].copy_from_slice(&END.to_le_bytes());
    header[68..72].copy_from_slice(&END.to_le_bytes());
    for index in 0..109usize {
        let id = if index < tables { directory + 1 + index as u32 } else { FREE };
        header[76 + 4 * index..80 + 4 * index].copy_from_slice(&id.to_le_bytes());
    }
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut entry = vec![0u8; 128];
        let name = wide(name);
        entry[..name.len()].copy_from_slice(&name);
        entry[64..66].copy_from_slice(&(name.len() as u16 + 2).to_le_bytes());
        entry[66] = kind;
        entry[67] = 1;
        for at in [68, 72] {
            entry[at..at + 4].copy_from_slice(&FREE.to_le_bytes());
        }
        entry[76..80].copy_from_slice(&child.to_le_bytes());
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        entry
    };
    let mut all = header;
    all.extend(content);
    all.extend(entry("Root Entry", 5, 1, END, 0));
    all.extend(entry("Workbook", 2, FREE, 0, (sectors * 512) as u32));
    all.resize((1 + sectors + 1) * 512, 0);
    all.extend(next.iter().flat_map(|id| id.to_le_bytes()));
    all
}

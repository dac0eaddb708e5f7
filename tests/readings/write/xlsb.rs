//! `.xlsb` by hand: texts, numbers, days and truth values.

use super::{Sheet, Value, package, serial};

/// The workbook's bytes; `None` when a sheet holds what is not written here.
pub fn write(sheets: &[Sheet]) -> Option<Vec<u8>> {
    let mut parts = Vec::new();
    let mut book = record(0x83, &[]);
    book.extend(record(0x99, &[0; 12]));
    book.extend(record(0x8F, &[]));
    let mut relations = String::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let number = index + 1;
        let mut content = vec![0u8; 4];
        content.extend(u32::try_from(number).ok()?.to_le_bytes());
        content.extend(wide(&format!("rId{number}")));
        content.extend(wide(&sheet.name));
        book.extend(record(0x9C, &content));
        relations.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/\
             officeDocument/2006/relationships/worksheet\" \
             Target=\"worksheets/sheet{number}.bin\"/>"
        ));
        parts.push((format!("xl/worksheets/sheet{number}.bin"), page(sheet)?));
    }
    book.extend(record(0x90, &[]));
    book.extend(record(0x84, &[]));
    relations.push_str(
        "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         relationships/styles\" Target=\"styles.bin\"/>",
    );
    parts.push(("xl/workbook.bin".to_owned(), book));
    parts.push(("xl/styles.bin".to_owned(), styles()));
    parts.push(("xl/_rels/workbook.bin.rels".to_owned(), relationships(&relations)));
    let root = "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
                2006/relationships/officeDocument\" Target=\"xl/workbook.bin\"/>";
    parts.push(("_rels/.rels".to_owned(), relationships(root)));
    let types = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.\
                 openxmlformats.org/package/2006/content-types\"><Default Extension=\"bin\" \
                 ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.\
                 relationships+xml\"/></Types>";
    parts.push(("[Content_Types].xml".to_owned(), types.as_bytes().to_vec()));
    Some(package(parts))
}

fn relationships(inner: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.\
         openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
    )
    .into_bytes()
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    if kind < 0x80 {
        all.push(kind as u8);
    } else {
        all.extend([(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8]);
    }
    let mut length = content.len();
    loop {
        let more = length > 0x7F;
        all.push((length & 0x7F) as u8 | if more { 0x80 } else { 0 });
        length >>= 7;
        if !more {
            break;
        }
    }
    all.extend(content);
    all
}

fn wide(text: &str) -> Vec<u8> {
    let units = u32::try_from(text.encode_utf16().count()).expect("a short text");
    [&units.to_le_bytes()[..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()]
        .concat()
}

/// Two cell styles: plain, and a day.
fn styles() -> Vec<u8> {
    let style = |format: u16| {
        let mut content = vec![0u8; 16];
        content[2..4].copy_from_slice(&format.to_le_bytes());
        record(0x2F, &content)
    };
    [record(0x269, &2u32.to_le_bytes()), style(0), style(14), record(0x26A, &[])].concat()
}

fn page(sheet: &Sheet) -> Option<Vec<u8>> {
    let (last_row, last_column) = sheet.end();
    let mut all = record(0x81, &[]);
    let area = [0, last_row, 0, last_column];
    all.extend(record(
        0x94,
        &area.iter().flat_map(|bound| bound.to_le_bytes()).collect::<Vec<_>>(),
    ));
    all.extend(record(0x91, &[]));
    let mut row_before = None;
    for ((row, column), cell) in &sheet.cells {
        if row_before != Some(*row) {
            row_before = Some(*row);
            let content = [&row.to_le_bytes()[..], &[0; 13]].concat();
            all.extend(record(0, &content));
        }
        let style = u32::from(matches!(cell.value, Value::Day(..)));
        let at = [column.to_le_bytes(), style.to_le_bytes()].concat();
        let (kind, content) = match &cell.value {
            Value::Blank => (1, Vec::new()),
            Value::Text(text) => (6, wide(text)),
            Value::Number(number) => (5, number.to_le_bytes().to_vec()),
            Value::Day(year, month, day) => (5, serial(*year, *month, *day).to_le_bytes().to_vec()),
            Value::Truth(truth) => (4, vec![u8::from(*truth)]),
            Value::Wrong(_) => (3, vec![0x17]),
            Value::Formula(_, result) => match &**result {
                Value::Text(text) => (8, [wide(text), vec![0; 10]].concat()),
                Value::Number(number) => (9, [&number.to_le_bytes()[..], &[0; 10]].concat()),
                _ => return None,
            },
            Value::Rich(_) => return None,
        };
        all.extend(record(kind, &[at, content].concat()));
    }
    all.extend(record(0x92, &[]));
    if !sheet.merged.is_empty() {
        all.extend(record(0xB1, &(sheet.merged.len() as u32).to_le_bytes()));
        for merged in &sheet.merged {
            let bounds = [merged.first.0, merged.last.0, merged.first.1, merged.last.1];
            let content: Vec<u8> = bounds.iter().flat_map(|bound| bound.to_le_bytes()).collect();
            all.extend(record(0xB0, &content));
        }
        all.extend(record(0xB2, &[]));
    }
    all.extend(record(0x82, &[]));
    Some(all)
}

//! Changes to a workbook's own structure: elements, attributes and references of XML, records of
//! the binary formats. What comes out is well formed enough to get past the first look.

use super::mutate::Random;

/// Numbers that a reader may believe.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "255",
    "256",
    "16383",
    "16384",
    "65535",
    "65536",
    "1048575",
    "1048576",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551616",
    "1000000000",
    "1e308",
    "1e999",
    "NaN",
    "-0",
    "0.1",
    "",
    " ",
    "99999999999999999999999999999999",
];

/// Values of attributes that mean something.
const VALUES: &[&str] = &[
    "A1",
    "XFD1048576",
    "ZZZ99999999",
    "A1:XFD1048576",
    "B2:A1",
    "s",
    "str",
    "inlineStr",
    "d",
    "b",
    "e",
    "n",
    "float",
    "string",
    "date",
    "time",
    "percentage",
    "currency",
    "boolean",
    "2025-13-45",
    "PT99999999999H",
    "rId1",
    "rId99",
    "../../../../etc/passwd",
    "/xl/workbook.xml",
    "#,##0.0,,",
    "dd/mm/yyyy",
    "true",
    "collapse",
    "preserve",
];

/// A piece of XML: a tag with its brackets, or the text between two.
#[derive(Clone, Debug)]
enum Piece {
    Open(String),
    Close(String),
    Alone(String),
    Text(String),
}

impl Piece {
    fn of_tag(tag: &str) -> Self {
        if tag.starts_with("</") {
            Piece::Close(tag.to_owned())
        } else if tag.ends_with("/>") || tag.starts_with("<?") || tag.starts_with("<!") {
            Piece::Alone(tag.to_owned())
        } else {
            Piece::Open(tag.to_owned())
        }
    }

    fn text(&self) -> &str {
        match self {
            Piece::Open(text) | Piece::Close(text) | Piece::Alone(text) | Piece::Text(text) => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            Piece::Open(text) | Piece::Close(text) | Piece::Alone(text) | Piece::Text(text) => text,
        }
    }
}

fn pieces(xml: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        if start > 0 {
            pieces.push(Piece::Text(rest[..start].to_owned()));
        }
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        pieces.push(Piece::of_tag(&rest[start..end]));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

/// Where the element that begins at a piece ends, the end left out.
fn element_end(pieces: &[Piece], start: usize) -> usize {
    let mut depth = 0usize;
    for (index, piece) in pieces.iter().enumerate().skip(start) {
        match piece {
            Piece::Open(_) => depth += 1,
            Piece::Close(_) => depth = depth.saturating_sub(1),
            Piece::Alone(_) | Piece::Text(_) => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    pieces.len()
}

/// The places of the values of a tag's attributes, without their quotes.
fn attributes(tag: &str) -> Vec<std::ops::Range<usize>> {
    let mut values = Vec::new();
    let mut at = 0;
    while let Some(start) = tag[at..].find("=\"") {
        let from = at + start + 2;
        let Some(length) = tag[from..].find('"') else { break };
        values.push(from..from + length);
        at = from + length + 1;
    }
    values
}

/// A few changes to the structure of an XML part; what is no XML stays as it is.
pub fn xml(random: &mut Random, content: &mut Vec<u8>) {
    let Ok(text) = std::str::from_utf8(content) else { return };
    let mut all = pieces(text);
    for _ in 0..=random.below(3) {
        if all.is_empty() {
            break;
        }
        change(random, &mut all);
    }
    *content = all.iter().flat_map(|piece| piece.text().bytes()).collect();
}

fn change(random: &mut Random, all: &mut Vec<Piece>) {
    let tags: Vec<usize> = (0..all.len())
        .filter(|index| matches!(all[*index], Piece::Open(_) | Piece::Alone(_)))
        .collect();
    if tags.is_empty() {
        return;
    }
    let start = *random.pick(&tags);
    let end = element_end(all, start);
    match random.below(12) {
        0 => {
            all.drain(start..end);
        }
        1 => {
            // The same element very often: rows, cells, styles, strings.
            let element: Vec<Piece> = all[start..end].to_vec();
            let length: usize = element.iter().map(|piece| piece.text().len()).sum();
            let times = (1usize << random.below(12)).min(200_000 / length.max(1)).max(1);
            let copies: Vec<Piece> =
                std::iter::repeat_with(|| element.clone()).take(times).flatten().collect();
            all.splice(start..start, copies);
        }
        2 => {
            // One element changes place with another, or goes into it.
            let element: Vec<Piece> = all.drain(start..end).collect();
            let to = random.below(all.len() + 1);
            all.splice(to..to, element);
        }
        3 | 4 => {
            // A number of an attribute becomes an extreme one.
            let tag = all[start].text_mut();
            let numbers: Vec<_> = attributes(tag)
                .into_iter()
                .filter(|range| tag[range.clone()].bytes().any(|byte| byte.is_ascii_digit()))
                .collect();
            if !numbers.is_empty() {
                let range = random.pick(&numbers).clone();
                tag.replace_range(range, random.pick::<&str>(NUMBERS));
            }
        }
        5 => {
            let tag = all[start].text_mut();
            let values = attributes(tag);
            if !values.is_empty() {
                let range = random.pick(&values).clone();
                let value = if random.once_in(2) { NUMBERS } else { VALUES };
                tag.replace_range(range, random.pick::<&str>(value));
            }
        }
        6 => {
            // An attribute twice, or a thousand of them.
            let tag = all[start].text_mut();
            if let Some(space) = tag.find(' ') {
                let end = if tag.ends_with("/>") { tag.len() - 2 } else { tag.len() - 1 };
                let inner = tag.get(space..end).unwrap_or_default().to_owned();
                let most = (400_000 / inner.len().max(1)).max(1);
                let times = if random.once_in(8) { most.min(2_000) } else { 1 };
                tag.insert_str(end.max(space), &inner.repeat(times));
            }
        }
        7 => {
            // An attribute that the element may have and has not.
            const MORE: &[&str] = &[
                " r=\"XFD1048576\"",
                " t=\"s\"",
                " t=\"inlineStr\"",
                " s=\"4294967295\"",
                " count=\"4294967295\"",
                " uniqueCount=\"4294967295\"",
                " table:number-rows-repeated=\"1048576\"",
                " table:number-columns-repeated=\"16384\"",
                " table:number-columns-spanned=\"4294967295\"",
                " table:number-rows-spanned=\"1048576\"",
                " text:c=\"1000000000\"",
                " office:value-type=\"float\" office:value=\"1e308\"",
                " ref=\"A1:XFD1048576\"",
                " spans=\"1:4294967295\"",
                " min=\"1\" max=\"4294967295\"",
                " si=\"4294967295\"",
                " numFmtId=\"4294967295\"",
                " hidden=\"1\"",
            ];
            let tag = all[start].text_mut();
            let end = if tag.ends_with("/>") { tag.len() - 2 } else { tag.len() - 1 };
            tag.insert_str(end, random.pick::<&str>(MORE));
        }
        8 => {
            // A text becomes a number, very long, or a reference to nothing.
            let texts: Vec<usize> =
                (0..all.len()).filter(|index| matches!(all[*index], Piece::Text(_))).collect();
            if !texts.is_empty() {
                let at = *random.pick(&texts);
                let text = match random.below(4) {
                    0 => "x".repeat(1 << random.below(18)),
                    1 => (*random.pick::<&str>(VALUES)).to_owned(),
                    _ => (*random.pick::<&str>(NUMBERS)).to_owned(),
                };
                *all[at].text_mut() = text;
            }
        }
        9 => {
            // Elements inside each other, deep.
            let element = all[start].clone();
            if let Piece::Open(_) = element {
                let times = 1 << random.below(13);
                let opens = std::iter::repeat_n(element, times);
                all.splice(start..start, opens);
            }
        }
        10 => {
            // An element that holds others is closed at once.
            if let Piece::Open(tag) = &all[start] {
                let alone = format!("{}/>", tag.trim_end_matches('>'));
                all.splice(start..end, [Piece::Alone(alone)]);
            }
        }
        _ => {
            // The name of an element becomes that of another.
            let other = *random.pick(&tags);
            let name = |tag: &str| {
                let end = tag[1..].find([' ', '/', '>']).map_or(tag.len(), |end| end + 1);
                tag.get(1..end).unwrap_or_default().to_owned()
            };
            let (from, to) = (name(all[start].text()), name(all[other].text()));
            let tag = all[start].text_mut();
            *tag = tag.replacen(&from, &to, 1);
        }
    }
}

/// A record of a binary format: its type and its content.
type Record = (u16, Vec<u8>);

/// A few changes to the records of an old workbook, without the compound file around them.
pub fn xls_records(random: &mut Random, stream: &mut Vec<u8>) {
    let mut all: Vec<Record> = Vec::new();
    let mut at = 0;
    while let Some(head) = stream.get(at..at + 4) {
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let Some(content) = stream.get(at + 4..at + 4 + length) else { break };
        all.push((u16::from_le_bytes([head[0], head[1]]), content.to_vec()));
        at += 4 + length;
    }
    const TYPES: &[u16] = &[
        0x0006, 0x000A, 0x003C, 0x0085, 0x00BD, 0x00D6, 0x00E0, 0x00E5, 0x00FC, 0x00FD, 0x0200,
        0x0203, 0x0204, 0x0205, 0x0207, 0x027E, 0x041E, 0x0809, 0x0018, 0x0017, 0x002F,
    ];
    records(random, &mut all, TYPES);
    let wrong_length = random.once_in(4).then(|| random.below(all.len()));
    *stream = Vec::new();
    for (index, (kind, content)) in all.iter().enumerate() {
        let content = &content[..content.len().min(65_535)];
        let length = if wrong_length == Some(index) {
            *random.pick(&[0, 1, 2, 7, 8_224, 65_535])
        } else {
            content.len() as u16
        };
        stream.extend(kind.to_le_bytes());
        stream.extend(length.to_le_bytes());
        stream.extend(content);
    }
}

/// A few changes to the records of a part of a binary package.
pub fn xlsb_records(random: &mut Random, part: &mut Vec<u8>) {
    let mut all: Vec<Record> = Vec::new();
    let mut rest = part.as_slice();
    while let Some((record, after)) = xlsb_record(rest) {
        all.push(record);
        rest = after;
    }
    const TYPES: &[u16] = &[
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x13, 0x27, 0x2C, 0x2F, 0x81, 0x90, 0x91, 0x92, 0x94, 0x99,
        0x9C, 0x9F, 0xB0, 0x267, 0x269,
    ];
    records(random, &mut all, TYPES);
    let wrong_length = random.once_in(4).then(|| random.below(all.len()));
    *part = Vec::new();
    for (index, (kind, content)) in all.iter().enumerate() {
        if *kind < 0x80 {
            part.push(*kind as u8);
        } else {
            part.extend([(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8 & 0x7F]);
        }
        let mut length = if wrong_length == Some(index) {
            *random.pick(&[0, 1, 3, 0x7F, 0xFFFF, 0x0FFF_FFFF])
        } else {
            content.len()
        };
        for byte in 0..4 {
            let more = length > 0x7F && byte < 3;
            part.push((length & 0x7F) as u8 | if more { 0x80 } else { 0 });
            length >>= 7;
            if !more {
                break;
            }
        }
        part.extend(content);
    }
}

fn xlsb_record(bytes: &[u8]) -> Option<(Record, &[u8])> {
    let (mut kind, mut at) = (u16::from(*bytes.first()?), 1);
    if kind & 0x80 != 0 {
        kind = (kind & 0x7F) | u16::from(*bytes.get(1)? & 0x7F) << 7;
        at = 2;
    }
    let mut length = 0usize;
    for byte in 0..4 {
        let next = *bytes.get(at)?;
        at += 1;
        length |= usize::from(next & 0x7F) << (7 * byte);
        if next & 0x80 == 0 {
            break;
        }
    }
    let content = bytes.get(at..at + length)?.to_vec();
    Some(((kind, content), &bytes[at + length..]))
}

/// Drops, repeats, moves and changes records.
fn records(random: &mut Random, all: &mut Vec<Record>, types: &[u16]) {
    for _ in 0..=random.below(3) {
        if all.is_empty() {
            return;
        }
        let at = random.below(all.len());
        match random.below(8) {
            0 => {
                all.remove(at);
            }
            1 => {
                let record = all[at].clone();
                let most = 400_000 / (record.1.len() + 4);
                let times = (1usize << random.below(14)).min(most).max(1);
                all.splice(at..at, std::iter::repeat_n(record, times));
            }
            2 => {
                let to = random.below(all.len());
                all.swap(at, to);
            }
            3 => all[at].0 = *random.pick(types),
            4 => {
                let length = random.below(all[at].1.len() + 1);
                all[at].1.truncate(length);
            }
            5 => {
                let more = 1 << random.below(15);
                all[at].1.extend(std::iter::repeat_n(0xFF, more));
            }
            _ => {
                // A count, a row, a column, an index.
                let values =
                    [0u32, 1, 0xFF, 0x100, 0x3FFF, 0xFFFF, 0xF_FFFF, 0x7FFF_FFFF, u32::MAX];
                let width = *random.pick(&[1, 2, 4]);
                let content = &mut all[at].1;
                if content.len() >= width {
                    let from = random.below((content.len() - width) / width + 1) * width;
                    let value = random.pick(&values).to_le_bytes();
                    content[from..from + width].copy_from_slice(&value[..width]);
                }
            }
        }
    }
}

//! Data of streams by which a file tells where its objects are; what pages show is never looked into.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::object::{Dict, Object};

/// The data of a stream of a file, unpacked to no more than so many bytes.
pub fn unpacked(dict: &Dict, data: &[u8], most: usize) -> Option<Vec<u8>> {
    let filter = match dict.get("Filter") {
        None | Some(Object::Null) => return (data.len() <= most).then(|| data.to_vec()),
        Some(Object::Array(all)) if all.len() == 1 => all.first()?,
        Some(own) => own,
    };
    if filter.as_name() != Some(b"FlateDecode") {
        return None;
    }
    let mut all = Vec::new();
    let limit = u64::try_from(most).ok()?.checked_add(1)?;
    ZlibDecoder::new(data).take(limit).read_to_end(&mut all).ok()?;
    if all.len() > most {
        return None;
    }
    let parameters = match dict.get("DecodeParms") {
        None | Some(Object::Null) => return Some(all),
        Some(Object::Array(own)) if own.len() == 1 => own.first()?.as_dict()?,
        Some(own) => own.as_dict()?,
    };
    let number = |key: &str, usual: i64| match parameters.get(key) {
        None => Some(usual),
        Some(own) => own.as_int(),
    };
    if number("Colors", 1)? != 1 || number("BitsPerComponent", 8)? != 8 {
        return None;
    }
    match number("Predictor", 1)? {
        1 => Some(all),
        10..=15 => unpredicted(&all, usize::try_from(number("Columns", 1)?).ok()?),
        _ => None,
    }
}

/// Rows of bytes, each of which is told by what it differs from its neighbours (PNG, 9.2).
fn unpredicted(data: &[u8], columns: usize) -> Option<Vec<u8>> {
    let length = columns.checked_add(1).filter(|_| columns > 0)?;
    let mut all: Vec<u8> = Vec::with_capacity(data.len());
    for row in data.chunks(length) {
        let (kind, row) = row.split_first()?;
        let start = all.len();
        for (at, byte) in row.iter().enumerate() {
            let left = if at > 0 { all[start + at - 1] } else { 0 };
            let of_above =
                |at: usize| start.checked_sub(columns).map_or(0, |above| all[above + at]);
            let up = of_above(at);
            let corner = if at > 0 { of_above(at - 1) } else { 0 };
            all.push(byte.wrapping_add(match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => u8::midpoint(left, up),
                4 => nearest(left, up, corner),
                _ => return None,
            }));
        }
    }
    Some(all)
}

/// Of three neighbours the one that is nearest to left plus up less corner.
fn nearest(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let far = |own: i16| (a + b - c - own).abs();
    match (far(a), far(b), far(c)) {
        (a, b, c) if a <= b && a <= c => left,
        (_, b, c) if b <= c => up,
        _ => corner,
    }
}

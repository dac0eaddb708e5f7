//! The signatures of a file: which fields have one, what each says of itself, and which bytes it is over.

use std::ops::Range;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone as _};

use super::pdf::{Dict, File, FilePart, Id, Object, View, bytes_of, numbers};
use super::permits::Permits;
use crate::diag::Unsound;
use crate::hash::sha256;

/// No file has more fields, nor a name more letters.
const MOST: usize = 10_000;
const LONGEST: usize = 200;

/// A signature as it stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenSignature {
    /// Its field.
    pub field: String,
    /// Whether the document had that field when it was issued; others may stand where they hide something.
    pub was_left: bool,
    /// The page that shows it, counted from 1.
    pub page: Option<usize>,
    /// Where: left, bottom, right, top in points.
    pub rectangle: [f64; 4],
    /// Who signed, as the file has it; the certificate may say otherwise.
    pub name: Option<String>,
    /// When, as the file has it.
    pub when: Option<DateTime<FixedOffset>>,
    /// Whether it is a time stamp of the whole document, and nobody's signature.
    pub is_time_stamp: bool,
    /// How the signature is written (`ETSI.CAdES.detached`).
    pub kind: String,
    /// Which bytes it is over.
    pub coverage: SignedBytes,
    /// The signature itself: CMS, with zeros behind it where there was more room.
    pub cms: Vec<u8>,
    /// The SHA-256 of the bytes that it is over; nothing where these are not sound.
    pub digest: Option<[u8; 32]>,
    /// What it says may still be done to the file.
    pub permits: Permits,
    /// The bytes that it is over: two ranges, with the signature's own place between them.
    pub ranges: [Range<usize>; 2],
}

/// Which bytes a signature is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedBytes {
    /// The whole file.
    Whole,
    /// The whole file as it was; something stands behind it.
    Earlier,
    /// Not all that was there when it was made: it proves nothing.
    Broken,
}

/// The signatures of a file, in the order in which they were made; `issued` is the file as it was issued.
///
/// # Errors
/// The file cannot be read for certain.
pub fn signatures(file: &File<'_>, issued: &View<'_>) -> Result<Vec<SeenSignature>, Unsound> {
    let view = file.whole();
    let first = issued.size();
    let pages: Vec<Id> = view.pages()?.into_iter().map(|own| own.id).collect();
    let mut all = Vec::new();
    let mut open: Vec<(Object, String)> = Vec::new();
    open.extend(view.fields()?.into_iter().rev().map(|own| (own, String::new())));
    let mut seen = 0;
    while let Some((own, above)) = open.pop() {
        seen += 1;
        let Object::Dict(field) = view.resolve(&own)? else { continue };
        if seen > MOST {
            return Err(Unsound::End);
        }
        let own_name = field.get("T").and_then(short);
        let name = match (&own_name, above.is_empty()) {
            (None, _) => above.clone(),
            (Some(own), true) => own.clone(),
            (Some(own), false) => format!("{above}.{own}"),
        };
        let kids = view.value(&field, "Kids")?;
        let kids = kids.as_array().unwrap_or_default();
        if let Object::Dict(signature) = view.value(&field, "V")? {
            let picture = match kids.first() {
                Some(kid) if field.get("Rect").is_none() => view.resolve(kid)?,
                _ => Object::Dict(field.clone()),
            };
            // It stands by itself, or in its field.
            let place = field.get("V").and_then(Object::as_ref).or(own.as_ref());
            let picture = picture.as_dict().cloned().unwrap_or_default();
            let span = place.map_or(Ok(None), |id| view.located(id).map(|(_, span)| span))?;
            let was_left = own.as_ref().is_some_and(|id| id.number < first);
            let mut seen =
                seen_in(file, &view, (name, was_left), &signature, span, (&picture, &pages))?;
            if !was_in_field(file, own.as_ref(), field.get("V"), &seen) {
                seen.break_off();
            }
            all.push(seen);
        } else {
            open.extend(kids.iter().rev().map(|own| (own.clone(), name.clone())));
        }
    }
    all.sort_by_key(|own| own.ranges[1].end);
    // One signature is one person's in one place, whatever else a field shows it.
    let is_shared =
        |own: &SeenSignature| all.iter().filter(|other| other.ranges == own.ranges).count() > 1;
    let shared: Vec<bool> = all.iter().map(is_shared).collect();
    all.iter_mut().zip(shared).filter(|(_, own)| *own).for_each(|(own, _)| own.break_off());
    Ok(all)
}

impl SeenSignature {
    /// It proves nothing of its field.
    fn break_off(&mut self) {
        self.coverage = SignedBytes::Broken;
        self.digest = None;
    }
}

/// Whether a field had its signature in the bytes that this is over: nobody signed in a field on which it was
/// hung later.
fn was_in_field(
    file: &File<'_>,
    field: Option<Id>,
    value: Option<&Object>,
    seen: &SeenSignature,
) -> bool {
    let Some(at) = closing_part(file, &seen.ranges[1]) else { return false };
    let then = field.and_then(|id| file.view(at + 1).get(id).ok());
    then.as_ref().and_then(Object::as_dict).is_some_and(|own| own.get("V") == value)
}

/// The name that a PDF has for good, whatever becomes of it, where it can be read.
pub fn name_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = File::read(bytes).ok()?;
    let own = file.whole().trailer().get("ID")?.as_array()?.first()?.as_bytes()?;
    Some(own.to_vec())
}

fn seen_in(
    file: &File<'_>,
    view: &View<'_>,
    (field, was_left): (String, bool),
    signature: &Dict,
    span: Option<Range<usize>>,
    (picture, pages): (&Dict, &[Id]),
) -> Result<SeenSignature, Unsound> {
    let text = |key: &str| signature.get(key).and_then(short);
    let word = |key: &str| {
        let own = signature.get(key).and_then(Object::as_name);
        own.map(|own| String::from_utf8_lossy(own).into_owned())
    };
    let page = picture.get("P").and_then(Object::as_ref);
    let cms = view.value(signature, "Contents")?.as_bytes().unwrap_or_default().to_vec();
    let ranges = ranges(&view.value(signature, "ByteRange")?);
    let coverage =
        ranges.as_ref().map_or(SignedBytes::Broken, |own| coverage(file, own, span, &cms));
    let ranges = ranges.unwrap_or([0..0, 0..0]);
    let digest = (coverage != SignedBytes::Broken)
        .then(|| sha256(ranges.iter().map(|own| file.bytes.get(own.clone()).unwrap_or_default())));
    Ok(SeenSignature {
        field,
        was_left,
        page: page.and_then(|id| pages.iter().position(|own| *own == id)).map(|at| at + 1),
        rectangle: numbers(&view.value(picture, "Rect")?).unwrap_or_default(),
        name: text("Name"),
        when: text("M").as_deref().and_then(time),
        is_time_stamp: word("Type").as_deref() == Some("DocTimeStamp"),
        kind: word("SubFilter").unwrap_or_default(),
        coverage,
        cms,
        digest,
        permits: Permits::of(view, signature)?,
        ranges,
    })
}

/// A text, no longer than people write it.
fn short(object: &Object) -> Option<String> {
    Some(object.as_text()?.chars().take(LONGEST).collect())
}

fn ranges(object: &Object) -> Option<[Range<usize>; 2]> {
    let whole = |own: &Object| usize::try_from(own.as_int()?).ok();
    let all: Vec<usize> = object.as_array()?.iter().map(whole).collect::<Option<_>>()?;
    let &[first, length, second, rest] = all.as_slice() else { return None };
    Some([first..first.checked_add(length)?, second..second.checked_add(rest)?])
}

/// A signature is over all bytes of the file as it was when it was made, but for the digits of the signature
/// itself.
fn coverage(
    file: &File<'_>,
    [before, behind]: &[Range<usize>; 2],
    span: Option<Range<usize>>,
    cms: &[u8],
) -> SignedBytes {
    let hole = before.end..behind.start;
    let digits =
        file.bytes.get(hole.clone()).and_then(|own| own.strip_prefix(b"<")?.strip_suffix(b">"));
    let is_own = digits.and_then(bytes_of).is_some_and(|own| own == cms);
    let lies_in = span.is_some_and(|own| own.start < hole.start && hole.end < own.end);
    if before.start != 0 || !is_own || !lies_in {
        return SignedBytes::Broken;
    }
    match closing_part(file, behind) {
        Some(at) if at + 1 == file.parts.len() => SignedBytes::Whole,
        Some(_) => SignedBytes::Earlier,
        None => SignedBytes::Broken,
    }
}

/// The part of a file with which the bytes end that a signature is over.
fn closing_part(file: &File<'_>, behind: &Range<usize>) -> Option<usize> {
    let is_closed = |own: &FilePart| own.at > behind.start && own.ends_at(file.bytes, behind.end);
    file.parts.iter().position(is_closed)
}

/// `D:20260906160142+07'00'`
fn time(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let (digits, zone) = text.split_at_checked(14)?;
    let time = NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").ok()?;
    let zone: String = zone.chars().filter(|own| *own != '\'').collect();
    let minutes = match zone.split_at_checked(1) {
        None | Some(("Z", _)) => 0,
        Some((sign, rest)) => {
            let of = |from: usize| -> Option<i32> { rest.get(from..from + 2)?.parse().ok() };
            let minutes = of(0)? * 60 + of(2).unwrap_or(0);
            if sign == "-" { -minutes } else { minutes }
        }
    };
    FixedOffset::east_opt(minutes.checked_mul(60)?)?.from_local_datetime(&time).single()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_signatures_have_their_zone() {
        let shown = |text: &str| time(text).map(|own| own.to_rfc3339());
        assert_eq!(shown("D:20260906160142+07'00'").as_deref(), Some("2026-09-06T16:01:42+07:00"));
        assert_eq!(shown("D:20260906160142Z").as_deref(), Some("2026-09-06T16:01:42+00:00"));
        assert_eq!(
            [shown("D:2026"), shown("D:20260906160142+0x'00'"), shown("")],
            [None, None, None]
        );
    }
}

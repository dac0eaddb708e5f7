//! A place for a signature in a file: everything but the signature itself is written, so that what is to be
//! signed can be told; then the signature goes into the place that was left for it.

use std::ops::Range;

use chrono::{DateTime, FixedOffset};

use super::appearance::Appearance;
use super::fields::HAS_SIGNATURES;
use super::open::SignatureFields;
use super::pdf::{Dict, File, Id, Object, Update, numbers};
use crate::diag::{Problem, Unsound};
use crate::hash::sha256;

/// What was signed is only added to.
const APPEND_ONLY: i64 = 2;
/// A byte's place in the file has no more digits.
const DIGITS: usize = 10;

/// A signature that is wanted.
pub struct Signing<'a> {
    /// The field, which is there and not signed yet.
    pub field: &'a str,
    /// What it shows.
    pub appearance: &'a Appearance,
    /// How many bytes the signature (a CMS) may have.
    pub room: usize,
    /// When.
    pub when: DateTime<FixedOffset>,
    /// Who signs, as the certificate has it.
    pub name: Option<&'a str>,
    /// Why.
    pub reason: Option<&'a str>,
}

/// A file with an empty place for a signature.
pub struct Unsigned {
    bytes: Vec<u8>,
    /// The place with the brackets around it.
    hole: Range<usize>,
    field: String,
}

/// Adds a place for a signature to a file; what signatures it has already stay valid.
///
/// # Errors
/// The file cannot be read for certain, has no such field, or that one is signed; or what the signature is
/// to show cannot be laid out.
pub fn prepare(pdf: &[u8], wanted: &Signing<'_>) -> Result<Unsigned, Problem> {
    let unreadable = |fault: Unsound| Problem::SignedUnreadable { why: fault };
    let file = File::read(pdf).map_err(unreadable)?;
    let mut update = Update::of(file.whole());
    let found = field(&update, wanted.field).map_err(unreadable)?;
    let Some((id, mut widget)) = found else {
        let known = SignatureFields::seen(&update.base()).map_err(unreadable)?;
        return Err(Problem::NoSuchField { why: known.trouble(Some(wanted.field)) });
    };
    if widget.get("V").is_some_and(|own| *own != Object::Null) {
        return Err(Problem::FieldAlreadySigned { field: wanted.field.to_owned() });
    }
    let rectangle = update.resolved(&widget, "Rect").map_err(unreadable)?;
    let [left, bottom, right, top] = numbers(&rectangle).unwrap_or_default();
    let shown = wanted.appearance.add(&mut update, (right - left, top - bottom))?;
    let signature = update.add(Object::Dict(signature(wanted)));
    widget.set("V", Object::Ref(signature));
    widget.set("AP", Object::Dict(Dict::default().with("N", Object::Ref(shown))));
    update.set(id, Object::Dict(widget));
    flags(&mut update).map_err(unreadable)?;
    let written = update.written(pdf);
    let start = written.places.get(&signature.number).copied().unwrap_or_default();
    let mut bytes = written.bytes;
    let place = |mark: &str| {
        let rest = bytes.get(start..).unwrap_or_default();
        let at = rest.windows(mark.len()).position(|own| own == mark.as_bytes());
        at.map_or(start, |at| start + at + mark.len())
    };
    let from = place("/Contents ");
    let hole = from..from + 2 * wanted.room + 2;
    let range = place("/ByteRange ");
    let told = format!("[0 {} {} {}", hole.start, hole.end, bytes.len() - hole.end);
    let told = format!("{told:width$}]", width = blank_range().len() - 1);
    bytes.splice(range..range + told.len(), told.into_bytes());
    Ok(Unsigned { bytes, hole, field: wanted.field.to_owned() })
}

/// The room for the byte range, as long as the longest.
fn blank_range() -> String {
    format!("[0{}]", format!(" {:0DIGITS$}", 0).repeat(3))
}

fn signature(wanted: &Signing<'_>) -> Dict {
    let when = wanted.when.format("D:%Y%m%d%H%M%S%z").to_string();
    // +0700 is written +07'00'.
    let (time, zone) = when.split_at(when.len().saturating_sub(2));
    let mut dict = Dict::of_type("Sig")
        .with("Filter", Object::name("Adobe.PPKLite"))
        .with("SubFilter", Object::name("ETSI.CAdES.detached"))
        .with("ByteRange", Object::Verbatim(blank_range().into_bytes()))
        .with(
            "Contents",
            Object::Verbatim(format!("<{}>", "0".repeat(2 * wanted.room)).into_bytes()),
        )
        .with("M", Object::text(&format!("{time}'{zone}'")));
    for (key, value) in [("Name", wanted.name), ("Reason", wanted.reason)] {
        if let Some(value) = value {
            dict.set(key, Object::text(value));
        }
    }
    dict
}

/// The field of a name.
fn field(update: &Update<'_>, name: &str) -> Result<Option<(Id, Dict)>, Unsound> {
    for id in update.base().fields()?.iter().filter_map(Object::as_ref) {
        let Object::Dict(dict) = update.get(id)? else { continue };
        let own = dict.get("T").and_then(Object::as_text);
        if dict.is("FT", "Sig") && own.is_some_and(|own| own == name) {
            return Ok(Some((id, dict)));
        }
    }
    Ok(None)
}

/// Tells readers that the file has signatures, and is only added to.
fn flags(update: &mut Update<'_>) -> Result<(), Unsound> {
    let (root, mut catalog) = update.base().catalog()?;
    let flags = Object::Int(HAS_SIGNATURES | APPEND_ONLY);
    match catalog.get("AcroForm").cloned() {
        Some(Object::Ref(id)) => {
            let mut form = update.dict(id)?;
            form.set("SigFlags", flags);
            update.set(id, Object::Dict(form));
        }
        Some(Object::Dict(mut form)) => {
            form.set("SigFlags", flags);
            catalog.set("AcroForm", Object::Dict(form));
            update.set(root, Object::Dict(catalog));
        }
        _ => {}
    }
    Ok(())
}

impl Unsigned {
    /// The SHA-256 of all that is signed: the file but for the signature's own place.
    pub fn digest(&self) -> [u8; 32] {
        let parts = [..self.hole.start, ..self.bytes.len()];
        let [before, whole] = parts.map(|own| self.bytes.get(own).unwrap_or_default());
        sha256([before, whole.get(self.hole.end..).unwrap_or_default()])
    }

    /// The signed file.
    ///
    /// # Errors
    /// The signature has more bytes than there is room for.
    pub fn signed(mut self, cms: &[u8]) -> Result<Vec<u8>, Problem> {
        let room = (self.hole.len() - 2) / 2;
        if cms.len() > room {
            let (field, bytes) = (self.field, cms.len());
            return Err(Problem::SignatureTooLong { field, bytes, room });
        }
        let digits = cms.iter().flat_map(|own| format!("{own:02x}").into_bytes());
        for (place, digit) in self.bytes.iter_mut().skip(self.hole.start + 1).zip(digits) {
            *place = digit;
        }
        Ok(self.bytes)
    }
}

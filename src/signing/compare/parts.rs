//! A file and the bytes that it begins with, part by part.

use super::super::pdf::{File, Object, ObjectPlace, View};
use super::super::seen::{SeenSignature, signatures};
use super::behind;
use super::same::same;
use super::step::{Looked, Refusal, Step, refused};
use crate::diag::{SignedChange, Unsound};

/// More objects than a signature brings along.
const MOST_CHANGED: usize = 50_000;

/// Compares a file with the bytes that it begins with, part by part, and gives its signatures.
///
/// # Errors
/// What was added beside signatures.
pub fn only_signatures(bytes: &[u8], issued: usize) -> Result<Vec<SeenSignature>, Refusal> {
    let begin = File::read(bytes.get(..issued).unwrap_or_default())?;
    let file = File::read(bytes)?;
    let parts = begin.parts.len();
    if !file.parts.starts_with(&begin.parts) {
        let at = file.parts.last().map_or(issued, |own| own.at);
        return Err(Refusal::Unsound(Unsound::Table(at)));
    }
    let first = file.view(parts).size();
    for count in parts..file.parts.len() {
        stands_by_itself(&file, count)?;
        Step { old: file.view(count), new: file.view(count + 1), first }.look()?;
    }
    unsigned_as_issued(&file.view(parts), &file.whole())?;
    let signatures = signatures(&file, &file.view(parts))?;
    behind::only_evidence(&file, &signatures)?;
    Ok(signatures)
}

/// A field that nobody signed shows what it showed when the document was issued, and none came along.
fn unsigned_as_issued(issued: &View<'_>, whole: &View<'_>) -> Looked {
    for own in whole.fields()? {
        let field = whole.resolve(&own)?;
        let Some(dict) = field.as_dict() else { continue };
        let is_signed = dict.get("V").is_some_and(|own| *own != Object::Null);
        if !is_signed && !same(&issued.resolve(&own)?, &field) {
            let name = dict.get("T").and_then(Object::as_text).unwrap_or_default();
            return refused(SignedChange::Field(name));
        }
    }
    Ok(())
}

/// What a part adds stands in it.
fn stands_by_itself(file: &File<'_>, count: usize) -> Result<(), Unsound> {
    let (Some(before), Some(own)) =
        (count.checked_sub(1).and_then(|at| file.parts.get(at)), file.parts.get(count))
    else {
        return Err(Unsound::End);
    };
    let fault = Unsound::Table(own.at);
    if own.at < before.end || own.entries.len() > MOST_CHANGED {
        return Err(fault);
    }
    let old = file.view(count);
    for (number, entry) in &own.entries {
        let is_there = match entry {
            ObjectPlace::At(at, _) => (before.end..=own.at).contains(at),
            ObjectPlace::Packed(stream, _) => own.entries.contains_key(stream),
            ObjectPlace::Free => true,
        };
        if !is_there && old.entry(*number) != Some(*entry) {
            return Err(fault);
        }
    }
    Ok(())
}

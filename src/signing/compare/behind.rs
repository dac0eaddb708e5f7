//! What may stand behind the last signature, where none is over it: evidence by which signatures can be checked
//! later (the store `DSS` of PAdES, ETSI EN 319 142-1, 5.4.2), and nothing else.

use std::collections::BTreeSet;

use super::super::pdf::{Dict, File, Id, Object, ObjectPlace, View};
use super::super::seen::{SeenSignature, SignedBytes};
use super::step::{Looked, differing, has_only, refused};
use crate::diag::{SignedChange, Unsound};

/// No store has more.
const MOST: usize = 50_000;
/// What a store has, and what it has for each signature.
const STORE: [&str; 5] = ["Type", "VRI", "Certs", "OCSPs", "CRLs"];
const EACH: [&str; 6] = ["Type", "Cert", "OCSP", "CRL", "TU", "TS"];
/// What a tool changes of the catalog when it adds a store.
const CATALOG: [&str; 4] = ["DSS", "Extensions", "Version", "Metadata"];

/// Looks at the parts behind the last signature, and at what stands behind the last part.
pub(super) fn only_evidence(file: &File<'_>, signatures: &[SeenSignature]) -> Looked {
    let signed = signatures.iter().filter(|own| own.coverage != SignedBytes::Broken);
    let Some(end) = signed.map(|own| own.ranges[1].end).max() else { return Ok(()) };
    for (at, _) in file.parts.iter().enumerate().filter(|(_, own)| own.at > end) {
        part(&file.view(at), &file.view(at + 1))?;
    }
    let is_closed = file.parts.last().is_some_and(|own| own.ends_at(file.bytes, file.bytes.len()));
    if is_closed { Ok(()) } else { refused(SignedChange::Unsigned) }
}

fn part(old: &View<'_>, new: &View<'_>) -> Looked {
    let Some(section) = new.section() else { return Ok(()) };
    let (root, catalog) = new.catalog()?;
    let (_, before) = old.catalog()?;
    if let Some(key) = differing(&before, &catalog, &CATALOG) {
        return refused(SignedChange::Catalog(key));
    }
    let Some(mut known) = evidence(new, &catalog)? else { return refused(SignedChange::Unsigned) };
    let of_file = [new.trailer().get("Info"), catalog.get("Metadata")];
    known.extend(of_file.into_iter().flatten().filter_map(Object::as_ref).map(|own| own.number));
    known.insert(root.number);
    for (&number, entry) in &section.entries {
        let generation = match entry {
            ObjectPlace::At(_, generation) => *generation,
            ObjectPlace::Packed(..) => 0,
            ObjectPlace::Free => continue,
        };
        let id = Id { number, generation };
        let own = new.get(id)?;
        // What others are packed in, and the table of this part, show nothing by themselves.
        let holds = |own: &Dict| own.is("Type", "ObjStm") || own.is("Type", "XRef");
        let holds = matches!(&own, Object::Stream(dict, _) if holds(dict));
        if !known.contains(&number) && !holds && old.get(id)? != own {
            return refused(SignedChange::Unsigned);
        }
    }
    Ok(())
}

/// The numbers of the objects that a store of certificates is made of; nothing where it has something else.
fn evidence(view: &View<'_>, catalog: &Dict) -> Result<Option<BTreeSet<u32>>, Unsound> {
    let mut known = BTreeSet::new();
    let mut open: Vec<(Object, Part)> = Vec::new();
    open.extend(catalog.get("DSS").map(|own| (own.clone(), Part::Store)));
    open.extend(catalog.get("Extensions").map(|own| (own.clone(), Part::Plain)));
    while let Some((own, part)) = open.pop() {
        if let Object::Ref(id) = own
            && !known.insert(id.number)
        {
            continue;
        }
        if known.len() + open.len() > MOST {
            return Err(Unsound::End);
        }
        let mut below = |dict: Dict, part: fn(&[u8]) -> Part| {
            open.extend(dict.0.into_iter().map(|(key, own)| (own, part(&key))));
        };
        match (part, view.resolve(&own)?) {
            (Part::Store, Object::Dict(own)) if has_only(&own, &STORE) => {
                below(own, |key| match key {
                    b"Type" => Part::Plain,
                    b"VRI" => Part::OfAll,
                    _ => Part::Evidence,
                });
            }
            (Part::OfAll, Object::Dict(own)) => below(own, |key| match key {
                b"Type" => Part::Plain,
                _ => Part::OfEach,
            }),
            (Part::OfEach, Object::Dict(own)) if has_only(&own, &EACH) => {
                below(own, |key| match key {
                    b"Type" | b"TU" => Part::Plain,
                    _ => Part::Evidence,
                });
            }
            (Part::Evidence, Object::Array(all)) => {
                open.extend(all.into_iter().map(|own| (own, Part::Evidence)));
            }
            // Certificates, answers about them, lists of those that were recalled: DER, of which a reader shows
            // nothing.
            (Part::Evidence, Object::Stream(..)) => {}
            (Part::Plain, Object::Dict(own)) => below(own, |_| Part::Plain),
            (Part::Plain, Object::Array(all)) => {
                open.extend(all.into_iter().map(|own| (own, Part::Plain)));
            }
            (Part::Plain, Object::Stream(..)) => return Ok(None),
            (Part::Plain, _) => {}
            _ => return Ok(None),
        }
    }
    Ok(Some(known))
}

/// What a part of a store is.
#[derive(Clone, Copy)]
enum Part {
    /// The store.
    Store,
    /// What it has for all signatures.
    OfAll,
    /// What it has for one.
    OfEach,
    /// A certificate or something about one, or a list of such.
    Evidence,
    /// A word, a number, a date.
    Plain,
}

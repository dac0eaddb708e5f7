//! Names of documents that are names of files: no two of one, and none that a system refuses.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{AnnexFiling, Commune, Document};

/// An id is also a file name: letters, digits, `-` and `_`.
pub(super) fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Names that Windows keeps for devices, whatever their case.
pub(super) fn is_device(id: &str) -> bool {
    let lower = id.to_ascii_lowercase();
    let numbered = |name: &str| {
        lower
            .strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest != "0" && is_number(rest))
    };
    matches!(lower.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reports documents that would write one file, on this machine or on one that does not tell capitals
/// apart: a document's own files are named by its id, those of its annexes `<id>-phu-luc` and, apart,
/// `<id>-phu-luc-1`.
pub fn files(documents: &[Document], found: &mut Diagnostics) {
    let declared = documents.iter().map(|own| Named { id: own.id.value.clone(), document: own });
    report(&declared.collect::<Vec<_>>(), |_, _| true, found);
}

/// The same of the documents that are made for each commune, and of those beside the others.
pub fn files_of_communes(documents: &[Document], communes: &[Commune], found: &mut Diagnostics) {
    let mut all = Vec::new();
    for document in documents {
        if document.by_commune.is_some() {
            let id = |commune: &Commune| document.id_of(&commune.slug);
            all.extend(communes.iter().map(|commune| Named { id: id(commune), document }));
        } else {
            all.push(Named { id: document.id.value.clone(), document });
        }
    }
    let of_commune = |own: &Named<'_>| own.document.by_commune.is_some();
    report(&all, |one, other| of_commune(one) || of_commune(other), found);
}

/// A document by the name of its file.
struct Named<'a> {
    id: String,
    document: &'a Document,
}

/// Reports each two of them that would write one file, where it is `asked`.
fn report(
    all: &[Named<'_>],
    asked: impl Fn(&Named<'_>, &Named<'_>) -> bool,
    found: &mut Diagnostics,
) {
    let (mut by_id, mut by_base) = (BTreeMap::new(), BTreeMap::<String, Vec<usize>>::new());
    for (at, own) in all.iter().enumerate() {
        let id = own.id.to_ascii_lowercase();
        let base = annex_of(&id).map(str::to_owned);
        let has_annexes = |at: &usize| all[*at].document.annexes.filing != AnnexFiling::None;
        let same = by_id.get(&id).copied();
        // It has the name of another's annexes, or another that of its annexes.
        let of_other = base.as_ref().and_then(|base| by_id.get(base)).copied().filter(has_annexes);
        let of_own = by_base.get(&id).into_iter().flatten().copied();
        let mut shared: Vec<(usize, &String)> =
            same.or(of_other).map(|other| (other, &own.id)).into_iter().collect();
        shared.extend(of_own.filter(|_| has_annexes(&at)).map(|other| (other, &all[other].id)));
        shared.sort_unstable();
        for (other, file) in shared {
            if !asked(&all[other], own) {
                continue;
            }
            let problem = Problem::DocumentsShareFile {
                first: all[other].id.clone(),
                second: own.id.clone(),
                file: file.clone(),
            };
            let places = (&own.document.id.place, &all[other].document.id.place);
            found.push(Diagnostic::new(problem).at(places.0).with(places.1));
        }
        by_id.entry(id).or_insert(at);
        if let Some(base) = base {
            by_base.entry(base).or_default().push(at);
        }
    }
}

/// The document of which an id names a file that holds annexes.
fn annex_of(id: &str) -> Option<&str> {
    let (base, rest) = id.rsplit_once("-phu-luc")?;
    (rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number)).then_some(base)
}

//! Which data a draft on paper was printed from, by the fingerprint in its bottom margin.

use std::collections::BTreeMap;
use std::path::Path;

use super::kept::INPUTS;
use super::manifest::KeptFile;
use super::register::Register;
use super::replacing::replaced;
use super::standing::IssuedDocument;
use super::today;
use crate::diag::Diagnostics;
use crate::pipeline::{self, Job, Prepared};
use crate::record;

/// Groups of a fingerprint as they were read off a paper, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCode(Vec<String>);

/// The data that a draft was printed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperOf {
    /// Those of today: the document's id.
    Today(String),
    /// Those of the last build in an output folder, which were changed since: the document's id.
    Built(String),
    /// Those that are kept with an issued document.
    Kept(Box<IssuedDocument>),
}

/// Fewer groups may be any paper's.
const FEWEST: usize = 2;

impl PaperCode {
    /// What was typed: two groups of four digits at least, with anything between them; nothing where it is
    /// none.
    pub fn typed(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let groups = lower.split(|own: char| !own.is_ascii_alphanumeric());
        let groups: Vec<String> = groups.filter(|own| !own.is_empty()).map(str::to_owned).collect();
        let is_group =
            |own: &String| own.len() == 4 && own.bytes().all(|own| own.is_ascii_hexdigit());
        (groups.len() >= FEWEST && groups.iter().all(is_group)).then_some(PaperCode(groups))
    }

    /// Whether a fingerprint has them, in this order.
    fn is_of(&self, in_groups: &str) -> bool {
        let mut groups = in_groups.split(' ');
        self.0.iter().all(|own| groups.any(|group| group == own))
    }
}

/// The inputs of an issued document, and what it took the place of.
type ReplacingInputs = (Vec<KeptFile>, BTreeMap<String, String>);

/// The data that a draft of a project was printed from; none where it is of none that are there.
pub fn paper_of(
    code: &PaperCode,
    job: &Job,
    register: Option<&Register>,
    out: &Path,
) -> Vec<PaperOf> {
    let mut all = Vec::new();
    let codes = |folder: &Path, replaced: &dyn Fn(&Prepared) -> BTreeMap<String, String>| {
        let read = pipeline::prepare(folder, &job.fonts, &mut Diagnostics::new());
        read.map(|mut read| {
            let replaced = replaced(&read);
            let mut codes = read.draft_codes(&[], &job.fonts);
            let ids: Vec<String> = replaced.keys().cloned().collect();
            if !ids.is_empty() {
                codes.extend(read.replacing(replaced).draft_codes(&ids, &job.fonts));
            }
            codes
        })
        .unwrap_or_default()
    };
    // A paper may have been printed before what was issued of the same data, or after it.
    let today = codes(&job.folder, &|read| replaced(&job.folder, read, |_, _| true));
    for (id, _) in today.iter().filter(|(_, own)| code.is_of(&own.in_groups())) {
        let of = PaperOf::Today(id.clone());
        if !all.contains(&of) {
            all.push(of);
        }
    }
    let built = record::last(&out.join(&job.name)).map(|(last, _)| last.documents);
    for (id, own) in built.into_iter().flatten() {
        let of = PaperOf::Today(id.clone());
        if own.document.code.is_some_and(|own| code.is_of(&own)) && !all.contains(&of) {
            all.push(PaperOf::Built(id));
        }
    }
    let mut known: Vec<(ReplacingInputs, _)> = Vec::new();
    for own in register.map(Register::documents).unwrap_or_default() {
        let folder = register.map(|register| register.folder.join(&own.entry.folder));
        let Some((folder, manifest)) =
            folder.and_then(|folder| Some((folder.clone(), today::manifest(&folder)?)))
        else {
            continue;
        };
        let document = manifest.document;
        let replaced: BTreeMap<String, String> =
            document.replaces.map(|own| (document.id, own)).into_iter().collect();
        let made_of = (manifest.inputs, replaced);
        let at = known.iter().position(|(own, _)| *own == made_of);
        let at = at.unwrap_or_else(|| {
            let codes = codes(&folder.join(INPUTS), &|_| made_of.1.clone());
            known.push((made_of, codes));
            known.len() - 1
        });
        let (_, codes) = &known[at];
        let mut own_codes = codes.iter().filter(|(id, _)| *id == own.entry.document);
        if own_codes.any(|(_, own)| code.is_of(&own.in_groups())) {
            all.push(PaperOf::Kept(Box::new(own)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_groups_are_enough_and_stand_in_their_order() {
        let code = "1f2e 3d4c 5b6a 7988";
        let is_of = |typed| PaperCode::typed(typed).map(|own| own.is_of(code));
        assert_eq!(is_of("1f2e 5B6A"), Some(true));
        assert_eq!(is_of("3d4c-7988"), Some(true));
        assert_eq!(is_of("5b6a 1f2e"), Some(false));
        assert_eq!([is_of("1f2e"), is_of("1f2e 3d4"), is_of("1f2e xyzt"), is_of("")], [None; 4]);
    }
}

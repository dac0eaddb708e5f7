//! What an issued document would say of its project's data today.

use std::collections::BTreeMap;
use std::path::Path;

use super::kept::SAID;
use super::manifest::{MANIFEST, Manifest};
use crate::changes::{self, Changes};
use crate::diag::Diagnostics;
use crate::emit::Lang;
use crate::inputs::read_file;
use crate::pipeline::{self, Job, Wanted};
use crate::record::Last;
use crate::said::SaidDocument;

/// What an issued document would say today.
#[derive(Clone, Debug, PartialEq)]
pub enum Moved {
    /// The same.
    Not,
    /// Something else.
    Otherwise(Box<Changes>),
    /// It cannot be made of today's data.
    Unknown,
}

impl Moved {
    /// What is otherwise, in a few words: the figures that the document prints, and how many sentences and
    /// places of its annexes.
    pub fn brief(changes: &Changes, lang: Lang) -> String {
        let mut parts = changes::brief(changes, lang);
        let (lines, places) = changes.documents.iter().fold((0, 0), |(lines, places), own| {
            (lines + own.lines.len(), places + own.annexes.len())
        });
        if lines > 0 {
            parts.push(format!(
                "{lines} {}",
                lang.pick("câu", if lines == 1 { "sentence" } else { "sentences" })
            ));
        }
        if places > 0 {
            let en = if places == 1 { "place in annexes" } else { "places in annexes" };
            parts.push(format!("{places} {}", lang.pick("chỗ ở phụ lục", en)));
        }
        parts.join("; ")
    }
}

/// The manifest of a kept copy, where it can be read.
pub fn manifest(folder: &Path) -> Option<Manifest> {
    let bytes = read_file(&folder.join(MANIFEST), MANIFEST).ok()?;
    serde_yaml::from_slice(&bytes).ok()
}

/// What a kept copy said when it was issued, where that can be read.
pub fn said(folder: &Path) -> Option<Last> {
    serde_json::from_slice(&read_file(&folder.join(SAID), SAID).ok()?).ok()
}

/// What a document says that is kept in a folder, when it is made of a project's data under the same number
/// and date; nothing where it cannot be made.
pub fn says(job: &Job, manifest: &Manifest) -> Option<(Last, pipeline::Heard)> {
    let id = manifest.document.id.clone();
    let stamp = Some(manifest.document.stamp());
    let wanted = Wanted { documents: vec![id.clone()], stamp, ..Wanted::default() };
    let heard = pipeline::hear(&Job { wanted, ..job.clone() });
    heard.prepared.as_ref()?;
    let mut said = heard.said.clone();
    said.documents.retain(|own, _| *own == id);
    if said.documents.is_empty() {
        return None;
    }
    let last = Last::of(said, String::new(), vec![id], Vec::new(), BTreeMap::new());
    Some((last, heard))
}

/// Whether two documents say the same, however they are set.
pub fn same_words(a: &Last, b: &Last) -> bool {
    let of = |last: &Last| -> Vec<(String, SaidDocument)> {
        let own = last.documents.iter().map(|(id, own)| (id.clone(), own.document.clone()));
        own.collect()
    };
    let (a, b) = (of(a), of(b));
    a.len() == b.len()
        && a.iter().zip(&b).all(|((id, a), (other, b))| {
            id == other && a.title == b.title && a.lines == b.lines && a.tables == b.tables
        })
}

/// What a document that is kept in a folder would say of its project today.
pub fn moved(job: &Job, folder: &Path) -> Moved {
    let (Some(manifest), Some(then)) = (manifest(folder), said(folder)) else {
        return Moved::Unknown;
    };
    let Some((now, heard)) = says(job, &manifest) else { return Moved::Unknown };
    if same_words(&then, &now) {
        return Moved::Not;
    }
    let mut changes = changes::between(&then, &now);
    if let Some(prepared) = &heard.prepared {
        let wanted = Wanted { documents: vec![manifest.document.id.clone()], ..Wanted::default() };
        let mut found = Diagnostics::new();
        let traces = pipeline::trace(prepared, &wanted, &job.fonts, &mut found);
        changes.note_pages(prepared.index(), &traces);
    }
    // What the document prints is what was issued; the project may have gone on since.
    changes.figures.retain(|own| !own.printed.is_empty());
    changes.communes.clear();
    changes.lists.clear();
    Moved::Otherwise(Box::new(changes))
}

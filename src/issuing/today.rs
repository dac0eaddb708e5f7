//! What an issued document would say of its project's data today.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::kept::SAID;
use super::manifest::{MANIFEST, Manifest};
use crate::changes::{self, Changes};
use crate::diag::Diagnostics;
use crate::emit::Lang;
use crate::inputs::read_file;
use crate::model::{Period, PeriodId, Project};
use crate::pipeline::{self, Job, Prepared};
use crate::record::Last;
use crate::said::{AllSaid, SaidDocument, SaidProject};
use crate::typeset::Fonts;

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

/// Whether two documents say the same, however they are set.
pub fn same_words(a: &SaidDocument, b: &SaidDocument) -> bool {
    a.title == b.title && a.lines == b.lines && a.tables == b.tables
}

/// A project's data of today, read once for all of its documents.
pub struct Today {
    fonts: Arc<Fonts>,
    /// The project, then it without periods that came after a document was issued: they make nothing of that
    /// otherwise.
    views: Vec<PeriodView>,
}

/// A project with some of its periods.
struct PeriodView {
    periods: Vec<PeriodId>,
    prepared: Prepared,
    stated: Option<SaidProject>,
}

impl PeriodView {
    fn new(prepared: Prepared) -> Self {
        let periods = prepared.project.periods.iter().map(|own| own.id.value).collect();
        PeriodView { periods, prepared, stated: None }
    }
}

/// What an issued document said, and what it would say today.
pub struct ThenAndNow {
    /// Its manifest.
    pub manifest: Manifest,
    /// What it said.
    pub then: Last,
    /// What it would say.
    pub now: SaidDocument,
}

impl ThenAndNow {
    /// The document as it was issued.
    pub fn before(&self) -> Option<&SaidDocument> {
        self.then.documents.get(&self.manifest.document.id).map(|own| &own.document)
    }
}

impl Today {
    /// Reads a project.
    pub fn of(job: &Job) -> Self {
        let prepared = pipeline::prepare(&job.folder, &job.fonts, &mut Diagnostics::new());
        let views = prepared.map(PeriodView::new).into_iter().collect();
        Today { fonts: job.fonts.clone(), views }
    }

    /// The project, where it can be read.
    pub fn project(&self) -> Option<&Project> {
        self.views.first().map(|own| &own.prepared.project)
    }

    /// The project without the periods that are declared since a document was issued, and that it would be
    /// compared with now.
    fn view(&mut self, manifest: &Manifest, then: &Last) -> Option<&mut PeriodView> {
        let whole = self.views.first()?;
        let project = &whole.prepared.project;
        let papers = project.papers();
        let own = papers.iter().find(|own| own.id == manifest.document.id.as_str());
        let id = own.and_then(|own| own.document.period.as_ref());
        let time = id.and_then(|id| project.period(id.value));
        let is_new = |own: &&Period| {
            time.is_some_and(|time| own.cutoff <= time.cutoff)
                && !then.stated.iter().any(|then| then.has_period(own.id.value))
        };
        let wanted = project.periods.iter().filter(|own| !is_new(own)).map(|own| own.id.value);
        let wanted: Vec<PeriodId> = wanted.collect();
        let at = match self.views.iter().position(|own| own.periods == wanted) {
            Some(at) => at,
            None => {
                let part = whole.prepared.with_periods(&wanted);
                self.views.push(PeriodView::new(part));
                self.views.len() - 1
            }
        };
        self.views.get_mut(at)
    }

    /// What a document that is kept in a folder said, and says when it is made of the data of today under
    /// the same number and date; nothing where it cannot be made.
    pub fn compared(&mut self, folder: &Path) -> Option<ThenAndNow> {
        let (manifest, then) = (manifest(folder)?, said(folder)?);
        let fonts = self.fonts.clone();
        let prepared = &mut self.view(&manifest, &then)?.prepared;
        let now = prepared.says_under(&manifest.document.stamp(), &fonts)?;
        Some(ThenAndNow { manifest, then, now })
    }

    /// What a document that is kept in a folder would say of the data of today.
    pub fn moved(&mut self, folder: &Path) -> Moved {
        let Some(compared) = self.compared(folder) else { return Moved::Unknown };
        if compared.before().is_some_and(|before| same_words(before, &compared.now)) {
            return Moved::Not;
        }
        match self.changes(compared) {
            Some(changes) => Moved::Otherwise(Box::new(changes)),
            None => Moved::Unknown,
        }
    }

    /// What is otherwise, with its pages and cells.
    pub fn changes(&mut self, compared: ThenAndNow) -> Option<Changes> {
        let ThenAndNow { manifest, then, now } = compared;
        let fonts = self.fonts.clone();
        let PeriodView { prepared, stated, .. } = self.view(&manifest, &then)?;
        let of = || SaidProject::of(&prepared.project, &prepared.figures);
        let stated = stated.get_or_insert_with(of).clone();
        let id = manifest.document.id.clone();
        let said = AllSaid { stated, documents: BTreeMap::from([(id.clone(), now)]) };
        let now = Last::of(said, String::new(), vec![id], Vec::new(), BTreeMap::new());
        let mut changes = changes::between(&then, &now);
        let traces = prepared.traces_under(&manifest.document.stamp(), &fonts);
        changes.note_pages(prepared.index(), &traces);
        // What the document prints is what was issued; the project may have gone on since. Periods say figures of
        // the plan again, which are not told twice.
        let papers = prepared.project.papers();
        let own = papers.iter().find(|own| own.id == manifest.document.id.as_str());
        let is_plan = own.is_some_and(|own| own.document.period.is_none());
        let is_other = |name: &str| is_plan && name.starts_with("ky.");
        changes.figures.retain(|own| !own.printed.is_empty() && !is_other(&own.name));
        changes.communes.clear();
        changes.lists.clear();
        Some(changes)
    }
}

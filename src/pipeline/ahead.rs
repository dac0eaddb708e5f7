//! A document laid out while the rest of its project is still read and checked: a plan says nothing of
//! what communes return, so its pages need not wait for their forms.
//!
//! Nothing hangs on that guess. What was laid out ahead is taken only where the finished project gives
//! the same source to the letter, and what was found with it comes along; else it is laid out anew.

use std::sync::Arc;

use super::draft::{Sources, drafted};
use super::of_document::of_sources;
use super::one::One;
use super::pages::pages;
use super::prepare::{Own, titles};
use super::prepared::Prepared;
use super::wanted::{Wanted, ready};
use crate::diag::Diagnostics;
use crate::figures::Figures;
use crate::guard::guarded;
use crate::hash::Hash;
use crate::model::{Paper, Project};
use crate::template::Overrides;
use crate::typeset::{Fonts, Pages, Source};
use crate::workers;

/// With more communes than these a document may take longer to be laid out than the rest takes to be
/// read, and whoever has an error to mend would wait for it.
const MOST_COMMUNES: usize = 200;

/// A project before what communes returned is merged into it, and which of its documents need not wait
/// for that.
pub(super) struct Early {
    slug: String,
    project: Project,
    overrides: Overrides,
    document: usize,
    /// The document's id.
    pub(super) id: String,
}

impl Early {
    /// A project with a document that is wanted and reports on no period, where communes' forms are
    /// still to be read.
    pub(super) fn of(own: &Own, wanted: &Wanted) -> Option<Self> {
        let known = own.loaded.project.as_ref()?;
        let all = known.papers().into_iter();
        let plan = |own: &Paper<'_>| own.document.is_plan() && wanted.takes(known, own);
        let (document, paper) = all.enumerate().find(|(_, own)| plan(own))?;
        let id = paper.id.into_owned();
        let waits = known.periods.iter().any(|period| period.forms.is_some());
        if !waits || known.communes.len() > MOST_COMMUNES || !workers::has_spare() {
            return None;
        }
        let (slug, overrides) = (own.slug.clone(), own.overrides.clone());
        Some(Early { slug, project: own.loaded.early()?, overrides, document, id })
    }
}

/// What was laid out ahead.
#[derive(Default)]
pub(super) struct Ahead {
    laid_out: Vec<LaidOut>,
    /// What the document is to be laid out from by the finished project, where that was made, too.
    draft: Option<DraftAhead>,
}

/// What a document is laid out from, drafted while its pages were laid out ahead.
pub(super) struct DraftAhead {
    id: String,
    sources: Option<Sources>,
    found: Diagnostics,
}

impl DraftAhead {
    /// Drafts a document of the finished project; nothing where it is not to be made.
    pub(super) fn of(
        prepared: &Prepared,
        id: String,
        only_annexes: bool,
        fonts: &Fonts,
    ) -> Option<Self> {
        let paper = prepared.project.papers().into_iter().find(|own| own.id == id)?;
        let one = ready(prepared, &paper, &mut Diagnostics::new())?;
        let mut found = Diagnostics::new();
        let sources = drafted(prepared, &one, only_annexes, fonts, &mut found);
        Some(DraftAhead { id, sources, found })
    }
}

/// A source with its pages and what was found with them.
struct LaidOut {
    asked: Source,
    set: Source,
    pages: Option<Pages>,
    found: Diagnostics,
}

impl Ahead {
    /// Lays the document out, unless what was made of such a draft is there already.
    pub(super) fn of(
        early: Early,
        only_annexes: bool,
        fonts: &Arc<Fonts>,
        is_there: &dyn Fn(&str, Hash) -> bool,
    ) -> Self {
        let laid_out = guarded(|| {
            let Early { slug, mut project, overrides, document, .. } = early;
            let mut found = Diagnostics::new();
            titles(&mut project, &overrides, &mut found);
            let figures = Figures::of(&project);
            let prepared = &Prepared::new(slug, project, figures, overrides);
            let paper = prepared.project.papers().into_iter().nth(document)?;
            let one = One::of(prepared, &paper, &mut found)?;
            let sources = drafted(prepared, &one, only_annexes, fonts, &mut found)?.sources;
            let draft = of_sources(&sources, prepared, &one.document);
            if found.has_errors() || is_there(one.id(), draft) {
                return None;
            }
            let laid_out = sources.into_iter().map(|asked| {
                let (mut set, mut found) = (asked.clone(), Diagnostics::new());
                let pages = pages(prepared, &mut set, fonts, &mut found);
                LaidOut { asked, set, pages, found }
            });
            Some(laid_out.collect())
        });
        Ahead { laid_out: laid_out.flatten().unwrap_or_default(), draft: None }
    }

    /// The same with what the document is to be laid out from.
    pub(super) fn with(self, draft: Option<DraftAhead>) -> Self {
        Ahead { draft, ..self }
    }

    /// What a document is laid out from, where it was drafted ahead.
    pub(super) fn drafted(&mut self, id: &str, found: &mut Diagnostics) -> Option<Option<Sources>> {
        let own = self.draft.take_if(|own| own.id == id)?;
        found.extend(own.found);
        Some(own.sources)
    }

    /// The pages of a source, where it was laid out ahead; the source is told how it is set.
    pub(super) fn take(
        &mut self,
        source: &mut Source,
        found: &mut Diagnostics,
    ) -> Option<Option<Pages>> {
        let at = self.laid_out.iter().position(|own| own.asked == *source)?;
        let own = self.laid_out.swap_remove(at);
        *source = own.set;
        found.extend(own.found);
        Some(own.pages)
    }
}

//! A document laid out while the rest of its project is still read and checked: a plan says nothing of
//! what communes return, so its pages need not wait for their forms.
//!
//! Nothing hangs on that guess. What was laid out ahead is taken only where the finished project gives
//! the same source to the letter, and what was found with it comes along; else it is laid out anew.

use std::sync::Arc;

use super::draft::drafted;
use super::of_document::of_sources;
use super::one::One;
use super::pages::pages;
use super::prepare::{Own, titles};
use super::prepared::Prepared;
use super::wanted::Wanted;
use crate::diag::Diagnostics;
use crate::figures::Figures;
use crate::guard::guarded;
use crate::hash::Hash;
use crate::model::Project;
use crate::template::Overrides;
use crate::typeset::{Fonts, Pages, Source};

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
}

impl Early {
    /// A project with a document that is wanted and reports on no period, where communes' forms are
    /// still to be read.
    pub(super) fn of(own: &Own, wanted: &Wanted) -> Option<Self> {
        let known = own.loaded.project.as_ref()?;
        let mut all = known.papers().into_iter();
        let document = all.position(|own| own.document.is_plan() && wanted.takes(known, &own))?;
        let waits = known.periods.iter().any(|period| period.forms.is_some());
        if !waits || known.communes.len() > MOST_COMMUNES {
            return None;
        }
        let (slug, overrides) = (own.slug.clone(), own.overrides.clone());
        Some(Early { slug, project: own.loaded.early()?, overrides, document })
    }
}

/// What was laid out ahead.
#[derive(Default)]
pub(super) struct Ahead(Vec<LaidOut>);

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
            let Early { slug, mut project, overrides, document } = early;
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
        Ahead(laid_out.flatten().unwrap_or_default())
    }

    /// The pages of a source, where it was laid out ahead; the source is told how it is set.
    pub(super) fn take(
        &mut self,
        source: &mut Source,
        found: &mut Diagnostics,
    ) -> Option<Option<Pages>> {
        let at = self.0.iter().position(|own| own.asked == *source)?;
        let own = self.0.swap_remove(at);
        *source = own.set;
        found.extend(own.found);
        Some(own.pages)
    }
}

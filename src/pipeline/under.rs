//! Documents of one project under the stamps that they were issued with: the project is read once for
//! all of them.

use std::sync::Arc;

use super::ahead::Ahead;
use super::build::{Built, Job, Taker, of_document};
use super::draft::{Sources, drafted};
use super::of_document::{of_sources, said_of};
use super::prepared::Prepared;
use super::stamp::Stamp;
use super::trace::trace;
use super::wanted::{Wanted, chosen, ready};
use crate::diag::{Diagnostics, Problem};
use crate::formats::{self, Artifact};
use crate::guard::guarded;
use crate::hash::Sha256;
use crate::model::DraftMark;
use crate::said::SaidDocument;
use crate::trace::Trace;
use crate::typeset::Fonts;

impl Prepared {
    /// Does something with the project as a document of it is issued; then it is as it was.
    fn under<T>(&mut self, stamp: &Stamp, work: impl FnOnce(&Prepared, &Wanted) -> T) -> T {
        let (documents, slug) = (self.project.documents.clone(), self.slug.clone());
        stamp.settle(&mut self.project);
        if let Some(project) = &stamp.project {
            self.slug.clone_from(project);
        }
        let wanted = Wanted { documents: vec![stamp.document.clone()], ..Wanted::default() };
        let done = work(self, &wanted);
        (self.project.documents, self.slug) = (documents, slug);
        done
    }

    /// What a document says when it is issued under a stamp; nothing where it cannot be made.
    pub fn says_under(&mut self, stamp: &Stamp, fonts: &Fonts) -> Option<SaidDocument> {
        self.under(stamp, |prepared, wanted| {
            guarded(|| {
                let mut found = Diagnostics::new();
                let paper = chosen(&prepared.project, wanted, &mut found).into_iter().next()?;
                let one = ready(prepared, &paper, &mut found)?;
                let Sources { sources, tables } =
                    drafted(prepared, &one, false, fonts, &mut found)?;
                if found.has_errors() {
                    return None;
                }
                let draft = of_sources(&sources, prepared, &one.document);
                Some(said_of(prepared, &one, draft, &sources, &tables))
            })
            .flatten()
        })
    }

    /// The files that are made of a document when it is issued under a stamp; none where it cannot be made.
    pub fn makes_under(&mut self, stamp: &Stamp, job: &Job) -> Vec<Artifact> {
        self.under(stamp, |prepared, wanted| {
            let mut made = Made::default();
            let _ = guarded(|| {
                let (mut found, ahead) = (Diagnostics::new(), &mut Ahead::default());
                let paper = chosen(&prepared.project, wanted, &mut found).into_iter().next()?;
                let one = ready(prepared, &paper, &mut found)?;
                of_document(prepared, &one, job, &formats::PDF, &mut made, ahead, &mut found)
            });
            made.0
        })
    }

    /// Where a document that is issued under a stamp prints its figures.
    pub fn traces_under(&mut self, stamp: &Stamp, fonts: &Arc<Fonts>) -> Vec<Trace> {
        self.under(stamp, |prepared, wanted| {
            trace(prepared, wanted, fonts, &mut Diagnostics::new())
        })
    }

    /// The fingerprints that drafts of its documents carry now, of these or of all, with the documents' ids.
    pub fn draft_codes(&mut self, documents: &[String], fonts: &Fonts) -> Vec<(String, Sha256)> {
        let marks: Vec<DraftMark> = self.project.documents.iter().map(|own| own.draft).collect();
        // What a draft's own mark says is no part of its fingerprint.
        self.project.documents.iter_mut().for_each(|own| own.draft = DraftMark::Ready);
        let mut codes = Vec::new();
        let wanted = Wanted { documents: documents.to_vec(), ..Wanted::default() };
        let _ = guarded(|| {
            for paper in chosen(&self.project, &wanted, &mut Diagnostics::new()) {
                let found = &mut Diagnostics::new();
                let one = ready(self, &paper, found);
                let own = one.and_then(|one| drafted(self, &one, false, fonts, found));
                if let Some(Sources { sources, .. }) = own {
                    codes.push((paper.id.to_string(), super::draft::fingerprint(&sources)));
                }
            }
        });
        self.project.documents.iter_mut().zip(marks).for_each(|(own, mark)| own.draft = mark);
        codes
    }
}

/// Keeps the files that are made.
#[derive(Default)]
struct Made(Vec<Artifact>);

impl Taker for Made {
    fn take(&mut self, built: Built) -> Result<(), Problem> {
        self.0 = built.artifacts;
        Ok(())
    }
}

//! Writes the documents of a project, tells which are there already, and why the others are made.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::before::Before;
use super::event::{End, Feed, New};
use super::why::Reason;
use crate::diag::Problem;
use crate::figures::FigureIndex;
use crate::formats::Artifact;
use crate::hash::Hash;
use crate::inputs::{Content, How, read_file};
use crate::issuing;
use crate::model::{IssuedReport, Project};
use crate::output::{self, Written};
use crate::pipeline::{Built, Done, Prepared, Taker};
use crate::record::{KeptDocument, Known, Run};
use crate::said::AllSaid;
use crate::trace::Trace;

/// What is known of earlier runs.
pub struct Past<'a> {
    /// The record.
    pub known: &'a Known,
    /// What this run is called in it.
    pub mode: &'a str,
    /// The program and its fonts now.
    pub program: Hash,
    /// What of the project answers otherwise than when the last run ended.
    pub changed: &'a [(String, How)],
    /// Whether everything is to be made, whatever is there.
    pub force: bool,
    /// Whether a file that somebody went on writing in stays as it is.
    pub spares: bool,
}

impl Past<'_> {
    fn run(&self) -> Option<&Run> {
        self.known.record.runs.get(self.mode)
    }

    /// What the last run with this program made of a document.
    fn made(&self, document: &str) -> Option<&KeptDocument> {
        self.run().filter(|run| run.program == self.program)?.documents.get(document)
    }

    /// Reason a document is made that has become such a draft, but for its files.
    fn why(&self, document: &str, draft: Hash) -> Vec<Reason> {
        let before = self.run().and_then(|run| run.documents.get(document));
        match (before, self.made(document)) {
            _ if self.force => vec![Reason::Forced],
            (None, _) if self.run().is_none() && !self.known.record.runs.is_empty() => {
                vec![Reason::Options]
            }
            (None, _) => vec![Reason::First],
            (Some(_), None) => vec![Reason::Program],
            (_, Some(made)) if made.draft == draft => Vec::new(),
            _ if self.changed.is_empty() => vec![Reason::Earlier],
            _ => self.changed.iter().map(|(path, how)| Reason::Input(path.clone(), *how)).collect(),
        }
    }

    /// A file of these that is not as a run wrote it, nor as it would be now.
    fn written_on(&self, folder: &Path, files: &[Artifact]) -> Option<PathBuf> {
        let as_made = |path: &str, file: &Path| {
            let runs = self.known.record.runs.values();
            let mut files = runs.flat_map(|run| run.documents.values()).flat_map(|own| &own.files);
            files.any(|(own, content)| own == path && content.is_of(file, self.known.since))
        };
        files.iter().find_map(|artifact| {
            let file = folder.join(&artifact.path);
            let there = read_file(&file, &artifact.path).ok()?;
            let touched = there != artifact.bytes && !as_made(&artifact.path, &file);
            touched.then_some(file)
        })
    }

    /// What has become of a file, by its path in a folder, since a run, in whatever format, wrote it.
    fn spoilt(&self, folder: &Path, path: &str) -> Option<Reason> {
        let runs = self.known.record.runs.values();
        let files = runs.flat_map(|run| run.documents.values()).flat_map(|made| &made.files);
        let mut known = files.filter(|(own, _)| own == path).map(|(_, content)| content).peekable();
        known.peek()?;
        let file = folder.join(path);
        if !file.exists() {
            return Some(Reason::Deleted(path.to_owned()));
        }
        let same = known.any(|content| content.is_of(&file, self.known.since));
        (!same).then(|| Reason::Edited(path.to_owned()))
    }
}

/// Writes documents.
pub struct Writer<'a> {
    project: &'a Path,
    folder: &'a Path,
    past: Past<'a>,
    feed: &'a Feed<'a>,
    /// The documents that were written.
    pub written: Vec<Written>,
    /// By document, its files.
    pub files: BTreeMap<String, Vec<(String, Content)>>,
    /// The files that somebody had changed since they were made, and that were made again.
    pub edited: Vec<String>,
    /// The files that were no longer there, and that were made again.
    pub deleted: Vec<String>,
    /// What the project and its documents say.
    pub said: AllSaid,
    /// What documents said before, where it is asked for.
    before: Option<Before>,
    /// What is new of the last document.
    last: New,
    /// The project's register, once the project is known.
    pub register: Option<PathBuf>,
}

impl<'a> Writer<'a> {
    /// Writes what is made of a project below its output folder.
    pub fn new(
        (project, folder): (&'a Path, &'a Path),
        past: Past<'a>,
        why: bool,
        feed: &'a Feed<'a>,
    ) -> Self {
        Writer {
            project,
            folder,
            past,
            feed,
            written: Vec::new(),
            files: BTreeMap::new(),
            edited: Vec::new(),
            deleted: Vec::new(),
            said: AllSaid::default(),
            before: why.then(Before::default),
            last: New::default(),
            register: None,
        }
    }

    /// The files that the last run made of a document and that are as it made them: what somebody wrote
    /// over one is not the program's to take away.
    fn own_files(&self, document: &str) -> Vec<&str> {
        let made = self.past.run().and_then(|run| run.documents.get(document));
        let files = made.into_iter().flat_map(|made| &made.files);
        files
            .filter(|(path, content)| content.is_of(&self.folder.join(path), self.past.known.since))
            .map(|(path, _)| path.as_str())
            .collect()
    }
}

impl Taker for Writer<'_> {
    fn begins(&mut self, documents: usize) {
        self.feed.read(documents);
    }

    fn frozen(&mut self, project: &Project) -> Vec<(String, Problem)> {
        let home = issuing::RegisterHome::of(self.project, &project.issuing);
        self.register = Some(home.folder.join(issuing::REGISTER));
        issuing::frozen(self.project, project)
    }

    fn issued(&self, project: &Project) -> Vec<IssuedReport> {
        issuing::issued_reports(self.project, project)
    }

    fn replaced(&self, prepared: &Prepared) -> BTreeMap<String, String> {
        issuing::replaced_by_drafts(self.project, prepared)
    }

    fn goes_on(&mut self, document: &str) -> bool {
        self.feed.goes_on(document)
    }

    fn has(&self, document: &str, draft: Hash) -> Option<Vec<(String, usize)>> {
        let made = self.past.made(document).filter(|made| made.draft == draft);
        let made = made.filter(|_| !self.past.force)?;
        made.spoilt(self.folder, self.past.known.since).is_empty().then(|| made.parts.clone())
    }

    fn keeps_said(&self) -> bool {
        true
    }

    fn said(&mut self) -> Option<&mut AllSaid> {
        Some(&mut self.said)
    }

    fn asks_where(&mut self, document: &str) -> bool {
        let now = self.said.documents.get(document).map(|own| own.draft);
        let made = self.past.made(document).filter(|made| now.is_some_and(|now| made.draft != now));
        match (&mut self.before, made.filter(|_| !self.past.force)) {
            (Some(before), Some(made)) => {
                before.begin(self.folder, &self.said, document, made.draft)
            }
            _ => false,
        }
    }

    fn hears_where(&mut self, index: &FigureIndex, traces: &[Trace]) {
        self.before.iter_mut().for_each(|before| before.printed(index, traces));
    }

    fn take(&mut self, built: Built) -> Result<(), Problem> {
        let spared = self.past.spares.then(|| self.past.written_on(self.folder, &built.artifacts));
        if let Some(path) = spared.flatten() {
            return Err(Problem::WrittenOn { path: path.display().to_string() });
        }
        let mut why = self.past.why(&built.id, built.draft);
        let paths = built.artifacts.iter().map(|own| own.path.as_str());
        let spoilt: Vec<Reason> =
            paths.filter_map(|path| self.past.spoilt(self.folder, path)).collect();
        let before = self.own_files(&built.id);
        let files = output::replace(self.folder, &before, &built.artifacts)?;
        let mut written = Vec::new();
        for file in files.iter().filter(|file| file.is_new) {
            let path = self.folder.join(&file.path);
            let is_of = |own: &&Reason| matches!(own, Reason::Edited(of) | Reason::Deleted(of) if *of == file.path);
            if let Some(spoilt) = spoilt.iter().find(is_of) {
                let edited = matches!(spoilt, Reason::Edited(_));
                let told = if edited { &mut self.edited } else { &mut self.deleted };
                told.push(path.display().to_string());
                why.push(spoilt.clone());
            }
            // The layout library beside a document's markup is no document.
            if !file.path.contains('/') {
                let of = |(id, _): &&(String, usize)| {
                    Path::new(&file.path).file_stem().is_some_and(|own| own == id.as_str())
                };
                let pages = built.parts.iter().find(of).map_or(0, |(_, pages)| *pages);
                written.push(Written { path, pages });
            }
        }
        if why.is_empty() {
            why.push(Reason::Interrupted);
        }
        self.written.extend(written.iter().cloned());
        let remade = self.before.as_mut().and_then(Before::end);
        self.last = New { written, why, remade };
        let files = files.into_iter().map(|file| (file.path, file.content)).collect();
        self.files.insert(built.id, files);
        Ok(())
    }

    fn ends(&mut self, done: &Done) {
        self.feed.ended(&done.id, End::of(done), std::mem::take(&mut self.last));
    }
}

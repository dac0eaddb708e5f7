//! How a run over projects is followed: what happens is told as it happens, everything of a project in
//! its turn, and what became of all at the end.

use std::collections::BTreeSet;

use indicatif::ProgressBar;

use super::job;
use super::progress::Progress;
use super::report;
use super::say::{self, MessageFormat};
use super::summary::{SummaryWords, Tally};
use super::{DONE, ERRORS, STOPPED};
use crate::batch::{End, Ended, Event, Failure, Report};
use crate::diag::Severity;
use crate::emit::{self, Lang, Told};
use crate::hash::Hash;

/// What a command has to say to people beside the findings.
pub trait Narrator {
    /// Of the files written of a document, a line each.
    fn written(&self, _ended: &Ended) -> Vec<String> {
        Vec::new()
    }

    /// Why a document was made, where that is asked for, a line each.
    fn why(&self, _ended: &Ended) -> Vec<String> {
        Vec::new()
    }

    /// Of a project in its turn.
    fn project(&self, report: &Report, among: Among);

    /// How projects and documents end.
    fn words(&self) -> &'static SummaryWords;
}

/// In what company a project is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// It is the only one.
    Alone,
    /// It is one of several.
    Several,
    /// It is one of several, and a person looks at the bar that counts them.
    Counted,
}

/// Follows a run.
pub struct Follow<'a> {
    format: MessageFormat,
    lang: Lang,
    among: Among,
    says: &'a dyn Narrator,
    progress: Progress,
    tally: Tally,
    /// What of the only project is told in its turn.
    held: Vec<String>,
    /// The findings that a person who looks at the bar has read of another project.
    read: BTreeSet<String>,
    failed: bool,
}

impl<'a> Follow<'a> {
    /// Follows a run over so many projects; what was found where they were looked for is told first.
    pub fn new(
        format: MessageFormat,
        lang: Lang,
        projects: usize,
        found: &[Told],
        says: &'a dyn Narrator,
    ) -> Self {
        if !found.is_empty() {
            job::show_all(found, format, lang);
            if format == MessageFormat::Json {
                line(&report::folder(found, lang));
            }
        }
        let progress = Progress::new(projects, lang);
        let among = match projects {
            0 | 1 => Among::Alone,
            _ if progress.is_enough() => Among::Counted,
            _ => Among::Several,
        };
        Follow {
            format,
            lang,
            among,
            says,
            progress,
            tally: Tally::new(projects),
            held: Vec::new(),
            read: BTreeSet::new(),
            failed: !found.is_empty(),
        }
    }

    /// The bar, for whoever says something beside the run.
    pub fn bar(&self) -> ProgressBar {
        self.progress.bar()
    }

    /// Hears what happens.
    pub fn hear(&mut self, event: Event) {
        match event {
            Event::Read(documents) => self.progress.read(documents),
            Event::Making { project, document } => self.progress.making(&project, &document),
            Event::Ended(ended) => {
                self.ended(&ended);
                self.progress.ended(matches!(ended.end, End::Failed(_)));
            }
            Event::Done { project, failure } => {
                if let Some(failure) = &failure {
                    self.failure(&project, failure);
                }
                self.progress.done(failure.is_some());
            }
            Event::Report(report) => {
                self.tally.report(&report);
                let news = self.news(&report.found);
                self.progress.above(|| self.report(&report, &news));
                self.held.clear();
            }
        }
    }

    /// The findings to be told: where the projects are counted, what is no error and another project had,
    /// too, is only counted with them.
    fn news(&mut self, found: &[Told]) -> Vec<Told> {
        if self.among != Among::Counted {
            return found.to_vec();
        }
        // In short: not all that was ever said is kept.
        let said = |told: &Told| {
            let hash = Hash::of_parts([told.code.as_bytes(), told.message.vi.as_bytes()]);
            format!("{hash:?}")
        };
        let is_known =
            |told: &&Told| told.severity != Severity::Error && self.read.contains(&said(told));
        let (known, news): (Vec<&Told>, Vec<&Told>) = found.iter().partition(is_known);
        known.into_iter().for_each(|told| self.tally.repeated(&told.code));
        self.read.extend(news.iter().map(|told| said(told)));
        news.into_iter().cloned().collect()
    }

    /// Tells what became of a document.
    fn ended(&mut self, ended: &Ended) {
        self.tally.ended(&ended.end);
        if self.format == MessageFormat::Json {
            self.progress.above(|| line(&report::document(ended, self.lang)));
            return;
        }
        if let End::Failed(failure) = &ended.end {
            return self.failure(&format!("{}/{}", ended.project, ended.document), failure);
        }
        let counted = self.among == Among::Counted;
        let mut lines = if counted { Vec::new() } else { self.says.written(ended) };
        lines.extend(self.says.why(ended));
        if self.among == Among::Alone {
            self.held.extend(lines);
        } else if !lines.is_empty() {
            self.progress.above(|| lines.iter().for_each(say::line));
        }
    }

    /// Tells of several at once what failed; of one the findings tell it.
    fn failure(&self, what: &str, failure: &Failure) {
        if self.among == Among::Alone || self.format == MessageFormat::Json {
            return;
        }
        let says = self.lang.pick("chưa lập được", "not made");
        self.progress.above(|| say::aside(format_args!("{what}: {says} ({})", failure.code)));
    }

    /// Tells everything of a project, of its findings the new ones.
    fn report(&self, report: &Report, news: &[Told]) {
        if self.format == MessageFormat::Json {
            return line(&report::project(report, self.lang));
        }
        let project = (self.among != Among::Alone).then_some(report.name.as_str());
        job::show(news, project, self.format, self.lang);
        self.held.iter().for_each(say::line);
        self.says.project(report, self.among);
    }

    /// Ends the run; returns the exit code.
    pub fn end(self) -> u8 {
        let time = self.progress.end();
        let (cut, lang) = (self.tally.is_cut(), self.lang);
        if self.format == MessageFormat::Json {
            line(&self.tally.value(time));
        } else {
            let lines = match self.among {
                Among::Alone => self.tally.left_out(lang),
                _ => self.tally.lines(self.says.words(), time, lang),
            };
            lines.iter().for_each(say::line);
            if cut {
                say::aside(self.tally.cut(lang));
            }
        }
        match (cut, self.failed || self.tally.has_errors()) {
            (true, _) => STOPPED,
            (_, true) => ERRORS,
            _ => DONE,
        }
    }
}

/// A line for programs.
fn line(value: &serde_json::Value) {
    say::line(emit::escaped(&value.to_string()));
}

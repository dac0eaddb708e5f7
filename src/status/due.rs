//! The documents of some projects, their deadlines and how they stand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use crate::batch;
use crate::changes::Changes;
use crate::diag::{Diagnostic, Diagnostics};
use crate::emit::{Lang, Told};
use crate::figures;
use crate::formats;
use crate::hash::Hash;
use crate::inputs::{self, Draft};
use crate::issuing::{self, Differences, IssuedDocument, Moved, RegisterHome, Today};
use crate::model::{DraftMark, Paper, Period, Project};
use crate::pipeline::{self, Job, Wanted};
use crate::record::{self, Run};
use crate::returns;
use crate::workers;
use chrono::NaiveDate;

/// How a document stands. Ordered by how much is still to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Its data have errors: it cannot be made.
    Broken,
    /// It was never made.
    Missing,
    /// Its file is not what its inputs give now.
    OutOfDate,
    /// Its file is what its inputs give.
    UpToDate,
    /// It is in the register, and its data of today say something else.
    Otherwise,
    /// It is in the register, or has a number and a full date.
    Issued,
}

/// A document that is due.
#[derive(Clone, Debug)]
pub struct Due {
    /// What the project is called.
    pub project: String,
    /// The document's id.
    pub document: String,
    /// The last day on which it is in time; a plan has none, nor has a report whose data close after
    /// the usual day and of which the office names no other.
    pub deadline: Option<NaiveDate>,
    /// The day on which the data close, and the usual deadline that they are too late for.
    pub closing: Option<(NaiveDate, NaiveDate)>,
    /// How it stands.
    pub state: State,
    /// Communes whose form is not there.
    pub waiting_for: Vec<String>,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// How it stands in the register, where it is or was issued.
    pub standing: Option<IssuedDocument>,
    /// What became of it there, in Vietnamese and in English, where something did.
    pub turned: Option<[String; 2]>,
    /// Whether its file, which is as its data give it, is marked as a draft.
    pub marked: bool,
    /// Its signed files that were received, the last of each.
    pub signed: Vec<String>,
    /// Its files of which some signatures are still to come.
    pub unsigned: Vec<String>,
    /// What its data of today say otherwise than what was issued.
    pub otherwise: Option<Box<Changes>>,
}

impl Due {
    /// The day by which it is due; where its data close after that and no other is named, the day on
    /// which they close.
    pub fn day(&self) -> Option<NaiveDate> {
        self.deadline.or(self.closing.map(|(closing, _)| closing))
    }

    /// Days from a day to the deadline; 0 on the last day, negative when it has passed.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        self.deadline.map(|deadline| (deadline - today).num_days())
    }
}

/// What is due.
pub struct Dues {
    /// The documents.
    pub all: Vec<Due>,
    /// Projects with errors, by their names.
    pub unreadable: Vec<(String, Vec<Told>)>,
    /// What is odd about the registers, by the projects' names.
    pub remarks: Vec<(String, Vec<Told>)>,
}

/// Every document of the projects, the most urgent first: what is still to be done by its
/// deadline, then what is done. Projects that cannot be read at all are told in the findings.
pub fn due(jobs: &[Job], out: &Path) -> Dues {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let read: Vec<_> = workers::with_own_pool(cores, || {
        let of_job = |job: &Job| {
            // A form with an error keeps nobody from knowing what is due and who has not reported.
            let Draft { project, found, .. } = returns::load_draft(&job.folder, None);
            let mut remarks = Diagnostics::new();
            let due = project.map(|project| of_project(job, &project, out, &mut remarks));
            (due, found, remarks)
        };
        jobs.iter().map(of_job).collect()
    });
    let mut all = Vec::new();
    let (mut unreadable, mut remarks) = (Vec::new(), Vec::new());
    for (job, (due, mut found, of_register)) in jobs.iter().zip(read) {
        let broken = due.is_none() || found.has_errors();
        all.extend(due.into_iter().flatten());
        if broken {
            inputs::add_excerpts(&job.folder, &mut found);
            unreadable.push((job.name.clone(), Told::all(found.iter())));
        }
        if !of_register.is_empty() {
            remarks.push((job.name.clone(), Told::all(of_register.iter())));
        }
    }
    all.sort_by_key(|due| {
        let done = due.state >= State::UpToDate;
        let day = due.day().unwrap_or(NaiveDate::MAX);
        (done, day, due.state, due.document.clone())
    });
    Dues { all, unreadable, remarks }
}

fn of_project(job: &Job, project: &Project, out: &Path, remarks: &mut Diagnostics) -> Vec<Due> {
    let folder = out.join(&job.name);
    let known = record::load(&folder, &job.folder);
    let runs = batch::last_runs(&known, job, &formats::PDF);
    let mut made = Made { job, drafts: BTreeMap::new(), runs, folder: &folder, since: known.since };
    let home = RegisterHome::of(&job.folder, &project.issuing);
    let (issued, wrong) = home.read();
    wrong.into_iter().for_each(|own| remarks.push(Diagnostic::new(own)));
    home.strays(project, &issued).into_iter().for_each(|own| remarks.push(own));
    issuing::keys_in(&job.folder).into_iter().for_each(|own| remarks.push(own));
    let mut data = None;
    let papers = project.papers().into_iter();
    papers
        .map(|paper| {
            let document = paper.document;
            let period = document.period.as_ref().and_then(|id| project.period(id.value));
            let closing = period.and_then(Period::closes_late);
            let deadline = period.filter(|_| closing.is_none()).map(|period| period.deadline);
            // Those of the periods that it compares with keep it waiting, too.
            let used = period.map(|period| figures::used(project, period)).unwrap_or_default();
            let missing: BTreeSet<usize> =
                used.iter().flat_map(|period| &period.not_reported).copied().collect();
            // A commune's own document waits for its form alone.
            let own = |at: &&usize| paper.commune.is_none_or(|commune| commune == **at);
            // What stands, or else what once did.
            let own_issued =
                || issued.iter().rev().filter(|own| own.is_of(&home.project, &paper.id));
            let standing =
                own_issued().find(|own| own.is_in_force()).or_else(|| own_issued().next());
            let standing = standing.cloned();
            let turned = standing.as_ref().and_then(|own| {
                Some([own.turned(&issued, Lang::Vi)?, own.turned(&issued, Lang::En)?])
            });
            let in_force = standing.as_ref().filter(|own| own.is_in_force());
            let unsigned = in_force.map(|own| own.unsigned(&home.folder)).unwrap_or_default();
            let signed = standing.as_ref().map(IssuedDocument::signed_files).unwrap_or_default();
            let otherwise = in_force.and_then(|own| {
                let today = data.get_or_insert_with(|| Today::of(job));
                let moved = today.moved(&home.folder.join(&own.entry.folder));
                let Moved::Otherwise(changes) = moved else { return None };
                // What letters have corrected is otherwise for good.
                let slips = today.project().map(|known| issuing::corrected(known, own, &issued));
                let left = Differences::of(&changes).without(&slips.unwrap_or_default());
                (own.corrected_by.is_empty() || !left.all.is_empty()).then_some(changes)
            });
            let (state, mark) = match (in_force, &otherwise) {
                (Some(_), None) => (State::Issued, DraftMark::Ready),
                (Some(_), Some(_)) => (State::Otherwise, DraftMark::Ready),
                _ => made.state(&paper),
            };
            Due {
                project: job.name.clone(),
                document: paper.id.to_string(),
                deadline,
                closing,
                state,
                draft: document.draft != DraftMark::Ready,
                marked: mark != DraftMark::Ready,
                standing,
                turned,
                signed,
                unsigned,
                otherwise,
                waiting_for: missing
                    .iter()
                    .filter(own)
                    .map(|at| project.communes[*at].label())
                    .collect(),
            }
        })
        .collect()
}

/// What was made of a project, and what it would be made from now.
struct Made<'a> {
    job: &'a Job,
    /// What each document would be made from, by how it is marked; nothing where that was not asked yet.
    drafts: BTreeMap<DraftMark, BTreeMap<String, Hash>>,
    runs: Vec<(DraftMark, &'a Run)>,
    folder: &'a Path,
    since: SystemTime,
}

impl Made<'_> {
    /// What a document would be made from with a mark.
    fn draft(&mut self, id: &str, mark: DraftMark) -> Option<Hash> {
        let job = self.job;
        let made = || {
            let wanted = Wanted { marked: mark, ..job.wanted.clone() };
            pipeline::fingerprints(&Job { wanted, ..job.clone() })
        };
        self.drafts.entry(mark).or_insert_with(made).get(id).copied()
    }

    /// How a document stands, and how its file is marked; nothing is made to tell it: the record says what it
    /// was made from, as a draft or not.
    fn state(&mut self, paper: &Paper<'_>) -> (State, DraftMark) {
        let id = &*paper.id;
        let plain = |state| (state, DraftMark::Ready);
        if paper.number.is_some() && paper.document.date.date().is_some() {
            return plain(State::Issued);
        }
        if self.draft(id, DraftMark::Ready).is_none() {
            return plain(State::Broken);
        }
        if !self.folder.join(formats::PDF.file_of(id)).is_file() {
            return plain(State::Missing);
        }
        let mut state = State::OutOfDate;
        for (mark, run) in self.runs.clone() {
            let Some(kept) = run.documents.get(id) else { continue };
            let spoilt = kept.spoilt(self.folder, self.since);
            // Another run wrote its files anew.
            if !spoilt.is_empty() && spoilt.iter().all(|path| self.folder.join(path).is_file()) {
                continue;
            }
            if self.draft(id, mark) != Some(kept.draft) {
                continue;
            }
            if spoilt.is_empty() {
                return (State::UpToDate, mark);
            }
            state = State::Missing;
        }
        plain(state)
    }
}

//! `ntm watch`: makes again what depends on a file as soon as it is saved, and says what changed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;

use super::job::AskedProjects;
use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, fail, job, say, today};
use crate::batch::{self, Event, Output, Pace, Report};
use crate::changes::{self, Changes, FigureChange};
use crate::diag::Severity;
use crate::emit::{self, Lang, Told};
use crate::formats;
use crate::pipeline::{self, Job, Wanted};
use crate::record;
use crate::watch::{Next, SeenFiles, Watch};

/// `ntm watch`
pub const COMMAND: Command = Command {
    name: "watch",
    about: [
        "Theo dõi dự án: lưu tệp nào thì lập lại văn bản của tệp ấy, nói số liệu nào đổi",
        "Watch projects: make again what a saved file is used in, and say which figures changed",
    ],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.all())
        .arg(line.doc())
        .arg(line.out())
        .arg(line.font_path())
        .arg(line.messages().alias("format"))
}

/// A file may be half written when it is first read; it is read again after these pauses before it is
/// told that it cannot be.
const PAUSES: [Duration; 4] = [
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(700),
    Duration::from_millis(1000),
];

/// What is found of a file that is not there, or not whole.
const UNSETTLED: [&str; 4] = ["N101", "N102", "N106", "N107"];

/// A project that is watched.
struct Watched {
    job: Job,
    /// Where its documents are.
    folder: PathBuf,
    /// Its files as they were when they were last read.
    seen: SeenFiles,
    /// What was found the last time.
    found: Vec<Told>,
}

impl Watched {
    fn has_errors(&self) -> bool {
        self.found.iter().any(is_error)
    }
}

fn is_error(told: &Told) -> bool {
    told.severity == Severity::Error
}

/// What became of a project in one round.
struct Round {
    report: Report,
    /// The files that changed.
    files: Vec<String>,
    changes: Changes,
    /// Whether errors were there before, and are no longer.
    mended: bool,
    /// What was found that was not found before.
    new: Vec<Told>,
}

/// Watches until it is stopped; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let wanted = Wanted { documents: typed.documents(), ..Wanted::default() };
    let out = typed.out();
    let jobs = match job::asked(typed, &wanted, Some(&out), false) {
        Ok(AskedProjects { jobs, .. }) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let output = Output { format: &formats::PDF, folder: &out, force: false, why: true };
    let mut watch = Watch::new();
    stop_on_interrupt(&watch);
    let watched = |job: Job| Watched {
        folder: out.join(&job.name),
        job,
        seen: SeenFiles::default(),
        found: Vec::new(),
    };
    let mut projects: Vec<Watched> = jobs.into_iter().map(watched).collect();
    let teller = Teller { format: typed.messages(), lang, several: projects.len() > 1 };
    for project in &mut projects {
        watch.hear_of(&project.job.folder);
        if let Some(round) = round(project, &mut watch, &output) {
            teller.tell(&round, true);
        }
    }
    teller.begin(&projects);
    while watch.wait() == Next::Look {
        let mut any = false;
        for project in &mut projects {
            watch.hear_of(&project.job.folder);
            let now = SeenFiles::of(&project.job.folder, &project.folder);
            if now == project.seen {
                continue;
            }
            let Some(round) = round(project, &mut watch, &output) else { continue };
            any |= teller.tell(&round, false);
        }
        if any {
            teller.still_broken(&projects);
        }
    }
    teller.end();
    DONE
}

/// Ctrl-C ends the waiting, after the file that is being written; a second one ends at once.
fn stop_on_interrupt(watch: &Watch) {
    let stopper = watch.stopper();
    let asked = AtomicBool::new(false);
    // Where it cannot be heard of, the machine ends the program: files are whole all the same.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
        stopper.stop();
    });
}

/// Makes what changed of a project; nothing where it was stopped meanwhile.
fn round(project: &mut Watched, watch: &mut Watch, output: &Output<'_>) -> Option<Round> {
    let before = record::last(&project.folder).map(|(last, _)| last);
    let known = project.seen.clone();
    let (mut pauses, mut printed) = (PAUSES.iter(), Vec::new());
    let report = loop {
        project.seen = SeenFiles::of(&project.job.folder, &project.folder);
        let (report, figures) = build(&project.job, output)?;
        printed.extend(figures);
        if !report.has_errors() {
            break report;
        }
        // Somebody may be writing still, or have only half of it written.
        let unsettled = report.found.iter().any(|own| UNSETTLED.contains(&own.code.as_str()));
        let Some(pause) = pauses.next() else { break report };
        if watch.wait_for(*pause) == Next::Stop {
            return None;
        }
        let same = SeenFiles::of(&project.job.folder, &project.folder) == project.seen;
        if same && !unsettled {
            break report;
        }
    };
    let now = record::last(&project.folder).map(|(last, _)| last);
    let mut changes = match (before, now) {
        (Some(before), Some(now)) => {
            let ids = &project.job.wanted.documents;
            changes::between(&before.only(ids), &now.only(ids))
        }
        _ => Changes::default(),
    };
    changes.note_printed(&printed);
    let mended = project.has_errors() && !report.has_errors();
    let is_new = |told: &&Told| !project.found.iter().any(|own| own.message == told.message);
    let new = report.found.iter().filter(is_new).cloned().collect();
    let files = project.seen.changed_since(&known);
    project.found.clone_from(&report.found);
    Some(Round { report, files, changes, mended, new })
}

/// Builds a project; also the figures that changed, with the pages of what was made.
fn build(job: &Job, output: &Output<'_>) -> Option<(Report, Vec<FigureChange>)> {
    let (mut made, mut printed) = (None, Vec::new());
    let pace = Pace { threads: batch::cores(), stop: &AtomicBool::new(false) };
    batch::build(std::slice::from_ref(job), output, &pace, &mut |event| match event {
        Event::Ended(ended) => {
            printed.extend(ended.new.remade.into_iter().flat_map(|own| own.figures));
        }
        Event::Report(report) => made = Some(*report),
        _ => {}
    });
    Some((made?, printed))
}

/// Says what happens.
struct Teller {
    format: MessageFormat,
    lang: Lang,
    several: bool,
}

impl Teller {
    /// That the projects are watched from now on.
    fn begin(&self, projects: &[Watched]) {
        let names: Vec<String> = projects.iter().map(|own| own.job.name.clone()).collect();
        match (self.format, self.lang) {
            (MessageFormat::Json, _) => {
                self.event(&json!({ "event": "watching", "projects": names }));
            }
            (_, Lang::Vi) => {
                say::line(format_args!("đang theo dõi {}; Ctrl-C để dừng", names.join(", ")));
            }
            (_, Lang::En) => {
                say::line(format_args!("watching {}; Ctrl-C stops it", names.join(", ")));
            }
        }
    }

    /// That nothing is watched any more.
    fn end(&self) {
        match self.format {
            MessageFormat::Json => self.event(&json!({ "event": "stopped" })),
            _ => say::line(self.lang.pick("đã dừng theo dõi", "no longer watching")),
        }
    }

    fn event(&self, event: &serde_json::Value) {
        say::line(emit::escaped(&event.to_string()));
    }

    /// What became of a project; whether there was anything to say. Errors are told in each round until
    /// they are mended, other findings when they come.
    fn tell(&self, round: &Round, first: bool) -> bool {
        let Round { report, files, changes, mended, new } = round;
        let quiet = !report.anew && report.written.is_empty() && !report.has_errors();
        if quiet && !mended && !first {
            return false;
        }
        if self.format == MessageFormat::Json {
            let written = report.written.iter().map(|own| own.path.display().to_string());
            self.event(&json!({
                "event": "made",
                "project": report.name,
                "files": files,
                "ok": !report.has_errors(),
                "mended": mended,
                "written": written.collect::<Vec<_>>(),
                "changes": changes::json(changes, self.lang),
                "diagnostics": emit::diagnostics(&report.found, self.lang),
            }));
            return true;
        }
        let lang = self.lang;
        if !first {
            say::line(format_args!("{} {}: {}", today::clock(), report.name, listed(files, lang)));
        }
        let project = self.several.then_some(report.name.as_str());
        let told = report.found.iter().filter(|own| is_error(own) || new.contains(own));
        for told in told {
            match self.format {
                MessageFormat::Short => say::aside(emit::short(told, project, lang)),
                _ => say::finding_apart(told, project, lang),
            }
        }
        if *mended {
            say::line(format_args!("  {}", lang.pick("đã hết lỗi", "errors mended")));
        }
        for line in changes::brief(changes, lang) {
            say::line(format_args!("  {line}"));
        }
        for written in &report.written {
            let pages = lang.pick("trang", if written.pages == 1 { "page" } else { "pages" });
            let made = lang.pick("đã lập", "made");
            say::line(format_args!(
                "  {made} {} ({} {pages})",
                written.path.display(),
                written.pages
            ));
        }
        if report.has_errors() {
            say::line(format_args!("  {}", emit::counts(&report.found, lang)));
        } else if report.written.is_empty() && !first {
            say::line(format_args!(
                "  {}",
                lang.pick("không văn bản nào phải lập lại", "no document had to be made again")
            ));
        }
        true
    }

    /// Which projects still have errors, where others were told of since.
    fn still_broken(&self, projects: &[Watched]) {
        if self.format == MessageFormat::Json || !self.several {
            return;
        }
        for project in projects.iter().filter(|own| own.has_errors()) {
            let counts = emit::counts(&project.found, self.lang);
            let still = self.lang.pick("còn", "still");
            let slug = pipeline::slug(&project.job.folder);
            say::line(format_args!("  {slug}: {still} {counts}"));
        }
    }
}

/// No more files are named.
const MOST_FILES: usize = 4;

fn listed(files: &[String], lang: Lang) -> String {
    let mut shown = files.iter().take(MOST_FILES).cloned().collect::<Vec<_>>().join(", ");
    if files.len() > MOST_FILES {
        let more = files.len() - MOST_FILES;
        shown.push_str(&match lang {
            Lang::Vi => format!(" và {more} tệp nữa"),
            Lang::En => format!(" and {more} more"),
        });
    }
    shown
}

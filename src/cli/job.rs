//! What a command line means: jobs, fonts, progress and the way messages are shown.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};

use super::report;
use super::say::{self, MessageFormat};
use crate::batch::Report;
use crate::diag::Problem;
use crate::emit::{self, Lang, Told};
use crate::pipeline::{Job, Wanted};
use crate::typeset::Fonts;

/// The jobs for the projects named, or for the current folder.
///
/// # Errors
/// The folder of fonts holds none.
pub fn jobs(
    projects: &[PathBuf],
    wanted: &Wanted,
    font_path: Option<&Path>,
    keep_markup: bool,
) -> Result<Vec<Job>, Problem> {
    let fonts: Arc<Fonts> = match font_path {
        Some(path) => Fonts::with_path(path)?,
        None => Fonts::embedded(),
    };
    let here = [PathBuf::from(".")];
    let projects = if projects.is_empty() { &here[..] } else { projects };
    Ok(projects
        .iter()
        .map(|folder| Job {
            folder: folder_of(folder),
            wanted: wanted.clone(),
            fonts: fonts.clone(),
            keep_markup,
        })
        .collect())
}

/// A project is its folder; whoever names the project file means its folder.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.file_name() {
        Some(name) if name == "ntm.yaml" => {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
            parent.map_or_else(|| PathBuf::from("."), Path::to_owned)
        }
        _ => path.to_owned(),
    }
}

/// A bar that counts projects, on a terminal and for more than one.
fn progress(count: usize) -> ProgressBar {
    if count < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}");
    let bar = ProgressBar::new(count as u64);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// Shows findings that stand in no report; as JSON they are part of the command's own document.
pub fn show_all(found: &[Told], format: MessageFormat, lang: Lang) {
    for told in found {
        match format {
            MessageFormat::Json => {}
            MessageFormat::Human => say::finding_apart(told, None, lang),
            MessageFormat::Short => say::aside(emit::short(told, None, lang)),
        }
    }
}

/// How the findings of a run are shown, project after project.
pub struct Findings {
    format: MessageFormat,
    lang: Lang,
    several: bool,
    bar: ProgressBar,
    shown: usize,
    failed: bool,
}

impl Findings {
    /// For a run over so many projects.
    pub fn new(format: MessageFormat, lang: Lang, count: usize) -> Self {
        if format == MessageFormat::Json {
            say::bytes(report::BEGIN.as_bytes());
        }
        Findings { format, lang, several: count > 1, bar: progress(count), shown: 0, failed: false }
    }

    /// Shows those of one project, then what the command has to say of it to people.
    pub fn show(&mut self, report: &Report, more: impl FnOnce(&Report)) {
        self.failed |= report.has_errors();
        self.bar.inc(1);
        self.bar.suspend(|| {
            let project = self.several.then_some(report.slug.as_str());
            for told in &report.found {
                match self.format {
                    MessageFormat::Json => {}
                    MessageFormat::Human => {
                        say::finding_apart(told, project, self.lang);
                    }
                    MessageFormat::Short => {
                        say::aside(emit::short(told, project, self.lang));
                    }
                }
            }
            match self.format {
                MessageFormat::Json => {
                    let comma = if self.shown > 0 { "," } else { "" };
                    let text = report::json(report, self.lang).to_string();
                    say::bytes(format!("{comma}{}", emit::escaped(&text)).as_bytes());
                }
                MessageFormat::Human | MessageFormat::Short => more(report),
            }
        });
        self.shown += 1;
    }

    /// Ends the list; whether a project had an error.
    pub fn end(self) -> bool {
        self.bar.finish_and_clear();
        if self.format == MessageFormat::Json {
            say::line(report::END);
        }
        self.failed
    }
}

//! What became of a run of several projects, on one screen.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::progress::span;
use super::report;
use crate::batch::{End, Failure, Report};
use crate::emit::Lang;
use crate::viet;

/// How many failures, and kinds of documents left out, are named before the rest is counted.
const MOST: usize = 10;

/// What a command calls the ways in which projects and documents end.
pub struct SummaryWords {
    /// Projects: sound, failed.
    pub projects: [[&'static str; 2]; 2],
    /// Documents: made, failed.
    pub documents: [[&'static str; 2]; 2],
    /// What stands above the failures.
    pub failed: [&'static str; 2],
}

/// What is counted of a run.
#[derive(Default)]
pub struct Tally {
    projects: usize,
    sound: usize,
    /// Projects with an error.
    failed: usize,
    made: usize,
    fresh: usize,
    /// Documents that could not be made.
    lost: usize,
    /// Documents that were not begun.
    unreached: usize,
    left_out: BTreeMap<(String, Option<NaiveDate>), usize>,
    failures: Vec<(String, Option<String>, Failure)>,
    /// By code, the findings that were not told again.
    repeated: BTreeMap<String, usize>,
}

impl Tally {
    /// Of a run over so many projects.
    pub fn new(projects: usize) -> Self {
        Tally { projects, ..Tally::default() }
    }

    /// Counts a document.
    pub fn ended(&mut self, end: &End) {
        match end {
            End::Made(_) => self.made += 1,
            End::Fresh(_) => self.fresh += 1,
            End::Failed(_) => self.lost += 1,
        }
    }

    /// Counts a project.
    pub fn report(&mut self, report: &Report) {
        if report.has_errors() {
            self.failed += 1;
        } else if report.unreached.is_empty() {
            self.sound += 1;
        }
        self.unreached += report.unreached.len();
        for left in &report.left_out {
            *self.left_out.entry(left.clone()).or_default() += 1;
        }
        let failures = report.failures.iter();
        let own = |(document, failure): &(Option<String>, Failure)| {
            (report.name.clone(), document.clone(), failure.clone())
        };
        self.failures.extend(failures.map(own));
    }

    /// Counts a finding that was told of another project, and is not told again.
    pub fn repeated(&mut self, code: &str) {
        *self.repeated.entry(code.to_owned()).or_default() += 1;
    }

    /// Whether a project had an error.
    pub fn has_errors(&self) -> bool {
        self.failed > 0
    }

    /// The projects that were not ended.
    fn left(&self) -> usize {
        self.projects.saturating_sub(self.sound + self.failed)
    }

    /// Whether something was not done because the run was to stop.
    pub fn is_cut(&self) -> bool {
        self.left() > 0 || self.unreached > 0
    }

    /// The summary for people, line by line.
    pub fn lines(&self, words: &SummaryWords, time: Duration, lang: Lang) -> Vec<String> {
        let pick = |[vi, en]: [&'static str; 2]| lang.pick(vi, en);
        let count = |number: usize| match lang {
            Lang::Vi if number < 1000 => number.to_string(),
            Lang::Vi => viet::fmt_count(number as u64),
            Lang::En => number.to_string(),
        };
        let some = |parts: &[(usize, &str)]| {
            let parts = parts.iter().filter(|(number, _)| *number > 0);
            let parts: Vec<String> =
                parts.map(|(number, word)| format!("{} {word}", count(*number))).collect();
            parts.join(", ")
        };
        let [sound, failed] = words.projects;
        let unfinished = lang.pick("chưa xong", "not finished");
        let projects = some(&[
            (self.sound, pick(sound)),
            (self.failed, pick(failed)),
            (self.left(), unfinished),
        ]);
        let mut lines = vec![format!(
            "{} {}: {projects} ({})",
            count(self.projects),
            lang.pick("dự án", "projects"),
            span(time, lang)
        )];
        let [made, lost] = words.documents;
        let documents = some(&[
            (self.made, pick(made)),
            (self.fresh, lang.pick("không đổi", "unchanged")),
            (self.lost, pick(lost)),
            (self.unreached, lang.pick("chưa làm tới", "not begun")),
        ]);
        let all = self.made + self.fresh + self.lost + self.unreached;
        if all > 0 {
            let noun = lang.pick("văn bản", if all == 1 { "document" } else { "documents" });
            lines.push(format!("{} {noun}: {documents}", count(all)));
        }
        if !self.repeated.is_empty() {
            let each = self.repeated.iter().map(|(code, times)| format!("{code} ({times})"));
            let each = each.collect::<Vec<_>>().join(", ");
            let says = lang.pick(
                "Lặp lại ở dự án khác, không in lại",
                "Of other projects, too, and not printed again",
            );
            lines.push(format!("{says}: {each}"));
        }
        lines.extend(self.left_out(lang));
        lines.extend(self.failures(pick(words.failed), lang));
        lines
    }

    /// What was left out because it is not due.
    pub fn left_out(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.left_out.is_empty() {
            lines.push(lang.pick("Để lại vì chưa đến hạn:", "Left out, not due yet:").to_owned());
        }
        for ((id, day), projects) in self.left_out.iter().take(MOST) {
            let day = match (day, lang) {
                (Some(day), Lang::Vi) => format!("hạn {}", viet::fmt_short(*day)),
                (Some(day), Lang::En) => format!("due {}", viet::fmt_short(*day)),
                (None, _) => lang.pick("không có hạn", "no deadline").to_owned(),
            };
            let of = match lang {
                _ if self.projects == 1 => String::new(),
                Lang::Vi => format!(" ({projects} dự án)"),
                Lang::En if *projects == 1 => " (1 project)".to_owned(),
                Lang::En => format!(" ({projects} projects)"),
            };
            lines.push(format!("  {id}: {day}{of}"));
        }
        lines.extend(more(self.left_out.len(), lang));
        lines
    }

    fn failures(&self, heading: &str, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.failures.is_empty() {
            lines.push(format!("{heading}:"));
        }
        let called = |project: &str, document: &Option<String>| match document {
            Some(document) => format!("{project}/{document}"),
            None => project.to_owned(),
        };
        let shown = || self.failures.iter().take(MOST);
        let names = shown().map(|(project, document, _)| viet::width(&called(project, document)));
        let widest = names.max().unwrap_or(0);
        for (project, document, Failure { code, place }) in shown() {
            let name = called(project, document);
            let room = " ".repeat(widest - viet::width(&name));
            let place = place.as_ref().map(|place| format!("  {place}")).unwrap_or_default();
            lines.push(format!("  {name}{room}  {code}{place}"));
        }
        lines.extend(more(self.failures.len(), lang));
        lines
    }

    /// Of a run that was asked to stop: what is left.
    pub fn cut(&self, lang: Lang) -> String {
        let (left, vi, en) = match self.projects {
            1 => (self.unreached, "văn bản chưa lập", "documents not made"),
            _ => (self.left(), "dự án chưa xong", "projects not finished"),
        };
        match lang {
            Lang::Vi => {
                format!("Đã dừng theo yêu cầu: còn {left} {vi}; chạy lại lệnh này để làm tiếp")
            }
            Lang::En => format!("Stopped as asked: {left} {en}; run the same command to go on"),
        }
    }

    /// The summary for programs.
    pub fn value(&self, time: Duration) -> Value {
        let failed = self.failures.iter();
        let failed = failed.map(|(project, document, failure)| {
            report::failure(project, document.as_deref(), failure)
        });
        let failed: Vec<Value> = failed.collect();
        json!({
            "event": "summary",
            "projects": {
                "all": self.projects,
                "sound": self.sound,
                "failed": self.failed,
                "unreached": self.left(),
            },
            "documents": {
                "made": self.made,
                "fresh": self.fresh,
                "failed": self.lost,
                "left_out": self.left_out.values().sum::<usize>(),
                "unreached": self.unreached,
            },
            "failed": failed,
            "seconds": (time.as_secs_f64() * 10.0).trunc() / 10.0,
            "stopped": self.is_cut(),
        })
    }
}

/// "và 12 mục nữa".
fn more(all: usize, lang: Lang) -> Option<String> {
    let more = all.checked_sub(MOST).filter(|more| *more > 0)?;
    Some(lang.pick("  và {} mục nữa", "  and {} more").replace("{}", &more.to_string()))
}

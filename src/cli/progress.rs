//! What of a run is done and what is to do, on a terminal.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::emit::Lang;

/// A run that is over before this shows no bar.
const AT_ONCE: Duration = Duration::from_millis(500);

/// From then on it is told how long the rest may take.
const KNOWN: Duration = Duration::from_secs(2);

/// The bar's length in parts of the whole.
const WHOLE: u64 = 1000;

/// A bar below what is said, where somebody may look at it.
pub struct Progress {
    bar: ProgressBar,
    seen: bool,
    shown: bool,
    since: Instant,
    count: Count,
    lang: Lang,
}

/// How far a run is.
#[derive(Clone, Debug, Default)]
struct Count {
    projects: usize,
    /// Of so many it is known how many documents are wanted.
    read: usize,
    done: usize,
    /// So many documents are known of.
    known: usize,
    ended: usize,
    failed: usize,
    /// What is being made.
    now: String,
}

impl Progress {
    /// Of so many projects.
    pub fn new(projects: usize, lang: Lang) -> Self {
        let bar = ProgressBar::with_draw_target(Some(WHOLE), ProgressDrawTarget::hidden());
        // The line that is full stands first: what a terminal shows of Ctrl-C behind it would begin another.
        let style = ProgressStyle::with_template("{wide_msg}\n{bar:20} {prefix}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Progress {
            bar,
            seen: std::io::stderr().is_terminal(),
            shown: false,
            since: Instant::now(),
            count: Count { projects, ..Count::default() },
            lang,
        }
    }

    /// Whether a person looks at both outputs, and sees the bar in place of a line for each document.
    pub fn is_enough(&self) -> bool {
        self.seen && std::io::stdout().is_terminal()
    }

    /// The bar, for whoever says something beside the run.
    pub fn bar(&self) -> ProgressBar {
        self.bar.clone()
    }

    /// Says something above the bar.
    pub fn above(&self, say: impl FnOnce()) {
        self.bar.suspend(say);
    }

    /// A project was read: it has so many documents.
    pub fn read(&mut self, documents: usize) {
        self.count.read += 1;
        self.count.known += documents;
        self.show();
    }

    /// A document is being made.
    pub fn making(&mut self, project: &str, document: &str) {
        self.count.now = format!("{project}/{document}");
        self.show();
    }

    /// A document has ended.
    pub fn ended(&mut self, failed: bool) {
        self.count.ended += 1;
        self.count.failed += usize::from(failed);
        self.show();
    }

    /// A project has ended, and failed as a whole.
    pub fn done(&mut self, failed: bool) {
        self.count.done += 1;
        self.count.failed += usize::from(failed);
        self.show();
    }

    /// Takes the bar away; how long all took.
    pub fn end(&self) -> Duration {
        self.bar.finish_and_clear();
        self.since.elapsed()
    }

    fn show(&mut self) {
        let time = self.since.elapsed();
        if !self.seen || time < AT_ONCE {
            return;
        }
        if !self.shown {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        let (counts, rest) = self.count.words(time, self.lang);
        self.bar.set_prefix(counts);
        self.bar.set_message(rest);
        self.bar.set_position((self.count.part() * WHOLE as f64) as u64);
    }
}

impl Count {
    /// How much of all is done: of the documents as soon as all are known of, of the projects before.
    fn part(&self) -> f64 {
        let all_known = self.read >= self.projects && self.known > 0;
        let (done, all) =
            if all_known { (self.ended, self.known) } else { (self.done, self.projects) };
        done as f64 / all.max(1) as f64
    }

    /// "19/40 dự án, 57/60+ văn bản, 1 hỏng", and "12,3 văn bản/giây, còn khoảng 35 giây, đang lập …".
    fn words(&self, time: Duration, lang: Lang) -> (String, String) {
        let Count { projects, read, done, known, ended, failed, now } = self;
        // Of projects that are not read yet nobody knows how many documents they have.
        let more = if read < projects { "+" } else { "" };
        let documents = format!("{ended}/{known}{more}");
        let mut counts = match lang {
            Lang::Vi => format!("{done}/{projects} dự án, {documents} văn bản"),
            Lang::En => format!("{done}/{projects} projects, {documents} documents"),
        };
        if *failed > 0 {
            counts += &lang.pick(", {} hỏng", ", {} failed").replace("{}", &failed.to_string());
        }
        let mut rest = Vec::new();
        let seconds = time.as_secs_f64();
        if *ended > 0 && seconds > 0.0 {
            let rate = tenths(*ended as f64 / seconds, lang);
            rest.push(format!("{rate} {}", lang.pick("văn bản/giây", "documents/s")));
        }
        let part = self.part();
        if time >= KNOWN && part > 0.0 && part < 1.0 {
            let left = span(Duration::from_secs((seconds * (1.0 - part) / part) as u64 + 1), lang);
            rest.push(lang.pick("còn khoảng {}", "about {} left").replace("{}", &left));
        }
        if !now.is_empty() {
            rest.push(lang.pick("đang lập {}", "making {}").replace("{}", now));
        }
        (counts, rest.join(", "))
    }
}

/// A number with one decimal.
fn tenths(number: f64, lang: Lang) -> String {
    let text = format!("{number:.1}");
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text,
    }
}

/// "12,4 giây", "3 phút 05 giây".
pub fn span(time: Duration, lang: Lang) -> String {
    let seconds = time.as_secs();
    let unit = lang.pick("giây", "s");
    match (seconds / 60, time.subsec_millis()) {
        (0, 0) => format!("{seconds} {unit}"),
        (0, _) => format!("{} {unit}", tenths(time.as_secs_f64(), lang)),
        (minutes, _) => {
            format!("{minutes} {} {:02} {unit}", lang.pick("phút", "min"), seconds % 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_told_and_no_more() {
        let mut count = Count { projects: 40, ..Count::default() };
        let words = |count: &Count, seconds: u64, lang| {
            let (counts, rest) = count.words(Duration::from_secs(seconds), lang);
            format!("{counts} | {rest}")
        };
        assert_eq!(words(&count, 1, Lang::Vi), "0/40 dự án, 0/0+ văn bản | ");
        (count.read, count.known, count.now) = (2, 6, "huyen-a/xa-b/ke-hoach".to_owned());
        assert_eq!(
            words(&count, 1, Lang::En),
            "0/40 projects, 0/6+ documents | making huyen-a/xa-b/ke-hoach"
        );
        (count.read, count.done, count.known, count.ended) = (12, 10, 36, 31);
        assert_eq!(
            words(&count, 10, Lang::Vi),
            "10/40 dự án, 31/36+ văn bản | 3,1 văn bản/giây, còn khoảng 31 giây, đang lập huyen-a/xa-b/ke-hoach"
        );
        // Once all are known of, documents are what is counted.
        (count.read, count.done, count.known, count.ended, count.failed) = (40, 38, 120, 118, 3);
        assert_eq!(
            words(&count, 200, Lang::En),
            "38/40 projects, 118/120 documents, 3 failed | 0.6 documents/s, about 4 s left, making huyen-a/xa-b/ke-hoach"
        );
    }

    #[test]
    fn times_in_words() {
        let told = |millis, lang| span(Duration::from_millis(millis), lang);
        assert_eq!(told(12_420, Lang::Vi), "12,4 giây");
        assert_eq!(told(12_000, Lang::En), "12 s");
        assert_eq!(told(185_400, Lang::Vi), "3 phút 05 giây");
        assert_eq!(told(60_000, Lang::En), "1 min 00 s");
    }
}

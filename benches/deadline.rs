//! The evening before a deadline: the documents of many communes in one run, side by side with what else
//! could make them.
//!
//! `cargo bench --bench deadline` (`-- 1000` for another number of communes than 200) prints how many
//! documents a second
//!
//! - one run of the program makes, from files to PDF;
//! - bare typst makes (compile and PDF) of the same finished markup, with the same fonts, on as many
//!   threads: one document after the other from cold, as one calls it; and with its cache kept from
//!   document to document as this program keeps it;
//! - a process for each document makes, as many at a time as there are cores;
//!
//! and how long, as a share of the first run, a second one takes in which nothing has changed, and one
//! before which a figure of a single commune has changed. The communes are the sample's, each with a name
//! of its own, so that their documents share most of their words, as a province's do. Nothing is
//! asserted of times: machines are noisy.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::typeset::{self, Fonts, Source};
use ntm::workers;

/// Of a commune's documents the bare part is measured on so many communes.
const BARE: usize = 40;

/// A process for each document is measured on so many communes.
const ALONE: usize = 20;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let Some(at) = words.iter().position(|word| word == COLD) {
        let projects: Vec<PathBuf> = words[at + 1..].iter().map(PathBuf::from).collect();
        return one_after_the_other(&projects);
    }
    let count = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(200);
    let folder = tempfile::tempdir().expect("a folder");
    let projects = province(folder.path(), count);
    let out = folder.path().join("out");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);

    let first = timed(|| build(&projects, &[], &out));
    let made = documents(&out);
    let rate = made as f64 / first.as_secs_f64();
    let share = |time: Duration| time.as_secs_f64() / first.as_secs_f64() * 100.0;
    println!("{count} communes, {made} documents, {cores} threads");
    println!("{:<34} {:>9} {:>12} {:>7}", "", "seconds", "documents/s", "ratio");
    let line = |what: &str, time: Duration, rate: f64, ratio: f64| {
        println!("{what:<34} {:>9.2} {rate:>12.2} {ratio:>7.2}", time.as_secs_f64());
    };
    line("one run, files to PDF", first, rate, 1.0);

    let bare = &projects[..count.min(BARE)];
    let (time, made) = cold(bare, cores);
    let cold = made as f64 / time.as_secs_f64();
    line("bare typst on the same markup", time, cold, rate / cold);
    let sources = sources(bare);
    let time = timed(|| warm(&sources, cores));
    let warm = sources.len() as f64 / time.as_secs_f64();
    line("the same, its cache kept", time, warm, rate / warm);

    let some = &projects[..count.min(ALONE)];
    let ids: Vec<&str> = ["ke-hoach", "bao-cao-quy-1", "bao-cao-thang-4"].to_vec();
    let apart = folder.path().join("apart");
    let time = timed(|| one_by_one(some, &ids, &apart, cores));
    let alone = documents(&apart) as f64 / time.as_secs_f64();
    line("a process for each document", time, alone, rate / alone);

    println!("{:<34} {:>9} {:>12}", "", "seconds", "% of first");
    let line = |what: &str, time: Duration| {
        println!("{what:<34} {:>9.2} {:>12.2}", time.as_secs_f64(), share(time));
    };
    line("again, nothing has changed", timed(|| build(&projects, &[], &out)));
    let month = projects[count / 2].join("ky/2026-t4.yaml");
    let text = std::fs::read_to_string(&month).expect("the month");
    let changed = text.replace("thuc_hien: 60", "thuc_hien: 65");
    assert_ne!(changed, text, "a figure was changed");
    std::fs::write(&month, changed).expect("the month");
    line("again, one figure of one commune", timed(|| build(&projects, &[], &out)));
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// Copies of the commune's sample, each with a name of its own.
fn province(folder: &Path, count: usize) -> Vec<PathBuf> {
    const FIRST: [&str; 10] =
        ["An", "Bình", "Cát", "Đại", "Gia", "Hòa", "Khánh", "Long", "Minh", "Phú"];
    const SECOND: [&str; 10] =
        ["Bình", "Cường", "Đông", "Giang", "Hải", "Lâm", "Mỹ", "Ninh", "Sơn", "Thịnh"];
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("inputs/dong-mau-2026");
    let name = |number: usize| {
        let (first, second) = (FIRST[number % 10], SECOND[number / 10 % 10]);
        // The names of a hundred communes, then the same with a third syllable.
        match number / 100 {
            0 => format!("{first} {second}"),
            more => format!("{first} {second} {}", SECOND[more % 10]),
        }
    };
    let project = |number: usize| {
        let own = folder.join(format!("xa-{number}"));
        let name = name(number);
        let capitals = name.to_uppercase();
        copy(&sample, &own, &|text| text.replace("Đồng Mẫu", &name).replace("ĐỒNG MẪU", &capitals));
        own
    };
    (0..count).map(project).collect()
}

fn copy(from: &Path, to: &Path, change: &dyn Fn(&str) -> String) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target, change);
        } else {
            let text = std::fs::read_to_string(entry.path()).expect("a text");
            std::fs::write(target, change(&text)).expect("a file");
        }
    }
}

fn build(projects: &[PathBuf], more: &[&str], out: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .arg("build")
        .args(projects)
        .args(more)
        .arg("--out")
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.expect("the program starts").success(), "every document was made");
}

/// How many PDFs lie in the folders of an output folder.
fn documents(out: &Path) -> usize {
    let folders = std::fs::read_dir(out).expect("a folder").flatten();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.path()).expect("a folder"));
    files.flatten().filter(|file| file.path().extension().is_some_and(|end| end == "pdf")).count()
}

/// The finished markup of all documents, set as the program sets it in the end.
fn sources(projects: &[PathBuf]) -> Vec<Source> {
    let fonts = Fonts::embedded();
    let mut all = Vec::new();
    for folder in projects {
        let mut found = Diagnostics::new();
        let prepared = pipeline::prepare(folder, &fonts, &mut found).expect("it is sound");
        let laid_out = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
        all.extend(laid_out.into_iter().map(|own| own.source));
    }
    typeset::forget();
    all
}

/// What the bench is told that runs as a process of its own; behind it stand projects.
const COLD: &str = "--cold";

/// So many processes with one thread each, since typst's cache belongs to a process: how long the last of
/// them was at typst's part, and how many documents they made.
fn cold(projects: &[PathBuf], processes: usize) -> (Duration, usize) {
    let own = std::env::current_exe().expect("this bench");
    let share = projects.len().div_ceil(processes);
    let started: Vec<_> = projects
        .chunks(share)
        .map(|some| {
            let mut command = Command::new(&own);
            command.arg(COLD).args(some).stdout(Stdio::piped()).spawn().expect("a process")
        })
        .collect();
    let said = started.into_iter().map(|process| {
        let said = process.wait_with_output().expect("it ends").stdout;
        let said = String::from_utf8(said).expect("a text");
        let mut said = said.split_whitespace();
        let seconds: f64 = said.next().and_then(|word| word.parse().ok()).expect("seconds");
        let made: usize = said.next().and_then(|word| word.parse().ok()).expect("documents");
        (Duration::from_secs_f64(seconds), made)
    });
    said.fold((Duration::ZERO, 0), |(longest, all), (time, made)| (longest.max(time), all + made))
}

/// Typst's part of each document with nothing remembered of the one before; prints how long it took
/// in seconds, and how many documents there were.
fn one_after_the_other(projects: &[PathBuf]) {
    let (sources, fonts) = (sources(projects), Fonts::embedded());
    let time = workers::with_own_pool(1, || {
        timed(|| {
            for source in &sources {
                typeset::forget();
                make(source, &fonts);
            }
        })
    });
    println!("{} {}", time.as_secs_f64(), sources.len());
}

fn make(source: &Source, fonts: &Arc<Fonts>) {
    let mut found = Diagnostics::new();
    let pages = typeset::layout(source, fonts, &mut found).expect("pages");
    pages.pdf("bench", (2026, 1, 1), &mut found).expect("a PDF");
}

/// Typst's compile and PDF of each, from a plain queue on so many threads.
fn warm(sources: &[Source], threads: usize) {
    let fonts = Fonts::embedded();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let work = || {
                workers::with_own_pool(1, || {
                    while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
                        make(source, &fonts);
                    }
                });
            };
            let builder = std::thread::Builder::new().stack_size(workers::STACK);
            builder.spawn_scoped(scope, work).expect("a thread");
        }
    });
}

/// A process for each document, so many at a time.
fn one_by_one(projects: &[PathBuf], ids: &[&str], out: &Path, processes: usize) {
    let jobs: Vec<(&PathBuf, &str)> =
        projects.iter().flat_map(|own| ids.iter().map(move |id| (own, *id))).collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..processes {
            scope.spawn(|| {
                while let Some((project, id)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    // A run of its own knows nothing of the others'.
                    build(std::slice::from_ref(*project), &["--doc", id, "--force"], out);
                }
            });
        }
    });
}

//! Damaged and hostile inputs: whatever they hold, the program answers, soon and without a panic.
//!
//! Each target mutates seeds: the samples' files and workbooks of `corpus/fuzz`. A normal run
//! tries a few hundred inputs a target; `NTM_FUZZ=100000 cargo test --release fuzz -- --nocapture`
//! tries as many as it says; then one target at a time (`fuzz_xlsx`), since the bound on memory
//! is the process's. Input number N of a target is always the same;
//! `NTM_FUZZ_FROM=N NTM_FUZZ=1` tries that one alone. Inputs lie in a folder that is printed, so
//! that one that ends the process (a stack overflow) can be found there.

mod hostile;
mod mutate;
mod signatures;
mod signed;
mod structure;
mod texts;
mod wide;
mod words;
mod workbooks;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ntm::diag::Diagnostics;
use ntm::pipeline;
use ntm::typeset::Fonts;

use crate::util::{Folder, root};

/// No input may take longer; a build without optimisation has more time.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 10 });
/// Nor may the process grow beyond this many MB: in a long run, where one target runs alone, and in
/// a normal one, where all tests share the process.
const MEMORY_ALONE: u64 = 500;
const MEMORY_SHARED: u64 = 3_000;

/// How many inputs, and from which on.
fn wanted(short: u64) -> (u64, u64) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    (number("NTM_FUZZ_FROM").unwrap_or(0), number("NTM_FUZZ").unwrap_or(short))
}

/// Runs a target on its inputs, and fails with all that panicked or took too long.
fn fuzz(target: &'static str, short: u64, mut run: impl FnMut(u64)) {
    let (from, count) = wanted(short);
    let long = std::env::var_os("NTM_FUZZ").is_some();
    let current = Arc::new(AtomicU64::new(from));
    let started = Arc::new(Mutex::new(Some(Instant::now())));
    watch(target, &current, &started, if long { MEMORY_ALONE } else { MEMORY_SHARED });
    let begin = Instant::now();
    let mut wrong = Vec::new();
    let mut slowest = (Duration::ZERO, from);
    for number in from..from + count {
        current.store(number, Ordering::Relaxed);
        let start = worked();
        *started.lock().expect("the clock") = Some(Instant::now());
        if catch_unwind(AssertUnwindSafe(|| run(number))).is_err() {
            wrong.push(format!("input {number} panics"));
        }
        let taken = worked() - start;
        slowest = slowest.max((taken, number));
        // Once more before it counts: a busy machine slows a thread's own time, too.
        if taken > PATIENCE {
            let again = worked();
            let _ = catch_unwind(AssertUnwindSafe(|| run(number)));
            let again = worked() - again;
            if again > PATIENCE {
                wrong.push(format!("input {number} took {taken:?}, then {again:?}"));
            }
        }
        if long && (number - from + 1) % 10_000 == 0 {
            println!("fuzz {target}: {} inputs, {:?}", number - from + 1, begin.elapsed());
        }
    }
    *started.lock().expect("the clock") = None;
    if long {
        let (taken, number) = slowest;
        println!(
            "fuzz {target}: {count} inputs ran in {:.0?}, {} wrong; the slowest, {number}, took \
             {taken:.0?}",
            begin.elapsed(),
            wrong.len()
        );
    }
    assert!(wrong.is_empty(), "{target}:\n{}", wrong.join("\n"));
}

/// Ends the process, naming the input, when one never ends or takes all memory.
fn watch(
    target: &'static str,
    current: &Arc<AtomicU64>,
    started: &Arc<Mutex<Option<Instant>>>,
    most: u64,
) {
    let (current, started) = (current.clone(), started.clone());
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_millis(20));
            let Some(start) = *started.lock().expect("the clock") else { return };
            let number = current.load(Ordering::Relaxed);
            if start.elapsed() > 15 * PATIENCE {
                eprintln!("fuzz {target}: input {number} does not end");
                std::process::exit(101);
            }
            let memory = resident_mb();
            if memory > most {
                eprintln!("fuzz {target}: at input {number} the process has {memory} MB");
                std::process::exit(101);
            }
        }
    });
}

/// How long this thread has worked: its own time where the system tells it, so that a busy machine
/// does not count, else the clock's.
fn worked() -> Duration {
    static BEGIN: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    match text.split(' ').next().and_then(|nanos| nanos.parse().ok()) {
        Some(nanos) => Duration::from_nanos(nanos),
        None => BEGIN.elapsed(),
    }
}

/// Memory of the process in MB, where the system tells it.
fn resident_mb() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: Option<u64> = text.split(' ').nth(1).and_then(|pages| pages.parse().ok());
    pages.unwrap_or(0) * 4096 / 1_000_000
}

fn seed(name: &str) -> Vec<u8> {
    std::fs::read(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Reads and checks a project, and lays it out when it is sound.
fn whole(folder: &Path, lay_out: bool) {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    if let Some(prepared) = pipeline::prepare(folder, &fonts, &mut found)
        && lay_out
    {
        pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found);
    }
    // What is found must also be sayable.
    for diagnostic in found.iter() {
        let lang = ntm::emit::Lang::Vi;
        std::hint::black_box(ntm::emit::human(&ntm::emit::Told::of(diagnostic), None, lang, false));
    }
}

fn announce(target: &str, folder: &Folder) {
    if std::env::var_os("NTM_FUZZ").is_some() {
        println!("fuzz {target}: inputs in {}", folder.path().display());
    }
}

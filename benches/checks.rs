//! How long all checks of the data take, apart from reading: a province of 3,500 communes by 57 indicators.
//!
//! `cargo bench --bench checks` (`-- 1000` for another number) prints the median of 15 rounds, and the rules that
//! take the longest. All data are invented; nothing is asserted: machines are noisy.

mod province;

use std::time::{Duration, Instant};

use ntm::checks::{self, CHECKS, Subject};
use ntm::diag::{Diagnostics, Severity};
use ntm::pipeline;
use ntm::typeset::Fonts;
use province::{Marks, province};

const ROUNDS: usize = 15;
const SHOWN: usize = 8;

fn main() {
    let count = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(3_500);
    let folder = tempfile::tempdir().expect("a folder");
    province(folder.path(), count, Marks::Indicators);
    let mut found = Diagnostics::new();
    let read = Instant::now();
    let prepared = pipeline::prepare(folder.path(), &Fonts::embedded(), &mut found);
    let prepared = prepared.expect("the project is sound");
    let marks = prepared.project.status.marks.len();
    println!(
        "{count} communes, {marks} marks; read and checked in {:.2} s",
        read.elapsed().as_secs_f64()
    );
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        let found = checks::run(&prepared.project, &prepared.figures, &[]);
        assert_eq!(found.count(Severity::Error), 0, "the project is sound");
        start.elapsed()
    });
    println!("all {} rules: {:.1} ms (median of {ROUNDS})", CHECKS.len(), median(rounds.collect()));
    let subject = Subject { project: &prepared.project, figures: &prepared.figures, issued: &[] };
    let mut each: Vec<(f64, &str)> = CHECKS
        .iter()
        .map(|check| {
            let rounds = (0..ROUNDS).map(|_| {
                let start = Instant::now();
                (check.run)(&subject, &mut Diagnostics::new());
                start.elapsed()
            });
            (median(rounds.collect()), check.codes.first().copied().unwrap_or_default())
        })
        .collect();
    each.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (time, code) in each.iter().take(SHOWN) {
        println!("  {code} and those beside it: {time:.1} ms");
    }
}

/// In milliseconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

//! N562, N563: who is recognised meets every criterion, and what the people gave is something.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::{Code, Period, Recognition, Standing};

pub const CHECK: Check = Check {
    codes: &["N562", "N563"],
    about: "a commune recognised in the period meets every criterion; what the people gave has a \
            quantity or a value",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        recognised(subject, period, found);
        for row in &period.given {
            if row.quantity.is_none() && row.value.is_none() {
                let problem = Problem::NothingGiven { name: row.name.value.clone() };
                found.report(problem, &row.place);
            }
        }
    }
}

fn recognised(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    for row in period.recognised.iter().filter(|row| row.decision.is_some()) {
        let (set, status) = match row.title {
            Recognition::Standard => (Some(&project.set), &period.status),
            Recognition::Advanced => (project.advanced_set.as_ref(), &period.advanced_status),
            // The sets of higher titles are none of a project's.
            Recognition::Model | Recognition::Modern => continue,
        };
        let (Some(set), Some(status)) = (set, status) else { continue };
        let standing = Standing::at(set, status);
        let numbers = set.criteria.iter().map(|criterion| criterion.number);
        let unmet: Vec<u16> = numbers
            .filter(|number| !standing.is_done(row.commune, Code::criterion(*number)))
            .collect();
        if !unmet.is_empty() {
            let problem = Problem::RecognisedNotComplete {
                commune: subject.commune(row.commune),
                codes: super::list(&unmet),
            };
            found.report(problem, &row.place);
        }
    }
}

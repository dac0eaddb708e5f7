//! N561–N563: a period's plan of a work is one that the list of projects has, who is recognised meets
//! every criterion, and what the people gave is something.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{Capital, capitals, listed};
use crate::model::{Period, Recognition};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N561", "N562", "N563"],
    about: "a work's plan in a period is its capital in the list of projects, from one source or from \
            several; a commune recognised in the period meets every criterion; what the people gave \
            has a quantity or a value",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        works(subject, period, found);
        recognised(subject, period, found);
        for row in &period.given {
            if row.quantity.is_none() && row.value.is_none() {
                let problem = Problem::NothingGiven { name: row.name.value.clone() };
                found.report(problem, &row.place);
            }
        }
    }
}

fn works(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    if period.id.value.year != project.programme.year {
        return;
    }
    for work in &period.works {
        let (Some(plan), None) = (&work.plan, &work.capital) else { continue };
        let (Some(known), Some(fitting)) = (listed(project, work), capitals(project, work)) else {
            continue;
        };
        if !fitting.is_empty() {
            continue;
        }
        let amounts =
            [("NSTW", &known.central), ("NSĐP", &known.local), ("Vốn khác", &known.other)];
        let mut shown: Vec<String> = amounts
            .into_iter()
            .filter_map(|(name, amount)| Some((name, amount.as_ref()?)))
            .map(|(name, amount)| format!("{name} {}", viet::fmt_decimal(amount.value)))
            .collect();
        if let Some(all) = Capital::All.amount(known) {
            shown.push(format!("Tổng số {}", viet::fmt_decimal(all)));
        }
        let problem = Problem::WorkPlanDiffers {
            name: work.name.value.clone(),
            stated: viet::fmt_decimal(plan.value),
            listed: shown,
        };
        found.push(Diagnostic::new(problem).at(&plan.place).with(&known.place));
    }
}

fn recognised(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    for row in period.recognised.iter().filter(|row| row.decision.is_some()) {
        let (set, status) = match row.title {
            Recognition::Standard => (Some(&project.set), &period.status),
            Recognition::Advanced => (project.advanced_set.as_ref(), &period.advanced_status),
            // The model communes' set is none of a project's.
            Recognition::Model => continue,
        };
        let (Some(set), Some(status)) = (set, status) else { continue };
        let unmet: Vec<u16> = set
            .criteria
            .iter()
            .map(|criterion| criterion.number)
            .filter(|number| {
                let mark = status.criterion(set, row.commune, *number);
                !matches!(mark, Some(viet::Mark::Met | viet::Mark::NotApplicable))
            })
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

//! N562, N563, N671, N672, N700: who is recognised meets every criterion, and is not twice, who completes the file for a title does
//! not bear it, and who meets every criterion is among them; what the people gave is something.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, RecognisedBefore};
use crate::figures::{Completing, PeriodReport};
use crate::model::{Code, CriteriaSet, Matrix, Period, Recognition, Standing};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N562", "N563", "N671", "N672", "N700"],
    about: "a commune recognised in the period meets every criterion and did not bear its title before; one that completes the file for \
            a title does not bear it already, and one that meets every criterion is among them; \
            what the people gave has a quantity or a value",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        recognised(subject, period, found);
        again(subject, period, found);
        completing(subject, period, found);
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
    let standard = Some(project.set.as_ref()).zip(period.status.as_ref());
    let advanced = project.advanced_set.as_deref().zip(period.advanced_status.as_ref());
    for row in period.recognised.iter().filter(|row| row.decision.is_some()) {
        // A higher title asks for all that the lower ones do; the sets of the highest are none of a project's.
        let higher = advanced.filter(|(_, status)| {
            row.title != Recognition::Standard
                && (row.title == Recognition::Advanced || status.rows.contains_key(&row.commune))
        });
        let unmet = |(set, status): (&CriteriaSet, &Matrix)| -> Vec<u16> {
            let standing = Standing::at(set, status);
            let numbers = set.criteria.iter().map(|criterion| criterion.number);
            numbers
                .filter(|number| !standing.is_done(row.commune, Code::criterion(*number)))
                .collect()
        };
        let of_standard = standard.map(|(set, status)| (unmet((set, status)), String::new()));
        let of_higher =
            higher.map(|(set, status)| (unmet((set, status)), format!(" ({})", set.short_name)));
        for (unmet, of) in of_standard.into_iter().chain(of_higher) {
            if !unmet.is_empty() {
                let problem = Problem::RecognisedNotComplete {
                    commune: subject.commune(row.commune),
                    codes: super::list(&unmet) + &of,
                };
                found.report(problem, &row.place);
            }
        }
    }
}

/// Who is recognised with a title that it bears by the list of communes, or twice in one period. A commune
/// that aims at its title anew is to be recognised again.
fn again(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let communes = &subject.project.communes;
    let decided: Vec<_> = period.recognised.iter().filter(|row| row.decision.is_some()).collect();
    for (at, row) in decided.iter().enumerate() {
        let commune = &communes[row.commune];
        let anew = commune.aim.as_ref().is_some_and(|aim| aim.value.title() == Some(row.title));
        let borne = commune.recognition.as_ref().filter(|own| own.value >= row.title && !anew);
        let twice = decided[..at].iter().find(|own| own.commune == row.commune);
        let (borne, before, place) = match (borne, twice) {
            (_, Some(own)) => (own.title, RecognisedBefore::Table, &own.place),
            (Some(own), None) => (own.value, RecognisedBefore::List, &own.place),
            (None, None) => continue,
        };
        let problem = Problem::RecognisedAgain {
            commune: subject.commune(row.commune),
            title: row.title.words().to_owned(),
            borne: borne.words().to_owned(),
            before,
        };
        found.push(Diagnostic::new(problem).at(&row.place).with(place));
    }
}

/// Who completes the file for a title, against the titles that the list of communes has and against the
/// marks.
fn completing(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    let rows = || period.recognised.iter().filter(|row| row.decision.is_none());
    for row in rows() {
        let commune = &project.communes[row.commune];
        let Some(borne) = &commune.recognition else { continue };
        // A title may have to be earned anew, by a later set: then the commune aims at it.
        let anew = commune.aim.as_ref().is_some_and(|aim| aim.value.title() == Some(row.title));
        if borne.value >= row.title && !anew {
            let title = borne.value.words().to_owned();
            let problem =
                Problem::RecognisedAndCompleting { commune: subject.commune(row.commune), title };
            found.push(Diagnostic::new(problem).at(&row.place).with(&borne.place));
        }
    }
    let report = PeriodReport::of(project, subject.figures, period);
    for title in Recognition::ALL {
        let own = Completing::of(project, period, &report, title);
        let first = rows().find(|row| row.title == title);
        let Some(first) = first.filter(|_| !own.unlisted.is_empty()) else { continue };
        let set = match title {
            Recognition::Standard => Some(&project.set),
            _ => project.advanced_set.as_ref(),
        };
        let names: Vec<String> =
            own.unlisted.iter().map(|commune| subject.commune(*commune)).collect();
        let problem = Problem::ReachedNotListed {
            communes: viet::list(&names),
            count: set.map_or(0, |set| set.criteria.len()),
            period: period.id.value.name(),
        };
        found.report(problem, &first.place);
    }
}

//! N647: a department or a division gives orders to its own parts and asks other bodies.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::OrganisationLevel;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N647"],
    about: "a department's or a division's plan asks other departments, committees and the police \
            (“Đề nghị …”): it cannot give them tasks",
    run,
};

/// How names of bodies begin that are no part of a department or a division, folded.
const OTHERS: &[&str] =
    &["so ", "ubnd ", "uy ban nhan dan ", "cong an ", "bo chi huy ", "ban chi huy "];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let organisation = &subject.project.organisation;
    let division = organisation.level == OrganisationLevel::Division;
    if !division && organisation.level != OrganisationLevel::Department {
        return;
    }
    let own = viet::fold(&organisation.name.value);
    let mut told: Option<Diagnostic> = None;
    for assignment in &subject.project.assignments {
        let office = viet::one_line(&assignment.office.value);
        let folded = viet::fold(&office);
        let other = OTHERS.iter().any(|begin| folded.starts_with(begin));
        // Divisions of a department are its own; to a division others are other bodies.
        let neighbour = division && folded.starts_with("phong ");
        if !(other || neighbour) || own.starts_with(&folded) || folded.starts_with(&own) {
            continue;
        }
        let place = &assignment.office.place;
        told = Some(match told.take() {
            None => Diagnostic::new(Problem::OrderToOthers {
                body: organisation.name.value.clone(),
                office,
            })
            .at(place),
            Some(told) => told.with(place),
        });
    }
    told.into_iter().for_each(|told| found.push(told));
}

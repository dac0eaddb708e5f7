//! N647: a department or a division gives orders to its own parts and asks other bodies.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{is_another_body, is_asked};
use crate::model::Assignment;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N647"],
    about: "a department's or a division's plan asks other departments, committees and the police \
            (“Đề nghị …”): it cannot give them tasks",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let organisation = &subject.project.organisation;
    let mut told: Option<Diagnostic> = None;
    let ordered = |own: &&Assignment| {
        is_another_body(&own.office.value, organisation) && !is_asked(&own.office.value)
    };
    for assignment in subject.project.assignments.iter().filter(ordered) {
        let place = &assignment.office.place;
        told = Some(match told.take() {
            None => Diagnostic::new(Problem::OrderToOthers {
                body: organisation.name.value.clone(),
                office: viet::one_line(&assignment.office.value),
            })
            .at(place),
            Some(told) => told.with(place),
        });
    }
    told.into_iter().for_each(|told| found.push(told));
}

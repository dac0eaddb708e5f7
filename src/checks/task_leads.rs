//! N675: where each commune has a document of its own, who leads a task must be clear.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::figures;

pub const CHECK: Check = Check {
    codes: &["N675"],
    about: "the lead of a task that means communes says which, where each of them is handed its tasks \
            in a document of its own: else one is left out, or ordered what is not its own",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    if project.documents.iter().all(|document| document.by_commune.is_none()) {
        return;
    }
    for task in &project.tasks {
        for seen in figures::led_by(&task.lead.value, &project.communes).unclear {
            let problem = Problem::TaskOfUnclearCommunes { task: task.name.value.clone(), seen };
            found.report(problem, &task.lead.place);
        }
    }
}

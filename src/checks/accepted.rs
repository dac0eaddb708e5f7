//! Sets aside what an office accepts with a reason; an acceptance that no longer fits is reported.

use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::Project;

/// Codes of what only a register tells.
const OF_REGISTER: [&str; 1] = ["N880"];

/// Turns each accepted finding into a note that gives the reason, and tells of what is accepted and was not
/// found.
pub fn apply(project: &Project, found: Diagnostics, without_register: bool) -> Diagnostics {
    let (mut kept, used) = set_aside(project, found);
    for (acceptance, _) in project.accepted.iter().zip(used).filter(|(_, used)| !used) {
        if without_register && OF_REGISTER.contains(&acceptance.code.value.as_str()) {
            continue;
        }
        let problem = Problem::StaleAcceptance {
            code: acceptance.code.value.clone(),
            subject: acceptance.subject.clone(),
        };
        kept.report(problem, &acceptance.code.place);
    }
    kept
}

/// The same without what was not found, which says nothing where not everything was looked at; and which
/// acceptances were met.
pub fn set_aside(project: &Project, found: Diagnostics) -> (Diagnostics, Vec<bool>) {
    let mut used = vec![false; project.accepted.len()];
    let mut kept = Diagnostics::new();
    for diagnostic in found {
        let acceptance = project.accepted.iter().position(|own| own.fits(&diagnostic));
        match acceptance {
            Some(index) => {
                used[index] = true;
                kept.push(Diagnostic {
                    severity: Severity::Note,
                    problem: Problem::Accepted {
                        code: diagnostic.problem.code().to_owned(),
                        reason: project.accepted[index].reason.clone(),
                        by: project.accepted[index].by.clone(),
                    },
                    ..diagnostic
                });
            }
            None => kept.push(diagnostic),
        }
    }
    (kept, used)
}

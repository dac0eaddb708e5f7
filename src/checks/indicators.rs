//! N309: a criterion is met when all its indicators are; where both are given they must agree.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::{Code, Standing};
use crate::viet::Mark;

pub const CHECK: Check = Check {
    codes: &["N309"],
    about: "a criterion's own mark must say what its indicators say, because the table prints the \
            one and the text the other",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let advanced = project.advanced_set.as_ref().zip(project.advanced_status.as_ref());
    for (set, matrix) in std::iter::once((&project.set, &project.status)).chain(advanced) {
        let standing = Standing::at(set, matrix);
        for criterion in &set.criteria {
            for commune in matrix.rows.keys() {
                let code = Code::criterion(criterion.number);
                let Some(own) = matrix.marks.get(&(*commune, code)) else { continue };
                let Some(derived) = standing.by_indicators(*commune, criterion) else { continue };
                let met = |mark| matches!(mark, Mark::Met | Mark::NotApplicable);
                if met(own.value) != met(derived) {
                    let problem = Problem::CriterionVersusIndicators {
                        commune: subject.commune(*commune),
                        code: code.to_string(),
                    };
                    found.report(problem, &own.place);
                }
            }
        }
    }
}

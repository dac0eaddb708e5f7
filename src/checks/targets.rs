//! N501: what is met already cannot be assigned anew. N506: who is not recognised gets a target.
//! N554: only what is met can be kept.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Aim, CriteriaSet, Matrix};
use crate::viet::Mark;

pub const CHECK: Check = Check {
    codes: &["N501", "N506", "N554"],
    about: "a newly assigned criterion must be unmet at the base date, or the commune is counted \
            twice; a commune that is not yet recognised should gain at least one",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let standard = (&*project.set, &project.status, &project.targets);
    for (set, status, targets) in [standard].into_iter().chain(advanced(subject)) {
        for ((commune, code), mark) in &targets.marks {
            if mark.value != Mark::Met {
                continue;
            }
            let base = if code.is_indicator() {
                status.marks.get(&(*commune, *code)).map(|mark| mark.value)
            } else {
                status.criterion(set, *commune, code.criterion)
            };
            if matches!(base, Some(Mark::Met | Mark::NotApplicable)) {
                let problem = Problem::TargetAlreadyMet {
                    commune: subject.commune(*commune),
                    codes: code.to_string(),
                };
                let base = status.place(*commune, code.criterion);
                found.push(Diagnostic::new(problem).at(&mark.place).with(base));
            }
        }
    }
    for (set, status, targets) in [standard].into_iter().chain(advanced(subject)) {
        for ((commune, code), place) in &targets.kept {
            let base = if code.is_indicator() {
                status.marks.get(&(*commune, *code)).map(|mark| mark.value)
            } else {
                status.criterion(set, *commune, code.criterion)
            };
            if base == Some(Mark::NotMet) {
                let problem = Problem::KeptNotMet {
                    commune: subject.commune(*commune),
                    code: code.to_string(),
                };
                let at = status.place(*commune, code.criterion);
                found.push(Diagnostic::new(problem).at(place).with(at));
            }
        }
    }
    for figures in &subject.figures.standard.communes {
        let commune = &project.communes[figures.commune];
        let keeps = commune.aim.as_ref().is_some_and(|aim| aim.value == Aim::Keep);
        if commune.recognition.is_none()
            && !keeps
            && figures.new.is_empty()
            && !figures.unmet.is_empty()
        {
            let place = project.targets.rows.get(&figures.commune).unwrap_or(&commune.name.place);
            found.report(Problem::NoTarget { commune: subject.commune(figures.commune) }, place);
        }
    }
}

/// The advanced set with what is met and assigned in it.
fn advanced<'a>(subject: &Subject<'a>) -> Option<(&'a CriteriaSet, &'a Matrix, &'a Matrix)> {
    let project = subject.project;
    let set = project.advanced_set.as_ref()?;
    Some((set, project.advanced_status.as_ref()?, project.advanced_targets.as_ref()?))
}

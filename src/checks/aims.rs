//! N502: an aim must be reachable by the targets. N507: the recognised meet every criterion.

use super::{Check, Subject, list};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::Aim;

pub const CHECK: Check = Check {
    codes: &["N502", "N507"],
    about: "a commune that is to reach the standard must meet every criterion at the year's end; \
            one that is recognised should meet them all at the base date",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for figures in &subject.figures.standard.communes {
        let commune = &project.communes[figures.commune];
        let row = project.status.rows.get(&figures.commune).unwrap_or(&commune.name.place);
        let name = || subject.commune(figures.commune);
        if let Some(aim) = &commune.aim
            && matches!(aim.value, Aim::Standard | Aim::Advanced | Aim::Model)
            && !figures.lacking.is_empty()
        {
            let problem = Problem::AimFallsShort { commune: name(), codes: list(&figures.lacking) };
            found.push(Diagnostic::new(problem).at(&aim.place).with(row));
        } else if let Some(recognition) = &commune.recognition
            && !figures.unmet.is_empty()
        {
            let problem =
                Problem::RecognisedFallsShort { commune: name(), codes: list(&figures.unmet) };
            found.push(Diagnostic::new(problem).at(row).with(&recognition.place));
        }
    }
}

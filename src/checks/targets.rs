//! N501: what is met already cannot be assigned anew. N506: who is not recognised gets a target.
//! N545: an indicator by itself is no target that a plan speaks of. N554: only what is met can be kept.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{CommuneFigures, SetFigures};
use crate::model::{Aim, AnnexKind, Code, CriteriaSet, Document, Matrix, Standing};
use crate::origin::Place;
use crate::tables::BY_INDICATOR;
use crate::template;
use crate::viet::Mark;

pub const CHECK: Check = Check {
    codes: &["N501", "N506", "N545", "N554"],
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
            if Standing::at(set, status).is_done(*commune, *code) {
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
            if !Standing::at(set, status).is_done(*commune, *code) {
                let problem = Problem::KeptNotMet {
                    commune: subject.commune(*commune),
                    code: code.to_string(),
                };
                let at = status.place(*commune, code.criterion);
                found.push(Diagnostic::new(problem).at(place).with(at));
            }
        }
    }
    let figures = subject.figures;
    let [standard, advanced] = BY_INDICATOR;
    told_nowhere(subject, &figures.standard, &project.targets, standard, found);
    if let (Some(figures), Some(targets)) = (&figures.advanced, &project.advanced_targets) {
        told_nowhere(subject, figures, targets, advanced, found);
    }
    for figures in &subject.figures.standard.communes {
        let commune = &project.communes[figures.commune];
        let keeps = commune.aim.as_ref().is_some_and(|aim| aim.value == Aim::Keep);
        if commune.recognition.is_none()
            && !keeps
            && figures.new.is_empty()
            && !figures.unmet.is_empty()
            && alone(figures, &project.targets).next().is_none()
        {
            let place = project.targets.rows.get(&figures.commune).unwrap_or(&commune.name.place);
            let commune = figures.commune;
            let told = Diagnostic::new(Problem::NoTarget { commune: subject.commune(commune) });
            let unmet = figures.unmet.iter();
            let targets = unmet.map(|number| project.targets.place(commune, *number));
            found.push(targets.fold(told.at(place), Diagnostic::with));
        }
    }
}

/// The indicators assigned to a commune whose criteria are not met at the year's end all the same.
fn alone<'a>(
    figures: &'a CommuneFigures,
    targets: &'a Matrix,
) -> impl Iterator<Item = (Code, &'a Place)> {
    let from = (figures.commune, Code::criterion(0));
    targets
        .marks
        .range(from..)
        .take_while(|((commune, _), _)| *commune == figures.commune)
        .filter(|((_, code), mark)| {
            let lacks = figures.lacking.contains(&code.criterion);
            mark.value == Mark::Met && code.is_indicator() && lacks
        })
        .map(|((_, code), mark)| (*code, &mark.place))
}

/// Indicators that no text speaks of, which names criteria, nor any annex that a document has.
fn told_nowhere(
    subject: &Subject<'_>,
    figures: &SetFigures,
    targets: &Matrix,
    annex: AnnexKind,
    found: &mut Diagnostics,
) {
    // A notice to each commune names its indicators.
    let tells = |document: &Document| {
        document.annexes.kinds.contains(&annex)
            || template::is_for_each_commune(&document.template.value) == Some(true)
    };
    if subject.project.documents.iter().any(tells) {
        return;
    }
    for commune in &figures.communes {
        let codes: Vec<(Code, &Place)> = alone(commune, targets).collect();
        let Some((_, first)) = codes.first() else { continue };
        let shown: Vec<String> = codes.iter().map(|(code, _)| code.to_string()).collect();
        let problem = Problem::IndicatorAlone {
            commune: subject.commune(commune.commune),
            codes: shown.join(", "),
        };
        let told = Diagnostic::new(problem).at(first);
        found.push(codes.iter().skip(1).fold(told, |told, (_, place)| told.with(place)));
    }
}

/// The advanced set with what is met and assigned in it.
fn advanced<'a>(subject: &Subject<'a>) -> Option<(&'a CriteriaSet, &'a Matrix, &'a Matrix)> {
    let project = subject.project;
    let set = project.advanced_set.as_ref()?;
    Some((set, project.advanced_status.as_ref()?, project.advanced_targets.as_ref()?))
}

//! What the office lets stand.

use super::section::Section;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::keys;
use crate::model::Acceptance;

/// What the office may let stand of what was found in rows. Beside other errors it is told at once, but
/// for what the office did let stand: no check comes after them.
pub(super) fn asked(accepted: &[Acceptance], found: &mut Diagnostics) -> Vec<Diagnostic> {
    let is_asked = |told: &Diagnostic| {
        matches!(told.problem, Problem::SumOfOtherRows { .. } | Problem::OneInSeveralRows { .. })
    };
    let asked: Vec<Diagnostic> = found.iter().filter(|told| is_asked(told)).cloned().collect();
    let errors = |told: &Diagnostic| told.severity == Severity::Error && !is_asked(told);
    let refused = found.iter().any(errors);
    let stands = |told: &Diagnostic| accepted.iter().any(|acceptance| acceptance.fits(told));
    found.retain_from(0, |told| !is_asked(told) || refused && !stands(told));
    if refused { Vec::new() } else { asked }
}

pub(super) fn accepted(top: &Section<'_>, found: &mut Diagnostics) -> Vec<Acceptance> {
    top.list("chap_nhan", found)
        .iter()
        .filter_map(|item| {
            let section = Section::open("chap_nhan", &keys::ACCEPTANCE, item, found)?;
            let code = section.required("ma", found);
            let subject = section.text("tai", found);
            let reason = section.required("ly_do", found);
            let by = section.text("nguoi", found);
            let figures = section.texts("so_lieu", found);
            section.finish(found);
            Some(Acceptance {
                code: code?,
                subject: subject.map_or_else(String::new, |subject| subject.value),
                reason: reason?.value,
                by: by.map(|by| by.value),
                figures: figures.into_iter().map(|own| own.value).collect(),
            })
        })
        .collect()
}

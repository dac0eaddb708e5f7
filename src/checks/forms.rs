//! N558, N559: forms of 2026–2030 that a document asks for.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::{AnnexKind, Period};
use crate::tables;

pub const CHECK: Check = Check {
    codes: &["N558", "N559"],
    about: "the columns of Biểu 04–13 were never held against the text that prescribes them; one that \
            the document's period has no data for is not printed",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for document in &subject.project.documents {
        let period = document.period.as_ref().and_then(|id| subject.project.period(id.value));
        let forms = document.annexes.kinds.iter().filter(|kind| kind.form_number().is_some());
        let (missing, printed): (Vec<AnnexKind>, Vec<AnnexKind>) =
            forms.partition(|kind| period.is_some_and(|period| !has_data(**kind, period)));
        let keys = |all: &[AnnexKind]| all.iter().map(|kind| kind.key().to_owned()).collect();
        if !printed.is_empty() {
            found.report(Problem::FormsUnverified { forms: keys(&printed) }, &document.place);
        }
        if !missing.is_empty() {
            found.report(Problem::FormsWithoutData { forms: keys(&missing) }, &document.place);
        }
    }
}

fn has_data(form: AnnexKind, period: &Period) -> bool {
    tables::annex(form).is_none_or(|annex| (annex.has_data)(period))
}

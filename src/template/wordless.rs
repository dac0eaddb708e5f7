//! N641: reports that have figures only, because the office wrote nothing beside them.

use super::Overrides;
use crate::diag::{Diagnostics, Problem};
use crate::model::{Document, Project};

/// What a report says that no figure can say, by the keys of prose.
pub const KEYS: [&str; 9] = [
    "chi_dao",
    "ket_qua_noi_bat",
    "kho_khan",
    "nguyen_nhan",
    "nguyen_nhan_khach_quan",
    "nguyen_nhan_chu_quan",
    "nhiem_vu",
    "giai_phap",
    "de_xuat",
];

/// Tells once of all reports of the program's own templates that say nothing of leadership,
/// difficulties, causes and proposals. What stands in the office's own template is its own matter.
pub fn check(project: &Project, overrides: &Overrides, found: &mut Diagnostics) {
    let wordless: Vec<&Document> = project
        .documents
        .iter()
        .filter(|document| {
            let template = format!("{}.typ.j2", document.template.value);
            let period = document.period.as_ref().and_then(|id| project.period(id.value));
            template.starts_with("bao-cao")
                && !overrides.contains_key(&template)
                && period.is_some_and(|period| {
                    let said = |key: &&str| {
                        period.prose.get(*key).is_some_and(|texts| !texts.value.is_empty())
                    };
                    // Figures alone are a report only with the state of the criteria; communes are asked
                    // for words in their forms.
                    period.status.is_some()
                        && period.activities.is_empty()
                        && period.forms.is_none()
                        && !KEYS.iter().any(said)
                })
        })
        .collect();
    if let Some(first) = wordless.first() {
        let documents = wordless.iter().map(|document| document.id.value.clone()).collect();
        found.report(Problem::WordlessReports { documents }, &first.place);
    }
}

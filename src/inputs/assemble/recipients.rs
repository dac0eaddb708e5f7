//! To whom a document goes.

use super::letterhead;
use crate::diag::{Diagnostic, Diagnostics, Problem, RecipientFault};
use crate::origin::Sourced;
use crate::viet;

/// Recipients and the line "Lưu", which is one of them on paper; whom the list names twice it means
/// once.
pub(super) fn recipients(
    texts: Vec<Sourced<String>>,
    found: &mut Diagnostics,
) -> (Vec<Sourced<String>>, Option<Sourced<String>>) {
    let mut list: Vec<Sourced<String>> = Vec::new();
    let mut archive: Option<Sourced<String>> = None;
    for text in texts {
        let rest = letterhead::behind(&text.value, &["lưu"]).map(str::to_owned);
        // "Lưu trữ tỉnh" and a person called Lưu are recipients.
        let kept = rest.filter(|rest| text.value.contains(':') || rest.starts_with("VT"));
        match (kept, &archive) {
            (Some(rest), None) => archive = Some(text.map(|_| rest)),
            (Some(rest), Some(first)) => {
                if viet::fold(&rest) != viet::fold(&first.value) {
                    let problem =
                        Problem::ArchiveDiffers { seen: rest, wanted: first.value.clone() };
                    found.push(Diagnostic::new(problem).at(&text.place).with(&first.place));
                }
            }
            (None, _) => {
                let same = |known: &Sourced<String>| {
                    viet::fold_tones(&known.value) == viet::fold_tones(&text.value)
                };
                match list.iter().find(|known| same(known)) {
                    None => list.push(text),
                    // It is printed once; another may have been meant.
                    Some(first) if first.place != text.place => {
                        let fault = RecipientFault::Twice;
                        let (seen, other) = (text.value.clone(), first.value.clone());
                        let problem = Problem::RecipientOdd { fault, seen, other };
                        found.push(Diagnostic::new(problem).at(&text.place).with(&first.place));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    (list, archive)
}

/// The lines of a list as the layout wants them: without dashes, without `;` and `.`, and without the
/// heading that the layout sets before the list.
pub(super) fn items(texts: Vec<Sourced<String>>, headings: &[&str]) -> Vec<Sourced<String>> {
    texts
        .into_iter()
        .map(|text| {
            text.map(|text| {
                let line = letterhead::item(&text);
                let alone =
                    headings.iter().any(|heading| viet::fold_tones(&line) == format!("{heading}:"));
                match letterhead::behind(&line, headings) {
                    _ if alone => String::new(),
                    Some(rest) => letterhead::item(rest),
                    None => line,
                }
            })
        })
        .filter(|text| !text.value.is_empty())
        .collect()
}

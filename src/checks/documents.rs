//! N512, N513: a document's own texts.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N512", "N513", "N519"],
    about: "subject, symbol, post and name fit the metadata of the electronic document (Phụ lục VI: \
            500, 30, 100 and 50 characters); \"Như trên\" among the recipients needs an addressee",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for document in &subject.project.documents {
        let fits = |field: &str, text: &str, limit: usize, place, found: &mut Diagnostics| {
            let length = text.chars().count();
            if length > limit {
                let problem = Problem::TextTooLong { field: field.to_owned(), limit, length };
                found.report(problem, place);
            }
        };
        fits("trich_yeu", &document.subject.value, 500, &document.subject.place, found);
        fits("chuc_vu", &document.signer.post, 100, &document.place, found);
        fits(
            "ho_ten",
            document.signer.name.as_deref().unwrap_or_default(),
            50,
            &document.place,
            found,
        );
        // Illustrative projects say so at every build; their gaps are meant.
        if subject.project.illustrative.is_none() {
            let texts = std::iter::once(&document.subject)
                .chain(&document.legal_bases)
                .chain(&document.addressees)
                .chain(&document.recipients.list);
            for text in texts.filter(|text| is_placeholder(&text.value)) {
                let shown = text.value.clone();
                found.report(Problem::Placeholder { text: shown }, &text.place);
            }
        }
        let as_above =
            document.recipients.list.iter().find(|name| viet::fold(&name.value) == "nhu tren");
        if let Some(as_above) = as_above
            && document.addressees.is_empty()
        {
            found.report(Problem::AsAboveWithoutAddressee, &as_above.place);
        }
    }
}

/// "số …", "(điền văn bản của đơn vị)", "____": nobody signs these on purpose.
fn is_placeholder(text: &str) -> bool {
    text.contains('…') || text.contains("...") || text.contains("(điền") || text.contains("__")
}

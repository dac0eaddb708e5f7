//! N512, N513: a document's own texts.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N512", "N513"],
    about: "subject, symbol, post and name fit the metadata of the electronic document (Phụ lục VI: \
            500, 30, 100 and 50 characters); \"Như trên\" among the recipients needs an addressee",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for document in &subject.project.documents {
        let mut fits = |field: &str, text: &str, limit: usize, place| {
            let length = text.chars().count();
            if length > limit {
                let problem = Problem::TextTooLong { field: field.to_owned(), limit, length };
                found.report(problem, place);
            }
        };
        fits("trich_yeu", &document.subject.value, 500, &document.subject.place);
        fits("chuc_vu", &document.signer.post, 100, &document.place);
        fits("ho_ten", document.signer.name.as_deref().unwrap_or_default(), 50, &document.place);
        let as_above =
            document.recipients.list.iter().find(|name| viet::fold(&name.value) == "nhu tren");
        if let Some(as_above) = as_above
            && document.addressees.is_empty()
        {
            found.report(Problem::AsAboveWithoutAddressee, &as_above.place);
        }
    }
}

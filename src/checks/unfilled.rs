//! N787: sources of funding without any amount are still to be filled in.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::FundingSource;

pub const CHECK: Check = Check {
    codes: &["N787"],
    about: "sources of which none has an amount were carried over from last year, or forgotten: the plan \
            would name them and no money",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    fn is_stated(source: &FundingSource) -> bool {
        source.amount.is_some() || source.parts.iter().any(is_stated)
    }
    let sources = &subject.project.funding;
    if let Some(first) = sources.first()
        && !sources.iter().any(is_stated)
    {
        let sources = sources.iter().map(|source| source.name.value.clone()).collect();
        found.report(Problem::SourcesBlank { sources }, &first.place);
    }
}

//! N511, N538: a project's capital adds up and does not exceed its total investment.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Beyond, Diagnostic, Diagnostics, Problem};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N511", "N538"],
    about: "the year's capital of a project is the sum of its sources, and no more than its total \
            investment",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for project in &subject.project.projects {
        let sources = [&project.central, &project.local, &project.other];
        let sum: Decimal = sources.iter().filter_map(|s| s.as_ref()).map(|s| s.value).sum();
        let any = sources.iter().any(|source| source.is_some());
        let problem = |stated: Decimal, computed: Decimal| Problem::ProjectCapital {
            name: project.name.value.clone(),
            stated: viet::fmt_decimal(stated),
            computed: viet::fmt_decimal(computed),
        };
        if let Some(stated) = &project.stated
            && any
            && !viet::is_same_amount(stated.value, sum)
        {
            found.report(problem(stated.value, sum), &stated.place);
        }
        if let Some(total) = &project.total
            && viet::is_more(sum, total.value)
        {
            let first = sources.into_iter().flatten().next();
            let at = project.stated.as_ref().or(first).map_or(&project.place, |own| &own.place);
            let problem = Problem::BeyondValue {
                name: project.name.value.clone(),
                amount: viet::fmt_decimal(sum),
                value: viet::fmt_decimal(total.value),
                what: Beyond::Capital,
            };
            found.push(Diagnostic::new(problem).at(at).with(&total.place));
        } else if let (Some(total), Some(stated)) = (&project.total, &project.stated)
            && !any
            && viet::is_more(stated.value, total.value)
        {
            let problem = Problem::BeyondValue {
                name: project.name.value.clone(),
                amount: viet::fmt_decimal(stated.value),
                value: viet::fmt_decimal(total.value),
                what: Beyond::Capital,
            };
            found.push(Diagnostic::new(problem).at(&stated.place).with(&total.place));
        }
    }
}

//! N677: what a source is spent on stands below it as a part of it, and not beside it.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N677"],
    about: "“Đầu tư phát triển” and “Sự nghiệp” say on what capital is spent, and not whose it is: beside \
            “Ngân sách trung ương” and not below it they would count twice",
    run,
};

/// What capital is spent on; folded.
const KINDS: &[&str] = &[
    "dau tu phat trien",
    "dtpt",
    "dau tu cong",
    "dau tu",
    "su nghiep",
    "sn",
    "kinh phi thuong xuyen",
    "chi thuong xuyen",
];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let plan: Vec<&Sourced<String>> = project.funding.iter().map(|source| &source.name).collect();
    let periods = project.periods.iter();
    let of_periods =
        periods.map(|period| period.funding.iter().map(|source| &source.name).collect::<Vec<_>>());
    for names in std::iter::once(plan).chain(of_periods) {
        let Some(whole) = names.iter().position(|name| is_budget(&name.value)) else { continue };
        // A sum that counts beside its rows is told already.
        let told = |name: &Sourced<String>| {
            found.iter().any(|told| {
                matches!(told.problem, Problem::SumOfOtherRows { .. })
                    && (told.place.as_ref() == Some(&name.place)
                        || told.related.contains(&name.place))
            })
        };
        let apart = names[whole + 1..].iter().filter(|name| is_kind(&name.value) && !told(name));
        for name in apart.collect::<Vec<_>>() {
            let problem = Problem::PartBesideItsSource {
                name: name.value.clone(),
                source: names[whole].value.clone(),
            };
            found.push(Diagnostic::new(problem).at(&name.place).with(&names[whole].place));
        }
    }
}

/// Whether a name is that of a budget as a whole: "Ngân sách trung ương", and not "Vốn đầu tư ngân sách
/// trung ương".
fn is_budget(name: &str) -> bool {
    let folded = viet::fold(name);
    let own = folded.strip_prefix("von ").unwrap_or(&folded);
    ["ngan sach ", "nstw", "nsdp", "ns "].iter().any(|begins| own.starts_with(begins))
        && !KINDS.iter().any(|kind| format!(" {own} ").contains(&format!(" {kind} ")))
}

/// Whether a name says what capital is spent on, and nothing more.
fn is_kind(name: &str) -> bool {
    let folded = viet::fold(name);
    let own = folded.strip_prefix("von ").unwrap_or(&folded);
    let own = own.strip_prefix("kinh phi ").filter(|own| KINDS.contains(own)).unwrap_or(own);
    KINDS.contains(&own)
}

//! Does it all agree? Each rule has one file with its codes, what it asks and why, and its
//! tests; [`CHECKS`] lists them once. A check changes nothing and reports everything.
//!
//! A disagreement that an office knows and lets stand is named in `chap_nhan` with its reason:
//! it is then reported as accepted instead of stopping the document.

mod accepted;
mod aims;
mod amounts_in_notes;
mod asked;
mod beyond;
mod capitals;
mod contributions;
mod counted_in_texts;
mod declared;
mod divided;
mod documents;
mod fallen;
mod forms;
mod funding;
mod groups;
mod hamlets;
mod hamlets_in_texts;
mod hamlets_unsaid;
mod funding_unsaid;
mod estimate_unsaid;
mod advanced_unsaid;
mod indicators;
mod issuer;
mod leads;
mod legal_bases;
mod letterhead;
mod listed_twice;
mod letters;
mod mistyped;
mod named_in_texts;
mod near_names;
mod offices;
mod one_day;
mod one_spelling;
mod orders;
mod other_money;
mod partly;
mod past_year;
mod peers;
mod periods;
mod posts;
mod project_list;
mod projects;
mod rates;
mod reached;
mod recipients;
mod returns;
mod rows_of_periods;
mod said_of_criteria;
mod said_before;
mod signing;
mod sources;
mod spelling;
mod targets;
mod task_leads;
mod tasks;
mod thousandth;
mod thousandth_cell;
mod times_in_texts;
mod titles;
mod twice_in_texts;
mod unassigned;
mod unfilled;
mod units;
mod unmet_in_texts;
mod views;
mod works;
mod works_together;
mod works_where;
mod years;

pub use self::declared::{nearest, places_of};
use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::figures::Figures;
use crate::model::{IssuedReport, OrganisationLevel, Project};

/// A rule.
pub struct Check {
    /// The codes that it may report.
    pub codes: &'static [&'static str],
    /// What it asks and why, in one sentence.
    pub about: &'static str,
    /// Looks for it.
    pub run: fn(&Subject<'_>, &mut Diagnostics),
}

/// What is checked.
pub struct Subject<'a> {
    /// What the office states.
    pub project: &'a Project,
    /// What follows from it.
    pub figures: &'a Figures,
    /// What was issued before.
    pub issued: &'a [IssuedReport],
}

impl Subject<'_> {
    fn commune(&self, index: usize) -> String {
        self.project.communes[index].label()
    }
}

/// Every rule.
pub const CHECKS: &[Check] = &[
    indicators::CHECK,
    targets::CHECK,
    aims::CHECK,
    hamlets::CHECK,
    hamlets_unsaid::CHECK,
    funding_unsaid::CHECK,
    estimate_unsaid::CHECK,
    advanced_unsaid::CHECK,
    fallen::CHECK,
    asked::CHECK,
    funding::CHECK,
    unfilled::CHECK,
    projects::CHECK,
    project_list::CHECK,
    leads::CHECK,
    offices::CHECK,
    orders::CHECK,
    other_money::CHECK,
    periods::CHECK,
    works::CHECK,
    reached::CHECK,
    returns::CHECK,
    thousandth::CHECK,
    declared::CHECK,
    documents::CHECK,
    forms::CHECK,
    past_year::CHECK,
    spelling::CHECK,
    signing::CHECK,
    tasks::CHECK,
    task_leads::CHECK,
    one_spelling::CHECK,
    years::CHECK,
    letters::CHECK,
    partly::CHECK,
    units::CHECK,
    titles::CHECK,
    groups::CHECK,
    issuer::CHECK,
    beyond::CHECK,
    thousandth_cell::CHECK,
    rates::CHECK,
    sources::CHECK,
    divided::CHECK,
    contributions::CHECK,
    works_together::CHECK,
    unassigned::CHECK,
    one_day::CHECK,
    near_names::CHECK,
    amounts_in_notes::CHECK,
    legal_bases::CHECK,
    posts::CHECK,
    recipients::CHECK,
    letterhead::CHECK,
    named_in_texts::CHECK,
    counted_in_texts::CHECK,
    hamlets_in_texts::CHECK,
    unmet_in_texts::CHECK,
    twice_in_texts::CHECK,
    times_in_texts::CHECK,
    said_of_criteria::CHECK,
    rows_of_periods::CHECK,
    works_where::CHECK,
    listed_twice::CHECK,
    mistyped::CHECK,
    said_before::CHECK,
    capitals::CHECK,
    views::CHECK,
    peers::CHECK,
];

/// Runs every rule, then sets aside what the office accepts. What was issued before is nothing where no
/// register is asked.
pub fn run(project: &Project, figures: &Figures, issued: &[IssuedReport]) -> Diagnostics {
    let subject = Subject { project, figures, issued };
    let mut found = Diagnostics::new();
    for check in CHECKS {
        (check.run)(&subject, &mut found);
    }
    accepted::apply(project, found, issued.is_empty())
}

/// Runs the rules that ask nothing but what stands in the documents themselves: data that could not be
/// read do not hide what is wrong there.
pub fn run_of_texts(project: &Project) -> Diagnostics {
    let mut found = Diagnostics::new();
    documents::of_texts(project, &mut found);
    accepted::set_aside(project, found).0
}

/// Whether nobody but a district speaks of one: units are of two levels, provinces and communes, since
/// 1 July 2025 (Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 1).
fn no_districts(project: &Project, day: NaiveDate) -> bool {
    NaiveDate::from_ymd_opt(2025, 7, 1).is_some_and(|last| day >= last)
        && project.organisation.level != OrganisationLevel::District
}

fn list(numbers: &[u16]) -> String {
    numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

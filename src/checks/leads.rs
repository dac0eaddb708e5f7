//! N508, N509: every criterion has one office that leads on it.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Assignment, Code, CriteriaSet};
use crate::origin::{Place, Sourced};

pub const CHECK: Check = Check {
    codes: &["N508", "N509"],
    about: "each criterion, or each of its indicators, is led by one office: none means nobody \
            appraises it, two mean nobody knows who does",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    if project.assignments.iter().all(|a| a.standard.is_empty() && a.advanced.is_empty()) {
        return;
    }
    set(&project.set, &project.assignments, |a| &a.standard, found);
    if let Some(advanced) = &project.advanced_set
        && project.assignments.iter().any(|a| !a.advanced.is_empty())
    {
        set(advanced, &project.assignments, |a| &a.advanced, found);
    }
}

fn set(
    set: &CriteriaSet,
    assignments: &[Assignment],
    pick: fn(&Assignment) -> &Vec<Sourced<Code>>,
    found: &mut Diagnostics,
) {
    let mut leads: BTreeMap<Code, Vec<(&str, &Place)>> = BTreeMap::new();
    for assignment in assignments {
        for code in pick(assignment) {
            leads.entry(code.value).or_default().push((&assignment.office.value, &code.place));
        }
    }
    let mut nobody: Vec<String> = Vec::new();
    for criterion in &set.criteria {
        let code = Code::criterion(criterion.number);
        let whole = leads.get(&code).cloned().unwrap_or_default();
        several(set, code, &whole, found);
        let mut unled = Vec::new();
        for indicator in &criterion.indicators {
            let mut offices = whole.clone();
            offices.extend(leads.get(&indicator.code).cloned().unwrap_or_default());
            if offices.is_empty() {
                unled.push(indicator.code.to_string());
            } else if offices.len() > whole.len() {
                several(set, indicator.code, &offices, found);
            }
        }
        if whole.is_empty() && (unled.len() == criterion.indicators.len()) {
            nobody.push(code.to_string());
        } else {
            nobody.extend(unled);
        }
    }
    if !nobody.is_empty()
        && let Some(first) = assignments.first()
    {
        let problem = Problem::NoLead { set: set.short_name.clone(), codes: nobody.join(", ") };
        found.report(problem, &Place { spot: crate::origin::Spot::Whole, ..first.place.clone() });
    }
}

fn several(set: &CriteriaSet, code: Code, offices: &[(&str, &Place)], found: &mut Diagnostics) {
    let [first, .., last] = offices else { return };
    let problem = Problem::SeveralLeads {
        set: set.short_name.clone(),
        code: code.to_string(),
        offices: offices.iter().map(|(office, _)| (*office).to_owned()).collect(),
    };
    found.push(Diagnostic::new(problem).at(last.1).with(first.1));
}

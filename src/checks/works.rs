//! N538, N540, N541, N561, N599, N651: what a report says of a work agrees with the plan's list of projects and
//! with itself.

use rust_decimal::Decimal;

use super::periods::beyond_plan;
use super::{Check, Subject};
use crate::diag::{Beyond, Diagnostic, Diagnostics, Problem};
use crate::figures::{Figure, ListEntry, capital, work_key};
use crate::model::{InvestmentProject, Period, WorkResult};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N538", "N540", "N541", "N561", "N599", "N651"],
    about: "a work that a report and the plan's list of projects both name has one plan and one \
            investor in both, is \
            not worth more than its total investment, has no more disbursed than its plan, and is \
            expected to have at least that much at the year's end",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let listed = &subject.figures.listed;
    for period in &subject.project.periods {
        let entries = listed.of_works(subject.project, &period.works);
        for (work, entry) in period.works.iter().zip(&entries) {
            let is_own = |own: &InvestmentProject| {
                let same = |other: &&ListEntry<'_>| {
                    other.one().is_some_and(|other| std::ptr::eq(other, own))
                };
                entries.iter().filter(same).count() == 1
            };
            let project = entry.one().filter(|own| is_own(own));
            against_list(subject, period, work, project, found);
            let planned = project.and_then(capital);
            let own = work.plan.as_ref().map(Figure::amount);
            if let Some(disbursed) = &work.disbursed {
                let of_year = period.id.value.year == subject.project.programme.year;
                let plan = own.or(planned.filter(|_| of_year));
                beyond_plan(&work.name.value, plan, disbursed, found);
            }
            expected(work, found);
            if !entry.is_listed() {
                resembles(subject, period, work, found);
            }
        }
        let entries = listed.of_arrears(subject.project, &period.arrears);
        for (arrear, entry) in period.arrears.iter().zip(&entries) {
            let total = entry.one().and_then(|own| own.total.as_ref());
            more_than(&arrear.name.value, arrear.value.as_ref(), total, Beyond::Settled, found);
        }
    }
}

/// An investor's name as it is compared: "UBND xã" and "Ủy ban nhân dân xã" are one.
fn investor_key(name: &str) -> String {
    const SHORT: [(&str, &str); 3] =
        [("uy ban nhan dan", "ubnd"), ("ban quan ly", "bql"), ("du an", "da")];
    let folded = viet::fold(name).replace("qlda", "ql da").replace("ban ql", "bql");
    SHORT.iter().fold(folded, |name, (long, short)| name.replace(long, short)).replace(' ', "")
}

/// A work that the list does not know by its name, and nearly does: nothing is compared for it.
fn resembles(subject: &Subject<'_>, period: &Period, work: &WorkResult, found: &mut Diagnostics) {
    let project = subject.project;
    let named = &work.name.value;
    let key = |name: &str| work_key(name);
    // Who has a work of its own name is another.
    let taken = |name: &str| period.works.iter().any(|own| key(&own.name.value) == key(name));
    let names = project.projects.iter().map(|own| own.name.value.as_str());
    let names: Vec<&str> =
        names.filter(|name| !taken(name) && apart_by(name) == apart_by(named)).collect();
    let reworded = || names.iter().copied().find(|name| is_reworded(named, name));
    let near = viet::did_you_mean(named, names.iter().copied()).or_else(reworded);
    let Some(listed) = near else { return };
    let known = project.projects.iter().find(|own| own.name.value == listed);
    let problem = Problem::WorkResembles { name: named.clone(), listed: listed.to_owned() };
    let told = Diagnostic::new(problem).at(&work.name.place);
    found.push(match known {
        Some(known) => told.with(&known.name.place),
        None => told,
    });
}

/// Whether two names have most of their words in common, in their order: "Đường Nà Lường đi Pác Nặm",
/// "Đường trục thôn Nà Lường - Pác Nặm".
fn is_reworded(one: &str, other: &str) -> bool {
    const FEWEST: usize = 5;
    let (one, other) = (viet::fold(one), viet::fold(other));
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split(' ').collect(), other.split(' ').collect());
    let mut rest = other.iter();
    let common = one
        .iter()
        .filter(|word| rest.clone().any(|own| own == *word) && { rest.any(|own| own == *word) });
    let common = common.count();
    let most = one.len().max(other.len());
    common >= FEWEST && common * 4 >= most * 3
}

/// The letters and numbers by which works of one name are told apart: "Đường A", "Trạm số 2".
pub(super) fn apart_by(name: &str) -> Vec<String> {
    let folded = viet::fold(name);
    let words = folded
        .split(' ')
        .filter(|word| word.len() == 1 || word.chars().any(|c| c.is_ascii_digit()));
    words.map(str::to_owned).collect()
}

/// What a report says of a work against what the plan's list has of it.
fn against_list(
    subject: &Subject<'_>,
    period: &Period,
    work: &WorkResult,
    project: Option<&InvestmentProject>,
    found: &mut Diagnostics,
) {
    let Some(project) = project else { return };
    // A work that names its capital may have a plan of that alone, which the list need not tell.
    if period.id.value.year == subject.project.programme.year
        && let (Some(stated), Some(capital), None) = (&work.plan, capital(project), &work.capital)
        && !plans(project).iter().any(|plan| viet::is_same_amount(*plan, stated.value))
    {
        let amounts =
            [("NSTW", &project.central), ("NSĐP", &project.local), ("Vốn khác", &project.other)];
        let given =
            amounts.iter().filter_map(|(name, amount)| Some((*name, amount.as_ref()?.value)));
        let all = given.chain([("Tổng số", capital.value)]);
        let problem = Problem::WorkPlanDiffers {
            name: work.name.value.clone(),
            stated: viet::fmt_decimal(stated.value),
            listed: all
                .map(|(name, amount)| format!("{name} {}", viet::fmt_decimal(amount)))
                .collect(),
        };
        let at = amounts.into_iter().find_map(|(_, amount)| amount.as_ref());
        let at = at.or(project.stated.as_ref()).map_or(&project.place, |amount| &amount.place);
        found.push(Diagnostic::new(problem).at(&stated.place).with(at));
    }
    if let (Some(stated), Some(listed)) = (&work.investor, &project.investor)
        && investor_key(stated) != investor_key(listed)
    {
        let problem = Problem::WorkInvestorDiffers {
            name: work.name.value.clone(),
            period: period.id.value.name(),
            stated: stated.clone(),
            listed: listed.clone(),
        };
        let (own, listed) = (work.places.of("chu_dau_tu"), project.places.of("chu_dau_tu"));
        found.push(Diagnostic::new(problem).at(own).with(listed));
    }
    let total = project.total.as_ref();
    for (amount, what) in [(&work.built, Beyond::Built), (&work.disbursed, Beyond::Disbursed)] {
        more_than(&work.name.value, amount.as_ref(), total, what, found);
    }
}

/// What a report may call a project's plan: its capital in all, or that of some budgets of it.
fn plans(project: &InvestmentProject) -> Vec<Decimal> {
    let given = [&project.central, &project.local, &project.other];
    let given: Vec<Decimal> = given.into_iter().flatten().map(|amount| amount.value).collect();
    let mut sums = vec![Decimal::ZERO];
    for amount in given {
        let with: Vec<Decimal> = sums.iter().map(|sum| sum + amount).collect();
        sums.extend(with);
    }
    sums.remove(0);
    sums.extend(project.stated.as_ref().map(|stated| stated.value));
    sums
}

fn more_than(
    name: &str,
    amount: Option<&Sourced<Decimal>>,
    total: Option<&Sourced<Decimal>>,
    what: Beyond,
    found: &mut Diagnostics,
) {
    if let (Some(amount), Some(total)) = (amount, total)
        && viet::is_more(amount.value, total.value)
    {
        let problem = Problem::BeyondValue {
            name: name.to_owned(),
            amount: viet::fmt_decimal(amount.value),
            value: viet::fmt_decimal(total.value),
            what,
        };
        found.push(Diagnostic::new(problem).at(&amount.place).with(&total.place));
    }
}

/// What is expected of the whole year holds what is disbursed already.
fn expected(work: &WorkResult, found: &mut Diagnostics) {
    if let (Some(expected), Some(disbursed)) = (&work.expected, &work.disbursed)
        && viet::is_more(disbursed.value, expected.value)
    {
        let problem = Problem::ExpectedBelow {
            name: work.name.value.clone(),
            expected: viet::fmt_decimal(expected.value),
            disbursed: viet::fmt_decimal(disbursed.value),
        };
        found.push(Diagnostic::new(problem).at(&expected.place).with(&disbursed.place));
    }
}

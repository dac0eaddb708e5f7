//! N610: one amount among a table's that nobody has: typed in đồng where the others are in triệu đồng.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{FundingResult, FundingSource, InvestmentProject, Stated, WorkResult};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N610"],
    about: "an amount a thousand times all others of its table together, or more than a unit of this \
            level has of anything in a year, is in another unit of money",
    run,
};

/// No source gives a unit of commune level more in a year, in triệu đồng: a thousand tỷ.
const MOST_OF_A_UNIT: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// What a wrong unit multiplies by at least.
const STEP: Decimal = Decimal::ONE_THOUSAND;

/// An amount with what it is of.
type Amount<'a> = (&'a str, &'a Sourced<Decimal>);

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let most = MOST_OF_A_UNIT * Decimal::from(project.communes.len().max(1));
    let mut sources = Vec::new();
    project.funding.iter().for_each(|source| of_source(source, &mut sources));
    table("Nguồn lực", &sources, most, found);
    let projects: Vec<Amount<'_>> = project.projects.iter().flat_map(of_project).collect();
    table("Dự án", &projects, most, found);
    for period in &project.periods {
        let named = |table: &str| format!("{table} ({})", period.id.value.name());
        // A commune's own cell is told of with its form.
        if !period.funding_of_forms {
            let mut all = Vec::new();
            period.funding.iter().for_each(|source| of_result(source, &mut all));
            table(&named("Huy động nguồn lực"), &all, most, found);
        }
        let works: Vec<Amount<'_>> = period.works.iter().flat_map(of_work).collect();
        table(&named("Công trình"), &works, most, found);
        let gifts: Vec<Amount<'_>> = period
            .given
            .iter()
            .filter_map(|gift| Some((gift.name.value.as_str(), gift.value.as_ref()?)))
            .collect();
        table(&named("Nhân dân đóng góp"), &gifts, most, found);
    }
}

/// Only what stands by itself: a source with parts is their sum.
fn of_source<'a>(source: &'a FundingSource, all: &mut Vec<Amount<'a>>) {
    source.parts.iter().for_each(|part| of_source(part, all));
    if let (true, Some(amount)) = (source.parts.is_empty(), &source.amount) {
        all.push((&source.name.value, amount));
    }
}

fn of_result<'a>(source: &'a FundingResult, all: &mut Vec<Amount<'a>>) {
    source.parts.iter().for_each(|part| of_result(part, all));
    if source.parts.is_empty() {
        let amounts = [&source.plan, &source.mobilised, &source.disbursed, &source.rest];
        all.extend(given(&source.name.value, amounts));
    }
}

fn of_project(project: &InvestmentProject) -> Vec<Amount<'_>> {
    let amounts = [&project.central, &project.local, &project.other, &project.stated];
    given(&project.name.value, amounts)
        .chain(given(&project.name.value, [&project.total]))
        .collect()
}

fn of_work(work: &WorkResult) -> Vec<Amount<'_>> {
    let amounts = [&work.total, &work.allotted, &work.plan, &work.built, &work.disbursed];
    given(&work.name.value, amounts).chain(given(&work.name.value, [&work.expected])).collect()
}

fn given<'a, const N: usize>(
    name: &'a str,
    amounts: [&'a Stated; N],
) -> impl Iterator<Item = Amount<'a>> {
    amounts.into_iter().flatten().map(move |amount| (name, amount))
}

/// One slip of a table is told once, with all cells that are as large.
fn table(name: &str, all: &[Amount<'_>], most: Decimal, found: &mut Diagnostics) {
    let sum = all.iter().try_fold(Decimal::ZERO, |sum, (_, own)| sum.checked_add(own.value));
    let Some(sum) = sum else { return };
    let mut by_name: BTreeMap<&str, Decimal> = BTreeMap::new();
    for (of, amount) in all {
        *by_name.entry(*of).or_default() += amount.value;
    }
    let is_beyond = |own: &&Amount<'_>| {
        let amount = own.1.value;
        let others = sum - by_name.get(own.0).copied().unwrap_or_default();
        amount >= most || !others.is_zero() && amount / STEP >= others
    };
    // What another rule has asked about is not asked about twice.
    let told = |own: &&Amount<'_>| found.iter().any(|one| one.place.as_ref() == Some(&own.1.place));
    let mut beyond = all.iter().filter(|own| is_beyond(own) && !told(own)).collect::<Vec<_>>();
    beyond.reverse();
    let Some((of, first)) = beyond.pop() else { return };
    let problem = Problem::AmountBeyondAll {
        table: name.to_owned(),
        name: (*of).to_owned(),
        amount: viet::fmt_decimal(first.value),
    };
    let told = Diagnostic::new(problem).at(&first.place);
    let others = beyond.into_iter().rev();
    found.push(others.fold(told, |told, (_, amount)| told.with(&amount.place)));
}

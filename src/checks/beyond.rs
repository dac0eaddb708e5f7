//! N610: one amount among a table's that nobody has: typed in đồng where the others are in triệu đồng.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::same_source;
use crate::inputs;
use crate::model::{
    Arrear, FundingResult, FundingSource, InvestmentProject, Period, Project, Stated, WorkResult,
};
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

/// An amount of a column so many times above the largest of the others is out of line.
const FAR: Decimal = Decimal::ONE_HUNDRED;
/// As a thousandth it is no more than so many times the largest, nor less than that of the least.
const IN_LINE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
/// A source so many times above the largest of the others is looked at.
const ABOVE: Decimal = Decimal::TEN;
/// What came in times this is still less than what is planned.
const HARDLY: Decimal = Decimal::from_parts(200, 0, 0, false, 0);

/// An amount with what it is of.
type Amount<'a> = (&'a str, &'a Sourced<Decimal>);

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let most = MOST_OF_A_UNIT * Decimal::from(project.communes.len().max(1));
    let mut sources = Vec::new();
    project.funding.iter().for_each(|source| of_source(source, &mut sources));
    table("Nguồn lực", &sources, most, found);
    against_results(project, &sources, found);
    let projects: Vec<Amount<'_>> = project.projects.iter().flat_map(of_project).collect();
    table("Dự án", &projects, most, found);
    in_thousands("Nguồn lực", (&[sources], true), found);
    let column = |pick: fn(&InvestmentProject) -> &Stated| -> Vec<Amount<'_>> {
        let own = project.projects.iter();
        own.filter_map(|own| Some((own.name.value.as_str(), pick(own).as_ref()?))).collect()
    };
    let columns = [column(|own| &own.total), column(|own| &own.central), column(|own| &own.local)];
    in_thousands("Dự án", (&columns, false), found);
    for period in &project.periods {
        let named = |table: &str| format!("{table} ({})", period.id.value.name());
        // A commune's own cell is told of with its form.
        if !period.funding_of_returns {
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
        let arrears = |pick: fn(&Arrear) -> &Stated| -> Vec<Amount<'_>> {
            let own = period.arrears.iter();
            own.filter_map(|own| Some((own.name.value.as_str(), pick(own).as_ref()?))).collect()
        };
        // What is settled, paid and owed is of one size, so that each column has its own.
        let name = named(inputs::table_label("no_dong"));
        for column in [arrears(|own| &own.value), arrears(|own| &own.owed)] {
            let before = found.len();
            table(&name, &column, most, found);
            if found.len() == before {
                thousandfold(&name, &column, found);
            }
            if found.len() > before {
                break;
            }
        }
        thousandfold(&named("Nhân dân đóng góp"), &gifts, found);
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

/// An amount in thousands is no less: a hundred tỷ, were it in triệu.
const LEAST_IN_THOUSANDS: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);
/// Of fewer others nobody knows what is usual.
const FEWEST_OTHERS: usize = 2;

/// One row in thousands of đồng among sources or works in triệu: far above all others, and in line with them
/// as a thousandth. It is told once, whatever columns it has.
fn in_thousands(
    name: &str,
    (columns, sources): (&[Vec<Amount<'_>>], bool),
    found: &mut Diagnostics,
) {
    for column in columns {
        let Some((_, own)) = column.iter().max_by_key(|(_, own)| own.value) else { continue };
        let others = || column.iter().map(|(_, one)| one.value).filter(|one| *one < own.value);
        let (Some(least), Some(most)) = (others().min(), others().max()) else { continue };
        let thousandth = own.value / STEP;
        // One source may well be far above all others, so that more is asked of it.
        let among = !sources || thousandth >= least && thousandth <= most;
        if own.value >= LEAST_IN_THOUSANDS && among && others().count() >= FEWEST_OTHERS {
            let before = found.len();
            thousandfold(name, column, found);
            if found.len() > before {
                return;
            }
        }
    }
}

/// One amount of a column far above all others, and in line with them as a thousandth.
fn thousandfold(name: &str, column: &[Amount<'_>], found: &mut Diagnostics) {
    let Some((of, own)) = column.iter().max_by_key(|(_, own)| own.value) else { return };
    let others = || column.iter().map(|(_, one)| one).filter(|one| one.place != own.place);
    let (Some(least), Some(most)) =
        (others().map(|one| one.value).min(), others().map(|one| one.value).max())
    else {
        return;
    };
    let told = found.iter().any(|one| one.place.as_ref() == Some(&own.place));
    if most.is_zero() || told || own.value / FAR < most || !in_line(own.value, (least, most)) {
        return;
    }
    let problem = Problem::AmountBeyondAll {
        table: name.to_owned(),
        name: (*of).to_owned(),
        amount: viet::fmt_decimal(own.value),
    };
    found.push(Diagnostic::new(problem).at(&own.place));
}

/// Whether a thousandth of an amount is no more than some times the most of others, nor less than a part
/// of the least.
fn in_line(amount: Decimal, (least, most): (Decimal, Decimal)) -> bool {
    let amount = amount / STEP;
    amount / IN_LINE <= most && amount * IN_LINE >= least
}

/// A source planned with far more than all others together, of which hardly anything came in.
fn against_results(project: &Project, sources: &[Amount<'_>], found: &mut Diagnostics) {
    for (name, own) in sources {
        let others = || sources.iter().map(|(_, one)| *one).filter(|one| one.place != own.place);
        let (Some(least), Some(most)) =
            (others().map(|one| one.value).min(), others().map(|one| one.value).max())
        else {
            continue;
        };
        if own.value / ABOVE < most || !in_line(own.value, (least, most)) {
            continue;
        }
        let of_year = |period: &&Period| period.id.value.year == project.programme.year;
        let mut came = Vec::new();
        for period in project.periods.iter().filter(of_year) {
            let mut all = Vec::new();
            period.funding.iter().for_each(|source| mobilised(source, &mut all));
            came.extend(all.into_iter().filter(|(of, _)| same_source(of, name)));
        }
        let hardly = |amount: Decimal| !amount.is_zero() && amount < own.value / HARDLY;
        if came.is_empty() || !came.iter().all(|(_, own)| hardly(own.value)) {
            continue;
        }
        let problem = Problem::AmountBeyondAll {
            table: "Nguồn lực".to_owned(),
            name: (*name).to_owned(),
            amount: viet::fmt_decimal(own.value),
        };
        let told = Diagnostic::new(problem).at(&own.place);
        found.push(came.iter().fold(told, |told, (_, own)| told.with(&own.place)));
    }
}

fn mobilised<'a>(source: &'a FundingResult, all: &mut Vec<Amount<'a>>) {
    source.parts.iter().for_each(|part| mobilised(part, all));
    all.extend(given(&source.name.value, [&source.mobilised]));
}

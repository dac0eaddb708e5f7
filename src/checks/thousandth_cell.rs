//! N636: one amount of a column that is a thousandth of what the others are: typed in tỷ đồng where they
//! are in triệu đồng. The mirror of N610.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs;
use crate::model::{Arrear, FundingResult, FundingSource, InvestmentProject, Stated, WorkResult};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N636"],
    about: "an amount with decimals that is far below all others of its column, and in line with them \
            a thousand times over, is in tỷ đồng, where they are in triệu đồng",
    run,
};

/// What a wrong unit divides by.
const STEP: Decimal = Decimal::ONE_THOUSAND;
/// An amount so many times below the least of the others is out of line.
const FAR: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// A thousand times over it is no more than so many times the largest, nor less than that of the least.
const IN_LINE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
/// The same of several, which are further apart among themselves.
const IN_LINE_OF_SEVERAL: Decimal = Decimal::TEN;
/// An amount in tỷ has no more decimals: 5,2 or 2,150 or 0,85.
const DECIMALS_OF_BILLIONS: u32 = 3;
/// Of fewer others nobody knows what is usual.
const FEWEST_OTHERS: usize = 2;

/// The amounts of a column, each with what it is of.
type Column<'a> = Vec<(&'a str, &'a Sourced<Decimal>)>;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let mut sources = Vec::new();
    project.funding.iter().for_each(|source| of_source(source, &mut sources));
    told(inputs::table_label("nguon_luc"), &sources, found);
    several(inputs::table_label("nguon_luc"), (&sources, FEWEST_OTHERS), found);
    let projects = |pick: fn(&InvestmentProject) -> &Stated| {
        let amounts = project.projects.iter();
        amounts
            .filter_map(move |own| Some((own.name.value.as_str(), pick(own).as_ref()?)))
            .collect()
    };
    let columns: [Column<'_>; 4] = [
        projects(|own| &own.central),
        projects(|own| &own.local),
        projects(|own| &own.other),
        projects(|own| &own.total),
    ];
    for column in &columns {
        told(inputs::table_label("du_an"), column, found);
        several(inputs::table_label("du_an"), (column, 1), found);
    }
    let plan: Decimal = sources.iter().map(|(_, own)| own.value).sum();
    let [.., total] = &columns;
    all_small(inputs::table_label("du_an"), total, plan, found);
    for period in &project.periods {
        let named =
            |key: &str| format!("{} ({})", inputs::table_label(key), period.id.value.name());
        // A commune's own cell is told of with its form.
        if !period.funding_of_returns {
            let picks: [fn(&FundingResult) -> &Stated; 3] =
                [|own| &own.plan, |own| &own.mobilised, |own| &own.disbursed];
            for pick in picks {
                let mut column = Vec::new();
                period.funding.iter().for_each(|source| of_result(source, pick, &mut column));
                told(&named("huy_dong"), &column, found);
                several(&named("huy_dong"), (&column, FEWEST_OTHERS), found);
            }
        }
        let picks: [fn(&WorkResult) -> &Stated; 5] = [
            |own| &own.total,
            |own| &own.plan,
            |own| &own.built,
            |own| &own.disbursed,
            |own| &own.expected,
        ];
        for pick in picks {
            let works = period.works.iter();
            let column: Column<'_> = works
                .filter_map(|own| Some((own.name.value.as_str(), pick(own).as_ref()?)))
                .collect();
            told(&named("cong_trinh"), &column, found);
            several(&named("cong_trinh"), (&column, FEWEST_OTHERS), found);
        }
        let arrears = |pick: fn(&Arrear) -> &Stated| -> Column<'_> {
            let all = period.arrears.iter();
            all.filter_map(|own| Some((own.name.value.as_str(), pick(own).as_ref()?))).collect()
        };
        let columns =
            [arrears(|own| &own.value), arrears(|own| &own.paid), arrears(|own| &own.owed)];
        // One row in another unit is so in all its columns.
        let before = found.len();
        for column in &columns {
            if found.len() == before {
                told(&named("no_dong"), column, found);
            }
        }
        let [value, ..] = &columns;
        all_small(&named("no_dong"), value, plan, found);
        let gifts = period.given.iter();
        let gifts: Column<'_> =
            gifts.filter_map(|own| Some((own.name.value.as_str(), own.value.as_ref()?))).collect();
        told(&named("dan_gop"), &gifts, found);
    }
}

/// No work is worth as little, in triệu đồng.
const LEAST_WORK: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

/// What works are worth, where none is worth what a work costs and a thousand times as much would be in
/// line with the plan of all sources: in thousands or in đồng where triệu đồng are meant.
fn all_small(table: &str, column: &Column<'_>, plan: Decimal, found: &mut Diagnostics) {
    let Some((name, most)) = column.iter().max_by_key(|(_, own)| own.value) else { return };
    if most.value.is_zero() || most.value >= LEAST_WORK {
        return;
    }
    let sum: Decimal = column.iter().map(|(_, own)| own.value).sum();
    if sum > plan / STEP {
        return;
    }
    let problem = Problem::AmountThousandth {
        table: table.to_owned(),
        name: (*name).to_owned(),
        amount: viet::fmt_decimal(most.value),
        others: String::new(),
    };
    let told = Diagnostic::new(problem).at(&most.place);
    let others = column.iter().filter(|(_, own)| own.place != most.place);
    found.push(others.fold(told, |told, (_, own)| told.with(&own.place)));
}

/// Only what stands by itself: a source with parts is their sum.
fn of_source<'a>(source: &'a FundingSource, all: &mut Column<'a>) {
    source.parts.iter().for_each(|part| of_source(part, all));
    if let (true, Some(amount)) = (source.parts.is_empty(), &source.amount) {
        all.push((&source.name.value, amount));
    }
}

fn of_result<'a>(
    source: &'a FundingResult,
    pick: fn(&FundingResult) -> &Stated,
    all: &mut Column<'a>,
) {
    source.parts.iter().for_each(|part| of_result(part, pick, all));
    if let (true, Some(amount)) = (source.parts.is_empty(), pick(source)) {
        all.push((&source.name.value, amount));
    }
}

/// Whether a few amounts of a column are in tỷ đồng, and others in triệu: all of the small ones have
/// decimals, and a thousand times over they are in line with the others. Gifts may well be small.
fn several(table: &str, (column, fewest): (&Column<'_>, usize), found: &mut Diagnostics) {
    let mut given: Column<'_> =
        column.iter().copied().filter(|(_, own)| own.value > Decimal::ZERO).collect();
    given.sort_by_key(|(_, own)| own.value);
    let apart = |at: &usize| given[*at - 1].1.value * FAR <= given[*at].1.value;
    let Some(at) = (1..given.len()).find(apart) else { return };
    let (small, large) = given.split_at(at);
    let value =
        |own: Option<&(&str, &Sourced<Decimal>)>| own.map_or(Decimal::ZERO, |own| own.1.value);
    let (least, most) = (value(large.first()), value(large.last()));
    let parted = small.iter().all(|(_, own)| {
        !own.value.fract().is_zero() && own.value.normalize().scale() <= DECIMALS_OF_BILLIONS
    });
    let in_line = value(small.last()) * STEP <= most * IN_LINE_OF_SEVERAL
        && value(small.first()) * STEP * IN_LINE_OF_SEVERAL >= least;
    if small.len() < 2 || large.len() < fewest || !parted || !in_line {
        return;
    }
    let (name, first) = small[0];
    let problem = Problem::AmountThousandth {
        table: table.to_owned(),
        name: name.to_owned(),
        amount: viet::fmt_decimal(first.value),
        others: match least == most {
            true => viet::fmt_decimal(least),
            false => format!("{}–{}", viet::fmt_decimal(least), viet::fmt_decimal(most)),
        },
    };
    let told = Diagnostic::new(problem).at(&first.place);
    found.push(small.iter().skip(1).fold(told, |told, (_, own)| told.with(&own.place)));
}

/// One slip among the amounts of a column. Several that are as small are told of by [`several`].
fn told(table: &str, column: &Column<'_>, found: &mut Diagnostics) {
    let given: Column<'_> =
        column.iter().copied().filter(|(_, own)| own.value > Decimal::ZERO).collect();
    let Some((at, (name, own))) =
        given.iter().enumerate().min_by(|(_, one), (_, other)| one.1.value.cmp(&other.1.value))
    else {
        return;
    };
    let others = || {
        let others = given.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, (_, amount))| amount.value)
    };
    let (Some(least), Some(most)) = (others().min(), others().max()) else { return };
    let amount = own.value;
    let over = amount * STEP;
    let is_slip = others().count() >= FEWEST_OTHERS
        && !amount.fract().is_zero()
        && amount * FAR <= least
        && over <= most * IN_LINE
        && over * IN_LINE >= least;
    if !is_slip {
        return;
    }
    let problem = Problem::AmountThousandth {
        table: table.to_owned(),
        name: (*name).to_owned(),
        amount: viet::fmt_decimal(amount),
        others: format!("{}–{}", viet::fmt_decimal(least), viet::fmt_decimal(most)),
    };
    found.push(Diagnostic::new(problem).at(&own.place));
}

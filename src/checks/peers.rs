//! N564, N677: sources beside each other that are one by another spelling, or one of which says that it is a
//! part of the other.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::same_source;
use crate::inputs;
use crate::model::{FundingResult, FundingSource, InvestmentProject};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N564", "N677"],
    about: "“NSTW” and “Ngân sách trung ương”, “Ngân sách tỉnh” and “Ngân sách cấp tỉnh”, two rows of one work, \
            or “Vốn sự nghiệp (trong NSTW)” beside “NSTW” would count twice",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    planned(&project.funding, found);
    for period in project.periods.iter().filter(|own| !own.funding_of_returns) {
        reported(&period.funding, found);
    }
    works(&project.projects, found);
}

fn planned(sources: &[FundingSource], found: &mut Diagnostics) {
    let names: Vec<&Sourced<String>> = sources.iter().map(|own| &own.name).collect();
    level(inputs::table_label("nguon_luc"), &names, found);
    sources.iter().for_each(|own| planned(&own.parts, found));
}

fn reported(sources: &[FundingResult], found: &mut Diagnostics) {
    let names: Vec<&Sourced<String>> = sources.iter().map(|own| &own.name).collect();
    level(inputs::table_label("huy_dong"), &names, found);
    sources.iter().for_each(|own| reported(&own.parts, found));
}

fn level(table: &str, names: &[&Sourced<String>], found: &mut Diagnostics) {
    for (at, own) in names.iter().enumerate() {
        let alike = |other: &&&Sourced<String>| {
            viet::fold_tones(&other.value) != viet::fold_tones(&own.value)
                && viet::fold(&other.value) != viet::fold(&own.value)
                && same_source(&without_level(&other.value), &without_level(&own.value))
        };
        if let Some(first) = names[..at].iter().find(alike) {
            let name = format!("{}” = “{}", first.value, own.value);
            let problem = Problem::SourceTwice { name, table: table.to_owned() };
            found.push(Diagnostic::new(problem).at(&own.place).with(&first.place));
        }
        let whole = whole_of(&own.value);
        let source =
            whole.and_then(|whole| names.iter().find(|other| same_source(&other.value, &whole)));
        if let Some(source) = source {
            let (name, source_name) = (own.value.clone(), source.value.clone());
            let problem = Problem::PartBesideItsSource { name, source: source_name };
            found.push(Diagnostic::new(problem).at(&own.place).with(&source.place));
        }
    }
}

/// A name without the word of a level: "Ngân sách cấp tỉnh" is "Ngân sách tỉnh".
fn without_level(name: &str) -> String {
    let words = viet::fold(name);
    let words: Vec<&str> = words.split(' ').filter(|word| *word != "cap").collect();
    words.join(" ")
}

/// The source that a name says in brackets to be a part of: "(trong NSTW)", "(thuộc ngân sách tỉnh)".
fn whole_of(name: &str) -> Option<String> {
    let within =
        ["trong tong so ", "trong nguon ", "trong ", "thuoc nguon ", "thuoc ", "nam trong "];
    viet::bracketed(name).into_iter().map(viet::fold).find_map(|inner| {
        let rest = within.iter().find_map(|own| inner.strip_prefix(own))?;
        (!rest.is_empty()).then(|| rest.to_owned())
    })
}

/// Works of one name at one place, whose name says more than its kind. Rows that another rule has asked about are
/// not asked about twice.
fn works(works: &[InvestmentProject], found: &mut Diagnostics) {
    let key = |work: &InvestmentProject| {
        let fold = |text: &Option<String>| text.as_deref().map(viet::fold);
        (
            viet::fold_tones(&work.name.value),
            fold(&work.location),
            fold(&work.group),
            fold(&work.scale),
        )
    };
    // Rows that are the same in their amounts, too, are told where they are read.
    let amounts = |work: &InvestmentProject| {
        [&work.total, &work.central, &work.local, &work.other, &work.stated]
            .map(|own| own.as_ref().map(|own| own.value))
    };
    for (at, own) in works.iter().enumerate() {
        let told = |place: &Place| {
            found.iter().any(|one| one.place.as_ref() == Some(place) || one.related.contains(place))
        };
        let same = |first: &&InvestmentProject| {
            key(first) == key(own)
                && amounts(first) != amounts(own)
                && (says_which(&first.name.value) || says_which(&own.name.value))
        };
        let first = works[..at].iter().find(same);
        if let Some(first) = first.filter(|_| !told(&own.name.place)) {
            let table = inputs::table_label("du_an").to_owned();
            let problem = Problem::SourceTwice { name: own.name.value.clone(), table };
            found.push(Diagnostic::new(problem).at(&own.name.place).with(&first.name.place));
        }
    }
}

/// Whether a name says more than what kind of work it is: a capital or a number behind its first word.
fn says_which(name: &str) -> bool {
    let begins = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    name.split_whitespace().skip(1).any(begins)
}

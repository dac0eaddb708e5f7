//! N520, N521, N560: the list of projects agrees with the funding section, because a reader of the annex adds
//! it up and looks for the sum in the text.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{SourceFigures, capital};
use crate::model::InvestmentProject;
use crate::origin::Place;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N520", "N521", "N560"],
    about: "a source whose remark points to the list of projects is the list's total, and the list \
            spends no more of a budget than the funding section has, and no budget that it lacks",
    run,
};

/// Capital of the list by the budget it comes from.
struct Capital<'a> {
    projects: &'a [InvestmentProject],
}

impl Capital<'_> {
    fn sum(&self, pick: impl Fn(&InvestmentProject) -> Decimal) -> Decimal {
        self.projects.iter().map(pick).sum()
    }

    fn central(&self) -> Decimal {
        self.sum(|project| value(&project.central))
    }

    fn local(&self) -> Decimal {
        self.sum(|project| value(&project.local))
    }

    fn all(&self) -> Decimal {
        self.sum(|project| capital(project).map_or(Decimal::ZERO, |amount| amount.value))
    }

    /// Where a budget's amounts stand.
    fn places(&self, budget: Budget) -> impl Iterator<Item = &Place> {
        self.projects.iter().filter_map(move |project| {
            let amount = match budget {
                Budget::Central => project.central.as_ref(),
                Budget::Local => project.local.as_ref(),
                Budget::Other => project.stated.as_ref().or(project.central.as_ref()),
            };
            amount.map(|amount| &amount.place)
        })
    }
}

fn value(amount: &Option<crate::origin::Sourced<Decimal>>) -> Decimal {
    amount.as_ref().map_or(Decimal::ZERO, |amount| amount.value)
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(funding) = &subject.figures.funding else { return };
    let capital = Capital { projects: &subject.project.projects };
    for (budget, name) in
        [(Budget::Central, "NSTW"), (Budget::Local, "NSĐP"), (Budget::Other, "Vốn khác")]
    {
        // A source whose name says nothing may be any of them.
        if !funding.sources.iter().any(|source| may_be(source, budget, None)) {
            missing(name, budget, &capital, found);
        }
    }
    for root in &funding.sources {
        let before = found.len();
        pointing(root, Budget::of(&root.name), &capital, found);
        if found.len() > before {
            continue;
        }
        // A budget may stand below another source: "I. Ngân sách nhà nước, 1. Ngân sách trung ương".
        let mut below = vec![root];
        while let Some(source) = below.pop() {
            let budget = Budget::of(&source.name);
            let spent = match budget {
                Budget::Central => capital.central(),
                Budget::Local => capital.local(),
                Budget::Other => {
                    below.extend(&source.parts);
                    continue;
                }
            };
            if source.amount.as_deref().is_some_and(|amount| viet::is_more(spent, *amount)) {
                report(source, spent, budget, &capital, found);
            }
        }
    }
}

/// Whether a source, or one below it, may be of a budget. A part is of that of its source where its
/// name says none, and where it says only what the capital is for: "Vốn lồng ghép" of the central
/// budget is no other capital.
fn may_be(source: &SourceFigures, budget: Budget, within: Option<Budget>) -> bool {
    let own = match (meant(source), within) {
        (Some(Budget::Other), Some(within)) => Some(within),
        (own, within) => own.or(within),
    };
    own.is_none_or(|own| own == budget) || source.parts.iter().any(|part| may_be(part, budget, own))
}

/// Which column of the list a source is for by any words of its name; nothing where they say none.
fn meant(source: &SourceFigures) -> Option<Budget> {
    const OTHERS: [&str; 9] = [
        "long ghep",
        "tin dung",
        "vay",
        "doanh nghiep",
        "hop tac xa",
        "dan ",
        "nguoi dan",
        "cong dong",
        "khac",
    ];
    let name = format!("{} ", viet::fold(&source.name));
    let has = |words: &str| name.contains(words);
    let begins = |word: &str| name.split(' ').any(|own| own == word);
    if has("trung uong") || begins("nstw") || begins("tw") {
        Some(Budget::Central)
    } else if has("ngan sach nha nuoc") || begins("nsnn") {
        // The state's budget is the central and the local one.
        None
    } else if has("ngan sach") || has("dia phuong") || name.starts_with("ns") {
        Some(Budget::Local)
    } else if OTHERS.iter().any(|words| has(words)) {
        Some(Budget::Other)
    } else {
        None
    }
}

/// A column of the list with capital that no source of the funding section is for.
fn missing(name: &str, budget: Budget, capital: &Capital<'_>, found: &mut Diagnostics) {
    let amount = |project: &InvestmentProject| match budget {
        Budget::Central => project.central.clone(),
        Budget::Local => project.local.clone(),
        Budget::Other => project.other.clone(),
    };
    let given: Vec<_> = capital.projects.iter().filter_map(amount).collect();
    let sum: Decimal = given.iter().map(|amount| amount.value).sum();
    let Some(first) = given.first().filter(|_| !sum.is_zero()) else { return };
    let problem =
        Problem::ListedSourceMissing { name: name.to_owned(), amount: viet::fmt_decimal(sum) };
    let told = Diagnostic::new(problem).at(&first.place);
    found.push(given.iter().skip(1).fold(told, |told, amount| told.with(&amount.place)));
}

/// Which column of the list a source of the funding section belongs to, by its customary name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Budget {
    Central,
    Local,
    Other,
}

impl Budget {
    fn of(name: &str) -> Self {
        match viet::fold(name).as_str() {
            name if name.starts_with("ngan sach trung uong") || name == "nstw" => Budget::Central,
            name if name.starts_with("ngan sach dia phuong") || name == "nsdp" => Budget::Local,
            _ => Budget::Other,
        }
    }
}

/// A source whose remark names the list ("Danh mục dự án … kèm theo") and the sources below it.
fn pointing(
    source: &SourceFigures,
    budget: Budget,
    capital: &Capital<'_>,
    found: &mut Diagnostics,
) {
    let points =
        source.note.as_ref().is_some_and(|note| viet::fold(&note.value).contains("danh muc du an"));
    if points && capital.projects.is_empty() {
        let problem = Problem::NoProjectList { name: source.name.clone() };
        let places = source.places();
        let diagnostic = Diagnostic::new(problem);
        found.push(places.first().map_or(diagnostic.clone(), |place| diagnostic.at(place)));
    } else if points {
        let own = match budget {
            Budget::Central => capital.central(),
            Budget::Local => capital.local(),
            Budget::Other => capital.all(),
        };
        // Some lists give only the sum of all sources.
        let given = [own, capital.all()];
        let is_given =
            |amount: &Decimal| given.iter().any(|sum| viet::is_same_amount(*sum, *amount));
        if source.amount.as_deref().is_some_and(|amount| !is_given(amount)) {
            report(source, own, budget, capital, found);
        }
    }
    for part in &source.parts {
        pointing(part, budget, capital, found);
    }
}

fn report(
    source: &SourceFigures,
    sum: Decimal,
    budget: Budget,
    capital: &Capital<'_>,
    found: &mut Diagnostics,
) {
    let problem = Problem::ProjectList {
        name: source.name.clone(),
        stated: source
            .amount
            .as_deref()
            .map_or_else(String::new, |amount| viet::fmt_decimal(*amount)),
        computed: viet::fmt_decimal(sum),
    };
    let mut diagnostic = Diagnostic::new(problem);
    if let Some(place) = source.places().first() {
        diagnostic = diagnostic.at(place);
    }
    for place in capital.places(budget) {
        diagnostic = diagnostic.with(place);
    }
    found.push(diagnostic);
}

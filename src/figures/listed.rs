//! Which project of the plan's list a work of a report is: by its name, and where several bear it by
//! what else both say of it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::model::{Arrear, InvestmentProject, Project, Stated, WorkResult};
use crate::origin::Place;
use crate::viet;

/// The list of projects by their names.
#[derive(Clone, Debug, Default)]
pub struct ProjectList {
    by_name: BTreeMap<String, Vec<usize>>,
    by_key: BTreeMap<String, Vec<usize>>,
    by_bare: BTreeMap<String, Vec<usize>>,
}

/// What the list has of a work.
#[derive(Clone, Debug)]
pub enum ListEntry<'p> {
    /// Nothing.
    Unlisted,
    /// One project.
    One(&'p InvestmentProject),
    /// Projects of one name of which nothing tells which it is.
    Several(Vec<&'p InvestmentProject>),
}

impl<'p> ListEntry<'p> {
    /// The project, where it is known which.
    pub fn one(&self) -> Option<&'p InvestmentProject> {
        match self {
            ListEntry::One(project) => Some(project),
            ListEntry::Unlisted | ListEntry::Several(_) => None,
        }
    }

    /// Whether the list has the name.
    pub fn is_listed(&self) -> bool {
        !matches!(self, ListEntry::Unlisted)
    }
}

/// What is known of a work beside its name.
#[derive(Clone, Copy)]
struct Known<'a> {
    place: &'a Place,
    decision: Option<&'a str>,
    /// Where it is, or the office of the place that builds it.
    at: Option<&'a str>,
    total: Option<Decimal>,
}

/// The name of a work for comparing: dashes, spaces, punctuation and a number before it say nothing.
pub fn work_key(name: &str) -> String {
    let folded = viet::fold_tones(name);
    let digits = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < folded.len() && digits.starts_with(['.', ')']);
    let rest = digits.trim_start_matches(['.', ')', ' ']);
    let named = if numbered && rest.starts_with(char::is_alphabetic) { rest } else { &folded };
    let words = named.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The same without a suffix in brackets: "Cầu A (vốn kéo dài năm 2025)".
fn bare_key(name: &str) -> String {
    work_key(&viet::without_brackets(name))
}

fn has_brackets(name: &str) -> bool {
    name.contains(['(', '['])
}

impl ProjectList {
    /// The list of a project.
    pub fn of(project: &Project) -> Self {
        let mut listed = ProjectList::default();
        for (index, own) in project.projects.iter().enumerate() {
            let name = &own.name.value;
            listed.by_name.entry(viet::fold_tones(name)).or_default().push(index);
            listed.by_key.entry(work_key(name)).or_default().push(index);
            listed.by_bare.entry(bare_key(name)).or_default().push(index);
        }
        listed
    }

    /// What the list has of each work of a period.
    pub fn of_works<'p>(&self, project: &'p Project, works: &[WorkResult]) -> Vec<ListEntry<'p>> {
        let names: Vec<&str> = works.iter().map(|work| work.name.value.as_str()).collect();
        let found = self.of_names(project, &names);
        let known = |work: &'_ WorkResult| work.total.as_ref().map(|total| total.value);
        found
            .into_iter()
            .zip(works)
            .map(|(all, work)| {
                let decision = work.decision.as_deref();
                let at = work.investor.as_deref();
                let total = known(work);
                entry(project, all, Known { place: &work.place, decision, at, total })
            })
            .collect()
    }

    /// What the list has of each work that is not paid for.
    pub fn of_arrears<'p>(&self, project: &'p Project, arrears: &[Arrear]) -> Vec<ListEntry<'p>> {
        let names: Vec<&str> = arrears.iter().map(|own| own.name.value.as_str()).collect();
        let found = self.of_names(project, &names);
        found
            .into_iter()
            .zip(arrears)
            .map(|(all, own)| {
                let at = own.commune.as_deref();
                entry(project, all, Known { place: &own.place, decision: None, at, total: None })
            })
            .collect()
    }

    /// The projects that each name may mean. One that differs by nothing but brackets is meant where no
    /// other name is that project's own.
    fn of_names(&self, project: &Project, names: &[&str]) -> Vec<Vec<usize>> {
        let own = |name: &&str| -> Vec<usize> {
            let exact = self.by_name.get(&viet::fold_tones(name));
            exact.or_else(|| self.by_key.get(&work_key(name))).cloned().unwrap_or_default()
        };
        let own: Vec<Vec<usize>> = names.iter().map(own).collect();
        let taken: BTreeSet<usize> = own.iter().flatten().copied().collect();
        own.into_iter()
            .zip(names)
            .map(|(own, name)| {
                if !own.is_empty() {
                    return own;
                }
                let alike = self.by_bare.get(&bare_key(name)).into_iter().flatten().copied();
                let is_meant = |index: &usize| {
                    let listed = project.projects.get(*index).map(|own| own.name.value.as_str());
                    let both = has_brackets(name) && listed.is_some_and(has_brackets);
                    !taken.contains(index) && !both
                };
                alike.filter(is_meant).collect()
            })
            .collect()
    }
}

/// The one of some projects that fits best what is known.
fn entry<'p>(project: &'p Project, indexes: Vec<usize>, known: Known<'_>) -> ListEntry<'p> {
    let mut all: Vec<&'p InvestmentProject> =
        indexes.into_iter().filter_map(|index| project.projects.get(index)).collect();
    let total = |stated: &Stated| stated.as_ref().map(|own| own.value);
    let tests: [&dyn Fn(&InvestmentProject) -> bool; 4] = [
        &|own| own.place.is_in_row_of(known.place),
        &|own| same(known.decision, own.decision.as_deref()),
        &|own| {
            same_unit(known.at, own.investor.as_deref())
                || same_unit(known.at, own.location.as_deref())
        },
        &|own| {
            let both = known.total.zip(total(&own.total));
            both.is_some_and(|(one, other)| viet::is_same_amount(one, other))
        },
    ];
    for test in tests {
        let fitting: Vec<&'p InvestmentProject> =
            all.iter().copied().filter(|own| test(own)).collect();
        if all.len() > 1 && !fitting.is_empty() {
            all = fitting;
        }
    }
    match (all.first().copied(), all.len()) {
        (None, _) => ListEntry::Unlisted,
        (Some(one), 1) => ListEntry::One(one),
        (Some(_), _) => ListEntry::Several(all),
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    let key = |text: &str| work_key(text);
    one.zip(other).is_some_and(|(one, other)| key(one) == key(other))
}

fn same_unit(one: Option<&str>, other: Option<&str>) -> bool {
    let both = one.zip(other).filter(|(one, _)| !one.is_empty());
    both.is_some_and(|(one, other)| viet::unit_key(one) == viet::unit_key(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_work() {
        for (one, other) in [
            ("Đường liên thôn Nà Lốc - Bản Chang", "Đường liên thôn Nà Lốc–Bản Chang"),
            ("2. Đường nội đồng Phiêng Đén", "Đường nội đồng  Phiêng Đén"),
            ("Nhà văn hoá thôn A", "Nhà văn hóa thôn A."),
        ] {
            assert_eq!(work_key(one), work_key(other), "{one}");
        }
        for (one, other) in [("Cầu A", "Cầu B"), ("Trạm số 2", "Trạm số 3"), ("2.5 km", "5 km")]
        {
            assert_ne!(work_key(one), work_key(other), "{one}");
        }
        assert_eq!(bare_key("Cầu A (vốn kéo dài năm 2025)"), work_key("Cầu A"));
    }
}

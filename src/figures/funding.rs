//! Funding: amounts of each source and the total. What is not given is nothing, never zero.

use rust_decimal::Decimal;

use super::figure::Figure;
use super::sums::sum_of;
use crate::model::{FundingResult, FundingSource, Project};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Funding in all.
#[derive(Clone, Debug)]
pub struct FundingFigures {
    /// The sum of the sources that have an amount; nothing when none has.
    pub total: Option<Figure<Decimal>>,
    /// The sources.
    pub sources: Vec<SourceFigures>,
}

/// A source's amount: as stated, or else the sum of its parts.
#[derive(Clone, Debug)]
pub struct SourceFigures {
    /// Its name.
    pub name: String,
    /// Its amount in triệu đồng; nothing when neither it nor a part of it has one.
    pub amount: Option<Figure<Decimal>>,
    /// The sum of its parts, where any of them has an amount.
    pub parts_sum: Option<Figure<Decimal>>,
    /// A remark.
    pub note: Option<Sourced<String>>,
    /// Its parts.
    pub parts: Vec<SourceFigures>,
    /// Whether its parts are only said to be among it ("trong đó"), so that it may have more.
    pub partial: bool,
    /// Parts that nothing but their place makes parts of it, by name.
    pub implied: Vec<String>,
    /// Whether the amount is its own, not the sum of its parts.
    pub stated: bool,
    /// Its row.
    pub place: Place,
}

impl FundingFigures {
    /// Sums the sources; `None` when the office gives none.
    pub fn of(project: &Project) -> Option<Self> {
        if project.funding.is_empty() {
            return None;
        }
        let sources: Vec<SourceFigures> = project.funding.iter().map(SourceFigures::of).collect();
        Some(FundingFigures { total: sum_of(sources.iter().map(|s| s.amount.clone())), sources })
    }

    /// What the plan has for a source of a period's tree: the source on the same path, or the only
    /// one of its name. Two sources of one name under two others are two.
    pub fn planned(
        &self,
        tree: &[FundingResult],
        source: &FundingResult,
    ) -> Option<Figure<Decimal>> {
        self.source(tree, source)?.amount.clone()
    }

    /// The plan's source for one of a period's tree, by the same rule.
    pub fn source(&self, tree: &[FundingResult], source: &FundingResult) -> Option<&SourceFigures> {
        let path = path_to(tree, source);
        at_path(&self.sources, &path, |s| &s.name, |s| &s.parts)
    }

    /// The plan's parts of a source of which a period tells the whole alone; none where the period has
    /// another plan of it.
    pub fn untold_parts(&self, tree: &[FundingResult], source: &FundingResult) -> &[SourceFigures] {
        let planned = self.source(tree, source);
        let planned = planned.filter(|own| source.parts.is_empty() && !own.partial);
        let same = planned.filter(|own| match (&source.plan, &own.amount) {
            (Some(stated), Some(amount)) => viet::is_same_amount(stated.value, amount.value),
            _ => true,
        });
        same.map_or(&[], |own| &own.parts)
    }
}

/// The source of an earlier period that a source of this one continues: by the same rule.
pub fn earlier<'a>(
    before: &'a [FundingResult],
    tree: &[FundingResult],
    source: &FundingResult,
) -> Option<&'a FundingResult> {
    at_path(before, &path_to(tree, source), |s| &s.name.value, |s| &s.parts)
}

/// The names from the root of a tree down to a source of it.
fn path_to<'a>(tree: &'a [FundingResult], source: &'a FundingResult) -> Vec<&'a str> {
    fn find<'a>(
        tree: &'a [FundingResult],
        source: &FundingResult,
        path: &mut Vec<&'a str>,
    ) -> bool {
        for known in tree {
            path.push(&known.name.value);
            if std::ptr::eq(known, source) || find(&known.parts, source, path) {
                return true;
            }
            path.pop();
        }
        false
    }
    let mut path = Vec::new();
    if !find(tree, source, &mut path) {
        path.push(&source.name.value);
    }
    path
}

/// What offices write short of a source, and in full.
const SHORT: &[(&str, &str)] = &[
    ("nstw", "ngan sach trung uong"),
    ("nsdp", "ngan sach dia phuong"),
    ("nst", "ngan sach tinh"),
    ("nsh", "ngan sach huyen"),
    ("nsx", "ngan sach xa"),
    ("ns", "ngan sach"),
    ("tw", "trung uong"),
    ("dtpt", "dau tu phat trien"),
    ("sn", "su nghiep"),
];

/// Whether two names are those of one source, written short or in full.
pub fn same_source(one: &str, other: &str) -> bool {
    source_key(one) == source_key(other)
}

/// A source's name for comparing: in full, without "Vốn" and "Nguồn" before it, and without the
/// same name once more in brackets.
fn source_key(name: &str) -> String {
    let folded = viet::fold(name);
    let words: Vec<&str> = folded
        .split(' ')
        .map(|word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long))
        .collect();
    let bare = words.iter().position(|word| !["von", "nguon"].contains(word)).unwrap_or(0);
    let key = words[bare..].join(" ");
    match key.split_at_checked(key.len() / 2) {
        Some((first, second)) if first == second.trim_start() && !first.is_empty() => {
            first.to_owned()
        }
        _ => key,
    }
}

fn at_path<'a, T>(
    tree: &'a [T],
    path: &[&str],
    name: fn(&T) -> &String,
    parts: fn(&T) -> &Vec<T>,
) -> Option<&'a T> {
    // Names that differ by their diacritics alone are two, unless only one of them is there.
    let named = |all: &[&'a T], wanted: &str| -> Option<&'a T> {
        let exact = |item: &&&'a T| viet::fold_tones(name(item)) == viet::fold_tones(wanted);
        let alike = |item: &&&'a T| source_key(name(item)) == source_key(wanted);
        let only = |mut found: Box<dyn Iterator<Item = &&'a T> + '_>| {
            let first = found.next().copied();
            first.filter(|_| found.next().is_none())
        };
        only(Box::new(all.iter().filter(exact)))
            .or_else(|| only(Box::new(all.iter().filter(alike))))
    };
    let mut level: Vec<&'a T> = tree.iter().collect();
    let mut found = None;
    for wanted in path {
        found = named(&level, wanted);
        match found {
            Some(item) => level = parts(item).iter().collect(),
            None => break,
        }
    }
    if found.is_some() {
        return found;
    }
    let mut all: Vec<&'a T> = Vec::new();
    let mut rest: Vec<&'a T> = tree.iter().collect();
    while let Some(item) = rest.pop() {
        all.push(item);
        rest.extend(parts(item));
    }
    named(&all, path.last()?)
}

impl SourceFigures {
    /// The parts that are planned with more than nothing and are not among those of a period, where those
    /// are parts of the plan; other parts may be another division of the source.
    pub fn left_out_of(&self, parts: &[FundingResult]) -> Vec<&SourceFigures> {
        let has = |name: &str| parts.iter().any(|own| same_source(&own.name.value, name));
        let of_plan =
            |own: &FundingResult| self.parts.iter().any(|p| same_source(&p.name, &own.name.value));
        if parts.is_empty() || self.partial || !parts.iter().all(of_plan) {
            return Vec::new();
        }
        let planned = |part: &&SourceFigures| part.amount.as_ref().is_some_and(|a| !a.is_zero());
        self.parts.iter().filter(planned).filter(|part| !has(&part.name)).collect()
    }

    /// Where the amount or its parts stand.
    pub fn places(&self) -> Vec<&Place> {
        self.amount.as_ref().map(|amount| amount.from.cells()).unwrap_or_default()
    }

    fn of(source: &FundingSource) -> Self {
        let parts: Vec<SourceFigures> = source.parts.iter().map(SourceFigures::of).collect();
        // What is "of which" is no more than a share of the whole.
        let whole = source.parts.iter().all(|part| !part.of_which);
        let parts_sum =
            if whole { sum_of(parts.iter().map(|part| part.amount.clone())) } else { None };
        let implied = source.parts.iter().filter(|part| part.implied);
        SourceFigures {
            name: source.name.value.clone(),
            implied: implied.map(|part| part.name.value.clone()).collect(),
            amount: source.amount.as_ref().map(Figure::amount).or_else(|| parts_sum.clone()),
            parts_sum,
            partial: !whole,
            note: source.note.as_ref().map(|note| {
                Sourced::new(note.value.trim_end_matches('.').to_owned(), note.place.clone())
            }),
            parts,
            stated: source.amount.is_some(),
            place: source.place.clone(),
        }
    }
}

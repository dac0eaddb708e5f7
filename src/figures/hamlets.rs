//! Hamlets: how many have which title, and where the year's targets lie.

use super::figure::Figure;
use crate::model::{Hamlet, HamletCount, Project};
use crate::origin::Sourced;

/// Hamlets of both titles.
#[derive(Clone, Debug)]
pub struct HamletFigures {
    /// NTM hamlets.
    pub standard: HamletTitle,
    /// Model hamlets.
    pub model: HamletTitle,
}

/// Hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletTitle {
    /// With the title at the base date.
    pub base: Figure<u32>,
    /// To gain it in the year.
    pub new: Figure<u32>,
    /// Whether some commune's number is a lower bound.
    pub at_least: bool,
    /// By commune, those with hamlets or targets, in the order of the hamlets' table.
    pub by_commune: Vec<HamletShare>,
}

/// A commune's hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletShare {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// With the title at the base date; nothing where it is not given.
    pub base: Option<Figure<u32>>,
    /// To gain it in the year; nothing where it is not given.
    pub new: Option<Figure<u32>>,
    /// Whether the target is a lower bound.
    pub at_least: bool,
    /// Names of the hamlets with the title, where known.
    pub base_names: Vec<String>,
    /// Names of the target hamlets, where known.
    pub names: Vec<String>,
}

impl HamletFigures {
    /// Sums the hamlets' table.
    pub fn of(project: &Project) -> Self {
        HamletFigures {
            standard: HamletTitle::of(&project.hamlets, |hamlet| {
                (hamlet.standard_base.as_ref(), hamlet.standard_target.as_ref())
            }),
            model: HamletTitle::of(&project.hamlets, |hamlet| {
                (hamlet.model_base.as_ref(), hamlet.model_target.as_ref())
            }),
        }
    }
}

impl HamletShare {
    /// Of a commune of whose hamlets none has the title or is to gain it.
    pub fn none(commune: usize) -> Self {
        HamletShare {
            commune,
            base: None,
            new: None,
            at_least: false,
            base_names: Vec::new(),
            names: Vec::new(),
        }
    }

    /// With the title at the year's end.
    pub fn end(&self) -> Figure<u32> {
        Figure::<u32>::sum(self.base.iter().chain(&self.new).cloned().collect())
    }
}

impl HamletTitle {
    /// With the title at the year's end.
    pub fn end(&self) -> Figure<u32> {
        Figure::<u32>::sum(vec![self.base.clone(), self.new.clone()])
    }
}

/// The sum of what is given; nothing when nothing is.
fn sum(one: Option<Figure<u32>>, other: Option<Figure<u32>>) -> Option<Figure<u32>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Figure::<u32>::sum(vec![one, other])),
        (one, other) => one.or(other),
    }
}

type Counts<'a> = (Option<&'a Sourced<HamletCount>>, Option<&'a Sourced<HamletCount>>);

impl HamletTitle {
    fn of(hamlets: &[Hamlet], pick: impl Fn(&Hamlet) -> Counts<'_>) -> Self {
        let (mut by_commune, mut at_least): (Vec<HamletShare>, bool) = (Vec::new(), false);
        let (mut all_base, mut all_new) = (Vec::new(), Vec::new());
        for hamlet in hamlets {
            let (base, target) = pick(hamlet);
            let given = [base, target]
                .map(|count| count.map(|count| Figure::count(count.value.number, &count.place)));
            all_base.extend(given[0].clone());
            all_new.extend(given[1].clone());
            let base = base.map_or(0, |count| count.value.number);
            let new = target.map(|count| count.value).unwrap_or_default();
            if base == 0 && new.number == 0 {
                continue;
            }
            at_least |= new.at_least;
            let known = by_commune.iter().position(|share| share.commune == hamlet.commune);
            let index = known.unwrap_or_else(|| {
                by_commune.push(HamletShare::none(hamlet.commune));
                by_commune.len() - 1
            });
            let share = &mut by_commune[index];
            let [base, target] = given;
            share.base = sum(share.base.take(), base);
            share.new = sum(share.new.take(), target);
            share.at_least |= new.at_least;
            if let Some(name) = &hamlet.name {
                if new.number > 0 {
                    share.names.push(name.value.clone());
                } else {
                    share.base_names.push(name.value.clone());
                }
            }
        }
        HamletTitle {
            base: Figure::<u32>::sum(all_base),
            new: Figure::<u32>::sum(all_new),
            at_least,
            by_commune,
        }
    }
}

//! Hamlets: how many have which title, and where the year's targets lie.

use crate::model::{Hamlet, HamletCount, Project};
use crate::origin::{Place, Sourced};

/// Hamlets of both titles.
#[derive(Clone, Debug)]
pub struct HamletFigures {
    /// NTM hamlets.
    pub standard: HamletTitle,
    /// Model hamlets.
    pub model: HamletTitle,
}

/// Hamlets of one title.
#[derive(Clone, Debug, Default)]
pub struct HamletTitle {
    /// With the title at the base date.
    pub base: u32,
    /// To gain it in the year.
    pub new: u32,
    /// Whether some commune's number is a lower bound.
    pub at_least: bool,
    /// By commune, those with hamlets or targets, in the order of the hamlets' table.
    pub by_commune: Vec<HamletShare>,
    /// The cells of the targets.
    pub places: Vec<Place>,
}

/// A commune's hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletShare {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// With the title at the base date; nothing where it is not given.
    pub base: Option<u32>,
    /// To gain it in the year; nothing where it is not given.
    pub new: Option<u32>,
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
    /// With the title at the year's end.
    pub fn end(&self) -> u32 {
        sum(self.base, self.new).unwrap_or(0)
    }
}

/// The sum of what is given; nothing when nothing is.
fn sum(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.saturating_add(other)),
        (one, other) => one.or(other),
    }
}

type Counts<'a> = (Option<&'a Sourced<HamletCount>>, Option<&'a Sourced<HamletCount>>);

impl HamletTitle {
    fn of(hamlets: &[Hamlet], pick: impl Fn(&Hamlet) -> Counts<'_>) -> Self {
        let mut title = HamletTitle::default();
        for hamlet in hamlets {
            let (base, target) = pick(hamlet);
            let given = [base, target].map(|count| count.map(|count| count.value.number));
            let base = base.map_or(0, |count| count.value.number);
            let new = target.map(|count| count.value).unwrap_or_default();
            if base == 0 && new.number == 0 {
                continue;
            }
            title.base += base;
            title.new += new.number;
            title.at_least |= new.at_least;
            if let Some(target) = target {
                title.places.push(target.place.clone());
            }
            let known = title.by_commune.iter().position(|share| share.commune == hamlet.commune);
            let index = known.unwrap_or_else(|| {
                title.by_commune.push(HamletShare {
                    commune: hamlet.commune,
                    base: None,
                    new: None,
                    at_least: false,
                    base_names: Vec::new(),
                    names: Vec::new(),
                });
                title.by_commune.len() - 1
            });
            let share = &mut title.by_commune[index];
            share.base = sum(share.base, given[0]);
            share.new = sum(share.new, given[1]);
            share.at_least |= new.at_least;
            if let Some(name) = &hamlet.name {
                if new.number > 0 {
                    share.names.push(name.value.clone());
                } else {
                    share.base_names.push(name.value.clone());
                }
            }
        }
        title
    }
}

//! Which communes are where on the way to the standard.

use std::collections::BTreeSet;

use super::communes::{SetFigures, to_u32};
use super::figure::{Derivation, Figure, Origin, Seen};
use crate::model::{Aim, Commune, Project, Recognition};

/// Which communes are where on the way to the standard; indices into the project's list. The one place
/// that says it: text, annexes and charts all count by it.
#[derive(Clone, Debug)]
pub struct Targets {
    /// Recognised already.
    pub recognised: Figure<Vec<usize>>,
    /// To reach the standard in the year: those that aim at it, and those not yet recognised that will
    /// meet every criterion, whatever they aim at.
    pub striving: Figure<Vec<usize>>,
    /// The others.
    pub others: Figure<Vec<usize>>,
    /// To become advanced in the year: by the same rule.
    pub advanced: Figure<Vec<usize>>,
    /// To become model communes in the year.
    pub model: Figure<Vec<usize>>,
    /// Those that aim at nông thôn mới hiện đại.
    pub modern: Figure<Vec<usize>>,
    /// Those that have reached the standard at the year's end.
    pub reaching: Figure<BTreeSet<usize>>,
    /// Those that have reached the advanced standard at the year's end.
    pub reaching_advanced: Figure<BTreeSet<usize>>,
    /// What each of the others gains at least.
    pub least_gain: Figure<u32>,
    /// The fewest criteria that any commune meets at the year's end.
    pub least_at_end: Figure<u32>,
}

/// What decides where the communes are: a cell each, or the row that lacks it.
struct Stated {
    titles: Vec<Origin>,
    aims: Vec<Origin>,
}

impl Stated {
    fn of(communes: &[Commune]) -> Self {
        let name = |commune: &Commune| Origin::cell(&commune.name.place, Seen::Nothing);
        let title = |commune: &Commune| match &commune.recognition {
            Some(title) => Origin::cell(&title.place, Seen::Title(title.value)),
            None => name(commune),
        };
        let aim = |commune: &Commune| match &commune.aim {
            Some(aim) => Origin::cell(&aim.place, Seen::Aim(aim.value)),
            None => name(commune),
        };
        Stated {
            titles: communes.iter().map(title).collect(),
            aims: communes.iter().map(aim).collect(),
        }
    }
}

/// A choice of communes by what decides it.
fn choice<T>(value: T, of: Vec<Origin>) -> Figure<T> {
    Figure::new(value, Origin::all(Derivation::Choice, of))
}

/// The least of some counts; zero of none.
fn least<'a>(counts: impl Iterator<Item = Figure<u32>> + 'a) -> Figure<u32> {
    let counts: Vec<Figure<u32>> = counts.collect();
    let value = counts.iter().map(|count| count.value).min().unwrap_or(0);
    let of: Vec<Origin> = counts.into_iter().map(|count| count.from).collect();
    Figure::new(value, Origin::of(Derivation::Least, value, of))
}

impl Targets {
    /// How many are recognised at the year's end, once those that strive for it are.
    pub fn recognised_at_end(&self) -> Figure<u32> {
        let all: BTreeSet<&usize> = self.recognised.iter().chain(self.striving.iter()).collect();
        let count = to_u32(all.len());
        let of = [self.recognised.from.clone(), self.striving.from.clone()];
        Figure::new(count, Origin::of(Derivation::Count, count, of))
    }

    /// Those that are to get a title in the year.
    pub fn aiming(&self, title: Recognition) -> &Figure<Vec<usize>> {
        match title {
            Recognition::Standard => &self.striving,
            Recognition::Advanced => &self.advanced,
            Recognition::Model => &self.model,
            Recognition::Modern => &self.modern,
        }
    }

    pub(super) fn of(
        project: &Project,
        standard: &SetFigures,
        advanced: Option<&SetFigures>,
    ) -> Self {
        let mut reaching = standard.complete_at_end();
        // Nobody is advanced who does not meet the standard.
        let higher = advanced.map(SetFigures::complete_at_end).unwrap_or_default();
        let mut reaching_advanced = &higher & &reaching;
        let [mut recognised, mut striving, mut others, mut rising, mut model, mut modern] =
            [const { Vec::new() }; 6];
        for (index, commune) in project.communes.iter().enumerate() {
            let aim = commune.aim.as_ref().map(|aim| aim.value);
            let title = commune.recognition.as_ref().map(|title| title.value);
            // One recognised under an earlier set may have to reach the standard again; an aim that
            // falls short is an error unless the office lets it stand.
            let strives =
                aim == Some(Aim::Standard) || title.is_none() && reaching.contains(&index);
            let rises = aim == Some(Aim::Advanced)
                || title < Some(Recognition::Advanced) && reaching_advanced.contains(&index);
            if title.is_some() {
                recognised.push(index);
            }
            if strives {
                striving.push(index);
                reaching.insert(index);
            } else if title.is_none() {
                others.push(index);
            }
            if rises {
                rising.push(index);
                if advanced.is_some_and(|figures| figures.commune(index).is_some()) {
                    reaching_advanced.insert(index);
                }
            }
            if aim == Some(Aim::Model) {
                model.push(index);
            }
            if aim == Some(Aim::Modern) {
                modern.push(index);
            }
        }
        let Stated { titles, aims } = Stated::of(&project.communes);
        let ends = |figures: &SetFigures| -> Vec<Origin> {
            figures.communes.iter().map(|commune| commune.end.from.clone()).collect()
        };
        let ends_of_both = || [ends(standard), advanced.map(ends).unwrap_or_default()].concat();
        let gains = standard.communes.iter().filter(|commune| others.contains(&commune.commune));
        let gains = gains.map(|commune| commune.new.with(to_u32(commune.new.len())));
        Targets {
            least_gain: least(gains),
            least_at_end: least(standard.communes.iter().map(|commune| commune.end.clone())),
            recognised: choice(recognised, titles.clone()),
            striving: choice(striving, [&aims[..], &titles, &ends(standard)].concat()),
            others: choice(others, [&titles[..], &aims, &ends(standard)].concat()),
            advanced: choice(rising, [&aims[..], &titles, &ends_of_both()].concat()),
            model: choice(model, aims.clone()),
            modern: choice(modern, aims.clone()),
            reaching: choice(reaching, [&aims[..], &titles, &ends(standard)].concat()),
            reaching_advanced: choice(
                reaching_advanced,
                [&aims[..], &titles, &ends_of_both()].concat(),
            ),
        }
    }
}

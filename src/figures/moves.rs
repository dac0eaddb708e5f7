//! Which hamlets of one title came and went, by their names where both times name them.

use super::base::Bases;
use super::figure::{Derivation, Figure, Origin, Seen};
use super::to_u32;
use crate::model::{Hamlet, HamletCount, Period, Project};
use crate::origin::Sourced;
use crate::viet;

/// Hamlets of one title that changed.
#[derive(Clone, Debug)]
pub struct HamletMoves {
    /// Names of those that gained it since the base of comparison.
    pub gained: Vec<String>,
    /// Names of those that lost it.
    pub lost: Vec<String>,
    /// How many fewer the communes that fell behind have than at the year's beginning.
    pub to_restore: Figure<u32>,
    /// Those of each commune that fell behind.
    pub behind: Vec<FallenHamlets>,
    /// How many of the hamlets that the plan names have it now.
    pub reached: Option<Figure<u32>>,
    /// Names of those that the plan names and that do not have it yet; nothing where some have none.
    pub rest: Option<Vec<String>>,
}

/// The hamlets of a commune that had a title at the year's beginning and do not now.
#[derive(Clone, Debug)]
pub struct FallenHamlets {
    /// The commune.
    pub commune: usize,
    /// How many they are.
    pub number: Figure<u32>,
    /// Their names; none where some hamlets have none.
    pub names: Vec<String>,
}

type Pick = fn(&Hamlet) -> &Option<Sourced<HamletCount>>;

impl HamletMoves {
    /// What changed of NTM hamlets, or of model ones.
    pub fn of(project: &Project, period: &Period, model: bool) -> Self {
        let (base, target) = picks(model);
        let then = compared(project, period, base);
        let stated = |hamlets: &[Hamlet]| hamlets.iter().any(|hamlet| base(hamlet).is_some());
        let now = named(&period.hamlets, base);
        let (mut gained, mut lost) = (Vec::new(), Vec::new());
        if stated(then)
            && let Some((then, now)) = named(then, base).zip(now.as_ref())
        {
            gained = without(now, &then);
            lost = without(&then, now);
        }
        let missing = |pick: Pick| Some(missing(&named(&project.hamlets, pick)?, now.as_ref()?));
        let fallen = missing(base);
        // By their names, where all have one: another's title restores none.
        let to_restore = |commune: usize| match &fallen {
            Some(fallen) => to_u32(fallen.iter().filter(|(own, _)| *own == commune).count()),
            None => {
                let before = sum(&project.hamlets, base, commune);
                before.saturating_sub(sum(&period.hamlets, base, commune))
            }
        };
        let lists = [(&project.hamlets, base), (&period.hamlets, base)];
        let behind = (0..project.communes.len()).map(|commune| {
            let of_it = fallen.iter().flatten().filter(|(own, _)| *own == commune);
            FallenHamlets {
                commune,
                number: counted(to_restore(commune), &lists, |own| own == commune),
                names: names(of_it),
            }
        });
        HamletMoves {
            rest: missing(target).map(|rest| names(&rest)),
            gained,
            lost,
            behind: behind.filter(|own| *own.number > 0).collect(),
            to_restore: counted((0..project.communes.len()).map(to_restore).sum(), &lists, |_| {
                true
            }),
            reached: named(&project.hamlets, target)
                .zip(now.as_ref())
                .map(|(wanted, now)| to_u32(wanted.len()) - to_u32(without(&wanted, now).len()))
                .map(|reached| {
                    let lists = [(&project.hamlets, target), (&period.hamlets, base)];
                    counted(reached, &lists, |_| true)
                }),
        }
    }
}

/// What of a hamlet's row says that it has the title, and that it is to gain it.
fn picks(model: bool) -> (Pick, Pick) {
    match model {
        true => (|hamlet| &hamlet.model_base, |hamlet| &hamlet.model_target),
        false => (|hamlet| &hamlet.standard_base, |hamlet| &hamlet.standard_target),
    }
}

/// The hamlets that a period's are compared with; a period that says nothing of them is none.
fn compared<'a>(project: &'a Project, period: &Period, base: Pick) -> &'a [Hamlet] {
    let bases = Bases::of(project, period);
    let stated = |earlier: &&Period| earlier.hamlets.iter().any(|own| base(own).is_some());
    let earlier = bases.main.period.filter(stated);
    earlier.map_or(&project.hamlets, |earlier| &earlier.hamlets)
}

/// The hamlets with a title at a period's base and at its end, and those that are to gain it, by the
/// keys of their names.
#[derive(Clone, Debug)]
pub struct TitledHamlets {
    /// With the title at the base of comparison.
    pub before: Vec<String>,
    /// With the title now.
    pub now: Vec<String>,
    /// To gain it in the year.
    pub assigned: Vec<String>,
}

impl TitledHamlets {
    /// Those of a single commune; nothing where some have no name.
    pub fn of(project: &Project, period: &Period, model: bool) -> Option<Self> {
        let (base, target) = picks(model);
        let keys = |hamlets: &[Hamlet], pick: Pick| -> Option<Vec<String>> {
            let own = named(hamlets, pick)?;
            Some(own.iter().map(|(_, name)| viet::hamlet_key(name)).collect())
        };
        Some(TitledHamlets {
            before: keys(compared(project, period, base), base)?,
            now: keys(&period.hamlets, base)?,
            assigned: keys(&project.hamlets, target)?,
        })
    }
}

/// A count with the cells that it was counted in, those of some communes.
fn counted(
    value: u32,
    lists: &[(&Vec<Hamlet>, Pick)],
    is_of: impl Fn(usize) -> bool,
) -> Figure<u32> {
    let own = |hamlet: &&Hamlet| is_of(hamlet.commune);
    let cells: Vec<Origin> = lists
        .iter()
        .flat_map(|(hamlets, pick)| {
            hamlets.iter().filter(own).filter_map(|hamlet| pick(hamlet).as_ref())
        })
        .map(|own| Origin::cell(&own.place, Seen::Number(own.value.number.into())))
        .collect();
    Figure::new(value, Origin::of(Derivation::Count, value, cells))
}

/// A hamlet of a commune.
type Named<'a> = (usize, &'a str);

/// The hamlets of a title; nothing where one has no name of its own.
fn named(hamlets: &[Hamlet], pick: Pick) -> Option<Vec<Named<'_>>> {
    let own = hamlets.iter().filter_map(|hamlet| {
        let number = pick(hamlet).as_ref()?.value.number;
        let name = hamlet.name.as_ref().filter(|_| number == 1);
        (number > 0).then(|| name.map(|name| (hamlet.commune, name.value.as_str())))
    });
    own.collect()
}

/// Those that the others do not have.
fn missing<'a>(all: &[Named<'a>], others: &[Named<'_>]) -> Vec<Named<'a>> {
    let same =
        |a: &Named<'_>, b: &Named<'_>| a.0 == b.0 && viet::hamlet_key(a.1) == viet::hamlet_key(b.1);
    all.iter().filter(|one| !others.iter().any(|other| same(one, other))).copied().collect()
}

fn names<'a>(hamlets: impl IntoIterator<Item = &'a Named<'a>>) -> Vec<String> {
    hamlets.into_iter().map(|(_, name)| (*name).to_owned()).collect()
}

/// Names of those that the others do not have.
fn without(all: &[Named<'_>], others: &[Named<'_>]) -> Vec<String> {
    names(&missing(all, others))
}

fn sum(hamlets: &[Hamlet], pick: Pick, commune: usize) -> u32 {
    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    own.filter_map(|hamlet| pick(hamlet).as_ref()).map(|count| count.value.number).sum()
}

//! Hamlets of one title at a period's end, against the base of comparison and the year's plan.

use crate::figures::base::Bases;
use crate::figures::figure::{Derivation, Figure, Origin};
use crate::figures::hamlets_there::{total, with_title};
use crate::figures::to_u32;
use crate::model::{Hamlet, HamletCount, Period, Project};
use crate::origin::Sourced;
use crate::viet;

/// Hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletReport {
    /// What they are compared with.
    pub compared_with: String,
    /// The same in a heading.
    pub compared_until: String,
    /// All hamlets there are, where every commune's number is given.
    pub total: Option<Figure<u32>>,
    /// With the title now.
    pub now: Figure<u32>,
    /// With the title at the base; nothing where nobody stated any: what is not given is no zero.
    pub before: Option<Figure<u32>>,
    /// Gained since, over the communes that have more.
    pub gained: Figure<u32>,
    /// Lost since, over the communes that have fewer.
    pub lost: Figure<u32>,
    /// To gain it in the year.
    pub assigned: Figure<u32>,
    /// Gained of those since the year's beginning, where that is known.
    pub reached: Option<Figure<u32>>,
    /// The communes that have not gained all that they are to.
    pub short: Vec<usize>,
    /// By commune, those with hamlets or targets, in the office's order.
    pub communes: Vec<HamletChange>,
}

/// A commune's hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletChange {
    /// The commune.
    pub commune: usize,
    /// With the title at the base, where that is known.
    pub before: Option<Figure<u32>>,
    /// With the title now.
    pub now: Figure<u32>,
    /// Whether the period states that.
    pub stated: bool,
    /// To gain it in the year.
    pub assigned: Figure<u32>,
}

/// Base and target of a title.
pub(super) type Pick = fn(&Hamlet) -> [&Option<Sourced<HamletCount>>; 2];

impl HamletReport {
    pub(super) fn of(
        project: &Project,
        period: &Period,
        bases: &Bases<'_>,
        pick: Pick,
    ) -> Option<Self> {
        let sum = |hamlets: &[Hamlet], at: usize, commune: usize| -> Figure<u32> {
            let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            let counts = own.filter_map(|hamlet| pick(hamlet)[at].as_ref());
            let count =
                |count: &Sourced<HamletCount>| Figure::count(count.value.number, &count.place);
            Figure::<u32>::sum(counts.map(count).collect())
        };
        let stated = |hamlets: &[Hamlet]| hamlets.iter().any(|hamlet| pick(hamlet)[0].is_some());
        if !stated(&period.hamlets) {
            return None;
        }
        // A period that says nothing of hamlets is none to compare them with.
        let earlier = bases.main.period.filter(|earlier| stated(&earlier.hamlets));
        let base = if earlier.is_some() { &bases.main } else { &bases.beginning };
        let then = earlier.map_or(&project.hamlets, |earlier| &earlier.hamlets);
        // Commune by commune: what one gains beyond its target does not fulfil another's.
        let known = stated(then);
        let mut communes = Vec::new();
        let (mut all_reached, mut short) = (Vec::new(), Vec::new());
        // Where few communes of the period have no number before, it was left out; where many, it
        // was none.
        let is_given = |hamlets: &[Hamlet], commune: usize| {
            let mut own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            own.any(|hamlet| pick(hamlet)[0].is_some())
        };
        let all_now = (0..project.communes.len()).filter(|at| is_given(&period.hamlets, *at));
        let unknown = all_now.clone().filter(|commune| !is_given(then, *commune)).count();
        let left_out = unknown * 4 <= all_now.count();
        for commune in 0..project.communes.len() {
            let (before, now) = (sum(then, 0, commune), sum(&period.hamlets, 0, commune));
            let assigned = sum(&project.hamlets, 1, commune);
            let first = sum(&project.hamlets, 0, commune);
            let more = now.saturating_sub(*first).min(*assigned);
            // Another hamlet's title fulfils no target, where both lists name theirs.
            let now_named = with_title(&period.hamlets, commune, |hamlet| pick(hamlet)[0]);
            let targets = with_title(&project.hamlets, commune, |hamlet| pick(hamlet)[1]);
            let reached = now_named.zip(targets).map_or(more, |(now, targets)| {
                let now = keys(&now);
                to_u32(keys(&targets).iter().filter(|key| now.contains(key)).count())
            });
            if reached < *assigned {
                short.push(commune);
            }
            if is_given(&project.hamlets, commune) || !left_out {
                let of = [&now, &first, &assigned].map(|figure| figure.from.clone());
                all_reached.push(Figure::new(reached, Origin::of(Derivation::Gain, reached, of)));
            }
            let stated = is_given(&period.hamlets, commune);
            let some = *before + *now + *assigned > 0;
            // What is stated as none is none, and no blank.
            if some || stated {
                let given = some && *now == 0 || !left_out || is_given(then, commune);
                let before = (known && given).then_some(before);
                communes.push(HamletChange { commune, before, now, stated, assigned });
            }
        }
        let all = |of: fn(&HamletChange) -> Figure<u32>| -> Figure<u32> {
            Figure::<u32>::sum(communes.iter().map(of).collect())
        };
        Some(HamletReport {
            compared_with: base.name.clone(),
            compared_until: base.until.clone(),
            total: total(project, period),
            now: all(|row| row.now.clone()),
            before: known.then(|| {
                Figure::<u32>::sum(communes.iter().filter_map(|row| row.before.clone()).collect())
            }),
            gained: all(HamletChange::gained),
            lost: all(HamletChange::lost),
            assigned: all(|row| row.assigned.clone()),
            reached: stated(&project.hamlets).then(|| Figure::<u32>::sum(all_reached)),
            short,
            communes,
        })
    }
}

impl HamletChange {
    /// Whether its number now is known: stated, or none where there was none.
    pub fn is_known(&self) -> bool {
        self.stated || self.before.as_deref() == Some(&0)
    }

    /// Gained since the base, where that is known.
    pub fn gained(&self) -> Figure<u32> {
        self.change(|before, now| now.saturating_sub(before))
    }

    /// Lost since the base, where that is known.
    pub fn lost(&self) -> Figure<u32> {
        self.change(u32::saturating_sub)
    }

    fn change(&self, of: fn(u32, u32) -> u32) -> Figure<u32> {
        // What the period does not state has neither risen nor fallen.
        let before = self.before.as_ref().filter(|_| self.stated);
        let value = before.map_or(0, |before| of(before.value, self.now.value));
        let parts: Vec<Origin> =
            std::iter::once(&self.now).chain(before).map(|figure| figure.from.clone()).collect();
        Figure::new(value, Origin::of(Derivation::Difference, value, parts))
    }
}

fn keys(names: &[&Sourced<String>]) -> Vec<String> {
    names.iter().map(|name| viet::hamlet_key(&name.value)).collect()
}

//! Communes by criterion: what is met, what is newly assigned, what is met at the year's end.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::model::{Aim, Code, CriteriaSet, Matrix, Project, Recognition, Standing};
use crate::origin::Place;
use crate::viet::Mark;

/// Figures over one criteria set.
#[derive(Clone, Debug)]
pub struct SetFigures {
    /// One for each commune that the matrix covers, in the office's order.
    pub communes: Vec<CommuneFigures>,
    /// One for each criterion, in the set's order.
    pub criteria: Vec<CriterionFigures>,
    /// Criteria met at the base date, all communes together.
    pub base: u32,
    /// Newly assigned cells.
    pub new: u32,
    /// Met at the year's end.
    pub end: u32,
}

/// A commune's criteria.
#[derive(Clone, Debug)]
pub struct CommuneFigures {
    /// Its index in the project's list.
    pub commune: usize,
    /// Criteria met at the base date (those that do not apply count as met).
    pub base: u32,
    /// Criteria newly assigned, by number.
    pub new: Vec<u16>,
    /// Criteria met at the year's end.
    pub end: u32,
    /// Criteria not met at the base date.
    pub unmet: Vec<u16>,
    /// Criteria not met at the year's end.
    pub lacking: Vec<u16>,
}

/// A criterion's communes.
#[derive(Clone, Debug)]
pub struct CriterionFigures {
    /// Its number.
    pub number: u16,
    /// Communes that the count is out of.
    pub total: u32,
    /// Communes that meet it at the base date.
    pub base: u32,
    /// Communes that are to meet it anew, as indices into the project's list.
    pub new: Vec<usize>,
    /// Communes that meet it at the year's end.
    pub end: u32,
    /// Communes that do not meet it at the base date.
    pub unmet: Vec<usize>,
    /// The cells of the new ones.
    pub new_places: Vec<Place>,
}

impl SetFigures {
    /// Computes the figures of the communes that `covered` lists.
    pub fn of(
        set: &CriteriaSet,
        status: &Matrix,
        targets: Option<&Matrix>,
        covered: &[usize],
    ) -> Self {
        let base = Standing::at(set, status);
        let end = base.with(targets);
        let mut communes: Vec<CommuneFigures> = covered
            .iter()
            .map(|&commune| CommuneFigures {
                commune,
                base: 0,
                new: Vec::new(),
                end: 0,
                unmet: Vec::new(),
                lacking: Vec::new(),
            })
            .collect();
        let criteria: Vec<CriterionFigures> = set
            .criteria
            .iter()
            .map(|criterion| {
                let number = criterion.number;
                let mut figures = CriterionFigures {
                    number,
                    total: to_u32(covered.len()),
                    base: 0,
                    new: Vec::new(),
                    end: 0,
                    unmet: Vec::new(),
                    new_places: Vec::new(),
                };
                for row in &mut communes {
                    let code = Code::criterion(number);
                    let mark = base.mark(row.commune, code);
                    if mark == Some(Mark::NotApplicable) {
                        // It counts as met for the commune and is none of the criterion's.
                        figures.total = figures.total.saturating_sub(1);
                        row.base += 1;
                        row.end += 1;
                        continue;
                    }
                    let met = mark == Some(Mark::Met);
                    let new = end.is_new(row.commune, code);
                    if met {
                        figures.base += 1;
                        row.base += 1;
                    } else {
                        figures.unmet.push(row.commune);
                        row.unmet.push(number);
                    }
                    if new {
                        figures.new.push(row.commune);
                        row.new.push(number);
                        if let Some(targets) = targets {
                            figures.new_places.push(targets.place(row.commune, number).clone());
                        }
                    }
                    if met || new {
                        figures.end += 1;
                        row.end += 1;
                    } else {
                        row.lacking.push(number);
                    }
                }
                figures
            })
            .collect();
        let sum = |pick: fn(&CommuneFigures) -> u32| communes.iter().map(pick).sum();
        SetFigures {
            base: sum(|c| c.base),
            new: communes.iter().map(|c| to_u32(c.new.len())).sum(),
            end: sum(|c| c.end),
            communes,
            criteria,
        }
    }

    /// A commune's figures.
    pub fn commune(&self, commune: usize) -> Option<&CommuneFigures> {
        self.communes.iter().find(|figures| figures.commune == commune)
    }

    /// Communes that meet every criterion at the year's end.
    pub fn complete_at_end(&self) -> BTreeSet<usize> {
        let complete = self.communes.iter().filter(|commune| commune.lacking.is_empty());
        complete.map(|commune| commune.commune).collect()
    }

    /// Criteria per commune at the base date; zero without communes.
    pub fn average_base(&self) -> Decimal {
        average(self.base, self.communes.len())
    }

    /// Criteria per commune at the year's end; zero without communes.
    pub fn average_end(&self) -> Decimal {
        average(self.end, self.communes.len())
    }
}

fn average(sum: u32, count: usize) -> Decimal {
    if count == 0 { Decimal::ZERO } else { Decimal::from(sum) / Decimal::from(count) }
}

/// A count of things in memory; more than four thousand million do not fit anyway.
pub fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Which communes are where on the way to the standard; indices into the project's list. The one place
/// that says it: text, annexes and charts all count by it.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    /// Recognised already.
    pub recognised: Vec<usize>,
    /// To reach the standard in the year: those that aim at it, and those not yet recognised that will
    /// meet every criterion, whatever they aim at.
    pub striving: Vec<usize>,
    /// The others.
    pub others: Vec<usize>,
    /// To become advanced in the year: by the same rule.
    pub advanced: Vec<usize>,
    /// To become model communes in the year.
    pub model: Vec<usize>,
    /// Those that aim at nông thôn mới hiện đại.
    pub modern: Vec<usize>,
    /// Those that have reached the standard at the year's end.
    pub reaching: BTreeSet<usize>,
    /// Those that have reached the advanced standard at the year's end.
    pub reaching_advanced: BTreeSet<usize>,
    /// What each of the others gains at least.
    pub least_gain: u32,
    /// The fewest criteria that any commune meets at the year's end.
    pub least_at_end: u32,
}

impl Targets {
    pub(super) fn of(
        project: &Project,
        standard: &SetFigures,
        advanced: Option<&SetFigures>,
    ) -> Self {
        let mut targets = Targets { reaching: standard.complete_at_end(), ..Targets::default() };
        // Nobody is advanced who does not meet the standard.
        let higher = advanced.map(SetFigures::complete_at_end).unwrap_or_default();
        targets.reaching_advanced = &higher & &targets.reaching;
        for (index, commune) in project.communes.iter().enumerate() {
            let aim = commune.aim.as_ref().map(|aim| aim.value);
            let title = commune.recognition.as_ref().map(|title| title.value);
            // One recognised under an earlier set may have to reach the standard again; an aim that
            // falls short is an error unless the office lets it stand.
            let strives =
                aim == Some(Aim::Standard) || title.is_none() && targets.reaching.contains(&index);
            let rises = aim == Some(Aim::Advanced)
                || title < Some(Recognition::Advanced)
                    && targets.reaching_advanced.contains(&index);
            if title.is_some() {
                targets.recognised.push(index);
            }
            if strives {
                targets.striving.push(index);
                targets.reaching.insert(index);
            } else if title.is_none() {
                targets.others.push(index);
            }
            if rises {
                targets.advanced.push(index);
                if advanced.is_some_and(|figures| figures.commune(index).is_some()) {
                    targets.reaching_advanced.insert(index);
                }
            }
            if aim == Some(Aim::Model) {
                targets.model.push(index);
            }
            if aim == Some(Aim::Modern) {
                targets.modern.push(index);
            }
        }
        let others: BTreeSet<usize> = targets.others.iter().copied().collect();
        let gains = standard
            .communes
            .iter()
            .filter(|commune| others.contains(&commune.commune))
            .map(|commune| to_u32(commune.new.len()));
        targets.least_gain = gains.min().unwrap_or(0);
        targets.least_at_end = standard.communes.iter().map(|c| c.end).min().unwrap_or(0);
        targets
    }
}

//! Communes by criterion: what is met, what is newly assigned, what is met at the year's end.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::figure::{Derivation, Figure, Origin, Seen};
use crate::model::{Code, CriteriaSet, Decider, Matrix, Standing};
use crate::viet::Mark;

/// Figures over one criteria set.
#[derive(Clone, Debug)]
pub struct SetFigures {
    /// One for each commune that the matrix covers, in the office's order.
    pub communes: Vec<CommuneFigures>,
    /// One for each criterion, in the set's order.
    pub criteria: Vec<CriterionFigures>,
    /// How many communes there are.
    pub number: Figure<u32>,
    /// Criteria met at the base date, all communes together.
    pub base: Figure<u32>,
    /// Newly assigned cells.
    pub new: Figure<u32>,
    /// Met at the year's end.
    pub end: Figure<u32>,
}

/// A commune's criteria.
#[derive(Clone, Debug)]
pub struct CommuneFigures {
    /// Its index in the project's list.
    pub commune: usize,
    /// Criteria met at the base date (those that do not apply count as met).
    pub base: Figure<u32>,
    /// Criteria newly assigned, by number.
    pub new: Figure<Vec<u16>>,
    /// Criteria met at the year's end.
    pub end: Figure<u32>,
    /// Criteria not met at the base date.
    pub unmet: Figure<Vec<u16>>,
    /// Criteria not met at the year's end.
    pub lacking: Figure<Vec<u16>>,
    /// Criteria that do not apply to it, and count as met.
    pub exempt: Figure<Vec<u16>>,
}

/// A criterion's communes.
#[derive(Clone, Debug)]
pub struct CriterionFigures {
    /// Its number.
    pub number: u16,
    /// Communes that the count is out of.
    pub total: Figure<u32>,
    /// Communes that meet it at the base date.
    pub base: Figure<u32>,
    /// Communes that are to meet it anew, as indices into the project's list.
    pub new: Figure<Vec<usize>>,
    /// Communes that meet it at the year's end.
    pub end: Figure<u32>,
    /// Communes that do not meet it at the base date.
    pub unmet: Figure<Vec<usize>>,
}

/// What decides how one commune stands in one criterion.
struct Cells {
    base: Origin,
    new: Option<Origin>,
    end: Origin,
}

/// The cells that decide together how a commune stands.
pub fn decided_by(cells: &[Decider<'_>]) -> Origin {
    let cell = |cell: &Decider<'_>| Origin::cell(cell.place, Seen::Mark(cell.mark));
    Origin::all(Derivation::Decision, cells.iter().map(cell).collect::<Vec<Origin>>())
}

impl Cells {
    fn of(base: &Standing<'_>, end: &Standing<'_>, commune: usize, code: Code) -> Self {
        let at_base = decided_by(&base.cells(commune, code));
        let new = Some(end.cells_of_new(commune, code)).filter(|cells| !cells.is_empty());
        let new = new.map(|cells| decided_by(&cells));
        if base.is_done(commune, code) {
            return Cells { end: at_base.clone(), base: at_base, new };
        }
        Cells { base: at_base, new, end: decided_by(&end.cells(commune, code)) }
    }
}

/// What is gathered of a commune or a criterion while the marks are gone through.
struct Gathered<T> {
    total: u32,
    base: u32,
    end: u32,
    new: Vec<T>,
    unmet: Vec<T>,
    lacking: Vec<T>,
    exempt: Vec<T>,
    of_base: Vec<Origin>,
    of_new: Vec<Origin>,
    of_end: Vec<Origin>,
}

impl<T: Copy> Gathered<T> {
    fn empty() -> Self {
        Gathered {
            total: 0,
            base: 0,
            end: 0,
            new: Vec::new(),
            unmet: Vec::new(),
            lacking: Vec::new(),
            exempt: Vec::new(),
            of_base: Vec::new(),
            of_new: Vec::new(),
            of_end: Vec::new(),
        }
    }

    /// Takes in what `which` is met of or not.
    fn add(&mut self, which: T, mark: Option<Mark>, new: bool, cells: &Cells) {
        self.total += 1;
        let met = matches!(mark, Some(Mark::Met | Mark::NotApplicable));
        self.of_base.push(cells.base.clone());
        self.of_new.extend(cells.new.clone());
        self.of_end.push(cells.end.clone());
        if mark == Some(Mark::NotApplicable) {
            self.exempt.push(which);
        }
        if met {
            self.base += 1;
        } else {
            self.unmet.push(which);
        }
        if new {
            self.new.push(which);
        }
        if met || new {
            self.end += 1;
        } else {
            self.lacking.push(which);
        }
    }

    fn met_base(&self) -> Figure<u32> {
        Figure::new(self.base, Origin::of(Derivation::Count, self.base, &*self.of_base))
    }

    fn met_end(&self) -> Figure<u32> {
        Figure::new(self.end, Origin::of(Derivation::Count, self.end, &*self.of_end))
    }

    fn assigned(&self) -> Figure<Vec<T>> {
        let from = Origin::of(Derivation::Count, to_u32(self.new.len()), &*self.of_new);
        Figure::new(self.new.clone(), from)
    }
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
        let mut rows: Vec<(usize, Gathered<u16>)> =
            covered.iter().map(|commune| (*commune, Gathered::empty())).collect();
        let criteria: Vec<CriterionFigures> = set
            .criteria
            .iter()
            .map(|criterion| {
                let number = criterion.number;
                let code = Code::criterion(number);
                let mut column: Gathered<usize> = Gathered::empty();
                for (commune, row) in &mut rows {
                    let mark = base.mark(*commune, code);
                    let new = end.is_new(*commune, code);
                    let cells = Cells::of(&base, &end, *commune, code);
                    row.add(number, mark, new, &cells);
                    column.add(*commune, mark, new, &cells);
                }
                // It counts as met for the commune and is none of the criterion's.
                let exempt = to_u32(column.exempt.len());
                column.total -= exempt;
                column.base -= exempt;
                column.end -= exempt;
                let base = column.met_base();
                CriterionFigures {
                    number,
                    total: base.with(column.total),
                    new: column.assigned(),
                    end: column.met_end(),
                    unmet: base.with(column.unmet),
                    base,
                }
            })
            .collect();
        let communes: Vec<CommuneFigures> = rows
            .into_iter()
            .map(|(commune, row)| {
                let (base, new, end) = (row.met_base(), row.assigned(), row.met_end());
                CommuneFigures {
                    commune,
                    unmet: base.with(row.unmet),
                    lacking: end.with(row.lacking),
                    exempt: base.with(row.exempt),
                    base,
                    new,
                    end,
                }
            })
            .collect();
        let sum = |pick: fn(&CommuneFigures) -> Figure<u32>| {
            Figure::<u32>::sum(communes.iter().map(pick).collect())
        };
        let rows = communes.iter().filter_map(|own| status.rows.get(&own.commune));
        let rows: Vec<Origin> = rows.map(|place| Origin::cell(place, Seen::Row)).collect();
        let number = to_u32(communes.len());
        SetFigures {
            number: Figure::new(number, Origin::of(Derivation::Count, number, rows)),
            base: sum(|c| c.base.clone()),
            new: sum(|c| c.new.with(to_u32(c.new.len()))),
            end: sum(|c| c.end.clone()),
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
    pub fn average_base(&self) -> Figure<Decimal> {
        average(&self.base, &self.number)
    }

    /// Criteria per commune at the year's end; zero without communes.
    pub fn average_end(&self) -> Figure<Decimal> {
        average(&self.end, &self.number)
    }
}

/// The mean of a sum over so many; zero over none.
pub(super) fn average(sum: &Figure<u32>, count: &Figure<u32>) -> Figure<Decimal> {
    let (all, number) = (Decimal::from(sum.value), Decimal::from(count.value));
    let value = if number.is_zero() { Decimal::ZERO } else { all / number };
    Figure::new(
        value,
        Origin::of(Derivation::Average, value, [sum.from.clone(), count.from.clone()]),
    )
}

/// A count of things in memory; more than four thousand million do not fit anyway.
pub fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

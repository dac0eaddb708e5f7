//! How communes stand at the three times of a form: last year's end, the period, the year's end as
//! planned.

use super::context::Forms;
use crate::figures::{Derivation, Figure, Origin, decided_by};
use crate::model::{Code, Kept, PeriodKind, Standing};
use crate::tables::Cell;
use crate::tables::build::{blank, counted};
use crate::viet::Mark;

/// How many criteria a commune meets; what does not apply counts as met.
pub(super) fn met(at: Kept<'_>, commune: usize) -> Figure<u32> {
    let codes = || at.set().criteria.iter().map(|criterion| Code::criterion(criterion.number));
    let done =
        |code: &Code| matches!(at.mark(commune, *code), Some(Mark::Met | Mark::NotApplicable));
    let cells = codes().map(|code| decided_by(&at.cells(commune, code)));
    counting(codes().filter(done).count(), cells)
}

/// How many of these communes meet a criterion.
pub(super) fn meeting(at: Kept<'_>, communes: &[usize], code: Code) -> Figure<u32> {
    let meets = |commune: &&usize| at.mark(**commune, code) == Some(Mark::Met);
    let cells = communes.iter().map(|commune| decided_by(&at.cells(*commune, code)));
    counting(communes.iter().filter(meets).count(), cells)
}

/// A count with what decides it.
pub(super) fn counting(count: usize, from: impl Iterator<Item = Origin>) -> Figure<u32> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    Figure::new(count, Origin::of(Derivation::Count, count, from.collect::<Vec<_>>()))
}

/// A figure that may not be known.
pub(super) fn known(figure: Option<&Figure<u32>>) -> Cell {
    figure.map_or_else(blank, counted)
}

impl Forms<'_> {
    /// How communes stand at the three times: last year's end, the period, the year's end as planned;
    /// `None` when the project does not say.
    pub(super) fn at_times(&self) -> [Option<Kept<'_>>; 3] {
        let set = &self.project.set;
        let base = Standing::at(set, &self.project.status);
        let now = self.period.and_then(|period| period.status.as_ref());
        let now = now.map(|status| Standing::at(set, status));
        let targets = &self.project.targets;
        let end = now.unwrap_or(base).with(Some(targets));
        let planned = !targets.rows.is_empty() && self.plan_is_of_the_year();
        let end = Some(Kept::keeping(end, base)).filter(|_| planned);
        [Some(base.into()), now.map(Kept::from), end]
    }

    /// Whether the form's last column is what is left of the year, of which the year's plan speaks; a
    /// quarter's next quarter and a year's next year have a plan of their own.
    fn plan_is_of_the_year(&self) -> bool {
        matches!(self.id().kind, PeriodKind::HalfYear | PeriodKind::NineMonths)
    }

    /// The word for units that are counted, and how a form's column of units has it.
    pub(super) fn unit(&self) -> (&'static str, &'static str) {
        match self.project.counted_word() {
            "đơn vị cấp xã" => ("đơn vị cấp xã", "đơn vị"),
            only => (only, only),
        }
    }
}

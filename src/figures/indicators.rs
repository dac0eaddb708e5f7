//! The indicators that a commune's targets name, one by one or as parts of a criterion.

use super::communes::decided_by;
use super::figure::Figure;
use crate::model::{Code, CriteriaSet, Matrix, Standing};
use crate::viet::Mark;

/// The indicators that a commune's targets name and that it does not meet yet, in the set's order, each
/// with what decides it.
pub fn assigned_indicators(
    set: &CriteriaSet,
    status: &Matrix,
    targets: &Matrix,
    commune: usize,
) -> Vec<Figure<Code>> {
    let end = Standing::at(set, status).with(Some(targets));
    let named = |code: Code| {
        let mark = targets.marks.get(&(commune, code));
        mark.is_some_and(|mark| mark.value == Mark::Met) && end.is_new(commune, code)
    };
    let indicators = set.criteria.iter().flat_map(|criterion| &criterion.indicators);
    let codes = indicators.map(|indicator| indicator.code).filter(|code| named(*code));
    codes.map(|code| Figure::new(code, decided_by(&end.cells_of_new(commune, code)))).collect()
}

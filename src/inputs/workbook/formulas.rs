//! What a formula of an `.xlsx` says, also one that several cells share.

use std::collections::BTreeMap;

use crate::inputs::formula::{self, Span};
use crate::inputs::package::limits;

/// A formula that other cells have, too, by its number: where it stands, and what it adds up.
type Shared = BTreeMap<usize, ((u32, u32), Vec<Span>)>;

/// What a formula adds up. One that is shared is moved as far as its cell stands from the first.
pub(super) fn spans(
    formula: &calamine::XlsxFormulaMetadata,
    at: (u32, u32),
    shared: &mut Shared,
) -> Option<Vec<Span>> {
    use calamine::XlsxFormulaMetadata as Formula;
    match formula {
        Formula::Normal { formula } => formula::added(formula),
        Formula::Shared { shared_index, formula, .. } => {
            let spans = formula::added(formula)?;
            // What is fixed by "$" would not move along.
            if !formula.contains('$') && shared.len() < limits::ADDS {
                shared.insert(*shared_index, (at, spans.clone()));
            }
            Some(spans)
        }
        Formula::SharedDerived { shared_index } => {
            let (first, spans) = shared.get(shared_index)?;
            let moved = |cell: (u32, u32)| {
                let to = |own: u32, from: u32, at: u32| own.checked_add(at)?.checked_sub(from);
                Some((to(cell.0, first.0, at.0)?, to(cell.1, first.1, at.1)?))
            };
            spans.iter().map(|span| Some((moved(span.0)?, moved(span.1)?))).collect()
        }
        _ => None,
    }
}

pub(super) fn formula_text(formula: &calamine::XlsxFormulaMetadata) -> String {
    match formula {
        calamine::XlsxFormulaMetadata::Normal { formula }
        | calamine::XlsxFormulaMetadata::Shared { formula, .. } => formula.clone(),
        _ => String::new(),
    }
}

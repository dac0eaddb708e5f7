//! Annexes that this program wrote. Those of a plan read back as tables; those of a report hold what was
//! computed of several tables, and are none.

use super::header::GridRow;
use crate::inputs::raw::Node;
use crate::tables::{self, About};
use crate::viet;

/// The rows of an annex's head: its number, its title, "(Kèm theo …)".
const HEAD_ROWS: u32 = 3;

/// Whether a sheet is an annex of a report: it bears the name of one, below "Phụ lục" and
/// "(Kèm theo …)".
pub(super) fn is_report_annex(name: &str, grid: &[GridRow]) -> bool {
    if !tables::all().any(|annex| annex.about == About::Period && annex.kind.key() == name) {
        return false;
    }
    let says = |words: &str| {
        grid.iter().take_while(|(row, _)| *row < HEAD_ROWS).any(|(_, cells)| {
            let text = cells.first().map(|(_, node)| node);
            matches!(text, Some(Node::Text(text))
                if viet::fold(text).trim_start_matches('(').starts_with(words))
        })
    };
    says("phu luc") && says("kem theo")
}

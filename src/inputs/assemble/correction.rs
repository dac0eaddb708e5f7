//! What an official letter corrects in a document that was issued: `dinh_chinh`.

use super::section::Section;
use crate::diag::Diagnostics;
use crate::inputs::keys;
use crate::model::{Correction, Slip};

/// Reads `dinh_chinh` of a document.
pub(super) fn correction(document: &Section<'_>, found: &mut Diagnostics) -> Option<Correction> {
    let section = document.section("dinh_chinh", found)?;
    let number = section.required("so", found);
    let cited = section.required("van_ban", found);
    let items = section.list("cho", found);
    if section.node("cho").is_none() {
        section.missing("cho", found);
    }
    let slips: Vec<Slip> = items
        .iter()
        .filter_map(|item| {
            let section = Section::open("cho", &keys::SLIP, item, found)?;
            let at = section.text("o", found);
            let (printed, now) = (section.text("da_in", found), section.text("nay_la", found));
            if printed.is_none() && now.is_none() {
                section.missing("nay_la", found);
            }
            section.finish(found);
            Some(Slip { at, printed, now })
        })
        .collect();
    section.finish(found);
    Some(Correction { number: number?, cited: cited?, slips })
}

//! The document itself and the forms among its annexes.

use serde::Serialize;

use crate::model::{AnnexKind, Document};
use crate::tables;
use crate::template::ledger::sourced;

/// A form of 2026–2030 among the annexes.
#[derive(Serialize)]
pub(super) struct PhuLucBieu {
    /// “Biểu số 05”
    bieu: String,
    phu_luc: String,
    /// “05”
    so: String,
    /// “II”
    so_phu_luc: String,
}

#[derive(Serialize)]
pub(super) struct VanBan {
    id: String,
    trich_yeu: String,
    /// whether it has annexes
    phu_luc: bool,
}

impl VanBan {
    pub(super) fn of(document: &Document, annexes: &[AnnexKind]) -> Self {
        VanBan {
            id: document.id.value.clone(),
            trich_yeu: sourced(&document.subject),
            phu_luc: !annexes.is_empty(),
        }
    }
}

/// The name of an annex, blank where it is not attached.
pub(super) fn annex(annexes: &[AnnexKind], kind: AnnexKind) -> String {
    let index = annexes.iter().position(|known| *known == kind);
    let name = index.map(|index| tables::annex_name(index, annexes.len()));
    // The number stays with its word.
    name.unwrap_or_default().replace(' ', "\u{a0}")
}

pub(super) fn forms(annexes: &[AnnexKind]) -> Vec<PhuLucBieu> {
    annexes
        .iter()
        .filter_map(|kind| {
            let so = kind.form_number()?.to_string();
            let phu_luc = annex(annexes, *kind);
            let so_phu_luc = phu_luc.rsplit('\u{a0}').next().unwrap_or_default().to_owned();
            Some(PhuLucBieu {
                bieu: format!("Biểu\u{a0}số\u{a0}{so}"), phu_luc, so, so_phu_luc
            })
        })
        .collect()
}

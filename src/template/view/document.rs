//! The document itself and the forms among its annexes.

use serde::Serialize;

use crate::model::{AnnexKind, Correction, Document, Slip};
use crate::origin::Sourced;
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
    /// of a letter that corrects an issued document: what it corrects
    dinh_chinh: Option<DinhChinh>,
    /// the issued document that it replaces, of a draft too, as it is cited at its first mention; else nothing
    thay_the: Option<String>,
}

/// What a letter corrects.
#[derive(Serialize)]
pub(super) struct DinhChinh {
    /// the document as it is cited at its first mention
    van_ban: String,
    /// how it is called after that: “Kế hoạch số 25/KH-UBND”
    ten_goi: String,
    cho: Vec<ChoDinhChinh>,
}

/// A slip and its correction.
#[derive(Serialize)]
pub(super) struct ChoDinhChinh {
    /// where it stands; may be nothing
    o: Option<String>,
    /// what was printed; nothing of what is added
    da_in: Option<String>,
    /// what it is corrected to; nothing of what is taken out
    nay_la: Option<String>,
}

impl DinhChinh {
    fn of(correction: &Correction) -> Self {
        let Correction { number, cited, slips } = correction;
        // What stands behind the number is said once.
        let number = number.value.split('/').take(2).collect::<Vec<_>>().join("/");
        let end = cited.value.find(&number).map_or(cited.value.len(), |at| at + number.len());
        let called = Sourced::new(cited.value[..end].to_owned(), cited.place.clone());
        let slip = |slip: &Slip| ChoDinhChinh {
            o: slip.at.as_ref().map(sourced),
            da_in: slip.printed.as_ref().map(sourced),
            nay_la: slip.now.as_ref().map(sourced),
        };
        DinhChinh {
            van_ban: sourced(cited),
            ten_goi: sourced(&called),
            cho: slips.iter().map(slip).collect(),
        }
    }
}

impl VanBan {
    pub(super) fn of(document: &Document, annexes: &[AnnexKind]) -> Self {
        VanBan {
            id: document.id.value.clone(),
            trich_yeu: sourced(&document.subject),
            phu_luc: !annexes.is_empty(),
            dinh_chinh: document.corrects.as_ref().map(DinhChinh::of),
            thay_the: document.replaces.as_ref().map(sourced),
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

//! The plan's sources of money.

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::figures::{self, FundingFigures, SourceFigures};
use crate::model::Project;
use crate::origin::Sourced;
use crate::template::ledger::sourced;
use crate::template::values::{Count, amount};
use crate::viet;

#[derive(Serialize)]
pub(super) struct NguonLuc {
    tong: Option<Value>,
    /// sources of which the amount is not known
    chua_co: Vec<String>,
    /// whether a remark names the list of projects
    dan_danh_muc: bool,
    nguon: Vec<Nguon>,
}

#[derive(Serialize)]
struct Nguon {
    ten: String,
    so_tien: Option<Value>,
    ghi_chu: Option<String>,
    /// whether its parts are only among it
    trong_do: bool,
    /// whether it is stated as zero
    khong_bo_tri: bool,
    /// its parts
    gom: Vec<Nguon>,
}

/// The list of projects in all.
#[derive(Serialize)]
pub(super) struct DanhMuc {
    so: Count,
    /// the year’s capital, where it is known of every project
    von: Option<Value>,
}

pub(super) fn list(project: &Project) -> Option<DanhMuc> {
    let (count, capital) = figures::listed_projects(project)?;
    Some(DanhMuc { so: (&count).into(), von: capital.as_ref().map(amount) })
}

fn source(source_figures: &SourceFigures) -> Nguon {
    Nguon {
        ten: source_figures.name.clone(),
        so_tien: source_figures.amount.as_ref().map(amount),
        ghi_chu: source_figures.note.as_ref().map(sourced),
        trong_do: source_figures.partial,
        khong_bo_tri: source_figures.amount.as_deref().is_some_and(Decimal::is_zero),
        gom: source_figures.parts.iter().map(source).collect(),
    }
}

/// Whether a remark of the source or of its parts names the list of projects.
fn names_list(source: &SourceFigures) -> bool {
    let named = |note: &Sourced<String>| viet::fold(&note.value).contains("danh muc du an");
    source.note.as_ref().is_some_and(named) || source.parts.iter().any(names_list)
}

pub(super) fn funding(funding: &FundingFigures) -> NguonLuc {
    NguonLuc {
        tong: funding.total.as_ref().map(amount),
        chua_co: funding
            .sources
            .iter()
            .filter(|source| source.amount.is_none())
            .map(|source| source.name.clone())
            .collect(),
        dan_danh_muc: funding.sources.iter().any(names_list),
        nguon: funding.sources.iter().map(source).collect(),
    }
}

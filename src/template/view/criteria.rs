//! The criteria set with who meets what.

use serde::Serialize;

use crate::figures::{CriterionFigures, Figures};
use crate::model::{GroupLayout, Project};
use crate::template::ledger::said;
use crate::template::values::{Count, Listed};
use crate::template::view::units::{Communes, Xa};

#[derive(Serialize)]
pub(super) struct BoTieuChi {
    ten: String,
    ten_ngan: String,
    so_tieu_chi: Count,
    so_chi_tieu: Count,
    co_nang_cao: bool,
    nhom: Vec<Nhom>,
}

#[derive(Serialize)]
struct Nhom {
    ten: String,
    loi_van: Option<String>,
    /// `lien_mach`, `liet_ke`, `doan`
    trinh_bay: &'static str,
    tieu_chi: Vec<TieuChi>,
}

#[derive(Serialize)]
struct TieuChi {
    so: String,
    ten: String,
    nhiem_vu: Option<String>,
    /// communes counted
    tong: Count,
    /// those that meet it
    hien_co: Count,
    /// to which it is assigned
    giao: Listed<Xa>,
    cuoi_nam: Count,
    /// at the base date
    chua_dat: Listed<Xa>,
}

pub(super) fn criteria_set(
    project: &Project,
    figures: &Figures,
    communes: &Communes<'_>,
) -> BoTieuChi {
    let set = &project.set;
    let criterion = |number: &u16| {
        let criterion = set.criterion(*number)?;
        let figures: &CriterionFigures =
            figures.standard.criteria.iter().find(|figures| figures.number == *number)?;
        Some(TieuChi {
            so: said(number.to_string(), &project.set_place),
            ten: criterion.name.clone(),
            nhiem_vu: criterion.work.clone(),
            tong: (&figures.total).into(),
            hien_co: (&figures.base).into(),
            giao: communes.chosen(&figures.new),
            cuoi_nam: (&figures.end).into(),
            chua_dat: communes.chosen(&figures.unmet),
        })
    };
    BoTieuChi {
        ten: set.name.clone(),
        ten_ngan: project.set_name(set),
        so_tieu_chi: communes.of_set(set.criteria.len()),
        so_chi_tieu: communes.of_set(set.indicator_count()),
        co_nang_cao: project.advanced_set.is_some(),
        nhom: set
            .groups
            .iter()
            .map(|group| Nhom {
                ten: group.title.clone(),
                loi_van: group.intro.clone(),
                trinh_bay: match group.layout {
                    GroupLayout::RunOn => "lien_mach",
                    GroupLayout::Listed => "liet_ke",
                    GroupLayout::Paragraph => "doan",
                },
                tieu_chi: group.criteria.iter().filter_map(criterion).collect(),
            })
            .collect(),
    }
}

//! What a template sees: the public contract with template authors, which
//! `ntm reference view` prints (`seen`).
//!
//! Counts are numbers, amounts print as exact Vietnamese numbers, lists keep the office's order.
//! Everything is computed in `figures`; this only names it in Vietnamese.

mod assignments;
mod communes;
mod criteria;
mod document;
mod funding;
mod hamlets;
mod office;
mod period;
mod plan;
mod unit;
mod units;

use std::collections::BTreeMap;

use minijinja::Value;
use serde::Serialize;

use self::assignments::{NhiemVu, PhanCong, assignment, tasks};
use self::communes::{BinhQuan, CacXa, TongTieuChi, all_communes, averages, totals};
use self::criteria::{BoTieuChi, criteria_set};
use self::document::{PhuLucBieu, VanBan, annex, forms};
use self::funding::{DanhMuc, NguonLuc, funding, list};
use self::hamlets::{CacXom, titles};
use self::office::{ChuongTrinh, CoQuan, office, programme, years_like};
use self::period::Ky;
use self::plan::{KeHoach, plan};
use self::unit::{DonVi, unit};
use self::units::Communes;
use super::ledger::said;
use super::values::number;
use crate::figures::Edition;
use crate::model::{AnnexKind, Document};
use crate::{tables, viet};

#[derive(Serialize)]
struct View {
    co_quan: CoQuan,
    /// of a document that is made for each commune: its commune, which `xa` then has alone; else nothing
    don_vi: Option<DonVi>,
    /// of such a document: the plan that it hands on, where the project has or its căn cứ cite one
    ke_hoach: Option<KeHoach>,
    chuong_trinh: ChuongTrinh,
    /// “2025”
    nam: String,
    /// “2021 - 2025”, written as the office first writes such years
    giai_doan: String,
    /// “31/12/2024”
    ngay_so_lieu: String,
    bo_tieu_chi: BoTieuChi,
    xa: CacXa,
    tong_tieu_chi: TongTieuChi,
    binh_quan: BinhQuan,
    xom: CacXom,
    /// nothing without the table
    nguon_luc: Option<NguonLuc>,
    /// nothing without projects
    danh_muc: Option<DanhMuc>,
    phan_cong: Vec<PhanCong>,
    nhiem_vu: Vec<NhiemVu>,
    van_ban: VanBan,
    /// the period of a report, else nothing
    ky: Option<Ky>,
    /// `phu_luc.KEY`: the annex’s name, “Phụ lục V”, blank where it is not attached; keys as in `bieu`
    phu_luc: BTreeMap<&'static str, String>,
    /// the forms of 2026–2030 attached
    phu_luc_bieu: Vec<PhuLucBieu>,
    /// every figure by its name, as in `so_lieu_cong_bo`
    so_lieu: BTreeMap<String, Value>,
}

/// The view of a document; `annexes` are those that it has, in their order, `own_plan` is the project's.
pub fn view(edition: &Edition<'_>, annexes: &[AnnexKind], own_plan: Option<&Document>) -> Value {
    let Edition { project, document, figures, reporting, .. } = edition;
    let communes = Communes { project, figures: &figures.standard, targets: &figures.targets };
    let view = View {
        co_quan: office(edition.issuing(), document),
        don_vi: unit(edition),
        ke_hoach: edition.whole.and_then(|_| plan(edition, own_plan)),
        chuong_trinh: programme(project),
        nam: said(project.programme.year.to_string(), &project.place),
        giai_doan: said(years_like(project), &project.place),
        ngay_so_lieu: match &project.status_date {
            Some(date) => said(viet::fmt_short(date.value), &date.place),
            None => said(format!("31/12/{}", project.programme.year - 1), &project.place),
        },
        bo_tieu_chi: criteria_set(project, figures, &communes),
        xa: all_communes(project, figures, &communes),
        tong_tieu_chi: totals(figures),
        binh_quan: averages(figures),
        xom: titles(figures, &communes),
        nguon_luc: figures.funding.as_ref().map(funding),
        danh_muc: list(project),
        phan_cong: project.assignments.iter().map(|a| assignment(a, project)).collect(),
        nhiem_vu: tasks(project.tasks.iter()),
        van_ban: VanBan::of(document, annexes),
        ky: reporting.as_ref().map(|reporting| period::period(project, reporting, &communes)),
        // Every kind has its name, blank where it is not attached: a template may ask for any.
        phu_luc: tables::all().map(|own| (own.kind.key(), annex(annexes, own.kind))).collect(),
        phu_luc_bieu: forms(annexes),
        so_lieu: figures
            .index
            .iter()
            .map(|(name, figure)| (name.to_owned(), number(figure.value, &figure.from)))
            .collect(),
    };
    Value::from(minijinja::value::Serde(&view))
}

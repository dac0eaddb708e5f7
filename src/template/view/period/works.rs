//! Works and arrears in a period.

use minijinja::Value;
use serde::Serialize;

use super::amounts::{part_of, stated};
use crate::viet;

use crate::figures::{ArrearsReport, PartialSum, WorksReport};
use crate::template::values::{Count, amount};

#[derive(Serialize)]
pub(super) struct CongTrinhKy {
    so: Count,
    /// how many the list of projects has, where that is more
    danh_muc: Option<Count>,
    /// “vốn ngân sách trung ương”
    von: Option<String>,
    ke_hoach: Option<Value>,
    khoi_luong: Option<Value>,
    giai_ngan: Option<Value>,
    ty_le: Option<String>,
    uoc_nam: Option<Value>,
    ty_le_uoc: Option<String>,
    /// where only some works state it
    ke_hoach_mot_phan: Option<MotPhan>,
    khoi_luong_mot_phan: Option<MotPhan>,
    giai_ngan_mot_phan: Option<MotPhan>,
    uoc_nam_mot_phan: Option<MotPhan>,
}

/// The sum of some works’ amounts; the others state none.
#[derive(Serialize)]
struct MotPhan {
    tien: Value,
    so: Count,
    /// names of the others
    thieu: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct NoDong {
    so: Count,
    da_xong: Count,
    gia_tri: Option<Value>,
    da_tra: Option<Value>,
    con_no: Option<Value>,
    /// where it is known of some only
    con_no_mot_phan: Option<MotPhan>,
    /// works that owe and of which it is said how and when they are paid
    co_phuong_an: Count,
    /// the others that owe
    chua_phuong_an: Count,
}

/// What is known of amounts of which some are not stated.
fn partly(own: &PartialSum) -> MotPhan {
    MotPhan { tien: amount(&own.sum), so: (&own.number).into(), thieu: own.lacking.clone() }
}

pub(super) fn works(works: &WorksReport) -> CongTrinhKy {
    CongTrinhKy {
        ke_hoach_mot_phan: works.partly[0].as_ref().map(partly),
        khoi_luong_mot_phan: works.partly[1].as_ref().map(partly),
        giai_ngan_mot_phan: works.partly[2].as_ref().map(partly),
        uoc_nam_mot_phan: works.partly[3].as_ref().map(partly),
        so: (&works.count).into(),
        danh_muc: works.listed.as_ref().map(Count::from),
        von: works.capital.as_ref().map(|capital| viet::lower_first(&capital.label())),
        ke_hoach: stated(&works.plan),
        khoi_luong: stated(&works.built),
        giai_ngan: stated(&works.disbursed),
        ty_le: part_of(&works.disbursed, &works.planned()),
        uoc_nam: stated(&works.expected),
        ty_le_uoc: part_of(&works.expected, &works.planned()),
    }
}

pub(super) fn arrears(arrears: &ArrearsReport) -> NoDong {
    NoDong {
        so: (&arrears.count).into(),
        da_xong: (&arrears.settled).into(),
        gia_tri: stated(&arrears.value),
        da_tra: stated(&arrears.paid),
        con_no: stated(&arrears.owed),
        con_no_mot_phan: arrears.owed_partly.as_ref().map(partly),
        co_phuong_an: (&arrears.planned[0]).into(),
        chua_phuong_an: (&arrears.planned[1]).into(),
    }
}

//! The tables of the plan and the periods, read beside each other on as many threads as the worker has.

use super::apart::Apart;
use super::hamlet_counts;
use super::matrix::{self, Demand};
use super::period::{self, PeriodContext};
use super::sets;
use super::source::DataSource;
use crate::diag::Diagnostics;
use crate::inputs::raw::Node;
use crate::inputs::tables::{self, du_an, nguon_luc, nhiem_vu, phan_cong, so_lieu_cong_bo, xom};
use crate::model::{
    Assignment, CriteriaSet, Declared, FundingSource, Hamlet, InvestmentProject, Matrix, Period,
    Prose, Task,
};
use crate::origin::Sourced;
use crate::workers;

/// What the tables of the plan and its periods say.
#[derive(Default)]
pub(super) struct OfPlan {
    pub(super) status: Option<Matrix>,
    pub(super) targets: Option<Matrix>,
    pub(super) advanced_status: Option<Matrix>,
    pub(super) advanced_targets: Option<Matrix>,
    pub(super) hamlets: Vec<Hamlet>,
    pub(super) funding: Vec<FundingSource>,
    pub(super) projects: Vec<InvestmentProject>,
    pub(super) assignments: Vec<Assignment>,
    pub(super) tasks: Vec<Task>,
    pub(super) declared: Vec<Declared>,
    pub(super) prose: Prose,
    pub(super) periods: Vec<Period>,
    /// How much was found before the periods.
    pub(super) before_periods: usize,
}

/// A part of it that is read by itself, and then put where it belongs.
type Part<'a, 's> = Box<dyn Fn(&DataSource<'s, 'a>) -> Apart<Put> + Send + Sync + 'a>;

/// Puts what was read where it belongs.
type Put = Box<dyn FnOnce(&mut OfPlan) + Send>;

fn part<'a, 's, T: Send + 'static>(
    place: fn(&mut OfPlan) -> &mut T,
    read: impl Fn(&mut DataSource<'_, 'a>, &mut Diagnostics) -> T + Send + Sync + 'a,
) -> Part<'a, 's> {
    Box::new(move |source| {
        let DataSource { files, data, year, period, counted_to, .. } = *source;
        let value = Apart::of(|reading, found| {
            read(&mut DataSource { files, data, year, period, counted_to, reading }, found)
        });
        value.map(|value| -> Put { Box::new(move |plan| *place(plan) = value) })
    })
}

/// Reads them; what is found is told in this order, whichever is read first.
#[allow(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is one of a single lifetime of the account"
)]
pub(super) fn read<'a>(
    source: &mut DataSource<'_, 'a>,
    known: &'a PeriodContext<'a>,
    periods: &'a [Sourced<Node>],
    found: &mut Diagnostics,
) -> OfPlan {
    let year = source.year;
    let matrix = move |key: &'static str, set: Option<&'a CriteriaSet>, demand: Demand| {
        move |source: &mut DataSource<'_, 'a>, found: &mut Diagnostics| {
            let Some(set) = set else {
                sets::no_advanced_set(source.data, key, known.advanced_named, found);
                return None;
            };
            let table = source.table(key, Some(set), key == "hien_trang", found)?;
            let spec = tables::table(key)?;
            Some(matrix::matrix(spec, &table, set, known.communes, (year, demand), found))
        }
    };
    let (set, advanced) = (Some(known.set), known.advanced);
    let parts: Vec<Part<'a, '_>> = vec![
        part(|plan| &mut plan.status, matrix("hien_trang", set, Demand::Everything)),
        part(|plan| &mut plan.targets, matrix("giao", set, Demand::WhatIsGiven)),
        part(
            |plan| &mut plan.advanced_status,
            matrix("hien_trang_nang_cao", advanced, Demand::WhatIsGiven),
        ),
        part(
            |plan| &mut plan.advanced_targets,
            matrix("giao_nang_cao", advanced, Demand::WhatIsGiven),
        ),
        part(
            |plan| &mut plan.hamlets,
            move |source, found| {
                let table = source.table("xom", None, false, found);
                let read = |table| xom::read(&table, known.communes, year, found);
                table.map(read).unwrap_or_default()
            },
        ),
        part(
            |plan| &mut plan.funding,
            |source, found| {
                let table = source.table("nguon_luc", None, false, found);
                table.map(|table| nguon_luc::read(&table, found)).unwrap_or_default()
            },
        ),
        part(
            |plan| &mut plan.projects,
            |source, found| {
                let table = source.table("du_an", None, false, found);
                table.map(|table| du_an::read(&table, found)).unwrap_or_default()
            },
        ),
        part(
            |plan| &mut plan.assignments,
            |source, found| {
                let table = source.table("phan_cong", None, false, found);
                let read = |table| phan_cong::read(&table, known.set, known.advanced, found);
                table.map(read).unwrap_or_default()
            },
        ),
        part(
            |plan| &mut plan.tasks,
            move |source, found| {
                let table = source.table("nhiem_vu", None, false, found);
                table.map(|table| nhiem_vu::read(&table, year, found)).unwrap_or_default()
            },
        ),
        part(
            |plan| &mut plan.declared,
            |source, found| {
                let table = source.table("so_lieu_cong_bo", None, false, found);
                table.map(|table| so_lieu_cong_bo::read(&table, found)).unwrap_or_default()
            },
        ),
        part(|plan| &mut plan.prose, |source, found| source.prose(found)),
        part(
            |plan| &mut plan.periods,
            |source, found| period::read(periods, source.files, known, source.reading, found),
        ),
    ];
    let shared = &*source;
    let all = workers::map(&parts, |part| part(shared));
    let mut plan = OfPlan::default();
    for read in all {
        plan.before_periods = found.len();
        read.told(source.reading, found)(&mut plan);
    }
    for period in &mut plan.periods {
        hamlet_counts::blank_is_none(&mut period.hamlets, &plan.hamlets);
    }
    plan
}

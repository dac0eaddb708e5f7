//! Charts of a report as data: criteria by commune against the year's end, and what was disbursed of
//! each source or work.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use crate::figures::{Figures, Report, SourceReport, percent};
use crate::model::{Document, Project};
use crate::viet;

/// A bar chart: a bar for each line, against its target.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// The name by which a template asks for it.
    ten: &'static str,
    tieu_de: String,
    chu_gia_tri: String,
    chu_muc_tieu: String,
    /// The figures in words, for who cannot see it.
    mo_ta: String,
    dong: Vec<Bar>,
}

#[derive(Clone, Debug, Serialize)]
struct Bar {
    ten: String,
    gia_tri: f64,
    muc_tieu: f64,
    chu: String,
}

/// The charts of a report; none when it has no data for them, or the office wants none.
pub fn charts(project: &Project, figures: &Figures, document: &Document) -> Vec<Chart> {
    let period = document.period.as_ref().and_then(|id| project.period(id.value));
    let Some(period) = period.filter(|_| document.charts) else { return Vec::new() };
    let report = Report::of(project, figures, period);
    let mut charts = Vec::new();
    if let Some(status) = &report.status {
        let bars = status.now.communes.iter().map(|commune| {
            // The aim is the plan's, also for a criterion that was lost since.
            let aim = figures.standard.commune(commune.commune).map_or(0, |plan| plan.end);
            Bar {
                ten: project.communes[commune.commune].label_first(),
                gia_tri: f64::from(commune.base),
                muc_tieu: f64::from(aim),
                chu: format!("{}/{aim}", commune.base),
            }
        });
        charts.push(chart(
            "tieu_chi",
            format!("Số tiêu chí đạt theo {} {}", project.unit_word(), period.id.value.name()),
            {
                let reached =
                    if period.is_expected_in(document) { "ước đạt" } else { "đạt" };
                format!("{reached} đến {}", viet::fmt_short(period.cutoff))
            },
            format!("mục tiêu cuối năm {}", project.programme.year),
            bars.collect(),
        ));
    }
    let sources: Vec<&SourceReport> = report.funding.iter().flat_map(|f| &f.sources).collect();
    let money = |name: &str, part: Option<Decimal>, whole: Option<Decimal>| {
        let (part, whole) = (part?, whole?);
        Some(Bar {
            ten: name.to_owned(),
            gia_tri: part.to_f64()?,
            muc_tieu: whole.to_f64()?,
            chu: percent(part, whole)?,
        })
    };
    let mut bars: Vec<Bar> =
        sources.iter().filter_map(|s| money(&s.name, s.disbursed, s.comparable_plan())).collect();
    if bars.is_empty() {
        let value = |stated: &crate::model::Stated| stated.as_ref().map(|amount| amount.value);
        let works = period.works.iter();
        bars = works
            .filter_map(|w| money(&w.name.value, value(&w.disbursed), value(&w.plan)))
            .collect();
    }
    if !bars.is_empty() {
        charts.push(chart(
            "giai_ngan",
            format!("Giải ngân so với kế hoạch {}", period.id.value.name()),
            "đã giải ngân".to_owned(),
            format!("kế hoạch năm {}", project.programme.year),
            bars,
        ));
    }
    charts
}

fn chart(
    name: &'static str,
    title: String,
    value: String,
    target: String,
    bars: Vec<Bar>,
) -> Chart {
    let figures: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.ten, bar.chu)).collect();
    Chart {
        ten: name,
        mo_ta: format!("Biểu đồ: {title}. {}", figures.join("; ")),
        tieu_de: title,
        chu_gia_tri: value,
        chu_muc_tieu: target,
        dong: bars,
    }
}

//! Charts of a report as data: criteria by commune of those that are asked, or communes by how many
//! criteria they meet, and what was disbursed of each source or work.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use super::units::{band_name, in_groups, name};
use crate::figures::{Edition, Figures, PeriodReport, Reporting, SourceReport, StatusReport};
use crate::model::{Period, PeriodKind, Project, Stated, WorkResult};
use crate::viet;

/// So many bars are read; more are drawn by group, or in sum.
const MOST_BARS: usize = 25;
/// So many without a bar are named.
const MOST_NAMED: usize = 6;

/// A bar chart: a bar for each line, against its target.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// The name by which a template asks for it.
    ten: &'static str,
    tieu_de: String,
    chu_gia_tri: String,
    /// What the outlines mean; none where the bars have no target.
    chu_muc_tieu: Option<String>,
    /// What the mark of a bar means that goes beyond its target; none where there is no such bar.
    chu_vuot: Option<String>,
    /// What has no bar, and why; none where all have one.
    ghi_chu: Option<String>,
    /// The figures in words, for who cannot see it.
    mo_ta: String,
    dong: Vec<Bar>,
    /// The same by group, for a page that has no room for all these bars.
    gon: Option<Box<Chart>>,
}

/// A bar: value and target as shares of the chart's width.
#[derive(Clone, Debug, Serialize)]
struct Bar {
    ten: String,
    gia_tri: f64,
    muc_tieu: Option<f64>,
    /// Whether the value goes beyond the target.
    vuot: bool,
    chu: String,
}

/// The charts of a report; none when it has no data for them, or the office asks for none.
pub fn charts(edition: &Edition<'_>) -> Vec<Chart> {
    let reporting = edition.reporting.as_ref().filter(|_| edition.document.charts);
    let Some(Reporting { period, report, expected }) = reporting else { return Vec::new() };
    let (project, figures) = (edition.project, edition.figures);
    let mut charts = Vec::new();
    if let Some(status) = &report.status {
        let chart = if status.now.communes.len() > MOST_BARS {
            by_band(project, (period, *expected), status)
        } else {
            let grouped = Box::new(by_band(project, (period, *expected), status));
            let chart = by_commune(project, figures, (period, *expected), status);
            Chart { gon: Some(grouped), ..chart }
        };
        // Bars that are all alike tell nothing.
        let alike = chart.dong.iter().all(|bar| bar.chu == chart.dong[0].chu);
        charts.extend((!alike || chart.dong.len() < 2).then_some(chart));
    }
    charts.extend(disbursed(project, (period, *expected), report));
    charts
}

/// A bar for each commune: criteria met, of all that are asked, as the text says it; the year's target,
/// where the plan sets any, is drawn.
fn by_commune(
    project: &Project,
    figures: &Figures,
    (period, expected): (&Period, bool),
    status: &StatusReport,
) -> Chart {
    // The aim is the plan's, also for a criterion that was lost since.
    let aim = |commune: usize| figures.standard.commune(commune).map(|plan| *plan.end);
    let aims = *figures.standard.new > 0;
    let all = status.criteria.len();
    let share = |count: u32| f64::from(count) / all.max(1) as f64;
    // In the order of the annex beside it.
    let own = in_groups(project).into_iter().flat_map(|(_, members)| members);
    let bars = own.filter_map(|commune| status.now.commune(commune)).map(|commune| {
        let aim = aim(commune.commune).filter(|_| aims);
        let bar = Bar {
            ten: name(project, commune.commune),
            gia_tri: share(*commune.base),
            muc_tieu: aim.map(share),
            vuot: false,
            chu: format!("{}/{all}", *commune.base),
        };
        (bar, aim)
    });
    let (bars, aims): (Vec<Bar>, Vec<Option<u32>>) = bars.unzip();
    let day = viet::fmt_short(period.cutoff);
    let reached = if expected { "ước đạt" } else { "đạt" };
    let title = format!("Số tiêu chí {reached} theo {} đến ngày {day}", project.unit_word());
    let goal = format!("mục tiêu cuối năm {}", project.programme.year);
    let said = bars.iter().zip(&aims).map(|(bar, aim)| match aim {
        Some(aim) => format!("{} {} (mục tiêu {aim})", bar.ten, bar.chu),
        None => format!("{} {}", bar.ten, bar.chu),
    });
    let said: Vec<String> = said.collect();
    Chart::of(
        "tieu_chi",
        title,
        format!("{reached} đến {day}"),
        aims.iter().any(Option::is_some).then_some(goal),
        bars,
    )
    .described(&said)
}

/// A bar for each group of communes: how many they are, of all.
fn by_band(project: &Project, (period, expected): (&Period, bool), status: &StatusReport) -> Chart {
    let all = status.now.communes.len();
    let bars = status.bands.iter().map(|band| {
        let own = band.communes.len();
        let share = viet::fmt_share(own.into(), all.into());
        Bar {
            ten: band_name(band),
            gia_tri: own as f64 / all.max(1) as f64,
            muc_tieu: Some(1.0),
            vuot: false,
            chu: share.map_or_else(|| own.to_string(), |share| format!("{own} ({share})")),
        }
    });
    let day = viet::fmt_short(period.cutoff);
    let reached = if expected { "ước đạt" } else { "đạt" };
    let title = format!("Số {} theo số tiêu chí {reached} đến ngày {day}", project.unit_word());
    Chart::of(
        "tieu_chi",
        title,
        format!("số {} {reached}", project.counted_word()),
        Some(format!("tất cả {all} {}", project.counted_word())),
        bars.collect(),
    )
}

/// A bar for each source, or else for each work: what was disbursed, of its own plan.
fn disbursed(
    project: &Project,
    (period, expected): (&Period, bool),
    report: &PeriodReport,
) -> Option<Chart> {
    let sources = report.funding.iter().flat_map(|funding| &funding.sources);
    let source = |s: &SourceReport| {
        Some((s.name.clone(), *s.disbursed.as_deref()?, s.comparable_plan()?.value))
    };
    let value = |stated: &Stated| stated.as_ref().map(|amount| amount.value);
    let work = |w: &WorkResult| Some((w.name.value.clone(), value(&w.disbursed)?, value(&w.plan)?));
    let mut parts: Vec<(String, Decimal, Decimal)> = sources.clone().filter_map(source).collect();
    // Those without a bar, and whether it is the plan that they lack.
    let mut all: Vec<(String, bool)> =
        sources.map(|source| (source.name.clone(), source.disbursed.is_some())).collect();
    if parts.is_empty() {
        parts = period.works.iter().filter_map(work).collect();
        let works = period.works.iter();
        all = works.map(|w| (w.name.value.clone(), value(&w.disbursed).is_some())).collect();
    }
    parts.retain(|(_, _, plan)| *plan > Decimal::ZERO);
    all.retain(|(name, _)| parts.iter().all(|(drawn, _, _)| drawn != name));
    if parts.len() > MOST_BARS {
        // The largest by their plan, and all others in sum.
        parts.sort_by_key(|(_, _, plan)| std::cmp::Reverse(*plan));
        let others = parts.split_off(MOST_BARS - 1);
        let name = format!("{} khoản còn lại", viet::fmt_count(others.len() as u64));
        let sum = |pick: fn(&(String, Decimal, Decimal)) -> Decimal| others.iter().map(pick).sum();
        parts.push((name, sum(|part| part.1), sum(|part| part.2)));
    }
    let bars: Vec<Bar> = parts
        .into_iter()
        .filter_map(|(name, part, whole)| {
            let amounts = format!("{}/{}", viet::fmt_decimal(part), viet::fmt_decimal(whole));
            Some(Bar {
                ten: name,
                gia_tri: (part / whole).to_f64()?.clamp(0.0, 1.0),
                muc_tieu: Some(1.0),
                vuot: part > whole,
                chu: format!("{amounts} ({})", viet::fmt_share(part, whole)?),
            })
        })
        .collect();
    if bars.is_empty() {
        return None;
    }
    // The bars are of the year's plan, whatever part of the year the report is on; of a month and a
    // quarter the amounts are not its own but those since the year's beginning.
    let (part, year) = (period.id.value.name(), project.programme.year);
    let (part, of) = match period.id.value.kind {
        PeriodKind::Year => (part, String::new()),
        PeriodKind::HalfYear | PeriodKind::NineMonths => (part, format!(" năm {year}")),
        PeriodKind::Month(_) | PeriodKind::Quarter(_) => {
            let day = viet::fmt_short(period.cutoff);
            let until = if expected { "ước đến" } else { "đến" };
            (format!("lũy kế {until} ngày {day}"), format!(" năm {year}"))
        }
    };
    // A sum up to a day that has not come says so by its day.
    let whole_part = !matches!(period.id.value.kind, PeriodKind::Month(_) | PeriodKind::Quarter(_));
    let paid = if expected && whole_part { "ước giải ngân" } else { "giải ngân" };
    let title = format!("Tỷ lệ {paid} {part} so với kế hoạch{of} (số tiền: triệu đồng)");
    let plan = Some(format!("kế hoạch năm {year}"));
    let disbursed = if expected { "ước giải ngân" } else { "đã giải ngân" };
    let mut chart = Chart::of("giai_ngan", title, disbursed.to_owned(), plan, bars);
    let lacks = [("Chưa có số liệu giải ngân", false), ("Chưa có kế hoạch", true)];
    let notes = lacks.into_iter().filter_map(|(what, paid)| {
        let own = all.iter().filter(|(_, own)| *own == paid);
        let names: Vec<&str> = own.map(|(name, _)| name.as_str()).collect();
        match names.len() {
            0 => None,
            1..=MOST_NAMED => Some(format!("{what}: {}.", names.join("; "))),
            more => Some(format!("{what}: {} khoản khác.", viet::fmt_count(more as u64))),
        }
    });
    chart.ghi_chu = Some(notes.collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
    Some(chart)
}

impl Chart {
    fn of(
        name: &'static str,
        title: String,
        value: String,
        target: Option<String>,
        bars: Vec<Bar>,
    ) -> Self {
        let beyond = |bar: &Bar| if bar.vuot { ", vượt kế hoạch" } else { "" };
        let figure = |bar: &Bar| format!("{} {}{}", bar.ten, bar.chu, beyond(bar));
        let figures: Vec<String> = bars.iter().map(figure).collect();
        // An outline that no bar leaves in sight has nothing to explain.
        let in_sight = |bar: &Bar| bar.muc_tieu.is_some_and(|target| target > bar.gia_tri);
        let target = target.filter(|_| bars.iter().any(in_sight));
        let chart = Chart {
            ten: name,
            ghi_chu: None,
            mo_ta: String::new(),
            tieu_de: title,
            chu_gia_tri: value,
            chu_muc_tieu: target,
            chu_vuot: bars.iter().any(|bar| bar.vuot).then(|| "vượt kế hoạch".to_owned()),
            dong: bars,
            gon: None,
        };
        chart.described(&figures)
    }

    /// The same with its figures in these words.
    fn described(mut self, figures: &[String]) -> Self {
        self.mo_ta = format!("Biểu đồ: {}. {}", self.tieu_de, figures.join("; "));
        self
    }
}

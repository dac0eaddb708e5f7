//! What each commune is recognised as or strives for, beside its criteria: where a text names too many
//! communes, it sends its reader to this column.

use super::context::Context;
use crate::figures::{Completing, PeriodReport};
use crate::model::{Commune, Period, Recognition};
use crate::tables::build::column;
use crate::tables::{Column, ColumnKind};
use crate::viet;

/// The mark of a commune that strives for the standard; for a higher title its mark stands behind.
const STRIVING: &str = "PĐ";
/// The mark of one that completes its file.
const COMPLETING: &str = "HS";

/// The column of these marks.
pub(super) fn heading() -> Column {
    column(&["Danh hiệu, mục tiêu"], ColumnKind::Mark)
}

/// The column of the years of recognition.
pub(super) fn years_heading() -> Column {
    column(&["Năm công nhận"], ColumnKind::Mark)
}

/// The column of decisions of recognition.
pub(super) fn decisions_heading() -> Column {
    column(&["Quyết định công nhận"], ColumnKind::Text)
}

impl Context<'_> {
    /// What each commune is recognised as, or strives for in the year; nothing where the plan names
    /// them all itself.
    pub(super) fn planned_standings(&self) -> Option<Vec<String>> {
        let targets = &self.figures.targets;
        let many = |communes: &[usize]| self.project.are_many_to_name(communes);
        let long = many(&targets.recognised)
            || Recognition::ALL.into_iter().any(|title| many(targets.aiming(title)));
        long.then(|| {
            let standing = |(index, commune): (usize, &Commune)| {
                let title = commune.recognition.as_ref().map(|title| mark(title.value).to_owned());
                let aims = Recognition::ALL
                    .into_iter()
                    .filter(|title| targets.aiming(*title).contains(&index));
                title.into_iter().chain(aims.map(aim_mark)).collect::<Vec<_>>().join(", ")
            };
            self.project.communes.iter().enumerate().map(standing).collect()
        })
    }

    /// When each commune was recognised, where the plan names the years and too many communes of one; nothing
    /// where no year is known.
    pub(super) fn years_of_recognition(&self) -> Option<Vec<String>> {
        let recognised = &self.figures.targets.recognised;
        let year = |index: usize| {
            let own = &self.project.communes[index];
            own.recognised_in.clone().filter(|_| recognised.contains(&index)).unwrap_or_default()
        };
        let years: Vec<String> = (0..self.project.communes.len()).map(year).collect();
        let told = years.iter().any(|year| !year.is_empty());
        (told && self.project.are_many_to_name(recognised)).then_some(years)
    }

    /// What each commune is recognised as, or strives for, at a period's end; nothing where the report names them all itself.
    pub(super) fn standings_now(
        &self,
        period: &Period,
        report: &PeriodReport,
    ) -> Option<Vec<String>> {
        let status = report.status.as_ref()?;
        let targets = &self.figures.targets;
        let striving = &targets.striving;
        let many = |communes: Vec<usize>| self.project.are_many_to_name(&communes);
        let open = |commune: &usize| {
            !self.project.is_recognised(period, *commune) && !status.complete().contains(commune)
        };
        let still_aiming = |aim: Recognition| {
            let short_of =
                |commune: &usize| self.project.title_at(Some(period), *commune) < Some(aim);
            targets.aiming(aim).iter().copied().filter(short_of).collect()
        };
        let all = (0..self.project.communes.len())
            .filter(|commune| self.project.is_recognised(period, *commune));
        let files = Recognition::ALL.map(|title| {
            let file = Completing::of(self.project, period, report, title);
            if file.is_told { file.communes.value } else { Vec::new() }
        });
        let long = many(all.collect())
            || many(striving.iter().copied().filter(open).collect())
            || self.long_lists(period).next().is_some()
            || files.iter().any(|file| many(file.clone()))
            || Recognition::ALL.into_iter().any(|aim| many(still_aiming(aim)));
        long.then(|| {
            let standing = |index: usize| {
                let title = self.project.title_at(Some(period), index);
                let completing = files.iter().any(|file| file.contains(&index));
                let aims = Recognition::ALL.into_iter().filter(|aim| {
                    targets.aiming(*aim).contains(&index) && title < Some(*aim) && !completing
                });
                let marks = [
                    title.map(|title| mark(title).to_owned()),
                    completing.then(|| COMPLETING.to_owned()),
                ];
                marks.into_iter().flatten().chain(aims.map(aim_mark)).collect::<Vec<_>>().join(", ")
            };
            (0..self.project.communes.len()).map(standing).collect()
        })
    }

    /// The decisions of which the report has too many to name them, by commune: "3010/QĐ-UBND ngày
    /// 20/11/2026".
    pub(super) fn decisions(&self, period: &Period) -> Option<Vec<String>> {
        let titles: Vec<Recognition> = self.long_lists(period).collect();
        let of = |commune: usize| {
            let own = period.recognised.iter().filter(|row| row.commune == commune);
            let own = own.filter(|row| titles.contains(&row.title));
            let said = own.filter_map(|row| {
                let decision = row.decision.as_ref()?.trim_end_matches('.');
                Some(viet::decision_in_column(decision))
            });
            said.collect::<Vec<_>>().join("; ")
        };
        (!titles.is_empty()).then(|| (0..self.project.communes.len()).map(of).collect())
    }

    /// Titles of which a period has so many decisions that a text does not name them.
    fn long_lists(&self, period: &Period) -> impl Iterator<Item = Recognition> {
        Recognition::ALL.into_iter().filter(|title| {
            let own = period.recognised.iter().filter(|row| row.title == *title);
            let own = own.filter(|row| row.decision.is_some()).map(|row| row.commune);
            self.project.are_many_to_name(&own.collect::<Vec<_>>())
        })
    }
}

/// The mark of a title.
fn mark(title: Recognition) -> &'static str {
    match title {
        Recognition::Standard => "NTM",
        Recognition::Advanced => "NC",
        Recognition::Model => "KM",
        Recognition::Modern => "HĐ",
    }
}

/// The mark of one that strives for a title.
fn aim_mark(title: Recognition) -> String {
    match title {
        Recognition::Standard => STRIVING.to_owned(),
        higher => format!("{STRIVING} {}", mark(higher)),
    }
}

/// What the marks mean, of those that are there; `over` is whether the year is, so that nobody strives
/// any more.
pub(super) fn legend(all: &[String], year: &str, over: bool) -> String {
    let name = |title: Recognition| match title {
        Recognition::Standard => "đạt chuẩn nông thôn mới",
        Recognition::Advanced => "nông thôn mới nâng cao",
        Recognition::Model => "nông thôn mới kiểu mẫu",
        Recognition::Modern => "nông thôn mới hiện đại",
    };
    let titles = Recognition::ALL.map(|title| {
        let decided =
            if title == Recognition::Standard { "đã được công nhận " } else { "" };
        (mark(title).to_owned(), format!("{decided}{}", name(title)))
    });
    let completing = (COMPLETING.to_owned(), "đang hoàn thiện hồ sơ đề nghị công nhận".to_owned());
    let aims = Recognition::ALL.map(|title| {
        let aim = match over {
            true => format!("mục tiêu {} năm {year}, chưa hoàn thành", name(title)),
            false => format!("phấn đấu {} trong năm {year}", name(title)),
        };
        (aim_mark(title), aim)
    });
    let said = titles
        .into_iter()
        .chain([completing])
        .chain(aims)
        .filter(|(mark, _)| all.iter().any(|own| own.split(", ").any(|own| own == mark)));
    let said: Vec<String> = said.map(|(mark, meaning)| format!("“{mark}” là {meaning}")).collect();
    format!("Danh hiệu, mục tiêu: {}.", said.join("; "))
}

//! What each commune is recognised as or strives for, beside its criteria: where a text names too many
//! communes, it sends its reader to this column.

use super::Context;
use crate::figures::StatusReport;
use crate::model::{AnnexKind, Commune, Period, Recognition};
use crate::tables::build::column;
use crate::tables::{Column, Content};
use crate::viet;

/// The mark of a commune that strives for the standard.
const STRIVING: &str = "PĐ";
/// The mark of one that completes its file.
const COMPLETING: &str = "HS";

/// The column of these marks.
pub(super) fn heading() -> Column {
    column(&["Danh hiệu, mục tiêu"], Content::Mark)
}

/// Whether a sentence names so many only by an annex.
fn many(number: usize) -> bool {
    number > viet::MOST_NAMES
}

impl Context<'_> {
    /// What each commune is recognised as, or strives for in the year; nothing where the plan names
    /// them all itself.
    pub(super) fn planned_standings(&self, kind: AnnexKind) -> Option<Vec<String>> {
        let targets = &self.figures.targets;
        let long = many(targets.recognised.len()) || many(targets.striving.len());
        (kind == AnnexKind::Communes && long).then(|| {
            let standing = |(index, commune): (usize, &Commune)| {
                let title = commune.recognition.as_ref().map(|title| mark(title.value));
                let striving = targets.striving.contains(&index).then_some(STRIVING);
                title.into_iter().chain(striving).collect::<Vec<_>>().join(", ")
            };
            self.project.communes.iter().enumerate().map(standing).collect()
        })
    }

    /// The same at a period's end; nothing where the report names them all itself.
    pub(super) fn standings_now(
        &self,
        kind: AnnexKind,
        period: &Period,
        status: &StatusReport,
    ) -> Option<Vec<String>> {
        let striving = &self.figures.targets.striving;
        let open = |commune: &&usize| {
            !self.project.is_recognised(period, **commune) && !status.complete().contains(*commune)
        };
        let all = (0..self.project.communes.len())
            .filter(|commune| self.project.is_recognised(period, *commune));
        let long = many(all.count())
            || many(striving.iter().filter(open).count())
            || long_lists(period).next().is_some();
        (kind == AnnexKind::Results && long).then(|| {
            let standing = |(index, commune): (usize, &Commune)| {
                let own = || period.recognised.iter().filter(|row| row.commune == index);
                let before = commune.recognition.as_ref().map(|title| title.value);
                let decided = own().filter(|row| row.decision.is_some()).map(|row| row.title);
                let title = decided.chain(before).max();
                let completing = own().any(|row| row.decision.is_none());
                let strives = striving.contains(&index) && title.is_none() && !completing;
                let marks = [
                    title.map(mark),
                    completing.then_some(COMPLETING),
                    strives.then_some(STRIVING),
                ];
                marks.into_iter().flatten().collect::<Vec<_>>().join(", ")
            };
            self.project.communes.iter().enumerate().map(standing).collect()
        })
    }

    /// The decisions of which the report has too many to name them.
    pub(super) fn decisions_note(&self, period: &Period) -> Option<String> {
        let titles = long_lists(period).filter(|(_, decided)| *decided);
        let said: Vec<String> = titles
            .flat_map(|(title, _)| period.recognised.iter().filter(move |row| row.title == title))
            .filter_map(|row| {
                let commune = self.project.communes[row.commune].full_name();
                Some(format!("{commune} ({})", row.decision.as_ref()?.trim_end_matches('.')))
            })
            .collect();
        (!said.is_empty()).then(|| format!("Công nhận trong năm: {}.", said.join("; ")))
    }
}

/// Titles of which a period has so many decisions, or files on the way, that a text does not name
/// them.
fn long_lists(period: &Period) -> impl Iterator<Item = (Recognition, bool)> {
    const TITLES: [Recognition; 4] =
        [Recognition::Standard, Recognition::Advanced, Recognition::Model, Recognition::Modern];
    TITLES.into_iter().flat_map(|title| [(title, true), (title, false)]).filter(
        |(title, decided)| {
            let own = period.recognised.iter().filter(|row| row.title == *title);
            many(own.filter(|row| row.decision.is_some() == *decided).count())
        },
    )
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

/// What the marks mean, of those that are there.
pub(super) fn legend(all: &[String], year: &str) -> String {
    let marks = [
        ("NTM", "đã được công nhận đạt chuẩn nông thôn mới".to_owned()),
        ("NC", "nông thôn mới nâng cao".to_owned()),
        ("KM", "nông thôn mới kiểu mẫu".to_owned()),
        ("HĐ", "nông thôn mới hiện đại".to_owned()),
        (COMPLETING, "đang hoàn thiện hồ sơ đề nghị công nhận".to_owned()),
        (STRIVING, format!("phấn đấu đạt chuẩn nông thôn mới trong năm {year}")),
    ];
    let said = marks
        .into_iter()
        .filter(|(mark, _)| all.iter().any(|own| own.split(", ").any(|own| own == *mark)));
    let said: Vec<String> = said.map(|(mark, meaning)| format!("“{mark}” là {meaning}")).collect();
    format!("Danh hiệu, mục tiêu: {}.", said.join("; "))
}

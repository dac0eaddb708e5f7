//! The forms of 2026–2030: Biểu 04–09 of a province and Biểu 10–13 of a commune.
//!
//! Their columns were taken from a public reproduction; the circular they come from was not seen,
//! and each run says so. What the office does not state stays blank; without a period a form is there
//! to be filled in.

mod amounts;
mod criteria;
mod funding;
mod policies;

use super::build::{column, repeated};
use super::{Column, Content, Table};
use crate::figures::Figures;
use crate::model::{AnnexKind, Period, PeriodId, PeriodKind, Project};

/// The unit of the forms on funding.
const MILLION: &str = "Đơn vị tính: triệu đồng";

/// What a form is made of.
pub(super) struct Forms<'a> {
    pub(super) project: &'a Project,
    pub(super) figures: &'a Figures,
    /// The period of the document, if it has one and the project gives its data.
    pub(super) period: Option<&'a Period>,
}

impl Forms<'_> {
    /// The form of a kind; `None` where it does not fit the project, or is none of these.
    pub(super) fn table(&self, kind: AnnexKind) -> Option<Table> {
        // Nobody signs a form without a figure in it.
        if self.period.is_some_and(|period| period.lacks(kind)) {
            return None;
        }
        match kind {
            AnnexKind::Form04 => Some(self.policies(kind)),
            AnnexKind::Form05 => Some(self.criteria_by_group(kind)),
            AnnexKind::Form06 => Some(self.programme(kind)),
            AnnexKind::Form07 | AnnexKind::Form11 => Some(self.funding(kind)),
            AnnexKind::Form08 | AnnexKind::Form13 => Some(self.works(kind)),
            AnnexKind::Form09 | AnnexKind::Form12 => Some(self.contents(kind)),
            AnnexKind::Form10 => self.criteria_of_commune(kind),
            AnnexKind::Communes
            | AnnexKind::Advanced
            | AnnexKind::Hamlets
            | AnnexKind::ModelHamlets
            | AnnexKind::Projects
            | AnnexKind::Leads
            | AnnexKind::CommunesByIndicator
            | AnnexKind::AdvancedByIndicator
            | AnnexKind::Results
            | AnnexKind::AdvancedResults
            | AnnexKind::Bands
            | AnnexKind::HamletResults
            | AnnexKind::FundingResults
            | AnnexKind::Given
            | AnnexKind::Remarks
            | AnnexKind::Disbursement
            | AnnexKind::Arrears
            | AnnexKind::Tasks => None,
        }
    }

    /// The period that the form's columns speak of: the document's, or the half-year that the
    /// forms were made for.
    fn id(&self) -> PeriodId {
        let year = self.project.programme.year;
        let half = PeriodId { year, kind: PeriodKind::HalfYear };
        self.period.map_or(half, |period| period.id.value)
    }

    /// "31/12/2025".
    fn year_end(&self) -> String {
        format!("31/12/{}", self.id().year - 1)
    }

    /// "6 tháng đầu năm 2026", "quý I năm 2026", "năm 2026".
    fn span(&self) -> String {
        self.id().name()
    }

    /// "Kết quả đến …", "Thực hiện …", "Kế hoạch …": the three times of a form.
    fn times(&self) -> [String; 3] {
        [
            format!("Kết quả đến {}", self.year_end()),
            format!("Thực hiện {}", self.span()),
            format!("Kế hoạch {}", self.id().next_name()),
        ]
    }

    fn form(&self, kind: AnnexKind, title: &str, columns: Vec<Column>) -> Table {
        let number = kind.form_number().unwrap_or_default();
        Table { columns, ..Table::new(kind, format!("Biểu số {number}. {title}")) }
    }
}

/// The first two columns of every form.
fn head(name: &str) -> Vec<Column> {
    vec![repeated(&["TT"], Content::Index), repeated(&[name], Content::Text)]
}

/// The last one.
fn remark() -> Column {
    column(&["Ghi chú"], Content::Text)
}

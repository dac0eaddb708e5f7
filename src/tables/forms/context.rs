//! What the forms are made of: their period, its times, and the columns that they share.

use crate::figures::Figures;
use crate::model::{AnnexKind, Period, PeriodId, PeriodKind, Project};
use crate::tables::build::{column, repeated};
use crate::tables::{Column, ColumnKind, Table};
use crate::viet;

/// What a form is made of.
pub struct Forms<'a> {
    /// What the office states.
    pub project: &'a Project,
    /// What follows from it.
    pub figures: &'a Figures,
    /// The period of the document, if it has one and the project gives its data.
    pub period: Option<&'a Period>,
}

impl Forms<'_> {
    /// The period that the form's columns speak of: the document's, or the half-year that the
    /// forms were made for.
    pub(super) fn id(&self) -> PeriodId {
        let year = self.project.programme.year;
        let half = PeriodId { year, kind: PeriodKind::HalfYear };
        self.period.map_or(half, |period| period.id.value)
    }

    /// "31/12/2025".
    fn year_end(&self) -> String {
        format!("31/12/{}", self.id().year - 1)
    }

    /// "6 tháng đầu năm 2026", "quý I năm 2026", "năm 2026".
    pub(super) fn span(&self) -> String {
        self.id().name()
    }

    /// Of amounts, which run from the year's beginning: "Kết quả huy động 6 tháng đầu năm 2026", "Kết quả
    /// huy động lũy kế đến 14/4/2026" of a month or a quarter that begins later.
    pub(super) fn since_january(&self, what: &str) -> String {
        match self.period {
            Some(period) if period.id.value.first_month() > 1 => {
                format!("{what} lũy kế đến {}", viet::fmt_short(period.cutoff))
            }
            _ => format!("{what} {}", self.span()),
        }
    }

    /// "Kết quả đến …", "Thực hiện …", "Kế hoạch …": the three times of a form.
    pub(super) fn times(&self) -> [String; 3] {
        [
            format!("Kết quả đến {}", self.year_end()),
            format!("Thực hiện {}", self.span()),
            format!("Kế hoạch {}", self.id().next_name()),
        ]
    }

    pub(super) fn form(&self, kind: AnnexKind, title: &str, columns: Vec<Column>) -> Table {
        let number = kind.form_number().unwrap_or_default();
        Table { columns, ..Table::new(kind, format!("Biểu số {number}. {title}")) }
    }
}

/// The first two columns of every form.
pub(super) fn head(name: &str) -> Vec<Column> {
    vec![repeated(&["TT"], ColumnKind::Index), repeated(&[name], ColumnKind::Text)]
}

/// The last one.
pub(super) fn remark() -> Column {
    column(&["Ghi chú"], ColumnKind::Text)
}

//! What one document is made of, computed once and handed to words, tables, charts, letterhead and
//! workbook alike.

use super::{Figures, PeriodReport, led_by};
use crate::model::{Document, Period, Project, Prose, Task};

/// A document of a project with its period and all its figures.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// What the office states.
    pub project: &'a Project,
    /// The document.
    pub document: &'a Document,
    /// What follows from the plan's data.
    pub figures: &'a Figures,
    /// The period that the document reports on, and what follows from its data.
    pub reporting: Option<Reporting<'a>>,
    /// Of a document of one commune, whose project is that commune's alone: the whole project, which
    /// is that of the body that issues it.
    pub whole: Option<&'a Project>,
}

/// A period with its figures.
#[derive(Clone, Debug)]
pub struct Reporting<'a> {
    /// The period.
    pub period: &'a Period,
    /// Its figures.
    pub report: PeriodReport,
    /// Whether the document speaks of the period's last day before it has come.
    pub expected: bool,
}

impl<'a> Edition<'a> {
    /// A document's edition. Of a period that the project has no data of nothing is reported.
    pub fn of(project: &'a Project, figures: &'a Figures, document: &'a Document) -> Self {
        let period = document.period.as_ref().and_then(|id| project.period(id.value));
        let reporting = period.map(|period| Reporting {
            period,
            report: PeriodReport::of(project, figures, period),
            expected: period.is_expected_in(document),
        });
        Edition { project, document, figures, reporting, whole: None }
    }

    /// The same of one commune among those of a whole project.
    #[must_use]
    pub fn within(mut self, whole: Option<&'a Project>) -> Self {
        self.whole = whole;
        self
    }

    /// The project of the body that issues the document.
    pub fn issuing(&self) -> &'a Project {
        self.whole.unwrap_or(self.project)
    }

    /// The year's tasks that the document speaks of: all, or of one commune those that its committee leads.
    pub fn tasks(&self) -> Vec<&'a Task> {
        let own = || {
            let (whole, commune) = (self.whole?, self.project.communes.first()?);
            let at = whole.communes.iter().position(|own| own.file == commune.file)?;
            let leads =
                |task: &&Task| led_by(&task.lead.value, &whole.communes).communes.contains(&at);
            Some(self.project.tasks.iter().filter(leads).collect())
        };
        own().unwrap_or_else(|| self.project.tasks.iter().collect())
    }

    /// The office's prose that the document may print: a report has its period's own words, since those of the
    /// plan are about what is to come.
    pub fn prose(&self) -> &'a Prose {
        self.period().map_or(&self.project.prose, |period| &period.prose)
    }

    /// The period that the document reports on.
    pub fn period(&self) -> Option<&'a Period> {
        self.reporting.as_ref().map(|reporting| reporting.period)
    }
}

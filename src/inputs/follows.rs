//! What is found only because something else is wrong is not said beside it: it comes back in the
//! next run should it stand by itself. Nothing is dropped unless its cause is said in the same run
//! and weighs as much.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, YearOf};
use crate::origin::{Place, Spot};
use crate::viet;

/// Drops what follows from other findings.
pub fn drop_followers(found: &mut Diagnostics) {
    let causes = Causes::of(found);
    found.retain_from(0, |diagnostic| !causes.explain(diagnostic));
}

/// What other findings may follow from.
#[derive(Default)]
struct Causes {
    /// Cells that do not show what they hold, or stand in the wrong column.
    looks: BTreeSet<Place>,
    /// Sheets with merged cells that are not understood.
    merged: BTreeSet<String>,
    /// Cells that disagree with their own parts, plan or base status.
    wrong_figures: BTreeSet<Place>,
    /// Amounts far beyond their plan, which the next period then falls short of.
    beyond_plan: BTreeSet<Place>,
    /// Keys that nobody reads, by what was probably meant by them.
    meant_keys: BTreeSet<(String, String)>,
    /// Whether the key of the periods is misspelt.
    periods_key: bool,
    /// YAML files in which a value was torn apart at its comma.
    torn: BTreeSet<String>,
    /// Sheets of which a heading was refused or is missing.
    headings: BTreeSet<String>,
    /// Headings that are probably meant by another one of their sheet.
    meant_headings: BTreeSet<(String, String)>,
    /// Sheets with a row too many, or with a value that no sum can hold.
    rows: BTreeSet<String>,
    /// Columns of sheets with a cell that cannot be read.
    unread: BTreeSet<(String, u32)>,
    /// Sheets in which a commune bears the noun of another kind, with the unit that is meant.
    other_kinds: BTreeSet<(String, String)>,
    /// Dates of documents that are of another year.
    dates: BTreeSet<String>,
    /// Whether criteria are assigned that are met, so many that the table is another one.
    foreign_targets: bool,
    /// Whether the plan itself is wrong.
    wrong_plan: bool,
}

/// From so many on, targets that are met already are no slips of single cells.
const MANY: usize = 3;

impl Causes {
    fn of(found: &Diagnostics) -> Self {
        let mut causes = Causes::default();
        let mut met_targets = 0;
        for diagnostic in found.iter().filter(|d| d.severity != Severity::Note) {
            let error = diagnostic.severity == Severity::Error;
            // Joined before: all its places count.
            let places = || {
                diagnostic.place.iter().chain(match diagnostic.alike.is_empty() {
                    true => &[][..],
                    false => &diagnostic.related[..],
                })
            };
            match &diagnostic.problem {
                Problem::Ditto { .. }
                | Problem::CellLooks { .. }
                | Problem::MergedCells { .. }
                | Problem::FigureInNote { .. }
                | Problem::CellAstray { .. }
                    if error =>
                {
                    causes.looks.extend(places().cloned());
                    causes.looks.extend(diagnostic.related.iter().cloned());
                    if let Problem::MergedCells { .. } = &diagnostic.problem {
                        causes.merged.extend(places().map(Place::sheet_key));
                    }
                }
                Problem::FundingSum { .. }
                | Problem::ProjectCapital { .. }
                | Problem::ArrearDiffers { .. }
                | Problem::HamletsExceedTotal { .. }
                | Problem::TargetAlreadyMet { .. }
                | Problem::ReturnInOtherUnit { .. }
                | Problem::ReturnDisbursed { .. } => {
                    if error {
                        causes.wrong_figures.extend(places().cloned());
                    }
                    if let Problem::TargetAlreadyMet { .. } = &diagnostic.problem {
                        met_targets += 1 + diagnostic.alike.len();
                    }
                }
                Problem::AmountBeyondPlan { .. } => {
                    causes.beyond_plan.extend(places().cloned());
                }
                Problem::UnknownKey { section, .. } if error => {
                    if let Some(meant) = &diagnostic.meant {
                        causes.meant_keys.insert((section.clone(), meant.clone()));
                        causes.periods_key |= meant == "ky" && section.ends_with(".yaml");
                    }
                }
                Problem::UnknownHeading { .. }
                | Problem::HeadingDoubtful { .. }
                | Problem::TargetUpToYear { .. }
                | Problem::HeadingNumberVersusName { .. }
                | Problem::HeadingYear { .. }
                | Problem::MissingColumn { .. }
                | Problem::DuplicateColumn { .. }
                    if error =>
                {
                    let sheets: Vec<String> =
                        diagnostic.place.iter().map(Place::sheet_key).collect();
                    if let (Some(meant), Some(sheet)) = (&diagnostic.meant, sheets.first()) {
                        causes.meant_headings.insert((sheet.clone(), meant.clone()));
                    }
                    causes.headings.extend(sheets);
                }
                // Told where the project names the column; its heading stands beside.
                Problem::LetterAgainstHeading { .. } | Problem::FieldPassedOver { .. } if error => {
                    causes.headings.extend(diagnostic.related.iter().map(Place::sheet_key));
                }
                Problem::DuplicateCommune { .. }
                | Problem::DuplicateHamlet { .. }
                | Problem::NegativeAmount { .. }
                | Problem::NotACount { .. }
                    if error =>
                {
                    causes.rows.extend(diagnostic.place.iter().map(Place::sheet_key));
                }
                Problem::KeyWithoutValue { .. } => {
                    causes.torn.extend(places().map(|place| place.file.to_string()));
                }
                Problem::OtherYear { what, seen, .. } if error => match what {
                    YearOf::DocumentDate | YearOf::ReportDate => {
                        causes.dates.insert(seen.clone());
                    }
                    YearOf::Subject
                    | YearOf::BaseDate
                    | YearOf::Period
                    | YearOf::DocumentPeriod
                    | YearOf::Term
                    | YearOf::CriteriaSet
                    | YearOf::LegalBasis
                    | YearOf::Prose
                    | YearOf::Deadline
                    | YearOf::Works
                    | YearOf::YearsBasis
                    | YearOf::Decision
                    | YearOf::DecisionToCome
                    | YearOf::Finished
                    | YearOf::BasisNumber
                    | YearOf::DeadlineBeforePlan => {}
                },
                _ => {}
            }
            if let (true, Problem::OtherKindOfCommune { units, .. }) = (error, &diagnostic.problem)
            {
                let sheets: Vec<String> = places().map(Place::sheet_key).collect();
                let units = units.iter().map(|unit| viet::unit_key(unit));
                let pairs = units
                    .flat_map(|unit| sheets.iter().map(move |own| (own.clone(), unit.clone())));
                causes.other_kinds.extend(pairs);
            }
            if error && cannot_be_read(&diagnostic.problem) {
                causes.unread.extend(places().filter_map(column_of));
            }
            causes.wrong_plan |= error && is_of_the_plan(&diagnostic.problem);
        }
        causes.foreign_targets = met_targets >= MANY;
        causes
    }

    /// Whether a finding follows from another one.
    fn explain(&self, diagnostic: &Diagnostic) -> bool {
        let place = diagnostic.place.as_ref();
        let error = diagnostic.severity == Severity::Error;
        // The cell itself, or one that its figure was computed from.
        let touches = |cells: &BTreeSet<Place>| {
            place.is_some_and(|place| cells.contains(place))
                || diagnostic.related.iter().any(|place| cells.contains(place))
        };
        match &diagnostic.problem {
            Problem::NotANumber { .. }
            | Problem::NotACount { .. }
            | Problem::NotADate { .. }
            | Problem::BadMark { .. }
            | Problem::NotAssessed { .. }
            | Problem::BadChoice { .. }
            | Problem::BadCodeList { .. }
            | Problem::AmbiguousNumber { .. }
            | Problem::EnglishNumber { .. } => {
                place.is_some_and(|place| self.looks.contains(place))
            }
            Problem::BlankAmongMarks { .. } => {
                place.is_some_and(|place| self.merged.contains(&place.sheet_key()))
            }
            Problem::DeclaredFigure { .. } => touches(&self.wrong_figures) || self.foreign_targets,
            Problem::AimFallsShort { .. } | Problem::NoTarget { .. } => self.foreign_targets,
            Problem::AmountFell { .. } => !error && touches(&self.beyond_plan),
            Problem::ReturnOfOtherData { .. } => !error && self.wrong_plan,
            Problem::MissingKey { key, section } => {
                self.meant_keys.contains(&(section.clone(), key.clone()))
            }
            // Once all columns are read, another one may have the unit.
            Problem::UnitInSight { .. } | Problem::MissingValue { .. } => {
                place.is_some_and(|place| self.headings.contains(&place.sheet_key()))
            }
            Problem::MissingColumn { column, .. } => place.is_some_and(|place| {
                self.meant_headings.contains(&(place.sheet_key(), column.clone()))
            }),
            Problem::TotalsRow { .. } => {
                place.is_some_and(|place| self.rows.contains(&place.sheet_key()))
                    || place.and_then(column_of).is_some_and(|own| self.unread.contains(&own))
            }
            Problem::MissingCommune { name, .. }
                if place.is_some_and(|place| {
                    self.other_kinds.contains(&(place.sheet_key(), viet::unit_key(name)))
                }) =>
            {
                true
            }
            Problem::UnknownPeriod { .. } => self.periods_key,
            // A heading that was not understood is perhaps the one that is missing.
            Problem::RowTotal { .. }
            | Problem::MissingCriterion { .. }
            | Problem::MissingCommune { .. } => place.is_some_and(|place| {
                self.torn.contains(&*place.file) || self.headings.contains(&place.sheet_key())
            }),
            Problem::BasisAfterDocument { document, .. } => self.dates.contains(document),
            _ => false,
        }
    }
}

/// The sheet and the column of a cell.
fn column_of(place: &Place) -> Option<(String, u32)> {
    match place.spot {
        Spot::Cell { column, .. } => Some((place.sheet_key(), column)),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    }
}

/// A value that no sum can hold: the total of its column says nothing.
fn cannot_be_read(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::BadMark { .. }
            | Problem::NotAssessed { .. }
            | Problem::NotANumber { .. }
            | Problem::AmbiguousNumber { .. }
            | Problem::EnglishNumber { .. }
            | Problem::CellError { .. }
    )
}

/// What is wrong with the plan's own figures: a form made before differs from them anyhow.
fn is_of_the_plan(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::TargetAlreadyMet { .. }
            | Problem::FundingSum { .. }
            | Problem::ProjectCapital { .. }
            | Problem::ProjectList { .. }
            | Problem::HamletsExceedTotal { .. }
            | Problem::DeclaredFigure { .. }
    )
}

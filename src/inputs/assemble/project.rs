//! The project from its parts: what `ntm.yaml` states, and the tables that it leads to.

use std::collections::{BTreeMap, BTreeSet};

use super::accepted::asked;
use super::gathered;
use super::known_acts::known_acts;
use super::of_plan::{self, OfPlan};
use super::only::Only;
use super::period::PeriodContext;
use super::source::DataSource;
use super::stated::{self, Sets, Stated};
use super::{accounted, by_commune, file_names};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::files::{Files, PROJECT_FILE};
use crate::inputs::raw::Node;
use crate::inputs::tables::{hien_trang, xa};
use crate::model::{Commune, Document, Matrix, Period, PeriodId, Project, Reading};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Reads the whole project, or only what is wanted of it; nothing where a part is not understood.
pub(super) fn project(
    files: &Files,
    root: &Sourced<Node>,
    only: Option<&Only>,
    found: &mut Diagnostics,
) -> Option<Project> {
    let stated = stated::read(files, root, only, found)?;
    let by_kind = stated.prints_kinds_of_works();
    let Stated { programme, mut documents, data, .. } = stated;
    let data = data?;
    let Sets { set, place: set_place, advanced, advanced_named } = stated.sets?;
    // Without the set no column could be understood; everything else was reported already.
    let set = set?;
    let mut reading = Reading::default();
    let year = programme.as_ref().map(|programme| programme.year);
    let (period, counted_to) = (None, None);
    let mut source =
        DataSource { files, data: &data, year, period, counted_to, reading: &mut reading };
    let status_date = source.date("hien_trang", found);
    source.counted_to = status_date
        .as_ref()
        .map(|date| date.value)
        .or_else(|| chrono::NaiveDate::from_ymd_opt(year? - 1, 12, 31));
    let List { communes, place: list_place, whole: listed } = list(&mut source, found);
    let before_names = found.len();
    by_commune::settle(&mut documents, &communes, found);
    file_names::files_of_communes(&documents, &communes, found);
    let known = PeriodContext {
        communes: &communes,
        set: &set,
        advanced: advanced.as_deref(),
        advanced_named,
        only,
    };
    let OfPlan {
        status,
        targets,
        advanced_status,
        advanced_targets,
        hamlets,
        funding,
        projects,
        assignments,
        tasks,
        declared,
        prose,
        mut periods,
        before_periods,
    } = of_plan::read(&mut source, &known, stated.periods, found);
    for period in periods.iter_mut().filter(|period| Some(period.id.value.year) == year) {
        gathered::below_their_sources(&mut period.funding, &funding);
    }
    // Nobody asks for the kinds of works where no document prints them.
    found.retain_from(before_periods, |told| {
        by_kind || !matches!(told.problem, Problem::WorkKindUntold { .. })
    });
    if advanced_status.is_none() && data.node("hien_trang_nang_cao").is_none() {
        let stated = periods.iter().filter_map(|p| Some((p.id.value, p.advanced_status.as_ref()?)));
        for (id, matrix) in stated {
            let period = id.to_string();
            found.report(Problem::AdvancedBaseMissing { period }, &matrix.place);
        }
    }
    // Another table than the list was read as the list, or another column of it.
    let foreign = status.as_ref().filter(|status| {
        let unknown = |d: &&Diagnostic| matches!(d.problem, Problem::UnknownCommune { .. });
        status.rows.is_empty() && found.iter().skip(before_names).filter(unknown).count() > 1
    });
    let foreign_name = found
        .iter()
        .skip(before_names)
        .find_map(|diagnostic| match &diagnostic.problem {
            Problem::UnknownCommune { name } => Some(name.clone()),
            _ => None,
        })
        .unwrap_or_default();
    if !listed || foreign.is_some() {
        found.retain_from(before_names, |diagnostic| !follows_from_list(&diagnostic.problem));
    }
    if listed && let (Some(status), Some(place)) = (foreign, &list_place) {
        let table = hien_trang::TABLE.label.to_owned();
        let listed = communes.first().map_or_else(String::new, |own| own.name.value.clone());
        let problem = Problem::NoCommonCommune { table, listed, seen: foreign_name };
        found.push(Diagnostic::new(problem).at(place).with(&status.place));
    }
    let year = year.unwrap_or(0);
    let is_whole = |lost: usize| periods.len() + lost >= stated.periods.len();
    tell_unknown_periods(&documents, &periods, (year, before_periods), is_whole, found);
    data.finish(found);
    if !listed || foreign.is_some() || status.is_none() && !found.has_errors() {
        return None;
    }

    accounted::drop_known(&reading, found);
    reading.asked = asked(&stated.accepted, found);
    let empty = |place: &Place| Matrix {
        blank: BTreeSet::new(),
        marks: BTreeMap::new(),
        kept: BTreeMap::new(),
        rows: BTreeMap::new(),
        place: place.clone(),
    };
    let place = Place::file(PROJECT_FILE);
    Some(Project {
        known_acts: known_acts(files, found),
        organisation: stated.organisation?,
        programme: programme?,
        layout: stated.layout,
        spelling: stated.spelling,
        documents,
        status_date,
        // Without it nothing is made; who has not reported can be said all the same.
        status: status.unwrap_or_else(|| empty(&place)),
        targets: targets.unwrap_or_else(|| empty(&place)),
        advanced_status,
        advanced_targets,
        set,
        set_place,
        advanced_set: advanced,
        communes,
        hamlets,
        funding,
        projects,
        assignments,
        tasks,
        declared,
        prose,
        periods,
        accepted: stated.accepted,
        issuing: stated.issuing,
        illustrative: stated.illustrative,
        reading,
        place,
    })
}

/// The list of communes, to which all other tables refer.
struct List {
    communes: Vec<Commune>,
    place: Option<Place>,
    /// Whether every row of it is read.
    whole: bool,
}

fn list(source: &mut DataSource<'_, '_>, found: &mut Diagnostics) -> List {
    let before_list = found.len();
    let communes_table = source.table("xa", None, true, found);
    let rows = communes_table.as_ref().map_or(0, |table| table.rows.len());
    let incomplete = communes_table.as_ref().is_some_and(|table| table.incomplete);
    let place = communes_table.as_ref().map(|table| table.place.clone());
    let base = source.counted_to.map(|day| chrono::Datelike::year(&day));
    let communes = communes_table
        .map(|table| xa::read(&table, (base, source.year), found))
        .unwrap_or_default();
    let told = |which: fn(&Problem) -> bool| {
        found.iter().skip(before_list).filter(|diagnostic| which(&diagnostic.problem)).count()
    };
    let twice = told(|problem| matches!(problem, Problem::DuplicateCommune { .. }));
    // Without the list, or without a row of it, nothing can be said about names in other tables.
    let whole = !communes.is_empty()
        && !incomplete
        && communes.len() + twice == rows
        && told(|problem| {
            matches!(
                problem,
                Problem::RowWithoutName { .. }
                    | Problem::DataAfterTotals { .. }
                    | Problem::TotalOrRecord { .. }
                    | Problem::GroupOrRecord { .. }
                    | Problem::HeadOrRecord { .. }
                    | Problem::GroupSetAside { .. }
                    | Problem::PartRow { .. }
            )
        }) == 0;
    List { communes, place, whole }
}

/// Tells of documents on periods that the project does not have.
fn tell_unknown_periods(
    documents: &[Document],
    periods: &[Period],
    (year, before_periods): (i32, usize),
    is_whole: impl Fn(usize) -> bool,
    found: &mut Diagnostics,
) {
    // An entry that could not be read may be the one that a document wants; not one that is there
    // twice, or that means another period.
    let may_be = |wanted: PeriodId| {
        let other = found.iter().skip(before_periods).filter(|d| match &d.problem {
            Problem::DuplicatePeriod { .. } => true,
            Problem::NotAPeriodId { seen } => {
                PeriodId::meant(seen, year).is_some_and(|meant| meant != wanted)
            }
            _ => false,
        });
        !is_whole(other.count())
    };
    let unknown: Vec<Sourced<PeriodId>> = documents
        .iter()
        .filter_map(|document| document.period.clone())
        .filter(|wanted| !periods.iter().any(|period| period.id.value == wanted.value))
        .filter(|wanted| !may_be(wanted.value))
        .collect();
    for wanted in unknown {
        found.report(Problem::UnknownPeriod { period: wanted.value.to_string() }, &wanted.place);
    }
}

/// What is found in other tables only because the list of communes is not whole.
fn follows_from_list(problem: &Problem) -> bool {
    match problem {
        Problem::UnknownCommune { .. }
        | Problem::MissingCommune { .. }
        | Problem::AmbiguousCommune { .. }
        | Problem::OtherKindOfCommune { .. } => true,
        Problem::RowWithoutName { column } => viet::fold(column) == "xa",
        // Whether another table uses the column is not known before it is read.
        Problem::UnknownHeading { line, .. } => line.lacking.is_empty(),
        _ => false,
    }
}

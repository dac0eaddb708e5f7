//! From the neutral tree to the model: shape and type are checked here, all of it at once.

pub(super) mod amounts;
mod blanks;
pub(super) mod commune_name;
pub(super) mod decision;
mod document;
mod ends;
pub(super) mod hamlet_counts;
pub(super) mod hamlet_name;
mod letterhead;
pub(super) mod levels;
mod matrix;
mod period;
mod remarks;
pub(super) mod roster;
mod section;
mod sets;
mod source;
pub(super) mod tree;
pub mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use self::matrix::Demand;
use self::section::Section;
pub use self::sets::criteria_set;
use self::source::Source;
use super::files::Files;
use super::raw::Node;
use super::tables::{
    self, du_an, hien_trang, nguon_luc, nhiem_vu, phan_cong, so_lieu_cong_bo, xa, xom,
};
use super::{blame, gather, keys, yaml};
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem, Severity, Shape};
use crate::model::{Acceptance, AnnexKind, CriteriaSet, Matrix, PeriodId, Project, Reading};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The project file's name.
pub const PROJECT_FILE: &str = "ntm.yaml";

/// A project as its own files state it; what communes returned is not in it yet.
pub struct Loaded {
    /// What could be understood.
    pub project: Option<Project>,
    /// Its files.
    pub files: Files,
    /// What was found.
    pub found: Diagnostics,
    /// The programme's year as the project file states it.
    year: Option<i32>,
}

/// No more projects below a folder are named.
const MOST_BELOW: usize = 5;

/// The projects that lie in folders below one that is none, by the way to them.
fn projects_below(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let folders = entries.flatten().map(|entry| entry.path());
    let mut below: Vec<String> = folders
        .filter(|path| path.join(PROJECT_FILE).is_file())
        .map(|path| path.strip_prefix(".").unwrap_or(&path).display().to_string())
        .collect();
    below.sort();
    below.truncate(MOST_BELOW);
    below
}

/// Reads a project folder; what is wrong with the project file itself alone where nothing can be
/// read of it.
///
/// # Errors
/// The project file is not there, or is no YAML.
pub fn read(folder: &Path) -> Result<Loaded, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut files = Files::new(folder);
    let file: Arc<str> = PROJECT_FILE.into();
    let text = match files.text(PROJECT_FILE) {
        Ok(text) => text,
        Err(problem) => {
            let problem = match problem {
                Problem::FileMissing { .. } => Problem::ProjectMissing {
                    path: folder.display().to_string(),
                    below: projects_below(folder),
                },
                other => other,
            };
            found.report(problem, &Place::file(file));
            return Err(found);
        }
    };
    let (root, lost) = yaml::parse_parts(&file, &text, &mut found);
    let Some(root) = root else { return Err(found) };
    let before = found.len();
    let mut project = project(&mut files, &root, &mut found);
    if !lost.is_empty() {
        // What is wrong in the other parts is told; what only follows from those that could not be
        // read is not.
        found.retain_from(before, |own| !follows_from(&own.problem, &lost));
        project = None;
    }
    Ok(Loaded { project, files, found, year: year_of(&root) })
}

impl Loaded {
    /// The project, and all that was found, each with the lines that it is about.
    pub fn finish(self) -> (Option<Project>, Diagnostics) {
        let Loaded { mut project, mut files, mut found, year } = self;
        if let Some(project) = &mut project {
            ends::once(project, &mut found);
        }
        // "quý 1" of a project for 2026 is 2026-Q1.
        for diagnostic in found.iter_mut() {
            if let (Problem::NotAPeriodId { seen }, Some(year)) = (&diagnostic.problem, year) {
                diagnostic.meant = PeriodId::meant(seen, year).map(|id| id.to_string());
            }
        }
        blame::find(&mut files, &mut found);
        excerpts(&files, &mut found);
        (project, found)
    }
}

/// The programme's year as the project file states it, for advice.
pub fn plan_year(folder: &Path) -> Option<i32> {
    let text = Files::new(folder).text(PROJECT_FILE).ok()?;
    let root = yaml::parse(&PROJECT_FILE.into(), &text, &mut Diagnostics::new())?;
    year_of(&root)
}

fn year_of(root: &Sourced<Node>) -> Option<i32> {
    let entry = |node: &Sourced<Node>, key: &str| match &node.value {
        Node::Map(entries) => {
            entries.iter().find(|entry| entry.key.value == key).map(|entry| entry.value.clone())
        }
        _ => None,
    };
    match entry(&entry(root, "chuong_trinh")?, "nam")?.value {
        Node::Text(year) => year.parse().ok(),
        _ => None,
    }
}

/// Tells of data on the advanced set where the project names no such set.
fn no_advanced_set(data: &Section<'_>, key: &'static str, is_named: bool, found: &mut Diagnostics) {
    if let Some(node) = data.node(key)
        && !is_named
    {
        found.report(Problem::AdvancedSetMissing, &node.place);
    }
}

/// Whether a finding may follow from parts of the project file that could not be read.
fn follows_from(problem: &Problem, lost: &[String]) -> bool {
    let is_lost = |key: &str| lost.iter().any(|own| own == key);
    match problem {
        Problem::MissingKey { key, .. } => is_lost(key),
        Problem::NoDocuments => is_lost("van_ban"),
        Problem::UnknownPeriod { .. } => is_lost("ky"),
        Problem::YamlSyntax { .. } | Problem::WrongShape { .. } | Problem::UnknownKey { .. } => {
            false
        }
        // The year, the kind of body and the set decide how tables are read.
        _ => ["co_quan", "chuong_trinh", "bo_tieu_chi"].into_iter().any(is_lost),
    }
}

/// Adds to each finding in a YAML file of the project the line that it is about; later stages know
/// the place only.
pub fn add_excerpts(folder: &Path, found: &mut Diagnostics) {
    excerpts(&Files::new(folder), found);
}

/// Adds the line of the YAML file to each finding in one.
fn excerpts(files: &Files, found: &mut Diagnostics) {
    // Each file once, its lines found by number: a damaged file may have a finding on every line.
    let names: BTreeSet<Arc<str>> = found
        .iter()
        .filter(|diagnostic| diagnostic.excerpt.is_none())
        .filter_map(|diagnostic| match &diagnostic.place {
            Some(Place { file, spot: crate::origin::Spot::Text { .. } }) => Some(file.clone()),
            _ => None,
        })
        .collect();
    let texts: BTreeMap<Arc<str>, String> = names
        .into_iter()
        .filter_map(|name| files.text(&name).ok().map(|text| (name, text)))
        .collect();
    let lines: BTreeMap<&Arc<str>, Vec<&str>> =
        texts.iter().map(|(name, text)| (name, text.lines().collect())).collect();
    for diagnostic in found.iter_mut() {
        if diagnostic.excerpt.is_some() {
            continue;
        }
        let Some(Place { file, spot: crate::origin::Spot::Text { line, column } }) =
            &diagnostic.place
        else {
            continue;
        };
        let long = |lines: &Vec<&str>| {
            let index = (*line as usize).saturating_sub(1);
            lines.get(index).is_some_and(|text| text.len() > Excerpt::LONGEST)
        };
        if let Some(lines) = lines.get(file).filter(|lines| !long(lines)) {
            let width = yaml::width_at(lines, *line, *column);
            diagnostic.excerpt = yaml::excerpt(lines, *line, *column, width);
            // Shapes are compared before anybody looks at the line.
            if let Problem::WrongShape { found: Shape::Scalar, .. } = &diagnostic.problem
                && let Some(slip) = lines
                    .get((*line as usize).saturating_sub(1))
                    .and_then(|text| yaml::unspaced_colon(text, *column))
            {
                diagnostic.problem = slip;
            }
        }
    }
    gather::gather(found);
}

fn project(files: &mut Files, root: &Sourced<Node>, found: &mut Diagnostics) -> Option<Project> {
    let top = Section::open(PROJECT_FILE, &keys::PROJECT, root, found)?;
    let part = |key: &'static str, found: &mut Diagnostics| {
        if top.node(key).is_none() {
            top.missing(key, found);
        }
        top.section(key, found)
    };
    let organisation = part("co_quan", found).and_then(|section| {
        let organisation = document::organisation(&section, found);
        section.finish(found);
        organisation
    });
    let programme = part("chuong_trinh", found).and_then(|section| {
        let programme = document::programme(&section, found);
        section.finish(found);
        programme
    });
    let sets = part("bo_tieu_chi", found).map(|section| {
        let id = section.required("xa", found);
        let place = id.as_ref().map_or_else(|| section.place.clone(), |id| id.place.clone());
        let set = id.and_then(|id| sets::named(&id, files, found));
        let advanced =
            section.text("nang_cao", found).map(|id| (sets::named(&id, files, found), id.place));
        section.finish(found);
        (set, place, advanced)
    });
    let layout = match top.section("the_thuc", found) {
        Some(section) => {
            let layout = document::layout(&section, found);
            section.finish(found);
            layout
        }
        None => document::default_layout(),
    };
    let mut spelling = document::spelling(&top, found);
    let mut documents: Vec<crate::model::Document> = Vec::new();
    let items = top.list("van_ban", found);
    if items.is_empty() {
        found.report(Problem::NoDocuments, &top.place);
    }
    for item in items {
        if let Some(document) = document::document(item, programme.as_ref(), found) {
            if let Some(first) = documents.iter().find(|d| d.id.value == document.id.value) {
                let problem = Problem::DuplicateDocumentId { id: document.id.value.clone() };
                found.push(Diagnostic::new(problem).at(&document.id.place).with(&first.id.place));
                continue;
            }
            documents.push(document);
        }
    }
    document::files(&documents, found);
    documents
        .iter()
        .filter_map(|own| own.signer.name.as_deref())
        .for_each(|name| spelling.keep(name));
    let by_kind = documents.iter().any(|own| {
        let kinds = [AnnexKind("bieu_08"), AnnexKind("bieu_13")];
        own.annexes.kinds.iter().any(|kind| kinds.contains(kind))
    });
    let illustrative = top.text("minh_hoa", found);
    let accepted = accepted(&top, found);
    let periods = top.list("ky", found);
    let data = part("du_lieu", found);
    top.finish(found);

    let data = data?;
    let (set, set_place, advanced) = sets?;
    let advanced_named = advanced.is_some();
    let advanced = advanced.and_then(|(set, _)| set);
    // Without the set no column could be understood; everything else was reported already.
    let set = set?;
    let mut reading = Reading::default();
    let year = programme.as_ref().map(|programme| programme.year);
    let (period, counted_to) = (None, None);
    let mut source = Source { files, data: &data, year, period, counted_to, reading: &mut reading };
    let status_date = source.date("hien_trang", found);
    source.counted_to = status_date
        .as_ref()
        .map(|date| date.value)
        .or_else(|| chrono::NaiveDate::from_ymd_opt(year? - 1, 12, 31));
    let before_list = found.len();
    let communes_table = source.table("xa", None, true, found);
    let rows = communes_table.as_ref().map_or(0, |table| table.rows.len());
    let incomplete = communes_table.as_ref().is_some_and(|table| table.incomplete);
    let list_place = communes_table.as_ref().map(|table| table.place.clone());
    let base = source.counted_to.map(|day| chrono::Datelike::year(&day));
    let communes = communes_table.map(|table| xa::read(&table, base, found)).unwrap_or_default();
    // Without the list, or without a row of it, nothing can be said about names in other tables.
    let told = |which: fn(&Problem) -> bool| {
        found.iter().skip(before_list).filter(|diagnostic| which(&diagnostic.problem)).count()
    };
    let twice = told(|problem| matches!(problem, Problem::DuplicateCommune { .. }));
    let listed = !communes.is_empty()
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
    let before_names = found.len();
    let mut matrix =
        |key: &'static str, set: &CriteriaSet, required: bool, demand, found: &mut Diagnostics| {
            let spec = tables::table(key)?;
            let table = source.table(key, Some(set), required, found)?;
            Some(matrix::matrix(spec, &table, set, &communes, (year, demand), found))
        };
    let status = matrix("hien_trang", &set, true, Demand::Everything, found);
    let targets = matrix("giao", &set, false, Demand::WhatIsGiven, found);
    let mut advanced_matrix = |key: &'static str, found: &mut Diagnostics| match &advanced {
        Some(set) => matrix(key, set, false, Demand::WhatIsGiven, found),
        None => {
            no_advanced_set(&data, key, advanced_named, found);
            None
        }
    };
    let advanced_status = advanced_matrix("hien_trang_nang_cao", found);
    let advanced_targets = advanced_matrix("giao_nang_cao", found);
    let hamlets = source
        .table("xom", None, false, found)
        .map(|table| xom::read(&table, &communes, found))
        .unwrap_or_default();
    let funding = source
        .table("nguon_luc", None, false, found)
        .map(|table| nguon_luc::read(&table, found))
        .unwrap_or_default();
    let projects = source
        .table("du_an", None, false, found)
        .map(|table| du_an::read(&table, found))
        .unwrap_or_default();
    let assignments = source
        .table("phan_cong", None, false, found)
        .map(|table| phan_cong::read(&table, &set, advanced.as_deref(), found))
        .unwrap_or_default();
    let tasks = source
        .table("nhiem_vu", None, false, found)
        .map(|table| nhiem_vu::read(&table, year, found))
        .unwrap_or_default();
    let declared = source
        .table("so_lieu_cong_bo", None, false, found)
        .map(|table| so_lieu_cong_bo::read(&table, found))
        .unwrap_or_default();
    let prose = source.prose(found);
    let communes_known = period::Known {
        communes: &communes,
        set: &set,
        advanced: advanced.as_deref(),
        advanced_named,
    };
    let declared_periods = periods.len();
    let before_periods = found.len();
    let periods = period::read(periods, source.files, &communes_known, source.reading, found);
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
    let year = programme.as_ref().map_or(0, |programme| programme.year);
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
        periods.len() + other.count() < declared_periods
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
    data.finish(found);
    if !listed || foreign.is_some() || status.is_none() && !found.has_errors() {
        return None;
    }

    source::drop_known(&reading, found);
    reading.asked = asked(&accepted, found);
    let empty = |place: &Place| Matrix {
        blank: BTreeSet::new(),
        marks: BTreeMap::new(),
        kept: BTreeMap::new(),
        rows: BTreeMap::new(),
        place: place.clone(),
    };
    let place = Place::file(PROJECT_FILE);
    Some(Project {
        organisation: organisation?,
        programme: programme?,
        layout,
        spelling,
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
        accepted,
        illustrative,
        reading,
        place,
    })
}

/// What is found in other tables only because the list of communes is not whole.
fn follows_from_list(problem: &Problem) -> bool {
    match problem {
        Problem::UnknownCommune { .. }
        | Problem::MissingCommune { .. }
        | Problem::AmbiguousCommune { .. }
        | Problem::OtherKindOfCommune { .. } => true,
        Problem::RowWithoutName { column } => viet::fold(column) == "xa",
        _ => false,
    }
}

/// What the office may let stand of what was found in rows. Beside other errors it is told at once, but
/// for what the office did let stand: no check comes after them.
fn asked(accepted: &[Acceptance], found: &mut Diagnostics) -> Vec<Diagnostic> {
    let is_asked = |told: &Diagnostic| {
        matches!(told.problem, Problem::SumOfOtherRows { .. } | Problem::OneInSeveralRows { .. })
    };
    let asked: Vec<Diagnostic> = found.iter().filter(|told| is_asked(told)).cloned().collect();
    let errors = |told: &Diagnostic| told.severity == Severity::Error && !is_asked(told);
    let refused = found.iter().any(errors);
    let stands = |told: &Diagnostic| accepted.iter().any(|acceptance| acceptance.fits(told));
    found.retain_from(0, |told| !is_asked(told) || refused && !stands(told));
    if refused { Vec::new() } else { asked }
}

fn accepted(top: &Section<'_>, found: &mut Diagnostics) -> Vec<Acceptance> {
    top.list("chap_nhan", found)
        .iter()
        .filter_map(|item| {
            let section = Section::open("chap_nhan", &keys::ACCEPTANCE, item, found)?;
            let code = section.required("ma", found);
            let subject = section.text("tai", found);
            let reason = section.required("ly_do", found);
            section.finish(found);
            Some(Acceptance {
                code: code?,
                subject: subject.map_or_else(String::new, |subject| subject.value),
                reason: reason?.value,
            })
        })
        .collect()
}

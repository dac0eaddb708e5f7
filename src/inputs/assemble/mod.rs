//! From the neutral tree to the model: shape and type are checked here, all of it at once.

mod communes;
mod document;
mod funding;
mod hamlets;
mod matrix;
mod period;
mod section;
mod sets;
mod tree;
pub mod values;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use self::matrix::Demand;
use self::section::Section;
pub use self::sets::criteria_set;
use super::MOST_ROWS;
use super::files::Files;
use super::raw::{Node, Table};
use super::specs::{self, TableSpec};
use super::{forms, listing, sheet, yaml};
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem, Shape};
use crate::model::{Acceptance, CriteriaSet, Matrix, Period, PeriodId, Project, Prose};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The project file's name.
pub const PROJECT_FILE: &str = "ntm.yaml";

/// Reads a project folder. All that is wrong is among the diagnostics; the project is there only
/// when nothing is.
pub fn load(folder: &Path) -> (Option<Project>, Diagnostics) {
    load_until(folder, None)
}

/// The same to make the forms of a period: the forms of that period and of later ones are not there
/// yet, so nobody looks for them.
pub fn load_for_forms(folder: &Path, period: PeriodId) -> (Option<Project>, Diagnostics) {
    load_until(folder, Some(period))
}

fn load_until(folder: &Path, until: Option<PeriodId>) -> (Option<Project>, Diagnostics) {
    let mut found = Diagnostics::new();
    let mut files = Files::new(folder);
    let file: Arc<str> = PROJECT_FILE.into();
    let text = match files.text(PROJECT_FILE) {
        Ok(text) => text,
        Err(problem) => {
            let problem = match problem {
                Problem::FileMissing { .. } => {
                    Problem::ProjectMissing { path: folder.display().to_string() }
                }
                other => other,
            };
            found.report(problem, &Place::file(file));
            return (None, found);
        }
    };
    let Some(root) = yaml::parse(&file, &text, &mut found) else { return (None, found) };
    let mut project = project(&mut files, &root, &mut found);
    if let Some(project) = &mut project {
        forms::merge(project, until, &mut files, &mut found);
    }
    excerpts(&files, &mut found);
    let clean = !found.has_errors();
    (project.filter(|_| clean), found)
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
        }
    }
}

fn project(files: &mut Files, root: &Sourced<Node>, found: &mut Diagnostics) -> Option<Project> {
    let top = Section::open(PROJECT_FILE, root, found)?;
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
        let set = section.required("xa", found).and_then(|id| sets::named(&id, files, found));
        let advanced =
            section.text("nang_cao", found).map(|id| (sets::named(&id, files, found), id.place));
        section.finish(found);
        (set, advanced)
    });
    let layout = match top.section("the_thuc", found) {
        Some(section) => {
            let layout = document::layout(&section, found);
            section.finish(found);
            layout
        }
        None => document::default_layout(),
    };
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
    let illustrative = top.text("minh_hoa", found);
    let accepted = accepted(&top, found);
    let periods = top.list("ky", found);
    let data = part("du_lieu", found);
    top.finish(found);

    let data = data?;
    let (set, advanced) = sets?;
    let advanced_named = advanced.is_some();
    let advanced = advanced.and_then(|(set, _)| set);
    // Without the set no column could be understood; everything else was reported already.
    let set = set?;
    let mut source = Source { files, data: &data };
    let communes_table = source.table("xa", None, true, found);
    let communes =
        communes_table.map(|table| communes::communes(&table, found)).unwrap_or_default();
    let mut matrix =
        |key: &'static str, set: &CriteriaSet, required: bool, demand, found: &mut Diagnostics| {
            let spec = specs::table(key)?;
            let table = source.table(key, Some(set), required, found)?;
            Some(matrix::matrix(spec, &table, set, &communes, demand, found))
        };
    let status = matrix("hien_trang", &set, true, Demand::Everything, found);
    let targets = matrix("giao", &set, false, Demand::WhatIsGiven, found);
    let mut advanced_matrix = |key: &'static str, found: &mut Diagnostics| match &advanced {
        Some(set) => matrix(key, set, false, Demand::WhatIsGiven, found),
        None => {
            if let Some(node) = data.node(key)
                && !advanced_named
            {
                found.report(Problem::AdvancedSetMissing, &node.place);
            }
            None
        }
    };
    let advanced_status = advanced_matrix("hien_trang_nang_cao", found);
    let advanced_targets = advanced_matrix("giao_nang_cao", found);
    let hamlets = source
        .table("xom", None, false, found)
        .map(|table| hamlets::hamlets(&table, &communes, found))
        .unwrap_or_default();
    let (funding, funding_total) = source
        .table("nguon_luc", None, false, found)
        .map(|table| funding::funding(&table, found))
        .unwrap_or_default();
    let projects = source
        .table("du_an", None, false, found)
        .map(|table| work::projects(&table, found))
        .unwrap_or_default();
    let assignments = source
        .table("phan_cong", None, false, found)
        .map(|table| work::assignments(&table, &set, advanced.as_deref(), found))
        .unwrap_or_default();
    let declared = source
        .table("so_lieu_cong_bo", None, false, found)
        .map(|table| work::declared(&table, found))
        .unwrap_or_default();
    let prose = source.prose(found);
    let status_date = source.date("hien_trang", found);
    let communes_known = Communes { communes: &communes, set: &set, advanced: advanced.as_deref() };
    let periods = read_periods(periods, source.files, &communes_known, found);
    for document in &mut documents {
        if let Some(wanted) = &document.period
            && !periods.iter().any(|period| period.id.value == wanted.value)
        {
            let problem = Problem::UnknownPeriod { period: wanted.value.to_string() };
            found.report(problem, &wanted.place);
        }
    }
    data.finish(found);

    let empty = |place: &Place| Matrix {
        marks: BTreeMap::new(),
        rows: BTreeMap::new(),
        place: place.clone(),
    };
    let place = Place::file(PROJECT_FILE);
    Some(Project {
        organisation: organisation?,
        programme: programme?,
        layout,
        documents,
        status_date,
        status: status?,
        targets: targets.unwrap_or_else(|| empty(&place)),
        advanced_status,
        advanced_targets,
        set,
        advanced_set: advanced,
        communes,
        hamlets,
        funding,
        funding_total,
        projects,
        assignments,
        declared,
        prose,
        periods,
        accepted,
        illustrative,
        place,
    })
}

/// What the tables of a period refer to.
struct Communes<'a> {
    communes: &'a [crate::model::Commune],
    set: &'a CriteriaSet,
    advanced: Option<&'a CriteriaSet>,
}

/// Reads `ky`, in the order of time.
fn read_periods(
    items: &[Sourced<Node>],
    files: &mut Files,
    known: &Communes<'_>,
    found: &mut Diagnostics,
) -> Vec<Period> {
    let mut ids: Vec<Sourced<PeriodId>> = Vec::new();
    let mut periods = Vec::new();
    for item in items {
        // An entry, or the file that holds it.
        let of_file = match &item.value {
            Node::Text(path) => {
                let path = Sourced::new(path.clone(), item.place.clone());
                let Some(entry) = yaml_file(files, &path, found) else { continue };
                Some(entry)
            }
            _ => None,
        };
        let item = of_file.as_ref().unwrap_or(item);
        let Some(section) = Section::open("ky", item, found) else { continue };
        let id = section.required("ky", found).and_then(|text| period::id(&text, found));
        let read = id.map(|id| {
            let fresh = period::unique(&id, &ids, found);
            ids.push(id.clone());
            (fresh, one_period(&section, id, files, known, found))
        });
        // Without its id the other keys are still known.
        for key in PERIOD_KEYS {
            let _ = section.node(key);
        }
        section.finish(found);
        if let Some((true, period)) = read {
            periods.push(period);
        }
    }
    periods.sort_by_key(|period| period.id.value);
    periods
}

/// The keys of an entry of `ky`.
const PERIOD_KEYS: &[&str] = &[
    "chot",
    "han",
    "hien_trang",
    "hien_trang_nang_cao",
    "huy_dong",
    "cong_trinh",
    "noi_dung",
    "co_che",
    "xom",
    "hoat_dong",
    "chuyen_de",
    "no_dong",
    "loi_van",
    "phieu",
    "tam_thoi",
];

fn one_period(
    section: &Section<'_>,
    id: Sourced<PeriodId>,
    files: &mut Files,
    known: &Communes<'_>,
    found: &mut Diagnostics,
) -> Period {
    let (cutoff, deadline) = period::days(section, id.value, found);
    let mut source = Source { files, data: section };
    let mut status = |key, set: Option<&CriteriaSet>, demand, found: &mut Diagnostics| {
        let set = set?;
        let table = source.table(key, Some(set), false, found)?;
        Some(matrix::matrix(specs::table(key)?, &table, set, known.communes, demand, found))
    };
    Period {
        cutoff,
        deadline,
        status: status("hien_trang", Some(known.set), Demand::Everything, found),
        advanced_status: status("hien_trang_nang_cao", known.advanced, Demand::WhatIsGiven, found),
        funding: source
            .table("huy_dong", None, false, found)
            .map(|table| period::funding(&table, found))
            .unwrap_or_default(),
        works: source
            .table("cong_trinh", None, false, found)
            .map(|table| period::works(&table, found))
            .unwrap_or_default(),
        contents: source
            .table("noi_dung", None, false, found)
            .map(|table| period::contents(&table, found))
            .unwrap_or_default(),
        policies: source
            .table("co_che", None, false, found)
            .map(|table| period::policies(&table, found))
            .unwrap_or_default(),
        hamlets: source
            .table("xom", None, false, found)
            .map(|table| hamlets::hamlets(&table, known.communes, found))
            .unwrap_or_default(),
        activities: source
            .table("hoat_dong", None, false, found)
            .map(|table| period::activities(&table, found))
            .unwrap_or_default(),
        topics: source
            .table("chuyen_de", None, false, found)
            .map(|table| period::topics(&table, found))
            .unwrap_or_default(),
        arrears: source
            .table("no_dong", None, false, found)
            .map(|table| period::arrears(&table, found))
            .unwrap_or_default(),
        prose: source.prose(found),
        forms: section.text("phieu", found),
        provisional: section
            .node("tam_thoi")
            .and_then(|node| {
                let choices: &[(&[&str], bool)] = &[(&["co"], true), (&["khong"], false)];
                values::choice("tam_thoi", node, choices, found)
            })
            .is_some_and(|choice| choice.value),
        not_reported: Vec::new(),
        place: section.place.clone(),
        id,
    }
}

fn accepted(top: &Section<'_>, found: &mut Diagnostics) -> Vec<Acceptance> {
    top.list("chap_nhan", found)
        .iter()
        .filter_map(|item| {
            let section = Section::open("chap_nhan", item, found)?;
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

/// The data that `du_lieu` names.
struct Source<'a, 'b> {
    files: &'a mut Files,
    data: &'b Section<'b>,
}

/// Where a table is.
enum Whereabouts<'a> {
    Inline(&'a Sourced<Node>),
    File { path: Sourced<String>, sheet: Option<Sourced<String>> },
}

impl<'b> Source<'_, 'b> {
    fn whereabouts(&self, key: &'static str, found: &mut Diagnostics) -> Option<Whereabouts<'b>> {
        let node = self.data.node(key)?;
        match &node.value {
            Node::Map(entries) if entries.iter().any(|entry| entry.key.value == "tep") => {
                let section = Section::open(key, node, found)?;
                let path = section.required("tep", found);
                let sheet = section.text("trang", found);
                // The date is read where it is needed.
                let _ = section.node("ngay");
                section.finish(found);
                Some(Whereabouts::File { path: path?, sheet })
            }
            Node::Text(path) => {
                let path = Sourced::new(path.clone(), node.place.clone());
                Some(Whereabouts::File { path, sheet: None })
            }
            _ => Some(Whereabouts::Inline(node)),
        }
    }

    fn date(
        &self,
        key: &'static str,
        found: &mut Diagnostics,
    ) -> Option<Sourced<chrono::NaiveDate>> {
        match &self.data.node(key)?.value {
            Node::Map(entries) => entries
                .iter()
                .find(|entry| entry.key.value == "ngay")
                .and_then(|entry| values::date(&entry.value, found)),
            _ => None,
        }
    }

    fn table(
        &mut self,
        key: &'static str,
        set: Option<&CriteriaSet>,
        required: bool,
        found: &mut Diagnostics,
    ) -> Option<Table> {
        let spec = specs::table(key)?;
        let table = match self.whereabouts(key, found) {
            None => {
                if required && self.data.node(key).is_none() {
                    self.data.missing(key, found);
                }
                return None;
            }
            Some(Whereabouts::Inline(node)) => listing::read(spec, set, node, found),
            Some(Whereabouts::File { path, sheet }) => match kind(&path.value) {
                Kind::Workbook => self.sheet(spec, set, &path, sheet.as_ref(), found),
                Kind::Yaml => {
                    let node = yaml_file(self.files, &path, found)?;
                    listing::read(spec, set, &node, found)
                }
                Kind::Unknown => {
                    let problem = Problem::UnknownFileKind { path: path.value.clone() };
                    found.report(problem, &path.place);
                    None
                }
            },
        }?;
        if table.rows.len() > MOST_ROWS {
            let problem = Problem::TooManyRows { rows: table.rows.len(), limit: MOST_ROWS };
            found.report(problem, &table.place);
            return None;
        }
        if table.rows.is_empty() && required {
            let problem = Problem::EmptyTable { table: spec.label.to_owned() };
            found.report(problem, &table.place);
        }
        Some(table)
    }

    fn sheet(
        &mut self,
        spec: &'static TableSpec,
        set: Option<&CriteriaSet>,
        path: &Sourced<String>,
        sheet: Option<&Sourced<String>>,
        found: &mut Diagnostics,
    ) -> Option<Table> {
        let workbook = match self.files.workbook(&path.value) {
            Ok(workbook) => workbook,
            Err(problem) => {
                let diagnostic = in_file(problem, path);
                // One bad file is one finding, however many tables it holds.
                if !found
                    .iter()
                    .any(|d| d.problem == diagnostic.problem && d.place == diagnostic.place)
                {
                    found.push(diagnostic);
                }
                return None;
            }
        };
        let wanted = sheet.map(|sheet| sheet.value.as_str());
        let name = workbook.find(wanted).or_else(|problem| match (&problem, wanted) {
            // Without a name the sheet called like the table is meant, if there is one.
            (Problem::SheetNotNamed { .. }, None) => {
                workbook.find(Some(spec.label)).map_err(|_| problem)
            }
            _ => Err(problem),
        });
        let name = match name {
            Ok(name) => name,
            Err(problem) => {
                let meant = match &problem {
                    Problem::SheetMissing { sheet, available } => {
                        viet::did_you_mean(sheet, available.iter().map(String::as_str))
                            .map(str::to_owned)
                    }
                    _ => None,
                };
                let at = sheet.map_or(&path.place, |sheet| &sheet.place);
                found.push(Diagnostic::new(problem).at(at).meant(meant));
                return None;
            }
        };
        match workbook.grid(&name) {
            Ok(grid) => {
                let file: Arc<str> = path.value.as_str().into();
                sheet::read(spec, set, grid, &file, &name.as_str().into(), found)
            }
            Err(problem) => {
                found.push(in_file(problem, path));
                None
            }
        }
    }

    /// Prose by key, from YAML or from a sheet with the columns "Khóa" and "Nội dung".
    fn prose(&mut self, found: &mut Diagnostics) -> Prose {
        let mut prose = Prose::new();
        let node = match self.whereabouts("loi_van", found) {
            None => return prose,
            Some(Whereabouts::Inline(node)) => node.clone(),
            Some(Whereabouts::File { path, sheet }) => match kind(&path.value) {
                Kind::Yaml => match yaml_file(self.files, &path, found) {
                    Some(node) => node,
                    None => return prose,
                },
                Kind::Workbook => {
                    if let Some(spec) = specs::table("loi_van")
                        && let Some(table) = self.sheet(spec, None, &path, sheet.as_ref(), found)
                    {
                        prose_rows(&table, &mut prose, found);
                    }
                    return prose;
                }
                Kind::Unknown => {
                    let problem = Problem::UnknownFileKind { path: path.value.clone() };
                    found.report(problem, &path.place);
                    return prose;
                }
            },
        };
        let Node::Map(entries) = &node.value else {
            let problem = Problem::WrongShape {
                key: "loi_van".to_owned(),
                expected: Shape::Mapping,
                found: node.value.shape(),
            };
            found.report(problem, &node.place);
            return prose;
        };
        for entry in entries {
            let texts = values::texts(&entry.key.value, &entry.value, found);
            prose.insert(entry.key.value.clone(), Sourced::new(texts, entry.key.place.clone()));
        }
        prose
    }
}

/// A YAML file of the project.
fn yaml_file(
    files: &Files,
    path: &Sourced<String>,
    found: &mut Diagnostics,
) -> Option<Sourced<Node>> {
    match files.text(&path.value) {
        Ok(text) => yaml::parse(&path.value.as_str().into(), &text, found),
        Err(problem) => {
            found.push(in_file(problem, path));
            None
        }
    }
}

/// What is wrong with a file is told with the file, and with the place that names it; a file that
/// is not there has only the latter.
fn in_file(problem: Problem, path: &Sourced<String>) -> Diagnostic {
    let at = match &problem {
        Problem::FileMissing { .. } | Problem::OutsideProject { .. } => path.place.clone(),
        _ => Place::file(path.value.as_str()),
    };
    Diagnostic::new(problem).at(&at).with(&path.place)
}

/// Prose from a sheet: rows of one key follow one another or repeat it.
fn prose_rows(table: &Table, prose: &mut Prose, found: &mut Diagnostics) {
    for row in &table.rows {
        let Some(key) = row.get("khoa").and_then(|cell| values::line("khoa", cell, found)) else {
            continue;
        };
        let texts = row
            .get("noi_dung")
            .map(|cell| values::texts("noi_dung", cell, found))
            .unwrap_or_default();
        prose
            .entry(viet::fold(&key.value).replace(' ', "_"))
            .or_insert_with(|| Sourced::new(Vec::new(), key.place.clone()))
            .value
            .extend(texts);
    }
}

enum Kind {
    Workbook,
    Yaml,
    Unknown,
}

fn kind(path: &str) -> Kind {
    let extension = Path::new(path).extension().map(|e| e.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods") => Kind::Workbook,
        Some("yaml" | "yml") => Kind::Yaml,
        _ => Kind::Unknown,
    }
}

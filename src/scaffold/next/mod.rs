//! Next year's project out of last year's: what goes on is carried over, what is the year's own is left to
//! be filled in, and whatever could not be raised is told, each with its place. Last year's folder is only
//! read.

mod edit;
mod file;
mod rows;
mod years;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use self::edit::entry;
use self::file::NextFile;
use self::rows::{LastYear, sheet};
use super::{PROJECT, PROSE, WORKBOOK, stage};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::inputs::{self, InputRow};
use crate::model::{Project, UnitKind};
use crate::origin::{Place, Sourced};
use crate::xlsx::{InputBook, input_workbook};
use crate::{returns, viet};

/// The marks of a status by criteria and indicators, where no sheet holds them.
const STATUS: &str = "hien-trang.yaml";
/// The same in the advanced set.
const ADVANCED: &str = "hien-trang-nang-cao.yaml";

/// Next year's project.
pub struct NextYear {
    /// Its files.
    pub files: Vec<PathBuf>,
    /// What could not be raised, and what is to be filled in.
    pub found: Diagnostics,
}

/// Writes next year's project of the one in `from` into a folder that is not there yet or is empty.
///
/// # Errors
/// Everything that stands in the way.
pub fn write(folder: &Path, from: &Path) -> Result<NextYear, Diagnostics> {
    let alone = |problem: Problem| {
        let mut found = Diagnostics::new();
        found.push(Diagnostic::new(problem));
        found
    };
    stage::refuse_filled(folder).map_err(alone)?;
    if is_below(folder, from) {
        let path = folder.display().to_string();
        return Err(alone(Problem::InsideLastYear { path }));
    }
    let (project, mut before) = returns::load(from);
    let text = fs::read_to_string(from.join(PROJECT)).unwrap_or_default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let Some(project) = project else {
        before.retain_from(0, |own| own.severity == crate::diag::Severity::Error);
        inputs::add_excerpts(from, &mut before);
        let path = from.display().to_string();
        before.push(Diagnostic::new(Problem::LastYearUnsound { path }));
        return Err(before);
    };
    let mut found = Diagnostics::new();
    let files = files(&project, from, text, &mut found).map_err(alone)?;
    let named: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone())).collect();
    let files = stage::write(folder, &named).map_err(alone)?;
    inputs::add_excerpts(folder, &mut found);
    Ok(NextYear { files, found })
}

/// The kind of its communes, where all are of one.
fn only_kind(project: &Project) -> UnitKind {
    let mut kinds = project.communes.iter().map(|commune| commune.kind);
    let first = kinds.next().unwrap_or(UnitKind::Commune);
    if kinds.all(|kind| kind == first) { first } else { UnitKind::Commune }
}

/// Whether a folder lies in another one.
fn is_below(folder: &Path, from: &Path) -> bool {
    let Ok(from) = from.canonicalize() else { return false };
    let there = folder.ancestors().find_map(|own| {
        let own = if own.as_os_str().is_empty() { Path::new(".") } else { own };
        own.canonicalize().ok()
    });
    there.is_some_and(|own| own.starts_with(from))
}

/// The files of the new project.
fn files(
    project: &Project,
    from: &Path,
    text: &str,
    found: &mut Diagnostics,
) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let last = LastYear::of(project);
    tell_base(&last, found);
    last.unknown(found);
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let (tables, kept) = tables(&last, found, &mut files);
    let root = edit::Edited::of(PROJECT, text).map(|file| file.root);
    let prose = prose(&last, from, root.as_ref(), found)?;
    let data = data(&last, &kept, prose.as_ref().map(|(path, _)| path.as_str()));
    let next = file::next(text, &last, &data);
    let next = next.ok_or_else(|| Problem::FileMissing { path: PROJECT.to_owned(), near: None })?;
    tell_file(&last, &next, found);
    let workbook = workbook(project, tables)?;
    tell_blanks(&last, found);
    let mut all = vec![(PROJECT.to_owned(), next.text.into_bytes())];
    all.push((WORKBOOK.to_owned(), workbook));
    all.append(&mut files);
    all.extend(prose);
    for path in carried(from, root.as_ref()) {
        let bytes = inputs::read_file(&from.join(&path), &path)?;
        // A picture says nothing of a year.
        if let Ok(text) = std::str::from_utf8(&bytes) {
            tell_lines(&path, text, last.year(), found);
        }
        if all.iter().all(|(own, _)| *own != path) {
            all.push((path, bytes));
        }
    }
    let sources: Vec<String> = project.reading.sheets.keys().cloned().collect();
    if !sources.is_empty() {
        found.report(Problem::ValuesOnly { files: sources }, &Place::file(WORKBOOK));
    }
    Ok(all)
}

/// The workbook with these rows.
fn workbook(project: &Project, tables: Rows) -> Result<Vec<u8>, Problem> {
    let year = project.programme.year + 1;
    input_workbook(&InputBook {
        title: format!("{}, năm {year}", project.organisation.name.value),
        year,
        set: &project.set,
        advanced: project.advanced_set.as_deref(),
        kind: only_kind(project),
        hamlet: project.hamlet_word(),
        offices: office_names(project),
        tables,
    })
}

/// Tells what is left of last year in the new project's file, and in what offices are to do.
fn tell_file(last: &LastYear<'_>, next: &NextFile, found: &mut Diagnostics) {
    let year = last.year();
    file::tell(&next.text, year, found);
    let place = Place::file(PROJECT);
    if !next.later.is_empty() {
        found.report(Problem::ReportsLater { documents: next.later.clone() }, &place);
    }
    if !next.accepted.is_empty() {
        found.report(Problem::AcceptancesLeft { codes: next.accepted.clone() }, &place);
    }
    tell_era(last.project, year, found);
    for (words, place) in last.words_of_offices().filter(|(words, _)| years::names(words, year)) {
        let text = file::short(words);
        found.report(Problem::YearLeft { text, year: year.to_string() }, &place);
    }
}

/// Rows by the table that they are of.
type Rows = BTreeMap<&'static str, Vec<InputRow>>;
/// The tables that are read, each with where it is.
type Sources = Vec<(&'static str, String)>;

/// The rows of the new workbook by table, and the tables of it that are read. What no sheet holds becomes
/// a file of its own.
fn tables(
    last: &LastYear<'_>,
    found: &mut Diagnostics,
    files: &mut Vec<(String, Vec<u8>)>,
) -> (Rows, Sources) {
    let project = last.project;
    let mut rows = Rows::new();
    let mut kept = Vec::new();
    let sheet_of = |key: &'static str| {
        let label = inputs::table_label(key);
        format!("{{tep: {WORKBOOK}, trang: {label}}}")
    };
    let day = last.base_date().map(viet::fmt_short);
    rows.insert("xa", last.communes());
    kept.push(("xa", sheet_of("xa")));
    let status = Some((&*project.set, last.status()));
    let advanced = project.advanced_set.as_deref().zip(last.advanced_status());
    for (own, key, targets, path) in [
        (status, "hien_trang", "giao", STATUS),
        (advanced, "hien_trang_nang_cao", "giao_nang_cao", ADVANCED),
    ] {
        let Some((set, status)) = own else { continue };
        let dated = |inner: String| match day.as_ref().filter(|_| key == "hien_trang") {
            Some(day) => inner.replace('}', &format!(", ngay: {day}}}")),
            None => inner,
        };
        if rows::is_by_indicators(set, status) {
            files.push((path.to_owned(), rows::status_yaml(project, set, status).into_bytes()));
            let file = path.to_owned();
            found.report(Problem::StandingByIndicators { file }, &Place::file(path));
            kept.push((key, dated(format!("{{tep: {path}}}"))));
        } else {
            rows.insert(key, last.marks(set, status));
            kept.push((key, dated(sheet_of(key))));
        }
        rows.insert(targets, last.targets(status));
        kept.push((targets, sheet_of(targets)));
    }
    for (key, own) in [
        ("xom", last.hamlets(found)),
        ("nguon_luc", last.sources()),
        ("du_an", last.works(found)),
        ("phan_cong", last.offices()),
    ] {
        kept.push((key, sheet_of(key)));
        rows.insert(key, own);
    }
    for key in ["nhiem_vu", "so_lieu_cong_bo"] {
        kept.push((key, sheet_of(key)));
        rows.insert(key, Vec::new());
    }
    (rows, kept)
}

/// `du_lieu` of the new project.
fn data(last: &LastYear<'_>, kept: &[(&'static str, String)], prose: Option<&str>) -> String {
    let mut text = format!(
        "# Số liệu năm {}: điền tiếp vào {WORKBOOK}. Bảng không dùng thì xóa dòng của nó.\ndu_lieu:\n",
        last.year() + 1
    );
    for spec in inputs::tables() {
        if let Some((key, own)) = kept.iter().find(|(key, _)| *key == spec.key) {
            text.push_str(&format!("  {key}: {own}\n"));
        }
    }
    if let Some(path) = prose {
        text.push_str(&format!("  loi_van: {path}\n"));
    }
    text
}

/// The prose file: last year's own where it is a text file, else one of its paragraphs. Years in it are
/// told.
fn prose(
    last: &LastYear<'_>,
    from: &Path,
    root: Option<&Sourced<Node>>,
    found: &mut Diagnostics,
) -> Result<Option<(String, Vec<u8>)>, Problem> {
    let named = root.and_then(|root| entry(&entry(root, "du_lieu")?.value, "loi_van"));
    let path = named.and_then(|own| match &own.value.value {
        Node::Text(path) => Some(path.clone()),
        Node::Map(_) => entry(&own.value, "tep").map(|own| own.value.value.shown()),
        _ => None,
    });
    // A short file names none, and it is read all the same.
    let read = last.project.prose.values().map(|own| own.place.file.to_string()).next();
    let (path, text) = match path.or(read.filter(|path| path != PROJECT)) {
        Some(path) if path.ends_with(".yaml") || path.ends_with(".yml") => {
            let bytes = inputs::read_file(&from.join(&path), &path)?;
            let text = String::from_utf8(bytes).map_err(|_| Problem::NotUtf8)?;
            (path, text)
        }
        _ if last.project.prose.is_empty() => return Ok(None),
        _ => {
            let mut text = String::new();
            for (key, paragraphs) in &last.project.prose {
                text.push_str(&format!("{key}:\n"));
                for paragraph in &paragraphs.value {
                    text.push_str(&format!("  - {}\n", rows::quoted(&paragraph.value)));
                }
            }
            (PROSE.to_owned(), text)
        }
    };
    tell_lines(&path, &text, last.year(), found);
    Ok(Some((path, text.into_bytes())))
}

/// The files of last year's project that go on as they are: own templates, criteria sets and acts.
fn carried(from: &Path, root: Option<&Sourced<Node>>) -> Vec<String> {
    let mut all = Vec::new();
    for folder in ["mau", "bo-tieu-chi"] {
        below(from, folder, &mut all);
    }
    let sets = root.and_then(|root| entry(root, "bo_tieu_chi"));
    let sets = sets.into_iter().flat_map(|own| edit::entries(&own.value));
    let sets = sets.map(|own| own.value.value.shown());
    let own = sets.chain(["can-cu.yaml".to_owned()]);
    all.extend(own.filter(|path| from.join(path).is_file()));
    all.sort();
    all.dedup();
    all
}

fn below(from: &Path, folder: &str, all: &mut Vec<String>) {
    for entry in fs::read_dir(from.join(folder)).into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{folder}/{name}");
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => below(from, &path, all),
            Ok(kind) if kind.is_file() => all.push(path),
            _ => {}
        }
    }
}

fn office_names(project: &Project) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for own in &project.assignments {
        if !names.contains(&own.office.value) {
            names.push(own.office.value.clone());
        }
    }
    names
}

/// Of what day the status is.
fn tell_base(last: &LastYear<'_>, found: &mut Diagnostics) {
    let place = sheet(inputs::table_label("hien_trang"));
    let date = last.base_date().map(viet::fmt_short).unwrap_or_default();
    let problem = match last.period {
        None => Problem::NoPeriodOfYear { year: last.year().to_string(), date },
        Some(period) => Problem::StandingOfPeriod {
            period: period.id.value.name(),
            date,
            closed: viet::fmt_short(period.cutoff),
        },
    };
    found.report(problem, &place);
}

/// Tells where the next year is beyond the stage of the criteria.
fn tell_era(project: &Project, year: i32, found: &mut Diagnostics) {
    let period = project.programme.period.clone();
    let ends = period.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|own| own.parse().ok());
    if ends.is_some_and(|last: i32| year + 1 > last) {
        let year = (year + 1).to_string();
        found.report(Problem::StageOver { year, period }, &Place::file(PROJECT));
    }
}

/// Tells which tables are to be filled in for the new year.
fn tell_blanks(last: &LastYear<'_>, found: &mut Diagnostics) {
    let project = last.project;
    let tables = [
        ("xa", true),
        ("giao", true),
        ("giao_nang_cao", project.advanced_set.is_some()),
        ("xom", !project.hamlets.is_empty()),
        ("nguon_luc", !project.funding.is_empty()),
        ("du_an", !project.projects.is_empty()),
        ("nhiem_vu", !project.tasks.is_empty()),
        ("so_lieu_cong_bo", !project.declared.is_empty()),
    ];
    let labels = tables.iter().filter(|(_, had)| *had).map(|(key, _)| inputs::table_label(key));
    let (sheets, year) = (labels.map(str::to_owned).collect(), (last.year() + 1).to_string());
    found.report(Problem::YearToFill { sheets, year }, &Place::file(WORKBOOK));
}

/// Tells of each line of a text that names last year.
fn tell_lines(path: &str, text: &str, year: i32, found: &mut Diagnostics) {
    for (number, line) in (1..).zip(text.lines()) {
        let own = line.trim();
        if !own.starts_with('#') && years::names(own, year) {
            let place = Place::text(path.into(), number, 1);
            let text = file::short(own);
            found.report(Problem::YearLeft { text, year: year.to_string() }, &place);
        }
    }
}

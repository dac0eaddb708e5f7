//! Where a table is (a sheet, a YAML file, or the project file itself), and reading it there.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::Datelike as _;

use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, Shape};
use crate::inputs::files::Files;
use crate::inputs::package::Seen;
use crate::inputs::raw::{FieldRef, Node, Table};
use crate::inputs::sheet::{self, Mapping, Sheet, Target, mapped_rows};
use crate::inputs::tables::{self, Kind as CellKind, OF_WHOLE_YEAR, TableSpec, Wanted, Years};
use crate::inputs::{MOST_ROWS, keys, listing, yaml};
use crate::model::{CriteriaSet, PeriodId, Prose, Reading, SheetTitles};
use crate::origin::{Place, Sourced, Spot};
use crate::viet;

/// The data that `du_lieu` names.
pub struct Source<'a, 'b> {
    /// The project's files.
    pub files: &'a mut Files,
    /// The mapping that names them.
    pub data: &'b Section<'b>,
    /// The year that the data must be of, where it is known.
    pub year: Option<i32>,
    /// The period whose data it is, all of it of that year.
    pub period: Option<PeriodId>,
    /// The day up to which what is there is counted, where it is known.
    pub counted_to: Option<chrono::NaiveDate>,
    /// What is read is accounted for here.
    pub reading: &'a mut Reading,
}

/// A column that one table reads is accounted for, whatever other tables stand in its sheet. One that
/// another table passes over is, too, unless it has amounts that this one may lack.
///
/// Nor is a heading that one table refuses told once more because another table has no use for it.
pub fn drop_known(reading: &Reading, found: &mut Diagnostics) {
    let is_unknown = |problem: &Problem| matches!(problem, Problem::UnknownHeading { .. });
    let refused: BTreeSet<Place> = found
        .iter()
        .filter(|told| told.severity == Severity::Error && !is_unknown(&told.problem))
        .filter_map(|told| told.place.clone())
        .collect();
    // The same sheet may be several tables, or one table of several periods.
    let tables_of = |place: &Place| {
        let of = |titles: &SheetTitles| match titles.titles.first().map(|title| &title.place) {
            Some(Place { file, spot: Spot::Sheet(name) }) => {
                *file == place.file
                    && matches!(&place.spot, Spot::Cell { sheet, .. } if sheet == name)
            }
            _ => false,
        };
        reading.titles.iter().filter(|titles| of(titles)).count()
    };
    for diagnostic in found.iter_mut() {
        if let (Problem::UnknownHeading { line, .. }, Some(place)) =
            (&mut diagnostic.problem, &diagnostic.place)
        {
            line.shared = tables_of(place) > 1;
        }
    }
    found.retain_from(0, |diagnostic| match (&diagnostic.problem, &diagnostic.place) {
        (
            Problem::UnknownHeading { line, .. },
            Some(Place { file, spot: Spot::Cell { sheet, column, .. } }),
        ) => {
            let passed_over = |place: &Place| {
                place.file == *file
                    && matches!(&place.spot, Spot::Cell { sheet: own, column: at, .. }
                        if own == sheet && at == column)
            };
            let passed_over = !line.amounts && reading.columns_passed_over.iter().any(passed_over);
            let elsewhere = diagnostic.place.as_ref().is_some_and(|place| refused.contains(place));
            diagnostic.meant.is_some()
                || !elsewhere
                    && !passed_over
                    && !reading
                        .columns
                        .get(&(file.clone(), sheet.clone()))
                        .is_some_and(|columns| columns.contains(column))
        }
        _ => true,
    });
}

/// Where a table is.
enum Whereabouts<'a> {
    Inline(&'a Sourced<Node>),
    File { path: Sourced<String>, sheet: Option<Sourced<String>>, mapping: Box<Mapping> },
}

impl<'b> Source<'_, 'b> {
    fn whereabouts(&self, key: &'static str, found: &mut Diagnostics) -> Option<Whereabouts<'b>> {
        let node = self.data.node(key)?;
        match &node.value {
            Node::Map(entries) if entries.iter().any(|entry| entry.key.value == "tep") => {
                let section = Section::open(key, &keys::TABLE, node, found)?;
                let path = section.required("tep", found);
                let sheet = section.text("trang", found);
                // The date is read where it is needed, and of no other table.
                if let Some(day) = section.node("ngay").filter(|_| !self.has_date(key)) {
                    found.report(Problem::DayNotRead { table: key.to_owned() }, &day.place);
                }
                // A YAML file brings its keys along: there is nothing to map.
                let mapping = match path.as_ref().map(|path| kind(&path.value)) {
                    Some(Kind::Workbook) => mapping(key, &section, found),
                    Some(Kind::Yaml | Kind::Unknown) | None => Mapping::default(),
                };
                section.finish(found);
                Some(Whereabouts::File { path: path?, sheet, mapping: Box::new(mapping) })
            }
            Node::Text(path) => {
                let path = Sourced::new(path.clone(), node.place.clone());
                Some(Whereabouts::File { path, sheet: None, mapping: Box::default() })
            }
            _ => Some(Whereabouts::Inline(node)),
        }
    }

    /// Whether a table has a date of its own: the project's status has, a period's tables have the
    /// period's.
    fn has_date(&self, key: &str) -> bool {
        key == "hien_trang" && self.period.is_none()
    }

    /// The date that goes with a table.
    pub fn date(
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

    /// A table, where the project gives it.
    pub fn table(
        &mut self,
        key: &'static str,
        set: Option<&CriteriaSet>,
        required: bool,
        found: &mut Diagnostics,
    ) -> Option<Table> {
        let spec = tables::table(key)?;
        let errors = found.count(Severity::Error);
        let table = match self.whereabouts(key, found) {
            None => {
                if required && self.data.node(key).is_none() {
                    self.data.missing(key, found);
                } else if let Some(place) = self.data.blank(key) {
                    let table = spec.label.to_owned();
                    found.report(Problem::NamedTableEmpty { table }, place);
                }
                return None;
            }
            Some(Whereabouts::Inline(node)) => listing::read(spec, set, node, self.wanted(), found),
            Some(Whereabouts::File { path, sheet, mapping }) => match kind(&path.value) {
                Kind::Workbook => self.sheet(spec, set, &path, sheet.as_ref(), &mapping, found),
                Kind::Yaml => {
                    let node = yaml_file(self.files, &path, found)?;
                    listing::read(spec, set, &node, self.wanted(), found)
                }
                Kind::Unknown => {
                    found.report(self.unknown_kind(&path.value), &path.place);
                    None
                }
            },
        }?;
        if table.rows.len() > MOST_ROWS {
            let problem = Problem::TooManyRows { rows: table.rows.len(), limit: MOST_ROWS };
            found.report(problem, &table.place);
            return None;
        }
        // A sheet that was emptied says nothing; "[]" was typed; rows that were refused are there.
        let refused = errors < found.count(Severity::Error);
        let typed = table.columns.is_none();
        if table.rows.is_empty() && (required || typed) && !refused {
            let name = spec.label.to_owned();
            let problem = match required {
                true => Problem::EmptyTable { table: name },
                false => Problem::NamedTableEmpty { table: name },
            };
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
        mapping: &Mapping,
        found: &mut Diagnostics,
    ) -> Option<Table> {
        let years = self.wanted();
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
        let visible: Vec<String> = workbook
            .names
            .iter()
            .filter(|(_, visible)| *visible)
            .map(|(name, _)| name.clone())
            .collect();
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
        let sheets = self.reading.sheets.entry(path.value.clone()).or_default();
        for name in visible {
            sheets.entry(name).or_default();
        }
        sheets.insert(name.clone(), true);
        match workbook.grid(&name) {
            Ok(grid) => {
                let file: Arc<str> = path.value.as_str().into();
                let name: Arc<str> = name.as_str().into();
                if grid.looks.seen != Seen::All {
                    self.reading.unseen.push(Place::sheet(file.clone(), name.clone()));
                }
                let year = self.year;
                let counted_to = self
                    .counted_to
                    .filter(|_| self.period.is_some() || matches!(spec.years, Years::Base));
                let turned = false;
                let sheet = Sheet {
                    spec,
                    set,
                    file,
                    name,
                    wanted: years,
                    year,
                    counted_to,
                    mapping,
                    turned,
                };
                let table = sheet::read(&sheet, grid, found)?;
                let aside = &table.aside;
                self.reading.outside.extend(aside.outside.iter().cloned());
                self.reading.passed_over.extend(aside.passed_over.iter().cloned());
                let columns = aside.columns_passed_over.iter().cloned();
                self.reading.columns_passed_over.extend(columns);
                let month = counted_to.map(|day| day.month());
                // A plan is of the whole year.
                let month = month.or(OF_WHOLE_YEAR.contains(&spec.key).then_some(12));
                let state = spec.coded && !OF_WHOLE_YEAR.contains(&spec.key)
                    || matches!(spec.key, "xa" | "xom");
                let mut titles = sheet_titles(spec, &table, month);
                titles.first_month =
                    (!state).then_some(self.period.map_or(1, PeriodId::first_month));
                self.reading.titles.push(titles);
                let Place { file, spot: Spot::Sheet(sheet) } = &table.place else {
                    return Some(table);
                };
                let known = self.reading.columns.entry((file.clone(), sheet.clone())).or_default();
                known.extend(&aside.known);
                if !table.unit_named && !table.rows.is_empty() {
                    let place = heading_of_some_unit(spec, &table).unwrap_or(&table.place);
                    self.reading.unitless.push((spec.label.to_owned(), place.clone()));
                }
                Some(table)
            }
            Err(problem) => {
                found.push(in_file(problem, path));
                None
            }
        }
    }

    /// The year that headings and keys are held against.
    fn wanted(&self) -> Wanted {
        let within = self.counted_to.is_some_and(|day| Some(day.year()) == self.year);
        Wanted { year: self.year, within, period: self.period }
    }

    /// A file that is no workbook and no YAML, perhaps because it is a folder.
    fn unknown_kind(&self, path: &str) -> Problem {
        let path = path.to_owned();
        match self.files.is_folder(&path) {
            true => Problem::IsAFolder { path },
            false => Problem::UnknownFileKind { path },
        }
    }

    /// Prose by key, from YAML or from a sheet with the columns "Khóa" and "Nội dung".
    pub fn prose(&mut self, found: &mut Diagnostics) -> Prose {
        let mut prose = Prose::new();
        let node = match self.whereabouts("loi_van", found) {
            None => return prose,
            Some(Whereabouts::Inline(node)) => node.clone(),
            Some(Whereabouts::File { path, sheet, mapping }) => match kind(&path.value) {
                Kind::Yaml => match yaml_file(self.files, &path, found) {
                    Some(node) => node,
                    None => return prose,
                },
                Kind::Workbook => {
                    if let Some(spec) = tables::table("loi_van")
                        && let Some(table) =
                            self.sheet(spec, None, &path, sheet.as_ref(), &mapping, found)
                    {
                        prose_rows(&table, &mut prose, found);
                    }
                    return prose;
                }
                Kind::Unknown => {
                    found.report(self.unknown_kind(&path.value), &path.place);
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

/// The heading of amounts that has a number in brackets, which somebody meant as a unit: "(1000)".
fn heading_of_some_unit<'t>(spec: &TableSpec, table: &'t Table) -> Option<&'t Place> {
    let money = |field: FieldRef| match field {
        FieldRef::Named(key) => spec.field(key).is_some_and(|own| own.kind == CellKind::Money),
        FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => false,
    };
    let digits = |heading: &str| {
        let inner = heading.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        inner.is_some_and(|(inner, _)| inner.bytes().any(|b| b.is_ascii_digit()))
    };
    let mut columns = table.columns.iter().flatten();
    columns.find(|own| money(own.field) && digits(&own.heading)).map(|own| &own.place)
}

/// The titles of a table's sheet, with the communes of its rows.
fn sheet_titles(spec: &TableSpec, table: &Table, month: Option<u32>) -> SheetTitles {
    let key = if spec.key == "xa" { "ten" } else { "xa" };
    let names = table.rows.iter().filter(|_| spec.key != "phan_cong");
    let names = names.filter_map(|row| match &row.get(key)?.value {
        Node::Text(text) => Some(viet::unit_key(text)),
        _ => None,
    });
    let (table_name, titles) = (spec.label.to_owned(), table.aside.titles.clone());
    let communes = names.collect();
    SheetTitles { table: table_name, titles, month, first_month: None, communes }
}

/// A YAML file of the project.
pub fn yaml_file(
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
        Problem::FileMissing { .. }
        | Problem::OutsideProject { .. }
        | Problem::IsAFolder { .. } => path.place.clone(),
        problem => problem.place_in(&path.value),
    };
    Diagnostic::new(problem).at(&at).with(&path.place)
}

/// No key of prose has more words.
const MOST_KEY_WORDS: usize = 8;

/// Prose from a sheet: rows of one key follow one another or repeat it.
fn prose_rows(table: &Table, prose: &mut Prose, found: &mut Diagnostics) {
    for row in &table.rows {
        let Some(key) = row.get("khoa").and_then(|cell| values::line("khoa", cell, found)) else {
            continue;
        };
        // A legend or a sentence is no key.
        let signs = key.value.contains([':', ';', ',', '(', ')']);
        if signs || key.value.split_whitespace().count() > MOST_KEY_WORDS {
            found.report(Problem::RowRunsOn { text: key.value.clone() }, &key.place);
            continue;
        }
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

/// Reads `cot`, `tu_dong`, `den_dong` and `bo_qua` of a table.
fn mapping(key: &'static str, section: &Section<'_>, found: &mut Diagnostics) -> Mapping {
    let mut mapping = Mapping::default();
    let Some(spec) = tables::table(key) else { return mapping };
    let row = |key: &'static str, found: &mut Diagnostics| {
        let number = section.node(key).and_then(|node| values::whole(key, node, found))?;
        Some(number.value.saturating_sub(1))
    };
    (mapping.first, mapping.last) = (row("tu_dong", found), row("den_dong", found));
    if let Some(columns) = section.node("cot") {
        let Node::Map(entries) = &columns.value else {
            let problem = Problem::WrongShape {
                key: "cot".to_owned(),
                expected: Shape::Mapping,
                found: columns.value.shape(),
            };
            found.report(problem, &columns.place);
            return mapping;
        };
        for entry in entries {
            let field = match spec.field(&entry.key.value) {
                Some(field) => Some(FieldRef::Named(field.key)),
                None if spec.coded => entry.key.value.parse().ok().map(FieldRef::Code),
                None => None,
            };
            let Some(field) = field else {
                let keys = spec.fields.iter().map(|field| field.key);
                let meant = viet::did_you_mean(&entry.key.value, keys);
                let problem =
                    Problem::UnknownKey { key: entry.key.value.clone(), section: "cot".to_owned() };
                found.push(Diagnostic::new(problem).at(&entry.key.place).meant(meant));
                continue;
            };
            // Several columns of amounts or counts are added up: "NS tỉnh" and "NS xã".
            let summed = matches!(field, FieldRef::Named(key)
                if spec.field(key).is_some_and(|field| field.kind.is_summed()));
            let items: Vec<&Sourced<Node>> = match &entry.value.value {
                Node::List(items) if summed => items.iter().collect(),
                Node::List(items) if !items.is_empty() => {
                    found.report(not_added(&entry.key.value, items), &entry.value.place);
                    // They are accounted for by that.
                    for item in items {
                        if let Some(text) = values::line("cot", item, found) {
                            let target = Target::of(&text.value);
                            mapping.ignored.push((text, target));
                        }
                    }
                    continue;
                }
                _ => vec![&entry.value],
            };
            for item in items {
                if item.value.is_empty() {
                    let field = entry.key.value.clone();
                    found.report(Problem::MissingValue { field }, &entry.key.place);
                } else if let Some(text) = values::line("cot", item, found) {
                    let target = Target::of(&text.value);
                    mapping.columns.push((field, text, target));
                }
            }
        }
    }
    let ignored = section.node("bo_qua");
    let items: Vec<&Sourced<Node>> = match ignored.map(|node| &node.value) {
        Some(Node::List(items)) => items.iter().collect(),
        _ => ignored.into_iter().collect(),
    };
    for item in items {
        let Some(text) = values::line("bo_qua", item, found) else { continue };
        match mapped_rows(&item.value) {
            Some((first, last)) => mapping.skipped.push((text, first, last)),
            None => {
                let target = Target::of(&text.value);
                mapping.ignored.push((text, target));
            }
        }
    }
    mapping
}

/// Several columns for one field of words: which to write, each for its own.
fn not_added(key: &str, items: &[Sourced<Node>]) -> Problem {
    let columns: Vec<String> = items
        .iter()
        .map(|item| {
            let shown = viet::one_line(&item.value.shown());
            sheet::written(&shown).unwrap_or(shown)
        })
        .collect();
    // A column for each title has a key of its own.
    let titles = tables::TITLES.iter().filter(|_| key == "danh_hieu");
    let titles = titles.map(|title| (*title).to_owned()).collect();
    Problem::ColumnsNotAdded { key: key.to_owned(), columns, titles }
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

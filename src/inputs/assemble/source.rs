//! Where a table is (a sheet, a YAML file, or the project file itself), and reading it there.

use std::path::Path;
use std::sync::Arc;

use chrono::Datelike as _;

use super::apart::once_a_file;
use super::mapping::mapping;
use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::files::{Files, held};
use crate::inputs::package::LooksSeen;
use crate::inputs::raw::{Node, RawTable};
use crate::inputs::sheet::{self, Mapping, Sheet};
use crate::inputs::tables::{self, TableSpec, WantedYear, Years};
use crate::inputs::{MOST_ROWS, keys, listing, untimely, yaml};
use crate::model::{CriteriaSet, PeriodId, Reading};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The data that `du_lieu` names.
pub struct DataSource<'a, 'b> {
    /// The project's files.
    pub files: &'a Files,
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

/// Where a table is.
pub(super) enum Whereabouts<'a> {
    Inline(&'a Sourced<Node>),
    File { path: Sourced<String>, sheet: Option<Sourced<String>>, mapping: Box<Mapping> },
}

impl<'b> DataSource<'_, 'b> {
    pub(super) fn whereabouts(
        &self,
        key: &'static str,
        found: &mut Diagnostics,
    ) -> Option<Whereabouts<'b>> {
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
    ) -> Option<RawTable> {
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

    pub(super) fn sheet(
        &mut self,
        spec: &'static TableSpec,
        set: Option<&CriteriaSet>,
        path: &Sourced<String>,
        sheet: Option<&Sourced<String>>,
        mapping: &Mapping,
        found: &mut Diagnostics,
    ) -> Option<RawTable> {
        let years = self.wanted();
        let workbook = match self.files.workbook(&path.value) {
            Ok(workbook) => workbook,
            Err(problem) => {
                once_a_file(in_file(problem, path), found);
                return None;
            }
        };
        let mut workbook = held(&workbook);
        let wanted = sheet.map(|sheet| sheet.value.as_str());
        let name = workbook.find(wanted).or_else(|problem| match (&problem, wanted) {
            // Without a name the sheet called like the table is meant, if there is one.
            (Problem::SheetNotNamed { .. }, None) => {
                let called = workbook.find(Some(spec.label)).ok();
                // What is hidden is read where it is named, and not by chance.
                let shown = |name: &String| workbook.names.contains(&(name.clone(), true));
                called.filter(shown).ok_or(problem)
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
        if let Some(words) = untimely::of_draft(&name) {
            let (title, table) = (name.clone(), spec.label.to_owned());
            let (path, name) = (path.value.as_str().into(), name.as_str().into());
            let problem = Problem::SheetOfDraft { title, words, table };
            found.report(problem, &Place::sheet(path, name));
        }
        let sheets = self.reading.sheets.entry(path.value.clone()).or_default();
        for name in visible {
            sheets.entry(name).or_default();
        }
        sheets.insert(name.clone(), true);
        let grid = workbook.grid(&name);
        // The next table may have it.
        drop(workbook);
        match grid {
            Ok(grid) => {
                let file: Arc<str> = path.value.as_str().into();
                let name: Arc<str> = name.as_str().into();
                if grid.looks.seen != LooksSeen::All {
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
                self.account(spec, &table, counted_to);
                Some(table)
            }
            Err(problem) => {
                once_a_file(in_file(problem, path), found);
                None
            }
        }
    }

    /// The year that headings and keys are held against.
    fn wanted(&self) -> WantedYear {
        let within = self.counted_to.is_some_and(|day| Some(day.year()) == self.year);
        WantedYear { year: self.year, within, period: self.period }
    }

    /// A file that is no workbook and no YAML, perhaps because it is a folder.
    pub(super) fn unknown_kind(&self, path: &str) -> Problem {
        let path = path.to_owned();
        match self.files.is_folder(&path) {
            true => Problem::IsAFolder { path },
            false => Problem::UnknownFileKind { path },
        }
    }
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

pub(super) enum Kind {
    Workbook,
    Yaml,
    Unknown,
}

pub(super) fn kind(path: &str) -> Kind {
    let extension = Path::new(path).extension().map(|e| e.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods") => Kind::Workbook,
        Some("yaml" | "yml") => Kind::Yaml,
        _ => Kind::Unknown,
    }
}

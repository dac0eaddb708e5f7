//! Communes' filled forms: read, held against what was sent out, and merged into their period.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Files;
use super::assemble::values;
use super::raw::Node;
use super::workbook::Grid;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::form::{self, CommuneForm, FIRST_ROW, HamletLine, Line, column};
use crate::model::{Code, Hamlet, HamletCount, Matrix, PeriodId, Project, Prose};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// More changed cells than these are one shift of the whole sheet.
const MOST_CHANGED: usize = 12;

/// Merges the forms of every period that names them, in the order of time, so that each is held
/// against the one before.
///
/// Periods from `until` on are left as they are.
pub fn merge(
    project: &mut Project,
    until: Option<PeriodId>,
    files: &mut Files,
    found: &mut Diagnostics,
) {
    for index in 0..project.periods.len() {
        if until.is_some_and(|until| project.periods[index].id.value >= until) {
            continue;
        }
        if let Some(pattern) = project.periods[index].forms.clone() {
            let names = match files.matching(&pattern.value) {
                Ok(names) => names,
                Err(problem) => {
                    found.report(problem, &pattern.place);
                    continue;
                }
            };
            period(project, index, &names, &pattern.place, files, found);
        }
    }
}

/// What one commune filled in.
struct Filled {
    file: String,
    marks: Vec<(u16, Sourced<Mark>)>,
    hamlets: Vec<(HamletLine, Sourced<u32>)>,
    amounts: Vec<(String, [Option<Sourced<Decimal>>; 2])>,
    texts: Vec<(&'static str, Vec<Sourced<String>>)>,
}

fn period(
    project: &mut Project,
    index: usize,
    names: &[String],
    place: &Place,
    files: &mut Files,
    found: &mut Diagnostics,
) {
    let mut all: BTreeMap<usize, Filled> = BTreeMap::new();
    for name in names {
        let Some((commune, filled)) = one(project, index, name, files, found) else { continue };
        if let Some(first) = all.get(&commune) {
            let problem = Problem::FormTwice {
                commune: project.communes[commune].name.value.clone(),
                first: first.file.clone(),
            };
            found.report(problem, &Place::file(name.as_str()));
            continue;
        }
        all.insert(commune, filled);
    }
    let missing: Vec<usize> =
        (0..project.communes.len()).filter(|c| !all.contains_key(c)).collect();
    let status = status(project, index, &all, place);
    let mut merged = Merged::of(project, &all);
    // Who has not reported keeps the last counts, as the last marks.
    let before = project.last_before(project.periods[index].id.value);
    let last = before.filter(|before| !before.hamlets.is_empty());
    let last = last.map_or(&project.hamlets, |before| &before.hamlets);
    merged.hamlets.extend(last.iter().filter(|row| missing.contains(&row.commune)).cloned());
    let period = &mut project.periods[index];
    period.not_reported = missing;
    period.status = Some(status);
    period.hamlets = merged.hamlets;
    // What the office itself states of funding comes before the sum of the forms.
    if period.funding.is_empty() {
        period.funding = merged.funding;
    }
    for (key, texts) in merged.prose {
        let known =
            period.prose.entry(key).or_insert_with(|| Sourced::new(Vec::new(), place.clone()));
        known.value.extend(texts.value);
    }
}

/// Reads one form.
fn one(
    project: &Project,
    index: usize,
    name: &str,
    files: &mut Files,
    found: &mut Diagnostics,
) -> Option<(usize, Filled)> {
    let file = Place::file(name);
    let grids = files.workbook(name).and_then(|book| {
        let foreign = |_| Problem::NotAForm;
        let hidden = book.find(Some(form::HIDDEN)).map_err(foreign)?;
        let sheet = book.find(Some(form::SHEET)).map_err(foreign)?;
        Ok((book.grid(&hidden)?, book.grid(&sheet)?))
    });
    let (hidden, sheet) = match grids {
        Ok(grids) => grids,
        Err(problem) => {
            found.report(problem, &file);
            return None;
        }
    };
    let cells = Cells { grid: &sheet, file: name, sheet: form::SHEET };
    let told = Cells { grid: &hidden, file: name, sheet: form::HIDDEN };
    if told.shown(0, 0) != form::KIND {
        found.report(Problem::NotAForm, &file);
        return None;
    }
    let period = &project.periods[index];
    let seen = told.shown(1, 1);
    if seen != period.id.value.to_string() {
        let wanted = period.id.value.to_string();
        found.report(Problem::FormOfOtherPeriod { seen, wanted }, &file);
        return None;
    }
    let unit = told.shown(2, 1);
    let key = viet::unit_key(&unit);
    let (kind, _) = viet::split_unit(&unit);
    let of_name = |c: &&(usize, &crate::model::Commune)| viet::unit_key(&c.1.name.value) == key;
    let all: Vec<_> = project.communes.iter().enumerate().collect();
    let bearers: Vec<_> = all.iter().filter(of_name).collect();
    // Two units may bear one name; one that changed its kind since is still the same.
    let commune = match &bearers[..] {
        [(only, _)] => Some(*only),
        several => {
            several.iter().find(|(_, commune)| Some(commune.kind) == kind).map(|(at, _)| *at)
        }
    };
    let Some(commune) = commune else {
        let names = project.communes.iter().map(|c| c.name.value.as_str());
        let meant = viet::did_you_mean(&unit, names);
        found.push(
            Diagnostic::new(Problem::FormOfOtherCommune { seen: unit }).at(&file).meant(meant),
        );
        return None;
    };
    let wanted = CommuneForm::of(project, period, commune);
    let sent = told.sent(&wanted);
    if let Some(severity) = made_of_other_data(&wanted, &sent) {
        let mut other = Diagnostic::new(Problem::FormOfOtherData).at(&file);
        other.severity = severity;
        found.push(other);
        if severity == Severity::Error {
            return None;
        }
    }
    let filled = cells.filled(&wanted, &sent, project, found);
    Some((commune, filled))
}

/// Whether a form was made of other data than the project has now: another set of criteria or
/// sources cannot be read, another plan or last status can.
fn made_of_other_data(form: &CommuneForm, sent: &[[String; 4]]) -> Option<Severity> {
    let mut found = None;
    for (index, sent) in sent.iter().enumerate() {
        let now = form.locked(index);
        if now[..2] != sent[..2] {
            return Some(Severity::Error);
        }
        if now != *sent {
            found = Some(Severity::Warning);
        }
    }
    found
}

/// The cells of a sheet of a form.
struct Cells<'a> {
    grid: &'a Grid,
    file: &'a str,
    sheet: &'a str,
}

impl Cells<'_> {
    fn node(&self, row: u32, column: u16) -> Sourced<Node> {
        let place = Place::cell(self.file.into(), self.sheet.into(), row, u32::from(column));
        let cells = self.grid.rows.iter().find(|(known, _)| *known == row).map(|(_, cells)| cells);
        let cell = cells.and_then(|cells| cells.iter().find(|(c, _)| *c == u32::from(column)));
        Sourced::new(cell.map_or(Node::Empty, |(_, node)| node.clone()), place)
    }

    fn shown(&self, row: u32, column: u16) -> String {
        match self.node(row, column).value {
            Node::Empty => String::new(),
            other => viet::one_line(&values::shown(&other)),
        }
    }

    /// What was locked when the form was sent out, from the hidden sheet.
    fn sent(&self, form: &CommuneForm) -> Vec<[String; 4]> {
        let row = |row: u32| [0, 1, 2, 3].map(|at| self.shown(row, form::HIDDEN_COLUMN + at));
        (FIRST_ROW..).take(form.lines.len()).map(row).collect()
    }

    /// The locked cells that do not hold what was sent.
    fn changed(&self, form: &CommuneForm, sent: &[[String; 4]]) -> Vec<(Problem, Place)> {
        let mut changed = Vec::new();
        for (row, sent) in (FIRST_ROW..).zip(sent).take(form.lines.len()) {
            for (at, expected) in (0u16..).zip(sent) {
                let seen = self.shown(row, at);
                if seen != *expected {
                    let problem = Problem::FormLockedCell { seen, expected: expected.clone() };
                    changed.push((problem, self.node(row, at).place));
                }
            }
        }
        changed
    }

    fn filled(
        &self,
        form: &CommuneForm,
        sent: &[[String; 4]],
        project: &Project,
        found: &mut Diagnostics,
    ) -> Filled {
        let mut filled = Filled {
            file: self.file.to_owned(),
            marks: Vec::new(),
            hamlets: Vec::new(),
            amounts: Vec::new(),
            texts: Vec::new(),
        };
        let changed = self.changed(form, sent);
        if changed.len() > MOST_CHANGED {
            // A row that was put in or taken out shifts all that follow.
            found.report(Problem::FormShifted, &changed[0].1);
            return filled;
        }
        for (problem, place) in changed {
            found.report(problem, &place);
        }
        for (row, line) in (FIRST_ROW..).zip(&form.lines) {
            let now = self.node(row, column::NOW);
            match line {
                Line::Blank | Line::Section(_) | Line::Headings(_) => {}
                Line::Criterion { number, before, .. } => {
                    let mark = match &now.value {
                        Node::Empty => Some(Sourced::new(Mark::NotMet, now.place.clone())),
                        _ => values::mark(&now, found),
                    };
                    if let Some(mark) = mark {
                        if *before && mark.value == Mark::NotMet {
                            let problem = Problem::CriterionLost {
                                commune: project.communes[form.commune].name.value.clone(),
                                code: number.to_string(),
                            };
                            found.report(problem, &now.place);
                        }
                        filled.marks.push((*number, mark));
                    }
                }
                Line::Hamlets { title, before, name, .. } => {
                    if now.value.is_empty() {
                        // It was sent with a number: blank is not zero.
                        let field = name.clone();
                        found.report(Problem::MissingValue { field }, &now.place);
                    } else if let Some(count) = values::whole(name, &now, found) {
                        if count.value < *before {
                            let problem = Problem::CountFell {
                                commune: project.communes[form.commune].name.value.clone(),
                                name: name.clone(),
                                before: *before,
                                now: count.value,
                            };
                            found.report(problem, &now.place);
                        }
                        filled.hamlets.push((*title, count));
                    }
                }
                Line::Source { name, .. } => {
                    let second = self.node(row, column::SECOND);
                    let amounts = [
                        values::amount("thuc_hien", &now, found),
                        values::amount("giai_ngan", &second, found),
                    ];
                    filled.amounts.push((name.clone(), amounts));
                }
                Line::Text { key, .. } => {
                    filled.texts.push((*key, values::texts(key, &now, found)));
                }
            }
        }
        filled
    }
}

/// The status that the forms give; a commune that has not reported keeps its last one.
fn status(project: &Project, index: usize, all: &BTreeMap<usize, Filled>, place: &Place) -> Matrix {
    let id = project.periods[index].id.value;
    let earlier = project.last_before(id).and_then(|period| period.status.as_ref());
    let earlier = earlier.unwrap_or(&project.status);
    let mut matrix = Matrix { marks: BTreeMap::new(), rows: BTreeMap::new(), place: place.clone() };
    for commune in 0..project.communes.len() {
        match all.get(&commune) {
            Some(filled) => {
                matrix.rows.insert(commune, Place::file(filled.file.as_str()));
                for (number, mark) in &filled.marks {
                    matrix.marks.insert((commune, Code::criterion(*number)), mark.clone());
                }
            }
            None => {
                let row = earlier.rows.get(&commune).unwrap_or(place);
                matrix.rows.insert(commune, row.clone());
                for criterion in &project.set.criteria {
                    let mark = earlier.criterion(&project.set, commune, criterion.number);
                    let mark = Sourced::new(mark.unwrap_or(Mark::NotMet), row.clone());
                    matrix.marks.insert((commune, Code::criterion(criterion.number)), mark);
                }
            }
        }
    }
    matrix
}

/// What the forms give together.
struct Merged {
    hamlets: Vec<Hamlet>,
    funding: Vec<crate::model::FundingResult>,
    prose: Prose,
}

impl Merged {
    fn of(project: &Project, all: &BTreeMap<usize, Filled>) -> Self {
        let mut hamlets = Vec::new();
        let mut sums: BTreeMap<String, [Option<Decimal>; 2]> = BTreeMap::new();
        let mut prose = Prose::new();
        for (commune, filled) in all {
            let count = |title: HamletLine| {
                let own = filled.hamlets.iter().find(|(known, _)| *known == title);
                own.map(|(_, count)| {
                    let value = HamletCount { number: count.value, at_least: false };
                    Sourced::new(value, count.place.clone())
                })
            };
            let (standard, model) = (count(HamletLine::Standard), count(HamletLine::Model));
            if standard.is_some() || model.is_some() {
                hamlets.push(Hamlet {
                    commune: *commune,
                    name: None,
                    total: None,
                    standard_base: standard,
                    standard_target: None,
                    model_base: model,
                    model_target: None,
                    place: Place::file(filled.file.as_str()),
                });
            }
            for (name, amounts) in &filled.amounts {
                let sum = sums.entry(name.clone()).or_default();
                for (sum, amount) in sum.iter_mut().zip(amounts) {
                    if let Some(amount) = amount {
                        *sum = Some(sum.unwrap_or_default() + amount.value);
                    }
                }
            }
            let unit = &project.communes[*commune];
            for (key, texts) in &filled.texts {
                let known = prose
                    .entry((*key).to_owned())
                    .or_insert_with(|| Sourced::new(Vec::new(), Place::file(filled.file.as_str())));
                // "Không", "không có" answers the question and is no sentence of a report.
                let nothing = ["khong", "khong co", "khong co y kien", "0"];
                let spoken =
                    |text: &&Sourced<String>| !nothing.contains(&viet::fold(&text.value).as_str());
                known.value.extend(texts.iter().filter(spoken).map(|text| {
                    let bare = text.value.trim_start_matches(['-', '+', ' ']);
                    let literal = literal(bare);
                    let name = viet::upper_first(&unit.full_name());
                    text.clone().map(|_| format!("- {name}: {literal}"))
                }));
            }
        }
        prose.retain(|_, texts| !texts.value.is_empty());
        // The same sentence of several communes stands once.
        for texts in prose.values_mut() {
            let mut seen = BTreeSet::new();
            texts.value.retain(|text| seen.insert(text.value.clone()));
        }
        let reported = sums.values().flatten().any(Option::is_some);
        let funding = match reported {
            true => form::funding_tree(&project.funding, &|name| {
                sums.get(name).copied().unwrap_or_default()
            }),
            false => Vec::new(),
        };
        Merged { hamlets, funding, prose }
    }
}

/// A commune's words are no template: what opens a template's tag there is printed as it stands.
fn literal(text: &str) -> String {
    if text.contains("{{") || text.contains("{%") || text.contains("{#") {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{{{{ \"{quoted}\" }}}}")
    } else {
        text.to_owned()
    }
}

//! A file among the communes' forms: whether it is one, whose it is, and whether it still is laid
//! out as it was sent. What was filled in is not read here.

use super::answers::one_each;
use super::cells::{Cells, holds, shown};
use super::layout::{self, FIRST_ROW, ReturnLine, ReturnSheet, column};
use crate::diag::{Diagnostic, Diagnostics, OtherCell, Problem, Severity};
use crate::inputs::package::look::LooksSeen;
use crate::inputs::raw::Node;
use crate::inputs::workbook::Grid;
use crate::inputs::{Files, held};
use crate::model::{PeriodId, Project};
use crate::origin::{Place, cell_name};
use crate::viet;

/// More changed cells than these are one shift of the whole sheet.
const MOST_CHANGED: usize = 12;
/// A message names no more cells that hold something else.
const MOST_NAMED: usize = 4;

/// The sheets of a form's file.
pub struct Opened {
    /// The file.
    pub file: String,
    /// What the hidden sheet tells.
    pub hidden: Grid,
    /// The name of the sheet that is filled in; a commune may have changed it.
    pub name: String,
    /// The sheet that is filled in.
    pub sheet: Grid,
    /// Whether that sheet is hidden.
    pub is_hidden: bool,
    /// Every other sheet that holds something.
    pub others: Vec<(String, Grid)>,
}

impl Opened {
    /// Opens a file of the project.
    ///
    /// # Errors
    /// No workbook, no form, or a form without the hidden sheet that says whose it is.
    pub fn of(file: &str, files: &Files) -> Result<Self, Problem> {
        let book = files.workbook(file)?;
        let mut book = held(&book);
        let sheets = book.names.clone();
        let named: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
        let hidden = book.find(Some(layout::HIDDEN)).ok();
        let mut others = Vec::new();
        for name in named.into_iter().filter(|name| Some(name) != hidden.as_ref()) {
            let grid = with_what_is_unsure(book.grid(&name)?);
            if !grid.rows.is_empty() {
                others.push((name, grid));
            }
        }
        let looks_like_one = |grid: &Grid| Cells { grid, file, sheet: "" }.begins_as_a_form();
        let Some(hidden) = hidden else {
            return Err(match others.iter().any(|(_, grid)| looks_like_one(grid)) {
                true => Problem::ReturnMarkLost,
                false => Problem::NotAForm,
            });
        };
        let hidden = book.grid(&hidden)?;
        if !is_form(&hidden) {
            return Err(Problem::NotAForm);
        }
        // The sheet may have another name by now: then it is the one that begins as a form.
        let by_name =
            others.iter().position(|(name, _)| viet::fold(name) == viet::fold(layout::SHEET));
        let mut alike = (0..others.len()).filter(|at| looks_like_one(&others[*at].1));
        let at = match (by_name, alike.next(), alike.next()) {
            (Some(at), ..) | (None, Some(at), None) => at,
            (None, None, _) => return Err(Problem::NotAForm),
            (None, Some(_), Some(_)) => {
                return Err(Problem::SheetMissing {
                    sheet: layout::SHEET.to_owned(),
                    available: others.into_iter().map(|(name, _)| name).collect(),
                });
            }
        };
        let (name, sheet) = others.remove(at);
        let is_hidden = sheets.iter().any(|(known, visible)| *known == name && !visible);
        Ok(Opened { file: file.to_owned(), hidden, name, sheet, is_hidden, others })
    }

    /// The sheet that is filled in.
    pub fn cells(&self) -> Cells<'_> {
        Cells { grid: &self.sheet, file: &self.file, sheet: &self.name }
    }

    /// Whether colours, comments and what is struck through could be seen.
    pub fn is_seen(&self) -> bool {
        self.sheet.looks.seen == LooksSeen::All
    }

    /// The hidden sheet.
    pub fn told(&self) -> Cells<'_> {
        Cells { grid: &self.hidden, file: &self.file, sheet: layout::HIDDEN }
    }

    /// Whether it is a form of this period.
    pub fn is_of(&self, id: PeriodId) -> bool {
        self.told().shown(1, 1) == id.to_string()
    }

    /// What was locked when the form was sent out, from the hidden sheet.
    pub fn sent(&self, form: &ReturnSheet) -> Vec<[String; 4]> {
        let told = self.told();
        let row = |row: u32| [0, 1, 2, 3].map(|at| told.shown(row, layout::HIDDEN_COLUMN + at));
        (FIRST_ROW..).take(form.lines.len()).map(row).collect()
    }

    /// Which commune of the project the form is of.
    ///
    /// # Errors
    /// Another period's form, or a commune that the project lacks.
    pub fn whose(&self, project: &Project, id: PeriodId) -> Result<usize, Box<Diagnostic>> {
        let (seen, wanted) = (self.told().shown(1, 1), id.to_string());
        if seen != wanted {
            let told = Diagnostic::new(Problem::ReturnOfOtherPeriod { seen, wanted });
            let own = project.period(id).map(|period| &period.id.place);
            return Err(Box::new(own.into_iter().fold(told, Diagnostic::with)));
        }
        let unit = self.told().shown(2, 1);
        unit_named(project, &unit).ok_or_else(|| {
            let names = project.communes.iter().map(|c| c.name.value.as_str());
            let meant = viet::did_you_mean(&unit, names).map(str::to_owned);
            let problem = Problem::ReturnOfOtherCommune { seen: unit.clone() };
            Box::new(Diagnostic::new(problem).meant(meant))
        })
    }

    /// Whether the form can still be read line by line; what speaks against it is reported.
    pub fn is_whole(
        &self,
        form: &ReturnSheet,
        sent: &[[String; 4]],
        found: &mut Diagnostics,
    ) -> bool {
        if let Some(severity) = made_of_other_data(form, sent) {
            let (cells, more) = other_cells(form, sent);
            let problem = Problem::ReturnOfOtherData { cells, more };
            let mut other = Diagnostic::new(problem).at(&Place::file(&*self.file));
            other.severity = severity;
            found.push(other);
            if severity == Severity::Error {
                return false;
            }
        }
        let cells = self.cells();
        if let Some((problem, place)) = cells.moved_columns(form) {
            found.report(problem, &place);
            return false;
        }
        let changed = cells.changed(form, sent);
        let Some((_, first)) = changed.first() else { return true };
        let gone = cells.moved_rows(form, sent) || cells.cleared_rows(form, sent);
        if changed.len() > MOST_CHANGED || gone {
            // A row that was put in, taken out or sorted elsewhere shifts others.
            found.report(Problem::ReturnShifted, first);
            return false;
        }
        let mut told = Diagnostics::new();
        changed.into_iter().for_each(|(problem, place)| told.report(problem, &place));
        one_each(told, found);
        true
    }
}

/// Whether a hidden sheet says that its workbook is a form.
fn is_form(hidden: &Grid) -> bool {
    Cells { grid: hidden, file: "", sheet: "" }.shown(0, 0) == layout::KIND
}

/// The commune that a form names, with its kind where two share a name.
fn unit_named(project: &Project, unit: &str) -> Option<usize> {
    let key = viet::unit_key(unit);
    let alike: Vec<usize> = (0..project.communes.len())
        .filter(|commune| viet::unit_key(&project.communes[*commune].name.value) == key)
        .collect();
    // One that changed its kind since is still the same.
    if let [only] = alike[..] {
        return Some(only);
    }
    let (kind, _) = viet::split_unit(unit);
    alike.into_iter().find(|commune| Some(project.communes[*commune].kind) == kind)
}

/// The grid with the formulas of an `.xls` whose texts may have been saved as 0: nobody knows what
/// they give.
fn with_what_is_unsure(mut grid: Grid) -> Grid {
    for (row, cells) in &mut grid.rows {
        for (column, node) in cells {
            if let Some(formula) = grid.looks.unsure.get(&(*row, *column)) {
                *node = Node::Uncalculated(formula.clone());
            }
        }
    }
    grid
}

/// What the locked cells of a line would be sent out with now. What only has other words than when the
/// form went out is the same.
fn locked_now(form: &ReturnSheet, index: usize, sent: &[String; 4]) -> [String; 4] {
    let mut now = form.locked(index);
    let same = match &form.lines[index] {
        // A section is known by its letter.
        ReturnLine::Section(_) => (now[0].get(..2) == sent[0].get(..2)).then_some(0),
        // Without the sources that it is a part of.
        ReturnLine::Source { name, .. } => (sent[1] == *name).then_some(1),
        // What does not apply was shown as met.
        ReturnLine::Criterion { waived, .. } => (*waived && sent[2] == "x").then_some(2),
        ReturnLine::Blank
        | ReturnLine::Headings(_)
        | ReturnLine::Hamlets { .. }
        | ReturnLine::Text { .. } => None,
    };
    if let Some(at) = same {
        now[at].clone_from(&sent[at]);
    }
    now
}

/// The cells that the form would be sent out with otherwise now; the first of them, and how many
/// more there are.
fn other_cells(form: &ReturnSheet, sent: &[[String; 4]]) -> (Vec<OtherCell>, usize) {
    let mut all = Vec::new();
    for ((row, index), sent) in (FIRST_ROW..).zip(0..form.lines.len()).zip(sent) {
        let now = locked_now(form, index, sent);
        let is_section = matches!(form.lines[index], ReturnLine::Section(_));
        for (at, (sent, now)) in (0u32..).zip(sent.iter().zip(now)) {
            if *sent != now && !is_section {
                all.push(OtherCell { name: cell_name(row, at), sent: sent.clone(), now });
            }
        }
    }
    let more = all.len().saturating_sub(MOST_NAMED);
    all.truncate(MOST_NAMED);
    (all, more)
}

/// Whether a form was made of other data than the project has now: another set of criteria or
/// sources cannot be read, another plan or last status can.
fn made_of_other_data(form: &ReturnSheet, sent: &[[String; 4]]) -> Option<Severity> {
    let mut found = None;
    for (index, sent) in sent.iter().enumerate() {
        let now = locked_now(form, index, sent);
        if now[..2] != sent[..2] {
            return Some(Severity::Error);
        }
        if now != *sent {
            found = Some(Severity::Warning);
        }
    }
    found
}

impl Cells<'_> {
    /// Whether the sheet begins with the first section of a form.
    fn begins_as_a_form(&self) -> bool {
        let first = layout::FIRST_SECTION;
        self.filled()
            .take(64)
            .any(|(row, _, node)| row <= FIRST_ROW + 2 && shown(Some(node)) == first)
    }

    /// The locked cells that do not hold what was sent.
    fn changed(&self, form: &ReturnSheet, sent: &[[String; 4]]) -> Vec<(Problem, Place)> {
        let mut changed = Vec::new();
        for ((row, sent), line) in (FIRST_ROW..).zip(sent).zip(&form.lines) {
            let mut expected: Vec<&str> = sent.iter().map(String::as_str).collect();
            match line {
                // What stands beside a title or between two sections belongs to nothing: it is
                // among what was not read.
                ReturnLine::Blank => continue,
                ReturnLine::Section(_) => expected.truncate(1),
                ReturnLine::Headings(all) => expected.extend(&all[4..]),
                ReturnLine::Criterion { .. }
                | ReturnLine::Hamlets { .. }
                | ReturnLine::Source { .. }
                | ReturnLine::Text { .. } => {}
            }
            for (at, expected) in (0u16..).zip(expected) {
                if !self.holds(row, at, expected) {
                    let (seen, expected) = (self.shown(row, at), expected.to_owned());
                    let place = self.place(row, u32::from(at));
                    changed.push((Problem::ReturnLockedCell { seen, expected }, place));
                }
            }
        }
        changed
    }

    /// Whether a line holds what was sent in another one.
    fn moved_rows(&self, form: &ReturnSheet, sent: &[[String; 4]]) -> bool {
        let named = |index: usize| !sent[index][usize::from(column::NAME)].is_empty();
        (FIRST_ROW..).zip(&form.lines).enumerate().any(|(index, (row, _))| {
            let holds = |other: usize| {
                self.holds(row, column::NUMBER, &sent[other][0])
                    && self.holds(row, column::NAME, &sent[other][1])
            };
            let lines = 0..sent.len().min(form.lines.len());
            !holds(index)
                && lines.clone().any(|other| other != index && named(other) && holds(other))
        })
    }

    /// Whether a line is gone: nothing is left of what it held.
    fn cleared_rows(&self, form: &ReturnSheet, sent: &[[String; 4]]) -> bool {
        (FIRST_ROW..).zip(sent).take(form.lines.len()).any(|(row, sent)| {
            let blank = |at: u16| self.get(row, u32::from(at)).is_none();
            sent.iter().any(|cell| !cell.is_empty()) && (0u16..4).all(blank)
        })
    }

    /// The first heading that stands in another column than its own.
    fn moved_columns(&self, form: &ReturnSheet) -> Option<(Problem, Place)> {
        for (row, line) in (FIRST_ROW..).zip(&form.lines) {
            let ReturnLine::Headings(all) = line else { continue };
            for (at, heading) in (0u16..).zip(all).filter(|(_, heading)| !heading.is_empty()) {
                if self.holds(row, at, heading) {
                    continue;
                }
                let elsewhere = (0..12u16).find(|other| {
                    let own = all.get(usize::from(*other)).copied().unwrap_or_default();
                    own != *heading && self.holds(row, *other, heading)
                });
                if let Some(elsewhere) = elsewhere {
                    let heading = (*heading).to_owned();
                    let place = self.place(row, u32::from(elsewhere));
                    return Some((Problem::ReturnColumnMoved { heading, column: at }, place));
                }
            }
        }
        None
    }
}

/// What another sheet says that the one that is read does not. Of a copy of the form, what was
/// taken away there counts as well; only one that is as it was sent out says nothing.
pub fn lost(
    opened: &Opened,
    form: &ReturnSheet,
    sent: &[[String; 4]],
    other: &Cells<'_>,
) -> Option<(Problem, Place, Severity)> {
    let read = opened.cells();
    if !other.begins_as_a_form() {
        let mut filled = other.filled();
        let (row, column, _) = filled.next()?;
        let problem = Problem::ReturnOtherSheet {
            sheet: other.sheet.to_owned(),
            cells: 1 + filled.count(),
            read: None,
            hidden: false,
        };
        return Some((problem, other.place(row, column), Severity::Warning));
    }
    let as_sent = |row: u32, column: u32, node: Option<&Node>| {
        let index = row.checked_sub(FIRST_ROW).and_then(|index| usize::try_from(index).ok());
        let line = index.and_then(|index| Some((index, sent.get(index)?)));
        let is_mark = column == u32::from(column::NOW);
        let was = line.filter(|_| is_mark).map(|(index, line)| form.prefilled(index, line));
        holds(node, &was.unwrap_or_default())
    };
    let asked = read.filled().chain(other.filled()).map(|(row, column, _)| (row, column));
    let mut asked: Vec<(u32, u32)> = asked.filter(|(row, at)| form.asks(*row, *at)).collect();
    asked.sort_unstable();
    asked.dedup();
    let untouched =
        asked.iter().all(|(row, column)| as_sent(*row, *column, other.get(*row, *column)));
    let differs = |row: u32, column: u32| {
        shown(other.get(row, column)) != shown(read.get(row, column))
            && other.get(row, column) != read.get(row, column)
    };
    let beside = other.filled().map(|(row, column, _)| (row, column));
    let beside = beside.filter(|(row, column)| !form.asks(*row, *column));
    let mut differing: Vec<(u32, u32)> = beside.filter(|(row, at)| differs(*row, *at)).collect();
    if !untouched || opened.is_hidden {
        differing.extend(asked.into_iter().filter(|(row, at)| differs(*row, *at)));
    }
    differing.sort_unstable();
    let (row, column) = *differing.first()?;
    let problem = Problem::ReturnOtherSheet {
        sheet: other.sheet.to_owned(),
        cells: differing.len(),
        read: Some(opened.name.clone()),
        hidden: opened.is_hidden,
    };
    Some((problem, other.place(row, column), Severity::Error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_in_place_of_texts_are_not_calculated() {
        let zero = Node::Number(0.into());
        let mut grid = Grid::default();
        grid.rows = vec![(11, vec![(3, zero.clone()), (4, zero.clone())])];
        grid.looks.unsure.insert((11, 4), "E11".to_owned());
        let grid = with_what_is_unsure(grid);
        assert_eq!(grid.rows[0].1, [(3, zero), (4, Node::Uncalculated("E11".to_owned()))]);
    }
}

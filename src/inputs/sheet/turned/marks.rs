//! Which columns beside the names of criteria are marks; any other is known to be something else, or
//! is refused.

use super::role::Role;
use super::table::{Side, is_mark};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::said;
use crate::inputs::sheet::callings::called;
use crate::inputs::sheet::cumulative;
use crate::inputs::sheet::header::Heading;
use crate::viet;

/// A column of marks.
pub struct MarkColumn {
    /// The column.
    pub column: u32,
    /// Its heading as it is shown.
    pub heading: String,
    /// The commune that its heading names; `None` where the heading only says that these are the
    /// marks.
    pub unit: Option<String>,
}

impl Side<'_> {
    /// The columns of marks. Any other column is known to be something else, or is refused.
    pub fn marks(&self, found: &mut Diagnostics) -> Vec<MarkColumn> {
        let sheet = self.sheet;
        let before = found.count(Severity::Error);
        let told_before = found.len();
        let mut marks: Vec<MarkColumn> = Vec::new();
        let mut proper: Vec<(u32, String, String)> = Vec::new();
        let mut blank: Vec<MarkColumn> = Vec::new();
        let mut others: Vec<MarkColumn> = Vec::new();
        for heading in self.top.columns.iter().filter(|h| h.column > self.top.name_column) {
            let column = heading.column;
            if self.words.contains(&column) {
                continue;
            }
            let parts = heading.parts();
            let shown = parts.iter().map(|p| viet::one_line(p)).collect::<Vec<_>>().join(" / ");
            let place = sheet.at(heading.row, column);
            if let Some(slip) = self.slip(heading) {
                found.push(slip);
                continue;
            }
            let problem = match self.role(column, &parts) {
                Role::Marks(unit) => {
                    let own = FieldRef::Named(self.own());
                    if let Some(level) = cumulative::level(sheet, &parts, own) {
                        if sheet.mapping.field(column, &parts).is_none() {
                            found.report(self.up_to_a_year(column, level), &place);
                            continue;
                        }
                        cumulative::tell_read(sheet, level, &place, found);
                    }
                    let day = || parts.iter().find_map(|part| sheet.of_another_day(part, &place));
                    let day = (!said::is_to_come(&shown)).then(day).flatten();
                    let other = day.or_else(|| sheet.of_another_period(&parts, own, &place));
                    other.into_iter().for_each(|other| found.push(other));
                    marks.push(MarkColumn { column, heading: shown, unit });
                    continue;
                }
                Role::Other => continue,
                Role::OfPeriod => {
                    others.push(MarkColumn { column, heading: shown, unit: None });
                    continue;
                }
                Role::Blank => {
                    blank.push(MarkColumn { column, heading: shown, unit: None });
                    continue;
                }
                Role::Unit(name) => {
                    proper.push((column, shown, name));
                    continue;
                }
                Role::OfYear(heading, year) => {
                    Problem::heading_year(heading, year, &self.years(), sheet.table_shown())
                }
                Role::Doubtful(words) => {
                    let (table, line) = (sheet.label(), self.line(column));
                    Problem::HeadingDoubtful { heading: shown, words, table, line }
                }
                Role::Unknown => {
                    let (table, line) = (sheet.spec.label.to_owned(), self.line(column));
                    Problem::UnknownHeading { heading: shown, table, line }
                }
            };
            found.report(problem, &place);
        }
        // Beside marks of communes by name one without a name would be that of no commune.
        let named = marks.iter().filter(|mark| mark.unit.is_some()).count() + proper.len();
        if named > 0 && marks.iter().all(|mark| mark.unit.is_some()) {
            for told in found.iter_mut().skip(told_before) {
                if let Problem::UnknownHeading { line, .. } = &mut told.problem {
                    line.keys.clear();
                }
            }
        }
        self.leave_words(&mut marks);
        // Beside marks a blank column of marks may be what is meant as well.
        if marks.iter().any(|mark| mark.unit.is_none()) {
            marks.append(&mut blank);
        }
        // Proper names over marks are communes where nothing else is.
        for (column, heading, name) in proper {
            if marks.iter().any(|mark| mark.unit.is_none()) {
                let (table, line) = (sheet.spec.label.to_owned(), self.line(column));
                let problem = Problem::UnknownHeading { heading, table, line };
                found.report(problem, &sheet.at(self.top.last_row, column));
            } else {
                marks.push(MarkColumn { column, heading, unit: Some(name) });
            }
        }
        // Marks of another period are the other period's where this one has its own.
        let own = marks.iter().any(|mark| mark.unit.is_none());
        for other in others {
            let (heading, column) = (other.heading, other.column);
            let (table, mut line) = (sheet.label(), self.line(column));
            let problem = match own {
                true => {
                    line.keys.clear();
                    Problem::UnknownHeading { heading, table, line }
                }
                false => {
                    let top = self.top.columns.iter().find(|own| own.column == column);
                    let parts = top.map(Heading::parts).unwrap_or_default();
                    let time = parts.iter().find(|part| !viet::parts_of_year(part).is_empty());
                    let words = time.map_or_else(|| heading.clone(), |part| viet::one_line(part));
                    Problem::HeadingDoubtful { heading, words, table, line }
                }
            };
            found.report(problem, &sheet.at(self.top.last_row, column));
        }
        marks.sort_by_key(|mark| mark.column);
        let heading = sheet.at(self.top.last_row, self.top.name_column);
        let table = sheet.spec.label.to_owned();
        if marks.is_empty() && found.count(Severity::Error) == before {
            let column = sheet.spec.field(self.own()).map_or("", |field| field.heading).to_owned();
            found.report(Problem::MissingColumn { column, table }, &heading);
        } else if let Some(nameless) = marks.iter().position(|mark| mark.unit.is_none())
            && marks.len() > 1
        {
            // One that names no commune, with the first of the others.
            let (first, second) = (&marks[0], &marks[nameless.max(1)]);
            let (at, other) = (second.column, sheet.at(self.top.last_row, first.column));
            let problem = Problem::DuplicateColumn {
                first: first.heading.clone(),
                second: second.heading.clone(),
                field: table,
                called: Box::new([
                    called(&self.top, first.column),
                    called(&self.top, second.column),
                ]),
                rows: false,
            };
            let told = Diagnostic::new(problem).at(&sheet.at(self.top.last_row, at));
            found.push(told.with(&other));
            // What is told once is not compared.
            marks.truncate(1);
        }
        marks
    }

    /// What is wrong with targets whose heading speaks of all that there will be at the end of a year.
    fn up_to_a_year(&self, column: u32, level: &str) -> Problem {
        let sheet = self.sheet;
        let year = sheet.wanted.year.map_or_else(String::new, |year| year.to_string());
        let (heading, table, line) = (viet::one_line(level), sheet.label(), self.line(column));
        Problem::TargetUpToYear { heading, year, table, line }
    }

    /// Of columns that name no commune, one with marks is what is meant, and one that tells the
    /// result in words ("64,5%", "Đã duyệt năm 2023") is not. One whose words say another result
    /// ("Chưa đạt, còn 2 km" beside "Đạt") is one, too.
    fn leave_words(&self, marks: &mut Vec<MarkColumn>) {
        let plain = |mark: &&MarkColumn| mark.unit.is_none() && self.is_plain(mark.column);
        let Some(meant) = marks.iter().find(plain).map(|mark| mark.column) else { return };
        marks.retain(|mark| {
            let (marks, all) = self.marked(mark.column);
            mark.unit.is_some() || 2 * marks > all || self.says_otherwise(mark.column, meant)
        });
    }

    /// Whether the words of a column begin with other marks than those of another column.
    fn says_otherwise(&self, words: u32, marks: u32) -> bool {
        self.column(words).any(|(row, node)| {
            let Node::Text(text) = node else { return false };
            let mark = self.cell(row, marks).map(Node::shown).unwrap_or_default();
            let said = viet::leading_mark(text);
            // "+", "●": a mark, whatever it means.
            let sign = !text.contains(char::is_alphanumeric) && viet::parse_mark(text).is_none();
            sign || said.is_some() && said != viet::parse_criterion_mark(&mark)
        })
    }

    /// How many cells of a column are marks, and how many are filled.
    fn marked(&self, column: u32) -> (usize, usize) {
        let marks = self.column(column).filter(|(_, node)| is_mark(node)).count();
        (marks, self.column(column).count())
    }

    /// Whether a column holds marks and hardly anything else.
    pub fn is_plain(&self, column: u32) -> bool {
        let (marks, all) = self.marked(column);
        5 * marks >= 4 * all
    }

    /// What the project may write of a column.
    fn line(&self, column: u32) -> Box<MappingLine> {
        let called = called(&self.top, column);
        let heading = self.top.columns.iter().find(|own| own.column == column);
        let innermost = heading.and_then(|own| own.parts.last()).map_or("", String::as_str);
        // What counts communes, or how much is won or left, are no marks.
        const COUNTS: [&str; 7] =
            ["tong ", "cong ", "so ", "tang ", "giam ", "con ", "chenh lech "];
        let folded = format!("{} ", viet::fold(innermost));
        let counts = COUNTS.iter().any(|words| folded.starts_with(words));
        let keys = (!counts && !folded.contains(" so voi ")).then(|| self.own().to_owned());
        let (ignored, keys) = (vec![called.clone()], keys.into_iter().collect());
        Box::new(MappingLine { column: called, ignored, keys, ..MappingLine::default() })
    }
}

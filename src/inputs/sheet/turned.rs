//! A sheet whose criteria stand below each other: the natural sheet of a single commune.
//!
//! Such a sheet is laid on its side, so that criteria become the columns and each column of marks
//! becomes a row; all that holds for headings and rows then holds for it, too. Only here is it
//! decided which of its columns are marks, and what the rows below the last criterion are.

use std::collections::{BTreeMap, BTreeSet};

use super::header::{self, GridRow, Header, Heading, heading_text, is_index_cell};
use super::{Sheet, called, letters, meaning_of_marks, titles, unmapped};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem, Severity};
use crate::inputs::columns::{self, Headings, Marked, Meaning};
use crate::inputs::package::{Looks, Merge};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::rows::Numbering;
use crate::inputs::{remark, rows, said};
use crate::model::{Code, CriteriaSet};
use crate::origin::Place;
use crate::viet;

/// How many filled rows above the first criterion may hold the headings.
const HEADER_SEARCH: usize = 6;

/// The headings over the names of criteria, folded.
const CRITERION: &[&str] = &["tieu chi", "noi dung", "chi tieu"];

/// Columns that tell of a criterion what is asked or who sees to it, folded; none is a mark.
const ABOUT: &[&str] = &[
    "chi tieu",
    "chi tieu chung",
    "chi tieu quy dinh",
    "yeu cau",
    "muc yeu cau",
    "muc dat chuan",
    "quy dinh",
    "muc quy dinh",
    "chuan quy dinh",
    "quy chuan",
    "noi dung yeu cau",
    "tieu chuan",
    "don vi tinh",
    "dvt",
    "minh chung",
    "tai lieu minh chung",
    "co quan phu trach",
    "don vi phu trach",
    "can bo phu trach",
    "nguoi phu trach",
    "phu trach",
    "bo phan phu trach",
    "thoi gian hoan thanh",
    "giai phap",
    "van ban huong dan",
];

/// Words of such headings.
const ABOUT_WORDS: &[&str] = &[
    "chuan",
    "quy dinh",
    "yeu cau",
    "phu trach",
    "tham muu",
    "theo doi",
    "can bo",
    "co quan",
    "bo phan",
    "giai phap",
    "minh chung",
    "thoi gian",
];

/// A sheet laid on its side.
pub struct Turned {
    /// Its rows, which are the sheet's columns.
    pub grid: Vec<GridRow>,
    /// What is seen of its cells.
    pub looks: Looks,
    /// Its headings, which are the names of the criteria.
    pub header: Header,
    /// The columns of marks that name no commune: the project's only one is meant.
    pub nameless: BTreeSet<u32>,
    /// The headings of its columns as they stand.
    pub top: Vec<Heading>,
    /// The first row of them.
    pub first_row: u32,
    /// The lines below the last criterion.
    pub outside: Vec<Place>,
}

/// Lays a sheet on its side when its criteria stand below each other; `None` when they do not.
pub fn turn(
    sheet: &Sheet<'_>,
    headings: &Headings<'_>,
    grid: &[GridRow],
    looks: &Looks,
    found: &mut Diagnostics,
) -> Option<Turned> {
    let set = sheet.set.filter(|_| sheet.spec.coded)?;
    let names = name_column(set, headings, grid)?;
    let side = Side::of(sheet, headings, grid, names)?;
    unmapped(sheet, &side.top, grid, found);
    let marks = side.marks(found);
    // The sheet is often that of both years; where its columns say which, its title need not.
    if !marks.iter().all(|mark| said::years(&mark.heading).iter().any(|y| sheet.is_of(*y))) {
        titles(sheet, (side.top.first_row, side.top.last_row), grid, found);
    }
    meaning_of_marks(sheet, side.top.first_row, grid, found);
    let last = side.last_row();
    let names_of_rows = side.rows(last, &marks, found);
    let outside = side.below(last, &marks, found);
    side.hidden(last, &marks, looks, found);
    side.groups(&marks, found);
    side.remarks(last, &marks, found);
    let name = sheet.spec.field(sheet.spec.name_field)?.heading.to_owned();
    let at = side.top.last_row;
    let mut columns = vec![Heading { column: at, parts: vec![name], row: names }];
    columns.extend(names_of_rows.iter().map(|(row, parts)| Heading {
        column: *row,
        parts: parts.clone(),
        row: names,
    }));
    let mut turned = Vec::with_capacity(marks.len());
    let mut nameless = BTreeSet::new();
    for Marks { column, unit, .. } in &marks {
        let name = unit.clone().unwrap_or_else(|| {
            nameless.insert(*column);
            // Any name will do until it is taken away again.
            sheet.spec.label.to_owned()
        });
        let mut row = vec![(at, Node::Text(name))];
        row.extend(
            names_of_rows
                .iter()
                .filter_map(|(row, _)| side.cell(*row, *column).map(|node| (*row, node.clone()))),
        );
        turned.push((*column, row));
    }
    let last_word = side.words.last().copied()?;
    let header = Header::beside((names.min(last_word), last_word), at, columns);
    Some(Turned {
        grid: turned,
        looks: on_its_side(looks),
        header,
        nameless,
        outside,
        first_row: side.top.first_row,
        top: side.top.columns,
    })
}

/// The column in which most of a set's criteria stand by name.
fn name_column(set: &CriteriaSet, headings: &Headings<'_>, grid: &[GridRow]) -> Option<u32> {
    let mut named: BTreeMap<u32, BTreeSet<u16>> = BTreeMap::new();
    for (_, cells) in grid {
        for (column, node) in cells {
            if let Node::Text(text) = node
                && let Some(criterion) = headings.criterion_named(text)
            {
                named.entry(*column).or_default().insert(criterion);
            }
        }
    }
    let (column, names) = named.into_iter().max_by_key(|(_, names)| names.len())?;
    (names.len() >= 3 && 2 * names.len() >= set.criteria.len()).then_some(column)
}

/// A column of marks.
struct Marks {
    column: u32,
    heading: String,
    /// The commune that its heading names; `None` where the heading only says that these are the
    /// marks.
    unit: Option<String>,
}

/// What a remark says against the marks of its row.
enum Against {
    /// The opposite: whether they are marked.
    Marks(bool),
    /// Nothing: it agrees.
    Nothing,
    /// It cannot be told.
    Unknown,
}

/// The parts of a sheet whose criteria stand below each other.
struct Side<'a> {
    sheet: &'a Sheet<'a>,
    headings: &'a Headings<'a>,
    /// The headings of its columns.
    top: Header,
    /// The rows below them, without the titles of groups.
    data: Vec<GridRow>,
    /// The titles of groups.
    titles: Vec<GridRow>,
    /// The columns that say which criterion or indicator a row is.
    words: Vec<u32>,
}

impl<'a> Side<'a> {
    fn of(
        sheet: &'a Sheet<'a>,
        headings: &'a Headings<'a>,
        grid: &[GridRow],
        names: u32,
    ) -> Option<Self> {
        let text = |cells: &[(u32, Node)], column: u32| {
            cells.iter().find(|(known, _)| *known == column).and_then(|(_, node)| match node {
                Node::Text(text) => Some(text.clone()),
                _ => None,
            })
        };
        let is_group = |cells: &[(u32, Node)]| {
            cells.iter().filter(|(column, _)| *column <= names).any(|(column, node)| {
                let words = match node {
                    Node::Text(text) => viet::one_line(text),
                    _ => return false,
                };
                let first = words.split(' ').next().unwrap_or("");
                let begins = if *column < names { words.as_str() } else { first };
                let marked = *column < names || first.ends_with(['.', ')', '-', ':']);
                marked && matches!(Numbering::of(begins), Numbering::Roman | Numbering::Capital)
            })
        };
        let first = grid.iter().position(|(_, cells)| {
            !is_group(cells)
                && text(cells, names).is_some_and(|t| headings.criterion_named(&t).is_some())
        })?;
        let head = (first.saturating_sub(HEADER_SEARCH)..first).rev().find(|at| {
            text(&grid[*at].1, names).is_some_and(|heading| {
                let folded = viet::fold(&heading);
                CRITERION.iter().any(|words| folded.contains(words))
            }) && grid[*at].1.len() > 1
        })?;
        // Levels below the heading of the names stand beside it.
        let mut end = head + 1;
        while end < first
            && grid[end].1.iter().all(|(column, node)| {
                *column > names && matches!(node, Node::Text(_)) || is_index_cell(node)
            })
            && !is_group(&grid[end].1)
        {
            end += 1;
        }
        let counted = |(_, cells): &&GridRow| !header::counts_columns(cells, cells.len());
        let window: Vec<&GridRow> = grid[head..end].iter().filter(counted).collect();
        let columns = header::levels(&window);
        let last_row = grid[end - 1].0;
        let top = Header::beside((grid[head].0, last_row), names, columns);
        let (titles, data): (Vec<GridRow>, Vec<GridRow>) =
            grid[end..].iter().cloned().partition(|(_, cells)| is_group(cells));
        let mut side = Side { sheet, headings, top, data, titles, words: Vec::new() };
        side.words.extend(side.numbers(names));
        side.words.push(names);
        side.words.extend(side.indicators(names));
        Some(side)
    }

    fn cell(&self, row: u32, column: u32) -> Option<&Node> {
        let at = self.data.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.data[at].1.iter().find(|(known, _)| *known == column).map(|(_, node)| node)
    }

    fn column(&self, column: u32) -> impl Iterator<Item = (u32, &Node)> {
        self.data.iter().filter_map(move |(row, cells)| {
            cells.iter().find(|(known, _)| *known == column).map(|(_, node)| (*row, node))
        })
    }

    /// The column of the criteria's numbers, left of the names; not where it merely counts the rows
    /// of a list that names some criteria only.
    fn numbers(&self, names: u32) -> Option<u32> {
        let column = names.checked_sub(1)?;
        let mut numbers = 0u32;
        let mut counts = true;
        let mut differs = false;
        for (row, node) in self.column(column) {
            let Some(code) = heading_text(node).and_then(|text| columns::code_of_text(&text))
            else {
                continue;
            };
            numbers += 1;
            counts &= code.to_string() == numbers.to_string();
            let named = match self.cell(row, names) {
                Some(Node::Text(text)) => self.headings.criterion_named(text),
                _ => None,
            };
            differs |= named.is_some_and(|named| named != code.criterion);
        }
        (numbers > 0 && !(counts && differs)).then_some(column)
    }

    /// The column of the indicators, right of the names: "1.1. …".
    fn indicators(&self, names: u32) -> Option<u32> {
        let many = self
            .column(names + 1)
            .filter(|(_, node)| {
                let code = heading_text(node).and_then(|text| columns::code_of_text(&text));
                code.is_some_and(Code::is_indicator)
            })
            .count();
        (many > 1).then_some(names + 1)
    }

    /// The columns of marks. Any other column is known to be something else, or is refused.
    fn marks(&self, found: &mut Diagnostics) -> Vec<Marks> {
        let sheet = self.sheet;
        let before = found.count(Severity::Error);
        let mut marks: Vec<Marks> = Vec::new();
        let mut proper: Vec<(u32, String, String)> = Vec::new();
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
                    if !said::is_to_come(&shown)
                        && let Some(other) =
                            parts.iter().find_map(|part| sheet.of_another_day(part, &place))
                    {
                        found.push(other);
                    }
                    marks.push(Marks { column, heading: shown, unit });
                    continue;
                }
                Role::Other => continue,
                Role::Unit(name) => {
                    proper.push((column, shown, name));
                    continue;
                }
                Role::OfYear(heading, year) => Problem::heading_year(heading, year, &self.years()),
                Role::Doubtful(words) => {
                    let (table, line) = (sheet.spec.label.to_owned(), self.line(column));
                    Problem::HeadingDoubtful { heading: shown, words, table, line }
                }
                Role::Unknown => {
                    let (table, line) = (sheet.spec.label.to_owned(), self.line(column));
                    Problem::UnknownHeading { heading: shown, table, line }
                }
            };
            found.report(problem, &place);
        }
        self.leave_words(&mut marks);
        // Proper names over marks are communes where nothing else is.
        for (column, heading, name) in proper {
            if marks.iter().any(|mark| mark.unit.is_none()) {
                let (table, line) = (sheet.spec.label.to_owned(), self.line(column));
                let problem = Problem::UnknownHeading { heading, table, line };
                found.report(problem, &sheet.at(self.top.last_row, column));
            } else {
                marks.push(Marks { column, heading, unit: Some(name) });
            }
        }
        marks.sort_by_key(|mark| mark.column);
        let heading = sheet.at(self.top.last_row, self.top.name_column);
        let table = sheet.spec.label.to_owned();
        if marks.is_empty() && found.count(Severity::Error) == before {
            let column = sheet.spec.field(self.own()).map_or("", |field| field.heading).to_owned();
            found.report(Problem::MissingColumn { column, table }, &heading);
        } else if let [first, second, ..] = marks.as_slice()
            && (first.unit.is_none() || second.unit.is_none())
        {
            let (at, other) = (second.column, sheet.at(self.top.last_row, first.column));
            let problem = Problem::DuplicateColumn {
                first: first.heading.clone(),
                second: second.heading.clone(),
                field: table,
                called: Box::new([
                    called(&self.top, first.column),
                    called(&self.top, second.column),
                ]),
            };
            let told = Diagnostic::new(problem).at(&sheet.at(self.top.last_row, at));
            found.push(told.with(&other));
            // What is told once is not compared.
            marks.truncate(1);
        }
        marks
    }

    /// Of columns that name no commune, one with marks is what is meant, and one that tells the
    /// result in words ("64,5%", "Đã duyệt năm 2023") is not.
    fn leave_words(&self, marks: &mut Vec<Marks>) {
        if marks.iter().any(|mark| mark.unit.is_none() && self.is_plain(mark.column)) {
            marks.retain(|mark| {
                let (marks, all) = self.marked(mark.column);
                mark.unit.is_some() || 2 * marks > all
            });
        }
    }

    /// How many cells of a column are marks, and how many are filled.
    fn marked(&self, column: u32) -> (usize, usize) {
        let marks = self.column(column).filter(|(_, node)| is_mark(node)).count();
        (marks, self.column(column).count())
    }

    /// Whether a column holds marks and hardly anything else.
    fn is_plain(&self, column: u32) -> bool {
        let (marks, all) = self.marked(column);
        5 * marks >= 4 * all
    }

    /// Whether a heading is a proper name and no word of this table.
    fn is_name(&self, heading: &str) -> bool {
        rows::is_proper(heading) && self.headings.marks(&[heading]) == Marked::Unknown
    }

    /// What the project may write of a column.
    fn line(&self, column: u32) -> Box<MappingLine> {
        let called = called(&self.top, column);
        let (ignored, keys) = (vec![called.clone()], vec![self.own().to_owned()]);
        Box::new(MappingLine { column: called, ignored, keys, more: Vec::new() })
    }

    /// The field that lists what is met or assigned.
    fn own(&self) -> &'static str {
        if self.sheet.spec.field("giao").is_some() { "giao" } else { "dat" }
    }

    /// A letter of `cot` under whose heading no marks of this table stand.
    fn slip(&self, heading: &Heading) -> Option<Diagnostic> {
        let own = FieldRef::Named(self.own());
        let parts = heading.parts();
        let innermost = viet::fold(parts.last().copied().unwrap_or_default());
        let means = match (self.headings.marks(&parts), self.headings.meaning(&parts)) {
            (Marked::Other, _) => {
                let other = if self.own() == "dat" { "giao" } else { "dat" };
                Some(other.to_owned())
            }
            (_, Meaning::Known(FieldRef::Ignored | FieldRef::Numbering)) => None,
            (_, Meaning::Known(FieldRef::Named("ghi_chu"))) => Some("ghi_chu".to_owned()),
            _ if ABOUT.contains(&innermost.as_str()) => None,
            _ => return None,
        };
        letters::slip(self.sheet, heading, own, means)
    }

    fn role(&self, column: u32, parts: &[&str]) -> Role {
        match self.sheet.mapping.field(column, parts) {
            Some(FieldRef::Named(key)) if key == self.own() => return Role::Marks(None),
            Some(_) => return Role::Other,
            None => {}
        }
        let innermost = parts.last().copied().unwrap_or_default();
        let known = match self.headings.meaning(parts) {
            Meaning::Known(FieldRef::Ignored | FieldRef::Numbering) => true,
            Meaning::Known(FieldRef::Named(key)) => key == "ghi_chu",
            Meaning::Known(FieldRef::Code(_))
            | Meaning::Contradiction { .. }
            | Meaning::NoSuchCode(_)
            | Meaning::Unknown => false,
        };
        let about = ABOUT.contains(&viet::fold(innermost).as_str());
        if known || about || self.column(column).next().is_none() {
            return Role::Other;
        }
        let no_marks = !self.column(column).any(|(_, node)| is_mark(node));
        // The commune may be named by any level, and behind words: "Kết quả xã …".
        let (unit, outer) = match unit_of(parts) {
            // A proper name below words that say whose marks they are.
            (None, words) if words.len() > 1 && self.is_name(innermost) => {
                let outer = words[..words.len() - 1].to_vec();
                (Some(viet::one_line(innermost)), outer)
            }
            known => known,
        };
        let outer: Vec<&str> = outer.iter().map(String::as_str).collect();
        let other_year = || {
            outer.iter().find_map(|part| {
                let mut years = said::years(part).into_iter();
                let year = years.find(|year| !self.is_of(*year))?;
                Some((viet::one_line(part), year))
            })
        };
        let own = |unit| match other_year() {
            Some((heading, year)) => Role::OfYear(heading, year),
            None => Role::Marks(unit),
        };
        let sums = ["tong ", "cong ", "so "];
        if sums.iter().any(|words| viet::fold(innermost).starts_with(words)) {
            return Role::Unknown;
        }
        match self.headings.marks(&outer) {
            Marked::Own => own(unit),
            // Above the names of communes a heading need not say whose marks they are.
            // Those of another year are perhaps the other table's.
            Marked::Unknown if unit.is_some() && other_year().is_some() => Role::Unknown,
            Marked::Unknown
                if unit.is_some()
                    && self.headings.unexplained(&outer, FieldRef::Named(self.own())).is_none() =>
            {
                own(unit)
            }
            // Marks of the other kind are accounted for where its table reads this sheet, too.
            Marked::Other if self.is_plain(column) => Role::Unknown,
            Marked::Other => Role::Other,
            Marked::Doubtful(words) => Role::Doubtful(words),
            // What is asked, what is there in words: no table of marks needs it.
            Marked::Unknown if no_marks && says_about(innermost) => Role::Other,
            Marked::Unknown if self.is_name(innermost) => Role::Unit(viet::one_line(innermost)),
            Marked::Unknown => Role::Unknown,
        }
    }

    /// The years that marks may be of: status in a plan is that of the year before.
    fn years(&self) -> Vec<i32> {
        match self.sheet.years().as_slice() {
            [base, _] if self.own() == "dat" => vec![*base],
            years => years.to_vec(),
        }
    }

    fn is_of(&self, year: i32) -> bool {
        let years = self.years();
        years.is_empty() || years.contains(&year)
    }

    /// Titles of groups have no marks of their own.
    fn groups(&self, marks: &[Marks], found: &mut Diagnostics) {
        for (row, cells) in &self.titles {
            let mark = cells.iter().find(|(column, _)| marks.iter().any(|m| m.column == *column));
            if let Some((column, _)) = mark {
                let seen = cells.iter().find_map(|(column, node)| {
                    (*column == self.top.name_column).then(|| node.shown())
                });
                let problem = Problem::RowOfNoCriterion { seen: seen.unwrap_or_default() };
                found.report(problem, &self.sheet.at(*row, *column));
            }
        }
    }

    /// Remarks that say something else than what is marked beside them, or take it back.
    fn remarks(&self, last: u32, marks: &[Marks], found: &mut Diagnostics) {
        let notes = self.top.columns.iter().filter(|heading| {
            matches!(
                self.headings.meaning(&heading.parts()),
                Meaning::Known(FieldRef::Named("ghi_chu"))
            )
        });
        let levels = self.levels();
        for heading in notes {
            for (row, node) in self.column(heading.column).filter(|(row, _)| *row <= last) {
                let Node::Text(text) = node else { continue };
                let name = self.cell(row, self.top.name_column).map(Node::shown);
                let (name, words) = (name.unwrap_or_default(), viet::one_line(text));
                let parts = levels.iter().find(|(known, _)| *known == row).map(|(_, parts)| parts);
                let problem = match self.against_marks(row, text, marks) {
                    Against::Marks(marked) => Problem::NoteAgainstMarks {
                        codes: parts
                            .and_then(|parts| self.code(parts))
                            .map_or_else(|| name.clone(), |code| code.to_string()),
                        name,
                        words,
                        marked,
                        targets: self.own() == "giao",
                    },
                    Against::Unknown if rows::is_withdrawn(text) => {
                        Problem::NoteOfDoubt { name, words }
                    }
                    Against::Unknown | Against::Nothing => continue,
                };
                found.report(problem, &self.sheet.at(row, heading.column));
            }
        }
    }

    /// What a remark says against the marks of its row.
    fn against_marks(&self, row: u32, text: &str, marks: &[Marks]) -> Against {
        let Some(said) = remark::of_one(text) else { return Against::Unknown };
        let marked = |column: u32| {
            let node = self.cell(row, column);
            node.and_then(|node| viet::parse_mark(&node.shown())) == Some(viet::Mark::Met)
        };
        let any = marks.iter().any(|mark| marked(mark.column));
        match (self.own() == "giao", said, any) {
            // What is met already is not assigned.
            (true, true, true) => Against::Marks(true),
            (true, ..) | (false, true, true) | (false, false, false) => Against::Nothing,
            (false, true, false) => Against::Marks(false),
            (false, false, true) if marks.len() > 1 => Against::Unknown,
            (false, false, true) => Against::Marks(true),
        }
    }

    /// The criterion or indicator of a row.
    fn code(&self, parts: &[String]) -> Option<Code> {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match self.headings.meaning(&parts) {
            Meaning::Known(FieldRef::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// The levels of a row's name: its number, its criterion, its indicator. Rows without a name of
    /// their own go on with the criterion above.
    fn levels(&self) -> Vec<(u32, Vec<String>)> {
        let text = |cells: &[(u32, Node)], column: u32| {
            let (_, node) = cells.iter().find(|(known, _)| *known == column)?;
            heading_text(node)
        };
        let names = self.top.name_column;
        let numbers = self.words.first().copied().filter(|column| *column < names);
        let indicators = self.words.last().copied().filter(|column| *column > names);
        let total = self.sheet.spec.field("tong").map_or("", |field| field.heading);
        let mut above: Vec<String> = Vec::new();
        let mut rows = Vec::with_capacity(self.data.len());
        for (row, cells) in &self.data {
            let number = numbers.and_then(|column| text(cells, column));
            let indicator = indicators.and_then(|column| text(cells, column));
            // One cell with all the indicators of a criterion names none of them.
            let indicator = indicator.filter(|text| {
                text.lines().filter(|line| columns::code_of_text(line).is_some()).count() < 2
            });
            let mut parts = match text(cells, names) {
                // Whatever it says of them, it counts the marks above it.
                Some(name) if is_total(&name) => vec![total.to_owned()],
                // "2.1 | Chỉ tiêu 1": the number says it, not the words.
                Some(name)
                    if number.as_deref().and_then(columns::code_of_text).is_some_and(|code| {
                        columns::code_of_text(&name).is_some_and(|other| other != code)
                            && self.headings.criterion_named(&name).is_none()
                    }) =>
                {
                    above = number.into_iter().collect();
                    above.clone()
                }
                Some(name) => {
                    above = number.into_iter().chain([name]).collect();
                    above.clone()
                }
                None => match number {
                    Some(words) if columns::code_of_text(&words).is_none() => vec![words],
                    number => above.iter().cloned().chain(number).collect(),
                },
            };
            parts.extend(indicator);
            rows.push((*row, parts));
        }
        rows
    }

    /// What a row is: a criterion, an indicator, or their number.
    fn is_read(&self, parts: &[String]) -> bool {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match self.headings.meaning(&parts) {
            Meaning::Known(FieldRef::Code(_)) => true,
            Meaning::Known(FieldRef::Named(key)) => key == "tong",
            // Told with the other headings.
            Meaning::Contradiction { .. } | Meaning::NoSuchCode(_) => true,
            Meaning::Known(FieldRef::Ignored | FieldRef::Numbering) | Meaning::Unknown => false,
        }
    }

    /// The last row of a criterion, an indicator, or their number.
    fn last_row(&self) -> u32 {
        let rows = self.levels();
        let own = |row: u32| self.words.iter().any(|column| self.cell(row, *column).is_some());
        let last = rows.iter().rev().find(|(row, parts)| own(*row) && self.is_read(parts));
        last.map_or(self.top.last_row, |(row, _)| *row)
    }

    /// The rows of the table with the levels of their names; one that has a mark and is no criterion
    /// is refused.
    fn rows(&self, last: u32, marks: &[Marks], found: &mut Diagnostics) -> Vec<(u32, Vec<String>)> {
        let mut rows = self.levels();
        let codes: Vec<(u32, Option<Code>)> =
            rows.iter().map(|(row, parts)| (*row, self.code(parts))).collect();
        let above_indicators: BTreeSet<u32> = codes
            .iter()
            .filter(|(_, own)| {
                own.is_some_and(|own| {
                    !own.is_indicator()
                        && codes.iter().any(|(_, other)| {
                            other.is_some_and(|other| {
                                other.is_indicator() && other.criterion == own.criterion
                            })
                        })
                })
            })
            .map(|(row, _)| *row)
            .collect();
        rows.retain(|(row, parts)| {
            if *row > last {
                return false;
            }
            let own = self.words.iter().any(|column| self.cell(*row, *column).is_some());
            if own && self.is_read(parts) {
                // A criterion without a mark above its indicators is known by those.
                let blank = marks.iter().all(|mark| self.cell(*row, mark.column).is_none());
                return !(blank && above_indicators.contains(row));
            }
            if let Some(mark) = marks.iter().find(|m| self.cell(*row, m.column).is_some()) {
                let seen = parts.last().map_or_else(String::new, |part| viet::one_line(part));
                let problem = Problem::RowOfNoCriterion { seen };
                found.report(problem, &self.sheet.at(*row, mark.column));
            }
            false
        });
        rows
    }

    /// The lines below the table: remarks and signatures, but no marks.
    fn below(&self, last: u32, marks: &[Marks], found: &mut Diagnostics) -> Vec<Place> {
        let mut outside = Vec::new();
        for (row, cells) in self.data.iter().filter(|(row, _)| *row > last) {
            let mark = cells.iter().find(|(column, node)| {
                is_mark(node) && marks.iter().any(|mark| mark.column == *column)
            });
            match (mark, cells.first()) {
                (Some((column, node)), _) => {
                    let problem = Problem::RowOfNoCriterion { seen: node.shown() };
                    found.report(problem, &self.sheet.at(*row, *column));
                }
                (None, Some((column, _))) => outside.push(self.sheet.at(*row, *column)),
                (None, None) => {}
            }
        }
        outside
    }

    /// Rows and columns that are read although nobody sees them.
    fn hidden(&self, last: u32, marks: &[Marks], looks: &Looks, found: &mut Diagnostics) {
        let at = |row: u32, column: u32| self.sheet.at(row, column);
        let hidden = |row: &&u32| looks.hidden_rows.contains(row);
        let rows: Vec<u32> = self.data.iter().map(|(row, _)| *row).collect();
        let rows: Vec<&u32> = rows.iter().filter(|row| **row <= last).filter(hidden).collect();
        if let Some(first) = rows.first() {
            let shown: Vec<String> = rows.iter().map(|row| (*row + 1).to_string()).collect();
            let problem = Problem::HiddenRows { rows: shown.join(", ") };
            found.report(problem, &at(**first, self.top.name_column));
        }
        let hidden = |mark: &&Marks| looks.hidden_columns.contains(&mark.column);
        let columns: Vec<&Marks> = marks.iter().filter(hidden).collect();
        if let Some(first) = columns.first() {
            let shown: Vec<String> =
                columns.iter().map(|mark| format!("“{}”", mark.heading)).collect();
            let problem = Problem::HiddenColumns { columns: shown.join(", ") };
            found.report(problem, &at(self.top.last_row, first.column));
        }
    }
}

/// The commune that a heading names, and its other words: "Xã Tân Lập / Hiện trạng", "Kết quả xã
/// Tân Lập".
fn unit_of(parts: &[&str]) -> (Option<String>, Vec<String>) {
    let mut unit = None;
    let mut outer = Vec::new();
    for part in parts {
        let line = viet::one_line(part);
        let words: Vec<&str> = line.split(' ').collect();
        let end = words.iter().position(|word| word.starts_with('(')).unwrap_or(words.len());
        let begin = (0..end).find(|at| {
            let (kind, name) = viet::split_unit(&words[*at..end].join(" "));
            kind.is_some() && rows::is_proper(&name)
        });
        match begin.filter(|_| unit.is_none()) {
            Some(at) => {
                unit = Some(words[at..end].join(" "));
                let rest = [&words[..at], &words[end..]].concat();
                outer.extend((!rest.is_empty()).then(|| rest.join(" ")));
            }
            None => outer.push(line),
        }
    }
    (unit, outer)
}

/// Whether a heading speaks of what is asked, or of who sees to it.
fn says_about(heading: &str) -> bool {
    let folded = format!(" {} ", viet::fold(heading));
    ABOUT_WORDS.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether a cell holds a mark, or what may have been one; targets say "Duy trì", too.
fn is_mark(node: &Node) -> bool {
    match node {
        Node::Text(text) => viet::parse_mark(text).is_some() || viet::says_keep(text),
        Node::Number(number) => number.is_zero() || *number == rust_decimal::Decimal::ONE,
        Node::Bool(_) => true,
        _ => false,
    }
}

/// "Tổng số tiêu chí đạt", "Cộng", "Số tiêu chí đạt".
fn is_total(name: &str) -> bool {
    let folded = viet::fold(name);
    ["tong", "cong", "so tieu chi"].iter().any(|words| folded.starts_with(words))
}

/// What a column beside the names of criteria is.
enum Role {
    /// Marks, of the commune that is named or of the project's only one.
    Marks(Option<String>),
    /// Marks below a proper name, which may be that of a commune.
    Unit(String),
    /// Something else, known to be so.
    Other,
    /// Marks of another year.
    OfYear(String, i32),
    /// Perhaps marks, but for these words.
    Doubtful(String),
    /// Nobody knows.
    Unknown,
}

/// The looks of a sheet that is laid on its side; what is hidden is told before.
fn on_its_side(looks: &Looks) -> Looks {
    let turn = |(row, column): (u32, u32)| (column, row);
    Looks {
        seen: looks.seen,
        merges: looks
            .merges
            .iter()
            .map(|merge| Merge { first: turn(merge.first), last: turn(merge.last) })
            .collect(),
        cells: looks.cells.iter().map(|(at, look)| (turn(*at), look.clone())).collect(),
        hidden_rows: BTreeSet::new(),
        hidden_columns: BTreeSet::new(),
    }
}

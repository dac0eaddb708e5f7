//! The rows of a table, each accounted for: a record, the title of a group, a total, a part of the
//! row above, or a remark or signature outside the table. What fits none is an error with its cell.
//!
//! One rule for every table and every reader: a sheet and a YAML list both bring [`Line`]s, and only
//! here is it decided what a line is. Nothing here knows what a table means.

mod label;
mod numbering;
mod parents;
mod totals;
mod twice;

use self::label::Label;
pub use self::label::{is_english_heading, is_proper, is_withdrawn};
pub use self::numbering::Numbering;
use self::totals::Sum;
use super::counted::{self, Nouns};
use super::raw::{Column, FieldRef, Node, Row};
use super::specs::{Kind, TableSpec};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::origin::{Place, Sourced};
use crate::viet::{self, NumberError};

/// A filled line of a table, before it is known what it is.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it begins: its cell in the column of the names.
    pub place: Place,
    /// The filled cells whose column is understood.
    pub cells: Vec<(FieldRef, Sourced<Node>)>,
    /// Filled cells under no heading, or under one that nothing is known of.
    pub astray: Vec<Sourced<Node>>,
    /// Filled cells in columns that are known to be ignored.
    pub ignored: Vec<Sourced<Node>>,
    /// Whether a blank row stands above it.
    pub gap: bool,
    /// Whether its words are merged over the width of the table.
    pub across: bool,
    /// What is wrong with its cells, should it be a record.
    pub doubts: Vec<Diagnostic>,
    /// Whether something of it was refused already: a key, or the heading of the names.
    pub doubted: bool,
}

/// The lines of a table, sorted.
#[derive(Debug, Default)]
pub struct Sorted {
    /// The records.
    pub rows: Vec<Row>,
    /// The lines outside the table.
    pub outside: Vec<Place>,
    /// Whether a record lacks its name.
    pub nameless: bool,
}

/// What a line turned out to be.
enum Turn {
    Record {
        part: bool,
    },
    Group,
    /// A group's title that states the sums of the rows below it.
    Head,
    Total {
        section: bool,
    },
    /// Blank but for its number, or a share or average that follows from the rows.
    Nothing,
    Outside,
}

/// Sorts the lines of a table. `columns` are those of a sheet.
pub fn sort(
    spec: &'static TableSpec,
    columns: Option<&[Column]>,
    lines: Vec<Line>,
    found: &mut Diagnostics,
) -> Sorted {
    let in_sheet = columns.is_some();
    let errors_before = found.count(Severity::Error);
    let lines: Vec<Line> = match in_sheet && spec.labelled {
        true => lines.into_iter().map(|line| line.with_title(spec)).collect(),
        false => lines,
    };
    let lines = bare_counts(spec, decided(spec, lines));
    let sorter = Sorter {
        spec,
        in_sheet,
        numbered: lines.iter().any(|line| line.numbering() == Numbering::Arabic),
        all_outer: lines
            .iter()
            .all(|line| matches!(line.numbering(), Numbering::Roman | Numbering::Capital)),
        sums: spec.coded
            || spec.fields.iter().any(|field| matches!(field.kind, Kind::Money | Kind::Count)),
    };
    let end = if in_sheet && spec.labelled { sorter.end(&lines) } else { lines.len() };
    let mut sorted = Sorted::default();
    tell_outside(&lines[end..], &sorter, &mut sorted, found);
    let mut turns: Vec<Turn> = Vec::with_capacity(end);
    for index in 0..end {
        turns.push(sorter.turn(&lines[..end], index, found));
    }
    let mut sums = Vec::new();
    let mut group: Option<Sourced<String>> = None;
    let mut last = Last::default();
    let mut section = 0;
    let mut grouped = false;
    // Whether the rows below "Trong đó:" are being read.
    let mut parts_open = false;
    for (mut line, turn) in lines.into_iter().take(end).zip(turns) {
        let before = sorted.rows.len();
        // "3 xã" below the marks of a criterion counts communes; in a commune's row it is no mark.
        if matches!(turn, Turn::Total { .. } | Turn::Head) {
            let communes = Nouns::of_communes();
            let marks = line.cells.iter_mut().filter(|(f, _)| matches!(f, FieldRef::Code(_)));
            marks.for_each(|(_, cell)| counted::bare(&mut cell.value, &communes));
        }
        match turn {
            Turn::Nothing => {}
            Turn::Outside => sorted.outside.push(line.place),
            Turn::Group | Turn::Head => {
                tell_looks(&line, found);
                group = line.title(spec);
                grouped = true;
                section = before;
                if matches!(turn, Turn::Head) {
                    sums.push(Sum {
                        line,
                        section: true,
                        grand: false,
                        head: true,
                        from: before,
                        before,
                    });
                }
            }
            Turn::Total { section: own } => {
                tell_looks(&line, found);
                let line_grand =
                    line.words().any(|(_, text)| viet::fold(&text).starts_with("tong"));
                sums.push(Sum {
                    line,
                    section: own,
                    grand: line_grand,
                    head: false,
                    from: section,
                    before,
                });
                section = before;
            }
            Turn::Record { part: true } if line.is_mere_label() => parts_open = true,
            Turn::Record { part } => {
                parts_open &=
                    matches!(line.numbering(), Numbering::Dash | Numbering::Plus | Numbering::None);
                let part = part || parts_open;
                let row = sorter.record(line, part, &mut last, found);
                sorted.nameless |= row
                    .as_ref()
                    .is_none_or(|row| row.get(spec.name_field).is_none() && !spec.name_optional);
                if let Some(row) = row {
                    sorted.rows.push(Row { group: group.clone(), ..row });
                }
            }
        }
    }
    // Sums over a row that was refused differ for that reason.
    if found.count(Severity::Error) == errors_before {
        totals::compare(spec, columns, &sorted.rows, &sums, grouped, found);
    }
    twice::tell(spec, &sorted.rows, found);
    parents::tell(spec, &sorted.rows, found);
    sorted
}

/// "1,500" alone may be one thousand five hundred or one and a half. Where another number of the
/// table can only be Vietnamese ("1.290,5", "0,75"), so is this one.
fn decided(spec: &TableSpec, mut lines: Vec<Line>) -> Vec<Line> {
    let is_number = |field: FieldRef| {
        matches!(field, FieldRef::Named(key) if key == "gia_tri" || spec
            .field(key)
            .is_some_and(|field| matches!(field.kind, Kind::Money | Kind::Count)))
    };
    let numbers = |line: &Line| {
        let mut texts = line.cells.iter().filter(|(field, _)| is_number(*field));
        texts.any(|(_, cell)| {
            matches!(&cell.value, Node::Text(text)
                if text.contains(',') && viet::parse_decimal(text).is_ok())
        })
    };
    if !lines.iter().any(numbers) {
        return lines;
    }
    for (field, cell) in lines.iter_mut().flat_map(|line| line.cells.iter_mut()) {
        if let Node::Text(text) = &cell.value
            && is_number(*field)
            && let Err(NumberError::Ambiguous { .. }) = viet::parse_decimal(text)
            // With one digit more behind the comma it is the same number, and no other.
            && let Ok(number) = viet::parse_decimal(&format!("{text}0"))
        {
            cell.value = Node::Number(number.normalize());
        }
    }
    lines
}

/// Counts without the nouns of what is counted, where those fit the column: "02 thôn" is 02.
fn bare_counts(spec: &TableSpec, mut lines: Vec<Line>) -> Vec<Line> {
    let mut name: Option<String> = None;
    for line in &mut lines {
        if let Some(Node::Text(text)) = line.get(spec.name_field).map(|cell| &cell.value) {
            name = Some(text.clone());
        }
        for (field, cell) in &mut line.cells {
            if matches!(cell.value, Node::Text(_))
                && let Some(nouns) = Nouns::of_field(spec, *field, name.as_deref())
            {
                counted::bare(&mut cell.value, &nouns);
            }
        }
    }
    lines
}

/// What is struck through or shows something else is told of titles and totals, too.
fn tell_looks(line: &Line, found: &mut Diagnostics) {
    let looks = |doubt: &&Diagnostic| matches!(doubt.problem, Problem::CellLooks { .. });
    for doubt in line.doubts.iter().filter(looks) {
        found.push(doubt.clone());
    }
}

/// One warning for all lines below a table that are not plainly a remark or a signature.
fn tell_outside(lines: &[Line], sorter: &Sorter, sorted: &mut Sorted, found: &mut Diagnostics) {
    sorted.outside.extend(lines.iter().map(|line| line.place.clone()));
    let plain = lines.iter().any(Line::is_note) || lines.is_empty();
    let named: Vec<&Line> =
        lines.iter().filter(|l| l.get(sorter.spec.name_field).is_some()).collect();
    if plain {
        return;
    }
    // One warning of them all is made where findings of one cause are joined.
    for line in named {
        if let Some((_, text)) = line.words().next() {
            found.report(Problem::row_outside(text), &line.place);
        }
    }
}

/// What a record may have from those above it.
#[derive(Default)]
struct Last {
    name: Option<Sourced<Node>>,
    number: Option<Node>,
}

struct Sorter {
    spec: &'static TableSpec,
    in_sheet: bool,
    /// Whether rows are numbered 1, 2, 3.
    numbered: bool,
    /// Whether every row is numbered I, II or A, B.
    all_outer: bool,
    /// Whether the table has anything to sum.
    sums: bool,
}

impl Sorter {
    /// Where the table ends: from here on stand remarks and signatures only.
    fn end(&self, lines: &[Line]) -> usize {
        let mut end = lines.len();
        while end > 0 && !self.is_solid(&lines[end - 1]) {
            end -= 1;
        }
        // Names below a signature line look like rows of a table of words.
        if let Some(signed) = self.signed_from(lines) {
            end = end.min(signed);
        }
        // Of the loose lines at the end those belong to the table that nothing parts from it.
        let parted = |index: usize| {
            let line = &lines[index];
            let after_total = index > 0 && self.is_total(&lines[index - 1]);
            let nameless = line.get(self.spec.name_field).is_none() && !self.spec.name_repeats;
            line.gap || after_total || line.is_note() || nameless
        };
        (end..lines.len()).find(|index| parted(*index) && *index > 0).unwrap_or(lines.len())
    }

    /// Where signatures begin: below a blank row, a line that is one, and behind it nothing but
    /// words without a number.
    fn signed_from(&self, lines: &[Line]) -> Option<usize> {
        let signs = |line: &Line| line.words().any(|(_, t)| label::of(&t) == Label::Signature);
        let words_only = |line: &Line| {
            let all = line.cells.iter().map(|(_, cell)| cell).chain(&line.astray);
            line.numbering() == Numbering::None
                && !self.is_total(line)
                && all.into_iter().all(|cell| {
                    matches!(&cell.value, Node::Text(text)
                    if viet::parse_criterion_mark(text).is_none())
                })
        };
        (1..lines.len())
            .find(|at| lines[*at].gap && signs(&lines[*at]) && lines[*at..].iter().all(words_only))
    }

    fn is_total(&self, line: &Line) -> bool {
        matches!(self.label(line), Label::Total { .. } | Label::Statistic)
    }

    /// Whether a line says something that only a row of the table can say.
    fn is_solid(&self, line: &Line) -> bool {
        if line.is_note() {
            return false;
        }
        if self.is_total(line) || line.numbering() != Numbering::None {
            return true;
        }
        let name = self.spec.name_field;
        let mut words = 0;
        for (field, cell) in &line.cells {
            let said = match field {
                FieldRef::Code(_) => match &cell.value {
                    Node::Text(text) => {
                        viet::parse_criterion_mark(text).is_some() || text.trim() == "+"
                    }
                    _ => true,
                },
                FieldRef::Numbering | FieldRef::Ignored => false,
                FieldRef::Named(key) => match self.spec.field(key).map(|field| field.kind) {
                    Some(Kind::Money | Kind::Count) => match &cell.value {
                        Node::Text(text) => text.contains(|c: char| c.is_ascii_digit()),
                        _ => true,
                    },
                    // A list of criteria; the year of a title.
                    Some(Kind::Text) if *key != name => match &cell.value {
                        Node::Text(text) => {
                            words += 1;
                            self.spec.coded && text.contains(|c: char| c.is_ascii_digit())
                        }
                        _ => true,
                    },
                    Some(Kind::Text | Kind::Note | Kind::Nested | Kind::Numbering) | None => false,
                },
            };
            if said {
                return true;
            }
        }
        // A name and words beside it: in a table of words that is a row.
        words > 0 && !self.sums && line.get(name).is_some()
    }

    /// What the words of a line say; the words of a name count, and any other only without one.
    fn label(&self, line: &Line) -> Label {
        if !self.spec.labelled {
            return Label::Words;
        }
        let name = self.spec.name_field;
        let mut first = Label::Words;
        let has_name = line.get(name).is_some();
        for (field, text) in line.words() {
            let names = match field {
                Some(FieldRef::Named(key)) => key == name || key == "ten" || !has_name,
                Some(FieldRef::Code(_)) => false,
                Some(FieldRef::Numbering | FieldRef::Ignored) | None => true,
            };
            if !names {
                continue;
            }
            match label::of(&text) {
                Label::Words => {}
                // "Trung Bình" is a commune, "Trung bình" an average.
                Label::Statistic if self.of_communes() && is_proper(&text) => {}
                label @ (Label::Total { .. } | Label::Part) => return label,
                other if first == Label::Words => first = other,
                _ => {}
            }
        }
        first
    }

    fn turn(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
        let line = &lines[index];
        if line.says_nothing() {
            return Turn::Nothing;
        }
        if line.cells.is_empty() {
            return Turn::Outside;
        }
        match self.label(line) {
            Label::Total { section } => return Turn::Total { section },
            Label::Statistic if self.sums => return Turn::Nothing,
            Label::PerhapsTotal => {
                if let Some(turn) = self.perhaps_total(lines, index, found) {
                    return turn;
                }
            }
            Label::Part
                if self.spec.tree
                    && line.says_of_which()
                    && (line.is_mere_label() || !line.is_called_part()) =>
            {
                return Turn::Record { part: true };
            }
            Label::Part => {
                let problem =
                    Problem::PartRow { name: line.shown(), table: self.spec.label.to_owned() };
                found.report(problem, &line.place);
                return Turn::Nothing;
            }
            Label::Remark if self.is_bare(line) => return Turn::Outside,
            Label::SetAside if self.is_bare(line) && self.in_sheet => {
                found.report(Problem::GroupSetAside { name: line.shown() }, &line.place);
                return Turn::Group;
            }
            // In YAML the rows below a title are its own; a document may well be about "hủy bỏ".
            Label::SetAside
                if self.is_bare(line)
                    && self.names_are_sentences()
                    && self.spec.key != "co_che" =>
            {
                let (name, words) = (line.shown(), line.shown());
                found.report(Problem::RowSetAside { name, words }, &line.place);
                return Turn::Nothing;
            }
            Label::Statistic
            | Label::Remark
            | Label::Signature
            | Label::SetAside
            | Label::Group
            | Label::Words => {}
        }
        if !self.spec.labelled {
            return Turn::Record { part: false };
        }
        if self.names_are_sentences() && self.is_bare(line) && runs_on(&line.shown()) {
            found.report(Problem::RowRunsOn { text: line.shown() }, &line.place);
            return Turn::Nothing;
        }
        // Among units no unit is called "Cụm I" or "Huyện Bình Minh": with figures such a row states
        // the sums of the units below it, of a whole district perhaps of all.
        if self.of_communes() && self.sums && !self.is_bare(line) {
            let name = line.get(self.spec.name_field).map(|cell| cell.value.shown());
            if name.is_some_and(|name| label::of(&name) == Label::Group) {
                let district = label::is_district(&line.shown());
                return if district { Turn::Total { section: false } } else { Turn::Head };
            }
        }
        // "Khu vực miền núi" with figures is the sum of its rows when the figures say so.
        if self.label(line) == Label::Group && self.sums && !self.spec.coded {
            let others = lines.iter().enumerate().filter(|(other, _)| *other != index);
            let others = others.map(|(_, line)| line).filter(|line| !self.is_total(line));
            if line.numbering() == Numbering::None
                && totals::is_sum(self.spec, line, others) == Some(true)
            {
                found.report(Problem::GroupOrRecord { name: line.shown() }, &line.place);
                return Turn::Nothing;
            }
        }
        if let Some(turn) = self.doubtful_figures(line, found) {
            return turn;
        }
        if !self.in_sheet || self.spec.tree {
            return self.entitled_or_record(lines, index, found);
        }
        self.group_or_record(lines, index, found)
    }

    /// Whether a line has a name and nothing else that a record has.
    fn is_bare(&self, line: &Line) -> bool {
        line.cells.iter().all(|(field, cell)| match field {
            FieldRef::Numbering | FieldRef::Ignored => true,
            FieldRef::Named(key) if *key == self.spec.name_field => {
                matches!(cell.value, Node::Text(_))
            }
            FieldRef::Named(key) => {
                self.spec.field(key).is_some_and(|field| field.kind == Kind::Numbering)
            }
            FieldRef::Code(_) => false,
        })
    }

    /// A row with figures in a list of amounts that is numbered as a part, or not numbered as the
    /// others are: it may be in their sums already. So may one that says it is put off.
    fn doubtful_figures(&self, line: &Line, found: &mut Diagnostics) -> Option<Turn> {
        let money = self.spec.fields.iter().any(|field| field.kind == Kind::Money);
        if self.is_bare(line) || !money || self.spec.tree {
            return None;
        }
        let name = line.shown();
        if self.spec.key == "du_an" {
            let aside = line.words().find(|(_, text)| label::is_set_aside(text));
            if let Some((_, words)) = aside {
                found.report(Problem::RowSetAside { name, words }, &line.place);
                return Some(Turn::Nothing);
            }
        }
        if !self.in_sheet || !self.numbered {
            return None;
        }
        match line.numbering() {
            Numbering::Letter | Numbering::Dash | Numbering::Plus | Numbering::Dotted(_) => {
                let table = self.spec.label.to_owned();
                found.report(Problem::PartRow { name, table }, &line.place);
                Some(Turn::Nothing)
            }
            Numbering::None if line.get(self.spec.name_field).is_some() => {
                found.report(Problem::TotalOrRecord { name }, &line.place);
                Some(Turn::Nothing)
            }
            Numbering::None | Numbering::Capital | Numbering::Roman | Numbering::Arabic => None,
        }
    }

    /// Whether the names are those of units.
    fn of_communes(&self) -> bool {
        self.spec.coded || matches!(self.spec.key, "xa" | "xom")
    }

    /// Whether a name is a title or a sentence, and not the name of a unit, a choice or a key.
    fn names_are_sentences(&self) -> bool {
        !self.spec.coded && !matches!(self.spec.key, "xa" | "xom" | "hoat_dong" | "loi_van")
    }

    /// In YAML, and in a tree, no row is a mere title: a group is a key there, and a title a row with
    /// parts below it.
    fn entitled_or_record(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
        let line = &lines[index];
        let name = line.shown();
        let title = line.across || self.label(line) == Label::Group || is_title(&name);
        let outer = matches!(line.numbering(), Numbering::Roman | Numbering::Capital);
        let unnumbered = line.numbering() == Numbering::None;
        let bare = self.is_bare(line);
        // A list numbered 1, 2, 3 with an I in between: the title of a group, perhaps with its sums.
        if !self.in_sheet && !self.spec.tree && !self.all_outer && outer {
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Turn::Nothing;
        }
        // "I. Giao thông" with the sums of the rows below would count twice.
        let head = !self.in_sheet && is_numbered_title(&name) && self.sums && !self.spec.coded;
        let dash = matches!(line.numbering(), Numbering::Dash | Numbering::Plus);
        let group = self.label(line) == Label::Group;
        if bare && group || title && (unnumbered || dash) && (bare || head) {
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Turn::Nothing;
        }
        Turn::Record { part: false }
    }

    fn group_or_record(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
        let line = &lines[index];
        let record = Turn::Record { part: false };
        let number = line.numbering();
        let outer = self.numbered && matches!(number, Numbering::Roman | Numbering::Capital);
        let bare = self.is_bare(line);
        if outer && !bare {
            // "I. Giao thông | 5.000": the title states the sums of its rows.
            return if self.sums { Turn::Head } else { record };
        }
        if !bare {
            return record;
        }
        let name = line.shown();
        let entitled = outer
            || line.across
            || self.label(line) == Label::Group
            || number == Numbering::None && is_title(&name);
        let communes = self.spec.key == "xa";
        let by_commune = self.spec.coded || communes || self.spec.key == "xom";
        let money = self.spec.fields.iter().any(|field| field.kind == Kind::Money);
        let capitals = name.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !name.chars().any(char::is_lowercase);
        let unnumbered = self.numbered && number == Numbering::None;
        let group = entitled || money && (unnumbered || capitals && number == Numbering::None);
        let doubtful = match () {
            () if group => lines[index + 1..].iter().all(|line| self.is_total(line)),
            () if communes => unnumbered,
            () => money && !by_commune,
        };
        if doubtful {
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Turn::Nothing;
        }
        if group { Turn::Group } else { record }
    }

    /// A line that begins like a total and goes on like a name: its figures decide.
    fn perhaps_total(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Option<Turn> {
        let line = &lines[index];
        let name = line.shown();
        if self.of_communes() && is_proper(&name) {
            return None;
        }
        let others = || {
            lines
                .iter()
                .enumerate()
                .filter(|(other, line)| *other != index && !self.is_total(line))
                .map(|(_, line)| line)
        };
        match totals::is_sum(self.spec, line, others()) {
            Some(true) => return Some(Turn::Total { section: false }),
            _ if is_proper(&name) => return None,
            Some(false) | None => {}
        }
        found.report(Problem::TotalOrRecord { name }, &line.place);
        Some(Turn::Nothing)
    }

    /// A record: each of its cells must be one that the table can use.
    fn record(
        &self,
        line: Line,
        part: bool,
        last: &mut Last,
        found: &mut Diagnostics,
    ) -> Option<Row> {
        let spec = self.spec;
        let number = line.own_number();
        let name = FieldRef::Named(spec.name_field);
        let Line { place, mut cells, astray, doubts, doubted, .. } = line;
        let errors_before = found.count(Severity::Error);
        for cell in &astray {
            let seen = cell.value.shown();
            found.report(Problem::CellAstray { seen }, &cell.place);
        }
        for doubt in doubts {
            found.push(doubt);
        }
        for (field, cell) in &cells {
            self.doubtful_cell(*field, cell, found);
        }
        self.doubtful_note(&cells, found);
        // Words in a row whose name is that of the row above: a sentence that goes on.
        let named = cells.iter().any(|(field, _)| *field == name);
        let going_on = cells.iter().find(|(field, cell)| {
            self.doubts_words(*field) && matches!(&cell.value, Node::Text(text) if runs_on(text))
        });
        if let (false, true, Some((_, cell))) = (named, self.in_sheet, going_on) {
            found.report(Problem::RowRunsOn { text: cell.value.shown() }, &cell.place);
        }
        // Offices are numbered: a number of its own makes another office, whose name was forgotten.
        // A cell merged downwards stands in each row that it covers.
        let own_number = spec.key == "phan_cong" && number.is_some() && number != last.number;
        last.number = number.or(last.number.take());
        match cells.iter().find(|(field, _)| *field == name) {
            Some((_, cell)) => last.name = Some(cell.clone()),
            None => match (&last.name, spec.name_repeats && self.in_sheet && !own_number) {
                (Some(above), true) => cells.insert(0, (name, above.clone())),
                _ if spec.name_optional => {}
                _ => {
                    let column = match self.in_sheet {
                        true => spec.field(spec.name_field).map_or(spec.name_field, |f| f.heading),
                        false => spec.name_field,
                    };
                    let column = column.to_owned();
                    // A key or a heading that was refused is the one of the name.
                    if !doubted {
                        found.report(Problem::RowWithoutName { column }, &place);
                    }
                    // Without a name a row of YAML may still be checked; one of a sheet is none.
                    if self.in_sheet {
                        return None;
                    }
                }
            },
        }
        let doubted = doubted || found.count(Severity::Error) > errors_before;
        Some(Row { place, cells, group: None, part, doubted })
    }

    /// A remark that says of a commune's own row that it is put off or withdrawn.
    fn doubtful_note(&self, cells: &[(FieldRef, Sourced<Node>)], found: &mut Diagnostics) {
        let about_communes = self.spec.coded || ["xa", "xom"].contains(&self.spec.key);
        let note = |field: FieldRef| {
            matches!(field, FieldRef::Named(key)
            if self.spec.field(key).is_some_and(|field| field.kind == Kind::Note))
        };
        let withdrawn = cells.iter().find(|(field, cell)| {
            note(*field) && matches!(&cell.value, Node::Text(text) if is_withdrawn(text))
        });
        let Some((_, cell)) = withdrawn.filter(|_| about_communes) else { return };
        // Of a hamlet the remark speaks, not of its commune.
        let name = ["ten", self.spec.name_field]
            .into_iter()
            .find_map(|key| cells.iter().find(|(field, _)| *field == FieldRef::Named(key)));
        let problem = Problem::NoteOfDoubt {
            name: name.map_or_else(|| self.spec.label.to_owned(), |(_, name)| name.value.shown()),
            words: cell.value.shown(),
        };
        found.report(problem, &cell.place);
    }

    /// Whether a field holds sentences.
    fn doubts_words(&self, field: FieldRef) -> bool {
        let kind = match field {
            FieldRef::Named(key) => self.spec.field(key).map(|field| field.kind),
            FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => None,
        };
        kind == Some(Kind::Text) && !self.spec.coded && self.spec.key != "xom"
    }

    /// What no cell of a record may hold, whatever its field.
    fn doubtful_cell(&self, field: FieldRef, cell: &Sourced<Node>, found: &mut Diagnostics) {
        let kind = match field {
            FieldRef::Named(key) => self.spec.field(key).map(|field| field.kind),
            FieldRef::Numbering => Some(Kind::Numbering),
            FieldRef::Code(_) | FieldRef::Ignored => None,
        };
        if let Node::Text(text) = &cell.value
            && label::is_ditto(text)
            && (self.in_sheet || kind != Some(Kind::Note))
        {
            found.report(Problem::Ditto { seen: text.clone() }, &cell.place);
            return;
        }
        if let Node::List(items) = &cell.value {
            items.iter().for_each(|item| self.doubtful_cell(field, item, found));
            return;
        }
        match (kind, &cell.value) {
            (Some(Kind::Numbering), value) if self.in_sheet && !is_row_number(value) => {
                found.report(Problem::BadRowNumber { seen: value.shown() }, &cell.place);
            }
            (Some(Kind::Note), value) if is_figure(value) => {
                found.report(Problem::FigureInNote { seen: value.shown() }, &cell.place);
            }
            (Some(Kind::Text), Node::Date(_) | Node::Bool(_))
                if field == FieldRef::Named(self.spec.name_field) =>
            {
                found.report(Problem::NameIsNone { seen: cell.value.shown() }, &cell.place);
            }
            _ => {}
        }
    }
}

impl Line {
    /// The cell of a field.
    pub fn get(&self, key: &str) -> Option<&Sourced<Node>> {
        self.cells
            .iter()
            .find(|(field, _)| matches!(field, FieldRef::Named(name) if *name == key))
            .map(|(_, cell)| cell)
    }

    /// "Trong đó:" without a word or a figure more.
    fn is_mere_label(&self) -> bool {
        self.cells.iter().all(|(field, cell)| {
            matches!(field, FieldRef::Numbering | FieldRef::Named("tt"))
                || matches!(&cell.value, Node::Text(text) if viet::fold(text) == "trong do")
        })
    }

    /// Every text of the line, from left to right, with its field.
    fn words(&self) -> impl Iterator<Item = (Option<FieldRef>, String)> {
        let known = self.cells.iter().map(|(field, cell)| (Some(*field), cell));
        let other = self.ignored.iter().chain(&self.astray).map(|cell| (None, cell));
        let mut all: Vec<(Option<FieldRef>, &Sourced<Node>)> = known.chain(other).collect();
        all.sort_by_key(|(_, cell)| cell.place.clone());
        let texts: Vec<(Option<FieldRef>, String)> = all
            .into_iter()
            .filter_map(|(field, cell)| match &cell.value {
                Node::Text(text) => Some((field, viet::one_line(text))),
                _ => None,
            })
            .collect();
        texts.into_iter()
    }

    /// Whether the line begins with "trong đó", and not with other words of a part.
    fn says_of_which(&self) -> bool {
        self.words().any(|(_, text)| viet::fold(&text).starts_with("trong do"))
    }

    /// Whether the line has no other name than "Trong đó".
    fn is_called_part(&self) -> bool {
        viet::fold(&self.shown()) == "trong do"
    }

    /// Whether the line is nothing but one text.
    pub fn is_title(&self) -> bool {
        self.words().count() == 1 && self.cells.len() + self.astray.len() + self.ignored.len() == 1
    }

    /// What a message calls the line.
    pub fn shown(&self) -> String {
        let mut words = self.words();
        // A number is no name.
        let named = words.find(|(field, text)| {
            !matches!(field, Some(FieldRef::Numbering | FieldRef::Named("tt")))
                && text.chars().count() > 1
        });
        named.or_else(|| self.words().next()).map_or_else(String::new, |(_, text)| text)
    }

    /// A title that runs on from the column of numbers, whose name is blank, is the name.
    fn with_title(mut self, spec: &TableSpec) -> Self {
        if let [(field, cell)] = self.cells.as_mut_slice()
            && matches!(field, FieldRef::Numbering | FieldRef::Named("tt"))
            && !is_row_number(&cell.value)
        {
            *field = FieldRef::Named(spec.name_field);
        }
        self
    }

    /// How the line is numbered, in its column of numbers.
    fn numbering(&self) -> Numbering {
        let cell = self
            .cells
            .iter()
            .find(|(field, _)| matches!(field, FieldRef::Numbering | FieldRef::Named("tt")));
        match cell.map(|(_, cell)| &cell.value) {
            Some(Node::Text(text)) if text.chars().count() > 6 => Numbering::None,
            Some(node) => Numbering::of_cell(node),
            None => Numbering::None,
        }
    }

    /// Its number, where it is numbered 1, 2, 3 or I, II.
    fn own_number(&self) -> Option<Node> {
        let cell = self.cells.iter().find(|(field, _)| *field == FieldRef::Numbering);
        cell.filter(|_| matches!(self.numbering(), Numbering::Arabic | Numbering::Roman))
            .map(|(_, cell)| cell.value.clone())
    }

    /// Whether nothing but a number stands in the line.
    fn says_nothing(&self) -> bool {
        let number = |field: &FieldRef| {
            matches!(field, FieldRef::Numbering | FieldRef::Ignored | FieldRef::Named("tt"))
        };
        self.astray.is_empty()
            && self.cells.iter().all(|(field, cell)| number(field) && is_row_number(&cell.value))
            && self.ignored.is_empty()
    }

    /// Whether the words are those of a remark or a signature.
    fn is_note(&self) -> bool {
        self.words().any(|(_, text)| matches!(label::of(&text), Label::Remark | Label::Signature))
    }

    /// The title of a group: its words without the number before them.
    fn title(&self, spec: &TableSpec) -> Option<Sourced<String>> {
        let cell = self.get(spec.name_field)?;
        let Node::Text(text) = &cell.value else { return None };
        let text = viet::one_line(text);
        let bare = match is_numbered_title(&text) {
            true => text.split_once(['.', ')', ' ']).map_or("", |(_, rest)| rest).trim(),
            false => text.as_str(),
        };
        Some(Sourced::new(bare.to_owned(), cell.place.clone()))
    }
}

/// "I. Khu vực miền núi", "A) …": a title that brings its number along.
fn is_numbered_title(text: &str) -> bool {
    let Some((number, rest)) = text.split_once(['.', ')']) else { return false };
    !rest.trim().is_empty()
        && matches!(Numbering::of(number), Numbering::Roman | Numbering::Capital)
}

/// A title: with its number, or with a colon that announces what follows.
fn is_title(text: &str) -> bool {
    is_numbered_title(text) || text.trim_end().ends_with(':')
}

/// Whether a text goes on with a sentence: it begins small or in brackets, and is no point "a)".
fn runs_on(text: &str) -> bool {
    let text = text.trim_start();
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    first.is_some_and(|c| c == '(' || c.is_lowercase())
        && !second.is_some_and(|c| matches!(c, ')' | '.'))
}

/// Whether a cell may number a row.
fn is_row_number(node: &Node) -> bool {
    match node {
        Node::Empty | Node::Uncalculated(_) => true,
        Node::Number(number) => !number.is_sign_negative(),
        Node::Text(text) => {
            let bare = text.trim().trim_matches(['(', ')', '.', '[', ']']).trim();
            bare.chars().count() <= 2
                || viet::parse_roman(bare).is_some()
                || bare.len() <= 12
                    && bare.split(['.', '-', '/']).all(|part| {
                        !part.is_empty()
                            && (part.bytes().all(|b| b.is_ascii_digit())
                                || part.chars().count() == 1
                                || viet::parse_roman(part).is_some())
                    })
        }
        _ => false,
    }
}

/// Whether a cell holds a bare number, which is not a year.
fn is_figure(node: &Node) -> bool {
    let number = match node {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text).ok(),
        _ => None,
    };
    number.is_some_and(|number| {
        let year = number.is_integer() && (1990.into()..=2100.into()).contains(&number);
        !year
    })
}

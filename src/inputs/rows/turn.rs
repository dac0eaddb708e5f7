//! What a line of a table is: a record, the title of a group, a total or none of them.

use super::label::{self, Label, is_proper};
use super::line::{Line, is_numbered_title, is_title, runs_on};
use super::numbering::Numbering;
use super::totals;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::specs::{Kind, TableSpec};

/// What a line turned out to be.
pub(super) enum Turn {
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

pub(super) struct Sorter {
    pub(super) spec: &'static TableSpec,
    pub(super) in_sheet: bool,
    /// Whether rows are numbered 1, 2, 3.
    pub(super) numbered: bool,
    /// Whether every row is numbered I, II or A, B.
    pub(super) all_outer: bool,
    /// Whether the table has anything to sum.
    pub(super) sums: bool,
}

impl Sorter {
    pub(super) fn is_total(&self, line: &Line) -> bool {
        matches!(self.label(line), Label::Total { .. } | Label::Statistic)
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

    pub(super) fn turn(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
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
    pub(super) fn is_bare(&self, line: &Line) -> bool {
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
    pub(super) fn of_communes(&self) -> bool {
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
}

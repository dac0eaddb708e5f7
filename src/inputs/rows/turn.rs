//! What a line of a table is: a record, the title of a group, a total or none of them.

use super::label::{self, Label};
use super::line::{Line, runs_on};
use super::numbering::Numbering;
use super::sorter::Sorter;
use crate::diag::{Diagnostics, Problem};

/// What a line turned out to be.
pub(super) enum Turn {
    Record {
        part: bool,
    },
    Group,
    /// A group's title that states the sums of the rows below it.
    Head,
    /// A record numbered as the titles are, with no row below it.
    Alone,
    /// The commune of the hamlets below, in the column of their names, with its own numbers.
    Commune,
    Total {
        section: bool,
    },
    /// The sum of a printed page.
    PageSum,
    /// It begins like a total and goes on like a name: its figures decide.
    Perhaps {
        no_record: bool,
    },
    /// Blank but for its number, or a share or average that follows from the rows.
    Nothing,
    Outside,
}

impl Turn {
    /// Whether a line is a title above others, or stands in the place of one.
    pub(super) fn is_title(&self) -> bool {
        matches!(self, Turn::Group | Turn::Head | Turn::Alone)
    }
}

impl Sorter {
    pub(super) fn turn(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
        let line = &lines[index];
        if self.has_lost_its_name(lines, index) {
            let column = self.heading_of_name(&lines[index - 1]).to_owned();
            found.report(Problem::RowWithoutName { column }, &line.place);
            return Turn::Nothing;
        }
        if line.says_nothing() {
            return Turn::Nothing;
        }
        if line.cells.is_empty() {
            return Turn::Outside;
        }
        match line.sense.label {
            // "3 | Cộng" with no figure, numbered as the records are: one of them by its number.
            Label::Total { .. }
                if line.sense.number == Numbering::Arabic
                    && self.records == Numbering::Arabic
                    && self.sums
                    && self.all.are_those_of(self.spec, line, false).is_none() =>
            {
                found.report(Problem::TotalNumbered { name: line.called() }, &line.place);
                return Turn::Nothing;
            }
            Label::Total { section } => return Turn::Total { section },
            // Without figures it may be the title of works that are carried over.
            Label::PageSum if self.is_bare(line) && label::is_mere_carrying(&line.shown()) => {
                found.report(Problem::GroupOrRecord { name: line.shown() }, &line.place);
                return Turn::Nothing;
            }
            Label::PageSum => return Turn::PageSum,
            Label::Statistic => return Turn::Nothing,
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
                let (name, table) = (line.called(), self.spec.label.to_owned());
                let problem = Problem::PartRow { name, table };
                found.report(problem, &line.place);
                return Turn::Nothing;
            }
            Label::Remark if self.is_bare(line) && line.sense.number == Numbering::None => {
                return Turn::Outside;
            }
            // Below a blank row "Kế toán | Quyết toán" may sign the table or be its last row.
            Label::Signature
                if self.in_sheet
                    && !self.sums
                    && line.gap
                    && line.sense.number == Numbering::None =>
            {
                found.report(Problem::SignatureOrRecord { name: line.shown() }, &line.place);
                return Turn::Nothing;
            }
            Label::SetAside if self.is_bare(line) && self.in_sheet => {
                found.report(Problem::GroupSetAside { name: line.shown() }, &line.place);
                return Turn::Group;
            }
            // In YAML the rows below a title are its own; a document may well be about "hủy bỏ".
            Label::SetAside
                if self.is_bare(line)
                    && (self.names_are_sentences() || self.spec.key == "xa")
                    && self.spec.key != "co_che" =>
            {
                let (name, words) = (line.shown(), line.shown());
                found.report(Problem::RowSetAside { name, words }, &line.place);
                return Turn::Nothing;
            }
            Label::Remark | Label::Signature | Label::SetAside | Label::Group | Label::Words => {}
        }
        if !self.spec.labelled {
            return Turn::Record { part: false };
        }
        // What has a number of its own begins a row, whatever its first letter.
        let numbered = line.sense.number != Numbering::None;
        if self.names_are_sentences() && !numbered && self.is_bare(line) && runs_on(&line.shown()) {
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
        if line.sense.label == Label::Group
            && self.sums
            && !self.spec.coded
            && line.sense.number == Numbering::None
            && self.all.are_those_of(self.spec, line, true) == Some(true)
        {
            found.report(Problem::HeadOrRecord { name: line.shown() }, &line.place);
            return Turn::Nothing;
        }
        if self.unnumbered_heads && self.sum_below(lines, index).is_some() {
            return Turn::Head;
        }
        if let Some(turn) = self.doubtful_figures(line, found) {
            return turn;
        }
        if !self.in_sheet || self.spec.tree {
            return self.entitled_or_record(line, found);
        }
        if self.entitles_hamlets(line) {
            // A hamlet may be called so, too, unless the others are numbered.
            if self.records == Numbering::Arabic {
                return Turn::Group;
            }
            found.report(Problem::GroupOrRecord { name: line.shown() }, &line.place);
            return Turn::Nothing;
        }
        self.group_or_record(lines, index, found)
    }
}

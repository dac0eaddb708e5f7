//! What a line of a table is: a record, the title of a group, a total or none of them.

use super::label::{self, Label, is_proper};
use super::line::{Line, Sense, is_numbered_title, is_title, runs_on};
use super::numbering::Numbering;
use super::sums::Sums;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Column, FieldRef, Node};
use crate::inputs::tables::{self, Kind, TableSpec};
use crate::origin::Sourced;
use crate::viet;

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

pub(super) struct Sorter {
    pub(super) spec: &'static TableSpec,
    pub(super) in_sheet: bool,
    /// How the records are numbered; rows numbered otherwise are titles above or parts below them.
    pub(super) records: Numbering,
    /// Whether the table has anything to sum.
    pub(super) sums: bool,
    /// Whether the table has amounts of money.
    pub(super) money: bool,
    /// The sums of all lines that are no totals.
    pub(super) all: Sums,
    /// Whether some of its works are not called as parts of one are: "Gói thầu số 1".
    pub(super) parts_apart: bool,
    /// Whether its rows without a number state the sums of those below them.
    unnumbered_heads: bool,
}

impl Sorter {
    pub(super) fn new(spec: &'static TableSpec, columns: Option<&[Column]>) -> Self {
        let any = |wanted: fn(Kind) -> bool| spec.fields.iter().any(|field| wanted(field.kind));
        // A list of communes has something to sum where its titles are marked in columns.
        let marked = columns.into_iter().flatten().any(
            |column| matches!(column.field, FieldRef::Named(key) if tables::TITLES.contains(&key)),
        );
        Sorter {
            spec,
            in_sheet: columns.is_some(),
            records: Numbering::None,
            sums: spec.coded || any(Kind::is_summed) && (spec.key != "xa" || marked),
            money: any(|kind| kind == Kind::Money),
            all: Sums::default(),
            parts_apart: false,
            unnumbered_heads: false,
        }
    }

    /// What a line says of itself.
    pub(super) fn sense(&self, line: &Line, number: Numbering) -> Sense {
        let dash = match line.get("ten").map(|cell| &cell.value) {
            Some(Node::Text(name)) if self.money => Numbering::of_name(name),
            _ => Numbering::None,
        };
        // "KT." or "Lưu ý" in the column of numbers is none.
        let number = match line.number_cell() {
            Some(Node::Text(text)) if label::of(text) != Label::Words => Numbering::None,
            _ => number,
        };
        let level = if number == Numbering::None { dash } else { number };
        Sense { number, level, label: self.label(line) }
    }

    /// The commune that a title names for the hamlets below it.
    pub(super) fn commune_below<'a>(&self, line: &'a Line) -> Option<&'a Sourced<Node>> {
        match self.names_commune(line) {
            true => line.get("ten"),
            false => self.name_beside(line).filter(|_| self.spec.key == "xom"),
        }
    }

    /// The name in a line of sums that is none of their label.
    pub(super) fn name_beside<'a>(&self, line: &'a Line) -> Option<&'a Sourced<Node>> {
        line.get(self.spec.name_field).filter(
            |cell| matches!(&cell.value, Node::Text(text) if label::of(text) == Label::Words),
        )
    }

    /// Looks over the lines of the table: how its records are numbered, and what they sum to.
    pub(super) fn look_over(&mut self, lines: &[Line]) {
        self.records = self.numbering_of_records(lines);
        let first = lines.iter().find(|line| !self.is_bare(line) && !self.is_total(line));
        self.parts_apart = first.is_some_and(|line| !label::is_part_of_a_work(&line.shown()));
        self.unnumbered_heads = self.has_unnumbered_heads(lines);
        self.all = Sums::of(self.spec, lines.iter().filter(|line| !self.is_total(line)));
    }

    /// Records are numbered 1, 2, 3 where anything is; else by the first kind below I and A, or by
    /// that of the last where there is none. Amounts may stand in rows without a number below I or A,
    /// where each of those has some.
    fn numbering_of_records(&self, lines: &[Line]) -> Numbering {
        let outer = |level: Numbering| matches!(level, Numbering::Capital | Numbering::Roman);
        let levels: Vec<Numbering> = lines
            .iter()
            .filter(|line| !self.is_total(line) && !line.says_nothing())
            .filter(|line| outer(line.sense.level) || !self.is_bare(line) || self.says(line))
            .map(|line| line.sense.level)
            .collect();
        if lines.iter().any(|line| line.sense.number == Numbering::Arabic) {
            return Numbering::Arabic;
        }
        let titled = self.money
            && levels.first().is_some_and(|first| outer(*first))
            && levels.last().is_some_and(|last| !outer(*last))
            && levels.windows(2).all(|pair| !outer(pair[0]) || pair[0] != pair[1]);
        let inner = |level: &&Numbering| !outer(**level) && (**level != Numbering::None || titled);
        let last = levels.iter().rfind(|level| outer(**level));
        levels.iter().find(inner).or(last).copied().unwrap_or_default()
    }

    /// Whether a line is numbered as titles above the records are.
    pub(super) fn is_outer(&self, line: &Line) -> bool {
        let level = line.sense.level;
        matches!(level, Numbering::Capital | Numbering::Roman) && level != self.records
    }

    pub(super) fn is_total(&self, line: &Line) -> bool {
        matches!(line.sense.label, Label::Total { .. } | Label::Statistic)
    }

    /// What the words of a line say; the words of a name count, and any other only without one.
    pub(super) fn label(&self, line: &Line) -> Label {
        if !self.spec.labelled {
            return Label::Words;
        }
        let name = self.spec.name_field;
        let mut first = Label::Words;
        let has_name = line.get(name).is_some();
        // What stands in columns that are not read counts where no other words do.
        let worded = line.words().any(|(field, text)| {
            matches!(field, Some(FieldRef::Named(key)) if key != "tt")
                && text.contains(char::is_alphabetic)
        });
        for (field, text) in line.words() {
            let beside = match field {
                Some(FieldRef::Named(key)) if key == name || key == "ten" => false,
                Some(FieldRef::Named(_)) if has_name => continue,
                Some(FieldRef::Named(key)) => key != "tt",
                Some(FieldRef::Code(_)) => continue,
                Some(FieldRef::Numbering) => false,
                Some(FieldRef::Ignored) | None if worded => continue,
                Some(FieldRef::Ignored) | None => false,
            };
            match self.weighed(label::of(&text), &text, beside) {
                Label::Words => {}
                label @ (Label::Total { .. } | Label::Part) => return label,
                other if first == Label::Words => first = other,
                _ => {}
            }
        }
        first
    }

    /// What a label is worth in this table, where it stands in the name or `beside` a blank one.
    fn weighed(&self, label: Label, text: &str, beside: bool) -> Label {
        let proper = self.of_communes() && is_proper(text);
        let goes_on = beside && !self.sums;
        match label {
            // "Trung Bình" is a commune, "Trung bình" an average.
            Label::Statistic if proper || !self.sums => Label::Words,
            // "Bản Cũ", "BẢN CŨ" is a hamlet, "Bản cũ" another version of its list.
            Label::SetAside
                if proper || self.of_communes() && text.trim_start().starts_with("BẢN ") =>
            {
                Label::Words
            }
            Label::Part if beside && (!self.sums || self.spec.name_repeats) => Label::Words,
            Label::PerhapsTotal if goes_on => Label::Words,
            // "- Tổng hợp nhu cầu vốn" is a task.
            Label::PerhapsTotal if label::is_gathering(text) && (beside || !self.sums) => {
                Label::Words
            }
            // "Cộng xã Hòa An" below its hamlets.
            Label::Total { .. } | Label::PerhapsTotal
                if self.spec.key == "xom" && label::sums_a_commune(text) =>
            {
                Label::Total { section: true }
            }
            Label::Total { .. } if label::is_plain_total(text) => label,
            // No unit is too strange to be a name; where nothing is summed, "Tổng số sản phẩm OCOP"
            // may be one, too.
            Label::Total { .. } if proper || !self.sums => Label::PerhapsTotal,
            _ => label,
        }
    }

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
            Label::Statistic => return Turn::Nothing,
            Label::PerhapsTotal => {
                if let Some(turn) = self.perhaps_total(line, found) {
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
        self.group_or_record(lines, index, found)
    }

    /// How many numbered rows right below a line without a number its amounts are the sums of.
    fn sum_below(&self, lines: &[Line], index: usize) -> Option<usize> {
        let line = &lines[index];
        let unnumbered = line.sense.level == Numbering::None && !self.is_bare(line);
        let numbered = |below: &&Line| {
            below.sense.level == Numbering::Arabic && !self.is_total(below) && !self.is_bare(below)
        };
        let below = || lines[index + 1..].iter().take_while(numbered);
        let sums = unnumbered
            && line.get(self.spec.name_field).is_some()
            && Sums::of(self.spec, below()).are_those_of(self.spec, line, false) == Some(true);
        sums.then(|| below().count())
    }

    /// Whether all rows with amounts and no number state the sums of the numbered ones below them, and
    /// one of them of several: "GIAO THÔNG | 150" above 1 and 2 with 100 and 50.
    fn has_unnumbered_heads(&self, lines: &[Line]) -> bool {
        let wanted = self.in_sheet && self.money && !self.spec.tree;
        let heads = (0..lines.len()).filter(|at| {
            let line = &lines[*at];
            let none = line.sense.level == Numbering::None;
            none && !self.is_bare(line) && !self.is_total(line) && !line.says_nothing()
        });
        let counts: Option<Vec<usize>> = match wanted && self.records == Numbering::Arabic {
            true => heads.map(|at| self.sum_below(lines, at)).collect(),
            false => None,
        };
        counts.is_some_and(|counts| counts.iter().any(|count| *count > 1))
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
        if self.is_bare(line) || !self.money {
            return None;
        }
        let name = line.shown();
        if let Some(words) = self.struck_off(line) {
            found.report(Problem::RowSetAside { name, words }, &line.place);
            return Some(Turn::Nothing);
        }
        if matches!(self.spec.key, "nguon_luc" | "huy_dong") && label::is_no_source(&name) {
            let words = name.clone();
            found.report(Problem::RowSetAside { name, words }, &line.place);
            return Some(Turn::Nothing);
        }
        let unnumbered = line.sense.level == Numbering::None;
        if self.spec.tree && unnumbered && label::is_part_of_a_source(&name) {
            let table = self.spec.label.to_owned();
            found.report(Problem::PartRow { name, table }, &line.place);
            return Some(Turn::Nothing);
        }
        if self.spec.tree {
            return None;
        }
        // "Gói thầu số 1" below a work that has a number or another kind of name.
        let part =
            label::is_part_of_a_work(&name) || self.spec.key == "du_an" && is_mere_source(&name);
        if part && self.in_sheet && self.parts_apart && line.sense.number == Numbering::None {
            let table = self.spec.label.to_owned();
            found.report(Problem::PartRow { name, table }, &line.place);
            return Some(Turn::Nothing);
        }
        if self.spec.key == "du_an" {
            let aside = line.words().find(|(_, text)| label::is_set_aside(text));
            if let Some((_, words)) = aside {
                found.report(Problem::RowSetAside { name, words }, &line.place);
                return Some(Turn::Nothing);
            }
        }
        match line.sense.level {
            level if level == self.records => None,
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

    /// The addition by which the name of what is planned or raised strikes its row off: "(hủy)".
    fn struck_off(&self, line: &Line) -> Option<String> {
        if !matches!(self.spec.key, "nguon_luc" | "huy_dong" | "du_an") {
            return None;
        }
        match line.get(self.spec.name_field).map(|cell| &cell.value) {
            Some(Node::Text(name)) if self.spec.key == "du_an" => {
                label::work_struck_off(name).map(viet::one_line)
            }
            Some(Node::Text(name)) => label::struck_off(name).map(viet::one_line),
            _ => None,
        }
    }

    /// Whether the names are those of units.
    pub(super) fn of_communes(&self) -> bool {
        self.spec.coded || matches!(self.spec.key, "xa" | "xom")
    }

    /// Whether a name is a title or a sentence, and not the name of a unit, a choice or a key.
    fn names_are_sentences(&self) -> bool {
        let of_units = self.of_communes() || self.spec.name_field == "xa";
        !of_units && !matches!(self.spec.key, "hoat_dong" | "loi_van")
    }

    /// In YAML, and in a tree, no row is a mere title: a group is a key there, and a title a row with
    /// parts below it.
    fn entitled_or_record(&self, line: &Line, found: &mut Diagnostics) -> Turn {
        let name = line.shown();
        let group = line.sense.label == Label::Group;
        let title = line.across || group || is_title(&name);
        let unnumbered = line.sense.number == Numbering::None;
        let bare = self.is_bare(line);
        // A list numbered 1, 2, 3 with an I in between: the title of a group, perhaps with its sums.
        if !self.in_sheet && !self.spec.tree && self.is_outer(line) {
            let problem = match bare {
                true => Problem::GroupOrRecord { name },
                false => Problem::HeadOrRecord { name },
            };
            found.report(problem, &line.place);
            return Turn::Nothing;
        }
        // "I. Giao thông" with the sums of the rows below would count twice.
        let head = !self.in_sheet && is_numbered_title(&name) && self.sums && !self.spec.coded;
        let dash = matches!(line.sense.number, Numbering::Dash | Numbering::Plus);
        // "Xã Hòa An" between the sources I and II: whose are those below it?
        let between = self.in_sheet
            && matches!(self.spec.key, "nguon_luc" | "huy_dong")
            && line.sense.level == Numbering::None
            && (self.records != Numbering::None || viet::split_unit(&name).0.is_some());
        if bare && (group || between) || title && (unnumbered || dash) && (bare || head) {
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Turn::Nothing;
        }
        Turn::Record { part: false }
    }

    /// Whether a name without a number is in bold type among communes that are not.
    fn stands_out(&self, lines: &[Line], index: usize) -> bool {
        let line = &lines[index];
        let records = || lines.iter().filter(|line| !self.is_bare(line) && !self.is_total(line));
        self.of_communes()
            && !self.spec.name_repeats
            && line.look.bold
            && line.sense.number == Numbering::None
            && records().next().is_some()
            && !records().any(|record| record.look.bold)
    }

    fn group_or_record(&self, lines: &[Line], index: usize, found: &mut Diagnostics) -> Turn {
        let line = &lines[index];
        let record = Turn::Record { part: false };
        let number = line.sense.number;
        let numbered = self.records == Numbering::Arabic;
        let outer = self.is_outer(line);
        let bare = self.is_bare(line);
        if !bare && (self.names_commune(line) || outer && self.heads_hamlets(lines, index)) {
            return Turn::Commune;
        }
        if outer && self.sums && !bare {
            // "A. Khu vực miền núi | 5.000" above rows without a number: its figures decide.
            let below = lines[index + 1..].iter();
            let below = below.take_while(|below| !self.is_outer(below) && !self.is_total(below));
            if self.money
                && self.records == Numbering::None
                && Sums::of(self.spec, below).are_those_of(self.spec, line, false) == Some(false)
                && !lines.get(index + 1).is_some_and(|next| self.is_outer(next))
            {
                found.report(Problem::HeadOrRecord { name: line.shown() }, &line.place);
                return Turn::Nothing;
            }
            // "I. Giao thông | 5.000": the title states the sums of its rows.
            return Turn::Head;
        }
        if !bare {
            return record;
        }
        let name = line.shown();
        let entitled = outer
            || numbered && self.stands_out(lines, index)
            || line.across
            || line.sense.label == Label::Group
            || number == Numbering::None && is_title(&name);
        let communes = self.spec.key == "xa";
        let money = self.money;
        let capitals = name.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !name.chars().any(char::is_lowercase);
        let unnumbered = numbered && number == Numbering::None;
        let group = entitled || money && (unnumbered || capitals && number == Numbering::None);
        let doubtful = match () {
            () if group => lines[index + 1..].iter().all(|line| self.is_total(line)),
            () if communes => unnumbered || self.stands_out(lines, index),
            () => money && !self.of_communes(),
        };
        if doubtful {
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Turn::Nothing;
        }
        if group { Turn::Group } else { record }
    }

    /// A line that begins like a total and goes on like a name: its figures decide, or that it has
    /// something beside it where nothing is summed.
    fn perhaps_total(&self, line: &Line, found: &mut Diagnostics) -> Option<Turn> {
        let name = line.shown();
        if self.of_communes() && is_proper(&name) {
            return None;
        }
        if !self.sums && !self.of_communes() {
            if line.get(self.spec.name_field).is_some() && !self.is_bare(line) {
                return None;
            }
            found.report(Problem::GroupOrRecord { name }, &line.place);
            return Some(Turn::Nothing);
        }
        match self.all.are_those_of(self.spec, line, true) {
            Some(true) if self.of_communes() || is_proper(&name) => {
                return Some(Turn::Total { section: false });
            }
            _ if is_proper(&name) && !label::is_sum_by_another_word(&name) => return None,
            Some(_) if !self.of_communes() => {
                let unnumbered =
                    self.records == Numbering::Arabic && line.sense.number == Numbering::None;
                let no_record =
                    label::opens_a_total(&name) && (unnumbered || label::sums_sources(&name));
                return Some(Turn::Perhaps { no_record });
            }
            Some(_) | None => {}
        }
        found.report(Problem::TotalOrRecord { name }, &line.place);
        Some(Turn::Nothing)
    }

    /// "I | Hòa An | | 5 | 2" above hamlets by name that leave their commune blank: its own numbers.
    fn heads_hamlets(&self, lines: &[Line], index: usize) -> bool {
        let line = &lines[index];
        let own = |line: &Line| line.get(self.spec.name_field).is_some();
        let mut below = lines[index + 1..].iter();
        let mut below = below
            .by_ref()
            .take_while(|below| !self.is_outer(below) && !self.is_total(below))
            .filter(|below| !below.says_nothing())
            .peekable();
        self.spec.key == "xom"
            && own(line)
            && line.get("ten").is_none()
            && line.sense.label == Label::Words
            && below.peek().is_some()
            && below.all(|below| !own(below) && below.get("ten").is_some())
    }

    /// "Xã Hòa An" where the hamlets' names stand: the commune of those below.
    pub(super) fn names_commune(&self, line: &Line) -> bool {
        let name = match line.get("ten").map(|cell| &cell.value) {
            Some(Node::Text(name)) if self.spec.key == "xom" && self.in_sheet => name,
            _ => return false,
        };
        line.get(self.spec.name_field).is_none() && viet::split_unit(name).0.is_some()
    }
}

/// "NSTW", "Vốn tín dụng", "Vốn năm 2025 chuyển sang": a source of money and nothing more.
fn is_mere_source(name: &str) -> bool {
    const LONGEST: usize = 4;
    let capital = viet::fold(name).starts_with("von ");
    capital || label::names_a_source(name) && name.split_whitespace().count() <= LONGEST
}

//! What is known of a table while its lines are sorted: how its records are numbered, what they sum
//! to, and what a line is by that.

use super::label::{self, Label};
use super::line::{Line, Sense};
use super::numbering::Numbering;
use super::sums::Sums;
use crate::inputs::raw::{FieldRef, Node, RawColumn};
use crate::inputs::tables::{self, Kind, TableSpec};
use crate::origin::Sourced;
use crate::viet;

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
    pub(super) unnumbered_heads: bool,
}

impl Sorter {
    pub(super) fn new(spec: &'static TableSpec, columns: Option<&[RawColumn]>) -> Self {
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
        matches!(line.sense.label, Label::Total { .. } | Label::PageSum | Label::Statistic)
    }

    /// How many numbered rows right below a line without a number its amounts are the sums of.
    pub(super) fn sum_below(&self, lines: &[Line], index: usize) -> Option<usize> {
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

    /// Whether the names are those of units.
    pub(super) fn of_communes(&self) -> bool {
        self.spec.coded || matches!(self.spec.key, "xa" | "xom")
    }

    /// Whether a name is a title or a sentence, and not the name of a unit, a choice or a key.
    pub(super) fn names_are_sentences(&self) -> bool {
        let of_units = self.of_communes() || self.spec.name_field == "xa";
        !of_units && !matches!(self.spec.key, "hoat_dong" | "loi_van")
    }

    /// "Khu vực miền núi" alone where the hamlets' names stand: the title of those below. "Cụm 3" is a
    /// hamlet.
    pub(super) fn entitles_hamlets(&self, line: &Line) -> bool {
        self.spec.key == "xom"
            && line.is_title()
            && matches!(line.get("ten").map(|cell| &cell.value), Some(Node::Text(name))
                if label::is_group(name) && !name.contains(|c: char| c.is_ascii_digit()))
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

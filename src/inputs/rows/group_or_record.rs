//! Whether a line is the title of those below it or a record of its own.

use super::label::Label;
use super::line::{Line, is_numbered_title, is_title};
use super::numbering::Numbering;
use super::sorter::Sorter;
use super::sums::Sums;
use super::turn::Turn;
use crate::diag::{Diagnostics, Problem};
use crate::viet;

impl Sorter {
    /// In YAML, and in a tree, no row is a mere title: a group is a key there, and a title a row with
    /// parts below it.
    pub(super) fn entitled_or_record(&self, line: &Line, found: &mut Diagnostics) -> Turn {
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

    pub(super) fn group_or_record(
        &self,
        lines: &[Line],
        index: usize,
        found: &mut Diagnostics,
    ) -> Turn {
        let line = &lines[index];
        let record = Turn::Record { part: false };
        let number = line.sense.number;
        let numbered = self.records == Numbering::Arabic;
        let outer = self.is_outer(line);
        let bare = self.is_bare(line);
        // "I | Tân Lập" beside "II | Xã Hòa An" is a commune as well.
        let among_communes =
            || lines.iter().any(|other| other.sense.number == number && self.names_commune(other));
        let commune = || self.heads_hamlets(lines, index) || among_communes();
        if !bare && (self.names_commune(line) || outer && commune()) {
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
}

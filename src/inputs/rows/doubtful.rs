//! Figures that may be in others already: those of parts, of what is struck off, and of what begins
//! like a total.

use super::label::{self, is_proper};
use super::line::Line;
use super::numbering::Numbering;
use super::sorter::Sorter;
use super::turn::Turn;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::viet;

impl Sorter {
    /// A row with figures in a list of amounts that is numbered as a part, or not numbered as the
    /// others are: it may be in their sums already. So may one that says it is put off.
    pub(super) fn doubtful_figures(&self, line: &Line, found: &mut Diagnostics) -> Option<Turn> {
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

    /// A line that begins like a total and goes on like a name: its figures decide, or that it has
    /// something beside it where nothing is summed.
    pub(super) fn perhaps_total(
        &self,
        lines: &[Line],
        index: usize,
        found: &mut Diagnostics,
    ) -> Option<Turn> {
        let line = &lines[index];
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
            // Counted on as a record, and called as no sum is: "VII. Lũy kế vốn vay".
            Some(false) if self.money && counts_on(lines, index) && label::names_more(&name) => {
                return None;
            }
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
}

/// Whether a line has the next number behind that of the last one numbered as it is.
fn counts_on(lines: &[Line], index: usize) -> bool {
    let kind = lines[index].sense.number;
    let number = |line: &Line| match (line.number_cell()?, kind) {
        (Node::Number(number), Numbering::Arabic) => u32::try_from(*number).ok(),
        (Node::Text(text), Numbering::Arabic) => {
            text.trim().trim_end_matches(['.', ')']).parse().ok()
        }
        (Node::Text(text), Numbering::Roman) => {
            let number = viet::parse_roman(text.trim().trim_end_matches(['.', ')']))?;
            u32::try_from(number).ok()
        }
        _ => None,
    };
    let before = lines[..index].iter().rfind(|line| line.sense.number == kind);
    let own = number(&lines[index]);
    own.is_some() && before.and_then(number).map(|before| before + 1) == own
}

/// "NSTW", "Vốn tín dụng", "Vốn năm 2025 chuyển sang": a source of money and nothing more.
fn is_mere_source(name: &str) -> bool {
    const LONGEST: usize = 4;
    let capital = viet::fold(name).starts_with("von ");
    capital || label::names_a_source(name) && name.split_whitespace().count() <= LONGEST
}

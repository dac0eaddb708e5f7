//! A line that is a record: each of its cells must be one that the table can use.

use super::label::{
    self, is_amount_withdrawn, is_counted_elsewhere, is_handed_on, is_not_reached, is_undecided,
    is_withdrawn,
};
use super::line::{Line, is_row_number, runs_on};
use super::sorter::Sorter;
use crate::diag::{Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, RawRow};
use crate::inputs::tables::{self, Kind};
use crate::origin::Sourced;
use crate::viet;

/// What a record may have from those above it.
#[derive(Default)]
pub(super) struct Last {
    pub(super) name: Option<Sourced<Node>>,
    pub(super) number: Option<Node>,
}

impl Sorter {
    /// A record: each of its cells must be one that the table can use.
    pub(super) fn record(
        &self,
        line: Line,
        part: bool,
        last: &mut Last,
        found: &mut Diagnostics,
    ) -> Option<RawRow> {
        let spec = self.spec;
        let number = line.own_number();
        let name = FieldRef::Named(spec.name_field);
        let Line { place, mut cells, astray, doubts, doubted, sense, look, .. } = line;
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
        self.doubtful_name(&cells, found);
        self.doubtful_note(&cells, found);
        // Words in a row whose name is that of the row above: a sentence that goes on.
        let named = cells.iter().any(|(field, _)| *field == name);
        let going_on = cells.iter().find(|(field, cell)| {
            self.doubts_words(*field) && matches!(&cell.value, Node::Text(text) if runs_on(text))
        });
        if let (false, true, None, Some((_, cell))) = (named, self.in_sheet, &number, going_on) {
            found.report(Problem::RowRunsOn { text: cell.value.shown() }, &cell.place);
        }
        // Offices are numbered: a number of its own makes another office, whose name was forgotten.
        // A cell merged downwards stands in each row that it covers.
        // Hamlets that are counted from 1 again are another commune's.
        let again = spec.key == "xom"
            && last.number.as_ref().is_some_and(is_count)
            && number.as_ref().is_some_and(is_one);
        let own_number =
            again || spec.key == "phan_cong" && number.is_some() && number != last.number;
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
        let numbering = sense.level;
        Some(RawRow { place, cells, numbering, group: None, section: None, part, doubted, look })
    }

    /// A name with an addition that strikes its own row off, or says that there is no such unit any
    /// more. Of communes their list tells; names that are choices, and those of papers, say no such
    /// thing.
    fn doubtful_name(&self, cells: &[(FieldRef, Sourced<Node>)], found: &mut Diagnostics) {
        const NO_NAMES: &[&str] = &["xa", "hoat_dong", "loi_van", "co_che", "so_lieu_cong_bo"];
        let own = match self.spec.key {
            "xom" => "ten",
            _ => self.spec.name_field,
        };
        if self.spec.coded || NO_NAMES.contains(&self.spec.key) || own == "xa" {
            return;
        }
        let name = cells.iter().find(|(field, _)| *field == FieldRef::Named(own));
        let Some((_, cell)) = name else { return };
        let Node::Text(text) = &cell.value else { return };
        let unit = || label::is_no_more(text).filter(|_| self.spec.key == "xom");
        let struck_off = match self.money {
            true => label::work_struck_off(text),
            false => label::struck_off(text),
        };
        let works = matches!(self.spec.key, "du_an" | "cong_trinh");
        let left = || works.then(|| label::not_given_out(text)).flatten();
        if let Some(words) = struck_off.or_else(unit).or_else(left) {
            let (name, words) = (viet::one_line(text), viet::one_line(words));
            found.report(Problem::NameOfDoubt { name, words }, &cell.place);
        }
    }

    /// A remark that says of its own row that it is put off, withdrawn or paid already, or that its
    /// amounts are counted elsewhere. Beside marks it is held against them where they are known.
    fn doubtful_note(&self, cells: &[(FieldRef, Sourced<Node>)], found: &mut Diagnostics) {
        // What was decided in the year.
        let decided = matches!(self.spec.key, "cong_nhan" | "ra_khoi_dbkk");
        let asked =
            decided || matches!(self.spec.key, "xa" | "nhiem_vu" | "phan_cong") || self.sums;
        if self.spec.coded || self.spec.key == "xom" || !asked {
            return;
        }
        // Of a hamlet the remark speaks, not of its commune.
        let name = ["ten", self.spec.name_field]
            .into_iter()
            .find_map(|key| cells.iter().find(|(field, _)| *field == FieldRef::Named(key)));
        let shown = name.map_or_else(|| self.spec.label.to_owned(), |(_, name)| name.value.shown());
        let remark = |field: FieldRef| {
            matches!(field, FieldRef::Named(key)
            if key == "phuong_an" || self.spec.field(key).is_some_and(|f| f.kind == Kind::Note))
        };
        let text = |cell: &Sourced<Node>| match &cell.value {
            Node::Text(text) => Some(viet::one_line(text)),
            _ => None,
        };
        let remarks = || cells.iter().filter(|(field, _)| remark(*field));
        if self.money {
            let all = name.into_iter().chain(remarks()).map(|(_, cell)| cell);
            let elsewhere = all
                .filter_map(|cell| Some((cell, text(cell)?)))
                .find(|(_, words)| is_counted_elsewhere(words));
            if let Some((cell, words)) = elsewhere {
                found.report(Problem::AmountElsewhere { name: shown, words }, &cell.place);
                return;
            }
        }
        let takes_back = match () {
            () if self.money => is_amount_withdrawn,
            () if decided => is_not_reached,
            // A commune with a title that nobody decided upon yet.
            () if self.spec.key == "xa" && cells.iter().any(|(field, _)| is_title(*field)) => {
                is_not_decided
            }
            () if self.spec.key == "phan_cong" => is_handed_on,
            () => is_withdrawn,
        };
        let withdrawn = remarks()
            .filter_map(|(field, cell)| Some((*field, cell, text(cell)?)))
            .find(|(.., words)| takes_back(words));
        // "Chờ vốn" beside no amount says why there is none.
        let amount = |field: FieldRef| {
            matches!(field, FieldRef::Named(key)
            if self.spec.field(key).is_some_and(|own| own.kind == Kind::Money))
        };
        let blank = self.money && !cells.iter().any(|(field, _)| amount(*field));
        let withdrawn =
            withdrawn.filter(|(.., words)| !(blank && viet::fold(words).ends_with("von")));
        if let Some((field, cell, words)) = withdrawn {
            let printed = self.spec.prints(field);
            let problem = Problem::NoteOfDoubt { name: shown, words, printed };
            found.report(problem, &cell.place);
        }
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
            && viet::is_ditto(text)
            && (self.in_sheet || kind != Some(Kind::Note))
        {
            found.report(Problem::Ditto { seen: text.clone() }, &cell.place);
            return;
        }
        if let Node::List(items) = &cell.value {
            items.iter().for_each(|item| self.doubtful_cell(field, item, found));
            return;
        }
        if let (Some(Kind::Text | Kind::Note), Node::Text(text)) = (kind, &cell.value)
            && !self.of_communes()
        {
            let deadline = matches!(field, FieldRef::Named("thoi_han" | "thoi_gian"));
            if let Some(seen) = viet::no_such_time(text, deadline) {
                found.report(Problem::NoSuchTime { seen }, &cell.place);
                return;
            }
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
            // The number of a page, or one that slipped out of its column.
            (Some(Kind::Text), value)
                if field == FieldRef::Named(self.spec.name_field)
                    && self.in_sheet
                    && self.names_are_sentences()
                    && self.spec.key != "phan_cong"
                    && is_whole_number(value) =>
            {
                found.report(Problem::NameIsNone { seen: value.shown() }, &cell.place);
            }
            _ => {}
        }
    }
}

/// Whether a cell has nothing but a number, typed as one or as text.
fn is_whole_number(node: &Node) -> bool {
    match node {
        Node::Number(_) => true,
        Node::Text(text) => {
            !text.trim().is_empty() && text.trim().bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    }
}

/// Whether a column has titles of communes.
fn is_title(field: FieldRef) -> bool {
    matches!(field, FieldRef::Named(key) if key == "danh_hieu" || tables::TITLES.contains(&key))
}

fn is_not_decided(text: &str) -> bool {
    is_withdrawn(text) || is_undecided(text)
}

/// The first of a count.
fn is_one(node: &Node) -> bool {
    matches!(node.shown().trim_end_matches('.'), "1" | "01")
}

/// A number that counts rows, and no title's.
fn is_count(node: &Node) -> bool {
    let shown = node.shown();
    let digits = shown.trim_end_matches('.');
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a cell holds a bare number, which is not a year.
pub fn is_figure(node: &Node) -> bool {
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

//! A filled line of a table, and what its words and its number say by themselves.

use super::label::{self, Label};
use super::numbering::Numbering;
use crate::diag::Diagnostic;
use crate::inputs::raw::{FieldRef, NameLook, Node};
use crate::inputs::tables::TableSpec;
use crate::origin::{Place, Sourced, Spot};
use crate::viet;

/// What a line says of itself, once all lines of its table are known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sense {
    /// How it is numbered in its column of numbers.
    pub(super) number: Numbering,
    /// How it is numbered there, or else by a dash before its name.
    pub(super) level: Numbering,
    /// What its words say that it is.
    pub(super) label: Label,
}

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
    /// How its name looks.
    pub look: NameLook,
    /// What is wrong with its cells, should it be a record.
    pub doubts: Vec<Diagnostic>,
    /// Whether something of it was refused already: a key, or the heading of the names.
    pub doubted: bool,
    /// What it says of itself; told when the lines are sorted.
    pub sense: Sense,
}

impl Line {
    /// Its row in a sheet, counted from 0.
    pub fn row(&self) -> Option<u32> {
        match self.place.spot {
            Spot::Cell { row, .. } => Some(row),
            Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
        }
    }

    /// The cell of a field.
    pub fn get(&self, key: &str) -> Option<&Sourced<Node>> {
        self.cells
            .iter()
            .find(|(field, _)| matches!(field, FieldRef::Named(name) if *name == key))
            .map(|(_, cell)| cell)
    }

    /// "Trong đó:" without a word or a figure more.
    pub(super) fn is_mere_label(&self) -> bool {
        self.cells.iter().all(|(field, cell)| {
            matches!(field, FieldRef::Numbering | FieldRef::Named("tt"))
                || matches!(&cell.value, Node::Text(text) if label::is_of_which(text))
        })
    }

    /// Every text of the line, from left to right, with its field.
    pub(super) fn words(&self) -> impl Iterator<Item = (Option<FieldRef>, String)> {
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
    pub(super) fn says_of_which(&self) -> bool {
        self.words().any(|(_, text)| label::opens_of_which(&text))
    }

    /// Whether the line has no other name than "Trong đó".
    pub(super) fn is_called_part(&self) -> bool {
        label::is_of_which(&self.shown())
    }

    /// Takes its name for that of another field.
    pub(super) fn name_in(&mut self, field: &'static str) {
        let own = self.cells.iter_mut().find(|(known, _)| *known == FieldRef::Named("ten"));
        own.into_iter().for_each(|(known, _)| *known = FieldRef::Named(field));
    }

    /// Whether its words are those of a group of units or rows: "Các xã vùng cao".
    pub(super) fn is_called_group(&self) -> bool {
        label::of(&self.shown()) == Label::Group
    }

    /// Whether the line is nothing but one text.
    pub fn is_title(&self) -> bool {
        self.words().count() == 1 && self.cells.len() + self.astray.len() + self.ignored.len() == 1
    }

    /// The place of its first filled cell.
    pub(super) fn first_place(&self) -> &Place {
        let known = self.cells.iter().map(|(_, cell)| &cell.place);
        let other = self.ignored.iter().chain(&self.astray).map(|cell| &cell.place);
        known.chain(other).min().unwrap_or(&self.place)
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

    /// What a message calls the line: of a hamlet's row its name, and not its commune's.
    pub(super) fn called(&self) -> String {
        self.get("ten").map_or_else(|| self.shown(), |cell| cell.value.shown())
    }

    /// A title that runs on from the column of numbers, whose name is blank, is the name.
    pub(super) fn with_title(mut self, spec: &TableSpec) -> Self {
        if let [(field, cell)] = self.cells.as_mut_slice()
            && matches!(field, FieldRef::Numbering | FieldRef::Named("tt"))
            && !is_row_number(&cell.value)
        {
            *field = FieldRef::Named(spec.name_field);
        }
        self.split_title(spec);
        self
    }

    /// "I. Khu vực miền núi", merged over the columns of the number and the name, beside figures.
    fn split_title(&mut self, spec: &TableSpec) {
        let name = FieldRef::Named(spec.name_field);
        let number =
            |field: &FieldRef| matches!(field, FieldRef::Numbering | FieldRef::Named("tt"));
        let figures = self.cells.iter().filter(|(field, _)| !number(field));
        let mut figures = figures.map(|(_, cell)| matches!(cell.value, Node::Number(_)));
        let beside = self.cells.len() > 1 && figures.all(|figure| figure);
        let Some(at) = self.cells.iter().position(|(field, _)| number(field)) else { return };
        let (_, cell) = &self.cells[at];
        let Node::Text(text) = &cell.value else { return };
        if !beside || is_row_number(&cell.value) {
            return;
        }
        if is_numbered_title(text) {
            let (number, title) = text.split_once(['.', ')']).unwrap_or(("", text));
            let title = Sourced::new(Node::Text(title.trim().to_owned()), cell.place.clone());
            let number = Node::Text(number.trim().to_owned());
            self.cells[at].1.value = number;
            self.cells.insert(at + 1, (name, title));
        } else if label::of(text) == Label::Group {
            self.cells[at].0 = name;
        }
    }

    /// Its cell in the column of numbers.
    pub(super) fn number_cell(&self) -> Option<&Node> {
        let mut cells = self.cells.iter();
        let cell =
            cells.find(|(field, _)| matches!(field, FieldRef::Numbering | FieldRef::Named("tt")));
        cell.map(|(_, cell)| &cell.value)
    }

    /// Its number, where it is numbered 1, 2, 3 or I, II.
    pub(super) fn own_number(&self) -> Option<Node> {
        let cell = self.cells.iter().find(|(field, _)| *field == FieldRef::Numbering);
        cell.filter(|_| matches!(self.sense.number, Numbering::Arabic | Numbering::Roman))
            .map(|(_, cell)| cell.value.clone())
    }

    /// Whether nothing but a number stands in the line.
    pub(super) fn says_nothing(&self) -> bool {
        let number = |field: &FieldRef| {
            matches!(field, FieldRef::Numbering | FieldRef::Ignored | FieldRef::Named("tt"))
        };
        self.astray.is_empty()
            && self.cells.iter().all(|(field, cell)| number(field) && is_row_number(&cell.value))
            && self.ignored.is_empty()
    }

    /// The title of a group: its words without the number before them.
    pub(super) fn title(&self, spec: &TableSpec) -> Option<Sourced<String>> {
        // Among hamlets it may stand where their names do.
        let hamlets = || self.get("ten").filter(|_| spec.key == "xom");
        let cell = self.get(spec.name_field).or_else(hamlets)?;
        let Node::Text(text) = &cell.value else { return None };
        let text = viet::one_line(text);
        let bare = match is_numbered_title(&text) {
            true => text.split_once(['.', ')']).map_or("", |(_, rest)| rest).trim(),
            false => text.as_str(),
        };
        Some(Sourced::new(bare.to_owned(), cell.place.clone()))
    }
}

/// "I. Khu vực miền núi", "A) …": a title that brings its number along.
pub(super) fn is_numbered_title(text: &str) -> bool {
    let Some((number, rest)) = text.split_once(['.', ')']) else { return false };
    !rest.trim().is_empty()
        && matches!(Numbering::of(number), Numbering::Roman | Numbering::Capital)
}

/// Whether a text alone entitles the rows below it: "Khu vực miền núi", "I. Giao thông".
pub fn entitles(text: &str) -> bool {
    label::is_group(text) || is_numbered_title(text)
}

/// A title: with its number, or with a colon that announces what follows.
pub(super) fn is_title(text: &str) -> bool {
    is_numbered_title(text) || text.trim_end().ends_with(':')
}

/// Whether a text goes on with a sentence: it begins small or in brackets, and is no point "a)".
pub(super) fn runs_on(text: &str) -> bool {
    let text = text.trim_start();
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    first.is_some_and(|c| c == '(' || c.is_lowercase())
        && !second.is_some_and(|c| matches!(c, ')' | '.'))
}

/// Whether a cell may number a row.
pub(super) fn is_row_number(node: &Node) -> bool {
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

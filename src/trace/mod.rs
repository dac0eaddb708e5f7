//! From the page back to the cell: where every number that a document prints comes from.

mod texts;

use std::ops::Range;

use self::texts::Texts;
use crate::figures::{Edition, Origin, Seen, Step};
use crate::origin::Place;
use crate::tables::{Content, Table, Value};
use crate::template::{Provenance, Traced};
use crate::typeset::{Annex, Digits, Made, Pages, titles};

/// Where the numbers of a document come from.
pub struct Trace {
    /// The document's id.
    pub document: String,
    /// Its numbers, page after page.
    pub numbers: Vec<Number>,
}

/// A number on a page.
pub struct Number {
    /// Its digits and where they stand.
    pub digits: Digits,
    /// Where it comes from.
    pub from: Whence,
}

/// Where a number comes from.
#[derive(Clone, Debug)]
pub enum Whence {
    /// A figure with its cells.
    Computed(Origin),
    /// A text of the inputs, or a date or a number that they give, printed as it is.
    Quoted(Place),
    /// The words of a template.
    Template(Place),
    /// The layout: numbers of headings, pages and rows.
    Layout,
    /// Nobody knows.
    Unknown,
}

/// How many digits come from where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// From figures.
    pub computed: usize,
    /// From texts of the inputs.
    pub quoted: usize,
    /// From the words of templates.
    pub template: usize,
    /// From the layout.
    pub layout: usize,
    /// From nowhere known.
    pub unknown: usize,
}

impl Trace {
    /// How many digits come from where.
    pub fn coverage(&self) -> Coverage {
        let mut coverage = Coverage::default();
        for number in &self.numbers {
            let count = match number.from {
                Whence::Computed(_) => &mut coverage.computed,
                Whence::Quoted(_) => &mut coverage.quoted,
                Whence::Template(_) => &mut coverage.template,
                Whence::Layout => &mut coverage.layout,
                Whence::Unknown => &mut coverage.unknown,
            };
            *count += number.digits.text.chars().count();
        }
        coverage
    }
}

/// What a document was made of.
pub struct Parts<'a> {
    /// Whose it is.
    pub edition: &'a Edition<'a>,
    /// The markup of its words, and where they come from; none where it has annexes alone.
    pub words: Option<(&'a str, &'a Traced)>,
    /// Its annexes as tables, and fitted to the page.
    pub annexes: &'a [(&'a Table, &'a Annex)],
}

/// Traces a document's pages.
pub fn trace(document: &str, parts: &Parts<'_>, pages: &Pages) -> Trace {
    let finder = Finder {
        parts,
        texts: Texts::of(parts.edition.project),
        titles: parts.words.map(|(markup, _)| titles(markup)).unwrap_or_default(),
    };
    let numbers = pages
        .digits()
        .into_iter()
        .map(|digits| Number { from: finder.whence(&digits), digits })
        .collect();
    Trace { document: document.to_owned(), numbers }
}

struct Finder<'a> {
    parts: &'a Parts<'a>,
    texts: Texts,
    /// Where the digits of each title stand in the markup.
    titles: Vec<Vec<usize>>,
}

impl Finder<'_> {
    fn whence(&self, digits: &Digits) -> Whence {
        match digits.from {
            Made::Markup(at) => self.words(at),
            Made::Title { number, behind } => match self.titles.get(number) {
                Some(title) => match title.len().checked_sub(behind + digits.text.len()) {
                    Some(at) => self.words(title[at]),
                    // The title's own number stands before it.
                    None => Whence::Layout,
                },
                // "Biểu số 05": which form it is.
                None => match self.library(digits) {
                    Whence::Unknown if self.is_of_form(&digits.text) => Whence::Layout,
                    known => known,
                },
            },
            Made::Cell { table, row, column } => self
                .cell((table, row, column))
                .unwrap_or_else(|| self.library(digits)),
            Made::Library => self.library(digits),
            Made::Nothing => Whence::Layout,
        }
    }

    fn is_of_form(&self, digits: &str) -> bool {
        let number = |key: &str| key.strip_prefix("bieu_").map(str::to_owned);
        let kinds = self.parts.annexes.iter().filter_map(|(table, _)| number(table.kind.key()));
        kinds.into_iter().any(|number| number == digits)
    }

    fn words(&self, at: usize) -> Whence {
        let Some((markup, traced)) = self.parts.words else { return Whence::Unknown };
        let behind = traced.printed.partition_point(|printed| printed.at.start <= at);
        let printed = behind.checked_sub(1).and_then(|index| traced.printed.get(index));
        let Some(printed) = printed.filter(|printed| printed.at.contains(&at)) else {
            return Whence::Unknown;
        };
        match printed.from.and_then(|from| traced.origins.get(from)) {
            Some(Provenance::Inputs(origin)) => inputs(origin),
            Some(Provenance::Template(place)) => Whence::Template(place.clone()),
            None => self.quoted(markup.get(printed.at.clone()).unwrap_or_default()),
        }
    }

    fn quoted(&self, text: &str) -> Whence {
        self.texts.whole(text).map_or(Whence::Unknown, |place| Whence::Quoted(place.clone()))
    }

    fn library(&self, digits: &Digits) -> Whence {
        let (text, range): &(String, Range<usize>) = &digits.within;
        let place = self.texts.whole(text).or_else(|| self.texts.word(text, range));
        place.map_or(Whence::Unknown, |place| Whence::Quoted(place.clone()))
    }

    fn cell(&self, (table, row, column): (usize, usize, usize)) -> Option<Whence> {
        let (data, at) = self.parts.annexes.iter().try_fold(table, |table, (data, annex)| {
            match annex.cell(table, row, column) {
                Ok(at) => Err((*data, at)),
                Err(rest) => Ok(rest),
            }
        }).err()?;
        let (row, column) = at?;
        let cell = data.rows.get(row)?.cells.get(column)?;
        match data.origin(row, column) {
            Some(origin) => Some(inputs(&origin)),
            None if data.columns.get(column)?.content == Content::Index => Some(Whence::Layout),
            None => match self.quoted(&cell.value.shown()) {
                // The head of a row may name a day.
                Whence::Unknown if matches!(cell.value, Value::Text(_)) => None,
                known => Some(known),
            },
        }
    }
}

fn inputs(origin: &Origin) -> Whence {
    match origin.step() {
        Step::Cell { place, seen: Seen::Text } => Whence::Quoted(place.clone()),
        _ => Whence::Computed(origin.clone()),
    }
}

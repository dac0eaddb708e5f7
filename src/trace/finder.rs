//! Finds where digits on a page come from.

use std::ops::Range;

use super::parts::{DocumentParts, Whence, Within};
use super::texts::Texts;
use crate::figures::{Origin, Seen, Step};
use crate::origin::Place;
use crate::tables::{self, ColumnKind, RowKind, Table, Value};
use crate::template::{Printed, Provenance};
use crate::typeset::{Digits, MadeOf, Passage, passages};
use crate::viet;

/// No more letters of a sentence are told on either side of a number.
const AROUND: usize = 70;

/// What was found of digits.
pub struct FoundDigits {
    /// Where they come from.
    pub from: Whence,
    /// The value that they are a part of: digits of one value are one number.
    pub value: Option<(usize, usize, usize)>,
    /// That value as it is printed.
    pub shown: String,
    /// The same amount as texts state it, where it is money in another unit.
    pub usual: Option<String>,
    /// What it stands in.
    pub within: Within,
}

/// Finds where the digits of a document come from.
pub struct Finder<'a> {
    parts: &'a DocumentParts<'a>,
    texts: Texts,
    passages: Vec<Passage>,
    /// Which of them are titles.
    titles: Vec<usize>,
}

impl<'a> Finder<'a> {
    /// For a document.
    pub fn new(parts: &'a DocumentParts<'a>) -> Self {
        let passages = parts.words.map(|(markup, _)| passages(markup)).unwrap_or_default();
        let titles = (0..passages.len()).filter(|index| passages[*index].is_title).collect();
        Finder { parts, texts: Texts::of(parts.edition.project), passages, titles }
    }

    /// Where digits come from, and what they stand in.
    pub fn find(&self, digits: &Digits) -> FoundDigits {
        match digits.from {
            MadeOf::Markup(at) => self.words(at, digits),
            MadeOf::Title { number, behind } => self.title(number, behind, digits),
            MadeOf::Cell { table, row, column } => {
                self.cell(table, row, column, digits).unwrap_or_else(|| self.library(digits))
            }
            MadeOf::Library => self.library(digits),
            MadeOf::Nothing => plain(digits, Whence::Layout),
        }
    }

    fn title(&self, number: usize, behind: usize, digits: &Digits) -> FoundDigits {
        let Some(title) = self.titles.get(number).map(|index| &self.passages[*index]) else {
            // "Biểu số 05": which form it is.
            let found = self.library(digits);
            let unknown = matches!(found.from, Whence::Unknown) && self.is_of_form(&digits.text);
            return if unknown { plain(digits, Whence::Layout) } else { found };
        };
        let own: Vec<usize> = (title.letters.iter())
            .filter(|(letter, _)| letter.is_ascii_digit())
            .map(|(_, at)| *at)
            .collect();
        // The title's own number stands before it.
        let at = own.len().checked_sub(behind + digits.text.len());
        let at = at.and_then(|at| own.get(at).copied());
        at.map_or_else(|| plain(digits, Whence::Layout), |at| self.words(at, digits))
    }

    fn is_of_form(&self, digits: &str) -> bool {
        let mut kinds = self.parts.annexes.iter().map(|(table, _)| table.kind.key());
        kinds.any(|key| key.strip_prefix("bieu_") == Some(digits))
    }

    fn words(&self, at: usize, digits: &Digits) -> FoundDigits {
        let Some((markup, traced)) = self.parts.words else {
            return plain(digits, Whence::Unknown);
        };
        let within = Within::Words(self.sentence(at).unwrap_or_else(|| digits.within.0.clone()));
        let behind = traced.printed.partition_point(|printed| printed.at.start <= at);
        let index = behind.checked_sub(1);
        let printed = index.and_then(|index| traced.printed.get(index));
        let Some(Printed { at: range, from }) = printed.filter(|own| own.at.contains(&at)) else {
            return FoundDigits { within, ..plain(digits, Whence::Unknown) };
        };
        let shown = markup.get(range.clone()).unwrap_or_default();
        match from.and_then(|from| traced.origins.get(from)) {
            // A long text of the inputs has numbers of its own.
            Some(Provenance::Inputs(origin)) => match inputs(origin) {
                quoted @ Whence::Quoted(_) => FoundDigits { within, ..plain(digits, quoted) },
                from => {
                    let value = index.map(|index| (0, index, 0));
                    let shown = shown.to_owned();
                    FoundDigits { from, value, shown, usual: None, within }
                }
            },
            Some(Provenance::Template(place)) => {
                FoundDigits { within, ..plain(digits, Whence::Template(place.clone())) }
            }
            None => FoundDigits { within, ..plain(digits, self.quoted(shown)) },
        }
    }

    fn quoted(&self, text: &str) -> Whence {
        match self.texts.whole(text) {
            Some(place) => Whence::Quoted(place.clone()),
            None if self.names_forms(text) => Whence::Layout,
            None => Whence::Unknown,
        }
    }

    /// "Biểu số 05 và 06": forms that the document has.
    fn names_forms(&self, text: &str) -> bool {
        let text = text.replace('\u{a0}', " ");
        let Some((_, behind)) = text.split_once("Biểu số ") else { return false };
        let mut numbers = behind.split(|c: char| !c.is_ascii_digit()).filter(|own| !own.is_empty());
        numbers.all(|number| self.is_of_form(number))
    }

    /// What the layout library prints of the document's data.
    fn library(&self, digits: &Digits) -> FoundDigits {
        let (text, range) = &digits.within;
        let own = plain(digits, Whence::Unknown);
        let mut stated = self.parts.annexes.iter().flat_map(|(table, _)| &table.stated);
        if let Some(figure) = stated.find(|figure| figure.value == own.shown) {
            return FoundDigits { from: inputs(&figure.from), ..own };
        }
        // The number of a row that a remark names.
        let of_row = |before: &str| before.replace('\u{a0}', " ").contains("Mục ");
        if text.get(..range.start).is_some_and(of_row) {
            let row = |(table, _): &(&Table, _)| {
                table.rows.iter().flat_map(|row| &row.cells).any(|c| c.value.shown() == own.shown)
            };
            if self.parts.annexes.iter().any(row) {
                return FoundDigits { from: Whence::Layout, ..own };
            }
        }
        let place = self.texts.whole(text).or_else(|| self.texts.word(text, range));
        let place = place.or_else(|| self.number(text, range));
        let from = place.map_or(Whence::Unknown, |place| Whence::Quoted(place.clone()));
        plain(digits, from)
    }

    /// Where the document's own number comes from, which stands in its head and in that of its annexes:
    /// "Số: 15/KH-UBND".
    fn number(&self, text: &str, digits: &Range<usize>) -> Option<&Place> {
        let document = self.parts.edition.document;
        let before = text.get(..digits.start)?.trim_end().trim_end_matches(':');
        let is_own = document.number.as_deref() == text.get(digits.clone());
        (is_own && viet::lower(before).ends_with("số")).then_some(&document.place)
    }

    fn cell(
        &self,
        table: usize,
        row: usize,
        column: usize,
        digits: &Digits,
    ) -> Option<FoundDigits> {
        let mut rest = table;
        let (index, at) =
            self.parts.annexes.iter().enumerate().find_map(|(index, (_, annex))| {
                match annex.cell(rest, row, column) {
                    Ok(at) => Some((index, at)),
                    Err(behind) => {
                        rest = behind;
                        None
                    }
                }
            })?;
        let (data, _) = self.parts.annexes.get(index)?;
        let (row, column) = at?;
        let cell = data.rows.get(row)?.cells.get(column)?;
        let shown = cell.value.shown();
        let value = Some((index + 1, row, column));
        let content = data.columns.get(column)?.content;
        let adds_up = matches!(content, ColumnKind::Count | ColumnKind::Amount);
        let within = Within::Cell {
            total: adds_up && data.rows.get(row)?.kind == RowKind::Total,
            annex: tables::annex_name(index, self.parts.annexes.len()),
            row: data.about(row),
            column: data.columns.get(column)?.heading.join(" / "),
        };
        let from = match data.origin(row, column) {
            Some(origin) => inputs(&origin),
            None if content == ColumnKind::Index => Whence::Layout,
            None => self.quoted(&shown),
        };
        match from {
            // The head of a row may name a day.
            Whence::Unknown if matches!(cell.value, Value::Text(_)) => {
                Some(FoundDigits { within, ..self.library(digits) })
            }
            from => Some(FoundDigits { from, value, shown, usual: cell.value.in_texts(), within }),
        }
    }

    /// The sentence around a place in the markup, shortened where it is long.
    fn sentence(&self, at: usize) -> Option<String> {
        let passage = self.passages.iter().rev().find(|passage| passage.at.contains(&at))?;
        let own = passage.letters.partition_point(|(_, place)| *place < at);
        let text: Vec<char> = passage.letters.iter().map(|(letter, _)| *letter).collect();
        let ends = |index: &usize| viet::ends_sentence(&text, *index);
        let start = (0..own.min(text.len())).rev().find(ends).map_or(0, |end| end + 1);
        let end = (own..text.len()).find(ends).unwrap_or(text.len());
        let (from, to) = (start.max(own.saturating_sub(AROUND)), end.min(own + AROUND));
        let said: String = text.get(from..to)?.iter().collect();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let [before, behind] = [from > start, to < end].map(|cut| if cut { "…" } else { "" });
        Some(format!("{before}{said}{behind}"))
    }
}

/// Digits that are no part of a value.
fn plain(digits: &Digits, from: Whence) -> FoundDigits {
    let (text, range) = &digits.within;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '/' | ',' | '.');
    let start = text[..range.start].rfind(|c| !is_part(c));
    let start = start.map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[range.end..].find(|c| !is_part(c)).map_or(text.len(), |at| range.end + at);
    let shown = text[start..end].trim_matches(['.', ',', '/']).to_owned();
    let within = Within::Words(text.trim().to_owned());
    FoundDigits { from, value: None, shown, usual: None, within }
}

fn inputs(origin: &Origin) -> Whence {
    match origin.step() {
        Step::Cell { place, seen: Seen::Text } => Whence::Quoted(place.clone()),
        _ => Whence::Computed(origin.clone()),
    }
}

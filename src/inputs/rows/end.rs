//! Where a table ends and remarks and signatures begin.

use super::label::{self, Label};
use super::line::Line;
use super::numbering::Numbering;
use super::sorted::Sorted;
use super::sorter::Sorter;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::tables::Kind;
use crate::viet;

/// One warning for all lines below a table that stand above its remarks and signatures.
pub(super) fn tell_outside(
    lines: &[Line],
    sorter: &Sorter,
    sorted: &mut Sorted,
    found: &mut Diagnostics,
) {
    sorted.outside.extend(lines.iter().map(|line| line.first_place().clone()));
    let noted = |line: &&Line| label::is_footnote(&line.shown()) || sorter.is_note(line);
    let above = lines.iter().take_while(|line| !noted(line) || sorter.may_be_words(line));
    // One warning of them all is made where findings of one cause are joined.
    for line in above.filter(|line| sorter.names_something(line)) {
        found.report(Problem::row_outside(line.shown()), line.first_place());
    }
}

/// Whether a text can stand among signatures, or in the list of recipients beside them.
fn stands_below(text: &str) -> bool {
    label::signs(text) || label::is_recipient(text) || label::of(text) == Label::Remark
}

impl Sorter {
    /// Where the table ends: from here on stand remarks and signatures only.
    pub(super) fn end(&self, lines: &[Line]) -> usize {
        if !self.spec.labelled {
            return self.signed_below(lines);
        }
        let mut end = lines.len();
        while end > 0 && !self.is_solid(&lines[end - 1]) {
            end -= 1;
        }
        // Names below a signature line look like rows of a table of words.
        if let Some(signed) = self.signed_from(lines) {
            end = end.min(signed);
        }
        // Of the loose lines at the end those belong to the table that nothing parts from it.
        let parted = |index: usize| {
            let line = &lines[index];
            let after_total = index > 0 && self.is_total(&lines[index - 1]);
            let nameless = line.get(self.spec.name_field).is_none() && !self.spec.name_repeats;
            let signed = index == end && self.signed_by_name(lines, index);
            line.gap
                || after_total
                || self.is_note(line)
                || self.explains(line)
                || nameless
                || signed
        };
        (end..lines.len()).find(|index| parted(*index) && *index > 0).unwrap_or(lines.len())
    }

    /// Where signatures begin: below a blank row, a line that is one, and behind it nothing but
    /// words without a number.
    fn signed_from(&self, lines: &[Line]) -> Option<usize> {
        let words_only = |line: &Line| {
            line.sense.number == Numbering::None
                && !self.is_total(line)
                && !self.says(line)
                && line.astray.iter().all(|cell| matches!(cell.value, Node::Text(_)))
        };
        let last = lines.iter().rposition(|line| !words_only(line));
        let first = last.map_or(1, |last| last + 1);
        // Right below a remark, or below the last numbered row where nothing but a signature follows.
        let parted = |at: usize| {
            lines[at].gap
                || at > 0 && self.is_note(&lines[at - 1])
                || at > 0
                    && lines[at - 1].sense.number != Numbering::None
                    && lines[at..]
                        .iter()
                        .all(|line| line.words().all(|(_, text)| stands_below(&text)))
        };
        (first..lines.len()).find(|at| parted(*at) && self.signs(&lines[*at]))
    }

    /// Where signatures begin in a table whose names may be any words: behind the first line that is
    /// one stands nothing else.
    fn signed_below(&self, lines: &[Line]) -> usize {
        let words_only = |line: &Line| {
            line.sense.number == Numbering::None
                && line.cells.iter().all(|(_, cell)| matches!(cell.value, Node::Text(_)))
                && line.words().all(|(_, text)| stands_below(&text))
        };
        let above = lines.iter().rposition(|line| !words_only(line)).map_or(0, |last| last + 1);
        (above..lines.len()).find(|at| *at > 0 && self.signs(&lines[*at])).unwrap_or(lines.len())
    }

    /// Whether a line is a remark or a signature: by its first text, and only where it has no number
    /// and no amount, mark or code.
    fn is_note(&self, line: &Line) -> bool {
        if line.sense.number != Numbering::None {
            return false;
        }
        let Some((field, text)) = line.words().next() else { return false };
        match label::of(&text) {
            // A legend may have its marks in columns of the table.
            Label::Remark if self.sums => {
                let beside = matches!(field, Some(FieldRef::Named(key))
                    if key != self.spec.name_field && key != "ten" && key != "tt");
                !self.says(line) || !beside && !self.says_amount(line)
            }
            Label::Remark => line.is_title() || label::is_mere_remark(&text),
            Label::Signature => self.signs(line) && !self.says(line),
            _ => false,
        }
    }

    /// Whether a line right below the last row is the name of who signed: a person's full name and nothing
    /// more, where every row has a number and this has none, or where no row is called by a person. In a
    /// list of communes it may be one that was forgotten.
    fn signed_by_name(&self, lines: &[Line], index: usize) -> bool {
        let line = &lines[index];
        let records =
            || lines[..index].iter().filter(|line| !self.is_total(line) && !line.says_nothing());
        let numbered = records().next().is_some()
            && records().all(|line| line.sense.number != Numbering::None);
        let sources = matches!(self.spec.key, "nguon_luc" | "huy_dong");
        // Each hamlet has its commune or a mark beside it.
        let never_alone = matches!(self.spec.key, "xom" | "ra_khoi_dbkk")
            && records().next().is_some()
            && records().all(|line| !line.is_title());
        line.sense.number == Numbering::None
            && self.in_sheet
            && self.spec.key != "xa"
            && line.is_title()
            && label::is_full_name(&line.shown())
            && (numbered || sources || never_alone)
    }

    /// Whether a line below the last row is a sentence on the table: one text by itself, which no name
    /// of the table's can be. Where names are sentences, too, it says so by a star or by its brackets.
    fn explains(&self, line: &Line) -> bool {
        if line.sense.number != Numbering::None || !line.is_title() {
            return false;
        }
        let text = line.shown();
        // "- Vốn trên chưa gồm vốn lồng ghép" below the sources is no part of the last one.
        let dash = self.spec.tree && line.sense.level != Numbering::None;
        let names = self.names_are_sentences() && !dash;
        label::is_footnote(&text) || !names && label::is_sentence(&text)
    }

    /// Whether a note may as well be the words of a record, in a table of words.
    fn may_be_words(&self, line: &Line) -> bool {
        let first = line.words().next();
        !self.sums
            && first.is_some_and(|(_, text)| {
                label::is_long_post(&text) && !label::is_announced_remark(&text)
            })
    }

    /// Whether a line is one of a block of signatures: a post or a date, and nothing but such beside.
    fn signs(&self, line: &Line) -> bool {
        let first = line.words().next();
        first.is_some_and(|(_, text)| label::of(&text) == Label::Signature)
            && line.words().all(|(_, text)| label::signs(&text))
    }

    /// Whether a line has words in the table's own columns that may be those of a record.
    fn names_something(&self, line: &Line) -> bool {
        line.cells.iter().any(|(field, cell)| {
            let kind = match field {
                FieldRef::Named(key) => self.spec.field(key).map(|field| field.kind),
                FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => None,
            };
            kind == Some(Kind::Text)
                && matches!(&cell.value, Node::Text(text) if !text.starts_with('('))
        })
    }

    /// Whether a line says something that only a row of the table can say.
    fn is_solid(&self, line: &Line) -> bool {
        if self.is_note(line) {
            return false;
        }
        if self.is_total(line) || line.sense.number != Numbering::None || self.says(line) {
            return true;
        }
        // A name and words beside it: in a table of words that is a row.
        let words = line.cells.iter().any(|(field, cell)| {
            matches!(field, FieldRef::Named(key) if *key != self.spec.name_field
                && self.spec.field(key).is_some_and(|field| field.kind == Kind::Text))
                && matches!(cell.value, Node::Text(_))
        });
        words && !self.sums && line.get(self.spec.name_field).is_some()
    }

    /// Whether a line has an amount, a mark or a code.
    pub(super) fn says(&self, line: &Line) -> bool {
        self.says_amount(line)
            || line.cells.iter().any(|(field, cell)| match (field, &cell.value) {
                (FieldRef::Code(_), Node::Text(text)) => {
                    viet::parse_criterion_mark(text).is_some() || text.trim() == "+"
                }
                (FieldRef::Code(_), _) => true,
                (FieldRef::Named(key), value) => {
                    match (self.spec.field(key).map(|f| f.kind), value) {
                        (Some(Kind::Count), Node::Text(text)) => viet::parse_mark(text).is_some(),
                        // A list of criteria, by their names, too; the year of a title is none.
                        (Some(Kind::Text), Node::Text(text)) if *key != self.spec.name_field => {
                            self.spec.coded
                                && (text.contains(|c: char| c.is_ascii_digit())
                                    || !label::signs(text))
                        }
                        (Some(Kind::Text), _) => *key != self.spec.name_field,
                        _ => false,
                    }
                }
                (FieldRef::Numbering | FieldRef::Ignored, _) => false,
            })
    }

    /// Whether a line has a number in a column of amounts or counts.
    fn says_amount(&self, line: &Line) -> bool {
        line.cells.iter().any(|(field, cell)| {
            matches!(field, FieldRef::Named(key)
                if self.spec.field(key).is_some_and(|field| field.kind.is_summed()))
                && match &cell.value {
                    // "…, ngày … tháng … năm 2025" is no amount, whichever column it begins in.
                    Node::Text(text) => {
                        text.contains(|c: char| c.is_ascii_digit())
                            && !matches!(label::of(text), Label::Signature | Label::Remark)
                    }
                    _ => true,
                }
        })
    }
}

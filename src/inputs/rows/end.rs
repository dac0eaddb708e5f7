//! Where a table ends and remarks and signatures begin.

use super::Sorted;
use super::label::{self, Label};
use super::line::Line;
use super::numbering::Numbering;
use super::turn::Sorter;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::specs::Kind;
use crate::viet;

/// One warning for all lines below a table that are not plainly a remark or a signature.
pub(super) fn tell_outside(
    lines: &[Line],
    sorter: &Sorter,
    sorted: &mut Sorted,
    found: &mut Diagnostics,
) {
    sorted.outside.extend(lines.iter().map(|line| line.place.clone()));
    let plain = lines.iter().any(Line::is_note) || lines.is_empty();
    let named: Vec<&Line> =
        lines.iter().filter(|l| l.get(sorter.spec.name_field).is_some()).collect();
    if plain {
        return;
    }
    // One warning of them all is made where findings of one cause are joined.
    for line in named {
        if let Some((_, text)) = line.words().next() {
            found.report(Problem::row_outside(text), &line.place);
        }
    }
}

impl Sorter {
    /// Where the table ends: from here on stand remarks and signatures only.
    pub(super) fn end(&self, lines: &[Line]) -> usize {
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
            line.gap || after_total || line.is_note() || nameless
        };
        (end..lines.len()).find(|index| parted(*index) && *index > 0).unwrap_or(lines.len())
    }

    /// Where signatures begin: below a blank row, a line that is one, and behind it nothing but
    /// words without a number.
    fn signed_from(&self, lines: &[Line]) -> Option<usize> {
        let signs = |line: &Line| line.words().any(|(_, t)| label::of(&t) == Label::Signature);
        let words_only = |line: &Line| {
            let all = line.cells.iter().map(|(_, cell)| cell).chain(&line.astray);
            line.numbering() == Numbering::None
                && !self.is_total(line)
                && all.into_iter().all(|cell| {
                    matches!(&cell.value, Node::Text(text)
                    if viet::parse_mark(text).is_none())
                })
        };
        (1..lines.len())
            .find(|at| lines[*at].gap && signs(&lines[*at]) && lines[*at..].iter().all(words_only))
    }

    /// Whether a line says something that only a row of the table can say.
    fn is_solid(&self, line: &Line) -> bool {
        if line.is_note() {
            return false;
        }
        if self.is_total(line) || line.numbering() != Numbering::None {
            return true;
        }
        let name = self.spec.name_field;
        let mut words = 0;
        for (field, cell) in &line.cells {
            let said = match field {
                FieldRef::Code(_) => match &cell.value {
                    Node::Text(text) => viet::parse_mark(text).is_some() || text.trim() == "+",
                    _ => true,
                },
                FieldRef::Numbering | FieldRef::Ignored => false,
                FieldRef::Named(key) => match self.spec.field(key).map(|field| field.kind) {
                    Some(Kind::Money | Kind::Count) => match &cell.value {
                        Node::Text(text) => text.contains(|c: char| c.is_ascii_digit()),
                        _ => true,
                    },
                    // A list of criteria; the year of a title.
                    Some(Kind::Text) if *key != name => match &cell.value {
                        Node::Text(text) => {
                            words += 1;
                            self.spec.coded && text.contains(|c: char| c.is_ascii_digit())
                        }
                        _ => true,
                    },
                    Some(Kind::Text | Kind::Note | Kind::Nested | Kind::Numbering) | None => false,
                },
            };
            if said {
                return true;
            }
        }
        // A name and words beside it: in a table of words that is a row.
        words > 0 && !self.sums && line.get(name).is_some()
    }
}

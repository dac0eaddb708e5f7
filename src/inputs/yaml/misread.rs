//! What YAML takes otherwise than the clerk meant it: lists joined to the text above them, comments
//! that eat text, keys glued to their values.

use granit_parser::{ErrorKind, Span};

use super::excerpt::excerpt;
use super::key::unspaced_colon;
use super::reader::Reader;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::units;
use crate::origin::Place;

/// How much of an item that is joined to a text a message shows.
const LIST_ITEM_SHOWN: usize = 60;

/// What clerks write before the items of a list.
const ITEMS: &[&str] = &["- ", "+ ", "– ", "* ", "• "];

/// How many lines above a syntax error are looked at for its cause.
const UNSPACED_ABOVE: usize = 8;

impl Reader<'_> {
    /// The line that a syntax error is really about, where a colon above it has no space behind
    /// it: all that follows counts as one text, up to the next colon.
    pub(super) fn unspaced_above(&self, kind: &ErrorKind, line: usize) -> Option<Diagnostic> {
        if !matches!(
            kind,
            ErrorKind::MappingValueNotAllowed
                | ErrorKind::SimpleKeyExpected
                | ErrorKind::ExpectedBlockMappingKey
                | ErrorKind::InvalidIndentation
        ) {
            return None;
        }
        let indent = |text: &str| text.len() - text.trim_start().trim_start_matches("- ").len();
        let last = self.lines.get(line.checked_sub(1)?)?;
        for number in (1..=line).rev().take(UNSPACED_ABOVE) {
            let text = self.lines.get(number - 1)?;
            if indent(text) > indent(last) {
                continue;
            }
            let column = u32::try_from(indent(text) + 1).ok()?;
            if let Some(slip) = unspaced_colon(text, column) {
                let number = u32::try_from(number).ok()?;
                let width = u32::try_from(text.trim().trim_start_matches("- ").chars().count());
                let shown = excerpt(&self.lines, number, column, width.unwrap_or(1));
                let place = Place::text(self.file.clone(), number, column);
                return Some(Diagnostic::new(slip).at(&place).excerpt(shown));
            }
            if indent(text) < indent(last) {
                break;
            }
        }
        None
    }

    /// Reports a line "- Việc" that YAML joins to the line above, because that is no list: a title
    /// without its colon, or items in a text that runs on.
    pub(super) fn list_in_text(&self, span: &Span, plain: bool, found: &mut Diagnostics) {
        let indent = |line: &str| line.len() - line.trim_start().len();
        let Some(start) = span.start.line().checked_sub(1) else { return };
        let joined: Vec<usize> = if plain {
            (start + 1..span.end.line()).collect()
        } else {
            // The lines of a block stand deeper than the line with its ">"; the first begins it.
            let is_head = |at: &usize| {
                self.lines
                    .get(*at)
                    .is_some_and(|line| line.trim_end().trim_end_matches(['-', '+']).ends_with('>'))
            };
            let head = [start, start.wrapping_sub(1)].into_iter().find(is_head).unwrap_or(start);
            let outer = self.lines.get(head).map_or(0, |line| indent(line));
            let block = self.lines.iter().enumerate().skip(head + 1);
            let block =
                block.take_while(|(_, line)| line.trim().is_empty() || indent(line) > outer);
            block.map(|(at, _)| at).filter(|at| *at > head + 1).collect()
        };
        for at in joined {
            let (Some(above), Some(line)) = (self.lines.get(at - 1), self.lines.get(at)) else {
                return;
            };
            let text = line.trim_start();
            let item = ITEMS.iter().find_map(|mark| text.strip_prefix(mark)).map(str::trim_start);
            let begins = item.is_some_and(|item| item.starts_with(char::is_uppercase));
            // "sáng - xanh⏎- Sạch - Đẹp" is one phrase; a blank line parts paragraphs.
            let above = above.trim_start().trim_start_matches("- ");
            if !begins || above.trim().is_empty() || above.contains(" - ") {
                continue;
            }
            let column = u32::try_from(line.chars().count() - text.chars().count() + 1);
            let (Ok(column), Ok(number)) = (column, u32::try_from(at + 1)) else { return };
            let width = u32::try_from(text.trim_end().chars().count()).unwrap_or(1);
            let shown = text.trim_end().chars().take(LIST_ITEM_SHOWN).collect();
            let place = Place::text(self.file.clone(), number, column);
            let excerpt = excerpt(&self.lines, number, column, width);
            let problem = Problem::YamlListInText { text: shown };
            found.push(Diagnostic::new(problem).at(&place).excerpt(excerpt));
            return;
        }
    }

    /// Whether a key or value names a unit of money itself.
    pub(super) fn names_a_unit(&self) -> bool {
        let data = self.lines.iter().map(|line| line.split('#').next().unwrap_or_default());
        data.into_iter().any(|line| line.contains('(') && units::mention(line).is_some())
    }
}

/// Whether a comment after a plain value may have been meant as text. A remark is written with a
/// space and words (`# like this`); `#1` and `# 12` are text that was lost.
pub(super) fn may_be_text(comment: &str) -> bool {
    match comment.chars().next() {
        None => false,
        Some(first) if first.is_whitespace() => {
            let rest = comment.trim();
            rest.chars().count() <= 12 && rest.starts_with(|c: char| c.is_ascii_digit())
        }
        Some(first) => !matches!(first, '#' | '-' | '=' | '!'),
    }
}

//! A file with its lines: where a part of it stands, and what is told of it there.

use std::cell::RefCell;
use std::sync::Arc;

use granit_parser::Span;

use super::excerpt::excerpt;
use crate::diag::{Diagnostic, Problem};
use crate::origin::Place;

/// A file that is read.
pub(super) struct Reader<'a> {
    pub(super) file: Arc<str>,
    pub(super) text: &'a str,
    pub(super) lines: Vec<&'a str>,
    /// The line last asked for, in letters.
    pub(super) letters: RefCell<Option<(usize, Vec<char>)>>,
}

impl Reader<'_> {
    pub(super) fn place(&self, span: &Span) -> Place {
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        let column = u32::try_from(span.start.col() + 1).unwrap_or(u32::MAX);
        Place::text(self.file.clone(), line, column)
    }

    pub(super) fn diagnostic(&self, problem: Problem, span: &Span) -> Diagnostic {
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        let column = u32::try_from(span.start.col() + 1).unwrap_or(u32::MAX);
        let same_line = span.end.line() == span.start.line();
        let width = if same_line { span.end.col().saturating_sub(span.start.col()) } else { 1 };
        Diagnostic::new(problem).at(&self.place(span)).excerpt(excerpt(
            &self.lines,
            line,
            column,
            u32::try_from(width).unwrap_or(1),
        ))
    }

    /// Whether a colon follows a key. The last line asked for is kept in letters: a damaged file
    /// may have all its keys on one.
    pub(super) fn has_colon(&self, key: &Span) -> bool {
        let mut from = key.end.col();
        let first = key.end.line().saturating_sub(1);
        for (number, line) in self.lines.iter().enumerate().skip(first) {
            let mut letters = self.letters.borrow_mut();
            if letters.as_ref().is_none_or(|(known, _)| *known != number) {
                *letters = Some((number, line.chars().collect()));
            }
            let chars = letters.as_ref().map_or(&[][..], |(_, chars)| &chars[..]);
            let rest = chars.get(from..).unwrap_or_default();
            match rest.iter().find(|c| !c.is_whitespace()) {
                Some(next) => return *next == ':',
                None => from = 0,
            }
        }
        false
    }
}

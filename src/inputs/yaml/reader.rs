//! The parser's events, put together to the neutral tree.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, Placement, ScalarStyle, Span};
use rust_decimal::Decimal;

use super::excerpt::excerpt;
use super::key::split_key;
use super::misread::may_be_text;
use super::slip::slip;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Entry, Node};
use crate::inputs::units;
use crate::origin::{Place, Sourced};
use crate::viet;

/// How deep mappings and lists may nest.
const DEPTH_LIMIT: usize = 32;

/// Reads a YAML file's text.
///
/// Returns `None` when the text cannot be read as YAML at all; the reason is among the
/// diagnostics.
pub fn parse(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Option<Sourced<Node>> {
    let reader = Reader {
        file: file.clone(),
        text,
        lines: text.lines().collect(),
        letters: RefCell::default(),
    };
    reader.document(found)
}

pub(super) struct Reader<'a> {
    pub(super) file: Arc<str>,
    pub(super) text: &'a str,
    pub(super) lines: Vec<&'a str>,
    letters: RefCell<Option<(usize, Vec<char>)>>,
}

/// A collection whose end has not been read.
#[allow(clippy::large_enum_variant, reason = "few are open at once")]
enum Open {
    List(Vec<Sourced<Node>>, Place),
    Map {
        entries: Vec<Entry>,
        first: HashMap<String, Place>,
        key: Option<(Sourced<String>, Span)>,
        /// Keys in a row that have no colon.
        loose: Vec<Sourced<String>>,
        place: Place,
    },
}

impl Reader<'_> {
    fn place(&self, span: &Span) -> Place {
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        let column = u32::try_from(span.start.col() + 1).unwrap_or(u32::MAX);
        Place::text(self.file.clone(), line, column)
    }

    fn diagnostic(&self, problem: Problem, span: &Span) -> Diagnostic {
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
    fn has_colon(&self, key: &Span) -> bool {
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

    fn document(&self, found: &mut Diagnostics) -> Option<Sourced<Node>> {
        let mut parser = Parser::new_from_str(self.text);
        let mut open: Vec<Open> = Vec::new();
        let mut root: Option<Sourced<Node>> = None;
        // The last plain scalar, to see whether a comment follows it on its line.
        let mut last_plain: Option<(String, Span)> = None;
        let mut documents = 0usize;
        while let Some(event) = parser.next_event() {
            let (event, span) = match event {
                Ok(pair) => pair,
                Err(error) => {
                    let mark = error.marker();
                    let span = Span::empty(*mark);
                    let problem = match error.kind() {
                        // "*text*" of somebody who wants it bold, as much as a true alias.
                        ErrorKind::UnknownAnchor => {
                            Problem::YamlFeature { feature: "*".to_owned() }
                        }
                        // So deep that the parser itself gives up.
                        ErrorKind::RecursionLimitExceeded => {
                            Problem::YamlTooDeep { limit: DEPTH_LIMIT }
                        }
                        kind => Problem::YamlSyntax { slip: slip(kind) },
                    };
                    found.push(match self.unspaced_above(error.kind(), mark.line()) {
                        Some(slip) => slip,
                        None => self.diagnostic(problem, &span),
                    });
                    return None;
                }
            };
            if let Event::Comment(comment, _) = &event
                && units::announces_another(comment)
                && !self.names_a_unit()
            {
                let seen = format!("#{}", comment.trim_end());
                let used = units::name(Decimal::ONE).to_owned();
                found.push(self.diagnostic(Problem::UnitInSight { seen, used }, &span));
            }
            match event {
                Event::Comment(comment, Placement::Right) => {
                    if let Some((value, at)) = last_plain.take()
                        && at.end.line() == span.start.line()
                        && may_be_text(&comment)
                    {
                        let comment = format!("#{}", comment.trim_end());
                        found.push(
                            self.diagnostic(Problem::YamlCommentEatsText { value, comment }, &span),
                        );
                    }
                }
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        let feature = "---".to_owned();
                        found.push(self.diagnostic(Problem::YamlFeature { feature }, &span));
                        return root;
                    }
                }
                Event::Scalar(value, style, anchor, tag) => {
                    if anchor != 0 || tag.is_some() {
                        let feature = if anchor == 0 { "!" } else { "&" }.to_owned();
                        found.push(self.diagnostic(Problem::YamlFeature { feature }, &span));
                    }
                    if let Some(letter) = viet::invisible(&value) {
                        let problem = Problem::InvisibleLetters {
                            seen: viet::one_line(&value),
                            code: format!("U+{:04X}", u32::from(letter)),
                        };
                        found.push(self.diagnostic(problem, &span));
                    }
                    let plain = style == ScalarStyle::Plain;
                    if plain || style == ScalarStyle::Folded {
                        self.list_in_text(&span, plain, found);
                    }
                    let node = scalar(&value, plain);
                    last_plain = (plain && !node.is_empty()).then(|| (value.into_owned(), span));
                    self.close(
                        &mut open,
                        &mut root,
                        Sourced::new(node, self.place(&span)),
                        span,
                        found,
                    );
                }
                Event::SequenceStart(_, anchor, tag) | Event::MappingStart(_, anchor, tag)
                    if anchor != 0 || tag.is_some() =>
                {
                    let feature = if anchor == 0 { "!" } else { "&" }.to_owned();
                    found.push(self.diagnostic(Problem::YamlFeature { feature }, &span));
                    return None;
                }
                Event::SequenceStart(..) => {
                    last_plain = None;
                    open.push(Open::List(Vec::new(), self.place(&span)));
                }
                Event::MappingStart(..) => {
                    last_plain = None;
                    let place = self.place(&span);
                    open.push(Open::Map {
                        entries: Vec::new(),
                        first: HashMap::new(),
                        key: None,
                        loose: Vec::new(),
                        place,
                    });
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let node = match open.pop() {
                        Some(Open::List(items, place)) => Sourced::new(Node::List(items), place),
                        Some(Open::Map { entries, mut loose, place, .. }) => {
                            tell_loose(&mut loose, &entries, found);
                            Sourced::new(Node::Map(entries), place)
                        }
                        None => continue,
                    };
                    self.close(&mut open, &mut root, node, span, found);
                }
                Event::Alias(_) => {
                    let feature = "*".to_owned();
                    found.push(self.diagnostic(Problem::YamlFeature { feature }, &span));
                    let node = Sourced::new(Node::Empty, self.place(&span));
                    self.close(&mut open, &mut root, node, span, found);
                }
                _ => {}
            }
            if open.len() > DEPTH_LIMIT {
                found.push(self.diagnostic(Problem::YamlTooDeep { limit: DEPTH_LIMIT }, &span));
                return None;
            }
        }
        if root.is_none() {
            found.report(Problem::EmptyFile, &Place::file(self.file.clone()));
        }
        root
    }

    /// Puts a finished value where it belongs: into the open list, as the open mapping's key or
    /// value, or as the document.
    fn close(
        &self,
        open: &mut [Open],
        root: &mut Option<Sourced<Node>>,
        node: Sourced<Node>,
        span: Span,
        found: &mut Diagnostics,
    ) {
        match open.last_mut() {
            None => *root = Some(node),
            Some(Open::List(items, _)) => items.push(node),
            Some(Open::Map { entries, first, key, loose, .. }) => match key.take() {
                None => {
                    let text = match node.value {
                        Node::Text(text) => text,
                        Node::Empty => "~".to_owned(),
                        other => {
                            // "{{ name }}" without quotes is a mapping whose key is one.
                            let feature = if matches!(other, Node::Map(_)) { "{{" } else { "?" };
                            let feature = feature.to_owned();
                            // "{{ ten }}" is one slip: the inner key has no value either.
                            found.retain_from(found.len().saturating_sub(1), |last| {
                                !matches!(last.problem, Problem::KeyWithoutValue { .. })
                            });
                            found.push(self.diagnostic(Problem::YamlFeature { feature }, &span));
                            "?".to_owned()
                        }
                    };
                    *key = Some((Sourced::new(text, node.place), span));
                }
                Some((key, key_span)) => {
                    let (key, node) = if node.value.is_empty()
                        && key.value != "?"
                        && !self.has_colon(&key_span)
                    {
                        // "giao:2" is a text as long as no space follows the colon.
                        match split_key(&key.value) {
                            Some((name, value)) => {
                                let problem = Problem::NoSpaceAfterColon {
                                    key: name.to_owned(),
                                    value: value.to_owned(),
                                };
                                found.push(self.diagnostic(problem, &key_span));
                                let value = Node::Text(value.to_owned());
                                let node = Sourced::new(value, key.place.clone());
                                (key.clone().map(|_| name.to_owned()), node)
                            }
                            None => {
                                loose.push(key);
                                return;
                            }
                        }
                    } else {
                        (key, node)
                    };
                    tell_loose(loose, entries, found);
                    if let Some(first) = first.get(&key.value) {
                        let problem = Problem::YamlDuplicateKey { key: key.value.clone() };
                        let mut diagnostic = Diagnostic::new(problem).at(&key.place).with(first);
                        if let crate::origin::Spot::Text { line, column } = key.place.spot {
                            let width = key.value.chars().count();
                            diagnostic = diagnostic.excerpt(excerpt(
                                &self.lines,
                                line,
                                column,
                                u32::try_from(width).unwrap_or(1),
                            ));
                        }
                        found.push(diagnostic);
                    } else {
                        first.insert(key.value.clone(), key.place.clone());
                    }
                    entries.push(Entry { key, value: node });
                }
            },
        }
    }
}

/// Reports keys without a colon, with the value before them that they probably belong to.
fn tell_loose(loose: &mut Vec<Sourced<String>>, entries: &[Entry], found: &mut Diagnostics) {
    let Some(first) = loose.first() else { return };
    let place = first.place.clone();
    let key = loose.iter().map(|key| key.value.as_str()).collect::<Vec<_>>().join(", ");
    let whole = match entries.last() {
        Some(Entry { key: before, value: Sourced { value: Node::Text(text), .. } }) => {
            format!("{}: \"{text}, {key}\"", before.value)
        }
        _ => String::new(),
    };
    loose.clear();
    found.report(Problem::KeyWithoutValue { key, whole }, &place);
}

fn scalar(value: &str, plain: bool) -> Node {
    if plain && matches!(value, "" | "~" | "null") {
        return Node::Empty;
    }
    let text = viet::clean(value);
    if text.is_empty() { Node::Empty } else { Node::Text(text) }
}

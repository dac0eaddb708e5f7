//! YAML to the neutral tree; the only home of the YAML parser.
//!
//! Every key and value keeps its line and column. Text stays text (`no`, `08`, `1.10` are not
//! reinterpreted), a key given twice is refused, anchors and tags are refused (so no file can
//! grow beyond what is written), and a plain value that is followed by a comment is pointed out,
//! because `ten: Xã A #1` silently loses `#1`.

mod slip;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, Placement, ScalarStyle, Span};

use rust_decimal::Decimal;

use super::raw::{Entry, Node};
use super::units;
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem};
use crate::origin::{Place, Sourced};
use crate::viet;

/// How deep mappings and lists may nest.
const DEPTH_LIMIT: usize = 32;
/// No project has more keys at the beginning of a line.
const PARTS_LIMIT: usize = 64;

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

/// Reads a file part by part where its text as a whole cannot be read: each key at the beginning of a
/// line with all below it. What is wrong with one part does not hide what is wrong with another; gives
/// the parts that can be read, and the keys of those that cannot.
pub fn parse_parts(
    file: &Arc<str>,
    text: &str,
    found: &mut Diagnostics,
) -> (Option<Sourced<Node>>, Vec<String>) {
    let start = found.len();
    let whole = parse(file, text, found);
    if whole.is_some() {
        return (whole, Vec::new());
    }
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let key = line.split_once(':').map(|(key, _)| key).filter(|key| is_key(key));
        if let Some(key) = key {
            // Each part keeps the numbers of its lines.
            parts.push((key.to_owned(), "\n".repeat(at)));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    if parts.len() < 2 || parts.len() > PARTS_LIMIT {
        return (None, Vec::new());
    }
    let mut told = Diagnostics::new();
    let (mut entries, mut lost): (Vec<Entry>, Vec<String>) = (Vec::new(), Vec::new());
    for (key, part) in &parts {
        match parse(file, part, &mut told).map(|node| node.value) {
            Some(Node::Map(own)) => entries.extend(own),
            _ => lost.push(key.clone()),
        }
    }
    // A bracket or a quote left open may make every part sound by itself: then the whole was told.
    if lost.is_empty() {
        return (None, Vec::new());
    }
    found.retain_from(start, |_| false);
    found.extend(told);
    (Some(Sourced::new(Node::Map(entries), Place::text(file.clone(), 1, 1))), lost)
}

/// Whether a text is a key as projects have them.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The line around a place of a text file, for an excerpt with a caret.
pub fn excerpt(lines: &[&str], line: u32, column: u32, width: u32) -> Option<Excerpt> {
    let content = lines.get(line.checked_sub(1)? as usize)?;
    Some(Excerpt { line: (*content).to_owned(), number: line, column, width: width.max(1) })
}

/// How wide the word or value is that begins at a place: a key up to its colon, a value inside
/// brackets up to the comma, a value in brackets of its own up to the closing one, any other up to
/// the end of the line.
pub fn width_at(lines: &[&str], line: u32, column: u32) -> u32 {
    let content = lines.get((line as usize).saturating_sub(1)).copied().unwrap_or_default();
    let chars: Vec<char> = content.chars().collect();
    let (before, rest) = chars.split_at((column as usize).saturating_sub(1).min(chars.len()));
    let width = match rest {
        ['-', ' ', ..] => 1,
        [quote @ ('"' | '\''), ..] => {
            rest.iter().skip(1).position(|c| c == quote).map_or(rest.len(), |end| end + 2)
        }
        ['{' | '[', ..] => closing(rest),
        _ => {
            let opened = before.iter().filter(|c| matches!(c, '{' | '[')).count();
            let closed = before.iter().filter(|c| matches!(c, '}' | ']')).count();
            let ends = |pair: &[char]| match pair {
                [':'] | [':', ' '] => true,
                [',' | '}' | ']', ..] => opened > closed,
                _ => false,
            };
            let end = (0..rest.len()).find(|at| ends(&rest[*at..rest.len().min(at + 2)]));
            end.unwrap_or(rest.len())
        }
    };
    let meant: String = rest.iter().take(width).collect();
    u32::try_from(meant.trim_end().chars().count().max(1)).unwrap_or(1)
}

/// How many characters up to the bracket that closes the first one, or to the end.
fn closing(chars: &[char]) -> usize {
    let mut depth = 0usize;
    for (at, c) in chars.iter().enumerate() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    chars.len()
}

/// A key and what is glued to its colon: `cap:xa`. Keys are small letters without diacritics, and
/// a web address is none.
fn split_key(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let glued = !value.is_empty() && !value.starts_with(|c: char| c.is_whitespace() || c == '/');
    (is_key(key) && glued).then_some((key, value))
}

/// What is wrong with a line whose text from a column on is a key glued to its value.
pub fn unspaced_colon(line: &str, column: u32) -> Option<Problem> {
    let start = (column as usize).checked_sub(1)?;
    let text: String = line.chars().skip(start).collect();
    let (key, value) = split_key(text.trim_end())?;
    Some(Problem::NoSpaceAfterColon { key: key.to_owned(), value: value.to_owned() })
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

/// How much of an item that is joined to a text a message shows.
const LIST_ITEM_SHOWN: usize = 60;

/// What clerks write before the items of a list.
const ITEMS: &[&str] = &["- ", "+ ", "– ", "* ", "• "];

/// How many lines above a syntax error are looked at for its cause.
const UNSPACED_ABOVE: usize = 8;

struct Reader<'a> {
    file: Arc<str>,
    text: &'a str,
    lines: Vec<&'a str>,
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

    /// The line that a syntax error is really about, where a colon above it has no space behind
    /// it: all that follows counts as one text, up to the next colon.
    fn unspaced_above(&self, kind: &ErrorKind, line: usize) -> Option<Diagnostic> {
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
    fn list_in_text(&self, span: &Span, plain: bool, found: &mut Diagnostics) {
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
    fn names_a_unit(&self) -> bool {
        let data = self.lines.iter().map(|line| line.split('#').next().unwrap_or_default());
        data.into_iter().any(|line| line.contains('(') && units::mention(line).is_some())
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
                        kind => Problem::YamlSyntax { slip: slip::slip(kind) },
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

fn scalar(value: &str, plain: bool) -> Node {
    if plain && matches!(value, "" | "~" | "null") {
        return Node::Empty;
    }
    let text = viet::clean(value);
    if text.is_empty() { Node::Empty } else { Node::Text(text) }
}

/// Whether a comment after a plain value may have been meant as text. A remark is written with a
/// space and words (`# like this`); `#1` and `# 12` are text that was lost.
fn may_be_text(comment: &str) -> bool {
    match comment.chars().next() {
        None => false,
        Some(first) if first.is_whitespace() => {
            let rest = comment.trim();
            rest.chars().count() <= 12 && rest.starts_with(|c: char| c.is_ascii_digit())
        }
        Some(first) => !matches!(first, '#' | '-' | '=' | '!'),
    }
}

//! A project's own templates: slips that the template engine does not see, and where in them a
//! passage of finished markup stands.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{BUILTIN, Overrides};
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem};
use crate::origin::{Place, Spot};
use crate::viet;

/// Reports what would be lost in silence: a block that the extended template does not have is
/// never printed, and a character that no font has stops the PDF without telling where it is.
pub fn check(overrides: &Overrides, covers: &dyn Fn(char) -> bool, found: &mut Diagnostics) {
    for (name, text) in overrides {
        let bare = without_comments(text);
        unknown_blocks(name, text, &bare, overrides, found);
        for (number, line) in bare.lines().enumerate() {
            if let Some((column, width, character)) = direction_mark(line) {
                let problem = Problem::DirectionMark { character };
                found.push(at(name, text, number, column, width, problem));
                continue;
            }
            if line.trim_start().starts_with("- ") {
                let column = line.chars().take_while(|c| c.is_whitespace()).count();
                let shown = line.trim().chars().take(60).collect();
                let problem = Problem::DashInTemplate { line: shown };
                found.push(at(name, text, number, column, 1, problem));
            }
            let missing = line.chars().enumerate().find(|(_, c)| !c.is_control() && !covers(*c));
            if let Some((column, character)) = missing {
                let problem = Problem::MissingGlyph {
                    character: character.to_string(),
                    text: line.trim().chars().take(60).collect(),
                };
                found.push(at(name, text, number, column, 1, problem));
            }
        }
    }
}

/// A character that reorders the letters around it, or one of the ways to write it: its column,
/// its width, and its name.
fn direction_mark(line: &str) -> Option<(usize, usize, String)> {
    let plain = line.chars().enumerate().find(|(_, c)| reorders(*c));
    let plain = plain.map(|(column, c)| (column, 1, format!("U+{:04X}", u32::from(c))));
    let written = || {
        line.match_indices("\\u").find_map(|(start, slash)| {
            let after = line.get(start + slash.len()..)?;
            let digits = after.strip_prefix('{').unwrap_or(after);
            let length = digits.bytes().take_while(u8::is_ascii_hexdigit).count().min(6);
            let whole = u32::from_str_radix(digits.get(..length)?, 16).ok();
            let four = || u32::from_str_radix(digits.get(..4)?, 16).ok();
            let number = whole.filter(|n| char::from_u32(*n).is_some_and(reorders));
            let number =
                number.or_else(|| four().filter(|n| char::from_u32(*n).is_some_and(reorders)))?;
            let column = line.get(..start)?.chars().count();
            Some((column, slash.len() + length, format!("U+{number:04X}")))
        })
    };
    plain.or_else(written)
}

/// Whether a character says in which direction letters run.
pub fn reorders(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What is wrong with markup, apart from any document: byte range and Typst's sentence.
pub type Slips<'a> = &'a dyn Fn(&str) -> Vec<(Range<usize>, String)>;

/// Moves a finding about finished markup to the line of the project's own template that it came
/// from: where that line stands there word for word and once, or where the template's own text,
/// each block for itself, has the same slip.
pub fn relocate(diagnostic: &mut Diagnostic, overrides: &Overrides, slips: Slips<'_>) {
    if !word_for_word(diagnostic, overrides) {
        same_slip(diagnostic, overrides, slips);
    }
}

fn same_slip(diagnostic: &mut Diagnostic, overrides: &Overrides, slips: Slips<'_>) {
    let Problem::Typeset { detail } = &diagnostic.problem else { return };
    for (name, text) in overrides {
        for markup in markup_of(text) {
            let found = slips(&markup);
            let Some((range, _)) = found.iter().find(|(_, message)| message == detail) else {
                continue;
            };
            let Some(before) = text.get(..range.start) else { continue };
            let line = before.matches('\n').count();
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
            let meant = text.get(range.clone()).unwrap_or_default();
            let width = meant.lines().next().unwrap_or_default().chars().count().max(1);
            let there = at(name, text, line, column, width, diagnostic.problem.clone());
            diagnostic.place = there.place;
            diagnostic.excerpt = there.excerpt;
            return;
        }
    }
}

/// The markup in a template, every byte in its place: commands and comments are blank, a printed
/// value is some value. Of a template that extends another, each outermost block for itself.
fn markup_of(text: &str) -> Vec<String> {
    let blank = |part: &str| -> String {
        part.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect()
    };
    let bare = text;
    let mut masked = String::with_capacity(bare.len());
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(start) = bare.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        let rest = &bare[start..];
        let close = match rest.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                masked.push_str(&bare[at..=start]);
                at = start + 1;
                continue;
            }
        };
        masked.push_str(&bare[at..start]);
        let end = rest.find(close).map_or(bare.len(), |found| start + found + 2);
        let tag = &bare[start..end];
        if close == "}}" {
            let mut value = blank(tag);
            if tag.len() >= 4 && !tag.starts_with("{{\n") && !tag.contains('\n') {
                value.replace_range(..3, "#1;");
            }
            masked.push_str(&value);
        } else if close == "#}" {
            masked.push_str(&blank(tag));
        } else {
            let word = tag.get(2..).unwrap_or_default().trim_start_matches(['-', '+']).trim_start();
            if word.starts_with("block") {
                open.push(end);
            } else if word.starts_with("endblock")
                && let Some(from) = open.pop()
                && open.is_empty()
            {
                blocks.push((from, start));
            }
            masked.push_str(&blank(tag));
        }
        at = end;
    }
    masked.push_str(bare.get(at..).unwrap_or_default());
    if !bare.contains("extends") {
        return vec![masked];
    }
    let part = |from, to| masked.get(from..to).unwrap_or_default();
    blocks.into_iter().map(|(from, to)| blank(part(0, from)) + part(from, to)).collect()
}

/// The tag that nothing closes: what it says, line and column from 0, and its width.
pub fn unclosed(text: &str) -> Option<(String, usize, usize, usize)> {
    let bare = without_comments(text);
    // What was opened: its statement, what follows it, and where its tag begins and ends.
    let mut open: Vec<(&str, &str, usize, usize)> = Vec::new();
    let mut unclosed = None;
    for (start, _) in bare.match_indices("{%") {
        let Some(end) = bare[start..].find("%}").map(|end| start + end) else { break };
        let inner = bare[start + 2..end].trim_matches(['-', '+']).trim();
        let (word, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let rest = rest.trim();
        let raw = open.last().is_some_and(|(known, ..)| *known == "raw");
        match word {
            _ if raw && word != "endraw" => {}
            "block" | "if" | "for" | "macro" | "call" | "filter" | "with" | "autoescape"
            | "raw" => open.push((word, rest, start, end + 2)),
            "set" if !rest.contains('=') => open.push((word, rest, start, end + 2)),
            _ => {
                let Some(closed) = word.strip_prefix("end") else { continue };
                let (known, name, ..) = open.last()?;
                let other_name = closed == "block" && !rest.is_empty() && rest != *name;
                if *known != closed || other_name {
                    unclosed = open.pop();
                    break;
                }
                open.pop();
            }
        }
    }
    let (word, rest, start, end) = unclosed.or_else(|| open.pop())?;
    let before = bare.get(..start)?;
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let width = bare.get(start..end)?.lines().next()?.chars().count();
    Some((format!("{word} {rest}").trim().to_owned(), line, column, width))
}

/// The finding for [`unclosed`], where the engine stopped because of it: it names the end of the
/// file or the next closing tag.
pub fn unclosed_tag(name: &str, text: &str, detail: &str) -> Option<Diagnostic> {
    let about = detail.contains("end of input")
        || detail.starts_with("unknown statement end")
        || detail.starts_with("mismatching name on block");
    let (tag, line, column, width) = unclosed(text).filter(|_| about)?;
    let problem = Problem::TemplateSyntax { detail: format!("never closed: {tag}") };
    Some(at(name, text, line, column, width, problem))
}

/// Moves a finding to the line of an own template that is the same line; whether there is one.
fn word_for_word(diagnostic: &mut Diagnostic, overrides: &Overrides) -> bool {
    let Some(excerpt) = &diagnostic.excerpt else { return false };
    let wanted = excerpt.line.trim();
    let indent = excerpt.line.chars().take_while(|c| c.is_whitespace()).count();
    let mut places = overrides.iter().flat_map(|(name, text)| {
        let lines = text.lines().enumerate().filter(|(_, line)| line.trim() == wanted);
        lines.map(move |(number, line)| (name, number, line))
    });
    let (Some((name, number, line)), None) = (places.next(), places.next()) else { return false };
    let own = line.chars().take_while(|c| c.is_whitespace()).count();
    let column = (excerpt.column as usize + own).saturating_sub(indent).max(1);
    let (Ok(number), Ok(column)) = (u32::try_from(number + 1), u32::try_from(column)) else {
        return false;
    };
    let width = excerpt.width;
    diagnostic.place = Some(Place::text(format!("mau/{name}").into(), number, column));
    diagnostic.excerpt = Some(Excerpt { line: line.to_owned(), number, column, width });
    true
}

pub(super) fn at(
    name: &str,
    text: &str,
    line: usize,
    column: usize,
    width: usize,
    problem: Problem,
) -> Diagnostic {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let place = Place::text(format!("mau/{name}").into(), number(line + 1), number(column + 1));
    let excerpt = match (&place.spot, text.lines().nth(line)) {
        (Spot::Text { line, column }, Some(content)) => Some(Excerpt {
            line: content.to_owned(),
            number: *line,
            column: *column,
            width: number(width),
        }),
        _ => None,
    };
    Diagnostic::new(problem).at(&place).excerpt(excerpt)
}

/// The template with its comments blanked out, each character in its place.
pub(super) fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{#") {
        let end = rest[start..].find("#}").map_or(rest.len(), |end| start + end + 2);
        bare.push_str(&rest[..start]);
        bare.extend(rest[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare
}

/// The blocks of a template: name, line and column (from 0), and whether one stands in another.
fn blocks(bare: &str) -> Vec<(&str, usize, usize, bool)> {
    let mut all = Vec::new();
    let mut depth = 0usize;
    for (start, _) in bare.match_indices("{%") {
        let inner = bare[start + 2..].trim_start_matches(['-', '+']).trim_start();
        let mut words = inner.split(|c: char| !c.is_alphanumeric() && c != '_');
        match words.next() {
            Some("endblock") => depth = depth.saturating_sub(1),
            Some("block") => {
                if let Some(name) = words.find(|word| !word.is_empty()) {
                    let before = &bare[..bare.len() - inner.len()];
                    let skipped = inner.find(name).unwrap_or(0);
                    let line = before.matches('\n').count();
                    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
                    all.push((name, line, column + skipped, depth > 0));
                }
                depth += 1;
            }
            _ => {}
        }
    }
    all
}

fn unknown_blocks(
    file: &str,
    text: &str,
    bare: &str,
    overrides: &Overrides,
    found: &mut Diagnostics,
) {
    if !bare.contains("extends") {
        return;
    }
    let builtin = BUILTIN.iter().map(|(_, text)| without_comments(text));
    let others = overrides.iter().filter(|(name, _)| *name != file);
    let others: Vec<String> =
        builtin.chain(others.map(|(_, text)| without_comments(text))).collect();
    let known: BTreeSet<&str> =
        others.iter().flat_map(|text| blocks(text)).map(|(name, ..)| name).collect();
    for (name, line, column, nested) in blocks(bare) {
        if !nested && !known.contains(name) {
            let meant = viet::did_you_mean(name, known.iter().copied());
            let problem = Problem::UnknownBlock { name: name.to_owned() };
            let width = name.chars().count();
            found.push(at(file, text, line, column, width, problem).meant(meant));
        }
    }
}

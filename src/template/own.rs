//! A project's own templates: slips that the template engine does not see, and where in them a
//! passage of finished markup stands.

use std::collections::BTreeSet;

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

/// Moves a finding about finished markup to the line of the project's own template that it came
/// from, where that line stands there word for word and once.
pub fn relocate(diagnostic: &mut Diagnostic, overrides: &Overrides) {
    let Some(excerpt) = &diagnostic.excerpt else { return };
    let wanted = excerpt.line.trim();
    let indent = excerpt.line.chars().take_while(|c| c.is_whitespace()).count();
    let mut places = overrides.iter().flat_map(|(name, text)| {
        let lines = text.lines().enumerate().filter(|(_, line)| line.trim() == wanted);
        lines.map(move |(number, line)| (name, number, line))
    });
    let (Some((name, number, line)), None) = (places.next(), places.next()) else { return };
    let own = line.chars().take_while(|c| c.is_whitespace()).count();
    let column = (excerpt.column as usize + own).saturating_sub(indent).max(1);
    let (Ok(number), Ok(column)) = (u32::try_from(number + 1), u32::try_from(column)) else {
        return;
    };
    let width = excerpt.width;
    diagnostic.place = Some(Place::text(format!("mau/{name}").into(), number, column));
    diagnostic.excerpt = Some(Excerpt { line: line.to_owned(), number, column, width });
}

fn at(
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

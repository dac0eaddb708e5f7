//! Typst's errors as ours, while the World that can name their place is alive.

use std::ops::Range;

use typst::World;
use typst::WorldExt;
use typst::diag::{Severity as TypstSeverity, SourceDiagnostic};
use typst::syntax::{DiagSpan, DiagSpanKind, Source, Span};

use super::world::Memory;
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem};
use crate::origin::Place;

/// What is wrong with a passage of markup in itself: byte range and Typst's sentence.
pub fn slips(markup: &str) -> Vec<(Range<usize>, String)> {
    let source = Source::detached(markup);
    let errors = source.root().errors_and_warnings().0;
    errors
        .into_iter()
        .filter_map(|error| {
            let range = match error.span.get() {
                DiagSpanKind::Detached => return None,
                DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range)?,
                DiagSpanKind::Range { range, .. } => range,
            };
            Some((range, error.message.to_string()))
        })
        .collect()
}

/// Adds one of Typst's findings.
pub fn report(world: &Memory, diagnostic: &SourceDiagnostic, found: &mut Diagnostics) {
    let message = diagnostic.message.as_str();
    // Times New Roman stands first so that an office's own font wins; it may well be absent.
    if message.starts_with("unknown font family") {
        return;
    }
    let problem = match diagnostic.severity {
        TypstSeverity::Warning => Problem::TypesetWarning { detail: message.to_owned() },
        TypstSeverity::Error => error(message),
    };
    let spans = std::iter::once(diagnostic.span)
        .chain(diagnostic.trace.iter().map(|point| point.span.into()));
    found.push(placed(problem, place(world, spans)));
}

/// A finding of ours at a passage of the markup.
pub fn at(world: &Memory, span: Span, problem: Problem) -> Diagnostic {
    placed(problem, place(world, std::iter::once(span.into())))
}

fn placed(problem: Problem, place: Option<(Place, Option<Excerpt>)>) -> Diagnostic {
    let ours = Diagnostic::new(problem);
    match place {
        Some((place, excerpt)) => ours.at(&place).excerpt(excerpt),
        None => ours,
    }
}

fn error(message: &str) -> Problem {
    // "the text "☃" could not be displayed with font `Tinos`" (PDF/A-2, 6.2.11.8)
    if message.contains("could not be displayed") {
        let text =
            message.split('"').nth(1).or_else(|| message.split('`').nth(1)).unwrap_or_default();
        let character = text.chars().next().map(String::from).unwrap_or_default();
        return Problem::MissingGlyph { character, text: text.to_owned() };
    }
    if message.contains("PDF/") {
        return Problem::PdfStandard { detail: message.to_owned() };
    }
    Problem::Typeset { detail: message.to_owned() }
}

/// The place of a finding: in the markup, or where the markup calls the library file.
fn place(
    world: &Memory,
    spans: impl Iterator<Item = DiagSpan>,
) -> Option<(Place, Option<Excerpt>)> {
    let main = world.main_source();
    let mut elsewhere = None;
    for span in spans {
        let Some(id) = span.id() else { continue };
        let Some(range) = world.range(span) else { continue };
        let Ok(source) = world.source(id) else { continue };
        let (lines, range) = world.as_written(&source, range);
        let (Some(line), Some(column)) =
            (lines.byte_to_line(range.start), lines.byte_to_column(range.start))
        else {
            continue;
        };
        let number = u32::try_from(line + 1).unwrap_or(1);
        let column = u32::try_from(column + 1).unwrap_or(1);
        let file = world.name_of(id);
        let place = Place::text(file.into(), number, column);
        let line_range = lines.line_to_range(line).unwrap_or_default();
        if line_range.len() > Excerpt::LONGEST {
            if id == main.id() {
                return Some((place, None));
            }
            elsewhere.get_or_insert((place, None));
            continue;
        }
        let content = lines.text().get(line_range).unwrap_or_default().trim_end_matches('\n');
        let width = lines
            .text()
            .get(range)
            .map_or(1, |text| text.lines().next().unwrap_or_default().chars().count().max(1));
        let excerpt = Excerpt {
            line: content.to_owned(),
            number,
            column,
            width: u32::try_from(width).unwrap_or(1),
        };
        if id == main.id() {
            return Some((place, Some(excerpt)));
        }
        elsewhere.get_or_insert((place, Some(excerpt)));
    }
    elsewhere
}

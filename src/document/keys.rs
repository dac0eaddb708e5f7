//! Which block of a template or key of prose a line comes from, and which of its values are figures: so that a line
//! is known again in a document that others went on writing in.

use std::ops::Range;

use crate::figures::{Origin, Seen, Step};
use crate::model::Prose;
use crate::template::{Frame, FrameKind, Printed, Provenance, Traced};
use crate::typeset::TextRun;

/// Where lines of a markup come from; nothing is known of a document that was not traced.
#[derive(Clone, Debug, Default)]
pub struct LineKeys {
    /// Passages with the key that names them, an outer one before those in it.
    passages: Vec<(Range<usize>, String)>,
    /// Figures, in the markup's order.
    figures: Vec<Range<usize>>,
}

impl LineKeys {
    /// Of a document that was traced, whose prose is this.
    pub fn of(traced: &Traced, prose: &Prose) -> Self {
        let mut passages: Vec<(Range<usize>, String)> =
            traced.frames.iter().filter_map(named).collect();
        let of_prose = |own: &Printed| {
            let origin = traced.origin(own)?;
            let (key, _) = prose_of(origin, prose)?;
            Some((own.at.clone(), format!("lv_{key}")))
        };
        passages.extend(traced.printed.iter().filter_map(of_prose));
        let mut figures: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for own in traced.printed.iter().filter(|own| traced.origin(own).is_some_and(is_figure)) {
            match figures.last_mut().filter(|before| before.end == own.at.start && last == own.from)
            {
                Some(before) => before.end = own.at.end,
                None => figures.push(own.at.clone()),
            }
            last = own.from;
        }
        LineKeys { passages, figures }
    }

    /// The key of the innermost passage around a line, or of the prose that it prints: `lv_KEY` of prose,
    /// `kh_NAME` of a block.
    pub fn of_line(&self, at: &Range<usize>) -> Option<&str> {
        let prints = |own: &&(Range<usize>, String)| {
            own.1.starts_with("lv_") && at.start <= own.0.start && own.0.end <= at.end
        };
        let around = |own: &&(Range<usize>, String)| own.0.start <= at.start && at.end <= own.0.end;
        let own = self.passages.iter().find(prints);
        own.or_else(|| self.passages.iter().rev().find(around)).map(|(_, key)| key.as_str())
    }

    /// Words with each figure in them as a run of its own.
    pub fn apart(&self, runs: &[TextRun], markup: &str) -> Vec<TextRun> {
        let mut all = Vec::with_capacity(runs.len());
        for run in runs {
            match run.value.as_ref().and_then(|at| self.cut(run, at, markup)) {
                Some(pieces) => all.extend(pieces),
                None => all.push(run.clone()),
            }
        }
        all
    }

    /// A printed text cut at its figures; nothing where it has none.
    fn cut(&self, run: &TextRun, at: &Range<usize>, markup: &str) -> Option<Vec<TextRun>> {
        let first = self.figures.partition_point(|own| own.end <= at.start);
        let own: Vec<&Range<usize>> =
            self.figures[first..].iter().take_while(|own| own.start < at.end).collect();
        if own.is_empty() {
            return None;
        }
        let places = letters(markup.get(at.clone())?, at.start);
        let text: Vec<char> = run.text.chars().collect();
        if places.len() != text.len() {
            return None;
        }
        let figure = |place: usize| own.iter().position(|figure| figure.contains(&place));
        let mut pieces = Vec::new();
        let mut start = 0;
        for end in 1..=text.len() {
            let of = figure(places[start]);
            if end < text.len() && figure(places[end]) == of {
                continue;
            }
            let value = of.map_or_else(|| at.clone(), |of| own[of].clone());
            let text = text[start..end].iter().collect();
            pieces.push(TextRun {
                text,
                look: run.look.clone(),
                value: Some(value),
                is_figure: of.is_some(),
            });
            start = end;
        }
        Some(pieces)
    }
}

/// Where each letter of a text stands that is written between quotes in the markup.
pub fn letters(literal: &str, start: usize) -> Vec<usize> {
    let mut places = Vec::new();
    let inner = literal.strip_prefix('"').and_then(|own| own.strip_suffix('"'));
    let mut all = inner.unwrap_or_default().char_indices();
    while let Some((at, c)) = all.next() {
        places.push(start + 1 + at);
        if c == '\\' {
            all.next();
        }
    }
    places
}

fn named(frame: &Frame) -> Option<(Range<usize>, String)> {
    let key = match &frame.what {
        FrameKind::Block(name, _) => format!("kh_{name}"),
        FrameKind::Instead(key) => format!("lv_{key}"),
        FrameKind::Added(_) | FrameKind::Expression(_) => return None,
    };
    Some((frame.at.clone(), key))
}

/// Whether a printed value is computed of cells, and no text that stands in one.
pub fn is_figure(from: &Provenance) -> bool {
    match from {
        Provenance::Inputs(origin) => !is_text(origin),
        Provenance::Template(_) => false,
    }
}

fn is_text(origin: &Origin) -> bool {
    matches!(origin.step(), Step::Cell { seen: Seen::Text, .. })
}

/// The key of prose whose text a printed value is, and which of its texts.
pub fn prose_of<'a>(from: &Provenance, prose: &'a Prose) -> Option<(&'a str, usize)> {
    let Provenance::Inputs(origin) = from else { return None };
    let Step::Cell { place, seen: Seen::Text } = origin.step() else { return None };
    prose.iter().find_map(|(key, texts)| {
        let at = texts.value.iter().position(|own| own.place == *place)?;
        Some((key.as_str(), at))
    })
}

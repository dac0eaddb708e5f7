//! A changed line: which of its sentences changed, which figures in it did, and what is to be written for it.

use std::ops::Range;

use super::change::{Proposed, WordChange};
use super::pieces::{FoundAgain, KeptPiece, find};
use super::places::{InputTexts, at_cells};
use super::units::LineUnit;
use crate::changes::{LineChange, WordsAligned, aligned, lines_between};
use crate::diag::{Diagnostic, Problem};
use crate::said::SaidLine;
use crate::viet;

/// So many letters of a long list are shown.
const SHOWN: usize = 60;

/// What is to be written for a changed line.
#[derive(Debug, Default)]
pub struct Composed {
    /// What it says with every figure as it was.
    pub restored: String,
    /// The same with the tags of expressions in place of what they print.
    pub source: String,
    /// Figures and texts of the inputs that were changed: what of each was, and is.
    pub changed: Vec<(KeptPiece, [String; 2])>,
    /// Whether words changed that are none of what must stay.
    pub is_outside: bool,
    /// Whether something that must stay was not found again.
    pub is_lost: bool,
}

/// Puts what must stay back into a changed line. `marked` tells where the bookmark of a piece stands in it.
pub fn compose(
    old: &str,
    new: &str,
    pieces: &[KeptPiece],
    marked: &dyn Fn(&KeptPiece) -> Option<Range<usize>>,
) -> Composed {
    let mut composed = Composed::default();
    let mut places: Vec<(Range<usize>, &KeptPiece)> = Vec::new();
    for piece in pieces {
        match find(old, &piece.at, new, marked(piece).as_ref()) {
            FoundAgain::Same(at) => places.push((at, piece)),
            FoundAgain::Other(at) => {
                let texts = [old.get(piece.at.clone()), new.get(at.clone())];
                let texts = texts.map(|own| own.unwrap_or_default().to_owned());
                composed.changed.push((piece.clone(), texts));
                places.push((at, piece));
            }
            FoundAgain::Nowhere => {
                let [mut was, is] = within(old, &piece.at, new);
                if was.is_empty() {
                    // Words were put into it: what it is says which.
                    let own = old.get(piece.at.clone()).unwrap_or_default();
                    was = own.chars().take(SHOWN).collect();
                }
                composed.changed.push((piece.clone(), [was, is]));
                composed.is_lost = true;
            }
        }
    }
    // What is put in before or behind a piece is no part of it.
    let is_inside = |at: &Range<usize>| {
        let edge = usize::from(at.is_empty());
        pieces.iter().any(|own| own.at.start + edge <= at.start && at.end + edge <= own.at.end)
    };
    composed.is_outside = aligned(old, new).iter().any(|own| !own.same && !is_inside(&own.old));
    places.sort_by_key(|(at, _)| at.start);
    composed.is_lost |= places.windows(2).any(|pair| pair[0].0.end > pair[1].0.start);
    if composed.is_lost {
        places.clear();
    }
    composed.restored = filled(old, new, &places, |_, own| own.to_owned());
    let tag = |piece: &KeptPiece, own: &str| piece.tag.clone().unwrap_or_else(|| own.to_owned());
    composed.source = filled(old, new, &places, tag);
    composed
}

/// A changed line with something said in the places of what must stay, each with what it said in the old line.
fn filled(
    old: &str,
    new: &str,
    places: &[(Range<usize>, &KeptPiece)],
    said: impl Fn(&KeptPiece, &str) -> String,
) -> String {
    let mut text = String::new();
    let mut from = 0;
    for (at, piece) in places {
        let before = new.get(from..at.start).unwrap_or_default();
        text.push_str(before);
        // A figure that was deleted took a space along.
        if at.is_empty() && !before.is_empty() && !before.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(&said(piece, old.get(piece.at.clone()).unwrap_or_default()));
        let mut behind = new.get(at.end..).unwrap_or_default().chars();
        if at.is_empty() && behind.next().is_some_and(char::is_alphanumeric) {
            text.push(' ');
        }
        from = at.end;
    }
    text.push_str(new.get(from..).unwrap_or_default());
    text
}

/// The words of a piece of a text that others stand in place of in another text, and those.
fn within(old: &str, at: &Range<usize>, new: &str) -> [String; 2] {
    let words = aligned(old, new);
    let is_of =
        |own: &&WordsAligned| !own.same && own.old.start <= at.end && at.start <= own.old.end;
    let texts = |of: &dyn Fn(&WordsAligned) -> Range<usize>, text: &str| {
        let own = words.iter().filter(is_of).filter_map(|own| text.get(of(own)));
        let own = own.map(|own| own.trim_matches([' ', ',', ';'])).filter(|own| !own.is_empty());
        own.collect::<Vec<_>>().join(" … ")
    };
    let clipped = |own: &WordsAligned| own.old.start.max(at.start)..own.old.end.min(at.end);
    [texts(&clipped, old), texts(&|own| own.new.clone(), new)]
}

/// A text by its sentences, and its parts up to a semicolon.
pub fn sentences(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    let mut start = 0;
    for end in 0..letters.len() {
        if viet::ends_sentence(&letters, end) || end + 1 == letters.len() {
            let own: String = letters[start..=end].iter().collect();
            all.push(own.trim().to_owned());
            start = end + 1;
        }
    }
    all.retain(|own| !own.is_empty());
    all
}

/// The sentences of a line that changed.
pub fn changes(
    old: &str,
    new: &str,
    unit: &LineUnit,
    order: (Option<usize>, usize),
) -> Vec<WordChange> {
    let said = |text: &str| -> Vec<SaidLine> {
        sentences(text).into_iter().map(SaidLine::Words).collect()
    };
    let before = unit.shown_before();
    let change = |line: LineChange| {
        let is_tracked = unit.is_tracked();
        let proposed = proposed(line.old.as_deref(), line.new.as_deref(), &before);
        let proposed = if is_tracked { proposed } else { Proposed::No };
        WordChange { line, proposed, ..WordChange::of(None, None, order) }
    };
    let mut all: Vec<WordChange> =
        lines_between(&said(old), &said(new)).into_iter().map(change).collect();
    if all.is_empty() {
        // What moved from one cell of a row to another says the same, read as one text.
        let proposed = unit.proposed();
        all.push(WordChange { proposed, ..WordChange::of(Some(old), Some(new), order) });
    }
    all
}

/// Whether a sentence of a line in which something is proposed is only proposed: the line said it, or did not say it
/// yet, before that.
fn proposed(old: Option<&str>, new: Option<&str>, before: &str) -> Proposed {
    let was = |text: &str| before.contains(text.trim_end_matches(['.', '/', ';']));
    match (old, new) {
        (Some(old), _) if was(old) => Proposed::Yes,
        (None, Some(new)) if !was(new) => Proposed::Yes,
        (Some(_), Some(new)) if !was(new) => Proposed::Part,
        _ => Proposed::No,
    }
}

/// What is told of a figure or a text of the inputs that was changed.
pub fn refused(piece: &KeptPiece, [old, new]: [String; 2], inputs: &InputTexts) -> Diagnostic {
    if piece.is_figure {
        return at_cells(Problem::FigureInWord { old, new }, piece.from.as_ref());
    }
    let place = inputs.place(&old).filter(|_| piece.from.is_none()).cloned();
    let told = at_cells(Problem::TextInWord { old, new }, piece.from.as_ref());
    match place {
        Some(place) => told.at(&place),
        None => told,
    }
}

/// Puts what is refused to the sentences that it is of; those in which nothing else changed are no changes of words.
/// Which of the changes are changes of words.
pub fn share_out(
    changes: &mut [WordChange],
    old: &str,
    composed: &Composed,
    inputs: &InputTexts,
) -> Vec<bool> {
    let places = places(changes, old);
    for (piece, texts) in &composed.changed {
        let told = refused(piece, texts.clone(), inputs);
        // One that goes over several sentences is told at each of them that changed.
        let is_over = |at: &Option<Range<usize>>| {
            at.as_ref().is_some_and(|at| at.start < piece.at.end && piece.at.start < at.end)
        };
        let over: Vec<usize> = (0..changes.len()).filter(|own| is_over(&places[*own])).collect();
        let first = changes.len().min(1);
        for at in if over.is_empty() { (0..first).collect() } else { over } {
            changes[at].refused.push(told.clone());
        }
    }
    let restored = sentences(&composed.restored);
    let only_figures = |change: &WordChange| {
        !change.refused.is_empty()
            && change.line.old.as_ref().is_some_and(|own| restored.contains(own))
    };
    changes.iter().map(|change| composed.is_lost || !only_figures(change)).collect()
}

/// Where in a line its changed sentences stood.
fn places(changes: &[WordChange], old: &str) -> Vec<Option<Range<usize>>> {
    let mut from = 0;
    let place = |change: &WordChange| {
        let text = change.line.old.as_ref()?;
        let start = from + old.get(from..)?.find(text.as_str())?;
        from = start + text.len();
        Some(start..from)
    };
    changes.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(old: &str, own: &str, tag: Option<&str>) -> KeptPiece {
        let at = old.find(own).expect("a piece");
        KeptPiece {
            at: at..at + own.len(),
            tag: tag.map(str::to_owned),
            from: None,
            is_figure: true,
        }
    }

    #[test]
    fn figures_go_back_to_where_they_stood() {
        let old = "Có 03 xã đạt 12 tiêu chí.";
        let pieces = [piece(old, "03", Some("{{ a|dem }}")), piece(old, "12", None)];
        let own = |new: &str| compose(old, new, &pieces, &|_| None);
        let same = own("Nay có 03 xã đạt 12 tiêu chí.");
        assert_eq!(same.source, "Nay có {{ a|dem }} xã đạt 12 tiêu chí.");
        assert!(same.changed.is_empty() && !same.is_lost);
        let other = own("Có 04 xã đã đạt 12 tiêu chí.");
        assert_eq!(
            (other.restored.as_str(), other.changed.len()),
            ("Có 03 xã đã đạt 12 tiêu chí.", 1)
        );
        let gone = own("Có xã đạt 12 tiêu chí.");
        assert_eq!((gone.restored.as_str(), gone.changed.len()), (old, 1));
        assert!(own("Không còn gì như cũ cả.").is_lost);
        assert!(same.is_outside && !own("Có 04 xã đạt 12 tiêu chí.").is_outside);
        assert!(own("Có hơn 03 xã đạt 12 tiêu chí.").is_outside);
        let list = "Gồm xã An, xã Bình, xã Cam.";
        let at = 0..list.len() - 1;
        assert_eq!(
            within(list, &at, "Gồm xã An, xã Bình Minh, xã Cam."),
            ["".to_owned(), "Minh".to_owned()]
        );
        assert_eq!(
            within(list, &(list.find("xã Bình").expect("a name")..at.end), "Gồm xã An và xã Bình."),
            ["xã Cam".to_owned(), "".to_owned()]
        );
    }
}

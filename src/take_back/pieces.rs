//! What the letters of a line were printed from, and which of it stands where in the line as it comes back.

use std::ops::Range;

use crate::changes::{WordsAligned, aligned};
use crate::document::{is_figure, letters, prose_of};
use crate::docx::plain_text;
use crate::figures::Origin;
use crate::model::Prose;
use crate::template::{FrameKind, Provenance, Traced};
use crate::typeset::{Block, BlockKind, ParagraphKind, TextRun};

/// A piece of a line that must stay as it is: where it stands in the text, what prints it, where it comes from.
#[derive(Clone, Debug)]
pub struct KeptPiece {
    /// Its bytes in the line's text.
    pub at: Range<usize>,
    /// The tag of the expression that prints it, where it is known: `{{ xa.tong|dem }}`.
    pub tag: Option<String>,
    /// The inputs that it comes from; nothing of what only an expression prints.
    pub from: Option<Origin>,
    /// Whether it is computed.
    pub is_figure: bool,
}

/// What prose prints a part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProsePart {
    /// Its bytes in the line's text.
    pub at: Range<usize>,
    /// The key.
    pub key: String,
    /// Which of its texts.
    pub index: usize,
}

/// A line's text with what its letters were printed from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// What must stay, in its order.
    pub pieces: Vec<KeptPiece>,
    /// What is prose.
    pub prose: Vec<ProsePart>,
    /// Whether an expression printed nothing: then nobody knows where it stands.
    pub has_empty: bool,
}

/// The runs of a block with what stands before them; none where it is no paragraph.
pub fn runs(block: &Block) -> Option<(String, &[TextRun])> {
    match &block.what {
        BlockKind::Paragraph(own) => {
            let before = match own.kind {
                ParagraphKind::Dash => "- ",
                ParagraphKind::Plus => "+ ",
                ParagraphKind::Plain | ParagraphKind::Point => "",
            };
            Some((before.to_owned(), &own.runs))
        }
        BlockKind::Closing(runs) | BlockKind::Heading(_, runs) => Some((String::new(), runs)),
        _ => None,
    }
}

/// What a line says that a block makes, without letters of points and the mark of the end.
pub fn text_of(block: &Block) -> Option<String> {
    let (before, runs) = runs(block)?;
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    Some(bare(&format!("{before}{text}")))
}

/// A line's text without the letter of a point, as the program sets it.
pub fn bare(text: &str) -> String {
    let text = plain_text(text);
    let letter = text.split_once(") ").filter(|(letter, _)| {
        (1..=2).contains(&letter.chars().count()) && letter.chars().all(char::is_lowercase)
    });
    let text = letter.map_or(text.as_str(), |(_, rest)| rest);
    without_end(text)
}

/// A text without the mark of the document's end, which the program sets itself; somebody may have gone on behind it.
pub fn without_end(text: &str) -> String {
    text.replace("./.", ".")
}

/// What the letters of a block's line were printed from. `text` is what the line says, bare; nothing where the two are
/// not one.
pub fn sources(
    block: &Block,
    text: &str,
    markup: &str,
    traced: &Traced,
    prose: &Prose,
) -> Option<Sources> {
    let said = said_letters(block, markup)?;
    let own: String = said.iter().map(|(c, _)| *c).collect();
    if own.trim_end_matches(['.', ' ']) != text.trim_end_matches(['.', ' ']) {
        return None;
    }
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (c, place) in &said {
        places.extend(place.map(|place| (at, place)));
        at += c.len_utf8();
    }
    let width =
        |at: usize| text.get(at..).and_then(|own| own.chars().next()).map_or(1, char::len_utf8);
    // Where what a passage of the markup printed stands in the line.
    let span = |passage: &Range<usize>| {
        let mut within = places.iter().filter(|(_, place)| passage.contains(place));
        let first = within.next()?.0;
        let last = within.next_back().map_or(first, |(last, _)| *last);
        Some(first..(last + width(last)).min(text.len()))
    };
    let mut own = Sources::default();
    let inside = |at: &Range<usize>| block.at.start <= at.start && at.end <= block.at.end;
    for frame in traced.frames.iter().filter(|frame| inside(&frame.at)) {
        let FrameKind::Expression(tag) = &frame.what else { continue };
        let (tag, from) = (Some(tag.clone()), None);
        let piece = span(&frame.at).map(|at| KeptPiece { at, tag, from, is_figure: false });
        own.has_empty |= piece.is_none();
        own.pieces.extend(piece);
    }
    for printed in traced.printed.iter().filter(|own| inside(&own.at)) {
        let (Some(from), Some(at)) = (traced.origin(printed), span(&printed.at)) else { continue };
        if let Some((key, index)) = prose_of(from, prose) {
            own.prose.push(ProsePart { at, key: key.to_owned(), index });
            continue;
        }
        let Provenance::Inputs(origin) = from else { continue };
        own.pieces.push(KeptPiece {
            at,
            tag: None,
            from: Some(origin.clone()),
            is_figure: is_figure(from),
        });
    }
    own.prose = joined(own.prose);
    own.pieces.sort_by_key(|own| (own.at.start, std::cmp::Reverse(own.at.end)));
    Some(own)
}

/// The letters of a block's line as it says them, with single spaces; each with its place in the markup, where it was
/// printed.
fn said_letters(block: &Block, markup: &str) -> Option<Vec<(char, Option<usize>)>> {
    let (before, runs) = runs(block)?;
    let mut all: Vec<(char, Option<usize>)> = before.chars().map(|c| (c, None)).collect();
    for run in runs {
        let places =
            run.value.as_ref().and_then(|at| Some(letters(markup.get(at.clone())?, at.start)));
        let places = places.filter(|own| own.len() == run.text.chars().count());
        let place = |index: usize| places.as_ref().and_then(|own| own.get(index).copied());
        all.extend(run.text.chars().enumerate().map(|(index, c)| (c, place(index))));
    }
    let mut said: Vec<(char, Option<usize>)> = Vec::new();
    for (c, place) in all {
        let c = match c {
            '\u{AD}' => continue,
            '\u{2011}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if c != ' ' || said.last().is_some_and(|(last, _)| *last != ' ') {
            said.push((c, place));
        }
    }
    Some(said)
}

/// Parts of one text that only values stand between are one.
fn joined(parts: Vec<ProsePart>) -> Vec<ProsePart> {
    let mut all: Vec<ProsePart> = Vec::new();
    for part in parts {
        match all.last_mut().filter(|own| own.key == part.key && own.index == part.index) {
            Some(last) => last.at.end = last.at.end.max(part.at.end),
            None => all.push(part),
        }
    }
    all
}

impl Sources {
    /// Whether all of the line is one text of prose.
    pub fn whole_prose(&self, text: &str) -> Option<&ProsePart> {
        let [part] = self.prose.as_slice() else { return None };
        let first =
            self.pieces.first().map_or(part.at.start, |own| own.at.start.min(part.at.start));
        let last = self.pieces.iter().map(|own| own.at.end).max().unwrap_or(0).max(part.at.end);
        let rest = text.get(last..).unwrap_or_default();
        (first == 0 && rest.trim_matches(['.', ';', ' ']).is_empty()).then_some(part)
    }

    /// What must stay: figures and texts of the inputs; `with_tags` also whatever an expression prints, as one piece
    /// with what stands in it.
    pub fn kept(&self, with_tags: bool) -> Vec<KeptPiece> {
        let mut kept: Vec<KeptPiece> = Vec::new();
        // What prints a text of prose as a whole is the template's, and no expression in that text.
        let prints_prose = |own: &KeptPiece| {
            self.prose.iter().any(|part| own.at.start <= part.at.start && part.at.end <= own.at.end)
        };
        let tags = self.pieces.iter().filter(|own| own.tag.is_some() && !prints_prose(own));
        let values = self.pieces.iter().filter(|own| own.tag.is_none());
        for own in values {
            let is_in = |tag: &&KeptPiece| tag.at.start <= own.at.start && own.at.end <= tag.at.end;
            // The innermost.
            let tag = tags.clone().filter(is_in).min_by_key(|tag| tag.at.len());
            let at = tag.map_or_else(|| own.at.clone(), |tag| tag.at.clone());
            if let Some(known) = kept.iter_mut().find(|known| known.at == at) {
                known.is_figure |= own.is_figure;
            } else {
                let tag = tag.and_then(|own| own.tag.clone());
                kept.push(KeptPiece { at, tag, ..own.clone() });
            }
        }
        if with_tags {
            let free = |own: &&KeptPiece| {
                !kept.iter().any(|known| known.at.start < own.at.end && own.at.start < known.at.end)
            };
            let more: Vec<KeptPiece> = tags.filter(free).cloned().collect();
            kept.extend(more);
        }
        kept.sort_by_key(|own| own.at.start);
        kept.dedup_by(|own, before| own.at.start < before.at.end);
        kept
    }
}

/// Where a piece of a text stands in another, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundAgain {
    /// The same, here.
    Same(Range<usize>),
    /// Something else, here: nothing, or a number in its place.
    Other(Range<usize>),
    /// Nobody knows.
    Nowhere,
}

/// Finds a piece of a text in another; `marked` is where its bookmark stands there.
pub fn find(old: &str, at: &Range<usize>, new: &str, marked: Option<&Range<usize>>) -> FoundAgain {
    let own = old.get(at.clone()).unwrap_or_default();
    if let Some(there) = marked
        && let Some(said) = new.get(there.clone()).filter(|said| !said.is_empty())
    {
        // What is typed right before or behind a bookmark may come to lie in it.
        return match once(own, said) {
            Some(own) => FoundAgain::Same(there.start + own.start..there.start + own.end),
            None => FoundAgain::Other(there.clone()),
        };
    }
    let words = aligned(old, new);
    let over = |own: &&WordsAligned| own.old.start < at.end && at.start < own.old.end;
    let over: Vec<&WordsAligned> = words.iter().filter(over).collect();
    if let (Some(first), Some(last)) = (over.first(), over.last())
        && over.iter().all(|own| own.same)
    {
        let start = first.new.start + at.start.saturating_sub(first.old.start);
        let end = last.new.end - last.old.end.saturating_sub(at.end);
        let there = start..end;
        return match new.get(there.clone()) == Some(own) {
            true => FoundAgain::Same(there),
            false => FoundAgain::Nowhere,
        };
    }
    let [one] = over.as_slice() else { return FoundAgain::Nowhere };
    // A number in place of the number; or nothing.
    let there = new.get(one.new.clone()).unwrap_or_default();
    if one.new.is_empty() {
        return FoundAgain::Other(one.new.clone());
    }
    let numbers = numbers(there);
    let alone = !old
        .get(one.old.clone())
        .unwrap_or_default()
        .replacen(own, "", 1)
        .contains(|c: char| c.is_ascii_digit());
    match numbers.as_slice() {
        [number] if alone && own.contains(|c: char| c.is_ascii_digit()) => {
            FoundAgain::Other(one.new.start + number.start..one.new.start + number.end)
        }
        _ if one.old == *at => FoundAgain::Other(one.new.clone()),
        _ => FoundAgain::Nowhere,
    }
}

/// Where a piece stands in a text as whole words, if it stands there once and beside no other number.
fn once(own: &str, text: &str) -> Option<Range<usize>> {
    let ends = |at: usize| {
        let (before, behind) = (text[..at].chars().next_back(), text[at..].chars().next());
        let joins = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '.' | '%'))
        };
        !(joins(before) && joins(behind))
    };
    let whole = |at: &usize| ends(*at) && ends(at + own.len());
    let mut found = text.match_indices(own).map(|(at, _)| at).filter(whole);
    let at = found.next().filter(|_| found.next().is_none())?;
    let own = at..at + own.len();
    let beside = [&text[..own.start], &text[own.end..]];
    (!beside.concat().contains(|c: char| c.is_ascii_digit())).then_some(own)
}

/// Where numbers stand in a text.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let behind = text[at + c.len_utf8()..].chars().next();
        let joins = matches!(c, ',' | '.') && behind.is_some_and(|c| c.is_ascii_digit());
        let open = all.last().is_some_and(|own| own.end == at);
        if c.is_ascii_digit() || open && joins {
            match all.last_mut().filter(|own| own.end == at) {
                Some(last) => last.end = at + c.len_utf8(),
                None => all.push(at..at + c.len_utf8()),
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(old: &str, piece: &str, new: &str) -> String {
        let at = old.find(piece).expect("a piece");
        match find(old, &(at..at + piece.len()), new, None) {
            FoundAgain::Same(at) => format!("same {}", &new[at]),
            FoundAgain::Other(at) => format!("other {}", &new[at]),
            FoundAgain::Nowhere => "nowhere".to_owned(),
        }
    }

    #[test]
    fn figures_are_found_again() {
        assert_eq!(found("có 03 xã đạt", "03", "hiện có 03 xã đã đạt"), "same 03");
        assert_eq!(
            found("bình quân 15,1 tiêu chí", "15,1", "bình quân 15,2 tiêu chí"),
            "other 15,2"
        );
        assert_eq!(found("đạt 91,5% kế hoạch", "91,5", "đạt 92% kế hoạch"), "other 92");
        assert_eq!(found("có 03 xã đạt", "03", "có xã đạt"), "other ");
        assert_eq!(found("có 03 xã đạt", "03", "không còn đơn vị nào như thế"), "nowhere");
        let old = "có 03 xã";
        let marked = |new: &str, there: &str| {
            let at = new.find(there).expect("a bookmark");
            find(old, &(4..6), new, Some(&(at..at + there.len())))
        };
        assert_eq!(marked("có hơn 03 xã", "hơn 03"), FoundAgain::Same(9..11));
        assert_eq!(marked("có 103 xã", "103"), FoundAgain::Other(4..7));
        assert_eq!(marked("có 5 hay 03 xã", "5 hay 03"), FoundAgain::Other(4..12));
        assert_eq!(marked("có 03,5 xã", "03,5"), FoundAgain::Other(4..8));
        assert_eq!(bare("a) Giao thông"), "Giao thông");
        assert_eq!(bare("thực hiện./."), "thực hiện.");
    }
}

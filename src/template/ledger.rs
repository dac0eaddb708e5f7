//! What a document's words print, with where it comes from.
//!
//! While a document is traced, a printed value leaves the template between two marks that no text has:
//! the first names its origin. They come off again before anything else reads the markup, and what
//! is left must be the markup that the document is laid out from. A build writes no marks.

use std::cell::RefCell;
use std::ops::Range;

use super::frame::{Frame, FrameKind};
use crate::figures::{Figure, Origin, Seen};
use crate::origin::{Place, Sourced};

/// Where a printed value comes from.
#[derive(Clone, Debug)]
pub enum Provenance {
    /// The inputs: a figure with its cells, or a text that is printed as it is.
    Inputs(Origin),
    /// The words of a template: its file and line.
    Template(Place),
}

/// The marks' own plane of characters: nobody writes them, and no font has them.
const FIRST: u32 = 0xF0000;
/// The mark before a value that comes from no figure.
const PLAIN: char = '\u{F0000}';
/// The last mark that can name an origin.
const LAST: u32 = 0xFFFFD;
/// The mark behind a value.
const END: char = '\u{10FFFD}';
/// The first mark before a passage of a template, the last one, and the mark behind one.
const FRAME: u32 = 0x10_0000;
const LAST_FRAME: u32 = 0x10_FFF0;
const FRAME_END: char = '\u{10FFFC}';

thread_local! {
    static ORIGINS: RefCell<Option<Vec<Provenance>>> = const { RefCell::new(None) };
    static FRAMES: RefCell<Vec<FrameKind>> = const { RefCell::new(Vec::new()) };
}

/// Renders with marks; also the origins and the passages that they name, by number.
pub fn traced<T>(render: impl FnOnce() -> T) -> (T, Vec<Provenance>, Vec<FrameKind>) {
    ORIGINS.with(|origins| *origins.borrow_mut() = Some(Vec::new()));
    FRAMES.with(|frames| frames.borrow_mut().clear());
    let rendered = render();
    let origins = ORIGINS.with(|origins| origins.borrow_mut().take());
    let frames = FRAMES.with(|frames| std::mem::take(&mut *frames.borrow_mut()));
    (rendered, origins.unwrap_or_default(), frames)
}

/// The marks around a passage of a template; none while nothing is traced.
pub fn frame(what: FrameKind) -> Option<[char; 2]> {
    if !is_on() {
        return None;
    }
    FRAMES.with(|frames| {
        let mut frames = frames.borrow_mut();
        frames.push(what);
        let mark = FRAME + u32::try_from(frames.len() - 1).ok()?;
        Some([char::from_u32(mark).filter(|_| mark <= LAST_FRAME)?, FRAME_END])
    })
}

/// Whether marks are written.
pub fn is_on() -> bool {
    ORIGINS.with(|origins| origins.borrow().is_some())
}

/// A text that states a figure; no text is nothing.
pub fn figure(text: String, from: &Origin) -> String {
    if text.is_empty() {
        return text;
    }
    let same = |known: &Provenance| matches!(known, Provenance::Inputs(own) if own.is(from));
    match mark(same, || Provenance::Inputs(from.clone())) {
        Some(mark) => format!("{mark}{text}{END}"),
        None => text,
    }
}

/// The marks around words of a template.
pub fn words(place: &Place) -> Option<[char; 2]> {
    let same = |known: &Provenance| matches!(known, Provenance::Template(own) if own == place);
    Some([mark(same, || Provenance::Template(place.clone()))?, END])
}

/// The mark that names where a text comes from; none while nothing is traced.
fn mark(same: impl Fn(&Provenance) -> bool, new: impl FnOnce() -> Provenance) -> Option<char> {
    ORIGINS.with(|origins| {
        let mut origins = origins.borrow_mut();
        let origins = origins.as_mut()?;
        let number = match origins.iter().rposition(same) {
            Some(number) => number,
            None => {
                origins.push(new());
                origins.len() - 1
            }
        };
        let mark = FIRST + 1 + u32::try_from(number).ok()?;
        char::from_u32(mark).filter(|_| mark <= LAST)
    })
}

/// A text that is printed as the inputs have it, or follows from one of them alone; what it cites is
/// written as the decree does.
pub fn said(text: String, place: &Place) -> String {
    let cited = crate::viet::as_cited(&text);
    let text = if cited == text { text } else { cited };
    if is_on() { figure(text, &Origin::cell(place, Seen::Text)) } else { text }
}

/// A text of the inputs.
pub fn sourced(text: &Sourced<String>) -> String {
    said(text.value.clone(), &text.place)
}

/// A figure that is a text.
pub fn text(figure: Figure<String>) -> String {
    self::figure(figure.value, &figure.from)
}

/// A text that is printed as it is.
pub fn plain(text: String) -> String {
    if is_on() { format!("{PLAIN}{text}{END}") } else { text }
}

/// Whether a character is one of the marks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{F0000}'..='\u{FFFFD}' | END) || is_frame(c)
}

/// Whether it is one around a passage of a template.
fn is_frame(c: char) -> bool {
    matches!(c, '\u{100000}'..='\u{10FFFC}')
}

/// A text without its marks.
pub fn bare(text: &str) -> String {
    text.replace(is_mark, "")
}

/// Works on a text as if it had no marks around it; they stay around what becomes of it.
pub fn inside(text: &str, work: impl FnOnce(&str) -> String) -> String {
    let inner = text.trim_matches(is_mark);
    let start = text.find(|c| !is_mark(c)).unwrap_or(text.len());
    let end = start + inner.len();
    format!("{}{}{}", &text[..start], work(inner), text.get(end..).unwrap_or_default())
}

/// A printed value in markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Where.
    pub at: Range<usize>,
    /// The number of its origin; none where it comes from no figure.
    pub from: Option<usize>,
}

/// The markup without marks, and what they said: of marks inside each other the inner one that names an
/// origin; and the passages of templates, an outer one before those in it.
pub fn read(marked: &str, frames: &[FrameKind]) -> (String, Vec<Printed>, Vec<Frame>) {
    let mut text = String::with_capacity(marked.len());
    let mut printed: Vec<Printed> = Vec::new();
    let mut open: Vec<Option<usize>> = Vec::new();
    let (mut framed, mut around): (Vec<Frame>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut start = 0;
    for c in marked.chars() {
        if is_frame(c) {
            let at = text.len();
            if c == FRAME_END {
                let last = around.pop().and_then(|last| framed.get_mut(last));
                last.into_iter().for_each(|frame| frame.at.end = at);
            } else if let Some(what) = frames.get((u32::from(c) - FRAME) as usize) {
                around.push(framed.len());
                framed.push(Frame { at: at..at, what: what.clone() });
            }
            continue;
        }
        if !is_mark(c) {
            text.push(c);
            continue;
        }
        if let Some(from) = open.last()
            && text.len() > start
        {
            printed.push(Printed { at: start..text.len(), from: *from });
        }
        start = text.len();
        if c == END {
            open.pop();
        } else {
            let own = (u32::from(c) - FIRST).checked_sub(1).map(|number| number as usize);
            open.push(own.or(open.last().copied().flatten()));
        }
    }
    (text, printed, framed)
}

/// Where the same values and passages stand in the text as an office spells it: there a tone may stand on another
/// letter, and a dash with or without spaces.
pub fn moved(text: &str, spelled: &str) -> impl Fn(Range<usize>) -> Range<usize> {
    let mut places = vec![0; text.len() + 1];
    let mut own = spelled.char_indices().peekable();
    let end = spelled.len();
    for (at, letter) in text.char_indices() {
        // Spaces that only one of them has.
        if letter != ' ' {
            while own.next_if(|(_, c)| *c == ' ').is_some() {}
        }
        places[at] = own.peek().map_or(end, |(place, _)| *place);
        if letter != ' ' || own.peek().is_some_and(|(_, c)| *c == ' ') {
            own.next();
        }
    }
    places[text.len()] = end;
    let place = move |at: usize| places.get(at).copied().unwrap_or(end);
    move |at: Range<usize>| place(at.start)..place(at.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off_and_say_what_is_where() {
        let from = Origin::cell(&Place::file("a"), Seen::Row);
        assert_eq!(figure("03".to_owned(), &from), "03");
        let (text, origins, frames) = traced(|| {
            let text = plain(format!("lên {} xã", figure("03".to_owned(), &from)));
            let [open, close] = frame(FrameKind::Instead("k".to_owned())).expect("it is on");
            format!("{open}{text}{close}")
        });
        assert_eq!((origins.len(), frame(FrameKind::Added("k".to_owned()))), (1, None));
        assert_eq!(bare(&text), "lên 03 xã");
        let (text, printed, framed) = read(&format!("a {text} b"), &frames);
        let at = 2..2 + "lên 03 xã".len();
        assert_eq!(framed, [Frame { at, what: FrameKind::Instead("k".to_owned()) }]);
        assert_eq!(text, "a lên 03 xã b");
        let found: Vec<_> = printed.iter().map(|p| (&text[p.at.clone()], p.from)).collect();
        assert_eq!(found, [("lên ", None), ("03", Some(0)), (" xã", None)]);
    }
}

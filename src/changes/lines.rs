//! Lines of a document that are otherwise, with the words that differ.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices, capture_diff_slices_by_key};

use crate::said::SaidLine;

/// A line that is otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChange {
    /// The part of letterhead or end that it is of, by its key; of the text, none.
    pub part: Option<String>,
    /// The title that it stands under.
    pub under: String,
    /// What it said; nothing where it is new.
    pub old: Option<String>,
    /// What it says; nothing where it is gone.
    pub new: Option<String>,
    /// Both in one, where the line is there both times.
    pub pieces: Vec<TextPiece>,
    /// The page that it is on now, where that is known.
    pub page: Option<usize>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPiece {
    /// Words that are the same.
    Same(String),
    /// Words in place of others; either may be none.
    Changed {
        /// Then.
        old: String,
        /// Now.
        new: String,
    },
}

/// What share of their words lines have in common at least that are one line, changed.
const ALIKE: f64 = 0.4;

/// Lines that are otherwise, in the order of the document.
pub fn lines(old: &[SaidLine], new: &[SaidLine]) -> Vec<LineChange> {
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (then, now) = (op.old_range(), op.new_range());
        let (before, after) = (title_above(old, then.start), title_above(new, now.start));
        pair(&old[then], &new[now], before, after, &mut changes);
    }
    changes
}

/// Stretches of two lists, in their order, that are the same.
pub fn same_stretches<T: Eq + Hash + Ord>(
    old: &[T],
    new: &[T],
) -> Vec<(Range<usize>, Range<usize>)> {
    let ops = capture_diff_slices(Algorithm::Myers, old, new).into_iter();
    let same = ops.filter(|op| matches!(op, DiffOp::Equal { .. }));
    same.map(|op| (op.old_range(), op.new_range())).collect()
}

/// The title above a line.
fn title_above(lines: &[SaidLine], at: usize) -> String {
    let title = |line: &SaidLine| match line {
        SaidLine::Title(text) => Some(text.clone()),
        _ => None,
    };
    lines[..at.min(lines.len())].iter().rev().find_map(title).unwrap_or_default()
}

/// Pairs lines that are one line, changed; the others came or went.
fn pair(
    old: &[SaidLine],
    new: &[SaidLine],
    mut before: String,
    mut after: String,
    changes: &mut Vec<LineChange>,
) {
    let mut behind = 0;
    for line in old {
        let found = (behind..new.len()).find(|at| is_changed(line, &new[*at]));
        if let Some(at) = found {
            for added in &new[behind..at] {
                changes.push(change(None, Some(added), &mut after));
            }
            changes.push(change(Some(line), Some(&new[at]), &mut after));
            behind = at + 1;
        } else {
            changes.push(change(Some(line), None, &mut before));
        }
    }
    for added in &new[behind..] {
        changes.push(change(None, Some(added), &mut after));
    }
}

fn change(old: Option<&SaidLine>, new: Option<&SaidLine>, under: &mut String) -> LineChange {
    let part = match new.or(old) {
        Some(SaidLine::Head(part, _)) => Some(part.clone()),
        _ => None,
    };
    let text = |line: Option<&SaidLine>| line.map(|line| line.text().to_owned());
    let (said, says) = (text(old), text(new));
    let pieces = said.as_ref().zip(says.as_ref()).map(|(old, new)| pieces(old, new));
    let own = std::mem::take(under);
    // A title stands above what follows it.
    *under = match new.or(old) {
        Some(SaidLine::Title(text)) => text.clone(),
        _ => own.clone(),
    };
    LineChange {
        part,
        under: own,
        old: said,
        new: says,
        pieces: pieces.unwrap_or_default(),
        page: None,
    }
}

/// Whether a line is another one, changed.
fn is_changed(old: &SaidLine, new: &SaidLine) -> bool {
    match (old, new) {
        (SaidLine::Head(part, _), SaidLine::Head(own, _)) if part != own => false,
        // What there is once is always itself.
        (SaidLine::Head(part, _), SaidLine::Head(..))
            if !matches!(&**part, "can_cu" | "noi_nhan") =>
        {
            true
        }
        (SaidLine::Head(..), SaidLine::Head(..))
        | (SaidLine::Title(_), SaidLine::Title(_))
        | (SaidLine::Words(_), SaidLine::Words(_)) => alike(old.text(), new.text()) >= ALIKE,
        _ => false,
    }
}

/// Whether a text is another one, changed.
pub fn is_alike(old: &str, new: &str) -> bool {
    alike(old, new) >= ALIKE
}

/// What share of their words two texts have in common.
fn alike(a: &str, b: &str) -> f64 {
    let mut counts: BTreeMap<&str, i32> = BTreeMap::new();
    a.split(' ').for_each(|word| *counts.entry(word).or_default() += 1);
    let mut common = 0;
    for word in b.split(' ') {
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    let all = a.split(' ').count() + b.split(' ').count();
    2.0 * f64::from(common) / (all.max(1) as f64)
}

/// A word or a sign, and whether a space stands before it.
struct Token<'a> {
    text: &'a str,
    spaced: bool,
}

/// The words and signs of a text; a number is one word.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut spaced = false;
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            spaced = true;
            continue;
        }
        let mut end = start + letter.len_utf8();
        if letter.is_alphanumeric() {
            while let Some(&(at, next)) = letters.peek() {
                let behind = text[at + next.len_utf8()..].chars().next();
                let joins = matches!(next, ',' | '.' | '/' | '-')
                    && behind.is_some_and(char::is_alphanumeric);
                if !(next.is_alphanumeric() || next == '%' || joins) {
                    break;
                }
                end = at + next.len_utf8();
                letters.next();
            }
        }
        tokens.push(Token { text: &text[start..end], spaced });
        spaced = false;
    }
    tokens
}

/// Words of two texts that are the same, one by one, or stand in place of others: their bytes in either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsAligned {
    /// Whether they are the same.
    pub same: bool,
    /// Then.
    pub old: Range<usize>,
    /// Now.
    pub new: Range<usize>,
}

/// Which words of a text stand in place of which of another, in their order.
pub fn aligned(old: &str, new: &str) -> Vec<WordsAligned> {
    let (before, now) = (tokens(old), tokens(new));
    let place = |text: &str, token: &Token<'_>| {
        let start = token.text.as_ptr() as usize - text.as_ptr() as usize;
        start..start + token.text.len()
    };
    let span = |text: &str, tokens: &[Token<'_>], at: &Range<usize>| match tokens.get(at.clone()) {
        Some([]) | None => {
            let start = tokens.get(at.start).map_or(text.len(), |next| place(text, next).start);
            start..start
        }
        Some(own) => place(text, &own[0]).start..place(text, &own[own.len() - 1]).end,
    };
    let mut all = Vec::new();
    for op in capture_diff_slices_by_key(Algorithm::Myers, &before, &now, |own| own.text) {
        let (then, own) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            all.extend(then.zip(own).map(|(then, own)| WordsAligned {
                same: true,
                old: place(old, &before[then]),
                new: place(new, &now[own]),
            }));
        } else {
            let (old, new) = (span(old, &before, &then), span(new, &now, &own));
            all.push(WordsAligned { same: false, old, new });
        }
    }
    all
}

/// Two texts in one: what is the same, and what stands in place of what.
pub fn pieces(old: &str, new: &str) -> Vec<TextPiece> {
    let (before, now) = (tokens(old), tokens(new));
    let mut pieces: Vec<TextPiece> = Vec::new();
    let ops = capture_diff_slices_by_key(Algorithm::Myers, &before, &now, |own| own.text);
    for op in ops {
        let (then, own) = (&before[op.old_range()], &now[op.new_range()]);
        let spaced = [own.first(), then.first()].into_iter().flatten().any(|token| token.spaced);
        let space = if spaced && !pieces.is_empty() { " " } else { "" };
        if matches!(op, DiffOp::Equal { .. }) {
            pieces.push(TextPiece::Same(format!("{space}{}", joined(own))));
            continue;
        }
        match pieces.last_mut() {
            Some(TextPiece::Same(text)) => text.push_str(space),
            _ if !space.is_empty() => pieces.push(TextPiece::Same(space.to_owned())),
            _ => {}
        }
        pieces.push(TextPiece::Changed { old: joined(then), new: joined(own) });
    }
    pieces
}

/// Tokens as a text; the space before the first is not part of it.
fn joined(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.spaced && at > 0 {
            text.push(' ');
        }
        text.push_str(token.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let piece = |piece: TextPiece| match piece {
            TextPiece::Same(text) => text,
            TextPiece::Changed { old, new } => format!("[{old}|{new}]"),
        };
        pieces(old, new).into_iter().map(piece).collect()
    }

    #[test]
    fn words_that_differ_are_told_in_one_line() {
        assert_eq!(
            shown("bình quân 15,1 tiêu chí/xã.", "bình quân 15,2 tiêu chí/xã."),
            "bình quân [15,1|15,2] tiêu chí/xã."
        );
        assert_eq!(shown("có 03 xã", "có 03 xã đạt chuẩn"), "có 03 xã [|đạt chuẩn]");
        assert_eq!(shown("Năm 2025, xã", "xã"), "[Năm 2025,|] xã");
        assert_eq!(shown("a (5).", "a (6)."), "a ([5|6]).");
        assert_eq!(shown("một hai", "một hai"), "một hai");
    }

    #[test]
    fn lines_that_came_went_and_changed() {
        let words = |text: &str| SaidLine::Words(text.to_owned());
        let old =
            [SaidLine::Title("A".into()), words("bình quân 15,1 tiêu chí."), words("Câu cũ.")];
        let new = [
            SaidLine::Title("A".into()),
            words("Câu hoàn toàn mới viết thêm."),
            words("bình quân 15,2 tiêu chí."),
        ];
        let all = lines(&old, &new);
        let texts: Vec<_> =
            all.iter().map(|own| (own.old.as_deref(), own.new.as_deref())).collect();
        assert_eq!(
            texts,
            [
                (None, Some("Câu hoàn toàn mới viết thêm.")),
                (Some("bình quân 15,1 tiêu chí."), Some("bình quân 15,2 tiêu chí.")),
                (Some("Câu cũ."), None),
            ]
        );
        assert!(all.iter().all(|own| own.under == "A"));
    }
}

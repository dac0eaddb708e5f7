//! What a person sees of a cell that its value does not say: a format that shows other digits, a
//! line through the text, a footnote's mark, a font of pictures.
//!
//! One rule for every cell that is read, in sheets and in communes' forms. What is seen and does
//! not change the value is passed over.

use rust_decimal::Decimal;

use super::counted::Nouns;
use super::number_format::{self, Expected, Shown};
use super::package::look::{Look, Struck};
use super::raw::Node;
use crate::diag::{LookDoubt, Problem};
use crate::viet::{self, Foreign};

/// Why the value of a cell is not what a person reads in it, if so.
pub fn doubt(
    look: &Look,
    node: &Node,
    unit: Option<Decimal>,
    nouns: Option<&Nouns>,
) -> Option<Problem> {
    let told = |doubt| Some(Problem::CellLooks { seen: node.shown(), doubt });
    if let Some(doubt) = struck(look) {
        return told(doubt);
    }
    // "Nothing here" in white says the same unseen.
    if look.unseen && !matches!(viet::parse_mark(&node.shown()), Some(viet::Mark::NotMet)) {
        return told(LookDoubt::Unseen);
    }
    if look.raised {
        return told(LookDoubt::Raised);
    }
    if look.symbols {
        return told(LookDoubt::Symbols);
    }
    shown_as(look, node, Expected { unit, nouns })
        .or_else(|| {
            // What an .ods says to be shown; its format would have told of it.
            look.shown.clone().map(LookDoubt::Shows)
        })
        .and_then(told)
        .or_else(|| {
            // In an old font U+00AD is a letter, and the font is told.
            let old = matches!(viet::foreign_word(&node.shown()), Some((_, Foreign::OldFont)));
            let letter = look.invisible.filter(|_| !old)?;
            Some(Problem::InvisibleLetters {
                seen: node.shown(),
                code: format!("U+{:04X}", u32::from(letter)),
            })
        })
}

/// How much of a cell is struck through, if any of it is.
pub fn struck(look: &Look) -> Option<LookDoubt> {
    match look.struck {
        Struck::Whole => Some(LookDoubt::Struck),
        Struck::Part => Some(LookDoubt::PartlyStruck),
        Struck::No => None,
    }
}

/// What the cell's number format makes of its value.
fn shown_as(look: &Look, node: &Node, words: Expected<'_>) -> Option<LookDoubt> {
    let format = look.format.as_deref()?;
    let shown = match node {
        Node::Number(number) => number_format::number(format, *number, words, look.fill.is_none()),
        Node::Text(text) => number_format::text(format, text),
        Node::Date(_) if number_format::hides_date(format) => Shown::Unknown,
        Node::Empty
        | Node::Date(_)
        | Node::Bool(_)
        | Node::Error(_)
        | Node::Uncalculated(_)
        | Node::List(_)
        | Node::Map(_) => Shown::Itself,
    };
    match shown {
        Shown::Itself => None,
        Shown::As(text) => Some(LookDoubt::Shows(text)),
        Shown::Unknown => Some(LookDoubt::Format(viet::one_line(format))),
    }
}

//! Which headings and points of a text have a number or letter: one that stands alone has none (Phụ lục I, II.6đ), as
//! `templates/lib/bo-cuc.typ` says it on pages. The number itself is whoever sets the text's to count.

use crate::typeset::{Block, BlockKind, HeadingKind, ParagraphKind};
use crate::viet;

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberedAs {
    /// Not at all.
    Alone,
    /// By itself.
    Own,
    /// Behind the number of the heading around it.
    WithOuter,
}

/// What a heading or point of the text is told, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Labelled {
    /// A heading: how it is numbered, and its level from 1.
    Heading(NumberedAs, usize),
    /// A point's letter; none where it is the only one.
    Point(Option<String>),
}

/// What is numbered, in the text's order.
#[derive(Clone, Copy)]
enum Seen {
    Heading(HeadingKind),
    Annex,
    Point,
}

/// The numbering of a text's headings and points, in its order; `annexes` is how many annexes stand where the text
/// calls for those made of data.
pub fn labels(blocks: &[Block], annexes: usize) -> Vec<Labelled> {
    let mut seen = Vec::new();
    see(blocks, annexes, &mut seen);
    let levels = levels(&seen);
    let letters = letters(&seen);
    let mut clause_has_number = false;
    let mut labels = Vec::new();
    for (index, own) in seen.iter().enumerate() {
        match own {
            Seen::Annex => clause_has_number = false,
            Seen::Point => labels.push(Labelled::Point(letters[index].clone())),
            Seen::Heading(kind) => {
                let level = levels[index];
                let may_be_alone = *kind >= HeadingKind::Clause;
                let numbering = if may_be_alone && is_alone(&levels, index) {
                    NumberedAs::Alone
                } else if *kind == HeadingKind::SubClause && clause_has_number {
                    NumberedAs::WithOuter
                } else {
                    NumberedAs::Own
                };
                match kind {
                    HeadingKind::Clause => clause_has_number = numbering != NumberedAs::Alone,
                    HeadingKind::SubClause => {}
                    _ => clause_has_number = false,
                }
                labels.push(Labelled::Heading(numbering, level));
            }
        }
    }
    labels
}

fn see(blocks: &[Block], annexes: usize, seen: &mut Vec<Seen>) {
    for block in blocks {
        match &block.what {
            BlockKind::Heading(kind, _) => seen.push(Seen::Heading(*kind)),
            BlockKind::Paragraph(own) if own.kind == ParagraphKind::Point => seen.push(Seen::Point),
            BlockKind::Annexes => seen.extend((0..annexes).map(|_| Seen::Annex)),
            BlockKind::Annex(annex) => {
                seen.push(Seen::Annex);
                see(&annex.blocks, annexes, seen);
            }
            _ => {}
        }
    }
}

/// The level of each heading: one more than the number of wider headings open around it; 0 of a point.
fn levels(seen: &[Seen]) -> Vec<usize> {
    // An annex is wider than all.
    let mut open: Vec<Option<HeadingKind>> = Vec::new();
    let level = |own: &Seen| match own {
        Seen::Point => 0,
        Seen::Annex => {
            open = vec![None];
            1
        }
        Seen::Heading(kind) => {
            open.retain(|outer| outer.is_none_or(|outer| outer < *kind));
            open.push(Some(*kind));
            open.len()
        }
    };
    seen.iter().map(level).collect()
}

/// Whether a heading is the only one of its level below the heading around it.
fn is_alone(levels: &[usize], index: usize) -> bool {
    let own = levels[index];
    let same = |nearest: Option<&usize>| nearest == Some(&own);
    let counts = |level: &&usize| (1..=own).contains(*level);
    let before = levels[..index].iter().rev().find(counts);
    let after = levels[index + 1..].iter().find(counts);
    !same(before) && !same(after)
}

/// The letter of each point that is one of several below its heading.
fn letters(seen: &[Seen]) -> Vec<Option<String>> {
    let mut letters: Vec<Option<String>> = vec![None; seen.len()];
    let (mut count, mut group) = (0, Vec::new());
    let mut close = |count: usize, group: &mut Vec<(usize, usize)>| {
        for (index, number) in group.drain(..) {
            letters[index] = (count > 1).then(|| viet::letter(number));
        }
    };
    for (index, own) in seen.iter().enumerate() {
        match own {
            Seen::Point => {
                count += 1;
                group.push((index, count));
            }
            Seen::Annex => close(count, &mut group),
            Seen::Heading(_) => {
                close(count, &mut group);
                count = 0;
            }
        }
    }
    close(count, &mut group);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::blocks;

    fn told(markup: &str) -> Vec<String> {
        let blocks = blocks(markup).expect("markup");
        let labels = labels(&blocks, 2);
        let told = labels.into_iter().map(|own| match own {
            Labelled::Heading(numbering, level) => format!("{numbering:?} {level}"),
            Labelled::Point(letter) => letter.unwrap_or_else(|| "-".to_owned()),
        });
        told.collect()
    }

    #[test]
    fn what_stands_alone_has_no_number() {
        assert_eq!(
            told(
                "#phan[A]\n#khoan[B]\n#tieu-khoan[C]\n#tieu-khoan[D]\n#phan[E]\n#khoan[F]\n#khoan[G]\n#tieu-khoan[H]\n#tieu-khoan[I]\n"
            ),
            [
                "Own 1",
                "Alone 2",
                "Own 3",
                "Own 3",
                "Own 1",
                "Own 2",
                "Own 2",
                "WithOuter 3",
                "WithOuter 3"
            ]
        );
        assert_eq!(told("#khoan[A]\n#cac-phu-luc(vb)\n"), ["Own 1"]);
        assert_eq!(told("#khoan[A]\n"), ["Alone 1"]);
    }

    #[test]
    fn points_have_the_letters_of_the_language() {
        let points = "#diem[x]\n".repeat(25);
        let told = told(&format!("#diem[x]\n#khoan[A]\n{points}#khoan[B]\n"));
        assert_eq!(told[..7], ["-", "Own 1", "a", "b", "c", "d", "đ"]);
        assert_eq!(told[24..], ["y", "aa", "ab", "Own 1"]);
    }
}

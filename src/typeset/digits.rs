//! Every number on laid-out pages: where it stands, and what the layout made it of.

use std::collections::HashMap;
use std::ops::Range;

use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::{HeadingElem, TableCell, TableElem};
use typst::syntax::{Span, SyntaxKind};
use typst::text::TextItem;

use super::Pages;
use super::world::Memory;

/// Digits side by side that come from one place.
#[derive(Clone, Debug)]
pub struct Digits {
    /// The page, counted from 0.
    pub page: usize,
    /// Left, top, width and height in mm.
    pub at: [f64; 4],
    /// What they are.
    pub text: String,
    /// The line's text that they are a part of, and where in it.
    pub within: (String, Range<usize>),
    /// What they were made of.
    pub from: MadeOf,
}

/// What the layout made a text of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeOf {
    /// The document's markup, at this byte.
    Markup(usize),
    /// A title in it: so many digits come behind these in the title.
    Title {
        /// Which of the document's titles, counted from 0.
        number: usize,
        /// How many digits come behind.
        behind: usize,
    },
    /// A cell of one of the annexes' tables; all count from 0, rows with those of the heading.
    Cell {
        /// Which table.
        table: usize,
        /// Which row.
        row: usize,
        /// Which column.
        column: usize,
    },
    /// The document's data, or a word of the layout library.
    Library,
    /// Nothing that anybody wrote: a page's number.
    Nothing,
}

/// What is open around a text.
#[derive(Default)]
struct Around {
    tables: usize,
    titles: usize,
    cells: HashMap<Location, MadeOf>,
    open: Vec<(Location, MadeOf)>,
}

impl Around {
    fn tag(&mut self, tag: &Tag, world: &Memory) {
        match tag {
            Tag::Start(element, _) => {
                let Some(location) = element.location() else { return };
                if element.is::<TableElem>() {
                    // A table of the template's own is markup.
                    let own = element.span().id().is_some_and(|id| id == world.main_source().id());
                    self.tables += usize::from(!own);
                } else if element.is::<HeadingElem>() {
                    let made = MadeOf::Title { number: self.titles, behind: 0 };
                    self.titles += 1;
                    self.open.push((location, made));
                } else if let Some(cell) = element.to_packed::<TableCell>() {
                    let at = |place: typst::foundations::Smart<usize>| place.custom();
                    let styles = typst::foundations::StyleChain::default();
                    if let (Some(row), Some(column)) =
                        (at(cell.y.get(styles)), at(cell.x.get(styles)))
                        && self.tables > 0
                    {
                        let made = MadeOf::Cell { table: self.tables - 1, row, column };
                        self.cells.insert(location, made);
                        self.open.push((location, made));
                    }
                }
            }
            Tag::End(location, ..) => self.open.retain(|(own, _)| own != location),
        }
    }
}

impl Pages {
    /// Every number on the pages, in drawing order.
    pub fn digits(&self) -> Vec<Digits> {
        let mut found = Vec::new();
        let mut around = Around::default();
        for (page, laid_out) in self.document.pages().iter().enumerate() {
            let mut walk =
                Walk { world: &self.world, page, found: &mut found, around: &mut around };
            walk.frame(&laid_out.frame, Transform::identity());
        }
        behind(&mut found);
        found
    }
}

/// Tells of each digit of a title how many come behind it.
fn behind(found: &mut [Digits]) {
    let mut seen: HashMap<usize, usize> = HashMap::new();
    for digits in found.iter_mut().rev() {
        if let MadeOf::Title { number, behind } = &mut digits.from {
            let counted = seen.entry(*number).or_default();
            *behind = *counted;
            *counted += digits.text.len();
        }
    }
}

struct Walk<'a> {
    world: &'a Memory,
    page: usize,
    found: &'a mut Vec<Digits>,
    around: &'a mut Around,
}

impl Walk<'_> {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let moved = transform
                        .pre_concat(Transform::translate(position.x, position.y))
                        .pre_concat(group.transform);
                    // A cell that runs on over pages is in frames of its own.
                    let cell = group.parent.and_then(|parent| {
                        Some((parent.location, *self.around.cells.get(&parent.location)?))
                    });
                    let depth = self.around.open.len();
                    self.around.open.extend(cell);
                    self.frame(&group.frame, moved);
                    if cell.is_some() {
                        self.around.open.truncate(depth);
                    }
                }
                FrameItem::Text(item) => self.text(item, position.transform(transform)),
                FrameItem::Tag(tag) => self.around.tag(tag, self.world),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, item: &TextItem, at: Point) {
        let mut x = Abs::zero();
        let mut last: Option<(usize, MadeOf)> = None;
        for glyph in &item.glyphs {
            let range = glyph.range();
            let width = glyph.x_advance.at(item.size);
            let text = item.text.get(range.clone()).unwrap_or_default();
            if text.chars().any(|c| c.is_ascii_digit()) {
                let from = self.made(glyph.span);
                let left = (at.x + x).to_mm();
                // The next digit of the same number.
                let follows = |(end, made): (usize, MadeOf)| {
                    end == range.start
                        && match (made, from) {
                            (MadeOf::Markup(before), MadeOf::Markup(own)) => own == before + 1,
                            (before, own) => before == own,
                        }
                };
                match self.found.last_mut().filter(|_| last.is_some_and(follows)) {
                    Some(before) => {
                        before.text.push_str(text);
                        before.at[2] = left + width.to_mm() - before.at[0];
                        before.within.1.end = range.end;
                    }
                    None => self.found.push(Digits {
                        page: self.page,
                        at: [left, (at.y - item.size).to_mm(), width.to_mm(), item.size.to_mm()],
                        text: text.to_owned(),
                        within: (item.text.to_string(), range.clone()),
                        from,
                    }),
                }
                last = Some((range.end, from));
            }
            x += width;
        }
    }

    fn made(&self, (span, offset): (Span, u16)) -> MadeOf {
        let main = self.world.main_source();
        if span.id() == Some(main.id())
            && let Some(at) = self.in_markup(span, offset)
        {
            return MadeOf::Markup(at);
        }
        match self.around.open.last() {
            Some((_, made)) => *made,
            None if span.is_detached() => MadeOf::Nothing,
            None => MadeOf::Library,
        }
    }

    /// Where in the document's markup a letter stands.
    fn in_markup(&self, span: Span, offset: u16) -> Option<usize> {
        let main = self.world.main_source();
        let node = main.find(span)?;
        let range = node.range();
        let offset = usize::from(offset);
        let at = match node.kind() {
            SyntaxKind::Text => range.start + offset,
            SyntaxKind::Str => range.start + 1 + written(node.leaf_text(), offset),
            _ => return None,
        };
        self.world.in_markup(at)
    }
}

/// Where a letter of a string's text stands between its quotes.
fn written(literal: &str, offset: usize) -> usize {
    let inner = literal.get(1..).unwrap_or_default();
    let mut text = 0;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        if !escaped && c == '\\' {
            escaped = true;
            continue;
        }
        if text >= offset {
            return at;
        }
        text += c.len_utf8();
        escaped = false;
    }
    inner.len()
}

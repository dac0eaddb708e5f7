//! A document's finished markup as blocks: the closed vocabulary of the templates, read once with Typst's own
//! parser, so that what is no page can be made of it, too. Each value that a template printed keeps its place
//! in the markup, where `trace` knows which figure it is. What there is no block for is named, never lost.

mod block;
mod read;
mod table;
mod words;

pub use self::block::{
    Align, Attached, Block, BlockKind, Emphasis, HeadingKind, OwnAnnex, OwnCell, OwnColumn,
    OwnTable, OwnWidth, Paragraph, ParagraphKind, PrintedPart, Raised, TextRun, Unread,
};
pub use self::read::blocks;

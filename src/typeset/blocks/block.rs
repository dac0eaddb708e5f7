//! What a document's finished markup consists of: paragraphs, headings and calls for what its data print.

use std::ops::Range;

/// A piece of a document between two others, and where it stands in the markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its bytes in the markup.
    pub at: Range<usize>,
    /// What it is.
    pub what: BlockKind,
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// Something that the document's data print.
    Printed(PrintedPart),
    /// A numbered heading.
    Heading(HeadingKind, Vec<TextRun>),
    /// A paragraph.
    Paragraph(Paragraph),
    /// The document's last paragraph, with recipients and signature behind it.
    Closing(Vec<TextRun>),
    /// A chart of this name.
    Chart(String),
    /// The annexes that are made of data.
    Annexes,
    /// An annex that the template itself writes.
    Annex(OwnAnnex),
    /// A table that the template itself writes.
    Table(OwnTable),
    /// So many points of blank space.
    Gap(f64),
    /// The next block begins a page.
    PageBreak,
}

/// What the data print where a template calls for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintedPart {
    /// Quốc hiệu, the issuer, number, place and date.
    Letterhead,
    /// The kind of document and its subject.
    Title,
    /// "Kính gửi: …".
    Addressees,
    /// The legal bases.
    LegalBases,
}

/// The kinds of headings, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingKind {
    /// "Phần I" on a line of its own.
    GreatPart,
    /// "I."
    Part,
    /// "1."
    Clause,
    /// "1.1."
    SubClause,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// What it begins with.
    pub kind: ParagraphKind,
    /// What it says.
    pub runs: Vec<TextRun>,
    /// Whether its lines are not stretched to the margin.
    pub ragged: bool,
    /// Where it is set, where the template says so.
    pub align: Option<Align>,
}

/// What a paragraph begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Its own words.
    #[default]
    Plain,
    /// "- "
    Dash,
    /// "+ "
    Plus,
    /// "a) ", where it is not the only one of its heading.
    Point,
}

/// Where lines are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Align {
    /// At the left margin.
    Left,
    /// In the middle.
    Centre,
    /// At the right margin.
    Right,
}

/// Text of one look; a line ends where it has a line feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextRun {
    /// What it says.
    pub text: String,
    /// How it looks beside its paragraph's style.
    pub look: Emphasis,
    /// Where the value stands in the markup that a template printed here; none of the template's own words.
    pub value: Option<Range<usize>>,
    /// Whether that value is a figure of the data.
    pub is_figure: bool,
}

/// How a text looks beside its paragraph's style.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Emphasis {
    /// Bold, or expressly not.
    pub bold: Option<bool>,
    /// Italic, or expressly not.
    pub italic: Option<bool>,
    /// Underlined.
    pub underline: bool,
    /// Struck out.
    pub strike: bool,
    /// With a coloured ground.
    pub highlight: bool,
    /// Small capitals.
    pub small_capitals: bool,
    /// Above or below the line.
    pub raised: Option<Raised>,
    /// Its size in pt, where it is another one.
    pub size: Option<f64>,
    /// Where it leads to.
    pub link: Option<String>,
}

/// A text above or below its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// Above.
    Above,
    /// Below.
    Below,
}

/// An annex that a template writes itself.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnAnnex {
    /// Its number where there are several: "I".
    pub number: Option<String>,
    /// Its title.
    pub title: Vec<TextRun>,
    /// The line below its title.
    pub attached: Attached,
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// Whether it ends in "./.".
    pub ends: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The line below an annex's title.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Attached {
    /// There is none.
    #[default]
    Nothing,
    /// "(Kèm theo …)" with this issuer.
    Of(Vec<TextRun>),
    /// These words.
    Words(Vec<TextRun>),
}

/// A table that a template writes itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnTable {
    /// Widths of its columns.
    pub columns: Vec<OwnColumn>,
    /// How many of its first cells are its heading, which every page repeats.
    pub heading: usize,
    /// Its cells, row by row.
    pub cells: Vec<OwnCell>,
}

/// A column's width and where its texts are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnColumn {
    /// How wide.
    pub width: OwnWidth,
    /// Where its texts are set.
    pub align: Align,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OwnWidth {
    /// As its texts need.
    Fitting,
    /// So many points.
    Points(f64),
    /// A share of what the others leave.
    Share(f64),
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnCell {
    /// What it says.
    pub runs: Vec<TextRun>,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
    /// Where its text is set, where the cell says so.
    pub align: Option<Align>,
}

/// A passage that blocks have nothing for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands in the markup.
    pub at: Range<usize>,
    /// Its first words.
    pub seen: String,
}

//! What a document consists of, part after part, as any word processor can set it.

use std::ops::Range;

use crate::typeset::{Align, ChosenHead, HeadingKind, OwnTable, TextRun, TypeSizes};

use super::data::{PaperAnnex, PaperData};
use super::numbering::NumberedAs;

/// A document: its pages' style and what it says.
#[derive(Clone, Debug)]
pub struct DocumentTree {
    /// Its data.
    pub data: PaperData,
    /// Its sizes of type.
    pub sizes: TypeSizes,
    /// The gap between paragraphs in pt.
    pub gap: f64,
    /// The distance of lines as a multiple of a single line.
    pub spacing: f64,
    /// Its sections: the text, and each annex on pages of its own.
    pub sections: Vec<DocumentSection>,
}

/// Pages of one paper and one count.
#[derive(Clone, Debug)]
pub struct DocumentSection {
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// Whether its pages are counted from 1.
    pub counts_anew: bool,
    /// What it says.
    pub items: Vec<Item>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Item {
    /// The letterhead.
    Letterhead(PaperHead),
    /// Kind and subject.
    Title(Title),
    /// "Kính gửi".
    Addressees(Addressees),
    /// A paragraph.
    Text(TextParagraph),
    /// Recipients and signature.
    Signature(Signature),
    /// A chart.
    Chart(ChartPicture),
    /// An annex's number and title.
    AnnexTitle(AnnexTitle),
    /// A table of data, with unit and remarks, and which one it is, counted from 0.
    AnnexTable(PaperAnnex, usize),
    /// The mark of an annex's end, where it stands on a line of its own.
    EndMark,
    /// A table that a template writes, and where in the markup.
    OwnTable(OwnTable, Range<usize>),
    /// Blank space in pt.
    Gap(f64),
    /// The next item begins a page.
    PageBreak,
}

/// The letterhead.
#[derive(Clone, Debug)]
pub struct PaperHead {
    /// Its columns and lines.
    pub chosen: ChosenHead,
    /// "Số: 05/KH-UBND"
    pub number: String,
    /// "Xã Mẫu, ngày 05 tháng 02 năm 2025", by lines.
    pub place: Vec<String>,
}

/// Kind and subject.
#[derive(Clone, Debug)]
pub struct Title {
    /// "KẾ HOẠCH"
    pub kind: String,
    /// The subject by lines.
    pub lines: Vec<String>,
    /// The rule's length in pt.
    pub rule: f64,
    /// The blank above and below in pt.
    pub around: [f64; 2],
}

/// "Kính gửi".
#[derive(Clone, Debug)]
pub struct Addressees {
    /// Who, line by line.
    pub names: Vec<String>,
    /// How far from the margin it begins in pt.
    pub left: f64,
    /// How far further the names do.
    pub indent: f64,
    /// How far further their second lines do, where there are several.
    pub hanging: f64,
    /// The blank above and below.
    pub gap: f64,
}

/// A paragraph of the text.
#[derive(Clone, Debug)]
pub struct TextParagraph {
    /// What it is.
    pub style: LineStyle,
    /// What it says, its dash or letter before it.
    pub runs: Vec<TextRun>,
    /// Whether it does not leave what follows.
    pub keeps_next: bool,
    /// Whether its lines are not stretched.
    pub ragged: bool,
    /// Where its lines are set, where that is said.
    pub align: Option<Align>,
    /// Where it comes from.
    pub from: LineFrom,
}

/// Where a line comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFrom {
    /// A part of letterhead, title or end.
    Head(HeadPart),
    /// Words that the template writes here in the markup.
    Words {
        /// Where.
        at: Range<usize>,
        /// The key of the passage, where it is known.
        key: Option<String>,
    },
    /// The head of an annex of data, its unit or a remark below it; annexes count from 0.
    Annex(usize, AnnexPart),
    /// A row of an annex's table: the annex, the table where it is split by columns, the row with those of the
    /// heading; all count from 0.
    Row {
        /// The annex.
        annex: usize,
        /// The table.
        table: usize,
        /// The row.
        row: usize,
    },
    /// A row of a table that the template writes here in the markup.
    OwnRow(Range<usize>),
    /// The title of a chart.
    Chart,
}

/// A part of letterhead, title or end; lists count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadPart {
    /// Quốc hiệu and Tiêu ngữ.
    State,
    /// The body above, and the issuer.
    Issuer,
    /// Number and symbol.
    Number,
    /// Place and date.
    Place,
    /// The kind of document.
    Kind,
    /// The subject.
    Subject,
    /// Who is addressed; none of the words before them.
    Addressee(Option<usize>),
    /// A legal basis.
    LegalBasis(usize),
    /// A recipient; none of the words before them.
    Recipient(Option<usize>),
    /// Authority, post and name of who signs.
    Signer,
}

/// A part of an annex beside its table; lists count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnnexPart {
    /// Number and title.
    Title,
    /// "(Kèm theo …)".
    Attached,
    /// The unit above the table.
    Unit,
    /// A remark below it.
    Note(usize),
}

/// What a paragraph of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineStyle {
    /// A legal basis.
    LegalBasis,
    /// A heading with its numbering and its level from 1.
    Heading(HeadingKind, NumberedAs, usize),
    /// A paragraph.
    Plain,
    /// "- …"
    Dash,
    /// "+ …"
    Plus,
    /// "a) …"
    Point,
    /// The last paragraph.
    Closing,
}

/// Recipients and signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// "- Như trên;", by recipients.
    pub recipients: Vec<String>,
    /// Authority and post by lines.
    pub authority: Vec<String>,
    /// Another post by lines.
    pub other_post: Vec<String>,
    /// The name.
    pub name: Option<String>,
    /// The recipients' room, the signer's column, the room for the signature and the blank above in pt.
    pub lengths: [f64; 4],
}

/// A chart as a picture.
#[derive(Clone, Debug)]
pub struct ChartPicture {
    /// Its title by lines.
    pub lines: Vec<String>,
    /// The picture.
    pub png: Vec<u8>,
    /// Its size in pt.
    pub size: (f64, f64),
    /// Its figures in words.
    pub described: String,
}

/// The head of an annex.
#[derive(Clone, Debug)]
pub struct AnnexTitle {
    /// "Phụ lục I"
    pub number: String,
    /// Its title by lines.
    pub lines: Vec<String>,
    /// "(Kèm theo …)" by lines.
    pub attached: Vec<String>,
    /// Whether the corner above is left free for a signature's text.
    pub signed_apart: bool,
    /// Where it comes from: the annex of data by its number from 0, or the markup.
    pub from: LineFrom,
}

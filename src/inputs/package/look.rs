//! What a person sees of a sheet beside the values of its cells.
//!
//! Only data: nothing here says what a look means. A number under `#,##0,,` is shown a million
//! times smaller, a name that is struck through is no name, and a mark may be a colour and nothing
//! else; the stages that read tables judge that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a person sees of a sheet beside the values of its cells.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// How much of this could be looked at.
    pub seen: LooksSeen,
    /// Merged ranges of more than one cell, in the file's order.
    pub merges: Vec<Merge>,
    /// The cells with a look worth telling, by row and column (both from 0).
    pub cells: BTreeMap<(u32, u32), Look>,
    /// What is printed above and below each page, without the codes of its layout.
    pub margins: Vec<String>,
    /// Hidden rows that hold something.
    pub hidden_rows: BTreeSet<u32>,
    /// Hidden columns, up to the last one that holds something.
    pub hidden_columns: BTreeSet<u32>,
    /// Zeros of formulas that may have been saved in place of texts, with the formulas (`.xls`).
    pub unsure: BTreeMap<(u32, u32), String>,
    /// The cells whose formula adds up cells of their own column in other rows.
    pub adds: Adds,
    /// Errors of formulas that the reader leaves out.
    pub errors: Vec<((u32, u32), String)>,
}

/// What cells add up of their own column, by row and column: ranges of rows, both ends included.
pub type Adds = BTreeMap<(u32, u32), Vec<(u32, u32)>>;

/// How much of a sheet's looks could be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LooksSeen {
    /// All that [`Looks`] can hold.
    All,
    /// Merged cells, and of an `.xls` formats, lines through texts and what is hidden.
    Merges,
    /// Nothing (`.xlsb`, or styles that are damaged).
    #[default]
    Nothing,
}

/// A merged range, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Row and column of the upper left cell, the only one with a value.
    pub first: (u32, u32),
    /// Row and column of the lower right cell.
    pub last: (u32, u32),
}

/// The look of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The number format in Excel's syntax, when it is neither General nor text; for a cell that
    /// holds a text only when it has a section for texts.
    pub format: Option<Arc<str>>,
    /// What the file itself says to be shown, where that is not the value (`.ods`).
    pub shown: Option<String>,
    /// A letter of the text that is not seen and was left out.
    pub invisible: Option<char>,
    /// How much of the cell is struck through.
    pub struck: Struck,
    /// Whether a text is in bold type.
    pub bold: bool,
    /// Whether a text is in italics.
    pub italic: bool,
    /// How far a text is set in, in letters.
    pub indent: u32,
    /// Whether its letters have the colour of what is behind them.
    pub unseen: bool,
    /// Whether part of the text is superscript or subscript.
    pub raised: bool,
    /// The colour behind it, 0xRRGGBB, when it is not white; also for blank cells.
    pub fill: Option<u32>,
    /// Whether a font of symbols shows something else than the letters in the file.
    pub symbols: bool,
    /// The text of its comment.
    pub note: Option<String>,
}

/// How much of a cell's text is struck through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Struck {
    /// Nothing.
    #[default]
    No,
    /// Part of the text.
    Part,
    /// All of it.
    Whole,
}

impl Looks {
    /// Leaves out the colours of blank cells beyond the last row and column that hold something.
    pub(super) fn within(&mut self, last: (u32, u32)) {
        self.cells.retain(|(row, column), look| {
            if *row > last.0 || *column > last.1 {
                look.fill = None;
            }
            !look.is_plain()
        });
    }
}

impl Look {
    /// Whether there is nothing to tell.
    pub fn is_plain(&self) -> bool {
        *self == Look::default()
    }
}

/// The font of a cell, as far as it changes what is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Font {
    pub struck: bool,
    pub raised: bool,
    pub symbols: bool,
    pub bold: bool,
    pub italic: bool,
    /// The colour of the letters, 0xRRGGBB; black where the file names none.
    pub colour: u32,
}

/// The text of a cell by its runs: which kinds of letters occur in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Runs {
    pub struck: bool,
    pub unstruck: bool,
    pub raised: bool,
    pub level: bool,
    pub symbols: bool,
}

impl Runs {
    /// Adds a run of letters in this font.
    pub fn add(&mut self, font: Font) {
        self.struck |= font.struck;
        self.unstruck |= !font.struck;
        self.raised |= font.raised;
        self.level |= !font.raised;
        self.symbols |= font.symbols;
    }

    /// Tells a cell's look of it.
    pub fn tell(self, look: &mut Look) {
        look.struck = match (self.struck, self.unstruck) {
            (false, _) => Struck::No,
            (true, true) => Struck::Part,
            (true, false) => Struck::Whole,
        };
        look.raised = self.raised && self.level;
        look.symbols = self.symbols;
    }
}

/// Whether a number format has something to say of texts.
pub fn formats_texts(code: &str) -> bool {
    code.contains('@') || code.matches(';').count() > 2
}

/// Whether a font shows symbols in place of letters: an `x` or a `þ` in it is a tick.
pub fn is_symbol_font(name: &str) -> bool {
    let name = name.trim_matches(['\'', '"', ' ']).to_ascii_lowercase();
    [
        "wingdings",
        "webdings",
        "marlett",
        "zapfdingbats",
        "zapf dingbats",
        "itc zapf dingbats",
        "opensymbol",
        "starsymbol",
        "mt extra",
    ]
    .iter()
    .any(|start| name.starts_with(start))
        || matches!(
            name.as_str(),
            "symbol" | "symbol mt" | "standard symbols l" | "bookshelf symbol 7"
        )
}

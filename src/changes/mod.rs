//! What changed between two times at which a project said something: figures, cells, lists, the words
//! and annexes of its documents, findings; in words, for programs, and as a slip on one page.

mod annexes;
mod between;
mod document;
mod figures;
mod json;
mod lines;
mod pages;
mod patch;
mod remade;
mod slip;
mod told;
mod words;

pub use self::annexes::{AnnexChange, What};
pub use self::between::{Changes, between, findings};
pub use self::document::{DocumentChange, DocumentTurn};
pub use self::figures::{CellChange, CommuneChange, FigureChange, ListChange, figures};
pub use self::json::{json, json_of_remade};
pub use self::lines::{
    LineChange, TextPiece, WordsAligned, aligned, is_alike, lines as lines_between, same_stretches,
};
pub use self::pages::where_printed;
pub use self::patch::patch;
pub use self::remade::Remade;
pub use self::slip::slip;
pub use self::told::{brief, told, told_of_remade};
pub use self::words::{place as place_of_line, shortened};

//! A document as a tree: what it says part after part, apart from any file. The templates' closed vocabulary is read
//! once (`typeset::blocks`); what the data print stands in its place, headings and points know whether they are
//! numbered, and what the layout chose of itself (lines of titles, lengths of rules, rooms) comes from the laid-out
//! pages (`typeset::Chosen`), so that no rule of the layout is written twice. A Word document is made of it (`docx`).

mod data;
mod item;
mod keys;
mod numbering;
mod printed;
mod tree;

pub use self::data::{PaperAnnex, PaperColumn, PaperData, PaperMetadata, PaperTable};
pub use self::item::{
    Addressees, AnnexPart, AnnexTitle, ChartPicture, DocumentSection, DocumentTree, HeadPart, Item,
    LineFrom, LineStyle, PaperHead, Signature, TextParagraph, Title,
};
pub use self::keys::{LineKeys, is_figure, letters, prose_of};
pub use self::numbering::NumberedAs;
pub use self::tree::tree;

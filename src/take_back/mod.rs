//! A Word document that others went on writing in, taken back: what was changed, sentence by sentence, which prose of
//! the project takes it, and what is refused, with the place that it comes from.
//!
//! The document is made once more from the project and read like the one that comes back, so that both are compared in
//! one form. Each line knows by its hidden bookmark which one it is, and by the fingerprint in it whether the project
//! still says there what it said when the document was made: of what both changed, nothing is guessed.

mod change;
mod judge;
mod lines;
mod matched;
mod pieces;
mod places;
mod prose;
mod prove;
mod renumbered;
mod rows;
mod tables;
mod taking;
mod told;
mod units;
mod way;
mod words;
mod written;
mod yaml;

pub use self::change::{ChangedKey, Proposed, TakenBack, WordChange};
pub use self::judge::take_back;
pub use self::prose::FilePatch;
pub use self::taking::TakingBack;
pub use self::told::{json, told};

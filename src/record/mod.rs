//! What a run made of a project, and of what: so that the next one makes only what has changed.
//!
//! The record lies in the project's output folder and may be deleted at any time. One that cannot be
//! read, is of another program or of another project says nothing, and everything is made anew; never
//! does it say of something old that it is fresh.
//!
//! Beside it lies what the documents said when they were made, which only a comparison reads: a build
//! in which everything is fresh never opens it.

mod kept;
mod last;
mod stored;
mod whole;

pub use self::kept::{KeptDocument, Record, Run};
pub use self::last::{Finding, KeptWords, Last, last, save_last};
pub use self::stored::{Known, is_in, load, root, save};

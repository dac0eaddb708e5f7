//! The kinds of file that a document can be made into. To add one: its file here, and its line in
//! [`FORMATS`]; the command line, the pipeline and the output folder know it by that.

mod docx;
mod format;
mod pdf;
mod png;
mod typ;
mod xlsx;

pub use self::docx::{stamp as word_stamp, word};
pub use self::format::{Annexed, Artifact, Format, LaidOut, Make};
pub use self::pdf::FORMAT as PDF;
pub use self::typ::markup;
pub use self::xlsx::ONE_BOOK;

/// Every format; the first is the usual one.
pub const FORMATS: &[Format] = &[pdf::FORMAT, typ::FORMAT, png::FORMAT, docx::FORMAT, xlsx::FORMAT];

/// The format of a name.
pub fn called(key: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.key == key)
}

//! What a format is, and what its files are made of.

use crate::diag::Diagnostics;
use crate::document::LineKeys;
use crate::figures::Edition;
use crate::tables::Table;
use crate::typeset::{Pages, Source};

/// A kind of file that a document can be made into.
pub struct Format {
    /// Its name on the command line, and its files' ending.
    pub key: &'static str,
    /// What its runs are called behind its name, where it is not the usual kind of these files.
    pub variant: &'static str,
    /// What it is, where the name does not say it: Vietnamese, English.
    pub about: [&'static str; 2],
    /// Whether a document is one file of it, so that its pages are told with it.
    pub whole: bool,
    /// Whether the markup can be kept beside it.
    pub beside_markup: bool,
    /// Whether people go on writing in its files, so that one that was changed is not written over, and each
    /// line says where it comes from.
    pub is_written_on: bool,
    /// Whether a file that is called so behind its document's id is of this document; none where
    /// nobody looks for the files of earlier runs.
    pub is_part: Option<fn(&str) -> bool>,
    /// Whether a file says itself that this program made it, where one can.
    pub is_ours: Option<fn(&[u8]) -> bool>,
    /// How it is made.
    pub make: Make,
}

impl Format {
    /// The name of a document's own file.
    pub fn file_of(&self, document: &str) -> String {
        format!("{document}.{}", self.key)
    }
}

/// How the files of a format are made.
pub enum Make {
    /// Of a document's pages; `None` where they are refused.
    OfPages(fn(&LaidOut, &mut Diagnostics) -> Option<Vec<Artifact>>),
    /// Of its annexes' tables.
    OfTables(fn(&Annexed<'_>, &mut Diagnostics) -> Vec<Artifact>),
}

/// A finished file: its name below the project's output folder, and its bytes.
#[derive(Clone, Debug)]
pub struct Artifact {
    /// Path below the project's output folder.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A document laid out, before it becomes a file.
pub struct LaidOut {
    /// Its id.
    pub id: String,
    /// Its source.
    pub source: Source,
    /// Its pages.
    pub pages: Pages,
    /// What identifies the PDF: stable for one document of one project.
    pub ident: String,
    /// The PDF's date: the document's, with what is not known yet as the first.
    pub date: (i32, u8, u8),
    /// Whether its PDF gets fields for digital signatures.
    pub has_fields: bool,
    /// Where its lines come from, where the format asks.
    pub keys: LineKeys,
}

/// A document's annexes.
pub struct Annexed<'a> {
    /// What the document is made of.
    pub edition: &'a Edition<'a>,
    /// The annexes, in their order.
    pub tables: Vec<Table>,
    /// "(Kèm theo …)".
    pub attached_to: String,
}

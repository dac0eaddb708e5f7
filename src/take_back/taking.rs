//! What is asked: a document that comes back, and the project that takes it.

use std::path::Path;
use std::sync::Arc;

use crate::docx::ReadWord;
use crate::pipeline::Prepared;
use crate::typeset::Fonts;

/// What is taken back, and into which project.
pub struct TakingBack<'a> {
    /// The project's folder.
    pub folder: &'a Path,
    /// The project.
    pub prepared: &'a Prepared,
    /// The document that comes back.
    pub read: &'a ReadWord,
    /// The fonts that it was laid out with.
    pub fonts: &'a Arc<Fonts>,
}

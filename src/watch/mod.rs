//! Waits until a project's files were changed and nobody writes them any more.
//!
//! What the machine tells of files is no more than a reason to look: which of them changed is seen from
//! the files themselves. So lock files, temporary files and renames are no events, and nothing is
//! missed on a disk that tells nothing.

mod files;
mod wait;

pub use self::files::SeenFiles;
pub use self::wait::{Next, Stopper, Watch};

//! The files of a project: what is read of its folder and nothing outside of it.

mod builtin;
mod changed;
mod listing;
mod project;
mod read;
mod reads;

pub use self::builtin::builtin_sets;
pub use self::changed::{How, changed};
pub use self::listing::{CORRECTIONS, is_by_the_way};
pub use self::project::{Files, PROJECT_FILE, held};
pub use self::read::read_file;
pub use self::reads::{Content, Reads};

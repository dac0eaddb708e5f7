//! What is due: every document of some projects with its deadline, how it stands against its
//! inputs, and who still has to report. Nothing is written.

mod due;
mod words;

pub use self::due::{Due, Dues, State, due};
pub use self::words::{line, value};

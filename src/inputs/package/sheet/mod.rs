//! A sheet of an `.xlsx`: how many cells it has, whether every program reads the same of them, and
//! what is seen of them beside their values.

mod body;
mod cell;
mod margins;
mod position;
mod read;

pub use position::position;
pub use read::read;

//! What documents say word by word: of none, one, many and all.

mod plan;
mod report;
mod signed;
mod typed;

//! What documents say word by word: of none, one, many and all.

mod again;
mod aims;
mod asked;
mod bodies;
mod chief;
mod last;
mod leader;
pub mod named;
mod one_of;
mod pages;
mod plan;
mod refused;
mod report;
mod returned;
mod signed;
mod terms;
mod typed;

//! Old workbooks (`.xls`) looked through before the reader is given them.
//!
//! The reader believes what the file says of its size. Sectors that follow each other in a circle,
//! or a cell in a corner that no sheet has, would make it ask for more memory than there is, and
//! that ends the program. So the same chains and records are walked here, and nothing is kept.

mod bytes;
mod container;
mod fit;
mod records;
mod shared_texts;
mod sizes;
#[cfg(test)]
mod tests;

pub use bytes::{u16_at, u32_at};
pub use container::Compound;
pub use fit::look_through;
pub use records::{records, sheet_name};

//! Which heading means which field, for every table that a project may give.
//!
//! A field has a key (for YAML) and the headings that offices write for it; both are compared
//! folded (no case, no diacritics, no punctuation), never by position. The tables are in `tables`.
//!
//! `folded` brings headings into the form in which they are compared, `names` are those of fields,
//! `criteria` those of criteria with their `numbers`; `headings` finds what one means, and
//! `unexplained` the words of it that are left over. `marks` is for columns beside criteria's names.

mod criteria;
mod folded;
mod headings;
mod marks;
mod meaning;
mod names;
mod numbers;
mod unexplained;

pub use criteria::TOPICS;
pub use folded::{is_generic, key};
pub use headings::{Headings, Home};
pub use meaning::{Marked, Meaning};
pub use names::{is_heading_of_communes, numbers_rows};
pub use numbers::{code_of_text, leading_code, leading_roman, roman_alone};
pub use unexplained::is_share;

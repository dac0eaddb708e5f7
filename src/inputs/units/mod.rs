//! Units of money: in headings, above tables, and anywhere else where a person would read one.
//!
//! Every factor is what one unit is in triệu đồng. Nothing here decides which unit a column has.

mod heading;
mod mention;
mod named;
#[cfg(test)]
mod tests;

pub use heading::{
    is_heading_of_units, is_of_a_thing, money_unit, named_unit, of_column,
    without_brackets_of_units,
};
pub use mention::{Mention, announces, announces_another, is_line, mention, mention_in_name};
pub use named::{name, unit, without_unit};

//! What titles and legends say of the marks of a table: that they are what is met, what is not, or
//! what is still to come.
//!
//! Lists of what is known, never of what is forbidden: words over marks that are not understood are
//! asked about.

mod legend;
mod marks;
mod title;
mod words;

pub use legend::{Explained, legend};
pub use marks::Marks;
pub use title::{
    Against, applies_to_advanced, is_of_hamlets, is_of_other_set, lacks_hamlets, title,
    title_of_list,
};

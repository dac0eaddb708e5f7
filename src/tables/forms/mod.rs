//! The forms of 2026–2030: Biểu 04–09 of a province and Biểu 10–13 of a commune.
//!
//! Their columns were taken from a public reproduction; the circular they come from was not seen,
//! and each run says so. What the office does not state stays blank; without a period a form is there
//! to be filled in.
//!
//! To add one: a file here with its `FORM_…`, and its line in [`FORMS`].

mod amounts;
mod commune;
mod contents;
mod context;
mod criteria;
mod funding;
mod policies;
mod programme;
mod times;
mod works;

pub use self::context::Forms;
use super::annex::Annex;

/// The forms in the order of their numbers.
pub const FORMS: &[Annex] = &[
    policies::FORM_04,
    criteria::FORM_05,
    programme::FORM_06,
    funding::FORM_07,
    works::FORM_08,
    contents::FORM_09,
    commune::FORM_10,
    funding::FORM_11,
    contents::FORM_12,
    works::FORM_13,
];

//! The stages in order: a project folder to finished documents. `check` and `build` share
//! everything but the last step.

mod ahead;
mod alone;
mod build;
mod draft;
mod heard;
mod lay_out;
mod looks;
mod of_document;
mod one;
mod pages;
mod paper_name;
mod prepare;
mod prepared;
mod rebuild;
mod stamp;
mod trace;
mod under;
mod unprintable;
mod wanted;

pub use build::{
    Built, Done, Job, MadeDocument, Nobody, Outcome, Taker, build, check, fingerprints,
};
pub use heard::{Heard, hear};
pub use lay_out::{drafts, lay_out};
pub use paper_name::{PaperName, paper_name};
pub use prepare::{found_alone, prepare};
pub use prepared::{Prepared, called, slug};
pub use rebuild::{Rebuilt, rebuild};
pub use stamp::Stamp;
pub use trace::trace;
pub use wanted::Wanted;

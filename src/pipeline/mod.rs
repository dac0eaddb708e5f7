//! The stages in order: a project folder to finished documents. `check` and `build` share
//! everything but the last step.

mod alone;
mod build;
mod draft;
mod lay_out;
mod one;
mod prepare;
mod prepared;
mod trace;
mod unprintable;
mod wanted;

pub use build::{Built, Done, Job, Made, Nobody, Outcome, Taker, build, check, fingerprints};
pub use lay_out::{drafts, lay_out};
pub use prepare::prepare;
pub use prepared::{Prepared, slug};
pub use trace::trace;
pub use wanted::Wanted;

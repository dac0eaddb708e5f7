//! Digital signatures on what is issued. An electronic document gets fields for them where the decree puts
//! them, and goes to whoever signs; what comes back must be exactly these bytes with signatures behind them.
//!
//! Everything that is added stands behind what was there, so that the bytes of an issued document are the
//! beginning of each of its signed files. Who signs, and whether a signature is theirs, is `crypto`, which
//! knows nothing of PDF.

mod appearance;
mod checked;
mod compare;
pub mod crypto;
mod fields;
mod open;
pub mod pdf;
mod permits;
mod prepare;
mod seen;
mod sidecar;

pub use self::appearance::Appearance;
pub use self::checked::{CheckedSignature, check_all, checked_signatures, forbidden};
pub use self::compare::{Refusal, only_signatures};
pub use self::fields::with_fields;
pub use self::open::{OpenField, SignatureFields};
pub use self::permits::Permits;
pub use self::prepare::{Signing, Unsigned, prepare};
pub use self::seen::{SeenSignature, SignedBytes, name_of};
pub use self::sidecar::{SIDECAR, sidecar};

//! Signatures by themselves: who signs (`identity`, of a file by `p12` or a token by `token`), the signature as
//! it stands in a PDF (`cms`), and whether one holds (`check`). Nothing here knows of PDF; what is signed is a
//! digest or the parts of a file.
//!
//! A private key is read where it lies and kept nowhere. Passwords are asked for by whoever calls.

mod certificate;
mod check;
mod choice;
mod cms;
mod digest;
mod identity;
mod lying;
mod oids;
mod p12;
mod path;
mod public;
mod roots;
mod secret;
mod token;
mod token_key;
mod words;

pub use self::certificate::Certificate;
pub use self::check::{Holds, SignatureCheck, SignerShown, check_signature};
pub use self::choice::KeyChoice;
pub use self::identity::Identity;
pub use self::lying::keys_below;
pub use self::p12::of_file;
pub use self::roots::Roots;
pub use self::secret::{Secret, keep_out_of_core_files};
pub use self::token::{TokenChoice, of_token};

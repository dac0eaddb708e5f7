//! A key in a token, and what it signs.

use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::ObjectHandle;
use cryptoki::session::Session;

use super::public::PublicKey;
use super::words::shown;
use crate::diag::Problem;
use crate::messages::values::TokenTrouble;

/// A key in a token, for as long as it is logged into.
pub struct TokenKey {
    /// Logged in.
    pub session: Session,
    /// The key there.
    pub key: ObjectHandle,
    /// The module, for messages.
    pub module: String,
}

/// What begins a SHA-256 digest that RSA signs (RFC 8017, 9.2).
const SHA256_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

impl TokenKey {
    /// A signature over a SHA-256 digest, in the form that a CMS has.
    pub fn sign(&self, digest: &[u8], public: &PublicKey) -> Result<Vec<u8>, Problem> {
        let raw = |mechanism: &Mechanism<'_>, data: &[u8]| {
            let signed = self.session.sign(mechanism, self.key, data);
            signed.map_err(|error| failed(&self.module, &error))
        };
        match public {
            PublicKey::Rsa(_) => {
                let info: Vec<u8> = SHA256_INFO.iter().chain(digest).copied().collect();
                raw(&Mechanism::RsaPkcs, &info)
            }
            // The token gives two numbers side by side. What they are not is found by whoever verifies.
            PublicKey::P256(_) => {
                let own = raw(&Mechanism::Ecdsa, digest)?;
                let read = p256::ecdsa::Signature::from_slice(&own);
                Ok(read.map_or(own, |own| own.to_der().as_bytes().to_vec()))
            }
            PublicKey::P384(_) => {
                let own = raw(&Mechanism::Ecdsa, digest)?;
                let read = p384::ecdsa::Signature::from_slice(&own);
                Ok(read.map_or(own, |own| own.to_der().as_bytes().to_vec()))
            }
        }
    }
}

/// What a token's failure means.
pub fn failed(module: &str, error: &Error) -> Problem {
    let why = match error {
        Error::LibraryLoading(_) | Error::MissingSymbol(_) => TokenTrouble::NotAModule,
        Error::Pkcs11(RvError::PinLocked, _) => TokenTrouble::PinLocked,
        Error::Pkcs11(RvError::PinExpired, _) => TokenTrouble::PinExpired,
        Error::Pkcs11(RvError::UserPinNotInitialized, _) => TokenTrouble::PinNotSet,
        Error::Pkcs11(
            RvError::DeviceRemoved | RvError::TokenNotPresent | RvError::SessionHandleInvalid,
            _,
        ) => TokenTrouble::Removed,
        Error::Pkcs11(RvError::FunctionCanceled | RvError::Cancel, _) => TokenTrouble::Cancelled,
        Error::Pkcs11(code, _) => TokenTrouble::Refuses(format!("{code:?}")),
        other => TokenTrouble::Refuses(shown(&other.to_string())),
    };
    Problem::TokenUnusable { module: module.to_owned(), why }
}

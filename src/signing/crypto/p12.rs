//! Keys in a certificate file (PKCS #12: .p12, .pfx).

use chrono::{DateTime, Utc};
use p12_keystore::error::Error;
use p12_keystore::{Pkcs12Archive, PrivateKey};
use rsa::pkcs8::DecodePrivateKey as _;

use super::certificate::Certificate;
use super::choice::{self, FoundKey, KeyChoice};
use super::identity::{Identity, SigningKey};
use super::public::PublicKey;
use super::secret::Secret;
use crate::diag::Problem;
use crate::messages::values::P12Trouble;

/// Who signs by a certificate file: its bytes, its password and what it is called.
///
/// # Errors
/// It cannot be read, has no key to sign with, or its certificate is not one to sign with at this moment.
pub fn of_file(
    (bytes, path): (&[u8], &str),
    password: &Secret,
    choice: &KeyChoice,
    at: DateTime<Utc>,
) -> Result<Identity, Problem> {
    let unread = |why| Problem::P12Unread { path: path.to_owned(), why };
    let archive = Pkcs12Archive::from_pkcs12(bytes, password.text())
        .map_err(|error| unread(trouble(&error)))?;
    let read = archive.certs.iter().filter_map(|own| Certificate::read(own.cert.as_der()));
    let certificates: Vec<Certificate> = read.collect();
    let is_none = archive.keys.is_empty();
    let mut all = Vec::new();
    for bag in archive.keys {
        let Some((key, public)) = key(&bag.key) else { continue };
        let known = choice.certificates.iter().chain(&certificates);
        let mut of_key = known.filter(|own| own.key().is_some_and(|own| own.is(&public)));
        let certificate = of_key.next().cloned();
        all.push(FoundKey { label: bag.friendly_name, certificate, key });
    }
    if all.is_empty() && !is_none {
        return Err(unread(P12Trouble::KeyKind));
    }
    choice::identity(choice::choose(all, choice, path, at)?, certificates, choice, at)
}

/// A key with its public half, where its kind is known here.
fn key(own: &PrivateKey) -> Option<(SigningKey, PublicKey)> {
    let bytes = own.as_der();
    if let Ok(key) = rsa::PrivateKey::from_pkcs8_der(bytes) {
        let public = PublicKey::Rsa(key.to_public_key());
        return Some((SigningKey::Rsa(Box::new(key)), public));
    }
    if let Ok(key) = p256::ecdsa::SigningKey::from_pkcs8_der(bytes) {
        let public = PublicKey::P256(*key.verifying_key());
        return Some((SigningKey::P256(Box::new(key)), public));
    }
    let key = p384::ecdsa::SigningKey::from_pkcs8_der(bytes).ok()?;
    let public = PublicKey::P384(*key.verifying_key());
    Some((SigningKey::P384(Box::new(key)), public))
}

/// Why a file cannot be read.
fn trouble(error: &Error) -> P12Trouble {
    match error {
        // What a wrong password opens is no text, or text by chance that is no key.
        Error::MacError(_) | Error::Pkcs5Error(_) | Error::UnpadError => P12Trouble::Password,
        Error::UnsupportedEncryptionScheme
        | Error::UnsupportedMacAlgorithm
        | Error::UnsupportedContentType
        | Error::UnsupportedCertificateType
        | Error::InvalidParameters
        | Error::InvalidVersion => P12Trouble::Scheme,
        Error::IoError(_)
        | Error::DerError(_)
        | Error::X509Error(_)
        | Error::InvalidLength
        | Error::InvalidData
        | Error::InvalidPrivateKey => P12Trouble::Broken,
    }
}

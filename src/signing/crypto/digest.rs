//! The digests that signatures are made over: SHA-2. Older ones prove nothing any more.

use der::asn1::ObjectIdentifier;

use super::oids;

/// A digest function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestKind {
    /// SHA-256
    Sha256,
    /// SHA-384
    Sha384,
    /// SHA-512
    Sha512,
}

impl DigestKind {
    /// By its own identifier.
    pub fn of(oid: ObjectIdentifier) -> Option<Self> {
        Some(match oid {
            oids::SHA256 => DigestKind::Sha256,
            oids::SHA384 => DigestKind::Sha384,
            oids::SHA512 => DigestKind::Sha512,
            _ => return None,
        })
    }

    /// The digest of parts that follow each other.
    pub fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        fn of<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut hasher = D::new();
            parts.iter().for_each(|part| hasher.update(part));
            hasher.finalize().to_vec()
        }
        match self {
            DigestKind::Sha256 => of::<sha2::Sha256>(parts),
            DigestKind::Sha384 => of::<sha2::Sha384>(parts),
            DigestKind::Sha512 => of::<sha2::Sha512>(parts),
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            DigestKind::Sha256 => "SHA-256",
            DigestKind::Sha384 => "SHA-384",
            DigestKind::Sha512 => "SHA-512",
        }
    }
}

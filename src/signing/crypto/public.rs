//! Public keys, and whether a signature is theirs.

use der::asn1::{Any, ObjectIdentifier};
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use rsa::pkcs1::{DecodeRsaPublicKey as _, RsaPssParamsOwned};
use rsa::traits::PublicKeyParts as _;
use rsa::{Pkcs1v15Sign, Pss};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::digest::DigestKind;
use super::oids;

/// The shortest RSA key that a signature is relied on of, in bits.
pub const SHORTEST_RSA: usize = 2048;

/// A public key of a kind that is known here.
#[derive(Clone, Debug)]
pub enum PublicKey {
    /// RSA
    Rsa(rsa::PublicKey),
    /// On the curve P-256.
    P256(p256::ecdsa::VerifyingKey),
    /// On the curve P-384.
    P384(p384::ecdsa::VerifyingKey),
}

impl PublicKey {
    /// As a certificate has it; nothing of another kind.
    pub fn of(info: &SubjectPublicKeyInfoOwned) -> Option<Self> {
        let bytes = info.subject_public_key.as_bytes()?;
        match info.algorithm.oid {
            oids::RSA | oids::RSA_PSS => {
                rsa::PublicKey::from_pkcs1_der(bytes).ok().map(PublicKey::Rsa)
            }
            oids::EC => match info.algorithm.parameters.as_ref()?.decode_as().ok()? {
                oids::P256 => {
                    p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes).ok().map(PublicKey::P256)
                }
                oids::P384 => {
                    p384::ecdsa::VerifyingKey::from_sec1_bytes(bytes).ok().map(PublicKey::P384)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether it is the same key.
    pub fn is(&self, other: &PublicKey) -> bool {
        match (self, other) {
            (PublicKey::Rsa(own), PublicKey::Rsa(other)) => own == other,
            (PublicKey::P256(own), PublicKey::P256(other)) => own == other,
            (PublicKey::P384(own), PublicKey::P384(other)) => own == other,
            (PublicKey::Rsa(_) | PublicKey::P256(_) | PublicKey::P384(_), _) => false,
        }
    }

    /// Its size in bits.
    pub fn bits(&self) -> usize {
        match self {
            PublicKey::Rsa(key) => key.n().bit_width() as usize,
            PublicKey::P256(_) => 256,
            PublicKey::P384(_) => 384,
        }
    }

    /// What it is: `RSA 2048`, `ECDSA P-256`.
    pub fn shown(&self) -> String {
        match self {
            PublicKey::Rsa(_) => format!("RSA {}", self.bits()),
            PublicKey::P256(_) | PublicKey::P384(_) => format!("ECDSA P-{}", self.bits()),
        }
    }

    /// Whether it is long enough for its signatures to be relied on.
    pub fn is_long_enough(&self) -> bool {
        !matches!(self, PublicKey::Rsa(_)) || self.bits() >= SHORTEST_RSA
    }

    /// Whether a signature over parts that follow each other is this key's.
    pub fn has_signed(&self, parts: &[&[u8]], signature: &[u8], how: Scheme) -> bool {
        let digest = how.digest.digest(parts);
        match (self, how.padding) {
            (PublicKey::Rsa(key), Padding::Pkcs1) => {
                let scheme = match how.digest {
                    DigestKind::Sha256 => Pkcs1v15Sign::new::<sha2::Sha256>(),
                    DigestKind::Sha384 => Pkcs1v15Sign::new::<sha2::Sha384>(),
                    DigestKind::Sha512 => Pkcs1v15Sign::new::<sha2::Sha512>(),
                };
                key.verify(scheme, &digest, signature).is_ok()
            }
            (PublicKey::Rsa(key), Padding::Pss(salt)) => match how.digest {
                DigestKind::Sha256 => {
                    key.verify(Pss::<sha2::Sha256>::new_with_salt(salt), &digest, signature)
                }
                DigestKind::Sha384 => {
                    key.verify(Pss::<sha2::Sha384>::new_with_salt(salt), &digest, signature)
                }
                DigestKind::Sha512 => {
                    key.verify(Pss::<sha2::Sha512>::new_with_salt(salt), &digest, signature)
                }
            }
            .is_ok(),
            (PublicKey::P256(key), Padding::Ecdsa) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|own| key.verify_prehash(&digest, &own).is_ok()),
            (PublicKey::P384(key), Padding::Ecdsa) => p384::ecdsa::Signature::from_der(signature)
                .is_ok_and(|own| key.verify_prehash(&digest, &own).is_ok()),
            (PublicKey::Rsa(_), Padding::Ecdsa)
            | (PublicKey::P256(_) | PublicKey::P384(_), Padding::Pkcs1 | Padding::Pss(_)) => false,
        }
    }
}

/// How a signature is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Over which digest.
    pub digest: DigestKind,
    /// In which form.
    pub padding: Padding,
}

/// The form of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// RSA PKCS #1 v1.5
    Pkcs1,
    /// RSA-PSS with so many bytes of salt; the mask is made by the same digest.
    Pss(usize),
    /// ECDSA
    Ecdsa,
}

impl Scheme {
    /// As an algorithm identifier names it. One of a CMS may leave the digest to its surroundings.
    pub fn of(algorithm: &AlgorithmIdentifierOwned, around: Option<DigestKind>) -> Option<Self> {
        let own = |padding, digest| Some(Scheme { digest, padding });
        match algorithm.oid {
            oids::RSA => own(Padding::Pkcs1, around?),
            oids::RSA_SHA256 => own(Padding::Pkcs1, DigestKind::Sha256),
            oids::RSA_SHA384 => own(Padding::Pkcs1, DigestKind::Sha384),
            oids::RSA_SHA512 => own(Padding::Pkcs1, DigestKind::Sha512),
            oids::RSA_PSS => pss(algorithm.parameters.as_ref()?),
            oids::EC => own(Padding::Ecdsa, around?),
            oids::ECDSA_SHA256 => own(Padding::Ecdsa, DigestKind::Sha256),
            oids::ECDSA_SHA384 => own(Padding::Ecdsa, DigestKind::Sha384),
            oids::ECDSA_SHA512 => own(Padding::Ecdsa, DigestKind::Sha512),
            _ => None,
        }
    }
}

fn pss(parameters: &Any) -> Option<Scheme> {
    let parameters: RsaPssParamsOwned = parameters.decode_as().ok()?;
    let digest = DigestKind::of(parameters.hash.oid)?;
    let mask: ObjectIdentifier = parameters.mask_gen.parameters?.oid;
    let same = parameters.mask_gen.oid == oids::MGF1 && DigestKind::of(mask) == Some(digest);
    let salt = usize::from(parameters.salt_len);
    same.then_some(Scheme { digest, padding: Padding::Pss(salt) })
}

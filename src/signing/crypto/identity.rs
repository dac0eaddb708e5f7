//! Who signs: a key, wherever it is, and the certificate that says whose it is.

use chrono::{DateTime, Utc};
use der::asn1::Any;
use der::{Encode as _, asn1::Null};
use getrandom::SysRng;
use p256::ecdsa::signature::hazmat::PrehashSigner as _;
use rsa::Pkcs1v15Sign;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::certificate::Certificate;
use super::digest::DigestKind;
use super::public::{Padding, PublicKey, Scheme};
use super::token_key::TokenKey;
use super::words::shown_at;
use super::{cms, oids};
use crate::diag::Problem;
use crate::messages::values::UnfitCertificate;

/// A key that signs.
pub enum SigningKey {
    /// RSA, in memory.
    Rsa(Box<rsa::PrivateKey>),
    /// On P-256, in memory.
    P256(Box<p256::ecdsa::SigningKey>),
    /// On P-384, in memory.
    P384(Box<p384::ecdsa::SigningKey>),
    /// In a token, which it never leaves.
    Token(TokenKey),
}

/// Someone who signs.
pub struct Identity {
    key: SigningKey,
    public: PublicKey,
    certificate: Certificate,
    others: Vec<Certificate>,
}

impl Identity {
    /// Of a key with its certificate; `others` may be those that issued it.
    ///
    /// # Errors
    /// The certificate is not one to sign with at this moment.
    pub fn new(
        key: SigningKey,
        certificate: Certificate,
        others: &[Certificate],
        at: DateTime<Utc>,
    ) -> Result<Self, Problem> {
        let unfit = |why| Problem::CertificateUnfit { whose: certificate.name(), why };
        let public = fit(&certificate, at).map_err(unfit)?;
        let others = way_up(&certificate, others);
        Ok(Identity { key, public, certificate, others })
    }

    /// The signer's certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// So many bytes hold every signature that is made here.
    pub fn room(&self) -> usize {
        const REST: usize = 2048;
        let all = [&self.certificate].into_iter().chain(&self.others);
        REST + all.map(|own| own.der().len()).sum::<usize>()
    }

    /// The signature of a document whose SHA-256 this is.
    ///
    /// # Errors
    /// The token does not sign, or its key is not the certificate's.
    pub fn sign(&self, digest: &[u8; 32]) -> Result<Vec<u8>, Problem> {
        let unfit = |why| Problem::CertificateUnfit { whose: self.certificate.name(), why };
        let too_long = |_: der::Error| unfit(UnfitCertificate::Unreadable);
        let attributes = cms::attributes(digest, &self.certificate).map_err(too_long)?;
        let bytes = attributes.to_der().map_err(too_long)?;
        let signature = self.signature(&DigestKind::Sha256.digest(&[&bytes]))?;
        let padding = match self.public {
            PublicKey::Rsa(_) => Padding::Pkcs1,
            PublicKey::P256(_) | PublicKey::P384(_) => Padding::Ecdsa,
        };
        let scheme = Scheme { digest: DigestKind::Sha256, padding };
        if !self.public.has_signed(&[&bytes], &signature, scheme) {
            return Err(unfit(UnfitCertificate::OtherKey));
        }
        let how = (algorithm(padding), signature);
        cms::signed(attributes, how, &self.certificate, &self.others).map_err(too_long)
    }

    /// A signature over a SHA-256 digest.
    fn signature(&self, digest: &[u8]) -> Result<Vec<u8>, Problem> {
        let failed = || Problem::CertificateUnfit {
            whose: self.certificate.name(),
            why: UnfitCertificate::OtherKey,
        };
        match &self.key {
            SigningKey::Rsa(key) => {
                let scheme = Pkcs1v15Sign::new::<sha2::Sha256>();
                key.sign_with_rng(&mut SysRng, scheme, digest).map_err(|_| failed())
            }
            SigningKey::P256(key) => {
                let own: Result<p256::ecdsa::Signature, _> = key.sign_prehash(digest);
                own.map(|own| own.to_der().as_bytes().to_vec()).map_err(|_| failed())
            }
            SigningKey::P384(key) => {
                let own: Result<p384::ecdsa::Signature, _> = key.sign_prehash(digest);
                own.map(|own| own.to_der().as_bytes().to_vec()).map_err(|_| failed())
            }
            SigningKey::Token(key) => key.sign(digest, &self.public),
        }
    }
}

fn algorithm(padding: Padding) -> AlgorithmIdentifierOwned {
    match padding {
        // RFC 5754: an RSA signature's identifier has NULL for its parameters, one of ECDSA has none.
        Padding::Pkcs1 | Padding::Pss(_) => {
            AlgorithmIdentifierOwned { oid: oids::RSA_SHA256, parameters: Some(Any::from(Null)) }
        }
        Padding::Ecdsa => AlgorithmIdentifierOwned { oid: oids::ECDSA_SHA256, parameters: None },
    }
}

/// Whether a certificate is one to sign with at a moment; its key, if so.
///
/// # Errors
/// Why it is not.
pub fn fit(certificate: &Certificate, at: DateTime<Utc>) -> Result<PublicKey, UnfitCertificate> {
    let (begins, ends) = (certificate.begins(), certificate.ends());
    if at < begins {
        return Err(UnfitCertificate::NotYet { begins: shown_at(begins), now: shown_at(at) });
    }
    if at > ends {
        return Err(UnfitCertificate::Expired { ended: shown_at(ends), now: shown_at(at) });
    }
    if !certificate.may_sign() {
        return Err(UnfitCertificate::Usage);
    }
    let key = certificate.key().ok_or(UnfitCertificate::KeyKind)?;
    match key.is_long_enough() {
        true => Ok(key),
        false => Err(UnfitCertificate::ShortKey { bits: key.bits() }),
    }
}

/// Those of some certificates that issued one another, from a certificate up.
fn way_up(certificate: &Certificate, all: &[Certificate]) -> Vec<Certificate> {
    let mut way: Vec<Certificate> = Vec::new();
    loop {
        let last = way.last().unwrap_or(certificate);
        let is_next = |own: &&Certificate| {
            last.names_as_issuer(own)
                && last.is_signed_by(own)
                && *own != certificate
                && !way.contains(own)
        };
        match all.iter().find(is_next) {
            Some(next) => way.push(next.clone()),
            None => return way,
        }
    }
}

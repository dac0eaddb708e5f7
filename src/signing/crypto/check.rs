//! Whether a signature holds: its arithmetic, and the way from its certificate to a root that is trusted.
//!
//! What is wrong is told apart from what cannot be decided. Wrong is what no further knowledge can mend: the
//! document or the signature was changed, the certificate was not valid then or not for signing. Where no
//! roots are given, or none is reached, nothing is known of the signer, whatever the certificate says.
//! Whether a certificate was revoked is asked of its issuer over the network, and not here.

use chrono::{DateTime, Utc};
use cms::content_info::ContentInfo;
use cms::signed_data::{SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode, Encode as _, EncodingRules, Reader as _, SliceReader};
use x509_cert::attr::Attributes;
use x509_cert::time::Time;

use super::certificate::Certificate;
use super::cms::{SignedContent, SigningCertificateV2};
use super::digest::DigestKind;
use super::oids;
use super::path;
use super::public::{PublicKey, Scheme};
use super::roots::Roots;
use super::words::shown_at;
use crate::messages::values::{SignatureDoubt, SignatureFault};

/// No signature is longer, in bytes: lists of what was revoked may be in it.
const LONGEST: usize = 16 * 1024 * 1024;

/// No signature brings more certificates.
const MOST_CERTIFICATES: usize = 64;

/// What was found of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureCheck {
    /// Who signed, by the certificate; nothing where there is none.
    pub signer: Option<SignerShown>,
    /// When, as the signer says.
    pub at: Option<DateTime<Utc>>,
    /// How it is made: `RSA 2048, SHA-256`.
    pub algorithm: Option<String>,
    /// Whether it holds.
    pub holds: Holds,
}

/// Who signed, by a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignerShown {
    /// The certificate's owner.
    pub name: String,
    /// The body that the certificate names: its owner, or the one that it was given to a person of.
    pub body: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// Its number.
    pub serial: String,
}

/// Whether a signature holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It does, and its certificate leads to this root.
    Yes {
        /// The root's name.
        root: String,
    },
    /// Digest and signature are right; more is not known.
    Undecided(SignatureDoubt),
    /// It does not.
    No(SignatureFault),
}

impl Holds {
    /// Whether the signed bytes are what was signed, by the key of the certificate.
    pub fn is_arithmetic_right(&self) -> bool {
        matches!(self, Holds::Yes { .. } | Holds::Undecided(_))
    }
}

/// Looks at a signature as it stands in a PDF, padded with zeros or not; `signed` are the parts of the file
/// that it covers, `at` when it was made by the signature's dictionary.
pub fn check_signature(
    bytes: &[u8],
    signed: &[&[u8]],
    at: Option<DateTime<Utc>>,
    roots: Option<&Roots>,
) -> SignatureCheck {
    let mut check = SignatureCheck {
        signer: None,
        at,
        algorithm: None,
        holds: Holds::No(SignatureFault::Unreadable),
    };
    let Some(own) = Read::of(bytes) else { return check };
    check.at = at.or_else(|| own.time());
    let Some(certificate) = own.certificate() else {
        check.holds = Holds::No(SignatureFault::NoCertificate);
        return check;
    };
    check.signer = Some(SignerShown {
        name: certificate.name(),
        body: certificate.body(),
        issuer: certificate.issuer(),
        serial: certificate.serial_shown(),
    });
    let key = certificate.key();
    let digest = DigestKind::of(own.signer.digest_alg.oid);
    let scheme = Scheme::of(&own.signer.signature_algorithm, digest);
    let (Some(key), Some(digest), Some(scheme)) = (key, digest, scheme) else {
        let oid = own.signer.signature_algorithm.oid.to_string();
        check.holds = Holds::Undecided(SignatureDoubt::Algorithm(oid));
        return check;
    };
    check.algorithm = Some(format!("{}, {}", key.shown(), scheme.digest.name()));
    check.holds = match own.fault(&key, (digest, scheme), signed, certificate) {
        Some(fault) => Holds::No(fault),
        None => own.standing(&key, certificate, check.at, roots),
    };
    check
}

/// A signature that was read.
struct Read {
    signer: SignerInfo,
    certificates: Vec<Certificate>,
}

impl Read {
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > LONGEST {
            return None;
        }
        // What others write is not always sorted as it should be; the looser rules take it as it is.
        let mut reader = SliceReader::new_with_encoding_rules(bytes, EncodingRules::Ber).ok()?;
        let outer = ContentInfo::decode(&mut reader).ok()?;
        let length = reader.remaining_len();
        let rest = reader.read_slice(length).ok()?;
        if outer.content_type != oids::SIGNED_DATA || rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        let inner = outer.content.to_der().ok()?;
        let content = SignedContent::from_ber(&inner).ok()?;
        // A signature in a PDF has one signer, and covers the PDF, not what it brings along.
        let [signer] = content.signers.as_slice() else { return None };
        if content.content.econtent.is_some() {
            return None;
        }
        let all = content.certificates.as_ref().map(SetOfVec::as_slice).unwrap_or_default();
        let certificates = all.iter().take(MOST_CERTIFICATES);
        let certificates = certificates.filter_map(|own| Certificate::read(&own.to_der().ok()?));
        Some(Read { signer: signer.clone(), certificates: certificates.collect() })
    }

    /// The signer's certificate.
    fn certificate(&self) -> Option<&Certificate> {
        let SignerIdentifier::IssuerAndSerialNumber(by) = &self.signer.sid else {
            // By the key's own identifier: where the signature brings one certificate, it is that.
            let [only] = self.certificates.as_slice() else { return None };
            return Some(only);
        };
        let is_it = |own: &&Certificate| {
            own.serial() == &by.serial_number && own.issuer_name() == &by.issuer
        };
        self.certificates.iter().find(is_it)
    }

    fn attributes(&self) -> Option<&Attributes> {
        self.signer.signed_attrs.as_ref()
    }

    /// A signed attribute that has one value.
    fn attribute<T: for<'a> Decode<'a>>(&self, oid: ObjectIdentifier) -> Option<T> {
        let mut own = self.attributes()?.iter().filter(|own| own.oid == oid);
        let (first, none) = (own.next()?, own.next().is_none());
        let [value] = first.values.as_slice() else { return None };
        let bytes = value.to_der().ok()?;
        T::from_ber(&bytes).ok().filter(|_| none)
    }

    /// When it was signed, as it says.
    fn time(&self) -> Option<DateTime<Utc>> {
        let time: Time = self.attribute(oids::SIGNING_TIME)?;
        let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
        DateTime::from_timestamp(seconds, 0)
    }

    /// What is wrong with it, whoever the signer is.
    fn fault(
        &self,
        key: &PublicKey,
        (digest, scheme): (DigestKind, Scheme),
        signed: &[&[u8]],
        certificate: &Certificate,
    ) -> Option<SignatureFault> {
        let signature = self.signer.signature.as_bytes();
        let Some(attributes) = self.attributes() else {
            // Without attributes the document itself is signed.
            let right = key.has_signed(signed, signature, scheme);
            return (!right).then_some(SignatureFault::Signature);
        };
        let as_signed: Option<OctetString> = self.attribute(oids::MESSAGE_DIGEST);
        if as_signed.is_none_or(|own| own.as_bytes() != digest.digest(signed)) {
            return Some(SignatureFault::Digest);
        }
        let kind: Option<ObjectIdentifier> = self.attribute(oids::CONTENT_TYPE);
        let bytes = attributes.to_der().unwrap_or_default();
        if kind != Some(oids::DATA) || !key.has_signed(&[&bytes], signature, scheme) {
            return Some(SignatureFault::Signature);
        }
        if self.names_other(certificate) {
            return Some(SignatureFault::OtherCertificate);
        }
        None
    }

    /// Whether another certificate than this is signed as the signer's.
    fn names_other(&self, certificate: &Certificate) -> bool {
        let named = |own: &x509_cert::attr::Attribute| own.oid == oids::SIGNING_CERTIFICATE_V2;
        if !self.attributes().is_some_and(|all| all.iter().any(named)) {
            return false;
        }
        let named: Option<SigningCertificateV2> = self.attribute(oids::SIGNING_CERTIFICATE_V2);
        let first = named.and_then(|own| own.certificates.into_iter().next());
        let Some(first) = first else { return true };
        let digest = first.digest.map_or(Some(DigestKind::Sha256), |own| DigestKind::of(own.oid));
        digest.is_none_or(|own| own.digest(&[certificate.der()]) != first.hash.as_bytes())
    }

    /// How far a signature that is right can be relied on.
    fn standing(
        &self,
        key: &PublicKey,
        certificate: &Certificate,
        at: Option<DateTime<Utc>>,
        roots: Option<&Roots>,
    ) -> Holds {
        if !certificate.may_sign() {
            return Holds::No(SignatureFault::Usage);
        }
        let Some(at) = at else { return Holds::Undecided(SignatureDoubt::NoTime) };
        if !certificate.is_valid_at(at) {
            let [begins, ends] = [certificate.begins(), certificate.ends()].map(shown_at);
            let valid = format!("{begins} – {ends}");
            return Holds::No(SignatureFault::NotValidThen { at: shown_at(at), valid });
        }
        if !key.is_long_enough() {
            return Holds::Undecided(SignatureDoubt::ShortKey(key.bits()));
        }
        let Some(roots) = roots else { return Holds::Undecided(SignatureDoubt::NoRoots) };
        if let Some(root) = path::root(certificate, &self.certificates, roots, at) {
            return Holds::Yes { root: root.name() };
        }
        let untimely = path::untimely(certificate, &self.certificates, roots, at);
        Holds::Undecided(match untimely {
            None if roots.iter().any(|root| root.key_info() == certificate.key_info()) => {
                SignatureDoubt::OwnRoot
            }
            None => SignatureDoubt::NoWay { issuer: certificate.issuer() },
            Some(own) if at < own.begins() => {
                let (authority, begins) = (own.name(), shown_at(own.begins()));
                SignatureDoubt::AuthorityNotYet { authority, begins }
            }
            Some(own) => {
                let (authority, ended) = (own.name(), shown_at(own.ends()));
                SignatureDoubt::AuthorityExpired { authority, ended }
            }
        })
    }
}

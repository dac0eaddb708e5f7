//! Certificates (X.509), with the bytes that they were read from: what was signed is those, however they are
//! written.

use std::ops::Range;

use chrono::{DateTime, Utc};
use der::asn1::{Any, ObjectIdentifier};
use der::{Decode as _, Header, Reader as _, SliceReader};
use x509_cert::certificate::Version;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::Time;

use super::oids;
use super::public::{PublicKey, Scheme};
use super::words::shown;
use crate::messages::values::RootTrouble;

/// No certificate is longer, in bytes.
const LONGEST: usize = 64 * 1024;

/// How a certificate begins and ends in PEM.
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    /// What its issuer signed.
    signed: Range<usize>,
    inner: x509_cert::Certificate,
}

impl Certificate {
    /// Reads one; nothing where the bytes are none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > LONGEST {
            return None;
        }
        // Under the looser rules nothing is sorted, which takes long where there is much of it.
        let inner = x509_cert::Certificate::from_ber(bytes).ok()?;
        let mut reader = SliceReader::new(bytes).ok()?;
        Header::decode(&mut reader).ok()?;
        let begin = usize::try_from(u32::from(reader.position())).ok()?;
        let length = reader.tlv_bytes().ok()?.len();
        Some(Certificate { der: bytes.to_vec(), signed: begin..begin + length, inner })
    }

    /// Every certificate of a file that can be read.
    pub fn read_all(bytes: &[u8]) -> Vec<Self> {
        Certificate::read_each(bytes).into_iter().flatten().collect()
    }

    /// Whether a file has certificates in PEM.
    pub fn is_text(bytes: &[u8]) -> bool {
        String::from_utf8_lossy(bytes).contains(BEGIN)
    }

    /// Every certificate of a file: one in DER, or any number in PEM with other text between them; nothing in
    /// the place of one that cannot be read.
    pub fn read_each(bytes: &[u8]) -> Vec<Option<Self>> {
        let text = String::from_utf8_lossy(bytes);
        if !text.contains(BEGIN) {
            return vec![Certificate::read(bytes)];
        }
        let block = |rest: &str| {
            let body: String = rest.split(END).next()?.split_whitespace().collect();
            let lines: Vec<&str> = (0..body.len().div_ceil(64))
                .map_while(|at| body.get(at * 64..(at * 64 + 64).min(body.len())))
                .collect();
            let pem = format!("{BEGIN}\n{}\n{END}\n", lines.join("\n"));
            let (_, der) = der::pem::decode_vec(pem.as_bytes()).ok()?;
            Certificate::read(&der)
        };
        text.split(BEGIN).skip(1).map(block).collect()
    }

    /// Its bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Who it is of, for people: the common name, else the body.
    pub fn name(&self) -> String {
        called(self.inner.tbs_certificate().subject())
    }

    /// The body that it names: of a body its own, of a person the one that it is given for.
    pub fn body(&self) -> Option<String> {
        part(self.inner.tbs_certificate().subject(), BODY).map(|own| shown(&own))
    }

    /// Who issued it, for people.
    pub fn issuer(&self) -> String {
        called(self.issuer_name())
    }

    /// Its issuer's name.
    pub fn issuer_name(&self) -> &Name {
        self.inner.tbs_certificate().issuer()
    }

    /// Its serial number.
    pub fn serial(&self) -> &SerialNumber {
        self.inner.tbs_certificate().serial_number()
    }

    /// Its serial number as people write it: `3f0a91`.
    pub fn serial_shown(&self) -> String {
        self.serial().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// From when on it is valid.
    pub fn begins(&self) -> DateTime<Utc> {
        moment(&self.inner.tbs_certificate().validity().not_before)
    }

    /// Until when it is valid.
    pub fn ends(&self) -> DateTime<Utc> {
        moment(&self.inner.tbs_certificate().validity().not_after)
    }

    /// Whether it is valid at a moment, by its own dates.
    pub fn is_valid_at(&self, at: DateTime<Utc>) -> bool {
        self.begins() <= at && at <= self.ends()
    }

    /// Its public key, where its kind is known here.
    pub fn key(&self) -> Option<PublicKey> {
        PublicKey::of(self.key_info())
    }

    /// Its public key as it is written.
    pub fn key_info(&self) -> &SubjectPublicKeyInfoOwned {
        self.inner.tbs_certificate().subject_public_key_info()
    }

    /// Whether it lets its key sign documents: it says nothing of that, or says so.
    pub fn may_sign(&self) -> bool {
        self.usage().is_ok_and(|usage| {
            usage.is_none_or(|own| own.digital_signature() || own.non_repudiation())
        })
    }

    /// Whether it lets its key sign certificates, with so many others between them and it.
    pub fn may_certify(&self, between: usize) -> bool {
        let is_authority = match self.inner.tbs_certificate().get_extension::<BasicConstraints>() {
            Ok(Some((_, own))) => {
                own.ca && own.path_len_constraint.is_none_or(|most| between <= usize::from(most))
            }
            Ok(None) | Err(_) => false,
        };
        is_authority && self.usage().is_ok_and(|usage| usage.is_none_or(|own| own.key_cert_sign()))
    }

    /// Why it does not serve as a root, where it does not. One of version 1 or 2 cannot say whether it is an
    /// authority's; RFC 5280, 6.1.4 k, has such certificates rejected unless that is known otherwise.
    pub fn trouble_as_root(&self) -> Option<RootTrouble> {
        let body = self.inner.tbs_certificate();
        if body.version() != Version::V3 {
            return Some(RootTrouble::Old);
        }
        let is_authority = match body.get_extension::<BasicConstraints>() {
            Ok(Some((_, own))) => own.ca,
            Ok(None) | Err(_) => false,
        };
        if !is_authority {
            return Some(RootTrouble::NoAuthority);
        }
        if !self.usage().is_ok_and(|usage| usage.is_none_or(|own| own.key_cert_sign())) {
            return Some(RootTrouble::Usage);
        }
        self.asks_for_more().then_some(RootTrouble::Strange)
    }

    fn usage(&self) -> der::Result<Option<KeyUsage>> {
        let found = self.inner.tbs_certificate().get_extension::<KeyUsage>()?;
        Ok(found.map(|(_, usage)| usage))
    }

    /// Whether it asks that something be understood that is not understood here.
    pub fn asks_for_more(&self) -> bool {
        let extensions = self.inner.tbs_certificate().extensions();
        let mut all = extensions.into_iter().flatten();
        all.any(|own| own.critical && !oids::KNOWN_EXTENSIONS.contains(&own.extn_id))
    }

    /// Whether it names the owner of another certificate as its issuer.
    pub fn names_as_issuer(&self, other: &Certificate) -> bool {
        self.issuer_name() == other.inner.tbs_certificate().subject()
    }

    /// Whether the key of another certificate signed this one.
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.has_signature_of(issuer).unwrap_or(false)
    }

    fn has_signature_of(&self, issuer: &Certificate) -> Option<bool> {
        let key = issuer.key().filter(PublicKey::is_long_enough)?;
        // What is signed says how, too; what stands outside must be the same (RFC 5280, 4.1.1.2).
        let algorithm = self.inner.signature_algorithm();
        let scheme = Scheme::of(algorithm, None)
            .filter(|_| self.inner.tbs_certificate().signature() == algorithm)?;
        let signature = self.inner.signature().as_bytes()?;
        Some(key.has_signed(&[self.der.get(self.signed.clone())?], signature, scheme))
    }
}

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const BODY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// A name as people know it.
fn called(name: &Name) -> String {
    let own = part(name, COMMON_NAME).or_else(|| part(name, BODY));
    shown(&own.unwrap_or_else(|| name.to_string()))
}

fn part(name: &Name, wanted: ObjectIdentifier) -> Option<String> {
    text(&name.iter().find(|own| own.oid == wanted)?.value)
}

fn text(value: &Any) -> Option<String> {
    use x509_cert::ext::pkix::name::DirectoryString;
    let text: DirectoryString = value.decode_as().ok()?;
    Some(text.value().into_owned())
}

fn moment(time: &Time) -> DateTime<Utc> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

//! Object identifiers of what a signature is made of.

use der::asn1::ObjectIdentifier;

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

/// Digests (RFC 5754).
pub const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
/// Digests (RFC 5754).
pub const SHA384: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.2");
/// Digests (RFC 5754).
pub const SHA512: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.3");

/// RSA keys, and signatures that leave the digest to their surroundings (RFC 8017).
pub const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
/// RSA-PSS (RFC 8017).
pub const RSA_PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");
/// The mask of RSA-PSS (RFC 8017).
pub const MGF1: ObjectIdentifier = oid("1.2.840.113549.1.1.8");
/// RSA PKCS #1 v1.5 with a digest (RFC 8017).
pub const RSA_SHA256: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
/// RSA PKCS #1 v1.5 with a digest (RFC 8017).
pub const RSA_SHA384: ObjectIdentifier = oid("1.2.840.113549.1.1.12");
/// RSA PKCS #1 v1.5 with a digest (RFC 8017).
pub const RSA_SHA512: ObjectIdentifier = oid("1.2.840.113549.1.1.13");

/// Keys on elliptic curves (RFC 5480).
pub const EC: ObjectIdentifier = oid("1.2.840.10045.2.1");
/// P-256 (RFC 5480).
pub const P256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
/// P-384 (RFC 5480).
pub const P384: ObjectIdentifier = oid("1.3.132.0.34");
/// ECDSA with a digest (RFC 5758).
pub const ECDSA_SHA256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
/// ECDSA with a digest (RFC 5758).
pub const ECDSA_SHA384: ObjectIdentifier = oid("1.2.840.10045.4.3.3");
/// ECDSA with a digest (RFC 5758).
pub const ECDSA_SHA512: ObjectIdentifier = oid("1.2.840.10045.4.3.4");

/// Content that is only data (RFC 5652).
pub const DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.1");
/// Signed data (RFC 5652).
pub const SIGNED_DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.2");
/// What kind of content is signed (RFC 5652).
pub const CONTENT_TYPE: ObjectIdentifier = oid("1.2.840.113549.1.9.3");
/// The digest of what is signed (RFC 5652).
pub const MESSAGE_DIGEST: ObjectIdentifier = oid("1.2.840.113549.1.9.4");
/// When it was signed, as the signer says (RFC 5652).
pub const SIGNING_TIME: ObjectIdentifier = oid("1.2.840.113549.1.9.5");
/// With which certificate it was signed (RFC 5035).
pub const SIGNING_CERTIFICATE_V2: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.47");

/// Extensions of certificates that are looked at, or that do not bear on a signature (RFC 5280).
pub const KNOWN_EXTENSIONS: &[ObjectIdentifier] = &[
    oid("2.5.29.14"),
    oid("2.5.29.15"),
    oid("2.5.29.17"),
    oid("2.5.29.19"),
    oid("2.5.29.31"),
    oid("2.5.29.32"),
    oid("2.5.29.35"),
    oid("2.5.29.37"),
];

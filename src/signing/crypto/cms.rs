//! A signature as it stands in a PDF: SignedData of CMS (RFC 5652) with the attributes of PAdES B-B (ETSI EN
//! 319 142-1): content type, digest and certificate are signed. The time of signing is no attribute; the
//! signature's dictionary has it.

use cms::cert::IssuerAndSerialNumber;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier, SignerInfo};
use der::asn1::{Any, ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode as _, Encode as _, Sequence};
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::certificate::Certificate;
use super::digest::DigestKind;
use super::oids;

/// Signed data. Its certificates are the bytes that they are, since a digest of them is signed, too.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub struct SignedContent {
    /// The version of its form.
    pub version: CmsVersion,
    /// By which digests it was signed.
    pub digests: SetOfVec<AlgorithmIdentifierOwned>,
    /// What was signed; in a PDF that is the PDF.
    pub content: EncapsulatedContentInfo,
    /// Certificates of signers, and of those who issued them.
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub certificates: Option<SetOfVec<Any>>,
    /// Lists of what was revoked, which are not looked at.
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub revoked: Option<SetOfVec<Any>>,
    /// The signatures.
    pub signers: SetOfVec<SignerInfo>,
}

/// With which certificate something was signed (RFC 5035).
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub struct SigningCertificateV2 {
    /// The signer's certificate, then others of its path.
    pub certificates: Vec<EssCertificateV2>,
    /// Policies, which are not looked at.
    #[asn1(optional = "true")]
    pub policies: Option<Any>,
}

/// One of these certificates.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub struct EssCertificateV2 {
    /// By which digest; by SHA-256 where it is left out.
    #[asn1(optional = "true")]
    pub digest: Option<AlgorithmIdentifierOwned>,
    /// The certificate's digest.
    pub hash: OctetString,
    /// Who issued it, which is not looked at.
    #[asn1(optional = "true")]
    pub issuer: Option<Any>,
}

/// What is signed of a document whose digest this is, by the owner of a certificate.
///
/// # Errors
/// Something is too long for its form.
pub fn attributes(digest: &[u8], certificate: &Certificate) -> der::Result<Attributes> {
    let hash = OctetString::new(DigestKind::Sha256.digest(&[certificate.der()]))?;
    let signer = SigningCertificateV2 {
        certificates: vec![EssCertificateV2 { digest: None, hash, issuer: None }],
        policies: None,
    };
    SetOfVec::try_from(vec![
        attribute(oids::CONTENT_TYPE, &oids::DATA)?,
        attribute(oids::MESSAGE_DIGEST, &OctetString::new(digest)?)?,
        attribute(oids::SIGNING_CERTIFICATE_V2, &signer)?,
    ])
}

fn attribute(oid: ObjectIdentifier, value: &impl der::Encode) -> der::Result<Attribute> {
    let value = Any::from_der(&value.to_der()?)?;
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}

/// The whole signature.
///
/// # Errors
/// Something is too long for its form.
pub fn signed(
    attributes: Attributes,
    (algorithm, signature): (AlgorithmIdentifierOwned, Vec<u8>),
    certificate: &Certificate,
    others: &[Certificate],
) -> der::Result<Vec<u8>> {
    let digest = AlgorithmIdentifierOwned { oid: oids::SHA256, parameters: None };
    let by = IssuerAndSerialNumber {
        issuer: certificate.issuer_name().clone(),
        serial_number: certificate.serial().clone(),
    };
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(by),
        digest_alg: digest.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm,
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let all = [certificate].into_iter().chain(others);
    let certificates = all.map(|own| Any::from_der(own.der())).collect::<der::Result<Vec<_>>>()?;
    let content = SignedContent {
        version: CmsVersion::V1,
        digests: SetOfVec::try_from(vec![digest])?,
        content: EncapsulatedContentInfo { econtent_type: oids::DATA, econtent: None },
        certificates: Some(SetOfVec::try_from(certificates)?),
        revoked: None,
        signers: SetOfVec::try_from(vec![info])?,
    };
    let content = Any::from_der(&content.to_der()?)?;
    ContentInfo { content_type: oids::SIGNED_DATA, content }.to_der()
}

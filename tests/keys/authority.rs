//! Keys and certificates made for a test and forgotten with it, with dates, uses and faults as wanted.

use chrono::NaiveDateTime;
use der::Encode as _;
use der::asn1::ObjectIdentifier;
use getrandom::SysRng;
use p12_keystore::{EncryptionAlgorithm, KeyStore, KeyStoreEntry, PrivateKeyChain};
use p256::ecdsa::signature::hazmat::PrehashSigner as _;
use rsa::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _};
use rsa::sha2::{Digest as _, Sha256};
use rsa::{Pkcs1v15Sign, PrivateKey};

/// A key of a test.
pub enum TestKey {
    Rsa(Box<PrivateKey>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
}

impl TestKey {
    pub fn rsa(bits: usize) -> Self {
        TestKey::Rsa(Box::new(PrivateKey::new(&mut SysRng, bits).expect("a key")))
    }

    pub fn p256() -> Self {
        TestKey::P256(p256::ecdsa::SigningKey::from_slice(&scalar(32)).expect("a key"))
    }

    pub fn p384() -> Self {
        TestKey::P384(p384::ecdsa::SigningKey::from_slice(&scalar(48)).expect("a key"))
    }

    fn public(&self) -> Vec<u8> {
        match self {
            TestKey::Rsa(key) => key.to_public_key().to_public_key_der(),
            TestKey::P256(key) => key.verifying_key().to_public_key_der(),
            TestKey::P384(key) => key.verifying_key().to_public_key_der(),
        }
        .expect("a public key")
        .into_vec()
    }

    pub fn private(&self) -> Vec<u8> {
        match self {
            TestKey::Rsa(key) => key.to_pkcs8_der(),
            TestKey::P256(key) => key.to_pkcs8_der(),
            TestKey::P384(key) => key.to_pkcs8_der(),
        }
        .expect("a private key")
        .as_bytes()
        .to_vec()
    }

    /// A signature by SHA-256, with its algorithm.
    fn sign(&self, bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
        let digest = Sha256::digest(bytes);
        let ecdsa = || seq(&[oid("1.2.840.10045.4.3.2")]);
        match self {
            TestKey::Rsa(key) => {
                let signed = key.sign(Pkcs1v15Sign::new::<Sha256>(), &digest).expect("signed");
                (seq(&[oid("1.2.840.113549.1.1.11"), tlv(5, &[])]), signed)
            }
            TestKey::P256(key) => {
                let signed: p256::ecdsa::Signature = key.sign_prehash(&digest).expect("signed");
                (ecdsa(), signed.to_der().as_bytes().to_vec())
            }
            TestKey::P384(key) => {
                let signed: p384::ecdsa::Signature = key.sign_prehash(&digest).expect("signed");
                (ecdsa(), signed.to_der().as_bytes().to_vec())
            }
        }
    }
}

fn scalar(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).expect("random bytes");
    // Below the order of every curve.
    bytes[0] = 1;
    bytes
}

/// What a certificate says.
#[derive(Clone)]
pub struct Says {
    pub name: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    /// Bits of its uses, from the first on; nothing where it says nothing of them.
    pub usage: Option<u8>,
    /// For an authority: the most certificates between it and a signer.
    pub authority: Option<Option<u8>>,
    /// An extension that must be understood, and by nobody is.
    pub strange: bool,
    /// Of the first version, which has no extensions.
    pub old: bool,
}

/// A certificate of someone who may sign.
pub const SIGNER: Says = Says {
    name: "Nguyễn Văn Thử",
    from: "2020-01-01 00:00",
    to: "2049-12-31 23:59",
    usage: Some(0b1100_0000),
    authority: None,
    strange: false,
    old: false,
};

/// One of an authority.
pub const AUTHORITY: Says =
    Says { name: "CA thử nghiệm", usage: Some(0b0000_0110), authority: Some(None), ..SIGNER };

/// A key with its certificate.
pub struct Party {
    pub key: TestKey,
    pub certificate: Vec<u8>,
    name: &'static str,
}

impl Party {
    /// One that certifies itself.
    pub fn own(key: TestKey, says: &Says) -> Self {
        let certificate = certificate(&key, says, (&key, says.name));
        Party { key, certificate, name: says.name }
    }

    /// One that this one certifies.
    pub fn certifies(&self, key: TestKey, says: &Says) -> Self {
        let certificate = certificate(&key, says, (&self.key, self.name));
        Party { key, certificate, name: says.name }
    }

    /// A certificate file with this password and those who certified this one.
    pub fn p12(&self, password: &str, above: &[&Party]) -> Vec<u8> {
        self.p12_by(password, above, EncryptionAlgorithm::PbeWithHmacSha256AndAes256)
    }

    pub fn p12_by(&self, password: &str, above: &[&Party], by: EncryptionAlgorithm) -> Vec<u8> {
        let read = |der: &[u8]| p12_keystore::Certificate::from_der(der).expect("a certificate");
        let mut chain = vec![read(&self.certificate)];
        chain.extend(above.iter().map(|own| read(&own.certificate)));
        let key = p12_keystore::PrivateKey::from_der(&self.key.private()).expect("a key");
        let chain = PrivateKeyChain::new("1", key, chain);
        let mut store = KeyStore::new();
        store.add_entry(self.name, KeyStoreEntry::PrivateKeyChain(chain));
        let writer = store.writer(password).encryption_algorithm(by).encryption_iterations(1000);
        writer.mac_iterations(1000).write().expect("a certificate file")
    }

    /// The certificate as text.
    pub fn pem(&self) -> String {
        let pem =
            der::pem::encode_string("CERTIFICATE", der::pem::LineEnding::LF, &self.certificate);
        pem.expect("PEM")
    }
}

fn certificate(key: &TestKey, says: &Says, (issuer, issuer_name): (&TestKey, &str)) -> Vec<u8> {
    let mut extensions = Vec::new();
    let mut extension = |id: &str, value: &[u8]| {
        extensions.push(seq(&[oid(id), tlv(1, &[0xff]), tlv(4, value)]));
    };
    if let Some(usage) = says.usage {
        let unused = u8::try_from(usage.trailing_zeros()).expect("few");
        extension("2.5.29.15", &tlv(3, &[unused, usage]));
    }
    if let Some(most) = says.authority {
        let most = most.map(|most| tlv(2, &[most])).unwrap_or_default();
        extension("2.5.29.19", &seq(&[tlv(1, &[0xff]), most]));
    }
    if says.strange {
        extension("1.3.6.1.4.1.99999.1", &tlv(5, &[]));
    }
    let extensions = match extensions.is_empty() {
        true => Vec::new(),
        false => tlv(0xa3, &seq(&extensions)),
    };
    let (algorithm, _) = issuer.sign(b"");
    let mut serial = scalar(9);
    serial[1] &= 0x7f;
    let version = if says.old { Vec::new() } else { tlv(0xa0, &tlv(2, &[2])) };
    let extensions = if says.old { Vec::new() } else { extensions };
    let body = seq(&[
        version,
        tlv(2, &serial),
        algorithm.clone(),
        name(issuer_name),
        seq(&[time(says.from), time(says.to)]),
        name(says.name),
        key.public(),
        extensions,
    ]);
    let (_, signature) = issuer.sign(&body);
    let signature: Vec<u8> = [0].into_iter().chain(signature).collect();
    seq(&[body, algorithm, tlv(3, &signature)])
}

fn name(text: &str) -> Vec<u8> {
    let part = |id, text: &str| tlv(0x31, &seq(&[oid(id), tlv(12, text.as_bytes())]));
    seq(&[part("2.5.4.10", "Khóa thử, không dùng"), part("2.5.4.3", text)])
}

fn time(text: &str) -> Vec<u8> {
    let time = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time");
    tlv(23, time.format("%y%m%d%H%M00Z").to_string().as_bytes())
}

fn oid(text: &str) -> Vec<u8> {
    ObjectIdentifier::new_unwrap(text).to_der().expect("an identifier")
}

fn seq(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

/// Tag, length, value.
pub fn tlv(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut all = vec![tag];
    match u16::try_from(value.len()).expect("short") {
        length @ ..128 => all.push(length as u8),
        length @ 128..256 => all.extend([0x81, length as u8]),
        length => all.extend([0x82, (length >> 8) as u8, length as u8]),
    }
    all.extend(value);
    all
}

//! What is signed holds; what was changed does not; what is not known is not decided.

use std::path::Path;

use ntm::messages::values::{SignatureDoubt, SignatureFault};
use ntm::signing::crypto::{Holds, Roots, check_signature};
use rsa::sha2::{Digest as _, Sha256};

use super::authority::{AUTHORITY, Party, SIGNER, Says, TestKey};
use super::others::{is_there, told};
use super::{World, identity, then, world};
use crate::util::Folder;

const DOCUMENT: &[u8] = b"Noi dung van ban";

fn signed(party: &Party, above: &[&Party]) -> Vec<u8> {
    let digest: [u8; 32] = Sha256::digest(DOCUMENT).into();
    let own = identity(party, above);
    let signature = own.sign(&digest).expect("signed");
    assert!(signature.len() <= own.room(), "{} of {}", signature.len(), own.room());
    signature
}

/// The roots of some certificates.
fn roots(all: &[&Party]) -> Roots {
    let folder = Folder::new();
    let text: String = all.iter().map(|own| format!("# chứng thư\n{}", own.pem())).collect();
    folder.write("goc.pem", text);
    Roots::read(&folder.path().join("goc.pem")).unwrap_or_else(|_| panic!("no roots"))
}

fn holds(signature: &[u8], parts: &[&[u8]], roots: Option<&Roots>) -> Holds {
    check_signature(signature, parts, Some(then()), roots).holds
}

#[test]
fn what_is_signed_holds_and_leads_to_its_root() {
    let World { root, middle, signers } = world();
    for (signer, algorithm) in
        signers.iter().zip(["RSA 2048, SHA-256", "ECDSA P-256, SHA-256", "ECDSA P-384, SHA-256"])
    {
        let signature = signed(signer, &[middle]);
        // A PDF has it in two parts, and pads it.
        let (first, second) = DOCUMENT.split_at(5);
        let padded = [&signature[..], &[0; 100]].concat();
        let trusted = roots(&[root]);
        let own = check_signature(&padded, &[first, second], Some(then()), Some(&trusted));
        assert_eq!(own.holds, Holds::Yes { root: "CA thử nghiệm".to_owned() });
        assert_eq!(own.algorithm.as_deref(), Some(algorithm));
        let by = own.signer.expect("a signer");
        assert_eq!((by.name.as_str(), by.issuer.as_str()), ("Nguyễn Văn Thử", "CA cấp dưới"));
        assert_eq!(by.serial.len(), 18);
        // Without roots nothing is decided; nor with those of others.
        assert_eq!(holds(&signature, &[DOCUMENT], None), Holds::Undecided(SignatureDoubt::NoRoots));
        let other = Party::own(TestKey::p256(), &AUTHORITY);
        let no_way =
            Holds::Undecided(SignatureDoubt::NoWay { issuer: "CA cấp dưới".to_owned() });
        assert_eq!(holds(&signature, &[DOCUMENT], Some(&roots(&[&other]))), no_way);
        // Whoever does not say when he signed says nothing.
        let no_time = check_signature(&signature, &[DOCUMENT], None, Some(&trusted));
        assert_eq!(no_time.holds, Holds::Undecided(SignatureDoubt::NoTime));
        // The authority in the middle may be the trusted one, or known apart from the signature.
        let yes = Holds::Yes { root: "CA cấp dưới".to_owned() };
        assert_eq!(holds(&signature, &[DOCUMENT], Some(&roots(&[middle]))), yes);
        let alone = signed(signer, &[]);
        assert_eq!(holds(&alone, &[DOCUMENT], Some(&trusted)), no_way);
        assert_eq!(holds(&alone, &[DOCUMENT], Some(&roots(&[root, middle]))), yes);
    }
}

#[test]
fn what_was_changed_does_not_hold() {
    let World { root, middle, signers } = world();
    let trusted = roots(&[root]);
    for signer in signers {
        let signature = signed(signer, &[middle]);
        let digest = Holds::No(SignatureFault::Digest);
        assert_eq!(holds(&signature, &[b"Noi dung khac"], Some(&trusted)), digest);
        // Whatever byte of the signature is changed, it never leads to a root any more.
        let (mut unread, mut same) = (0, 0);
        let right = check_signature(&signature, &[DOCUMENT], Some(then()), Some(&trusted));
        for at in 0..signature.len() {
            let mut other = signature.clone();
            other[at] ^= 1;
            let found = check_signature(&other, &[DOCUMENT], Some(then()), Some(&trusted));
            match found.holds {
                Holds::No(SignatureFault::Unreadable) => unread += 1,
                Holds::No(_) | Holds::Undecided(_) => {}
                // A few bytes say nothing: the list of digests at the beginning, parameters that are none.
                Holds::Yes { .. } => {
                    assert_eq!(found, right, "byte {at}");
                    same += 1;
                }
            }
        }
        println!("{} bytes: {unread} make it unreadable, {same} say nothing", signature.len());
        assert!(unread > 20 && same <= 24, "{unread} {same}");
    }
}

#[test]
fn a_certificate_must_be_for_signing_and_valid_then() {
    let World { root, middle, .. } = world();
    let trusted = roots(&[root]);
    // Whoever made it may not have looked; what is read is looked at.
    let short = Says { from: "2025-01-01 00:00", to: "2025-06-30 00:00", ..SIGNER };
    let signature = signed(&middle.certifies(TestKey::p256(), &short), &[middle]);
    let at = |text: &str| Some(text.parse().expect("a time"));
    let late = check_signature(&signature, &[DOCUMENT], at("2025-07-01T00:00:00Z"), Some(&trusted));
    assert_eq!(
        late.holds,
        Holds::No(SignatureFault::NotValidThen {
            at: "01/07/2025 07:00".to_owned(),
            valid: "01/01/2025 07:00 – 30/06/2025 07:00".to_owned(),
        })
    );
    // An authority that was not valid then, may not certify, or asks for what nobody knows, is no way.
    let no_way = Holds::Undecided(SignatureDoubt::NoWay { issuer: "CA cấp dưới".to_owned() });
    let below = Says { name: "CA cấp dưới", ..AUTHORITY };
    let expired =
        root.certifies(TestKey::p256(), &Says { to: "2025-01-01 00:00", ..below.clone() });
    let signer = expired.certifies(TestKey::p256(), &SIGNER);
    assert_eq!(
        holds(&signed(&signer, &[&expired]), &[DOCUMENT], Some(&trusted)),
        Holds::Undecided(SignatureDoubt::AuthorityExpired {
            authority: "CA cấp dưới".to_owned(),
            ended: "01/01/2025 07:00".to_owned(),
        })
    );
    for says in [
        Says { usage: Some(0b1100_0000), ..below.clone() },
        Says { authority: None, ..below.clone() },
        Says { strange: true, ..below.clone() },
    ] {
        let other = root.certifies(TestKey::p256(), &says);
        let signer = other.certifies(TestKey::p256(), &SIGNER);
        assert_eq!(holds(&signed(&signer, &[&other]), &[DOCUMENT], Some(&trusted)), no_way);
    }
    // One below an authority that lets none stand between it and a signer.
    let deeper = middle.certifies(TestKey::p256(), &below);
    let signer = deeper.certifies(TestKey::p256(), &SIGNER);
    assert_eq!(holds(&signed(&signer, &[&deeper, middle]), &[DOCUMENT], Some(&trusted)), no_way);
    // A name is not enough.
    let namesake = Party::own(TestKey::rsa(2048), &AUTHORITY);
    let signer = namesake.certifies(TestKey::p256(), &SIGNER);
    let no_way = Holds::Undecided(SignatureDoubt::NoWay { issuer: "CA thử nghiệm".to_owned() });
    assert_eq!(holds(&signed(&signer, &[&namesake]), &[DOCUMENT], Some(&trusted)), no_way);
}

/// What `openssl req -x509` makes calls itself an authority: with it as the root a signer vouches for nobody but
/// the signer.
#[test]
fn nobody_is_trusted_on_a_certificate_of_ones_own() {
    let own = Party::own(TestKey::p256(), &Says { usage: None, ..AUTHORITY });
    let trusted = roots(&[&own]);
    let doubt = Holds::Undecided(SignatureDoubt::OwnRoot);
    assert_eq!(holds(&signed(&own, &[]), &[DOCUMENT], Some(&trusted)), doubt);
    // An authority beside it that has nothing to do with it does not help.
    let World { root, .. } = world();
    assert_eq!(holds(&signed(&own, &[]), &[DOCUMENT], Some(&roots(&[&own, root]))), doubt);
}

/// Another program's judgement, where it is there.
#[test]
fn openssl_takes_what_is_signed_and_its_signatures_are_taken() {
    if !is_there("openssl", &["version"], "Debian: openssl") {
        return;
    }
    println!("held against {}", told(Path::new("."), "openssl", &["version"]).trim());
    let World { root, middle, signers } = world();
    for signer in signers {
        let folder = Folder::new();
        let at = folder.path();
        folder.write("van-ban", DOCUMENT);
        folder.write("goc.pem", root.pem());
        folder.write("ky.der", signed(signer, &[middle]));
        let line = "cms -verify -inform DER -in ky.der -content van-ban -binary -purpose any -cades -CAfile goc.pem -out ra";
        told(at, "openssl", &line.split(' ').collect::<Vec<_>>());
        // The other way, by each digest and, of RSA, both forms.
        folder.write("khoa.der", signer.key.private());
        folder.write("nguoi-ky.pem", signer.pem());
        folder.write("giua.pem", middle.pem());
        let pss = [
            "-keyopt rsa_padding_mode:pss",
            "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:20",
        ];
        let forms: &[&str] = match signer.key {
            TestKey::Rsa(_) => &["", pss[0], pss[1]],
            TestKey::P256(_) | TestKey::P384(_) => &[""],
        };
        for digest in ["sha256", "sha384", "sha512"] {
            for form in forms {
                for more in ["-cades", "-noattr"] {
                    let line = format!(
                        "cms -sign -binary -outform DER -in van-ban -out kia.der -md {digest} -signer nguoi-ky.pem \
                         -inkey khoa.der -keyform DER -certfile giua.pem {form} {more}"
                    );
                    let words: Vec<&str> = line.split_whitespace().collect();
                    told(at, "openssl", &words);
                    let made = std::fs::read(at.join("kia.der")).expect("a signature");
                    let yes = Holds::Yes { root: "CA thử nghiệm".to_owned() };
                    assert_eq!(holds(&made, &[DOCUMENT], Some(&roots(&[root]))), yes, "{line}");
                    let wrong = holds(&made, &[b"khac"], Some(&roots(&[root])));
                    assert!(matches!(wrong, Holds::No(_)), "{line}: {wrong:?}");
                }
            }
        }
        let line = "cms -sign -binary -outform DER -in van-ban -out kia.der -md sha1 -signer nguoi-ky.pem -inkey khoa.der -keyform DER";
        told(at, "openssl", &line.split(' ').collect::<Vec<_>>());
        let made = std::fs::read(at.join("kia.der")).expect("a signature");
        let old = holds(&made, &[DOCUMENT], Some(&roots(&[root])));
        assert!(matches!(old, Holds::Undecided(SignatureDoubt::Algorithm(_))), "{old:?}");
    }
}

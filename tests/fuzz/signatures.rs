//! Damaged signatures, certificates and certificate files.

use ntm::signing::crypto::{
    Certificate, Holds, KeyChoice, Roots, Secret, check_signature, of_file,
};

use super::fuzz;
use super::mutate::{Random, mutate};
use crate::keys::authority::tlv;
use crate::keys::{identity, then, world};
use crate::util::Folder;

/// What has a meaning in ASN.1: tags, lengths without end, nothing, large numbers.
const WORDS: &[&str] = &[
    "\u{30}\u{0}",
    "\u{31}\u{0}",
    "\u{30}",
    "\u{31}",
    "\u{2}\u{1}\u{0}",
    "\u{4}\u{0}",
    "\u{5}\u{0}",
    "\u{6}\u{3}\u{55}\u{4}\u{3}",
    "\u{0}\u{0}",
    "\u{17}\u{d}491231235959Z",
    "\u{18}\u{f}99991231235959Z",
];

/// Changes some bytes, at times together with the length of what holds them.
fn changed(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    mutate(random, &mut bytes, WORDS);
    match random.below(6) {
        0 => {
            // Lengths that have no end.
            let at = random.below(bytes.len().saturating_sub(1));
            if bytes.get(at).is_some_and(|own| matches!(own, 0x30 | 0x31 | 0xa0)) {
                bytes[at + 1] = 0x80;
                bytes.extend([0, 0]);
            }
            bytes
        }
        1 if bytes.len() < 30_000 => tlv(0x30, &bytes),
        _ => bytes,
    }
}

#[test]
fn fuzz_signature() {
    let world = world();
    let digest = [7; 32];
    let seeds = world
        .signers
        .each_ref()
        .map(|own| identity(own, &[&world.middle, &world.root]).sign(&digest).expect("signed"));
    let folder = Folder::new();
    folder.write("goc.pem", world.root.pem());
    let roots = Roots::read(folder.path()).unwrap_or_else(|_| panic!("no roots"));
    fuzz("signature", 2000, |number| {
        let mut random = Random::new("signature", number);
        let bytes = changed(&mut random, random_of(&seeds, number));
        // The digest is of no document that is known, so nothing ever holds.
        let found = check_signature(&bytes, &[b"van ban"], Some(then()), Some(&roots));
        assert!(!matches!(found.holds, Holds::Yes { .. }), "{number}");
    });
}

#[test]
fn fuzz_certificate() {
    let world = world();
    let mut seeds = vec![world.root.pem().into_bytes()];
    seeds.extend(world.signers.each_ref().map(|own| own.certificate.clone()));
    fuzz("certificate", 2000, |number| {
        let mut random = Random::new("certificate", number);
        let bytes = changed(&mut random, random_of(&seeds, number));
        for own in Certificate::read_all(&bytes) {
            std::hint::black_box((own.name(), own.issuer(), own.may_sign(), own.may_certify(0)));
            std::hint::black_box((own.key().is_some(), own.ends(), own.is_signed_by(&own)));
        }
    });
}

#[test]
fn fuzz_p12() {
    let world = world();
    let seeds = world.signers.each_ref().map(|own| own.p12("1", &[&world.middle]));
    let secret = Secret::new("1".to_owned());
    fuzz("p12", 300, |number| {
        let mut random = Random::new("p12", number);
        let bytes = changed(&mut random, random_of(&seeds, number));
        let read = of_file((&bytes, "ky.p12"), &secret, &KeyChoice::default(), then());
        std::hint::black_box(read.is_ok());
    });
}

fn random_of(seeds: &[Vec<u8>], number: u64) -> &[u8] {
    &seeds[(number % seeds.len() as u64) as usize]
}

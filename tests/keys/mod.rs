//! Digital signatures by themselves: keys that are read, what they sign, what is found wrong of a signature,
//! and what cannot be decided. All keys are made in the test that uses them.

pub mod authority;
mod checked;
pub mod others;
mod outside;
pub mod sign;
mod strangers;
mod token;
mod trusted;

use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use ntm::signing::crypto::{Identity, KeyChoice, Secret, of_file};

use self::authority::{AUTHORITY, Party, SIGNER, Says, TestKey};

/// When it is in these tests.
pub fn then() -> DateTime<Utc> {
    "2025-02-10T09:00:00Z".parse().expect("a time")
}

/// An authority, one below it, and three who sign: by RSA, P-256 and P-384.
pub struct World {
    pub root: Party,
    pub middle: Party,
    pub signers: [Party; 3],
}

/// Made once for all tests.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let root = Party::own(TestKey::rsa(2048), &AUTHORITY);
        let below = Says { name: "CA cấp dưới", authority: Some(Some(0)), ..AUTHORITY };
        let middle = root.certifies(TestKey::p384(), &below);
        let signers = [TestKey::rsa(2048), TestKey::p256(), TestKey::p384()];
        let signers = signers.map(|key| middle.certifies(key, &SIGNER));
        World { root, middle, signers }
    })
}

/// One who signs by a certificate file.
pub fn identity(party: &Party, above: &[&Party]) -> Identity {
    let file = party.p12("mật khẩu 1", above);
    let secret = Secret::new("mật khẩu 1".to_owned());
    let read = of_file((&file, "ky.p12"), &secret, &KeyChoice::default(), then());
    read.unwrap_or_else(|problem| panic!("{:?}", problem.said()))
}

//! Which of several keys signs: what the user names, else the only one that may sign now.

use chrono::{DateTime, Utc};

use super::certificate::Certificate;
use super::identity::{self, Identity, SigningKey};
use crate::diag::Problem;
use crate::messages::values::KeyTrouble;

/// What the user says of the key.
#[derive(Clone, Debug, Default)]
pub struct KeyChoice {
    /// What it is called.
    pub label: Option<String>,
    /// The signer's certificate, where one is given apart, and others that issued it.
    pub certificates: Vec<Certificate>,
}

/// A key that was found.
pub struct FoundKey<K> {
    /// What it is called where it lies.
    pub label: Option<String>,
    /// Its certificate.
    pub certificate: Option<Certificate>,
    /// The key.
    pub key: K,
}

/// The one who signs. `from` is where the keys were found, `others` are certificates that lie there, too.
///
/// # Errors
/// There is none, or it is not clear which.
pub fn choose<K>(
    mut all: Vec<FoundKey<K>>,
    choice: &KeyChoice,
    from: &str,
    at: DateTime<Utc>,
) -> Result<(K, Certificate), Problem> {
    let trouble = |why| Problem::NoKeyToSign { from: from.to_owned(), why };
    if all.is_empty() {
        return Err(trouble(KeyTrouble::None));
    }
    let known: Vec<String> = all.iter().map(FoundKey::shown).collect();
    if let Some(wanted) = &choice.label {
        all.retain(|own| own.is_called(wanted));
        if all.is_empty() {
            return Err(trouble(KeyTrouble::NotNamed { wanted: wanted.clone(), known }));
        }
    }
    let mut whole: Vec<(K, Certificate)> =
        all.into_iter().filter_map(|own| Some((own.key, own.certificate?))).collect();
    if whole.is_empty() {
        return Err(trouble(KeyTrouble::WithoutCertificate));
    }
    // An old certificate often lies beside the one that followed it.
    if whole.len() > 1 && whole.iter().any(|(_, own)| identity::fit(own, at).is_ok()) {
        whole.retain(|(_, own)| identity::fit(own, at).is_ok());
    }
    let known = whole.iter().map(|(_, own)| own.name()).collect();
    match (whole.pop(), whole.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(trouble(KeyTrouble::Several { known })),
    }
}

impl<K> FoundKey<K> {
    fn shown(&self) -> String {
        let owner = || self.certificate.as_ref().map(Certificate::name);
        self.label.clone().or_else(owner).unwrap_or_else(|| "?".to_owned())
    }

    fn is_called(&self, wanted: &str) -> bool {
        let owner = self.certificate.as_ref();
        self.label.as_deref() == Some(wanted)
            || owner.is_some_and(|own| own.name() == wanted || own.serial_shown() == wanted)
    }
}

/// Someone who signs, of a key that was chosen.
///
/// # Errors
/// The certificate is not one to sign with.
pub fn identity(
    (key, certificate): (SigningKey, Certificate),
    mut others: Vec<Certificate>,
    choice: &KeyChoice,
    at: DateTime<Utc>,
) -> Result<Identity, Problem> {
    others.extend(choice.certificates.iter().cloned());
    Identity::new(key, certificate, &others, at)
}

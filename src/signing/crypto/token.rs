//! Keys in a token (PKCS #11): a card, a stick, a signing service. The key never leaves it; what it signs is a
//! digest.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::object::{Attribute, AttributeType, CertificateType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::{Slot, TokenInfo};
use cryptoki::types::AuthPin;

use super::certificate::Certificate;
use super::choice::{self, FoundKey, KeyChoice};
use super::identity::{Identity, SigningKey};
use super::secret::Secret;
use super::token_key::{TokenKey, failed};
use super::words::shown;
use crate::diag::Problem;
use crate::messages::values::TokenTrouble;

/// Which token is meant.
#[derive(Clone, Debug)]
pub struct TokenChoice {
    /// The module of its maker: `….so`, `….dll`.
    pub module: PathBuf,
    /// Its slot.
    pub slot: Option<u64>,
    /// What it is called.
    pub label: Option<String>,
}

/// Who signs by a token; the PIN is asked for once it is clear that it is needed, with what the token is
/// called.
///
/// # Errors
/// The token cannot be reached or logged into, it is not clear which key is meant, or its certificate is not
/// one to sign with at this moment.
pub fn of_token(
    wanted: &TokenChoice,
    pin: &mut dyn FnMut(&str) -> Result<Secret, Problem>,
    choice: &KeyChoice,
    at: DateTime<Utc>,
) -> Result<Identity, Problem> {
    let module = wanted.module.display().to_string();
    let context = context(&wanted.module)?;
    let (slot, info) = slot(&context, wanted, &module)?;
    let session = context.open_ro_session(slot).map_err(|error| failed(&module, &error))?;
    log_in(&context, (&session, slot), &info, pin, &module)?;
    let read = |error| failed(&module, &error);
    let certificates = certificates(&session).map_err(read)?;
    let found = keys(&session, &certificates, choice).map_err(read)?;
    let from = shown(info.label());
    let (key, certificate) = choice::choose(found, choice, &from, at)?;
    let key = SigningKey::Token(TokenKey { session, key, module });
    let others = certificates.into_iter().map(|(_, own)| own).collect();
    choice::identity((key, certificate), others, choice, at)
}

/// The one context of this process: a module may be begun once only.
static CONTEXT: Mutex<Option<(PathBuf, Pkcs11)>> = Mutex::new(None);

fn context(module: &Path) -> Result<Pkcs11, Problem> {
    let shown = module.display().to_string();
    let mut open = CONTEXT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, own)) = open.as_ref().filter(|(path, _)| path == module) {
        return Ok(own.clone());
    }
    // A name without a folder is looked for where the system has its libraries.
    let is_named = module.components().count() == 1 && !module.exists();
    if !is_named && !module.is_file() {
        return Err(Problem::TokenUnusable { module: shown, why: TokenTrouble::NoModule });
    }
    let context = Pkcs11::new(module).map_err(|error| failed(&shown, &error))?;
    let begun = context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK));
    begun.map_err(|error| failed(&shown, &error))?;
    *open = Some((module.to_owned(), context.clone()));
    Ok(context)
}

/// The token that is meant.
fn slot(
    context: &Pkcs11,
    wanted: &TokenChoice,
    module: &str,
) -> Result<(Slot, TokenInfo), Problem> {
    let unusable = |why| Problem::TokenUnusable { module: module.to_owned(), why };
    let slots = context.get_slots_with_token().map_err(|error| failed(module, &error))?;
    let looked = slots.into_iter().filter_map(|own| Some((own, context.get_token_info(own).ok()?)));
    let all: Vec<(Slot, TokenInfo)> = looked.filter(|(_, info)| info.token_initialized()).collect();
    let known = || all.iter().map(|(own, info)| format!("{} ({})", shown(info.label()), own.id()));
    let known: Vec<String> = known().collect();
    if all.is_empty() {
        return Err(unusable(TokenTrouble::NoToken));
    }
    let mut meant = all.into_iter().filter(|(own, info)| {
        wanted.slot.is_none_or(|slot| own.id() == slot)
            && wanted.label.as_deref().is_none_or(|label| info.label() == label)
    });
    match (meant.next(), meant.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(unusable(TokenTrouble::OtherToken { known })),
        (Some(_), Some(_)) => Err(unusable(TokenTrouble::SeveralTokens { known })),
    }
}

fn log_in(
    context: &Pkcs11,
    (session, slot): (&Session, Slot),
    info: &TokenInfo,
    pin: &mut dyn FnMut(&str) -> Result<Secret, Problem>,
    module: &str,
) -> Result<(), Problem> {
    let unusable = |why| Problem::TokenUnusable { module: module.to_owned(), why };
    if !info.login_required() {
        return Ok(());
    }
    if info.user_pin_locked() {
        return Err(unusable(TokenTrouble::PinLocked));
    }
    if !info.user_pin_initialized() {
        return Err(unusable(TokenTrouble::PinNotSet));
    }
    // A reader with keys of its own asks by itself.
    let own = match info.protected_authentication_path() {
        true => None,
        false => Some(AuthPin::from(pin(&shown(info.label()))?.text().to_owned())),
    };
    match session.login(UserType::User, own.as_ref()) {
        Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(()),
        Err(Error::Pkcs11(
            RvError::PinIncorrect | RvError::PinInvalid | RvError::PinLenRange,
            _,
        )) => {
            let now = context.get_token_info(slot).ok();
            Err(unusable(match now {
                Some(info) if info.user_pin_locked() => TokenTrouble::PinLocked,
                Some(info) if info.user_pin_final_try() => TokenTrouble::PinWrongOneLeft,
                _ => TokenTrouble::PinWrong,
            }))
        }
        Err(error) => Err(failed(module, &error)),
    }
}

/// Every certificate of a token, with what binds it to its key.
fn certificates(session: &Session) -> cryptoki::error::Result<Vec<(Vec<u8>, Certificate)>> {
    let wanted = [
        Attribute::Class(ObjectClass::CERTIFICATE),
        Attribute::CertificateType(CertificateType::X_509),
    ];
    let mut all = Vec::new();
    for object in session.find_objects(&wanted)? {
        let (mut id, mut read) = (Vec::new(), None);
        for own in session.get_attributes(object, &[AttributeType::Id, AttributeType::Value])? {
            match own {
                Attribute::Id(own) => id = own,
                Attribute::Value(own) => read = Certificate::read(&own),
                _ => {}
            }
        }
        all.extend(read.map(|own| (id, own)));
    }
    Ok(all)
}

/// Every private key of a token that may sign.
fn keys(
    session: &Session,
    certificates: &[(Vec<u8>, Certificate)],
    choice: &KeyChoice,
) -> cryptoki::error::Result<Vec<FoundKey<ObjectHandle>>> {
    let wanted = [Attribute::Class(ObjectClass::PRIVATE_KEY), Attribute::Sign(true)];
    let mut all = Vec::new();
    for key in session.find_objects(&wanted)? {
        let (mut id, mut label) = (Vec::new(), None);
        for own in session.get_attributes(key, &[AttributeType::Id, AttributeType::Label])? {
            match own {
                Attribute::Id(own) => id = own,
                Attribute::Label(own) => label = Some(shown(&String::from_utf8_lossy(&own))),
                _ => {}
            }
        }
        let on_token = certificates.iter().find(|(own, _)| *own == id).map(|(_, own)| own);
        // One that is given apart is held against what the token signs.
        let given = choice.certificates.first();
        let certificate = match (on_token, given) {
            (Some(own), Some(given)) if own != given => continue,
            (own, given) => own.or(given).cloned(),
        };
        all.push(FoundKey { label: label.filter(|own| !own.is_empty()), certificate, key });
    }
    Ok(all)
}

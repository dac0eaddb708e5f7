//! Whose key signs: that of a certificate file or of a token, as the line names it.

use chrono::{DateTime, FixedOffset};

use super::line::Typed;
use super::password;
use crate::diag::Problem;
use crate::emit::Lang;
use crate::inputs::read_file;
use crate::messages::values::RootsTrouble;
use crate::signing::crypto::{Certificate, Identity, KeyChoice, TokenChoice, of_file, of_token};

/// Who signs at a moment; the password or the PIN is asked for.
///
/// # Errors
/// There is no such key, or it may not sign then.
pub fn identity(
    typed: &Typed<'_>,
    when: DateTime<FixedOffset>,
    lang: Lang,
) -> Result<Identity, Problem> {
    let mut choice =
        KeyChoice { label: typed.text("key-label").map(str::to_owned), ..KeyChoice::default() };
    if let Some(path) = typed.path("certificate") {
        let shown = path.display().to_string();
        choice.certificates = Certificate::read_all(&read_file(&path, &shown)?);
        if choice.certificates.is_empty() {
            let why = RootsTrouble::NoneToSign;
            return Err(Problem::NoRoots { path: shown, why });
        }
    }
    let at = when.to_utc();
    if let Some(path) = typed.path("p12") {
        let shown = path.display().to_string();
        let bytes = read_file(&path, &shown)?;
        let question = lang.pick("Mật khẩu của", "Password of");
        let password = password::password(typed, &format!("{question} {shown}"))?;
        return of_file((&bytes, &shown), &password, &choice, at);
    }
    let token = TokenChoice {
        module: typed.path("token").unwrap_or_default(),
        slot: typed.0.get_one::<u64>("slot").copied(),
        label: typed.text("token-label").map(str::to_owned),
    };
    let question = lang.pick("Mã PIN của", "PIN of");
    let mut pin = |name: &str| password::password(typed, &format!("{question} {name}"));
    of_token(&token, &mut pin, &choice, at)
}

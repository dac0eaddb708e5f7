//! Taking back what was signed: the file begins with the bytes that were issued, has nothing behind them but
//! signatures, is filed beside the kept copy and entered in the register.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::begun::{BegunAs, begun_as};
use super::entry::{Act, EnteredSignature, ReceivedEntry};
use super::register::{Held, Register};
use super::signed::{SignedFile, signatures, signed_name};
use super::standing::IssuedDocument;
use super::today;
use crate::diag::Problem;
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::output;
use crate::signing;
use crate::signing::crypto::Roots;

/// What was received.
pub struct Received {
    /// How the document stands in the register.
    pub standing: IssuedDocument,
    /// The file as it is filed.
    pub path: PathBuf,
    /// Its signatures.
    pub signed: SignedFile,
    /// Whether it had been received before.
    pub before: bool,
    /// The register's head now.
    pub head: String,
}

/// Receives a signed file of a document of a register; `shown` is what it is called.
///
/// # Errors
/// It is no signed file of one of its documents.
pub fn receive(
    folder: &Path,
    (bytes, shown): (&[u8], &str),
    roots: Option<&Roots>,
    today: NaiveDate,
) -> Result<Received, Problem> {
    let mut held = Held::of(folder)?;
    let Some(BegunAs { standing, file: issued, length }) = begun_as(&held.register, bytes) else {
        let like = resembled(&held.register, bytes);
        return Err(Problem::SignedNotOurs { path: shown.to_owned(), like });
    };
    let all = signatures(bytes, length, roots)?;
    let home = folder.join(&standing.entry.folder);
    let earlier: Vec<&ReceivedEntry> =
        standing.received.iter().filter(|own| own.issued == issued).collect();
    let sha256 = Sha256::of(bytes);
    if let Some(same) = earlier.iter().find(|own| own.sha256 == sha256) {
        let signed = SignedFile { issued, file: same.file.clone(), signatures: all };
        let head = held.register.head().unwrap_or_default().to_owned();
        return Ok(Received { path: home.join(&same.file), standing, signed, before: true, head });
    }
    if let Some(last) = earlier.last() {
        let known = read_file(&home.join(&last.file), &last.file)?;
        if Sha256::of(&known) != last.sha256 {
            let file = format!("{}/{}", standing.entry.folder, last.file);
            return Err(Problem::KeptFileChanged { file });
        }
        if !bytes.starts_with(&known) {
            let (file, of) = (last.file.clone(), standing.called());
            return Err(Problem::SignedBesideEarlier { file, of });
        }
    }
    let file = signed_name(&issued, earlier.len() + 1);
    output::write_lasting(&home, &file, bytes)?;
    let entered = |own: &signing::CheckedSignature| EnteredSignature {
        field: own.seen.field.clone(),
        name: own.signer(),
        when: own.seen.when.map(|own| own.to_rfc3339()),
    };
    let entry = ReceivedEntry {
        of: standing.count,
        issued: issued.clone(),
        file: file.clone(),
        sha256,
        signatures: all.iter().map(entered).collect(),
    };
    held.add(today, Act::Receive(entry))?;
    let head = held.register.head().unwrap_or_default().to_owned();
    let signed = SignedFile { issued, file, signatures: all };
    Ok(Received { path: home.join(&signed.file), standing, signed, before: false, head })
}

/// Which document a file resembles that does not begin with its bytes: the name that the PDF itself has was
/// kept by whoever wrote it anew.
fn resembled(register: &Register, bytes: &[u8]) -> Option<String> {
    let own = signing::name_of(bytes)?;
    let is_like = |standing: &IssuedDocument| {
        let folder = register.folder.join(&standing.entry.folder);
        let files = today::manifest(&folder).map(|own| own.files).unwrap_or_default();
        files.iter().filter(|file| file.pages.is_some()).any(|file| {
            let kept = read_file(&folder.join(&file.path), &file.path).ok();
            kept.and_then(|kept| signing::name_of(&kept)).is_some_and(|name| name == own)
        })
    };
    register.documents().into_iter().rev().find(is_like).map(|own| own.called())
}

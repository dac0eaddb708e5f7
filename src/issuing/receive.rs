//! Taking back what was signed: the file begins with the bytes that were issued, has nothing behind them but
//! signatures, is filed beside the kept copy and entered in the register.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::begun::{BegunAs, begun_as};
use super::entry::{Act, EnteredSignature, ReceivedEntry};
use super::register::{Held, Register};
use super::signed::{SignedFile, signatures, signed_name};
use super::standing::IssuedDocument;
use super::today;
use crate::diag::{Problem, Unsound};
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::messages::values::KeptKind;
use crate::output;
use crate::signing::crypto::Roots;
use crate::signing::{self, SignatureFields};

/// What was received.
pub struct Received {
    /// How the document stands in the register.
    pub standing: IssuedDocument,
    /// The file as it is filed.
    pub path: PathBuf,
    /// Its signatures.
    pub signed: SignedFile,
    /// Its fields that nobody has signed yet.
    pub open: Vec<String>,
    /// Whether it had been received before.
    pub before: bool,
    /// What is told of a document that no longer stands: what was signed while it did is filed all the same.
    pub no_longer: Option<Problem>,
    /// What is odd about its signatures.
    pub remarks: Vec<Problem>,
    /// What is told of fields that an earlier signature does not let be signed.
    pub forbidden: Option<Problem>,
    /// The register's head now.
    pub head: String,
}

/// How a file is received.
#[derive(Clone, Copy)]
pub struct Receiving<'a> {
    /// The roots that signatures are to lead to, where they are given.
    pub roots: Option<&'a Roots>,
    /// Why it takes the place of a file that was received before; else it goes on from that.
    pub instead: Option<&'a str>,
    /// Today.
    pub today: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Receives a signed file of a document of a register; `shown` is what it is called.
///
/// # Errors
/// It is no signed file of one of its documents.
pub fn receive(
    folder: &Path,
    (bytes, shown): (&[u8], &str),
    how: Receiving<'_>,
) -> Result<Received, Problem> {
    let Receiving { roots, instead, today, now } = how;
    let mut held = Held::of(folder)?;
    let Some(BegunAs { standing, file: issued, length }) = begun_as(&held.register, bytes) else {
        if let Err(locked @ Problem::SignedUnreadable { why: Unsound::Locked }) =
            SignatureFields::of(bytes)
        {
            return Err(locked);
        }
        let like = resembled(&held.register, bytes);
        return Err(Problem::SignedNotOurs { path: shown.to_owned(), like });
    };
    let no_longer = standing.no_longer(&held.register.documents());
    let mut all = signatures(bytes, length, roots)?;
    let remarks = standing.remarks(folder, &mut all, now);
    let open: Vec<String> =
        SignatureFields::of(bytes)?.open.into_iter().map(|own| own.name).collect();
    let forbidden = open.iter().find_map(|field| signing::forbidden(&all, field));
    let home = folder.join(&standing.entry.folder);
    let earlier: Vec<&ReceivedEntry> =
        standing.received.iter().filter(|own| own.issued == issued).collect();
    let sha256 = Sha256::of(bytes);
    if let Some(same) = earlier.iter().find(|own| own.sha256 == sha256) {
        let signed = SignedFile { issued, file: same.file.clone(), signatures: all };
        let head = held.register.head().unwrap_or_default().to_owned();
        let path = home.join(&same.file);
        // Others may have signed a later one since.
        let open = Vec::new();
        let forbidden = None;
        let before = true;
        return Ok(Received {
            path,
            standing,
            signed,
            open,
            before,
            no_longer,
            remarks,
            forbidden,
            head,
        });
    }
    if let Some(last) = earlier.last() {
        let known = read_file(&home.join(&last.file), &last.file)?;
        if Sha256::of(&known) != last.sha256 {
            let file = format!("{}/{}", standing.entry.folder, last.file);
            return Err(Problem::KeptFileChanged { file, what: KeptKind::Signed });
        }
        if !bytes.starts_with(&known) && instead.is_none() {
            let (file, of) = (last.file.clone(), standing.called());
            return Err(Problem::SignedBesideEarlier { file, of });
        }
    }
    // Only with a file before it is there anything that it can take the place of.
    let instead = instead.filter(|_| !earlier.is_empty()).map(str::to_owned);
    let file = free_name(&home, &issued, (earlier.len() + 1, bytes, length));
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
        instead,
    };
    held.add(today, Act::Receive(entry))?;
    let head = held.register.head().unwrap_or_default().to_owned();
    let signed = SignedFile { issued, file, signatures: all };
    let path = home.join(&signed.file);
    let before = false;
    Ok(Received { path, standing, signed, open, before, no_longer, remarks, forbidden, head })
}

/// What a signed file is called: what a receiving left that was killed gives way, a sound file of which the
/// register no longer knows does not.
fn free_name(home: &Path, issued: &str, (first, bytes, length): (usize, &[u8], usize)) -> String {
    let is_free = |name: &String| match read_file(&home.join(name), name) {
        Err(_) => true,
        Ok(there) => {
            there == bytes
                || !bytes.get(..length).is_some_and(|own| there.starts_with(own))
                || signatures(&there, length, None).is_err()
        }
    };
    let mut names = (first..).map(|count| signed_name(issued, count));
    names.find(is_free).unwrap_or_else(|| signed_name(issued, first))
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

//! A file that came back signed: what was issued with signatures behind it, and nothing else.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::kept::in_kept;
use super::standing::IssuedDocument;
use super::today;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::messages::values::KeptKind;
use crate::signing::crypto::{Holds, Roots};
use crate::signing::{self, CheckedSignature, Refusal, SignatureFields, SignedBytes};

/// A signed file of an issued document.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedFile {
    /// The file as it was issued.
    pub issued: String,
    /// The signed one.
    pub file: String,
    /// Its signatures, in the order in which they were made.
    pub signatures: Vec<CheckedSignature>,
}

/// What a signed file is called: `ke-hoach.da-ky.pdf`, then `ke-hoach.da-ky-2.pdf`.
pub fn signed_name(issued: &str, count: usize) -> String {
    let id = issued.strip_suffix(".pdf").unwrap_or(issued);
    match count {
        0 | 1 => format!("{id}{SIGNED}.pdf"),
        _ => format!("{id}{SIGNED}-{count}.pdf"),
    }
}

/// What the name of a signed file has behind the document's id.
const SIGNED: &str = ".da-ky";

/// Whether a file is called as a signed one of an issued file.
pub fn is_signed(name: &str, issued: &str) -> bool {
    let id = issued.strip_suffix(".pdf");
    let rest = id.and_then(|id| name.strip_prefix(id)?.strip_prefix(SIGNED)?.strip_suffix(".pdf"));
    let is_count =
        |own: &str| own.strip_prefix('-').is_some_and(|own| own.parse::<usize>().is_ok());
    rest.is_some_and(|rest| rest.is_empty() || is_count(rest))
}

/// Where a file is written once it is signed: `ke-hoach-da-ky.pdf` beside `ke-hoach.pdf`, then `ke-hoach-da-ky-2.pdf`; of a kept copy in the current folder,
/// for nothing but what is received is added to that.
pub fn signed_beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace(".da-ky", "-da-ky");
    let name = match stem.split_once("-da-ky") {
        None => format!("{stem}-da-ky.pdf"),
        Some((first, count)) => {
            let count: u32 = count.trim_start_matches('-').parse().unwrap_or(1);
            format!("{first}-da-ky-{}.pdf", count.saturating_add(1))
        }
    };
    if in_kept(path) { PathBuf::from(name) } else { path.with_file_name(name) }
}

impl IssuedDocument {
    /// Its signed files that were received, the last of each issued one.
    pub fn signed_files(&self) -> Vec<String> {
        let later = |at: usize, issued: &str| {
            self.received.iter().skip(at + 1).any(|own| own.issued == issued)
        };
        let last = self.received.iter().enumerate().filter(|(at, own)| !later(*at, &own.issued));
        last.map(|(_, own)| own.file.clone()).collect()
    }

    /// Its files with signatures that are still to come, and in which fields, by what is kept beside its
    /// register: `ke-hoach.da-ky.pdf (co-quan)`, the one to be signed on. What is issued on paper has no fields,
    /// and waits for nothing.
    pub fn unsigned(&self, register: &Path) -> Vec<String> {
        let folder = register.join(&self.entry.folder);
        let files = today::manifest(&folder).map(|own| own.files).unwrap_or_default().into_iter();
        let open = files.filter(|file| file.pages.is_some()).filter_map(|file| {
            let signed = self.received.iter().rev().find(|own| own.issued == file.path);
            let last = signed.map_or(&file.path, |own| &own.file);
            let fields = SignatureFields::of(&read_file(&folder.join(last), last).ok()?).ok()?;
            let open: Vec<String> = fields.open.into_iter().map(|own| own.name).collect();
            (!open.is_empty()).then(|| format!("{last} ({})", open.join(", ")))
        });
        open.collect()
    }
}

/// Looks at the files of a document that came back signed: their bytes are those of the register, and have
/// nothing behind the issued ones but sound signatures. What is odd about signatures is told of the last file,
/// which has all of them.
pub fn look(
    standing: &IssuedDocument,
    folder: &Path,
    (roots, now): (Option<&Roots>, DateTime<Utc>),
    found: &mut Diagnostics,
) -> Vec<SignedFile> {
    let register = folder.ancestors().nth(Path::new(&standing.entry.folder).iter().count());
    let register = register.unwrap_or(folder);
    let mut all = Vec::new();
    for (at, received) in standing.received.iter().enumerate() {
        let file = format!("{}/{}", standing.entry.folder, received.file);
        let path = folder.join(&received.file);
        if !path.is_file() {
            found.push(Diagnostic::new(Problem::KeptFileMissing { file }));
            continue;
        }
        let bytes = read_file(&path, &file).unwrap_or_default();
        let issued =
            read_file(&folder.join(&received.issued), &received.issued).unwrap_or_default();
        if Sha256::of(&bytes) != received.sha256 || !bytes.starts_with(&issued) {
            found.push(Diagnostic::new(Problem::KeptFileChanged { file, what: KeptKind::Signed }));
            continue;
        }
        match signatures(&bytes, issued.len(), roots) {
            Ok(mut signatures) => {
                let later = standing.received.iter().skip(at + 1);
                let is_last = !later.clone().any(|own| own.issued == received.issued);
                let told = standing.remarks(register, &mut signatures, now);
                let told = told.into_iter().filter(|_| is_last);
                told.for_each(|own| found.push(Diagnostic::new(own)));
                let (issued, file) = (received.issued.clone(), received.file.clone());
                all.push(SignedFile { issued, file, signatures });
            }
            Err(problem) => found.push(Diagnostic::new(problem)),
        }
    }
    all
}

/// The signatures of a file that begins with what was issued.
///
/// # Errors
/// Something else was added, nothing was signed, a signature is not over the whole file as it was, or does
/// not hold.
pub fn signatures(
    bytes: &[u8],
    issued: usize,
    roots: Option<&Roots>,
) -> Result<Vec<CheckedSignature>, Problem> {
    let all = signing::only_signatures(bytes, issued).map_err(|refusal| match refusal {
        Refusal::Unsound(why) => Problem::SignedUnreadable { why },
        Refusal::Changed(what) => Problem::SignedChanged { what },
    })?;
    if all.iter().all(|own| own.is_time_stamp) {
        return Err(Problem::NotSigned {});
    }
    if let Some(own) = all.iter().find(|own| own.coverage == SignedBytes::Broken) {
        return Err(Problem::SignatureBroken { field: own.field.clone() });
    }
    let all = signing::check_all(bytes, all, roots);
    let wrong = all.iter().find(|own| matches!(own.check.holds, Holds::No(_)));
    match wrong.and_then(CheckedSignature::problem) {
        Some(problem) => Err(problem),
        None => Ok(all),
    }
}

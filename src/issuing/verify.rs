//! Whether what was issued is what is kept: the register's chain, each file's bytes, and what the program
//! makes of the kept inputs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::fonts;
use super::kept::INPUTS;
use super::manifest::{KeptFile, MANIFEST, Manifest};
use super::register::Register;
use super::signed::{self, SignedFile};
use super::standing::IssuedDocument;
use super::there;
use super::today::{self, Today};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::formats::{self, Artifact};
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::messages::values::KeptKind;
use crate::pipeline::{self, Built, Job, Prepared, Taker, Wanted};
use crate::signing::crypto::Roots;
use crate::typeset::Fonts;

/// What is verified by.
#[derive(Clone, Copy)]
pub struct VerifyBy<'a> {
    /// The fonts of what is made anew.
    pub fonts: &'a Arc<Fonts>,
    /// Whether documents are made anew.
    pub rebuild: bool,
    /// The roots that signatures are to lead to, where they are given.
    pub roots: Option<&'a Roots>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// What was found of one document.
pub struct Verified {
    /// How it stands in the register.
    pub standing: IssuedDocument,
    /// Where it is kept.
    pub folder: PathBuf,
    /// How many files were looked at.
    pub files: usize,
    /// What became of making it anew.
    pub verdict: Verdict,
    /// Its files that came back signed, each with its signatures; of one file alone, that one.
    pub signed: Vec<SignedFile>,
    /// Which of its files is the one that was given, where one was.
    pub given: Option<GivenFile>,
    /// What was found.
    pub found: Diagnostics,
}

/// A file that was given, as one of an issued document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenFile {
    /// Which it is.
    pub file: String,
    /// Whether it came back signed; else it is as it was issued, without signatures.
    pub is_signed: bool,
    /// The last signed one after it, where there is one.
    pub later: Option<String>,
    /// Why that took its place, where it did.
    pub superseded: Option<String>,
}

impl GivenFile {
    /// Which file of a document has some fingerprint.
    fn of(standing: &IssuedDocument, folder: &Path, sha256: &Sha256) -> Option<Self> {
        let received = &standing.received;
        let at = received.iter().position(|own| own.sha256 == *sha256);
        let (file, issued) = match at.and_then(|at| received.get(at)) {
            Some(own) => (own.file.clone(), own.issued.clone()),
            None => {
                let mut files = today::manifest(folder)?.files.into_iter();
                let file = files.find(|file| file.sha256 == *sha256)?.path;
                (file.clone(), file)
            }
        };
        let after = received.iter().skip(at.map_or(0, |at| at + 1));
        let after = after.filter(|own| own.issued == issued);
        Some(GivenFile {
            file,
            is_signed: at.is_some(),
            later: after.clone().next_back().map(|own| own.file.clone()),
            superseded: after.rev().find_map(|own| own.instead.clone()).filter(|_| at.is_some()),
        })
    }
}

/// What became of making a document anew from its kept inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same bytes.
    SameBytes,
    /// Other bytes with the same words and figures, by another version of the program or other fonts.
    SameWords,
    /// Something else.
    Other,
    /// It was not made anew.
    NotTried,
}

/// Looks at a register, at all that is kept beside it, and makes each document anew where that is wanted.
/// What is wrong with the register itself is among the findings.
pub fn verify_all(
    register: &Register,
    head: Option<&str>,
    by: VerifyBy<'_>,
    found: &mut Diagnostics,
) -> Vec<Verified> {
    for fault in &register.faults {
        found.push(Diagnostic::new(fault.problem()));
    }
    let problem = match head {
        Some(head) => wrong_head(register, head),
        None => register.headless(),
    };
    problem.into_iter().for_each(|own| found.push(Diagnostic::new(own)));
    for folder in register.begun.clone() {
        found.push(Diagnostic::new(Problem::KeptUnregistered { folder }));
    }
    let all = register.documents();
    let last = &mut LastRead::default();
    all.into_iter().map(|own| verified(register, own, by, last)).collect()
}

/// No fewer digits of a head say which it is.
const SHORTEST: usize = 16;

/// What is wrong with a head that was typed: in capitals or in groups it is the same.
fn wrong_head(register: &Register, typed: &str) -> Option<Problem> {
    let head: String = typed.split_whitespace().collect::<String>().to_lowercase();
    if head.len() < SHORTEST || !head.bytes().all(|own| own.is_ascii_hexdigit()) {
        return Some(Problem::HeadUnclear { seen: typed.to_owned() });
    }
    let is_known = register.links.iter().any(|own| own.code.starts_with(&head));
    let entries = register.links.len();
    (!is_known).then_some(Problem::RegisterCutShort { head, entries })
}

/// The documents that a file of given bytes is of.
pub fn verify_file(
    register: &Register,
    (bytes, shown): (&[u8], &str),
    by: VerifyBy<'_>,
) -> Option<Verified> {
    let own = Sha256::of(bytes);
    let mut all = register.documents().into_iter();
    let (standing, given) = all.find_map(|standing| {
        let folder = register.folder.join(&standing.entry.folder);
        let given = GivenFile::of(&standing, &folder, &own)?;
        Some((standing, given))
    })?;
    let mut own = verified(register, standing, by, &mut LastRead::default());
    own.signed.retain(|signed| signed.file == given.file);
    if let Some((file, reason)) = given.later.clone().zip(given.superseded.clone()) {
        own.tell(Problem::SignedSuperseded { path: shown.to_owned(), file, reason });
    }
    own.given = Some(given);
    Some(own)
}

/// The document that is kept in a folder, as it stands in a register.
pub fn verify_kept(register: &Register, folder: &Path, by: VerifyBy<'_>) -> Option<Verified> {
    let real = folder.canonicalize().ok()?;
    let is_it = |own: &IssuedDocument| {
        let kept = register.folder.join(&own.entry.folder).canonicalize();
        kept.is_ok_and(|kept| kept == real)
    };
    let standing = register.documents().into_iter().find(is_it)?;
    Some(verified(register, standing, by, &mut LastRead::default()))
}

fn verified(
    register: &Register,
    standing: IssuedDocument,
    by: VerifyBy<'_>,
    last: &mut LastRead,
) -> Verified {
    let folder = register.folder.join(&standing.entry.folder);
    let mut own = Verified {
        standing,
        folder,
        files: 0,
        verdict: Verdict::NotTried,
        signed: Vec::new(),
        given: None,
        found: Diagnostics::new(),
    };
    let Some(manifest) = own.files() else { return own };
    own.signed = signed::look(&own.standing, &own.folder, (by.roots, by.now), &mut own.found);
    own.files += own.standing.received.len();
    if by.rebuild && own.is_intact() {
        own.rebuild(&manifest, by.fonts, last);
    }
    own
}

impl Verified {
    /// Whether all of it is as it was issued and received; the file that was given may be one that another
    /// took the place of.
    pub fn is_intact(&self) -> bool {
        let is_wrong = |own: &Diagnostic| {
            own.severity == Severity::Error
                && !matches!(own.problem, Problem::SignedSuperseded { .. })
        };
        !self.found.iter().any(is_wrong)
    }

    fn tell(&mut self, problem: Problem) {
        self.found.push(Diagnostic::new(problem));
    }

    /// Looks at every file; gives the manifest where it is the one of the register.
    fn files(&mut self) -> Option<Manifest> {
        let shown = |name: &str| format!("{}/{name}", self.standing.entry.folder);
        let path = self.folder.join(MANIFEST);
        let manifest_shown = shown(MANIFEST);
        if !path.is_file() {
            self.tell(Problem::KeptFileMissing { file: manifest_shown });
            return None;
        }
        let bytes = read_file(&path, MANIFEST).unwrap_or_default();
        self.files = 1;
        let manifest: Option<Manifest> = serde_yaml::from_slice(&bytes).ok();
        let as_entered = Sha256::of(&bytes) == self.standing.entry.manifest;
        let Some(manifest) = manifest.filter(|_| as_entered) else {
            let (file, what) = (manifest_shown, KeptKind::Other);
            self.tell(Problem::KeptFileChanged { file, what });
            return None;
        };
        let mut wanted: Vec<(String, &KeptFile)> =
            manifest.files.iter().map(|own| (own.path.clone(), own)).collect();
        wanted.extend(manifest.inputs.iter().map(|own| (format!("{INPUTS}/{}", own.path), own)));
        wanted.push((manifest.said.path.clone(), &manifest.said));
        let mut known: BTreeSet<String> = BTreeSet::from([MANIFEST.to_owned()]);
        for (name, file) in wanted {
            let (path, file_shown) = (self.folder.join(&name), shown_in(&self.standing, &name));
            self.files += 1;
            if !path.is_file() {
                self.tell(Problem::KeptFileMissing { file: file_shown });
            } else if !read_file(&path, "").is_ok_and(|bytes| Sha256::of(&bytes) == file.sha256) {
                let is_document = manifest.files.iter().any(|own| own.path == name);
                let what = if is_document { KeptKind::Document } else { KeptKind::Other };
                self.tell(Problem::KeptFileChanged { file: file_shown, what });
            }
            known.insert(name);
        }
        known.extend(self.standing.received.iter().map(|own| own.file.clone()));
        let there = there::files_below(&self.folder).into_iter();
        for name in there.filter(|name| !known.contains(name)) {
            let file = shown_in(&self.standing, &name);
            let is_signed = manifest.files.iter().any(|own| signed::is_signed(&name, &own.path));
            self.tell(match is_signed {
                true => Problem::SignedUnregistered { file },
                false => Problem::KeptFileExtra { file },
            });
        }
        Some(manifest)
    }

    /// Makes the document anew from what is kept, and compares.
    fn rebuild(&mut self, manifest: &Manifest, fonts: &Arc<Fonts>, last: &mut LastRead) {
        let job = Job {
            folder: self.folder.join(INPUTS),
            name: manifest.document.project.clone(),
            wanted: Wanted {
                documents: vec![manifest.document.id.clone()],
                stamp: Some(manifest.document.stamp()),
                ..Wanted::default()
            },
            fonts: fonts.clone(),
            keep_markup: false,
        };
        if differing(manifest, &last.makes(manifest, &job)).is_empty() {
            self.verdict = Verdict::SameBytes;
            return;
        }
        let mut made = Made::default();
        let outcome = pipeline::build(&job, &formats::PDF, &mut made);
        let own_fonts = fonts::fonts(fonts);
        let other_fonts = manifest.fonts != own_fonts;
        let other_program = !manifest.program.is_own();
        // What another document of the same project is refused for does not keep it from being made alone.
        let differing = differing(manifest, &made.0);
        if differing.is_empty() {
            self.verdict = Verdict::SameBytes;
            return;
        }
        self.verdict = Verdict::Other;
        if other_fonts {
            let wanted = manifest.fonts.iter().filter(|own| !own_fonts.contains(own));
            let wanted = wanted.map(|own| own.path.clone()).collect();
            self.tell(Problem::OtherFonts { wanted });
        }
        let compared = Today::of(&job).compared(&self.folder);
        let same = compared.is_some_and(|own| {
            own.before().is_some_and(|before| today::same_words(before, &own.now))
        });
        if other_program && !made.0.is_empty() {
            let (version, text_differs) = (manifest.program.shown(), !same);
            self.tell(Problem::RebuiltByOther { version, text_differs });
        }
        if (other_program || other_fonts) && same {
            self.verdict = Verdict::SameWords;
        } else if made.0.is_empty() {
            let all = outcome.all_found();
            let first = all.iter().find(|own| own.severity == Severity::Error);
            let code = first.map_or("", |own| own.problem.code()).to_owned();
            let mut told = Diagnostic::new(Problem::NotRebuilt { code });
            // Another version may refuse what its own let pass.
            if other_program {
                told.severity = Severity::Warning;
            }
            self.found.push(told);
        } else if !other_program {
            for file in differing {
                self.tell(Problem::RebuiltDiffers { file });
            }
        }
    }
}

/// The files that are not made as the document was issued, and those that it did not have.
fn differing(manifest: &Manifest, made: &[Artifact]) -> Vec<String> {
    let is_same = |file: &KeptFile| {
        let own = made.iter().find(|own| own.path == file.path);
        own.is_some_and(|own| Sha256::of(&own.bytes) == file.sha256)
    };
    let is_known = |own: &Artifact| manifest.files.iter().any(|file| file.path == own.path);
    let other = manifest.files.iter().filter(|file| !is_same(file)).map(|file| &file.path);
    let new = made.iter().filter(|own| !is_known(own)).map(|own| &own.path);
    other.chain(new).cloned().collect()
}

/// The kept inputs that were read last: what was issued of the same is made of one reading.
#[derive(Default)]
struct LastRead(Option<(Vec<KeptFile>, Vec<String>, Prepared)>);

impl LastRead {
    /// The files that are made of a document's kept inputs; none where something is wrong with them.
    fn makes(&mut self, manifest: &Manifest, job: &Job) -> Vec<Artifact> {
        let known = self.0.as_ref().is_some_and(|(inputs, folders, _)| {
            *inputs == manifest.inputs && *folders == manifest.folders
        });
        if !known {
            let read = pipeline::prepare(&job.folder, &job.fonts, &mut Diagnostics::new());
            let named = |read| (manifest.inputs.clone(), manifest.folders.clone(), read);
            self.0 = read.map(named);
        }
        let own = self.0.as_mut();
        own.map(|(.., read)| read.makes_under(&manifest.document.stamp(), job)).unwrap_or_default()
    }
}

fn shown_in(standing: &IssuedDocument, name: &str) -> String {
    format!("{}/{name}", standing.entry.folder)
}

/// Keeps the files that are made.
#[derive(Default)]
struct Made(Vec<Artifact>);

impl Taker for Made {
    fn take(&mut self, built: Built) -> Result<(), Problem> {
        self.0 = built.artifacts;
        Ok(())
    }
}

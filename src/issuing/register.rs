//! The register in its folder: read, held by one at a time, and written whole.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::chain::{self, Fault, Link};
use super::entry::{Act, RegisterEntry};
use super::kept::{HOME, kept_copies};
use super::standing::IssuedDocument;
use crate::diag::Problem;
use crate::inputs::read_file;
use crate::output;
use chrono::NaiveDate;

/// The register's name in its folder.
pub const REGISTER: &str = "so-van-ban-di.yaml";

/// The file by which one issuing keeps out another. It is never replaced, as the register is. In it stands
/// the code of the last entry, so that a register that lost its tail, or an old copy that was put in its
/// place, gives no number twice.
const LOCK: &str = ".so-van-ban-di.khoa";

/// A register as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Its folder.
    pub folder: PathBuf,
    /// Its entries, in their order.
    pub links: Vec<Link>,
    /// What is not as it was written.
    pub faults: Vec<Fault>,
    text: String,
}

impl Register {
    /// The register of a folder; nothing where there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(folder: &Path) -> Result<Option<Self>, Problem> {
        let path = folder.join(REGISTER);
        if !path.exists() {
            return Ok(None);
        }
        // An entry may be added at any moment: the one that was noted first is in what is read then.
        let noted = noted(folder);
        let bytes = read_file(&path, &path.display().to_string())?;
        // What is no text is not what was written.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (links, mut faults) = chain::read(&text);
        if let Some(head) = noted.filter(|head| links.iter().all(|own| own.code != *head)) {
            faults.push(Fault::CutShort(head, links.len()));
        }
        Ok(Some(Register { folder: folder.to_owned(), links, faults, text }))
    }

    /// Every document, in the order of the entries.
    pub fn documents(&self) -> Vec<IssuedDocument> {
        IssuedDocument::all(&self.links)
    }

    /// The kept copies beside it that no entry names, each by its way from there.
    pub fn unregistered(&self) -> Vec<String> {
        let issued = |own: &Link| match &own.entry.act {
            Act::Issue(entry) => Some(entry.folder.clone()),
            Act::Number(_) | Act::Receive(_) | Act::Recall(_) => None,
        };
        let known: BTreeSet<String> = self.links.iter().filter_map(issued).collect();
        let mut all = kept_copies(&self.folder);
        all.retain(|own| !known.contains(own));
        all
    }

    /// The fingerprint of the last entry: kept apart, it shows later that nothing was cut off.
    pub fn head(&self) -> Option<&str> {
        self.links.last().map(|link| link.code.as_str())
    }
}

/// The code of the last entry as it was noted, where it was.
fn noted(folder: &Path) -> Option<String> {
    let text = String::from_utf8(read_file(&folder.join(LOCK), LOCK).ok()?).ok()?;
    let code = text.strip_suffix('\n')?;
    (code.len() == 64 && code.bytes().all(|own| own.is_ascii_hexdigit())).then(|| code.to_owned())
}

/// A register that nobody else can write to.
pub struct Held {
    /// The register.
    pub register: Register,
    /// Held until this goes.
    lock: File,
}

impl Held {
    /// Waits for the register of a folder, which need not be there yet, and holds it.
    ///
    /// # Errors
    /// It cannot be held, read, or is not as it was written.
    pub fn of(folder: &Path) -> Result<Self, Problem> {
        let shown = folder.join(REGISTER).display().to_string();
        let locked = |e: &std::io::Error| Problem::RegisterLocked {
            path: shown.clone(),
            why: e.kind().into(),
        };
        fs::create_dir_all(folder).map_err(|e| locked(&e))?;
        let is_new = !folder.join(LOCK).exists();
        let open = File::options().create(true).truncate(false).write(true).open(folder.join(LOCK));
        let lock = open.map_err(|e| locked(&e))?;
        lock.lock().map_err(|e| locked(&e))?;
        let read = Register::read(folder)?;
        // An entry was noted, and the register that has it is not there.
        let is_lost = read.is_none() && noted(folder).is_some();
        let register = read.unwrap_or_else(|| Register {
            folder: folder.to_owned(),
            links: Vec::new(),
            faults: Vec::new(),
            text: String::new(),
        });
        if let Some(fault) = register.faults.first() {
            return Err(fault.problem());
        }
        // A run that was killed leaves its copy, and the lock as well: without that it was none.
        let kept = register.unregistered().into_iter().next();
        if is_lost || is_new && kept.is_some() {
            let folder = kept.unwrap_or_else(|| HOME.to_owned());
            return Err(Problem::RegisterGone { path: shown, folder });
        }
        Ok(Held { register, lock })
    }

    /// The count of the next entry.
    pub fn next(&self) -> usize {
        self.register.links.len() + 1
    }

    /// Adds an entry: the register with it takes the place of the one without.
    ///
    /// # Errors
    /// It cannot be written; then it is as it was.
    pub fn add(&mut self, entered: NaiveDate, act: Act) -> Result<(), Problem> {
        let entry = RegisterEntry { count: self.next(), entered, act };
        let text = chain::grown(&self.register.text, &entry);
        output::write_lasting(&self.register.folder, REGISTER, text.as_bytes())?;
        (self.register.links, self.register.faults) = chain::read(&text);
        self.register.text = text;
        // Where it cannot be noted, a cut tail is found by a head that was kept apart.
        if let Some(head) = self.register.head() {
            let line = format!("{head}\n");
            let _ = self.lock.rewind().and_then(|()| self.lock.write_all(line.as_bytes()));
        }
        Ok(())
    }
}

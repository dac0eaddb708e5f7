//! The register in its folder: read, held by one at a time, and written whole.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::chain::{self, Fault, Link};
use super::entry::{Act, RegisterEntry};
use super::kept::{HOME, in_kept, is_kept, kept_copies};
use super::manifest::MANIFEST;
use super::plain;
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::output;
use chrono::NaiveDate;

/// The register's name in its folder.
pub const REGISTER: &str = "so-van-ban-di.yaml";

/// The file by which one issuing keeps out another. It is never replaced, as the register is. On its first
/// line stands the code of the last entry, so that a register that lost its tail, or an old copy that was
/// put in its place, gives no number twice; on the next ones kept copies that were begun and not entered.
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
    /// The kept copies of issuings that were cut short, or are not at their end yet: no entry names them.
    pub begun: Vec<String>,
    /// Whether nothing beside it tells how far it went.
    headless: bool,
    text: String,
}

impl Register {
    /// The register of a folder; nothing where there is none and never was.
    ///
    /// # Errors
    /// It cannot be read, or is gone.
    pub fn read(folder: &Path) -> Result<Option<Self>, Problem> {
        // An entry may be added at any moment. In this order a copy that is there was being written when
        // the note was read, or has its entry in what is read then.
        let copies = kept_copies(folder);
        let own = Self::with(folder, copies, Noted::read(folder))?;
        Ok(Some(own).filter(|own| !own.text.is_empty() || own.is_there()))
    }

    /// Whether a folder has a register, or what belongs to one.
    pub fn is_in(folder: &Path) -> bool {
        is_there(&folder.join(REGISTER)) || !kept_copies(folder).is_empty()
    }

    fn is_there(&self) -> bool {
        is_there(&self.folder.join(REGISTER))
    }

    /// The register, empty where there is none yet.
    fn with(folder: &Path, copies: Vec<String>, noted: Noted) -> Result<Self, Problem> {
        let path = folder.join(REGISTER);
        let shown = path.display().to_string();
        let mut own = Register {
            folder: folder.to_owned(),
            links: Vec::new(),
            faults: Vec::new(),
            begun: Vec::new(),
            headless: false,
            text: String::new(),
        };
        plain::file(&path)?;
        let is_there = own.is_there();
        if is_there {
            let bytes = read_file(&path, &shown)?;
            // What is no text is not what was written.
            own.text = String::from_utf8_lossy(&bytes).into_owned();
            (own.links, own.faults) = chain::read(&own.text);
        }
        let entered: BTreeSet<&String> = own.links.iter().filter_map(Link::copy).collect();
        let open = copies.into_iter().filter(|copy| !entered.contains(copy));
        let (begun, lost): (Vec<String>, Vec<String>) =
            open.partition(|copy| noted.begun.contains(copy));
        own.begun = begun;
        own.headless = noted.head.is_none() && !own.links.is_empty();
        if !is_there && (noted.head.is_some() || !lost.is_empty()) {
            let folder = lost.into_iter().next().unwrap_or_else(|| HOME.to_owned());
            return Err(Problem::RegisterGone { path: shown, folder });
        }
        if let Some(head) = noted.head.filter(|head| own.links.iter().all(|own| own.code != *head))
        {
            own.faults.push(Fault::CutShort(head, own.links.len()));
        }
        let fault = |copy: String| match own.twin(&copy) {
            Some(of) => Fault::KeptTwice(copy, of),
            None => Fault::NotEntered(shown.clone(), copy),
        };
        let lost: Vec<Fault> = lost.into_iter().map(fault).collect();
        own.faults.extend(lost);
        Ok(own)
    }

    /// The kept copy with an entry that another one, without, was copied from.
    fn twin(&self, copy: &str) -> Option<String> {
        let manifest = read_file(&self.folder.join(copy).join(MANIFEST), MANIFEST).ok()?;
        let sha256 = Sha256::of(&manifest);
        let issued = self.links.iter().filter_map(Link::issued);
        // An entry that was changed may name a folder that is not there: then this is no copy but the one.
        let mut there = issued.filter(|own| is_kept(&self.folder.join(&own.folder)));
        there.find(|own| own.manifest == sha256).map(|own| own.folder.clone())
    }

    /// What is told where nothing beside the register tells how far it went.
    pub fn headless(&self) -> Option<Problem> {
        let path = self.folder.join(LOCK).display().to_string();
        self.headless.then_some(Problem::RegisterHeadless { path })
    }

    /// Every document, in the order of the entries.
    pub fn documents(&self) -> Vec<IssuedDocument> {
        IssuedDocument::all(&self.links)
    }

    /// The fingerprint of the last entry: kept apart, it shows later that nothing was cut off.
    pub fn head(&self) -> Option<&str> {
        self.links.last().map(|link| link.code.as_str())
    }
}

/// Whether a path is a file of the register's own, or lies in a kept copy: nothing else is written there.
pub fn is_own(path: &Path) -> bool {
    let name = path.file_name();
    in_kept(path) || [REGISTER, LOCK].iter().any(|own| name == Some(own.as_ref()))
}

/// Whether something is called so, were it a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// What the lock's file says.
#[derive(Default)]
struct Noted {
    /// The code of the last entry.
    head: Option<String>,
    /// The copies that were begun and not entered.
    begun: BTreeSet<String>,
}

impl Noted {
    fn read(folder: &Path) -> Self {
        let path = folder.join(LOCK);
        let bytes = plain::file(&path).and_then(|()| read_file(&path, LOCK));
        bytes.map(|bytes| Self::of(&bytes)).unwrap_or_default()
    }

    fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        // What was not written to its end says nothing.
        let mut lines = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        let is_code =
            |own: &&str| own.len() == 64 && own.bytes().all(|own| own.is_ascii_hexdigit());
        let head = lines.next().filter(is_code).map(str::to_owned);
        Noted { head, begun: lines.map(str::to_owned).collect() }
    }
}

/// What was entered on a document.
pub struct Entered {
    /// How the document stands now.
    pub standing: IssuedDocument,
    /// The count of the entry.
    pub entry: usize,
    /// The register's head now.
    pub head: String,
}

/// A register that nobody else can write to.
pub struct Held {
    /// The register.
    pub register: Register,
    /// Held until this goes.
    lock: File,
}

impl Held {
    /// Waits for the register of a folder, which need not be there yet, and holds it; nothing where it cannot
    /// be held or read, or is not as it was written, which is told.
    pub fn open(folder: &Path, found: &mut Diagnostics) -> Option<Self> {
        let held = Self::of(folder);
        let held = held.map_err(|problem| found.push(Diagnostic::new(problem))).ok()?;
        held.register.headless().into_iter().for_each(|own| found.push(Diagnostic::new(own)));
        Some(held)
    }

    /// The same, whose trouble the caller tells.
    ///
    /// # Errors
    /// It cannot be held, read, or is not as it was written.
    pub fn of(folder: &Path) -> Result<Self, Problem> {
        let locked = |e: &std::io::Error| Problem::RegisterLocked {
            path: folder.join(REGISTER).display().to_string(),
            why: e.kind().into(),
        };
        fs::create_dir_all(folder).map_err(|e| locked(&e))?;
        let path = folder.join(LOCK);
        plain::file(&path)?;
        plain::file_to_write(&folder.join(REGISTER))?;
        let open = File::options().create(true).truncate(false).read(true).write(true).open(path);
        let mut lock = open.map_err(|e| locked(&e))?;
        lock.lock().map_err(|e| locked(&e))?;
        // Where a lock keeps others from reading, too, it is read through itself.
        let mut noted = Vec::new();
        lock.read_to_end(&mut noted).map_err(|e| locked(&e))?;
        let copies = kept_copies(folder);
        for way in std::iter::once(HOME).chain(copies.iter().map(String::as_str)) {
            plain::folder(folder, way)?;
        }
        // What a run left that was killed while it wrote here or to a kept copy.
        output::sweep_one(folder);
        copies.iter().for_each(|copy| output::sweep_one(&folder.join(copy)));
        let register = Register::with(folder, copies, Noted::of(&noted))?;
        match register.faults.first() {
            Some(fault) => Err(fault.problem()),
            None => Ok(Held { register, lock }),
        }
    }

    /// The count of the next entry.
    pub fn next(&self) -> usize {
        self.register.links.len() + 1
    }

    /// Where a kept copy is written that is to be called so: what another entry's copy is called, perhaps with
    /// other capitals, is not written over, nor what somebody else put there.
    ///
    /// # Errors
    /// Something lies there that no issuing left, or a link leads elsewhere.
    pub fn place(&self, copy: String) -> Result<String, Problem> {
        let mut entered = self.register.links.iter().filter_map(Link::copy);
        let copy = match entered.any(|own| own.to_lowercase() == copy.to_lowercase()) {
            true => format!("{copy}-{}", self.next()),
            false => copy,
        };
        let folder = &self.register.folder;
        plain::folder(folder, &copy)?;
        let path = folder.join(&copy);
        if is_there(&path) && !self.register.begun.contains(&copy) {
            return Err(Problem::KeptPlaceTaken { folder: path.display().to_string() });
        }
        Ok(copy)
    }

    /// Notes that a kept copy is being written, so that it is known for what it is where the run is killed.
    pub fn begin(&mut self, copy: &str) {
        self.register.begun.retain(|own| own != copy);
        self.register.begun.push(copy.to_owned());
        self.note();
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
        let last = self.register.links.last().and_then(Link::copy).cloned();
        self.register.begun.retain(|own| Some(own) != last.as_ref());
        self.note();
        Ok(())
    }

    /// Adds an entry on the document of an earlier one, and gives the document as it then stands; nothing where
    /// the entry cannot be written, which is told.
    pub fn enter(
        &mut self,
        of: usize,
        (entered, act): (NaiveDate, Act),
        found: &mut Diagnostics,
    ) -> Option<Entered> {
        self.add(entered, act).map_err(|problem| found.push(Diagnostic::new(problem))).ok()?;
        let standing = self.register.documents().into_iter().find(|own| own.count == of)?;
        let head = self.register.head().unwrap_or_default().to_owned();
        Some(Entered { standing, entry: self.register.links.len(), head })
    }

    /// Writes the lock's file. Where that fails, a cut tail is found by a head that was kept apart, and a
    /// copy that is left is told.
    fn note(&mut self) {
        let head = self.register.head().unwrap_or_default();
        let lines = std::iter::once(head).chain(self.register.begun.iter().map(String::as_str));
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        let lock = &mut self.lock;
        let _ = lock
            .rewind()
            .and_then(|()| lock.write_all(text.as_bytes()))
            .and_then(|()| lock.set_len(text.len() as u64))
            .and_then(|()| lock.sync_all());
    }
}

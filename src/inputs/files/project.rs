//! The files of a project, read once each and never outside its folder. Everything that is asked of the
//! folder is kept with its answer ([`Reads`]).

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::read::read_file;
use super::reads::{Answer, Content, Reads};
use crate::diag::Problem;
use crate::inputs::workbook::Workbook;
use crate::viet;

/// The project file's name.
pub const PROJECT_FILE: &str = "ntm.yaml";

/// The names in a folder, in order; none of one that cannot be read.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// A workbook that several tables are read from, by one at a time.
pub type SharedWorkbook = Arc<Mutex<Workbook>>;

/// A workbook, once somebody asks for it.
type Opened = Arc<OnceLock<Result<SharedWorkbook, Problem>>>;

/// The project folder. Tables that are read beside each other share it.
pub struct Files {
    root: PathBuf,
    workbooks: Mutex<BTreeMap<String, Opened>>,
    reads: Mutex<Reads>,
}

/// What somebody else may hold, and has left whole whatever happened to him.
pub fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Files {
    /// The files below a project folder.
    pub fn new(root: &Path) -> Self {
        Files { root: root.to_owned(), workbooks: Mutex::default(), reads: Mutex::default() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path of the project leads, if it stays inside the folder (links included).
    ///
    /// # Errors
    /// Missing, or outside the project.
    pub(super) fn resolve(&self, path: &str) -> Result<PathBuf, Problem> {
        let relative = Path::new(path);
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !inside
            || path.is_empty()
            || path.contains('\\') && cfg!(windows) && relative.is_absolute()
        {
            return Err(Problem::OutsideProject { path: path.to_owned() });
        }
        let full = self.root.join(relative);
        let missing = || Problem::FileMissing { path: path.to_owned(), near: self.near(relative) };
        let real = full.canonicalize().or_else(|_| self.same_letters(relative).canonicalize());
        let real = real.map_err(|_| missing())?;
        let root = self.root.canonicalize().map_err(|_| missing())?;
        if real.starts_with(root) {
            Ok(real)
        } else {
            Err(Problem::OutsideProject { path: path.to_owned() })
        }
    }

    /// Where a path leads when each letter with its marks is one, however the disk keeps it: a Mac
    /// writes "ố" in three pieces.
    fn same_letters(&self, relative: &Path) -> PathBuf {
        let mut full = self.root.clone();
        for part in relative.components() {
            let wanted = viet::composed(part.as_os_str().to_string_lossy().into_owned());
            let own =
                names_in(&full).into_iter().find(|name| viet::composed(name.clone()) == wanted);
            full.push(own.map_or_else(|| part.as_os_str().to_owned(), Into::into));
        }
        full
    }

    /// A file beside a missing one whose name differs in capitals or by a slip.
    fn near(&self, relative: &Path) -> Option<String> {
        let wanted = relative.file_name()?.to_string_lossy().into_owned();
        let names = names_in(&self.root.join(relative.parent()?));
        let lower = viet::lower(&wanted);
        let same = names.iter().find(|name| viet::lower(name) == lower).map(String::as_str);
        let near =
            same.or_else(|| viet::did_you_mean(&wanted, names.iter().map(String::as_str)))?;
        let parent = relative.parent().map(|own| own.to_string_lossy().replace('\\', "/"));
        let parent = parent.filter(|own| !own.is_empty());
        Some(parent.map_or_else(|| near.to_owned(), |own| format!("{own}/{near}")))
    }

    /// What a path of the project is.
    pub(super) fn kind(&self, path: &str) -> Answer {
        let answer = match self.resolve(path).map(|real| real.metadata()) {
            Ok(Ok(known)) if known.is_file() => Answer::File,
            Ok(Ok(known)) if known.is_dir() => Answer::Folder,
            Ok(Ok(_)) => Answer::Other,
            Ok(Err(_)) | Err(_) => Answer::Nothing,
        };
        self.note(path, answer.clone());
        answer
    }

    /// Whether the project has this file.
    pub fn has(&self, path: &str) -> bool {
        self.kind(path) != Answer::Nothing
    }

    /// Whether the project has a folder of this name.
    pub fn is_folder(&self, path: &str) -> bool {
        self.kind(path) == Answer::Folder
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// Missing, unreadable, outside the project, no ordinary file, or too large.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        // What it answers to whoever asks what it is holds for whoever cannot read it, too.
        self.kind(path);
        let real = self.resolve(path)?;
        let looked = real.metadata();
        let bytes = read_file(&real, path)?;
        if let Ok(looked) = looked {
            let content = Content::of(&bytes, &looked);
            self.note(path, Answer::Read(content));
        }
        Ok(bytes)
    }

    /// Keeps what was asked of the folder with its answer.
    pub(super) fn note(&self, path: &str, answer: Answer) {
        held(&self.reads).note(path, answer);
    }

    /// A text file, UTF-8 with or without a byte-order mark.
    ///
    /// # Errors
    /// As [`Files::bytes`], or not UTF-8.
    pub fn text(&self, path: &str) -> Result<String, Problem> {
        let bytes = self.bytes(path)?;
        let text = String::from_utf8(bytes).map_err(|_| Problem::NotUtf8)?;
        Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
    }

    /// A workbook, opened once.
    ///
    /// # Errors
    /// As [`Files::bytes`] and opening it; reported again at each use.
    pub fn workbook(&self, path: &str) -> Result<SharedWorkbook, Problem> {
        let opened = held(&self.workbooks).entry(path.to_owned()).or_default().clone();
        let open = || {
            let bytes = self.bytes(path)?;
            Ok(Arc::new(Mutex::new(Workbook::open(Arc::from(bytes))?)))
        };
        opened.get_or_init(open).clone()
    }

    /// Takes over the workbooks that were opened apart, and what was asked of the folder for them.
    pub fn take(&self, other: Files) {
        let workbooks = other.workbooks.into_inner().unwrap_or_else(PoisonError::into_inner);
        held(&self.workbooks).extend(workbooks);
        held(&self.reads).extend(other.reads.into_inner().unwrap_or_else(PoisonError::into_inner));
    }

    /// Everything that was asked of the folder.
    pub fn reads(self) -> Reads {
        self.reads.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

//! The files of a project, read once each and never outside its folder.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::workbook::Workbook;
use crate::diag::Problem;
use crate::viet;

/// The project file's name.
pub const PROJECT_FILE: &str = "ntm.yaml";

/// No office's data file is larger.
const LIMIT_MB: u64 = 200;
/// Nor are forms kept deeper below their folder, or more of them.
const DEEPEST: usize = 2;
const MOST_BELOW: usize = 1000;

/// The criteria sets that come with the program: id and text.
pub fn builtin_sets() -> &'static [(&'static str, &'static str)] {
    &[
        ("xa-ntm-2021-2025", include_str!("../../inputs/bo-tieu-chi/xa-ntm-2021-2025.yaml")),
        (
            "xa-ntm-nang-cao-2021-2025",
            include_str!("../../inputs/bo-tieu-chi/xa-ntm-nang-cao-2021-2025.yaml"),
        ),
        ("xa-ntm-2026-2030", include_str!("../../inputs/bo-tieu-chi/xa-ntm-2026-2030.yaml")),
    ]
}

/// The bytes of an ordinary file. A pipe or device is not opened, because opening may wait for
/// ever and reading may never end; a file that grows while it is read is read up to the limit.
///
/// # Errors
/// Missing, unreadable, no ordinary file, or too large; `path` is how the messages name it.
pub fn read_file(real: &Path, path: &str) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: &std::io::Error| Problem::FileUnreadable {
        path: path.to_owned(),
        why: error.kind().into(),
    };
    let known = std::fs::metadata(real).map_err(|e| unreadable(&e))?;
    if known.is_dir() {
        return Err(Problem::IsAFolder { path: path.to_owned() });
    }
    if !known.is_file() {
        return Err(Problem::NotAFile { path: path.to_owned() });
    }
    let limit = LIMIT_MB * 1_000_000;
    if known.len() > limit {
        return Err(Problem::FileTooLarge { limit_mb: LIMIT_MB });
    }
    let file = std::fs::File::open(real).map_err(|e| unreadable(&e))?;
    let mut bytes = Vec::with_capacity(usize::try_from(known.len()).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if bytes.len() as u64 > limit {
        return Err(Problem::FileTooLarge { limit_mb: LIMIT_MB });
    }
    Ok(bytes)
}

/// The names in a folder, in order; none of one that cannot be read.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// The project folder.
pub struct Files {
    root: PathBuf,
    workbooks: BTreeMap<String, Result<Workbook, Problem>>,
}

impl Files {
    /// The files below a project folder.
    pub fn new(root: &Path) -> Self {
        Files { root: root.to_owned(), workbooks: BTreeMap::new() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path of the project leads, if it stays inside the folder (links included).
    ///
    /// # Errors
    /// Missing, or outside the project.
    fn resolve(&self, path: &str) -> Result<PathBuf, Problem> {
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

    /// Whether the project has this file.
    pub fn has(&self, path: &str) -> bool {
        self.resolve(path).is_ok()
    }

    /// Whether the project has a folder of this name.
    pub fn is_folder(&self, path: &str) -> bool {
        self.resolve(path).is_ok_and(|real| real.is_dir())
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// Missing, unreadable, outside the project, no ordinary file, or too large.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        read_file(&self.resolve(path)?, path)
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
    pub fn workbook(&mut self, path: &str) -> Result<&mut Workbook, Problem> {
        if !self.workbooks.contains_key(path) {
            let opened = self.bytes(path).and_then(|bytes| Workbook::open(Arc::from(bytes)));
            self.workbooks.insert(path.to_owned(), opened);
        }
        match self.workbooks.get_mut(path) {
            Some(Ok(workbook)) => Ok(workbook),
            Some(Err(problem)) => Err(problem.clone()),
            None => Err(Problem::FileMissing { path: path.to_owned(), near: None }),
        }
    }

    /// Takes over the workbooks that were opened apart.
    pub fn take(&mut self, other: Files) {
        self.workbooks.extend(other.workbooks);
    }

    /// The files that a pattern names, in order: a folder of the project and a file name with one
    /// `*`, or the folder alone. Only workbooks, and not what a program keeps beside an open one
    /// (`~$…`, `.~lock…`).
    ///
    /// # Errors
    /// The folder is missing, or outside the project.
    pub fn matching(&self, pattern: &str) -> Result<Vec<String>, Problem> {
        let (folder, name) = self.folder_of(pattern);
        let (start, end) = name.split_once('*').unwrap_or((name, ""));
        // Some programs write the ending in capitals.
        let ends = |file: &str| {
            let at = file.len().checked_sub(end.len()).filter(|at| file.is_char_boundary(*at));
            at.is_some_and(|at| file[at..].eq_ignore_ascii_case(end))
        };
        let fits = |file: &str| {
            let whole = !name.contains('*') && file == name;
            let parts = name.contains('*')
                && file.len() >= start.len() + end.len()
                && file.starts_with(start)
                && ends(file);
            whole || parts
        };
        let mut names = self.workbooks_in(folder)?;
        names.retain(|file| fits(file));
        Ok(names.into_iter().map(|file| format!("{folder}/{file}")).collect())
    }

    /// The workbooks in the folder that a pattern names, whatever their names.
    pub fn workbooks_beside(&self, pattern: &str) -> Vec<String> {
        let (folder, _) = self.folder_of(pattern);
        let names = self.workbooks_in(folder).unwrap_or_default();
        names.into_iter().map(|file| format!("{folder}/{file}")).collect()
    }

    /// The workbooks in the folders below the one that a pattern names.
    pub fn workbooks_below(&self, pattern: &str) -> Vec<String> {
        let (folder, _) = self.folder_of(pattern);
        let mut all = Vec::new();
        // The project's own folder holds everything else, too.
        if folder != "." {
            self.below(folder, 0, &mut all);
        }
        all
    }

    fn below(&self, folder: &str, depth: usize, all: &mut Vec<String>) {
        let Ok(real) = self.resolve(folder) else { return };
        let Ok(entries) = std::fs::read_dir(real) else { return };
        let folders = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|t| t.is_dir()));
        let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        for name in names {
            let own = format!("{folder}/{name}");
            let books = self.workbooks_in(&own).unwrap_or_default();
            all.extend(books.into_iter().map(|file| format!("{own}/{file}")));
            if depth < DEEPEST && all.len() < MOST_BELOW {
                self.below(&own, depth + 1, all);
            }
        }
        all.truncate(MOST_BELOW);
    }

    /// The files in the folder that a pattern names that may be forms on paper or in another program:
    /// pictures, PDFs, documents, archives, workbooks of WPS.
    pub fn others_beside(&self, pattern: &str) -> Vec<String> {
        const NONE: [&str; 13] = [
            ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".yaml", ".yml", ".txt", ".md", ".j2",
            ".ini", ".db", ".lnk",
        ];
        let (folder, _) = self.folder_of(pattern);
        let Ok(real) = self.resolve(folder) else { return Vec::new() };
        let Ok(entries) = std::fs::read_dir(real) else { return Vec::new() };
        let is_other = |file: &String| {
            let lower = file.to_lowercase();
            !file.starts_with(['~', '.']) && !NONE.iter().any(|ending| lower.ends_with(ending))
        };
        let is_file = |entry: &std::fs::DirEntry| entry.file_type().is_ok_and(|t| t.is_file());
        let names = entries
            .flatten()
            .filter(is_file)
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(is_other).collect();
        names.sort();
        names
    }

    /// The folder and the file name of a pattern.
    fn folder_of<'a>(&self, pattern: &'a str) -> (&'a str, &'a str) {
        let whole = pattern.trim_end_matches('/');
        let is_folder = self.resolve(whole).is_ok_and(|real| real.is_dir());
        match pattern.rsplit_once('/') {
            _ if is_folder => (whole, "*"),
            Some(parts) => parts,
            None => (".", pattern),
        }
    }

    /// The names of the workbooks in a folder, in order. A name that is no text is kept with what
    /// can be read of it: opening it fails, and that is told.
    fn workbooks_in(&self, folder: &str) -> Result<Vec<String>, Problem> {
        let real = self.resolve(folder)?;
        let entries = std::fs::read_dir(real)
            .map_err(|_| Problem::FileMissing { path: folder.to_owned(), near: None })?;
        let is_book = |file: &String| {
            let lower = file.to_ascii_lowercase();
            let book = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"];
            !file.starts_with(['~', '.']) && book.iter().any(|ending| lower.ends_with(ending))
        };
        let mut names: Vec<String> = entries
            .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
            .filter(is_book)
            .collect();
        names.sort();
        Ok(names)
    }

    /// The template overrides in the project's folder `mau/`: name and text.
    pub fn templates(&self) -> Vec<(String, Result<String, Problem>)> {
        let Ok(entries) = std::fs::read_dir(self.root.join("mau")) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(".typ.j2"))
            .collect();
        names.sort();
        names
            .into_iter()
            .map(|name| {
                let text = self.text(&format!("mau/{name}"));
                (name, text)
            })
            .collect()
    }
}

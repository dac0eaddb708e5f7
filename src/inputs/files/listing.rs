//! What lies in a project's folder: the forms that a pattern names, the office's own templates.

use super::project::Files;
use super::reads::Answer;
use crate::diag::Problem;
use crate::hash::Hash;

/// The folder of letters of corrections.
pub const CORRECTIONS: &str = "dinh-chinh";

/// Forms are not kept deeper below their folder, nor more of them.
const DEEPEST: usize = 2;
const MOST_BELOW: usize = 1000;

impl Files {
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
        let folders = self.entries(folder).unwrap_or_default();
        for name in folders.into_iter().filter(|entry| entry.is_folder).map(|entry| entry.name) {
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
        let entries = self.entries(folder).unwrap_or_default();
        let is_other = |entry: &Entry| {
            let lower = entry.name.to_lowercase();
            entry.is_file && !NONE.iter().any(|ending| lower.ends_with(ending))
        };
        entries.into_iter().filter(is_other).map(|entry| entry.name).collect()
    }

    /// The folder and the file name of a pattern.
    fn folder_of<'a>(&self, pattern: &'a str) -> (&'a str, &'a str) {
        let whole = pattern.trim_end_matches('/');
        let is_folder = self.is_folder(whole);
        match pattern.rsplit_once('/') {
            _ if is_folder => (whole, "*"),
            Some(parts) => parts,
            None => (".", pattern),
        }
    }

    /// The names of the workbooks in a folder, in order. A name that is no text is kept with what
    /// can be read of it: opening it fails, and that is told.
    fn workbooks_in(&self, folder: &str) -> Result<Vec<String>, Problem> {
        let is_book = |entry: &Entry| {
            let lower = entry.name.to_ascii_lowercase();
            let book = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"];
            book.iter().any(|ending| lower.ends_with(ending))
        };
        let entries = self.entries(folder)?;
        Ok(entries.into_iter().filter(is_book).map(|entry| entry.name).collect())
    }

    /// The template overrides in the project's folder `mau/`: name and text.
    pub fn templates(&self) -> Vec<(String, Result<String, Problem>)> {
        let entries = self.entries("mau").unwrap_or_default();
        let names = entries.into_iter().map(|entry| entry.name);
        names
            .filter(|name| name.ends_with(".typ.j2"))
            .map(|name| {
                let text = self.text(&format!("mau/{name}"));
                (name, text)
            })
            .collect()
    }

    /// The letters of corrections in the project's folder `dinh-chinh/`, in order.
    pub fn corrections(&self) -> Vec<String> {
        let entries = self.entries(CORRECTIONS).unwrap_or_default();
        let own = entries.into_iter().filter(|own| own.is_file && own.name.ends_with(".yaml"));
        own.map(|own| format!("{CORRECTIONS}/{}", own.name)).collect()
    }

    /// What lies in a folder, by name; not what programs hide there or keep beside an open file. A name
    /// that is no text is kept with what can be read of it.
    ///
    /// # Errors
    /// The folder is missing, or outside the project.
    pub(super) fn entries(&self, folder: &str) -> Result<Vec<Entry>, Problem> {
        self.kind(folder);
        let real = self.resolve(folder)?;
        let missing = |_| Problem::FileMissing { path: folder.to_owned(), near: None };
        let entry = |entry: std::fs::DirEntry| {
            let kind = entry.file_type().ok();
            Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                is_file: kind.is_some_and(|kind| kind.is_file()),
                is_folder: kind.is_some_and(|kind| kind.is_dir()),
            }
        };
        let all = std::fs::read_dir(real).map_err(missing)?.flatten().map(entry);
        let mut all: Vec<Entry> = all.filter(|entry| !entry.name.starts_with(['~', '.'])).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        self.note(folder, Answer::Names(hash_of(&all)));
        Ok(all)
    }
}

/// Whether a file is called as what systems and programs put beside others by themselves, and is nobody's.
pub fn is_by_the_way(name: &str) -> bool {
    let is_lock = name.starts_with("~$") || name.starts_with(".~lock.");
    is_lock || ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(&name)
}

/// A file or folder in a folder.
pub(super) struct Entry {
    name: String,
    is_file: bool,
    is_folder: bool,
}

/// What a folder holds, in short.
pub(super) fn hash_of(entries: &[Entry]) -> Hash {
    let kind = |entry: &Entry| match (entry.is_file, entry.is_folder) {
        (true, _) => 'f',
        (_, true) => 'd',
        _ => '?',
    };
    let lines = entries.iter().map(|entry| format!("{}{}\n", kind(entry), entry.name));
    Hash::of(lines.collect::<String>().as_bytes())
}

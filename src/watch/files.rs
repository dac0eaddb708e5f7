//! The files of a project from outside: their names, sizes and times.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a project is made of: workbooks, texts, templates.
const ENDINGS: [&str; 8] = ["yaml", "yml", "xlsx", "xlsm", "xls", "xlsb", "ods", "j2"];

/// A project's files do not lie deeper.
const DEEPEST: usize = 5;

/// The files of a project, each with its size and time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenFiles(BTreeMap<String, (u64, Option<SystemTime>)>);

impl SeenFiles {
    /// The files of a project as they are now; what it is made into, below `output`, is not among them,
    /// nor what programs keep beside an open file.
    pub fn of(project: &Path, output: &Path) -> Self {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let (root, output) = (real(project), real(output));
        // Where both are one folder, what is made is told by its ending.
        let apart = (!root.starts_with(&output)).then_some(output);
        let mut seen = SeenFiles::default();
        seen.look(&root, &root, apart.as_deref(), DEEPEST);
        seen
    }

    fn look(&mut self, root: &Path, folder: &Path, without: Option<&Path>, deep: usize) {
        if without == Some(folder) {
            return;
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(['.', '~']) {
                continue;
            }
            let path: PathBuf = entry.path();
            let Ok(known) = fs::metadata(&path) else { continue };
            if known.is_dir() && deep > 0 {
                self.look(root, &path, without, deep - 1);
            } else if known.is_file() && is_input(&path) {
                let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
                self.0.insert(name, (known.len(), known.modified().ok()));
            }
        }
    }

    /// The names of files that are there now and were not, are no longer, or are otherwise.
    pub fn changed_since(&self, before: &SeenFiles) -> Vec<String> {
        let other = self.0.iter().filter(|(name, own)| before.0.get(*name) != Some(*own));
        let gone = before.0.keys().filter(|name| !self.0.contains_key(*name));
        let mut names: Vec<String> = other.map(|(name, _)| name).chain(gone).cloned().collect();
        names.sort();
        names
    }
}

fn is_input(path: &Path) -> bool {
    let ending = path.extension().map(|own| own.to_string_lossy().to_lowercase());
    ending.is_some_and(|own| ENDINGS.contains(&own.as_str()))
}

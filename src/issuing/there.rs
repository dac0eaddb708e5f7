//! What lies in a kept copy.

use std::fs;
use std::path::{Path, PathBuf};

use crate::inputs::is_by_the_way;
use crate::output;

/// Every file below a folder, by its way there, but for what systems and programs put there by themselves. A
/// folder that was moved, with a link to it left in its place, is looked into.
pub fn files_below(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    below(folder, "", &mut Vec::new(), &mut all);
    all
}

/// `around` are the folders that lead here: a link to one of them leads nowhere.
fn below(folder: &Path, way: &str, around: &mut Vec<PathBuf>, all: &mut Vec<String>) {
    let Ok(real) = folder.canonicalize() else { return };
    if around.contains(&real) {
        return;
    }
    around.push(real);
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = format!("{way}{own}");
        if entry.path().is_dir() {
            below(&entry.path(), &format!("{name}/"), around, all);
        } else if !is_by_the_way(&own) && !output::is_unfinished(&own) {
            all.push(name);
        }
    }
    around.pop();
}

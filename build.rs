//! Gives the program a name for what it is made of, so that what an earlier one made is made anew.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// Everything that decides what a document looks like.
const PARTS: [&str; 6] =
    ["src", "templates", "inputs/bo-tieu-chi", "fonts", "Cargo.toml", "Cargo.lock"];

fn main() {
    let mut files = BTreeMap::new();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        gather(Path::new(part), &mut files);
    }
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    println!("cargo::rustc-env=NTM_MADE_OF={:016x}", hasher.finish());
}

fn gather(path: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| gather(&entry.path(), files));
    } else if let Ok(bytes) = fs::read(path) {
        files.insert(path.to_owned(), bytes);
    }
}

//! Keys that lie where they are copied with what they sign.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// No key is looked for deeper below a folder, nor among more files.
const DEEPEST: usize = 4;
const MOST: usize = 5000;

/// A text that holds a key says so near its beginning.
const HEAD: u64 = 65_536;

/// The files below a folder that hold private keys, in order: certificate files (.p12, .pfx) and texts with a
/// key. What is hidden is none of an office's doing.
pub fn keys_below(folder: &Path) -> Vec<PathBuf> {
    let (mut all, mut left) = (Vec::new(), MOST);
    look(folder, 0, &mut left, &mut all);
    all.sort();
    all
}

fn look(folder: &Path, depth: usize, left: &mut usize, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if *left == 0 {
            return;
        }
        *left -= 1;
        let path = entry.path();
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && !is_hidden && depth < DEEPEST => {
                look(&path, depth + 1, left, all);
            }
            Ok(kind) if kind.is_file() && !is_hidden && is_key(&path) => all.push(path),
            _ => {}
        }
    }
}

/// Whether a file holds a private key.
fn is_key(path: &Path) -> bool {
    let ending = path.extension().map(|own| own.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("p12" | "pfx") => true,
        Some("key" | "pem") => {
            let mut head = Vec::new();
            let file = fs::File::open(path).map(|file| file.take(HEAD));
            let read = file.and_then(|mut file| file.read_to_end(&mut head));
            read.is_ok() && String::from_utf8_lossy(&head).contains("PRIVATE KEY-----")
        }
        _ => false,
    }
}

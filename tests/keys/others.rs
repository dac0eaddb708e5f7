//! Other programs that signatures are held against, where they are there.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The python that may have pyHanko.
pub fn python() -> String {
    std::env::var("NTM_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

/// Whether a program is there, by a run of it that succeeds; where it is not, that is said, and it fails where
/// all must be there (`.ci/signing`).
pub fn is_there(program: &str, words: &[&str], install: &str) -> bool {
    let run = Command::new(program).args(words).output();
    if run.is_ok_and(|run| run.status.success()) {
        return true;
    }
    missing(program, install);
    false
}

/// A file of another program that is there.
pub fn file(paths: &[&str], install: &str) -> Option<PathBuf> {
    let found = paths.iter().map(PathBuf::from).find(|own| own.is_file());
    if found.is_none() {
        missing(paths[0], install);
    }
    found
}

/// veraPDF, which no package has: `NTM_VERAPDF` names it, or it is on the path. Where it is not, that is said.
pub fn verapdf() -> Option<String> {
    let program = std::env::var("NTM_VERAPDF").unwrap_or_else(|_| "verapdf".to_owned());
    let is_there = Command::new(&program).arg("--version").output();
    if is_there.is_ok_and(|run| run.status.success()) {
        return Some(program);
    }
    println!(
        "veraPDF is not there: nothing was held against it (https://verapdf.org, NTM_VERAPDF)"
    );
    None
}

fn missing(what: &str, install: &str) {
    assert!(std::env::var_os("NTM_OUTSIDE").is_none(), "{what} is not there ({install})");
    println!("{what} is not there: nothing was held against it ({install}, or all by .ci/signing)");
}

/// Runs another program, which must succeed; gives all that it says.
pub fn told(folder: &Path, program: &str, words: &[&str]) -> String {
    let run = Command::new(program).args(words).current_dir(folder).output();
    let run = run.unwrap_or_else(|error| panic!("{program}: {error}"));
    let said = [run.stdout, run.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(run.status.success(), "{program} {}\n{said}", words.join(" "));
    said
}

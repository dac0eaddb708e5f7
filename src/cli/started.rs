//! A start without a command: by a double click, or by a project folder dropped onto the program.

use std::ffi::OsString;
use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};

use super::say;
use crate::emit::Lang;

/// Set by whoever starts the program in a window that closes behind it.
const WINDOW: &str = "NTM_WINDOW";

/// How the program was started.
#[derive(Debug, PartialEq, Eq)]
pub enum Started {
    /// With a command, or with words that mean nothing.
    Typed,
    /// With a project alone.
    Dropped(PathBuf),
    /// With nothing, where somebody can answer.
    Alone,
}

impl Started {
    /// How, by the words on the line; `is_command` knows the commands' names.
    pub fn of(words: &[OsString], is_command: impl Fn(&str) -> bool) -> Self {
        let said: Vec<&OsString> = without_language(words.get(1..).unwrap_or_default());
        match said[..] {
            [] if io::stdin().is_terminal() && io::stdout().is_terminal() => Started::Alone,
            [word]
                if !word.to_str().is_some_and(|word| is_command(word) || word.starts_with('-')) =>
            {
                let path = Path::new(word);
                if is_project(path) { Started::Dropped(path.to_owned()) } else { Started::Typed }
            }
            _ => Started::Typed,
        }
    }
}

/// The words without `--lang` and its value.
fn without_language(words: &[OsString]) -> Vec<&OsString> {
    let (mut rest, mut words) = (Vec::new(), words.iter());
    while let Some(word) = words.next() {
        if word == "--lang" {
            words.next();
        } else if !word.to_str().is_some_and(|word| word.starts_with("--lang=")) {
            rest.push(word);
        }
    }
    rest
}

/// Whether a path can be meant as a project: a folder, of which is told if it is none, or a project file.
pub fn is_project(path: &Path) -> bool {
    path.is_dir() || (path.is_file() && path.file_name().is_some_and(|name| name == "ntm.yaml"))
}

/// Whether the window is the program's own and closes with it. Windows could tell only an unsafe call; so
/// each project that is dropped there counts as dropped from a folder's window.
pub fn is_own_window() -> bool {
    (cfg!(windows) || std::env::var_os(WINDOW).is_some()) && io::stdin().is_terminal()
}

/// Keeps the window until somebody has read what stands in it.
pub fn wait_for_reader(lang: Lang) {
    say::bytes(lang.pick("\nNhấn Enter để đóng.", "\nPress Enter to close.").as_bytes());
    answer();
}

/// A line that is typed; none where nobody will type any more.
pub fn answer() -> Option<String> {
    let mut line = Vec::new();
    match io::stdin().lock().read_until(b'\n', &mut line) {
        Ok(1..) => Some(String::from_utf8_lossy(&line).trim().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_alone_is_dropped_and_a_command_is_typed() {
        let of = |words: &[&str]| {
            let words: Vec<OsString> = ["ntm"].iter().chain(words).map(OsString::from).collect();
            Started::of(&words, |word| word == "src")
        };
        assert_eq!(of(&["tests"]), Started::Dropped(PathBuf::from("tests")));
        assert_eq!(of(&["tests", "--lang", "en"]), Started::Dropped(PathBuf::from("tests")));
        assert_eq!(
            of(&["inputs/thach-an-2025/ntm.yaml"]).clone_path(),
            "inputs/thach-an-2025/ntm.yaml"
        );
        // Also a folder is no project where a command is called so.
        for typed in [&["src"][..], &["khong-co"], &["--help"], &["Cargo.toml"], &["tests", "src"]]
        {
            assert_eq!(of(typed), Started::Typed, "{typed:?}");
        }
    }

    impl Started {
        fn clone_path(&self) -> &str {
            match self {
                Started::Dropped(path) => path.to_str().unwrap(),
                other => panic!("{other:?}"),
            }
        }
    }
}

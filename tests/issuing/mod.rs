//! `ntm issue`, `register`, `verify`: numbers, what is kept and entered, what is refused, what stays as it
//! is, and what is found when something of it was changed.

mod amend;
mod book;
mod correct;
mod draft;
mod earlier;
mod entered;
mod killed;
mod lost;
mod named;
mod others;
mod paper;
mod plain;
mod recall;
mod refused;
mod replaced;
mod series;
mod tampered;
mod together;
mod typed;
mod walk;

use std::path::Path;

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// A folder with the small project in `du-an/`.
fn small() -> Folder {
    let folder = Folder::new();
    folder.write("du-an/ntm.yaml", SMALL);
    folder.write("du-an/ba-tieu-chi.yaml", SMALL_SET);
    folder
}

/// Runs the program in Vietnamese on words that are typed with spaces between them.
fn run(folder: &Path, line: &str) -> Run {
    run_in(folder, line, "vi")
}

fn run_in(folder: &Path, line: &str, lang: &str) -> Run {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    words.extend(["--lang", lang]);
    ntm(folder, &words)
}

/// The same, which must succeed; gives standard output.
fn done(folder: &Path, line: &str) -> String {
    let run = run(folder, line);
    assert_eq!(run.code, 0, "{line}\n{}{}", run.stdout, run.stderr);
    run.stdout
}

/// The same with words that have spaces.
fn done_words(folder: &Path, words: &[&str]) -> String {
    let run = ntm(folder, &[words, &["--lang", "vi"]].concat());
    assert_eq!(run.code, 0, "{words:?}\n{}{}", run.stdout, run.stderr);
    run.stdout
}

/// Standard output with fingerprints as dots.
fn without_codes(text: &str) -> String {
    let word = |word: &str| match word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit()) {
        true => "…".to_owned(),
        false => word.to_owned(),
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The register's text.
fn register(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("du-an/so-van-ban-di.yaml")).unwrap_or_default()
}

/// Changes the project's `ntm.yaml`.
fn change(folder: &Path, from: &str, to: &str) {
    let path = folder.join("du-an/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    assert!(text.contains(from), "ntm.yaml has no {from:?}");
    std::fs::write(path, text.replacen(from, to, 1)).expect("ntm.yaml");
}

/// What `verify --messages json` says.
fn verified(folder: &Path, line: &str) -> (i32, serde_json::Value) {
    let run = run(folder, &format!("{line} --messages json"));
    let value = serde_json::from_str(&run.stdout);
    (run.code, value.unwrap_or_else(|e| panic!("{e}: {}{}", run.stdout, run.stderr)))
}

/// The codes of all findings of a verification, in their order.
fn codes(value: &serde_json::Value) -> Vec<String> {
    let of = |own: &serde_json::Value| {
        let all = own["diagnostics"].as_array().cloned().unwrap_or_default();
        all.into_iter()
            .filter_map(|own| own["code"].as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let documents = value["documents"].as_array().cloned().unwrap_or_default();
    of(value).into_iter().chain(documents.iter().flat_map(of)).collect()
}

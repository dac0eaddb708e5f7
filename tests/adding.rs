//! "How to add" in `src/README.md` is shown, not claimed: `tests/adding/` has a patch for each of its
//! entries, and each touches only files that its entry names. `.ci/adding` applies and builds them.

use std::collections::BTreeSet;

use crate::util::root;

/// An entry of "How to add": its title, and the files and folders of this project that it names.
struct Entry {
    title: String,
    names: Vec<String>,
}

fn entries() -> Vec<Entry> {
    let readme = std::fs::read_to_string(root().join("src/README.md")).expect("src/README.md");
    let (_, rest) = readme.split_once("## How to add").expect("How to add");
    let (part, _) = rest.split_once("\n## ").expect("the next part");
    let entries = part.lines().filter_map(|line| line.strip_prefix("**")?.split_once(".** "));
    entries
        .map(|(title, text)| Entry {
            title: title.to_owned(),
            names: text
                .split('`')
                .skip(1)
                .step_by(2)
                .filter(|name| name.starts_with("src/") || name.starts_with("templates/"))
                .map(str::to_owned)
                .collect(),
        })
        .collect()
}

/// The patches, by name.
fn patches() -> Vec<(String, String)> {
    let folder = std::fs::read_dir(root().join("tests/adding")).expect("tests/adding").flatten();
    let mut all: Vec<(String, String)> = folder
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let text = std::fs::read_to_string(entry.path()).ok()?;
            Some((name.strip_suffix(".patch")?.to_owned(), text))
        })
        .collect();
    all.sort();
    all
}

/// The files that a patch touches.
fn touched(patch: &str) -> BTreeSet<&str> {
    patch.lines().filter_map(|line| line.strip_prefix("+++ b/")).collect()
}

/// Whether a title of an entry is that of a patch: "An input column", `input-column`.
fn is_of(title: &str, patch: &str) -> bool {
    let words = title.to_lowercase().replace(' ', "-");
    let bare = words.strip_prefix("an-").or_else(|| words.strip_prefix("a-")).unwrap_or(&words);
    bare == patch || bare.strip_prefix(patch).is_some_and(|rest| rest.starts_with('-'))
}

/// Whether a name is the file, a folder around it, or a pattern such as `templates/bao-cao-….typ.j2`.
fn names(name: &str, file: &str) -> bool {
    match name.split_once('…') {
        Some((start, end)) => file.starts_with(start) && file.ends_with(end),
        None => name == file || name.ends_with('/') && file.starts_with(name),
    }
}

#[test]
fn what_is_added_touches_only_the_files_named() {
    let (entries, patches) = (entries(), patches());
    for Entry { title, .. } in entries.iter().filter(|entry| entry.title != "A test") {
        let own = patches.iter().filter(|(patch, _)| is_of(title, patch)).count();
        assert_eq!(own, 1, "{title} has {own} patches in tests/adding");
    }
    for (patch, text) in &patches {
        let entry = entries.iter().find(|entry| is_of(&entry.title, patch));
        let entry = entry.unwrap_or_else(|| panic!("{patch}.patch is of no entry"));
        for file in touched(text) {
            let named = entry.names.iter().any(|name| names(name, file));
            assert!(named, "{patch}.patch touches {file}, which “{}” does not name", entry.title);
        }
    }
}

/// The lines that a patch expects one after another in a file: what stands around its changes and what it
/// takes away, hunk by hunk.
fn expected(patch: &str) -> Vec<(&str, String)> {
    let mut all: Vec<(&str, String)> = Vec::new();
    let mut file = None;
    for line in patch.lines() {
        if line.starts_with("diff --git") || line == "--- /dev/null" {
            file = None;
        } else if let Some(name) = line.strip_prefix("--- a/") {
            file = Some(name);
        } else if let Some(name) = file {
            if line.starts_with("@@ ") {
                all.push((name, String::new()));
            } else if let Some(old) = line.strip_prefix([' ', '-'])
                && let Some((_, lines)) = all.last_mut()
            {
                lines.push_str(old);
                lines.push('\n');
            }
        }
    }
    all
}

#[test]
fn what_is_added_fits_the_files_as_they_are() {
    for (patch, text) in &patches() {
        let hunks = expected(text);
        assert!(!hunks.is_empty(), "{patch}.patch changes no file that is there");
        for (file, lines) in hunks {
            let now = std::fs::read_to_string(root().join(file)).expect(file);
            let fits = format!("\n{now}").contains(&format!("\n{lines}"));
            assert!(fits, "{patch}.patch no longer fits {file}, which has not:\n{lines}");
        }
    }
}

//! Links lead somewhere, and what is named is there.

use std::collections::BTreeSet;
use std::path::Path;

use super::{ALL, parted, text};
use crate::util::root;

/// The anchors of a document's headings, as GitHub makes them.
fn anchors(document: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for line in parted(document).1.lines() {
        let heading = line.trim_start_matches('#');
        if heading == line || !heading.starts_with(' ') {
            continue;
        }
        let anchor: String = heading
            .trim()
            .to_lowercase()
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
                _ => None,
            })
            .collect();
        assert!(all.insert(anchor.clone()), "{document}: two headings “{anchor}”");
    }
    all
}

/// What `[…](target)` and `src="target"` lead to.
fn targets(text: &str) -> Vec<&str> {
    let of = |open: &'static str, close: char| {
        text.match_indices(open)
            .filter_map(move |(at, _)| text[at + open.len()..].split(close).next())
    };
    of("](", ')').chain(of("src=\"", '"')).collect()
}

#[test]
fn links_lead_somewhere() {
    let mut count = 0;
    for document in ALL {
        let folder = Path::new(document).parent().expect("a folder");
        let (_, outside) = parted(document);
        for target in targets(&outside) {
            if target.starts_with("https://") {
                continue;
            }
            count += 1;
            let (file, anchor) = match target.split_once('#') {
                Some((file, anchor)) => (file, Some(anchor)),
                None => (target, None),
            };
            let path = if file.is_empty() {
                root().join(document)
            } else {
                root().join(folder).join(file)
            };
            assert!(path.exists(), "{document}: {target}");
            let Some(anchor) = anchor else { continue };
            let path = path.canonicalize().expect("a file");
            let own =
                ALL.iter().find(|own| root().join(own).canonicalize().is_ok_and(|p| p == path));
            let own = own.unwrap_or_else(|| panic!("{document}: {target} is in no document"));
            assert!(anchors(own).contains(anchor), "{document}: {target}");
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn files_that_are_named_are_there() {
    const FOLDERS: [&str; 7] =
        ["src/", "tests/", "templates/", "inputs/", "benches/", "fonts/", ".ci/"];
    let mut count = 0;
    for document in ALL {
        let (_, outside) = parted(document);
        for named in outside.split('`').skip(1).step_by(2) {
            let named = named.trim_end_matches(':');
            let is_path = FOLDERS.iter().any(|folder| named.starts_with(folder));
            if !is_path || named.contains(|c: char| "…*<> {".contains(c)) {
                continue;
            }
            count += 1;
            // A dependency's home is named within src.
            let there = [root(), root().join("src")].iter().any(|base| base.join(named).exists());
            assert!(there, "{document}: `{named}`");
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn modules_dependencies_and_tests_are_told() {
    let own = text("src/README.md");
    let declared = std::fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    let modules: Vec<&str> = declared
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let (_, rows) = own.split_once("| Module | What it does |\n| --- | --- |\n").expect("modules");
    let told: Vec<&str> = rows
        .lines()
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(told, modules);

    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let (_, dependencies) = manifest.split_once("[dependencies]\n").expect("dependencies");
    let (dependencies, _) = dependencies.split_once("\n[").expect("a part after them");
    for name in dependencies.lines().filter_map(|line| line.split_once(" = ")) {
        assert!(own.contains(&format!("`{}`", name.0)), "{}", name.0);
    }

    for entry in std::fs::read_dir(root().join("tests")).expect("tests").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = if entry.path().is_dir() { format!("{name}/") } else { name };
        let told = own.contains(&format!("`tests/{name}"))
            || own.contains(&format!("`tests/{}`", name.trim_end_matches('/')));
        assert!(told, "tests/{name}");
    }
}

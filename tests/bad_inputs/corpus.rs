//! YAML files that carry what is wrong with them: the first lines of each file in `corpus/yaml`
//! say `# error: 7:12 N121` or `# warning: 7:12 N123`, the place and code of each finding.
//!
//! A finding that the file does not name fails as much as one that does not come. Most files are
//! a whole `ntm.yaml`; one named `loi-van-….yaml` is the prose of a sound project.

use super::Case;
use crate::util::{Folder, SMALL, root};

/// What a file says of itself: severity, line, column and code.
fn expected(text: &str) -> Vec<String> {
    text.trim_start_matches('\u{FEFF}')
        .lines()
        .map_while(|line| line.strip_prefix("# "))
        .filter(|line| line.starts_with("error: ") || line.starts_with("warning: "))
        .map(str::to_owned)
        .collect()
}

/// What the program says of it.
fn found(name: &str, text: &str) -> Vec<String> {
    let (case, file) = if name.starts_with("loi-van") {
        (Case::small().file(name, text).table("loi_van", name), name.to_owned())
    } else {
        (Case::small().file("ntm.yaml", text), "ntm.yaml".to_owned())
    };
    let run = case.run(&["check", "--format", "short"], "en");
    run.stderr
        .lines()
        .map(|line| {
            // "ntm.yaml:7:12: error[N121]: key … is given twice"
            let short = line.strip_prefix(&format!("{file}:")).and_then(|rest| {
                let (place, rest) = rest.split_once(": ")?;
                let (severity, rest) = rest.split_once('[')?;
                Some(format!("{severity}: {place} {}", rest.split_once(']')?.0))
            });
            short.unwrap_or_else(|| line.to_owned())
        })
        .collect()
}

#[test]
fn each_file_has_the_findings_that_it_names_and_no_other() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in std::fs::read_dir(root().join("tests/corpus/yaml")).expect("corpus").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".yaml") {
            continue;
        }
        count += 1;
        let text = std::fs::read_to_string(entry.path()).expect("a text file");
        let (expected, found) = (expected(&text), found(&name, &text));
        if expected != found {
            wrong.push(format!("{name}\n  names {expected:#?}\n  has {found:#?}"));
        }
    }
    wrong.sort();
    assert!(count >= 20, "only {count} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_project_that_the_corpus_breaks_is_sound() {
    assert_eq!(found("ntm.yaml", SMALL), Vec::<String>::new());
    let run = Folder::small().check_vi();
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

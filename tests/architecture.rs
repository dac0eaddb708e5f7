//! The shape of the code base: which module may name which, where each large dependency lives, and that
//! one word means one thing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::util::root;

/// The modules in reading order, as `lib.rs` declares them.
fn modules() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    text.lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// Every source file below a folder, with the module that it belongs to.
fn sources() -> Vec<(String, PathBuf, String)> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                walk(&entry.path(), all);
            } else if entry.path().extension().is_some_and(|e| e == "rs") {
                all.push(entry.path());
            }
        }
    }
    let src = root().join("src");
    let mut files = Vec::new();
    walk(&src, &mut files);
    files.sort();
    files
        .into_iter()
        .filter_map(|path| {
            let relative = path.strip_prefix(&src).ok()?;
            let first = relative.components().next()?.as_os_str().to_string_lossy().into_owned();
            let module = first.trim_end_matches(".rs").to_owned();
            let text = std::fs::read_to_string(&path).expect("a source");
            Some((module, path, text))
        })
        .filter(|(module, ..)| module != "lib" && module != "main")
        .collect()
}

#[test]
fn a_module_names_only_those_above_it() {
    let order = modules();
    assert!(order.len() > 10, "lib.rs declares {order:?}");
    let mut wrong = Vec::new();
    for (module, path, text) in sources() {
        let own = order.iter().position(|name| *name == module).unwrap_or_else(|| {
            panic!("{} belongs to no module that lib.rs declares", path.display())
        });
        for (number, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (at, _) in line.match_indices("crate::") {
                let rest = &line[at + "crate::".len()..];
                let end =
                    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                let named = &rest[..end];
                let position = order.iter().position(|name| name == named);
                if position.is_some_and(|position| position > own) {
                    wrong.push(format!(
                        "{}:{}: {module} names {named}",
                        path.display(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_large_dependency_has_one_home() {
    let homes: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("calamine", &["inputs/workbook/"][..]),
        ("granit_parser", &["inputs/yaml/"]),
        ("quick_xml", &["inputs/package/", "annotate/", "signing/compare/metadata.rs", "docx/"]),
        ("zip", &["inputs/package/", "xlsx/", "docx/"]),
        ("minijinja", &["template/"]),
        ("typst", &["typeset/"]),
        ("typst_pdf", &["typeset/"]),
        ("typst_layout", &["typeset/"]),
        ("typst_render", &["typeset/"]),
        ("comemo", &["typeset/"]),
        ("rust_xlsxwriter", &["xlsx/", "returns/writing.rs", "inputs/package/tests/"]),
        ("clap", &["cli/"]),
        ("clap_complete", &["cli/"]),
        ("indicatif", &["cli/"]),
        ("sys_locale", &["cli/"]),
        ("ctrlc", &["cli/stop.rs"]),
        ("rayon", &["workers.rs"]),
        ("mimalloc", &["main.rs"]),
        ("tempfile", &["output.rs"]),
        ("blake3", &["hash.rs"]),
        ("sha2", &["hash.rs", "signing/crypto/"]),
        ("cms", &["signing/crypto/"]),
        ("x509_cert", &["signing/crypto/"]),
        ("rsa", &["signing/crypto/"]),
        ("p256", &["signing/crypto/"]),
        ("p384", &["signing/crypto/"]),
        ("p12_keystore", &["signing/crypto/p12.rs"]),
        ("cryptoki", &["signing/crypto/token"]),
        ("zeroize", &["signing/crypto/secret.rs"]),
        ("rustix", &["signing/crypto/secret.rs"]),
        ("rpassword", &["cli/password.rs"]),
        ("serde_yaml", &["issuing/"]),
        ("flate2", &["record/", "signing/pdf/stream.rs"]),
        ("similar", &["changes/"]),
        ("notify", &["watch/"]),
        ("ctrlc", &["cli/"]),
        ("strsim", &["viet/"]),
        ("unicode_normalization", &["viet/"]),
    ]);
    let mut wrong = Vec::new();
    for (_, path, text) in sources() {
        let relative =
            path.strip_prefix(root().join("src")).expect("a source").display().to_string();
        for (dependency, allowed) in &homes {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//")
                    && (line.contains(&format!("{dependency}::"))
                        || line.contains(&format!("use {dependency};")))
                    && !line.contains(&format!("_{dependency}::"))
                    && !line.contains(&format!("crate::{dependency}"))
            });
            if used && !allowed.iter().any(|home| relative.starts_with(home)) {
                wrong.push(format!("{relative} uses {dependency}, whose home is {allowed:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_public_type_shares_its_name_with_no_other() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, path, text) in sources() {
        let file = path.strip_prefix(root()).expect("a source").display().to_string();
        for line in text.lines() {
            let declared = line.trim_start().strip_prefix("pub ").and_then(|rest| {
                ["struct ", "enum ", "trait ", "type "]
                    .iter()
                    .find_map(|kind| rest.strip_prefix(kind))
            });
            let Some(declared) = declared else { continue };
            let name = declared.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            // A macro's has its name where it is called.
            if !name.is_empty() {
                homes.entry(name.to_owned()).or_default().push(file.clone());
            }
        }
    }
    assert!(homes.len() > 300, "only {} types are found", homes.len());
    homes.retain(|_, files| files.len() > 1);
    assert!(homes.is_empty(), "one word for several things: {homes:#?}");
}

#[test]
fn no_sample_is_named_in_code_or_templates() {
    let mut wrong = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for project in std::fs::read_dir(root().join("inputs")).expect("inputs").flatten() {
        let path = project.path();
        if !path.join("ntm.yaml").exists() {
            continue;
        }
        let (loaded, _) = ntm::returns::load(&path);
        let project = loaded.unwrap_or_else(|| panic!("{} does not load", path.display()));
        names.push(project.organisation.place_name.clone());
        names.extend(project.communes.iter().map(|commune| commune.name.value.clone()));
        names.extend(project.documents.iter().filter_map(|d| d.signer.name.clone()));
    }
    assert!(names.len() > 10, "{names:?}");
    let mut files: Vec<(String, String)> =
        sources().into_iter().map(|(_, path, text)| (path.display().to_string(), text)).collect();
    for (name, text) in ntm::template::BUILTIN.iter().chain(ntm::typeset::LIBRARY_FILES) {
        files.push(((*name).to_owned(), (*text).to_owned()));
    }
    for (file, text) in &files {
        for name in &names {
            if text.contains(name.as_str()) {
                wrong.push(format!("{file} names {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

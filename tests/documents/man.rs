//! The manual page: it has all that the command line has, and `man` takes it.

use std::process::Command;

use crate::util::{Folder, ntm};

fn page(lang: &str) -> String {
    let run = ntm(Folder::new().path(), &["man", "--lang", lang]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    run.stdout
}

#[test]
fn the_manual_page_has_every_command_and_option() {
    for lang in ["vi", "en"] {
        let page = page(lang).replace("\\-", "-");
        let table = ntm(Folder::new().path(), &["reference", "commands", "--lang", lang]).stdout;
        let table = table.replace("\\|", "|");
        let rows: Vec<&str> = table.lines().filter_map(|row| row.strip_prefix("| `")).collect();
        assert!(rows.len() > 15, "{table}");
        for row in rows {
            let (usage, rest) = row.split_once('`').expect("a command");
            assert!(page.contains(&format!(".SS\n{usage}\n")), "{lang}: {usage}");
            // Each option that is told behind it, with its value.
            for flag in rest.split('`').skip(1).step_by(2).filter(|flag| flag.starts_with("--")) {
                assert!(page.contains(&format!(".TP\n.B {flag}\n")), "{lang}: {usage}: {flag}");
            }
        }
    }
}

#[test]
fn man_takes_the_page() {
    for (lang, heading) in [("vi", "TÊN\n"), ("en", "NAME\n")] {
        let folder = Folder::new();
        folder.write("ntm.1", page(lang));
        let shown = Command::new("man")
            .args(["--warnings", "-l", "ntm.1"])
            .current_dir(folder.path())
            .env("LC_ALL", "C.UTF-8")
            .env("MANWIDTH", "100")
            .output();
        let Ok(shown) = shown else {
            println!("not tried: here is no man (Debian: apt-get install man-db)");
            return;
        };
        assert_eq!(String::from_utf8_lossy(&shown.stderr), "", "{lang}");
        let shown = String::from_utf8_lossy(&shown.stdout);
        assert!(shown.contains(heading) && shown.contains("--password-fd"), "{shown}");
    }
}

/// What a package is said to take is there, but for what `.ci/package` makes.
#[test]
fn what_a_package_takes_is_there() {
    let root = crate::util::root();
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).expect("Cargo.toml");
    let (_, assets) = manifest.split_once("\nassets = [\n").expect("the package's files");
    let (assets, _) = assets.split_once("\n]").expect("their end");
    let of_source = |line: &&str| !line.contains("[\"target/");
    let mut count = 0;
    for line in assets.lines().filter(of_source) {
        let source = line.split('"').nth(1).expect("a source");
        let bare = source.trim_end_matches(['*', '/']);
        assert!(root.join(bare).exists(), "{source}");
        count += 1;
    }
    assert!(count > 4, "{assets}");
}

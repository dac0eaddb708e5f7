//! The way of a document as the reference writes it: from the draft to what replaces, corrects or recalls
//! it, each command as it stands there.

use std::process::Command;

use super::parted;
use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// The words of a command as a shell has them: `'…'` is one.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            '#' if !quoted && words.last().is_some_and(String::is_empty) => break,
            _ => words.iter_mut().last().expect("one").push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Two groups of the fingerprint on a draft.
fn code(folder: &Folder) -> Option<String> {
    let pdf = folder.path().join("out/du-an/ke-hoach.pdf");
    let run = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().ok()?;
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let groups: Vec<&str> = text.split("Mã dự thảo: ").nth(1)?.split_whitespace().collect();
    Some(format!("{} {}", groups.first()?, groups.get(1)?))
}

fn walked(document: &str, lang: &str) {
    let (fences, _) = parted(document);
    let walk = fences
        .iter()
        .find(|own| own.text.starts_with("ntm build du-an --doc ke-hoach --fingerprint"));
    let walk = walk.unwrap_or_else(|| panic!("{document} has no walk"));
    let folder = Folder::new();
    folder.write("du-an/ntm.yaml", SMALL);
    folder.write("du-an/ba-tieu-chi.yaml", SMALL_SET);
    let change = |from: &str, to: &str| {
        let path = folder.path().join("du-an/ntm.yaml");
        let text = std::fs::read_to_string(&path).expect("ntm.yaml");
        assert!(text.contains(from), "{from}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("ntm.yaml");
    };
    let mut all = Vec::new();
    for line in walk.text.lines() {
        let mut words = words(line);
        assert_eq!(words.remove(0), "ntm", "{line}");
        // The slips of which it speaks, and the paper in somebody's hand.
        match words[0].as_str() {
            "correct" if words.contains(&"--letter".to_owned()) => {
                change("[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
            }
            "correct" => change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}"),
            _ => {}
        }
        // What comes back signed is walked in `tests/keys`, where there are keys.
        if words[0] == "receive" {
            continue;
        }
        if let Some(paper) = words.iter_mut().find(|word| word.starts_with("--paper=")) {
            let Some(code) = code(&folder) else {
                eprintln!("pdftotext is not here: no paper was read");
                continue;
            };
            *paper = format!("--paper={code}");
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let Run { code, stdout, stderr } =
            ntm(folder.path(), &[&words[..], &["--lang", lang]].concat());
        assert_eq!(code, 0, "{line}\n{stdout}{stderr}");
        all.push(words.join(" "));
    }
    let commands = ["build", "verify", "check", "issue", "correct", "register"];
    let walks = |command: &&str| all.iter().any(|line| line.starts_with(*command));
    assert!(commands.iter().all(walks), "{all:?}");
    let status = ntm(folder.path(), &["status", "du-an", "--lang", lang]).stdout;
    let turned = if lang == "vi" {
        "26/KH-UBND, 20/3/2025 đã đính chính bằng 01/UBND-NN; đã thu hồi ngày 28/3/2025: Trái thẩm quyền"
    } else {
        "26/KH-UBND, 20/3/2025 corrected by 01/UBND-NN; recalled on 28/3/2025: Trái thẩm quyền"
    };
    assert!(status.contains(turned), "{status}");
    let verified = ntm(folder.path(), &["verify", "du-an", "--messages", "json"]).stdout;
    let verified: serde_json::Value = serde_json::from_str(&verified).expect("JSON");
    let of = |key: &str| -> Vec<serde_json::Value> {
        verified["documents"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|own| own[key].clone())
            .collect()
    };
    assert_eq!(of("state"), ["replaced", "recalled", "issued"]);
    assert_eq!(of("rebuilt"), ["same-bytes"; 3]);
}

#[test]
fn the_walk_of_an_issued_document_goes_as_the_vietnamese_reference_writes_it() {
    walked("inputs/README.md", "vi");
}

#[test]
fn the_walk_of_an_issued_document_goes_as_the_english_reference_writes_it() {
    walked("inputs/README.en.md", "en");
}

//! Whatever is changed of what was issued is found and named; what is as it was is not accused.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{codes, done, small, verified};
use crate::util::{Dice, Folder, whole_check};

/// A project with three entries: issued, issued in its place, numbered later.
fn issued() -> Folder {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 1 --date 10/02/2025");
    done(at, "issue du-an --doc ke-hoach --replaces 01/KH-UBND");
    done(at, "register du-an --doc ke-hoach --number 2 --date 11/02/2025");
    folder
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fn below(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                below(&entry.path(), all);
            } else {
                all.push(entry.path());
            }
        }
    }
    let mut all = Vec::new();
    below(&folder.join("du-an/ban-hanh"), &mut all);
    all.push(folder.join("du-an/so-van-ban-di.yaml"));
    all.sort();
    all
}

/// One change of a file's bytes: a bit, a line gone, a line twice, two lines exchanged, a byte put in, cut
/// short.
fn change(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let at = |dice: &mut Dice, length: usize| {
        usize::try_from(dice.roll(length.max(1) as u64)).expect("small")
    };
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (one, other) = (at(dice, lines.len()), at(dice, lines.len()));
    match dice.roll(6) {
        0 => {
            lines.remove(one);
            lines.concat()
        }
        1 => {
            lines.insert(one, lines[other]);
            lines.concat()
        }
        2 => {
            lines.swap(one, other);
            lines.concat()
        }
        3 => {
            let place = at(dice, bytes.len());
            [&bytes[..place], b" ", &bytes[place..]].concat()
        }
        4 => bytes[..at(dice, bytes.len())].to_vec(),
        _ => {
            let mut bytes = bytes.to_vec();
            let place = at(dice, bytes.len());
            bytes[place] ^= 1 << dice.roll(7);
            bytes
        }
    }
}

#[test]
fn every_change_of_every_file_is_found_and_named() {
    let folder = issued();
    let at = folder.path();
    let head = done(at, "register du-an --messages json");
    let head: serde_json::Value = serde_json::from_str(&head).expect("JSON");
    let head = head["head"].as_str().expect("a head").to_owned();
    let line = format!("verify du-an --no-rebuild --head {head}");
    let (code, value) = verified(at, &line);
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()), "{value}");
    let all = files(at);
    assert_eq!(all.len(), 13, "{all:#?}");
    let rounds = if whole_check() { 500 } else { 60 };
    let mut dice = Dice(0x5eed_0012);
    let (mut found, mut tried) = (BTreeMap::new(), 0);
    while tried < rounds {
        // Each file in turn.
        let path = &all[tried % all.len()];
        let before = std::fs::read(path).expect("a file");
        let changed = change(&before, &mut dice);
        if changed == before {
            continue;
        }
        tried += 1;
        std::fs::write(path, &changed).expect("a file");
        let (code, value) = verified(at, &line);
        let codes = codes(&value);
        assert_eq!(code, 1, "{}: {codes:?}", path.display());
        let name = path.strip_prefix(at.join("du-an")).expect("below").display().to_string();
        let is_register = name == "so-van-ban-di.yaml";
        let named = match is_register {
            true => codes.iter().any(|own| {
                ["N836", "N837", "N838", "N839", "N840", "N899"].contains(&own.as_str())
            }),
            false => value.to_string().contains(&name) && codes == ["N841"],
        };
        assert!(named, "{name}: {value}");
        codes.into_iter().for_each(|own| *found.entry(own).or_insert(0) += 1);
        std::fs::write(path, &before).expect("a file");
    }
    let (code, value) = verified(at, &line);
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()));
    println!("{tried} changes of {} files, all found: {found:?}", all.len());
}

#[test]
fn files_that_are_gone_or_came_and_entries_that_were_cut_off_are_named() {
    let folder = issued();
    let at = folder.path();
    let register = at.join("du-an/so-van-ban-di.yaml");
    for path in files(at).into_iter().filter(|path| *path != register) {
        let before = std::fs::read(&path).expect("a file");
        std::fs::remove_file(&path).expect("gone");
        let (code, value) = verified(at, "verify du-an --no-rebuild");
        assert_eq!((code, codes(&value)), (1, vec!["N842".to_owned()]), "{}", path.display());
        std::fs::write(&path, before).expect("a file");
    }
    folder.write("du-an/ban-hanh/2025/01-KH-UBND/dau-vao/them.txt", "x");
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (1, vec!["N843".to_owned()]));
    std::fs::remove_file(at.join("du-an/ban-hanh/2025/01-KH-UBND/dau-vao/them.txt")).expect("gone");

    // A register that lost its tail is found by the head that is noted beside it, and nothing is issued.
    let text = std::fs::read_to_string(&register).expect("the register");
    let head = text.lines().last().and_then(|line| line.strip_prefix("  ma: ")).expect("a head");
    let second = text.find("- thu_tu: 2").expect("an entry");
    let third = text.find("- thu_tu: 3").expect("an entry");
    std::fs::write(&register, &text[..third]).expect("the register");
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (1, vec!["N840".to_owned()]));
    let run =
        super::run(at, "issue du-an --doc ke-hoach --number 3 --date 12/02/2025 --messages short");
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.starts_with("lỗi[N840]: sổ có 2 mục, không có mục mang mã "),
        "{}",
        run.stderr
    );
    // Where that was lost, too, by the head that was printed, and by the copies that are kept.
    std::fs::remove_file(at.join("du-an/.so-van-ban-di.khoa")).expect("the lock");
    assert_eq!(verified(at, "verify du-an --no-rebuild").0, 0);
    let (code, value) = verified(at, &format!("verify du-an --no-rebuild --head {head}"));
    assert_eq!((code, codes(&value)), (1, vec!["N840".to_owned()]));
    std::fs::write(&register, &text[..second]).expect("the register");
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (1, ["N876", "N903"].map(str::to_owned).to_vec()), "{value}");
    let before = files(at);
    let gone = [
        "lỗi[N876]: sổ “du-an/so-van-ban-di.yaml” không có mục nào của “ban-hanh/2025/chua-so-2-KH-UBND”",
        "error[N876]: the register “du-an/so-van-ban-di.yaml” has no entry of “ban-hanh/2025/chua-so-2-KH-UBND”",
    ];
    for (lang, gone) in ["vi", "en"].into_iter().zip(gone) {
        let line = "issue du-an --doc ke-hoach --number 3 --date 12/02/2025 --replaces 1/KH-UBND";
        let run = super::run_in(at, &format!("{line} --messages short"), lang);
        assert_eq!(run.code, 1);
        assert!(run.stderr.starts_with(gone), "{}", run.stderr);
        std::fs::remove_file(at.join("du-an/.so-van-ban-di.khoa")).expect("the lock");
    }
    assert_eq!(files(at), before);
    // Nothing is added to a register that is not as it was written.
    std::fs::write(&register, text.replacen("so: '01'", "so: '11'", 1)).expect("the register");
    let run =
        super::run(at, "issue du-an --doc ke-hoach --number 3 --date 12/02/2025 --messages short");
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("lỗi[N837]: mục 1 của sổ (từ dòng 4) không còn như ntm ghi"),
        "{}",
        run.stderr
    );
}

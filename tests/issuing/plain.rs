//! Links, pipes, folders and read-only files in the places of the register's own.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{done, run_in, small};
use crate::util::Folder;

const REGISTER: &str = "du-an/so-van-ban-di.yaml";
const LOCK: &str = "du-an/.so-van-ban-di.khoa";
const RECALL: &str = "register du-an --recall 25/KH-UBND --reason sai --date 15/02/2025";
const ISSUE: &str =
    "issue du-an --doc ke-hoach --number 26 --date 11/02/2025 --replaces 25/KH-UBND";

fn issued() -> Folder {
    let folder = small();
    done(folder.path(), "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    folder
}

/// The first line of what is said where it is refused, in both languages.
fn refused(at: &Path, line: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let run = run_in(at, &format!("{line} --messages short"), lang);
        assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
        let line = run.stderr.lines().find(|own| own.contains("[N79"));
        line.unwrap_or_else(|| panic!("{line:?}: {}", run.stderr)).to_owned()
    })
}

/// Runs a line that must come to its end, and kills what does not.
fn ends(at: &Path, line: &str) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(line.split_whitespace())
        .current_dir(at)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let begin = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if begin.elapsed() > Duration::from_secs(30) {
            let _ = child.kill();
            panic!("{line} waits for ever");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn pipe(path: &Path) -> bool {
    Command::new("mkfifo").arg(path).status().is_ok_and(|own| own.success())
}

#[test]
fn a_lock_that_is_a_link_or_a_pipe_is_left_alone() {
    let folder = issued();
    let at = folder.path();
    let register = fs::read(at.join(REGISTER)).expect("the register");
    folder.write("khac.txt", "của người khác");
    let noted = fs::read(at.join(LOCK)).expect("the lock");
    fs::remove_file(at.join(LOCK)).expect("gone");
    symlink("../khac.txt", at.join(LOCK)).expect("a link");
    let link = [
        "lỗi[N792]: “du-an/.so-van-ban-di.khoa” là liên kết dẫn đi nơi khác: ntm không đọc, ghi sổ qua liên kết",
        "error[N792]: “du-an/.so-van-ban-di.khoa” is a link that leads elsewhere: ntm neither reads nor writes a register through it",
    ];
    for line in [RECALL, ISSUE] {
        assert_eq!(refused(at, line), link, "{line}");
    }
    assert_eq!(fs::read_to_string(at.join("khac.txt")).expect("a file"), "của người khác");
    fs::remove_file(at.join(LOCK)).expect("gone");
    if pipe(&at.join(LOCK)) {
        for line in [RECALL, ISSUE, "verify du-an --no-rebuild", "register du-an", "status du-an"] {
            ends(at, line);
        }
        assert_eq!(
            refused(at, RECALL),
            [
                "lỗi[N792]: “du-an/.so-van-ban-di.khoa” không phải tệp thường, ở chỗ một tệp của sổ",
                "error[N792]: “du-an/.so-van-ban-di.khoa” is no plain file where a file of the register belongs"
            ]
        );
        fs::remove_file(at.join(LOCK)).expect("gone");
    } else {
        eprintln!("mkfifo is not here: no pipe was tried");
    }
    assert_eq!(fs::read(at.join(REGISTER)).expect("the register"), register);
    fs::write(at.join(LOCK), noted).expect("the lock");
    done(at, ISSUE);
}

#[test]
fn a_register_that_is_none_of_its_own_is_neither_read_nor_written() {
    let folder = issued();
    let at = folder.path();
    let register = fs::read(at.join(REGISTER)).expect("the register");
    fs::rename(at.join(REGISTER), at.join("that.yaml")).expect("moved");
    symlink("../that.yaml", at.join(REGISTER)).expect("a link");
    for line in [RECALL, ISSUE, "register du-an", "verify du-an --no-rebuild"] {
        let [vi, _] = refused(at, line);
        assert_eq!(
            vi,
            "lỗi[N792]: “du-an/so-van-ban-di.yaml” là liên kết dẫn đi nơi khác: ntm không đọc, ghi sổ qua liên kết",
            "{line}"
        );
    }
    assert!(fs::symlink_metadata(at.join(REGISTER)).expect("a link").is_symlink());
    assert_eq!(fs::read(at.join("that.yaml")).expect("the register"), register);
    // One that leads nowhere begins no other register.
    fs::rename(at.join("that.yaml"), at.join("noi-khac.yaml")).expect("moved");
    assert!(refused(at, ISSUE)[0].starts_with("lỗi[N792]"));
    fs::remove_file(at.join(REGISTER)).expect("gone");
    fs::create_dir(at.join(REGISTER)).expect("a folder");
    assert_eq!(
        refused(at, RECALL),
        [
            "lỗi[N792]: “du-an/so-van-ban-di.yaml” là thư mục, ở chỗ một tệp của sổ",
            "error[N792]: “du-an/so-van-ban-di.yaml” is a folder where a file of the register belongs"
        ]
    );
    fs::remove_dir(at.join(REGISTER)).expect("gone");
    if pipe(&at.join(REGISTER)) {
        for line in [RECALL, ISSUE, "verify du-an --no-rebuild", "register du-an", "status du-an"] {
            ends(at, line);
        }
        fs::remove_file(at.join(REGISTER)).expect("gone");
    }
    // One that was closed is read on.
    fs::rename(at.join("noi-khac.yaml"), at.join(REGISTER)).expect("moved");
    let own = |mode| fs::set_permissions(at.join(REGISTER), fs::Permissions::from_mode(mode));
    own(0o444).expect("read-only");
    let said = [
        "lỗi[N792]: “du-an/so-van-ban-di.yaml” đang ở chế độ chỉ đọc: không ghi thêm vào sổ",
        "error[N792]: “du-an/so-van-ban-di.yaml” is read-only: nothing is entered",
    ];
    for line in [RECALL, ISSUE] {
        assert_eq!(refused(at, line), said, "{line}");
    }
    done(at, "verify du-an");
    assert!(!at.join("du-an/ban-hanh/2025/26-KH-UBND").exists());
    own(0o644).expect("open");
    done(at, ISSUE);
}

#[test]
fn kept_copies_are_never_written_elsewhere_nor_over_what_lies_there() {
    let folder = issued();
    let at = folder.path();
    let register = fs::read(at.join(REGISTER)).expect("the register");
    // The year's folder, and all of them, lead elsewhere.
    for way in ["du-an/ban-hanh/2025", "du-an/ban-hanh"] {
        fs::rename(at.join(way), at.join("cho-khac")).expect("moved");
        symlink(at.join("cho-khac"), at.join(way)).expect("a link");
        assert_eq!(
            refused(at, ISSUE)[0],
            format!(
                "lỗi[N792]: “{way}” là liên kết dẫn đi nơi khác: ntm không đọc, ghi sổ qua liên kết"
            )
        );
        fs::remove_file(at.join(way)).expect("gone");
        fs::rename(at.join("cho-khac"), at.join(way)).expect("moved");
    }
    // What a clerk put there.
    let own = at.join("du-an/ban-hanh/2025/26-KH-UBND");
    folder.write("du-an/ban-hanh/2025/26-KH-UBND/ban-quet.pdf", "bản quét");
    let taken = [
        "lỗi[N793]: “du-an/ban-hanh/2025/26-KH-UBND” đã có, không phải bản lưu do ntm ghi: không ghi đè lên nó",
        "error[N793]: “du-an/ban-hanh/2025/26-KH-UBND” is there already and is no copy that ntm keeps: it is not written over",
    ];
    assert_eq!(refused(at, ISSUE), taken);
    assert_eq!(fs::read_to_string(own.join("ban-quet.pdf")).expect("a file"), "bản quét");
    fs::remove_dir_all(&own).expect("gone");
    fs::write(&own, "một tệp").expect("a file");
    assert_eq!(
        refused(at, ISSUE),
        [
            "lỗi[N792]: “du-an/ban-hanh/2025/26-KH-UBND” không phải thư mục: không có chỗ để bản lưu",
            "error[N792]: “du-an/ban-hanh/2025/26-KH-UBND” is no folder: kept copies have no place"
        ]
    );
    fs::remove_file(&own).expect("gone");
    assert_eq!(fs::read(at.join(REGISTER)).expect("the register"), register);
    done(at, ISSUE);
    done(at, "verify du-an");
}

#[test]
fn the_book_is_written_over_no_register_and_into_no_kept_copy() {
    let folder = issued();
    let at = folder.path();
    let before = fs::read(at.join(REGISTER)).expect("the register");
    for out in [
        REGISTER,
        LOCK,
        "du-an/ban-hanh/2025/25-KH-UBND/so.pdf",
        "du-an/ban-hanh/2025/25-KH-UBND/ke-hoach.pdf",
    ] {
        assert_eq!(
            refused(at, &format!("register du-an --pdf 2025 --out {out}")),
            [
                format!(
                    "lỗi[N795]: không in sổ vào “{out}”: đó là tệp của sổ, hoặc ở trong bản lưu"
                ),
                format!(
                    "error[N795]: the book is not written to “{out}”: that is the register's own, or lies in a kept copy"
                ),
            ]
        );
    }
    assert_eq!(fs::read(at.join(REGISTER)).expect("the register"), before);
    done(at, "verify du-an");
}

//! Runs that are cut short: killed at random moments, stopped, with a disk that is full or may not be
//! written, with something else in the way. No file is ever half, no old annex stands beside a new plan,
//! the next run completes, and nothing is left over.

#![cfg(unix)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::util::{Dice, Folder, Run, SMALL, SMALL_SET, ntm, whole_check};

/// What the projects are, in two ways: in each the plan says something else, and so does each annex.
const WAYS: [[&str; 2]; 2] = [["2", "Phòng Kinh tế"], ["2, 3", "Phòng Văn hóa"]];

/// The projects of a run.
const NAMES: [&str; 5] = ["p1", "p2", "p3", "p4", "p5"];

/// Makes every project be one of the two ways.
fn set(folder: &Folder, way: usize) {
    let [assigned, office] = WAYS[way];
    let own = "    phu_luc: tep_rieng\n    bieu: [xa, phan_cong]\n    trich_yeu:";
    let text = SMALL
        .replace("    trich_yeu:", own)
        .replace("{xa: Hòa An, giao: \"2\"}", &format!("{{xa: Hòa An, giao: \"{assigned}\"}}"));
    let text = format!("{text}  phan_cong: [{{co_quan: {office}, tieu_chi: \"2, 3\"}}]\n");
    for name in NAMES {
        folder.write(&format!("{name}/ntm.yaml"), &text);
        folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
    }
}

fn words<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["build"];
    words.extend(NAMES);
    words.extend(["--out", out, "--lang", "vi"]);
    words.extend(more);
    words
}

fn build(folder: &Folder, out: &str, more: &[&str]) -> Run {
    ntm(folder.path(), &words(out, more))
}

/// Every file below a folder, by its path there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn below(root: &Path, folder: &Path, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                below(root, &path, all);
            } else {
                let name = path.strip_prefix(root).expect("below").display().to_string();
                all.insert(name, std::fs::read(path).expect("a file"));
            }
        }
    }
    let mut all = BTreeMap::new();
    below(folder, folder, &mut all);
    all
}

/// The documents of an output folder, without what the program keeps for itself.
fn documents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = files(folder);
    all.retain(|name, _| !name.contains("/.ntm"));
    all
}

/// What the program was writing when it was cut short.
fn halves(folder: &Path) -> usize {
    files(folder).keys().filter(|name| name.contains("/.ntm-")).count()
}

/// What each way gives where nothing is there.
fn wanted(folder: &Folder) -> [BTreeMap<String, Vec<u8>>; 2] {
    [0, 1].map(|way| {
        set(folder, way);
        let out = format!("moi-{way}");
        let run = build(folder, &out, &[]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let all = documents(&folder.path().join(out));
        // A plan and two annexes each.
        assert_eq!(all.len(), 3 * NAMES.len(), "{:?}", all.keys());
        all
    })
}

/// Of each project, the ways of which files are there. A file that is of neither way is half.
fn ways(
    there: &BTreeMap<String, Vec<u8>>,
    wanted: &[BTreeMap<String, Vec<u8>>; 2],
) -> Vec<BTreeSet<usize>> {
    let of = |project: &&str| {
        let own = there.iter().filter(|(name, _)| name.starts_with(&format!("{project}/")));
        own.map(|(name, bytes)| {
            let way = (0..2).find(|way| wanted[*way].get(name) == Some(bytes));
            way.unwrap_or_else(|| panic!("{name} is neither old nor new"))
        })
        .collect()
    };
    NAMES.iter().map(of).collect()
}

#[test]
fn a_run_that_is_killed_leaves_whole_documents() {
    let folder = Folder::new();
    let wanted = wanted(&folder);
    assert_ne!(wanted[0], wanted[1]);
    let same = wanted[0].iter().filter(|(name, bytes)| wanted[1].get(*name) == Some(bytes));
    assert_eq!(same.count(), 0, "every file tells the ways apart");
    let out = folder.path().join("ra");
    let begun = Instant::now();
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    let whole = begun.elapsed();
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let rounds = if whole_check() { 200 } else { 12 };
    let (mut midway, mut at_work, mut late) = (0, 0, 0);
    for round in 0..rounds {
        let way = round % 2;
        set(&folder, way);
        let mut child = spawn(&folder, &words("ra", &[]));
        let parts = u64::try_from(whole.as_micros()).expect("not so long");
        std::thread::sleep(Duration::from_micros(dice.roll(parts)));
        late += usize::from(child.try_wait().expect("a process").is_some());
        child.kill().expect("a process");
        child.wait().expect("a process");
        let ways = ways(&documents(&out), &wanted);
        for (name, ways) in NAMES.iter().zip(&ways) {
            assert!(ways.len() <= 1, "round {round}: {name} is in part old and in part new");
        }
        let all: BTreeSet<usize> = ways.into_iter().flatten().collect();
        midway += usize::from(all.len() == 2);
        at_work += usize::from(halves(&out) > 0);
        let run = build(&folder, "ra", &[]);
        assert_eq!(run.code, 0, "round {round}: {}", run.stderr);
        assert_eq!(documents(&out), wanted[way], "round {round}");
        assert_eq!(halves(&out), 0, "round {round}: something is left over");
    }
    println!(
        "{rounds} runs of {} ms killed: {midway} between documents, {at_work} while a file was written, {late} after their end",
        whole.as_millis()
    );
}

fn spawn(folder: &Folder, words: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(words)
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// What a killed run left goes with the next, although that has nothing to do.
#[test]
fn what_was_left_goes_though_nothing_is_made() {
    let folder = Folder::new();
    set(&folder, 0);
    assert_eq!(build(&folder, "ra", &["--format", "typ"]).code, 0);
    folder.write("ra/p1/.ntm-a1b2c3", "half");
    folder.write("ra/p2/lib/.ntm-d4e5f6", "half");
    let run = build(&folder, "ra", &["--format", "typ", "--messages", "json"]);
    assert_eq!(run.events("summary")[0]["documents"]["made"], 0, "{}", run.stdout);
    assert_eq!(halves(&folder.path().join("ra")), 0);
}

fn signal(child: &Child, name: &str) {
    let done = Command::new("kill").args([name, &child.id().to_string()]).status();
    assert!(done.expect("kill").success());
}

/// The first Ctrl-C: what is being made is finished, and told; the run after it does the rest.
#[test]
fn a_run_that_is_asked_to_stop_ends_its_document() {
    let folder = Folder::new();
    let wanted = wanted(&folder);
    for name in ["-INT", "-TERM"] {
        let _ = std::fs::remove_dir_all(folder.path().join("ra"));
        let mut child = spawn(&folder, &words("ra", &["--jobs", "1", "--messages", "json"]));
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut said = String::new();
        lines.read_line(&mut said).expect("a line");
        signal(&child, name);
        lines.read_to_string(&mut said).expect("lines");
        let code = child.wait().expect("a process").code().expect("it ends by itself");
        let run = Run { code, stdout: said, stderr: String::new() };
        assert_eq!(run.code, 130, "{}", run.stdout);
        let summary = run.events("summary").swap_remove(0);
        let made =
            usize::try_from(summary["documents"]["made"].as_u64().expect("a count")).unwrap();
        assert!((1..NAMES.len()).contains(&made), "{summary}");
        assert_eq!(summary["stopped"], true);
        assert_eq!(summary["projects"]["unreached"], NAMES.len() - made, "{summary}");
        let there = documents(&folder.path().join("ra"));
        assert_eq!(there.len(), 3 * made, "{:?}", there.keys());
        assert!(there.iter().all(|(name, bytes)| wanted[1].get(name) == Some(bytes)));
        let run = build(&folder, "ra", &["--messages", "json"]);
        let documents_of = &run.events("summary")[0]["documents"];
        assert_eq!((run.code, &documents_of["fresh"]), (0, &made.into()));
        assert_eq!(documents(&folder.path().join("ra")), wanted[1]);
        assert_eq!(halves(&folder.path().join("ra")), 0);
    }
}

/// What a run that was stopped says to people.
#[test]
fn a_run_that_is_asked_to_stop_says_what_is_left() {
    let folder = Folder::new();
    set(&folder, 0);
    // That it is stopping is said beside the work, which may end before it.
    for (lang, left) in [("vi", "Đã dừng theo yêu cầu: còn "), ("en", "Stopped as asked: ")]
    {
        let more = ["--jobs", "1", "--force", "--lang", lang];
        let mut words: Vec<&str> = ["build"].iter().chain(&NAMES).copied().collect();
        words.extend(["--out", "ra"].iter().chain(&more));
        let mut child = spawn(&folder, &words);
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut said = String::new();
        lines.read_line(&mut said).expect("a line");
        signal(&child, "-INT");
        lines.read_to_string(&mut said).expect("lines");
        let mut stderr = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("lines");
        assert_eq!(child.wait().expect("a process").code(), Some(130));
        assert!(stderr.contains(left), "{stderr}");
    }
}

/// The second Ctrl-C ends it at once, whatever it waits for: here for somebody who reads.
#[test]
fn the_second_wish_to_stop_ends_the_run_at_once() {
    let folder = Folder::new();
    for at in 0..400 {
        folder.write(&format!("tinh/xa-{at}/ntm.yaml"), "co_quan: [");
    }
    let mut child = spawn(&folder, &["check", "--all", "tinh", "--messages", "json"]);
    // The pipe is full, and nobody reads it.
    std::thread::sleep(Duration::from_secs(3));
    signal(&child, "-INT");
    std::thread::sleep(Duration::from_millis(700));
    assert!(child.try_wait().expect("a process").is_none(), "it waits for a reader");
    signal(&child, "-INT");
    let begun = Instant::now();
    while child.try_wait().expect("a process").is_none() {
        assert!(begun.elapsed() < Duration::from_secs(20), "it goes on");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(child.wait().expect("a process").code(), Some(130));
}

/// Something else stands where a document, its folder or all of them belong.
#[test]
fn something_in_the_way_costs_only_what_it_stands_for() {
    let folder = Folder::new();
    let wanted = wanted(&folder);
    let out = folder.path().join("ra");
    set(&folder, 0);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    // A folder in place of one plan, a file in place of another project's folder.
    std::fs::remove_file(out.join("p2/ke-hoach.pdf")).expect("a plan");
    std::fs::create_dir(out.join("p2/ke-hoach.pdf")).expect("a folder");
    std::fs::remove_dir_all(out.join("p4")).expect("a folder");
    std::fs::write(out.join("p4"), "a file").expect("a file");
    set(&folder, 1);
    let run = build(&folder, "ra", &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr.matches("lỗi[N801]").count(), 2, "{}", run.stderr);
    let there = documents(&out);
    for name in ["p1", "p3", "p5"] {
        let plan = format!("{name}/ke-hoach.pdf");
        assert_eq!(there[&plan], wanted[1][&plan], "{name}");
    }
    // The annexes that belonged to the old plan are whole and old, or gone.
    for (name, bytes) in there.iter().filter(|(name, _)| name.starts_with("p2/")) {
        assert_eq!(wanted[0].get(name), Some(bytes), "{name}");
    }
    assert_eq!(halves(&out), 0);
    std::fs::remove_dir(out.join("p2/ke-hoach.pdf")).expect("a folder");
    std::fs::remove_file(out.join("p4")).expect("a file");
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    assert_eq!(documents(&out), wanted[1]);
    // Where the whole output folder is a file, nothing is made and the file stays.
    folder.write("tep", "somebody's");
    let run = build(&folder, "tep", &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr.matches("lỗi[N801]").count(), NAMES.len(), "{}", run.stderr);
    assert_eq!(std::fs::read(folder.path().join("tep")).expect("it"), b"somebody's");
}

/// Whoever has a plan open reads on what was there.
#[test]
fn who_reads_a_plan_reads_it_to_its_end() {
    let folder = Folder::new();
    let wanted = wanted(&folder);
    set(&folder, 0);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    let mut open = std::fs::File::open(folder.path().join("ra/p1/ke-hoach.pdf")).expect("a plan");
    let mut start = [0; 100];
    open.read_exact(&mut start).expect("its beginning");
    set(&folder, 1);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    let mut read = start.to_vec();
    open.read_to_end(&mut read).expect("its end");
    assert_eq!(read, wanted[0]["p1/ke-hoach.pdf"]);
    assert_eq!(documents(&folder.path().join("ra")), wanted[1]);
}

/// The shell with the program as `$0`, in the folder.
fn shell(folder: &Folder, before: &[&str], script: &str) -> std::process::Output {
    let (first, rest) = before.split_first().unwrap_or((&"sh", &[]));
    let shell: &[&str] = if before.is_empty() { &[] } else { &["sh"] };
    Command::new(first)
        .args(rest.iter().chain(shell))
        .args(["-c", script, env!("CARGO_BIN_EXE_ntm")])
        .current_dir(folder.path())
        .env("NTM_LANG", "vi")
        .output()
        .expect("a shell")
}

/// No file may be longer than a few blocks: each write fails in the middle.
#[test]
fn a_write_that_fails_in_the_middle_leaves_what_was_there() {
    let folder = Folder::new();
    let wanted = wanted(&folder);
    set(&folder, 0);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    set(&folder, 1);
    let script =
        format!("trap '' XFSZ; ulimit -f 8; exec \"$0\" build {} --out ra", NAMES.join(" "));
    let done = shell(&folder, &[], &script);
    let stderr = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{stderr}");
    assert_eq!(stderr.matches("lỗi[N801]").count(), NAMES.len(), "{stderr}");
    assert!(stderr.contains("(tệp quá lớn)"), "{stderr}");
    let out = folder.path().join("ra");
    assert_eq!(documents(&out), wanted[0]);
    assert_eq!(halves(&out), 0);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    assert_eq!(documents(&out), wanted[1]);
}

/// A shell that may mount, where the system allows one.
fn mounting() -> Option<&'static [&'static str]> {
    let own: &[&str] = &["unshare", "--user", "--map-root-user", "--mount"];
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("ra")).expect("a folder");
    let may = Command::new(own[0])
        .args(&own[1..])
        .args(["mount", "-t", "tmpfs", "tmpfs", "ra"])
        .current_dir(folder.path())
        .output()
        .is_ok_and(|done| done.status.success());
    if !may {
        println!("not tried: here no file system can be mounted");
    }
    may.then_some(own)
}

/// A disk on which there is room for some of the documents and no more.
#[test]
fn a_full_disk_leaves_whole_documents() {
    let Some(mounting) = mounting() else { return };
    let folder = Folder::new();
    let wanted = wanted(&folder);
    let size: usize = wanted[0].values().map(Vec::len).sum();
    std::fs::create_dir(folder.path().join("ra")).expect("a folder");
    set(&folder, 0);
    let names = NAMES.join(" ");
    // What stands there is copied to where it can be looked at.
    let script = format!(
        "mount -t tmpfs -o size={} tmpfs ra || exit 99
        \"$0\" build {names} --out ra; code=$?; cp -r ra day
        mount -o remount,size=64m ra
        \"$0\" build {names} --out ra || exit 98; cp -r ra xong; exit $code",
        size * 6 / 10
    );
    let done = shell(&folder, mounting, &script);
    let stderr = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("(hết chỗ trống)"), "{stderr}");
    let full = folder.path().join("day");
    let there = documents(&full);
    println!("{} of {} files fitted", there.len(), wanted[0].len());
    assert!(!there.is_empty() && there.len() < wanted[0].len(), "{:?}", there.keys());
    assert!(there.iter().all(|(name, bytes)| wanted[0].get(name) == Some(bytes)));
    assert_eq!((halves(&full), halves(&folder.path().join("xong"))), (0, 0));
    assert_eq!(documents(&folder.path().join("xong")), wanted[0]);
}

/// A disk that may only be read.
#[test]
fn a_disk_that_may_only_be_read_keeps_what_is_there() {
    let Some(mounting) = mounting() else { return };
    let folder = Folder::new();
    let wanted = wanted(&folder);
    set(&folder, 0);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    set(&folder, 1);
    let script = format!(
        "mount --bind ra ra && mount -o remount,bind,ro ra || exit 99
        exec \"$0\" build {} --out ra",
        NAMES.join(" ")
    );
    let done = shell(&folder, mounting, &script);
    let stderr = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{stderr}");
    assert_eq!(stderr.matches("(ổ đĩa chỉ cho đọc)").count(), NAMES.len(), "{stderr}");
    assert_eq!(documents(&folder.path().join("ra")), wanted[0]);
    assert_eq!(build(&folder, "ra", &[]).code, 0);
    assert_eq!(documents(&folder.path().join("ra")), wanted[1]);
}

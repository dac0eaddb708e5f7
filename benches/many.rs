//! Many projects in one run: memory and time for each, against one.
//!
//! `cargo bench --bench many` builds 1, 40, 160 and 600 copies of the commune sample (`-- 3000` for
//! another number) in a process of their own, and prints the largest resident memory, the time for
//! each project, and that time against one project's. Nothing is asserted: machines are noisy.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let counts: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![1, 40, 160, 600] } else { [vec![1], counts].concat() };
    let folder = tempfile::tempdir().expect("a folder");
    copy(&root.join("bo-tieu-chi"), &folder.path().join("bo-tieu-chi"));
    let most = counts.iter().copied().max().unwrap_or(1);
    let projects: Vec<PathBuf> =
        (1..=most).map(|number| folder.path().join(format!("xa-{number}"))).collect();
    for project in &projects {
        copy(&root.join("dong-mau-2026"), project);
    }
    println!("{:>8} {:>8} {:>14} {:>12} {:>6}", "projects", "MB", "seconds", "ms/project", "ratio");
    let mut one = None;
    for count in counts {
        let out = tempfile::tempdir().expect("a folder");
        let (seconds, memory) = run(&projects[..count], out.path());
        let each = seconds * 1000.0 / count as f64;
        let ratio = each / *one.get_or_insert(each);
        println!("{count:>8} {memory:>8.0} {seconds:>14.2} {each:>12.1} {ratio:>6.2}");
        let written = std::fs::read_dir(out.path()).expect("a folder").count();
        assert_eq!(written, count, "every project was written");
    }
}

/// Seconds, and MB resident at most where the system tells it.
fn run(projects: &[PathBuf], out: &Path) -> (f64, f64) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .arg("build")
        .args(projects)
        .arg("--out")
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = f64::NAN;
    while child.try_wait().expect("a process").is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        peak = kilobytes.map_or(peak, |kilobytes| peak.max(kilobytes / 1024.0));
        std::thread::sleep(Duration::from_millis(2));
    }
    (start.elapsed().as_secs_f64(), peak)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

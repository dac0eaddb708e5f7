//! Many projects in one run: memory and time for each, against one.
//!
//! `cargo bench --bench many` builds 1, 40, 160 and 600 copies of the commune sample (`-- 3000` for
//! another number) in a process of their own, and prints the largest resident memory, the time for
//! each project, and that time against one project's. Nothing is asserted: machines are noisy.

mod measured;

use std::path::{Path, PathBuf};

use measured::{measured, program};

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
        let mut build = program();
        build.arg("build").args(&projects[..count]).arg("--out").arg(out.path());
        let (seconds, memory) = measured(&mut build);
        let memory = memory.unwrap_or(f64::NAN);
        let each = seconds * 1000.0 / count as f64;
        let ratio = each / *one.get_or_insert(each);
        println!("{count:>8} {memory:>8.0} {seconds:>14.2} {each:>12.1} {ratio:>6.2}");
        let written = std::fs::read_dir(out.path()).expect("a folder").count();
        assert_eq!(written, count, "every project was written");
    }
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

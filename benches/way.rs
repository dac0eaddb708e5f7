//! How long the way from files to PDF takes, side by side with its bare part.
//!
//! `cargo bench` prints, for each sample: the bare part (typst's compile and PDF of the finished
//! markup) and the whole way (files to PDF), run by turns in one process with typst's memory
//! cleared before each, and their ratio; then the memory of a cold process; then the time to read
//! a large workbook. Nothing is asserted: machines are noisy.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Format, Job, Wanted};
use ntm::typeset::{self, Fonts};
use rust_xlsxwriter::Workbook;

const ROUNDS: usize = 15;

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    println!("{:<18} {:>10} {:>10} {:>7} {:>7}", "sample", "bare ms", "whole ms", "ratio", "pages");
    for name in ["thach-an-2025", "dong-mau-2026"] {
        sides(&root.join("inputs").join(name), name);
    }
    println!();
    for name in ["thach-an-2025", "dong-mau-2026"] {
        cold(&root.join("inputs").join(name), name);
    }
    println!();
    large_workbook();
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn sides(folder: &Path, name: &str) {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder, &fonts, &mut found).expect("the sample is sound");
    let laid_out = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
    let source = laid_out[0].source.clone();
    let pages = laid_out[0].pages.count();
    let job = Job {
        folder: folder.to_owned(),
        wanted: Wanted::default(),
        fonts: fonts.clone(),
        keep_markup: false,
    };
    let (mut bare, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        typeset::forget();
        let start = Instant::now();
        let pages = typeset::layout(&source, &fonts, &mut found).expect("pages");
        let bytes = pages.pdf("bench", (2025, 1, 1), &mut found).expect("a PDF");
        bare.push(start.elapsed());
        assert!(bytes.len() > 1000);

        typeset::forget();
        let start = Instant::now();
        let outcome = pipeline::build(&job, Format::Pdf);
        whole.push(start.elapsed());
        assert_eq!(outcome.built.len(), 1);
    }
    let (bare, whole) = (median(bare), median(whole));
    println!("{name:<18} {bare:>10.1} {whole:>10.1} {:>7.2} {pages:>7}", whole / bare);
}

/// A cold process: its time and its largest resident memory, as the kernel counts it.
fn cold(folder: &Path, name: &str) {
    let out = tempfile::tempdir().expect("a folder");
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(["build", "--messages", "json", "--out"])
        .arg(out.path())
        .arg(folder)
        .stdout(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    let start = Instant::now();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().expect("a process").is_none() {
        if let Some(kilobytes) =
            std::fs::read_to_string(&status).ok().and_then(|text| high_water(&text))
        {
            peak = peak.max(Some(kilobytes));
        }
        std::thread::sleep(Duration::from_micros(300));
    }
    let time = start.elapsed().as_secs_f64() * 1000.0;
    match peak {
        Some(kilobytes) => {
            println!(
                "cold process {name}: {time:.0} ms, {:.0} MB resident at most",
                kilobytes as f64 / 1024.0
            );
        }
        None => println!("cold process {name}: {time:.0} ms; memory is measured on Linux only"),
    }
}

fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// 3,500 communes by 57 indicators.
fn large_workbook() {
    let folder = tempfile::tempdir().expect("a folder");
    let set = ntm::inputs::builtin_sets()
        .iter()
        .find(|(id, _)| *id == "xa-ntm-2021-2025")
        .map(|(_, text)| *text)
        .expect("the set");
    let mut found = Diagnostics::new();
    let set = ntm::inputs::criteria_set(&"set.yaml".into(), set, &mut found).expect("the set");
    let codes: Vec<String> = set
        .criteria
        .iter()
        .flat_map(|criterion| criterion.indicators.iter().map(|i| i.code.to_string()))
        .collect();
    let mut workbook = Workbook::new();
    let communes = workbook.add_worksheet().set_name("Xã").expect("a sheet");
    communes.write(0, 0, "Tên xã").expect("a cell");
    for row in 1..=3500 {
        communes.write(row, 0, format!("Mẫu {row}")).expect("a cell");
    }
    let status = workbook.add_worksheet().set_name("Hiện trạng").expect("a sheet");
    status.write(0, 0, "Xã").expect("a cell");
    for (column, code) in (1u16..).zip(&codes) {
        status.write(0, column, code.as_str()).expect("a cell");
    }
    for row in 1..=3500u32 {
        status.write(row, 0, format!("xã Mẫu {row}")).expect("a cell");
        for column in 1..=codes.len() as u16 {
            let mark = if (row + u32::from(column)) % 3 == 0 { "-" } else { "x" };
            status.write(row, column, mark).expect("a cell");
        }
    }
    workbook.save(folder.path().join("du-lieu.xlsx")).expect("a file");
    std::fs::write(folder.path().join("ntm.yaml"), LARGE).expect("a file");
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let (project, found) = ntm::inputs::load(folder.path());
        times.push(start.elapsed());
        assert!(!found.has_errors(), "{found:?}");
        let project = project.expect("a project");
        assert_eq!(project.communes.len(), 3500);
    }
    println!(
        "reading 3,500 communes x {} indicators: {:.0} ms (median of 5)",
        codes.len(),
        median(times)
    );
}

const LARGE: &str = r#"co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Mẫu, dia_ban: tỉnh Mẫu, dia_danh: Mẫu, ky_hieu: UBND}
chuong_trinh: {ten: Chương trình, nam: 2025}
bo_tieu_chi: {xa: xa-ntm-2021-2025}
van_ban:
  - {id: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}
du_lieu:
  xa: {tep: du-lieu.xlsx, trang: Xã}
  hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
"#;

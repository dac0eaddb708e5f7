//! How long the way from files to PDF takes, side by side with its bare part.
//!
//! `cargo bench` prints, for each sample: the bare part (typst's compile and PDF of the finished
//! markup) and the whole way (files to PDF), run by turns in one process as the program runs them, with
//! typst's memory cleared before each, and their ratio, and how often the whole way laid the document out
//! (the bare part does it once); then the memory of a cold process; then the time to read
//! a large workbook; then annexes of 50 to 3,200 communes, whose time and memory should grow as
//! their rows do. Nothing is asserted: machines are noisy.

mod measured;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use measured::{measured, program};
use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Job, Wanted};
use ntm::typeset::{self, Fonts};
use ntm::workers;
use rust_xlsxwriter::Workbook;

/// Both sides as the program makes them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 15;

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    println!(
        "{:<18} {:>10} {:>10} {:>7} {:>10} {:>7} {:>8}",
        "sample", "bare ms", "whole ms", "ratio", "reading ms", "pages", "layouts"
    );
    for name in ["thach-an-2025", "dong-mau-2026"] {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        workers::with_own_pool(cores, || sides(&root.join("inputs").join(name), name));
    }
    println!();
    for name in ["thach-an-2025", "dong-mau-2026"] {
        cold(&root.join("inputs").join(name), name);
    }
    println!();
    large_workbook();
    println!();
    annexes();
    println!();
    forms();
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn sides(folder: &Path, name: &str) {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder, &fonts, &mut found).expect("the sample is sound");
    let laid_out = pipeline::lay_out(
        &prepared,
        &Wanted { documents: vec!["ke-hoach".to_owned()], ..Wanted::default() },
        &fonts,
        &mut found,
    );
    let source = laid_out[0].source.clone();
    let pages = laid_out[0].pages.count();
    let layouts = 1 + source.low.len() + source.grouped.len() + usize::from(source.apart.is_some());
    let wanted = Wanted { documents: vec!["ke-hoach".to_owned()], ..Wanted::default() };
    let job = Job {
        folder: folder.to_owned(),
        name: pipeline::slug(folder),
        wanted: wanted.clone(),
        fonts: fonts.clone(),
        keep_markup: false,
    };
    let (mut bare, mut whole, mut read) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        typeset::forget();
        let start = Instant::now();
        let pages = typeset::layout(&source, &fonts, &mut found).expect("pages");
        let bytes = pages.pdf("bench", (2025, 1, 1), &mut found).expect("a PDF");
        bare.push(start.elapsed());
        assert!(bytes.len() > 1000);

        typeset::forget();
        let start = Instant::now();
        let outcome = pipeline::check(&job);
        whole.push(start.elapsed());
        assert_eq!(outcome.documents.len(), 1);

        let start = Instant::now();
        let prepared = pipeline::prepare(folder, &fonts, &mut Diagnostics::new());
        read.push(start.elapsed());
        assert!(prepared.is_some());
    }
    let (bare, whole, read) = (median(bare), median(whole), median(read));
    println!(
        "{name:<18} {bare:>10.1} {whole:>10.1} {:>7.2} {read:>10.1} {pages:>7} {layouts:>8}",
        whole / bare
    );
}

/// A cold process: its time and its largest resident memory, as the kernel counts it.
fn cold(folder: &Path, name: &str) {
    let out = tempfile::tempdir().expect("a folder");
    let mut build = program();
    build.args(["build", "--doc", "ke-hoach", "--messages", "json", "--out"]);
    let (time, peak) = measured(build.arg(out.path()).arg(folder));
    let time = time * 1000.0;
    match peak {
        Some(peak) => println!("cold process {name}: {time:.0} ms, {peak:.0} MB resident at most"),
        None => println!("cold process {name}: {time:.0} ms; memory is measured on Linux only"),
    }
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
        let (project, found) = ntm::returns::load(folder.path());
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

/// The annex of communes by criterion, from files to PDF in a process of its own, for more and more
/// communes; 200 is a large province.
fn annexes() {
    println!(
        "{:<18} {:>6} {:>9} {:>12} {:>9} {:>12}",
        "annex, communes", "pages", "ms", "ms/commune", "MB", "KB/commune"
    );
    let mut smallest = None;
    for communes in [50u32, 200, 800, 3200] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut text = LARGE[..LARGE.find("du_lieu:").expect("the data")].to_owned();
        text = text.replace("id: ke-hoach,", "id: ke-hoach, bieu: [xa],");
        text.push_str("du_lieu:\n  xa:\n");
        for index in 1..=communes {
            text.push_str(&format!("    - {{ten: Mẫu {index}}}\n"));
        }
        text.push_str("  hien_trang:\n");
        for index in 1..=communes {
            let met: Vec<String> =
                (1..=19).filter(|c| (c + index) % 4 != 0).map(|c| c.to_string()).collect();
            text.push_str(&format!("    - {{xa: Mẫu {index}, dat: \"{}\"}}\n", met.join(", ")));
        }
        std::fs::write(folder.path().join("ntm.yaml"), text).expect("a file");
        let mut runs: Vec<(f64, f64)> = (0..5).map(|_| process(folder.path())).collect();
        runs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (time, memory) = runs[runs.len() / 2];
        let fonts = Fonts::embedded();
        let mut found = Diagnostics::new();
        let prepared = pipeline::prepare(folder.path(), &fonts, &mut found).expect("sound");
        let wanted = Wanted { annexes_only: true, ..Wanted::default() };
        let pages: usize = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found)
            .iter()
            .map(|document| document.pages.count())
            .sum();
        // What a process needs before its first row is no part of the growth.
        let (base_time, base_memory) = *smallest.get_or_insert((time, memory));
        let more = f64::from(communes) - 50.0;
        let per = |value: f64| {
            if more > 0.0 { format!("{:.2}", value / more) } else { "-".to_owned() }
        };
        println!(
            "{communes:<18} {pages:>6} {time:>9.0} {:>12} {memory:>9.0} {:>12}",
            per(time - base_time),
            per((memory - base_memory) * 1024.0)
        );
    }
}

/// Forms of 200 communes, read and merged into their period.
fn forms() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = LARGE[..LARGE.find("du_lieu:").expect("the data")].to_owned();
    text.push_str("ky: [{ky: 2025-Q1, phieu: ky/*.xlsx}]\ndu_lieu:\n  xa:\n");
    for index in 1..=200 {
        text.push_str(&format!("    - {{ten: Mẫu {index}}}\n"));
    }
    text.push_str("  hien_trang:\n");
    for index in 1..=200 {
        text.push_str(&format!("    - {{xa: Mẫu {index}, dat: \"1-12\"}}\n"));
    }
    text.push_str("  nguon_luc: [{ten: Ngân sách tỉnh, so_tien: 100}]\n");
    std::fs::write(folder.path().join("ntm.yaml"), text).expect("a file");
    let id = "2025-Q1".parse().expect("a period");
    let start = Instant::now();
    let (written, found) = ntm::returns::sheets(folder.path(), id);
    let making = start.elapsed().as_secs_f64() * 1000.0;
    assert_eq!(written.len(), 200, "{found:?}");
    std::fs::create_dir(folder.path().join("ky")).expect("a folder");
    for form in &written {
        std::fs::write(folder.path().join("ky").join(&form.path), &form.bytes).expect("a form");
    }
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let (project, found) = ntm::returns::load(folder.path());
        times.push(start.elapsed());
        assert!(!found.has_errors(), "{found:?}");
        assert!(project.expect("a project").periods[0].not_reported.is_empty());
    }
    println!(
        "forms of 200 communes: written in {making:.0} ms, read and merged in {:.0} ms (median of 5)",
        median(times)
    );
}

/// A cold process that makes a project's annexes: milliseconds, and MB resident at most.
fn process(folder: &Path) -> (f64, f64) {
    let out = tempfile::tempdir().expect("a folder");
    let mut build = program();
    build.args(["build", "--annex-only", "--messages", "json", "--out"]);
    let (time, peak) = measured(build.arg(out.path()).arg(folder));
    (time * 1000.0, peak.unwrap_or(f64::NAN))
}

const LARGE: &str = r#"minh_hoa: đơn vị và số liệu đặt ra để đo
co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Mẫu, dia_ban: tỉnh Mẫu, dia_danh: Mẫu, ky_hieu: UBND}
chuong_trinh: {ten: Chương trình, nam: 2025}
bo_tieu_chi: {xa: xa-ntm-2021-2025}
van_ban:
  - {id: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}
du_lieu:
  xa: {tep: du-lieu.xlsx, trang: Xã}
  hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng}
"#;

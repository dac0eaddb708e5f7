//! Many projects in one run: all are written, each for itself, told of in the order given; and what
//! stands in the output folder afterwards.

use std::path::Path;
use std::process::Command;

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// So many copies of the small project, named `p01`, `p02` …
fn copies(count: usize) -> (Folder, Vec<String>) {
    let folder = Folder::new();
    let names: Vec<String> = (1..=count).map(|number| format!("p{number:02}")).collect();
    for name in &names {
        folder.write(&format!("{name}/ntm.yaml"), SMALL);
        folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
    }
    (folder, names)
}

fn build(folder: &Path, names: &[String], more: &[&str]) -> Run {
    let mut words = vec!["build"];
    words.extend(names.iter().map(String::as_str));
    words.extend(["--out", "ra", "--lang", "vi"]);
    words.extend(more);
    ntm(folder, &words)
}

/// In the order of names: what is made is told as it is made.
fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

/// The projects that lines of an output tell of.
fn projects(lines: &str) -> Vec<String> {
    let name =
        |line: &str| line.split(['/', ':']).find(|part| part.starts_with('p')).map(str::to_owned);
    let mut all: Vec<String> = lines.lines().filter_map(name).collect();
    all.dedup();
    all
}

/// The lines of an output without what it took.
fn untimed(lines: &str) -> String {
    let line = |line: &str| match line.split_once(" (") {
        Some((told, _)) if told.contains(": ") && told.starts_with(char::is_numeric) => {
            told.to_owned()
        }
        _ => line.to_owned(),
    };
    lines.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// What closes a run of several: everything behind the last file.
fn summary(run: &Run, first: &str) -> String {
    let at = run.stdout.find(first).unwrap_or_else(|| panic!("{}", run.stdout));
    untimed(&run.stdout[at..])
}

#[test]
fn forty_projects_are_written_and_told_of_in_order() {
    let (folder, names) = copies(40);
    let run = build(folder.path(), &names, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(sorted(projects(&run.stdout)), names);
    assert_eq!(summary(&run, "40 dự án"), "40 dự án: 40 xong\n40 văn bản: 40 đã lập");
    let first = std::fs::read(folder.path().join("ra/p01/ke-hoach.pdf")).expect("a PDF");
    for name in &names {
        let path = folder.path().join("ra").join(name).join("ke-hoach.pdf");
        assert!(std::fs::read(&path).expect("a PDF").len() == first.len(), "{}", path.display());
    }
    let run = build(folder.path(), &names, &["--messages", "json"]);
    let told = run.events("project");
    let told: Vec<&str> = told.iter().filter_map(|one| one["project"].as_str()).collect();
    assert_eq!(told, names);
    let summary = run.events("summary").swap_remove(0);
    assert_eq!(summary["documents"]["fresh"], 40);
}

/// Each kind of fault in one of forty projects: the files, a template, a cell, a form, a library.
#[test]
fn every_fault_costs_its_own_documents_alone() {
    let (folder, names) = copies(40);
    let joined = format!("{}{{{{ nam }}}}", "é".repeat(900)).repeat(40);
    let report =
        "  - {id: bao-cao, mau: bao-cao-quy, ky: 2025-Q1, nguoi_ky: {chuc_vu: Chủ tịch}}\n";
    let period = "ky:\n  - {ky: 2025-Q1, phieu: phieu/*.xlsx}\ndu_lieu:\n";
    let with_form = SMALL.replace("du_lieu:\n", &format!("{report}{period}"));
    folder.write("p05/ntm.yaml", "co_quan: [");
    folder.write(
        "p11/mau/ke-hoach.typ.j2",
        "{% extends \"ke-hoach.typ.j2\" %}{% block mo_dau %}{{ x }",
    );
    folder.write("p17/ntm.yaml", SMALL.replace("dat: \"1\"", "dat: \"7\""));
    folder.write("p23/ntm.yaml", with_form);
    folder.write("p23/phieu/tan-lap.xlsx", "no workbook");
    folder.write("p31/ntm.yaml", format!("{SMALL}  loi_van: {{muc_dich: \"{joined}\"}}\n"));
    let broken = ["p05", "p11", "p17", "p23", "p31"];
    let run = build(folder.path(), &names, &[]);
    assert_eq!(run.code, 1);
    let first = std::fs::read(folder.path().join("ra/p01/ke-hoach.pdf")).expect("a PDF");
    for name in &names {
        let made = std::fs::read(folder.path().join("ra").join(name).join("ke-hoach.pdf")).ok();
        let wanted = (!broken.contains(&name.as_str())).then_some(first.len());
        assert_eq!(made.map(|bytes| bytes.len()), wanted, "{name}");
    }
    assert_eq!(
        summary(&run, "40 dự án"),
        "40 dự án: 35 xong, 5 có lỗi\n37 văn bản: 35 đã lập, 2 chưa lập được\nChưa lập được:\n  \
         p05           N120  ntm.yaml:1:10\n  p11/ke-hoach  N601  mau/ke-hoach.typ.j2:1:55\n  \
         p17           N305  ntm.yaml:27:26\n  p23           N107  phieu/tan-lap.xlsx\n  \
         p31/ke-hoach  N616  ntm.yaml:16:5"
    );
    // As they come, one line each, and the findings in the order of projects, each once.
    for name in broken {
        let alone = ["p11", "p31"].contains(&name);
        let what = if alone { format!("{name}/ke-hoach") } else { name.to_owned() };
        assert_eq!(
            run.stderr.matches(&format!("{what}: chưa lập được (N")).count(),
            1,
            "{}",
            run.stderr
        );
    }
    let found = run.stderr.lines().filter(|line| line.starts_with("  --> p"));
    let found: Vec<&str> = found.map(|line| &line[6..9]).collect();
    assert_eq!(found, sorted(found.iter().map(|&name| name.to_owned()).collect()));
    let run = ntm(folder.path(), &["check", "--all", ".", "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        summary(&run, "40 projects"),
        "40 projects: 35 in order, 5 not in order\n37 documents: 35 can be made, 2 cannot be made\n\
         Not in order:\n  p05           N120  ntm.yaml:1:10\n  p11/ke-hoach  N601  mau/ke-hoach.typ.j2:1:55\n  \
         p17           N305  ntm.yaml:27:26\n  p23           N107  phieu/tan-lap.xlsx\n  \
         p31/ke-hoach  N616  ntm.yaml:16:5"
    );
    let run = ntm(folder.path(), &["check", "--all", ".", "--messages", "json"]);
    let summary = run.events("summary").swap_remove(0);
    let failed = summary["failed"].as_array().expect("failures");
    let codes: Vec<&str> = failed.iter().filter_map(|own| own["code"].as_str()).collect();
    assert_eq!(codes, ["N120", "N601", "N305", "N107", "N616"]);
    assert_eq!(summary["projects"]["failed"], 5);
}

/// On a terminal the projects are counted, and what each of them has is told once.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_told_of_each_thing_once() {
    let (folder, names) = copies(6);
    for name in &names {
        folder.write(&format!("{name}/ntm.yaml"), format!("minh_hoa: số liệu thử\n{SMALL}"));
    }
    folder.write("p04/ntm.yaml", "co_quan: [");
    let line = format!("{} build --all . --out ra --lang vi", env!("CARGO_BIN_EXE_ntm"));
    let done = Command::new("script")
        .args(["-q", "-e", "-c", &line, "/dev/null"])
        .current_dir(folder.path())
        .stdin(std::process::Stdio::null())
        .output();
    let Ok(done) = done else {
        println!("not tried: here is no “script” to make a terminal");
        return;
    };
    let screen = String::from_utf8_lossy(&done.stdout).replace('\r', "");
    assert_eq!(done.status.code(), Some(1), "{screen}");
    assert_eq!(screen.matches("[N001]").count(), 1, "{screen}");
    assert!(!screen.contains("ke-hoach.pdf"), "{screen}");
    assert!(screen.contains("p04: chưa lập được (N120)\n"), "{screen}");
    let at = screen.find("6 dự án: ").unwrap_or_else(|| panic!("{screen}"));
    assert_eq!(
        untimed(&screen[at..]),
        "6 dự án: 5 xong, 1 có lỗi\n5 văn bản: 5 đã lập\nLặp lại ở dự án khác, không in lại: N001 (4)\n\
         Chưa lập được:\n  p04  N120  ntm.yaml:1:10"
    );
}

/// However many threads there are, in whatever run: the same bytes.
#[test]
fn threads_and_runs_change_no_byte() {
    let (folder, mut names) = copies(3);
    let with = SMALL.replace("    trich_yeu:", "    phu_luc: tep_rieng\n    trich_yeu:");
    folder.write("p02/ntm.yaml", with);
    for name in ["dong-mau-2026", "thach-an-2025"] {
        let all = Folder::copy_of(&format!("inputs/{name}"));
        std::fs::rename(all.path(), folder.path().join(name)).expect("beside the others");
        names.push(name.to_owned());
    }
    let read = |out: &str| -> Vec<(String, Vec<u8>)> {
        let mut all = Vec::new();
        for name in &names {
            let files = std::fs::read_dir(folder.path().join(out).join(name)).expect("a folder");
            for path in files.flatten().map(|entry| entry.path()) {
                if path.extension().is_some_and(|ending| ending == "pdf") {
                    let own = format!("{name}/{}", path.file_name().unwrap().display());
                    all.push((own, std::fs::read(path).expect("a PDF")));
                }
            }
        }
        all.sort();
        all
    };
    let run = |out: &str, more: &[&str]| {
        let words = ["build"].into_iter().chain(names.iter().map(String::as_str));
        let words: Vec<&str> = words.chain(["--out", out]).chain(more.iter().copied()).collect();
        let run = ntm(folder.path(), &words);
        assert_eq!(run.code, 0, "{}", run.stderr);
        read(out)
    };
    let one = run("mot", &["--jobs", "1"]);
    assert!(one.len() >= 10, "{}", one.len());
    for jobs in ["2", "5", "16"] {
        assert!(run(&format!("nhieu-{jobs}"), &["--jobs", jobs]) == one, "{jobs} at a time");
    }
    let rounds = if crate::util::whole_check() { 9 } else { 2 };
    for round in 0..rounds {
        assert!(run("mot", &["--force"]) == one, "round {round}, forced");
        assert!(run("mot", &[]) == one, "round {round}");
    }
}

/// One word that no PDF can be made of, one project that cannot be read: the others go on.
#[test]
fn bad_projects_among_many_cost_only_themselves() {
    let (folder, names) = copies(12);
    let long = format!("{SMALL}  loi_van: {{muc_dich: {}}}\n", "é".repeat(30_000));
    folder.write("p03/ntm.yaml", long);
    folder.write("p07/ntm.yaml", "co_quan: [");
    let run = build(folder.path(), &names, &[]);
    assert_eq!(run.code, 1);
    let at = run.stdout.find("12 dự án").expect("the summary");
    let written = sorted(projects(&run.stdout[..at]));
    let good: Vec<String> =
        names.iter().filter(|name| *name != "p03" && *name != "p07").cloned().collect();
    assert_eq!(written, good);
    assert_eq!(run.stderr.matches("lỗi[N615]").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("dài 30000 chữ liền nhau không có dấu cách, quá 1000"));
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

/// No word of this prose is long as it stands, and the one that its figures join is: the library that
/// makes the PDF panics.
#[test]
fn a_panic_of_a_library_costs_one_document() {
    let (folder, names) = copies(3);
    let joined = format!("{}{{{{ nam }}}}", "é".repeat(900)).repeat(40);
    folder.write("p02/ntm.yaml", format!("{SMALL}  loi_van: {{muc_dich: \"{joined}\"}}\n"));
    let run = build(folder.path(), &names, &[]);
    assert_eq!(run.code, 1);
    let at = run.stdout.find("3 dự án").expect("the summary");
    assert_eq!(sorted(projects(&run.stdout[..at])), ["p01", "p03"]);
    let told = "p02/ke-hoach: chưa lập được (N616)\nlỗi[N616]: chương trình gặp lỗi bên trong khi lập “ke-hoach” nên bỏ qua văn bản này";
    assert!(run.stderr.starts_with(told), "{}", run.stderr);
    assert_eq!(run.stderr.matches("lỗi[N").count(), 1, "{}", run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn files_have_the_users_own_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, _) = copies(1);
    for (mask, expected) in [("077", 0o600), ("002", 0o664), ("027", 0o640)] {
        let line = format!("umask {mask}; exec \"$0\" build p01 --out ra{mask} --lang vi");
        let done = Command::new("sh")
            .args(["-c", &line, env!("CARGO_BIN_EXE_ntm")])
            .current_dir(folder.path())
            .output()
            .expect("a shell");
        assert!(done.status.success(), "{done:?}");
        let path = folder.path().join(format!("ra{mask}/p01/ke-hoach.pdf"));
        let mode = std::fs::metadata(path).expect("a PDF").permissions().mode() & 0o777;
        assert_eq!(mode, expected, "mask {mask}: {mode:o}");
    }
}

#[test]
fn leftovers_of_a_killed_run_are_taken_away() {
    let (folder, names) = copies(1);
    folder.write("ra/p01/.ntm-a1b2c3", "half a PDF");
    folder.write("ra/p01/.ntm-of-a-live-run", "being written");
    folder.write("ra/p01/.khac", "somebody else's");
    let live =
        std::fs::File::open(folder.path().join("ra/p01/.ntm-of-a-live-run")).expect("a file");
    live.try_lock().expect("a lock");
    assert_eq!(build(folder.path(), &names, &[]).code, 0);
    let left = |name: &str| folder.path().join("ra/p01").join(name).exists();
    assert!(!left(".ntm-a1b2c3") && left(".ntm-of-a-live-run") && left(".khac"));
}

#[test]
fn files_that_this_run_no_longer_makes_are_named() {
    let (folder, names) = copies(1);
    let with =
        SMALL.replace("    trich_yeu:", "    phu_luc: tep_rieng\n    bieu: [xa]\n    trich_yeu:");
    let with = with.replace(
        "du_lieu:",
        "  - {id: cong-van, mau: ke-hoach, trich_yeu: Thử, nguoi_ky: {chuc_vu: Chủ tịch}}\ndu_lieu:",
    );
    folder.write("p01/ntm.yaml", with);
    let run = build(folder.path(), &names, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let all = std::fs::read_dir(folder.path().join("ra/p01")).expect("a folder").flatten();
    let shown = all.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    assert_eq!(shown.count(), 3, "{}", run.stdout);
    // A document and an annex go; a letter that another program made is nobody's business.
    folder.write("p01/ntm.yaml", SMALL);
    folder.write("ra/p01/thu-den.pdf", "%PDF-1.7 of another program");
    let run = build(folder.path(), &names, &[]);
    let path = |name: &str| Path::new("ra").join("p01").join(name).display().to_string();
    // The annex went with the plan that it belonged to.
    assert!(!folder.path().join("ra/p01/ke-hoach-phu-luc-1.pdf").exists());
    let files = format!("“{}”", path("cong-van.pdf"));
    assert_eq!(
        (run.code, run.stderr.trim()),
        (
            0,
            format!(
                "ghi chú[N118]: lần chạy này không lập {files}, tệp còn lại từ lần trước\n  = xóa \
                 tệp ấy nếu không còn dùng, để không gửi nhầm"
            )
            .as_str()
        )
    );
    let run = ntm(folder.path(), &["build", "p01", "--out", "ra", "--lang", "en"]);
    assert_eq!(
        run.stderr.trim(),
        format!(
            "note[N118]: this run does not make {files}, left there by an earlier one\n  = delete \
             it when it is no longer wanted, so that nobody sends it by mistake"
        )
    );
    // Nothing was said of other documents where only one was wanted.
    let run = build(folder.path(), &names, &["--doc", "ke-hoach"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

/// Every command that says something, with nobody who can take it.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_or_closed_is_an_error() {
    let (folder, _) = copies(1);
    for words in [
        &["build", "p01", "--out", "ra"][..],
        &["build", "p01", "--out", "ra", "--messages", "json"],
        &["check", "p01"],
        &["status", "p01"],
        &["fonts"],
        &["templates"],
        &["completions", "bash"],
        &["--help"],
        &["--version"],
    ] {
        for (lang, said) in [
            ("vi", "lỗi[N119]: không ghi được kết quả ra đầu ra chuẩn (hết chỗ trống)"),
            ("en", "error[N119]: standard output cannot be written (no space is left)"),
        ] {
            let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it");
            let done = Command::new(env!("CARGO_BIN_EXE_ntm"))
                .args(words)
                .env("NTM_LANG", lang)
                .current_dir(folder.path())
                .stdout(full)
                .output()
                .expect("the program starts");
            let stderr = String::from_utf8_lossy(&done.stderr);
            assert_eq!(done.status.code(), Some(1), "{words:?}: {stderr}");
            assert!(stderr.contains(said) && !stderr.contains("panicked"), "{words:?}: {stderr}");
        }
        // A reader that has gone before anything is written.
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let done = Command::new(env!("CARGO_BIN_EXE_ntm"))
            .args(words)
            .current_dir(folder.path())
            .stdout(writer)
            .output()
            .expect("the program starts");
        let stderr = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{words:?}: {stderr}");
        assert!(stderr.contains("N119") && !stderr.contains("panicked"), "{words:?}: {stderr}");
    }
    // Where also the other output is full nobody can be told, and the exit code tells it.
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it");
    let done = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .arg("fonts")
        .stdout(full())
        .stderr(full())
        .status()
        .expect("the program starts");
    assert_eq!(done.code(), Some(1));
    assert!(folder.path().join("ra/p01/ke-hoach.pdf").exists(), "what is told of is done");
}

/// Each document asks for as large a stack as its own markup may need, not for the largest there is.
#[cfg(unix)]
#[test]
fn few_addresses_do_for_two_documents_at_a_time() {
    let folder = Folder::copy_of("inputs");
    let build = "ulimit -v 1000000 && exec \"$0\" build thach-an-2025 dong-mau-2026 --doc ke-hoach \
                 --jobs 2 --out ra --lang vi";
    let output = Command::new("sh")
        .args(["-c", build, env!("CARGO_BIN_EXE_ntm")])
        .current_dir(folder.path())
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    for project in ["thach-an-2025", "dong-mau-2026"] {
        assert!(folder.path().join(format!("ra/{project}/ke-hoach.pdf")).is_file(), "{said}");
    }
}

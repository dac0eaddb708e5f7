//! The way through LibreOffice: what it saves is still known line by line.

use std::io::Write as _;
use std::process::Command;

use super::{PROSE, Word};
use crate::util::root;

/// The document as LibreOffice saves it; nothing where there is none.
fn saved(word: &Word) -> Option<Vec<u8>> {
    let folder = word.folder.path();
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.display());
    let out = folder.join("lo-out");
    let run = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "docx", "--outdir"])
        .arg(&out)
        .arg(folder.join("sua.docx"))
        .output();
    let done = run.is_ok_and(|run| run.status.success());
    let bytes = done.then(|| std::fs::read(out.join("sua.docx")).ok()).flatten();
    if bytes.is_none() {
        let absent =
            "bỏ qua: máy không có LibreOffice, chưa thử đường qua LibreOffice của bản Word";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
    }
    bytes
}

#[test]
fn what_libreoffice_saves_is_known_line_by_line() {
    let word = Word::new();
    word.write(&word.text());
    let Some(bytes) = saved(&word) else { return };
    word.folder.write("sua.docx", &bytes);
    let run = word.take(&["--lang", "vi"]);
    assert_eq!(run.stdout, "Bản Word không có gì thay đổi\n", "{}", run.stderr);
    word.change("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại");
    let Some(bytes) = saved(&word) else { return };
    word.folder.write("sua.docx", &bytes);
    let run = word.take(&["--lang", "vi", "--write"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(word.prose().contains("tiêu chí. Câu thứ hai được viết lại."), "{}", word.prose());
}

/// The document after edits in LibreOffice, as it saves it; nothing where it cannot be driven (Debian:
/// `apt-get install libreoffice-writer python3-uno`).
fn edited(word: &Word, edits: &[&str]) -> Option<Vec<u8>> {
    let folder = word.folder.path();
    let at = |name: &str| folder.join(name).display().to_string();
    let script = root().join("tests/take_back/sua.py").display().to_string();
    word.write(&word.text());
    let (from, to, profile) = (at("sua.docx"), at("lo.docx"), at("lo"));
    let can = |python: &&str| {
        let run = Command::new(python).args(["-c", "import uno"]).output();
        run.is_ok_and(|run| run.status.success())
    };
    let python = ["python3", "/usr/bin/python3"].into_iter().find(can);
    let run = python.filter(|_| Command::new("soffice").arg("--version").output().is_ok());
    let Some(python) = run else {
        let absent = "bỏ qua: máy không có LibreOffice với python3-uno, chưa thử sửa bản Word trong LibreOffice";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return None;
    };
    let words = [script.as_str(), &from, &to, &profile];
    let run = Command::new(python).args(words).args(edits).output().expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read(folder.join("lo.docx")).ok()
}

/// Edits in LibreOffice with what comes of them: made, proposed, proposed and accepted.
fn in_three_ways(edits: &[&str], check: impl Fn(&Word, &str, &str, bool)) {
    let word = Word::new();
    for way in ["made", "proposed", "accepted"] {
        let before: &[&str] = if way == "made" { &[] } else { &["track"] };
        let behind: &[&str] = if way == "accepted" { &["accept"] } else { &[] };
        let Some(bytes) = edited(&word, &[before, edits, behind].concat()) else { return };
        word.folder.write("sua.docx", &bytes);
        let run = word.take(&["--lang", "vi"]);
        let is_proposed = way == "proposed";
        assert_eq!(run.stdout.contains("chưa chấp nhận"), is_proposed, "{way}: {}", run.stdout);
        assert_eq!(run.stderr.contains("ghi chú[N754]: "), is_proposed, "{way}: {}", run.stderr);
        check(&word, &run.stdout, &run.stderr, is_proposed);
    }
}

#[test]
fn words_changed_in_libreoffice_are_taken_back() {
    let edits = [
        "Câu thứ hai giữ nguyên=>Câu thứ hai được viết lại",
        "Đoạn hai của mục đích.=>Đoạn hai của mục đích. Một câu thêm vào.",
        "Thường trực Huyện ủy=>Thường trực Tỉnh ủy",
    ];
    in_three_ways(&edits, |word, stdout, stderr, is_proposed| {
        assert!(stdout.contains("   mới: Câu thứ hai được viết lại.\n"), "{stdout}");
        assert!(stdout.contains("   mới: Một câu thêm vào.\n"), "{stdout}");
        assert_eq!(stdout.matches("→ lấy vào lời văn, khóa muc_dich\n").count(), 2, "{stdout}");
        assert!(stdout.contains("lỗi[N747]: nơi nhận bị sửa trong Word"), "{stdout}");
        assert_eq!(stderr.contains("ghi chú[N754]: 3 chỗ sửa"), is_proposed, "{stderr}");
        assert_eq!(word.prose(), PROSE);
        let run = word.take(&["--lang", "vi", "--write"]);
        assert_eq!(run.code, 1, "the recipients are refused: {}", run.stdout);
        let wanted = PROSE
            .replace("Câu thứ hai giữ nguyên", "Câu thứ hai được viết lại")
            .replace("Đoạn hai của mục đích.", "Đoạn hai của mục đích. Một câu thêm vào.");
        assert_eq!(word.prose(), wanted);
        word.folder.write("loi-van.yaml", PROSE);
    });
}

/// A figure that is changed there is refused by its cells, and the expression that prints it stays.
#[test]
fn a_figure_changed_in_libreoffice_is_refused() {
    let edits = ["năm đạt 05 tiêu=>năm đạt 99 tiêu"];
    in_three_ways(&edits, |word, stdout, _, _| {
        let says = "lỗi[N741]: số liệu “05” bị sửa thành “99” trong Word: không lấy lại\n";
        assert!(stdout.contains(says), "{stdout}");
        assert!(stdout.contains("--> ntm.yaml:"), "{stdout}");
        assert!(!stdout.contains("--- a/"), "{stdout}");
        assert_eq!(word.prose(), PROSE);
    });
}

/// A row that is deleted there is refused by its cells.
#[test]
fn a_row_deleted_in_libreoffice_is_refused() {
    in_three_ways(&["row=>Hòa An"], |word, stdout, _, _| {
        let says = "lỗi[N744]: dòng “Hòa An” bị bỏ trong Word: không lấy lại\n";
        assert!(stdout.contains(says), "{stdout}");
        assert!(stdout.contains("--> ntm.yaml:"), "{stdout}");
        assert!(!stdout.contains("\n2. ") && !stdout.contains("--- a/"), "{stdout}");
        assert_eq!(word.prose(), PROSE);
    });
}

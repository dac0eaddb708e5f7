//! The way through LibreOffice: what it saves is still known line by line.

use std::io::Write as _;
use std::process::Command;

use super::Word;
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

/// The document as LibreOffice saves it with words changed in it; nothing where it cannot be driven (Debian:
/// `apt-get install libreoffice-writer python3-uno`).
fn edited(word: &Word, is_tracked: bool, edits: &[&str]) -> Option<Vec<u8>> {
    let folder = word.folder.path();
    let at = |name: &str| folder.join(name).display().to_string();
    let script = root().join("tests/take_back/sua.py").display().to_string();
    let (from, to, profile) = (at("sua.docx"), at("lo.docx"), at("lo"));
    let tracked = if is_tracked { "1" } else { "0" };
    let words = [script.as_str(), &from, &to, tracked, &profile];
    let drive = |python: &str| {
        let run = Command::new(python).args(words).args(edits).output();
        run.is_ok_and(|run| run.status.success())
    };
    if !["python3", "/usr/bin/python3"].into_iter().any(drive) {
        let absent = "bỏ qua: máy không có LibreOffice với python3-uno, chưa thử sửa bản Word trong LibreOffice";
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return None;
    }
    std::fs::read(folder.join("lo.docx")).ok()
}

#[test]
fn what_is_changed_in_libreoffice_is_taken_back() {
    let word = Word::new();
    word.write(&word.text());
    let edits = [
        "Câu thứ hai giữ nguyên=>Câu thứ hai được viết lại",
        "Thường trực Huyện ủy=>Thường trực Tỉnh ủy",
    ];
    for is_tracked in [false, true] {
        word.write(&word.text());
        let Some(bytes) = edited(&word, is_tracked, &edits) else { return };
        word.folder.write("sua.docx", &bytes);
        let run = word.take(&["--lang", "vi"]);
        assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("mới: Câu thứ hai được viết lại.\n"), "{}", run.stdout);
        assert!(run.stdout.contains("→ lấy vào lời văn, khóa muc_dich\n"), "{}", run.stdout);
        assert!(run.stdout.contains("lỗi[N747]: nơi nhận bị sửa trong Word"), "{}", run.stdout);
        assert_eq!(run.stdout.contains("chưa chấp nhận"), is_tracked, "{}", run.stdout);
        assert_eq!(run.stderr.contains("ghi chú[N754]: 2 chỗ sửa"), is_tracked, "{}", run.stderr);
    }
}

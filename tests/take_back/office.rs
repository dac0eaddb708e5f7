//! The way through LibreOffice: what it saves is still known line by line.

use std::io::Write as _;
use std::process::Command;

use super::Word;

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

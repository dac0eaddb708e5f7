//! `ntm watch`: real saves by real programs. What is waited for is a line, never a time; a line that does
//! not come within a minute fails the test with what came instead.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;

use crate::util::{Folder, SMALL, SMALL_SET};

/// No line that is waited for takes longer on any machine.
const LONGEST: Duration = Duration::from_secs(60);

/// The program as it watches.
struct Watching {
    child: Child,
    lines: Receiver<String>,
    all: Vec<String>,
}

impl Watching {
    /// Begins to watch, and waits until it does.
    fn of(folder: &Folder, words: &[&str]) -> Self {
        let mut watching = Watching::begun(folder, words);
        watching.until("đang theo dõi");
        watching
    }

    fn begun(folder: &Folder, words: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
            .arg("watch")
            .args(words)
            .current_dir(folder.path())
            .env_remove("NTM_LANG")
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (sender, lines) = channel();
        let (out, err) = (child.stdout.take().expect("output"), child.stderr.take().expect("it"));
        let read = |from: Box<dyn std::io::Read + Send>| {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(from).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            })
        };
        read(Box::new(out));
        read(Box::new(err));
        Watching { child, lines, all: Vec::new() }
    }

    /// The lines up to the first that has this text.
    fn until(&mut self, wanted: &str) -> Vec<String> {
        self.until_all(&[wanted])
    }

    /// The lines up to where each of these texts came: errors and results come on two ways.
    fn until_all(&mut self, wanted: &[&str]) -> Vec<String> {
        let (begun, mut came) = (Instant::now(), Vec::new());
        let mut left: Vec<&str> = wanted.to_vec();
        loop {
            match self.lines.recv_timeout(LONGEST.saturating_sub(begun.elapsed())) {
                Ok(line) => {
                    self.all.push(line.clone());
                    left.retain(|wanted| !line.contains(wanted));
                    came.push(line);
                    if left.is_empty() {
                        return came;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    panic!("no {left:?} after {LONGEST:?}; came {:#?}", self.all)
                }
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("ended before {left:?}; came {:#?}", self.all)
                }
            }
        }
    }

    /// Asks it to stop as Ctrl-C does; its exit code, and what it said since.
    fn stop(mut self) -> (Option<i32>, Vec<String>) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill");
        assert!(sent.success());
        let last = self.until("đã dừng theo dõi");
        (self.child.wait().expect("an end").code(), last)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The small project with its status in a workbook.
fn with_workbook(kind: &str) -> Folder {
    let folder = Folder::new();
    let (head, _) = SMALL.split_once("  hien_trang:").expect("status");
    let (_, targets) = SMALL.split_once("  giao:").expect("targets");
    let targets = targets.replace("giao: \"2, 3\"", "giao: \"3\"");
    let head = head.replace("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí");
    let status = format!("  hien_trang: {{tep: so-lieu.{kind}, trang: HT}}\n  giao:{targets}");
    folder.write("xa/ntm.yaml", format!("{head}{status}"));
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    write_book(&folder.path().join("xa/so-lieu.xlsx"), "");
    folder
}

/// Writes the status of the two communes; `mark` stands at Tân Lập's second criterion.
fn write_book(path: &Path, mark: &str) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("HT").expect("a name");
    for (column, text) in (0..).zip(["Xã", "1", "2", "3"]) {
        sheet.write(0, column, text).expect("a cell");
    }
    for (row, name) in (1..).zip(["Tân Lập", "Hòa An"]) {
        sheet.write(row, 0, name).expect("a cell");
        sheet.write(row, 1, "x").expect("a cell");
    }
    sheet.write(1, 2, mark).expect("a cell");
    book.save(path).expect("a workbook");
}

const WORDS: [&str; 5] = ["xa", "--out", "ra", "--lang", "vi"];

/// What is said when Tân Lập meets the second criterion.
fn says_gain(watching: &mut Watching, file: &str) {
    let came = watching.until("đã lập");
    let text = came.join("\n");
    // Findings come on a way of their own, before or after it.
    assert!(came.iter().any(|line| line.ends_with(&format!(" xa: {file}"))), "{text}");
    assert!(text.contains("  Tân Lập: +1 tiêu chí đạt (2)"), "{text}");
    // With the pages that print it.
    let average = "số tiêu chí đạt bình quân một xã ở hiện trạng: 1,0 → 1,5 (ke-hoach trang ";
    assert!(text.contains(average), "{text}");
    assert!(!text.contains("lỗi["), "{text}");
    assert!(text.contains("đã lập ra/xa/ke-hoach.pdf ("), "{text}");
}

/// An editor that writes beside and renames; one that writes over; a template that appears.
#[test]
fn saved_texts_make_what_depends_on_them() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let mut watching = Watching::of(&folder, &WORDS);
    assert!(folder.path().join("ra/xa/ke-hoach.pdf").is_file());
    // What an editor keeps beside the file is no event.
    folder.write("xa/.ntm.yaml.swp", "…");
    folder.write("xa/~$ntm.yaml", "…");
    let met = SMALL.replace("Tân Lập, dat: \"1\"", "Tân Lập, dat: \"1, 2\"");
    let met = met.replace("Tân Lập, giao: \"2, 3\"", "Tân Lập, giao: \"3\"");
    folder.write("xa/ntm.yaml.tam", &met);
    std::fs::rename(folder.path().join("xa/ntm.yaml.tam"), folder.path().join("xa/ntm.yaml"))
        .expect("renamed");
    says_gain(&mut watching, "ntm.yaml");
    folder.write(
        "xa/mau/ke-hoach.typ.j2",
        "{% extends \"ke-hoach.typ.j2\" %}\n{% block mo_dau %}#doan[Mở đầu khác.]{% endblock %}\n",
    );
    let came = watching.until("đã lập");
    assert!(came[0].ends_with(" xa: mau/ke-hoach.typ.j2"), "{came:#?}");
    let (code, last) = watching.stop();
    assert_eq!(code, Some(0));
    assert_eq!(last, ["đã dừng theo dõi"]);
    let left = std::fs::read_dir(folder.path().join("ra/xa")).expect("a folder").flatten();
    let left: Vec<String> = left.map(|own| own.file_name().to_string_lossy().into()).collect();
    assert!(!left.iter().any(|name| name.starts_with(".ntm-")), "{left:?}");
}

/// Errors are told in each round until they are mended.
#[test]
fn errors_stay_until_they_are_mended() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let mut watching = Watching::of(&folder, &WORDS);
    folder.write("xa/ntm.yaml", SMALL.replace("giao: \"2, 3\"", "giao: \"2, 9\""));
    watching.until_all(&["lỗi[N305]", "  1 lỗi"]);
    folder.write("xa/ba-tieu-chi.yaml", format!("# ghi chú\n{SMALL_SET}"));
    watching.until_all(&["lỗi[N305]", " xa: ba-tieu-chi.yaml", "  1 lỗi"]);
    folder.write("xa/ntm.yaml", SMALL);
    let mended = watching.until("đã hết lỗi");
    assert!(!mended.join("\n").contains("lỗi[N"), "{mended:#?}");
    // A project that vanishes, and is there again.
    std::fs::rename(folder.path().join("xa"), folder.path().join("cho khac")).expect("moved");
    watching.until("lỗi[N110]");
    std::fs::rename(folder.path().join("cho khac"), folder.path().join("xa")).expect("back");
    watching.until("đã hết lỗi");
    assert_eq!(watching.stop().0, Some(0));
}

/// A workbook that is written in pieces is no error, and one that stays half is told.
#[test]
fn a_half_written_workbook_is_waited_for() {
    let folder = with_workbook("xlsx");
    let path = folder.path().join("xa/so-lieu.xlsx");
    let mut watching = Watching::of(&folder, &WORDS);
    let whole = folder.path().join("moi.xlsx");
    write_book(&whole, "x");
    let bytes = std::fs::read(whole).expect("a workbook");
    // Pieces come while the program looks.
    let mut file = std::fs::File::create(&path).expect("a file");
    for piece in bytes.chunks(bytes.len() / 6 + 1) {
        file.write_all(piece).expect("a piece");
        file.flush().expect("a piece");
        std::thread::sleep(Duration::from_millis(120));
    }
    drop(file);
    says_gain(&mut watching, "so-lieu.xlsx");
    std::fs::write(&path, &bytes[..bytes.len() / 2]).expect("half a workbook");
    watching.until_all(&["lỗi[N10", "  1 lỗi"]);
    std::fs::write(&path, &bytes).expect("a workbook");
    watching.until("đã hết lỗi");
    assert_eq!(watching.stop().0, Some(0));
}

/// What the machine lacks is said, not passed over in silence.
fn absent(what: &str) {
    // Not `eprintln!`, which the test runner keeps to itself when a test passes.
    writeln!(std::io::stderr(), "bỏ qua: {what}").expect("standard error");
}

#[test]
fn a_workbook_saved_by_openpyxl() {
    let folder = with_workbook("xlsx");
    let known = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if !known.is_ok_and(|run| run.status.success()) {
        return absent("máy không có python3 với openpyxl, chưa thử lưu bảng tính bằng nó");
    }
    let mut watching = Watching::of(&folder, &WORDS);
    let line = "import openpyxl; book = openpyxl.load_workbook('xa/so-lieu.xlsx'); \
                book['HT']['C2'] = 'x'; book.save('xa/so-lieu.xlsx')";
    let run = Command::new("python3").args(["-c", line]).current_dir(folder.path()).status();
    assert!(run.expect("python3").success());
    says_gain(&mut watching, "so-lieu.xlsx");
    assert_eq!(watching.stop().0, Some(0));
}

/// A macro that opens a workbook, writes a cell and saves it, as a person does: with a lock file beside.
const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Luu(path, text)
  Dim book, none()
  book = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, none())
  book.Sheets.getByName("HT").getCellByPosition(2, 1).String = text
  book.store()
  book.close(True)
End Sub
</script:module>
"#;
const SCRIPTS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"#;
/// LibreOffice with a profile of its own; nothing where there is none.
fn soffice(folder: &Folder, words: &[&str]) -> Option<()> {
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.path().display());
    let run = Command::new("soffice")
        .arg(profile)
        .arg("--headless")
        .args(words)
        .current_dir(folder.path())
        .output()
        .ok()?;
    assert!(run.status.success(), "{run:?}");
    Some(())
}

fn saved_by_libreoffice(kind: &str) {
    let folder = with_workbook(kind);
    let missing = "máy không có LibreOffice (soffice), chưa thử lưu bảng tính bằng nó";
    // A new profile comes with macros of its own: LibreOffice makes itself at home first.
    let folder_of_ods = if kind == "ods" { "xa" } else { "thu" };
    let ods = ["--convert-to", "ods", "--outdir", folder_of_ods, "xa/so-lieu.xlsx"];
    if soffice(&folder, &ods).is_none() {
        return absent(missing);
    }
    folder.write("lo/user/basic/Standard/script.xlb", SCRIPTS);
    folder.write("lo/user/basic/Standard/Module1.xba", MACRO);
    let mut watching = Watching::of(&folder, &WORDS);
    let path: PathBuf = folder.path().join(format!("xa/so-lieu.{kind}"));
    let before = std::fs::read(&path).expect("a workbook");
    let call = format!("macro:///Standard.Module1.Luu(\"{}\",\"x\")", path.display());
    if soffice(&folder, &[&call]).is_none() {
        return absent(missing);
    }
    let saved = std::fs::read(&path).expect("a workbook") != before;
    assert!(saved, "LibreOffice saved nothing");
    says_gain(&mut watching, &format!("so-lieu.{kind}"));
    assert_eq!(watching.stop().0, Some(0));
}

#[test]
fn an_xlsx_saved_by_libreoffice() {
    saved_by_libreoffice("xlsx");
}

#[test]
fn an_ods_saved_by_libreoffice() {
    saved_by_libreoffice("ods");
}

/// Output inside the project is no event, and JSON is a line an event.
#[test]
fn output_inside_the_project_is_no_event() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let words = ["xa", "--out", "xa/out", "--lang", "vi", "--messages", "json"];
    let mut watching = Watching::begun(&folder, &words);
    let event = |line: &String| -> serde_json::Value { serde_json::from_str(line).expect(line) };
    let came: Vec<_> = watching.until("\"watching\"").iter().map(event).collect();
    assert_eq!(came.len(), 2, "{came:#?}");
    assert_eq!(came[0]["written"], serde_json::json!(["xa/out/xa/ke-hoach.pdf"]));
    folder.write("xa/ntm.yaml", SMALL.replace("giao: \"2\"", "giao: \"2, 3\""));
    let made = event(watching.until("\"made\"").last().expect("a line"));
    assert_eq!(made["files"], serde_json::json!(["ntm.yaml"]));
    assert_eq!((&made["ok"], &made["mended"]), (&true.into(), &false.into()));
    let gained = &made["changes"]["communes"][0];
    assert_eq!(
        (&gained["commune"], &gained["gained"]),
        (&"Hòa An".into(), &serde_json::json!([3]))
    );
    let average = &made["changes"]["figures"][0];
    assert_eq!(average["name"], "binh_quan_cuoi_nam");
    let printed = serde_json::json!([{ "document": "ke-hoach", "pages": [2, 5] }]);
    assert_eq!(average["printed"], printed);
    // Were its own files events, more would come before the next one that is none.
    folder.write("xa/ntm.yaml", SMALL);
    let came: Vec<_> = watching.until("\"made\"").iter().map(event).collect();
    assert_eq!(came.len(), 1, "{came:#?}");
    let id = watching.child.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().expect("kill");
    let last = watching.until("\"stopped\"");
    assert_eq!(last, ["{\"event\":\"stopped\"}"]);
    assert_eq!(watching.child.wait().expect("an end").code(), Some(0));
}

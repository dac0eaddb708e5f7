//! Starts without a command: a double click, a project dropped onto the program; and `--open`. What shows
//! files is a program of these tests.

#![cfg(target_os = "linux")]

use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::util::{Folder, Run, SMALL, SMALL_SET};

const NTM: &str = env!("CARGO_BIN_EXE_ntm");

/// A name that a shell would read as something else.
const ODD: &str = "Kế hoạch \"A\" & $HOME's %PATH%";

/// A folder with a small project of an awkward name, and an opener that writes down what it was given.
struct Desk {
    folder: Folder,
}

impl Desk {
    fn new() -> Self {
        let desk = Desk { folder: Folder::new() };
        desk.project(ODD);
        desk.opener(0);
        desk
    }

    fn project(&self, name: &str) {
        self.folder.write(&format!("{name}/ntm.yaml"), SMALL);
        self.folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
    }

    fn opener(&self, code: i32) {
        let log = self.folder.path().join("opened");
        let text =
            format!("#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >>'{}'\nexit {code}\n", log.display());
        self.folder.write("bin/xdg-open", text);
        let opener = self.folder.path().join("bin/xdg-open");
        std::fs::set_permissions(opener, std::fs::Permissions::from_mode(0o755))
            .expect("a program");
    }

    fn at(&self, path: &str) -> PathBuf {
        // As the program's own folder is called, where the temporary folder is a link.
        self.folder.path().canonicalize().expect("a folder").join(path)
    }

    /// What was opened since the last look: how many words, and which.
    fn opened(&self) -> Vec<String> {
        let log = self.folder.path().join("opened");
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        let _ = std::fs::remove_file(log);
        text.lines().map(str::to_owned).collect()
    }

    fn command(&self, program: &str, path: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.at(""))
            .env("PATH", path)
            .env("LC_ALL", "C.UTF-8")
            .env("NO_COLOR", "1")
            .env_remove("NTM_LANG")
            .env_remove("NTM_WINDOW");
        command
    }

    fn path(&self) -> String {
        let before = std::env::var("PATH").unwrap_or_default();
        format!("{}:{before}", self.folder.path().join("bin").display())
    }

    fn run(&self, words: &[&str]) -> Run {
        self.run_with(words, &self.path())
    }

    fn run_with(&self, words: &[&str], path: &str) -> Run {
        let output = self.command(NTM, path).args(words).output().expect("it starts");
        Run {
            code: output.status.code().expect("it ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Runs a line in a terminal that shows nothing of what is typed, types once `ready` is there, and
    /// gives what stood on it with the exit code; none where there is no terminal to be had.
    fn terminal(&self, line: &str, ready: &str, typed: &[&str]) -> Option<(String, i32)> {
        let script = self
            .command("script", &self.path())
            .args(["-q", "-e", "-c", &format!("stty -echo; {line}"), "/dev/null"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut child) = script else {
            println!(
                "not tried: here is no “script” to make a terminal (Debian: apt-get install bsdutils)"
            );
            return None;
        };
        let mut output = child.stdout.take().expect("a pipe");
        let mut input = child.stdin.take().expect("a pipe");
        let (mut screen, mut some) = (Vec::new(), [0; 4096]);
        let mut typed = Some(typed);
        loop {
            let read = output.read(&mut some).unwrap_or_default();
            screen.extend_from_slice(&some[..read]);
            if read == 0 {
                break;
            }
            let is_ready = String::from_utf8_lossy(&screen).contains(ready);
            if let Some(lines) = typed.take_if(|_| is_ready) {
                lines.iter().for_each(|line| writeln!(input, "{line}").expect("typed"));
            }
        }
        drop(input);
        let code = child.wait().expect("it ends").code().expect("by itself");
        Some((String::from_utf8_lossy(&screen).replace('\r', ""), code))
    }
}

#[test]
fn what_was_made_is_opened() {
    let desk = Desk::new();
    let run = desk.run(&["build", ODD, "--open"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let made = |name: &str| desk.at(&format!("out/{ODD}/{name}")).display().to_string();
    assert_eq!(desk.opened(), ["1", &made("ke-hoach.pdf")]);
    // Also when it was there already.
    let run = desk.run(&["build", ODD, "--open", "--lang", "en"]);
    assert!(run.stdout.contains("1 file unchanged"), "{}", run.stdout);
    assert_eq!(desk.opened(), ["1", &made("ke-hoach.pdf")]);
    // Of several files the folder.
    for (format, name) in [
        ("docx", "ke-hoach.docx"),
        ("typ", "ke-hoach.typ"),
        ("png", ""),
        ("xlsx", "ke-hoach-phu-luc-xa.xlsx"),
    ] {
        // Written, and there already.
        for _ in 0..2 {
            assert_eq!(desk.run(&["build", ODD, "--open", "--format", format]).code, 0);
            assert_eq!(desk.opened(), ["1", made(name).trim_end_matches('/')], "{format}");
        }
    }
    // Without being asked for, nothing is.
    assert_eq!(desk.run(&["build", ODD, "--force"]).code, 0);
    assert!(desk.opened().is_empty());
}

#[test]
fn of_several_projects_the_folder_is_opened_and_of_errors_nothing() {
    let desk = Desk::new();
    desk.project("khac");
    assert_eq!(desk.run(&["build", ODD, "khac", "--open", "--out", "ra"]).code, 0);
    assert_eq!(desk.opened(), ["1", &desk.at("ra").display().to_string()]);
    desk.folder.write("khac/ntm.yaml", SMALL.replace("giao: \"2\"", "giao: \"9\""));
    assert_eq!(desk.run(&["build", "khac", "--open"]).code, 1);
    assert!(desk.opened().is_empty());
}

#[test]
fn what_cannot_be_opened_is_told_and_made_all_the_same() {
    let desk = Desk::new();
    desk.opener(3);
    let made = desk.at(&format!("out/{ODD}/ke-hoach.pdf"));
    let shown = made.display();
    let run = desk.run(&["build", ODD, "--open"]);
    assert_eq!(run.code, 0);
    assert_eq!(
        run.stderr,
        format!(
            "cảnh báo[N760]: không mở được “{shown}”: máy không có “xdg-open”, hoặc “xdg-open” không mở nổi\n  \
             = tệp đã có ở đó: mở bằng trình quản lý tệp\n\n"
        )
    );
    assert!(made.is_file());
    let run = desk.run_with(&["build", ODD, "--open", "--lang", "en"], "/khong-co");
    assert_eq!(run.code, 0);
    assert_eq!(
        run.stderr,
        format!(
            "warning[N760]: “{shown}” could not be opened: there is no “xdg-open”, or it failed\n  \
             = it is there: open it from the file manager\n\n"
        )
    );
    let run = desk.run(&["build", ODD, "--open", "--messages", "json"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.events("summary").len(), 1);
}

#[test]
fn a_project_alone_is_built_beside_itself_and_opened() {
    let desk = Desk::new();
    desk.folder.write("noi-khac/a", "");
    let made = desk.at(&format!("out/{ODD}/ke-hoach.pdf")).display().to_string();
    for project in [desk.at(ODD), desk.at(ODD).join("ntm.yaml")] {
        let mut command = desk.command(NTM, &desk.path());
        let output =
            command.arg(&project).current_dir(desk.at("noi-khac")).output().expect("it starts");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(desk.opened(), ["1", &made]);
    }
    assert!(!desk.at("noi-khac/out").exists());
    // From where it lies, and from within.
    assert_eq!(desk.run(&[ODD, "--lang", "en"]).code, 0);
    assert_eq!(desk.opened(), ["1", &made]);
    let within = desk.command(NTM, &desk.path()).arg(".").current_dir(desk.at(ODD)).status();
    assert_eq!(within.expect("it starts").code(), Some(0));
    assert_eq!(desk.opened(), ["1", &made]);
    // A folder that is no project is told as such, and a command's name is a command.
    let run = desk.run(&["noi-khac"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("không có tệp ntm.yaml"), "{}", run.stderr);
    desk.project("fonts");
    assert_eq!(desk.run(&["fonts"]).code, 0);
    assert_eq!(desk.run(&["khong-co"]).code, 2);
    assert!(desk.opened().is_empty());
}

#[test]
fn a_window_of_its_own_stays_until_enter() {
    let desk = Desk::new();
    let line = format!("NTM_WINDOW=1 '{NTM}' ./Du-an");
    desk.project("Du-an");
    for (lang, typed) in [("vi", "Nhấn Enter để đóng."), ("en", "Press Enter to close.")] {
        let line = format!("{line} --lang {lang}");
        let Some((screen, code)) = desk.terminal(&line, typed, &[""]) else { return };
        assert_eq!(code, 0, "{screen}");
        assert!(screen.trim_end().ends_with(typed), "{screen}");
        assert_eq!(desk.opened().len(), 2);
    }
    // Where nobody can press Enter nobody is waited for.
    let mut command = desk.command(NTM, &desk.path());
    let output = command.arg("Du-an").env("NTM_WINDOW", "1").stdin(Stdio::null()).output();
    assert!(!String::from_utf8_lossy(&output.expect("it starts").stdout).contains("Enter"));
}

#[test]
fn without_a_terminal_ntm_alone_prints_its_help() {
    let desk = Desk::new();
    let output = desk.command(NTM, &desk.path()).stdin(Stdio::null()).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("Cách dùng: ntm [TÙY_CHỌN] <LỆNH>"), "{said}");
}

const OFFERS_VI: &str =
    "Lập kế hoạch, báo cáo xây dựng nông thôn mới từ bảng tính Excel. Anh, chị muốn làm gì?
  1  Tạo một dự án mới
  2  Kiểm tra một dự án
  3  Lập văn bản của một dự án
  5  English
  0  Đóng
Gõ một số rồi Enter, hoặc kéo thư mục dự án thả vào đây: ";

const OFFERS_EN: &str =
    "Plans and reports of the New Rural Development programme from Excel. What is to be done?
  1  Make a new project
  2  Check a project
  3  Make a project's documents
  5  Tiếng Việt
  0  Close
Type a number and Enter, or drop a project folder here: ";

fn greeting() -> String {
    format!("ntm {}\n", env!("CARGO_PKG_VERSION"))
}

#[test]
fn ntm_alone_greets_and_closes() {
    let desk = Desk::new();
    let greeting = greeting();
    // In Vietnamese also on a machine that was set up in English.
    for lang in ["C.UTF-8", "en_US.UTF-8"] {
        let (line, ready) = (format!("env LC_ALL={lang} '{NTM}'"), "thả vào đây: ");
        let Some((screen, code)) = desk.terminal(&line, ready, &["0"]) else { return };
        assert_eq!((screen, code), (format!("{greeting}{OFFERS_VI}"), 0));
    }
    let typed = ["5", "khong-co", "", "5", "0"];
    let line = format!("NTM_LANG=en '{NTM}'");
    let Some((screen, code)) = desk.terminal(&line, "drop a project folder here: ", &typed) else {
        return;
    };
    let missing = "“khong-co” không có trong các số trên, và không phải thư mục dự án.\n";
    let all = format!(
        "{greeting}{OFFERS_EN}\n{OFFERS_VI}{missing}\n{OFFERS_VI}\n{OFFERS_VI}\n{OFFERS_EN}"
    );
    assert_eq!((screen, code), (all, 0));
    let typed = ["khong-co", "0"];
    let line = format!("'{NTM}' --lang=en");
    let Some((screen, _)) = desk.terminal(&line, "drop a project folder here: ", &typed) else {
        return;
    };
    let missing = "“khong-co” is none of the numbers above, and no project folder.\n";
    assert_eq!(screen, format!("{greeting}{OFFERS_EN}{missing}\n{OFFERS_EN}"));
}

#[test]
fn what_is_offered_is_done() {
    let desk = Desk::new();
    let folder = desk.at("");
    let quoted = format!("'{}'", desk.at(ODD).display().to_string().replace('\'', "'\\''"));
    let typed = [
        "1", "-moi", "xã nào", "", "1", "-moi", "", "2026", "2", "-moi", "3", &quoted, &quoted,
        "2", "", "0",
    ];
    let line = format!("'{NTM}'");
    let Some((screen, code)) = desk.terminal(&line, "thả vào đây: ", &typed) else {
        return;
    };
    assert_eq!(code, 0, "{screen}");
    let mut rest = screen.as_str();
    for said in [
        // A level that there is not is told, and nothing is made.
        &format!("Thư mục mới (gõ tên, sẽ nằm trong {}; hoặc cả đường dẫn): ", folder.display())
            .replace("/; ", "; "),
        "Cấp: xa, phuong, dac_khu, huyen, tinh, phong, so (Enter: xa): ",
        "Năm kế hoạch (Enter: ",
        "lỗi[N901]: “xã nào” không dùng được cho “--level",
        "Năm kế hoạch (Enter: ",
        "/-moi/ntm.yaml\n",
        "Thư mục dự án (gõ, hoặc kéo thả vào đây): ",
        "-moi: đạt",
        "Thư mục dự án (gõ, hoặc kéo thả vào đây): ",
        "ke-hoach.pdf (",
        // A project that is dropped where a number is asked for.
        "1 tệp không đổi",
        "Thư mục dự án (gõ, hoặc kéo thả vào đây): ",
    ] {
        let at = rest.find(said).unwrap_or_else(|| panic!("no {said:?} in {rest:?} of {screen}"));
        rest = &rest[at + said.len()..];
    }
    assert!(desk.at("-moi/du-lieu.xlsx").is_file());
    let made = desk.at(&format!("out/{ODD}/ke-hoach.pdf")).display().to_string();
    // The new project's folder, and the documents made.
    assert_eq!(
        desk.opened(),
        ["1", &desk.at("-moi").display().to_string(), "1", &made, "1", &made]
    );
}

/// Where the guide lies beside the program, or where a package puts it, it is offered.
#[test]
fn the_guide_is_offered_where_it_is() {
    for (program, guide) in [("cai/ntm", "cai"), ("usr/bin/ntm", "usr/share/doc/ntm")] {
        let desk = Desk::new();
        desk.folder.write(&format!("{guide}/README.md"), "");
        desk.folder.write(&format!("{guide}/inputs/README.md"), "");
        desk.folder.write(&format!("{program}.nothing"), "");
        let program = desk.at(program);
        link(Path::new(NTM), &program);
        let line = format!("'{}'", program.display());
        let Some((screen, code)) = desk.terminal(&line, "thả vào đây: ", &["4", "0"]) else {
            return;
        };
        assert_eq!(code, 0);
        assert!(screen.contains("\n  4  Mở hướng dẫn và dự án mẫu\n"), "{screen}");
        assert_eq!(desk.opened(), ["1", &desk.at(guide).display().to_string()]);
    }
}

/// The same program in another place.
fn link(from: &Path, to: &Path) {
    if std::fs::hard_link(from, to).is_err() {
        std::fs::copy(from, to).expect("a copy");
    }
}

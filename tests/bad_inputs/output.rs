//! Where documents are written, and what is asked for.

use super::{Case, OLD, expect, tree};
use crate::util::{Run, ntm};

/// Builds in both languages; nothing may be written.
fn build(case: &Case, words: &[&str], vi: &str, en: &str) {
    let before = tree(case.path());
    let runs = ["vi", "en"].map(|lang| {
        let mut line = vec!["build"];
        line.extend(words);
        line.extend(["--lang", lang]);
        ntm(case.path(), &line)
    });
    expect(&runs, vi, en);
    assert_eq!((runs[0].code, runs[1].code), (1, 1), "exit codes");
    assert_eq!((runs[0].stdout.as_str(), runs[1].stdout.as_str()), ("", ""));
    assert!(tree(case.path()) == before, "files were changed");
}

#[test]
fn an_output_folder_that_is_a_file() {
    let case = Case::small();
    case.folder.write("ra", "một tệp");
    build(
        &case,
        &["du-an", "--out", "ra"],
        r#"
lỗi[N801]: không ghi được “ra/du-an” (một phần đường dẫn là tệp, không phải thư mục)
  = đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc ghi ra nơi khác (--out, nếu lệnh có)

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N801]: “ra/du-an” cannot be written (a part of the path is a file, not a folder)
  = close the file if it is open, check permissions and space, or write elsewhere (--out, where the command has it)

du-an: 1 error; no document was written
"#,
    );
}

#[test]
fn a_folder_where_the_document_should_stand() {
    let case = Case::small();
    case.folder.write("ra/du-an/ke-hoach.pdf/ghi-chu.txt", "");
    build(
        &case,
        &["du-an", "--out", "ra"],
        r#"
lỗi[N801]: không ghi được “ra/du-an/ke-hoach.pdf” (đó là một thư mục)
  = đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc ghi ra nơi khác (--out, nếu lệnh có)

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N801]: “ra/du-an/ke-hoach.pdf” cannot be written (it is a folder)
  = close the file if it is open, check permissions and space, or write elsewhere (--out, where the command has it)

du-an: 1 error; no document was written
"#,
    );
}

/// Whoever may do everything is not stopped by permissions, so the program runs as nobody then.
#[cfg(unix)]
#[test]
fn an_output_folder_that_may_not_be_written() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let case = Case::small();
    let folder = case.path().join("out/du-an");
    let allow = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions");
    };
    let program = case.path().join("ntm");
    std::fs::copy(env!("CARGO_BIN_EXE_ntm"), &program).expect("the program");
    for path in [case.path(), &case.project(), &case.path().join("out"), &program] {
        allow(path, 0o755);
    }
    allow(&folder, 0o555);
    let root = std::fs::metadata(case.path()).expect("a folder").uid() == 0;
    let runs = ["vi", "en"].map(|lang| {
        let mut command = std::process::Command::new(&program);
        command.args(["build", "du-an", "--out", "out", "--lang", lang]).current_dir(case.path());
        if root {
            command.uid(65_534);
        }
        // A test beside this one may just be starting a program, with the copy still open there.
        let output = loop {
            match command.output() {
                Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                done => break done.expect("the program starts"),
            }
        };
        Run {
            code: output.status.code().expect("an exit code"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    });
    allow(&folder, 0o755);
    expect(
        &runs,
        r#"
lỗi[N801]: không ghi được “out/du-an/ke-hoach.pdf” (không có quyền)
  = đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc ghi ra nơi khác (--out, nếu lệnh có)

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N801]: “out/du-an/ke-hoach.pdf” cannot be written (permission denied)
  = close the file if it is open, check permissions and space, or write elsewhere (--out, where the command has it)

du-an: 1 error; no document was written
"#,
    );
    assert_eq!((runs[0].code, runs[1].code), (1, 1), "exit codes");
    assert_eq!(std::fs::read(folder.join("ke-hoach.pdf")).expect("the older PDF"), OLD);
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1, "nothing else is left");
}

#[test]
fn a_document_that_the_project_lacks() {
    let case = Case::small();
    build(
        &case,
        &["du-an", "--doc", "ke-hoac"],
        r#"
lỗi[N313]: dự án không có văn bản “ke-hoac”; có: “ke-hoach”
  --> ntm.yaml
  = có phải “ke-hoach”?

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N313]: the project has no document “ke-hoac”; it has “ke-hoach”
  --> ntm.yaml
  = did you mean “ke-hoach”?

du-an: 1 error; no document was written
"#,
    );
}

#[test]
fn a_folder_without_a_project() {
    let case = Case::small();
    case.folder.write("trong/ghi-chu.txt", "");
    build(
        &case,
        &["trong"],
        r#"
lỗi[N110]: thư mục “trong” không có tệp ntm.yaml
  --> ntm.yaml
  = chạy “ntm init THƯ_MỤC” để tạo một dự án mới

trong: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N110]: folder “trong” has no ntm.yaml
  --> ntm.yaml
  = run “ntm init FOLDER” to make a new project

trong: 1 error; no document was written
"#,
    );
}

#[test]
fn the_folder_above_a_project() {
    let case = Case::small();
    case.folder.write("tren/con/ntm.yaml", "");
    build(
        &case,
        &["tren"],
        r#"
lỗi[N110]: thư mục “tren” không có tệp ntm.yaml
  --> ntm.yaml
  = dự án ở thư mục con: “tren/con”; ghi tên thư mục ấy sau lệnh

tren: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N110]: folder “tren” has no ntm.yaml
  --> ntm.yaml
  = projects lie below: “tren/con”; name one behind the command

tren: 1 error; no document was written
"#,
    );
}

#[test]
fn a_folder_that_is_not_there() {
    build(
        &Case::small(),
        &["khong-co"],
        r#"
lỗi[N110]: thư mục “khong-co” không có tệp ntm.yaml
  --> ntm.yaml
  = chạy “ntm init THƯ_MỤC” để tạo một dự án mới

khong-co: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N110]: folder “khong-co” has no ntm.yaml
  --> ntm.yaml
  = run “ntm init FOLDER” to make a new project

khong-co: 1 error; no document was written
"#,
    );
}

#[test]
fn fonts_that_are_none() {
    let case = Case::small();
    case.folder.write("phong/ghi-chu.txt", "");
    build(
        &case,
        &["du-an", "--font-path", "phong"],
        r#"
lỗi[N704]: “phong” không có phông chữ nào
  = chỉ tới thư mục chứa tệp .ttf hoặc .otf
"#,
        r#"
error[N704]: “phong” holds no font
  = point at a folder with .ttf or .otf files
"#,
    );
}

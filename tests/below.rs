//! `--all` and `--due`: every project below a folder, and of each what is due by a day.

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// Projects in a province's folders, two of one name below different districts.
fn province() -> Folder {
    let folder = Folder::new();
    for name in [
        "huyen-b/xa-10",
        "huyen-b/xa-2",
        "huyen-b",
        "huyen-a/xa-2",
        "Đông Hà/Ấp Bắc",
        "Đông Hà/An Hòa",
        "Duy Xuyên",
    ] {
        project(&folder, &format!("tinh/{name}"));
    }
    // What is no project of the province: hidden, and what an earlier run wrote.
    project(&folder, "tinh/.cu/xa-2");
    project(&folder, "tinh/ra/xa-9");
    project(&folder, "tinh/ra-cu/xa-9/ban-sao");
    folder.write("tinh/ra-cu/xa-9/.ntm.json", "a record");
    folder.write("tinh/huyen-c/doc.txt", "no project");
    folder
}

fn project(folder: &Folder, name: &str) {
    folder.write(&format!("{name}/ntm.yaml"), SMALL);
    folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
}

const ALL: [&str; 7] = [
    "Duy Xuyên",
    "Đông Hà/An Hòa",
    "Đông Hà/Ấp Bắc",
    "huyen-a/xa-2",
    "huyen-b",
    "huyen-b/xa-2",
    "huyen-b/xa-10",
];

fn told(run: &Run) -> Vec<String> {
    let name = |event: &serde_json::Value| event["project"].as_str().expect("a name").to_owned();
    run.events("project").iter().map(name).collect()
}

#[test]
fn every_project_below_a_folder_keeps_its_way() {
    let folder = province();
    let build = ["build", "--all", "tinh", "--out", "tinh/ra", "--messages", "json"];
    let run = ntm(folder.path(), &build);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert_eq!(told(&run), ALL);
    for name in ALL {
        let path = folder.path().join("tinh/ra").join(name).join("ke-hoach.pdf");
        assert!(path.is_file(), "{}", path.display());
    }
    // The same are checked, and found fresh, whatever was written beside them.
    let run = ntm(folder.path(), &["check", "--all", "tinh", "--messages", "json"]);
    let seen: Vec<String> =
        told(&run).into_iter().filter(|name| !name.starts_with("ra/")).collect();
    assert_eq!((run.code, seen), (0, ALL.map(str::to_owned).to_vec()));
    let run = ntm(folder.path(), &build);
    assert_eq!(run.events("summary")[0]["documents"]["fresh"], ALL.len());
    let run = ntm(
        folder.path(),
        &["status", "--all", "tinh", "--out", "tinh/ra", "--lang", "vi", "--today", "1/3/2025"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut lines: Vec<&str> = run.stdout.lines().map(str::trim).collect();
    lines.sort_unstable();
    let mut wanted = ALL
        .map(|name| format!("-                             {name}/ke-hoach: đã lập, khớp số liệu"));
    wanted.sort_unstable();
    assert_eq!(lines, wanted);
}

/// The folder itself is a project, too, by its own name.
#[test]
fn the_folder_itself_may_be_a_project() {
    let folder = Folder::new();
    project(&folder, "tinh");
    project(&folder, "tinh/xa");
    let run = ntm(folder.path(), &["build", "--all", "tinh/ntm.yaml", "--messages", "json"]);
    assert_eq!((run.code, told(&run)), (0, vec!["tinh".to_owned(), "xa".to_owned()]));
    // Two ways that come to one are refused, as without the option.
    project(&folder, "tinh/tinh");
    let run = ntm(folder.path(), &["build", "--all", "tinh", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("lỗi[N803]: hai dự án cùng tên thư mục “tinh”"), "{}", run.stderr);
}

#[test]
fn a_folder_without_projects_is_an_error() {
    let folder = Folder::new();
    folder.write("trong/doc.txt", "no project");
    for command in ["build", "check", "status"] {
        let run = ntm(folder.path(), &[command, "--all", "trong", "--lang", "vi"]);
        assert_eq!(
            (run.code, run.stderr.as_str()),
            (
                1,
                "lỗi[N807]: “trong” và các thư mục bên trong không có tệp ntm.yaml nào\n  = ghi thư mục chứa các dự án sau --all; thư mục ẩn, liên kết và thư mục kết quả không được xét\n"
            )
        );
        let run = ntm(folder.path(), &[command, "--all", "trong", "--lang", "en"]);
        assert_eq!(
            run.stderr,
            "error[N807]: “trong” and the folders below it have no ntm.yaml\n  = name the folder around the projects behind --all; hidden folders, links and output folders are not looked into\n"
        );
        let run = ntm(folder.path(), &[command, "--all", "khong-co", "--lang", "vi"]);
        assert_eq!(
            (run.code, run.stderr.as_str()),
            (
                1,
                "lỗi[N808]: không xem được thư mục “khong-co” (không có đường dẫn ấy)\n  = kiểm tra tên và quyền đọc; dự án ở đó chưa được tính\n"
            )
        );
        let run = ntm(folder.path(), &[command, "--all", "khong-co", "--lang", "en"]);
        assert_eq!(
            run.stderr,
            "error[N808]: folder “khong-co” cannot be looked into (there is no such path)\n  = check its name and that it may be read; projects there were not counted\n"
        );
        let run = ntm(folder.path(), &[command, "xa", "--all", "trong", "--lang", "vi"]);
        assert_eq!(run.code, 2, "{}", run.stderr);
    }
}

/// A plan, a report on a quarter, and one on six months whose data close after the usual day.
fn dated(name: &str, folder: &Folder) {
    let report = |id: &str, kind: &str, period: &str| {
        format!("  - {{id: {id}, mau: {kind}, ky: {period}, nguoi_ky: {{chuc_vu: Chủ tịch}}}}\n")
    };
    let reports = [
        report("bao-cao-quy-1", "bao-cao-quy", "2025-Q1"),
        report("bao-cao-6-thang", "bao-cao-6-thang", "2025-6T"),
    ];
    let periods = "ky:\n  - {ky: 2025-Q1, hoat_dong: [{loai: họp, so_luong: 2}]}\n  - {ky: 2025-6T, chot: 30/6/2025, hoat_dong: [{loai: họp, so_luong: 3}]}\n";
    let text = SMALL.replace("du_lieu:\n", &format!("{}{periods}du_lieu:\n", reports.concat()));
    folder.write(&format!("{name}/ntm.yaml"), text);
    folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
}

#[test]
fn only_what_is_due_is_made_and_the_rest_is_told() {
    let folder = Folder::new();
    dated("xa", &folder);
    let made = |run: &Run| -> Vec<String> {
        let ids = run.events("document");
        ids.iter().map(|event| event["document"].as_str().expect("an id").to_owned()).collect()
    };
    for (day, wanted) in [
        ("18/3/2025", vec![]),
        ("19/3/2025", vec!["bao-cao-quy-1"]),
        ("29/6/2025", vec!["bao-cao-quy-1"]),
        ("30/6/2025", vec!["bao-cao-quy-1", "bao-cao-6-thang"]),
    ] {
        for command in ["build", "check"] {
            let run = ntm(folder.path(), &[command, "xa", "--due", day, "--messages", "json"]);
            assert_eq!(
                (run.code, made(&run)),
                (0, wanted.iter().map(|&id| id.to_owned()).collect()),
                "{day}"
            );
        }
        let run = ntm(folder.path(), &["status", "xa", "--due", day, "--messages", "json"]);
        let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        assert_eq!(json["documents"].as_array().map(Vec::len), Some(wanted.len()), "{day}");
    }
    let run = ntm(folder.path(), &["build", "xa", "--due", "19/3/2025", "--lang", "vi"]);
    assert!(
        run.stdout.ends_with(
            "Để lại vì chưa đến hạn:\n  bao-cao-6-thang: hạn 30/6/2025\n  ke-hoach: không có hạn\n"
        ),
        "{}",
        run.stdout
    );
    // Of several, what is left out is counted.
    dated("phuong", &folder);
    let run = ntm(folder.path(), &["build", "xa", "phuong", "--due", "19/3/2025", "--lang", "en"]);
    assert!(
        run.stdout.ends_with(
            "Left out, not due yet:\n  bao-cao-6-thang: due 30/6/2025 (2 projects)\n  ke-hoach: no deadline (2 projects)\n"
        ),
        "{}",
        run.stdout
    );
    // What was left out is no leftover of an earlier run, and is found again by the run that wants it.
    assert!(!run.stderr.contains("N118"), "{}", run.stderr);
    let all = ntm(folder.path(), &["build", "xa", "--messages", "json"]);
    assert_eq!(all.events("summary")[0]["documents"]["made"], 1, "{}", all.stdout);
    let wrong = ntm(folder.path(), &["build", "xa", "--due", "mai", "--lang", "vi"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("viết như 18/3/2025"), "{}", wrong.stderr);
}

//! Only what changed is made again: each kind of input is changed in turn, and which documents are made
//! anew, and why, is told exactly. Whatever is done to the record, nothing old is taken for fresh.

use std::collections::BTreeMap;
use std::path::Path;

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// A project of a plan and two reports beside its output folder.
fn project() -> Folder {
    let folder = Folder::new();
    for entry in walk(&crate::util::root().join("inputs/dong-mau-2026")) {
        let content = std::fs::read(entry.0).expect("a file");
        folder.write(&format!("xa/{}", entry.1), content);
    }
    folder
}

/// Every file below a folder, with its path there.
fn walk(root: &Path) -> Vec<(std::path::PathBuf, String)> {
    fn below(root: &Path, folder: &Path, all: &mut Vec<(std::path::PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                below(root, &path, all);
            } else {
                let name = path.strip_prefix(root).expect("below").display().to_string();
                all.push((path, name));
            }
        }
    }
    let mut all = Vec::new();
    below(root, root, &mut all);
    all.sort();
    all
}

fn build(folder: &Folder, more: &[&str]) -> Run {
    let mut words = vec!["build", "xa", "--out", "ra", "--messages", "json"];
    words.extend(more);
    ntm(folder.path(), &words)
}

/// The documents that a run made, and those that it found fresh.
fn made(run: &Run) -> (Vec<String>, Vec<String>) {
    let all = run.events("project")[0]["documents"].as_array().expect("documents").clone();
    let of = |fresh: bool| {
        let own = all.iter().filter(|own| own["fresh"] == fresh);
        own.map(|own| own["id"].as_str().expect("an id").to_owned()).collect()
    };
    (of(false), of(true))
}

/// The documents that a run made, each with why.
fn why(run: &Run) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let reason = |why: &serde_json::Value| {
        let parts = ["reason", "path", "how"].map(|key| text(&why[key]));
        parts.join(" ").trim().to_owned()
    };
    let made = run.events("document").into_iter().filter(|event| event["state"] == "made");
    made.map(|event| {
        let reasons = event["why"].as_array().expect("reasons").iter().map(reason);
        (text(&event["document"]), reasons.collect::<Vec<_>>().join(", "))
    })
    .collect()
}

const ALL: [&str; 3] = ["ke-hoach", "bao-cao-quy-1", "bao-cao-thang-4"];

fn change(folder: &Folder, file: &str, from: &str, to: &str) {
    let path = folder.path().join("xa").join(file);
    let text = std::fs::read_to_string(&path).expect(file);
    assert!(text.contains(from), "{file} has no {from:?}");
    std::fs::write(path, text.replacen(from, to, 1)).expect(file);
}

/// A template of the office's own that changes nothing.
const TEMPLATE: &str =
    "{#- loai: BÁO CÁO (BC); ky: quý -#}\n{% extends \"bao-cao-quy.typ.j2\" %}\n";

type Edit = fn(&Folder);

/// What is done, the options of the run after it, the documents that are made anew, and why.
struct Case(&'static str, Edit, &'static [&'static str], &'static [&'static str], &'static str);

fn edits() -> Vec<Case> {
    let nothing: &[&str] = &[];
    vec![
        Case("nothing", |_| {}, nothing, nothing, ""),
        Case(
            "a file is touched",
            |folder| {
                let path = folder.path().join("xa/thon.yaml");
                let text = std::fs::read(&path).expect("a file");
                std::fs::write(path, text).expect("a file");
            },
            nothing,
            nothing,
            "",
        ),
        Case(
            "a comment in a file",
            |folder| {
                let path = folder.path().join("xa/thon.yaml");
                let text = std::fs::read_to_string(&path).expect("a file");
                std::fs::write(path, format!("# xem lại\n{text}")).expect("a file");
            },
            nothing,
            nothing,
            "",
        ),
        Case(
            "the number of the plan",
            |folder| change(folder, "ntm.yaml", "so: null", "so: 12"),
            nothing,
            // Reports cite the plan once its day is known, too.
            &["ke-hoach"],
            "input ntm.yaml changed",
        ),
        Case(
            "a recipient of a report",
            |folder| {
                change(
                    folder,
                    "ntm.yaml",
                    "kinh_gui: [Ủy ban nhân dân tỉnh An Sơn, ",
                    "kinh_gui: [",
                );
            },
            nothing,
            &["bao-cao-quy-1"],
            "input ntm.yaml changed",
        ),
        Case(
            "a result of a month",
            |folder| change(folder, "ky/2026-t4.yaml", "1.790,25", "1.780,25"),
            nothing,
            &["bao-cao-thang-4"],
            "input ky/2026-t4.yaml changed",
        ),
        Case(
            "the layout",
            |folder| change(folder, "ntm.yaml", "co_chu: 13", "co_chu: 14"),
            nothing,
            &ALL,
            "input ntm.yaml changed",
        ),
        Case(
            "a template of the office's own that changes nothing",
            |folder| folder.write("xa/mau/bao-cao-quy.typ.j2", TEMPLATE),
            nothing,
            nothing,
            "",
        ),
        Case(
            "a block of it",
            |folder| {
                let block =
                    "{% block mo_dau %}{{ super() }}\n#doan[Theo yêu cầu của tỉnh.]{% endblock %}";
                folder.write("xa/mau/bao-cao-quy.typ.j2", format!("{TEMPLATE}{block}\n"));
            },
            nothing,
            &["bao-cao-quy-1"],
            "input mau/bao-cao-quy.typ.j2 changed",
        ),
        Case(
            "the template is taken away",
            |folder| {
                let path = folder.path().join("xa/mau/bao-cao-quy.typ.j2");
                std::fs::remove_file(path).expect("a template");
            },
            nothing,
            &["bao-cao-quy-1"],
            "input mau changed, input mau/bao-cao-quy.typ.j2 gone",
        ),
        Case("everything is forced", |_| {}, &["--force"], &ALL, "forced"),
        Case("other options", |_| {}, &["--keep-typ"], &ALL, "options"),
        Case(
            "a PDF is edited",
            |folder| {
                let path = folder.path().join("ra/xa/ke-hoach.pdf");
                let mut bytes = std::fs::read(&path).expect("a PDF");
                bytes.push(b'\n');
                std::fs::write(path, bytes).expect("a PDF");
            },
            nothing,
            &["ke-hoach"],
            "edited ke-hoach.pdf",
        ),
        Case(
            "a PDF is deleted",
            |folder| {
                std::fs::remove_file(folder.path().join("ra/xa/bao-cao-quy-1.pdf")).expect("a PDF");
            },
            nothing,
            &["bao-cao-quy-1"],
            "deleted bao-cao-quy-1.pdf",
        ),
        Case(
            "the record is deleted",
            |folder| std::fs::remove_file(folder.path().join("ra/xa/.ntm.json")).expect("a record"),
            nothing,
            &ALL,
            "first",
        ),
        Case(
            "the record is cut",
            |folder| {
                let path = folder.path().join("ra/xa/.ntm.json");
                let bytes = std::fs::read(&path).expect("a record");
                std::fs::write(path, &bytes[..bytes.len() / 2]).expect("a record");
            },
            nothing,
            &ALL,
            "first",
        ),
        Case(
            "a byte of the record is another",
            |folder| {
                let path = folder.path().join("ra/xa/.ntm.json");
                let mut bytes = std::fs::read(&path).expect("a record");
                let at = bytes.len() - 40;
                bytes[at] ^= 1;
                std::fs::write(path, bytes).expect("a record");
            },
            nothing,
            &ALL,
            "first",
        ),
    ]
}

#[test]
fn each_change_makes_its_own_documents_anew() {
    let folder = project();
    assert_eq!(made(&build(&folder, &[])), (ALL.map(str::to_owned).to_vec(), Vec::new()));
    for Case(what, edit, options, wanted, reason) in edits() {
        edit(&folder);
        let run = build(&folder, options);
        assert_eq!(run.code, 0, "{what}: {}", run.stdout);
        let (anew, fresh) = made(&run);
        let mut wanted: Vec<&str> = wanted.to_vec();
        wanted.sort_by_key(|id| ALL.iter().position(|own| own == id));
        assert_eq!(anew, wanted, "{what}");
        for (document, why) in why(&run) {
            assert_eq!(why, reason, "{what}: {document}");
        }
        assert_eq!(anew.len() + fresh.len(), ALL.len(), "{what}");
        // The run after it has nothing to do, and what is there is what a new folder would hold.
        assert_eq!(made(&build(&folder, &[])).0, Vec::<String>::new(), "after: {what}");
        assert_eq!(files(&folder, "ra"), anew_elsewhere(&folder), "{what}");
    }
}

/// The PDFs of an output folder.
fn files(folder: &Folder, out: &str) -> BTreeMap<String, Vec<u8>> {
    let all = walk(&folder.path().join(out)).into_iter();
    let pdf = all.filter(|(_, name)| name.ends_with(".pdf"));
    pdf.map(|(path, name)| (name, std::fs::read(path).expect("a PDF"))).collect()
}

/// What the program makes of the project where it finds nothing.
fn anew_elsewhere(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let other = "ra-moi";
    let run = ntm(folder.path(), &["build", "xa", "--out", other]);
    assert_eq!(run.code, 0);
    let all = files(folder, other);
    std::fs::remove_dir_all(folder.path().join(other)).expect("a folder");
    all
}

/// A document asked for alone says nothing of the others.
#[test]
fn one_document_alone_leaves_the_others_to_be_made() {
    let folder = project();
    build(&folder, &[]);
    change(&folder, "ntm.yaml", "co_chu: 13", "co_chu: 14");
    let run = build(&folder, &["--doc", "ke-hoach"]);
    assert_eq!(made(&run).0, ["ke-hoach"]);
    let run = build(&folder, &[]);
    let (anew, fresh) = made(&run);
    assert_eq!(anew, ["bao-cao-quy-1", "bao-cao-thang-4"]);
    assert!(why(&run).iter().all(|(_, why)| why == "earlier"), "{:?}", why(&run));
    assert_eq!(fresh, ["ke-hoach"]);
}

/// The same findings are told whether anything is made or not.
#[test]
fn a_fresh_run_tells_what_the_first_told() {
    let folder = project();
    let words = ["build", "xa", "--out", "ra", "--lang", "vi"];
    let first = ntm(folder.path(), &words);
    let second = ntm(folder.path(), &words);
    assert_eq!((first.code, &first.stderr), (second.code, &second.stderr));
    let english = ["build", "xa", "--out", "ra", "--lang", "en"];
    let third = ntm(folder.path(), &english);
    std::fs::remove_dir_all(folder.path().join("ra")).expect("a folder");
    assert_eq!(third.stderr, ntm(folder.path(), &english).stderr);
}

/// A record that came from another project, with the same times, is not believed.
#[test]
fn the_record_of_another_project_is_not_believed() {
    let folder = project();
    build(&folder, &[]);
    let other = project();
    change(&other, "ky/2026-t4.yaml", "1.790,25", "1.780,25");
    for (path, name) in walk(&folder.path().join("ra")) {
        other.write(&format!("ra/{name}"), std::fs::read(path).expect("a file"));
    }
    assert_eq!(made(&build(&other, &[])).0, ["bao-cao-thang-4"]);
}

/// One small project, built in both languages: what is said beside the files and the account.
fn said(folder: &Folder, before: &dyn Fn(), more: &[&str]) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        before();
        let words = ["build", "xa", "--out", "ra", "--lang", lang, "--why"];
        let words: Vec<&str> = words.into_iter().chain(more.iter().copied()).collect();
        let run = ntm(folder.path(), &words);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let line = run.stdout.lines().find_map(|line| line.strip_prefix("xa/ke-hoach: "));
        line.unwrap_or_default().to_owned() + "\n" + &run.stderr
    })
}

/// Why a document is made is told to people, and an edited or deleted one without their asking.
#[test]
fn why_a_document_is_made_in_words() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let plan = folder.path().join("ra/xa/ke-hoach.pdf");
    let fonts = crate::util::root().join("fonts").display().to_string();
    let gone = || drop(std::fs::remove_dir_all(folder.path().join("ra")));
    let edit = || std::fs::write(&plan, "%PDF-1.7 edited").expect("a PDF");
    let delete = || std::fs::remove_file(&plan).expect("a PDF");
    let turn = std::cell::Cell::new(0);
    let change = || {
        turn.set(turn.get() + 1);
        let new = format!("Xây dựng nông thôn mới năm 2025, bản {}", turn.get());
        folder.write("xa/ntm.yaml", SMALL.replace("Xây dựng nông thôn mới năm 2025", &new));
    };
    let nothing = || {};
    let edited = [
        format!(
            "cảnh báo[N805]: “{0}” không còn như lần lập trước (đã bị sửa, hoặc lần chạy trước bị ngắt), nay đã lập lại, ghi đè\n  = sửa ở số liệu, lời văn hoặc mẫu của dự án; sửa thẳng trong PDF thì lần sau mất\n\n",
            "ra/xa/ke-hoach.pdf"
        ),
        format!(
            "warning[N805]: no longer as it was made (edited, or a run was cut short), now made again over it: “{0}”\n  = change the project's data, prose or templates; what is edited in the PDF is lost with the next run\n\n",
            "ra/xa/ke-hoach.pdf"
        ),
    ];
    let deleted = [
        "ghi chú[N806]: “ra/xa/ke-hoach.pdf” không còn ở chỗ cũ, nay đã lập lại\n\n",
        "note[N806]: no longer there, now made again: “ra/xa/ke-hoach.pdf”\n\n",
    ];
    assert_eq!(said(&folder, &gone, &[]), ["vì sao lập: lần đầu\n", "why: the first time\n"]);
    assert_eq!(
        said(&folder, &nothing, &["--force"]),
        ["vì sao lập: có --force\n", "why: --force\n"]
    );
    assert_eq!(said(&folder, &nothing, &[]), ["\n", "\n"], "nothing is made");
    assert_eq!(
        said(&folder, &change, &[]),
        ["vì sao lập: ntm.yaml đã đổi\n", "why: ntm.yaml changed\n"]
    );
    assert_eq!(
        said(&folder, &edit, &[]),
        [
            format!("vì sao lập: ke-hoach.pdf bị sửa sau khi lập\n{}", edited[0]),
            format!("why: ke-hoach.pdf was edited\n{}", edited[1]),
        ]
    );
    assert_eq!(
        said(&folder, &delete, &[]),
        [
            format!("vì sao lập: ke-hoach.pdf bị xóa\n{}", deleted[0]),
            format!("why: ke-hoach.pdf was deleted\n{}", deleted[1]),
        ]
    );
    // Whatever else is a reason to make it.
    assert_eq!(
        said(&folder, &edit, &["--force"])[0],
        format!("vì sao lập: có --force, ke-hoach.pdf bị sửa sau khi lập\n{}", edited[0])
    );
    let both = || {
        change();
        edit();
    };
    assert_eq!(
        said(&folder, &both, &["--keep-typ"]),
        [
            format!(
                "vì sao lập: lần đầu lập với các tùy chọn này, ke-hoach.pdf bị sửa sau khi lập\n{}",
                edited[0]
            ),
            format!("why: ntm.yaml changed, ke-hoach.pdf was edited\n{}", edited[1]),
        ]
    );
    assert_eq!(
        said(&folder, &|| drop(build(&folder, &[])), &["--font-path", &fonts]),
        [
            "vì sao lập: chương trình hoặc phông chữ đã đổi\n",
            "why: the program or its fonts changed\n"
        ]
    );
}

/// The lines of a run about why the plan was made.
fn reasons(folder: &Folder, lang: &str, more: &[&str]) -> Vec<String> {
    let words = [&["build", "xa", "--out", "ra", "--lang", lang, "--why"], more].concat();
    let run = ntm(folder.path(), &words);
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stdout
        .lines()
        .filter_map(|own| own.strip_prefix("xa/ke-hoach: "))
        .map(str::to_owned)
        .collect()
}

/// Of a document that is made again because an input changed it is told which of its figures changed.
#[test]
fn why_names_the_figures_that_changed() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let edit = |from: &str, to: &str| change(&folder, "ntm.yaml", from, to);
    assert_eq!(reasons(&folder, "vi", &[]), ["vì sao lập: lần đầu"]);
    edit("du_lieu:\n", MONEY);
    reasons(&folder, "vi", &[]);
    edit("so_tien: \"1.000\"", "so_tien: \"1.200,5\"");
    assert_eq!(
        reasons(&folder, "vi", &[]),
        [
            "vì sao lập: ntm.yaml đã đổi",
            "số liệu đổi: tổng nguồn lực, triệu đồng: 3.000 → 3.200,5; vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng: 1.000 → 1.200,5",
        ]
    );
    edit("so_tien: \"1.200,5\"", "so_tien: \"1.000\"");
    let run = build(&folder, &["--why", "--lang", "en"]);
    let changed = run.events("document")[0]["changed"].clone();
    assert_eq!(changed["figures"][0]["name"], "tong_nguon_luc");
    assert_eq!(changed["figures"][0]["old"], "3.200,5");
    assert_eq!(changed["figures"][0]["new"], "3.000");
    assert_eq!(changed["figures"][0]["printed"][0]["document"], "ke-hoach");
    assert_eq!(changed["figures"].as_array().map(Vec::len), Some(2));
    // Many are counted.
    edit("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    assert_eq!(
        reasons(&folder, "vi", &[])[1..],
        ["9 số liệu đổi (lần sau chạy ntm diff trước khi lập thì thấy từng số)"]
    );
    edit("{xa: Hòa An, giao: \"2, 3\"}", "{xa: Hòa An, giao: \"2\"}");
    assert_eq!(
        reasons(&folder, "en", &[])[1..],
        ["10 figures changed (ntm diff before the next build tells each)"]
    );
    // Numbers that no figure has, and words alone.
    edit("Xây dựng nông thôn mới năm 2025", "Xây dựng nông thôn mới năm 2025, lần 2");
    assert_eq!(reasons(&folder, "vi", &[])[1..], ["số khác ở 1 câu"]);
    edit(", lần 2", ", lần 3");
    assert_eq!(reasons(&folder, "en", &[])[1..], ["other numbers in 1 sentence"]);
    edit("[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Văn phòng]");
    assert_eq!(reasons(&folder, "vi", &[])[1..], ["không số liệu nào đổi"]);
    edit(", Văn phòng]", "]");
    assert_eq!(reasons(&folder, "en", &[])[1..], ["no figure changed"]);
}

/// Sources of funding.
const MONEY: &str = r#"du_lieu:
  nguon_luc:
    - {ten: Ngân sách tỉnh, so_tien: "1.000"}
    - {ten: Ngân sách huyện, so_tien: "2.000"}
"#;

/// Where it is not known what the file said that is replaced, nothing is said of figures, and nothing
/// where nobody asks.
#[test]
fn why_names_no_figures_where_they_are_not_known() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let more = SMALL.replace("giao: \"2\"", "giao: \"2, 3\"");
    build(&folder, &[]);
    folder.write("xa/ntm.yaml", &more);
    let run = build(&folder, &[]);
    assert_eq!(why(&run), [("ke-hoach".to_owned(), "input ntm.yaml changed".to_owned())]);
    assert_eq!(run.events("document")[0]["changed"], serde_json::Value::Null);
    // Nothing of a file that is not replaced, nor where everything is made anyway.
    folder.write("xa/ntm.yaml", SMALL);
    assert_eq!(reasons(&folder, "vi", &["--force"]), ["vì sao lập: có --force"]);
    // What was said before is gone, or is not of the files that are replaced.
    folder.write("xa/ntm.yaml", more);
    std::fs::remove_file(folder.path().join("ra/xa/.ntm.said")).expect("what was said");
    assert_eq!(reasons(&folder, "vi", &[]), ["vì sao lập: ntm.yaml đã đổi"]);
    reasons(&folder, "vi", &["--format", "png"]);
    folder.write("xa/ntm.yaml", SMALL);
    assert_eq!(reasons(&folder, "vi", &["--format", "png"]).len(), 2);
    assert_eq!(reasons(&folder, "vi", &[]), ["vì sao lập: ntm.yaml đã đổi"]);
}

/// A run that was cut short after it wrote and before it wrote that down: nobody edited anything.
#[test]
fn what_a_run_did_not_write_down_is_not_taken_for_edited() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    build(&folder, &[]);
    let record = folder.path().join("ra/xa/.ntm.json");
    let old = std::fs::read(&record).expect("a record");
    folder.write("xa/ntm.yaml", SMALL.replace("năm 2025\n    can_cu", "các năm\n    can_cu"));
    assert_eq!(made(&build(&folder, &[])).0, ["ke-hoach"]);
    std::fs::write(&record, old).expect("a record");
    let run = build(&folder, &[]);
    assert_eq!(why(&run), [("ke-hoach".to_owned(), "input ntm.yaml changed".to_owned())]);
    assert!(!run.stdout.contains("N805"), "{}", run.stdout);
}

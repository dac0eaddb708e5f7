//! Only what changed is made again: each kind of input is changed in turn, and which documents are made
//! anew, and why, is told exactly. Whatever is done to the record, nothing old is taken for fresh.

use std::collections::BTreeMap;
use std::path::Path;

use crate::util::{Folder, Run, ntm};

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
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let all = json["projects"][0]["documents"].as_array().expect("documents").clone();
    let of = |fresh: bool| {
        let own = all.iter().filter(|own| own["fresh"] == fresh);
        own.map(|own| own["id"].as_str().expect("an id").to_owned()).collect()
    };
    (of(false), of(true))
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

/// What is done, the options of the run after it, and the documents that are made anew.
fn edits() -> Vec<(&'static str, Edit, &'static [&'static str], &'static [&'static str])> {
    let nothing: &[&str] = &[];
    vec![
        ("nothing", |_| {}, nothing, nothing),
        (
            "a file is touched",
            |folder| {
                let path = folder.path().join("xa/thon.yaml");
                let text = std::fs::read(&path).expect("a file");
                std::fs::write(path, text).expect("a file");
            },
            nothing,
            nothing,
        ),
        (
            "a comment in a file",
            |folder| {
                let path = folder.path().join("xa/thon.yaml");
                let text = std::fs::read_to_string(&path).expect("a file");
                std::fs::write(path, format!("# xem lại\n{text}")).expect("a file");
            },
            nothing,
            nothing,
        ),
        (
            "the number of the plan",
            |folder| change(folder, "ntm.yaml", "so: null", "so: 12"),
            nothing,
            // Reports cite the plan once its day is known, too.
            &["ke-hoach"],
        ),
        (
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
        ),
        (
            "a result of a month",
            |folder| change(folder, "ky/2026-t4.yaml", "1.790,25", "1.780,25"),
            nothing,
            &["bao-cao-thang-4"],
        ),
        (
            "the layout",
            |folder| change(folder, "ntm.yaml", "co_chu: 13", "co_chu: 14"),
            nothing,
            &ALL,
        ),
        (
            "a template of the office's own that changes nothing",
            |folder| folder.write("xa/mau/bao-cao-quy.typ.j2", TEMPLATE),
            nothing,
            nothing,
        ),
        (
            "a block of it",
            |folder| {
                let block =
                    "{% block mo_dau %}{{ super() }}\n#doan[Theo yêu cầu của tỉnh.]{% endblock %}";
                folder.write("xa/mau/bao-cao-quy.typ.j2", format!("{TEMPLATE}{block}\n"));
            },
            nothing,
            &["bao-cao-quy-1"],
        ),
        ("everything is forced", |_| {}, &["--force"], &ALL),
        (
            "a PDF is edited",
            |folder| {
                let path = folder.path().join("ra/xa/ke-hoach.pdf");
                let mut bytes = std::fs::read(&path).expect("a PDF");
                bytes.push(b'\n');
                std::fs::write(path, bytes).expect("a PDF");
            },
            nothing,
            &["ke-hoach"],
        ),
        (
            "a PDF is deleted",
            |folder| {
                std::fs::remove_file(folder.path().join("ra/xa/bao-cao-quy-1.pdf")).expect("a PDF");
            },
            nothing,
            &["bao-cao-quy-1"],
        ),
        (
            "the record is deleted",
            |folder| std::fs::remove_file(folder.path().join("ra/xa/.ntm.json")).expect("a record"),
            nothing,
            &ALL,
        ),
        (
            "the record is cut",
            |folder| {
                let path = folder.path().join("ra/xa/.ntm.json");
                let bytes = std::fs::read(&path).expect("a record");
                std::fs::write(path, &bytes[..bytes.len() / 2]).expect("a record");
            },
            nothing,
            &ALL,
        ),
        (
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
        ),
    ]
}

#[test]
fn each_change_makes_its_own_documents_anew() {
    let folder = project();
    assert_eq!(made(&build(&folder, &[])), (ALL.map(str::to_owned).to_vec(), Vec::new()));
    for (what, edit, options, wanted) in edits() {
        edit(&folder);
        let run = build(&folder, options);
        assert_eq!(run.code, 0, "{what}: {}", run.stdout);
        let (anew, fresh) = made(&run);
        let mut wanted: Vec<&str> = wanted.to_vec();
        wanted.sort_by_key(|id| ALL.iter().position(|own| own == id));
        assert_eq!(anew, wanted, "{what}");
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
    let (anew, fresh) = made(&build(&folder, &[]));
    assert_eq!(anew, ["bao-cao-quy-1", "bao-cao-thang-4"]);
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

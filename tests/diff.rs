//! `ntm diff`: what each kind of change is told as, in both languages, for programs and as a slip.

use serde_json::{Value, json};

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// The small project with a second document, in a folder beside its output.
fn project() -> Folder {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let run = ntm(folder.path(), &["build", "xa", "--out", "ra"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder
}

fn diff(folder: &Folder, more: &[&str]) -> Run {
    let mut words = vec!["diff", "xa", "--out", "ra"];
    words.extend(more);
    ntm(folder.path(), &words)
}

/// The lines that are told, without the moment of the build.
fn told(folder: &Folder, lang: &str) -> Vec<String> {
    let run = diff(folder, &["--lang", lang]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    run.stdout.lines().map(undated).collect()
}

/// "28/11/2026 21:05" at the end of a line is the moment of the build.
fn undated(line: &str) -> String {
    for before in ["so với lần lập ", "against the build of "] {
        if let Some((head, moment)) = line.split_once(before) {
            let shape = moment.replace(|c: char| c.is_ascii_digit(), "0");
            assert_eq!(shape, "00/00/0000 00:00", "{line}");
            return format!("{head}{before}…");
        }
    }
    line.to_owned()
}

fn json_of(folder: &Folder, more: &[&str]) -> Value {
    let mut words = vec!["--messages", "json", "--lang", "vi"];
    words.extend(more);
    let run = diff(folder, &words);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stdout))
}

fn change(folder: &Folder, from: &str, to: &str) {
    let path = folder.path().join("xa/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    assert!(text.contains(from), "ntm.yaml has no {from:?}");
    std::fs::write(path, text.replacen(from, to, 1)).expect("ntm.yaml");
}

#[test]
fn nothing_changed() {
    let folder = project();
    change(&folder, "du_lieu:", "# ghi chú\ndu_lieu:");
    assert_eq!(told(&folder, "vi"), ["xa: không có thay đổi, so với lần lập …"]);
    assert_eq!(told(&folder, "en"), ["xa: no change, against the build of …"]);
    let all = json_of(&folder, &[]);
    assert_eq!(all["changed"], false);
    assert_eq!(all["documents"][0]["state"], "same");
}

#[test]
fn a_cell_that_counts() {
    let folder = project();
    change(&folder, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    println!("{}", told(&folder, "vi").join("\n"));
    println!("{}", told(&folder, "en").join("\n"));
    println!("{:#}", json_of(&folder, &[]));
    panic!("look");
}

#[test]
fn prose_template_commune() {
    let folder = project();
    change(
        &folder,
        "du_lieu:",
        "loi_van: {muc_dich: \"Mục đích của năm nay là làm đường.\"}\ndu_lieu:",
    );
    println!("{}", told(&folder, "vi").join("\n"));
    change(&folder, "loi_van: {muc_dich: \"Mục đích của năm nay là làm đường.\"}\n", "");
    folder.write(
        "xa/mau/ke-hoach.typ.j2",
        "{% extends \"ke-hoach.typ.j2\" %}\n{% block mo_dau %}#doan[Mở đầu khác.]{% endblock %}\n",
    );
    println!("{}", told(&folder, "vi").join("\n"));
    std::fs::remove_file(folder.path().join("xa/mau/ke-hoach.typ.j2")).unwrap();
    change(
        &folder,
        "    - {ten: Hòa An,",
        "    - {ten: Bình Sơn, muc_tieu: tăng tiêu chí}\n    - {ten: Hòa An,",
    );
    change(
        &folder,
        "    - {xa: Hòa An, dat",
        "    - {xa: Bình Sơn, dat: \"1\"}\n    - {xa: Hòa An, dat",
    );
    change(
        &folder,
        "    - {xa: Hòa An, giao",
        "    - {xa: Bình Sơn, giao: \"2\"}\n    - {xa: Hòa An, giao",
    );
    println!("{}", told(&folder, "vi").join("\n"));
    println!("{}", told(&folder, "en").join("\n"));
    let _ = json!(1);
    panic!("look");
}

//! What the documents show is read by the program, and prints what they say.

use super::{ALL, Fence, parted, text};
use crate::reports::report_text_at;
use crate::util::{Folder, SMALL, ntm};

/// The messages on how a file is written, of a project.
fn slips(folder: &Folder) -> Vec<String> {
    let run = ntm(folder.path(), &["check", "--messages", "json", "--lang", "en"]);
    let told = run.events("project");
    let found = told[0]["diagnostics"].as_array().expect("findings");
    found
        .iter()
        .filter(|own| own["code"].as_str().is_some_and(|code| ("N120".."N132").contains(&code)))
        .map(|own| format!("{} {} {}", own["code"], own["message"], own["place"]))
        .collect()
}

/// The top keys of a text in YAML, each with its lines.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if !line.starts_with([' ', '#', '-'])
            && let Some((key, _)) = line.split_once(':')
        {
            parts.push((key.to_owned(), String::new()));
        }
        if let Some((_, lines)) = parts.last_mut() {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    parts
}

/// A sound project with a part of its `ntm.yaml`, or its criteria set, as a document shows it.
fn project(fence: &Fence) -> Folder {
    let folder = Folder::small();
    let mut shown = parts(&fence.text);
    if let Some((_, line)) = shown.iter().find(|(key, _)| key == "id") {
        let id = line.trim_start_matches("id:").split('#').next().unwrap_or_default().trim();
        folder.write(&format!("bo-tieu-chi/{id}.yaml"), &fence.text);
        folder.change("xa: ba-tieu-chi.yaml", &format!("xa: {id}"));
        return folder;
    }
    // Tables that are shown by themselves belong below `du_lieu`.
    let top = ["van_ban", "du_lieu", "ky", "chap_nhan", "ban_hanh"];
    if shown.iter().all(|(key, _)| !top.contains(&key.as_str())) {
        let lines = shown.iter().flat_map(|(_, lines)| lines.lines());
        let below: String = lines.map(|line| format!("  {line}\n")).collect();
        shown = vec![("du_lieu".to_owned(), format!("du_lieu:\n  xa: [{{ten: A}}]\n{below}"))];
    }
    let kept = parts(SMALL).into_iter().filter(|(key, _)| !shown.iter().any(|(own, _)| own == key));
    let whole: String = kept.map(|(_, lines)| lines).collect();
    let shown: String = shown.into_iter().map(|(_, lines)| lines).collect();
    folder.write("ntm.yaml", whole + &shown);
    folder.write("loi-van.yaml", "tuyen_truyen: []\n");
    folder
}

#[test]
fn the_yaml_that_is_shown_is_read() {
    let mut count = 0;
    for document in ALL {
        for fence in parted(document).0.iter().filter(|fence| fence.kind == "yaml") {
            count += 1;
            let slips = slips(&project(fence));
            assert!(slips.is_empty(), "{}: {slips:#?}", fence.place);
        }
    }
    assert!(count > 8, "{count}");
}

#[test]
fn commands_that_are_shown_are_understood() {
    let mut count = 0;
    let known = ntm(Folder::new().path(), &["reference", "commands", "--lang", "en"]).stdout;
    let mut of = |place: &str, line: &str| {
        let Some(rest) = line.trim().strip_prefix("ntm ") else { return };
        let mut words = rest.split_whitespace();
        let name = words.next().unwrap_or_default();
        if name.starts_with('-') {
            return;
        }
        let Some(row) = known.lines().find(|row| row.starts_with(&format!("| `ntm {name}"))) else {
            panic!("{place}: {line}: no such command")
        };
        count += 1;
        for option in words.filter(|word| word.starts_with("--")) {
            let everywhere = ["--lang", "--help"].contains(&option);
            assert!(everywhere || row.contains(option), "{place}: {line}: {option}");
        }
    };
    for document in ALL {
        let (fences, outside) = parted(document);
        for fence in fences.iter().filter(|fence| fence.kind == "sh") {
            fence.text.lines().for_each(|line| {
                let line = line.split(" #").next().unwrap_or_default();
                of(&fence.place, &line.replace("cargo run --release -- ", "ntm "));
            });
        }
        outside.split('`').skip(1).step_by(2).for_each(|span| of(document, span));
    }
    assert!(count > 40, "{count}");
}

/// The sample's set of three criteria and what the English part says of it.
#[test]
fn the_criteria_set_that_is_shown_counts_as_told() {
    let fences = parted("inputs/README.en.md").0;
    let fence = fences.iter().find(|fence| fence.text.starts_with("id: rieng")).expect("the set");
    let folder = project(fence);
    let ntm_yaml = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
    let (head, _) = ntm_yaml.split_once("du_lieu:\n").expect("tables");
    let told = text("inputs/README.en.md");
    let (_, rest) = told.split_once("With this set and `").expect("the sentence");
    let (status, rest) = rest.split_once('`').expect("the status");
    let (commune, target) = ("Đồng Mẫu", "1.2");
    assert!(
        rest.starts_with(" the plan says that the commune rises to 03/03 when `giao` lists `1.2`")
    );
    let head = head.replace("cap: huyen", "cap: xa").replace("huyện Bình Minh", "xã Đồng Mẫu");
    folder.write(
        "ntm.yaml",
        format!(
            "{head}du_lieu:\n  xa: [{{ten: {commune}, muc_tieu: đạt chuẩn}}]\n  {status}\n  giao: [{{xa: {commune}, giao: \"{target}\"}}]\n"
        ),
    );
    let text = report_text_at(folder.path());
    assert!(text.contains("03/03"), "{text}");
}

/// The template that is shown prints what is quoted below it.
#[test]
fn the_template_that_is_shown_prints_what_is_told() {
    let (fences, outside) = parted("templates/README.md");
    let fence = fences.iter().find(|fence| fence.kind == "jinja").expect("a template");
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.write("mau/ke-hoach.typ.j2", &fence.text);
    let text = report_text_at(folder.path());
    let quoted: Vec<&str> = outside.lines().filter_map(|line| line.strip_prefix("> ")).collect();
    assert_eq!(quoted.len(), 3);
    for line in quoted {
        let line = line.replace("**", "").replace("\\-", "-");
        assert!(text.contains(&line), "{line:?} is not printed");
    }
}

#[test]
fn the_second_template_that_is_shown_makes_a_document() {
    let fences = parted("templates/README.md").0;
    let fence = fences.iter().filter(|fence| fence.kind == "jinja").nth(1).expect("a template");
    let folder = Folder::small();
    folder.write("mau/bao-cao-rieng.typ.j2", &fence.text);
    folder.change("  - id: ke-hoach\n", "  - id: bao-cao-rieng\n    phu_luc: khong\n");
    let text = report_text_at(folder.path());
    assert!(text.contains("BÁO CÁO") && text.contains("/BC-UBND"), "{text}");
}

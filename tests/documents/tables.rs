//! The tables of the documents are printed by the program.

use std::collections::BTreeSet;

use super::{ALL, hold, text};
use crate::util::{Folder, ntm, root};

fn printed(words: &[&str]) -> String {
    let run = ntm(Folder::new().path(), words);
    assert_eq!(run.code, 0, "{words:?}: {}", run.stderr);
    run.stdout
}

/// The tables that `ntm reference` names.
fn names() -> Vec<String> {
    let list = printed(&["reference", "--lang", "en"]);
    list.lines().filter_map(|line| Some(line.split_once(": ")?.0.to_owned())).collect()
}

#[test]
fn the_documents_have_what_the_program_prints() {
    assert!(names().len() > 10, "{:?}", names());
    for name in names() {
        let places: usize = ["vi", "en"]
            .iter()
            .map(|lang| {
                let table = printed(&["reference", &name, "--lang", lang]);
                hold(&format!("{name} {lang}"), &table)
            })
            .sum();
        assert!(places > 0, "no document has the table “{name}”");
    }
}

#[test]
fn every_mark_is_that_of_a_table() {
    let names = names();
    for document in ALL {
        let own = text(document);
        let marks: Vec<&str> = own
            .lines()
            .filter_map(|line| line.strip_prefix("<!-- ntm: ")?.strip_suffix(" -->"))
            .collect();
        for mark in &marks {
            let (name, lang) = mark.split_once(' ').expect("a language");
            let known = names.iter().any(|known| known == name) || name == "coverage";
            assert!(known && ["vi", "en"].contains(&lang), "{document}: {mark}");
        }
        let ends = own.lines().filter(|line| *line == "<!-- /ntm -->").count();
        assert_eq!(marks.len(), ends, "{document}");
    }
}

#[test]
fn a_table_that_there_is_not_is_refused() {
    let run = ntm(Folder::new().path(), &["reference", "bang", "--lang", "vi"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        format!("lỗi[N901]: không có bảng “bang”; các bảng: {}\n", names().join(", "))
    );
    let run = ntm(Folder::new().path(), &["reference", "bang", "--lang", "en"]);
    assert_eq!(
        run.stderr,
        format!("error[N901]: there is no table “bang”; the tables: {}\n", names().join(", "))
    );
}

/// Keys of prose are told in Vietnamese by the templates; the English part says what each is for.
#[test]
fn every_key_of_prose_is_told_in_english() {
    let english = text("inputs/README.en.md");
    let (_, part) = english.split_once("\n## loi_van\n").expect("the part on prose");
    let (part, _) = part.split_once("\n## ").expect("a part after it");
    let (plan, report) = part.split_once("In a report").expect("both kinds of document");
    let table = printed(&["reference", "prose", "--lang", "en"]);
    let (of_plan, of_report) = table.split_once("Reports").expect("both kinds of document");
    for (told, table) in [(plan, of_plan), (report, of_report)] {
        let keys = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        for key in keys {
            assert!(told.contains(&format!("`{key}` ")), "{key}");
        }
    }
}

/// A figure's name with its period, set, criterion, commune and source taken off.
fn kind_of(name: &str) -> String {
    let (period, name) = match name.strip_prefix("ky.").and_then(|rest| rest.split_once('.')) {
        Some((_, name)) => ("ky.", name),
        None => ("", name),
    };
    let parts: Vec<&str> = name.trim_start_matches("nang_cao.").split('.').collect();
    let kind = match parts[..] {
        ["nguon_luc", ..] if period.is_empty() => "nguon_luc".to_owned(),
        [first @ ("nguon_luc" | "tieu_chi" | "xa"), .., last] => format!("{first}.{last}"),
        _ => parts.join("."),
    };
    format!("{period}{kind}")
}

#[test]
fn every_figure_is_named_and_every_name_is_a_figures() {
    let table = printed(&["reference", "figures", "--lang", "en"]);
    let names = table.lines().skip(2).filter_map(|line| line.split(" | ").next());
    let told: BTreeSet<String> =
        names.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(kind_of).collect();
    let mut there = BTreeSet::new();
    for sample in ["inputs/thach-an-2025", "inputs/binh-hai-2026"] {
        let run = ntm(&root(), &["explain", sample, "--lang", "en"]);
        let names = run.stdout.lines().filter_map(|line| line.split_once(": "));
        there.extend(names.map(|(name, _)| kind_of(name)));
    }
    assert_eq!(told, there);
}

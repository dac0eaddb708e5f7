//! The letter that corrects an issued document, as a Word document.

use super::Both;
use super::align::{align, told};
use super::paper::{Paper, papers};
use super::read::WordText;
use crate::util::{Folder, SMALL, SMALL_SET, ntm};

#[test]
fn a_letter_of_correction_is_a_word_document_too() {
    let folder = Folder::new();
    folder.write("du-an/ntm.yaml", SMALL);
    folder.write("du-an/ba-tieu-chi.yaml", SMALL_SET);
    let done = |line: &str| {
        let run = ntm(folder.path(), &line.split_whitespace().collect::<Vec<_>>());
        assert_eq!(run.code, 0, "{line}\n{}{}", run.stdout, run.stderr);
    };
    done("issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let changed = SMALL.replace("[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    assert_ne!(changed, SMALL);
    folder.write("du-an/ntm.yaml", changed);
    done("correct du-an --number 25/KH-UBND --letter");
    let id = "dinh-chinh-25-kh-ubnd-2025";
    for format in ["pdf", "typ", "docx"] {
        done(&format!("build du-an --doc {id} --format {format}"));
    }
    let path = |ending: &str| folder.path().join(format!("out/du-an/{id}.{ending}"));
    let file = |ending: &str| std::fs::read(path(ending)).expect(ending);
    let word = file("docx");
    let both = Both {
        name: id.to_owned(),
        data: serde_json::from_slice(&file("json")).expect("JSON"),
        pages: Vec::new(),
        pdf: file("pdf"),
        text: WordText::of(&word),
        word,
        is_sample: false,
    };
    let words = told(&both);
    assert!(words.len() > 80, "only {} words", words.len());
    let Some(papers) = papers(&path("pdf")) else { return };
    let pages: Vec<Vec<String>> = papers.iter().map(Paper::texts).collect();
    assert_eq!(align(&both, &words, &pages).err(), None);
}

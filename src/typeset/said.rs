//! What Typst says, held to the pinned version: each of its sentences that has words for a clerk, with
//! markup of which it is said.

use typst_layout::PagedDocument;

use super::world::Memory;
use super::{Fonts, Source};
use crate::messages::foreign;

const SAID: &[(&str, &str)] = &[
    ("#text(", "unclosed delimiter"),
    ("#[a]]", "unexpected closing bracket"),
    ("#khong_co", "unknown variable: khong_co"),
    ("#\"a", "unclosed string"),
    ("`a", "unclosed raw text"),
    ("<a", "unclosed label"),
    ("*/", "unexpected end of block comment"),
    ("#text(khong_co: 1)[a]", "unexpected argument: khong_co"),
    ("#upper(\"a\", \"b\")", "unexpected argument"),
    ("#link()", "missing argument: destination"),
    ("#(1 ? 2)", "the character `?` is not valid in code"),
    ("#let f() = f()\n#f()", "maximum function call depth exceeded"),
    ("#(1 / 0)", "cannot divide by zero"),
    ("**", "no text within stars"),
    ("__", "no text within underscores"),
    ("#read(\"a.txt\")", "file not found (searched at a.txt)"),
];

/// Said only once the pages are laid out: `tests/bad_inputs` has the first.
const LATER: [&str; 2] =
    ["label `{}` does not exist in the document", "layout did not converge within {}"];

/// All that is said of markup.
fn said(markup: &str) -> Vec<String> {
    let source = Source::new("a".to_owned(), markup.to_owned(), "{}".to_owned());
    let world = Memory::new(&source, Fonts::embedded());
    let compiled = typst::compile::<PagedDocument>(&world);
    let errors = compiled.output.err().unwrap_or_default();
    compiled.warnings.iter().chain(&errors).map(|said| said.message.to_string()).collect()
}

#[test]
fn typst_says_what_is_known() {
    let mut wrong = String::new();
    for (markup, sentence) in SAID {
        let said = said(markup);
        if !said.iter().any(|said| said == sentence) {
            wrong.push_str(&format!("{markup}\n  {said:?}\n  {sentence}\n"));
        }
    }
    let said: Vec<&str> = SAID.iter().map(|(_, sentence)| *sentence).collect();
    let mut unheard = foreign::unheard_of_layout(&said);
    unheard.retain(|sentence| !LATER.contains(sentence));
    assert!(wrong.is_empty() && unheard.is_empty(), "{wrong}{unheard:#?}");
}

//! Layouts that break a clause on purpose.

use serde_json::Value;

use super::doc::{Case, Doc};

/// A layout that breaks a clause.
pub struct Broken {
    /// The cases it is made from: those whose name begins so.
    pub on: &'static str,
    /// What is done to them.
    pub how: How,
}

/// A way to break a layout.
#[derive(Clone, Copy, Debug)]
pub enum How {
    /// Replaces a text of the layout library.
    Library(&'static str, &'static str),
    /// Replaces a text of the markup.
    Markup(&'static str, &'static str),
    /// Sets a value of the structural data, by JSON pointer and JSON text.
    Data(&'static str, &'static str),
    /// Changes what was measured.
    Pages(fn(&mut Doc)),
}

impl Broken {
    /// The broken documents.
    pub fn lay_out(&self, cases: &[Case]) -> Vec<Doc> {
        let cases = cases.iter().filter(|case| case.name.starts_with(self.on));
        match self.how {
            How::Library(from, to) => cases.map(|case| inlined(case, from, to).lay_out()).collect(),
            How::Markup(from, to) => {
                let changed = cases.filter(|case| case.source.markup.contains(from));
                changed
                    .map(|case| {
                        let mut case = case.clone();
                        case.source.markup = case.source.markup.replace(from, to);
                        case.lay_out()
                    })
                    .collect()
            }
            How::Data(pointer, value) => cases
                .map(|case| {
                    let mut case = case.clone();
                    let mut data: Value = serde_json::from_str(&case.source.data).expect("JSON");
                    *data.pointer_mut(pointer).expect("a key of the data") =
                        serde_json::from_str(value).expect("JSON");
                    case.source.data = data.to_string();
                    // The distances that the last page was given would stand for the changed ones.
                    case.source.apart = None;
                    case.lay_out()
                })
                .collect(),
            How::Pages(change) => cases
                .map(|case| {
                    let mut doc = case.lay_out();
                    change(&mut doc);
                    doc.refresh();
                    doc
                })
                .collect(),
        }
    }
}

/// The case with the library's own text put before its markup, one text of it replaced; the
/// definitions there come after those that the prelude imports, and so win.
pub fn inlined(case: &Case, from: &str, to: &str) -> Case {
    // Each file after those that it imports.
    let order = [
        "kich-thuoc",
        "do-dai",
        "khong-ngat",
        "noi-dung",
        "bo-cuc",
        "trang",
        "dau",
        "can-cu",
        "ket",
        "phu-luc",
    ];
    let mut library = String::new();
    for name in order {
        let path = format!("lib/{name}.typ");
        let (_, text) = ntm::typeset::LIBRARY_FILES
            .iter()
            .find(|(known, _)| *known == path)
            .unwrap_or_else(|| panic!("the library has no {path}"));
        for line in text.lines().filter(|line| !line.starts_with("#import")) {
            library.push_str(line);
            library.push('\n');
        }
    }
    assert!(library.contains(from), "the library does not have {from:?}");
    if !from.is_empty() {
        library = library.replace(from, to);
    }
    let mut case = case.clone();
    case.source.markup = format!("{library}\n{}\n{}", case.source.rule(), case.source.markup);
    case
}

//! Layouts that break a clause on purpose.

use serde_json::Value;

use super::cases::Known;
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
    /// The broken documents, each laid out when it is asked for.
    pub fn docs<'a>(&self, cases: &'a [Known]) -> Box<dyn Iterator<Item = Doc> + 'a> {
        let on = self.on;
        let known = cases.iter().filter(move |known| known.case.name.starts_with(on));
        let cases = known.clone().map(|known| &known.case);
        match self.how {
            How::Library(from, to) => Box::new(cases.map(|case| inlined(case, from, to).lay_out())),
            How::Markup(from, to) => {
                let changed = cases.filter(move |case| case.source.markup.contains(from));
                Box::new(changed.map(move |case| {
                    let mut case = case.clone();
                    case.source.markup = case.source.markup.replace(from, to);
                    case.lay_out()
                }))
            }
            How::Data(pointer, value) => Box::new(cases.map(move |case| {
                let mut case = case.clone();
                let mut data: Value = serde_json::from_str(&case.source.data).expect("JSON");
                *data.pointer_mut(pointer).expect("a key of the data") =
                    serde_json::from_str(value).expect("JSON");
                case.source.data = data.to_string();
                // The distances that the last page was given would stand for the changed ones.
                case.source.apart = None;
                case.lay_out()
            })),
            How::Pages(change) => Box::new(known.map(move |known| {
                let mut doc = known.doc().clone();
                change(&mut doc);
                doc.refresh();
                doc
            })),
        }
    }
}

/// The case with the library's own text put before its markup, one text of it replaced; the
/// definitions there come after those that the prelude imports, and so win.
pub fn inlined(case: &Case, from: &str, to: &str) -> Case {
    // Each file after those that it imports.
    let order = [
        "sap-dat",
        "da-dan",
        "kich-thuoc",
        "do-dai",
        "khong-ngat",
        "noi-dung",
        "bo-cuc",
        "trang",
        "dau",
        "can-cu",
        "ky-so",
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

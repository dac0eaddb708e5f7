//! What a finding says and the way out of it: in one language, and as a value that can be kept and told
//! again.

use serde::{Deserialize, Serialize};

use crate::diag::{Blame, Diagnostic, Excerpt, Problem, Severity, Shape};
use crate::messages::Lang;
use crate::origin::Place;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// The text in one language.
    pub fn of(&self, lang: Lang) -> &str {
        lang.pick(&self.vi, &self.en)
    }
}

/// A finding in words. It needs nothing of the run that found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its code.
    pub code: String,
    /// Its weight.
    pub severity: Severity,
    /// What it says.
    pub message: Both,
    /// Where.
    pub place: Option<Place>,
    /// Other places that belong to it.
    pub related: Vec<Place>,
    /// The text around the place.
    pub excerpt: Option<Excerpt>,
    /// What the findings that are told together with it are about.
    pub alike: Vec<String>,
    /// A spelling that was probably meant.
    pub meant: Option<String>,
    /// The way out.
    pub advice: Option<Both>,
}

impl Told {
    /// A finding in words.
    pub fn of(diagnostic: &Diagnostic) -> Self {
        let Diagnostic { severity, problem, place, related, meant, excerpt, blame: _, alike } =
            diagnostic;
        let advised = |lang| advice(diagnostic, lang);
        Told {
            code: problem.code().to_owned(),
            severity: *severity,
            message: Both { vi: message(problem, Lang::Vi), en: message(problem, Lang::En) },
            place: place.clone(),
            related: related.clone(),
            excerpt: excerpt.clone(),
            alike: alike.clone(),
            meant: meant.clone(),
            advice: advised(Lang::Vi).zip(advised(Lang::En)).map(|(vi, en)| Both { vi, en }),
        }
    }

    /// What it says, with how many more places have the same.
    pub fn with_count(&self, lang: Lang) -> String {
        let message = self.message.of(lang);
        match (self.alike.len(), lang) {
            (0, _) => message.to_owned(),
            (more, Lang::Vi) => format!("{message} (và {more} chỗ nữa cùng lỗi này)"),
            (more, Lang::En) => format!("{message} (and {more} more of this kind)"),
        }
    }

    /// Findings in words.
    pub fn all<'a>(found: impl IntoIterator<Item = &'a Diagnostic>) -> Vec<Self> {
        found.into_iter().map(Told::of).collect()
    }
}

/// What a finding says.
pub fn message(problem: &Problem, lang: Lang) -> String {
    lang.of(problem.said().text)
}

/// The way out of one finding: where another cell is to blame, that cell, else what is usual.
fn advice(diagnostic: &Diagnostic, lang: Lang) -> Option<String> {
    if let Problem::FormulaNotCalculated { .. } = &diagnostic.problem
        && diagnostic.place.as_ref().is_some_and(|place| is_old_workbook(&place.file))
    {
        return Some(match lang {
            Lang::Vi => "mở bảng tính, để các công thức được tính, rồi lưu thành .xlsx: tệp .xls có thể giữ số 0 thay cho chữ".to_owned(),
            Lang::En => "open the workbook, let it calculate and save it as .xlsx: an .xls may keep 0 in place of a text".to_owned(),
        });
    }
    let Some(Blame { cell, seen, is_error }) = &diagnostic.blame else {
        return hint(&diagnostic.problem, lang);
    };
    Some(match (is_error, lang) {
        (true, Lang::Vi) => format!("ô {cell} đang báo lỗi {seen}; sửa ô ấy trước"),
        (true, Lang::En) => format!("cell {cell} holds the error {seen}; correct that one first"),
        (false, Lang::Vi) => {
            format!("ô {cell} đang là chữ “{seen}”; gõ lại thành số rồi lưu bảng tính")
        }
        (false, Lang::En) => {
            format!("cell {cell} holds text “{seen}”; type it as a number and save the workbook")
        }
    })
}

/// The way out, where there is one to tell.
pub fn hint(problem: &Problem, lang: Lang) -> Option<String> {
    // A sentence with a colon is no mapping, but where a table belongs there is none.
    if let Problem::WrongShape { key, found: Shape::Mapping, .. } = problem
        && crate::inputs::tables().iter().any(|table| table.key == key)
    {
        return None;
    }
    let text = lang.of(problem.said().hint?);
    Some(text.replace(lang.pick(REASONED.0, REASONED.1), &acceptance(problem)))
}

/// How a hint says that an office may let a finding stand.
const REASONED: (&str, &str) = ("chap_nhan kèm lý do", "chap_nhan with the reason");

/// The entry of `chap_nhan` that lets a finding stand, ready to be written but for the reason.
fn acceptance(problem: &Problem) -> String {
    let code = problem.code();
    match problem.subject() {
        Some(subject) => {
            let subject = subject.replace('\\', "\\\\").replace('"', "\\\"");
            format!("chap_nhan: [{{ma: {code}, tai: \"{subject}\", ly_do: \"…\"}}]")
        }
        None => format!("chap_nhan: [{{ma: {code}, ly_do: \"…\"}}]"),
    }
}

fn is_old_workbook(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xls"))
}

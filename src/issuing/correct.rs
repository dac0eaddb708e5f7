//! What a slip in an issued document calls for (Nghị định 30/2020/NĐ-CP, Điều 18.3): where its content is
//! wrong, another document in its place; where form, technique or procedure is, an official letter.
//!
//! The issued document is held against what the project's data, texts and templates of today make of it.
//! Which of the two a difference is, a program can tell of figures and of the letterhead. Whether other
//! words mean something else, a person says.

use super::standing::IssuedDocument;
use super::today::Today;
use crate::changes::{self, AnnexChange, Changes, LineChange, TextPiece, What};
use crate::emit::Lang;
use crate::model::{Project, Slip};
use crate::origin::Sourced;
use crate::viet;
use std::path::Path;

/// What a difference calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CallsFor {
    /// Its content is wrong: another document in its place.
    Replacement,
    /// Its form is: an official letter that corrects it.
    Letter,
    /// Words that may mean the same or not: a person decides.
    Decision,
}

/// Something that was issued otherwise than it would be now.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What it calls for.
    pub calls_for: CallsFor,
    /// Where it stands, in Vietnamese and in English.
    pub at: [String; 2],
    /// Whether it is of who signs, and as what.
    pub is_of_signer: bool,
    /// What was printed.
    pub printed: Option<String>,
    /// What it would be now.
    pub now: Option<String>,
}

/// What of a document was issued otherwise than it would be now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Each of them.
    pub all: Vec<Difference>,
    /// Whether beside or instead of them the layout is another.
    pub other_layout: bool,
}

impl Differences {
    /// Those of what a document says, by what changed.
    pub fn of(changes: &Changes) -> Self {
        let lines = changes.documents.iter().flat_map(|own| &own.lines).map(of_line);
        let annexes = changes.documents.iter().flat_map(|own| &own.annexes).map(of_annex);
        Differences { all: lines.chain(annexes).collect(), other_layout: false }
    }

    /// Those that call for something.
    pub fn that_call_for(&self, what: CallsFor) -> impl Iterator<Item = &Difference> {
        self.all.iter().filter(move |own| own.calls_for == what)
    }

    /// Those that no letter has corrected yet.
    pub fn without(&self, corrected: &[&Slip]) -> Self {
        // Where a space stands makes no other slip.
        let bare = |own: &str| own.split_whitespace().collect::<String>();
        let text = |own: &Option<Sourced<String>>| own.as_ref().map(|own| bare(&own.value));
        let is_open = |own: &&Difference| {
            let now = (own.printed.as_deref().map(bare), own.now.as_deref().map(bare));
            !corrected.iter().any(|slip| (text(&slip.printed), text(&slip.now)) == now)
        };
        let all = self.all.iter().filter(is_open).cloned().collect();
        Differences { all, other_layout: self.other_layout }
    }
}

/// Compares an issued document with what it would be today; nothing where it cannot be made.
pub fn differences(
    today: &mut Today,
    register: &Path,
    own: &IssuedDocument,
) -> Option<Differences> {
    let compared = today.compared(&register.join(&own.entry.folder))?;
    let before = compared.before()?;
    // Another version of the program lays out otherwise by itself.
    let other_layout = compared.manifest.program.is_own() && before.content != compared.now.content;
    let all = Differences::of(&today.changes(compared)?).all;
    Some(Differences { other_layout: other_layout && all.is_empty(), all })
}

/// What letters that were issued correct in a document, as the project has them today.
pub fn corrected<'a>(
    project: &'a Project,
    own: &IssuedDocument,
    all: &[IssuedDocument],
) -> Vec<&'a Slip> {
    let is_letter = |other: &&IssuedDocument| {
        own.corrected_by.contains(&other.count) && other.entry.project == own.entry.project
    };
    let letters: Vec<&IssuedDocument> = all.iter().filter(is_letter).collect();
    let documents = project.documents.iter();
    let issued =
        documents.filter(|own| letters.iter().any(|other| other.entry.document == own.id.value));
    issued.filter_map(|own| own.corrects.as_ref()).flat_map(|own| &own.slips).collect()
}

/// Parts of letterhead and end that are form; the subject and the legal bases may be either.
const FORM: [&str; 5] = ["so", "ngay", "co_quan", "kinh_gui", "noi_nhan"];

/// The part with who signs: another person, or in another post, is no slip of form.
pub(super) const SIGNER: &str = "ky";

fn of_line(change: &LineChange) -> Difference {
    let (old, new) = (change.old.as_deref(), change.new.as_deref());
    let is_of_signer = change.part.as_deref() == Some(SIGNER);
    let calls_for = match (&change.part, old, new) {
        (Some(part), ..) if FORM.contains(&part.as_str()) => CallsFor::Letter,
        (_, Some(old), Some(new)) if is_spelling(old, new) => CallsFor::Letter,
        (Some(_), ..) if is_of_signer => CallsFor::Replacement,
        (Some(_), ..) => CallsFor::Decision,
        (None, Some(old), Some(new)) if digits(old) == digits(new) => CallsFor::Decision,
        // A figure, or a sentence that came or went.
        (None, ..) => CallsFor::Replacement,
    };
    let at = [Lang::Vi, Lang::En].map(|lang| match &change.part {
        Some(_) => changes::place_of_line(change, lang),
        None if change.under.is_empty() => String::new(),
        None => format!("{} “{}”", lang.pick("mục", "section"), change.under),
    });
    if let Some(own) = place_or_day(change) {
        return own;
    }
    let (printed, now) = match (old, new) {
        (Some(old), Some(new)) => around(&change.pieces, old, new),
        _ => (change.old.clone(), change.new.clone()),
    };
    Difference { calls_for, at, is_of_signer, printed, now }
}

/// Where of place and date one alone is another, that one.
fn place_or_day(change: &LineChange) -> Option<Difference> {
    let (old, new) = (change.old.as_deref()?, change.new.as_deref()?);
    if change.part.as_deref() != Some("ngay") {
        return None;
    }
    let ((old_place, old_day), (new_place, new_day)) =
        (old.split_once(", ")?, new.split_once(", ")?);
    let (at, printed, now) = match (old_place == new_place, old_day == new_day) {
        (false, true) => (["địa danh", "place"], old_place, new_place),
        (true, false) => (["ngày tháng năm", "date"], old_day, new_day),
        _ => return None,
    };
    Some(Difference {
        calls_for: CallsFor::Letter,
        at: at.map(str::to_owned),
        is_of_signer: false,
        printed: Some(printed.to_owned()),
        now: Some(now.to_owned()),
    })
}

fn of_annex(change: &AnnexChange) -> Difference {
    let at = |row: &str, column: &str| {
        [Lang::Vi, Lang::En].map(|lang| {
            let named = [(lang.pick("dòng", "row"), row), (lang.pick("cột", "column"), column)];
            let named = named.iter().filter(|(_, name)| !name.is_empty());
            let named = named.map(|(word, name)| format!(", {word} “{name}”"));
            std::iter::once(change.annex.clone()).chain(named).collect()
        })
    };
    match &change.what {
        What::Cell { row, column, old, new } => Difference {
            calls_for: if is_spelling(old, new) {
                CallsFor::Letter
            } else if digits(old) == digits(new) && !old.is_empty() && !new.is_empty() {
                CallsFor::Decision
            } else {
                CallsFor::Replacement
            },
            at: at(row, column),
            is_of_signer: false,
            printed: Some(old.clone()).filter(|own| !own.is_empty()),
            now: Some(new.clone()).filter(|own| !own.is_empty()),
        },
        What::Row { row: text, new } | What::Annex { title: text, new } => Difference {
            calls_for: CallsFor::Replacement,
            at: at("", ""),
            is_of_signer: false,
            printed: (!new).then(|| text.clone()),
            now: new.then(|| text.clone()),
        },
    }
}

/// Whether two texts are the same but for capitals, tones, marks and spaces.
fn is_spelling(old: &str, new: &str) -> bool {
    let letters = viet::fold(old);
    // A mark in a table is no spelling.
    !letters.trim().is_empty() && letters == viet::fold(new) && digits(old) == digits(new)
}

/// The numbers of a text, in their order.
fn digits(text: &str) -> Vec<&str> {
    let parts = text.split(|own: char| !own.is_ascii_digit());
    parts.filter(|own| !own.is_empty()).collect()
}

/// What a line said and says, with few words beside what changed.
fn around(pieces: &[TextPiece], old: &str, new: &str) -> (Option<String>, Option<String>) {
    let (mut printed, mut now) = (String::new(), String::new());
    for piece in changes::shortened(pieces) {
        match piece {
            TextPiece::Same(text) => {
                printed.push_str(&text);
                now.push_str(&text);
            }
            TextPiece::Changed { old, new } => {
                printed.push_str(&old);
                now.push_str(&new);
            }
        }
    }
    let (mut printed, mut now) = (as_written(&printed, old), as_written(&now, new));
    // What ends both of them is no part of the slip.
    for end in ['.', ';', ','] {
        if let (Some(own), Some(other)) = (printed.strip_suffix(end), now.strip_suffix(end)) {
            (printed, now) = (own.to_owned(), other.to_owned());
        }
    }
    (Some(printed), Some(now))
}

/// Words of a line with the spaces that stand between them there: pieces of two lines have those of either.
fn as_written(words: &str, line: &str) -> String {
    let letters: Vec<(usize, char)> =
        line.char_indices().filter(|(_, own)| !own.is_whitespace()).collect();
    let part = |part: &str| {
        let wanted: Vec<char> = part.chars().filter(|own| !own.is_whitespace()).collect();
        let mut places = letters.windows(wanted.len().max(1));
        let is_it = |own: &&[(usize, char)]| own.iter().map(|(_, own)| own).eq(&wanted);
        let own = match places.find(is_it) {
            Some([(start, _), .., (end, last)]) => &line[*start..*end + last.len_utf8()],
            _ => part.trim(),
        };
        let space = |is_there| if is_there { " " } else { "" };
        let (before, behind) = (part.starts_with(' '), part.ends_with(' ') && !own.is_empty());
        format!("{}{own}{}", space(before), space(behind))
    };
    // Where words are left out, those on either side are looked for.
    let parts: Vec<String> = words.split('…').map(part).collect();
    parts.join("…").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_with_the_spaces_that_are_printed() {
        for (words, line, written) in [
            ("UBND tỉnh ( báo cáo)", "UBND tỉnh (báo cáo)", "UBND tỉnh (báo cáo)"),
            ("… năm 2025 , gồm", "Kế hoạch xã năm 2025, gồm 3 xã", "… năm 2025, gồm"),
            ("a (b … c ) d", "x a (b y z c) d w", "a (b … c) d"),
            ("", "a", ""),
            ("số …/QĐ", "số …/QĐ", "số …/QĐ"),
            ("ngoài dòng", "khác hẳn", "ngoài dòng"),
        ] {
            assert_eq!(as_written(words, line), written);
        }
    }
}

//! The headings of a table, understood one by one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::criteria::Criteria;
use super::folded::{is_column_index, is_generic, key, without_unit_or_year};
use super::meaning::Meaning;
use super::names::{NUMBERING, Names};
use crate::inputs::phrases::Phrases;
use crate::inputs::raw::FieldRef;
use crate::inputs::tables::{Kind, TableSpec};
use crate::inputs::{titled_hamlets, units};
use crate::model::CriteriaSet;
use crate::viet::{self, without_brackets};

/// No heading is longer, in bytes, all its levels together.
const HEADING_LIMIT: usize = 1_000;
/// More different headings of one table are not kept in mind.
const MOST_KNOWN: usize = 4_096;
/// Between the levels of a heading, where it is kept in mind; in no text that was read.
const LEVEL: &str = "\u{1F}";

/// Where headings stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In a YAML file, as keys.
    Yaml,
    /// On a sheet of the office's own.
    Sheet,
    /// On a sheet with an annex that this program wrote.
    OwnAnnex,
}

/// The headings of a table, to understand many cells with.
pub struct Headings<'a> {
    pub(super) spec: &'static TableSpec,
    pub(super) names: Arc<Names>,
    /// The criteria, where they are columns of the table.
    pub(super) criteria: Option<Criteria<'a>>,
    /// What a heading may say beside the words of its field.
    pub(super) phrases: Phrases,
    /// Where they stand.
    home: Home,
    /// What was understood: rows are tried as headings in several ways, and hold the same again and again.
    known: RefCell<BTreeMap<String, Meaning>>,
}

impl<'a> Headings<'a> {
    /// The headings of a table; criteria are columns of it only where the table says so.
    pub fn of(spec: &'static TableSpec, set: Option<&'a CriteriaSet>) -> Self {
        let criteria = set.filter(|_| spec.coded).map(Criteria::of);
        let (names, phrases) = (Names::of(spec), Phrases::with(spec.outer));
        let (home, known) = (Home::Yaml, RefCell::default());
        Headings { spec, names, criteria, phrases, home, known }
    }

    /// The same on a sheet of a workbook.
    #[must_use]
    pub fn on(self, home: Home) -> Self {
        Headings { home, ..self }
    }

    /// Understands a heading of one or several levels, outermost first.
    pub fn meaning(&self, parts: &[&str]) -> Meaning {
        let heading = parts.join(LEVEL);
        if let Some(known) = self.known.borrow().get(&heading) {
            return known.clone();
        }
        let meaning = self.understood(parts);
        let mut known = self.known.borrow_mut();
        if known.len() < MOST_KNOWN {
            known.insert(heading, meaning.clone());
        }
        meaning
    }

    fn understood(&self, parts: &[&str]) -> Meaning {
        let parts: Vec<&str> =
            parts.iter().copied().filter(|part| !is_column_index(part)).collect();
        if parts.iter().map(|part| part.len()).sum::<usize>() > HEADING_LIMIT {
            return Meaning::Unknown;
        }
        if parts.iter().any(|part| compares(part)) {
            return Meaning::Known(FieldRef::Ignored);
        }
        // The whole heading first, then from the innermost level outwards; then the same without
        // what stands in brackets, which is a unit or a remark.
        let mut candidates = vec![key(&parts.join(" "))];
        if parts.len() > 1 {
            candidates.extend(parts.iter().rev().map(|part| key(part)));
        }
        if parts.iter().any(|part| part.contains(['(', '['])) {
            let bare: Vec<String> = parts.iter().map(|part| without_brackets(part)).collect();
            candidates.push(key(&bare.join(" ")));
            candidates.extend(bare.iter().rev().map(|part| key(part)));
            candidates.retain(|candidate| !candidate.is_empty());
        }
        if let Some(criteria) = &self.criteria {
            match criteria.code_of(&parts) {
                Some(Meaning::NoSuchCode(code)) if self.named(&candidates).is_none() => {
                    return Meaning::NoSuchCode(code);
                }
                Some(Meaning::NoSuchCode(_)) | None => {}
                Some(known) => return known,
            }
        }
        // "Tổng số" below "Thôn đạt chuẩn NTM" is the number of those.
        if let [outer @ .., innermost] = parts.as_slice()
            && is_generic(innermost)
            && let Some(field) = self.summed(outer)
        {
            return Meaning::Known(FieldRef::Named(field));
        }
        // One candidate after the other: a whole heading that needs no reading comes before a
        // level of it that would.
        for candidate in &candidates {
            if let Some(field) = self.named(std::slice::from_ref(candidate)) {
                if self.is_outer(candidate, &parts) {
                    continue;
                }
                return Meaning::Known(FieldRef::Named(field));
            }
            let bare = without_unit_or_year(candidate);
            let among = |list: &[&str]| {
                list.iter().any(|text| [candidate.as_str(), bare.as_str()].contains(text))
            };
            if among(NUMBERING) {
                return Meaning::Known(FieldRef::Numbering);
            }
            let of_annexes = self.names.of_annexes.iter().filter(|_| self.home == Home::OwnAnnex);
            let mut ignored = self.names.ignored.iter().chain(of_annexes);
            if ignored.any(|text| *text == *candidate || *text == bare) {
                return Meaning::Known(FieldRef::Ignored);
            }
        }
        // The whole of it, whatever its levels are.
        let bare: Vec<String> = parts.iter().map(|part| without_brackets(part)).collect();
        match self.titled(&key(&bare.join(" "))) {
            Some(field) => Meaning::Known(FieldRef::Named(field)),
            None => Meaning::Unknown,
        }
    }

    /// The field of hamlets with a title that a heading means, in a table of hamlets.
    fn titled(&self, heading: &str) -> Option<&'static str> {
        (self.spec.key == "xom").then(|| titled_hamlets::field_of(heading)).flatten()
    }

    /// The field of amounts or counts that outer levels name, the innermost first.
    fn summed(&self, outer: &[&str]) -> Option<&'static str> {
        outer.iter().rev().find_map(|part| {
            let bare = key(&without_brackets(part));
            let titled = self.titled(&bare);
            let field = self.named(&[key(part), bare]).or(titled)?;
            self.spec.field(field).filter(|field| field.kind.is_summed()).map(|field| field.key)
        })
    }

    /// Whether a candidate is an outer level above an inner one that says something of its own:
    /// "Kế hoạch vốn" above "Đối ứng" is not the plan's capital, above "Tổng số" it is.
    fn is_outer(&self, candidate: &str, parts: &[&str]) -> bool {
        let level = parts
            .iter()
            .rposition(|part| key(part) == candidate || key(&without_brackets(part)) == candidate);
        let Some(level) = level else { return false };
        parts[level + 1..].iter().any(|inner| {
            let folded = without_unit_or_year(&key(&without_brackets(inner)));
            let neutral =
                ["", "tong", "tong so", "tong cong", "cong", "so tien", "so luong", "ten"];
            !neutral.contains(&folded.as_str()) && units::unit(&folded).is_none()
        })
    }

    /// The criterion that a text names, with or without its number before the name.
    pub fn criterion_named(&self, text: &str) -> Option<u16> {
        self.criteria.as_ref()?.named(text)
    }

    /// The usual heading that an unknown one was perhaps meant to be.
    pub fn suggest(&self, parts: &[&str]) -> Option<&'static str> {
        let whole = viet::one_line(&parts.join(" "));
        viet::did_you_mean(&whole, self.spec.fields.iter().map(|field| field.heading))
    }

    fn named(&self, candidates: &[String]) -> Option<&'static str> {
        candidates.iter().find_map(|candidate| {
            let bare = without_unit_or_year(candidate);
            self.names
                .fields
                .iter()
                // No cell of a sheet holds a table.
                .filter(|(field, _)| field.kind != Kind::Nested || self.home == Home::Yaml)
                .find(|(_, names)| names.iter().any(|name| name == candidate || *name == bare))
                .map(|(field, _)| field.key)
        })
    }
}

/// "So với đầu năm", "Tăng, giảm so với cùng kỳ", "So cùng kỳ": what is compared follows from other columns, and is
/// neither what there is nor what is to come.
fn compares(heading: &str) -> bool {
    const WITH: [&str; 9] = [
        "so voi ",
        "so sanh voi ",
        "tang so voi ",
        "giam so voi ",
        "tang giam so voi ",
        "chenh lech so voi ",
        "so cung ky",
        "tang so cung ky",
        "tang giam so cung ky",
    ];
    // "So đầu năm" compares, "Số đầu năm" is a figure.
    const TONED: [&str; 5] =
        ["so đầu năm", "so cuối năm", "so năm trước", "so kỳ trước", "tăng so đầu năm"];
    let (words, toned) = (key(heading), viet::fold_tones(heading));
    WITH.iter().any(|own| words.starts_with(own)) || TONED.iter().any(|own| toned.starts_with(own))
}

//! How the office numbers and registers what it issues.

use super::letterhead::KINDS;
use super::section::Section;
use crate::diag::{Diagnostics, Problem};
use crate::model::{IssuingOptions, SeriesRule};
use crate::origin::Sourced;
use crate::viet;

/// Reads `ban_hanh`.
pub fn issuing(section: &Section<'_>, found: &mut Diagnostics) -> IssuingOptions {
    let register = section.text("so_dang_ky", found).map(|text| text.value);
    let known_as = section.text("ten_trong_so", found).map(|text| text.value);
    let groups = section.texts("day_so", found);
    let folded: Vec<String> = groups.iter().map(|own| viet::fold(&own.value)).collect();
    let series = match folded.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["theo loai"] => SeriesRule::ByType,
        ["chung"] => SeriesRule::Common,
        _ => SeriesRule::Groups(series(&groups, found)),
    };
    IssuingOptions { register, known_as, series }
}

/// Groups of types, each type in one of them: a slip would begin another series in silence.
fn series(groups: &[Sourced<String>], found: &mut Diagnostics) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for group in groups {
        let words = group.value.split([' ', ',', '+']).filter(|own| !own.is_empty());
        let mut types = Vec::new();
        for word in words {
            let known = kind(word);
            let twice = known.as_ref().is_some_and(|own| {
                types.contains(own) || all.iter().flatten().any(|other| other == own)
            });
            match known {
                Some(kind) if !twice => types.push(kind),
                _ => {
                    let seen = word.to_owned();
                    found.report(Problem::SeriesUnclear { seen, twice }, &group.place);
                }
            }
        }
        all.push(types);
    }
    all
}

/// A type's abbreviation, whatever its capitals; one that a template of the office's own may have is all capitals.
fn kind(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let mut known = KINDS.iter().chain([&SeriesRule::LETTER]);
    let known = known.find(|own| own.to_lowercase() == lower).map(|own| (*own).to_owned());
    let is_own = word.chars().count() <= 5 && word.chars().all(char::is_uppercase);
    known.or_else(|| is_own.then(|| word.to_owned()))
}

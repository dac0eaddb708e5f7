//! Texts of the office that no page can hold, each with its cell.

use crate::diag::{Diagnostics, Problem};
use crate::model::Project;
use crate::origin::Place;
use crate::typeset::{self, Fonts};

/// Words longer than any line, each with its cell: the PDF of such a line cannot be made.
pub(super) fn long_words(project: &Project, found: &mut Diagnostics) {
    let mut see = |text: &str, place: &Place| {
        if let Some(problem) = typeset::long_word(text) {
            found.report(problem, place);
        }
    };
    project.visit_texts(&mut see);
    for set in std::iter::once(&project.set).chain(&project.advanced_set) {
        set.visit_texts(&mut |text| see(text, &set.place));
    }
}

/// Characters that no font has, each with the cell it came from: under PDF/A they would stop the
/// PDF without telling where they are.
pub(super) fn missing_glyphs(project: &Project, fonts: &Fonts, found: &mut Diagnostics) {
    project.visit_texts(&mut |text, place| {
        let missing = text.chars().find(|c| !c.is_control() && !fonts.covers(*c));
        if let Some(character) = missing {
            let problem = Problem::MissingGlyph {
                character: character.to_string(),
                text: text.chars().take(60).collect(),
            };
            found.report(problem, place);
        }
    });
}

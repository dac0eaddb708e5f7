//! The end mark "./." stands once in a document, after its last word, and the layout sets it there.
//!
//! Takes it off paragraphs that offices and communes typed it under; never changes a word.

use super::letterhead::without_end_mark;
use crate::diag::{Diagnostics, Problem};
use crate::model::Project;
use crate::origin::Sourced;

/// Leaves the mark to the layout in every paragraph of the project; one inside a paragraph is refused,
/// because nobody can tell which of its two halves ends the document.
pub fn once(project: &mut Project, found: &mut Diagnostics) {
    let mut clean = |text: &mut Sourced<String>| {
        if !text.value.contains("./.") {
            return;
        }
        text.value = without_end_mark(&text.value);
        if text.value.contains("./.") {
            let shown = text.value.chars().take(60).collect();
            found.report(Problem::EndMarkInside { text: shown }, &text.place);
        }
    };
    for texts in project.prose.values_mut() {
        texts.value.iter_mut().for_each(&mut clean);
    }
    for period in &mut project.periods {
        for texts in period.prose.values_mut() {
            texts.value.iter_mut().for_each(&mut clean);
        }
        period.topics.iter_mut().filter_map(|topic| topic.result.as_mut()).for_each(&mut clean);
        period.activities.iter_mut().filter_map(|a| a.text.as_mut()).for_each(&mut clean);
    }
    for office in &mut project.assignments {
        let texts = office.tasks.iter_mut().chain(&mut office.lead_line);
        texts.chain(&mut office.others).chain(&mut office.later_tasks).for_each(&mut clean);
    }
}

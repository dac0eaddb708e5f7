//! What a project states in words of its own: sentences that may say numbers, with their periods.

use super::{FundingSource, Period, Project};
use crate::origin::{Place, Sourced};

/// Takes a text with its place, and the period that it is of.
pub type Statement<'a> = dyn FnMut(&str, &Place, Option<&Period>) + 'a;

impl Project {
    /// Prose, subjects, tasks and results: the sentences of its documents that people typed.
    pub fn visit_statements(&self, see: &mut Statement<'_>) {
        let mut one = |text: &Sourced<String>, period| see(&text.value, &text.place, period);
        for document in &self.documents {
            one(&document.subject, None);
        }
        self.prose.values().flat_map(|texts| &texts.value).for_each(|text| one(text, None));
        for office in &self.assignments {
            let texts = office.tasks.iter().chain(&office.others).chain(&office.later_tasks);
            texts.for_each(|text| one(text, None));
        }
        for period in &self.periods {
            let texts = period.prose.values().flat_map(|texts| &texts.value);
            texts.for_each(|text| one(text, Some(period)));
            let results = period.topics.iter().filter_map(|topic| topic.result.as_ref());
            results.for_each(|text| one(text, Some(period)));
            let activities = period.activities.iter().filter_map(|own| own.text.as_ref());
            activities.for_each(|text| one(text, Some(period)));
            period.words.iter().for_each(|words| one(&words.text, Some(period)));
        }
        for task in &self.tasks {
            see(&task.name.value, &task.name.place, None);
            task.product.iter().for_each(|text| see(text, task.places.of("san_pham"), None));
        }
    }

    /// The remarks beside rows: of sources, projects, tasks, works, contents and policies.
    pub fn visit_remarks(&self, see: &mut Statement<'_>) {
        let mut sources: Vec<&FundingSource> = self.funding.iter().rev().collect();
        while let Some(source) = sources.pop() {
            source.note.iter().for_each(|note| see(&note.value, &note.place, None));
            sources.extend(source.parts.iter().rev());
        }
        for work in &self.projects {
            work.note.iter().for_each(|note| see(note, work.places.of("ghi_chu"), None));
        }
        for task in &self.tasks {
            task.note.iter().for_each(|note| see(note, task.places.of("ghi_chu"), None));
        }
        for period in &self.periods {
            let notes = period.works.iter().filter_map(|work| work.note.as_ref());
            notes.for_each(|note| see(&note.value, &note.place, Some(period)));
            let mut contents: Vec<_> = period.contents.iter().rev().collect();
            while let Some(content) = contents.pop() {
                content.note.iter().for_each(|own| see(&own.value, &own.place, Some(period)));
                contents.extend(content.parts.iter().rev());
            }
            for policy in &period.policies {
                let texts = [&policy.aim, &policy.content, &policy.note];
                let texts = texts.into_iter().flatten();
                texts.for_each(|text| see(text, &policy.subject.place, Some(period)));
            }
        }
    }
}

//! The texts of the inputs that a document may print, each with its place.

use std::collections::HashMap;

use crate::model::Project;
use crate::origin::Place;
use crate::viet;

/// Texts by what they say.
pub struct Texts {
    whole: HashMap<String, Place>,
    words: HashMap<String, Place>,
}

impl Texts {
    /// Those of a project.
    pub fn of(project: &Project) -> Self {
        let mut texts = Texts { whole: HashMap::new(), words: HashMap::new() };
        project.visit_texts(&mut |text, place| texts.add(text, place));
        dates(project, &mut |text, place| texts.add(&text, place));
        for set in std::iter::once(&project.set).chain(&project.advanced_set) {
            set.visit_texts(&mut |text| texts.add(text, &project.set_place));
            for criterion in &set.criteria {
                texts.add(&criterion.number.to_string(), &project.set_place);
                // As many criteria as that: "05 tiêu chí".
                let count = viet::fmt_count(criterion.number.into());
                texts.add(&count, &project.set_place);
                for indicator in &criterion.indicators {
                    texts.add(&indicator.code.to_string(), &project.set_place);
                }
            }
        }
        texts
    }

    fn add(&mut self, text: &str, place: &Place) {
        if !text.contains(|c: char| c.is_ascii_digit()) {
            return;
        }
        // As it stands there, and as a document cites it.
        for text in [text, &viet::as_cited(text)] {
            for word in words(text) {
                self.words.entry(word).or_insert_with(|| place.clone());
            }
            self.whole.entry(same(text)).or_insert_with(|| place.clone());
        }
    }

    /// Where a whole text comes from.
    pub fn whole(&self, text: &str) -> Option<&Place> {
        let text = same(text);
        self.whole.get(&text).or_else(|| {
            // A piece of one, such as a line of a title.
            let mut longer = self.whole.iter().filter(|(own, _)| own.contains(&text));
            longer.next().map(|(_, place)| place).filter(|_| text.chars().count() > 5)
        })
    }

    /// Where the word comes from that has these digits in it.
    pub fn word(&self, text: &str, digits: &std::ops::Range<usize>) -> Option<&Place> {
        // A space may take two bytes: one that does not break.
        let before = text.get(..digits.start)?;
        let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
        let end = text.get(digits.end..)?.find(char::is_whitespace);
        let end = end.map_or(text.len(), |at| digits.end + at);
        words(text.get(start..end)?).find_map(|word| self.words.get(&word))
    }
}

/// A text as it is compared.
fn same(text: &str) -> String {
    viet::fold_tones(text.trim()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text that have digits.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| c.is_whitespace())
        .map(|word| same(word.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
}

/// Years, days, numbers and symbols that the inputs name, as documents write them.
fn dates(project: &Project, see: &mut dyn FnMut(String, &Place)) {
    let programme = &project.programme;
    let year = programme.year;
    for year in year - 1..=year + 1 {
        see(year.to_string(), &project.place);
        see(format!("31/12/{year}"), &project.place);
    }
    see(programme.period.clone(), &project.place);
    see(programme.period.replace('-', " - "), &project.place);
    if let Some(date) = &project.status_date {
        see(viet::fmt_short(date.value), &date.place);
    }
    for document in &project.documents {
        let date = document.date_place.as_ref().unwrap_or(&document.place);
        let (day, month) = (document.date.day_str(), document.date.month_str());
        for part in [day, month, Some(document.date.year_str())].into_iter().flatten() {
            see(part, date);
        }
        if let Some(number) = &document.number {
            see(number.clone(), &document.place);
        }
    }
    for period in &project.periods {
        for id in [period.id.value, period.id.value.year_before()] {
            for name in [id.name(), id.part(), id.next_name()] {
                see(name, &period.id.place);
            }
            for day in [id.cutoff(), id.begins()] {
                see(viet::fmt_short(day), &period.id.place);
            }
        }
        for day in [period.cutoff, period.deadline] {
            see(viet::fmt_short(day), &period.place);
        }
    }
}

//! What the communes' forms give together: the status, the hamlets, the sums by source and the
//! words of a period. Nothing is read here.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::Answers;
use super::layout::{Summed, funding_tree};
use super::said;
use crate::model::{
    Code, CommuneWords, FundingResult, Hamlet, HamletCount, HamletLevel, Matrix, Project, Prose,
    Reported, Standing,
};
use crate::origin::{Place, Sourced};
use crate::viet::Mark;

/// The status that the forms give; a commune that has not reported keeps its last one.
pub fn status(
    project: &Project,
    index: usize,
    all: &BTreeMap<usize, Answers>,
    place: &Place,
) -> Matrix {
    let id = project.periods[index].id.value;
    let earlier = project.last_before(id).and_then(|period| period.status.as_ref());
    let earlier = earlier.unwrap_or(&project.status);
    let mut matrix = Matrix {
        marks: BTreeMap::new(),
        kept: BTreeMap::new(),
        blank: BTreeSet::new(),
        rows: BTreeMap::new(),
        place: place.clone(),
    };
    for commune in 0..project.communes.len() {
        match all.get(&commune) {
            Some(filled) => {
                matrix.rows.insert(commune, Place::file(filled.file.as_str()));
                for (number, mark) in &filled.marks {
                    matrix.marks.insert((commune, Code::criterion(*number)), mark.clone());
                }
            }
            None => {
                let row = earlier.rows.get(&commune).unwrap_or(place);
                matrix.rows.insert(commune, row.clone());
                let last = Standing::at(&project.set, earlier);
                for criterion in &project.set.criteria {
                    let code = Code::criterion(criterion.number);
                    let mark = last.mark(commune, code).unwrap_or(Mark::NotMet);
                    let mark = Sourced::new(mark, row.clone());
                    matrix.marks.insert((commune, code), mark);
                }
            }
        }
    }
    matrix
}

/// What the forms give together.
pub struct Merged {
    /// Hamlets with a title, a row a commune.
    pub hamlets: Vec<Hamlet>,
    /// The plan's sources with the sums of what was reported.
    pub funding: Vec<FundingResult>,
    /// The communes' words by key.
    pub prose: Prose,
    /// Each commune's own, of those that are too many for the text.
    pub words: Vec<CommuneWords>,
}

impl Merged {
    /// Puts the forms of a period together; `place` is where they are named.
    pub fn of(project: &Project, all: &BTreeMap<usize, Answers>, place: &Place) -> Self {
        let mut hamlets = Vec::new();
        let mut sums: BTreeMap<String, [Summed; 2]> = BTreeMap::new();
        let mut remarks: BTreeMap<&str, Vec<(usize, &Sourced<String>)>> = BTreeMap::new();
        for (commune, filled) in all {
            let count = |title: HamletLevel| {
                let own = filled.hamlets.iter().find(|(known, _)| *known == title);
                own.map(|(_, count)| {
                    let value = HamletCount { number: count.value, at_least: false };
                    Sourced::new(value, count.place.clone())
                })
            };
            let (standard, model) = (count(HamletLevel::Standard), count(HamletLevel::Model));
            if standard.is_some() || model.is_some() {
                hamlets.push(Hamlet {
                    commune: *commune,
                    name: None,
                    total: None,
                    standard_base: standard,
                    standard_target: None,
                    model_base: model,
                    model_target: None,
                    place: Place::file(filled.file.as_str()),
                });
            }
            for Reported { number, amounts, blank, .. } in &filled.amounts {
                let sum = sums.entry(number.clone()).or_default();
                let nothing_came =
                    amounts[0].as_ref().is_some_and(|mobilised| mobilised.value.is_zero());
                for (at, ((sum, lacking), amount)) in sum.iter_mut().zip(amounts).enumerate() {
                    let Some(amount) = amount else {
                        // A dash is nothing; nothing can be disbursed of what was not mobilised.
                        if blank[at] && (at == 0 || !nothing_came) {
                            lacking.push(*commune);
                        }
                        continue;
                    };
                    // The sum of several cells stands where the forms are named.
                    *sum = Some(match sum.take() {
                        None => amount.clone(),
                        Some(sum) => Sourced::new(sum.value + amount.value, place.clone()),
                    });
                }
            }
            for (key, texts) in &filled.texts {
                remarks.entry(*key).or_default().extend(texts.iter().map(|text| (*commune, text)));
            }
        }
        let mut prose = Prose::new();
        let mut words = Vec::new();
        for (key, said) in remarks.into_iter().filter(|(_, said)| !said.is_empty()) {
            let (paragraphs, many) = said::together(project, (key, &said));
            prose.insert(key.to_owned(), paragraphs);
            if many {
                words.extend(said::own_words(key, &said));
            }
        }
        let reported = sums.values().flatten().any(|(sum, _)| sum.is_some());
        let silent: Vec<usize> =
            (0..project.communes.len()).filter(|own| !all.contains_key(own)).collect();
        let sum = |(sum, lacking): &Summed| {
            // A provisional sum says below it who has not reported; that nothing came in at all it
            // cannot say.
            let nothing = sum.as_ref().is_none_or(|sum| sum.value.is_zero());
            match lacking.is_empty() && (!nothing || silent.is_empty()) {
                true => (sum.clone(), Vec::new()),
                false => (None, lacking.iter().chain(&silent).copied().collect()),
            }
        };
        let funding = match reported {
            true => funding_tree(&project.funding, "", &|number| {
                sums.get(number).map(|both| [sum(&both[0]), sum(&both[1])]).unwrap_or_default()
            }),
            false => Vec::new(),
        };
        Merged { hamlets, funding, prose, words }
    }
}

//! What vouches for a number in a text: a figure of what it counts, the criteria set's own words, a name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rust_decimal::Decimal;

use super::written::WrittenNumber;
use crate::figures::{FigureIndex, Figures, Origin, Seen};
use crate::model::{Code, Project};
use crate::viet::{self, Word};

/// What a number counts, by the words behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Noun {
    Communes,
    Criteria,
    Hamlets,
    Works,
    Money,
}

/// The words for each; of money the first says how many đồng.
const NOUNS: &[(Noun, &[&str])] = &[
    (Noun::Communes, &["xa", "phuong", "don vi", "dia phuong"]),
    (Noun::Criteria, &["tieu chi"]),
    (Noun::Hamlets, &["thon", "xom", "ap", "ban", "to dan pho", "khu dan cu"]),
    (Noun::Works, &["cong trinh", "du an"]),
];

/// From so much on a number that is a figure's is that figure, whatever it counts.
const TELLING: i64 = 100;

/// What vouches for numbers.
pub struct Vouched<'a> {
    project: &'a Project,
    index: FigureIndex,
    /// The values of figures and of the cells below them.
    values: BTreeSet<Decimal>,
    /// The values of the figures that count something.
    of_noun: BTreeMap<Noun, BTreeSet<Decimal>>,
    /// Numbers in the criteria sets' own words, each with the word behind it.
    of_sets: BTreeSet<(String, String)>,
    /// Names that have digits, in small letters.
    names: BTreeSet<String>,
}

impl<'a> Vouched<'a> {
    /// What vouches for the numbers of a project.
    pub fn of(project: &'a Project, figures: &Figures) -> Self {
        let index = FigureIndex::with_periods(project, figures);
        let mut own = Vouched {
            project,
            values: BTreeSet::new(),
            of_noun: BTreeMap::new(),
            of_sets: BTreeSet::new(),
            names: BTreeSet::new(),
            index,
        };
        own.figures();
        let sets = std::iter::once(&project.set).chain(&project.advanced_set);
        for set in sets {
            own.count(Noun::Criteria, set.criteria.len());
            set.visit_texts(&mut |text| {
                let words = viet::words_of(text);
                for (at, word) in words.iter().enumerate() {
                    if word.text.contains(|c: char| c.is_ascii_digit()) {
                        own.of_sets.insert((word.text.to_owned(), behind(&words, at)));
                    }
                }
            });
        }
        own.count(Noun::Communes, project.communes.len());
        own.count(Noun::Works, project.projects.len());
        let hamlets = project.hamlets.iter().filter_map(|row| row.total.as_ref());
        own.count(Noun::Hamlets, hamlets.map(|total| total.value.number).sum::<u32>());
        own.named();
        own
    }

    fn count(&mut self, noun: Noun, count: impl Into<Decimal>) {
        self.of_noun.entry(noun).or_default().insert(count.into());
    }

    fn figures(&mut self) {
        for (name, figure) in self.index.iter() {
            self.values.extend([figure.value, figure.rounded()].map(|value| value.normalize()));
            let last = name.strip_prefix("ky.").and_then(|own| own.split_once('.'));
            let whole = last.map_or(name, |(_, own)| own).trim_start_matches("nang_cao.");
            let noun = if whole.contains('.') {
                None
            } else if whole.starts_with("so_xa") {
                Some(Noun::Communes)
            } else if whole.starts_with("xom_") {
                Some(Noun::Hamlets)
            } else if whole.starts_with("so_cong_trinh") {
                Some(Noun::Works)
            } else if whole.contains("tieu_chi") || whole.starts_with("binh_quan") {
                Some(Noun::Criteria)
            } else {
                None
            };
            if let Some(noun) = noun {
                self.of_noun.entry(noun).or_default().insert(figure.rounded().normalize());
            }
        }
        Origin::visit_all(self.index.iter().map(|(_, figure)| &figure.from), &mut |_, seen| {
            if let Seen::Number(value) = seen {
                self.values.insert(value.normalize());
            }
        });
    }

    /// The names of works, sources, offices and hamlets that have digits.
    fn named(&mut self) {
        let project = self.project;
        let periods = || project.periods.iter();
        let names = (project.projects.iter().map(|own| &own.name))
            .chain(project.hamlets.iter().filter_map(|own| own.name.as_ref()))
            .chain(project.assignments.iter().map(|own| &own.office))
            .chain(project.funding.iter().map(|own| &own.name))
            .chain(periods().flat_map(|period| period.works.iter().map(|own| &own.name)))
            .chain(periods().flat_map(|period| period.arrears.iter().map(|own| &own.name)))
            .chain(periods().flat_map(|period| period.contents.iter().map(|own| &own.name)));
        let names = names.map(|name| viet::lower(&viet::one_line(&name.value)));
        let long = |name: &String| name.chars().count() > 3;
        self.names = names
            .filter(|name| name.contains(|c: char| c.is_ascii_digit()) && long(name))
            .collect();
    }

    /// Where a sentence has names with digits, and what stands in quotes, in bytes.
    pub fn names_in(&self, sentence: &str) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        let mut open = None;
        for (at, letter) in sentence.char_indices() {
            match letter {
                '“' => open = Some(at),
                '”' => ranges.extend(open.take().map(|from| from..at)),
                _ => {}
            }
        }
        let low = viet::lower(sentence);
        // Letters whose small ones take other bytes are in no Vietnamese text.
        if low.len() == sentence.len() {
            for name in &self.names {
                let found = low.match_indices(name.as_str());
                ranges.extend(found.map(|(at, own)| at..at + own.len()));
            }
        }
        ranges
    }

    /// Whether something vouches for a number.
    pub fn has(
        &self,
        number: &WrittenNumber,
        words: &[Word<'_>],
        at: usize,
        sentence: &str,
    ) -> bool {
        let word = &words[at];
        if self.is_code(words, at)
            || self.of_sets.contains(&(word.text.to_owned(), behind(words, at)))
        {
            return true;
        }
        let noun = noun_behind(words, at);
        let value = number.value.normalize();
        if let Some(whole) = number.whole.map(|own| own.normalize()) {
            // N691 holds it against the list of units and the set: "19/19", "04/13 xã".
            let known = |noun| self.of_noun.get(&noun).is_some_and(|own| own.contains(&whole));
            let noun = noun.unwrap_or(Noun::Criteria);
            return known(noun) && (value == whole || self.counts(noun, value, words, sentence));
        }
        match noun {
            _ if number.percent => {
                value >= Decimal::ONE && !value.is_integer() && self.is_figure(value)
            }
            Some(Noun::Money) => self.is_amount(value, words, at),
            Some(noun) => self.counts(noun, value, words, sentence),
            None => {
                (value >= Decimal::from(TELLING) || !value.is_integer()) && self.is_figure(value)
            }
        }
    }

    fn is_figure(&self, value: Decimal) -> bool {
        self.values.contains(&value)
    }

    /// "1.250 triệu đồng", "1,25 tỷ đồng": amounts are kept in triệu đồng.
    fn is_amount(&self, value: Decimal, words: &[Word<'_>], at: usize) -> bool {
        let unit = words.get(at + 1).map(|own| own.folded.as_str());
        let thousand = Decimal::from(1_000);
        let amount = match unit {
            Some("ty") => value * thousand,
            Some("nghin") => value / thousand,
            Some("dong") => value / thousand / thousand,
            _ => value,
        };
        self.is_figure(amount.normalize())
    }

    /// Whether a figure counts so many; of a criterion or a commune that the sentence names, its own do.
    fn counts(&self, noun: Noun, value: Decimal, words: &[Word<'_>], sentence: &str) -> bool {
        if self.of_noun.get(&noun).is_some_and(|own| own.contains(&value)) {
            return true;
        }
        let is = |part: &str| {
            self.index
                .iter()
                .any(|(name, own)| name.contains(part) && own.rounded().normalize() == value)
        };
        match noun {
            Noun::Communes => {
                let mut all = (0..words.len()).filter_map(|at| self.code_at(words, at));
                all.any(|code| is(&format!("tieu_chi.{}.", code.criterion)))
            }
            Noun::Criteria => {
                let low = viet::lower(sentence);
                let communes = self.project.communes.iter();
                let mut named = communes.filter(|own| low.contains(&viet::lower(&own.name.value)));
                named.any(|own| is(&format!("xa.{}.", own.slug)))
            }
            Noun::Hamlets | Noun::Works | Noun::Money => false,
        }
    }

    /// The criterion or indicator that a word names: "tiêu chí số 17", "chỉ tiêu 17.8".
    fn code_at(&self, words: &[Word<'_>], at: usize) -> Option<Code> {
        let code: Code = words[at].text.parse().ok()?;
        let mut sets = std::iter::once(&self.project.set).chain(&self.project.advanced_set);
        if !sets.any(|set| set.has(code)) {
            return None;
        }
        let before = |count: usize| at.checked_sub(count).map(|at| words[at].folded.as_str());
        let named = |skip: usize| {
            matches!(
                (before(skip + 2), before(skip + 1)),
                (Some("tieu"), Some("chi")) | (Some("chi"), Some("tieu"))
            )
        };
        let numbered = before(1) == Some("so") && named(1);
        // "tiêu chí số 3, 8 và 17": what goes on is of the same list.
        let goes_on = || {
            let and = usize::from(before(1) == Some("va"));
            let last = at.checked_sub(and + 1)?;
            (and == 1 || words[last].ends).then(|| self.code_at(words, last)).flatten()
        };
        (named(0) || numbered || goes_on().is_some()).then_some(code)
    }

    fn is_code(&self, words: &[Word<'_>], at: usize) -> bool {
        self.code_at(words, at).is_some()
    }
}

/// The word behind a number, folded.
fn behind(words: &[Word<'_>], at: usize) -> String {
    let next = words.get(at + 1).filter(|_| !words[at].ends);
    next.map(|own| own.folded.clone()).unwrap_or_default()
}

/// What a number counts.
fn noun_behind(words: &[Word<'_>], at: usize) -> Option<Noun> {
    if words[at].ends {
        return None;
    }
    let folded = |count: usize| words.get(at + count).map(|own| own.folded.as_str());
    let money = |count| folded(count) == Some("dong");
    if money(1) || matches!(folded(1), Some("trieu" | "ty" | "nghin")) && money(2) {
        return Some(Noun::Money);
    }
    let next: Vec<&str> = (1..=3).filter_map(folded).collect();
    let next = next.join(" ").replace('/', " ");
    let is = |noun: &&str| next == **noun || next.starts_with(&format!("{noun} "));
    NOUNS.iter().find(|(_, nouns)| nouns.iter().any(is)).map(|(noun, _)| *noun)
}

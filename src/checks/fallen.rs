//! N326, N327, N546, N596 of a period's own tables: what was reached is rarely lost, and never by most
//! communes at once.
//!
//! What the period's own words explain is not asked for. The same is said of a commune's form where it
//! is read, at its cells and against what it was sent with; a commune that reports by a form is left
//! out here.

mod by_name;

use super::hamlets::{Count, counts};
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Code, CriteriaSet, Hamlet, Matrix, Period, Standing};
use crate::origin::Place;
use crate::viet::{self, Mark};

pub const CHECK: Check = Check {
    codes: &["N326", "N327", "N546", "N587", "N588", "N596"],
    about: "a criterion or a hamlet's title that a period's own table no longer has is asked for, as it \
            is of a commune's form; and so is a hamlet that the plan's list does not have",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    // A period of the year before is earlier than the plan's base, and has nothing to lose against it.
    let year = subject.project.programme.year;
    before_the_base(subject, found);
    for period in subject.project.periods.iter().filter(|period| period.id.value.year >= year) {
        let by_increase = most_fell(subject, period, found);
        let sides: Vec<Side<'_>> = sides(subject, period)
            .into_iter()
            .filter(|side| !most_lost(subject, period, side, found))
            .collect();
        for commune in 0..subject.project.communes.len() {
            let by_form = period.returns.iter().any(|own| own.commune == commune);
            let own = !by_form && !period.not_reported.contains(&commune);
            // No form asks for the advanced set.
            for side in sides.iter().filter(|side| own || side.is_advanced) {
                marks(subject, period, commune, side, found);
            }
            if own {
                let earlier = (when_before(subject, period), before(subject, period));
                by_name::check(subject, period, commune, earlier, found);
                hamlets(subject, period, commune, &by_increase, found);
            }
        }
    }
}

/// The plan's base against what the last period of the years before had as met.
fn before_the_base(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let earlier = project.periods.iter().filter(|own| own.id.value.year < project.programme.year);
    let Some(then) = earlier.filter(|own| own.status.is_some()).max_by_key(|own| own.id.value)
    else {
        return;
    };
    let Some(before) = &then.status else { return };
    let side = Side { set: &project.set, now: &project.status, before, is_advanced: false };
    let communes = 0..project.communes.len();
    let lost: Vec<_> = communes.map(|commune| (commune, side.lost(commune).0)).collect();
    // Another set of criteria, or another list of communes, is no loss.
    let many = lost.iter().filter(|(_, lost)| !lost.is_empty()).count() * 2 > lost.len();
    for (commune, lost) in lost.into_iter().filter(|(_, lost)| !many && !lost.is_empty()) {
        let at = |matrix: &'_ Matrix, number: u16| matrix.place(commune, number).clone();
        let problem = Problem::CriterionLost {
            commune: format!("{} ({})", subject.commune(commune), then.id.value.name()),
            code: super::list(&lost),
            blank: String::new(),
        };
        let told = Diagnostic::new(problem).at(&at(side.now, lost[0]));
        found.push(lost.iter().fold(told, |told, number| told.with(&at(before, *number))));
    }
}

/// The marks of one criteria set, now and before.
struct Side<'a> {
    set: &'a CriteriaSet,
    now: &'a Matrix,
    before: &'a Matrix,
    is_advanced: bool,
}

fn sides<'a>(subject: &Subject<'a>, period: &'a Period) -> Vec<Side<'a>> {
    type Of = fn(&Period) -> Option<&Matrix>;
    let project = subject.project;
    let side = |set, of: Of, base: Option<&'a Matrix>, is_advanced| {
        let earlier = project.last_with(period.id.value, |earlier| of(earlier).is_some());
        let before = earlier.and_then(of).or(base)?;
        Some(Side { set, now: of(period)?, before, is_advanced })
    };
    let standard: Of = |period| period.status.as_ref();
    let advanced: Of = |period| period.advanced_status.as_ref();
    let of_advanced = project.advanced_set.as_deref();
    let of_advanced =
        of_advanced.and_then(|set| side(set, advanced, project.advanced_status.as_ref(), true));
    side(&project.set, standard, Some(&project.status), false)
        .into_iter()
        .chain(of_advanced)
        .collect()
}

impl Side<'_> {
    /// The criteria that a commune met and does not meet now, and how many it met.
    fn lost(&self, commune: usize) -> (Vec<u16>, usize) {
        let mark = |status, number: u16| {
            Standing::at(self.set, status).mark(commune, Code::criterion(number))
        };
        let numbers = self.set.criteria.iter().map(|criterion| criterion.number);
        let met: Vec<u16> =
            numbers.filter(|number| mark(self.before, *number) == Some(Mark::Met)).collect();
        let all = met.len();
        let is_lost = |number: &u16| mark(self.now, *number) == Some(Mark::NotMet);
        (met.into_iter().filter(is_lost).collect(), all)
    }
}

/// Whether nearly all communes have lost most of what they met: the table lists only what was newly
/// met in the period.
fn most_lost(
    subject: &Subject<'_>,
    period: &Period,
    side: &Side<'_>,
    found: &mut Diagnostics,
) -> bool {
    let of_table = |commune: &usize| period.returns.iter().all(|own| own.commune != *commune);
    let of_table = (0..subject.project.communes.len()).filter(of_table);
    let of_table = of_table.filter(|commune| !period.not_reported.contains(commune));
    let compared = of_table.map(|commune| (commune, side.lost(commune)));
    let compared: Vec<_> = compared.filter(|(_, (_, met))| *met > 0).collect();
    let fell: Vec<_> = compared.iter().filter(|(_, (lost, met))| lost.len() * 2 > *met).collect();
    if fell.len() < FEW || fell.len() * 4 < compared.len() * 3 {
        return false;
    }
    let name = format!("{}, {}", period.id.value.name(), side.set.short_name);
    let problem = Problem::StatusFell { name, fell: fell.len(), of: compared.len() };
    let places = fell.iter().filter_map(|(commune, (lost, _))| {
        lost.first().map(|number| side.now.place(*commune, *number))
    });
    let mut told = Diagnostic::new(problem);
    for (index, place) in places.enumerate() {
        told = if index == 0 { told.at(place) } else { told.with(place) };
    }
    found.push(told);
    true
}

fn marks(
    subject: &Subject<'_>,
    period: &Period,
    commune: usize,
    side: &Side<'_>,
    found: &mut Diagnostics,
) {
    let Side { set, now, is_advanced, .. } = side;
    let lost: Vec<u16> = side
        .lost(commune)
        .0
        .into_iter()
        .filter(|number| !is_explained(subject, period, commune, &number.to_string()))
        .collect();
    let Some(first) = lost.first() else { return };
    let at = |number: u16| now.place(commune, number);
    let name = subject.commune(commune);
    let index = commune;
    let commune = if *is_advanced { format!("{name} ({})", set.short_name) } else { name };
    let is_blank = |number: &&u16| now.blank.contains(&(index, Code::criterion(**number)));
    let blank: Vec<u16> = lost.iter().filter(is_blank).copied().collect();
    let (code, blank) = (super::list(&lost), super::list(&blank));
    let problem = Problem::CriterionLost { commune, code, blank };
    let told = Diagnostic::new(problem).at(at(*first));
    let told = lost.iter().fold(told, |told, number| told.with(at(*number)));
    // The mark before may be the wrong one.
    let then = lost.iter().map(|number| side.before.place(index, *number));
    found.push(then.fold(told, Diagnostic::with));
}

/// Whether the period's own words name the commune and what it lost: "Xã Đông Sơn không còn đạt tiêu
/// chí số 17". The office knows then.
fn is_explained(subject: &Subject<'_>, period: &Period, commune: usize, what: &str) -> bool {
    let words = |text: &str| {
        let toned = viet::fold_tones(text);
        let parts = toned.split(|c: char| !c.is_alphanumeric() && c != '.');
        let words: Vec<&str> =
            parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    let alone = subject.project.communes.len() == 1;
    let (name, what) = (words(&subject.project.communes[commune].name.value), words(what));
    period.prose.values().flat_map(|texts| &texts.value).any(|text| {
        let text = words(&text.value);
        (alone || text.contains(&name)) && text.contains(&what)
    })
}

const TITLES: [(&str, Count); 2] = [
    ("đạt chuẩn nông thôn mới", |hamlet| &hamlet.standard_base),
    ("nông thôn mới kiểu mẫu", |hamlet| &hamlet.model_base),
];

/// What the counts of a period are held against.
fn before<'a>(subject: &Subject<'a>, period: &Period) -> &'a [Hamlet] {
    let project = subject.project;
    let earlier = project.last_with(period.id.value, |earlier| !earlier.hamlets.is_empty());
    earlier.map_or(&project.hamlets, |earlier| &earlier.hamlets)
}

/// When that was: "tháng 4 năm 2026", "đầu năm".
fn when_before(subject: &Subject<'_>, period: &Period) -> String {
    let project = subject.project;
    let earlier = project.last_with(period.id.value, |earlier| !earlier.hamlets.is_empty());
    earlier.map_or_else(|| "đầu năm".to_owned(), |earlier| earlier.id.value.name())
}

/// Of fewer communes nothing is said of most.
const FEW: usize = 3;

/// The titles of which most communes have fewer hamlets than before: their column counts what was
/// added in the period.
fn most_fell(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) -> Vec<&'static str> {
    let mut told = Vec::new();
    for (title, pick) in TITLES {
        let (now, was) = (counts(&period.hamlets, pick), counts(before(subject, period), pick));
        let compared: Vec<_> = now
            .iter()
            .filter_map(|(commune, (now, place))| {
                let (was, _) = was.get(commune).filter(|(was, _)| *was > 0)?;
                Some((now < was, *place))
            })
            .collect();
        let places: Vec<&Place> =
            compared.iter().filter(|(fell, _)| *fell).map(|(_, place)| *place).collect();
        if places.len() < FEW || places.len() * 2 <= compared.len() {
            continue;
        }
        let word = viet::upper_first(&subject.project.hamlet_word());
        let (fell, of) = (places.len(), compared.len());
        let unit = subject.project.counted_word();
        let problem = Problem::CountsFell { name: format!("{word} {title}"), fell, of, unit };
        let first = Diagnostic::new(problem).at(places[0]);
        found.push(places[1..].iter().fold(first, |all, place| all.with(place)));
        told.push(title);
    }
    told
}

fn hamlets(
    subject: &Subject<'_>,
    period: &Period,
    commune: usize,
    told: &[&str],
    found: &mut Diagnostics,
) {
    let project = subject.project;
    let before = before(subject, period);
    for (title, pick) in TITLES.into_iter().filter(|(title, _)| !told.contains(title)) {
        // Which of them lost it is told by their names.
        if by_name::lost(period, commune, before, pick).is_some_and(|lost| !lost.is_empty()) {
            continue;
        }
        let (now, was) = (counts(&period.hamlets, pick), counts(before, pick));
        let (Some((now, place)), Some((was, known))) = (now.get(&commune), was.get(&commune))
        else {
            continue;
        };
        let word = &project.hamlet_word_of(commune);
        if now < was && !is_explained(subject, period, commune, word) {
            let word = viet::upper_first(word);
            let problem = Problem::CountFell {
                commune: subject.commune(commune),
                name: format!("{word} {title}"),
                before: *was,
                now: *now,
            };
            found.push(Diagnostic::new(problem).at(place).with(known));
        }
    }
}

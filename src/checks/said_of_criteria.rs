//! N692: what a report says of a commune's criterion is what its status has.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, SaidOfCriterion};
use crate::model::{Code, Commune, Matrix, Period, Project};
use crate::origin::Sourced;
use crate::viet::{self, Mark, UnitLevel};

pub const CHECK: Check = Check {
    codes: &["N692"],
    about: "“Xã Tân Lập chưa giữ được tiêu chí số 17” in a report's prose is so in the period's status, \
            and what is met again was not met in the period before",
    run,
};

/// Words by which a criterion is said to be met or not, folded; the first that is there counts.
const SAYS: &[(&str, SaidOfCriterion)] = &[
    ("chua giu", SaidOfCriterion::NotMet),
    ("khong giu", SaidOfCriterion::NotMet),
    ("khong con dat", SaidOfCriterion::NotMet),
    ("chua dat", SaidOfCriterion::NotMet),
    ("khong dat", SaidOfCriterion::NotMet),
    ("dat lai", SaidOfCriterion::Again),
    ("da dat", SaidOfCriterion::Met),
    ("khac phuc", SaidOfCriterion::NotMet),
];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for period in &project.periods {
        let Some(status) = &period.status else { continue };
        for text in period.prose.values().flat_map(|texts| &texts.value) {
            of_text(project, period, status, text, found);
        }
    }
}

fn of_text(
    project: &Project,
    period: &Period,
    status: &Matrix,
    text: &Sourced<String>,
    found: &mut Diagnostics,
) {
    for sentence in text.value.split(['.', ';']) {
        let folded = viet::fold(sentence);
        let Some((_, said)) = SAYS.iter().find(|(words, _)| folded.contains(words)) else {
            continue;
        };
        let Some(number) = number_in(&folded) else { continue };
        let Some(commune) = commune_in(&project.communes, sentence) else { continue };
        let code = Code::criterion(number);
        let Some(own) = status.marks.get(&(commune, code)) else { continue };
        let met = own.value == Mark::Met;
        let before = || project.last_before(period.id.value).and_then(|then| then.status.as_ref());
        let base = || before().unwrap_or(&project.status).marks.get(&(commune, code));
        let (wrong, other) = match said {
            SaidOfCriterion::Met => (!met, None),
            SaidOfCriterion::NotMet => (met, None),
            SaidOfCriterion::Again if !met => (true, None),
            SaidOfCriterion::Again => {
                let then = base();
                (then.is_some_and(|then| then.value == Mark::Met), then.map(|then| &then.place))
            }
        };
        if wrong {
            // What is not met any more is met now: only "again" looks back.
            let said =
                if *said == SaidOfCriterion::Again && !met { SaidOfCriterion::Met } else { *said };
            let commune = project.communes[commune].label();
            let problem = Problem::SaidOtherwise { commune, number: number.to_string(), said };
            let told = Diagnostic::new(problem).at(&text.place).with(&own.place);
            found.push(match other {
                Some(other) => told.with(other),
                None => told,
            });
        }
    }
}

/// The only criterion that a sentence names by its number.
fn number_in(folded: &str) -> Option<u16> {
    let mut named = folded.split("tieu chi so ").skip(1);
    let (first, None) = (named.next()?, named.next()) else { return None };
    let mut words = first.split(' ');
    let number = words.next()?.parse().ok()?;
    // "số 3 và số 8", "số 9, 10" are several.
    let next = words.next().unwrap_or_default();
    (next != "va" && next.parse::<u16>().is_err()).then_some(number)
}

/// The only commune that a sentence names.
fn commune_in(communes: &[Commune], sentence: &str) -> Option<usize> {
    let named = viet::units_named(sentence);
    let mut named = named.iter().filter(|unit| unit.level == UnitLevel::Commune && unit.sure);
    let (unit, None) = (named.next()?, named.next()) else { return None };
    let key = viet::unit_key(&unit.name);
    communes.iter().position(|own| viet::unit_key(&own.name.value) == key)
}

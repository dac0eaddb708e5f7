//! The samples' periods: each says what the one before said, and nothing in them contradicts the plan,
//! the annexes or an earlier report.

use ntm::figures::{Edition, Figures, Report, SourceReport};
use ntm::model::{Activity, AnnexKind, Period, PeriodId, PeriodKind, Project, Stated};
use ntm::tables::{self, Value};
use rust_decimal::Decimal;

use crate::util::root;

fn sample(name: &str) -> (Project, Figures) {
    let (project, found) = ntm::inputs::load(&root().join("inputs").join(name));
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = Figures::of(&project);
    (project, figures)
}

/// The reports of a sample's periods of its year, in order.
fn reports_of(project: &Project, figures: &Figures) -> Vec<(PeriodId, Report)> {
    let year = project.programme.year;
    let own = project.periods.iter().filter(|period| period.id.value.year == year);
    own.map(|period| (period.id.value, Report::of(project, figures, period))).collect()
}

/// What a period says it compares with is what the period before said.
#[test]
fn the_periods_of_a_sample_follow_one_another() {
    for (name, ids, begun, hamlets) in [
        // The district's plan does not say how many hamlets had the title: nobody counts from zero.
        ("thach-an-2025", ["2025-Q1", "2025-6T"].as_slice(), "ngày 31/12/2024", None),
        (
            "binh-hai-2026",
            &["2026-Q1", "2026-6T", "2026-9T", "2026-N"],
            "ngày 31/12/2025",
            Some(238),
        ),
    ] {
        let (project, figures) = sample(name);
        let reports = reports_of(&project, &figures);
        let found: Vec<String> = reports.iter().map(|(id, _)| id.to_string()).collect();
        assert_eq!(found, ids, "{name}");
        let first = reports[0].1.status.as_ref().unwrap();
        assert_eq!(first.before.base, figures.standard.base);
        for pair in reports.windows(2) {
            let ((before_id, before), (_, now)) = (&pair[0], &pair[1]);
            // Six months, nine months and the year count from its beginning, and say the last
            // period too.
            assert_eq!(now.compared_with, begun);
            let (was, is) = (before.status.as_ref().unwrap(), now.status.as_ref().unwrap());
            assert_eq!(is.before.base, figures.standard.base);
            let last = is.other.as_ref().unwrap();
            assert_eq!((&last.name, &last.base), (&before_id.name(), &was.now.base));
            for (plan, is) in figures.standard.criteria.iter().zip(&is.criteria) {
                assert_eq!(is.before, plan.base, "criterion {}", is.number);
            }
            assert_eq!(is.now.base, *is.before.base + *is.gained() - *is.lost());
            assert_eq!(is.now.base, *was.now.base + *last.gained - *last.lost);
            assert!(is.reached >= was.reached, "{name}");
            assert_eq!(now.hamlets.as_ref().unwrap().before.as_deref().copied(), hamlets);
        }
    }
}

/// What can only grow within a year grows: money, works, hamlets, what was done, what the people
/// gave, who was recognised; arrears are only paid off, and stay in the list until they are.
#[test]
fn nothing_in_the_samples_shrinks_from_one_period_to_the_next() {
    for name in ["thach-an-2025", "binh-hai-2026", "dong-mau-2026"] {
        let (project, figures) = sample(name);
        let year = project.programme.year;
        let own = project.periods.iter().filter(|period| period.id.value.year == year);
        let periods: Vec<(&Period, Report)> =
            own.map(|period| (period, Report::of(&project, &figures, period))).collect();
        assert!(periods.len() > 1, "{name}");
        for pair in periods.windows(2) {
            let here = format!("{name}, {}", pair[1].0.id.value);
            let funding = |at: usize| pair[at].1.funding.as_ref().unwrap();
            grows(&here, &funding(0).total, &funding(1).total);
            assert_eq!(funding(0).sources.len(), funding(1).sources.len(), "{here}");
            for (old, new) in funding(0).sources.iter().zip(&funding(1).sources) {
                grows(&here, old, new);
            }
            let hamlets = |at: usize| {
                let report = &pair[at].1;
                [&report.hamlets, &report.model_hamlets].map(|h| h.as_ref().map(|h| *h.now))
            };
            let ([old, old_model], [new, new_model]) = (hamlets(0), hamlets(1));
            assert!(old <= new && old_model <= new_model, "{here}");
            follows(&here, pair[0].0, pair[1].0);
        }
    }
}

/// A source and what it is made of: nothing that was there is gone, and no more is paid than there is.
fn grows(here: &str, old: &SourceReport, new: &SourceReport) {
    assert_eq!((&old.name, &old.plan), (&new.name, &new.plan), "{here}");
    assert!(old.mobilised <= new.mobilised, "{here}: {old:?}, {new:?}");
    assert!(old.disbursed <= new.disbursed, "{here}: {old:?}, {new:?}");
    assert!(new.disbursed.is_none() || new.disbursed <= new.mobilised, "{here}: {new:?}");
    for (old, new) in old.parts.iter().zip(&new.parts) {
        grows(here, old, new);
    }
}

fn amount(stated: &Stated) -> Option<Decimal> {
    stated.as_ref().map(|amount| amount.value)
}

/// What a period's tables say of what the period before had in them.
fn follows(here: &str, before: &Period, now: &Period) {
    for old in &before.works {
        let name = &old.name.value;
        let new = now.works.iter().find(|work| work.name.value == *name);
        let new = new.unwrap_or_else(|| panic!("{here}: {name} is gone"));
        assert_eq!(amount(&old.plan), amount(&new.plan), "{here}: {name}");
        assert!(amount(&old.built) <= amount(&new.built), "{here}: {name}");
        assert!(amount(&old.disbursed) <= amount(&new.disbursed), "{here}: {name}");
    }
    // A month's activities are the month's own; those of longer periods run from the year's beginning.
    for old in
        before.activities.iter().filter(|_| !matches!(now.id.value.kind, PeriodKind::Month(_)))
    {
        let new = now.activities.iter().find(|done| done.kind == old.kind);
        let new = new.unwrap_or_else(|| panic!("{here}: {:?} is gone", old.kind));
        let counts =
            |done: &Activity| [&done.count, &done.people].map(|c| c.as_ref().map(|c| c.value));
        let ([old, old_people], [new, new_people]) = (counts(old), counts(new));
        assert!(old <= new && old_people <= new_people, "{here}");
    }
    for old in &before.given {
        let name = &old.name.value;
        let new = now.given.iter().find(|gift| gift.name.value == *name);
        let new = new.unwrap_or_else(|| panic!("{here}: {name} is gone"));
        assert!(amount(&old.value) <= amount(&new.value), "{here}: {name}");
        assert!(amount(&old.quantity) <= amount(&new.quantity), "{here}: {name}");
    }
    for old in before.recognised.iter().filter(|unit| unit.decision.is_some()) {
        let new = now.recognised.iter().find(|unit| unit.commune == old.commune);
        assert_eq!(new.and_then(|unit| unit.decision.as_ref()), old.decision.as_ref(), "{here}");
    }
    let owed = |period: &Period| -> Vec<(String, Option<Decimal>)> {
        period.arrears.iter().map(|owed| (owed.name.value.clone(), amount(&owed.value))).collect()
    };
    assert_eq!(owed(before), owed(now), "{here}: what is owed for");
    for (old, new) in before.arrears.iter().zip(&now.arrears) {
        assert!(amount(&old.paid) <= amount(&new.paid), "{here}: {}", old.name.value);
    }
}

/// The year is measured against its plan, and what it leaves is what the plan has more.
#[test]
fn the_year_of_a_sample_is_measured_against_its_plan() {
    let (project, figures) = sample("binh-hai-2026");
    let reports = reports_of(&project, &figures);
    let year = reports[3].1.status.as_ref().unwrap();
    assert_eq!((*year.assigned, *year.reached), (*figures.standard.new, 66));
    let rest: usize = year.criteria.iter().map(|criterion| criterion.rest.len()).sum();
    assert_eq!(rest, 6);
    // One criterion was met that nobody had asked for.
    assert_eq!(year.now.base, *figures.standard.end - 6 + 1);
    let funding = reports[3].1.funding.as_ref().unwrap();
    assert_eq!(funding.total.plan, figures.funding.as_ref().and_then(|plan| plan.total.clone()));
}

/// The annex says what the text says.
#[test]
fn the_reports_annexes_agree_with_its_figures() {
    let samples = ["thach-an-2025", "binh-hai-2026"].map(sample);
    let reports = samples.iter().flat_map(|(project, figures)| {
        let own = project.documents.iter().filter(|document| document.period.is_some());
        own.map(move |document| (project, figures, document))
    });
    for (project, figures, document) in reports {
        let period = project.period(document.period.as_ref().unwrap().value).unwrap();
        let report = Report::of(project, figures, period);
        let annexes = tables::annexes(&Edition::of(project, figures, document));
        let status = report.status.as_ref().unwrap();
        let table = annexes.iter().find(|table| table.kind == AnnexKind::Results).unwrap();
        let total = table
            .rows
            .iter()
            .find(|row| row.cells[1].value == Value::Text("Tổng cộng".to_owned()))
            .unwrap();
        let change = table.columns.iter().position(|c| c.heading.concat().ends_with("Tăng, giảm"));
        let change = change.expect("the change");
        assert_eq!(total.cells[change - 2].value, Value::Count(*status.before.base));
        assert_eq!(total.cells[change - 1].value, Value::Count(*status.now.base));
        let funding = annexes.iter().find(|table| table.kind == AnnexKind::FundingResults).unwrap();
        let total = funding.rows.last().unwrap();
        let stated = report.funding.as_ref().unwrap().total.mobilised.clone().unwrap();
        assert_eq!(total.cells[3].value, Value::Amount(stated.value));
    }
}

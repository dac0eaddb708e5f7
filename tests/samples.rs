//! The samples' periods: each says what the one before said, and nothing in them contradicts the plan,
//! the annexes or an earlier report.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, Weekday};
use ntm::diag::{Diagnostics, Severity};
use ntm::figures::{Edition, Figures, PeriodReport, SourceReport};
use ntm::model::{Activity, AnnexKind, Period, PeriodId, PeriodKind, Project, Stated};
use ntm::pipeline;
use ntm::tables::{self, Value};
use ntm::typeset::Fonts;
use ntm::viet;
use rust_decimal::Decimal;

use crate::util::{self, SAMPLES, root};

fn sample(name: &str) -> (Project, Figures) {
    let (project, found) = ntm::returns::load(&root().join("inputs").join(name));
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = Figures::of(&project);
    (project, figures)
}

/// The reports of a sample's periods of its year, in order.
fn reports_of(project: &Project, figures: &Figures) -> Vec<(PeriodId, PeriodReport)> {
    let year = project.programme.year;
    let own = project.periods.iter().filter(|period| period.id.value.year == year);
    own.map(|period| (period.id.value, PeriodReport::of(project, figures, period))).collect()
}

/// What a period says it compares with is what the period before said.
#[test]
fn the_periods_of_a_sample_follow_one_another() {
    for (name, ids, begun, hamlets) in [
        // How many of the district's hamlets had the title is an illustrative figure: none.
        ("thach-an-2025", ["2025-Q1", "2025-6T"].as_slice(), "ngày 31/12/2024", Some(0)),
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
        let periods: Vec<(&Period, PeriodReport)> =
            own.map(|period| (period, PeriodReport::of(&project, &figures, period))).collect();
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
        let report = PeriodReport::of(project, figures, period);
        let annexes = tables::annexes(&Edition::of(project, figures, document));
        let status = report.status.as_ref().unwrap();
        let table = annexes.iter().find(|table| table.kind == AnnexKind("kq_tieu_chi")).unwrap();
        let total = table
            .rows
            .iter()
            .find(|row| row.cells[1].value == Value::Text("Tổng cộng".to_owned()))
            .unwrap();
        let change = table.columns.iter().position(|c| c.heading.concat().ends_with("Tăng, giảm"));
        let change = change.expect("the change");
        assert_eq!(total.cells[change - 2].value, Value::Count(*status.before.base));
        assert_eq!(total.cells[change - 1].value, Value::Count(*status.now.base));
        let funding = annexes.iter().find(|table| table.kind == AnnexKind("kq_nguon_luc")).unwrap();
        let total = funding.rows.last().unwrap();
        let stated = report.funding.as_ref().unwrap().total.mobilised.clone().unwrap();
        assert_eq!(
            total.cells[3].value,
            Value::Amount(stated.value, Some(ntm::model::MoneyUnit::Million))
        );
    }
}

/// What is printed of each document of each sample, by the sample's name and the document's id: its
/// pages, and the cells of its annexes, whose lines stand apart there.
static PRINTED: LazyLock<Vec<(&str, String, String)>> = LazyLock::new(|| {
    let text = |own: &'static util::Printed| {
        let lines: Vec<_> = own.pages.iter().flat_map(ntm::typeset::measure::Page::lines).collect();
        let words: Vec<&str> = lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
        let data: serde_json::Value = serde_json::from_str(&own.source.data).expect("the data");
        let cells = data["phu_luc"].to_string().replace(['"', '\u{a0}'], " ");
        (own.sample, own.id.clone(), words.join(" ") + " " + &cells)
    };
    util::PRINTED.iter().map(text).collect()
});

/// The days off around public holidays of the samples' years, first and last.
fn day_off(date: NaiveDate) -> bool {
    let holidays = [
        ("01/01/2025", "01/01/2025"),
        ("25/01/2025", "02/02/2025"),
        ("07/4/2025", "07/4/2025"),
        ("30/4/2025", "02/5/2025"),
        ("01/9/2025", "02/9/2025"),
        ("01/01/2026", "02/01/2026"),
        ("14/02/2026", "22/02/2026"),
        ("27/4/2026", "27/4/2026"),
        ("30/4/2026", "01/5/2026"),
        ("31/8/2026", "02/9/2026"),
        ("24/11/2026", "24/11/2026"),
    ];
    let day = |text: &str| viet::parse_date(text).expect("a date");
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
        || holidays.iter().any(|(first, last)| (day(first)..=day(last)).contains(&date))
}

/// The numbered acts of a text with their dates ("1857/QĐ-UBND ngày 12/8/2026").
fn acts(text: &str) -> Vec<(&str, NaiveDate)> {
    let number = |before: &str| {
        let start = before.trim_end().rfind([' ', '(']).map_or(0, |at| at + 1);
        let word = before[start..].trim().len();
        (start, start + word)
    };
    text.match_indices(" ngày ")
        .filter_map(|(at, word)| {
            let (start, end) = number(&text[..at]);
            let act = text[start..end].trim_end_matches(',');
            let named = act.contains('/') && act.starts_with(|c: char| c.is_ascii_digit());
            let date = text[at + word.len()..].split([' ', ';', ')', ',']).next()?;
            let date = viet::parse_date(date.trim_end_matches('.')).ok()?;
            named.then_some((act, date))
        })
        .collect()
}

/// Nobody signs on a Sunday. What the State published bears the date that it bears.
#[test]
fn no_act_of_a_sample_is_dated_on_a_day_off() {
    const PUBLISHED: [&str; 1] = ["417/QĐ-BNNMT"];
    for name in SAMPLES {
        let mut read = 0;
        for (_, id, text) in PRINTED.iter().filter(|(of, _, _)| *of == name) {
            for (act, date) in acts(text) {
                let off = day_off(date) && !PUBLISHED.contains(&act);
                assert!(!off, "{name}, {id}: {act} of {date}, a {}", date.weekday());
                read += 1;
            }
        }
        assert!(read > 3, "{name}: {read} acts");
    }
}

/// Acts of one body in one year are numbered in the order of their dates.
#[test]
fn acts_of_a_sample_are_numbered_in_the_order_of_their_dates() {
    for name in SAMPLES {
        let mut known: Vec<(String, i32, u32, NaiveDate)> = Vec::new();
        for (_, id, text) in PRINTED.iter().filter(|(of, _, _)| *of == name) {
            for (act, date) in acts(text) {
                let (number, series) = act.split_once('/').expect("a number");
                let Ok(number) = number.parse::<u32>() else { continue };
                for (_, _, other, day) in
                    known.iter().filter(|(of, year, _, _)| of == series && *year == date.year())
                {
                    let order = (number.cmp(other), date.cmp(day));
                    let sound = order.0 == order.1 || order.1.is_eq();
                    assert!(sound, "{name}, {id}: {act} of {date} beside {other} of {day}");
                }
                known.push((series.to_owned(), date.year(), number, date));
            }
        }
    }
}

/// A period of a sample tells of every work of its plan, from the first quarter on.
#[test]
fn every_period_of_a_sample_has_the_works_of_its_plan() {
    for name in SAMPLES {
        let (project, _) = sample(name);
        let plan: Vec<&String> = project.projects.iter().map(|work| &work.name.value).collect();
        let year = project.programme.year;
        for period in project.periods.iter().filter(|period| period.id.value.year == year) {
            let works: Vec<&String> = period.works.iter().map(|work| &work.name.value).collect();
            let missing: Vec<_> = plan.iter().filter(|work| !works.contains(work)).collect();
            assert!(missing.is_empty(), "{name}, {}: {missing:#?}", period.id.value);
            assert_eq!(works.len(), plan.len(), "{name}, {}", period.id.value);
        }
    }
}

/// Hamlets come in as they do: not everywhere at once, nor everywhere all that was asked.
#[test]
fn hamlets_of_the_provincial_sample_come_one_after_the_other() {
    let (project, figures) = sample("binh-hai-2026");
    let reports = reports_of(&project, &figures);
    let counts: Vec<u32> =
        reports.iter().map(|(_, report)| *report.hamlets.as_ref().unwrap().now).collect();
    let steps: Vec<u32> = counts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps.iter().all(|step| *step > 0), "{counts:?}");
    assert!(steps.windows(2).all(|pair| pair[0] != pair[1]), "{counts:?}");
}

/// The district ends with 30/6/2025: what it signs, and what it reports, is of before; bodies are called
/// as they were called on the date; programme years and words have one spelling.
#[test]
fn bodies_and_spellings_of_the_samples_are_those_of_the_date() {
    let end = viet::parse_date("30/6/2025").expect("a date");
    let (project, _) = sample("thach-an-2025");
    for document in &project.documents {
        assert_eq!(document.date.year, end.year());
        assert!(document.date.month.is_none_or(|month| month <= end.month()));
        assert!(document.period.as_ref().is_none_or(|period| period.value.year == end.year()));
    }
    for (name, id, text) in PRINTED.iter() {
        for wrong in ["2021-2025", "2026-2030", "2026–2030", "uỷ", "Uỷ", "hoá ", "thuỷ"] {
            assert!(!text.contains(wrong), "{name}, {id}: {wrong}");
        }
        // Of 2026, without districts; the department is called so from 01/3/2025 on.
        let gone: &[&str] = match (*name, id.as_str()) {
            ("thach-an-2025", "ke-hoach") => &["Sở Nông nghiệp và Môi trường"],
            ("thach-an-2025", _) => &["Sở Nông nghiệp và PTNT"],
            _ => &[
                "huyện",
                "Sở Nông nghiệp và PTNT",
                "Sở Kế hoạch và Đầu tư",
                "Phòng Kinh tế và Hạ tầng",
            ],
        };
        for body in gone {
            assert!(!text.contains(body), "{name}, {id}: {body}");
        }
    }
}

/// Nothing in a sample waits to be mended: what it knows and keeps is accepted with its reason. The
/// province's recognised communes are measured by the newer set, which is as it should be.
#[test]
fn samples_have_nothing_to_mend() {
    for (name, wanted) in
        [("thach-an-2025", [].as_slice()), ("dong-mau-2026", &[]), ("binh-hai-2026", &["N507"])]
    {
        let mut found = Diagnostics::new();
        let folder = root().join("inputs").join(name);
        assert!(pipeline::prepare(&folder, &Fonts::embedded(), &mut found).is_some());
        let warned = found.iter().filter(|own| own.severity != Severity::Note);
        let codes: BTreeSet<_> = warned.map(|own| own.problem.code()).collect();
        assert!(codes.iter().eq(wanted), "{name}: {codes:?}");
    }
}

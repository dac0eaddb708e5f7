//! Years in paragraphs: one of the past that is not spoken of as past, a day that is already over.

use super::{Against, tell, years_in};
use crate::checks::Subject;
use crate::diag::{Diagnostics, YearOf};
use crate::origin::Sourced;
use crate::viet;

/// A day of an earlier year until which something is still to be done: "Trước 31/1/2026 kiện toàn".
fn due_before(text: &str, year: i32) -> Option<String> {
    const UNTIL: [&str; 7] =
        ["truoc", "truoc ngay", "cham nhat", "cham nhat ngay", "xong", "han", "thoi han"];
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..words.len()).find_map(|at| {
        let date = words[at].trim_matches(|c: char| !c.is_alphanumeric());
        let parts = date.split('/').count();
        let [own] = years_in(date)[..] else { return None };
        let said = (1..=at.min(2)).any(|back| {
            let before = viet::fold(&words[at - back..at].join(" "));
            UNTIL.contains(&before.as_str())
        });
        (parts > 1 && own < year && own >= year - 2 && said).then(|| date.to_owned())
    })
}

/// The part of a plan that is about the year before.
const LAST_YEAR: &str = "ket_qua_nam_truoc";

/// Words before a year that look back on it.
const LOOKING_BACK: &[&str] = &[
    "ket qua",
    "so voi",
    "tong ket",
    "danh gia",
    "cuoi nam",
    "da ",
    "den het",
    "thuc trang",
    "trong nam",
];

/// A paragraph that speaks of a past year alone, and not as of the past.
pub(super) fn prose(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    let against = || Against::programme(&project.programme);
    let mut look = |text: &Sourced<String>| {
        if let Some(seen) = due_before(&text.value, year) {
            tell(YearOf::Deadline, seen, against(), false, &text.place, found);
            return;
        }
        let named = viet::named_years(&text.value);
        let recent = |year: i32| move |named: &&i32| (year - 2..year).contains(*named);
        let past = named.iter().all(|named| *named < year);
        let Some(first) = named.iter().find(recent(year)).filter(|_| past) else { return };
        if crate::checks::past_year::intends(&text.value, year).is_some() {
            // N514 says more.
            return;
        }
        let folded = viet::fold(&text.value);
        let before = folded.find(&format!("nam {first}")).map_or("", |at| &folded[..at]);
        if LOOKING_BACK.iter().all(|word| !before.contains(word)) {
            let seen = format!("năm {first}");
            tell(YearOf::Prose, seen, against(), false, &text.place, found);
        }
    };
    for (_, texts) in project.prose.iter().filter(|(key, _)| key.as_str() != LAST_YEAR) {
        texts.value.iter().for_each(&mut look);
    }
    for office in &project.assignments {
        office.tasks.iter().chain(&office.later_tasks).for_each(&mut look);
    }
    for period in project.periods.iter().filter(|period| period.id.value.year == year) {
        for text in period.prose.values().flat_map(|texts| &texts.value) {
            if let Some(seen) = due_before(&text.value, year) {
                tell(YearOf::Deadline, seen, against(), false, &text.place, found);
            }
        }
    }
}

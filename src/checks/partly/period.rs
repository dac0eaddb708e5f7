//! Totals of a period.

use super::hamlets::hamlets;
use super::sources::{Pick, came_in, given, of_the_plan, results, sum_of_some};
use super::whole::{Part, whole};
use crate::checks::{Subject, returns};
use crate::diag::Diagnostics;
use crate::figures::{is_given_by_people, owing};
use crate::model::{
    Activity, ActivityKind, Arrear, ByCapital, ContentResult, FundingResult, Period, Stated,
    WorkResult,
};

/// Whether something has what is summed.
type Given<T> = fn(&T) -> bool;

/// An amount of a work in a period.
type OfWork = fn(&WorkResult) -> &Stated;

pub(super) fn of_period(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let name = |what: &str| format!("{what} ({})", period.id.value.name());
    let picks: [(&str, Pick); 3] = [
        ("kế hoạch", |source| &source.plan),
        ("huy động", |source| &source.mobilised),
        ("giải ngân", |source| &source.disbursed),
    ];
    for (what, pick) in picks {
        for source in &period.funding {
            results(source, what, pick, found);
            sum_of_some(subject, period, source, (what, pick), found);
        }
    }
    let told = returns::tells_of_blanks(subject, period);
    // A plan may come from the year's: what came in must be there for every source, and what was
    // disbursed for every one but what people give.
    let came: Vec<Part<'_>> = period
        .funding
        .iter()
        .map(|s| {
            let given = given(s, |source| &source.mobilised) || told && is_told(subject, s, 0);
            (s.name.value.clone(), given, &s.place)
        })
        .collect();
    whole(&name("Tổng nguồn lực đã huy động"), &came, found);
    let disbursed: Vec<Part<'_>> = period
        .funding
        .iter()
        .filter(|source| came_in(source) && !is_given_by_people(&source.name.value))
        .map(|s| {
            let given = given(s, |source| &source.disbursed) || told && is_told(subject, s, 1);
            (s.name.value.clone(), given, &s.place)
        })
        .collect();
    whole(&name("Tổng giải ngân"), &disbursed, found);
    of_the_plan(subject, period, found);
    let works: [(&str, OfWork); 3] = [
        ("Kế hoạch vốn của các công trình", |work| &work.plan),
        ("Khối lượng thực hiện của các công trình", |work| &work.built),
        ("Giải ngân của các công trình", |work| &work.disbursed),
    ];
    for (what, pick) in works {
        let parts: Vec<Part<'_>> = period
            .works
            .iter()
            .map(|work| (work.name.value.clone(), pick(work).is_some(), &work.place))
            .collect();
        whole(&name(what), &parts, found);
    }
    let arrears: [(&str, Given<Arrear>); 3] = [
        ("Nợ đọng xây dựng cơ bản", |arrear| owing(arrear).is_some()),
        ("Giá trị quyết toán của các công trình còn nợ", |arrear| {
            arrear.value.is_some()
        }),
        ("Đã thanh toán của các công trình còn nợ", |arrear| arrear.paid.is_some()),
    ];
    for (what, given) in arrears {
        let part = |arrear: &'_ Arrear| (arrear.name.value.clone(), given(arrear));
        let parts = period.arrears.iter().map(|arrear| {
            let (name, given) = part(arrear);
            (name, given, &arrear.place)
        });
        whole(&name(what), &parts.collect::<Vec<_>>(), found);
    }
    activities(period, &name, found);
    let contents = period.contents.iter();
    let contents = contents.map(|one| (one.name.value.clone(), any_amount(one), &one.place));
    whole(&name("Nội dung thành phần"), &contents.collect::<Vec<_>>(), found);
    hamlets(subject, period, found);
}

/// Whether some communes left a source blank in their forms and others did not: N355 names them.
fn is_told(subject: &Subject<'_>, source: &FundingResult, at: usize) -> bool {
    let lacking = source.lacking[at].len();
    lacking > 0 && lacking < subject.project.communes.len()
        || source.parts.iter().any(|part| is_told(subject, part, at))
}

/// Whether a content has any amount, its own or of a part of it.
fn any_amount(content: &ContentResult) -> bool {
    let given = |by: &ByCapital| by.each().iter().any(|(_, stated)| stated.is_some());
    given(&content.done) || given(&content.rest) || content.parts.iter().any(any_amount)
}

/// Activities of one kind are counted together, and so are the people who took part.
fn activities(period: &Period, name: &dyn Fn(&str) -> String, found: &mut Diagnostics) {
    let counts: [(&str, Given<Activity>); 2] = [
        ("số lượng", |activity| activity.count.is_some()),
        ("số người", |activity| activity.people.is_some()),
    ];
    for (kind, label) in ActivityKind::ALL {
        for (what, given) in counts {
            let own = period.activities.iter().filter(|activity| activity.kind == kind);
            let parts: Vec<Part<'_>> = own
                .map(|activity| {
                    let words = activity.text.as_ref().map_or(label, |text| &text.value);
                    (words.to_owned(), given(activity), &activity.place)
                })
                .collect();
            whole(&name(&format!("Hoạt động {label}: {what}")), &parts, found);
        }
    }
}

//! N535, N597: a sum over amounts of which some are not given is not the whole, and must not be printed as if
//! it were.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Check, Subject, returns};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{
    FundingFigures, SourceFigures, capital, has_hamlets, is_given_by_people, owing, same_source,
};
use crate::model::{
    Activity, ActivityKind, Arrear, ByCapital, ContentResult, FundingResult, Hamlet, HamletCount,
    Period, Stated, WorkResult,
};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N535", "N597"],
    about: "a total, or a source that is the sum of its parts, is the whole only when every amount is \
            given: what is left blank is not zero",
    run,
};

/// A thing that is summed: its name, whether it has the amount, and where it stands.
type Part<'a> = (String, bool, &'a Place);

/// Reports a sum to which some parts give nothing and others something.
fn whole(name: &str, parts: &[Part<'_>], found: &mut Diagnostics) {
    let missing: Vec<&Part<'_>> = parts.iter().filter(|(_, given, _)| !given).collect();
    let Some((_, _, first)) = missing.first().filter(|_| missing.len() < parts.len()) else {
        return;
    };
    let problem = Problem::PartlyGiven {
        name: name.to_owned(),
        missing: missing.iter().map(|(name, ..)| name.clone()).collect(),
        noted: String::new(),
    };
    let mut diagnostic = Diagnostic::new(problem).at(first);
    for (_, _, place) in missing.iter().skip(1).take(5) {
        diagnostic = diagnostic.with(place);
    }
    found.push(diagnostic);
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    if let Some(funding) = &subject.figures.funding {
        let before = found.len();
        whole("Tổng nguồn lực", &sources(&funding.sources), found);
        with_remark(&funding.sources, before, found);
        funding.sources.iter().for_each(|source| of_source(source, found));
    }
    let capital: Vec<Part<'_>> = project
        .projects
        .iter()
        .map(|p| (p.name.value.clone(), capital(p).is_some(), &p.place))
        .collect();
    whole(&format!("Danh mục dự án (vốn năm {})", project.programme.year), &capital, found);
    let total: Vec<Part<'_>> = project
        .projects
        .iter()
        .map(|p| (p.name.value.clone(), p.total.is_some(), &p.place))
        .collect();
    whole("Danh mục dự án (tổng mức đầu tư)", &total, found);
    in_all(subject, found);
    for period in &project.periods {
        of_period(subject, period, found);
    }
}

/// A source without its amount whose remark has a number may have it there.
fn with_remark(sources: &[SourceFigures], before: usize, found: &mut Diagnostics) {
    let mut noted = sources.iter().filter(|source| source.amount.is_none()).filter_map(|source| {
        let note = source.note.as_ref()?;
        note.value.contains(|c: char| c.is_ascii_digit()).then_some(note)
    });
    let Some(note) = noted.next() else { return };
    for told in found.iter_mut().skip(before) {
        if let Problem::PartlyGiven { noted, .. } = &mut told.problem {
            noted.clone_from(&note.value);
            told.related.insert(0, note.place.clone());
        }
    }
}

fn sources(sources: &[SourceFigures]) -> Vec<Part<'_>> {
    let part = |source: &'_ SourceFigures| (source.name.clone(), source.amount.is_some());
    sources
        .iter()
        .map(|source| {
            let (name, given) = part(source);
            (name, given, &source.place)
        })
        .collect()
}

fn of_source(source: &SourceFigures, found: &mut Diagnostics) {
    // A sum by formula counts a blank part as nothing.
    let is_sum = source.parts_sum.as_ref().zip(source.amount.as_ref());
    let is_sum = is_sum.is_some_and(|(sum, own)| viet::is_same_amount(sum.value, own.value));
    if !source.stated || is_sum {
        whole(&source.name, &sources(&source.parts), found);
    }
    source.parts.iter().for_each(|part| of_source(part, found));
}

/// An amount of a source in a period.
type Pick = fn(&FundingResult) -> &Stated;
/// Whether something has what is summed.
type Given<T> = fn(&T) -> bool;
/// An amount of a work in a period.
type OfWork = fn(&WorkResult) -> &Stated;

fn of_period(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
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

/// Whether anything came in of a source.
fn came_in(source: &FundingResult) -> bool {
    let own = source.mobilised.as_ref().is_some_and(|amount| !amount.value.is_zero());
    own || source.mobilised.is_none() && source.parts.iter().any(came_in)
}

/// Sources of the year's plan that a period's table, which has others of them, leaves out.
fn of_the_plan(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(plan) = &subject.figures.funding else { return };
    if period.id.value.year != subject.project.programme.year {
        return;
    }
    fn has(sources: &[FundingResult], name: &str) -> bool {
        let own = |own: &FundingResult| same_source(&own.name.value, name) || has(&own.parts, name);
        sources.iter().any(own)
    }
    let planned =
        |source: &&SourceFigures| source.amount.as_ref().is_some_and(|amount| !amount.is_zero());
    let (known, mut missing): (Vec<&SourceFigures>, Vec<&SourceFigures>) =
        plan.sources.iter().filter(planned).partition(|own| has(&period.funding, &own.name));
    let of_plan = |own: &FundingResult| known.iter().any(|k| same_source(&own.name.value, &k.name));
    // Of other names each may be one of those that are missing.
    if known.is_empty() || !period.funding.iter().all(of_plan) {
        return;
    }
    // A source that is the sum of its parts lacks a part that has no row.
    fn below<'a>(
        plan: &'a FundingFigures,
        tree: &[FundingResult],
        own: &FundingResult,
        missing: &mut Vec<&'a SourceFigures>,
    ) {
        let is_sum = own.mobilised.is_none() && own.disbursed.is_none();
        if let Some(source) = plan.source(tree, own).filter(|_| is_sum) {
            missing.extend(source.left_out_of(&own.parts));
        }
        own.parts.iter().for_each(|part| below(plan, tree, part, missing));
    }
    for own in &period.funding {
        below(plan, &period.funding, own, &mut missing);
    }
    if missing.is_empty() {
        return;
    }
    let Some(last) = period.funding.last() else { return };
    let problem = Problem::SourcesNotReported {
        period: period.id.value.name(),
        missing: missing.iter().map(|source| source.name.clone()).collect(),
    };
    let told = Diagnostic::new(problem).at(&last.place);
    found.push(missing.iter().fold(told, |told, source| told.with(&source.place)));
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

/// Whether a source has an amount, its own or of a part of it.
fn given(source: &FundingResult, pick: Pick) -> bool {
    pick(source).is_some() || source.parts.iter().any(|part| given(part, pick))
}

fn results(source: &FundingResult, what: &str, pick: Pick, found: &mut Diagnostics) {
    if pick(source).is_none() {
        let parts: Vec<Part<'_>> = source
            .parts
            .iter()
            .map(|part| (part.name.value.clone(), given(part, pick), &part.place))
            .collect();
        whole(&format!("{} ({what})", source.name.value), &parts, found);
    }
    source.parts.iter().for_each(|part| results(part, what, pick, found));
}

/// A source whose stated amount is the sum of some of its parts, where another is blank or has no row: a
/// formula counts it as nothing.
fn sum_of_some(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
    (what, pick): (&str, Pick),
    found: &mut Diagnostics,
) {
    for part in &source.parts {
        sum_of_some(subject, period, part, (what, pick), found);
    }
    let whole_of = source.parts.iter().all(|part| !part.of_which);
    let Some(stated) = pick(source).as_ref().filter(|_| whole_of) else { return };
    let sum: Decimal = source.parts.iter().filter_map(|part| amount_of(part, pick)).sum();
    if sum.is_zero() || !viet::is_same_amount(sum, stated.value) {
        return;
    }
    let disbursed = what == "giải ngân";
    let by_people = |name: &str| is_given_by_people(name) || is_given_by_people(&source.name.value);
    // Of what did not come in, and what people give, nothing is disbursed.
    let needed = |part: &&FundingResult| {
        !disbursed || came_in(part) && !by_people(&part.name.value) || given(part, pick)
    };
    let mut parts: Vec<Part<'_>> = source
        .parts
        .iter()
        .filter(needed)
        .map(|part| (part.name.value.clone(), given(part, pick), &part.place))
        .collect();
    let year = period.id.value.year == subject.project.programme.year;
    let plan = subject.figures.funding.as_ref().filter(|_| year && what != "kế hoạch");
    let plan = plan.and_then(|plan| plan.source(&period.funding, source));
    let left_out = plan.map(|plan| plan.left_out_of(&source.parts)).unwrap_or_default();
    let left_out = left_out.into_iter().filter(|part| !disbursed || !by_people(&part.name));
    parts.extend(left_out.map(|part| (part.name.clone(), false, &source.place)));
    // The plan's amounts are asked for where they stand.
    if what != "kế hoạch" {
        whole(&format!("{} ({what} {})", source.name.value, period.id.value.name()), &parts, found);
    }
}

/// What a source has, itself or as the sum of its parts.
fn amount_of(source: &FundingResult, pick: Pick) -> Option<Decimal> {
    let of_parts = || {
        let parts = source.parts.iter().filter_map(|part| amount_of(part, pick));
        given(source, pick).then(|| parts.sum())
    };
    pick(source).as_ref().map(|amount| amount.value).or_else(of_parts)
}

/// A count of a row of hamlets.
type Count = fn(&Hamlet) -> &Option<Sourced<HamletCount>>;

/// A commune that had hamlets with a title and of which the period says nothing.
fn hamlets(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    let before = project.before(period.id.value).filter(|before| !before.hamlets.is_empty());
    let before = before.map_or(&project.hamlets, |before| &before.hamlets);
    let titles: [(&str, Count); 2] = [
        ("đạt chuẩn nông thôn mới", |hamlet| &hamlet.standard_base),
        ("nông thôn mới kiểu mẫu", |hamlet| &hamlet.model_base),
    ];
    for (title, pick) in titles {
        let counted = |all: &[Hamlet]| -> BTreeMap<usize, u32> {
            let mut counts = BTreeMap::new();
            for (commune, count) in all.iter().filter_map(|h| Some((h.commune, pick(h).as_ref()?)))
            {
                *counts.entry(commune).or_default() += count.value.number;
            }
            counts
        };
        let (now, was) = (counted(&period.hamlets), counted(before));
        if now.is_empty() {
            continue;
        }
        let all = was.iter().filter(|(_, count)| **count > 0).map(|(commune, _)| *commune);
        let parts: Vec<Part<'_>> = all
            .chain(now.keys().copied().filter(|commune| !was.contains_key(commune)))
            .map(|commune| {
                let place = of_commune(&period.hamlets, commune).unwrap_or(&period.place);
                (subject.commune(commune), now.contains_key(&commune), place)
            })
            .collect();
        let word = project.hamlet_word();
        whole(&format!("Số {word} {title} ({})", period.id.value.name()), &parts, found);
        // What was not given before would be a rise.
        let before_parts: Vec<Part<'_>> = now
            .iter()
            .filter(|(commune, count)| **count > 0 || was.contains_key(commune))
            .filter_map(|(commune, _)| {
                let place = of_commune(before, *commune)?;
                Some((subject.commune(*commune), was.contains_key(commune), place))
            })
            .collect();
        let missing = before_parts.iter().filter(|(_, given, _)| !given).count();
        // Where many are blank, blank is none.
        if missing * 4 <= before_parts.len() {
            let from = match project.before(period.id.value).filter(|p| !p.hamlets.is_empty()) {
                Some(before) => before.id.value.name(),
                None => "đầu năm".to_owned(),
            };
            whole(&format!("Số {word} {title} ({from})"), &before_parts, found);
        }
    }
}

/// Where a commune's hamlets stand in a table, or its first row where it has none.
fn of_commune(hamlets: &[Hamlet], commune: usize) -> Option<&Place> {
    let own = hamlets.iter().find(|hamlet| hamlet.commune == commune);
    own.or(hamlets.first()).map(|hamlet| &hamlet.place)
}

/// How many hamlets a commune has in all, which few leave out where others state it.
fn in_all(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let hamlets = &project.hamlets;
    let counts = |commune: usize| {
        let mut own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
        own.any(|hamlet| hamlet.total.is_some() || hamlet.name.is_some())
    };
    if !hamlets.iter().any(|hamlet| hamlet.total.is_some()) {
        return;
    }
    let all = (0..project.communes.len()).filter(|commune| has_hamlets(project, *commune));
    let parts = all.filter_map(|commune| {
        Some((subject.commune(commune), counts(commune), of_commune(hamlets, commune)?))
    });
    let parts: Vec<Part<'_>> = parts.collect();
    let missing = parts.iter().filter(|(_, given, _)| !given).count();
    if missing * 4 <= parts.len() {
        whole(&format!("Tổng số {}", project.hamlet_word()), &parts, found);
    }
}

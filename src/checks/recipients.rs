//! N688: each recipient stands there once, and there is one of the kind that it is.

use chrono::NaiveDate;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, RecipientFault};
use crate::model::{Document, Project, UnitKind};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N688"],
    about: "no recipient stands there twice, beside “Như trên” or as the issuing body itself; wards, \
            hamlets and districts are named only where there are any, and the province is the body's own",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for document in &project.documents {
        let mut known: Vec<(String, &Sourced<String>)> = Vec::new();
        for name in document.addressees.iter().chain(&document.recipients.list) {
            let key = key(&name.value);
            let same = |(own, _): &&(String, &Sourced<String>)| is_same(own, &key);
            if let Some((_, first)) = known.iter().find(same) {
                tell(
                    RecipientFault::Twice,
                    &name.value,
                    &first.value,
                    &name.place,
                    Some(&first.place),
                    found,
                );
            } else if is_own(project, &name.value) && !document.addressees.contains(name) {
                let own = &project.organisation.name;
                tell(
                    RecipientFault::Own,
                    &name.value,
                    &own.value,
                    &name.place,
                    Some(&own.place),
                    found,
                );
            }
            known.push((key, name));
            kinds(project, document, name, found);
            if let Some(body) = of_another_level(&name.value) {
                tell(RecipientFault::TwoLevels, &name.value, &body, &name.place, None, found);
            }
            province(project, document, name, found);
        }
    }
}

fn tell(
    fault: RecipientFault,
    seen: &str,
    other: &str,
    place: &Place,
    with: Option<&Place>,
    found: &mut Diagnostics,
) {
    let (seen, other) = (viet::one_line(seen), viet::one_line(other));
    let told = Diagnostic::new(Problem::RecipientOdd { fault, seen, other }).at(place);
    found.push(match with {
        Some(with) => told.with(with),
        None => told,
    });
}

/// A name with its usual abbreviations written out.
fn key(name: &str) -> String {
    let mut key = format!("{} ", viet::fold_tones(&viet::without_brackets(name)));
    for (short, long) in [
        ("ubnd ", "ủy ban nhân dân "),
        ("uỷ ban nhân dân ", "ủy ban nhân dân "),
        ("hđnd ", "hội đồng nhân dân "),
        ("ubmttq ", "ủy ban mttq "),
        ("bcđ ", "ban chỉ đạo "),
        ("pct ", "phó chủ tịch "),
        ("ptnt ", "phát triển nông thôn "),
    ] {
        key = key.replace(short, long);
    }
    key.trim().trim_end_matches([';', '.', ',']).to_owned()
}

/// Whether two are one: alike, or one of them with its province.
fn is_same(one: &str, two: &str) -> bool {
    let with_area = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.starts_with(" tỉnh ") || rest.starts_with(" thành phố "))
    };
    one == two || with_area(one, two) || with_area(two, one)
}

/// Whether a recipient is the issuing body: by its name, or "UBND huyện" of a district's committee.
fn is_own(project: &Project, name: &str) -> bool {
    let organisation = &project.organisation;
    let (own, seen) = (key(&organisation.name.value), key(name));
    let noun = viet::area_noun(&organisation.area).unwrap_or_default();
    let committee = own.starts_with("ủy ban nhân dân ");
    own == seen || committee && seen == format!("ủy ban nhân dân {noun}")
}

/// Wards where there are none, hamlets by another word, districts that are no more.
fn kinds(project: &Project, document: &Document, name: &Sourced<String>, found: &mut Diagnostics) {
    let words: Vec<String> = viet::fold_tones(&name.value)
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect();
    let has = |word: &str| words.iter().any(|own| own == word);
    let there = |kind: UnitKind| project.communes.iter().any(|commune| commune.kind == kind);
    let mut none = |other: &str| {
        tell(RecipientFault::NoSuch, &name.value, other, &name.place, None, found);
    };
    if has("các") && has("phường") && !there(UnitKind::Ward) {
        none("phường");
    }
    let own = project.hamlet_word();
    for word in ["thôn", "xóm", "ấp"].into_iter().filter(|word| *word != own) {
        if has("các") && has(word) && !has("nông") {
            none(word);
        }
    }
    let date = document.date;
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    let day = NaiveDate::from_ymd_opt(date.year, month, day);
    let later = day.is_some_and(|day| super::no_districts(project, day));
    if later && has("huyện") {
        none("huyện");
    }
}

/// A party committee whose level is not the one that ends the name: "Thường trực Tỉnh ủy huyện".
fn of_another_level(name: &str) -> Option<String> {
    const BODIES: [(&str, &str); 3] = [("tỉnh", "ủy"), ("huyện", "ủy"), ("đảng", "ủy")];
    let words = viet::words_of(name);
    let level = viet::lower(words.last()?.text);
    (1..words.len().saturating_sub(1)).find_map(|at| {
        let (noun, body) = (viet::lower(words[at - 1].text), viet::fold_tones(words[at].text));
        let known =
            BODIES.iter().find(|(own, party)| *own == noun && viet::fold_tones(party) == body);
        let own = match known?.0 {
            "đảng" => "xã",
            noun => noun,
        };
        // A list goes on with another body.
        let one = !words[at..words.len() - 1].iter().any(|word| word.ends || word.folded == "va");
        let other = ["tỉnh", "huyện", "xã", "phường"].contains(&&*level) && level != own;
        (one && other).then(|| format!("{} {}", words[at - 1].text, words[at].text))
    })
}

/// A province that no other recipient and no legal basis names.
fn province(
    project: &Project,
    document: &Document,
    name: &Sourced<String>,
    found: &mut Diagnostics,
) {
    let of = |text: &str| {
        let units = viet::units_named(text).into_iter();
        let mut units = units.filter(|unit| unit.level == viet::UnitLevel::Province && unit.sure);
        units.next().map(|unit| unit.name)
    };
    let Some(own) = of(&name.value) else { return };
    let mut others: Vec<String> = Vec::new();
    let bases = project.documents.iter().flat_map(|document| &document.legal_bases);
    let named = document.addressees.iter().chain(&document.recipients.list);
    let named = named.filter(|other| other.place != name.place || other.value != name.value);
    others.extend(bases.chain(named).filter_map(|text| of(&text.value)));
    others.extend(
        of(&project.organisation.area).into_iter().chain(of(&project.organisation.name.value)),
    );
    let same = |other: &&String| viet::fold_tones(other) == viet::fold_tones(&own);
    if let Some(other) = others.first().filter(|_| !others.iter().any(|other| same(&other))) {
        tell(RecipientFault::Province, &name.value, other, &name.place, None, found);
    }
}

//! N682–N686: legal bases cite acts as they are.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Document, KnownAct};
use crate::origin::Sourced;
use crate::viet::{self, ActLack, CitedAct};

pub const CHECK: Check = Check {
    codes: &["N682", "N683", "N684", "N685", "N686"],
    about: "an act is cited by kind, number, symbol, day, body and title, and these fit one another \
            (Phụ lục I, II.6a; Phụ lục III); no act stands there twice, no two have one number, and \
            what `can-cu.yaml` knows is cited as it was published and while it applies",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for document in &subject.project.documents {
        of_document(document, subject, found);
    }
}

fn of_document(document: &Document, subject: &Subject<'_>, found: &mut Diagnostics) {
    let known: &[KnownAct] = &subject.project.known_acts;
    // A new project has blanks for the office to fill, and says so itself.
    let is_new = subject.project.illustrative.is_some();
    let bases =
        document.legal_bases.iter().filter_map(|basis| Some((basis, viet::act(&basis.value)?)));
    let bases: Vec<(&Sourced<String>, CitedAct)> = bases.collect();
    for (index, (basis, act)) in bases.iter().enumerate() {
        let is_blank = is_new && basis.value.contains('…');
        for lack in act.lacks().into_iter().filter(|_| !is_blank) {
            found.report(Problem::ActIncomplete { act: act.name(), lack }, &basis.place);
        }
        if let Some(clash) = act.clash() {
            let problem = Problem::ActContradicts {
                act: act.name(),
                seen: clash.seen,
                against: clash.against,
            };
            found.report(problem, &basis.place);
        }
        let same = |(_, other): &&(&Sourced<String>, CitedAct)| other.key() == act.key();
        if let Some((first, _)) = bases[..index].iter().find(same) {
            let told = Diagnostic::new(Problem::ActTwice { act: act.name() });
            found.push(told.at(&basis.place).with(&first.place));
        }
        as_published(document, basis, act, known, found);
    }
}

/// Words with their dashes and spaces alike.
fn plain(text: &str) -> String {
    viet::fold_tones(text).replace(" - ", "-").replace(['–', '—'], "-")
}

/// What is known of an act, by its number, or by its day, body and symbol.
fn as_published(
    document: &Document,
    basis: &Sourced<String>,
    act: &CitedAct,
    known: &[KnownAct],
    found: &mut Diagnostics,
) {
    let number = |own: &str| viet::fold(own) == viet::fold(&act.number);
    let day = act.day.as_deref().and_then(|day| viet::parse_date(day).ok());
    let mut tell = |seen: String, wanted: String, own: &KnownAct| {
        let problem = Problem::ActOtherwise { act: act.name(), seen, wanted };
        let told = Diagnostic::new(problem).at(&basis.place);
        // The office's own list is a place that it can look at.
        let listed = own.place.file.starts_with("inputs/");
        found.push(if listed { told } else { told.with(&own.place) });
    };
    if let Some(own) = known.iter().find(|own| number(&own.number)) {
        if let Some(day) = day.filter(|day| *day != own.day) {
            tell(
                format!("ngày {}", viet::fmt_short(day)),
                format!("ngày {}", viet::fmt_short(own.day)),
                own,
            );
        }
        let body = act.body.as_deref().filter(|body| {
            !plain(body).ends_with(&plain(&own.body)) && !plain(&own.body).ends_with(&plain(body))
        });
        if let Some(body) = body.filter(|_| act.clash().is_none()) {
            tell(body.to_owned(), own.body.clone(), own);
        }
        let title = own
            .title
            .as_ref()
            .filter(|title| plain(title) != plain(act.title.trim_end_matches([';', '.', ','])));
        if let Some(title) = title.filter(|_| !act.title.is_empty()) {
            tell(act.title.clone(), title.clone(), own);
        }
        let ended = own.until.filter(|until| chrono::Datelike::year(until) < document.date.year);
        if let Some(until) = ended {
            let problem = Problem::ActLapsed {
                act: act.name(),
                until: viet::fmt_short(until),
                by: own.replaced_by.clone(),
            };
            found.report(problem, &basis.place);
        }
        return;
    }
    if act.lacks().contains(&ActLack::Year) {
        return;
    }
    // One issued on that day by that body with another number: its digits were exchanged.
    let symbol = |number: &str| number.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
    let digits = |number: &str| {
        let mut own: Vec<char> = number.chars().take_while(char::is_ascii_digit).collect();
        own.sort_unstable();
        own
    };
    let alike = |own: &&KnownAct| {
        let without_year = |number: &str| number.rsplit('/').next().unwrap_or(number).to_owned();
        let same_digits = digits(&own.number) == digits(&act.number);
        day == Some(own.day)
            && (viet::fold(&symbol(&own.number)) == viet::fold(&symbol(&act.number))
                || same_digits
                    && viet::fold(&without_year(&own.number))
                        == viet::fold(&without_year(&act.number)))
            && (same_digits
                || own.title.as_ref().is_some_and(|title| plain(title) == plain(&act.title)))
    };
    if let Some(own) = known.iter().find(alike) {
        tell(act.number.clone(), own.number.clone(), own);
    }
}

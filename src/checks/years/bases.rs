//! Years and days of legal bases.

use chrono::Datelike as _;

use super::{Against, is_after, shown, tell};
use crate::checks::Subject;
use crate::diag::{Diagnostic, Diagnostics, Problem, YearOf};
use crate::model::Document;
use crate::origin::{Place, Sourced};
use crate::viet;

/// No legal basis is younger than the document, and one of them is about its year if any is about one.
pub(super) fn legal_bases(
    subject: &Subject<'_>,
    document: &Document,
    (year, against): (i32, &Against<'_>),
    found: &mut Diagnostics,
) {
    let date = document.date;
    // An example of a year may name bases that came later in it or after it.
    let example = subject.project.illustrative.is_some() && date.month.is_none();
    let mut past: Option<(i32, &Place)> = None;
    let mut current = false;
    for basis in &document.legal_bases {
        if let Some(seen) = viet::no_such_time(&basis.value, false) {
            found.report(Problem::NoSuchTime { seen }, &basis.place);
        }
        number_of_basis(basis, found);
        let later = viet::issued_on(&basis.value).filter(|day| is_after(*day, date));
        if let Some(day) = later.filter(|_| !example) {
            let (basis_day, document) = (viet::fmt_short(day), shown(date));
            let problem = Problem::BasisAfterDocument { basis: basis_day, document };
            found.push(Diagnostic::new(problem).at(&basis.place));
        }
        let named = viet::named_years(&basis.value);
        of_the_year(basis, &named, (year, against), found);
        current |= named.contains(&year);
        if let Some(before) = named.iter().find(|named| **named < year && **named >= year - 2) {
            past.get_or_insert((*before, &basis.place));
        }
    }
    if let (Some((before, place)), false) = (past, current) {
        let seen = format!("năm {before}");
        tell(YearOf::LegalBasis, seen, against.clone(), false, place, found);
    }
}

/// "257/2025/QH15 ngày 11/12/2024": the year in the number is that of the day.
fn number_of_basis(basis: &Sourced<String>, found: &mut Diagnostics) {
    let Some(day) = viet::issued_on(&basis.value) else { return };
    let before = basis.value.split(" ngày ").next().unwrap_or_default();
    let year_of = |word: &str| {
        let mut parts = word.split('/');
        let number = parts.next().filter(|own| own.parse::<u32>().is_ok());
        let year = number.and(parts.next()).filter(|own| own.len() == 4)?.parse::<i32>().ok()?;
        parts.next().map(|_| year)
    };
    let mut numbers = before.split_whitespace().filter_map(|word| Some((word, year_of(word)?)));
    if let (Some((number, year)), None) = (numbers.next(), numbers.next())
        && year != day.year()
    {
        let (seen, day) = (number.to_owned(), Against::words(viet::fmt_short(day)));
        tell(YearOf::BasisNumber, seen, day, true, &basis.place, found);
    }
}

/// Who gives out a year's aims or capital does so in its last months before, or in it.
fn of_the_year(
    basis: &Sourced<String>,
    named: &[i32],
    (year, against): (i32, &Against<'_>),
    found: &mut Diagnostics,
) {
    const GIVES: [&str; 6] = [
        "giao chi tieu",
        "giao ke hoach",
        "giao du toan",
        "phan bo von",
        "ke hoach von",
        "phan bo du toan",
    ];
    let Some(day) = viet::issued_on(&basis.value) else { return };
    let folded = viet::fold(&basis.value);
    let early = day.year() < year - 1 || day.year() == year - 1 && day.month() < 10;
    if early && named.is_empty() && GIVES.iter().any(|words| folded.contains(words)) {
        let seen = viet::fmt_short(day);
        tell(YearOf::YearsBasis, seen, against.clone(), false, &basis.place, found);
    }
}

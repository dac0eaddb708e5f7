//! What is said of an entry that was added to the register: the same words whatever was entered.

use serde_json::json;

use super::line::Typed;
use super::say::MessageFormat;
use super::{DONE, ERRORS, job, say};
use crate::diag::Diagnostics;
use crate::emit::{self, Lang, Told};
use crate::issuing::Entered;

/// The register's head behind an entry: noted apart, it shows later that no tail was cut off.
pub fn head(entry: usize, head: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Sổ: mục {entry}, mã cuối sổ {head}"),
        Lang::En => format!("Register: entry {entry}, head {head}"),
    }
}

/// Tells what was entered on an issued document, behind words of its own, with what was found; returns the exit
/// code.
pub fn told(
    entered: Option<&Entered>,
    says: &str,
    found: &Diagnostics,
    (typed, lang): (&Typed<'_>, Lang),
) -> u8 {
    if typed.messages() == MessageFormat::Json {
        let told = Told::all(found.iter());
        let all = json!({
            "entered": entered.map(value),
            "diagnostics": emit::diagnostics(&told, lang),
        });
        say::line(emit::escaped(&all.to_string()));
        return if entered.is_some() { DONE } else { ERRORS };
    }
    if let Some(Entered { standing, entry, head: code }) = entered {
        let (called, day, title) = (standing.called(), standing.day(), &standing.entry.title);
        say::line(format_args!("{says}{called}, {day}: {title}"));
        say::line(head(*entry, code, lang));
    }
    job::end(found, typed, lang)
}

fn value(own: &Entered) -> serde_json::Value {
    let standing = &own.standing;
    json!({
        "document": standing.entry.document,
        "number": standing.number,
        "symbol": standing.entry.symbol,
        "date": standing.date,
        "state": standing.turn().key(),
        "of": standing.count,
        "entry": own.entry,
        "head": own.head,
    })
}

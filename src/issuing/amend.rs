//! Correcting what was wrongly entered: a further entry says what is right and why, the wrong one stays as it
//! was written. What an issued document itself prints is no matter of its entry.

use std::path::Path;

use chrono::NaiveDate;

use super::entry::{Act, AmendEntry};
use super::number::look;
use super::register::Held;
use super::series::printed;
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::messages::values::AmendTrouble;
use crate::model::SeriesRule;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Amend {
    /// Number and symbol of the document, as the register has them until now.
    pub named: String,
    /// Why.
    pub reason: String,
    /// Its number, of one that was issued with a blank.
    pub number: Option<u32>,
    /// Its date, of such a document.
    pub date: Option<NaiveDate>,
    /// Who signs.
    pub signer: Option<String>,
    /// How many copies were made.
    pub copies: Option<u32>,
    /// The remark.
    pub remark: Option<String>,
    /// That it was not recalled.
    pub not_recalled: bool,
    /// Today.
    pub today: NaiveDate,
}

/// Enters in the register of a folder what is right of a document. Gives it as it then stands.
pub fn amend(
    folder: &Path,
    rule: &SeriesRule,
    asked: Amend,
    found: &mut Diagnostics,
) -> Option<IssuedDocument> {
    let mut held = Held::open(folder, found)?;
    let all = held.register.documents();
    let own = IssuedDocument::entered(&all, &asked.named, found)?;
    let of = own.count;
    if let Some(why) = trouble(own, &asked) {
        found.push(Diagnostic::new(Problem::AmendImpossible { number: own.called(), why }));
        return None;
    }
    let number = asked.number.or(own.number_value());
    if let Some((number, date)) = number.zip(asked.date.or(own.date)) {
        let is_other = asked.number.is_some() || asked.date.is_some();
        if is_other {
            look(own, &all, rule, (number, date, asked.today), found);
        }
    }
    if found.has_errors() {
        return None;
    }
    let entry = AmendEntry {
        of,
        reason: asked.reason,
        number: asked.number.map(printed),
        date: asked.date,
        signer: asked.signer,
        copies: asked.copies,
        remark: asked.remark,
        not_recalled: asked.not_recalled,
    };
    held.enter(of, (asked.today, Act::Amend(Box::new(entry))), found)
}

/// Why it cannot be entered.
fn trouble(own: &IssuedDocument, asked: &Amend) -> Option<AmendTrouble> {
    let is_printed = own.entry.number.is_some();
    if is_printed && (asked.number.is_some() || asked.date.is_some()) {
        return Some(AmendTrouble::Printed);
    }
    (asked.not_recalled && own.recalled.is_none()).then_some(AmendTrouble::NotRecalled)
}

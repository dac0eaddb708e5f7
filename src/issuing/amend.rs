//! Correcting what was wrongly entered: a further entry says what is right and why, the wrong one stays as it
//! was written. What an issued document itself prints is no matter of its entry: where that is wrong, another
//! document takes its place (Nghị định 30/2020/NĐ-CP, Điều 18.3).

use std::path::Path;

use chrono::NaiveDate;

use super::correct::SIGNER;
use super::entry::{Act, AmendEntry};
use super::kept::SAID;
use super::number::look;
use super::register::{Entered, Held};
use super::series::printed;
use super::standing::{IssuedDocument, SIGNER_FIELD};
use super::today::said;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::messages::values::AmendTrouble;
use crate::model::SeriesRule;
use crate::said::SaidLine;
use crate::viet;

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
) -> Option<Entered> {
    let mut held = Held::open(folder, found)?;
    let all = held.register.documents();
    let own = IssuedDocument::entered(&all, &asked.named, found)?;
    let of = own.count;
    if let Some(why) = trouble(own, &all, &asked) {
        found.push(Diagnostic::new(Problem::AmendImpossible { number: own.called(), why }));
        return None;
    }
    if let Some(signer) = &asked.signer
        && let Err(problem) = look_at_signer(folder, own, signer, found)
    {
        found.push(Diagnostic::new(problem));
        return None;
    }
    let number = asked.number.or(own.number_value());
    if let Some((number, date)) = number.zip(asked.date.or(own.date)) {
        let is_other = asked.number.is_some() || asked.date.is_some();
        if is_other {
            let before = found.len();
            look(own, &all, rule, (number, date, asked.today), found);
            // A number that stays leaves out no others than it did.
            let is_new = |own: &Diagnostic| {
                asked.number.is_some() || !matches!(own.problem, Problem::NumberGap { .. })
            };
            found.retain_from(before, is_new);
        }
    }
    if found.has_errors() {
        return None;
    }
    let number = own.called();
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
    if own.amended_by(&entry, asked.today).changes.is_empty() {
        let why = AmendTrouble::Nothing;
        found.push(Diagnostic::new(Problem::AmendImpossible { number, why }));
        return None;
    }
    held.enter(of, (asked.today, Act::Amend(Box::new(entry))), found)
}

/// Why it cannot be entered.
fn trouble(own: &IssuedDocument, all: &[IssuedDocument], asked: &Amend) -> Option<AmendTrouble> {
    let is_printed = own.entry.number.is_some();
    if is_printed && (asked.number.is_some() || asked.date.is_some()) {
        return Some(AmendTrouble::Printed);
    }
    if !asked.not_recalled {
        return None;
    }
    if own.recalled.is_none() {
        return Some(AmendTrouble::NotRecalled);
    }
    // The same document may have been issued anew since: it stands once.
    let is_anew = |other: &&IssuedDocument| {
        let entry = &own.entry;
        other.count != own.count
            && other.is_in_force()
            && other.is_of(&entry.project, &entry.document)
    };
    let anew = all.iter().find(is_anew).filter(|_| own.replaced_by.is_none());
    anew.map(|other| AmendTrouble::IssuedAnew(other.called()))
}

/// Refuses another signer than the document prints, and tells of one who has not signed what came back.
fn look_at_signer(
    folder: &Path,
    own: &IssuedDocument,
    signer: &str,
    found: &mut Diagnostics,
) -> Result<(), Problem> {
    let plain = |text: &str| viet::one_line(&text.replace('\u{a0}', " "));
    if let Some(printed) = printed_signer(folder, own)?.filter(|own| plain(own) != plain(signer)) {
        let number = own.called();
        return Err(Problem::AmendImpossible { number, why: AmendTrouble::PrintedSigner(printed) });
    }
    let mut amended = own.clone();
    signer.clone_into(&mut amended.entry.signer);
    let signatures = own.received.last().into_iter().flat_map(|own| &own.signatures);
    let own = signatures.filter(|own| own.field == SIGNER_FIELD);
    let others =
        own.filter_map(|own| amended.signed_by(folder, &own.field, (own.name.as_deref()?, None)));
    others.for_each(|other| found.push(Diagnostic::new(other)));
    Ok(())
}

/// Who signs, as the document prints it; nothing where the line below the signature was left blank. What stands
/// above a name is who signs for whom and as what, in capitals (Phụ lục I, II.7b).
fn printed_signer(folder: &Path, own: &IssuedDocument) -> Result<Option<String>, Problem> {
    let entry = &own.entry;
    let gone = || Problem::KeptFileMissing { file: format!("{}/{SAID}", entry.folder) };
    let said = said(&folder.join(&entry.folder)).ok_or_else(gone)?;
    let document = said.documents.get(&entry.document).ok_or_else(gone)?;
    let lines = document.document.lines.iter();
    let mut signed = lines.filter_map(|own| match own {
        SaidLine::Head(part, text) if part == SIGNER => Some(text.clone()),
        _ => None,
    });
    let has_small = |own: &String| own.chars().any(char::is_lowercase);
    Ok(signed.next_back().filter(has_small))
}

//! How documents stand by all entries of the register: numbered later, replaced, corrected, recalled.

use chrono::{Datelike as _, NaiveDate};

use super::amended::Amended;
use super::chain::Link;
use super::entry::{Act, AmendEntry, IssuedEntry, RecallEntry, ReceivedEntry};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::Lang;
use crate::messages::values::UnknownNumber;
use crate::viet;

/// An issued document by all that was entered of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedDocument {
    /// The count of its own entry.
    pub count: usize,
    /// The entry.
    pub entry: IssuedEntry,
    /// The day on which it was entered: its files were made then.
    pub entered: NaiveDate,
    /// The year in whose series it stands: that of its date, once it has both.
    pub year: i32,
    /// Its number as printed, once it has one.
    pub number: Option<String>,
    /// Its date, once it is known.
    pub date: Option<NaiveDate>,
    /// The count of the entry whose document replaces it.
    pub replaced_by: Option<usize>,
    /// Its files that came back signed, in the order in which they came.
    pub received: Vec<ReceivedEntry>,
    /// The counts of the entries whose letters correct it.
    pub corrected_by: Vec<usize>,
    /// The same of letters that were recalled since: what they corrected is open again.
    pub once_corrected_by: Vec<usize>,
    /// That it was recalled.
    pub recalled: Option<RecallEntry>,
    /// What of its entry was put right, in that order.
    pub amended: Vec<Amended>,
}

/// How an issued document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// As it was issued.
    Issued,
    /// Corrected by an official letter.
    Corrected,
    /// Another document is in its place.
    Replaced,
    /// Recalled.
    Recalled,
}

impl Turn {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Turn::Issued => "issued",
            Turn::Corrected => "corrected",
            Turn::Replaced => "replaced",
            Turn::Recalled => "recalled",
        }
    }
}

/// The field of whoever signs a document (`lib/ky-so.typ`).
pub(super) const SIGNER_FIELD: &str = "nguoi-ky";

/// So many documents are named to whoever asks for one that is not there.
const NAMED: usize = 5;

impl IssuedDocument {
    /// Every document of the register, in the order of its entries.
    pub fn all(links: &[Link]) -> Vec<Self> {
        let mut all: Vec<IssuedDocument> = Vec::new();
        for link in links {
            let count = link.entry.count;
            match &link.entry.act {
                Act::Issue(entry) => {
                    if let Some(replaced) = with_count(&mut all, entry.replaces) {
                        replaced.replaced_by = Some(count);
                    }
                    if let Some(corrected) = with_count(&mut all, entry.corrects) {
                        corrected.corrected_by.push(count);
                    }
                    all.push(IssuedDocument {
                        count,
                        year: entry.year,
                        number: entry.number.clone(),
                        date: entry.date,
                        entry: (**entry).clone(),
                        entered: link.entry.entered,
                        replaced_by: None,
                        received: Vec::new(),
                        corrected_by: Vec::new(),
                        once_corrected_by: Vec::new(),
                        recalled: None,
                        amended: Vec::new(),
                    });
                }
                Act::Number(later) => {
                    if let Some(own) = with_count(&mut all, Some(later.of)) {
                        own.number = Some(later.number.clone());
                        own.date = Some(later.date);
                        own.year = later.date.year();
                    }
                }
                Act::Recall(recall) => {
                    if let Some(own) = with_count(&mut all, Some(recall.of)) {
                        own.recalled = Some(recall.clone());
                    }
                }
                Act::Amend(right) => {
                    if let Some(own) = with_count(&mut all, Some(right.of)) {
                        own.amend(right, link.entry.entered);
                    }
                }
                Act::Receive(received) => {
                    if let Some(own) = with_count(&mut all, Some(received.of)) {
                        own.received.push(received.clone());
                    }
                }
            }
        }
        let recalled = all.iter().filter(|own| own.recalled.is_some()).map(|own| own.count);
        let recalled: Vec<usize> = recalled.collect();
        for own in &mut all {
            let is_recalled = |count: &usize| recalled.contains(count);
            (own.once_corrected_by, own.corrected_by) =
                std::mem::take(&mut own.corrected_by).into_iter().partition(is_recalled);
        }
        all
    }

    /// What an entry puts right of its own.
    pub fn amended_by(&self, right: &AmendEntry, entered: NaiveDate) -> Amended {
        let stood = (self.number.as_ref(), self.date);
        Amended::of(&self.entry, stood, self.recalled.as_ref(), (right, entered))
    }

    /// Takes what was put right of its entry.
    fn amend(&mut self, right: &AmendEntry, entered: NaiveDate) {
        self.amended.push(self.amended_by(right, entered));
        self.number = right.number.clone().or(self.number.take());
        self.date = right.date.or(self.date);
        self.year = right.date.map_or(self.year, |day| day.year());
        if let Some(signer) = &right.signer {
            self.entry.signer.clone_from(signer);
        }
        self.entry.copies = right.copies.or(self.entry.copies);
        self.entry.remark = right.remark.clone().or(self.entry.remark.take());
        if right.not_recalled {
            self.recalled = None;
        }
    }

    /// Its number as a number.
    pub fn number_value(&self) -> Option<u32> {
        self.number.as_ref()?.parse().ok()
    }

    /// Number and symbol: `25/KH-UBND`; the number is dots while it has none.
    pub fn called(&self) -> String {
        format!("{}/{}", self.number.as_deref().unwrap_or("…"), self.entry.symbol)
    }

    /// Its date: `10/02/2025`, or the year alone.
    pub fn day(&self) -> String {
        self.date.map_or_else(|| self.year.to_string(), viet::fmt_short)
    }

    /// Whether it is a document of a project, by the project's way from the register and the document's id.
    pub fn is_of(&self, project: &str, document: &str) -> bool {
        self.entry.project == project && self.entry.document == document
    }

    /// How it stands.
    pub fn turn(&self) -> Turn {
        match self {
            Self { recalled: Some(_), .. } => Turn::Recalled,
            Self { replaced_by: Some(_), .. } => Turn::Replaced,
            Self { corrected_by, .. } if !corrected_by.is_empty() => Turn::Corrected,
            _ => Turn::Issued,
        }
    }

    /// What became of it: "đã thay bằng 26/KH-UBND"; nothing while it stands as it was issued.
    pub fn turned(&self, all: &[Self], lang: Lang) -> Option<String> {
        let mut parts = Vec::new();
        if !self.corrected_by.is_empty() {
            let says = lang.pick("đã đính chính bằng", "corrected by");
            parts.push(format!("{says} {}", self.letters(all)));
        }
        if let Some(count) = self.replaced_by {
            let says = lang.pick("đã thay bằng", "replaced by");
            parts.push(format!("{says} {}", called(all, count)));
        }
        if let Some(recall) = &self.recalled {
            let day = viet::fmt_short(recall.date);
            let mut says = format!("{} {day}", lang.pick("đã thu hồi ngày", "recalled on"));
            if let Some(by) = &recall.by {
                says.push_str(&format!(" {} {by}", lang.pick("bằng", "by")));
            }
            parts.push(format!("{says}: {}", recall.reason));
        }
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// The letters that correct it: "12/UBND-NN, 13/UBND-NN".
    pub fn letters(&self, all: &[Self]) -> String {
        let letters = self.corrected_by.iter().map(|count| called(all, *count));
        letters.collect::<Vec<_>>().join(", ")
    }

    /// Whether it stands: nothing has replaced it, and it was not recalled.
    pub fn is_in_force(&self) -> bool {
        matches!(self.turn(), Turn::Issued | Turn::Corrected)
    }

    /// What is told of it where it no longer stands.
    pub fn no_longer(&self, all: &[Self]) -> Option<Problem> {
        let turned = |lang| self.turned(all, lang).unwrap_or_default();
        (!self.is_in_force()).then(|| Problem::NoLongerInForce {
            number: self.called(),
            turned: turned(Lang::Vi),
            turned_en: turned(Lang::En),
        })
    }

    /// The document in force that is meant by number and symbol, with the year behind them or without:
    /// `25/KH-UBND`, `5/KH-UBND/2025`. One that is not there is told, and so are several.
    pub fn in_force<'a>(all: &'a [Self], named: &str, found: &mut Diagnostics) -> Option<&'a Self> {
        Self::meant(all, named, true, found)
    }

    /// The same, in force or not.
    pub fn entered<'a>(all: &'a [Self], named: &str, found: &mut Diagnostics) -> Option<&'a Self> {
        Self::meant(all, named, false, found)
    }

    fn meant<'a>(
        all: &'a [Self],
        named: &str,
        standing: bool,
        found: &mut Diagnostics,
    ) -> Option<&'a Self> {
        let may_be = |own: &Self| !standing || own.is_in_force();
        let wanted = named.replace(' ', "");
        let own: Vec<&Self> =
            all.iter().filter(|own| may_be(own) && own.is_called(&wanted)).collect();
        match own[..] {
            [own] => return Some(own),
            [] => {
                let numbered = all.iter().rev().filter(|own| may_be(own) && own.number.is_some());
                // What has the number that was typed is most likely meant.
                let number = wanted.split('/').next().and_then(|own| own.parse::<u32>().ok());
                let mut numbered: Vec<&Self> = numbered.collect();
                numbered.sort_by_key(|own| number.is_none() || own.number_value() != number);
                let known = numbered.into_iter().take(NAMED).map(Self::called).collect();
                let turned = all.iter().rev().find(|own| own.is_called(&wanted));
                let why = match turned {
                    _ if all.is_empty() => UnknownNumber::Nothing,
                    Some(_) => UnknownNumber::Turned,
                    None if standing => UnknownNumber::InForce,
                    None => UnknownNumber::AtAll,
                };
                let says = |lang| turned.and_then(|own| own.turned(all, lang)).unwrap_or_default();
                let (turned, turned_en) = (says(Lang::Vi), says(Lang::En));
                let named = named.to_owned();
                let problem = Problem::ReplacesUnknown { named, known, turned, turned_en, why };
                found.push(Diagnostic::new(problem));
            }
            _ => {
                let known =
                    own.iter().map(|own| format!("{}/{}", own.called(), own.year)).collect();
                found.push(Diagnostic::new(Problem::SeveralCalled {
                    named: named.to_owned(),
                    known,
                }));
            }
        }
        None
    }

    /// Whether number and symbol are its own: "5/KH-UBND" means "05/KH-UBND".
    fn is_called(&self, wanted: &str) -> bool {
        let Some((number, symbol)) = wanted.split_once('/') else { return false };
        let year = format!("/{}", self.year);
        number.parse().ok() == self.number_value()
            && self.number.is_some()
            && symbol.strip_suffix(&year).unwrap_or(symbol) == self.entry.symbol
    }
}

/// Number and symbol of the document of an entry.
fn called(all: &[IssuedDocument], count: usize) -> String {
    let other = all.iter().find(|own| own.count == count);
    other.map(IssuedDocument::called).unwrap_or_default()
}

fn with_count(all: &mut [IssuedDocument], count: Option<usize>) -> Option<&mut IssuedDocument> {
    all.iter_mut().find(|own| Some(own.count) == count)
}

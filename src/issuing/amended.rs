//! What was put right of an entry of the register: what stood there, what stands there since.

use chrono::NaiveDate;

use super::entry::{AmendEntry, IssuedEntry, RecallEntry};
use crate::emit::Lang;
use crate::viet;

/// What of an entry may be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryField {
    /// Number and symbol.
    Number,
    /// The document's date.
    Date,
    /// Who signs.
    Signer,
    /// How many copies there are.
    Copies,
    /// The remark.
    Remark,
    /// That it was recalled.
    Recall,
}

impl EntryField {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            EntryField::Number => "number",
            EntryField::Date => "date",
            EntryField::Signer => "signer",
            EntryField::Copies => "copies",
            EntryField::Remark => "note",
            EntryField::Recall => "recall",
        }
    }

    fn called(self, lang: Lang) -> &'static str {
        match self {
            EntryField::Number => lang.pick("số", "number"),
            EntryField::Date => lang.pick("ngày", "date"),
            EntryField::Signer => lang.pick("người ký", "signer"),
            EntryField::Copies => lang.pick("số lượng bản", "copies"),
            EntryField::Remark => lang.pick("ghi chú", "remark"),
            EntryField::Recall => lang.pick("thu hồi", "recall"),
        }
    }
}

/// A field that says something else since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// Which.
    pub field: EntryField,
    /// What it said, where it said something.
    pub was: Option<String>,
    /// What it says; nothing of a recall that never was.
    pub now: Option<String>,
}

/// An entry that puts something right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amended {
    /// On which day it was made.
    pub entered: NaiveDate,
    /// Why.
    pub reason: String,
    /// What is otherwise since.
    pub changes: Vec<EntryChange>,
}

impl Amended {
    /// What an entry puts right of one as it stood until then, with the number and the date that may have come later.
    pub fn of(
        entry: &IssuedEntry,
        (number, date): (Option<&String>, Option<NaiveDate>),
        recalled: Option<&RecallEntry>,
        (right, entered): (&AmendEntry, NaiveDate),
    ) -> Self {
        let called = |number: &String| format!("{number}/{}", entry.symbol);
        let count = |copies: u32| copies.to_string();
        let all = [
            (EntryField::Number, number.map(called), right.number.as_ref().map(called)),
            (EntryField::Date, date.map(viet::fmt_short), right.date.map(viet::fmt_short)),
            (EntryField::Signer, Some(entry.signer.clone()), right.signer.clone()),
            (EntryField::Copies, entry.copies.map(count), right.copies.map(count)),
            (EntryField::Remark, entry.remark.clone(), right.remark.clone()),
        ];
        let is_other = |(_, was, now): &(EntryField, Option<String>, Option<String>)| {
            now.is_some() && was != now
        };
        let all = all.into_iter().filter(is_other);
        let mut changes: Vec<EntryChange> =
            all.map(|(field, was, now)| EntryChange { field, was, now }).collect();
        if let Some(recall) = recalled.filter(|_| right.not_recalled) {
            let was = Some(recall_said(recall));
            changes.push(EntryChange { field: EntryField::Recall, was, now: None });
        }
        Amended { entered, reason: right.reason.clone(), changes }
    }

    /// "sửa mục sổ ngày 15/02/2025, số 52/KH-UBND thành 25/KH-UBND: Gõ nhầm số".
    pub fn says(&self, lang: Lang) -> String {
        let says = lang.pick("sửa mục sổ ngày", "entry put right on");
        let changes = self.changes.iter().map(|own| format!(", {}", own.says(lang)));
        let changes: String = changes.collect();
        format!("{says} {}{changes}: {}", viet::fmt_short(self.entered), self.reason)
    }
}

impl EntryChange {
    fn says(&self, lang: Lang) -> String {
        let field = self.field.called(lang);
        let to = lang.pick("thành", "to");
        // A remark is words of its own among the words around it.
        let quoted = |own: &str| match self.field {
            EntryField::Remark => format!("“{own}”"),
            _ => own.to_owned(),
        };
        match (&self.was, &self.now) {
            (Some(was), Some(now)) => format!("{field} {} {to} {}", quoted(was), quoted(now)),
            (None, Some(now)) => format!("{field} {}", quoted(now)),
            (_, None) => lang.pick("không thu hồi", "not recalled").to_owned(),
        }
    }
}

/// "thu hồi ngày 15/02/2025 bằng 30/QĐ-UBND: Trái thẩm quyền", as the book has it.
pub fn recall_said(recall: &RecallEntry) -> String {
    let day = viet::fmt_short(recall.date);
    let by = recall.by.as_ref().map(|by| format!(" bằng {by}")).unwrap_or_default();
    format!("thu hồi ngày {day}{by}: {}", recall.reason)
}

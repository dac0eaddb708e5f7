//! Where the inputs say what a document prints: cells of figures, texts, keys of the project file.

use std::collections::HashMap;

use crate::diag::{Diagnostic, Problem, WordHead};
use crate::document::{AnnexPart, HeadPart, LineFrom};
use crate::figures::Origin;
use crate::model::Document;
use crate::origin::Place;
use crate::pipeline::Rebuilt;
use crate::tables::Table;

/// More places of one figure nobody looks at.
const MOST: usize = 12;

/// Texts of the inputs by what they say.
pub struct InputTexts(HashMap<String, Place>);

impl InputTexts {
    /// Those of a document's project.
    pub fn of(rebuilt: &Rebuilt<'_>) -> Self {
        let mut all = HashMap::new();
        rebuilt.edition.project.visit_texts(&mut |text, place| {
            all.entry(crate::docx::plain_text(text)).or_insert_with(|| place.clone());
        });
        InputTexts(all)
    }

    /// Where a text stands.
    pub fn place(&self, text: &str) -> Option<&Place> {
        self.0.get(text)
    }
}

/// A finding with the cells that a figure comes from.
pub fn at_cells(problem: Problem, from: Option<&Origin>) -> Diagnostic {
    let mut told = Diagnostic::new(problem);
    let cells = from.map(Origin::cells).unwrap_or_default();
    for (number, place) in cells.into_iter().take(MOST).enumerate() {
        told = if number == 0 { told.at(place) } else { told.with(place) };
    }
    told
}

/// What is told of a part of head or end that was changed.
pub fn of_head(part: HeadPart, document: &Document, gone: bool) -> Diagnostic {
    let signer = || document.signer.places.of("chuc_vu").clone();
    let (kind, place) = match part {
        HeadPart::State => (WordHead::State, None),
        HeadPart::Issuer => (WordHead::Issuer, None),
        HeadPart::Number => (WordHead::Number, Some(document.place.clone())),
        HeadPart::Place => {
            let own = document.date_place.clone().unwrap_or_else(|| document.place.clone());
            (WordHead::Day, Some(own))
        }
        HeadPart::Kind => (WordHead::Kind, None),
        HeadPart::Subject => (WordHead::Subject, Some(document.subject.place.clone())),
        HeadPart::Addressee(own) => {
            let own = document.addressees.get(own.unwrap_or(0)).map(|own| own.place.clone());
            (WordHead::Addressees, own)
        }
        HeadPart::LegalBasis(own) => {
            (WordHead::LegalBases, document.legal_bases.get(own).map(|own| own.place.clone()))
        }
        HeadPart::Recipient(own) => {
            let all = &document.recipients.list;
            let own = own.and_then(|own| all.get(own)).or(all.last());
            (WordHead::Recipients, own.map(|own| own.place.clone()))
        }
        HeadPart::Signer => (WordHead::Signer, Some(signer())),
    };
    let problem = Problem::HeadInWord { part: kind, gone };
    Diagnostic::new(problem).at(&place.unwrap_or_else(|| document.place.clone()))
}

/// The annex of data that a row is of.
pub fn annex<'a>(rebuilt: &'a Rebuilt<'_>, from: &LineFrom) -> Option<&'a Table> {
    let LineFrom::Row { annex, .. } = from else { return None };
    rebuilt.annexes.get(*annex).map(|(table, _)| table)
}

/// The row and the columns of an annex's table that a row of the document shows; nothing of a heading.
pub fn cells_of(
    rebuilt: &Rebuilt<'_>,
    from: &LineFrom,
    count: usize,
) -> Vec<Option<(usize, usize)>> {
    let LineFrom::Row { annex, table, row } = from else { return vec![None; count] };
    let Some((_, fitted)) = rebuilt.annexes.get(*annex) else { return vec![None; count] };
    (0..count).map(|column| fitted.cell(*table, *row, column).ok().flatten()).collect()
}

/// Where a cell of an annex's table comes from.
pub fn of_cell(
    table: &Table,
    (row, column): (usize, usize),
    texts: &InputTexts,
    problem: Problem,
) -> Diagnostic {
    if let Some(origin) = table.origin(row, column) {
        return at_cells(problem, Some(&origin));
    }
    let shown =
        table.rows.get(row).and_then(|own| own.cells.get(column)).map(|own| own.value.shown());
    match shown.and_then(|shown| texts.place(&shown)) {
        Some(place) => Diagnostic::new(problem).at(place),
        None => Diagnostic::new(problem),
    }
}

/// What a part of an annex beside its table is of: the template's own words, as it were.
pub fn of_annex_part(part: AnnexPart) -> &'static str {
    match part {
        AnnexPart::Title | AnnexPart::Attached => "phu_luc",
        AnnexPart::Unit | AnnexPart::Note(_) => "bang",
    }
}

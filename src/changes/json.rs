//! What changed, for programs: all of it.

use serde_json::{Value, json};

use super::annexes::{AnnexChange, What};
use super::between::Changes;
use super::document::{DocumentChange, DocumentTurn};
use super::figures::FigureChange;
use super::lines::{LineChange, TextPiece};
use super::remade::Remade;
use crate::emit::{self, Lang};
use crate::record::Finding;
use crate::said::read_cell;

/// What changed:
///
/// ```text
/// {"changed": true, "figures": [{"name", "says", "old", "new", "printed": [{"document", "pages"}]}],
///  "communes": [{"commune", "period", "advanced", "assigned", "gained", "lost"}],
///  "lists": [{"list", "period", "added", "gone"}], "cells": [{"cell", "old", "new"}],
///  "documents": [{"id", "title", "state", "lines": [{"part", "under", "page", "old", "new", "pieces"}],
///    "annexes": [{"annex", "page", "row", "column", "old", "new"}]}],
///  "came": [{"code", "severity", "message", "place"}], "went": […]}
/// ```
pub fn json(changes: &Changes, lang: Lang) -> Value {
    let communes = changes.communes.iter().map(|own| {
        json!({
            "commune": own.commune,
            "period": own.of.period.as_ref().map(|(_, id)| id),
            "advanced": own.of.advanced,
            "assigned": own.of.assigned,
            "gained": own.gained,
            "lost": own.lost,
        })
    });
    let lists = changes.lists.iter().map(|own| {
        json!({ "list": own.kind, "period": own.period, "added": own.added, "gone": own.gone })
    });
    let says = |text: &str| emit::cell_says(&read_cell(text), lang);
    let cells = changes.cells.iter().map(|own| {
        let (old, new) = (says(&own.old), says(&own.new));
        json!({ "cell": own.place.to_string(), "old": old, "new": new })
    });
    json!({
        "changed": !changes.is_empty(),
        "figures": figures(&changes.figures, lang),
        "communes": communes.collect::<Vec<_>>(),
        "lists": lists.collect::<Vec<_>>(),
        "cells": cells.collect::<Vec<_>>(),
        "documents": changes.documents.iter().map(document).collect::<Vec<_>>(),
        "came": findings(&changes.came, lang),
        "went": findings(&changes.went, lang),
    })
}

/// What changed in the figures of a document that is made again:
///
/// ```text
/// {"figures": [{"name", "says", "old", "new", "printed": [{"document", "pages"}]}],
///  "sentences": 2, "places": 1}
/// ```
pub fn json_of_remade(remade: &Remade, lang: Lang) -> Value {
    json!({
        "figures": figures(&remade.figures, lang),
        "sentences": remade.sentences,
        "places": remade.places,
    })
}

fn figures(changes: &[FigureChange], lang: Lang) -> Vec<Value> {
    let figure = |own: &FigureChange| {
        let printed = own.printed.iter();
        let printed = printed.map(|(id, pages)| json!({ "document": id, "pages": pages }));
        json!({
            "name": own.name,
            "says": own.says.of(lang),
            "old": own.old,
            "new": own.new,
            "printed": printed.collect::<Vec<_>>(),
        })
    };
    changes.iter().map(figure).collect()
}

fn document(change: &DocumentChange) -> Value {
    json!({
        "id": change.id,
        "title": change.title,
        "state": match change.how {
            DocumentTurn::Same => "same",
            DocumentTurn::Changed => "changed",
            DocumentTurn::New => "new",
            DocumentTurn::Gone => "gone",
            DocumentTurn::Unmade => "unmade",
        },
        "lines": change.lines.iter().map(line).collect::<Vec<_>>(),
        "annexes": change.annexes.iter().map(annex).collect::<Vec<_>>(),
    })
}

fn line(change: &LineChange) -> Value {
    let piece = |piece: &TextPiece| match piece {
        TextPiece::Same(text) => json!({ "same": text }),
        TextPiece::Changed { old, new } => json!({ "old": old, "new": new }),
    };
    json!({
        "part": change.part,
        "under": change.under,
        "page": change.page,
        "old": change.old,
        "new": change.new,
        "pieces": change.pieces.iter().map(piece).collect::<Vec<_>>(),
    })
}

fn annex(change: &AnnexChange) -> Value {
    let (annex, page) = (&change.annex, change.page);
    match &change.what {
        What::Annex { title, new } => json!({ "annex": annex, "title": title, "added": new }),
        What::Row { row, new } => {
            json!({ "annex": annex, "page": page, "row": row, "added": new })
        }
        What::Cell { row, column, old, new } => json!({
            "annex": annex,
            "page": page,
            "row": row,
            "column": column,
            "old": old,
            "new": new,
        }),
    }
}

fn findings(found: &[Finding], lang: Lang) -> Vec<Value> {
    let one = |own: &Finding| {
        json!({
            "code": own.code,
            "severity": emit::severity(own.severity, Lang::En),
            "message": own.message.of(lang),
            "place": own.place.as_ref().map(ToString::to_string),
        })
    };
    found.iter().map(one).collect()
}

//! Findings for programs, as they stand in the JSON document of a run:
//!
//! ```text
//! [{"code": "N301", "severity": "error", "message": "…", "place": {"file": "…",
//!     "sheet": "…", "cell": "B7"} | {"file": "…", "line": 7, "column": 12} | {"file": "…"},
//!   "related": [place…], "meant": "…", "alike": ["…"], "hint": "…"}]
//! ```

use serde_json::{Value, json};

use super::{Lang, Told};
use crate::diag::Severity;
use crate::origin::{Place, Spot, cell_name};

/// Findings as a JSON list.
pub fn diagnostics(found: &[Told], lang: Lang) -> Vec<Value> {
    found.iter().map(|told| diagnostic(told, lang)).collect()
}

fn diagnostic(told: &Told, lang: Lang) -> Value {
    let related: Vec<Value> = told.related.iter().map(place).collect();
    json!({
        "code": told.code,
        "severity": match told.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "message": told.message.of(lang),
        "place": told.place.as_ref().map(place),
        "related": related,
        "meant": told.meant,
        "alike": told.alike,
        "hint": told.advice.as_ref().map(|advice| advice.of(lang)),
    })
}

/// A place as an object.
pub fn place(place: &Place) -> Value {
    let file = &*place.file;
    match &place.spot {
        Spot::Whole => json!({ "file": file }),
        Spot::Sheet(sheet) => json!({ "file": file, "sheet": &**sheet }),
        Spot::Cell { sheet, row, column, added } => {
            let cell = cell_name(*row, *column);
            let mut told = json!({ "file": file, "sheet": &**sheet, "cell": cell });
            if let Some(added) = added {
                told["added"] = added.iter().map(|column| cell_name(*row, *column)).collect();
            }
            told
        }
        Spot::Text { line, column } => json!({ "file": file, "line": line, "column": column }),
    }
}

//! Findings for programs: one JSON document for a whole run.
//!
//! ```text
//! {"projects": [{"project": "…", "ok": true,
//!   "documents": [{"id": "ke-hoach", "pages": 15}], "written": ["out/…/ke-hoach.pdf"],
//!   "read": {"units": [{"kind": "xã", "count": 60}], "groups": […], "criteria_met": 484, …} | null,
//!   "diagnostics": [{"code": "N301", "severity": "error", "message": "…", "place": {"file": "…",
//!     "sheet": "…", "cell": "B7"} | {"file": "…", "line": 7, "column": 12} | {"file": "…"},
//!     "related": [place…], "meant": "…", "alike": ["…"], "hint": "…"}]}]}
//! ```

use serde_json::{Value, json};

use super::{Lang, advice, message};
use crate::batch::Report;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::origin::{Place, Spot, cell_name};

/// What stands before the projects of a run; between them stand commas.
pub const JSON_BEGIN: &str = "{\"projects\":[";
/// What stands after them.
pub const JSON_END: &str = "]}";

/// What became of one project.
pub fn json(report: &Report, lang: Lang) -> Value {
    let documents: Vec<Value> =
        report.documents.iter().map(|(id, pages)| json!({ "id": id, "pages": pages })).collect();
    let written: Vec<String> =
        report.written.iter().map(|written| written.path.display().to_string()).collect();
    json!({
        "project": report.slug,
        "ok": !report.found.has_errors(),
        "documents": documents,
        "written": written,
        "read": report.account.as_ref().map(super::account_json),
        "diagnostics": diagnostics(&report.found, lang),
    })
}

/// Findings as a JSON list.
pub fn diagnostics(found: &Diagnostics, lang: Lang) -> Vec<Value> {
    found.iter().map(|d| diagnostic(d, lang)).collect()
}

fn diagnostic(diagnostic: &Diagnostic, lang: Lang) -> Value {
    let related: Vec<Value> = diagnostic.related.iter().map(place).collect();
    json!({
        "code": diagnostic.problem.code(),
        "severity": match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "message": message(&diagnostic.problem, lang),
        "place": diagnostic.place.as_ref().map(place),
        "related": related,
        "meant": diagnostic.meant,
        "alike": diagnostic.alike,
        "hint": advice(diagnostic, lang),
    })
}

fn place(place: &Place) -> Value {
    let file = &*place.file;
    match &place.spot {
        Spot::Whole => json!({ "file": file }),
        Spot::Sheet(sheet) => json!({ "file": file, "sheet": &**sheet }),
        Spot::Cell { sheet, row, column } => {
            json!({ "file": file, "sheet": &**sheet, "cell": cell_name(*row, *column) })
        }
        Spot::Text { line, column } => json!({ "file": file, "line": line, "column": column }),
    }
}

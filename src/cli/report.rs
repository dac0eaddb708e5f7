//! What became of the projects of a run, for programs: one JSON document for all.
//!
//! ```text
//! {"projects": [{"project": "…", "ok": true,
//!   "documents": [{"id": "ke-hoach", "pages": 15, "fresh": false}], "written": ["out/…/ke-hoach.pdf"],
//!   "read": {"units": [{"kind": "xã", "count": 60}], "groups": […], "criteria_met": 484, …} | null,
//!   "diagnostics": [{"code": "N301", "severity": "error", …}]}]}
//! ```

use serde_json::{Value, json};

use crate::batch::Report;
use crate::emit::{self, Lang};

/// What stands before the projects of a run; between them stand commas.
pub const BEGIN: &str = "{\"projects\":[";
/// What stands after them.
pub const END: &str = "]}";

/// What became of one project.
pub fn json(report: &Report, lang: Lang) -> Value {
    let documents = report
        .documents
        .iter()
        .map(|made| json!({ "id": made.id, "pages": made.pages, "fresh": made.fresh }));
    let documents: Vec<Value> = documents.collect();
    let written: Vec<String> =
        report.written.iter().map(|written| written.path.display().to_string()).collect();
    json!({
        "project": report.slug,
        "ok": !report.has_errors(),
        "documents": documents,
        "written": written,
        "read": report.account.as_ref().map(|account| &account.json),
        "diagnostics": emit::diagnostics(&report.found, lang),
    })
}

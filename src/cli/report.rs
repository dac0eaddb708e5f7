//! What happens in a run, for programs: a line of JSON for each document as it ends, for each project in
//! the order given, and for the whole at the end.
//!
//! ```text
//! {"event": "document", "project": "…", "document": "ke-hoach", "state": "made" | "fresh" | "failed",
//!   "pages": 15 | null, "written": ["out/…/ke-hoach.pdf"],
//!   "why": [{"reason": "input", "path": "thon.yaml", "how": "changed"}, {"reason": "forced"}],
//!   "changed": {"figures": [{"name", "says", "old", "new", "printed": [{"document", "pages"}]}],
//!     "sentences": 2, "places": 1} | null,
//!   "code": "N615" | null, "place": place | null}
//! {"event": "project", "project": "…", "ok": true,
//!   "documents": [{"id": "ke-hoach", "pages": 15, "fresh": false}], "written": ["out/…/ke-hoach.pdf"],
//!   "left_out": [{"document": "…", "due": "2026-06-09" | null}], "unreached": ["…"],
//!   "read": {"units": [{"kind": "xã", "count": 60}], "groups": […], "criteria_met": 484, …} | null,
//!   "diagnostics": [{"code": "N301", "severity": "error", …}]}
//! {"event": "summary", "projects": {"all": 40, "sound": 37, "failed": 3, "unreached": 0},
//!   "documents": {"made": 110, "fresh": 1, "failed": 3, "left_out": 0, "unreached": 0},
//!   "failed": [{"project": "…", "document": "…" | null, "code": "N301", "place": place | null}],
//!   "seconds": 12.4, "stopped": false}
//! {"event": "folder", "diagnostics": […]}
//! ```
//!
//! `changed` needs `--why`; it counts the sentences and the places in annexes with other numbers, too. The
//! last line stands first where `--all` met folders that it could not look into.

use serde_json::{Value, json};

use super::why;
use crate::batch::{End, Ended, Failure, Report};
use crate::changes;
use crate::emit::{self, Lang, Told};
use crate::output::Written;

fn paths(written: &[Written]) -> Vec<String> {
    written.iter().map(|written| written.path.display().to_string()).collect()
}

/// What became of a document.
pub fn document(ended: &Ended, lang: Lang) -> Value {
    let Ended { project, document, end, new } = ended;
    let (state, pages, failure) = match end {
        End::Made(pages) => ("made", Some(pages), None),
        End::Fresh(pages) => ("fresh", Some(pages), None),
        End::Failed(failure) => ("failed", None, Some(failure)),
    };
    let why: Vec<Value> = new.why.iter().map(why::value).collect();
    json!({
        "event": "document",
        "project": project,
        "document": document,
        "state": state,
        "pages": pages,
        "written": paths(&new.written),
        "why": why,
        "changed": new.remade.as_ref().map(|own| changes::json_of_remade(own, lang)),
        "code": failure.map(|failure| &failure.code),
        "place": failure.and_then(|failure| failure.place.as_ref()).map(emit::place),
    })
}

/// What became of a project.
pub fn project(report: &Report, lang: Lang) -> Value {
    let documents = report
        .documents
        .iter()
        .map(|made| json!({ "id": made.id, "pages": made.pages, "fresh": made.fresh }));
    let documents: Vec<Value> = documents.collect();
    let left_out = report.left_out.iter();
    let left_out =
        left_out.map(|(id, day)| json!({ "document": id, "due": day.map(|day| day.to_string()) }));
    let left_out: Vec<Value> = left_out.collect();
    json!({
        "event": "project",
        "project": report.name,
        "ok": !report.has_errors(),
        "documents": documents,
        "written": paths(&report.written),
        "left_out": left_out,
        "unreached": report.unreached,
        "read": report.account.as_ref().map(|account| &account.json),
        "diagnostics": emit::diagnostics(&report.found, lang),
    })
}

/// What is wrong with folders in which projects were looked for.
pub fn folder(found: &[Told], lang: Lang) -> Value {
    json!({ "event": "folder", "diagnostics": emit::diagnostics(found, lang) })
}

/// What failed.
pub fn failure(project: &str, document: Option<&str>, failure: &Failure) -> Value {
    json!({
        "project": project,
        "document": document,
        "code": failure.code,
        "place": failure.place.as_ref().map(emit::place),
    })
}

//! Where the digits of documents come from, for people and for machines.

use serde_json::{Value, json};

use super::Lang;
use crate::trace::Trace;

/// The digits of a document by where they come from, on one line.
pub fn coverage(trace: &Trace, lang: Lang) -> String {
    let counts = trace.coverage();
    let parts = [
        (counts.computed, lang.pick("tính ra", "computed")),
        (counts.quoted, lang.pick("chép từ dữ liệu", "quoted")),
        (counts.template, lang.pick("viết trong mẫu", "written by the template")),
        (counts.layout, lang.pick("đánh số", "made by layout")),
        (counts.unknown, lang.pick("không rõ", "unknown")),
    ];
    let said: Vec<String> = parts.iter().map(|(count, what)| format!("{count} {what}")).collect();
    let digits = lang.pick("chữ số", "digits");
    let all: usize = parts.iter().map(|(count, _)| count).sum();
    format!("{}: {all} {digits}: {}", trace.document, said.join(", "))
}

/// The same for machines.
pub fn coverage_json(trace: &Trace) -> Value {
    let counts = trace.coverage();
    json!({
        "document": trace.document,
        "computed": counts.computed,
        "quoted": counts.quoted,
        "template": counts.template,
        "layout": counts.layout,
        "unknown": counts.unknown,
    })
}

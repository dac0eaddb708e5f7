//! Signatures as they are told.

use chrono::FixedOffset;
use serde_json::json;

use crate::emit::Lang;
use crate::issuing::SignedFile;
use crate::signing::{SeenSignature, SignedBytes};

/// The time in which all who read it live.
const HOURS: i32 = 7;

/// A signature for programs.
pub fn value(own: &SeenSignature) -> serde_json::Value {
    json!({
        "field": own.field,
        "left_for_it": own.was_left,
        "page": own.page,
        "rectangle": own.rectangle,
        "name": own.name,
        "time": own.when.map(|own| own.to_rfc3339()),
        "kind": own.kind,
        "time_stamp": own.is_time_stamp,
        "covers": match own.coverage {
            SignedBytes::Whole => "whole-file",
            SignedBytes::Earlier => "file-as-it-was",
            SignedBytes::Broken => "broken",
        },
    })
}

/// Without roots nothing is known of whoever signed.
pub fn undecided(lang: Lang) -> &'static str {
    lang.pick(
        "chứng thư của người ký đáng tin hay không: không kết luận",
        "whether to trust the signers' certificates: undecided",
    )
}

/// The signed files of a document that is verified; of one that was signed further, the last, which has
/// all signatures.
pub fn lines(all: &[SignedFile], lang: Lang) -> Vec<String> {
    let later = |at: usize, issued: &str| all.iter().skip(at + 1).any(|own| own.issued == issued);
    let last = all.iter().enumerate().filter(|(at, own)| !later(*at, &own.issued));
    last.flat_map(|(_, own)| of_file(own, lang)).collect()
}

fn of_file(own: &SignedFile, lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("  {}: {}", own.file, undecided(lang))];
    lines.extend(own.signatures.iter().map(|own| format!("  {}", line(own, lang))));
    lines
}

/// A signature for people. Name and time are what the file says; whether to trust them is not said here.
pub fn line(own: &SeenSignature, lang: Lang) -> String {
    let mut parts = Vec::new();
    if own.is_time_stamp {
        parts.push(lang.pick("dấu thời gian", "a time stamp").to_owned());
    }
    parts.extend(own.name.clone());
    parts.extend(own.when.map(|own| {
        let here = FixedOffset::east_opt(HOURS * 3600).map(|zone| own.with_timezone(&zone));
        here.unwrap_or(own).format("%d/%m/%Y %H:%M:%S").to_string()
    }));
    let [left, bottom, right, top] = own.rectangle;
    let is_seen = right - left > 0.0 && top - bottom > 0.0;
    parts.extend(own.page.filter(|_| is_seen).map(|page| match lang {
        Lang::Vi => format!("trang {page}"),
        Lang::En => format!("page {page}"),
    }));
    if is_seen && !own.was_left {
        let says = lang.pick(
            "ở ô do công cụ ký tự đặt: xem có che chữ nào không",
            "in a field of the tool's own: see whether it hides anything",
        );
        parts.push(says.to_owned());
    }
    parts.push(
        match own.coverage {
            SignedBytes::Whole => lang.pick("phủ cả tệp", "over the whole file"),
            SignedBytes::Earlier => lang
                .pick("phủ cả tệp lúc ký, sau đó có ký thêm", "over the whole file as it was then"),
            SignedBytes::Broken => lang.pick("KHÔNG phủ hết tệp", "NOT over the whole file"),
        }
        .to_owned(),
    );
    format!("  {}: {}", own.field, parts.join(", "))
}

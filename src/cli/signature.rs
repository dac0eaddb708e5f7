//! Signatures as they are told.

use std::path::PathBuf;

use serde_json::json;

use super::line::{CommandLine, Typed};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::Lang;
use crate::issuing::SignedFile;
use crate::messages::values::RootsTrouble;
use crate::signing::crypto::{Holds, Roots};
use crate::signing::{CheckedSignature, SignedBytes};
use crate::viet;

/// `--roots`
pub fn takes_roots(line: &CommandLine) -> clap::Arg {
    line.option(
        "roots",
        line.pick(
            "Tệp hoặc thư mục chứng thư gốc được tin cậy (PEM, DER)",
            "File or folder of root certificates that are trusted (PEM, DER)",
        ),
    )
    .value_name(line.pick("ĐƯỜNG_DẪN", "PATH"))
    .value_parser(clap::value_parser!(PathBuf))
}

/// The roots that are given; what was named and serves as none is among the findings.
///
/// # Errors
/// There are none where they are said to be.
pub fn roots(typed: &Typed<'_>, found: &mut Diagnostics) -> Result<Option<Roots>, Problem> {
    let Some(path) = typed.path("roots") else { return Ok(None) };
    let roots = Roots::read(&path)?;
    let none = roots.none(&path);
    // A file alone that has none is told as that.
    let is_told = !matches!(none, Some(Problem::NoRoots { why: RootsTrouble::NoneRead, .. }));
    let unfit = roots.unfit().iter().filter(|_| is_told || path.is_dir());
    unfit.for_each(|own| found.push(Diagnostic::new(own.clone())));
    none.map_or(Ok(Some(roots)), Err)
}

/// A signature for programs.
pub fn value(checked: &CheckedSignature) -> serde_json::Value {
    let (own, check) = (&checked.seen, &checked.check);
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
        "signer": check.signer.as_ref().map(|own| json!({
            "name": own.name,
            "body": own.body,
            "issuer": own.issuer,
            "serial": own.serial,
        })),
        "algorithm": check.algorithm,
        "holds": match &check.holds {
            Holds::Yes { .. } => "yes",
            Holds::Undecided(_) => "undecided",
            Holds::No(_) => "no",
        },
        "root": match &check.holds {
            Holds::Yes { root } => Some(root),
            Holds::Undecided(_) | Holds::No(_) => None,
        },
    })
}

/// How far signers are known: without roots nothing is.
pub fn trust(all: &[CheckedSignature], lang: Lang) -> &'static str {
    match all.iter().all(|own| matches!(own.check.holds, Holds::Yes { .. })) {
        true => lang.pick(
            "chữ ký hợp lệ theo chứng thư gốc đã nêu; thu hồi chứng thư: chưa xét",
            "valid by the roots given; revocation of certificates: not looked at",
        ),
        false => lang.pick(
            "chứng thư của người ký đáng tin hay không: không kết luận",
            "whether to trust the signers' certificates: undecided",
        ),
    }
}

/// The signed files of a document that is verified; of one that was signed further, the last, which has
/// all signatures.
pub fn lines(all: &[SignedFile], lang: Lang) -> Vec<String> {
    let later = |at: usize, issued: &str| all.iter().skip(at + 1).any(|own| own.issued == issued);
    let last = all.iter().enumerate().filter(|(at, own)| !later(*at, &own.issued));
    last.flat_map(|(_, own)| of_file(own, lang)).collect()
}

fn of_file(own: &SignedFile, lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("  {}: {}", own.file, trust(&own.signatures, lang))];
    lines.extend(own.signatures.iter().map(|own| format!("  {}", line(own, lang))));
    lines
}

/// A signature for people. The name is the certificate's, the time what the file says; how far to trust them
/// is said of the whole file.
pub fn line(checked: &CheckedSignature, lang: Lang) -> String {
    let own = &checked.seen;
    let mut parts = Vec::new();
    if own.is_time_stamp {
        parts.push(lang.pick("dấu thời gian", "a time stamp").to_owned());
    }
    parts.extend(checked.signer());
    parts.extend(
        own.when.map(|own| viet::here(own.to_utc()).format("%d/%m/%Y %H:%M:%S").to_string()),
    );
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
            SignedBytes::Earlier => {
                lang.pick("phủ cả tệp lúc ký", "over the whole file as it was then")
            }
            SignedBytes::Broken => lang.pick("KHÔNG phủ hết tệp", "NOT over the whole file"),
        }
        .to_owned(),
    );
    if let Holds::Yes { root } = &checked.check.holds {
        parts.push(match lang {
            Lang::Vi => format!("dẫn tới gốc “{root}”"),
            Lang::En => format!("leads to the root “{root}”"),
        });
    }
    format!("  {}: {}", own.field, parts.join(", "))
}

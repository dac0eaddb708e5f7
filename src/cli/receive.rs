//! `ntm receive`: takes back a file that was signed.

use std::path::{Path, PathBuf};

use clap::value_parser;
use serde_json::json;

use super::line::{Command, CommandLine, Typed, words};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, register, say, signature, today, whose};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang, Told};
use crate::inputs::read_file;
use crate::issuing::{self, Received, Receiving};

/// `ntm receive`
pub const COMMAND: Command = Command {
    name: "receive",
    about: [
        "Nhận văn bản đã ký số: đúng tệp đã ban hành, chỉ thêm chữ ký; lưu và ghi sổ",
        "Take back a signed document: the issued file with nothing but signatures added; keep and enter it",
    ],
    usage: [" TỆP_ĐÃ_KÝ.pdf", " SIGNED.pdf"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            clap::Arg::new("signed")
                .value_name(line.pick("TỆP_ĐÃ_KÝ", "SIGNED"))
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(line.pick(
                    "Tệp PDF mà công cụ ký trả về",
                    "The PDF that the signing tool gave back",
                ))
                .help_heading(line.arguments()),
        )
        .arg(whose::takes(line))
        .arg(
            line.option(
                "instead",
                line.pick(
                    "Nhận thay bản đã nhận bị ký nhầm, kèm lý do ghi vào sổ",
                    "In place of a file that was received and signed by the wrong person; the reason is entered",
                ),
            )
            .value_parser(words)
                .value_name(line.pick("LÝ_DO", "REASON")),
        )
        .arg(signature::takes_roots(line))
        .arg(line.messages())
}

/// Receives; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let path = typed.path("signed").unwrap_or_default();
    let mut found = Diagnostics::new();
    let folder = match whose::register_folder(typed, &path, &mut found) {
        Ok(folder) => Ok(folder),
        Err(Some(problem)) => Err(problem),
        Err(None) => {
            job::show_all(&Told::all(found.iter()), typed.messages(), lang);
            return ERRORS;
        }
    };
    let got = folder.and_then(|folder| received(typed, &path, &folder, &mut found));
    match got {
        Ok(own) => {
            own.remarks.iter().for_each(|own| found.push(Diagnostic::new(own.clone())));
            for problem in own.no_longer.iter().chain(&own.forbidden).cloned() {
                let mut told = Diagnostic::new(problem);
                told.severity = Severity::Warning;
                found.push(told);
            }
            match typed.messages() {
                MessageFormat::Json => {
                    let told = Told::all(found.iter());
                    let all = value(&own, &emit::diagnostics(&told, lang));
                    say::line(emit::escaped(&all.to_string()));
                }
                messages => {
                    job::show_all(&Told::all(found.iter()), messages, lang);
                    lines(&own, lang).into_iter().for_each(say::line);
                }
            }
            DONE
        }
        Err(problem) if typed.messages() == MessageFormat::Json => {
            found.push(Diagnostic::new(problem));
            let told = Told::all(found.iter());
            let all = json!({ "received": null, "diagnostics": emit::diagnostics(&told, lang) });
            say::line(emit::escaped(&all.to_string()));
            ERRORS
        }
        Err(problem) => {
            job::show_all(&Told::all(found.iter()), typed.messages(), lang);
            fail(problem, lang)
        }
    }
}

fn received(
    typed: &Typed<'_>,
    path: &Path,
    folder: &Path,
    found: &mut Diagnostics,
) -> Result<Received, Problem> {
    let roots = signature::roots(typed, found)?;
    let shown = path.display().to_string();
    let bytes = read_file(path, &shown)?;
    // Nothing is begun where nothing was issued.
    register::read(folder)?;
    let how = Receiving {
        roots: roots.as_ref(),
        instead: typed.text("instead"),
        today: today::today(),
        now: today::now().to_utc(),
    };
    issuing::receive(folder, (&bytes, &shown), how)
}

fn value(own: &Received, told: &[serde_json::Value]) -> serde_json::Value {
    json!({
        "received": {
            "document": own.standing.entry.document,
            "number": own.standing.number,
            "symbol": own.standing.entry.symbol,
            "file": own.path.display().to_string(),
            "before": own.before,
            "open": own.open,
            "signatures": own.signed.signatures.iter().map(signature::value).collect::<Vec<_>>(),
            "head": own.head,
        },
        "diagnostics": told,
    })
}

fn lines(own: &Received, lang: Lang) -> Vec<String> {
    let (called, day) = (own.standing.called(), own.standing.day());
    let path = own.path.display();
    let mut lines = vec![match (own.before, lang) {
        (false, Lang::Vi) => format!("Đã nhận {called}, {day}: {path}"),
        (false, Lang::En) => format!("Received {called}, {day}: {path}"),
        (true, Lang::Vi) => format!("Tệp này đã nhận trước đây, {called}, {day}: {path}"),
        (true, Lang::En) => format!("This file was received before, {called}, {day}: {path}"),
    }];
    lines.extend(own.signed.signatures.iter().map(|own| signature::line(own, lang)));
    let nothing_else = lang.pick("ngoài chữ ký không thêm gì", "nothing but signatures was added");
    lines.push(format!("  {nothing_else}; {}", signature::trust(&own.signed.signatures, lang)));
    // What no longer stands, or was closed, is not signed on.
    let goes_on = own.no_longer.is_none() && own.forbidden.is_none();
    if let Some(field) = own.open.first().filter(|_| goes_on) {
        let (path, fields) = (emit::typed(&own.path), own.open.join(", "));
        lines.push(match lang {
            Lang::Vi => format!(
                "  còn chờ ký: {fields}; ký tiếp chính tệp này: ntm sign {path} --field {field} --p12 TỆP"
            ),
            Lang::En => format!(
                "  waiting for signature: {fields}; sign this very file: ntm sign {path} --field {field} --p12 FILE"
            ),
        });
    }
    lines.push(match lang {
        Lang::Vi => format!("Mã cuối sổ {}", own.head),
        Lang::En => format!("Register: head {}", own.head),
    });
    lines
}

//! `ntm receive`: takes back a file that was signed.

use std::path::{Path, PathBuf};

use clap::value_parser;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, register, say, signature, today};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::{self, Lang, Told};
use crate::inputs::read_file;
use crate::issuing::{self, REGISTER, Received};
use crate::signing::CheckedSignature;
use crate::signing::crypto::Roots;

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
        .arg(
            line.option(
                "in",
                line.pick(
                    "Dự án có sổ ghi văn bản ấy (mặc định: thư mục hiện tại)",
                    "The project whose register has the document (default: the current folder)",
                ),
            )
            .value_name(line.pick("DỰ_ÁN", "PROJECT"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(signature::takes_roots(line))
        .arg(line.messages())
}

/// Receives; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let path = typed.path("signed").unwrap_or_default();
    let project = typed.path("in").unwrap_or_else(|| PathBuf::from("."));
    let mut found = Diagnostics::new();
    let Some(folder) = register_folder(&project, &mut found) else {
        job::show_all(&Told::all(found.iter()), typed.messages(), lang);
        return ERRORS;
    };
    let got = signature::roots(typed).and_then(|roots| received(&path, &folder, roots.as_ref()));
    match got {
        Ok(own) => {
            let doubts = own.signed.signatures.iter().filter_map(CheckedSignature::doubt);
            doubts.for_each(|own| found.push(Diagnostic::new(own)));
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
        Err(problem) => fail(problem, lang),
    }
}

/// The folder of the register: the one that is named has it itself, or is a project's.
fn register_folder(project: &Path, found: &mut Diagnostics) -> Option<PathBuf> {
    let folder = job::folder_of(project);
    if folder.join(REGISTER).is_file() {
        return Some(folder);
    }
    Some(register::home_of(&folder, found)?.folder)
}

fn received(path: &Path, folder: &Path, roots: Option<&Roots>) -> Result<Received, Problem> {
    let shown = path.display().to_string();
    let bytes = read_file(path, &shown)?;
    // Nothing is begun where nothing was issued.
    register::read(folder)?;
    issuing::receive(folder, (&bytes, &shown), roots, today::today())
}

fn value(own: &Received, told: &[serde_json::Value]) -> serde_json::Value {
    json!({
        "received": {
            "document": own.standing.entry.document,
            "number": own.standing.number,
            "symbol": own.standing.entry.symbol,
            "file": own.path.display().to_string(),
            "before": own.before,
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
    lines.push(match lang {
        Lang::Vi => format!("Mã cuối sổ {}", own.head),
        Lang::En => format!("Register: head {}", own.head),
    });
    lines
}

//! `ntm take-back`: what was changed in a Word document, and which prose of the project takes it.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, value_parser};
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, job, say};
use crate::changes;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::docx::{self, ReadWord};
use crate::emit::{self, Lang, Told};
use crate::inputs;
use crate::issuing;
use crate::origin::Place;
use crate::output;
use crate::pipeline;
use crate::take_back::{self, FilePatch, TakenBack, TakingBack};
use crate::typeset::Fonts;

/// `ntm take-back`
pub const COMMAND: Command = Command {
    name: "take-back",
    about: [
        "Bản Word lãnh đạo đã sửa những gì; lấy câu chữ về loi-van.yaml, số liệu thì chỉ ô phải sửa",
        "What was changed in a Word document; takes words into loi-van.yaml, names the cells of changed figures",
    ],
    usage: [" TỆP.docx [DỰ_ÁN]", " FILE.docx [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            Arg::new("word")
                .value_name(line.pick("TỆP", "FILE"))
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(line.pick(
                    "Tệp Word do ntm build --format docx lập và đã có người sửa",
                    "The Word document that ntm build --format docx made and somebody edited",
                ))
                .help_heading(line.arguments()),
        )
        .arg(line.one_project())
        .arg(
            line.option(
                "write",
                line.pick(
                    "Ghi lời văn đã sửa vào tệp lời văn (không có thì chỉ in ra để xem)",
                    "Write the changed prose to its file (without it the patch is only shown)",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(line.messages().alias("format"))
}

/// Takes it back; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let folder = job::folder_of(&typed.project());
    let mut found = Diagnostics::new();
    let path = typed.path("word").unwrap_or_default();
    let taken = taken(&path, &folder, &mut found);
    inputs::add_excerpts(&folder, &mut found);
    let mut told = Told::all(found.iter().filter(|own| own.severity == Severity::Error));
    let Some(mut taken) = taken else {
        return refused(&told, typed, lang);
    };
    for change in &mut taken.changes {
        for own in &mut change.refused {
            let mut one = Diagnostics::new();
            one.push(own.clone());
            inputs::add_excerpts(&folder, &mut one);
            one.iter().for_each(|excerpted| *own = excerpted.clone());
        }
    }
    told.extend(Told::all(taken.found.iter()));
    let mut written = Vec::new();
    let mut failed = false;
    if typed.is_set("write") {
        match write(&folder, &taken.files) {
            Ok(paths) => written = paths,
            Err(problem) => {
                failed = true;
                told.push(Told::of(&Diagnostic::new(problem)));
            }
        }
    }
    show(&taken, &told, &written, typed, lang);
    let is_refused = taken.changes.iter().flat_map(|own| &own.refused);
    let mut errors = is_refused.filter(|own| own.severity == Severity::Error);
    if failed || errors.next().is_some() { ERRORS } else { DONE }
}

fn refused(told: &[Told], typed: &Typed<'_>, lang: Lang) -> u8 {
    job::show_all(told, typed.messages(), lang);
    if typed.messages() == MessageFormat::Json {
        let all = json!({ "changes": [], "diagnostics": emit::diagnostics(told, lang) });
        say::line(emit::escaped(&all.to_string()));
    }
    ERRORS
}

/// What was changed; nothing where that cannot be told, which is among the findings.
fn taken(path: &Path, folder: &Path, found: &mut Diagnostics) -> Option<TakenBack> {
    let read = match read(path) {
        Ok(read) => read,
        Err(told) => {
            found.push(*told);
            return None;
        }
    };
    let fonts = Fonts::embedded();
    let prepared = pipeline::prepare(folder, &fonts, found)?;
    // A draft that said what it will replace is compared with one that says it.
    let replaced = issuing::replaced(folder, &prepared, |_, cited| read.says(cited));
    let prepared = prepared.replacing(replaced);
    let own = format!("{}/{}", pipeline::slug(folder), prepared.project.programme.year);
    let stamp = read.stamp.as_ref()?;
    if stamp.project != own {
        let problem = Problem::WordOfOther { seen: stamp.project.clone(), own };
        found.push(Diagnostic::new(problem).at(&place_of(path)));
        return None;
    }
    let asked = TakingBack { folder, prepared: &prepared, read: &read, fonts: &fonts };
    take_back::take_back(&asked, found)
}

fn place_of(path: &Path) -> Place {
    Place::file(path.display().to_string())
}

fn read(path: &Path) -> Result<ReadWord, Box<Diagnostic>> {
    let shown = path.display().to_string();
    let bytes = inputs::read_file(path, &shown).map_err(|own| Box::new(Diagnostic::new(own)))?;
    let at = |problem| Box::new(Diagnostic::new(problem).at(&place_of(path)));
    let read = docx::read(&bytes.into()).map_err(at)?;
    match read.stamp {
        Some(_) => Ok(read),
        None => Err(at(Problem::WordNotOurs)),
    }
}

/// Writes the files; all of them are as they were when they were read.
fn write(folder: &Path, files: &[FilePatch]) -> Result<Vec<String>, Problem> {
    for file in files {
        output::write_one(&folder.join(&file.path), file.new.clone().into_bytes())?;
    }
    Ok(files.iter().map(|own| own.path.clone()).collect())
}

fn show(taken: &TakenBack, told: &[Told], written: &[String], typed: &Typed<'_>, lang: Lang) {
    let patches: Vec<String> =
        taken.files.iter().map(|own| changes::patch(&own.path, &own.old, &own.new)).collect();
    if typed.messages() == MessageFormat::Json {
        let mut all = take_back::json(taken, lang);
        all["patch"] = json!(patches.concat());
        all["written"] = json!(written);
        all["diagnostics"] = json!(emit::diagnostics(told, lang));
        say::line(emit::escaped(&all.to_string()));
        return;
    }
    job::show_all(told, typed.messages(), lang);
    if taken.changes.is_empty() {
        say::line(match taken.found.is_empty() {
            true => lang
                .pick("Bản Word không có gì thay đổi", "Nothing was changed in the Word document"),
            false => lang.pick(
                "Câu chữ, ô bảng của bản Word không có gì thay đổi",
                "No sentence and no cell of the Word document was changed",
            ),
        });
        return;
    }
    take_back::told(taken, lang).into_iter().for_each(say::line);
    for line in patches.iter().flat_map(|own| own.lines()) {
        say::line(line);
    }
    if !written.is_empty() {
        let says = lang.pick("Đã ghi", "Written");
        say::line(format_args!("{says}: {}", written.join(", ")));
    } else if !patches.is_empty() {
        say::line(lang.pick(
            "Chưa ghi gì: xem bản vá ở trên, chạy lại với --write để ghi",
            "Nothing was written: look at the patch above and run again with --write",
        ));
    }
}

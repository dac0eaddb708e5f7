//! `ntm form`: the communes' forms of a period.

use std::path::Path;
use std::path::PathBuf;

use clap::value_parser;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::diag::Problem;
use crate::emit::{self, Lang, Told};
use crate::formats::Artifact;
use crate::model::PeriodId;
use crate::returns;
use crate::{inputs, output};

/// `ntm form`
pub const COMMAND: Command = Command {
    name: "form",
    about: [
        "Lập phiếu báo cáo của một kỳ cho từng xã điền",
        "Make a period's forms for the communes to fill in",
    ],
    usage: [" --period <KỲ> [DỰ_ÁN]", " --period <PERIOD> [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project())
        .arg(
            line.option(
                "period",
                line.pick(
                    "Kỳ: 2025-T3, 2025-Q1, 2025-6T, 2025-9T, 2025-N",
                    "Period: 2025-T3, 2025-Q1, 2025-6T, 2025-9T, 2025-N",
                ),
            )
            .value_name(line.pick("KỲ", "PERIOD"))
            .required(true),
        )
        .arg(
            line.option(
                "out",
                line.pick(
                    "Thư mục ghi ra (mặc định: phieu)",
                    "Folder to write to (default: phieu)",
                ),
            )
            .value_name(line.pick("THƯ_MỤC", "DIR"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(line.messages())
}

/// What was typed.
struct Args {
    /// The project folder.
    project: PathBuf,
    /// The period that the forms ask about, as it was typed.
    period: String,
    /// Where the forms are written.
    out: PathBuf,
    /// How messages are shown.
    messages: MessageFormat,
}

/// Writes a form for each commune; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let args = Args {
        project: typed.project(),
        period: typed.text("period").unwrap_or_default().to_owned(),
        out: typed.path("out").unwrap_or_else(|| PathBuf::from("phieu")),
        messages: typed.messages(),
    };
    let folder = job::folder_of(&args.project);
    let Ok(period) = args.period.parse::<PeriodId>() else {
        return fail(no_period(&args, lang), lang);
    };
    let (forms, found) = returns::sheets(&folder, period);
    let told = Told::all(found.iter());
    job::show_all(&told, args.messages, lang);
    let paths: Vec<_> = forms.iter().map(|form| args.out.join(&form.path)).collect();
    let json = |written: bool| {
        let paths = paths.iter().filter(|_| written).map(|path| path.display().to_string());
        say::line(emit::escaped(
            &json!({
                "written": paths.collect::<Vec<_>>(),
                "diagnostics": emit::diagnostics(&told, lang),
            })
            .to_string(),
        ));
    };
    if found.has_errors() {
        if args.messages == MessageFormat::Json {
            json(false);
        }
        return ERRORS;
    }
    // What a commune has filled in is nobody's to overwrite, whether it can be read or not.
    let taken: Vec<Problem> = forms.iter().filter_map(|form| taken(&args.out, form)).collect();
    if !taken.is_empty() {
        taken.into_iter().for_each(|problem| {
            fail(problem, lang);
        });
        return ERRORS;
    }
    match output::write_all(&args.out, &forms) {
        Ok(()) if args.messages == MessageFormat::Json => {
            json(true);
            DONE
        }
        Ok(()) => {
            for path in &paths {
                say::line(path.display());
            }
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

/// Why a form may not be written: its file is there with anything but the form as it is sent out,
/// or the commune's form lies there as a workbook of another kind.
fn taken(folder: &Path, form: &Artifact) -> Option<Problem> {
    let path = folder.join(&form.path);
    let there = path.symlink_metadata().is_ok();
    let as_sent = path.is_file()
        && inputs::read_file(&path, &form.path).is_ok_and(|bytes| bytes == form.bytes);
    let path = path.display().to_string();
    if there && !as_sent {
        return Some(Problem::FileExists { path });
    }
    let stem = |name: &str| Some(name.rsplit_once('.')?.0.to_lowercase());
    let is_book = |name: &str| {
        let lower = name.to_lowercase();
        let kinds = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"];
        kinds.iter().any(|kind| lower.ends_with(kind))
    };
    let mut beside: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| *name != form.path && is_book(name) && stem(name) == stem(&form.path))
        .collect();
    beside.sort();
    let other = folder.join(beside.first()?).display().to_string();
    Some(Problem::ReturnBeside { path, other })
}

/// The period is not written as one: how the one that was probably meant is written, in the
/// project's year where none was given.
fn no_period(args: &Args, lang: Lang) -> Problem {
    let seen = &args.period;
    let year = inputs::plan_year(&job::folder_of(&args.project)).unwrap_or_else(today::year);
    let detail = match (PeriodId::meant(seen, year), lang) {
        (Some(meant), Lang::Vi) => format!("“{seen}” không phải là kỳ báo cáo; viết {meant}"),
        (Some(meant), Lang::En) => format!("“{seen}” is no period; write {meant}"),
        (None, Lang::Vi) => format!(
            "“{seen}” không phải là kỳ báo cáo; viết {year}-T3 (tháng), {year}-Q1 (quý), {year}-6T, {year}-9T hoặc {year}-N (năm)"
        ),
        (None, Lang::En) => format!(
            "“{seen}” is no period; write {year}-T3 (month), {year}-Q1 (quarter), {year}-6T, {year}-9T or {year}-N (year)"
        ),
    };
    Problem::Usage { detail }
}

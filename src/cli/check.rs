//! `ntm check`: everything that `ntm build` does, but for writing.

use clap::ArgAction;

use super::job::Findings;
use super::line::{Command, CommandLine, Typed};
use super::{DONE, ERRORS, fail, job, say};
use crate::batch::{self, Report};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;

/// `ntm check`
pub const COMMAND: Command = Command {
    name: "check",
    about: ["Kiểm tra mọi thứ, không ghi gì", "Check everything, write nothing"],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.font_path())
        // The name it had before it was the same in every command.
        .arg(line.messages().alias("format"))
        .arg(
            line.option(
                "explain",
                line.pick(
                    "Cho biết một mã lời báo nghĩa là gì, chẳng hạn N503",
                    "Tell what a message's code means, such as N503",
                ),
            )
            .value_name(line.pick("MÃ", "CODE"))
            .value_parser(|text: &str| {
                emit::code(text, Lang::En).map(|_| text.to_owned()).ok_or("N503")
            })
            .conflicts_with_all(["project", "font-path", "message-format", "list"]),
        )
        .arg(
            line.option(
                "list",
                line.pick("In bảng mọi mã lời báo", "Print all codes of messages as a table"),
            )
            .action(ArgAction::SetTrue)
            .conflicts_with_all(["project", "font-path", "message-format"]),
        )
}

/// Checks, or tells of codes; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    if typed.is_set("list") {
        return codes(&emit::codes(lang));
    }
    if let Some(code) = typed.text("explain") {
        return codes(&emit::code(code, lang).unwrap_or_default());
    }
    let (projects, fonts) = (typed.projects(), typed.path("font-path"));
    let jobs = match job::jobs(&projects, &Wanted::default(), fonts.as_deref(), false) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let mut findings = Findings::new(typed.messages(), lang, jobs.len());
    batch::check(&jobs, &mut |report| findings.show(&report, |report| tell(report, lang)));
    if findings.end() { ERRORS } else { DONE }
}

/// Prints all codes of messages, or what one means; returns the exit code.
fn codes(text: &str) -> u8 {
    say::bytes(text.as_bytes());
    DONE
}

/// Whether a project is in order.
fn tell(report: &Report, lang: Lang) {
    let counts = emit::counts(&report.found, lang);
    let verdict = if report.has_errors() {
        lang.pick("chưa đạt", "not in order")
    } else {
        lang.pick("đạt", "in order")
    };
    let counts = if counts.is_empty() { String::new() } else { format!(" ({counts})") };
    say::line(format_args!("{}: {verdict}{counts}", report.slug));
    if let Some(account) = report.account.as_ref().filter(|_| !report.has_errors()) {
        for line in account.lines(lang) {
            say::line(format_args!("{}: {line}", report.slug));
        }
    }
}

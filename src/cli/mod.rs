//! The command line: what was typed (`args`), what it means (`job`), and a short file a command.

mod args;
mod build;
mod check;
mod completions;
mod explain;
mod fonts;
mod form;
mod init;
mod job;
mod lang;
mod reference;
mod report;
mod say;
mod status;
mod templates;
mod today;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::diag::{Diagnostic, Problem};
use crate::emit::{Lang, Told};

/// Everything went well.
const DONE: u8 = 0;
/// Errors were found.
const ERRORS: u8 = 1;
/// The command line means nothing.
const USAGE: u8 = 2;

/// Runs the program on a command line; returns its exit code.
pub fn run(words: Vec<OsString>) -> ExitCode {
    let lang = lang::chosen(&words);
    let code = match args::parse(words, lang) {
        Ok(args) => obey(args.command, lang),
        Err(code) => code,
    };
    // Whoever reads the output would take what did not arrive for nothing at all.
    let code = match say::failure() {
        Some(why) => fail(Problem::SayingFailed { why: why.into() }, lang).max(code),
        None => code,
    };
    ExitCode::from(code)
}

fn obey(command: args::Command, lang: Lang) -> u8 {
    match command {
        args::Command::Build(wanted) => build::run(&wanted, lang),
        args::Command::Check(wanted) => check::run(&wanted, lang),
        args::Command::Form(wanted) => form::run(&wanted, lang),
        args::Command::Codes(asked) => check::codes(&asked, lang),
        args::Command::Explain(wanted) => explain::run(&wanted, lang),
        args::Command::Fonts(path) => fonts::run(path.as_deref(), lang),
        args::Command::Status(wanted) => status::run(&wanted, lang),
        args::Command::Reference(wanted) => reference::run(&wanted, lang),
        args::Command::Templates(wanted) => templates::run(&wanted, lang),
        args::Command::Init(wanted) => init::run(&wanted, lang),
        args::Command::Completions(shell) => completions::run(shell, lang),
    }
}

/// Tells of a problem outside any project; returns the exit code for it.
fn fail(problem: Problem, lang: Lang) -> u8 {
    let code = if matches!(problem, Problem::Usage { .. }) { USAGE } else { ERRORS };
    say::finding(&Told::of(&Diagnostic::new(problem)), None, lang);
    code
}

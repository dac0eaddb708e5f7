//! The command line: what commands have in common on it (`line`), what it means (`job`), how a run over
//! projects is followed as it goes (`follow`, `progress`, `summary`, `stop`), and a file for each
//! command: what may be typed of it, and what it does.

mod amend;
mod build;
mod check;
mod complaint;
mod completions;
mod correct;
mod described;
mod diff;
mod dropped;
mod entered;
mod explain;
mod follow;
mod fonts;
mod form;
mod greeting;
mod init;
mod issue;
mod job;
mod key;
mod lang;
mod line;
mod man;
mod on_copies;
mod own_copies;
mod on_review;
mod open;
mod paper;
mod password;
mod pasted;
mod progress;
mod receive;
mod reference;
mod register;
mod report;
mod say;
mod sign;
mod signature;
mod started;
mod status;
mod stop;
mod summary;
mod take_back;
mod templates;
mod today;
mod verify;
mod watch;
mod whose;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use self::line::{Command, Typed};
use self::started::Started;
use crate::diag::{Diagnostic, Problem};
use crate::emit::{Lang, Told};

/// Everything went well.
const DONE: u8 = 0;
/// Errors were found.
const ERRORS: u8 = 1;
/// The command line means nothing.
const USAGE: u8 = 2;
/// The run was asked to stop before its end.
const STOPPED: u8 = 130;

/// Runs the program on a command line; returns its exit code.
pub fn run(words: Vec<OsString>) -> ExitCode {
    let lang = lang::chosen(&words);
    let code = match Started::of(&words, |name| command(name).is_some()) {
        Started::Typed => obey(words, lang),
        Started::Alone => greeting::greet(lang::of_window(&words)),
        Started::Dropped(project) if started::is_own_window() => {
            let lang = lang::of_window(&words);
            let code = dropped::build(&project, lang);
            started::wait_for_reader(lang);
            code
        }
        Started::Dropped(project) => dropped::build(&project, lang),
    };
    // Whoever reads the output would take what did not arrive for nothing at all.
    let code = match say::failure() {
        Some(why) => fail(Problem::SayingFailed { why: why.into() }, lang).max(code),
        None => code,
    };
    ExitCode::from(code)
}

/// The commands, in the order in which help names them.
const COMMANDS: &[&Command] = &[
    &build::COMMAND,
    &watch::COMMAND,
    &check::COMMAND,
    &diff::COMMAND,
    &take_back::COMMAND,
    &form::COMMAND,
    &status::COMMAND,
    &issue::COMMAND,
    &receive::COMMAND,
    &register::COMMAND,
    &sign::COMMAND,
    &correct::COMMAND,
    &verify::COMMAND,
    &explain::COMMAND,
    &fonts::COMMAND,
    &templates::COMMAND,
    &reference::COMMAND,
    &init::COMMAND,
    &completions::COMMAND,
    &man::COMMAND,
];

/// The whole line as clap knows it.
fn whole(lang: Lang) -> clap::Command {
    line::whole(COMMANDS, lang)
}

/// Does what the line says; returns the exit code.
fn obey(words: Vec<OsString>, lang: Lang) -> u8 {
    let matches = match whole(lang).try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => return complaint::complain(&error, lang),
    };
    let Some((name, matches)) = matches.subcommand() else { return USAGE };
    // What these write or tell hangs on the day; the others stop only where a library would.
    let hangs_on_day = ["issue", "receive", "sign", "init", "status"].contains(&name);
    let first = if hangs_on_day { today::FIRST_YEAR } else { today::EPOCH };
    if let Some(problem) = today::trouble(first) {
        return fail(problem, lang);
    }
    command(name).map_or(USAGE, |command| (command.run)(&Typed(matches), lang))
}

/// The command of a name.
fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name).copied()
}

/// Tells of a problem outside any project; returns the exit code for it.
fn fail(problem: Problem, lang: Lang) -> u8 {
    let code = if matches!(problem, Problem::Usage { .. }) { USAGE } else { ERRORS };
    say::finding(&Told::of(&Diagnostic::new(problem)), None, lang);
    code
}

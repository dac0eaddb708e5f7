//! `ntm completions`: a shell's completion script.

use clap::{Arg, value_parser};
use clap_complete::Shell;

use super::line::{Command, CommandLine, Typed};
use super::{DONE, say, whole};
use crate::emit::Lang;

/// `ntm completions`
pub const COMMAND: Command = Command {
    name: "completions",
    about: ["In đoạn lệnh gợi ý cho shell", "Print a shell's completion script"],
    usage: [" <SHELL>", " <SHELL>"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command.arg(
        Arg::new("shell")
            .required(true)
            .value_name("SHELL")
            .value_parser(value_parser!(Shell))
            .help("bash, elvish, fish, powershell, zsh")
            .hide_possible_values(true)
            .help_heading(line.pick("Tham số", "Arguments")),
    )
}

/// Prints the script; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let shell = typed.0.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut whole(lang), "ntm", &mut script);
    say::bytes(&script);
    DONE
}

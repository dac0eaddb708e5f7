//! `ntm completions`: a shell's completion script.

use clap_complete::Shell;

use super::DONE;
use super::args::command;
use crate::emit::Lang;

/// Prints the script; returns the exit code.
pub fn run(shell: Shell, lang: Lang) -> u8 {
    clap_complete::generate(shell, &mut command(lang), "ntm", &mut std::io::stdout());
    DONE
}

//! `ntm completions`: a shell's completion script.

use clap_complete::Shell;

use super::args::command;
use super::{DONE, say};
use crate::emit::Lang;

/// Prints the script; returns the exit code.
pub fn run(shell: Shell, lang: Lang) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "ntm", &mut script);
    say::bytes(&script);
    DONE
}

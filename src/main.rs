//! The program: hands the command line to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ntm::cli::run(std::env::args_os().collect())
}

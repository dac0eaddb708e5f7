//! The program: hands the command line to the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Layout makes and drops millions of small things; the system's own allocator takes a fifth of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ntm::cli::run(std::env::args_os().collect())
}

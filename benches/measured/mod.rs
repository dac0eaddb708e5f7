//! A run of the program, measured from outside.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program, with nothing to be told of what it says.
pub fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ntm"));
    program.stdout(Stdio::null()).stderr(Stdio::null());
    program
}

/// Runs it: seconds, and megabytes resident at most as the kernel counts them; none where it does not.
pub fn measured(command: &mut Command) -> (f64, Option<f64>) {
    let start = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    let end = loop {
        if let Some(end) = child.try_wait().expect("a process") {
            break end;
        }
        // What ends meanwhile has no such file, or a file without the line.
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        peak = kilobytes.map(|kilobytes| kilobytes / 1024.0).or(peak);
        std::thread::sleep(Duration::from_millis(1));
    };
    assert!(end.success(), "what is measured succeeds");
    (start.elapsed().as_secs_f64(), peak)
}

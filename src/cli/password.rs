//! Passwords and PINs: asked for at the terminal without being shown, or read from where the user says. They
//! never stand on the command line, which every process of the machine may read.

use std::fs::File;
use std::io::{self, Read as _};

use super::line::{CommandLine, Typed};
use crate::diag::Problem;
use crate::messages::values::SecretTrouble;
use crate::signing::crypto::{Secret, keep_out_of_core_files};

/// No password is longer, in bytes.
const LONGEST: usize = 4096;

/// `--password-fd` and `--password-env`
pub fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            line.option(
                "password-fd",
                line.pick(
                    "Đọc mật khẩu hoặc mã PIN từ bộ mô tả tệp này (một dòng)",
                    "Read password or PIN from this file descriptor (one line)",
                ),
            )
            .value_name(line.pick("SỐ", "N"))
            .value_parser(clap::value_parser!(u16)),
        )
        .arg(
            line.option(
                "password-env",
                line.pick(
                    "Lấy mật khẩu hoặc mã PIN từ biến môi trường này",
                    "Take password or PIN from this environment variable",
                ),
            )
            .value_name(line.pick("BIẾN", "NAME"))
            .conflicts_with("password-fd"),
        )
}

/// The password; where it is to be asked for, by this question.
///
/// # Errors
/// There is none where it was said to be, or nobody to ask.
pub fn password(typed: &Typed<'_>, question: &str) -> Result<Secret, Problem> {
    keep_out_of_core_files();
    let unread = |why| Problem::SecretUnread { why };
    if let Some(name) = typed.text("password-env") {
        let found = std::env::var_os(name).ok_or(SecretTrouble::NoVariable(name.to_owned()));
        let text = found.map_err(unread)?.into_string();
        return text.map(Secret::new).map_err(|_| unread(SecretTrouble::NoText));
    }
    if let Some(number) = typed.number("password-fd") {
        let read = descriptor(number);
        let bytes = read.map_err(|_| unread(SecretTrouble::NoDescriptor(number.to_string())))?;
        let text = String::from_utf8(bytes).map_err(|_| unread(SecretTrouble::NoText))?;
        return Ok(Secret::new(text));
    }
    let asked = rpassword::prompt_password(format!("{question}: "));
    asked.map(Secret::new).map_err(|_| unread(SecretTrouble::NoTerminal))
}

/// The first line of an open file.
fn descriptor(number: usize) -> io::Result<Vec<u8>> {
    // Whole from the start: a text that grows leaves copies of itself behind.
    let mut line = Vec::with_capacity(LONGEST);
    let opened = if cfg!(unix) { File::open(format!("/dev/fd/{number}")) } else { Err(none()) };
    let mut file: Box<dyn io::Read> = match (opened, number) {
        (Ok(file), _) => Box::new(file),
        (Err(_), 0) => Box::new(io::stdin()),
        (Err(error), _) => return Err(error),
    };
    let mut byte = [0];
    while line.len() < LONGEST && file.read(&mut byte)? == 1 && byte != *b"\n" {
        line.extend(byte);
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    if line.is_empty() { Err(none()) } else { Ok(line) }
}

fn none() -> io::Error {
    io::ErrorKind::NotFound.into()
}

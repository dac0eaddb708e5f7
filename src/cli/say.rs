//! What the program says on standard output. A reader that closes the pipe early (`| head`) is no
//! error of ours, so what cannot be written then is dropped.

use std::io::Write as _;

/// A line.
pub fn line(text: impl std::fmt::Display) {
    bytes(format!("{}\n", crate::emit::visible(&text.to_string())).as_bytes());
}

/// Bytes as they are.
pub fn bytes(bytes: &[u8]) {
    let _ = std::io::stdout().lock().write_all(bytes);
}

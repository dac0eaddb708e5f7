//! Files of the program's own: a line that names their kind and the fingerprint of the rest, then the
//! rest. One that is half, damaged or of another kind is none.

use crate::hash::Hash;

/// A file of a kind.
pub fn sealed(kind: &str, rest: &[u8]) -> Vec<u8> {
    let mut bytes = first_line(kind, rest).into_bytes();
    bytes.push(b'\n');
    bytes.extend(rest);
    bytes
}

/// What a file of a kind holds, where it is whole.
pub fn opened<'a>(kind: &str, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let at = bytes.iter().position(|byte| *byte == b'\n')?;
    let (first, rest) = (&bytes[..at], &bytes[at + 1..]);
    (first == first_line(kind, rest).as_bytes()).then_some(rest)
}

fn first_line(kind: &str, rest: &[u8]) -> String {
    format!("{kind} {:?}", Hash::of(rest))
}

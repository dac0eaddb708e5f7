//! A part of a binary workbook, read from record to record.

use std::io::{self, BufRead};
use std::sync::Arc;

use super::limits;
use super::walk::{Stop, too_long};
use crate::diag::Problem;

/// A part read from record to record.
pub struct Records<R> {
    content: R,
    /// Its name.
    pub part: Arc<str>,
    limit: u64,
    /// Bytes read so far.
    pub read: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Records<R> {
    /// Begins a part that is at most `limit` bytes long.
    pub fn new(content: R, part: &str, limit: u64) -> Self {
        Records { content, part: part.into(), limit, read: 0, buffer: Vec::new() }
    }

    fn byte(&mut self) -> io::Result<u8> {
        let mut one = [0];
        self.content.read_exact(&mut one)?;
        self.read += 1;
        Ok(one[0])
    }

    /// The next record's type and content; `None` at the end.
    pub fn next(&mut self) -> Result<Option<(u16, &[u8])>, Stop> {
        let broken = |_| Stop::Broken;
        if self.content.fill_buf().map_err(broken)?.is_empty() {
            return Ok(None);
        }
        let first = self.byte().map_err(broken)?;
        let mut kind = u16::from(first);
        if first & 0x80 != 0 {
            kind = u16::from(first & 0x7F) | u16::from(self.byte().map_err(broken)? & 0x7F) << 7;
        }
        let mut length = 0usize;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte().map_err(broken)?;
            length |= usize::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        if length > limits::EVENT {
            return Err(too_long());
        }
        self.read += length as u64;
        if self.read > self.limit {
            let limit_mb = self.limit / 1_000_000;
            let part = self.part.to_string();
            return Err(Stop::Refused(Problem::WorkbookSwollen { part, limit_mb }));
        }
        self.buffer.resize(length, 0);
        self.content.read_exact(&mut self.buffer).map_err(broken)?;
        Ok(Some((kind, &self.buffer)))
    }
}

//! The list of texts that the cells of a workbook share.

use super::bytes::{u16_at, u32_at};
use super::records::{CONTINUE, records};

/// The bytes of each shared text as the reader keeps it, as far as they can be told.
pub(super) fn shared_texts(stream: &[u8], index: usize) -> Vec<u64> {
    let mut parts = records(stream).skip(index);
    let Some(first) = parts.next().and_then(|(_, content)| content.get(8..)) else {
        return Vec::new();
    };
    let rest = parts.take_while(|(kind, _)| *kind == CONTINUE).map(|(_, content)| content);
    let mut shared = Shared { data: first, rest };
    std::iter::from_fn(|| shared.text()).collect()
}

/// Shared texts that run on from record to record.
struct Shared<'a, I> {
    data: &'a [u8],
    rest: I,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Shared<'a, I> {
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.data.split_at_checked(count)?;
        self.data = left;
        Some(taken)
    }

    fn go_on(&mut self) -> Option<()> {
        self.data = self.rest.next()?;
        Some(())
    }

    /// The bytes of the next text.
    pub(super) fn text(&mut self) -> Option<u64> {
        if self.data.is_empty() {
            self.go_on()?;
            if self.data.is_empty() {
                return Some(0);
            }
        }
        let mut left = usize::from(u16_at(self.take(2)?, 0)?);
        let flags = self.take(1)?[0];
        let mut behind = 0;
        if flags & 0x8 != 0 {
            behind += 4 * usize::from(u16_at(self.take(2)?, 0)?);
        }
        if flags & 0x4 != 0 {
            behind += u32_at(self.take(4)?, 0)? as usize;
        }
        let mut wide = flags & 1 != 0;
        let mut bytes = 0;
        loop {
            let width = if wide { 2 } else { 1 };
            let count = left.min(self.data.len() / width);
            self.take(count * width)?;
            bytes += 3 * count as u64;
            left -= count;
            if left == 0 {
                break;
            }
            self.go_on()?;
            wide = self.take(1)?[0] & 1 != 0;
        }
        while behind > 0 {
            if self.data.is_empty() {
                self.go_on()?;
            }
            let count = behind.min(self.data.len());
            self.take(count)?;
            behind -= count;
        }
        Some(bytes)
    }
}

//! Changes to bytes, each the same for the same number.

/// A generator of numbers: xorshift64*, seeded by target and number of the input.
pub struct Random(u64);

impl Random {
    pub fn new(target: &str, number: u64) -> Self {
        let mut state = 0x9E37_79B9_7F4A_7C15 ^ number.wrapping_mul(0xD134_2543_DE82_EF95);
        for byte in target.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
        Random(state | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number below `end`, 0 when that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// A few changes to bytes; `words` are what the format gives meaning to.
pub fn mutate(random: &mut Random, bytes: &mut Vec<u8>, words: &[&str]) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let reach = if random.once_in(4) { 200 } else { 8 };
        let length = 1 + random.below(reach);
        let end = (at + length).min(bytes.len());
        match random.below(11) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 if at < bytes.len() => bytes[at] = random.below(256) as u8,
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let piece = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            4 if at + 4 <= bytes.len() => {
                let values = [0u32, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x0010_0001];
                let width = *random.pick(&[1, 2, 4]);
                let value = random.pick(&values).to_le_bytes();
                bytes[at..at + width].copy_from_slice(&value[..width]);
            }
            5 => bytes.truncate(at),
            6 => {
                // The same thing very often: nesting, long numbers, long names.
                let piece = match random.below(3) {
                    0 => bytes[at..end].to_vec(),
                    _ => random.pick(words).as_bytes().to_vec(),
                };
                let times = 1 << random.below(13);
                let room = 200_000 / piece.len().max(1);
                bytes.splice(at..at, piece.repeat(times.min(room)));
            }
            7 => {
                // Two lines change places.
                let line = |bytes: &[u8], at: usize| {
                    let start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |p| p + 1);
                    let end = bytes[at..].iter().position(|b| *b == b'\n');
                    start..end.map_or(bytes.len(), |p| at + p)
                };
                let from = line(bytes, at);
                let moved = bytes[from.clone()].to_vec();
                let to = line(bytes, random.below(bytes.len() + 1));
                if from.end <= to.start {
                    let other = bytes[to.clone()].to_vec();
                    bytes.splice(to, moved);
                    bytes.splice(from, other);
                }
            }
            _ => {
                let word = random.pick(words).as_bytes().to_vec();
                let until = if random.once_in(2) { at } else { end };
                bytes.splice(at..until, word);
            }
        }
    }
}

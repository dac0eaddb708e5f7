//! How many lines a text takes in a column of a page or a sheet: words are set one after the other
//! and never taken apart.

use super::metrics::Metrics;

/// A text by the widths of its words in em, a list for each of its own lines.
#[derive(Clone, Debug, Default)]
pub struct Words {
    lines: Vec<Vec<f64>>,
    space: f64,
}

impl Words {
    /// Measures a text.
    pub fn of(text: &str, bold: bool, metrics: &Metrics) -> Self {
        let lines = text.split('\n').map(|line| {
            let mut words: Vec<f64> = Vec::new();
            for word in line.split(' ') {
                let width = metrics.width(word, bold);
                match words.last_mut() {
                    // A dash stands with the word before it.
                    Some(before) if word == "-" => *before += metrics.width(" ", bold) + width,
                    _ => words.push(width),
                }
            }
            words
        });
        Words { lines: lines.collect(), space: metrics.width(" ", bold) }
    }

    /// Its width in em where nothing is broken.
    pub fn full(&self) -> f64 {
        let line = |words: &Vec<f64>| {
            words.iter().sum::<f64>() + self.space * words.len().saturating_sub(1) as f64
        };
        self.lines.iter().map(line).fold(0.0, f64::max)
    }

    /// The width in em of its longest word.
    pub fn longest(&self) -> f64 {
        self.lines.iter().flatten().copied().fold(0.0, f64::max)
    }

    /// The least width in em in which it takes no more than so many lines.
    pub fn within(&self, lines: usize) -> f64 {
        let (mut narrow, mut wide) = (self.longest(), self.full());
        if self.lines(narrow) <= lines {
            return narrow;
        }
        // To a thousandth of the way.
        for _ in 0..10 {
            let middle = (narrow + wide) / 2.0;
            if self.lines(middle) <= lines { wide = middle } else { narrow = middle }
        }
        wide
    }

    /// How many lines it takes in so many em.
    pub fn lines(&self, room: f64) -> usize {
        let broken = |words: &Vec<f64>| {
            let mut lines = 1;
            let mut used = 0.0;
            for width in words {
                if used > 0.0 && used + self.space + width > room + 1e-6 {
                    lines += 1;
                    used = *width;
                } else {
                    used += width + if used > 0.0 { self.space } else { 0.0 };
                }
            }
            lines
        };
        self.lines.iter().map(broken).sum()
    }
}

//! The number of a criterion (`17`) or of one of its indicators (`17.10`).

use std::fmt;
use std::str::FromStr;

/// A criterion's number, or an indicator's: `17`, `17.10`. Ordered by number, so 17.2 stands
/// before 17.10.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The criterion, from 1.
    pub criterion: u16,
    /// The indicator inside it, from 1; 0 means the criterion as a whole.
    pub indicator: u16,
}

impl Code {
    /// The criterion as a whole.
    pub fn criterion(number: u16) -> Self {
        Code { criterion: number, indicator: 0 }
    }

    /// Whether it names an indicator.
    pub fn is_indicator(self) -> bool {
        self.indicator != 0
    }

    /// The criterion that it is or belongs to.
    pub fn parent(self) -> Self {
        Code::criterion(self.criterion)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_indicator() {
            write!(f, "{}.{}", self.criterion, self.indicator)
        } else {
            write!(f, "{}", self.criterion)
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Code {
    type Err = ();

    /// `9`, `09`, `17.10`; nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let number = |part: &str| -> Result<u16, ()> {
            if part.is_empty() || part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(());
            }
            match part.parse() {
                Ok(0) | Err(_) => Err(()),
                Ok(number) => Ok(number),
            }
        };
        match text.split_once('.') {
            None => Ok(Code::criterion(number(text)?)),
            Some((criterion, indicator)) => {
                Ok(Code { criterion: number(criterion)?, indicator: number(indicator)? })
            }
        }
    }
}

/// The part of a list of codes that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeListError {
    /// The part as written.
    pub part: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indicators_order_by_number() {
        let mut codes: Vec<Code> =
            ["17.10", "17.2", "9"].iter().map(|c| c.parse().unwrap()).collect();
        codes.sort();
        assert_eq!(format!("{codes:?}"), "[9, 17.2, 17.10]");
    }
}

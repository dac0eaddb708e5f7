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

/// Reads a list of codes as offices write them: `9, 10, 11`, `1-8; 12`, `13.2-13.5`, `9 và 10`.
/// A blank list is empty; a range must rise within one criterion or among whole criteria.
///
/// # Errors
/// The first part that is neither a code nor a range.
pub fn parse_codes(text: &str) -> Result<Vec<Code>, CodeListError> {
    let mut codes = Vec::new();
    let spaced = text.replace(" và ", ",").replace(['–', '—', '÷'], "-").replace("->", "-");
    for part in spaced.split([',', ';', '\n', '+']) {
        let part = part.trim().trim_end_matches('.').trim();
        if part.is_empty() || part == "-" {
            continue;
        }
        let fail = || CodeListError { part: part.to_owned() };
        match part.split_once('-') {
            None => codes.push(part.parse().map_err(|()| fail())?),
            Some((first, last)) => {
                let first: Code = first.trim().parse().map_err(|()| fail())?;
                let last: Code = last.trim().parse().map_err(|()| fail())?;
                if first.is_indicator()
                    && last.is_indicator()
                    && first.criterion == last.criterion
                    && first.indicator <= last.indicator
                {
                    codes.extend(
                        (first.indicator..=last.indicator)
                            .map(|indicator| Code { criterion: first.criterion, indicator }),
                    );
                } else if !first.is_indicator()
                    && !last.is_indicator()
                    && first.criterion <= last.criterion
                {
                    codes.extend((first.criterion..=last.criterion).map(Code::criterion));
                } else {
                    return Err(fail());
                }
            }
        }
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> String {
        match parse_codes(text) {
            Ok(codes) => codes.iter().map(Code::to_string).collect::<Vec<_>>().join(" "),
            Err(error) => format!("!{}", error.part),
        }
    }

    #[test]
    fn lists_of_codes_as_offices_write_them() {
        for (text, expected) in [
            ("9, 10, 11", "9 10 11"),
            ("1-3; 12", "1 2 3 12"),
            ("13.2-13.4", "13.2 13.3 13.4"),
            ("9 và 10", "9 10"),
            ("05", "5"),
            ("", ""),
            ("-", ""),
            ("17.10.", "17.10"),
            ("13.2–13.3", "13.2 13.3"),
            ("8-3", "!8-3"),
            ("1.1-2", "!1.1-2"),
            ("chín", "!chín"),
            ("0", "!0"),
            ("1,,2", "1 2"),
        ] {
            assert_eq!(list(text), expected, "{text}");
        }
    }

    #[test]
    fn indicators_order_by_number() {
        let mut codes: Vec<Code> =
            ["17.10", "17.2", "9"].iter().map(|c| c.parse().unwrap()).collect();
        codes.sort();
        assert_eq!(format!("{codes:?}"), "[9, 17.2, 17.10]");
    }
}

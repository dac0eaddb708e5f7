//! Which period it is: its year and the part of it, and how it is written.

use std::fmt;
use std::str::FromStr;

/// A period of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// A month, 1 to 12.
    Month(u32),
    /// A quarter, 1 to 4.
    Quarter(u32),
    /// The first six months.
    HalfYear,
    /// The first nine months.
    NineMonths,
    /// The whole year.
    Year,
}

/// A period with its year: `2025-T3`, `2025-Q1`, `2025-6T`, `2025-9T`, `2025-N`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeriodId {
    /// The year.
    pub year: i32,
    /// Which part of it.
    pub kind: PeriodKind,
}

impl PeriodKind {
    /// What it is called: "quý"; a template says so in its first comment (`ky: quý`).
    pub fn word(self) -> &'static str {
        match self {
            PeriodKind::Month(_) => "tháng",
            PeriodKind::Quarter(_) => "quý",
            PeriodKind::HalfYear => "6 tháng",
            PeriodKind::NineMonths => "9 tháng",
            PeriodKind::Year => "năm",
        }
    }
}

impl PeriodId {
    /// The period of the same kind a year earlier.
    pub fn year_before(self) -> Self {
        PeriodId { year: self.year - 1, ..self }
    }

    /// Whether it ends with its year.
    pub fn ends_year(self) -> bool {
        self.last_month() == 12
    }

    /// Whether the period that comes next, as `next_name` names it, ends with this year.
    pub fn next_ends_year(self) -> bool {
        match self.kind {
            PeriodKind::Month(month) => month == 11,
            PeriodKind::Quarter(quarter) => quarter == 3,
            PeriodKind::HalfYear | PeriodKind::NineMonths => true,
            PeriodKind::Year => false,
        }
    }
}

impl fmt::Display for PeriodId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", self.year)?;
        match self.kind {
            PeriodKind::Month(month) => write!(f, "T{month}"),
            PeriodKind::Quarter(quarter) => write!(f, "Q{quarter}"),
            PeriodKind::HalfYear => f.write_str("6T"),
            PeriodKind::NineMonths => f.write_str("9T"),
            PeriodKind::Year => f.write_str("N"),
        }
    }
}

impl FromStr for PeriodId {
    type Err = ();

    /// `2025-T3` or `2025-T03`, `2025-Q1`, `2025-6T`, `2025-9T`, `2025-N`; case does not matter.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, part) = text.trim().split_once('-').ok_or(())?;
        let year: i32 = year.parse().map_err(|_| ())?;
        if !(2000..2100).contains(&year) {
            return Err(());
        }
        let part = part.to_ascii_uppercase();
        let number = |text: &str, most: u32| -> Result<u32, ()> {
            let digits = text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
            let number = text.parse().map_err(|_| ())?;
            if digits && (1..=most).contains(&number) { Ok(number) } else { Err(()) }
        };
        let kind = match part.as_str() {
            "6T" => PeriodKind::HalfYear,
            "9T" => PeriodKind::NineMonths,
            "N" => PeriodKind::Year,
            _ => match part.split_at_checked(1) {
                Some(("T", month)) => PeriodKind::Month(number(month, 12)?),
                Some(("Q", quarter)) => PeriodKind::Quarter(number(quarter, 4)?),
                _ => return Err(()),
            },
        };
        Ok(PeriodId { year, kind })
    }
}

//! Reporting periods: which there are, what days they cover, and when their report is due.
//!
//! The days follow Nghị định 09/2019/NĐ-CP, Điều 12: a period's data end on the 14th of its last
//! month and begin the day after the period before ended. A report of nine months is none of that
//! decree's; offices that ask for one take the same rule.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};

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
    /// The first month of the period.
    #[must_use]
    pub fn first_month(self) -> u32 {
        match self.kind {
            PeriodKind::Month(month) => month,
            PeriodKind::Quarter(quarter) => quarter * 3 - 2,
            PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year => 1,
        }
    }

    /// The last month of the period.
    pub fn last_month(self) -> u32 {
        match self.kind {
            PeriodKind::Month(month) => month,
            PeriodKind::Quarter(quarter) => quarter * 3,
            PeriodKind::HalfYear => 6,
            PeriodKind::NineMonths => 9,
            PeriodKind::Year => 12,
        }
    }

    /// How many months it has.
    fn months(self) -> u32 {
        match self.kind {
            PeriodKind::Month(_) => 1,
            PeriodKind::Quarter(_) => 3,
            PeriodKind::HalfYear => 6,
            PeriodKind::NineMonths => 9,
            PeriodKind::Year => 12,
        }
    }

    /// The last day of its data: the 14th of its last month.
    pub fn cutoff(self) -> NaiveDate {
        day(self.year, self.last_month(), 14)
    }

    /// The first day of its data: the 15th of the month before it.
    pub fn begins(self) -> NaiveDate {
        let first = self.last_month() + 1 - self.months();
        match first {
            1 => day(self.year - 1, 12, 15),
            month => day(self.year, month - 1, 15),
        }
    }

    /// The last day on which its report is in time. Communes report "before" the 20th of a
    /// quarter's last month, 10/6 for six months and 10/12 for a year, so the day before; a month
    /// and nine months are due like a quarter.
    pub fn deadline(self) -> NaiveDate {
        let before = match self.kind {
            PeriodKind::HalfYear => day(self.year, 6, 10),
            PeriodKind::Year => day(self.year, 12, 10),
            PeriodKind::Month(_) | PeriodKind::Quarter(_) | PeriodKind::NineMonths => {
                day(self.year, self.last_month(), 20)
            }
        };
        before.checked_sub_days(Days::new(1)).unwrap_or(before)
    }

    /// The days of which one may end its data: all of the period, and of a month those before it.
    pub fn days_of_data(self) -> (NaiveDate, NaiveDate) {
        (self.begins().min(self.usual_data()), self.ends())
    }

    /// From here on its data usually end: two months before its end.
    pub fn usual_data(self) -> NaiveDate {
        let end = self.ends();
        end.checked_sub_months(Months::new(2)).unwrap_or(end)
    }

    /// The days of which one may be the last for its report: those of its year, and behind its end
    /// those of January.
    pub fn days_of_report(self) -> (NaiveDate, NaiveDate) {
        let last = match self.last_month() {
            12 => day(self.year + 1, 1, 31),
            _ => day(self.year, 12, 31),
        };
        (self.begins(), last)
    }

    /// The last day of its last month.
    pub fn ends(self) -> NaiveDate {
        let first = day(self.year, self.last_month(), 1);
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        next.pred_opt().unwrap_or(first)
    }

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

    /// Whether the report of `earlier` can be what this one compares with: reports of months
    /// follow one another, and so do those of quarters, six months, nine months and the year.
    pub fn follows(self, earlier: PeriodId) -> bool {
        let monthly = |id: PeriodId| matches!(id.kind, PeriodKind::Month(_));
        monthly(self) == monthly(earlier) && earlier.cutoff() < self.cutoff()
    }

    /// How the period is named after "kết quả thực hiện": "tháng 3", "quý I", "6 tháng đầu năm",
    /// "9 tháng đầu năm", "năm"; with its year.
    pub fn name(self) -> String {
        format!("{} năm {}", self.part(), self.year).trim_start_matches(' ').to_owned()
    }

    /// The period's name without its year; blank for a whole year.
    pub fn part(self) -> String {
        match self.kind {
            PeriodKind::Month(month) => format!("tháng {}", crate::viet::month_str(month)),
            PeriodKind::Quarter(quarter) => format!("quý {}", crate::viet::roman(quarter as usize)),
            PeriodKind::HalfYear => "6 tháng đầu".to_owned(),
            PeriodKind::NineMonths => "9 tháng đầu".to_owned(),
            PeriodKind::Year => String::new(),
        }
    }

    /// What comes next, as a report's title names it: "quý II năm 2025", "6 tháng cuối năm 2025",
    /// "3 tháng cuối năm 2025", "năm 2026".
    pub fn next_name(self) -> String {
        let PeriodId { year, kind } = self;
        match kind {
            PeriodKind::Month(12) => PeriodId { year: year + 1, kind: PeriodKind::Month(1) }.name(),
            PeriodKind::Month(month) => {
                PeriodId { year, kind: PeriodKind::Month(month + 1) }.name()
            }
            PeriodKind::Quarter(4) => {
                PeriodId { year: year + 1, kind: PeriodKind::Quarter(1) }.name()
            }
            PeriodKind::Quarter(quarter) => {
                PeriodId { year, kind: PeriodKind::Quarter(quarter + 1) }.name()
            }
            PeriodKind::HalfYear => format!("6 tháng cuối năm {year}"),
            PeriodKind::NineMonths => format!("3 tháng cuối năm {year}"),
            PeriodKind::Year => format!("năm {}", year + 1),
        }
    }
}

/// What a report's title promises beside the results: only what the report then says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promises {
    /// What the whole year is expected to come to (nine months).
    pub estimate: bool,
    /// What is to be done next.
    pub outlook: bool,
}

impl PeriodId {
    /// What a report's title says of its period and, where it is promised, of the next one.
    pub fn report_title(self, promises: Promises) -> String {
        let PeriodId { year, kind } = self;
        let so_far = match kind {
            PeriodKind::NineMonths if promises.estimate => {
                format!("9 tháng đầu năm, ước thực hiện cả năm {year}")
            }
            _ => self.name(),
        };
        if !promises.outlook {
            return so_far;
        }
        let next = self.outlook_title();
        match kind {
            PeriodKind::NineMonths => format!("{so_far}; {next}"),
            PeriodKind::HalfYear => format!("6 tháng đầu năm và {next}"),
            // The year once, unless the next period lies in another one.
            PeriodKind::Year | PeriodKind::Month(12) | PeriodKind::Quarter(4) => {
                format!("{so_far} và {next}")
            }
            PeriodKind::Month(_) | PeriodKind::Quarter(_) => format!("{} và {next}", self.part()),
        }
    }

    /// What the part about the next period is called: "phương hướng, nhiệm vụ quý II năm 2025".
    pub fn outlook_title(self) -> String {
        let what = match self.kind {
            PeriodKind::NineMonths => "nhiệm vụ trọng tâm",
            _ => "phương hướng, nhiệm vụ",
        };
        format!("{what} {}", self.next_name())
    }
}

/// A day that exists: months are 1 to 12 and days 10 to 20 here.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
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

impl PeriodId {
    /// The period that somebody means who writes it in words: "quý I/2026", "6 tháng đầu năm",
    /// "tháng 3", "năm 2025"; without a year it is one of `year`. Only for advice: what is read is
    /// what [`FromStr`] reads.
    pub fn meant(text: &str, year: i32) -> Option<Self> {
        let mut years = Vec::new();
        let mut words = Vec::new();
        for word in split_words(text) {
            match word.parse::<i32>() {
                Ok(number) if word.len() == 4 && (2000..2100).contains(&number) => {
                    years.push(number);
                }
                _ => words.push(word),
            }
        }
        let year = match years[..] {
            [] => year,
            [year] => year,
            _ => return None,
        };
        // "đầu năm", "của năm", "báo cáo" say nothing of which part; "cuối" says another one.
        let said = words.len();
        words.retain(|word| !matches!(word.as_str(), "dau" | "cua" | "bao" | "cao" | "ky" | "bc"));
        if words.len() > 1 || words.first().is_some_and(|word| word != "nam" && word != "n") {
            words.retain(|word| word != "nam" && word != "n" && word != "ca");
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let kind = match words[..] {
            [] if said > 0 || !years.is_empty() => PeriodKind::Year,
            ["nam" | "n"] => PeriodKind::Year,
            ["quy" | "q", number] | [number, "quy" | "q"] => {
                PeriodKind::Quarter(small(number).filter(|number| (1..=4).contains(number))?)
            }
            ["thang" | "t", number] => {
                PeriodKind::Month(small(number).filter(|number| (1..=12).contains(number))?)
            }
            [number, "thang" | "t"] => match small(number)? {
                3 => PeriodKind::Quarter(1),
                6 => PeriodKind::HalfYear,
                9 => PeriodKind::NineMonths,
                12 => PeriodKind::Year,
                _ => return None,
            },
            ["nua"] => PeriodKind::HalfYear,
            // "3/2026" and "2026-03" are how people write a month.
            [number] if !years.is_empty() => {
                let digits = number.bytes().all(|b| b.is_ascii_digit());
                let month = small(number).filter(|month| digits && (1..=12).contains(month))?;
                PeriodKind::Month(month)
            }
            _ => return None,
        };
        Some(PeriodId { year, kind })
    }
}

/// Words and numbers, folded; "Q1" and "6T" are two each.
fn split_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in crate::viet::fold(text).split(' ').filter(|part| !part.is_empty()) {
        let mut last_digit = None;
        for c in part.chars() {
            let digit = c.is_ascii_digit();
            match words.last_mut() {
                Some(word) if last_digit == Some(digit) => word.push(c),
                _ => words.push(c.to_string()),
            }
            last_digit = Some(digit);
        }
    }
    words
}

/// A small number in digits, Roman or in words.
fn small(word: &str) -> Option<u32> {
    let in_words = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    word.parse().ok().or_else(|| match word {
        "i" | "nhat" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" | "tu" => Some(4),
        _ => {
            let index = in_words.iter().position(|known| *known == word)?;
            u32::try_from(index + 1).ok()
        }
    })
}

/// The months of a calendar year are enough to sort periods of one chain.
impl PartialOrd for PeriodId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PeriodId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |id: &PeriodId| (id.year, id.cutoff().month(), id.kind);
        key(self).cmp(&key(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> PeriodId {
        text.parse().unwrap_or_else(|()| panic!("{text}"))
    }

    #[test]
    fn days_by_the_decree() {
        for (text, begins, cutoff, deadline) in [
            ("2025-T1", "2024-12-15", "2025-01-14", "2025-01-19"),
            ("2025-T3", "2025-02-15", "2025-03-14", "2025-03-19"),
            ("2025-Q1", "2024-12-15", "2025-03-14", "2025-03-19"),
            ("2025-Q3", "2025-06-15", "2025-09-14", "2025-09-19"),
            ("2025-6T", "2024-12-15", "2025-06-14", "2025-06-09"),
            ("2025-9T", "2024-12-15", "2025-09-14", "2025-09-19"),
            ("2025-N", "2024-12-15", "2025-12-14", "2025-12-09"),
            ("2024-T3", "2024-02-15", "2024-03-14", "2024-03-19"),
        ] {
            let id = id(text);
            let shown = [id.begins(), id.cutoff(), id.deadline()].map(|day| day.to_string());
            assert_eq!(shown, [begins, cutoff, deadline], "{text}");
            assert_eq!(id.to_string(), text);
        }
    }

    #[test]
    fn names_and_what_comes_next() {
        for (text, name, next) in [
            ("2025-T2", "tháng 02 năm 2025", "tháng 3 năm 2025"),
            ("2025-T12", "tháng 12 năm 2025", "tháng 01 năm 2026"),
            ("2025-Q1", "quý I năm 2025", "quý II năm 2025"),
            ("2025-Q4", "quý IV năm 2025", "quý I năm 2026"),
            ("2025-6T", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025"),
            ("2025-9T", "9 tháng đầu năm 2025", "3 tháng cuối năm 2025"),
            ("2025-N", "năm 2025", "năm 2026"),
        ] {
            assert_eq!(id(text).name(), name);
            assert_eq!(id(text).next_name(), next);
        }
    }

    #[test]
    fn titles_name_both_periods() {
        for (text, title) in [
            ("2025-T2", "tháng 02 và phương hướng, nhiệm vụ tháng 3 năm 2025"),
            ("2025-T12", "tháng 12 năm 2025 và phương hướng, nhiệm vụ tháng 01 năm 2026"),
            ("2025-Q1", "quý I và phương hướng, nhiệm vụ quý II năm 2025"),
            ("2025-6T", "6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2025"),
            (
                "2025-9T",
                "9 tháng đầu năm, ước thực hiện cả năm 2025; nhiệm vụ trọng tâm 3 tháng cuối năm 2025",
            ),
            ("2025-N", "năm 2025 và phương hướng, nhiệm vụ năm 2026"),
        ] {
            let both = Promises { estimate: true, outlook: true };
            assert_eq!(id(text).report_title(both), title);
        }
    }

    #[test]
    fn titles_promise_no_more_than_the_report_says() {
        let neither = Promises { estimate: false, outlook: false };
        for (text, title) in [
            ("2025-T2", "tháng 02 năm 2025"),
            ("2025-Q4", "quý IV năm 2025"),
            ("2025-6T", "6 tháng đầu năm 2025"),
            ("2025-9T", "9 tháng đầu năm 2025"),
            ("2025-N", "năm 2025"),
        ] {
            assert_eq!(id(text).report_title(neither), title);
        }
        let estimate = Promises { estimate: true, outlook: false };
        let nine = "9 tháng đầu năm, ước thực hiện cả năm 2025";
        assert_eq!(id("2025-9T").report_title(estimate), nine);
    }

    #[test]
    fn reports_follow_reports_of_their_kind() {
        assert!(id("2025-6T").follows(id("2025-Q1")));
        assert!(id("2025-Q1").follows(id("2024-N")));
        assert!(!id("2025-Q1").follows(id("2025-T2")));
        assert!(id("2025-T1").follows(id("2024-T12")));
        assert!(!id("2025-6T").follows(id("2025-6T")));
    }

    #[test]
    fn what_people_write_is_understood_for_an_advice() {
        for (written, wanted) in [
            ("quý 1", "2026-Q1"),
            ("Quý I/2025", "2025-Q1"),
            ("quý IV năm 2025", "2025-Q4"),
            ("Q2-2025", "2025-Q2"),
            ("2025Q3", "2025-Q3"),
            ("quý một", "2026-Q1"),
            ("6 tháng 2025", "2025-6T"),
            ("6 tháng đầu năm 2025", "2025-6T"),
            ("sáu tháng", "2026-6T"),
            ("9 tháng", "2026-9T"),
            ("9T/2025", "2025-9T"),
            ("tháng 3", "2026-T3"),
            ("tháng 03/2025", "2025-T3"),
            ("3/2025", "2025-T3"),
            ("2025-03", "2025-T3"),
            ("T10", "2026-T10"),
            ("năm 2025", "2025-N"),
            ("cả năm", "2026-N"),
            ("2025", "2025-N"),
            ("12 tháng năm 2025", "2025-N"),
            ("3 tháng đầu năm", "2026-Q1"),
        ] {
            let meant = PeriodId::meant(written, 2026).map(|id| id.to_string());
            assert_eq!(meant.as_deref(), Some(wanted), "{written}");
        }
        for written in ["", "quý 5", "tháng 13", "6 tháng cuối năm", "tuần 3", "2024-2025", "3"]
        {
            assert_eq!(PeriodId::meant(written, 2026), None, "{written}");
        }
    }

    #[test]
    fn nothing_else_is_a_period() {
        for text in
            ["2025", "2025-", "2025-Q5", "2025-T0", "2025-T13", "25-Q1", "2025-X1", "2025-Q"]
        {
            assert_eq!(text.parse::<PeriodId>(), Err(()), "{text}");
        }
        assert_eq!("2025-t03".parse(), Ok(id("2025-T3")));
    }
}

//! What a period, its report and the part about the next one are called.

use super::id::{PeriodId, PeriodKind};

impl PeriodId {
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

    /// The part of the year, or all of it, without the year: "tháng 4", "6 tháng đầu năm", "năm".
    pub fn part_of_year(self) -> String {
        match self.kind {
            PeriodKind::Month(_) | PeriodKind::Quarter(_) => self.part(),
            PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year => {
                format!("{} năm", self.part()).trim_start().to_owned()
            }
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
            // The year once: what comes next names it.
            PeriodKind::NineMonths if promises.estimate && promises.outlook => {
                "9 tháng đầu năm, ước thực hiện cả năm".to_owned()
            }
            PeriodKind::NineMonths if promises.estimate => {
                format!("9 tháng đầu năm, ước thực hiện cả năm {year}")
            }
            PeriodKind::NineMonths if promises.outlook => "9 tháng đầu năm".to_owned(),
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

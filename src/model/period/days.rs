//! What days a period covers, when its report is due, and which of two periods comes first.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::id::{PeriodId, PeriodKind};

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

    /// Whether the report of `earlier` can be what this one compares with: reports of months
    /// follow one another, and so do those of quarters, six months, nine months and the year. A month
    /// follows one of these, too, that ends on the day before it begins.
    pub fn follows(self, earlier: PeriodId) -> bool {
        let monthly = |id: PeriodId| matches!(id.kind, PeriodKind::Month(_));
        let like = monthly(self) == monthly(earlier);
        let ends_before =
            || self.cutoff().checked_sub_months(Months::new(1)) == Some(earlier.cutoff());
        (like || monthly(self) && ends_before()) && earlier.cutoff() < self.cutoff()
    }
}

/// A day that exists: months are 1 to 12 and days 10 to 20 here.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
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

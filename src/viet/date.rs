//! Dates: read as clerks write them, written as the decree pads them, and Excel's day numbers.
//!
//! Never asks what day it is and never guesses: a day and month that could be swapped are taken in
//! the Vietnamese order, and where that gives no date the text is refused.

use super::number::from_f64;
use super::text::fold_tones;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};
use rust_decimal::prelude::ToPrimitive;

/// Why a text is no date. The caller has the text and words the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Nothing is there.
    Empty,
    /// Not one of the forms of a date.
    NotADate,
    /// The year has not four digits ("05/3/20").
    ShortYear,
    /// The month is not 1 to 12; when `day` is, the two are probably swapped ("12/25/2024"), which
    /// only the writer can say.
    DayMonth {
        /// What stands in the place of the day.
        day: u32,
        /// What stands in the place of the month.
        month: u32,
    },
    /// The month is not 1 to 12, and no day stands beside it ("13/2025").
    NoSuchMonth {
        /// What stands in the place of the month.
        month: u32,
    },
    /// The month has no such day (31/02).
    NoSuchDay {
        /// The day.
        day: u32,
        /// The month, 1 to 12.
        month: u32,
        /// The year.
        year: i32,
    },
    /// The year is not between 1900 and 2199: a slip of the key.
    YearOutOfRange {
        /// The year.
        year: i32,
    },
}

/// A date of which the day, or the day and the month, may be left open: until a document is issued
/// its number and day are blank (Nghị định 30/2020/NĐ-CP, Điều 15: văn thư puts them in).
///
/// [`PartialDate::parse`] never gives a day without a month and never a day that the month has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    /// Four digits.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31; only together with a month.
    pub day: Option<u32>,
}

impl PartialDate {
    /// Reads "10/02/2025", "02/2025" or "2025", in any of the forms of [`parse_date`]: "tháng 02
    /// năm 2025", "2025-02", "năm 2025".
    ///
    /// # Errors
    ///
    /// As [`parse_date`].
    pub fn parse(s: &str) -> Result<Self, DateError> {
        match fields(s, false)? {
            (Some(day), Some(month), year) => {
                let date = checked(day, month, year)?;
                Ok(date.into())
            }
            (None, Some(month), year) if (1..=12).contains(&month) => {
                Ok(Self { year, month: Some(month), day: None })
            }
            (None, Some(month), _) => Err(DateError::NoSuchMonth { month }),
            (_, None, year) => Ok(Self { year, month: None, day: None }),
        }
    }

    /// The day as the decree pads it, see [`day_str`]; `None` when it is open.
    #[must_use]
    pub fn day_str(self) -> Option<String> {
        self.day.map(day_str)
    }

    /// The month as the decree pads it, see [`month_str`]; `None` when it is open.
    #[must_use]
    pub fn month_str(self) -> Option<String> {
        self.month.map(month_str)
    }

    /// The year in figures.
    #[must_use]
    pub fn year_str(self) -> String {
        self.year.to_string()
    }

    /// The date, when nothing is open.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

/// Reads a date: "05/3/2020", "5-3-2020", "05.3.2020", "ngày 05 tháng 3 năm 2020", "2020-03-05"
/// (also followed by a time of midnight, as programs write it).
///
/// # Errors
///
/// [`DateError`]: the day comes first and then the month, always; nothing is swapped to make a date
/// of it. A month and a year alone are `NotADate` here ([`PartialDate::parse`] takes them).
pub fn parse_date(s: &str) -> Result<NaiveDate, DateError> {
    match fields(s, true)? {
        (Some(day), Some(month), year) => checked(day, month, year),
        _ => Err(DateError::NotADate),
    }
}

/// A day in figures: below 10 with a zero before it (điểm b khoản 4 Mục II Phần I Phụ lục I).
#[must_use]
pub fn day_str(day: u32) -> String {
    format!("{day:02}")
}

/// A month in figures: 1 and 2 with a zero before them, no other ("tháng 02", "tháng 3"; điểm b
/// khoản 4 Mục II Phần I Phụ lục I).
#[must_use]
pub fn month_str(month: u32) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

/// "ngày 05 tháng 3 năm 2020" (điểm b khoản 4 Mục II Phần I Phụ lục I).
#[must_use]
pub fn fmt_long(date: NaiveDate) -> String {
    format!("ngày {} tháng {} năm {}", day_str(date.day()), month_str(date.month()), date.year())
}

/// A moment in Vietnam's time, which all who read it live by, whatever the machine is set to.
#[must_use]
pub fn here(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    const HOURS: i32 = 7;
    FixedOffset::east_opt(HOURS * 3600)
        .map_or_else(|| moment.fixed_offset(), |zone| moment.with_timezone(&zone))
}

/// "08/7/2022", "10/01/2025", "23/12/2024": the short form of running text and tables, padded as
/// the long one. The decree does not lay it down; it is practice.
#[must_use]
pub fn fmt_short(date: NaiveDate) -> String {
    format!("{}/{}/{}", day_str(date.day()), month_str(date.month()), date.year())
}

/// The day that an Excel day number stands for; the time of day is dropped.
///
/// In the 1900 system 1 is 01/01/1900, and 60 is a 29/02/1900 that never was: `None`, and so are 0
/// (which Excel shows as 00/01/1900), negative numbers, NaN and days after 31/12/9999. In the 1904
/// system (`is1904`) 0 is 01/01/1904.
#[must_use]
pub fn excel_serial(serial: f64, is1904: bool) -> Option<NaiveDate> {
    // As Excel shows it, so that a sum that misses a day by the last bit is that day.
    let days = from_f64(serial)?.floor().to_i64()?;
    let (year, day_before) = match (is1904, days) {
        (true, 0..=2_957_003) => (1904, days + 1),
        (false, 1..=59) => (1900, days),
        (false, 61..=2_958_465) => (1900, days - 1),
        _ => return None,
    };
    let before = NaiveDate::from_ymd_opt(year - 1, 12, 31)?;
    before.checked_add_signed(chrono::Duration::days(day_before))
}

/// What stands in the places of day, month and year.
type Fields = (Option<u32>, Option<u32>, i32);

/// The figures of a date in any of the forms, the year checked, day and month not. With `whole`, a
/// text without a day is `NotADate`, whatever its year looks like.
fn fields(s: &str, whole: bool) -> Result<Fields, DateError> {
    let text = fold_tones(s);
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    let text = text.strip_suffix('.').unwrap_or(&text);
    let (day, month, year) = in_words(text)
        .or_else(|| iso(text))
        .or_else(|| in_figures(text.strip_prefix("ngày ").unwrap_or(text)))
        .filter(|(day, ..)| day.is_some() || !whole)
        .ok_or(DateError::NotADate)?;
    let small = |part: &str| match part.len() {
        1 | 2 => number(part),
        _ => None,
    };
    let day = day.map(|day| small(day).ok_or(DateError::NotADate)).transpose()?;
    let month = month.map(|month| small(month).ok_or(DateError::NotADate)).transpose()?;
    let value =
        number(year).and_then(|year| i32::try_from(year).ok()).ok_or(DateError::NotADate)?;
    match year.len() {
        4 if (1900..2200).contains(&value) => Ok((day, month, value)),
        4 => Err(DateError::YearOutOfRange { year: value }),
        1..=3 if month.is_some() => Err(DateError::ShortYear),
        _ => Err(DateError::NotADate),
    }
}

/// The texts in the places of day, month and year.
type Parts<'a> = (Option<&'a str>, Option<&'a str>, &'a str);

/// "ngày 05 tháng 3 năm 2020", "tháng 3 năm 2020", "năm 2020"; commas may part them.
fn in_words(text: &str) -> Option<Parts<'_>> {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    match words[..] {
        ["ngày", day, "tháng", month, "năm", year] | [day, "tháng", month, "năm", year] => {
            Some((Some(day), Some(month), year))
        }
        ["tháng", month, "năm", year] => Some((None, Some(month), year)),
        ["năm", year] => Some((None, None, year)),
        _ => None,
    }
}

/// "2020-03-05", "2020-03-05T00:00:00", "2020-03-05 00:00:00", "2020-03".
fn iso(text: &str) -> Option<Parts<'_>> {
    let date = ["t00:00:00", " 00:00:00"]
        .iter()
        .find_map(|midnight| text.strip_suffix(midnight))
        .unwrap_or(text);
    let parts: Vec<&str> = date.split('-').collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => Some((Some(day), Some(month), year)),
        [year, month] if year.len() == 4 => Some((None, Some(month), year)),
        _ => None,
    }
}

/// "05/3/2020", "5-3-2020", "05.3.2020", "3/2020", "2020"; one kind of separator throughout, spaces
/// around it.
fn in_figures(text: &str) -> Option<Parts<'_>> {
    let separator = text.chars().find(|c| matches!(c, '/' | '-' | '.')).unwrap_or('/');
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    match parts[..] {
        [day, month, year] => Some((Some(day), Some(month), year)),
        [month, year] => Some((None, Some(month), year)),
        [year] => Some((None, None, year)),
        _ => None,
    }
}

/// A number of at most nine ASCII digits.
fn number(digits: &str) -> Option<u32> {
    let plain = (1..=9).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// The date, or what is wrong with it.
fn checked(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateError> {
    if !(1..=12).contains(&month) {
        return Err(DateError::DayMonth { day, month });
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay { day, month, year })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date in a test")
    }

    #[test]
    fn forms_of_a_date() {
        for text in [
            "05/3/2020",
            "05/03/2020",
            "5/3/2020",
            " 5 / 3 / 2020 ",
            "5-3-2020",
            "05.03.2020",
            "ngày 05 tháng 3 năm 2020",
            "Ngày 5 tháng 03 năm 2020.",
            "NGÀY 05\u{A0}THÁNG 3, NĂM 2020",
            "5 tháng 3 năm 2020",
            "ngày 05/3/2020",
            "2020-03-05",
            "2020-03-05T00:00:00",
            "2020-03-05 00:00:00",
        ] {
            assert_eq!(parse_date(text), Ok(ymd(2020, 3, 5)), "{text}");
        }
        assert_eq!(parse_date("29/02/2024"), Ok(ymd(2024, 2, 29)));
    }

    #[test]
    fn what_is_refused() {
        use DateError::{DayMonth, Empty, NoSuchDay, NotADate, ShortYear, YearOutOfRange};
        for (text, error) in [
            ("", Empty),
            (" ", Empty),
            ("31/02/2024", NoSuchDay { day: 31, month: 2, year: 2024 }),
            ("29/02/2025", NoSuchDay { day: 29, month: 2, year: 2025 }),
            ("0/5/2024", NoSuchDay { day: 0, month: 5, year: 2024 }),
            ("13/25/2024", DayMonth { day: 13, month: 25 }),
            ("12/25/2024", DayMonth { day: 12, month: 25 }),
            ("2024-25-12", DayMonth { day: 12, month: 25 }),
            ("05/3/20", ShortYear),
            ("05/3/202", ShortYear),
            ("05/3/0202", YearOutOfRange { year: 202 }),
            ("05/3/20200", NotADate),
            ("05/3-2020", NotADate),
            ("005/3/2020", NotADate),
            ("5/3", NotADate),
            ("02/2025", NotADate),
            ("2025", NotADate),
            ("hôm nay", NotADate),
            ("ngày … tháng 3 năm 2020", NotADate),
            ("2020/03/05", NotADate),
            ("2020-03-05 10:00:00", NotADate),
            ("-5/3/2020", NotADate),
            ("45657", NotADate),
        ] {
            assert_eq!(parse_date(text), Err(error), "{text}");
        }
    }

    #[test]
    fn open_dates() {
        let open = |year, month, day| Ok(PartialDate { year, month, day });
        for (text, wanted) in [
            ("10/02/2025", open(2025, Some(2), Some(10))),
            ("02/2025", open(2025, Some(2), None)),
            ("2/2025", open(2025, Some(2), None)),
            ("tháng 2 năm 2025", open(2025, Some(2), None)),
            ("2025-02", open(2025, Some(2), None)),
            ("2025", open(2025, None, None)),
            ("năm 2025", open(2025, None, None)),
            ("13/2025", Err(DateError::NoSuchMonth { month: 13 })),
            ("31/02/2025", Err(DateError::NoSuchDay { day: 31, month: 2, year: 2025 })),
            ("02/25", Err(DateError::ShortYear)),
            ("25", Err(DateError::NotADate)),
            ("", Err(DateError::Empty)),
        ] {
            assert_eq!(PartialDate::parse(text), wanted, "{text}");
        }
        let date = PartialDate { year: 2025, month: Some(2), day: None };
        assert_eq!(date.day_str(), None);
        assert_eq!(date.month_str().as_deref(), Some("02"));
        assert_eq!(date.year_str(), "2025");
        assert_eq!(date.date(), None);
    }

    #[test]
    fn the_decree_pads() {
        for (date, long, short) in [
            (ymd(2020, 3, 5), "ngày 05 tháng 3 năm 2020", "05/3/2020"),
            (ymd(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
            (ymd(2019, 6, 29), "ngày 29 tháng 6 năm 2019", "29/6/2019"),
            (ymd(2022, 7, 8), "ngày 08 tháng 7 năm 2022", "08/7/2022"),
            (ymd(2025, 2, 10), "ngày 10 tháng 02 năm 2025", "10/02/2025"),
            (ymd(2024, 12, 31), "ngày 31 tháng 12 năm 2024", "31/12/2024"),
        ] {
            assert_eq!(fmt_long(date), long);
            assert_eq!(fmt_short(date), short);
        }
    }

    #[test]
    fn excel_days() {
        for (serial, is1904, wanted) in [
            (1.0, false, Some(ymd(1900, 1, 1))),
            (59.0, false, Some(ymd(1900, 2, 28))),
            (60.0, false, None),
            (61.0, false, Some(ymd(1900, 3, 1))),
            (45657.0, false, Some(ymd(2024, 12, 31))),
            (45657.75, false, Some(ymd(2024, 12, 31))),
            (44195.0, true, Some(ymd(2024, 12, 31))),
            (0.0, true, Some(ymd(1904, 1, 1))),
            (0.0, false, None),
            (-1.0, false, None),
            (-0.5, true, None),
            (2_958_465.0, false, Some(ymd(9999, 12, 31))),
            (2_957_003.0, true, Some(ymd(9999, 12, 31))),
            (2_958_466.0, false, None),
            (1e300, false, None),
            (f64::NAN, false, None),
            (f64::INFINITY, true, None),
        ] {
            assert_eq!(excel_serial(serial, is1904), wanted, "{serial}");
        }
    }

    proptest! {
        #[test]
        fn dates_read_back(days in 0i64..109_000) {
            let date = ymd(1900, 1, 1) + chrono::Duration::days(days);
            prop_assert_eq!(parse_date(&fmt_long(date)), Ok(date));
            prop_assert_eq!(parse_date(&fmt_short(date)), Ok(date));
            prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
            let partial = PartialDate::parse(&fmt_short(date));
            prop_assert_eq!(partial.map(PartialDate::date), Ok(Some(date)));
        }

        #[test]
        fn excel_days_follow_each_other(serial in 61u32..2_958_464) {
            let day = excel_serial(f64::from(serial), false);
            let next = excel_serial(f64::from(serial) + 1.25, false);
            prop_assert_eq!(day.and_then(|day| day.succ_opt()), next);
        }

        #[test]
        fn nothing_panics(s in any::<String>(), near in "[-0-9/. ngàythágăm]{0,20}") {
            let _ = (parse_date(&s), PartialDate::parse(&near));
        }

        #[test]
        fn no_double_panics(serial in any::<f64>()) {
            let _ = (excel_serial(serial, false), excel_serial(serial, true));
        }
    }
}

//! Days, years, stages and criteria sets that the headings and titles of a sheet name, beside those that its table is
//! read for.

use chrono::{Datelike, NaiveDate};

use super::Sheet;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::inputs::raw::FieldRef;
use crate::inputs::said;
use crate::inputs::tables::{self, Years};
use crate::origin::Place;
use crate::viet;

impl Sheet<'_> {
    /// A level of a heading whose figures count up to another day than the table's. Parts of the year
    /// in a title are held against the period later.
    pub(super) fn of_another_day(&self, part: &str, place: &Place) -> Option<Diagnostic> {
        let told = self.counted_to_another_day(part, &said::days_of_heading(part), place);
        if told.is_some() {
            return told;
        }
        let year = self.counted_to.filter(|_| self.wanted.period.is_none())?.year();
        let years = said::years(part);
        // "Kết quả 6 tháng đầu năm 2025" over what counts up to the end of the year.
        let own = years.is_empty() || years.contains(&year);
        let days = if own { said::last_days(part, year) } else { Vec::new() };
        self.counted_to_another_day(part, &days, place)
    }

    /// A text whose figures count up to one of these days, where that is not the table's.
    pub(super) fn counted_to_another_day(
        &self,
        text: &str,
        days: &[NaiveDate],
        place: &Place,
    ) -> Option<Diagnostic> {
        let wanted = self.counted_to?;
        let day = days.first().filter(|_| !days.contains(&wanted))?;
        let problem = Problem::HeadingDay {
            heading: viet::one_line(text),
            day: viet::fmt_short(*day),
            wanted: viet::fmt_short(wanted),
        };
        Some(Diagnostic::new(problem).at(place))
    }

    /// A level that names a stage of which communes cannot have their titles yet: one that begins after
    /// the base, or ends after it without a word of what is there.
    pub(super) fn of_later_stage<'p>(&self, parts: &[&'p str], field: FieldRef) -> Option<&'p str> {
        let FieldRef::Named(key) = field else { return None };
        if key == "muc_tieu" {
            return self.of_a_stage(parts);
        }
        let known = key == "danh_hieu" || tables::TITLES.contains(&key);
        let last = self.wanted.allowed(Years::Before).into_iter().max().filter(|_| known)?;
        let there = |part: &str| {
            let folded = viet::fold(part);
            ["cong nhan", "da dat", "ket qua", "hien trang"].iter().any(|own| folded.contains(own))
        };
        let there = parts.iter().any(|part| there(part));
        let later = |(from, to): (i32, i32)| from > last || to > last && !there;
        // "Danh hiệu đến năm 2030".
        let of_year = |part: &str| !there && said::years(part).iter().any(|year| *year > last + 1);
        parts.iter().copied().find(|part| said::stage(part).is_some_and(later) || of_year(part))
    }

    /// A level over aims that names a stage, where none names the year: "Mục tiêu 2026-2030".
    fn of_a_stage<'p>(&self, parts: &[&'p str]) -> Option<&'p str> {
        let year = self.wanted.year?;
        let of_year = parts.iter().any(|part| said::years(part).contains(&year));
        let mut stages = parts.iter().copied().filter(|part| said::stage(part).is_some());
        stages.find(|_| !of_year)
    }

    /// A title of the criteria of another stage than those of the project's set.
    pub(super) fn of_another_set(
        &self,
        text: &str,
        stage: Option<(i32, i32)>,
        place: &Place,
    ) -> Option<Diagnostic> {
        let set = self.set.filter(|_| viet::fold(text).contains("bo tieu chi"))?;
        let own = said::stage(&set.name).or_else(|| said::stage(&set.id))?;
        let (from, to) = stage.filter(|stage| *stage != own)?;
        let problem = Problem::HeadingYear {
            heading: viet::one_line(text),
            year: format!("{from}-{to}"),
            wanted: format!("{}-{}", own.0, own.1),
            table: String::new(),
        };
        let mut told = Diagnostic::new(problem).at(place);
        told.severity = Severity::Warning;
        Some(told)
    }

    /// The name of the file without its ending.
    pub(super) fn file_stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    pub(super) fn years(&self) -> Vec<i32> {
        self.wanted.allowed(self.spec.years)
    }

    pub(super) fn is_of(&self, year: i32) -> bool {
        let years = self.years();
        years.is_empty() || years.contains(&year)
    }
}

//! Charts on their pages: one that does not fit below its text leaves no third of a page blank.
//!
//! A chart stands at the end of the section that it is of. Where the rest of that page has no room for it, it
//! stands between two paragraphs of its section, as far down as it fits; it never splits one, and never goes
//! to the next section. How high it is and where these paragraphs begin is seen on the pages as they are, so
//! that a document is laid out once more for each such chart and not tried out.

use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive;

use super::marks::{number, text};
use super::measure::{self, Page};
use super::source::Source;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;
use crate::model::LayoutOptions;

/// What stands where a chart begins, and where it might: its name, its height in mm, and which place it is,
/// counted up from the section's end.
const DRAWN: &str = "bieu-do";
const PLACE: &str = "cho-bieu-do";
/// Above this, in mm, stands only the page's number; a chart that heads its page begins so many mm below.
const TOP: f64 = 19.0;
const HEAD: f64 = 12.0;
/// More than this share of a page blank before a chart looks like a fault.
const BLANK: f64 = 0.07;
/// Up to this share is better than a chart that shows groups alone.
const BLANK_FOR_ALL_BARS: f64 = 0.12;
/// The room in mm above and below a chart.
const AROUND: f64 = 9.0;
/// So many places are tried where the first one does not do.
const TRIED: usize = 2;

/// The pages of a document whose charts stand where they leave no page blank; the source is told which of
/// them stand further up in their sections, or are drawn by group because none of the places has room.
pub(super) fn move_up(
    source: &mut Source,
    mut pages: Pages,
    options: &LayoutOptions,
    fonts: &Arc<Fonts>,
) -> Pages {
    let bottom = options.bottom_margin().to_f64().unwrap_or_default();
    let mut seen: Vec<String> = Vec::new();
    while let Some(chart) = pages.first_after_a_gap(bottom, &seen) {
        let much = pages.blank_before(&chart, bottom) > BLANK_FOR_ALL_BARS;
        let placed = pages.placed(source, &chart, bottom, fonts);
        let by_group = || if much { grouped(source, &chart, bottom, fonts) } else { None };
        if let Some(better) = placed.or_else(by_group) {
            (*source, pages) = better;
        }
        seen.push(chart.name);
    }
    pages
}

/// A document with a chart drawn by group, at the end of its section or further up.
fn grouped(
    source: &Source,
    chart: &Drawn,
    bottom: f64,
    fonts: &Arc<Fonts>,
) -> Option<(Source, Pages)> {
    if !chart.has_groups {
        return None;
    }
    let mut other = source.clone();
    other.grouped.push(chart.name.clone());
    let pages = layout(&other, fonts, &mut Diagnostics::new())?;
    match pages.after_a_gap(&chart.name, bottom) {
        Some(lower) => pages.placed(&other, &lower, bottom, fonts).or(Some((other, pages))),
        None => Some((other, pages)),
    }
}

/// A chart on its page.
struct Drawn {
    name: String,
    /// Counted from 0.
    page: usize,
    /// From the page's top in mm.
    y: f64,
    height: f64,
    /// Whether it can be drawn by group.
    has_groups: bool,
}

impl Pages {
    fn charts(&self) -> Vec<Drawn> {
        let charts = self.marks(DRAWN).into_iter().filter_map(|(page, point, says)| {
            let height = number(&says, "cao")?;
            let has_groups = number(&says, "gon")? > 0.0;
            let y = point.y.to_mm();
            Some(Drawn { name: text(&says, "ten")?, page, y, height, has_groups })
        });
        charts.collect()
    }

    /// The chart of this name, where it heads a page while much of the page before it is blank.
    fn after_a_gap(&self, name: &str, bottom: f64) -> Option<Drawn> {
        let mut charts = self.charts().into_iter();
        charts.find(|chart| chart.name == name && self.is_after_a_gap(chart, bottom))
    }

    /// The document with a chart at the lowest place before it at which it leaves no gap.
    fn placed(
        &self,
        source: &Source,
        chart: &Drawn,
        bottom: f64,
        fonts: &Arc<Fonts>,
    ) -> Option<(Source, Pages)> {
        self.places_for(chart, bottom).into_iter().find_map(|place| {
            let mut other = source.clone();
            other.charts.push((chart.name.clone(), place));
            let pages = layout(&other, fonts, &mut Diagnostics::new())?;
            pages.after_a_gap(&chart.name, bottom).is_none().then_some((other, pages))
        })
    }

    /// Whether any chart heads a page while much of the page before it is blank.
    pub(super) fn has_gaps_before_charts(&self, bottom: f64) -> bool {
        self.first_after_a_gap(bottom, &[]).is_some()
    }

    /// The first chart beside those that are known that heads a page while much of the page before it is blank.
    fn first_after_a_gap(&self, bottom: f64, known: &[String]) -> Option<Drawn> {
        let mut charts = self.charts().into_iter();
        charts.find(|chart| !known.contains(&chart.name) && self.is_after_a_gap(chart, bottom))
    }

    fn is_after_a_gap(&self, chart: &Drawn, bottom: f64) -> bool {
        self.blank_before(chart, bottom) > BLANK
    }

    /// The share of the page before a chart that is blank, where the chart heads its own.
    fn blank_before(&self, chart: &Drawn, bottom: f64) -> f64 {
        let before = chart.page.checked_sub(1).and_then(|at| self.document.pages().get(at));
        let before = before.filter(|_| chart.y < TOP + HEAD);
        before.map_or(0.0, |before| blank(&measure::page(before), bottom))
    }

    /// The places on the page before a chart at which it fits, the lowest first.
    fn places_for(&self, chart: &Drawn, bottom: f64) -> Vec<usize> {
        let page = chart.page.saturating_sub(1);
        let height =
            self.document.pages().get(page).map_or(0.0, |page| page.frame.height().to_mm());
        let lowest = height - bottom - AROUND - chart.height;
        let marks = self.marks(PLACE).into_iter();
        let marks = marks.filter(|(at, point, says)| {
            *at == page
                && point.y.to_mm() <= lowest
                && text(says, "ten").is_some_and(|own| own == chart.name)
        });
        let numbers = marks.filter_map(|(.., says)| number(&says, "cho"));
        let mut numbers: Vec<usize> = numbers.filter_map(|number| number.to_usize()).collect();
        numbers.sort_unstable();
        numbers.truncate(TRIED);
        numbers
    }
}

/// The share of a page's text area that is blank at its foot.
fn blank(page: &Page, bottom: f64) -> f64 {
    let texts = page.texts.iter().map(|run| run.y);
    let lowest = texts.chain(page.boxes.iter().map(|own| own.y + own.height)).fold(TOP, f64::max);
    let end = page.height - bottom;
    (end - lowest) / (end - TOP)
}

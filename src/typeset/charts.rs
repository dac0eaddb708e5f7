//! Charts on their pages: one that does not fit below its text leaves no third of a page blank.
//!
//! A chart stands at the end of the section that it is of, behind all of its paragraphs. Where the rest of that
//! page has no room for it, its bars stand closer, or else it is drawn by group; where that does not help it heads
//! the next page as it is.

use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive;

use super::marks::{number, text};
use super::measure::{self, Page};
use super::source::Source;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;
use crate::model::LayoutOptions;

/// What stands where a chart begins: its name, and whether it can be drawn by group.
const DRAWN: &str = "bieu-do";
/// Above this, in mm, stands only the page's number; a chart that heads its page begins so many mm below.
const TOP: f64 = 19.0;
const HEAD: f64 = 12.0;
/// More than this share of a page blank before a chart looks like a fault.
const BLANK: f64 = 0.07;
/// Up to this share is better than a chart that shows groups alone.
const BLANK_FOR_ALL_BARS: f64 = 0.12;

/// The pages of a document whose charts leave no page blank before them, as far as they may be drawn otherwise; the
/// source is told how they are.
pub(super) fn settle(
    source: &mut Source,
    mut pages: Pages,
    options: &LayoutOptions,
    fonts: &Arc<Fonts>,
) -> Pages {
    let bottom = options.bottom_margin().to_f64().unwrap_or_default();
    let mut seen: Vec<String> = Vec::new();
    while let Some(chart) = pages.first_after_a_gap(bottom, &seen) {
        let much = pages.blank_before(&chart, bottom) > BLANK_FOR_ALL_BARS;
        let by_group = much && chart.has_groups;
        let ways = [(true, false), (false, true), (true, true)].into_iter();
        let drawn = ways.filter(|(_, grouped)| by_group || !grouped).find_map(|(low, grouped)| {
            let mut other = source.clone();
            other.low.extend(low.then(|| chart.name.clone()));
            other.grouped.extend(grouped.then(|| chart.name.clone()));
            let pages = layout(&other, fonts, &mut Diagnostics::new())?;
            (!pages.is_after_a_gap_of(&chart.name, bottom)).then_some((other, pages))
        });
        if let Some(better) = drawn {
            (*source, pages) = better;
        }
        seen.push(chart.name);
    }
    pages
}

/// A chart on its page.
struct Drawn {
    name: String,
    /// Counted from 0.
    page: usize,
    /// From the page's top in mm.
    y: f64,
    /// Whether it can be drawn by group.
    has_groups: bool,
}

impl Pages {
    fn charts(&self) -> Vec<Drawn> {
        let charts = self.marks(DRAWN).into_iter().filter_map(|(page, point, says)| {
            let has_groups = number(&says, "gon")? > 0.0;
            let y = point.y.to_mm();
            Some(Drawn { name: text(&says, "ten")?, page, y, has_groups })
        });
        charts.collect()
    }

    /// Whether the chart of this name heads a page while much of the page before it is blank.
    fn is_after_a_gap_of(&self, name: &str, bottom: f64) -> bool {
        self.charts().iter().any(|chart| chart.name == name && self.is_after_a_gap(chart, bottom))
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
}

/// The share of a page's text area that is blank at its foot.
fn blank(page: &Page, bottom: f64) -> f64 {
    let texts = page.texts.iter().map(|run| run.y);
    let lowest = texts.chain(page.boxes.iter().map(|own| own.y + own.height)).fold(TOP, f64::max);
    let end = page.height - bottom;
    (end - lowest) / (end - TOP)
}

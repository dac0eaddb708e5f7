//! Charts on their pages: one that does not fit below its text leaves no third of a page blank.
//!
//! A chart stands behind the paragraphs that it is of. Where the rest of their page has no room for it,
//! the text runs on and the chart heads the next page. Which ones those are is seen on the pages as they
//! are, so that a document is laid out once more for each and not tried out.

use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive;
use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::utils::PicoStr;

use super::measure::{self, Page};
use super::source::Source;
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;
use crate::model::LayoutOptions;

/// What stands where a chart begins, with its name.
const LABEL: &str = "bieu-do";
/// Above this, in mm, stands only the page's number; a chart that heads its page begins so many mm below.
const TOP: f64 = 19.0;
const HEAD: f64 = 12.0;
/// More than this share of a page blank before a chart looks like a fault.
const BLANK: f64 = 0.07;

/// The pages of a document whose text runs on where a chart would leave much of a page blank; the source
/// is told which charts head a page.
pub(super) fn run_on(
    source: &mut Source,
    mut pages: Pages,
    options: &LayoutOptions,
    fonts: &Arc<Fonts>,
) -> Pages {
    let bottom = options.bottom_margin().to_f64().unwrap_or_default();
    let mut stays: Vec<String> = Vec::new();
    while let Some(name) = pages.first_after_a_gap(bottom, &|name: &str| {
        source.ahead.iter().chain(&stays).any(|known| known == name)
    }) {
        let mut other = source.clone();
        other.ahead.push(name.clone());
        let laid_out = layout(&other, fonts, &mut Diagnostics::new());
        // A chart behind the signature would be worse than any gap.
        match laid_out.filter(Pages::has_charts_before_the_end) {
            Some(filled) => (*source, pages) = (other, filled),
            None => stays.push(name),
        }
    }
    pages
}

impl Pages {
    /// The charts: name, page counted from 0 and height on it in mm.
    fn charts(&self) -> Vec<(String, usize, f64)> {
        let Some(label) = Label::new(PicoStr::intern(LABEL)) else { return Vec::new() };
        let introspector = self.document.introspector();
        let found = introspector.query(&Selector::Label(label));
        let charts = found.iter().filter_map(|mark| {
            let Value::Str(name) = &mark.to_packed::<MetadataElem>()?.value else { return None };
            let at = introspector.position(mark.location()?)?;
            Some((name.to_string(), at.page.get() - 1, at.point.y.to_mm()))
        });
        charts.collect()
    }

    /// Whether a chart that heads its page leaves much of the page before it blank.
    pub(super) fn has_gap_before(&self, charts: &[String], bottom: f64) -> bool {
        let other = |name: &str| charts.iter().all(|own| own != name);
        self.first_after_a_gap(bottom, &other).is_some()
    }

    /// The first chart that heads a page while much of the page before it is blank.
    fn first_after_a_gap(&self, bottom: f64, known: &dyn Fn(&str) -> bool) -> Option<String> {
        let pages = self.document.pages();
        let found = self.charts().into_iter().find(|(name, page, y)| {
            let before = page.checked_sub(1).and_then(|before| pages.get(before));
            let blank = before.map_or(0.0, |before| blank(&measure::page(before), bottom));
            !known(name) && *y < TOP + HEAD && blank > BLANK
        });
        found.map(|(name, ..)| name)
    }

    /// Whether the text ends on no earlier page than the last chart's.
    fn has_charts_before_the_end(&self) -> bool {
        let is_end = |page: &Page| page.texts.iter().any(|run| run.text.starts_with("Nơi nhận:"));
        let mut pages = self.document.pages().iter();
        let Some(end) = pages.position(|page| is_end(&measure::page(page))) else { return true };
        self.charts().iter().all(|(_, page, _)| *page <= end)
    }
}

/// The share of a page's text area that is blank at its foot.
fn blank(page: &Page, bottom: f64) -> f64 {
    let texts = page.texts.iter().map(|run| run.y);
    let lowest = texts.chain(page.boxes.iter().map(|own| own.y + own.height)).fold(TOP, f64::max);
    let end = page.height - bottom;
    (end - lowest) / (end - TOP)
}

//! The last page of the text: signature and recipients do not stand there with a line or two.
//!
//! An office then sets the paragraphs a little further apart, so that more of the text goes along.
//! The decree asks for at least 6 pt between them and names no most (Phụ lục I, II.6d).

use std::sync::Arc;

use super::{Fonts, Pages, Source, layout, measure, passages};
use crate::diag::Diagnostics;

/// Fewer lines than these above the signature look left over.
const FEW: usize = 8;
/// A line's height in pt.
const LINE: f64 = 17.0;
/// The space between paragraphs in pt that the decree asks for at least.
const CLOSEST: f64 = 6.0;
/// Spaces between paragraphs in pt that are tried one after the other.
const WIDER: [u8; 4] = [7, 8, 9, 10];
/// What a document's annexes are called in by; they have no part in where its text ends.
const ANNEXES: &str = "#cac-phu-luc(vb)";

/// The pages of a document whose paragraphs stand as close as the decree allows, with more on the last
/// page of its text where there was little; the source is told the space between paragraphs.
pub fn fill_last_page(source: &mut Source, pages: Pages, fonts: &Arc<Fonts>) -> Pages {
    let Some(few) = lines_on_last_page(&pages).filter(|lines| *lines < FEW) else { return pages };
    let text = Source { markup: source.markup.replace(ANNEXES, ""), ..source.clone() };
    let mut most = (few, None);
    // Each paragraph before the last page moves its end by what the paragraphs are set apart; less than
    // that is not tried.
    let needed = (FEW - few) as f64 * LINE / passages(&text.markup).len().max(1) as f64;
    let least = WIDER.iter().rposition(|gap| f64::from(*gap) <= CLOSEST + needed).unwrap_or(0);
    for gap in WIDER.into_iter().skip(least) {
        let laid_out = layout(&text.set_apart(gap), fonts, &mut Diagnostics::new());
        let lines = laid_out.and_then(|pages| lines_on_last_page(&pages)).unwrap_or(0);
        if lines > most.0 {
            most = (lines, Some(gap));
        }
        if lines >= FEW {
            break;
        }
    }
    let (_, Some(gap)) = most else { return pages };
    let wider = source.set_apart(gap);
    match layout(&wider, fonts, &mut Diagnostics::new()) {
        Some(filled) => {
            *source = wider;
            filled
        }
        None => pages,
    }
}

impl Source {
    /// The same with so many pt between its paragraphs.
    fn set_apart(&self, gap: u8) -> Source {
        let mut source = self.clone();
        if let Ok(mut data) = serde_json::from_str::<serde_json::Value>(&self.data) {
            if let Some(own) = data.pointer_mut("/the_thuc/cach_doan") {
                *own = gap.into();
            }
            source.data = data.to_string();
        }
        source
    }
}

/// How many lines stand above the signature, where that is not on the first page.
fn lines_on_last_page(pages: &Pages) -> Option<usize> {
    for (number, page) in pages.document.pages().iter().enumerate() {
        let page = measure::page(page);
        let Some(end) = page.texts.iter().find(|run| run.text.starts_with("Nơi nhận:")) else {
            continue;
        };
        let text = page.texts.iter().filter(|run| run.y > TOP && run.y < end.y - 1.0);
        let mut lines: Vec<f64> = text.map(|run| run.y).collect();
        lines.sort_by(f64::total_cmp);
        lines.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        return (number > 0).then_some(lines.len());
    }
    None
}

/// Above this, in mm, stands only the page's number.
const TOP: f64 = 19.0;

//! The last page of the text: signature and recipients do not stand there with a line or two.
//!
//! An office then sets the paragraphs a little further apart, and the lines where that is not enough,
//! so that more of the text goes along. The decree asks for at least 6 pt between paragraphs and names
//! no most, and lets lines stand up to 1.5 apart (Phụ lục I, II.6d).
//!
//! What is needed is reckoned from the pages as they are, so that a document is laid out once more and
//! not tried out.

use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive;

use super::charts;
use super::measure::{self, Text};
use super::source::{Apart, Source};
use super::{Fonts, Pages, layout};
use crate::diag::Diagnostics;
use crate::model::LayoutOptions;

/// Fewer lines than these above the signature look left over.
const FEW: usize = 8;
/// A page before the last one of which more than this share is blank looks left over, too: what stays
/// with the signature went to the last page.
const BLANK: f64 = 0.15;
/// The space between paragraphs in pt that the decree asks for at least, and the most that is taken.
const GAP: (f64, f64) = (6.0, 10.0);
/// The most between paragraphs of a document of two pages whose second would hold but a few lines.
const WIDE_GAP: f64 = 12.0;
/// The distance of lines as a multiple of a single line: the closest, and the most that is taken.
const SPACING: (f64, f64) = (1.0, 1.15);
/// The most where the page before the last one stays short and nothing more goes over: its lines fill it.
const WIDE_SPACING: f64 = 1.3;
/// What the head's blank lines become of a document that lacks a little for one page, and how much in pt that
/// gives it.
const CLOSE_HEAD: f64 = 0.5;
const OF_HEAD: f64 = 29.0;
/// The least room for a signature in mm, and the blank above it in lines (`ket.typ`).
const SIGNATURE: f64 = 23.8;
const ABOVE_SIGNATURE: f64 = 0.5;
/// How much more or less than needed in pt is tried.
const NEAR: [f64; 4] = [-0.5, 0.5, -1.0, 1.0];
/// What a page break takes from the space that is added, in lines: a paragraph goes over with two lines
/// or with none, a heading with what it heads.
const LOST_AT_BREAK: f64 = 0.5;
/// How far right of the recipients in mm the signer's lines begin at least.
const SIGNER_FROM: f64 = 55.0;
/// How far in pt a line reaches below its baseline.
const DESCENT: f64 = 3.4;
/// Points in a millimetre.
const PT: f64 = 72.0 / 25.4;
/// Above this, in mm, stands only the page's number.
const TOP: f64 = 19.0;

/// The pages of a document whose paragraphs stand as close as the decree allows, with more on the last
/// page of its text where there was little; the source is told how far apart they stand.
pub(super) fn fill_last_page(
    source: &mut Source,
    pages: Pages,
    options: &LayoutOptions,
    fonts: &Arc<Fonts>,
) -> Pages {
    if !options.is_elastic {
        return pages;
    }
    let bottom = options.bottom_margin().to_f64().unwrap_or_default();
    let wanting = |ending: &Ending| ending.lines < FEW || ending.is_blank();
    let Some(before) = Ending::of(&pages, bottom).filter(wanting) else {
        return pages;
    };
    if before.lacking.is_some_and(|lacking| lacking <= OF_HEAD) {
        let (gap, spacing) = (GAP.0, SPACING.0);
        let apart = Some(Apart { gap, spacing, head: CLOSE_HEAD });
        let closer = Source { apart, ..source.clone() };
        let laid_out = layout(&closer, fonts, &mut Diagnostics::new());
        if let Some(laid_out) = laid_out.filter(Ending::is_on_first_page) {
            *source = closer;
            return laid_out;
        }
    }
    let Some(apart) = before.set_apart((GAP.1, SPACING.1)) else { return pages };
    let better = |after: &Ending| {
        after.lines > before.lines
            || before.is_blank() && !after.is_blank() && after.lines >= FEW.min(before.lines)
    };
    let lay_out = |apart: Apart| {
        // Charts are drawn anew: one that was lower may now fit with more room.
        let mut wider =
            Source { apart: Some(apart), low: Vec::new(), grouped: Vec::new(), ..source.clone() };
        let laid_out = layout(&wider, fonts, &mut Diagnostics::new())?;
        let laid_out = charts::settle(&mut wider, laid_out, options, fonts);
        let after = Ending::of(&laid_out, bottom)?;
        Some((after, (wider, laid_out)))
    };
    let set = |apart: Apart| lay_out(apart).filter(|(after, _)| better(after));
    // Lines further apart send more over where a document has two pages.
    let further = |lines: usize| {
        let wide = before.lacking.and_then(|_| before.set_apart((WIDE_GAP, WIDE_SPACING)))?;
        set(wide).filter(|(after, _)| after.lines > lines && !after.is_blank())
    };
    let normal = set(apart);
    let lines = normal.as_ref().map_or(before.lines, |(after, _)| after.lines);
    let normal = if lines < FEW { further(lines).or(normal) } else { normal };
    // What the end's room leaves blank on the page before is spread over that page's lines.
    let known = normal.as_ref().map_or(&before, |(after, _)| after);
    let wide =
        known.is_blank().then(|| before.spread()).flatten().and_then(lay_out).filter(
            |(after, _)| after.lines >= before.lines && after.room_before < known.room_before,
        );
    let Some((_, mut filled)) = wide.or(normal) else { return pages };
    // A chart that heads its page may now follow a gap: then a little more or less between paragraphs.
    let gap = |(_, pages): &(Source, Pages)| pages.has_gaps_before_charts(bottom);
    if gap(&filled) {
        let others = NEAR.into_iter().map(|more| Apart { gap: apart.gap + more, ..apart });
        let mut others = others.filter(|other| (GAP.0..=GAP.1).contains(&other.gap));
        if let Some(other) =
            others.find_map(|other| Some(set(other)?.1).filter(|other| !gap(other)))
        {
            filled = other;
        }
    }
    *source = filled.0;
    filled.1
}

/// How a document's text ends, where that is not on its first page.
struct Ending {
    /// Lines above the signature on the last page.
    lines: usize,
    /// Lines on the pages before it.
    lines_before: usize,
    /// Lines on the pages before it that begin a paragraph.
    paragraphs_before: usize,
    /// Room in pt that is left on the page before it, which is filled first.
    room_before: f64,
    /// The height in pt of a page's text.
    page: f64,
    /// From a line's baseline to the next of its paragraph, in pt.
    pitch: f64,
    /// How much room in pt it lacks on the first page, where that is the page before.
    lacking: Option<f64>,
}

impl Ending {
    /// How the text ends on pages with such a bottom margin in mm.
    fn of(pages: &Pages, bottom: f64) -> Option<Ending> {
        let mut before: Vec<f64> = Vec::new();
        let (mut room, mut whole) = (0.0, 0.0);
        for (number, page) in pages.document.pages().iter().enumerate() {
            let measure::Page { height, texts, .. } = measure::page(page);
            let Some(end) = texts.iter().find(|run| run.text.starts_with("Nơi nhận:")) else {
                let lines = baselines(&texts, f64::INFINITY);
                room = lines.last().map_or(0.0, |line| (height - bottom) * PT - line);
                whole = (height - bottom - TOP) * PT;
                before.extend(distances(&lines));
                continue;
            };
            // A paragraph's own lines are the closest, but for the letterhead's and a table's.
            before.sort_by(f64::total_cmp);
            let pitch = *before.get(before.len() / 4)?;
            let apart = before.iter().filter(|distance| **distance > pitch + GAP.0 - 1.0);
            let left = if room < pitch { 0.0 } else { room };
            let lacking = (number == 1).then(|| needed(&texts, end, pitch) - left);
            return (number > 0).then_some(Ending {
                lacking,
                lines: baselines(&texts, end.y - 1.0).len(),
                lines_before: before.len(),
                paragraphs_before: apart.count(),
                room_before: left,
                page: whole,
                pitch,
            });
        }
        None
    }

    /// Whether a document's text ends on its first page.
    fn is_on_first_page(pages: &Pages) -> bool {
        let first = pages.document.pages().first();
        first.is_some_and(|page| {
            measure::page(page).texts.iter().any(|run| run.text.starts_with("Nơi nhận:"))
        })
    }

    /// Whether much of the page before the last one is blank.
    fn is_blank(&self) -> bool {
        self.room_before > BLANK * self.page
    }

    /// The space between paragraphs in pt and the distance of lines that fill the page before the last one with
    /// what stands on it, but for a line.
    fn spread(&self) -> Option<Apart> {
        let wanted = self.room_before - 2.0 * self.pitch;
        let by_gap = (wanted / self.paragraphs_before.max(1) as f64).min(GAP.1 - GAP.0);
        let rest = (wanted - by_gap * self.paragraphs_before as f64).max(0.0);
        let by_line = rest / self.lines_before.max(1) as f64 / self.pitch;
        let by_line = by_line.min(WIDE_SPACING - SPACING.0);
        let rounded = |value: f64, by: f64| (value / by).floor() * by;
        (wanted > 0.0).then(|| Apart {
            gap: GAP.0 + rounded(by_gap, 0.25),
            spacing: SPACING.0 + rounded(by_line, 0.01),
            head: 1.0,
        })
    }

    /// The space between paragraphs in pt and the distance of lines that bring enough of the text to the
    /// last page, as far as they may, lines up to so far apart; none where not a line would go over and the page
    /// before is full.
    fn set_apart(&self, (most_gap, most): (f64, f64)) -> Option<Apart> {
        let more = FEW.saturating_sub(self.lines) as f64 + LOST_AT_BREAK;
        let wanted = more * self.pitch + self.room_before;
        let by_gap = (wanted / self.paragraphs_before.max(1) as f64).min(most_gap - GAP.0);
        let rest = wanted - by_gap * self.paragraphs_before as f64;
        let by_line = rest / self.lines_before.max(1) as f64 / self.pitch;
        let by_line = by_line.clamp(0.0, most - SPACING.0);
        let gained = by_gap * self.paragraphs_before as f64
            + by_line * self.pitch * self.lines_before as f64;
        let rounded = |value: f64, by: f64| (value / by).ceil() * by;
        let gap = GAP.0 + rounded(by_gap, 0.25);
        let spacing = SPACING.0 + rounded(by_line, 0.01);
        // Not a line may go over, but a page that is left short is filled as far as it may be.
        let enough = gained >= wanted.min(self.room_before + self.pitch);
        (enough || self.is_blank()).then_some(Apart { gap, spacing, head: 1.0 })
    }
}

/// How high in pt the text and the end of a page are, which begin a page and end with recipients and signature,
/// where the signature has the least room.
fn needed(texts: &[Text], recipients: &Text, pitch: f64) -> f64 {
    let below = texts.iter().filter(|run| run.y > recipients.y - 1.0);
    let (signer, others): (Vec<_>, Vec<_>) =
        below.partition(|run| run.x > recipients.x + SIGNER_FROM);
    let mut signer: Vec<f64> = signer.iter().map(|run| run.y * PT).collect();
    signer.sort_by(f64::total_cmp);
    // The lines of authority and post; below them the room for the signature, then the name.
    let posts = signer.windows(2).take_while(|pair| pair[1] - pair[0] < 2.0 * pitch).count();
    let signed = signer.get(posts).map_or(0.0, |post| post + SIGNATURE * PT + pitch);
    let listed = others.iter().map(|run| run.y * PT).fold(0.0, f64::max);
    let first = baselines(texts, f64::INFINITY).first().copied().unwrap_or_default();
    let spared = (1.0 - ABOVE_SIGNATURE) * pitch;
    signed.max(listed) - first + pitch + GAP.0 + DESCENT - spared
}

/// The baselines of a page's text above a height in mm, in pt from the top.
fn baselines(texts: &[Text], end: f64) -> Vec<f64> {
    let text = texts.iter().filter(|run| run.y > TOP && run.y < end);
    let mut lines: Vec<f64> = text.map(|run| run.y * PT).collect();
    lines.sort_by(f64::total_cmp);
    lines.dedup_by(|a, b| (*a - *b).abs() < 3.0);
    lines
}

/// How far each line stands below the one before it.
fn distances(baselines: &[f64]) -> Vec<f64> {
    baselines.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

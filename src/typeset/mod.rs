//! Layout: markup to pages to PDF; the only home of typst.
//!
//! The World knows nothing of the machine: files come from memory, fonts are ours (or those of a
//! folder that the user names), and there is no clock and no network, so the same inputs give
//! the same bytes. Typst's errors become ours while the World is alive.

mod annex;
mod blocks;
mod calls;
mod charts;
mod chosen;
mod digits;
mod ending;
mod errors;
mod fonts;
mod gaps;
mod letterhead;
mod lines;
mod loose;
mod marks;
pub mod measure;
mod metrics;
#[cfg(test)]
mod said;
mod sign_here;
mod source;
mod turns;
mod unbroken;
mod words;
mod world;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use typst::foundations::Datetime;
use typst::syntax::SyntaxNode;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use self::annex::{AnnexLooks, Area, FittedAnnex, Names, annexes};
pub use self::blocks::{
    Align, Attached, Block, BlockKind, Emphasis, HeadingKind, OwnAnnex, OwnCell, OwnColumn,
    OwnTable, OwnWidth, Paragraph, ParagraphKind, PrintedPart, Raised, TextRun, Unread, blocks,
};
pub use self::chosen::{Chosen, ChosenAt, ChosenHead, TypeSizes};
pub use self::digits::{Digits, MadeOf};
pub use self::errors::slips;
pub use self::fonts::Fonts;
pub use self::letterhead::{Letterhead, subject, symbol};
pub use self::lines::Words;
pub use self::metrics::Metrics;
pub use self::sign_here::{SignatureLook, SignaturePlace, shown};
pub use self::source::{Apart, Source};
use self::unbroken::room;
pub use self::unbroken::{Passage, Unstretched, held_spaces, passages};
pub use self::words::{check as check_words, long_word};
pub use self::world::LIBRARY_FILES;
use self::world::Memory;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::LayoutOptions;

/// Laid-out pages.
pub struct Pages {
    document: PagedDocument,
    world: Memory,
}

/// Templates nest by tens; Typst itself stops at 256, except for long rows of operators.
const DEPTH_LIMIT: usize = 1_000;

/// More of Typst's findings on one document nobody reads.
const MOST_FINDINGS: usize = 200;
/// What costs every page or every heading something, so that a thousand of them cost a million:
/// an annex counts its pages apart, an outline lists all headings.
const COSTLY: [&str; 2] = ["#phu-luc", "#outline"];
/// No document has more of each.
const MOST_COSTLY: usize = 200;

/// What was not asked for while so many documents were laid out is forgotten: for each worker, and in all, since each
/// keeps some megabytes.
const KEPT_A_WORKER: usize = 8;
const MOST_KEPT: usize = 40;
/// Looking through all that is kept takes a twentieth of a layout: it is done behind so many of them.
const BETWEEN: usize = 4;
/// Markup of more bytes takes memory enough by itself while it is laid out: others are not remembered beside it.
const LONG: usize = 100_000;
/// A document of more pages keeps far more: while it is remembered, so few layouts are.
const MANY_PAGES: usize = 60;
const KEPT_BEHIND_MANY: usize = 2;

/// How deep a syntax tree is, without going down it by recursion.
fn depth(root: &SyntaxNode) -> usize {
    let mut deepest = 0;
    let mut open = vec![(root, 1)];
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(node.children().map(|child| (child, depth + 1)));
    }
    deepest
}

/// Lays a document out. `None` when Typst refuses it; the reasons are among the diagnostics.
pub fn layout(source: &Source, fonts: &Arc<Fonts>, found: &mut Diagnostics) -> Option<Pages> {
    // The syntax tree is walked and dropped by recursion: all of it on a stack of its own.
    stacker::grow(room(&source.markup), || layout_deep(source, fonts, found))
}

fn layout_deep(source: &Source, fonts: &Arc<Fonts>, found: &mut Diagnostics) -> Option<Pages> {
    let world = Memory::bound(source, fonts.clone());
    let too_deep = depth(world.main_source().root()) > DEPTH_LIMIT;
    let too_many = COSTLY.iter().find(|what| source.markup.matches(**what).count() > MOST_COSTLY);
    let refused = match too_many {
        Some(what) => Some(format!("the markup has more than {MOST_COSTLY} times {what}")),
        None => too_deep.then(|| "the markup is nested too deeply".to_owned()),
    };
    if let Some(detail) = refused {
        found.push(Diagnostic::new(Problem::Typeset { detail }));
        return None;
    }
    if source.markup.len() > LONG {
        forget();
    }
    let compiled = typst::compile::<PagedDocument>(&world);
    match &compiled.output {
        Ok(document) => evict(document.pages().len()),
        // It serves no neighbour, and may keep much.
        Err(_) => forget(),
    }
    for warning in compiled.warnings.iter().take(MOST_FINDINGS) {
        errors::report(&world, warning, found);
    }
    match compiled.output {
        Ok(document) => Some(Pages { document, world }),
        Err(problems) => {
            for problem in problems.iter().take(MOST_FINDINGS) {
                errors::report(&world, problem, found);
            }
            None
        }
    }
}

/// The pages of a document with neither torn lines, nor a gap before a chart, nor a last page of a line or two, nor a
/// name on two pages, as far as its layout may be changed for that; the source is told how it is set.
pub fn settled(
    source: &mut Source,
    pages: Pages,
    options: &LayoutOptions,
    fonts: &Arc<Fonts>,
) -> Pages {
    let pages = gaps::close(source, pages, fonts);
    let pages = charts::settle(source, pages, options, fonts);
    let pages = ending::fill_last_page(source, pages, options, fonts);
    turns::keep_names(source, pages, fonts)
}

/// Lets go what typst's cache was not asked for in a while. It is process-wide and without bound. The documents of a
/// province share most of their words and all of their letterhead; what was computed for a commune serves the next
/// one's document of the same kind where it is still there then. A document is laid out once to three times, a project
/// has about three of them, and each worker is at one.
///
/// What is left to grow, some kilobytes a document and less with each, is comemo's own: its eviction empties the tables
/// that speed up look-ups and keeps the room of the largest that stood at each place. Nobody outside can give that back.
fn evict(pages: usize) {
    static KEPT: LazyLock<usize> = LazyLock::new(|| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        (KEPT_A_WORKER * cores).min(MOST_KEPT)
    });
    /// How many layouts, this one among them, may still find one of many pages in the cache.
    static BEHIND_MANY: AtomicUsize = AtomicUsize::new(0);
    static LAID_OUT: AtomicUsize = AtomicUsize::new(0);
    if pages > MANY_PAGES {
        BEHIND_MANY.store(KEPT_BEHIND_MANY + 1, Ordering::Relaxed);
    }
    let behind = BEHIND_MANY
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
        .is_ok();
    if behind {
        comemo::evict(KEPT_BEHIND_MANY);
    } else if LAID_OUT.fetch_add(1, Ordering::Relaxed).is_multiple_of(BETWEEN) {
        comemo::evict(*KEPT / BETWEEN);
    }
}

/// Reads what every layout needs, so that none has to wait for it.
pub fn make_ready() {
    world::make_ready();
}

/// Forgets everything that typst remembers between documents.
pub fn forget() {
    comemo::evict(0);
}

impl Pages {
    /// How many pages.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// The PDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once, tagged, with
    /// bookmarks and embedded fonts.
    ///
    /// `date` is the document's own (year, month, day), never the clock's; `ident` identifies the
    /// document for good.
    pub fn pdf(
        &self,
        ident: &str,
        date: (i32, u8, u8),
        found: &mut Diagnostics,
    ) -> Option<Vec<u8>> {
        let standards = match PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]) {
            Ok(standards) => standards,
            Err(error) => {
                let detail = error.message().to_string();
                found.push(Diagnostic::new(Problem::PdfStandard { detail }));
                return None;
            }
        };
        let options = PdfOptions {
            ident: typst::foundations::Smart::Custom(ident.to_owned()),
            creator: typst::foundations::Smart::Custom(Some("ntm".to_owned())),
            timestamp: Datetime::from_ymd_hms(date.0, date.1, date.2, 0, 0, 0)
                .map(Timestamp::new_utc),
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        let exported = typst_pdf::pdf(&self.document, &options);
        match exported {
            Ok(bytes) => Some(bytes),
            Err(problems) => {
                for problem in problems.iter().take(MOST_FINDINGS) {
                    errors::report(&self.world, problem, found);
                }
                None
            }
        }
    }

    /// Each page as a PNG at a resolution in pixels per inch.
    pub fn png(&self, pixels_per_inch: f64) -> Vec<Vec<u8>> {
        let options = typst_render::RenderOptions {
            pixel_per_pt: (pixels_per_inch / 72.0).into(),
            render_bleed: false,
        };
        let pages = self.document.pages().iter();
        // Encoding into memory fails only for an empty picture, and a page is never that.
        pages.filter_map(|page| typst_render::render(page, &options).encode_png().ok()).collect()
    }

    /// What stands where on the pages.
    pub fn measured(&self) -> Vec<measure::Page> {
        self.document.pages().iter().map(measure::page).collect()
    }
}

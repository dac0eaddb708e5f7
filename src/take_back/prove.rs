//! Whether changed prose says on the page what Word says.

use std::sync::Arc;

use super::pieces::text_of;
use crate::diag::Diagnostics;
use crate::model::Prose;
use crate::pipeline::{self, Prepared, Rebuilt, Wanted};
use crate::typeset::{Block, BlockKind, Fonts, blocks};

/// The paragraphs of a markup, bare: what prose may print.
pub fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let mut all = Vec::new();
    for block in blocks {
        match &block.what {
            BlockKind::Annex(own) => all.extend(paragraphs(&own.blocks)),
            BlockKind::Paragraph(_) | BlockKind::Closing(_) => all.extend(text_of(block)),
            _ => {}
        }
    }
    all
}

/// Whether the document's paragraphs are these with other prose; marks at their ends are the program's own.
pub fn proves(
    prepared: &Prepared,
    rebuilt: &Rebuilt<'_>,
    prose: Prose,
    wanted: &[String],
    fonts: &Arc<Fonts>,
) -> bool {
    let period = rebuilt.edition.period().map(|own| own.id.value);
    let prepared = prepared.with_prose(period, prose);
    let own = Wanted { documents: vec![rebuilt.document.id.value.clone()], ..Wanted::default() };
    let mut found = Diagnostics::new();
    let sources = pipeline::drafts(&prepared, &own, fonts, &mut found);
    let source = sources.into_iter().find(|own| own.id == rebuilt.laid_out.source.id);
    let Some(Ok(blocks)) = source.map(|own| blocks(&own.markup)) else { return false };
    let end = |text: &str| text.trim_end_matches(['.', ';', ' ']).to_owned();
    let said: Vec<String> = paragraphs(&blocks).iter().map(|own| end(own)).collect();
    let wanted: Vec<String> = wanted.iter().map(|own| end(own)).collect();
    said == wanted
}

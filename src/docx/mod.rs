//! A document as a Word document (ISO/IEC 29500, transitional): real styles, headings that Word goes on numbering,
//! sections, tables whose headings repeat.
//!
//! Written with `quick-xml` and `zip`, which are here: the crates that write Word documents have no repeated rows of a
//! table's heading, no section of its own paper and count, or no content controls, and bring a model of their own.
//!
//! The look stands in styles; beside them only what no style can hold: a table's columns, a rule's ends, the room
//! behind an amount. Points have their letter as text, since Word counts "a b c d e" and the decree "a b c d đ e"
//! (Phụ lục I, II.6đ). Nothing asks the clock, so that the same document gives the same bytes.

mod annex_table;
mod head;
mod mark;
mod numbering;
mod own_table;
mod package;
mod parts;
mod read;
mod sections;
mod stamp;
mod style;
mod styles;
mod text;
mod xml;

pub use self::mark::{MarkedLine, WordMark, plain as plain_text, row_text, short as short_of};
use self::package::WordPackage;
pub use self::read::{
    Beside, LetterTurn, LineMark, ReadWord, WordComment, WordLine, WordRow, WordUnit, read,
};
use self::sections::body;
pub use self::stamp::WordStamp;
use crate::diag::Problem;
use crate::document::DocumentTree;

/// A Word document.
pub struct WrittenWord {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its lines that are marked, in their order: the number in a mark's name is the place here.
    pub lines: Vec<MarkedLine>,
}

/// A Word document of a tree; `date` is the document's own.
///
/// # Errors
/// Why it cannot be packed.
pub fn word(
    tree: &DocumentTree,
    date: (i32, u8, u8),
    stamp: &WordStamp,
) -> Result<WrittenWord, Problem> {
    let body = body(tree);
    let mut package = WordPackage::new();
    package.put("[Content_Types].xml", parts::content_types());
    package.put("_rels/.rels", parts::relations());
    package.put("docProps/core.xml", parts::core(&tree.data.thong_tin, date));
    package.put("docProps/app.xml", parts::app());
    package.put("docProps/custom.xml", stamp.part());
    package.put("word/_rels/document.xml.rels", parts::document_relations(body.pictures.len()));
    package.put("word/document.xml", body.xml);
    package.put("word/styles.xml", styles::styles(tree, &body.cells, &body.levels));
    package.put("word/numbering.xml", numbering::numbering(tree, body.lists, &body.levels));
    package.put("word/settings.xml", parts::settings());
    package.put("word/fontTable.xml", parts::fonts());
    package.put("word/theme1.xml", parts::THEME.to_vec());
    package.put("word/header1.xml", parts::header(&tree.data, false));
    package.put("word/header2.xml", parts::header(&tree.data, true));
    package.put("word/footer1.xml", parts::footer(&tree.data));
    for (index, png) in body.pictures.into_iter().enumerate() {
        package.put(&format!("word/media/hinh{}.png", index + 1), png);
    }
    Ok(WrittenWord { bytes: package.bytes()?, lines: body.lines })
}

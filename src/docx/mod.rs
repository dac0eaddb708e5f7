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
mod numbering;
mod own_table;
mod package;
mod parts;
mod sections;
mod style;
mod styles;
mod text;
mod xml;

use self::package::WordPackage;
use self::sections::body;
use crate::diag::Problem;
use crate::document::DocumentTree;

/// The bytes of a Word document; `date` is the document's own.
///
/// # Errors
/// Why it cannot be packed.
pub fn word(tree: &DocumentTree, date: (i32, u8, u8)) -> Result<Vec<u8>, Problem> {
    let body = body(tree);
    let mut package = WordPackage::new();
    package.put("[Content_Types].xml", parts::content_types());
    package.put("_rels/.rels", parts::relations());
    package.put("docProps/core.xml", parts::core(&tree.data.thong_tin, date));
    package.put("docProps/app.xml", parts::app());
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
    package.bytes()
}

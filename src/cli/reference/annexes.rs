//! The annexes that a document may have.

use super::table;
use crate::emit::Lang;
use crate::tables::{self, About};

/// Every annex, in the order in which they are attached.
pub fn annexes(lang: Lang) -> String {
    let rows = tables::all().map(|annex| {
        let own = match (annex.usual, annex.about) {
            (true, About::Plan) => lang.pick("kế hoạch", "plan"),
            (true, About::Period) => lang.pick("báo cáo", "report"),
            (false, _) => "",
        };
        let [vi, en] = annex.name;
        vec![format!("`{}`", annex.kind.key()), lang.pick(vi, en).to_owned(), own.to_owned()]
    });
    let heads = match lang {
        Lang::Vi => ["Khóa", "Phụ lục", "Có sẵn trong"],
        Lang::En => ["Key", "Annex", "Without asking in"],
    };
    table(&heads, rows)
}

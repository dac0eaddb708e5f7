//! Calls of the layout library in a document's markup.

use typst::syntax::{SyntaxKind, SyntaxNode};

/// What a function call calls.
pub fn name(call: &SyntaxNode) -> Option<&str> {
    let callee = call.children().next()?;
    (call.kind() == SyntaxKind::FuncCall).then(|| callee.leaf_text().as_str())
}

/// Whether a call sets a remark in brackets.
pub fn is_remark(call: &str) -> bool {
    let content = call.split_once('[').map_or("", |(_, content)| content.trim_start());
    content.starts_with('(') || content.starts_with("#\"(")
}

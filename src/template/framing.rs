//! Passages of a template that are known again in what it writes: its blocks, the wording that a key of prose
//! replaces, the places to which one adds, its expressions.
//!
//! While a document is traced, such a passage leaves the template between two marks of the ledger's.

use std::ops::Range;

use minijinja::machinery::ast::{EmitRaw, Expr, Spanned, Stmt};

use super::frame::FrameKind;
use super::ledger;

/// The key of prose that an expression is: `loi_van.KEY`.
pub fn key_of_prose<'a>(expression: &Expr<'a>) -> Option<&'a str> {
    match expression {
        Expr::GetAttr(own) => match &own.expr {
            Expr::Var(name) if name.id == "loi_van" => Some(own.name),
            _ => None,
        },
        _ => None,
    }
}

/// The key of prose that an expression prints as paragraphs: `loi_van.KEY|doan`.
fn key_printed<'a>(expression: &Expr<'a>) -> Option<&'a str> {
    match expression {
        Expr::Filter(own) if own.name == "doan" => key_of_prose(own.expr.as_ref()?),
        _ => None,
    }
}

/// Where statements begin and end in a text, where words stand there; elsewhere the engine does not tell.
pub fn around(text: &str, statements: &[Stmt<'_>]) -> Option<Range<usize>> {
    let words = |statement: Option<&Stmt<'_>>| match statement {
        Some(Stmt::EmitRaw(own)) => place(text, own),
        _ => None,
    };
    let (first, last) = (words(statements.first())?, words(statements.last())?);
    Some(first.start..last.end)
}

/// The engine hands out a piece of the text itself.
fn place(text: &str, own: &Spanned<EmitRaw<'_>>) -> Option<Range<usize>> {
    let start = (own.raw.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let at = start..start.checked_add(own.raw.len())?;
    (text.get(at.clone()) == Some(own.raw)).then_some(at)
}

/// Where a tag that prints stands, and all of it; nothing where it takes space away around it.
pub fn tag(text: &str, start: usize, end: usize) -> Option<(Range<usize>, &str)> {
    let open = text.get(..start)?.trim_end().strip_suffix("{{")?.len();
    let behind = text.get(end..)?;
    let close = behind.find("}}").filter(|at| !behind[..*at].contains('-'))?;
    let at = open..end + close + 2;
    Some((at.clone(), text.get(at)?))
}

/// The marks around what an expression prints, whose tag this is.
pub fn of_expression(expression: &Expr<'_>, tag: &str) -> Option<[char; 2]> {
    ledger::frame(match key_printed(expression) {
        Some(key) => FrameKind::Added(key.to_owned()),
        None => FrameKind::Expression(tag.to_owned()),
    })
}

//! Tables that a template writes itself.

use typst::syntax::ast::{Arg, ArrayItem, Expr, FuncCall, Unit};

use super::block::{Align, OwnCell, OwnColumn, OwnTable, OwnWidth};
use super::words::{WordReader, points};

/// Reads a table; none where it asks for what no table of words has.
pub fn read<'a>(words: &mut WordReader<'a>, call: FuncCall<'a>) -> Option<OwnTable> {
    let mut table = OwnTable::default();
    let mut sides: Vec<Align> = Vec::new();
    let mut body = Vec::new();
    for arg in call.args().items() {
        match arg {
            Arg::Named(named) => match (named.name().as_str(), named.expr()) {
                ("columns", Expr::Int(count)) => {
                    let count = usize::try_from(count.get()).ok()?;
                    table.columns = (0..count).map(|_| column(OwnWidth::Fitting)).collect();
                }
                ("columns", Expr::Array(widths)) => {
                    table.columns = widths.items().map(width).collect::<Option<Vec<_>>>()?;
                }
                ("align", Expr::Ident(one)) => sides = vec![side(one.as_str())?],
                ("align", Expr::Array(all)) => {
                    let own = all.items().map(|item| match item {
                        ArrayItem::Pos(Expr::Ident(one)) => side(one.as_str()),
                        _ => None,
                    });
                    sides = own.collect::<Option<Vec<_>>>()?;
                }
                _ => return None,
            },
            Arg::Pos(expr) => match method(expr) {
                Some(("header", call)) => {
                    for arg in call.args().items() {
                        let Arg::Pos(expr) = arg else { return None };
                        table.cells.push(cell(words, expr)?);
                    }
                    table.heading = table.cells.len();
                }
                _ => body.push(cell(words, expr)?),
            },
            Arg::Spread(_) => return None,
        }
    }
    table.cells.append(&mut body);
    for (index, column) in table.columns.iter_mut().enumerate() {
        if let Some(count) = std::num::NonZeroUsize::new(sides.len()) {
            column.align = sides[index % count];
        }
    }
    (!table.columns.is_empty()).then_some(table)
}

fn column(width: OwnWidth) -> OwnColumn {
    OwnColumn { width, align: Align::Left }
}

fn width(item: ArrayItem<'_>) -> Option<OwnColumn> {
    let ArrayItem::Pos(expr) = item else { return None };
    Some(column(match expr {
        Expr::Auto(_) => OwnWidth::Fitting,
        Expr::Numeric(number) => match number.get() {
            (share, Unit::Fr) => OwnWidth::Share(share),
            other => OwnWidth::Points(points(other)?),
        },
        _ => return None,
    }))
}

/// `table.cell(…)`, `table.header(…)`: the method's name and the call.
fn method(expr: Expr<'_>) -> Option<(&str, FuncCall<'_>)> {
    let Expr::FuncCall(call) = expr else { return None };
    let Expr::FieldAccess(access) = call.callee() else { return None };
    Some((access.field().as_str(), call))
}

fn cell<'a>(words: &mut WordReader<'a>, expr: Expr<'a>) -> Option<OwnCell> {
    let mut own = OwnCell { columns: 1, rows: 1, ..OwnCell::default() };
    let Some((name, call)) = method(expr) else {
        own.runs = words.argument(expr);
        return Some(own);
    };
    if name != "cell" {
        return None;
    }
    for arg in call.args().items() {
        match arg {
            Arg::Pos(expr) => own.runs = words.argument(expr),
            Arg::Named(named) => match (named.name().as_str(), named.expr()) {
                ("colspan", Expr::Int(count)) => own.columns = usize::try_from(count.get()).ok()?,
                ("rowspan", Expr::Int(count)) => own.rows = usize::try_from(count.get()).ok()?,
                ("align", Expr::Ident(one)) => own.align = Some(side(one.as_str())?),
                _ => return None,
            },
            Arg::Spread(_) => return None,
        }
    }
    Some(own)
}

/// A side by its name.
pub fn side(name: &str) -> Option<Align> {
    Some(match name {
        "left" | "start" => Align::Left,
        "center" => Align::Centre,
        "right" | "end" => Align::Right,
        _ => return None,
    })
}

//! The filled cells of a form that nobody reads: a value one column off or a row below, a note
//! beside the lines, something in the hidden sheet. Every one is told with its cell; what stood
//! there when the form was sent out is none of them, and neither is a signature below it.

use rust_decimal::Decimal;

use super::answers::Answers;
use super::cells::{Cells, holds, is_prose, names_a_unit, shown};
use super::layout::{self, FIRST_ROW, Line, ReturnSheet, column};
use super::opened::Opened;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, UnreadCell};
use crate::inputs::raw::Node;
use crate::inputs::rows::{is_signature, is_total, signs};
use crate::origin::{Place, cell_name};
use crate::viet::{self, Mark};

/// A message shows no more cells with what they hold.
const MOST_SHOWN: usize = 6;
/// Nor more letters of a cell.
const LONGEST: usize = 40;

/// A filled cell that is not read.
struct Unread {
    cell: UnreadCell,
    place: Place,
    /// It may be an answer; anything else is a remark that a person should see.
    grave: bool,
}

/// Tells the filled cells that are not read; returns their names.
pub fn report(
    opened: &Opened,
    form: &ReturnSheet,
    answers: &Answers,
    found: &mut Diagnostics,
) -> Vec<String> {
    let cells = opened.cells();
    let mut all = of_sheet(&cells, &opened.told(), form, answers, found);
    all.extend(comments(&cells, form));
    all.extend(of_hidden(&opened.told(), form));
    let Some(first) = all.first() else { return Vec::new() };
    let list = all.iter().take(MOST_SHOWN);
    let problem = Problem::FormUnread {
        cells: list.map(|unread| unread.cell.clone()).collect(),
        more: all.len().saturating_sub(MOST_SHOWN),
    };
    let mut told = Diagnostic::new(problem).at(&first.place);
    if !all.iter().any(|unread| unread.grave) {
        told.severity = Severity::Warning;
    }
    found.push(told);
    all.into_iter().map(|unread| unread.cell.name).collect()
}

fn of_sheet(
    cells: &Cells<'_>,
    told: &Cells<'_>,
    form: &ReturnSheet,
    answers: &Answers,
    found: &mut Diagnostics,
) -> Vec<Unread> {
    let mut all = Vec::new();
    let mut signed = false;
    for (row, column, node) in cells.filled() {
        let index = row.checked_sub(FIRST_ROW).and_then(|index| usize::try_from(index).ok());
        let line = index.and_then(|index| form.lines.get(index));
        let width = u16::try_from(column).unwrap_or(u16::MAX);
        // Below the lines, and beside them, there is room for remarks; in an answer's row none.
        let mut grave = !is_remark(node);
        match line {
            Some(Line::Blank) => {
                let above = index.map_or(&[][..], |index| &form.lines[..index]);
                if totals(cells, row, width, above, answers, found) {
                    continue;
                }
            }
            Some(Line::Section(_)) if width == 0 => continue,
            Some(Line::Section(_)) => {}
            Some(Line::Headings(all)) if usize::from(width) < all.len() => continue,
            Some(Line::Headings(_)) => {}
            Some(Line::Source { .. }) if width <= column::SECOND => continue,
            Some(Line::Criterion { .. } | Line::Hamlets { .. } | Line::Text { .. })
                if width <= column::NOW =>
            {
                continue;
            }
            Some(Line::Text { .. }) => grave = true,
            Some(Line::Criterion { .. } | Line::Hamlets { .. } | Line::Source { .. }) => {}
            None if index.is_none() => {
                if width == 0 && is_head(told, form, row, node) {
                    continue;
                }
                // Another commune's name, or another period, in the title.
                grave |= row == 0;
            }
            None => {
                let words = match node {
                    Node::Text(text) => viet::one_line(text),
                    _ => String::new(),
                };
                signed |= is_signature(&words);
                if signed && signs(&words) {
                    continue;
                }
                grave |= (column::NOW..=column::SECOND).contains(&width);
            }
        }
        let cell = unread(cell_name(row, column), short(node));
        all.push(Unread { cell, place: cells.place(row, column), grave });
    }
    all
}

/// Whether a cell above the lines holds what it was sent with.
fn is_head(told: &Cells<'_>, form: &ReturnSheet, row: u32, node: &Node) -> bool {
    if row == 0 {
        return viet::fold(&shown(Some(node))) == viet::fold(&form.title());
    }
    let sent = told.shown(row, layout::HIDDEN_COLUMN);
    let begins = usize::try_from(row).ok().and_then(|row| layout::HEAD.get(row));
    match begins {
        Some(begins) if sent.is_empty() => shown(Some(node)).starts_with(begins),
        Some(_) => holds(Some(node), &sent),
        None => false,
    }
}

/// Whether a cell belongs to a row of totals that agrees, or was told to disagree.
fn totals(
    cells: &Cells<'_>,
    row: u32,
    column: u16,
    above: &[Line],
    answers: &Answers,
    found: &mut Diagnostics,
) -> bool {
    let title = [column::NUMBER, column::NAME].map(|at| cells.shown(row, at));
    if !title.iter().any(|title| is_total(title)) {
        return false;
    }
    if column <= column::NAME {
        return is_total(&title[usize::from(column)]);
    }
    let ones = |wanted: &dyn Fn(&Line) -> bool| {
        Decimal::from(above.iter().filter(|line| wanted(line)).count())
    };
    let computed = match above.last() {
        Some(Line::Criterion { .. }) => match column {
            column::BEFORE => Some(ones(&Line::was_met)),
            column::ASSIGNED => {
                Some(ones(&|line| matches!(line, Line::Criterion { assigned: true, .. })))
            }
            column::NOW => {
                let met = answers.marks.iter().filter(|(_, mark)| mark.value != Mark::NotMet);
                Some(Decimal::from(met.count()))
            }
            _ => None,
        },
        Some(Line::Source { .. }) => {
            let at = match column {
                column::NOW => Some(0),
                column::SECOND => Some(1),
                _ => None,
            };
            at.map(|at| {
                let amounts = answers.amounts.iter();
                amounts.filter_map(|one| one.amounts[at].as_ref()).map(|a| a.value).sum()
            })
        }
        Some(Line::Hamlets { .. } | Line::Text { .. } | Line::Section(_) | Line::Headings(_))
        | Some(Line::Blank)
        | None => None,
    };
    let Some(computed) = computed else { return false };
    let node = cells.node(row, column);
    // "12/19" states the total and what it is out of.
    let stated = match &node.value {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text.split('/').next().unwrap_or(text).trim()).ok(),
        // A formula that nobody calculated states nothing.
        Node::Uncalculated(_) => return true,
        Node::Empty
        | Node::Date(_)
        | Node::Bool(_)
        | Node::Error(_)
        | Node::List(_)
        | Node::Map(_) => None,
    };
    let Some(stated) = stated else { return false };
    if stated != computed {
        let headings = above.iter().rev().find_map(|line| {
            let Line::Headings(all) = line else { return None };
            all.get(usize::from(column))
        });
        let problem = Problem::TotalsRow {
            column: headings.copied().unwrap_or_default().to_owned(),
            stated: node.value.shown(),
            computed: viet::fmt_decimal(computed),
            passed_over: false,
            part: String::new(),
        };
        found.report(problem, &node.place);
    }
    true
}

/// Comments: beside an answer they are a remark, in place of one they are a mark.
fn comments(cells: &Cells<'_>, form: &ReturnSheet) -> Vec<Unread> {
    let noted = cells.grid.looks.cells.iter();
    noted
        .filter_map(|((row, column), look)| {
            let note = viet::one_line(look.note.as_deref()?);
            let blank = form.asks(*row, *column) && cells.get(*row, *column).is_none();
            Some(Unread {
                grave: blank || !says_nothing_of_amounts(&note),
                cell: UnreadCell {
                    name: cell_name(*row, *column),
                    text: cut(note),
                    is_comment: true,
                },
                place: cells.place(*row, *column),
            })
        })
        .collect()
}

/// What somebody wrote into the hidden sheet.
fn of_hidden(told: &Cells<'_>, form: &ReturnSheet) -> Vec<Unread> {
    let end = FIRST_ROW + u32::try_from(form.lines.len()).unwrap_or(u32::MAX - FIRST_ROW);
    let first = u32::from(layout::HIDDEN_COLUMN);
    let head = u32::try_from(layout::HEAD.len()).unwrap_or(0);
    let known = |row: u32, column: u32| {
        matches!((row, column), (0, 0) | (1 | 2, 0 | 1))
            || (column == first && row < head)
            || ((first..first + 4).contains(&column) && (FIRST_ROW..end).contains(&row))
    };
    told.filled()
        .filter(|(row, column, _)| !known(*row, *column))
        .map(|(row, column, node)| Unread {
            cell: unread(format!("{}!{}", told.sheet, cell_name(row, column)), short(node)),
            place: told.place(row, column),
            grave: true,
        })
        .collect()
}

/// Words that answer nothing.
fn is_remark(node: &Node) -> bool {
    matches!(node, Node::Text(text) if says_nothing_of_amounts(&viet::one_line(text)))
}

fn unread(name: String, text: String) -> UnreadCell {
    UnreadCell { name, text, is_comment: false }
}

fn says_nothing_of_amounts(text: &str) -> bool {
    is_prose(text) && !names_a_unit(text)
}

/// What a cell shows, cut to what a message has room for.
fn short(node: &Node) -> String {
    cut(shown(Some(node)))
}

fn cut(text: String) -> String {
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).collect::<String>() + "…"
}

//! The filled cells of a form that nobody reads: a value one column off or a row below, a note
//! beside the lines, something in the hidden sheet. Every one is told with its cell; what stood
//! there when the form was sent out is none of them, and neither is a signature below it.

use rust_decimal::Decimal;

use super::answers::Answers;
use super::cells::{Cells, another_unit, holds, is_prose, names_a_unit, shown};
use super::layout::{self, FIRST_ROW, ReturnLine, ReturnSheet, column};
use super::opened::Opened;
use super::whose::{Own, is_no_final_form};
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
    own: &Own<'_>,
    found: &mut Diagnostics,
) -> Vec<String> {
    let cells = opened.cells();
    let mut all = of_sheet(&cells, &opened.told(), form, answers, own, found);
    all.extend(comments(&cells, form, found));
    all.extend(of_hidden(&opened.told(), form));
    let Some(first) = all.first() else { return Vec::new() };
    let list = all.iter().take(MOST_SHOWN);
    let problem = Problem::ReturnUnread {
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
    own: &Own<'_>,
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
            Some(ReturnLine::Blank) => {
                let above = index.map_or(&[][..], |index| &form.lines[..index]);
                if totals(cells, row, width, above, answers, found) {
                    continue;
                }
            }
            Some(ReturnLine::Section(_)) if width == 0 => continue,
            Some(ReturnLine::Section(_)) => {}
            Some(ReturnLine::Headings(all)) if usize::from(width) < all.len() => continue,
            Some(ReturnLine::Headings(_)) => {}
            Some(ReturnLine::Source { .. }) if width <= column::SECOND => continue,
            Some(
                ReturnLine::Criterion { .. } | ReturnLine::Hamlets { .. } | ReturnLine::Text { .. },
            ) if width <= column::NOW => {
                continue;
            }
            Some(ReturnLine::Text { .. }) => grave = true,
            Some(
                ReturnLine::Criterion { .. }
                | ReturnLine::Hamlets { .. }
                | ReturnLine::Source { .. },
            ) => {}
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
                    if own.tell(&words, &cells.place(row, column), found) || !reports(&words) {
                        continue;
                    }
                } else if is_no_final_form(&words)
                    && own.tell(&words, &cells.place(row, column), found)
                {
                    continue;
                }
                grave |= (column::NOW..=column::SECOND).contains(&width);
            }
        }
        // Where the unit stands matters nothing: the amounts are in another one.
        if let Node::Text(text) = node
            && another_unit(text)
        {
            let seen = viet::one_line(text);
            found.report(Problem::ReturnUnitWritten { seen }, &cells.place(row, column));
            continue;
        }
        let cell = unread(cell_name(row, column), short(node));
        all.push(Unread { cell, place: cells.place(row, column), grave });
    }
    all
}

/// Whether words in capitals or brackets below a signature report something all the same.
fn reports(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    let words = [" tieu chi ", " phieu ", " so lieu ", " so tien ", " chi tinh ", " lay so "];
    words.iter().any(|words| folded.contains(words))
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
    above: &[ReturnLine],
    answers: &Answers,
    found: &mut Diagnostics,
) -> bool {
    let title = [column::NUMBER, column::NAME].map(|at| cells.shown(row, at));
    if !title.iter().any(|title| is_total(title)) {
        return false;
    }
    // "Tổng cộng: 900" states a total in the cell of its words.
    let label = column <= column::NAME;
    let words = &title[usize::from(column.min(column::NAME))];
    let digits = |c: char| c.is_ascii_digit();
    if label && (!is_total(words) || another_unit(words)) {
        return false;
    }
    if label && !words.contains(digits) {
        return true;
    }
    let ones = |wanted: &dyn Fn(&ReturnLine) -> bool| {
        Decimal::from(above.iter().filter(|line| wanted(line)).count())
    };
    let at = if label { column::NOW } else { column };
    let computed = match above.last() {
        Some(ReturnLine::Criterion { .. }) => match at {
            column::BEFORE => Some(ones(&ReturnLine::was_met)),
            column::ASSIGNED => {
                Some(ones(&|line| matches!(line, ReturnLine::Criterion { assigned: true, .. })))
            }
            column::NOW => {
                let met = answers.marks.iter().filter(|(_, mark)| mark.value != Mark::NotMet);
                Some(Decimal::from(met.count()))
            }
            _ => None,
        },
        Some(ReturnLine::Source { .. }) => {
            let at = match at {
                column::NOW => Some(0),
                column::SECOND => Some(1),
                _ => None,
            };
            at.map(|at| {
                let amounts = answers.amounts.iter();
                amounts.filter_map(|one| one.amounts[at].as_ref()).map(|a| a.value).sum()
            })
        }
        Some(
            ReturnLine::Hamlets { .. }
            | ReturnLine::Text { .. }
            | ReturnLine::Section(_)
            | ReturnLine::Headings(_),
        )
        | Some(ReturnLine::Blank)
        | None => None,
    };
    let Some(computed) = computed else { return false };
    let node = cells.node(row, column);
    // "12/19" states the total and what it is out of.
    let stated = match &node.value {
        Node::Text(text) if label => {
            let (_, behind) = text.split_once(':').unwrap_or(("", text));
            let bare = viet::fold_tones(behind).replace("triệu đồng", "").replace("tiêu chí", "");
            viet::parse_decimal(bare.split('/').next().unwrap_or_default().trim()).ok()
        }
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
            let ReturnLine::Headings(all) = line else { return None };
            all.get(usize::from(at))
        });
        let problem = Problem::TotalsRow {
            column: headings.copied().unwrap_or_default().to_owned(),
            stated: if label { viet::fmt_decimal(stated) } else { node.value.shown() },
            computed: viet::fmt_decimal(computed),
            passed_over: false,
            part: String::new(),
        };
        found.report(problem, &node.place);
    }
    true
}

/// Comments: beside an answer they are a remark, in place of one they are a mark.
fn comments(cells: &Cells<'_>, form: &ReturnSheet, found: &mut Diagnostics) -> Vec<Unread> {
    let noted = cells.grid.looks.cells.iter();
    noted
        .filter_map(|((row, column), look)| {
            let note = viet::one_line(look.note.as_deref()?);
            if another_unit(&note) {
                found
                    .report(Problem::ReturnUnitWritten { seen: note }, &cells.place(*row, *column));
                return None;
            }
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

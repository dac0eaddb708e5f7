//! What a commune filled in: marks, counts of hamlets, amounts and texts, each with its cell.
//!
//! What may mean two things is refused. Nothing is put together here, and no commune is held
//! against another.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cells::{Cells, holds, is_elsewhere, is_nothing};
use super::layout::{FIRST_ROW, ReturnLine, ReturnSheet, column};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::Node;
use crate::inputs::signs::{self, Sign};
use crate::model::{HamletLevel, Reported};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// From so many criteria on, none of which is left, a commune has not lost them: it marked only
/// what is new, or its marks went lost.
const ALL_GONE: usize = 3;

/// What one commune filled in.
pub struct Answers {
    /// The form's file.
    pub file: String,
    /// Its marks by criterion.
    pub marks: Vec<(u16, Sourced<Mark>)>,
    /// Its counts of hamlets.
    pub hamlets: Vec<(HamletLevel, Sourced<u32>)>,
    /// What it mobilised and disbursed of each source.
    pub amounts: Vec<Reported>,
    /// Its words.
    pub texts: Vec<(&'static str, Vec<Sourced<String>>)>,
    /// How many filled cells were read.
    pub read: usize,
    /// Whether every cell holds what it was sent with.
    pub untouched: bool,
    /// The sheet, where its colours, comments and what is struck through could not be seen.
    pub unseen: Option<Place>,
}

impl Answers {
    /// A form of which nothing can be read.
    pub fn none(file: &str) -> Self {
        Answers {
            file: file.to_owned(),
            marks: Vec::new(),
            hamlets: Vec::new(),
            amounts: Vec::new(),
            texts: Vec::new(),
            read: 0,
            untouched: false,
            unseen: None,
        }
    }

    /// Reads the cells to fill in.
    pub fn of(
        cells: &Cells<'_>,
        form: &ReturnSheet,
        sent: &[[String; 4]],
        commune: &str,
        found: &mut Diagnostics,
    ) -> Self {
        let mut answers = Answers::none(cells.file);
        answers.untouched = true;
        let mut lost: Vec<(u16, Place)> = Vec::new();
        // The signs of the commune's own hand: what was met before, the form brings marked, unless
        // it was written over.
        let mut own: Vec<Sourced<Node>> = Vec::new();
        // Marks stand first, and what is said of them is put together.
        let (mut bad_marks, mut others) = (Diagnostics::new(), Diagnostics::new());
        for (index, (row, line)) in (FIRST_ROW..).zip(&form.lines).enumerate() {
            let now = cells.node(row, column::NOW);
            let asked: &[u16] = match line {
                ReturnLine::Blank | ReturnLine::Section(_) | ReturnLine::Headings(_) => continue,
                ReturnLine::Source { .. } => &[column::NOW, column::SECOND],
                ReturnLine::Criterion { .. }
                | ReturnLine::Hamlets { .. }
                | ReturnLine::Text { .. } => &[column::NOW],
            };
            let filled = asked.iter().filter(|at| cells.get(row, u32::from(**at)).is_some());
            answers.read += filled.count();
            let second = asked.len() > 1 && cells.get(row, u32::from(column::SECOND)).is_some();
            let prefilled = form.prefilled(index, &sent[index]);
            answers.untouched &= !second && holds(Some(&now.value), &prefilled);
            match line {
                ReturnLine::Blank | ReturnLine::Section(_) | ReturnLine::Headings(_) => {}
                ReturnLine::Criterion { number, before, waived, .. } => {
                    if !*before || !holds(Some(&now.value), &prefilled) {
                        own.push(now.clone());
                    }
                    let Some(mut mark) = values::mark(&now, &mut bad_marks) else { continue };
                    if *before && mark.value == Mark::NotMet {
                        lost.push((*number, now.place.clone()));
                    }
                    // Without data, or without a criterion: what applied so far rather lacks data.
                    if let Node::Text(text) = &now.value
                        && !*waived
                        && matches!(viet::fold(text).as_str(), "n a" | "na")
                    {
                        let (seen, number) = (now.value.shown(), *number);
                        others.report(Problem::ReturnNotApplicable { seen, number }, &now.place);
                        continue;
                    }
                    // The form says "x" of what need not be met, too.
                    if *waived && mark.value == Mark::Met {
                        mark.value = Mark::NotApplicable;
                    }
                    answers.marks.push((*number, mark));
                }
                ReturnLine::Hamlets { title, before, name, said, .. } => {
                    let Some(count) = count(name, *title, &now, &mut others) else { continue };
                    if count.value < *before {
                        let problem = Problem::CountFell {
                            commune: commune.to_owned(),
                            name: name.clone(),
                            before: *before,
                            now: count.value,
                        };
                        let told = Diagnostic::new(problem).at(&now.place);
                        others.push(said.iter().fold(told, Diagnostic::with));
                    }
                    answers.hamlets.push((*title, count));
                }
                ReturnLine::Source { number, name, .. } => {
                    let second = cells.node(row, column::SECOND);
                    let amounts = [
                        values::amount("thuc_hien", &now, &mut others),
                        values::amount("giai_ngan", &second, &mut others),
                    ];
                    answers.amounts.push(Reported {
                        number: number.clone(),
                        source: Sourced::new(name.clone(), now.place.clone()),
                        amounts,
                        blank: [now.value.is_empty(), second.value.is_empty()],
                    });
                }
                ReturnLine::Text { key, name } => {
                    answers.texts.push((*key, texts(key, name, &now, &mut others)));
                }
            }
        }
        let explained: Vec<Sign> =
            cells.filled().flat_map(|(_, _, node)| signs::explained_by(node)).collect();
        signs::tell(own.iter(), &explained, &mut bad_marks);
        one_each(bad_marks, found);
        let before = form.lines.iter().filter(|line| line.was_met()).count();
        fallen(commune, &lost, before, found);
        found.extend(others);
        answers
    }
}

/// The same slip in many cells is one: told at the first, the others named.
pub fn one_each(all: Diagnostics, found: &mut Diagnostics) {
    let mut kept: Vec<Diagnostic> = Vec::new();
    for diagnostic in all {
        let same = kept.iter_mut().find(|known| known.problem == diagnostic.problem);
        match (same, &diagnostic.place) {
            (Some(known), Some(place)) => *known = known.clone().with(place),
            _ => kept.push(diagnostic),
        }
    }
    kept.into_iter().for_each(|diagnostic| found.push(diagnostic));
}

/// Criteria that were met and are met no longer, in one message for a commune.
fn fallen(commune: &str, lost: &[(u16, Place)], before: usize, found: &mut Diagnostics) {
    let Some((_, first)) = lost.first() else { return };
    let commune = commune.to_owned();
    if lost.len() == before && before >= ALL_GONE {
        found.report(Problem::ReturnMarksGone { commune, before }, first);
        return;
    }
    let numbers: Vec<String> = lost.iter().map(|(number, _)| number.to_string()).collect();
    let problem =
        Problem::CriterionLost { commune, code: numbers.join(", "), blank: String::new() };
    let told = Diagnostic::new(problem).at(first);
    found.push(lost.iter().fold(told, |told, (_, place)| told.with(place)));
}

/// A count of hamlets: a whole number and nothing beside it. It was sent with a number, so that
/// blank is not zero.
fn count(
    name: &str,
    title: HamletLevel,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Sourced<u32>> {
    let nouns = Nouns::of_hamlets(counted::titles(title));
    let number = match &node.value {
        Node::Empty => {
            found.report(Problem::MissingValue { field: name.to_owned() }, &node.place);
            return None;
        }
        Node::Number(number) if whole(*number) => number.to_u32(),
        Node::Text(text) => {
            let bare = nouns.without(text);
            viet::parse_count(bare.as_deref().unwrap_or(text)).ok()
        }
        // Excel's errors and formulas without a value are told by their own names.
        Node::Error(_) | Node::Uncalculated(_) => {
            let _ = values::whole(name, node, found);
            return None;
        }
        Node::Number(_) | Node::Date(_) | Node::Bool(_) | Node::List(_) | Node::Map(_) => None,
    };
    let Some(number) = number.filter(|number| *number <= values::MOST_HAMLETS) else {
        let problem =
            Problem::NotACount { seen: node.value.shown(), field: name.to_owned(), exact: true };
        found.report(problem, &node.place);
        return None;
    };
    Some(Sourced::new(number, node.place.clone()))
}

fn whole(number: Decimal) -> bool {
    number.is_integer() && (!number.is_sign_negative() || number.is_zero())
}

/// The paragraphs of an answer in words; what answers that there is nothing is left out.
fn texts(
    key: &'static str,
    asked: &str,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Vec<Sourced<String>> {
    let mut kept = Vec::new();
    if matches!(node.value, Node::Number(number) if number.is_zero()) {
        return kept;
    }
    for text in values::texts(key, node, found) {
        let bare = without_bullet(&text.value);
        if is_nothing(&text.value) || is_nothing(bare) {
            continue;
        }
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        let stored = matches!(node.value, Node::Number(_) | Node::Date(_) | Node::Bool(_));
        if viet::is_ditto(bare) || is_elsewhere(bare) || letters < 3 || stored {
            let problem = Problem::ReturnNoText { seen: text.value, field: asked.to_owned() };
            found.report(problem, &text.place);
            continue;
        }
        let bare = bare.to_owned();
        kept.push(text.map(|_| bare));
    }
    kept
}

/// A paragraph without the dash or number of a list: each becomes an item of the report's own.
fn without_bullet(text: &str) -> &str {
    // "-5% so với quý trước" is a number.
    let signed = text
        .strip_prefix(['-', '+', '–'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let bullets = ['-', '+', '–', '—', '•', '*', '·', '●', '✓', ' '];
    let bare = if signed { text } else { text.trim_start_matches(bullets) };
    let end = bare.find(|c: char| !c.is_alphanumeric()).unwrap_or(bare.len());
    let (label, rest) = bare.split_at(end);
    let is_label = label.chars().count() <= 2
        && (label.chars().all(|c| c.is_ascii_digit()) || label.chars().count() == 1);
    // "Ô. Hoàng", "P. Kinh tế", "H. Đoàn" are short for words.
    let short = rest.starts_with('.') && label.chars().any(char::is_uppercase);
    match rest.strip_prefix([')', '.']) {
        Some(rest) if is_label && !short && rest.starts_with(' ') => rest.trim_start(),
        _ => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets() {
        for (text, bare) in [
            ("- Đường sạt lở", "Đường sạt lở"),
            ("1. Đường sạt lở", "Đường sạt lở"),
            ("a) Đường sạt lở", "Đường sạt lở"),
            ("• Đường sạt lở", "Đường sạt lở"),
            ("1.500 triệu đồng chưa giải ngân", "1.500 triệu đồng chưa giải ngân"),
            ("Xã. Đường", "Xã. Đường"),
            ("P. Kinh tế chậm giải ngân", "P. Kinh tế chậm giải ngân"),
            ("A) Đường sạt lở", "Đường sạt lở"),
            ("-5% so với quý IV", "-5% so với quý IV"),
            ("-", ""),
        ] {
            assert_eq!(without_bullet(text), bare, "{text}");
        }
    }

    fn count_of(node: Node) -> Option<u32> {
        let mut found = Diagnostics::new();
        let node = Sourced::new(node, Place::file("phiếu"));
        let count = count("Xóm", HamletLevel::Standard, &node, &mut found);
        assert_eq!(count.is_none(), found.has_errors());
        count.map(|count| count.value)
    }

    #[test]
    fn counts() {
        let text = |text: &str| Node::Text(text.to_owned());
        let number = |text: &str| Node::Number(text.parse().expect("a number"));
        for (node, wanted) in [
            (number("0"), 0),
            (number("12"), 12),
            (text("05"), 5),
            (text("12"), 12),
            (text("05 thôn"), 5),
            (text("2 xóm NTM"), 2),
        ] {
            assert_eq!(count_of(node), Some(wanted));
        }
        let day = chrono::NaiveDate::from_ymd_opt(2025, 2, 3).expect("a day");
        for node in [
            Node::Empty,
            Node::Bool(true),
            Node::Date(day),
            number("0.5"),
            number("-1"),
            number("2025"),
            number("45691"),
            text("05 xã"),
            text("05 thôn kiểu mẫu"),
            text("50%"),
            text("8/15"),
            text("III"),
            text("nt"),
            text("-nt-"),
            text("″"),
            text("-"),
            text("2 trở lên"),
            text("1,5"),
            Node::Error("#REF!".to_owned()),
        ] {
            assert_eq!(count_of(node.clone()), None, "{node:?}");
        }
    }
}

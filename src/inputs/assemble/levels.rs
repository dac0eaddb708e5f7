//! The titles and aims of communes: what their words, their marks and the headings above them say.

use std::borrow::Cow;

use super::values;
use crate::diag::{Diagnostics, MappingLine, Problem};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::tables;
use crate::inputs::{said, signs};
use crate::model::{Aim, Recognition};
use crate::origin::{Sourced, Spot, column_name};
use crate::viet::{self, Mark};

/// Words that are said of every title, or of none.
const AROUND: &[&str] = &["xa", "ntm", "dat", "chuan", "cong", "nhan", "danh", "hieu", "da"];

/// Words that speak of a title that is still to come.
const PLANNED: &[&str] = &["phan", "dau", "dang", "ky", "muc", "tieu", "ve", "dich"];

/// The level that a text names among words that every title has: "xã đạt chuẩn NTM nâng cao",
/// "NTM NC". `others` are words that it may have besides.
fn level_of(text: &str, others: &[&str]) -> Option<&'static str> {
    let folded = viet::fold(text).replace("nong thon moi", "ntm");
    let (around, own): (Vec<&str>, Vec<&str>) = folded
        .split(' ')
        .filter(|word| !others.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .partition(|word| AROUND.contains(word));
    match own.as_slice() {
        ["nang", "cao"] | ["nc"] => Some("nâng cao"),
        ["kieu", "mau"] | ["km"] => Some("kiểu mẫu"),
        ["hien", "dai"] | ["hd"] => Some("hiện đại"),
        [] if ["ntm", "chuan"].iter().any(|word| around.contains(word)) => Some("đạt chuẩn"),
        _ => None,
    }
}

/// A cell with its level in one word, where it names one.
fn plainly<'a>(cell: &'a Sourced<Node>, others: &[&str]) -> Cow<'a, Sourced<Node>> {
    // A number that is no year is not understood.
    let odd = |word: &str| word.len() != 4 && word.bytes().all(|b| b.is_ascii_digit());
    let level = match &cell.value {
        Node::Text(text) if text.contains('?') || viet::fold(text).split(' ').any(odd) => None,
        Node::Text(text) => level_of(text, others),
        _ => None,
    };
    match level {
        Some(level) => Cow::Owned(Sourced::new(Node::Text(level.to_owned()), cell.place.clone())),
        None => Cow::Borrowed(cell),
    }
}

fn mark_of(node: &Node) -> Option<Mark> {
    match node {
        Node::Text(text) => viet::parse_mark(text),
        Node::Bool(truth) => Some(if *truth { Mark::Met } else { Mark::NotMet }),
        Node::Number(number) => viet::parse_mark(&number.to_string()),
        _ => None,
    }
}

/// The highest title whose own column has a mark in the row, or the year since when the commune
/// bears it.
pub fn marked(
    row: &RawRow,
    found: &mut Diagnostics,
) -> Option<(Sourced<Recognition>, Option<String>)> {
    let titles =
        [Recognition::Modern, Recognition::Model, Recognition::Advanced, Recognition::Standard];
    let mut highest = None;
    for (key, title) in tables::TITLES.into_iter().zip(titles) {
        let Some(cell) = row.get(key) else { continue };
        let since = match mark_of(&cell.value) {
            Some(Mark::Met) => None,
            Some(Mark::NotMet | Mark::NotApplicable) => continue,
            None => match year(cell, &mut Diagnostics::new()) {
                Some(year) => Some(year),
                None => {
                    let seen = values::as_typed(&cell.value);
                    let problem = match seen.contains(|c: char| c.is_ascii_digit()) {
                        true => Problem::NotAYear { seen, of_plan: false },
                        false => Problem::BadMark { seen },
                    };
                    found.report(problem, &cell.place);
                    continue;
                }
            },
        };
        highest = highest.or_else(|| Some((Sourced::new(title, cell.place.clone()), since)));
    }
    highest
}

/// A column of titles under a level that speaks of aims holds aims: "Mục tiêu / NTM nâng cao".
pub fn no_aims(table: &RawTable, found: &mut Diagnostics) {
    for column in table.columns.iter().flatten() {
        let of_titles =
            matches!(column.field, FieldRef::Named(key) if tables::TITLES.contains(&key));
        if of_titles && format!(" {} ", viet::fold(&column.heading)).contains(" muc tieu ") {
            let letter = match column.place.spot {
                Spot::Cell { column, .. } => column_name(column),
                Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => String::new(),
            };
            let line = MappingLine {
                column: letter.clone(),
                ignored: vec![letter],
                keys: vec!["muc_tieu".to_owned()],
                ..MappingLine::default()
            };
            let problem = Problem::HeadingDoubtful {
                heading: column.heading.to_string(),
                words: "mục tiêu".to_owned(),
                table: "Xã".to_owned(),
                line: Box::new(line),
            };
            found.report(problem, &column.place);
        }
    }
}

/// Two kinds of marks in the column of a title.
pub fn two_signs(table: &RawTable, found: &mut Diagnostics) {
    for key in tables::TITLES {
        let marks = table.rows.iter().filter_map(|row| row.get(key));
        signs::tell(marks, &table.aside.signs, found);
    }
}

/// The title that a cell names; none where it is marked as not so.
pub fn recognition(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Recognition>> {
    if viet::parse_mark(&cell.value.shown()) == Some(Mark::NotMet) {
        return None;
    }
    values::choice(
        "danh_hieu",
        &plainly(cell, &[]),
        &[
            (
                &["NTM", "nông thôn mới", "đạt chuẩn", "đạt chuẩn NTM", "xã nông thôn mới"],
                Recognition::Standard,
            ),
            (
                &["nâng cao", "NTM nâng cao", "NTMNC", "nông thôn mới nâng cao"],
                Recognition::Advanced,
            ),
            (&["kiểu mẫu", "NTM kiểu mẫu", "NTMKM", "nông thôn mới kiểu mẫu"], Recognition::Model),
            (&["hiện đại", "NTM hiện đại", "NTMHĐ", "nông thôn mới hiện đại"], Recognition::Modern),
        ],
        found,
    )
}

/// A level by the heading of its column where the cell is only marked: an "x" under "Xã đạt chuẩn".
/// `None` where it is marked as not so.
pub fn by_heading<'a>(
    table: &RawTable,
    key: &str,
    cell: &'a Sourced<Node>,
) -> Option<Cow<'a, Sourced<Node>>> {
    let mark = mark_of(&cell.value);
    let columns = table.columns.iter().flatten();
    let heading = columns
        .filter(|column| matches!(column.field, FieldRef::Named(own) if own == key))
        .map(|column| viet::fold(&column.heading))
        .next();
    let (Some(mark), Some(heading)) = (mark, heading) else { return Some(Cow::Borrowed(cell)) };
    let levels = ["hiện đại", "kiểu mẫu", "nâng cao", "duy trì", "đạt chuẩn"];
    let level = levels.iter().find(|level| heading.contains(&viet::fold(level))).copied();
    let level = level.or_else(|| level_of(&heading, PLANNED));
    match (mark, level) {
        (Mark::Met, Some(level)) => {
            let level = Node::Text(level.to_owned());
            Some(Cow::Owned(Sourced::new(level, cell.place.clone())))
        }
        (Mark::NotMet, _) => None,
        (Mark::Met | Mark::NotApplicable, _) => Some(Cow::Borrowed(cell)),
    }
}

/// A year or a period: `2019`, `năm 2019`, `2016-2020`, `giai đoạn 2016 - 2020`.
pub fn year(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<String> {
    let text = values::line("nam_cong_nhan", cell, found)?;
    if viet::is_dash(&text.value) {
        return None;
    }
    let folded = viet::fold(&text.value);
    let bare = folded.trim_start_matches("giai doan").trim_start_matches("nam").trim();
    let years: Vec<&str> = bare.split(' ').collect();
    let is_year = |text: &&str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    // "2014, 2022" are two years and no stage between them.
    let is_stage = text.value.contains(['-', '–', '—', '−']);
    let is_sound = match years.as_slice() {
        [_] => true,
        [first, last] => is_stage && first < last,
        _ => false,
    };
    if is_sound && years.iter().all(is_year) {
        return Some(years.join("-"));
    }
    found.report(Problem::NotAPeriod { seen: text.value }, &text.place);
    None
}

/// Years of titles that are not over yet: none can be borne since then.
pub fn still_to_come(row: &RawRow, base: i32, found: &mut Diagnostics) {
    let keys = tables::TITLES.into_iter().chain(["danh_hieu", "nam_cong_nhan"]);
    for cell in keys.filter_map(|key| row.get(key)) {
        let text = match &cell.value {
            Node::Number(number) => number.normalize().to_string(),
            Node::Text(text) => text.clone(),
            _ => continue,
        };
        let years = text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
        let last = years.filter_map(|year| year.parse::<i32>().ok()).max();
        // Among words a number may be that of a document.
        let end = match year(cell, &mut Diagnostics::new()) {
            Some(_) => 10_000,
            None => 2100,
        };
        if let Some(year) = last.filter(|year| (base + 1..end).contains(year)) {
            let problem = Problem::TitleToCome {
                seen: viet::one_line(&text),
                year: year.to_string(),
                base: base.to_string(),
            };
            found.report(problem, &cell.place);
        }
    }
}

/// "Đạt chuẩn năm 2027" beside a title that is said to be borne already. Who has one may well aim at the next.
pub fn remark_to_come(row: &RawRow, name: &str, base: i32, found: &mut Diagnostics) {
    const REACHED: &[&str] = &["đạt chuẩn", "công nhận"];
    const NEXT: &[&str] = &["nâng cao", "kiểu mẫu", "hiện đại", "phấn đấu", "mục tiêu"];
    let Some(Sourced { value: Node::Text(text), place }) = row.get("ghi_chu") else { return };
    let years = said::years(text);
    let to_come = !years.is_empty() && years.iter().all(|year| *year > base);
    if to_come && said::has_words(text, REACHED) && !said::has_words(text, NEXT) {
        let (name, words) = (name.to_owned(), viet::one_line(text));
        found.report(Problem::NoteOfDoubt { name, words, printed: false }, place);
    }
}

/// Columns of titles whose heading speaks of years that are not over yet: "Mức công nhận đến 2030".
pub fn headings_to_come(table: &RawTable, base: i32, found: &mut Diagnostics) {
    for column in table.columns.iter().flatten() {
        let of_titles = matches!(column.field, FieldRef::Named(key)
            if key == "danh_hieu" || tables::TITLES.contains(&key));
        // Of "năm 2025" the table's own years tell.
        let first = said::years(&column.heading).into_iter().min();
        if let Some(year) = first.filter(|year| of_titles && *year > base + 1) {
            let problem = Problem::TitleToCome {
                seen: viet::one_line(&column.heading),
                year: year.to_string(),
                base: base.to_string(),
            };
            found.report(problem, &column.place);
        }
    }
}

/// The year in which the programme began (Quyết định 800/QĐ-TTg): no title is older.
const PROGRAMME_FROM: i32 = 2010;

/// Years of titles from before there were any.
pub fn before_the_programme(row: &RawRow, found: &mut Diagnostics) {
    let keys = tables::TITLES.into_iter().chain(["nam_cong_nhan"]);
    for cell in keys.filter_map(|key| row.get(key)) {
        let Some(years) = year(cell, &mut Diagnostics::new()) else { continue };
        let first = years.split('-').filter_map(|year| year.parse::<i32>().ok()).min();
        if first.is_some_and(|first| first < PROGRAMME_FROM) {
            let problem = Problem::TitleBeforeProgramme { seen: years, from: PROGRAMME_FROM };
            found.report(problem, &cell.place);
        }
    }
}

/// What a commune without a title keeps: the criteria that it meets, which is no aim.
const KEEPS_CRITERIA: &[&str] =
    &["duy tri tieu chi", "duy tri so tieu chi", "giu vung tieu chi", "giu vung so tieu chi"];

/// Whether the cell of an aim says that.
pub fn keeps_criteria(cell: &Node) -> bool {
    KEEPS_CRITERIA.contains(&viet::fold(&cell.shown()).as_str())
}

/// Whether a text speaks of what has come about: "đã đạt chuẩn", "được công nhận". As it is written: "đa"
/// without its mark is another word.
fn says_done(text: &str) -> bool {
    format!(" {} ", viet::fold_tones(text)).contains(" đã ")
}

/// The years that a cell names where the one that is wanted is none of them, or the stage that it names.
fn other_years(text: &str, wanted: i32) -> Option<String> {
    if let Some((from, to)) = viet::span_of_years(text) {
        return Some(format!("{from}-{to}"));
    }
    let years = text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
    let years: Vec<i32> = years
        .filter_map(|word| word.parse().ok())
        .filter(|year| (2000..2100).contains(year))
        .collect();
    years.first().filter(|_| !years.contains(&wanted)).map(i32::to_string)
}

/// Years in the cell of a title other than those in the column of years, of which one would be lost.
pub fn two_years(row: &RawRow, found: &mut Diagnostics) {
    let (Some(title), Some(stated)) = (row.get("danh_hieu"), row.get("nam_cong_nhan")) else {
        return;
    };
    let years = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
        words.map(str::to_owned).collect()
    };
    let (own, stated) = (values::as_typed(&title.value), values::as_typed(&stated.value));
    let (seen, others) = (years(&own), years(&stated));
    let within = |year: &String| match others.as_slice() {
        [from, to] => (from..=to).contains(&year),
        others => others.contains(year),
    };
    if !seen.is_empty() && !others.is_empty() && !seen.iter().any(within) {
        found.report(Problem::TitleOfTwoYears { seen: own, stated }, &title.place);
    }
}

/// The aim that a cell names for the plan's year; what is done already is none.
pub fn aim(
    cell: &Sourced<Node>,
    titled: bool,
    year: Option<i32>,
    found: &mut Diagnostics,
) -> Option<Sourced<Aim>> {
    if let (Node::Text(text), Some(wanted)) = (&cell.value, year)
        && let Some(other) = other_years(text, wanted)
    {
        let problem = Problem::AimOfOtherYear {
            seen: viet::one_line(text),
            year: other,
            wanted: wanted.to_string(),
        };
        found.report(problem, &cell.place);
        return None;
    }
    if viet::parse_mark(&cell.value.shown()) == Some(Mark::NotMet) {
        return None;
    }
    if keeps_criteria(&cell.value) {
        return titled.then(|| Sourced::new(Aim::Keep, cell.place.clone()));
    }
    if let Node::Text(text) = &cell.value
        && says_done(text)
        && level_of(text, PLANNED).is_some()
    {
        found.report(Problem::AimIsDone { seen: viet::one_line(text) }, &cell.place);
        return None;
    }
    values::choice(
        "muc_tieu",
        &plainly(cell, &[PLANNED, &["trong", "nam"]].concat()),
        &[
            (
                &["đạt chuẩn", "đạt chuẩn NTM", "NTM", "đạt chuẩn nông thôn mới", "nông thôn mới"],
                Aim::Standard,
            ),
            (
                &[
                    "duy trì",
                    "giữ vững",
                    "duy trì, nâng cao chất lượng",
                    "duy trì danh hiệu",
                    "giữ vững danh hiệu",
                ],
                Aim::Keep,
            ),
            (&["nâng cao", "NTM nâng cao", "nông thôn mới nâng cao"], Aim::Advanced),
            (&["kiểu mẫu", "NTM kiểu mẫu", "nông thôn mới kiểu mẫu"], Aim::Model),
            (&["hiện đại", "NTM hiện đại", "nông thôn mới hiện đại"], Aim::Modern),
            (&["tăng tiêu chí", "tăng", "tăng thêm tiêu chí", "phấn đấu tăng tiêu chí"], Aim::More),
        ],
        found,
    )
}

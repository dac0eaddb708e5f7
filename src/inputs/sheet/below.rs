//! Remarks below a table that take back what one of its rows says: “Thôn Nà Han chuyển sang kế hoạch năm
//! 2027”. Beside the row such words are asked about; below the table they would only be passed over.

use super::Sheet;
use crate::diag::Problem;
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::tables::Kind;
use crate::inputs::{remark, rows, said};
use crate::origin::Sourced;
use crate::viet;

/// Words that take something back of whatever they speak of, beside those that do so in a row's own remark.
const BACK: &[&str] = &[
    "chưa",
    "không còn",
    "không tính",
    "nay là",
    "đổi thành",
    "sửa thành",
    "sửa lại",
    "điều chỉnh",
    "giảm còn",
    "tăng lên",
    "rút",
    "chuyển sang",
    "lùi",
    "hoãn",
    "chờ",
];

/// What a number numbers in a remark: “công trình số 4”, “dòng 4”.
const NUMBERED: &[&str] =
    &["công trình", "dự án", "nguồn", "mục", "dòng", "tt", "stt", "số tt", "số thứ tự"];

/// A name in a cell is no longer than this; what is longer is a sentence.
const LONGEST_NAME: usize = 8;

/// What a line below a table says against one of its rows, or against a criterion.
pub(super) fn problem(sheet: &Sheet<'_>, table: &RawTable, text: &str) -> Option<Problem> {
    let takes_back = said::has_words(text, BACK)
        || rows::is_not_reached(text)
        || rows::is_not_aimed_at(text)
        || rows::is_amount_withdrawn(text)
        || is_of_a_later_year(sheet, text);
    if !takes_back || rows::signs(text) {
        return None;
    }
    let row = named(sheet, table, text)
        .or_else(|| criterion(sheet, text))
        .or_else(|| numbered(text))
        .or_else(|| marked(table, text))?;
    let (text, table) = (viet::one_line(text), sheet.spec.label.to_owned());
    Some(Problem::RowTakenBackBelow { text, row, table })
}

/// Whether a text names a year behind the one that the table is of, and not that one.
fn is_of_a_later_year(sheet: &Sheet<'_>, text: &str) -> bool {
    let years = said::years(text);
    let own = sheet.wanted.year;
    own.is_some_and(|own| !years.contains(&own) && years.iter().any(|year| *year > own))
}

/// The row, or one of the names in its cells, that a text names.
fn named(sheet: &Sheet<'_>, table: &RawTable, text: &str) -> Option<String> {
    let names = table.rows.iter().flat_map(|row| &row.cells).filter_map(|(field, cell)| {
        let FieldRef::Named(key) = field else { return None };
        let own = sheet.spec.field(key)?;
        match &cell.value {
            Node::Text(text) if own.kind == Kind::Text && *key != "ghi_chu" => {
                Some((*key == sheet.spec.name_field, text))
            }
            _ => None,
        }
    });
    let names = names.flat_map(|(name, text)| {
        let parts = if name { vec![text.as_str()] } else { text.split([',', ';']).collect() };
        parts.into_iter().map(move |part| (name, viet::split_unit(part).1))
    });
    let known = |(name, part): &(bool, String)| {
        let words = part.split_whitespace().count();
        (2..=LONGEST_NAME).contains(&words) && (*name || rows::is_proper(part))
    };
    let named = names.filter(known).map(|(_, part)| part);
    named
        .filter(|part| said::has_words(text, &[viet::fold_tones(part).trim()]))
        .max_by_key(String::len)
}

/// The criteria of a table of criteria that a text names.
fn criterion(sheet: &Sheet<'_>, text: &str) -> Option<String> {
    // "1: đạt; 0: chưa đạt" explains marks.
    let toned = viet::fold_tones(text);
    let glued = |word: &str| {
        let number = word.strip_prefix("tc").or_else(|| word.strip_prefix("ct"));
        number.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let called = said::has_words(text, &["tiêu chí", "chỉ tiêu", "tc", "ct"])
        || toned.split(|c: char| !c.is_alphanumeric()).any(glued);
    let set = sheet.set.filter(|_| sheet.spec.coded && called)?;
    let code = remark::read(text, set, false).named.into_iter().next()?;
    Some(format!("tiêu chí số {code}"))
}

/// “Công trình số 4”, “dòng 4”.
fn numbered(text: &str) -> Option<String> {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> =
        toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    (1..words.len()).filter(|at| number(words[*at])).find_map(|at| {
        let end = if matches!(words[at - 1], "số" | "so") { at - 1 } else { at };
        let before = format!(" {}", words[..end].join(" "));
        let noun = NUMBERED.iter().find(|own| {
            before.ends_with(&format!(" {own}"))
                || before.ends_with(&format!(" {}", viet::fold(own)))
        })?;
        Some(format!("{noun} {}", words[at]))
    })
}

/// The row whose name or mark has the sign that a remark begins with: “Hòa An (*)” and “(*) chưa được
/// công nhận”.
fn marked(table: &RawTable, text: &str) -> Option<String> {
    let sign: String =
        text.trim_start().chars().take_while(|c| "(*)¹²³123456789".contains(*c)).collect();
    let own = |(_, cell): &&(FieldRef, Sourced<Node>)| matches!(&cell.value, Node::Text(own) if own.trim_end().ends_with(&sign));
    let stars = sign.contains(['*', '¹', '²', '³']) || sign.starts_with('(') && sign.ends_with(')');
    let row = table.rows.iter().find_map(|row| row.cells.iter().find(own)).filter(|_| stars)?;
    Some(row.1.value.shown())
}

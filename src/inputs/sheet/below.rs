//! Remarks below a table that take back what one of its rows says: “Thôn Nà Han chuyển sang kế hoạch năm
//! 2027”. Beside the row such words are asked about; below the table they would only be passed over.

use super::Sheet;
use crate::diag::Problem;
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::tables::Kind;
use crate::inputs::{remark, rows, said};
use crate::origin::Sourced;
use crate::viet;

/// What a number numbers in a remark: “công trình số 4”, “dòng 4”.
const NUMBERED: &[&str] =
    &["công trình", "dự án", "nguồn", "mục", "dòng", "tt", "stt", "số tt", "số thứ tự"];

/// A name in a cell is no longer than this; what is longer is a sentence.
const LONGEST_NAME: usize = 8;

/// What a line below a table says against one of its rows, or against a criterion.
pub(super) fn problem(sheet: &Sheet<'_>, table: &RawTable, text: &str) -> Option<Problem> {
    if !rows::takes_something_back(text, sheet.wanted.year) || rows::signs(text) {
        return None;
    }
    let row = named(sheet, table, text)
        .or_else(|| criterion(sheet, text))
        .or_else(|| numbered(text))
        .or_else(|| marked(table, text))?;
    let (text, table) = (viet::one_line(text), sheet.spec.label.to_owned());
    Some(Problem::RowTakenBackBelow { text, row, table })
}

/// The rows that a text names, by their names or by those in their cells.
pub(super) fn named(sheet: &Sheet<'_>, table: &RawTable, text: &str) -> Option<String> {
    let names = table.rows.iter().flat_map(|row| &row.cells).filter_map(|(field, cell)| {
        let FieldRef::Named(key) = field else { return None };
        let own = sheet.spec.field(key)?;
        match &cell.value {
            Node::Text(text) if own.kind == Kind::Text && *key != "ghi_chu" => Some((*key, text)),
            _ => None,
        }
    });
    let is_name = |key: &str| key == "ten" || key == sheet.spec.name_field;
    let names = names.flat_map(|(key, text)| {
        let parts =
            if is_name(key) { vec![text.as_str()] } else { text.split([',', ';']).collect() };
        parts.into_iter().map(move |part| (key, viet::split_unit(part).1))
    });
    let listed = listed(text);
    let is_said = |key: &str, name: &str| {
        let long = (2..=LONGEST_NAME).contains(&name.split_whitespace().count());
        let bare = viet::split_hamlet(name).1;
        long && (is_name(key) || rows::is_proper(name))
            && said::has_words(text, &[viet::fold_tones(name).trim()])
            || is_name(key) && listed.iter().any(|own| opens(own, name) || opens(own, &bare))
    };
    let said: Vec<(&str, String)> = names.filter(|(key, name)| is_said(key, name)).collect();
    // Of a hamlet that is named the remark speaks, not of its commune.
    let order = ["ten", sheet.spec.name_field].into_iter().chain(said.iter().map(|own| own.0));
    let key = order.into_iter().find(|key| said.iter().any(|own| own.0 == *key))?;
    let mut all: Vec<&str> = Vec::new();
    for (_, name) in said.iter().filter(|own| own.0 == key) {
        // "Hòa An Đông" is not "Hòa An".
        let within = |other: &&(&str, String)| {
            other.1.len() > name.len() && said::has_words(&other.1, &[&viet::fold_tones(name)])
        };
        if !all.contains(&name.as_str()) && !said.iter().any(|other| within(&other)) {
            all.push(name);
        }
    }
    Some(all.join(", "))
}

/// What a text lists behind the noun of a unit, each with what follows it: “Các thôn A, B chưa được công nhận”.
fn listed(text: &str) -> Vec<String> {
    let line = viet::one_line(text);
    let name = |part: &str| {
        let hamlet = viet::split_hamlet(part.trim());
        let unit = || Some(viet::split_unit(part.trim())).filter(|own| own.0.is_some());
        hamlet.0.map(|_| hamlet.1).or_else(|| Some(unit()?.1))
    };
    let begins = line.char_indices().filter(|(at, _)| {
        line[..*at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
    });
    let lists = begins.filter_map(|(at, _)| name(&line[at..]));
    let parts = lists.flat_map(|list| {
        let parts = list.split([',', ';']).flat_map(|part| part.split(" và "));
        parts.map(|part| name(part).unwrap_or_else(|| part.trim().to_owned())).collect::<Vec<_>>()
    });
    parts
        .filter(|part| part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        .collect()
}

/// Whether a part of a list begins with a name, and goes on with other words, if at all.
fn opens(part: &str, name: &str) -> bool {
    let (part, name) = (viet::fold_tones(part), viet::fold_tones(name));
    let rest = part.strip_prefix(name.trim()).filter(|_| !name.trim().is_empty());
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
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

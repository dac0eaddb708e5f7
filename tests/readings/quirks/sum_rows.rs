//! Rows that state the sum of others and are numbered and called as one more of them.

use super::rows::{Figures, sums};
use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, Verdict};
use crate::readings::tables::{Family, Item, Kind};
use crate::readings::write::Value;

/// A name that no rule knows for that of a group or of a sum.
const NAME: &str = "Hạ tầng thiết yếu";

/// Every quirk of sums among rows.
pub fn all(all: &mut Vec<Quirk>) {
    for numbered in [true, false] {
        for place in ["đầu", "giữa", "cuối"] {
            let how = if numbered { "có TT" } else { "không TT" };
            all.push(quirk(
                Stage::Content,
                format!("dòng cộng {how} {place} bảng, gọi như một dòng"),
                move |draft| among(draft, numbered, place),
            ));
        }
    }
    all.push(quirk(Stage::Looks, "dòng cộng bằng công thức", |draft| {
        // The first two outer rows, of which one column of amounts is added up.
        let sound = &draft.sound;
        let column = *sound.of_kind(Kind::Money).first()?;
        let outer: Vec<usize> = (0..sound.records.len())
            .filter(|at| sound.depth(&sound.records[*at]) == 0)
            .filter(|at| matches!(sound.records[*at].items[column].value, Value::Number(_)))
            .take(2)
            .collect();
        let &[first, second] = outer.as_slice() else { return None };
        let letter = char::from(b'A' + u8::try_from(column).ok()?);
        let cell = |at: usize| format!("{letter}{}", Draft::row_of(at) + 1);
        let amount = |at: usize| match sound.records[at].items[column].value {
            Value::Number(number) => number,
            _ => 0.0,
        };
        let formula: &'static str = format!("{}+{}", cell(first), cell(second)).leak();
        let sum = Value::Formula(formula, Box::new(Value::Number(amount(first) + amount(second))));
        let (row, number) = (draft.below(), sound.records.len() + 1);
        let name = sound.name_column() as u32;
        let whole = sound.of_kind(Kind::Money).len() > 1;
        draft.sheet.put(row, 0, Value::Number(number as f64));
        draft.sheet.put(row, name, Value::text(NAME));
        draft.sheet.put(row, column as u32, sum);
        draft.rows.insert(row);
        // Of a table with several columns of amounts the others are left blank, which is told, too.
        draft.whole |= whole;
        Some(Verdict::Told)
    }));
}

/// A row that states the sums of all others, or of the first three.
fn among(draft: &mut Draft, numbered: bool, place: &str) -> Option<Verdict> {
    let sound = &draft.sound;
    let money = sound.of_kind(Kind::Money);
    let count = sound.records.len();
    let (at, until) = match place {
        "đầu" => (0, count),
        "giữa" if sound.family == Family::Plain && count > 3 => (3, 3),
        "giữa" => return None,
        _ => (count, count),
    };
    // Without a number above numbered rows it is their whole, by a tree's own rule, and counts once.
    let tree = sound.family == Family::Tree || sound.key == "noi_dung";
    if money.is_empty() || tree && !numbered && at == 0 {
        return None;
    }
    let mut row = sums(sound, until, Figures::Right);
    for (column, item) in row.iter_mut().enumerate() {
        if !money.contains(&column) {
            *item = Item::default();
        }
    }
    row[sound.name_column()] = Item::of(Value::text(NAME), "");
    if numbered {
        let number = if sound.family == Family::Tree && at > 0 { 9 } else { at + 1 };
        row[0] = Item::of(Value::Number(number as f64), "");
    }
    draft.insert(at, row);
    Some(Verdict::Told)
}

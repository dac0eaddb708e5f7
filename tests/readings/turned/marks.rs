//! Marks as people write them.

use super::plan::{Plan, Role, Row};
use super::{Quirk, plan};
use crate::readings::draft::Verdict::{self, Either, Refused, Same};
use crate::readings::write::Value;

fn t(text: &str) -> Value {
    Value::text(text)
}

/// Every mark in other words.
fn swap(all: &mut Vec<Quirk>, met: &'static str, unmet: &'static str, verdict: Verdict) {
    plan(all, format!("dấu “{met}” và “{unmet}”"), move |own| {
        for column in own.marks() {
            let (key, commune) = own.of(column)?;
            for row in &mut own.rows {
                let Some(code) = row.code else { continue };
                let mark = own.means.get(&(key, commune, code))?;
                let text = if *mark == 'x' { met } else { unmet };
                row.cells[column] = match (text, text.parse::<f64>()) {
                    ("", _) => Value::Blank,
                    (_, Ok(number)) => Value::Number(number),
                    (_, Err(_)) => t(text),
                };
            }
        }
        Some(verdict)
    });
}

/// One mark in other words, of one that is met and of one that is not.
fn one(all: &mut Vec<Quirk>, value: &Value, verdict: Verdict) {
    for met in [true, false] {
        let value = value.clone();
        let name =
            format!("một dấu “{}” ở chỗ {}", value.letters(), if met { "x" } else { "trống" });
        plan(all, name, move |own| {
            let column = own.marks()[0];
            let (key, commune) = own.of(column)?;
            let wanted = if met { 'x' } else { '.' };
            let is = |row: &Row| {
                row.code.is_some_and(|code| own.means.get(&(key, commune, code)) == Some(&wanted))
            };
            let row = own.rows.iter().position(is)?;
            own.rows[row].cells[column] = value.clone();
            Some(verdict)
        });
    }
}

fn targets(own: &Plan) -> bool {
    own.columns.iter().any(|column| matches!(column.role, Role::Target(_)))
}

/// Every quirk of marks.
pub fn all(all: &mut Vec<Quirk>) {
    for (met, unmet, verdict) in [
        ("X", "", Same),
        ("Đạt", "Chưa đạt", Same),
        ("đạt", "không đạt", Same),
        ("Đạt chuẩn", "Chưa đạt chuẩn", Same),
        ("Đạt chuẩn", "Không đạt chuẩn", Same),
        ("Đạt chuẩn", "", Same),
        ("Đạt chuẩn NTM", "Chưa đạt chuẩn NTM", Either),
        ("Đạt chuẩn nông thôn mới", "Chưa đạt", Either),
        ("Đ", "CĐ", Same),
        ("1", "0", Same),
        ("✓", "", Same),
        ("x", "-", Same),
        ("x", "0", Same),
        ("+", "-", Either),
        ("+", "", Either),
        ("Có", "Không", Same),
        ("●", "", Either),
        ("Hoàn thành", "Chưa hoàn thành", Either),
        ("100%", "60%", Refused),
    ] {
        swap(all, met, unmet, verdict);
    }
    for text in [
        "95%",
        "?",
        "x?",
        "✗",
        "☒",
        "2025x",
        "đang làm",
        "2/3",
        "đạt cuối năm",
        "cơ bản đạt",
        "nt",
        "″",
        "-nt-",
        "như trên",
        "đạt một phần",
        "5",
        "Đạt NTM nâng cao",
    ] {
        one(all, &t(text), Refused);
    }
    one(all, &Value::Number(95.0), Refused);
    one(all, &Value::Number(0.95), Refused);
    one(all, &Value::Day(2025, 2, 3), Refused);
    one(all, &Value::Wrong("#REF!"), Refused);
    one(all, &Value::Formula("A1", Box::new(Value::Blank)), Refused);
    plan(all, "một ô không áp dụng", |own| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let row = own.row("3")?;
        own.rows[row].cells[column] = t("KAD");
        own.means.insert((key, commune, "3"), 'k');
        Some(Either)
    });
    plan(all, "dấu là công thức", |own| {
        for column in own.marks() {
            for row in &mut own.rows {
                if row.code.is_some() {
                    let value = row.cells[column].letters();
                    row.cells[column] = Value::Formula("A1", Box::new(t(&value)));
                }
            }
        }
        Some(Same)
    });
    for (text, met) in [("Duy trì", '.'), ("Giữ vững", '.'), ("KH 2025", 'x'), ("KH 2027", '.')]
    {
        plan(all, format!("chỉ tiêu giao là “{text}”"), move |own| {
            if !targets(own) {
                return None;
            }
            let column = own.column(|role| matches!(role, Role::Target(_)))?;
            let (key, commune) = own.of(column)?;
            for row in &mut own.rows {
                let Some(code) = row.code else { continue };
                if own.means.get(&(key, commune, code)) == Some(&met) {
                    row.cells[column] = t(text);
                }
            }
            Some(Either)
        });
    }
    plan(all, "không xã nào đạt", |own| {
        for column in own.marks() {
            let (key, commune) = own.of(column)?;
            if key == "giao" {
                continue;
            }
            for row in &mut own.rows {
                let Some(code) = row.code else { continue };
                row.cells[column] = Value::Blank;
                own.means.insert((key, commune, code), '.');
            }
        }
        Some(Either)
    });
}

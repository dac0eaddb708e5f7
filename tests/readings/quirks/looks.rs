//! What only the eye sees: number formats, merged cells, strike-through, colour, comments, fonts of
//! symbols, hidden rows.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, HEAD, Verdict};
use crate::readings::tables::{Family, Item, Kind};
use crate::readings::write::Value;

fn formats(all: &mut Vec<Quirk>) {
    use Verdict::{Either, Refused, Same};
    let money: [(&str, Verdict, &str); 21] = [
        ("#,##0", Same, ""),
        ("#,##0.00", Same, ""),
        ("0", Same, ""),
        ("@", Same, ""),
        ("#,##0.0,,", Refused, ""),
        ("#,##0,", Refused, ""),
        ("#,##0.00,", Refused, ""),
        ("0\" tỷ đồng\"", Either, "1500000"),
        ("0\" tỷ\"", Either, "1500000"),
        ("#,##0\" đồng\"", Either, "0.0015"),
        ("#,##0\" nghìn đồng\"", Either, "1.5"),
        ("0\" triệu đồng\"", Either, ""),
        ("#,##0\" trđ\"", Either, ""),
        ("0%", Refused, ""),
        ("0.0%", Refused, ""),
        ("0\" trở lên\"", Refused, ""),
        ("0\"/QĐ-UBND\"", Refused, ""),
        ("\"khoảng \"0", Refused, ""),
        ("0\" USD\"", Refused, ""),
        ("0\" %\"", Refused, ""),
        ("0.00E+00", Either, ""),
    ];
    for (code, verdict, means) in money {
        for kind in [Kind::Money, Kind::Count] {
            all.push(quirk(
                Stage::Looks,
                format!("định dạng {code} ở cột {kind:?}"),
                move |draft| {
                    let column = *draft.sound.of_kind(kind).first()?;
                    let value = if kind == Kind::Money { 1500.0 } else { 2.0 };
                    let mut item = Item::number(value);
                    if kind == Kind::Count && !means.is_empty() {
                        return None;
                    }
                    if !means.is_empty() {
                        item.means = means.to_owned();
                    }
                    draft.sound.records[1].items[column] = item;
                    draft.sheet.put(Draft::row_of(1), column as u32, Value::Number(value));
                    draft.sheet.look(Draft::row_of(1), column as u32).format = Some(code);
                    draft.rows.insert(Draft::row_of(1));
                    if kind == Kind::Count && code == "0\" trở lên\"" {
                        // Read as a lower bound, or refused.
                        draft.sound.records[1].items[column].means = "2+".to_owned();
                        return Some(Either);
                    }
                    if kind == Kind::Count && code.starts_with("0\" tr") {
                        return Some(Refused);
                    }
                    Some(verdict)
                },
            ));
        }
    }
    for code in ["0\" xóm\"", "00", "0\" cuộc\""] {
        all.push(quirk(
            Stage::Looks,
            format!("định dạng {code} ở cột Count vô hại"),
            move |draft| {
                let column = *draft.sound.of_kind(Kind::Count).first()? as u32;
                draft.sheet.look(Draft::row_of(1), column).format = Some(code);
                draft.rows.insert(Draft::row_of(1));
                Some(Either)
            },
        ));
    }
    // A number as Excel shows a percentage: 0,5 is 50 %.
    all.push(quirk(Stage::Looks, "định dạng 0% giá trị 0,5", |draft| {
        let columns = [draft.sound.of_kind(Kind::Money), draft.sound.of_kind(Kind::Count)].concat();
        let column = *columns.first()? as u32;
        draft.sheet.put(Draft::row_of(1), column, Value::Number(0.5));
        draft.sheet.look(Draft::row_of(1), column).format = Some("0%");
        draft.rows.insert(Draft::row_of(1));
        Some(Refused)
    }));
}

/// Cells merged in the data.
fn merged(all: &mut Vec<Quirk>) {
    let kinds = [Kind::Mark, Kind::Money, Kind::Count, Kind::Text, Kind::Choice, Kind::Year];
    for kind in kinds {
        all.push(quirk(Stage::Merged, format!("gộp ngang hai ô {kind:?}"), move |draft| {
            let columns = draft.sound.of_kind(kind);
            let column = columns.windows(2).find(|pair| pair[0] + 1 == pair[1])?[0];
            let row = Draft::row_of(0);
            let first = draft.sound.records[0].items[column].clone();
            if first.blank() {
                return None;
            }
            draft.sheet.merge((row, column as u32), (row, column as u32 + 1));
            draft.rows.insert(row);
            draft.sound.records[0].items[column + 1] = first;
            Some(match kind {
                // One amount over two sources is neither's.
                Kind::Money | Kind::Count => Verdict::Refused,
                _ => Verdict::Either,
            })
        }));
        all.push(quirk(Stage::Merged, format!("gộp dọc hai ô {kind:?}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()?;
            let (row, first) = (Draft::row_of(0), draft.sound.records[0].items[column].clone());
            if first.blank() || draft.sound.family == Family::Prose {
                return None;
            }
            draft.sheet.merge((row, column as u32), (row + 1, column as u32));
            draft.rows.extend([row, row + 1]);
            draft.sound.records[1].items[column] = first;
            Some(match kind {
                Kind::Money | Kind::Count => Verdict::Refused,
                _ => Verdict::Either,
            })
        }));
    }
    for kind in [Kind::Money, Kind::Count, Kind::Mark] {
        all.push(quirk(
            Stage::Merged,
            format!("gộp ngang cả dãy {kind:?} ghi một chữ"),
            move |draft| {
                let columns = draft.sound.of_kind(kind);
                let (first, last) = (*columns.first()? as u32, *columns.last()? as u32);
                if first == last {
                    return None;
                }
                let row = Draft::row_of(1);
                draft.sheet.put(row, first, Value::text("Chưa có số liệu"));
                draft.sheet.merge((row, first), (row, last));
                draft.rows.insert(row);
                Some(Verdict::Refused)
            },
        ));
        all.push(quirk(
            Stage::Merged,
            format!("gộp dọc ô {kind:?} cả bảng"),
            move |draft| {
                let column = *draft.sound.of_kind(kind).first()? as u32;
                let (first, last) = (Draft::row_of(0), draft.below() - 1);
                if draft.sheet.value(first, column) == Value::Blank {
                    return None;
                }
                draft.sheet.merge((first, column), (last, column));
                draft.rows.extend(first..=last);
                let item = draft.sound.records[0].items[column as usize].clone();
                for record in &mut draft.sound.records {
                    record.items[column as usize] = item.clone();
                }
                Some(if kind == Kind::Mark { Verdict::Either } else { Verdict::Refused })
            },
        ));
    }
    all.push(quirk(Stage::Merged, "gộp dọc hai tên", |draft| {
        let column = draft.sound.name_column();
        let row = Draft::row_of(0);
        draft.sheet.merge((row, column as u32), (row + 1, column as u32));
        draft.rows.extend([row, row + 1]);
        if !draft.sound.repeats {
            return Some(Verdict::Refused);
        }
        // The rows of one name: two lines of hamlets, of activities; one office with both tasks.
        let name = draft.sound.records[0].items[column].clone();
        draft.sound.records[1].items[column] = name.clone();
        let key = draft.sound.key;
        if key == "phan_cong" || key == "loi_van" {
            let second = draft.sound.records.remove(1);
            let first = &mut draft.sound.records[0];
            for (item, more) in first.items.iter_mut().zip(&second.items) {
                if !more.means.is_empty() && *item != name {
                    let between = if item.means.is_empty() {
                        ""
                    } else if more.means.len() < 4 {
                        " "
                    } else {
                        " / "
                    };
                    item.means = format!("{}{between}{}", item.means, more.means);
                }
            }
        }
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Merged, "gộp ngang tên với cột bên", |draft| {
        let column = draft.sound.name_column() as u32;
        let row = Draft::row_of(0);
        draft.sheet.merge((row, column), (row, column + 1));
        draft.rows.insert(row);
        draft.sound.records[0].items[column as usize + 1] = Item::default();
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Merged, "dòng nhóm gộp cả bảng", |draft| {
        let at = Draft::row_of(1);
        if draft.sound.family == Family::Tree || draft.sound.key == "noi_dung" {
            return None;
        }
        draft.sheet.push_down(at, 1);
        let column = draft.sound.name_column() as u32;
        draft.sheet.put(at, column, Value::text("Khu vực miền núi"));
        let last = draft.sound.columns.len() as u32 - 1;
        draft.sheet.merge((at, column), (at, last));
        draft.rows.insert(at);
        Some(Verdict::Either)
    }));
}

/// Strike-through, colour, comments, fonts, hidden rows.
fn seen(all: &mut Vec<Quirk>) {
    for kind in [
        Kind::Name,
        Kind::Money,
        Kind::Count,
        Kind::Mark,
        Kind::Text,
        Kind::Codes,
        Kind::Figure,
        Kind::Choice,
    ] {
        all.push(quirk(Stage::Looks, format!("gạch ngang ô {kind:?}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()? as u32;
            if draft.sheet.value(Draft::row_of(0), column) == Value::Blank {
                return None;
            }
            draft.sheet.look(Draft::row_of(0), column).strike = true;
            draft.rows.insert(Draft::row_of(0));
            Some(Verdict::MustTell)
        }));
    }
    for kind in [Kind::Name, Kind::Money, Kind::Count, Kind::Mark, Kind::Text, Kind::Codes] {
        all.push(quirk(Stage::Looks, format!("gạch ngang tiêu đề {kind:?}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()? as u32;
            draft.sheet.look(HEAD, column).strike = true;
            draft.rows.insert(HEAD);
            Some(Verdict::MustTell)
        }));
    }
    all.push(quirk(Stage::Looks, "gạch ngang cả dòng", |draft| {
        let row = Draft::row_of(1);
        for column in 0..draft.sound.columns.len() as u32 {
            if draft.sheet.value(row, column) != Value::Blank {
                draft.sheet.look(row, column).strike = true;
            }
        }
        draft.rows.insert(row);
        Some(Verdict::MustTell)
    }));
    all.push(quirk(Stage::Looks, "dòng ẩn", |draft| {
        let row = Draft::row_of(1);
        draft.sheet.hidden.insert(row);
        draft.rows.insert(row);
        Some(Verdict::MustTell)
    }));
    all.push(quirk(Stage::Looks, "tô màu cả dòng vẫn đọc", |draft| {
        for column in 0..draft.sound.columns.len() as u32 {
            draft.sheet.look(Draft::row_of(1), column).fill = true;
        }
        draft.rows.insert(Draft::row_of(1));
        Some(Verdict::Told)
    }));
    // Marks that are nothing but a colour, a comment, a sign of a font.
    for (name, all_marks) in [("mọi dấu", true), ("một dấu", false)] {
        all.push(quirk(Stage::Looks, format!("{name} là màu"), move |draft| {
            each_mark(draft, all_marks, |draft, row, column| {
                draft.sheet.put(row, column, Value::Blank);
                draft.sheet.look(row, column).fill = true;
            })
        }));
        all.push(quirk(Stage::Looks, format!("{name} là ghi chú của ô"), move |draft| {
            each_mark(draft, all_marks, |draft, row, column| {
                draft.sheet.put(row, column, Value::Blank);
                draft.sheet.look(row, column).comment = Some("đạt");
            })
        }));
        for (font, sign) in [
            ("Wingdings", "ü"),
            ("Wingdings", "û"),
            ("Wingdings 2", "P"),
            ("Wingdings", "x"),
            ("Webdings", "a"),
        ] {
            all.push(quirk(
                Stage::Looks,
                format!("{name} là {sign} phông {font}"),
                move |draft| {
                    each_mark(draft, all_marks, |draft, row, column| {
                        draft.sheet.put(row, column, Value::text(sign));
                        draft.sheet.look(row, column).font = Some(font);
                    })
                },
            ));
        }
        all.push(quirk(Stage::Looks, format!("{name} gạch ngang"), move |draft| {
            each_mark(draft, all_marks, |draft, row, column| {
                draft.sheet.look(row, column).strike = true;
            })?;
            Some(Verdict::MustTell)
        }));
    }
}

/// Changes the cells that have a mark: all of them, or the first.
fn each_mark(
    draft: &mut Draft,
    every: bool,
    change: impl Fn(&mut Draft, u32, u32),
) -> Option<Verdict> {
    let mut any = false;
    for record in 0..draft.sound.records.len() {
        for column in draft.sound.of_kind(Kind::Mark) {
            if draft.sound.records[record].items[column].means == "x" && (every || !any) {
                change(draft, Draft::row_of(record), column as u32);
                draft.rows.insert(Draft::row_of(record));
                any = true;
            }
        }
    }
    any.then_some(Verdict::Told)
}

/// Every quirk of looks.
pub fn all(all: &mut Vec<Quirk>) {
    formats(all);
    merged(all);
    seen(all);
}

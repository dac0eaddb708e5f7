//! What stands around a table: records and headings above it, headings of another table below it,
//! titles of a part of the year, legends that turn what its marks mean.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, HEAD, Verdict};
use crate::readings::tables::Kind;
use crate::readings::write::Value;

/// Puts the first record into a row.
fn put_record(draft: &mut Draft, row: u32) {
    let items = draft.sound.records[0].items.clone();
    for (column, item) in (0..).zip(&items).filter(|(_, item)| !item.blank()) {
        draft.sheet.put(row, column, item.value.clone());
    }
    draft.rows.insert(row);
}

/// Puts headings into a row as another table has them: some in other words, and one more column.
fn put_headings(draft: &mut Draft, row: u32) {
    let headings: Vec<String> = draft.sound.columns.iter().map(|c| c.heading.clone()).collect();
    for (column, heading) in (0..).zip(&headings) {
        // Headings that are the very same once more are those of the next page.
        let text = match heading.as_str() {
            "TT" => "STT",
            "STT" => "Số TT",
            other => other,
        };
        draft.sheet.put(row, column, Value::text(text));
    }
    draft.sheet.put(row, headings.len() as u32, Value::text("Cán bộ phụ trách"));
    draft.rows.insert(row);
}

/// Other tables, and records that no heading stands above.
fn tables(all: &mut Vec<Quirk>) {
    for gap in [0, 2] {
        for title in [None, Some("B. BẢNG THỨ HAI")] {
            let name = format!("quanh bảng: bảng khác ở dưới, cách {gap}, tên {title:?}");
            all.push(quirk(Stage::Sheet, name, move |draft| {
                let mut row = draft.below() + gap;
                if let Some(title) = title {
                    draft.sheet.put(row, 0, Value::text(title));
                    draft.rows.insert(row);
                    row += 1;
                }
                put_headings(draft, row);
                put_record(draft, row + 1);
                draft.rows.insert(HEAD);
                Some(Verdict::Refused)
            }));
        }
    }
    all.push(quirk(Stage::Sheet, "quanh bảng: bảng khác ở trên", |draft| {
        draft.sheet.push_down(1, 3);
        put_headings(draft, 1);
        put_record(draft, 2);
        draft.rows.insert(HEAD + 3);
        Some(Verdict::Refused)
    }));
    all.push(quirk(Stage::Sheet, "quanh bảng: bản ghi ở trên tiêu đề", |draft| {
        draft.sheet.push_down(1, 1);
        put_record(draft, 1);
        // Two words without a number may be a title and what stands beside it.
        let numbered = draft.sound.columns[0].kind == Kind::Number;
        let figures = [Kind::Money, Kind::Count, Kind::Mark, Kind::Total]
            .iter()
            .any(|kind| !draft.sound.of_kind(*kind).is_empty());
        Some(Verdict::Refused).filter(|_| numbered || figures)
    }));
}

/// Titles of another part of the year than the table's.
fn titles(all: &mut Vec<Quirk>) {
    // The plan is of 2025 on what holds at the end of 2024; the period is the first quarter.
    let parts = ["6 THÁNG CUỐI NĂM", "QUÝ III NĂM", "9 THÁNG ĐẦU NĂM", "THÁNG 11 NĂM"];
    for part in parts {
        for place in ["tên bảng", "trên bảng", "tên trang"] {
            all.push(quirk(
                Stage::Sheet,
                format!("quanh bảng: {place} “{part}”"),
                move |draft| {
                    let sound = &draft.sound;
                    let dated = match (sound.key, sound.period) {
                        ("giao" | "giao_nang_cao" | "nguon_luc" | "du_an", _) => 2025,
                        ("hien_trang" | "hien_trang_nang_cao", false) => 2024,
                        ("loi_van" | "co_che", _) | (_, false) => return None,
                        _ => 2025,
                    };
                    let words = format!("{part} {dated}");
                    match place {
                        "tên bảng" => {
                            let title = sound.title.replace("NĂM 2025", &words);
                            let title = match title.contains(part) {
                                true => title,
                                false => format!("{title} {words}"),
                            };
                            draft.sheet.put(0, 0, Value::text(title));
                        }
                        "trên bảng" => draft.sheet.put(1, 1, Value::text(format!("({words})"))),
                        _ => draft.sheet.name = words,
                    }
                    draft.whole = true;
                    // What is left of the year may be planned beside what was done, and status is
                    // of its end.
                    let sound = &draft.sound;
                    let status = sound.period || sound.key.starts_with("hien_trang");
                    let rest = status && part == "6 THÁNG CUỐI NĂM";
                    Some(if rest { Verdict::Told } else { Verdict::MustTell })
                },
            ));
        }
    }
}

/// Titles of the right part of last year: the sheet of the last report.
fn titles_of_last_year(all: &mut Vec<Quirk>) {
    for words in ["3 THÁNG ĐẦU NĂM 2024", "QUÝ I NĂM 2024", "3T2024"] {
        for place in ["tên bảng", "tên trang"] {
            let name = format!("quanh bảng: {place} năm trước “{words}”");
            all.push(quirk(Stage::Sheet, name, move |draft| {
                if !draft.sound.period || draft.sound.key == "loi_van" {
                    return None;
                }
                match place {
                    "tên bảng" => {
                        let title = draft.sound.title.replace("NĂM 2025", "");
                        draft.sheet.put(0, 0, Value::text(format!("{title} {words}")));
                    }
                    _ => words.clone_into(&mut draft.sheet.name),
                }
                draft.whole = true;
                // A title of the right year outweighs the sheet's name.
                Some(if place == "tên bảng" { Verdict::MustTell } else { Verdict::Told })
            }));
        }
    }
}

/// Legends that turn what the marks of status mean.
fn legends(all: &mut Vec<Quirk>) {
    for legend in [
        "Ghi chú: x là chưa đạt",
        "Ghi chú: dấu x là tiêu chí không đạt",
        "Ghi chú: ô để trống là đạt",
        "(Đánh dấu x vào tiêu chí còn thiếu)",
        "x: chưa đạt; để trống: đạt",
    ] {
        for place in ["trên bảng", "dưới bảng", "ngay dưới bảng"] {
            all.push(quirk(
                Stage::Sheet,
                format!("quanh bảng: giải thích “{legend}” {place}"),
                move |draft| {
                    if !draft.sound.key.starts_with("hien_trang") {
                        return None;
                    }
                    draft.sound.of_kind(Kind::Mark).first()?;
                    let row = match place {
                        "trên bảng" => 1,
                        "dưới bảng" => draft.below() + 1,
                        _ => draft.below(),
                    };
                    draft.sheet.put(row, 1, Value::text(legend));
                    draft.whole = true;
                    Some(Verdict::MustTell)
                },
            ));
        }
    }
}

/// Comments and colours that say what the marks of status mean.
fn legends_elsewhere(all: &mut Vec<Quirk>) {
    all.push(quirk(
        Stage::Sheet,
        "quanh bảng: ghi chú của ô tiêu đề “x = chưa đạt”",
        |draft| {
            if !draft.sound.key.starts_with("hien_trang") {
                return None;
            }
            let column = *draft.sound.of_kind(Kind::Mark).first()?;
            draft.sheet.look(HEAD, column as u32).comment = Some("x = chưa đạt");
            draft.whole = true;
            // Old and binary workbooks do not let comments be seen.
            Some(Verdict::Told)
        },
    ));
    for legend in [
        "Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận",
        "Ô tô vàng là tiêu chí chưa đạt",
        "In nghiêng: tiêu chí đang thực hiện, chưa đạt",
    ] {
        all.push(quirk(Stage::Sheet, format!("quanh bảng: {legend}"), move |draft| {
            if !draft.sound.key.starts_with("hien_trang") {
                return None;
            }
            draft.sound.of_kind(Kind::Mark).first()?;
            draft.sheet.put(draft.below() + 1, 1, Value::text(legend));
            draft.whole = true;
            Some(Verdict::MustTell)
        }));
    }
}

/// A second table to the right, in the same rows.
fn beside(all: &mut Vec<Quirk>) {
    for gap in [0, 1] {
        all.push(quirk(
            Stage::Sheet,
            format!("quanh bảng: bảng khác ở bên phải, cách {gap}"),
            move |draft| {
                let width = draft.sound.columns.len() as u32;
                let first = width + gap;
                let name = draft.sound.name_column();
                let headings = ["TT", &draft.sound.columns[name].heading.clone(), "Số hộ nghèo"];
                for (column, heading) in (first..).zip(headings) {
                    draft.sheet.put(HEAD, column, Value::text(heading));
                    draft.columns.insert(column);
                }
                for (index, record) in (0u32..).zip(draft.sound.records.clone()) {
                    let row = Draft::row_of(index as usize);
                    draft.sheet.put(row, first, Value::Number(f64::from(index + 1)));
                    draft.sheet.put(row, first + 1, record.items[name].value.clone());
                    draft.sheet.put(row, first + 2, Value::Number(31.0));
                }
                draft.rows.insert(HEAD);
                Some(Verdict::Refused)
            },
        ));
    }
}

/// Every quirk of what stands around a table.
pub fn all(all: &mut Vec<Quirk>) {
    tables(all);
    titles(all);
    titles_of_last_year(all);
    legends(all);
    legends_elsewhere(all);
    beside(all);
}

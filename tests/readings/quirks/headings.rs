//! Headings: outer levels, other years, two languages, columns without one, units of money.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, HEAD, Verdict};
use crate::readings::tables::{Column, Item, Kind, Record, summed};
use crate::readings::write::Value;

/// Outer headings over the columns of a kind that make other values of them.
const OUTER: [(&str, &[Kind]); 33] = [
    ("Tiêu chí chưa đạt", &[Kind::Mark]),
    ("Không đạt", &[Kind::Mark]),
    ("Chưa đạt", &[Kind::Mark, Kind::Count, Kind::Codes]),
    ("Còn lại", &[Kind::Mark, Kind::Money, Kind::Count]),
    ("Còn thiếu", &[Kind::Mark, Kind::Money, Kind::Count, Kind::Codes]),
    ("Dự kiến", &[Kind::Mark, Kind::Count]),
    ("Dự kiến đạt cuối năm", &[Kind::Mark, Kind::Count, Kind::Codes]),
    ("Thêm trong kỳ", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Tăng thêm so với kỳ trước", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Kế hoạch đến năm 2030", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Kế hoạch giai đoạn 2026-2030", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Mục tiêu năm 2030", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Vốn đã bố trí đến hết năm 2024", &[Kind::Money]),
    ("Năm 2023", &[Kind::Mark, Kind::Count, Kind::Money, Kind::Codes]),
    ("Năm 2026", &[Kind::Mark, Kind::Count, Kind::Money, Kind::Codes]),
    ("Kế hoạch năm 2023", &[Kind::Money]),
    ("Năm trước", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Cùng kỳ năm trước", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Lũy kế giải ngân", &[Kind::Money]),
    ("Lũy kế từ đầu giai đoạn", &[Kind::Mark, Kind::Count, Kind::Money]),
    ("Đã giải ngân", &[Kind::Money]),
    ("Tỷ lệ (%)", &[Kind::Mark, Kind::Money, Kind::Count]),
    ("Tỷ lệ giải ngân", &[Kind::Money]),
    ("Nhu cầu vốn", &[Kind::Money]),
    ("Đề nghị bổ sung", &[Kind::Money, Kind::Count]),
    ("Tự chấm điểm", &[Kind::Mark]),
    ("Vốn kéo dài năm 2024 sang", &[Kind::Money]),
    ("Các tiêu chí còn lại", &[Kind::Mark]),
    ("Tiêu chí nợ", &[Kind::Mark]),
    ("Cần đạt", &[Kind::Mark]),
    ("Đề nghị xét", &[Kind::Mark]),
    ("Cấp tỉnh", &[Kind::Money]),
    ("Thị trấn", &[Kind::Money]),
];

fn outer(all: &mut Vec<Quirk>) {
    for (text, kinds) in OUTER {
        for kind in kinds {
            for merged in [true, false] {
                let stage = if merged { Stage::Merged } else { Stage::Sheet };
                let how = if merged { "gộp ô" } else { "không gộp" };
                all.push(quirk(
                    stage,
                    format!("tiêu đề trên “{text}” trên cột {kind:?} {how}"),
                    move |draft| {
                        let columns = draft.sound.of_kind(*kind);
                        let (first, last) = (*columns.first()? as u32, *columns.last()? as u32);
                        // A single column has its outer heading in two lines of its own.
                        draft.sheet.push_down(HEAD, 1);
                        draft.sheet.put(HEAD, first, Value::text(text));
                        let others = (0..draft.sound.columns.len() as u32)
                            .filter(|column| !(first..=last).contains(column));
                        for column in others {
                            let own = draft.sheet.value(HEAD + 1, column);
                            draft.sheet.put(HEAD, column, own);
                            if merged {
                                draft.sheet.merge((HEAD, column), (HEAD + 1, column));
                            } else {
                                draft.sheet.cells.remove(&(HEAD + 1, column));
                            }
                        }
                        if merged && first < last {
                            draft.sheet.merge((HEAD, first), (HEAD, last));
                        }
                        draft.columns.extend(columns.iter().map(|column| *column as u32));
                        let benign = draft.sound.columns[first as usize..=last as usize]
                            .iter()
                            .any(|column| goes_with(text, column));
                        Some(if benign { Verdict::Either } else { Verdict::Refused })
                    },
                ));
            }
        }
    }
    // What belongs there may stand there.
    for text in ["Năm 2025", "Kế hoạch năm 2025", "Số liệu", "Trong đó", "Thực hiện đến 31/3/2025"]
    {
        all.push(quirk(
            Stage::Merged,
            format!("tiêu đề trên vô hại “{text}”"),
            move |draft| {
                let columns: Vec<u32> = (0..draft.sound.columns.len() as u32)
                    .filter(|column| summed(draft.sound.columns[*column as usize].kind))
                    .collect();
                let (first, last) = (*columns.first()?, *columns.last()?);
                draft.sheet.push_down(HEAD, 1);
                draft.sheet.put(HEAD, first, Value::text(text));
                for column in (0..draft.sound.columns.len() as u32)
                    .filter(|column| !(first..=last).contains(column))
                {
                    let own = draft.sheet.value(HEAD + 1, column);
                    draft.sheet.put(HEAD, column, own);
                    draft.sheet.merge((HEAD, column), (HEAD + 1, column));
                }
                if first < last {
                    draft.sheet.merge((HEAD, first), (HEAD, last));
                }
                draft.columns.extend(columns);
                draft.whole = true;
                Some(Verdict::Either)
            },
        ));
    }
}

/// Whether an outer heading says the same as a column below it.
fn goes_with(text: &str, column: &Column) -> bool {
    match column.key {
        "con_lai" => {
            ["Còn lại", "Còn thiếu", "Nhu cầu vốn"].contains(&text) || text.starts_with("Dự kiến")
        }
        "con_no" => ["Còn lại", "Còn thiếu", "Lũy kế từ đầu giai đoạn"].contains(&text),
        "giai_ngan" => text.contains("giải ngân") && !text.contains("Tỷ lệ"),
        "ntm_giao" | "kieu_mau_giao" | "giao" => {
            text.starts_with("Dự kiến") || text.starts_with("Thêm trong kỳ")
        }
        _ => false,
    }
}

/// Headings that say other things than the column is taken for.
fn other_words(all: &mut Vec<Quirk>) {
    let changes: [(&str, Kind, &str); 18] = [
        ("(%)", Kind::Money, "%"),
        ("còn thiếu", Kind::Money, "Còn thiếu"),
        ("năm 2023", Kind::Money, "năm 2023"),
        ("đến năm 2030", Kind::Money, "đến năm 2030"),
        ("giai đoạn 2026-2030", Kind::Money, "giai đoạn 2026-2030"),
        ("nhu cầu", Kind::Money, "Nhu cầu"),
        ("tỷ lệ", Kind::Money, "Tỷ lệ"),
        ("(%) đếm", Kind::Count, "%"),
        ("còn thiếu đếm", Kind::Count, "Còn thiếu"),
        ("năm 2023 đếm", Kind::Count, "năm 2023"),
        ("đến năm 2030 đếm", Kind::Count, "đến năm 2030"),
        ("tỷ lệ đếm", Kind::Count, "Tỷ lệ"),
        ("chưa đạt", Kind::Mark, "chưa đạt"),
        ("(%) dấu", Kind::Mark, "%"),
        ("năm 2023 dấu", Kind::Mark, "năm 2023"),
        ("năm 2030 dấu", Kind::Mark, "năm 2030"),
        ("chưa đạt danh sách", Kind::Codes, "chưa đạt"),
        ("phối hợp danh sách", Kind::Codes, "phối hợp"),
    ];
    for (name, kind, words) in changes {
        all.push(quirk(Stage::Sheet, format!("tiêu đề nói khác: {name}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()?;
            let usual = draft.sound.columns[column].heading.clone();
            let bare = usual.split(" (").next()?.to_owned();
            let heading = match words {
                "%" => format!("{bare} (%)"),
                "Còn thiếu" | "Nhu cầu" | "Tỷ lệ" => {
                    format!("{words} {}", usual.to_lowercase())
                }
                "năm 2023" | "đến năm 2030" | "giai đoạn 2026-2030" if usual.contains(" (") => {
                    usual.replacen(" (", &format!(" {words} ("), 1)
                }
                other => format!("{usual} {other}"),
            };
            // "Kế hoạch năm 2023" instead of "Kế hoạch năm năm 2023".
            let heading = heading.replace("năm năm", "năm").replace("năm đến năm", "đến năm");
            draft.sheet.put(HEAD, column as u32, Value::text(heading));
            draft.columns.insert(column as u32);
            Some(Verdict::Refused)
        }));
    }
    for (name, title) in [
        ("tên bảng năm 2023", "năm 2023"),
        ("tên bảng năm 2030", "đến năm 2030"),
        ("tên bảng giai đoạn khác", "giai đoạn 2016-2020"),
    ] {
        all.push(quirk(Stage::Sheet, name, move |draft| {
            let words = draft.sound.title.replace("NĂM 2025", "");
            draft.sheet.put(0, 0, Value::text(format!("{words}{}", title.to_uppercase())));
            draft.rows.insert(0);
            draft.whole = true;
            Some(Verdict::MustTell).filter(|_| draft.sound.key != "loi_van")
        }));
    }
    all.push(quirk(Stage::Sheet, "tên trang năm 2023", |draft| {
        draft.sheet.name = "Bảng 2023".to_owned();
        draft.whole = true;
        Some(Verdict::MustTell).filter(|_| draft.sound.key != "loi_van")
    }));
}

fn two_languages(all: &mut Vec<Quirk>) {
    let english = |column: &Column| match column.kind {
        Kind::Number | Kind::Level => "No.",
        Kind::Name => "Name",
        Kind::Text => "Description",
        Kind::Choice => "Type",
        Kind::Year => "Year",
        Kind::Mark => "Criterion",
        Kind::Count => "Number of",
        Kind::Money => "Amount",
        Kind::Codes => "Criteria",
        Kind::Total => "Total",
        Kind::Figure => "Value",
        Kind::Note => "Remarks",
    };
    all.push(quirk(Stage::Sheet, "tiêu đề hai thứ tiếng, dòng dưới", move |draft| {
        draft.sheet.push_down(HEAD + 1, 1);
        for (index, column) in draft.sound.columns.iter().enumerate() {
            draft.sheet.put(HEAD + 1, index as u32, Value::text(english(column)));
        }
        draft.whole = true;
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Sheet, "tiêu đề hai thứ tiếng, dòng trên", move |draft| {
        draft.sheet.push_down(HEAD, 1);
        for (index, column) in draft.sound.columns.iter().enumerate() {
            draft.sheet.put(HEAD, index as u32, Value::text(english(column)));
        }
        draft.whole = true;
        Some(Verdict::Either)
    }));
    for (name, before, behind) in [
        ("một ô gạch chéo", "/", ""),
        ("một ô hai dòng", "\n", ""),
        ("một ô trong ngoặc", "\n(", ")"),
    ] {
        all.push(quirk(
            Stage::Sheet,
            format!("tiêu đề hai thứ tiếng, {name}"),
            move |draft| {
                for (index, column) in draft.sound.columns.iter().enumerate() {
                    let text = format!("{}{before}{}{behind}", column.heading, english(column));
                    draft.sheet.put(HEAD, index as u32, Value::text(text));
                }
                draft.whole = true;
                Some(Verdict::Either)
            },
        ));
    }
    all.push(quirk(Stage::Sheet, "tiêu đề hai thứ tiếng chỉ ở cột tên", |draft| {
        let name = draft.sound.name_column();
        let text = format!("{}/Name", draft.sound.columns[name].heading);
        draft.sheet.put(HEAD, name as u32, Value::text(text));
        draft.whole = true;
        Some(Verdict::Either)
    }));
}

/// Columns with data and no heading, headings over two columns, counts beside marks.
fn strange_columns(all: &mut Vec<Quirk>) {
    for (name, value) in
        [("số", Value::Number(777.0)), ("chữ", Value::text("đã duyệt")), ("dấu", Value::text("x"))]
    {
        for (place, all_rows) in [("cuối", true), ("cuối, một dòng", false), ("giữa", true)]
        {
            let value = value.clone();
            all.push(quirk(
                Stage::Sheet,
                format!("cột không tiêu đề {place} có {name}"),
                move |draft| {
                    let column = if place == "giữa" {
                        let column = draft.sound.name_column() as u32 + 1;
                        draft.sheet.push_right(column);
                        column
                    } else {
                        draft.sound.columns.len() as u32
                    };
                    let rows = if all_rows { 0..draft.sound.records.len() } else { 1..2 };
                    for record in rows {
                        draft.sheet.put(Draft::row_of(record), column, value.clone());
                    }
                    draft.columns.insert(column);
                    draft.rows.insert(Draft::row_of(1));
                    Some(Verdict::Refused)
                },
            ));
        }
    }
    for kind in [Kind::Money, Kind::Count, Kind::Mark, Kind::Text, Kind::Name, Kind::Codes] {
        all.push(quirk(
            Stage::Merged,
            format!("tiêu đề {kind:?} gộp thêm một cột có số liệu"),
            move |draft| {
                let column = *draft.sound.of_kind(kind).first()? as u32;
                draft.sheet.push_right(column + 1);
                for record in 0..draft.sound.records.len() {
                    let row = Draft::row_of(record);
                    let value = match kind {
                        Kind::Money | Kind::Count => Value::Number(77.0),
                        Kind::Mark => Value::text("x"),
                        _ => Value::text("phần sau"),
                    };
                    draft.sheet.put(row, column + 1, value);
                }
                draft.sheet.merge((HEAD, column), (HEAD, column + 1));
                draft.columns.extend([column, column + 1]);
                Some(Verdict::Refused)
            },
        ));
        all.push(quirk(
            Stage::Merged,
            format!("tiêu đề {kind:?} gộp lấp cột bên"),
            move |draft| {
                let column = *draft.sound.of_kind(kind).first()? as u32;
                // Its neighbour loses its heading and keeps its data.
                let filled =
                    draft.sound.records.iter().any(|r| {
                        r.items.get(column as usize + 1).is_some_and(|item| !item.blank())
                    });
                if !filled {
                    return None;
                }
                draft.sheet.merge((HEAD, column), (HEAD, column + 1));
                draft.columns.extend([column, column + 1]);
                draft.whole = true;
                Some(Verdict::Refused)
            },
        ));
    }
    for heading in ["TC đạt", "Số TC đạt", "Đạt", "Tổng TC", "Tổng số", "Số tiêu chí"]
    {
        for right in [true, false] {
            let how = if right { "đúng" } else { "sai" };
            all.push(quirk(
                Stage::Headings,
                format!("cột đếm “{heading}” cạnh cột dấu, {how}"),
                move |draft| {
                    let marks = draft.sound.of_kind(Kind::Mark);
                    if marks.is_empty() {
                        return None;
                    }
                    let column = *draft.sound.of_kind(Kind::Total).first()?;
                    draft.sound.columns[column].heading = heading.to_owned();
                    if !right {
                        draft.set(1, column, Item::of(Value::Number(4.0), ""));
                    }
                    draft.columns.insert(column as u32);
                    draft.touch(1);
                    Some(match (right, heading) {
                        (false, _) => Verdict::Refused,
                        // "Đạt" among targets says another thing.
                        (true, _) => Verdict::Either,
                    })
                },
            ));
        }
    }
}

/// Units of money: where people write them.
fn units(all: &mut Vec<Quirk>) {
    // The unit, and how many triệu đồng one of it is: 1000 for tỷ.
    let scale = |draft: &mut Draft, factor: (f64, f64)| {
        let money = draft.sound.of_kind(Kind::Money);
        let mut with = draft.sound.clone();
        for Record { items, .. } in &mut with.records {
            for column in &money {
                if let Value::Number(number) = items[*column].value {
                    items[*column].means = (number * factor.0 / factor.1).to_string();
                }
            }
        }
        with
    };
    for (words, by, to) in [
        ("tỷ đồng", 1000.0, 1.0),
        ("nghìn đồng", 1.0, 1000.0),
        ("1.000 đồng", 1.0, 1000.0),
        ("đồng", 1.0, 1_000_000.0),
        ("triệu đồng", 1.0, 1.0),
        ("USD", 0.0, 1.0),
    ] {
        for place in [
            "một mình trên bảng",
            "hai ô",
            "Đơn vị tính:",
            "ĐVT:",
            "Đơn vị:",
            "Số liệu tính bằng",
            "trong tên bảng",
            "ở góc trên phải",
            "tên trang",
            "ô trống cạnh tiêu đề",
            "dưới bảng",
            "ở ghi chú một dòng",
            "ở tên một dòng",
            "ở tiêu đề mọi cột",
            "ở ghi chú của ô",
            "ngay trên bảng, ngoài bảng",
        ] {
            for in_heading in [true, false] {
                let how = if in_heading {
                    "tiêu đề ghi triệu đồng"
                } else {
                    "tiêu đề không đơn vị"
                };
                let stage =
                    if place == "ở ghi chú của ô" { Stage::Looks } else { Stage::Sheet };
                all.push(quirk(
                    stage,
                    format!("đơn vị “{words}” {place}, {how}"),
                    move |draft| {
                        let money = draft.sound.of_kind(Kind::Money);
                        let first = *money.first()? as u32;
                        let last = draft.sound.columns.len() as u32 - 1;
                        if !in_heading {
                            for column in &money {
                                let heading = draft.sound.columns[*column].heading.clone();
                                let bare = heading.split(" (").next()?.to_owned();
                                draft.sheet.put(HEAD, *column as u32, Value::text(bare));
                            }
                        }
                        let name = draft.sound.name_column() as u32;
                        match place {
                            "một mình trên bảng" => {
                                draft.sheet.put(1, last, Value::text(capital(words)));
                            }
                            "hai ô" => {
                                draft.sheet.put(1, last - 1, Value::text("Đơn vị tính:"));
                                draft.sheet.put(1, last, Value::text(words));
                            }
                            "Đơn vị tính:" | "ĐVT:" | "Đơn vị:" | "Số liệu tính bằng" =>
                            {
                                draft.sheet.put(1, last, Value::text(format!("{place} {words}")));
                            }
                            "trong tên bảng" => {
                                let title = format!("{} ({words})", draft.sound.title);
                                draft.sheet.put(0, 0, Value::text(title));
                            }
                            "ở góc trên phải" => {
                                draft.sheet.put(0, last + 2, Value::text(format!("({words})")));
                            }
                            "tên trang" => draft.sheet.name = format!("Vốn ({words})"),
                            "ô trống cạnh tiêu đề" => {
                                draft.sheet.put(
                                    HEAD,
                                    last + 1,
                                    Value::text(format!("ĐVT: {words}")),
                                );
                            }
                            "dưới bảng" => {
                                let row = draft.below() + 1;
                                let text = format!("Ghi chú: số liệu tính bằng {words}");
                                draft.sheet.put(row, name, Value::text(text));
                            }
                            "ở ghi chú một dòng" => {
                                draft.sheet.put(
                                    Draft::row_of(1),
                                    last,
                                    Value::text(format!("ĐVT: {words}")),
                                );
                                draft.rows.insert(Draft::row_of(1));
                                if draft.sound.columns[last as usize].read {
                                    return None;
                                }
                                return Some(other_unit(words));
                            }
                            "ở tên một dòng" => {
                                let typed = draft.sheet.value(Draft::row_of(1), name).letters();
                                let text = format!("{typed} ({words})");
                                draft.sheet.put(Draft::row_of(1), name, Value::text(&text));
                                draft.sound.records[1].items[name as usize].means = text;
                                draft.rows.insert(Draft::row_of(1));
                                return Some(other_unit(words));
                            }
                            "ở tiêu đề mọi cột" => {
                                if in_heading {
                                    return None;
                                }
                                for column in &money {
                                    let bare = draft.sheet.value(HEAD, *column as u32).letters();
                                    let text = format!("{bare} ({words})");
                                    draft.sheet.put(HEAD, *column as u32, Value::text(text));
                                }
                            }
                            "ở ghi chú của ô" => {
                                draft.sheet.look(HEAD, first).comment = Some(match words {
                                    "tỷ đồng" => "Đơn vị: tỷ đồng",
                                    "triệu đồng" => "Đơn vị: triệu đồng",
                                    "đồng" => "Đơn vị: đồng",
                                    _ => return None,
                                });
                            }
                            _ => {
                                draft.sheet.put(
                                    1,
                                    0,
                                    Value::text(format!("- Đơn vị tính : {words}")),
                                );
                            }
                        }
                        draft.whole = true;
                        if words == "triệu đồng" {
                            return Some(match place {
                                "hai ô" | "Đơn vị tính:" | "ĐVT:" | "một mình trên bảng" => {
                                    Verdict::Same
                                }
                                _ => Verdict::Told,
                            });
                        }
                        let read = scale(draft, (by, to));
                        if in_heading || words == "USD" {
                            // Two units that contradict each other.
                            return Some(Verdict::Refused);
                        }
                        draft.sound = read;
                        Some(Verdict::Either)
                    },
                ));
            }
        }
    }
    for heading in [
        "(tỷ đồng)",
        "(đồng)",
        "(nghìn đồng)",
        "(1.000đ)",
        "(USD)",
        "(trđ)",
        "(tr.đ)",
        "(tỷ)",
        ", tỷ đồng",
        "tỷ đồng",
        "[tỷ đồng]",
        "- ĐVT: tỷ đồng",
    ] {
        all.push(quirk(
            Stage::Sheet,
            format!("đơn vị của một cột “{heading}”"),
            move |draft| {
                let column = *draft.sound.of_kind(Kind::Money).last()?;
                let bare = draft.sound.columns[column].heading.split(" (").next()?.to_owned();
                draft.sheet.put(HEAD, column as u32, Value::text(format!("{bare} {heading}")));
                draft.columns.insert(column as u32);
                let (by, to) = match heading {
                    "(đồng)" => (1.0, 1_000_000.0),
                    "(nghìn đồng)" | "(1.000đ)" => (1.0, 1000.0),
                    "(trđ)" | "(tr.đ)" => (1.0, 1.0),
                    "(USD)" => return Some(Verdict::Refused),
                    _ => (1000.0, 1.0),
                };
                for record in &mut draft.sound.records {
                    if let Value::Number(number) = record.items[column].value {
                        record.items[column].means = (number * by / to).to_string();
                    }
                }
                Some(Verdict::Either)
            },
        ));
    }
    all.push(quirk(Stage::Sheet, "đơn vị của đếm vô hại", |draft| {
        draft.sound.of_kind(Kind::Count).first()?;
        draft.sheet.put(1, 3, Value::text("Đơn vị tính: xóm"));
        Some(Verdict::Same)
    }));
}

/// A unit where no program would look for it: told, unless it is the usual one.
fn other_unit(words: &str) -> Verdict {
    if words == "triệu đồng" { Verdict::Told } else { Verdict::MustTell }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default()
        + letters.as_str()
}

/// Every quirk of headings.
pub fn all(all: &mut Vec<Quirk>) {
    outer(all);
    other_words(all);
    two_languages(all);
    strange_columns(all);
    units(all);
}

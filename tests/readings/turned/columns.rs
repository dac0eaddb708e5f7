//! Columns beside the names, and their headings.

use super::plan::{Column, Plan, Role, Row};
use super::{Quirk, looks, plan, sheet};
use crate::readings::draft::Verdict::{self, Either, MustTell, Refused, Same};
use crate::readings::write::Value;

fn t(text: &str) -> Value {
    Value::text(text)
}

fn column(heading: &str) -> Column {
    Column { outer: String::new(), heading: heading.to_owned(), role: Role::Other }
}

/// One more column, filled by turns.
fn more(
    all: &mut Vec<Quirk>,
    heading: &'static str,
    values: [&'static str; 2],
    verdict: fn(&Plan) -> Verdict,
) {
    for place in ["trước dấu", "sau dấu", "trước tên"] {
        let name = format!("thêm cột “{heading}” có {values:?} {place}");
        plan(all, name, move |own| {
            let marks = own.marks();
            let at = match place {
                "trước dấu" => marks[0],
                "sau dấu" => marks[marks.len() - 1] + 1,
                _ => own.name(),
            };
            if place == "trước tên" && at == 0 {
                return None;
            }
            let turn = std::cell::Cell::new(0);
            own.insert(at, column(heading), |row: &Row| {
                if row.code.is_none() {
                    return Value::Blank;
                }
                turn.set(turn.get() + 1);
                t(values[turn.get() % 2])
            });
            let verdict = verdict(own);
            Some(if place == "trước tên" { Either } else { verdict })
        });
    }
}

fn strange(all: &mut Vec<Quirk>) {
    let either: fn(&Plan) -> Verdict = |_| Either;
    let same: fn(&Plan) -> Verdict = |_| Same;
    let refused: fn(&Plan) -> Verdict = |_| Refused;
    // Known to be something else.
    for heading in [
        "Yêu cầu của tỉnh",
        "Mức quy định",
        "Cơ quan phụ trách",
        "Cán bộ theo dõi",
        "Đơn vị tính",
        "Thời gian hoàn thành",
        "Giải pháp",
        "Tài liệu minh chứng",
    ] {
        more(all, heading, ["≥ 70%", "Phòng Kinh tế"], same);
    }
    more(all, "Mức đạt chuẩn", ["Đạt", "≥ 70%"], same);
    more(all, "Chỉ tiêu quy định", ["Đạt", "Có"], same);
    // Marks of other times and of other kinds.
    for heading in [
        "Kết quả năm 2022",
        "Năm 2023",
        "Kết quả năm 2020",
        "Kế hoạch năm 2026",
        "Phấn đấu đến năm 2030",
        "Dự kiến năm 2025",
        "Ước thực hiện năm 2025",
        "Năm trước",
        "Cùng kỳ",
        "Kế hoạch",
        "Thẩm định",
        "Kết quả thẩm định",
        "Tỉnh công nhận",
        "Đề nghị của xã",
        "Tự đánh giá",
        "Đạt",
        "Chưa đạt",
        "Không đạt",
        "Còn thiếu",
        "Kết quả",
        "Hiện trạng",
        "Đánh giá",
        "Đăng ký",
        "Xã Minh Khai",
        "Minh Khai",
        "Thôn Đông",
        "Ban chỉ đạo",
        "Tổng số",
        "Số xã đạt",
    ] {
        more(all, heading, ["x", ""], either);
        more(all, heading, ["Đạt", "Chưa đạt"], either);
        more(all, heading, ["95%", "60%"], either);
        more(all, heading, ["1", "0"], either);
        more(all, heading, ["+", ""], either);
    }
    // Another result, in words.
    let another: fn(&Plan) -> Verdict = |own| {
        let status = own.keys.iter().any(|(key, _)| *key == "hien_trang");
        if status { Refused } else { Either }
    };
    more(all, "Kết quả của tỉnh", ["Đạt", "Chưa đạt, còn 2 km"], another);
    more(all, "Đánh giá của tỉnh", ["64,5%", "Chưa đạt (còn 2 km)"], another);
    more(all, "", ["x", ""], refused);
    more(all, "", ["Đạt", "Chưa đạt"], refused);
    more(all, "", ["đã duyệt", "đang làm"], either);
    more(all, "Số điểm", ["5", "0"], either);
    more(all, "Kết quả thực hiện", ["72,5%", "đã duyệt năm 2023"], either);
    more(all, "Kết quả năm 2024 (%)", ["72,5%", "61%"], either);
    more(all, "Kết quả đến 30/6/2024", ["x", ""], either);
}

/// Another heading over the marks.
fn headings(all: &mut Vec<Quirk>) {
    for (status, verdict) in [
        ("Kết quả", Same),
        ("Hiện trạng", Same),
        ("Kết quả thực hiện đến 31/12/2024", Same),
        ("Đánh giá", Same),
        ("Đạt", Same),
        ("Đạt/Chưa đạt", Same),
        ("Kết quả (đạt, chưa đạt)", Same),
        ("Đã đạt", Same),
        ("Kết quả đánh giá năm 2024", Same),
        ("Tình hình thực hiện", Same),
        ("Tự đánh giá", Either),
        ("Đạt chuẩn", Either),
        ("KQ 2024", Either),
        ("Năm 2024", Either),
        ("Chưa đạt", Refused),
        ("Không đạt", Refused),
        ("Tiêu chí chưa đạt", Refused),
        ("Còn thiếu", Refused),
        ("Kết quả năm 2023", Refused),
        ("Kết quả năm 2022", Refused),
        ("Năm 2022", Refused),
        ("Kế hoạch năm 2025", Refused),
        ("Dự kiến đạt năm 2025", Refused),
        ("Dự kiến", Refused),
        ("Phấn đấu", Refused),
        ("Ước đạt", Refused),
        ("Kết quả cùng kỳ năm trước", Refused),
        ("Kết quả giảm so với năm trước", Refused),
        ("Tỷ lệ đạt (%)", Refused),
        ("Rớt chuẩn", Refused),
        ("Yêu cầu", Refused),
        ("Cán bộ phụ trách", Refused),
        ("", Refused),
    ] {
        plan(all, format!("cột hiện trạng là “{status}”"), move |own| {
            if own.keys.len() > 1 || own.keys[0].0 != "hien_trang" {
                return None;
            }
            let mut beside = false;
            for column in &mut own.columns {
                if matches!(column.role, Role::Status(_)) {
                    beside |= !column.outer.is_empty();
                    let place = if column.outer.is_empty() {
                        &mut column.heading
                    } else {
                        &mut column.outer
                    };
                    *place = status.to_owned();
                }
            }
            // Over the names of communes a heading may be missing, or say no more than the year.
            let verdict = match (verdict, status) {
                (Refused, "") if beside => Either,
                (Refused, "Yêu cầu" | "Cán bộ phụ trách") if beside => Either,
                (known, _) => known,
            };
            Some(verdict)
        });
    }
    for (targets, verdict) in [
        ("Kế hoạch năm 2025", Same),
        ("Đăng ký", Same),
        ("Phấn đấu năm 2025", Same),
        ("Giao", Same),
        ("Chỉ tiêu giao năm 2025", Same),
        ("KH 2025", Either),
        ("Đạt thêm", Either),
        ("Kế hoạch năm 2026", Refused),
        ("Kế hoạch năm 2024", Refused),
        ("Giao năm 2023", Refused),
        ("Kết quả năm 2025", Refused),
        ("Không giao", Refused),
        ("Kế hoạch 6 tháng đầu năm", Refused),
        ("Phấn đấu đến năm 2030", Refused),
    ] {
        plan(all, format!("cột giao là “{targets}”"), move |own| {
            if own.keys.len() > 1 || own.keys[0].0 != "giao" {
                return None;
            }
            for column in &mut own.columns {
                if matches!(column.role, Role::Target(_)) {
                    column.outer = targets.to_owned();
                }
            }
            Some(verdict)
        });
    }
    for (heading, verdict) in [
        ("Tên tiêu chí", Same),
        ("Nội dung tiêu chí", Same),
        ("Nội dung", Same),
        ("TIÊU CHÍ", Same),
        ("Tên chỉ tiêu", Same),
        ("Tiêu chí, chỉ tiêu", Same),
        ("Danh mục", Either),
        ("", Either),
        ("Tiêu chí chưa đạt", Either),
    ] {
        plan(all, format!("cột tên là “{heading}”"), move |own| {
            let name = own.name();
            own.columns[name].heading = heading.to_owned();
            Some(verdict)
        });
    }
    for before in ["UBND xã", "xã", "X.", ""] {
        plan(all, format!("tên xã viết “{before}”"), move |own| {
            for column in &mut own.columns {
                if !column.outer.is_empty() && column.heading.starts_with("Xã ") {
                    let name = column.heading.trim_start_matches("Xã ").to_owned();
                    column.heading = format!("{before} {name}").trim().to_owned();
                }
            }
            Some(if before == "X." { Either } else { Same })
        });
    }
    plan(all, "đảo hai xã", |own| {
        let marks = own.marks();
        let (first, second) = (*marks.first()?, *marks.get(1)?);
        if own.columns[first].outer != own.columns[second].outer {
            return None;
        }
        own.columns.swap(first, second);
        for row in &mut own.rows {
            row.cells.swap(first, second);
        }
        Some(Same)
    });
    plan(all, "xã không có trong danh sách", |own| {
        let first = own.marks()[0];
        if own.columns[first].outer.is_empty() {
            return None;
        }
        own.columns[first].heading = "Xã Lũng Nặm".to_owned();
        Some(Refused)
    });
    plan(all, "một xã hai cột", |own| {
        let marks = own.marks();
        let (first, second) = (*marks.first()?, *marks.get(1)?);
        own.columns[second].heading = own.columns[first].heading.clone();
        (own.columns[first].outer == own.columns[second].outer).then_some(Refused)
    });
    plan(all, "tên xã ở trên, loại dấu ở dưới", |own| {
        let marks = own.marks();
        if own.columns[marks[0]].outer.is_empty() || own.keys.len() < 2 {
            return None;
        }
        for at in &marks {
            let column = &mut own.columns[*at];
            std::mem::swap(&mut column.outer, &mut column.heading);
        }
        // Those of a commune stand beside each other.
        let order = |column: &Column| match column.role {
            Role::Status(commune) => commune * 2,
            Role::Target(commune) => commune * 2 + 1,
            _ => 0,
        };
        let mut sorted = marks.clone();
        sorted.sort_by_key(|at| order(&own.columns[*at]));
        let (columns, rows) = (own.columns.clone(), own.rows.clone());
        for (to, from) in marks.iter().zip(&sorted) {
            own.columns[*to] = columns[*from].clone();
            for (row, old) in own.rows.iter_mut().zip(&rows) {
                row.cells[*to] = old.cells[*from].clone();
            }
        }
        Some(Same)
    });
    plan(all, "tiêu đề một dòng", |own| {
        for column in &mut own.columns {
            if !column.outer.is_empty() {
                column.heading = format!("{} {}", column.outer, column.heading);
                column.outer.clear();
            }
        }
        Some(Same)
    });
    plan(all, "cột dấu đứng trước cột tên", |own| {
        let first = own.marks()[0];
        let name = own.name();
        let moved = own.columns.remove(first);
        own.columns.insert(name, moved);
        for row in &mut own.rows {
            let cell = row.cells.remove(first);
            row.cells.insert(name, cell);
        }
        Some(Either)
    });
    plan(all, "không có ghi chú", |own| {
        let note = own.column(|role| role == Role::Note)?;
        own.remove(note);
        Some(Same)
    });
    plan(all, "ghi chú rút lại", |own| {
        let note = own.column(|role| role == Role::Note)?;
        let row = own.row("1")?;
        own.rows[row].cells[note] = t("Chưa đạt, đang điều chỉnh");
        // Of what is not assigned it takes nothing back.
        let status = own.keys.iter().any(|(key, _)| *key == "hien_trang");
        Some(if status { MustTell } else { Either })
    });
    for text in [
        "Chưa",
        "Đạt một phần",
        "3/4",
        "80%",
        "Sẽ đạt",
        "Cơ bản đạt",
        "Đạt/Không",
        "Đ/K",
        "Không đánh giá",
        "2/3 xã cũ đạt",
        "Đạt, còn nợ 1 chỉ tiêu",
        "Đạt (90%)",
        "Đạt năm 2031",
    ] {
        plan(all, format!("ghi chú “{text}”"), move |own| {
            let note = own.column(|role| role == Role::Note)?;
            let row = own.row("1")?;
            own.rows[row].cells[note] = t(text);
            let status = own.keys.iter().any(|(key, _)| *key == "hien_trang");
            Some(if status { MustTell } else { Either })
        });
    }
    plan(all, "số ở cột ghi chú", |own| {
        let note = own.column(|role| role == Role::Note)?;
        let row = own.row("1")?;
        own.rows[row].cells[note] = Value::Number(0.8);
        Some(Refused)
    });
    plan(all, "ghi chú thường", |own| {
        let note = own.column(|role| role == Role::Note)?;
        let row = own.row("1")?;
        own.rows[row].cells[note] = t("Theo Quyết định số 12/QĐ-UBND");
        Some(Same)
    });
}

fn shape(all: &mut Vec<Quirk>) {
    sheet(all, "tên bảng gộp ô", |own, page| {
        page.merge((0, 0), (0, own.columns.len() as u32 - 1));
        Some(Same)
    });
    sheet(all, "tiêu đề gộp ô", |own, page| {
        let head = own.head();
        if own.above.is_empty() || own.head_rows() < 2 {
            return None;
        }
        let mut from = 0;
        while from < own.columns.len() {
            let outer = &own.columns[from].outer;
            let to = if outer.is_empty() {
                page.merge((head, from as u32), (head + 1, from as u32));
                from + 1
            } else {
                let same = |c: &Column| c.outer == *outer;
                let to = from + own.columns[from..].iter().take_while(|c| same(c)).count();
                if to - from > 1 {
                    page.merge((head, from as u32), (head, to as u32 - 1));
                }
                to
            };
            from = to;
        }
        Some(Same)
    });
    sheet(all, "tiêu đề dấu gộp hai cột", |own, page| {
        let marks = own.marks();
        let column = *marks.last()? as u32;
        if own.head_rows() > 1 {
            return None;
        }
        page.push_right(column + 1);
        for row in 0..own.rows.len() {
            page.put(own.at(row), column + 1, t("x"));
        }
        page.merge((own.head(), column), (own.head(), column + 1));
        Some(Refused)
    });
    sheet(all, "cột trống ở đầu", |_, page| {
        page.push_right(0);
        Some(Same)
    });
    sheet(all, "cột trống ở giữa", |own, page| {
        page.push_right(own.marks()[0] as u32);
        Some(Either)
    });
    sheet(all, "dấu lệch xuống một dòng", |own, page| {
        // The last row's mark falls below the table.
        for column in own.marks() {
            let column = column as u32;
            for row in (0..own.rows.len()).rev() {
                let value = page.value(own.at(row), column);
                page.put(own.at(row) + 1, column, value);
            }
            page.put(own.at(0), column, Value::Blank);
            page.put(own.at(own.rows.len()), column, t("x"));
        }
        Some(Refused)
    });
    // A mark over two rows is that of both.
    plan(all, "dấu gộp hai dòng", |own| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let row = own.row("4")?;
        if own.merged.iter().any(|_| true) || own.row("5")? != row + 1 {
            return None;
        }
        own.rows[row].cells[column] = t("Đạt");
        own.rows[row + 1].cells[column] = Value::Blank;
        own.merged.push(((row, column), (row + 1, column)));
        own.means.insert((key, commune, "4"), 'x');
        own.means.insert((key, commune, "5"), 'x');
        Some(Either)
    });
    looks(all, "cột dấu ẩn", |own, page| {
        page.hidden_columns.insert(own.marks()[0] as u32);
        Some(MustTell)
    });
    looks(all, "cột thừa ẩn", |own, page| {
        page.hidden_columns.insert(own.column(|role| role == Role::Note)? as u32);
        Some(Same)
    });
    looks(all, "dòng tiêu chí ẩn", |own, page| {
        page.hidden.insert(own.at(own.row("3")?));
        Some(MustTell)
    });
    looks(all, "dấu gạch ngang", |own, page| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let met = |row: &Row| {
            row.code.is_some_and(|code| own.means.get(&(key, commune, code)) == Some(&'x'))
        };
        let row = own.rows.iter().position(met)?;
        page.look(own.at(row), column as u32).strike = true;
        Some(Refused)
    });
    looks(all, "tiêu đề cột dấu gạch ngang", |own, page| {
        page.look(own.head(), own.marks()[0] as u32).strike = true;
        Some(Refused)
    });
    looks(all, "tên tiêu chí gạch ngang", |own, page| {
        let column = own.column(|role| role == Role::Name)?;
        page.look(own.at(own.row("3")?), column as u32).strike = true;
        Some(Refused)
    });
    looks(all, "tô màu thay dấu", |own, page| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let unmet = |row: &Row| {
            row.code.is_some_and(|code| own.means.get(&(key, commune, code)) == Some(&'.'))
        };
        let row = own.rows.iter().position(unmet)?;
        page.look(own.at(row), column as u32).fill = true;
        Some(MustTell)
    });
    looks(all, "lời bình thay dấu", |own, page| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let unmet = |row: &Row| {
            row.code.is_some_and(|code| own.means.get(&(key, commune, code)) == Some(&'.'))
        };
        let row = own.rows.iter().position(unmet)?;
        page.look(own.at(row), column as u32).comment = Some("đã đạt tháng 12");
        Some(MustTell)
    });
    looks(all, "dấu bằng chữ Wingdings", |own, page| {
        let column = own.marks()[0];
        let (key, commune) = own.of(column)?;
        let met = |row: &Row| {
            row.code.is_some_and(|code| own.means.get(&(key, commune, code)) == Some(&'x'))
        };
        let row = own.rows.iter().position(met)?;
        page.put(own.at(row), column as u32, t("û"));
        page.look(own.at(row), column as u32).font = Some("Wingdings");
        Some(Refused)
    });
}

/// What the project says of columns.
fn mapped(all: &mut Vec<Quirk>) {
    for by_letter in [false, true] {
        plan(all, format!("cot chỉ cột lạ, chữ cái {by_letter}"), move |own| {
            if own.keys.len() > 1 || own.communes.len() > 1 {
                return None;
            }
            let key = if own.keys[0].0 == "giao" { "giao" } else { "dat" };
            let at = own.marks()[0];
            own.columns[at].heading = "Cột lạ".to_owned();
            let letter = char::from(b'A' + at as u8);
            let target = if by_letter { letter.to_string() } else { "Cột lạ".to_owned() };
            own.keys[0].1 = format!(", cot: {{{key}: {target}}}");
            Some(Same)
        });
        plan(all, format!("bo_qua bỏ cột thừa, chữ cái {by_letter}"), move |own| {
            let at = own.marks()[own.marks().len() - 1] + 1;
            own.insert(at, column("Kết quả năm 2023"), |row| {
                if row.code.is_some() { t("x") } else { Value::Blank }
            });
            let letter = char::from(b'A' + at as u8);
            let target =
                if by_letter { letter.to_string() } else { "Kết quả năm 2023".to_owned() };
            for (_, more) in &mut own.keys {
                *more = format!(", bo_qua: [{target}]");
            }
            Some(Same)
        });
    }
}

/// Every quirk of columns.
pub fn all(all: &mut Vec<Quirk>) {
    strange(all);
    headings(all);
    shape(all);
    mapped(all);
}

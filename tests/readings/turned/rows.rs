//! What offices put above, between and below the rows of criteria, and how they name those.

use super::plan::{Column, Plan, Role, Row};
use super::{Quirk, plan, sheet};
use crate::readings::draft::Verdict::{self, Either, MustTell, Refused, Same};
use crate::readings::write::Value;

fn t(text: &str) -> Value {
    Value::text(text)
}

/// A row with a text where the names stand, and perhaps a number before it.
fn titled(own: &Plan, number: &str, text: &str) -> Row {
    let mut row = own.blank();
    let name = own.name();
    row.cells[name] = t(text);
    if !number.is_empty() && name > 0 {
        row.cells[0] = t(number);
    } else if !number.is_empty() {
        row.cells[name] = t(&format!("{number}. {text}"));
    }
    row
}

fn above(all: &mut Vec<Quirk>) {
    for (text, verdict) in [
        ("KẾT QUẢ RÀ SOÁT TIÊU CHÍ NĂM 2024", Same),
        ("KẾT QUẢ RÀ SOÁT TIÊU CHÍ NĂM 2024, KẾ HOẠCH NĂM 2025", Same),
        ("Đơn vị tính: tiêu chí", Same),
        ("Giai đoạn 2021-2025", Same),
        ("(Kèm theo Kế hoạch số 05/KH-UBND ngày 10/01/2025)", Either),
        ("TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT", Refused),
        ("BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", MustTell),
    ] {
        plan(all, format!("dòng trên “{text}”"), move |own| {
            own.above.insert(1, vec![(0, t(text))]);
            Some(verdict)
        });
    }
    plan(all, "tên bảng của năm 2022", |own| {
        own.above.insert(1, vec![(0, t("KẾT QUẢ RÀ SOÁT TIÊU CHÍ NĂM 2022"))]);
        for column in &mut own.columns {
            column.outer = column.outer.replace(" năm 2024", "").replace(" năm 2025", "");
            column.heading = column.heading.replace(" năm 2024", "").replace(" năm 2025", "");
        }
        Some(MustTell)
    });
    plan(all, "không có tên bảng", |own| {
        own.above.clear();
        Some(Same)
    });
    plan(all, "ba dòng tên bảng", |own| {
        own.above.insert(0, vec![(0, t("ỦY BAN NHÂN DÂN")), (3, t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA"))]);
        own.above.insert(1, vec![(0, t("XÃ TÂN LẬP")), (3, t("Độc lập - Tự do - Hạnh phúc"))]);
        Some(Same)
    });
    for (name, with) in [("(1) (2)", "()"), ("1 2", ""), ("A B 1 2", "A")] {
        plan(all, format!("dòng đánh số cột {name}"), move |own| {
            let cell = |at: usize| match with {
                "()" => t(&format!("({})", at + 1)),
                "A" if at < 2 => t(["A", "B"][at]),
                "A" => Value::Number(at as f64 - 1.0),
                _ => Value::Number(at as f64 + 1.0),
            };
            own.counted.push((0..own.columns.len()).map(cell).collect());
            Some(Same)
        });
    }
}

fn between(all: &mut Vec<Quirk>) {
    for (number, text) in [
        ("I", "HẠ TẦNG KINH TẾ - XÃ HỘI"),
        ("A", "CÁC TIÊU CHÍ CHUNG"),
        ("", "Nhóm hạ tầng"),
        ("I", "Giao thông"),
        ("*", "Nhóm hạ tầng"),
    ] {
        for at in [0, 3] {
            plan(
                all,
                format!("dòng nhóm “{number} {text}” trước dòng {at}"),
                move |own| {
                    let row = titled(own, number, text);
                    own.rows.insert(at, row);
                    let verdict = if number.is_empty() || number == "*" || own.id.contains("La Mã")
                    {
                        Either
                    } else {
                        Same
                    };
                    Some(verdict)
                },
            );
        }
        plan(all, format!("dòng nhóm “{number} {text}” có dấu"), move |own| {
            let mut row = titled(own, number, text);
            row.cells[own.marks()[0]] = t("x");
            own.rows.insert(0, row);
            Some(Refused)
        });
        plan(
            all,
            format!("dòng nhóm “{number} {text}” có số tiêu chí đạt"),
            move |own| {
                let mut row = titled(own, number, text);
                row.cells[own.marks()[0]] = t("2/5");
                own.rows.insert(0, row);
                Some(Either)
            },
        );
    }
    plan(all, "hai nhóm", |own| {
        let (first, second) = (titled(own, "I", "HẠ TẦNG"), titled(own, "II", "KINH TẾ"));
        own.rows.insert(2, second);
        own.rows.insert(0, first);
        Some(if own.id.contains("La Mã") { Either } else { Same })
    });
    plan(all, "hai nhóm, mỗi nhóm đếm lại từ 1", |own| {
        if own.id.contains("chỉ tiêu") || own.id.contains("La Mã") {
            return None;
        }
        let number = own.column(|role| role == Role::Number)?;
        for (at, row) in own.rows.iter_mut().enumerate() {
            row.cells[number] = Value::Number(if at < 2 { at + 1 } else { at - 1 } as f64);
        }
        let (first, second) = (titled(own, "I", "HẠ TẦNG"), titled(own, "II", "KINH TẾ"));
        own.rows.insert(2, second);
        own.rows.insert(0, first);
        Some(Same)
    });
    plan(all, "dòng trống xen giữa", |own| {
        own.rows.insert(2, own.blank());
        Some(Same)
    });
    plan(all, "nhắc lại tiêu đề", |own| {
        let mut row = own.blank();
        for (at, column) in own.columns.iter().enumerate() {
            row.cells[at] = t(&column.heading);
        }
        own.rows.insert(3, row);
        Some(Either)
    });
    plan(all, "bảng thứ hai bên dưới", |own| {
        let mut head = own.blank();
        for (at, column) in own.columns.iter().enumerate() {
            head.cells[at] = t(&column.heading);
        }
        let mut again = own.rows.clone();
        for row in &mut again {
            row.code = None;
            for column in own.marks() {
                row.cells[column] = t("x");
            }
        }
        own.rows.push(own.blank());
        own.rows.push(titled(own, "", "BẢNG 2: XÃ KHÁC"));
        own.rows.push(head);
        own.rows.extend(again);
        Some(Refused)
    });
    plan(all, "một tiêu chí ghi hai lần", |own| {
        let mut row = own.rows[own.row("3")?].clone();
        row.code = None;
        own.rows.push(row);
        Some(Refused)
    });
    plan(all, "thiếu một tiêu chí", |own| {
        let at = own.row("4")?;
        own.rows.remove(at);
        own.means.retain(|(_, _, code), _| *code != "4");
        let status = own.keys.iter().any(|(key, _)| *key == "hien_trang");
        Some(if status { Refused } else { Same })
    });
    plan(all, "dấu ở dòng không tên", |own| {
        let mut row = own.blank();
        row.cells[own.marks()[0]] = t("x");
        own.rows.insert(2, row);
        Some(Refused)
    });
    plan(all, "dấu ở dòng lạ", |own| {
        let mut row = titled(own, "", "Nội dung khác của xã");
        row.cells[own.marks()[0]] = t("Đạt");
        own.rows.insert(2, row);
        Some(Refused)
    });
    plan(all, "dòng lạ không dấu", |own| {
        let row = titled(own, "", "Nội dung khác của xã");
        own.rows.insert(2, row);
        Some(Either)
    });
    plan(all, "tiêu chí ngoài bộ", |own| {
        let mut row = titled(own, "6", "Quốc phòng");
        row.cells[own.marks()[0]] = t("x");
        own.rows.push(row);
        Some(Refused)
    });
    plan(all, "đảo thứ tự", |own| {
        if own.id.contains("chỉ tiêu") {
            return None;
        }
        own.rows.reverse();
        Some(Same)
    });
    plan(all, "đảo thứ tự, TT đếm dòng", |own| {
        if own.id.contains("chỉ tiêu") || own.id.contains("La Mã") {
            return None;
        }
        let number = own.column(|role| role == Role::Number)?;
        own.rows.reverse();
        for (at, row) in own.rows.iter_mut().enumerate() {
            row.cells[number] = Value::Number(at as f64 + 1.0);
        }
        Some(Same)
    });
    plan(all, "đảo số của hai tiêu chí", |own| {
        let number = own.column(|role| role == Role::Number)?;
        let (first, second) = (own.row("3")?, own.row("4")?);
        let saved = own.rows[first].cells[number].clone();
        own.rows[first].cells[number] = own.rows[second].cells[number].clone();
        own.rows[second].cells[number] = saved;
        Some(Refused)
    });
}

fn totals(all: &mut Vec<Quirk>) {
    for text in [
        "Tổng số tiêu chí đạt",
        "Tổng cộng",
        "Cộng",
        "Tổng số",
        "Số tiêu chí đạt",
        "Tổng số tiêu chí",
    ] {
        for (how, off, top) in
            [("đúng", 0.0, false), ("sai", 1.0, false), ("đúng, ở trên", 0.0, true)]
        {
            plan(all, format!("dòng tổng “{text}” {how}"), move |own| {
                let mut row = titled(own, "", text);
                for column in own.marks() {
                    let (key, commune) = own.of(column)?;
                    // An indicator is no criterion: one is met when all of its are.
                    let met = |code: &str| {
                        let mut own = own.means.iter().filter(|((of, at, known), _)| {
                            *of == key
                                && *at == commune
                                && (*known == code || known.starts_with(&format!("{code}.")))
                        });
                        own.clone().count() > 0 && own.all(|(_, mark)| *mark == 'x')
                    };
                    let sum = ["1", "2", "3", "4", "5"].iter().filter(|code| met(code)).count();
                    row.cells[column] = Value::Number(sum as f64 + off);
                }
                let at = if top { 0 } else { own.rows.len() };
                own.rows.insert(at, row);
                Some(match (off > 0.0, top) {
                    (true, _) => Refused,
                    (false, true) => Either,
                    // The sum of indicators met is another one.
                    (false, false) if own.id.contains("chỉ tiêu") => Either,
                    (false, false) => Same,
                })
            });
        }
    }
    for (text, value) in [("Tỷ lệ đạt (%)", "60%"), ("Tỷ lệ", "60"), ("Kết luận", "Chưa đạt chuẩn")]
    {
        plan(all, format!("dòng cuối “{text}”"), move |own| {
            let mut row = titled(own, "", text);
            for column in own.marks() {
                row.cells[column] = t(value);
            }
            own.rows.push(row);
            Some(Either)
        });
    }
}

fn below(all: &mut Vec<Quirk>) {
    for (text, verdict) in [
        ("Ghi chú: đánh dấu x vào tiêu chí đạt", Same),
        ("Ghi chú: số liệu do xã tự đánh giá", Same),
        ("Ghi chú: x là chưa đạt", Refused),
        ("Ghi chú: đánh dấu x vào tiêu chí chưa đạt", Refused),
    ] {
        plan(all, format!("dưới bảng “{text}”"), move |own| {
            own.below.push(vec![]);
            own.below.push(vec![(0, t(text))]);
            Some(verdict)
        });
    }
    plan(all, "chữ ký", |own| {
        let (first, last) = (own.name() as u32, own.marks()[0] as u32);
        own.below.push(vec![]);
        own.below.push(vec![(first, t("NGƯỜI LẬP BIỂU")), (last, t("TM. ỦY BAN NHÂN DÂN"))]);
        own.below.push(vec![(last, t("CHỦ TỊCH"))]);
        own.below.push(vec![]);
        own.below.push(vec![(first, t("Lê Văn B")), (last, t("Nguyễn Văn A"))]);
        Some(Same)
    });
    plan(all, "chữ ký ngay dưới bảng", |own| {
        let last = own.marks()[0] as u32;
        own.below.push(vec![(last, t("CHỦ TỊCH"))]);
        Some(Either)
    });
    plan(all, "dấu dưới bảng", |own| {
        let last = own.marks()[0] as u32;
        own.below.push(vec![]);
        own.below.push(vec![(last, t("x"))]);
        Some(Refused)
    });
}

/// Names and numbers in other forms.
fn named(all: &mut Vec<Quirk>) {
    let mut renamed = |name: &str, apply: fn(&str, &str) -> String, verdict: Verdict| {
        plan(all, format!("tên tiêu chí {name}"), move |own| {
            let column = own.name();
            for (at, code) in ["1", "2", "3", "4", "5"].iter().enumerate() {
                let names = ["Giao thông", "Điện", "Thu nhập", "Y tế", "An ninh"];
                let row = own.rows.iter_mut().find(|row| row.cells[column] == t(names[at]))?;
                row.cells[column] = t(&apply(code, names[at]));
            }
            Some(verdict)
        });
    };

    renamed("in hoa", |_, name| name.to_uppercase(), Same);
    renamed("có số đứng trước", |code, name| format!("{code}. {name}"), Same);
    renamed("có chữ Tiêu chí", |_, name| format!("Tiêu chí {name}"), Same);
    renamed("có chữ Tiêu chí số", |code, name| format!("Tiêu chí số {code}: {name}"), Same);
    renamed("có chữ TC", |code, name| format!("TC{code} {name}"), Either);
    renamed("có xuống dòng", |_, name| format!("{name}\n(theo bộ tiêu chí)"), Either);
    renamed("có ngoặc", |_, name| format!("{name} (≥ 70%)"), Either);
    renamed("có dấu hai chấm", |_, name| format!("{name}:"), Same);
    renamed("có dấu sao", |_, name| format!("{name}*"), Either);
    renamed(
        "có số La Mã đứng trước",
        |code, name| {
            let roman = ["I", "II", "III", "IV", "V"][code.parse::<usize>().unwrap_or(1) - 1];
            format!("{roman}. {name}")
        },
        Same,
    );
    renamed(
        "có chữ Tiêu chí và số La Mã",
        |code, name| {
            let roman = ["I", "II", "III", "IV", "V"][code.parse::<usize>().unwrap_or(1) - 1];
            format!("Tiêu chí {roman}: {name}")
        },
        Same,
    );
    plan(all, "số La Mã trước tên của tiêu chí khác", |own| {
        let column = own.name();
        let row = own.row("3")?;
        own.rows[row].cells[column] = t("IV. Thu nhập");
        Some(Refused)
    });
    plan(all, "tên gõ sai", |own| {
        let (row, column) = (own.row("3")?, own.name());
        own.rows[row].cells[column] = t("Thu nhâp");
        Some(Either)
    });
    plan(all, "tên viết tắt", |own| {
        let (row, column) = (own.row("4")?, own.name());
        own.rows[row].cells[column] = t("YT");
        Some(Either)
    });
    plan(all, "tên của tiêu chí khác", |own| {
        let (row, column) = (own.row("4")?, own.name());
        own.rows[row].cells[column] = t("Thu nhập");
        Some(Refused)
    });
    plan(all, "số có dấu chấm", |own| {
        let number = own.column(|role| role == Role::Number)?;
        if own.id.contains("La Mã") {
            return None;
        }
        for row in &mut own.rows {
            if let Value::Number(own) = row.cells[number] {
                row.cells[number] = t(&format!("{own}."));
            }
        }
        Some(Same)
    });
    plan(all, "số là chữ", |own| {
        let number = own.column(|role| role == Role::Number)?;
        for row in &mut own.rows {
            row.cells[number] = t(&row.cells[number].letters());
        }
        Some(Same)
    });
    plan(all, "số La Mã", |own| {
        let number = own.column(|role| role == Role::Number)?;
        for row in &mut own.rows {
            if let Value::Number(own) = row.cells[number] {
                row.cells[number] = t(["I", "II", "III", "IV", "V"][own as usize - 1]);
            }
        }
        Some(Same)
    });
    plan(all, "số La Mã lệch một", |own| {
        if own.id.contains("La Mã") {
            return None;
        }
        let number = own.column(|role| role == Role::Number)?;
        for row in &mut own.rows {
            if let Value::Number(own) = row.cells[number] {
                row.cells[number] = t(["II", "III", "IV", "V", "VI"][own as usize - 1]);
            }
        }
        Some(Refused)
    });
    plan(all, "một số La Mã", |own| {
        let number = own.column(|role| role == Role::Number)?;
        let row = own.row("3")?;
        own.rows[row].cells[number] = t("III");
        Some(Either)
    });
}

/// Rows of indicators.
fn indicators(all: &mut Vec<Quirk>) {
    let mut numbered = |name: &str, values: [Value; 2], verdict: Verdict| {
        plan(all, format!("số chỉ tiêu {name}"), move |own| {
            let number = own.column(|role| role == Role::Number)?;
            for (code, value) in ["2.1", "2.2"].iter().zip(&values) {
                let row = own.row(code)?;
                own.rows[row].cells[number] = value.clone();
            }
            Some(verdict)
        });
    };

    numbered("là số", [Value::Number(2.1), Value::Number(2.2)], Same);
    numbered("có dấu phẩy", [t("2,1"), t("2,2")], Same);
    numbered("có chấm cuối", [t("2.1."), t("2.2.")], Same);
    numbered("là 1, 2", [Value::Number(1.0), Value::Number(2.0)], Either);
    numbered("là a, b", [t("a"), t("b")], Either);
    numbered("là a), b)", [t("a)"), t("b)")], Either);
    numbered("là gạch", [t("-"), t("-")], Either);
    numbered("để trống", [Value::Blank, Value::Blank], Either);
    numbered("La Mã có chấm", [t("II.1"), t("II.2")], Either);
    numbered("là ngày", [Value::Day(2025, 1, 2), Value::Day(2025, 2, 2)], Either);
    for (name, first, second) in [
        ("2.1 trong tên", "2.1. Lưới điện", "2.2. Hộ dùng điện"),
        ("2,1 trong tên", "2,1. Lưới điện", "2,2. Hộ dùng điện"),
        ("gạch trong tên", "- Lưới điện", "- Hộ dùng điện"),
        ("Chỉ tiêu 2.1", "Chỉ tiêu 2.1: Lưới điện", "Chỉ tiêu 2.2: Hộ dùng điện"),
    ] {
        plan(all, format!("chỉ tiêu {name}"), move |own| {
            let number = own.column(|role| role == Role::Number)?;
            let column = own.name();
            for (code, text) in [("2.1", first), ("2.2", second)] {
                let row = own.row(code)?;
                own.rows[row].cells[number] = Value::Blank;
                own.rows[row].cells[column] = t(text);
            }
            let whole = name.contains("2.1") || name.contains("2,1");
            Some(if whole { Same } else { Either })
        });
    }
    plan(all, "chỉ tiêu ở cột riêng", |own| {
        let name = own.name();
        let column = Column {
            outer: String::new(),
            heading: "Nội dung chỉ tiêu".to_owned(),
            role: Role::Other,
        };
        let number = own.column(|role| role == Role::Number)?;
        own.row("2.1")?;
        own.insert(name + 1, column, |_| Value::Blank);
        for code in ["2.1", "2.2"] {
            let row = own.row(code)?;
            let text = own.rows[row].cells[name].letters();
            own.rows[row].cells[name + 1] = t(&format!("{code}. {text}"));
            own.rows[row].cells[name] = Value::Blank;
            own.rows[row].cells[number] = Value::Blank;
        }
        Some(Same)
    });
    plan(all, "dòng tiêu chí có kết luận", |own| {
        own.row("2.1")?;
        let (name, marks) = (own.name(), own.marks());
        let row = own.rows.iter().position(|row| row.cells[name] == t("Điện"))?;
        own.rows[row].code = Some("2");
        for column in marks {
            let (key, commune) = own.of(column)?;
            let met = |commune: usize| {
                ["2.1", "2.2"].iter().all(|code| own.means[&(key, commune, *code)] == 'x')
            };
            // Where none has it the row is blank, and its indicators say it.
            let any = (0..own.communes.len()).any(met);
            let met = met(commune);
            own.rows[row].cells[column] = plan::cell(met);
            if any {
                own.means.insert((key, commune, "2"), if met { 'x' } else { '.' });
            }
        }
        Some(Either)
    });
    plan(all, "thiếu một chỉ tiêu", |own| {
        let row = own.row("2.2")?;
        own.rows.remove(row);
        Some(Refused)
    });
    sheet(all, "tên tiêu chí gộp qua các chỉ tiêu", |own, page| {
        let (row, name) = (own.row("2.1")?, own.name() as u32);
        if name == 0 {
            return None;
        }
        page.merge((own.at(row) - 1, 0), (own.at(row) + 1, 0));
        Some(Either)
    });
}

/// Every quirk of rows.
pub fn all(all: &mut Vec<Quirk>) {
    above(all);
    between(all);
    totals(all);
    below(all);
    named(all);
    indicators(all);
}

//! Cells that hold what may be read as something else: numbers as people type them, ditto marks,
//! names, marks, lists of criteria.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, Verdict};
use crate::readings::tables::{Family, Item, Kind};
use crate::readings::write::{Run, Value};

/// What may come of a value in place of a sound one.
#[derive(Clone, Copy)]
enum May {
    /// Read as the sound value.
    Same,
    /// Refused.
    Refuse,
    /// Either.
    Either,
    /// Read as something else, or refused.
    Or(&'static str),
}

fn values(
    all: &mut Vec<Quirk>,
    kind: Kind,
    sound_value: f64,
    list: Vec<(&'static str, Value, May)>,
) {
    for (name, value, may) in list {
        for last in [false, true] {
            // All columns of a kind are read by one rule: the first and the last show it.
            let which = if last { "cột cuối" } else { "cột đầu" };
            let value = value.clone();
            all.push(quirk(Stage::Content, format!("{kind:?} {which}: {name}"), move |draft| {
                let columns = draft.sound.of_kind(kind);
                let column = if last { *columns.last()? } else { *columns.first()? };
                if last && columns.len() < 2 {
                    return None;
                }
                let mut item = Item::number(sound_value);
                let verdict = match may {
                    May::Same => Verdict::Same,
                    May::Refuse => Verdict::Refused,
                    May::Either => Verdict::Either,
                    May::Or(means) => {
                        item.means = means.to_owned();
                        Verdict::Either
                    }
                };
                item.value = value.clone();
                let record = 1;
                draft.set(record, column, item);
                draft.columns.clear();
                Some(verdict)
            }));
        }
    }
}

fn rich(parts: &[(&str, bool, bool)]) -> Value {
    let run = |(text, strike, raised): &(&str, bool, bool)| Run {
        text: (*text).to_owned(),
        strike: *strike,
        raised: *raised,
    };
    Value::Rich(parts.iter().map(run).collect())
}

fn t(text: &str) -> Value {
    Value::text(text)
}

fn calculated(value: Value) -> Value {
    Value::Formula("A1+0", Box::new(value))
}

/// Amounts: all of them stand for 1500 triệu đồng.
fn money(all: &mut Vec<Quirk>) {
    use May::{Either, Refuse, Same};
    values(
        all,
        Kind::Money,
        1500.0,
        vec![
            ("1.500", t("1.500"), Same),
            ("1.500,0", t("1.500,0"), Same),
            ("1500", t("1500"), Same),
            ("1 500", t("1 500"), Same),
            ("1 500 cách không ngắt", t("1\u{A0}500"), Same),
            ("1 500 cách hẹp", t("1\u{202F}500"), Same),
            ("1 500 cách mảnh", t("1\u{2009}500"), Same),
            ("1 500 cách số", t("1\u{2007}500"), Same),
            ("công thức", calculated(Value::Number(1500.0)), Same),
            ("1,500.00", t("1,500.00"), Either),
            ("1500.0", t("1500.0"), Either),
            ("1'500", t("1'500"), Either),
            ("có đơn vị", t("1.500 triệu đồng"), Either),
            ("1,5 tỷ đồng", t("1,5 tỷ đồng"), Either),
            ("1.500.000.000 đồng", t("1.500.000.000 đồng"), Either),
            ("1.500 tr", t("1.500 tr"), Either),
            ("1.500 (dấu sao)", t("1.500*"), Either),
            ("1.500 (1)", t("1.500 (1)"), Either),
            ("mũ 1 là chữ", t("1.500¹"), Either),
            ("mũ 1 là số thường", t("1500¹"), Either),
            ("mũ 1 là kiểu chữ", rich(&[("1500", false, false), ("1", false, true)]), Either),
            ("một phần gạch ngang", rich(&[("650 ", true, false), ("1500", false, false)]), Either),
            (
                "một phần gạch ngang liền",
                rich(&[("650", true, false), (" 1.500", false, false)]),
                Either,
            ),
            ("ngày", Value::Day(2025, 2, 3), Refuse),
            ("8/5", t("8/5"), Refuse),
            ("3/2", t("3/2"), Refuse),
            ("15/3", t("15/3"), Refuse),
            ("ngày là chữ", t("15/3/2025"), Refuse),
            ("số âm", Value::Number(-1500.0), Refuse),
            ("số âm là chữ", t("-1.500"), Refuse),
            ("số âm trong ngoặc", t("(1.500)"), Refuse),
            ("50 %", t("50 %"), Refuse),
            ("50%", t("50%"), Refuse),
            ("số La Mã", t("IV"), Refuse),
            ("bằng chữ", t("một nghìn năm trăm"), Refuse),
            ("khoảng", t("khoảng 1.500"), Refuse),
            ("~", t("~1.500"), Refuse),
            ("từ - đến", t("1.500-2.000"), Refuse),
            (">", t("> 1.500"), Refuse),
            ("trở lên", t("1.500 trở lên"), Refuse),
            ("USD", t("1.500 USD"), Refuse),
            ("dấu x", t("x"), Refuse),
            ("có", t("có"), Refuse),
            ("?", t("?"), Refuse),
            ("…", t("…"), Either),
            ("chưa có số liệu", t("chưa có số liệu"), Refuse),
            ("chưa giao", t("chưa giao"), Refuse),
            ("hai số", t("1.500; 200"), Refuse),
            ("hai số hai dòng", t("1.500\n200"), Refuse),
            ("phép cộng", t("1.000+500"), Refuse),
            ("số QĐ", t("12/QĐ-UBND"), Refuse),
            ("đúng", Value::Truth(true), Refuse),
            ("#REF!", Value::Wrong("#REF!"), Refuse),
            ("công thức chưa tính", calculated(Value::Blank), Refuse),
            ("dãy chữ", t("đã quyết toán"), Refuse),
        ],
    );
    // What says that there is none.
    for (name, value) in [
        ("công thức ra trống", calculated(t(""))),
        ("gạch", t("-")),
        ("gạch dài", t("–")),
        ("dấu cách", t(" ")),
    ] {
        all.push(quirk(Stage::Content, format!("Money không có: {name}"), move |draft| {
            let column = *draft.sound.of_kind(Kind::Money).first()?;
            if draft.sound.family == Family::Tree {
                return None;
            }
            draft.set(1, column, Item::of(value.clone(), ""));
            draft.columns.clear();
            Some(Verdict::Either)
        }));
    }
    all.push(quirk(Stage::Content, "Money bằng 0 là 0", |draft| {
        let column = *draft.sound.of_kind(Kind::Money).first()?;
        if draft.sound.family == Family::Tree {
            return None;
        }
        draft.set(1, column, Item::of(Value::Number(0.0), "0"));
        draft.columns.clear();
        Some(Verdict::Same)
    }));
}

/// Counts: all of them stand for 2.
fn counts(all: &mut Vec<Quirk>) {
    use May::{Either, Or, Refuse, Same};
    values(
        all,
        Kind::Count,
        2.0,
        vec![
            ("2 là chữ", t("2"), Same),
            ("02", t("02"), Same),
            ("công thức", calculated(Value::Number(2.0)), Same),
            ("2 xóm", t("2 xóm"), Either),
            ("hai", t("hai"), Either),
            ("02 (hai)", t("02 (hai)"), Either),
            ("2*", t("2*"), Either),
            ("2,0", t("2,0"), Either),
            ("mũ 1 là chữ", t("2¹"), Either),
            ("mũ 1 là kiểu chữ", rich(&[("2", false, false), ("1", false, true)]), Either),
            ("một phần gạch ngang", rich(&[("6", true, false), ("2", false, false)]), Either),
            ("trở lên", t("2 trở lên"), Or("2+")),
            ("ngày", Value::Day(2025, 2, 3), Refuse),
            ("ngày mồng 8/5", Value::Day(2025, 5, 8), Refuse),
            ("8/5", t("8/5"), Refuse),
            ("3/2", t("3/2"), Refuse),
            ("15/3", t("15/3"), Refuse),
            ("2/8", t("2/8"), Refuse),
            ("50 %", t("50 %"), Refuse),
            ("50%", t("50%"), Refuse),
            ("số âm", Value::Number(-2.0), Refuse),
            ("số âm là chữ", t("-2"), Refuse),
            ("số lẻ", Value::Number(2.5), Refuse),
            ("số lẻ là chữ", t("2,5"), Refuse),
            ("số La Mã", t("II"), Refuse),
            ("số La Mã một chữ", t("V"), Refuse),
            ("từ - đến", t("2-3"), Refuse),
            ("khoảng", t("khoảng 2"), Refuse),
            ("năm 2025", t("năm 2025"), Refuse),
            ("?", t("?"), Refuse),
            ("chưa rõ", t("chưa rõ"), Refuse),
            ("hai số cách", t("2 3"), Refuse),
            ("phép cộng", t("1+1"), Refuse),
            ("#REF!", Value::Wrong("#REF!"), Refuse),
            ("công thức chưa tính", calculated(Value::Blank), Refuse),
        ],
    );
    all.push(quirk(Stage::Content, "Count là năm 2025", |draft| {
        let column = *draft.sound.of_kind(Kind::Count).first()?;
        if draft.sound.key == "hoat_dong" {
            return None;
        }
        draft.set(1, column, Item::number(2025.0));
        draft.columns.clear();
        Some(Verdict::Refused)
    }));
}

const DITTOS: [&str; 8] = ["nt", "-nt-", "″", "〃", "\"", "như trên", "n.t", "//"];

fn dittos(all: &mut Vec<Quirk>) {
    for ditto in DITTOS {
        for kind in [
            Kind::Name,
            Kind::Text,
            Kind::Choice,
            Kind::Year,
            Kind::Money,
            Kind::Count,
            Kind::Mark,
            Kind::Codes,
            Kind::Figure,
        ] {
            all.push(quirk(
                Stage::Content,
                format!("như trên “{ditto}” ở cột {kind:?}"),
                move |draft| {
                    let columns = draft.sound.of_kind(kind);
                    let column = *columns.first()?;
                    // What stands above, again.
                    let above = draft.sound.records[0].items[column].means.clone();
                    let item = Item::of(Value::text(ditto), above);
                    draft.set(1, column, item);
                    draft.columns.clear();
                    if kind == Kind::Name && draft.sound.repeats {
                        // Rows of one name are joined in some tables; there only a refusal is tried.
                        draft.sound.records[1].items[column].means.push_str(" (dòng trên)");
                    }
                    Some(Verdict::Either)
                },
            ));
        }
    }
}

fn codes(all: &mut Vec<Quirk>) {
    use May::{Either, Refuse, Same};
    let list: Vec<(&str, Value, May)> = vec![
        ("1-3", t("1-3"), Same),
        ("1; 2; 3", t("1; 2; 3"), Same),
        ("1,2 và 3", t("1,2 và 3"), Same),
        ("1, 2, 3.", t("1, 2, 3."), Same),
        ("TC 1, TC 2, TC 3", t("TC 1, TC 2, TC 3"), Either),
        ("1 2 3", t("1 2 3"), Either),
        ("1 đến 3", t("1 đến 3"), Either),
        ("ngày", Value::Day(2025, 2, 1), Refuse),
        ("1.2.3", t("1.2.3"), Refuse),
        ("3/5", t("3/5"), Refuse),
        ("3 tiêu chí", t("3 tiêu chí"), Refuse),
        ("đạt 3/5 tiêu chí", t("đạt 3/5 tiêu chí"), Refuse),
        ("tất cả", t("tất cả"), Refuse),
        ("trừ 4, 5", t("trừ 4, 5"), Refuse),
        ("phối hợp", t("1, 2, 3 (phối hợp)"), Refuse),
        ("phối hợp, không chủ trì", t("phối hợp, không chủ trì"), Refuse),
        ("phối hợp:", t("phối hợp: 1, 2, 3"), Refuse),
        ("1, 2, 9", t("1, 2, 9"), Refuse),
        ("1, 1, 2", t("1, 1, 2"), Refuse),
        ("1, 2, 3?", t("1, 2, 3?"), Refuse),
        ("chưa: 4, 5", t("chưa: 4, 5"), Refuse),
        ("gạch ngang", rich(&[("4, ", true, false), ("1, 2, 3", false, false)]), Either),
        ("mũ", rich(&[("1, 2, 3", false, false), ("1", false, true)]), Either),
    ];
    // A workbook keeps them as numbers; in YAML they are what is typed.
    let numbers = [("2.1 là số", Value::Number(2.1)), ("1,2 là số", Value::Number(1.2))];
    for (name, value) in numbers {
        all.push(quirk(Stage::Sheet, format!("Codes: {name}"), move |draft| {
            let column = *draft.sound.of_kind(Kind::Codes).first()?;
            if let Some(sum) = draft.sound.of_kind(Kind::Total).first() {
                draft.sheet.put(Draft::row_of(1), *sum as u32, Value::Blank);
            }
            draft.sheet.put(Draft::row_of(1), column as u32, value.clone());
            draft.rows.insert(Draft::row_of(1));
            Some(Verdict::Refused)
        }));
    }
    // In YAML the other numbers of the table say that its commas are decimal.
    all.push(quirk(Stage::Sheet, "Money là chữ 1,500", |draft| {
        let column = *draft.sound.of_kind(Kind::Money).first()?;
        draft.sheet.put(Draft::row_of(1), column as u32, t("1,500"));
        draft.rows.insert(Draft::row_of(1));
        Some(Verdict::Refused)
    }));
    for (name, value, may) in list {
        all.push(quirk(Stage::Content, format!("Codes: {name}"), move |draft| {
            let column = *draft.sound.of_kind(Kind::Codes).first()?;
            // The other lists of the row, and its sum, go with it.
            if let Some(sum) = draft.sound.of_kind(Kind::Total).first() {
                draft.set(1, *sum, Item::default());
            }
            if draft.sound.key == "phan_cong" {
                draft.sound.records[0].items[column] = Item::default();
                draft.sound.records[2].items[column] = Item::default();
            }
            draft.set(1, column, Item::of(value.clone(), "1 2 3"));
            draft.columns.clear();
            Some(match may {
                Same => Verdict::Same,
                Refuse => Verdict::Refused,
                Either | May::Or(_) => Verdict::Either,
            })
        }));
    }
}

/// Marks in place of "x", in every cell that has one.
fn marks(all: &mut Vec<Quirk>) {
    let swap = |all: &mut Vec<Quirk>, name: &str, met: &'static str, not: &'static str, verdict| {
        all.push(quirk(Stage::Content, format!("dấu {name}"), move |draft| {
            let columns = draft.sound.of_kind(Kind::Mark);
            if columns.is_empty() {
                return None;
            }
            for record in 0..draft.sound.records.len() {
                for column in &columns {
                    let is_met = draft.sound.records[record].items[*column].means == "x";
                    let text = if is_met { met } else { not };
                    if !text.is_empty() {
                        let means = if is_met { "x" } else { "" };
                        draft.set(record, *column, Item::of(Value::text(text), means));
                    }
                }
            }
            Some(verdict)
        }));
    };
    swap(all, "+ và -", "+", "-", Verdict::Either);
    swap(all, "chỉ +", "+", "", Verdict::Either);
    swap(all, "x và 0", "x", "0", Verdict::Same);
    all.push(quirk(Stage::Content, "dấu chỉ ghi chưa đạt", |draft| {
        let coded =
            draft.sound.key.starts_with("hien_trang") || draft.sound.key.starts_with("giao");
        let columns = draft.sound.of_kind(Kind::Mark);
        if columns.is_empty() || !coded {
            return None;
        }
        for record in 0..draft.sound.records.len() {
            for column in &columns {
                let is_met = draft.sound.records[record].items[*column].means == "x";
                let item = if is_met { Item::default() } else { Item::of(Value::text("0"), "") };
                draft.set(record, *column, item);
            }
        }
        draft.whole = true;
        Some(Verdict::Refused)
    }));
    swap(all, "✓", "✓", "", Verdict::Same);
    swap(all, "Đ và CĐ", "Đ", "CĐ", Verdict::Same);
    swap(all, "đạt và chưa đạt", "đạt", "chưa đạt", Verdict::Same);
    swap(all, "●", "●", "", Verdict::Either);
    swap(all, "x và +", "x", "+", Verdict::Either);
    for (name, text) in [
        ("một dấu +", "+"),
        ("một dấu ✗", "✗"),
        ("một dấu ☒", "☒"),
        ("một dấu ?", "?"),
        ("một dấu x?", "x?"),
        ("một dấu *", "*"),
        ("một dấu x*", "x*"),
        ("một dấu x (1)", "x (1)"),
        ("một dấu 2025", "2025"),
        ("một dấu 95%", "95%"),
        ("một dấu đang làm", "đang làm"),
        ("một dấu 2/3", "2/3"),
        ("một dấu đạt cuối năm", "đạt cuối năm"),
    ] {
        all.push(quirk(Stage::Content, name, move |draft| {
            let column = *draft.sound.of_kind(Kind::Mark).first()?;
            let met = draft.sound.records[1].items[column].means.clone();
            let with_note = met == "x" && ["x*", "x (1)"].contains(&text);
            // One "+" among "x" is a mark like all others, or an error.
            let means = if text == "+" { "x".to_owned() } else { met };
            draft.set(1, column, Item::of(Value::text(text), means));
            draft.columns.clear();
            draft.whole = text == "+";
            Some(if text == "+" || with_note { Verdict::Either } else { Verdict::Refused })
        }));
    }
    all.push(quirk(Stage::Content, "dấu mũ sau x", |draft| {
        let column = *draft.sound.of_kind(Kind::Mark).first()?;
        let mark = rich(&[("x", false, false), ("1", false, true)]);
        draft.set(0, column, Item::of(mark, draft.sound.records[0].items[column].means.clone()));
        Some(if draft.sound.records[0].items[column].means == "x" {
            Verdict::Either
        } else {
            Verdict::Refused
        })
    }));
    all.push(quirk(Stage::Content, "x là công thức", |draft| {
        for column in draft.sound.of_kind(Kind::Mark) {
            for record in 0..draft.sound.records.len() {
                let means = draft.sound.records[record].items[column].means.clone();
                let value = Value::Formula("IF(A1>0,\"x\",\"\")", Box::new(Value::text(&means)));
                draft.set(record, column, Item::of(value, means));
            }
        }
        (!draft.columns.is_empty()).then_some(Verdict::Same)
    }));
    all.push(quirk(Stage::Content, "dấu là đúng sai", |draft| {
        for column in draft.sound.of_kind(Kind::Mark) {
            for record in 0..draft.sound.records.len() {
                let means = draft.sound.records[record].items[column].means.clone();
                draft.set(record, column, Item::of(Value::Truth(means == "x"), means));
            }
        }
        (!draft.columns.is_empty()).then_some(Verdict::Either)
    }));
}

/// Formulas that give what was typed, in every cell.
fn formulas(all: &mut Vec<Quirk>) {
    all.push(quirk(Stage::Content, "mọi ô là công thức", |draft| {
        for record in &mut draft.sound.records {
            for item in &mut record.items[1..] {
                item.value = match &item.value {
                    Value::Text(text) => Value::Formula("A1", Box::new(Value::Text(text.clone()))),
                    Value::Number(number) => {
                        Value::Formula("A1+0", Box::new(Value::Number(*number)))
                    }
                    Value::Blank => {
                        Value::Formula("IF(1>2,\"x\",\"\")", Box::new(Value::Text(String::new())))
                    }
                    other => other.clone(),
                };
            }
        }
        Some(Verdict::Same)
    }));
    for kind in
        [Kind::Text, Kind::Choice, Kind::Year, Kind::Note, Kind::Mark, Kind::Codes, Kind::Total]
    {
        all.push(quirk(
            Stage::Content,
            format!("công thức ra trống ở cột {kind:?}"),
            move |draft| {
                let column = *draft.sound.of_kind(kind).first()?;
                // A commune without a kind is a xã.
                if draft.sound.family == Family::Prose || draft.sound.columns[column].key == "loai"
                {
                    return None;
                }
                let empty =
                    Value::Formula("IF(1>2,\"x\",\"\")", Box::new(Value::Text(String::new())));
                if kind == Kind::Mark || kind == Kind::Codes {
                    let sum = *draft.sound.of_kind(Kind::Total).first()?;
                    draft.set(1, sum, Item::default());
                }
                draft.set(1, column, Item::of(empty, ""));
                // A row without a hamlet's name may be the commune's, which is asked about.
                let of_commune =
                    draft.sound.id == "xom_co_ten" && draft.sound.columns[column].key == "ten";
                Some(if of_commune { Verdict::Either } else { Verdict::Same })
            },
        ));
        all.push(quirk(Stage::Content, format!("#REF! ở cột {kind:?}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()?;
            draft.set(1, column, Item::of(Value::Wrong("#REF!"), ""));
            draft.columns.clear();
            // A remark that is not read may hold anything; what is said of it is a kindness.
            Some(if kind == Kind::Note || kind == Kind::Total {
                Verdict::Either
            } else {
                Verdict::Refused
            })
        }));
    }
    all.push(quirk(Stage::Content, "công thức chưa tính ở cột tên", |draft| {
        let column = draft.sound.name_column();
        draft.set(1, column, Item::of(calculated(Value::Blank), ""));
        draft.columns.clear();
        Some(Verdict::Refused)
    }));
}

/// Names.
fn names(all: &mut Vec<Quirk>) {
    for (name, names) in [
        ("1, 2, 3 chữ", ["1", "2", "3", "4", "5", "6"]),
        ("A, B, C", ["A", "B", "C", "D", "E", "G"]),
        ("I, II, III", ["I", "II", "III", "IV", "V", "VI"]),
        ("Phường 1", ["Phường 1", "Phường 2", "Phường 3", "Phường 4", "Phường 5", "Phường 6"]),
    ] {
        all.push(quirk(Stage::Content, format!("tên {name}"), move |draft| {
            let column = draft.sound.name_column();
            if ["loi_van", "so_lieu_cong_bo", "hoat_dong"].contains(&draft.sound.key) {
                return None;
            }
            let of_communes = draft.sound.columns[column].key == "xa";
            let ward = name == "Phường 1";
            if ward && !of_communes {
                return None;
            }
            let old: Vec<String> =
                draft.sound.records.iter().map(|r| r.items[column].means.clone()).collect();
            for (record, was) in old.iter().enumerate() {
                let index = if of_communes {
                    super::tables::COMMUNES.iter().position(|known| known == was)?
                } else {
                    record
                };
                let text = names[index];
                let means = text.trim_start_matches("Phường ");
                draft.set(record, column, Item::of(Value::text(text), means));
            }
            if of_communes {
                draft.sound.renamed = names
                    .iter()
                    .map(|name| (Value::text(*name), name.trim_start_matches("Phường ").to_owned()))
                    .collect();
                if ward {
                    // Their kind comes with the name.
                    return None;
                }
            }
            draft.whole = true;
            Some(Verdict::Either)
        }));
    }
    all.push(quirk(Stage::Content, "tên là số 1, 2, 3", |draft| {
        let column = draft.sound.name_column();
        if ["loi_van", "so_lieu_cong_bo", "hoat_dong"].contains(&draft.sound.key) {
            return None;
        }
        let of_communes = draft.sound.columns[column].key == "xa";
        for record in 0..draft.sound.records.len() {
            let was = draft.sound.records[record].items[column].means.clone();
            let index = if of_communes {
                super::tables::COMMUNES.iter().position(|known| *known == was)?
            } else {
                record
            };
            draft.set(record, column, Item::number(index as f64 + 1.0));
        }
        if of_communes {
            draft.sound.renamed =
                (1..=6).map(|n| (Value::text(n.to_string()), n.to_string())).collect();
        }
        draft.whole = true;
        Some(Verdict::Either)
    }));
    for (name, more) in [
        ("dấu cách không bề rộng", "\u{200B}"),
        ("dấu nối không bề rộng", "\u{200D}"),
        ("dấu ngắt mềm", "\u{AD}"),
        ("dấu đảo chiều", "\u{202E}"),
        ("BOM", "\u{FEFF}"),
    ] {
        all.push(quirk(Stage::Content, format!("tên có {name}"), move |draft| {
            let column = draft.sound.name_column();
            let item = draft.sound.records[1].items[column].clone();
            let typed = item.value.letters();
            let middle = typed.char_indices().nth(2)?.0;
            let text = format!("{}{more}{}", &typed[..middle], &typed[middle..]);
            draft.set(1, column, Item::of(Value::text(text), item.means));
            draft.columns.clear();
            Some(Verdict::Told)
        }));
    }
    all.push(quirk(Stage::Content, "tên có chữ Kirin giống chữ Việt", |draft| {
        let column = draft.sound.name_column();
        let item = draft.sound.records[1].items[column].clone();
        let typed = item.value.letters();
        let text = typed.replacen('a', "а", 1).replacen('A', "А", 1).replacen('o', "о", 1);
        // Reading tells of units; of all other texts the checks do (N344), which are not run here.
        // A unit that is misspelt in the list itself is told where it is unknown then: in the other
        // tables.
        if text == typed || draft.sound.family != Family::Communes || draft.sound.key == "xa" {
            return None;
        }
        draft.set(1, column, Item::of(Value::text(text), item.means));
        draft.columns.clear();
        Some(Verdict::Told)
    }));
    for (name, more) in [
        ("mũ 1", rich(&[("", false, false), ("1", false, true)])),
        ("mũ (1)", rich(&[("", false, false), ("(1)", false, true)])),
        ("mũ *", rich(&[("", false, false), ("*", false, true)])),
        ("phần gạch ngang", rich(&[("", false, false), (" Cũ", true, false)])),
    ] {
        all.push(quirk(Stage::Content, format!("tên có {name}"), move |draft| {
            let column = draft.sound.name_column();
            let item = draft.sound.records[1].items[column].clone();
            let Value::Rich(mut runs) = more.clone() else { return None };
            runs[0].text = item.value.letters();
            draft.set(1, column, Item::of(Value::Rich(runs), item.means));
            draft.columns.clear();
            Some(Verdict::Told)
        }));
    }
    for more in ["¹", " (1)", "*", " [1]"] {
        all.push(quirk(
            Stage::Content,
            format!("tên có dấu chú thích “{more}”"),
            move |draft| {
                let column = draft.sound.name_column();
                // In the list itself such a name is one; the other tables then do not know it.
                if draft.sound.columns[column].key != "xa" {
                    return None;
                }
                let item = draft.sound.records[1].items[column].clone();
                let text = format!("{}{more}", item.value.letters());
                draft.set(1, column, Item::of(Value::text(text), item.means));
                draft.columns.clear();
                Some(Verdict::Told)
            },
        ));
    }
    all.push(quirk(Stage::Content, "một tên hai lần", |draft| {
        let column = draft.sound.name_column();
        if draft.sound.repeats {
            return None;
        }
        let name = draft.sound.records[0].items[column].clone();
        draft.set(1, column, name);
        draft.columns.clear();
        draft.touch(0);
        // Two works of one name there may be; neither may be lost.
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "tên chỉ khác dấu", |draft| {
        let column = draft.sound.name_column();
        if draft.sound.columns[column].key == "xa" || draft.sound.repeats {
            return None;
        }
        draft.set(0, column, Item::text("Thanh Sơn"));
        draft.set(1, column, Item::text("Thạnh Sơn"));
        draft.columns.clear();
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "xã và thị trấn một tên", |draft| {
        if draft.sound.family != Family::Communes {
            return None;
        }
        draft.set(1, 1, Item::text("Tân Lập"));
        draft.set(1, 2, Item::of(Value::text("thị trấn"), "Town"));
        draft.columns.clear();
        draft.touch(0);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "một xóm ở hai xã", |draft| {
        if draft.sound.id != "xom_co_ten" {
            return None;
        }
        draft.set(2, 2, Item::text("Nà Luông"));
        Some(Verdict::Same)
    }));
    all.push(quirk(Stage::Content, "một tên dưới hai mục", |draft| {
        if draft.sound.family != Family::Tree {
            return None;
        }
        let mut row = draft.sound.records[1].clone();
        row.items[0] = Item::text("2.1");
        draft.sound.records.insert(4, row);
        draft.touch(4);
        draft.touch(1);
        Some(Verdict::Either)
    }));
}

/// An amount where a remark should be, and a row moved by one column.
fn misplaced(all: &mut Vec<Quirk>) {
    for text in [false, true] {
        let how = if text { "là chữ" } else { "là số" };
        all.push(quirk(
            Stage::Content,
            format!("số tiền {how} ở cột ghi chú"),
            move |draft| {
                let money = *draft.sound.of_kind(Kind::Money).last()?;
                let note = *draft.sound.of_kind(Kind::Note).last()?;
                let item = draft.sound.records[1].items[money].clone();
                let value = if text { Value::text("1.500") } else { item.value };
                draft.set(1, note, Item::of(value, ""));
                draft.set(1, money, Item::default());
                draft.columns.clear();
                Some(Verdict::Refused)
            },
        ));
    }
    all.push(quirk(Stage::Content, "đếm ở cột ghi chú", |draft| {
        let count = *draft.sound.of_kind(Kind::Count).last()?;
        let note = *draft.sound.of_kind(Kind::Note).last()?;
        draft.set(1, note, Item::of(Value::Number(3.0), ""));
        draft.set(1, count, Item::default());
        draft.columns.clear();
        Some(Verdict::Refused)
    }));
    for right in [true, false] {
        let how = if right { "sang phải" } else { "sang trái" };
        all.push(quirk(
            Stage::Sheet,
            format!("một dòng lệch một cột {how}"),
            move |draft| {
                let row = Draft::row_of(1);
                let last = draft.sound.columns.len() as u32 - 1;
                let values: Vec<Value> =
                    (1..=last).map(|column| draft.sheet.value(row, column)).collect();
                for column in 0..=last + 1 {
                    draft.sheet.cells.remove(&(row, column));
                }
                for (index, value) in values.into_iter().enumerate() {
                    let column = index as u32 + if right { 2 } else { 0 };
                    if value != Value::Blank {
                        draft.sheet.put(row, column, value);
                    }
                }
                draft.rows.insert(row);
                Some(Verdict::Refused)
            },
        ));
    }
}

/// A name that says of its own row that it does not count, or is of another time.
fn struck_off(all: &mut Vec<Quirk>) {
    for words in [
        "hủy",
        "bỏ",
        "hoãn",
        "trùng",
        "đề xuất",
        "chờ vốn",
        "tạm dừng",
        "thay bằng Đường D",
        "chuyển sang CTMTQG DTTS",
        "năm 2031",
        "giai đoạn 2031-2035",
        "chuyển 2031",
    ] {
        for way in 0..4 {
            let with = move |name: &str| match way {
                0 => format!("{name} ({words})"),
                1 => format!("{name} - {words}"),
                2 => format!("{words}: {name}"),
                _ => format!("{name}\n{words}"),
            };
            let name = format!("tên ghi “{}”", with("…"));
            all.push(quirk(Stage::Content, name, move |draft| {
                let column = draft.sound.name_column();
                if draft.sound.of_kind(Kind::Money).is_empty() {
                    return None;
                }
                let name = draft.sound.records[1].items[column].value.letters();
                draft.set(1, column, Item::text(&with(&name)));
                draft.columns.clear();
                Some(Verdict::MustTell)
            }));
        }
    }
    for words in ["giải thể", "đã sáp nhập vào Đồng Trên", "trước 1/7/2025"] {
        all.push(quirk(Stage::Content, format!("thôn ghi “({words})”"), move |draft| {
            let sound = &draft.sound;
            let column = sound.columns.iter().position(|own| own.key == "ten")?;
            if sound.key != "xom" {
                return None;
            }
            let name = sound.records[1].items[column].value.letters();
            draft.set(1, column, Item::text(&format!("{name} ({words})")));
            Some(Verdict::MustTell)
        }));
    }
    for words in ["gồm Tân Tiến cũ", "nay là Tân Lập", "giải thể", "xã cũ"] {
        all.push(quirk(Stage::Content, format!("xã ghi “({words})”"), move |draft| {
            let column = draft.sound.name_column();
            if draft.sound.family != Family::Communes {
                return None;
            }
            let name = draft.sound.records[1].items[column].value.letters();
            draft.set(1, column, Item::text(&format!("{name} ({words})")));
            draft.columns.clear();
            Some(Verdict::Refused)
        }));
    }
    for words in ["30/2/2025", "ngày 31/6/2025", "06/15/2025", "Tháng 13", "Quý V"] {
        all.push(quirk(Stage::Content, format!("thời điểm “{words}”"), move |draft| {
            let sound = &draft.sound;
            let column = *sound.of_kind(Kind::Text).last()?;
            if matches!(sound.family, Family::Communes | Family::Matrix) || sound.key == "xom" {
                return None;
            }
            draft.set(1, column, Item::text(words));
            draft.columns.clear();
            Some(Verdict::Refused)
        }));
    }
}

/// Every quirk of values.
pub fn all(all: &mut Vec<Quirk>) {
    struck_off(all);
    money(all);
    counts(all);
    dittos(all);
    codes(all);
    marks(all);
    formulas(all);
    names(all);
    misplaced(all);
}

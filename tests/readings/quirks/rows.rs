//! Rows that are no records: totals, parts, groups, repeated headings, remarks, signatures; and
//! records that lack something.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::{Draft, HEAD, Verdict};
use crate::readings::tables::{Family, Item, Kind, Sound, summed};
use crate::readings::write::Value;

/// Names of rows that sum others.
const TOTALS: [&str; 15] = [
    "Tổng",
    "Cộng",
    "Tổng số",
    "Tổng cộng",
    "TỔNG CỘNG:",
    "Tổng nguồn lực",
    "Cộng các nguồn vốn",
    "Tổng nguồn vốn (I+II)",
    "CỘNG (A+B)",
    "Cộng cả huyện",
    "Tổng vốn",
    "Toàn tỉnh",
    "Toàn huyện",
    "Tổng số dự án",
    "Tổng các mục trên",
];

/// Where a totals row's label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// Where the names stand.
    InName,
    /// Where the numbers stand.
    InNumber,
    /// Where the names stand, with a number before it.
    Numbered,
    /// In the first column of text behind the names.
    InText,
}

/// What its figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    Right,
    Wrong,
    None,
}

/// The rows' sums, as a totals row has them; those of `until` rows.
pub(super) fn sums(sound: &Sound, until: usize, figures: Figures) -> Vec<Item> {
    let mut off = figures == Figures::Wrong;
    (0..sound.columns.len())
        .map(|column| {
            let kind = sound.columns[column].kind;
            if !summed(kind) || figures == Figures::None {
                return Item::default();
            }
            let rows = sound.records[..until].iter().filter(|r| r.counts && sound.depth(r) == 0);
            let mut sum: f64 = rows
                .map(|record| match (&record.items[column].value, kind) {
                    (Value::Number(number), _) => *number,
                    (_, Kind::Mark) => f64::from(record.items[column].means == "x"),
                    _ => 0.0,
                })
                .sum();
            if std::mem::take(&mut off) {
                sum += 1.0;
            }
            Item::of(Value::Number(sum), "")
        })
        .collect()
}

fn labelled(sound: &Sound, label: Label, text: &str, mut items: Vec<Item>) -> Option<Vec<Item>> {
    let name = sound.name_column();
    let typed = Item::of(Value::text(text), "");
    match label {
        Label::InName => items[name] = typed,
        Label::InNumber => items[0] = typed,
        Label::Numbered => {
            items[name] = typed;
            items[0] = Item::of(Value::text("III"), "");
        }
        Label::InText => {
            let text = (name + 1..sound.columns.len())
                .find(|column| matches!(sound.columns[*column].kind, Kind::Text | Kind::Choice))?;
            items[text] = typed;
        }
    }
    Some(items)
}

/// Sums of all rows of amounts at the end, by another word than "tổng" and "cộng".
fn totals_by_other_words(all: &mut Vec<Quirk>) {
    for text in ["Grand Total", "TC", "02 dự án", "Vốn năm 2025", "Số mang sang"] {
        all.push(quirk(
            Stage::Content,
            format!("dòng tổng gọi là “{text}”"),
            move |draft| {
                let sound = &draft.sound;
                if sound.of_kind(Kind::Money).is_empty() || !sound.has_sums() {
                    return None;
                }
                let count = sound.records.len();
                let row = labelled(sound, Label::InName, text, sums(sound, count, Figures::Right))?;
                draft.insert(count, row);
                Some(Verdict::Told)
            },
        ));
    }
}

fn totals(all: &mut Vec<Quirk>) {
    let mut add = |text: &'static str, place: &'static str, label: Label, figures: Figures| {
        let name = format!("dòng tổng “{text}” {place} {label:?} {figures:?}");
        all.push(quirk(Stage::Content, name, move |draft| {
            let sound = &draft.sound;
            let count = sound.records.len();
            let at = match place {
                "đầu" => 0,
                "giữa" => count / 2,
                _ => count,
            };
            if place == "giữa" && sound.family == Family::Tree {
                return None;
            }
            if figures != Figures::None && !sound.has_sums() {
                return None;
            }
            let until = if place == "giữa" { at } else { count };
            let row = labelled(sound, label, text, sums(sound, until, figures))?;
            let hidden_in_yaml = sound.columns[0].key.is_empty() && label == Label::InNumber;
            draft.insert(at, row);
            // A total between rows may be refused at the row that follows it.
            if place == "giữa" {
                draft.touch(at + 1);
            }
            Some(match (figures, place) {
                (Figures::Right, _) if hidden_in_yaml => Verdict::Either,
                (Figures::Right, "giữa") | (Figures::None, _) => Verdict::Either,
                // The label of a total among the texts of a nameless row is a strange one.
                (Figures::Right, _) if label == Label::InText => Verdict::Either,
                (Figures::Right, _) => Verdict::Same,
                (Figures::Wrong, _) => Verdict::Refused,
            })
        }));
    };
    for text in TOTALS {
        for place in ["đầu", "giữa", "cuối"] {
            add(text, place, Label::InName, Figures::Right);
        }
        add(text, "cuối", Label::InName, Figures::Wrong);
        add(text, "đầu", Label::InName, Figures::Wrong);
        add(text, "giữa", Label::InName, Figures::None);
        add(text, "cuối", Label::InName, Figures::None);
    }
    for text in ["Tổng cộng", "Tổng nguồn vốn (I+II)", "CỘNG (A+B)", "Cộng cả huyện"]
    {
        for label in [Label::InNumber, Label::Numbered, Label::InText] {
            add(text, "cuối", label, Figures::Right);
            add(text, "cuối", label, Figures::Wrong);
            add(text, "đầu", label, Figures::Right);
            add(text, "cuối", label, Figures::None);
        }
    }
}

fn parts(all: &mut Vec<Quirk>) {
    for text in ["Trong đó", "Trong đó:", "Trong đó NSTW", "Trong đó: vốn trung ương", "- Trong đó"]
    {
        for at in [1, usize::MAX] {
            let place = if at == 1 { "sau dòng đầu" } else { "sau dòng cuối" };
            let name = format!("“{text}” {place}");
            all.push(quirk(Stage::Content, name, move |draft| {
                let sound = &draft.sound;
                let at = at.min(sound.records.len());
                let above = sound.records[at - 1].clone();
                let mut row = draft.blank_row();
                let mut as_part = above.clone();
                for (column, item) in above.items.iter().enumerate() {
                    as_part.items[column] = Item::default();
                    if let (Value::Number(number), Kind::Money | Kind::Count) =
                        (&item.value, sound.columns[column].kind)
                    {
                        let half = (number / 2.0).floor();
                        row[column] = Item::of(Value::Number(half), "");
                        as_part.items[column] = Item::number(half);
                    }
                }
                row[sound.name_column()] = Item::of(Value::text(text), "");
                if sound.family == Family::Tree {
                    // A part of the row above: one deeper than it.
                    let mut with = sound.clone();
                    let depth = ".1".repeat(sound.depth(&above) + 1);
                    as_part.items[0] = Item::of(Value::Blank, format!("1{depth}"));
                    // The words that make it a part are no part of its name.
                    let bare = text.trim_start_matches("- ");
                    let bare = bare.strip_prefix("Trong đó").unwrap_or(bare);
                    let bare = bare.trim_start_matches([':', ' ']);
                    as_part.items[sound.name_column()] = Item::text(bare);
                    with.records.insert(at, as_part);
                    draft.also.push(with.reading());
                }
                draft.insert(at, row);
                Some(Verdict::Either)
            }));
        }
    }
}

/// The rows from `at` on as parts of a heading.
fn under_heading(sound: &Sound, at: usize, heading: &str) -> Vec<String> {
    let mut with = sound.clone();
    for record in &mut with.records[at..] {
        record.items[0].means = format!("1.{}", record.items[0].means);
    }
    let mut row = with.records[at].clone();
    row.items = vec![Item::default(); sound.columns.len()];
    row.items[sound.name_column()] = Item::text(heading);
    with.records.insert(at, row);
    with.reading()
}

fn groups(all: &mut Vec<Quirk>) {
    let headings: [(&str, &str); 6] = [
        ("", "I. Khu vực miền núi"),
        ("", "Khu vực miền núi"),
        ("I", "Khu vực miền núi"),
        ("A", "CÁC ĐƠN VỊ VÙNG CAO"),
        ("*", "Nhóm thứ nhất"),
        ("", "Các đơn vị còn lại:"),
    ];
    for (number, text) in headings {
        for first in [true, false] {
            let place = if first { "đầu" } else { "giữa" };
            let name = format!("dòng nhóm “{number} {text}” {place}");
            all.push(quirk(Stage::Content, name, move |draft| {
                let sound = draft.sound.clone();
                let at = match (first, sound.family) {
                    (true, _) => 0,
                    (false, Family::Tree) => 3,
                    (false, _) => 2,
                };
                let column = sound.name_column();
                let bare = text.trim_start_matches("I. ");
                if sound.family == Family::Tree {
                    draft.also.push(under_heading(&sound, at, bare));
                    draft.also.push(under_heading(&sound, at, text));
                }
                if sound.key == "noi_dung" {
                    // Contents print their headings, which are rows with a name alone.
                    let mut with = sound.clone();
                    let mut items = draft.blank_row();
                    items[0] = Item::of(Value::Blank, number);
                    items[column] = Item::text(text);
                    with.records.insert(at, super::record(items));
                    draft.also.push(with.reading());
                    with.records[at].items[0].means = "I".to_owned();
                    with.records[at].items[column] = Item::text(bare);
                    draft.also.push(with.reading());
                }
                let mut items = draft.blank_row();
                items[column] = Item::of(Value::text(text), "");
                if !number.is_empty() {
                    items[0] = Item::of(Value::text(number), "");
                }
                draft.insert(at, items);
                Some(Verdict::Either)
            }));
        }
    }
    // Groups of communes and of projects are theirs where no column says another.
    for (number, text) in [("", "I. Khu vực miền núi"), ("I", "Khu vực miền núi")] {
        all.push(quirk(
            Stage::Content,
            format!("nhóm không có cột “{number} {text}”"),
            move |draft| {
                let column = draft.sound.columns.iter().position(|column| column.key == "nhom")?;
                let mut with = draft.sound.clone();
                for record in &mut draft.sound.records {
                    record.items[column] = Item::default();
                }
                for (bare, from) in [("Khu vực miền núi", 0), ("I. Khu vực miền núi", 0)]
                {
                    for record in &mut with.records[from..] {
                        record.items[column] = Item::text(bare);
                    }
                    draft.also.push(with.reading());
                }
                let mut items = draft.blank_row();
                items[draft.sound.name_column()] = Item::of(Value::text(text), "");
                if !number.is_empty() {
                    items[0] = Item::of(Value::text(number), "");
                }
                draft.insert(0, items);
                // Without the group nothing is known of it; it may not be dropped in silence.
                Some(Verdict::Either)
            },
        ));
    }
    // A line above rows that were pasted in: another version of those above.
    for text in ["Bản cũ", "Phương án 2", "DỰ KIẾN ĐIỀU CHỈNH"] {
        all.push(quirk(
            Stage::Content,
            format!("bản khác dán dưới “{text}”"),
            move |draft| {
                // In YAML a document may well be about a plan of several.
                if draft.sound.key == "co_che" {
                    return None;
                }
                let at = if draft.sound.family == Family::Tree { 3 } else { 2 };
                let mut items = draft.blank_row();
                items[draft.sound.name_column()] = Item::of(Value::text(text), "");
                draft.insert(at, items);
                (at..draft.sound.records.len()).for_each(|row| draft.touch(row));
                Some(Verdict::MustTell)
            },
        ));
    }
    // A group with its own sums above its rows.
    all.push(quirk(Stage::Content, "dòng nhóm có cộng riêng", |draft| {
        let sound = draft.sound.clone();
        if !sound.has_sums() || sound.family == Family::Tree {
            return None;
        }
        let mut items = sums(&sound, sound.records.len(), Figures::Right);
        items[sound.name_column()] = Item::of(Value::text("Khu vực miền núi"), "");
        items[0] = Item::of(Value::text("I"), "");
        if sound.key == "noi_dung" {
            return None;
        }
        draft.insert(0, items);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "dòng nhóm có cộng riêng sai", |draft| {
        let sound = draft.sound.clone();
        if !sound.has_sums() || sound.family == Family::Tree || sound.key == "noi_dung" {
            return None;
        }
        // A list of works has no numbers in YAML: without right sums nothing there says that the row
        // is the title of a group, and a work may bear such a name.
        if sound.key == "cong_trinh" {
            return None;
        }
        let mut items = sums(&sound, sound.records.len(), Figures::Wrong);
        items[sound.name_column()] = Item::of(Value::text("Khu vực miền núi"), "");
        items[0] = Item::of(Value::text("I"), "");
        draft.insert(0, items);
        Some(Verdict::Refused)
    }));
}

/// Groups with their own sums above their rows, by every numbering that offices use.
fn numbered_groups(all: &mut Vec<Quirk>) {
    let pairs = [
        (["I", "II"], "1"),
        (["I", "II"], "-"),
        (["A", "B"], "+"),
        (["I", "II"], "a"),
        (["A", "B"], "I"),
        (["H", "I"], "1"),
        (["a", "b"], "-"),
        (["A", "B"], ""),
        (["", ""], "-"),
        (["", ""], ""),
    ];
    let names =
        [["Khu vực miền núi", "Khu vực đồng bằng"], ["Công trình chung", "Công trình khác"]];
    for (outer, inner) in pairs {
        for names in names {
            let name = format!(
                "hai nhóm “{}” có cộng riêng, số {} trên “{inner}”",
                names[0],
                outer.join(", ")
            );
            all.push(quirk(Stage::Content, name, move |draft| {
                let sound = draft.sound.clone();
                // Contents print their headings, which are rows with sums of their own.
                if !sound.has_sums()
                    || sound.family == Family::Tree
                    || sound.key == "noi_dung"
                    || !matches!(sound.columns[0].kind, Kind::Number)
                {
                    return None;
                }
                for (index, record) in draft.sound.records.iter_mut().enumerate() {
                    let at = if index < 2 { index } else { index - 2 };
                    let number = match inner {
                        "" => Value::Blank,
                        "1" => Value::Number(at as f64 + 1.0),
                        "I" => Value::text(["I", "II", "III", "IV"][at.min(3)]),
                        "a" => Value::text(["a", "b", "c", "d"][at.min(3)]),
                        other => Value::text(other),
                    };
                    record.items[0] = Item::of(number, "");
                }
                let mut rest = sound.clone();
                rest.records.drain(..2);
                let groups = [
                    sums(&sound, 2, Figures::Right),
                    sums(&rest, rest.records.len(), Figures::Right),
                ];
                for (index, at) in [(1, 2), (0, 0)] {
                    let mut items = groups[index].clone();
                    items[sound.name_column()] = Item::of(Value::text(names[index]), "");
                    if !outer[index].is_empty() {
                        items[0] = Item::of(Value::text(outer[index]), "");
                    }
                    draft.insert(at, items);
                }
                (0..draft.sound.records.len()).for_each(|at| draft.touch(at));
                Some(Verdict::Either)
            }));
        }
    }
}

/// The words of remarks, signatures and totals in the remark of a record, and a total above names
/// without numbers.
fn words_elsewhere(all: &mut Vec<Quirk>) {
    for words in [
        "Xác nhận của đơn vị",
        "Lưu ý: thời tiết",
        "Chủ tịch xã phụ trách",
        "Kế toán theo dõi",
        "Tổng số 5 hộ",
        "Giải thích ở văn bản riêng",
        "Nguồn: báo cáo của xã",
    ] {
        all.push(quirk(
            Stage::Content,
            format!("ghi chú dòng cuối “{words}”"),
            move |draft| {
                let column = *draft.sound.of_kind(Kind::Note).first()?;
                let last = draft.sound.records.len() - 1;
                draft.set(last, column, Item::text(words));
                Some(Verdict::Same)
            },
        ));
    }
    for marked in [false, true] {
        let name = format!("tổng ở đầu danh sách không số thứ tự, dấu x {marked}");
        all.push(quirk(Stage::Content, name, move |draft| {
            if draft.sound.columns[0].kind != Kind::Number || !draft.sound.has_sums() {
                return None;
            }
            let mut row = sums(&draft.sound, draft.sound.records.len(), Figures::Right);
            row[draft.sound.name_column()] = Item::of(Value::text("Tổng số"), "");
            for record in &mut draft.sound.records {
                record.items[0] = Item::default();
                // A hamlet by its name is one.
                for item in record.items.iter_mut().filter(|item| item.means == "1") {
                    if marked && draft.sound.id == "xom_co_ten" {
                        item.value = Value::text("x");
                    }
                }
            }
            draft.insert(0, row);
            Some(Verdict::Same)
        }));
    }
}

/// Records that lack what others have.
fn lacking(all: &mut Vec<Quirk>) {
    all.push(quirk(Stage::Content, "bản ghi chỉ có số và tên", |draft| {
        let name = draft.sound.name_column();
        if matches!(draft.sound.family, Family::Prose) {
            return None;
        }
        for column in 1..draft.sound.columns.len() {
            if column != name && !["xa", "loai"].contains(&draft.sound.columns[column].key) {
                draft.sound.records[1].items[column] = Item::default();
            }
        }
        draft.touch(1);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "bản ghi thiếu tên", |draft| {
        let name = draft.sound.name_column();
        // There a blank name means the one above.
        if draft.sound.repeats {
            return None;
        }
        draft.set(1, name, Item::default());
        Some(Verdict::Refused)
    }));
    for kind in [Kind::Money, Kind::Count] {
        all.push(quirk(Stage::Content, format!("ô trống ở cột {kind:?}"), move |draft| {
            let column = *draft.sound.of_kind(kind).first()?;
            if draft.sound.family == Family::Tree {
                return None;
            }
            draft.set(1, column, Item::default());
            Some(Verdict::Either)
        }));
    }
    // The end of a long text on the next row.
    all.push(quirk(Stage::Content, "tên chạy xuống dòng sau", |draft| {
        let name = draft.sound.name_column();
        if draft.sound.columns[name].key == "xa" || draft.sound.key == "hoat_dong" {
            return None;
        }
        let mut row = draft.blank_row();
        row[name] = Item::of(Value::text("(giai đoạn hai, kể cả phần kéo dài)"), "");
        let more = " (giai đoạn hai, kể cả phần kéo dài)";
        let mut with = draft.sound.clone();
        with.records[1].items[name].means.push_str(more);
        draft.also.push(with.reading());
        draft.insert(2, row);
        draft.touch(1);
        // Dropping the end of a name is a wrong name.
        draft.sound.records[1].items[name].means.push_str(more);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Content, "chữ chạy xuống dòng sau", |draft| {
        let sound = &draft.sound;
        let column = *sound.of_kind(Kind::Text).last()?;
        if sound.key == "xa" {
            return None;
        }
        let more = "và các việc tiếp theo";
        let mut row = draft.blank_row();
        row[column] = Item::of(Value::text(more), "");
        let mut with = sound.clone();
        for between in [" ", " / ", "\n"] {
            with.records[1].items[column].means =
                format!("{}{between}{more}", sound.records[1].items[column].means);
            draft.also.push(with.reading());
        }
        // A second line of the same commune's hamlets, of the same kind of activity.
        if draft.sound.repeats && ["xom", "hoat_dong"].contains(&draft.sound.key) {
            let mut with = draft.sound.clone();
            let mut items = draft.blank_row();
            let name = draft.sound.name_column();
            items[name] = draft.sound.records[1].items[name].clone();
            items[column] = Item::text(more);
            with.records.insert(2, super::record(items));
            draft.also.push(with.reading());
        }
        draft.sound.records[1].items[column].means.push_str(" …");
        draft.insert(2, row);
        draft.touch(1);
        Some(Verdict::Either)
    }));
}

/// What stands below and around a table.
fn around(all: &mut Vec<Quirk>) {
    let mut below = |name: String, gap: u32, cells: &'static [(u32, &'static str)]| {
        all.push(quirk(Stage::Sheet, name, move |draft| {
            let start = draft.below() + gap;
            let last = draft.sound.columns.len() as u32 - 1;
            for (index, (column, text)) in cells.iter().enumerate() {
                let row = start + index as u32;
                // 90 is the last column, 91 the one for the names.
                let column = match column {
                    90 => last,
                    91 => draft.sound.name_column() as u32,
                    92 => last / 2,
                    other => *other,
                };
                draft.sheet.put(row, column, Value::text(*text));
                draft.rows.insert(row);
            }
            Some(Verdict::Either)
        }));
    };
    let signature: &[(u32, &str)] = &[
        (92, "Bình Minh, ngày 05 tháng 01 năm 2025"),
        (92, "TM. ỦY BAN NHÂN DÂN"),
        (92, "KT. CHỦ TỊCH"),
        (92, "Người Ký Thử"),
    ];
    let dated: &[(u32, &str)] = &[(92, "Bình Minh, ngày 05/01/2025"), (92, "CHỦ TỊCH")];
    let maker: &[(u32, &str)] = &[(91, "Người lập biểu"), (91, "(Ký, ghi rõ họ tên)")];
    let at_end: &[(u32, &str)] = &[(90, "CHỦ TỊCH"), (90, "Người Ký Thử")];
    let first: &[(u32, &str)] = &[(0, "NGƯỜI LẬP"), (0, "Người Lập Thử")];
    let note: &[(u32, &str)] = &[(91, "Ghi chú: số liệu do các xã báo cáo.")];
    let note_first: &[(u32, &str)] = &[(0, "Ghi chú: x là đạt, để trống là chưa đạt.")];
    let legend: &[(u32, &str)] = &[(91, "x: đạt"), (91, "-: chưa đạt")];
    let source: &[(u32, &str)] = &[(91, "Nguồn: báo cáo của các xã")];
    for gap in [0, 1] {
        let how = if gap == 0 { "liền dưới" } else { "cách một dòng" };
        below(format!("chữ ký {how}"), gap, signature);
        below(format!("ngày viết số {how}"), gap, dated);
        below(format!("người lập biểu {how}"), gap, maker);
        below(format!("chữ ký cột cuối {how}"), gap, at_end);
        below(format!("chữ ký cột đầu {how}"), gap, first);
        below(format!("ghi chú dưới bảng {how}"), gap, note);
        below(format!("ghi chú cột đầu {how}"), gap, note_first);
        below(format!("giải thích dấu {how}"), gap, legend);
        below(format!("nguồn số liệu {how}"), gap, source);
    }
    all.push(quirk(Stage::Sheet, "dòng tiêu đề lặp lại giữa bảng", |draft| {
        let at = Draft::row_of(2);
        draft.sheet.push_down(at, 1);
        for (column, heading) in draft.sound.columns.iter().enumerate() {
            draft.sheet.put(at, column as u32, Value::text(&heading.heading));
        }
        draft.rows.insert(at);
        Some(Verdict::Same)
    }));
    type Number = fn(usize) -> Value;
    let numbers: [(&str, Number); 4] = [
        ("(1) (2)", |column| Value::text(format!("({})", column + 1))),
        ("1 2 3 số", |column| Value::Number(column as f64 + 1.0)),
        ("1 2 3 chữ", |column| Value::text((column + 1).to_string())),
        ("A B 1 2", |column| match column {
            0 => Value::text("A"),
            1 => Value::text("B"),
            other => Value::Number(other as f64 - 1.0),
        }),
    ];
    for (name, number) in numbers {
        all.push(quirk(Stage::Sheet, format!("dòng đánh số cột {name}"), move |draft| {
            draft.sheet.push_down(HEAD + 1, 1);
            for column in 0..draft.sound.columns.len() {
                draft.sheet.put(HEAD + 1, column as u32, number(column));
            }
            draft.rows.insert(HEAD + 1);
            Some(Verdict::Same)
        }));
    }
    all.push(quirk(Stage::Sheet, "dòng trống giữa bảng", |draft| {
        draft.sheet.push_down(Draft::row_of(2), 1);
        draft.rows.extend([Draft::row_of(2), Draft::row_of(3)]);
        Some(Verdict::Same)
    }));
    all.push(quirk(Stage::Sheet, "ba dòng tên bảng", |draft| {
        draft.sheet.push_down(0, 3);
        draft.sheet.put(0, 0, Value::text("ỦY BAN NHÂN DÂN HUYỆN BÌNH MINH"));
        draft.sheet.put(1, 0, Value::text("Biểu số 01"));
        draft.sheet.put(2, 4, Value::text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        Some(Verdict::Same)
    }));
    all.push(quirk(Stage::Merged, "tên bảng gộp ô", |draft| {
        let last = draft.sound.columns.len() as u32 - 1;
        draft.sheet.merge((0, 0), (0, last));
        Some(Verdict::Same)
    }));
    all.push(quirk(Stage::Sheet, "bắt đầu ở ô C6", |draft| {
        draft.sheet.push_down(0, 3);
        draft.sheet.push_right(0);
        draft.sheet.push_right(0);
        Some(Verdict::Same)
    }));
    // Rows under a title of their own: not of this year's list.
    for title in [
        "II. Dự án chưa được duyệt",
        "DANH MỤC CHUYỂN SANG NĂM 2026",
        "Không được phê duyệt",
        "Các đơn vị xin rút khỏi kế hoạch",
        "Dự kiến bổ sung năm sau",
    ] {
        for gap in [0, 1, 2] {
            all.push(quirk(
                Stage::Sheet,
                format!("dòng dưới tên riêng “{title}” cách {gap}"),
                move |draft| {
                    let record = draft.sound.records.pop()?;
                    let row = Draft::row_of(draft.sound.records.len());
                    draft.sheet.push_down(row, gap + 1);
                    let title_row = row + gap;
                    let column = draft.sound.name_column() as u32;
                    draft.sheet.put(title_row, column, Value::text(title));
                    draft.rows.extend([title_row, title_row + 1]);
                    if draft.sound.family == Family::Communes {
                        return None;
                    }
                    // Commune tables of everything may also say that the commune is missing.
                    draft.whole |= draft.sound.columns[column as usize].key == "xa";
                    drop(record);
                    Some(Verdict::Refused)
                },
            ));
        }
    }
    all.push(quirk(Stage::Sheet, "bảng thứ hai ngay dưới, năm khác", |draft| {
        let start = draft.below() + 2;
        draft.sheet.put(start, 0, Value::text("BẢNG SỐ LIỆU NĂM 2023"));
        for (column, heading) in draft.sound.columns.iter().enumerate() {
            draft.sheet.put(start + 1, column as u32, Value::text(&heading.heading));
        }
        for (column, item) in draft.sound.records[0].items.iter().enumerate() {
            if !item.blank() {
                draft.sheet.put(start + 2, column as u32, item.value.clone());
            }
        }
        draft.rows.extend([start, start + 1, start + 2, Draft::row_of(0)]);
        Some(Verdict::Told)
    }));
}

/// Every quirk of rows.
pub fn all(all: &mut Vec<Quirk>) {
    totals(all);
    totals_by_other_words(all);
    parts(all);
    groups(all);
    numbered_groups(all);
    words_elsewhere(all);
    lacking(all);
    around(all);
}

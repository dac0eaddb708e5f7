//! The register of a year as a book: an electronic register is printed with all fields of its form and
//! bound (Nghị định 30/2020/NĐ-CP, Điều 16.2b; the form: Phụ lục IV, I).

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use super::amended::{EntryField, recall_said};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::Lang;
use crate::model::Project;
use crate::typeset::{self, Fonts, Letterhead, Source};
use crate::viet;

/// The book of a year as a PDF, with how many documents stand in it and how many pages it has.
pub fn book(
    all: &[IssuedDocument],
    (year, head): (i32, &str),
    project: &Project,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Option<(Vec<u8>, usize, usize)> {
    let own: Vec<&IssuedDocument> = all.iter().filter(|own| own.year == year).collect();
    if own.is_empty() {
        let year = u32::try_from(year).unwrap_or_default();
        found.push(Diagnostic::new(Problem::NothingInYear { year }));
        return None;
    }
    let source = source(&own, all, (year, head), project)?;
    let pages = typeset::layout(&source, fonts, found)?;
    let count = pages.count();
    let bytes = pages.pdf(&format!("so-van-ban-di/{year}"), (year, 12, 31), found)?;
    Some((bytes, own.len(), count))
}

fn source(
    own: &[&IssuedDocument],
    all: &[IssuedDocument],
    (year, head): (i32, &str),
    project: &Project,
) -> Option<Source> {
    let document = project.documents.first()?;
    let title = "Sổ đăng ký văn bản đi";
    let letterhead = Letterhead::of(project, document, (Some(title.to_owned()), None));
    let mut data: Value = serde_json::from_str(&letterhead.json()).ok()?;
    let days: Vec<_> = own.iter().filter_map(|own| own.date).collect();
    let day = |day: Option<&chrono::NaiveDate>| {
        day.map_or_else(|| "…".to_owned(), |day| viet::fmt_short(*day))
    };
    data["thong_tin"]["tieu_de"] = json!(format!("{title} năm {year}"));
    data["so_dang_ky"] = json!({
        "nam": year.to_string(),
        "tu_ngay": day(days.iter().min()),
        "den_ngay": day(days.iter().max()),
        "tu_so": own.first().map(|own| own.called()),
        "den_so": own.last().map(|own| own.called()),
        "ma": head,
        "hang": own.iter().map(|own| row(own, all)).collect::<Vec<_>>(),
    });
    let markup = "#import \"lib/so-dang-ky.typ\": so-dang-ky\n#so-dang-ky(vb)\n";
    Some(Source::new("so-van-ban-di".to_owned(), markup.to_owned(), data.to_string()))
}

/// The ten columns; the day of sending and who received it are written by hand. In a cell stands what was entered,
/// struck out where it was put right, and what is right behind it, as in a bound book.
fn row(own: &IssuedDocument, all: &[IssuedDocument]) -> [Vec<Part>; 10] {
    let entry = &own.entry;
    let plain = |text: String| vec![Part { text, struck: false }];
    let with_earlier = |field: EntryField, now: String| {
        let mut parts = earlier(own, field);
        parts.extend(plain(now));
        parts
    };
    let date = own.date.map(viet::fmt_short).unwrap_or_default();
    let copies = entry.copies.map(|own| own.to_string()).unwrap_or_default();
    [
        with_earlier(EntryField::Number, own.called()),
        with_earlier(EntryField::Date, date),
        plain(entry.title.clone()),
        with_earlier(EntryField::Signer, entry.signer.clone()),
        plain(entry.recipients.join("; ")),
        plain(entry.archive.clone()),
        with_earlier(EntryField::Copies, copies),
        Vec::new(),
        Vec::new(),
        remarks(own, all),
    ]
}

/// A part of a cell.
#[derive(Serialize)]
struct Part {
    #[serde(rename = "chu")]
    text: String,
    /// Whether it is struck out: wrongly entered, and still to be read.
    #[serde(rename = "gach")]
    struck: bool,
}

/// What a column said before it was put right.
fn earlier(own: &IssuedDocument, field: EntryField) -> Vec<Part> {
    let changes = own.amended.iter().flat_map(|own| &own.changes);
    let was = changes.filter(|own| own.field == field).filter_map(|own| own.was.clone());
    was.map(|text| Part { text, struck: true }).collect()
}

fn remarks(own: &IssuedDocument, all: &[IssuedDocument]) -> Vec<Part> {
    let entry = &own.entry;
    let called = |count: usize| {
        let other = all.iter().find(|own| own.count == count);
        other.map(IssuedDocument::called).unwrap_or_default()
    };
    let plain = |text: String| Part { text, struck: false };
    let others = [
        entry.remark.clone(),
        entry.replaces.map(|count| format!("thay thế {}", called(count))),
        entry.corrects.map(|count| format!("đính chính {}", called(count))),
        own.replaced_by.map(|count| format!("được thay bằng {}", called(count))),
    ];
    let corrected = own.corrected_by.iter();
    let corrected = corrected.map(|count| format!("được đính chính bằng {}", called(*count)));
    let once = own.once_corrected_by.iter();
    let once = once.map(|count| format!("được đính chính bằng {}, đã thu hồi", called(*count)));
    let corrected = corrected.chain(once);
    let recalled = own.recalled.as_ref().map(recall_said);
    let amended = own.amended.iter().map(|own| own.says(Lang::Vi));
    let others = others.into_iter().flatten().chain(corrected).map(plain);
    let mut parts = earlier(own, EntryField::Remark);
    parts.extend(others);
    parts.extend(earlier(own, EntryField::Recall));
    parts.extend(recalled.into_iter().chain(amended).map(plain));
    parts
}

#[cfg(test)]
mod tests {
    use super::super::chain::Link;
    use super::*;

    /// Entries as the first version wrote them.
    const ENTRIES: [&str; 5] = [
        "{thu_tu: 1, ngay_ghi: 2025-02-10, viec: ban_hanh, nam: 2025, so: null, ky_hieu: KH-UBND, ngay: null, loai: KH, \
         co_quan: UBND, ten_loai_trich_yeu: Kế hoạch, nguoi_ky: Chủ tịch, noi_nhan: [A, B], ban_luu: VT, so_luong_ban: 12, \
         ghi_chu: null, ban_giay: false, thay_the: null, du_an: ., van_ban: ke-hoach, ban_luu_o: ban-hanh/2025/x, ke_khai: K}",
        "{thu_tu: 2, ngay_ghi: 2025-02-10, viec: danh_so, cua_muc: 1, so: '52', ngay: 2025-02-10}",
        "{thu_tu: 3, ngay_ghi: 2025-02-11, viec: thu_hoi, cua_muc: 1, ngay: 2025-02-11, ly_do: trái, bang_van_ban: null}",
        "{thu_tu: 4, ngay_ghi: 2025-02-12, viec: sua_muc, cua_muc: 1, ly_do: gõ nhầm, so: '25', bo_thu_hoi: true}",
        "{thu_tu: 5, ngay_ghi: 2025-02-13, viec: sua_muc, cua_muc: 1, ly_do: đếm lại, so_luong_ban: 15, so: '25'}",
    ];

    #[test]
    fn what_was_entered_wrongly_is_struck_out_above_what_is_right() {
        let link = |text: &&str| {
            let text = text.replace("ke_khai: K", &format!("ke_khai: {}", "0".repeat(64)));
            let entry = serde_yaml::from_str(&text).expect("an entry");
            Link { entry, code: String::new() }
        };
        let all = IssuedDocument::all(&ENTRIES.iter().map(link).collect::<Vec<_>>());
        let row = row(&all[0], &all);
        let cell = |at: usize| -> Vec<(&str, bool)> {
            row[at].iter().map(|own| (own.text.as_str(), own.struck)).collect()
        };
        assert_eq!(cell(0), [("52/KH-UBND", true), ("25/KH-UBND", false)]);
        assert_eq!(cell(1), [("10/02/2025", false)]);
        assert_eq!(cell(4), [("A; B", false)]);
        assert_eq!(cell(6), [("12", true), ("15", false)]);
        assert_eq!(
            cell(9),
            [
                ("thu hồi ngày 11/02/2025: trái", true),
                (
                    "sửa mục sổ ngày 12/02/2025, số 52/KH-UBND thành 25/KH-UBND, không thu hồi: gõ nhầm",
                    false
                ),
                ("sửa mục sổ ngày 13/02/2025, số lượng bản 12 thành 15: đếm lại", false),
            ]
        );
    }
}

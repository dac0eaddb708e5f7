//! The register of a year as a book: an electronic register is printed with all fields of its form and
//! bound (Nghị định 30/2020/NĐ-CP, Điều 16.2b; the form: Phụ lục IV, I).

use std::sync::Arc;

use serde_json::{Value, json};

use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
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

/// The ten columns; the day of sending and who received it are written by hand.
fn row(own: &IssuedDocument, all: &[IssuedDocument]) -> Vec<String> {
    let entry = &own.entry;
    let called = |count: usize| {
        let other = all.iter().find(|own| own.count == count);
        other.map(IssuedDocument::called).unwrap_or_default()
    };
    let remarks = [
        entry.remark.clone(),
        entry.replaces.map(|count| format!("thay thế {}", called(count))),
        entry.corrects.map(|count| format!("đính chính {}", called(count))),
        own.replaced_by.map(|count| format!("được thay bằng {}", called(count))),
    ];
    let corrected = own.corrected_by.iter();
    let corrected = corrected.map(|count| format!("được đính chính bằng {}", called(*count)));
    let recalled = own.recalled.as_ref().map(|recall| {
        let day = viet::fmt_short(recall.date);
        let by = recall.by.as_ref().map(|by| format!(" bằng {by}")).unwrap_or_default();
        format!("thu hồi ngày {day}{by}: {}", recall.reason)
    });
    let amended = own.amended.iter();
    let amended =
        amended.map(|(day, why)| format!("sửa mục sổ ngày {}: {why}", viet::fmt_short(*day)));
    let remarks = remarks.into_iter().flatten().chain(corrected).chain(recalled).chain(amended);
    vec![
        own.called(),
        own.date.map(viet::fmt_short).unwrap_or_default(),
        entry.title.clone(),
        entry.signer.clone(),
        entry.recipients.join("; "),
        entry.archive.clone(),
        entry.copies.map(|own| own.to_string()).unwrap_or_default(),
        String::new(),
        String::new(),
        remarks.collect::<Vec<_>>().join("; "),
    ]
}

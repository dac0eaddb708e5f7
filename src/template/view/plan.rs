//! The plan that a document of one commune hands on.

use serde::Serialize;

use crate::figures::Edition;
use crate::model::{Document, Project};
use crate::template::ledger::said;
use crate::viet;

/// The plan of which a document hands on a commune's part.
#[derive(Serialize)]
pub(super) struct KeHoach {
    /// how it is called where it was cited: “Kế hoạch số 25/KH-UBND”; “Kế hoạch nêu trên” without a number
    ten_goi: String,
    /// its first mention, where the document's căn cứ do not cite it
    dan: Option<DanKeHoach>,
}

/// What the first mention of a plan says.
#[derive(Serialize)]
pub(super) struct DanKeHoach {
    /// blank until it is issued
    so: Option<String>,
    /// “KH-UBND”
    ky_hieu: String,
    /// “10/02/2025”; nothing until it is issued
    ngay_ban_hanh: Option<String>,
    /// “02”; nothing while it is open
    thang: Option<String>,
    nam: String,
    trich_yeu: String,
}

/// The plan that a document hands on: the one that its căn cứ cite, else the project's own.
pub(super) fn plan(edition: &Edition<'_>, own: Option<&Document>) -> Option<KeHoach> {
    let project = edition.issuing();
    if let Some(ten_goi) = cited(project, edition.document) {
        return Some(KeHoach { ten_goi, dan: None });
    }
    let own = own?;
    let known = |text: String| said(text, own.date_place.as_ref().unwrap_or(&own.place));
    let ky_hieu = symbol(project);
    let so = own.number.clone().map(|number| said(number, &own.place));
    let subject = &own.subject.value;
    Some(KeHoach {
        ten_goi: match &so {
            Some(number) => format!("Kế hoạch số {number}/{ky_hieu}"),
            None => "Kế hoạch nêu trên".to_owned(),
        },
        dan: Some(DanKeHoach {
            so,
            ky_hieu,
            ngay_ban_hanh: own.date.date().map(viet::fmt_short).map(known),
            thang: own.date.month_str().map(known),
            nam: known(own.date.year_str()),
            trich_yeu: said(
                subject.strip_prefix("Về ").unwrap_or(subject).to_owned(),
                &own.subject.place,
            ),
        }),
    })
}

fn symbol(project: &Project) -> String {
    format!("KH-{}", project.organisation.symbol)
}

/// The issuing body's plan among a document's căn cứ: “Kế hoạch số 25/KH-UBND”. A committee's symbol is
/// that of the committee above it, too, so the words must name its level.
fn cited(project: &Project, document: &Document) -> Option<String> {
    let sign = format!("/{}", symbol(project));
    let level = viet::area_noun(&project.organisation.area).unwrap_or_default();
    let of_level = ["ubnd", "ủy ban nhân dân"].map(|body| format!("{body} {level}"));
    let committee = project.organisation.symbol == "UBND";
    document.legal_bases.iter().find_map(|base| {
        let text = &base.value;
        let folded = viet::fold_tones(text);
        if committee && !of_level.iter().any(|words| folded.contains(words)) {
            return None;
        }
        let end = text.find(&sign)? + sign.len();
        let start = text[..end].rfind("Kế hoạch")?;
        Some(said(text[start..end].to_owned(), &base.place))
    })
}

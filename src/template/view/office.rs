//! The issuing body and its programme, as templates name them.

use serde::Serialize;

use crate::model::components;
use crate::model::{Document, OrganisationLevel, Programme, Project};
use crate::template::ledger::sourced;
use crate::viet::{self, Choice, PartialDate};

#[derive(Serialize)]
pub(super) struct CoQuan {
    ten: String,
    /// “UBND phường”
    ten_ngan: String,
    /// level, as in the input: “xã”
    cap: &'static str,
    /// the kind of its area: “phường”
    loai: &'static str,
    /// “phường Mẫu”
    dia_ban: String,
    /// how prose speaks of its area: “phường”; with phòng, sở as `dia_ban`
    dia_phuong: String,
    dia_danh: String,
    bo_phan: String,
    /// whether that is another body than itself
    bo_phan_khac: bool,
    ten_thon: String,
    /// “Huyện ủy”
    cap_uy: &'static str,
    /// “tỉnh”
    cap_tren: &'static str,
    /// whether the document is of the time without districts, from 01/7/2025 on: then a commune has divisions
    hai_cap: bool,
    /// what it does with targets: “giao”; of phòng, sở “dự kiến”
    giao: &'static str,
    /// what these are: “được giao”; of phòng, sở “theo kế hoạch”
    duoc_giao: &'static str,
}

#[derive(Serialize)]
pub(super) struct ChuongTrinh {
    ten: String,
    ten_ngan: String,
    ten_tat: String,
    /// what reports say: `ten`, or `ten_ngan` of a long one
    ten_bao_cao: String,
    /// `ten` as first said: “… mục tiêu quốc gia (MTQG) …”
    ten_dan: String,
    /// the same of `ten_bao_cao`
    ten_bao_cao_dan: String,
    /// the contents of 2026–2030; those of areas of ethnic minorities only where there are any
    hop_phan: Vec<HopPhan>,
}

/// A component of the programme with its contents.
#[derive(Serialize)]
pub(super) struct HopPhan {
    ten: &'static str,
    /// names
    noi_dung: &'static [&'static str],
}

pub(super) fn office(project: &Project, document: &Document) -> CoQuan {
    let organisation = &project.organisation;
    let (cap, noun, cap_tren) = match organisation.level {
        OrganisationLevel::Province => ("tỉnh", "tỉnh", "Trung ương"),
        OrganisationLevel::District => ("huyện", "huyện", "tỉnh"),
        OrganisationLevel::Commune => ("xã", project.counted_word(), "tỉnh"),
        OrganisationLevel::Division => ("phòng", "", "Ủy ban nhân dân"),
        OrganisationLevel::Department => ("sở", "tỉnh", "tỉnh"),
    };
    let committee = matches!(
        organisation.level,
        OrganisationLevel::Province | OrganisationLevel::District | OrganisationLevel::Commune
    );
    let area = &organisation.area;
    let loai = viet::area_noun(area).unwrap_or(noun);
    // The Party's committee of its level, by the kind of its area.
    let cap_uy = match loai {
        _ if !committee => "",
        "tỉnh" => "Tỉnh ủy",
        "thành phố" => "Thành ủy",
        "thị xã" => "Thị ủy",
        "quận" => "Quận ủy",
        "huyện" => "Huyện ủy",
        _ => "Đảng ủy",
    };
    // A committee speaks of its own area by its kind, another body by its name.
    let own = committee && viet::area_noun(area).is_some();
    CoQuan {
        ten: sourced(&organisation.name),
        ten_ngan: if committee { format!("UBND {loai}") } else { organisation.name.value.clone() },
        cap,
        loai,
        dia_ban: area.clone(),
        dia_phuong: if own { loai.to_owned() } else { area.clone() },
        dia_danh: project.place_of_issue(),
        bo_phan: organisation.office.clone(),
        bo_phan_khac: !is_itself(&organisation.office, &organisation.name.value),
        ten_thon: project.hamlet_word(),
        cap_uy,
        cap_tren,
        hai_cap: is_after_districts(document.date),
        giao: organisation.assigns(),
        duoc_giao: organisation.assigned(),
    }
}

/// Whether a document's date is after districts were dissolved on 01/7/2025; without a month it is of January.
fn is_after_districts(date: PartialDate) -> bool {
    (date.year, date.month.unwrap_or(1)) >= (2025, 7)
}

/// Whether an office that follows the plan up is the issuing body: by its whole name, a short one
/// ("UBND xã A"), or one without its area ("Phòng Kinh tế").
fn is_itself(office: &str, body: &str) -> bool {
    let key = |name: &str| viet::fold(name).replace("ubnd", "uy ban nhan dan");
    let (office, body) = (key(office), key(body));
    body.strip_prefix(&office).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// "2026 - 2030", written as the office writes such years where it first does: "2026-2030".
pub(super) fn years_like(project: &Project) -> String {
    let documents = project.documents.iter();
    let texts = documents.flat_map(|document| {
        let bases = document.legal_bases.iter().map(|base| &base.value);
        std::iter::once(&document.subject.value).chain(bases)
    });
    let first = |text: &String| {
        let uses = viet::spelling_uses(text).into_iter();
        uses.filter(|used| used.choice == Choice::Years).map(|used| used.sample).next()
    };
    let sample = std::iter::once(&project.programme.name).chain(texts).find_map(first);
    let between = match sample {
        Some(1) => "-",
        Some(2) => " – ",
        Some(3) => "–",
        _ => " - ",
    };
    project.programme.period.replace('-', between)
}

pub(super) fn programme(project: &Project) -> ChuongTrinh {
    // What the office itself writes may go on with the short word, and so does a district's plan.
    let own = [&project.programme.name, &project.programme.short_name];
    let mut again = false;
    project.visit_texts(&mut |text, _| {
        again |= Programme::abbreviates(text) && own.iter().all(|name| *name != text);
    });
    let in_plan = again || project.organisation.level == OrganisationLevel::District;
    ChuongTrinh {
        ten: project.programme.name.clone(),
        ten_ngan: project.programme.short_name.clone(),
        ten_tat: project.programme.term.clone(),
        ten_bao_cao: project.programme.name_in_subject(),
        ten_dan: project.programme.introduced(&project.programme.name, in_plan),
        ten_bao_cao_dan: project.programme.introduced(&project.programme.name_in_subject(), again),
        hop_phan: components(project)
            .into_iter()
            .map(|part| HopPhan { ten: part.name, noi_dung: part.contents })
            .collect(),
    }
}

//! A document's structural data, as the layout library reads it: letterhead, legal bases,
//! addressees, signature and recipients. The fields are the library's contract.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::annex::FittedAnnex;
use crate::model::{Acting, Document, LayoutOptions, Organisation, Project, Signer};
use crate::origin::Sourced;
use crate::tables::Chart;
use crate::viet;

/// The data of one document.
#[derive(Debug, Serialize)]
pub struct Letterhead {
    the_thuc: Layout,
    co_quan: Issuer,
    so: Option<String>,
    ky_hieu: String,
    dia_danh: String,
    thoi_gian: Date,
    ten_loai: Option<String>,
    trich_yeu: String,
    ve_viec: Option<String>,
    kinh_gui: Vec<String>,
    can_cu: Vec<String>,
    nguoi_ky: Signature,
    noi_nhan: Vec<String>,
    luu: String,
    thong_tin: Metadata,
    phu_luc: Vec<FittedAnnex>,
    bieu_do: Vec<Chart>,
    kem_theo: Option<String>,
    tep_rieng: bool,
    het_phu_luc: bool,
}

#[derive(Debug, Serialize)]
struct Layout {
    co_chu: u8,
    le_tren: f64,
    le_duoi: f64,
    le_trai: f64,
    le_phai: f64,
    thut_dong: f64,
    cach_doan: f64,
    gian_dong: f64,
}

#[derive(Debug, Serialize)]
struct Issuer {
    chu_quan: Vec<String>,
    ten: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Date {
    ngay: Option<String>,
    thang: Option<String>,
    nam: String,
}

#[derive(Debug, Serialize)]
struct Signature {
    quyen_han: Vec<String>,
    chuc_vu_khac: Option<String>,
    ho_ten: Option<String>,
}

#[derive(Debug, Serialize)]
struct Metadata {
    tieu_de: String,
    tac_gia: String,
    tu_khoa: Vec<String>,
}

impl Letterhead {
    /// The data of a document; `kind` is its name ("KẾ HOẠCH") and the abbreviation of that
    /// ("KH"), none for an official letter (công văn).
    pub fn of(
        project: &Project,
        document: &Document,
        kind: (Option<String>, Option<String>),
    ) -> Self {
        let organisation = &project.organisation;
        let (kind, abbreviation) = kind;
        let subject = document.subject.value.clone();
        let texts = |all: &[Sourced<String>]| all.iter().map(|text| text.value.clone()).collect();
        let bases = document.legal_bases.iter();
        let symbol = symbol(organisation, abbreviation.as_deref());
        let title = match &kind {
            // Behind the kind the subject goes on the sentence.
            Some(kind) => {
                format!("{} {}", viet::upper_first(&viet::lower(kind)), viet::lower_words(&subject))
            }
            None => subject.clone(),
        };
        let mut keywords = vec!["Nghị định 30/2020/NĐ-CP".to_owned()];
        if let Some(text) = &project.illustrative {
            keywords.push(text.value.clone());
        }
        let attached_to = attached_to(project, document, kind.as_deref(), &symbol);
        Letterhead {
            phu_luc: Vec::new(),
            bieu_do: Vec::new(),
            kem_theo: attached_to,
            tep_rieng: false,
            het_phu_luc: document.annexes.end_mark,
            the_thuc: layout(&project.layout),
            co_quan: Issuer {
                chu_quan: organisation.superior.clone(),
                ten: organisation.name_lines.clone(),
            },
            so: document.number.clone(),
            ky_hieu: symbol,
            dia_danh: project.place_of_issue(),
            thoi_gian: Date {
                ngay: document.date.day_str(),
                thang: document.date.month_str(),
                nam: document.date.year_str(),
            },
            ve_viec: kind.is_none().then(|| subject.clone()),
            ten_loai: kind,
            trich_yeu: subject,
            kinh_gui: texts(&document.addressees),
            can_cu: bases.map(|text| viet::groups::bound(&text.value)).collect(),
            nguoi_ky: signature(&document.signer),
            noi_nhan: recipients(document),
            luu: archive(organisation, document),
            thong_tin: Metadata {
                tieu_de: title,
                tac_gia: organisation.name.value.clone(),
                tu_khoa: keywords,
            },
        }
    }

    /// The same document with annexes in its own file.
    #[must_use]
    pub fn with_annexes(mut self, annexes: Vec<FittedAnnex>) -> Self {
        self.phu_luc = annexes;
        self
    }

    /// The same document with a report's charts.
    #[must_use]
    pub fn with_charts(mut self, charts: Vec<Chart>) -> Self {
        self.bieu_do = charts;
        self
    }

    /// The data of an annex in a file of its own; `title` is that file's.
    #[must_use]
    pub fn of_annex(mut self, annex: FittedAnnex) -> Self {
        self.thong_tin.tieu_de = annex.title().to_owned();
        self.phu_luc = vec![annex];
        self.tep_rieng = true;
        self
    }

    /// The "Kèm theo" line, blank where it is not filled.
    pub fn attached_to(&self) -> String {
        self.kem_theo.clone().unwrap_or_else(|| {
            let kind = self.ten_loai.as_deref().unwrap_or("Công văn");
            let kind = viet::upper_first(&viet::lower(kind));
            let issuer = &self.thong_tin.tac_gia;
            let symbol = &self.ky_hieu;
            format!(
                "(Kèm theo {kind} số      /{symbol} ngày      tháng      năm      của {issuer})"
            )
        })
    }

    /// Its title: the kind of document with the subject.
    pub fn title(&self) -> &str {
        &self.thong_tin.tieu_de
    }

    /// What it says, part after part: the part's key and its text.
    pub fn said(&self) -> Vec<(&'static str, String)> {
        let Date { ngay, thang, nam } = &self.thoi_gian;
        let [ngay, thang] = [ngay, thang].map(|own| own.as_deref().unwrap_or("…"));
        let number = self.so.as_deref().unwrap_or("…");
        let mut said = vec![
            ("so", format!("{number}/{}", self.ky_hieu)),
            ("ngay", format!("{}, ngày {ngay} tháng {thang} năm {nam}", self.dia_danh)),
            (
                "co_quan",
                self.co_quan
                    .chu_quan
                    .iter()
                    .chain(&self.co_quan.ten)
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
            ("trich_yeu", self.thong_tin.tieu_de.clone()),
        ];
        let signature = &self.nguoi_ky;
        let signed =
            signature.quyen_han.iter().chain(&signature.chuc_vu_khac).chain(&signature.ho_ten);
        for (part, texts) in [
            ("kinh_gui", self.kinh_gui.iter().collect::<Vec<_>>()),
            ("can_cu", self.can_cu.iter().collect()),
            ("ky", signed.collect()),
            ("noi_nhan", self.noi_nhan.iter().chain([&self.luu]).collect()),
        ] {
            said.extend(texts.into_iter().map(|text| (part, text.replace('\u{a0}', " "))));
        }
        said
    }

    /// As JSON.
    pub fn json(&self) -> String {
        // Plain structs of texts and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A document's symbol (Phụ lục I, II.3): `<kind>-<issuer>`; a letter has `<issuer>-<drafting unit>`.
pub fn symbol(organisation: &Organisation, kind: Option<&str>) -> String {
    match (kind, &organisation.drafting_unit) {
        (Some(kind), _) => format!("{kind}-{}", organisation.symbol),
        (None, Some(unit)) => format!("{}-{unit}", organisation.symbol),
        (None, None) => organisation.symbol.clone(),
    }
}

/// A subject as it stands below the kind of document or behind "V/v", which the layout prints: what
/// says the same once more is taken off.
pub fn subject<'a>(text: &'a str, kind: Option<&str>) -> std::borrow::Cow<'a, str> {
    let repeated = match kind.map(viet::lower) {
        // "QUYẾT ĐỊNH Về việc …" is the decree's own form (Mẫu 1.2).
        Some(kind) if kind == "quyết định" => vec![kind],
        Some(kind) => vec![kind, "về việc".to_owned()],
        None => vec!["về việc".to_owned(), "công văn".to_owned()],
    };
    let mut rest = text;
    while let Some(behind) = repeated.iter().find_map(|words| behind(rest, words)) {
        rest = behind;
    }
    match (rest.len() < text.len(), kind) {
        (false, _) => text.into(),
        (true, Some(_)) => viet::upper_first(rest).into(),
        (true, None) => rest.to_owned().into(),
    }
}

/// What stands behind whole words at the beginning of a text, whatever their case and tones.
fn behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let end = text.char_indices().nth(words.chars().count())?.0;
    let (head, rest) = text.split_at(end);
    let same = viet::fold_tones(head) == viet::fold_tones(words);
    let rest = rest.strip_prefix([' ', ':', '\n']).filter(|_| same)?;
    // "Kế hoạch hóa gia đình" is no repetition.
    if viet::fold(rest).starts_with("hoa ") {
        return None;
    }
    Some(rest.trim_start_matches([' ', ':', '\n'])).filter(|rest| !rest.is_empty())
}

fn layout(options: &LayoutOptions) -> Layout {
    let number = |value: rust_decimal::Decimal| value.to_f64().unwrap_or_default();
    let [top, bottom, left, right] = options.margins.map(number);
    Layout {
        co_chu: options.preset,
        le_tren: top,
        le_duoi: bottom,
        le_trai: left,
        le_phai: right,
        thut_dong: number(options.indent),
        cach_doan: number(options.paragraph_gap),
        gian_dong: number(options.line_spacing),
    }
}

/// The lines of ô 7a: TM. before the collective, then KT., TL. or TUQ. before the post of the one
/// for whom is signed, then the signer's own post (Phụ lục I, II.7a).
fn signature(signer: &Signer) -> Signature {
    let mut lines = Vec::new();
    if let Some(collective) = &signer.on_behalf_of {
        lines.push(format!("TM. {}", viet::upper(collective)));
    }
    let post = viet::upper(&signer.post);
    match &signer.acting {
        Some((Acting::ActingHead, _)) => lines.push(format!("Q. {post}")),
        Some((acting, acting_for)) => {
            let abbreviation = match acting {
                Acting::Deputy => "KT.",
                Acting::ByOrder => "TL.",
                Acting::ByAuthorisation => "TUQ.",
                Acting::ActingHead => "Q.",
            };
            if let Some(head) = acting_for {
                lines.push(format!("{abbreviation} {}", viet::upper(head)));
            }
            lines.push(post);
        }
        None => lines.push(post),
    }
    Signature {
        quyen_han: lines,
        chuc_vu_khac: signer.other_post.clone(),
        ho_ten: signer.name.clone(),
    }
}

/// The "Kèm theo" line of a paper document, filled as far as number and date are known; `None`
/// leaves it blank (Phụ lục I, III.3).
fn attached_to(
    project: &Project,
    document: &Document,
    kind: Option<&str>,
    symbol: &str,
) -> Option<String> {
    if !document.annexes.paper {
        return None;
    }
    let number = document.number.as_ref()?;
    let day = document.date.date().map(viet::fmt_long)?;
    let kind =
        kind.map_or_else(|| "Công văn".to_owned(), |kind| viet::upper_first(&viet::lower(kind)));
    let issuer = &project.organisation.name.value;
    Some(format!("(Kèm theo {kind} số {number}/{symbol} {day} của {issuer})"))
}

/// Nơi nhận; a report to a superior body begins with whom it is addressed to (Phụ lục I, II.9b).
fn recipients(document: &Document) -> Vec<String> {
    const AS_ABOVE: &str = "Như trên";
    let mut all: Vec<String> =
        document.recipients.list.iter().map(|text| text.value.clone()).collect();
    let said = document.recipients.as_above().is_some();
    if document.period.is_some() && !document.addressees.is_empty() && !said {
        all.insert(0, AS_ABOVE.to_owned());
    }
    all
}

/// What follows "Lưu:".
fn archive(organisation: &Organisation, document: &Document) -> String {
    let usual = || document.recipients.usual_archive(organisation.drafting_unit.as_deref());
    document.recipients.archive.as_ref().map_or_else(usual, |given| given.value.clone())
}

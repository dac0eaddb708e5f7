//! What the data print, as texts: number, date, recipients, "(Kèm theo …)".

use super::data::PaperData;
use super::item::{
    Addressees, HeadPart, LineFrom, LineStyle, PaperHead, Signature, TextParagraph, Title,
};
use crate::typeset::{Chosen, ChosenAt, TextRun};
use crate::viet;

/// Room for a stamped number and for a day or a month, as the layout leaves it (`cho-so`, `cho-ngay` in
/// `templates/lib/dau.typ`) with the space before it: spaces of a quarter of an em, as offices type them.
const NUMBER_ROOM: usize = 10;
const DAY_ROOM: usize = 6;

fn blank(spaces: usize) -> String {
    " ".repeat(spaces)
}

/// A text with spaces at which lines may break: where they may not is the layout's own to say.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// "ngày 05 tháng 02 năm 2025", with room for what is open.
fn date(data: &PaperData) -> String {
    let part = |own: &Option<String>| match own {
        Some(own) => format!(" {own} "),
        None => blank(DAY_ROOM),
    };
    let time = &data.thoi_gian;
    format!("ngày{}tháng{}năm {}", part(&time.ngay), part(&time.thang), time.nam)
}

/// The letterhead, where the layout has one.
pub fn letterhead(data: &PaperData, chosen: &[ChosenAt]) -> Option<PaperHead> {
    let head = chosen.iter().find_map(|own| match &own.what {
        Chosen::Dau(head) => Some(head.clone()),
        _ => None,
    })?;
    let number = match &data.so {
        Some(own) => format!(" {own}"),
        None => blank(NUMBER_ROOM),
    };
    let place = if head.dia_danh.is_empty() {
        vec![format!("{}, {}", data.dia_danh, date(data))]
    } else {
        head.dia_danh.iter().cloned().chain([date(data)]).collect()
    };
    Some(PaperHead { number: format!("Số:{number}/{}", data.ky_hieu), place, chosen: head })
}

/// Kind and subject, where the layout has them.
pub fn title(data: &PaperData, chosen: &[ChosenAt]) -> Option<Title> {
    let kind = viet::upper(data.ten_loai.as_deref()?);
    chosen.iter().find_map(|own| match &own.what {
        Chosen::TenLoai { dong, ke, tren, duoi } => Some(Title {
            kind: kind.clone(),
            lines: dong.clone(),
            rule: *ke,
            around: [*tren, *duoi],
        }),
        _ => None,
    })
}

/// "Kính gửi", where there are addressees.
pub fn addressees(data: &PaperData, chosen: &[ChosenAt]) -> Option<Addressees> {
    let dash = if data.kinh_gui.len() > 1 { "- " } else { "" };
    let name = |lines: &Vec<String>| format!("{dash}{}", plain(&lines.join("\n")));
    chosen.iter().find_map(|own| match &own.what {
        Chosen::KinhGui { le, thut, gach, dong, khoang } => Some(Addressees {
            names: dong.iter().map(name).collect(),
            left: *le,
            indent: *thut,
            hanging: *gach,
            gap: *khoang,
        }),
        _ => None,
    })
}

/// The legal bases, each a paragraph of its own.
pub fn legal_bases(data: &PaperData) -> Vec<TextParagraph> {
    let count = data.can_cu.len();
    let lines = data.can_cu.iter().enumerate().map(|(index, text)| {
        let end = if index + 1 < count { ";" } else { "." };
        let run = TextRun { text: format!("{}{end}", plain(text)), ..TextRun::default() };
        TextParagraph {
            style: LineStyle::LegalBasis,
            runs: vec![run],
            keeps_next: false,
            ragged: false,
            align: None,
            from: LineFrom::Head(HeadPart::LegalBasis(index)),
        }
    });
    lines.collect()
}

/// Recipients and signature, where the layout has them.
pub fn signature(data: &PaperData, chosen: &[ChosenAt]) -> Option<Signature> {
    let archive = data.luu.iter().map(|own| format!("Lưu: {own}"));
    let all: Vec<String> = data.noi_nhan.iter().cloned().chain(archive).collect();
    let recipients = all.iter().enumerate().map(|(index, own)| {
        let end = if index + 1 < all.len() { ";" } else { "." };
        format!("- {}{end}", plain(own))
    });
    let recipients: Vec<String> = recipients.collect();
    chosen.iter().find_map(|own| match &own.what {
        Chosen::Ket { trai, phai, quyen_han, chuc_vu_khac, cho_ky, tren } => Some(Signature {
            recipients: recipients.clone(),
            authority: quyen_han.clone(),
            other_post: chuc_vu_khac.clone(),
            name: data.nguoi_ky.ho_ten.clone(),
            lengths: [*trai, *phai, *cho_ky, *tren],
        }),
        _ => None,
    })
}

/// "(Kèm theo …)" in its three parts: document and number, date, issuer. `issuer` is whose number is left blank.
fn attached_parts(data: &PaperData, issuer: Option<&str>) -> Vec<String> {
    let filled = data.kem_theo.as_deref().filter(|_| issuer.is_none());
    let Some(text) = filled else {
        let kind = data.ten_loai.as_deref().unwrap_or("Công văn");
        let kind = viet::upper_first(&viet::lower(kind));
        let (number, day) = (blank(NUMBER_ROOM), blank(DAY_ROOM));
        let issuer = issuer.unwrap_or(&data.thong_tin.tac_gia);
        return vec![
            format!("(Kèm theo {kind} số{number}/{}", data.ky_hieu),
            format!("ngày{day}tháng{day}năm{number}"),
            format!("của {issuer})"),
        ];
    };
    let split = text.split_once(" ngày ").and_then(|(head, rest)| {
        let (day, issuer) = rest.split_once(" của ")?;
        Some(vec![head.to_owned(), format!("ngày {day}"), format!("của {issuer}")])
    });
    split.unwrap_or_else(|| vec![text.to_owned()])
}

/// Texts side by side, with a space between them where none is.
fn joined(texts: &[String]) -> String {
    let mut line = String::new();
    for text in texts {
        if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(text);
    }
    line
}

/// "(Kèm theo …)" by lines; `lines` says how many of its parts each has.
pub fn attached(data: &PaperData, issuer: Option<&str>, lines: &[usize]) -> Vec<String> {
    let parts = attached_parts(data, issuer);
    if lines.iter().sum::<usize>() != parts.len() {
        return vec![joined(&parts)];
    }
    let mut rest = parts.as_slice();
    let line = |count: &usize| {
        let (own, behind) = rest.split_at((*count).min(rest.len()));
        rest = behind;
        joined(own)
    };
    lines.iter().map(line).collect()
}

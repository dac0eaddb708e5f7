//! What things are called in what is told of changes.

use super::annexes::{AnnexChange, What};
use super::figures::{CellChange, CommuneChange, FigureChange, ListChange};
use super::lines::{LineChange, TextPiece};
use crate::emit::{self, Lang};
use crate::record::Finding;
use crate::said::{Of, read_cell};

/// What stands on lists, by their keys.
const ON_LISTS: &[(&str, &str, &str)] = &[
    ("xa", "xã", "commune"),
    ("xom", "thôn", "hamlet"),
    ("nguon_luc", "nguồn vốn", "source of funding"),
    ("du_an", "dự án", "project"),
    ("phan_cong", "cơ quan được phân công", "office with tasks"),
    ("nhiem_vu", "nhiệm vụ", "task"),
    ("cong_trinh", "công trình", "work"),
    ("no_dong", "công trình còn nợ", "work in arrears"),
    ("chua_gui", "xã chưa gửi phiếu", "commune that has not reported"),
];

/// Parts of letterhead and end, by their keys.
const PARTS: &[(&str, &str, &str)] = &[
    ("so", "số, ký hiệu", "number"),
    ("ngay", "địa danh, ngày", "place and date"),
    ("co_quan", "cơ quan ban hành", "issuer"),
    ("trich_yeu", "tên loại, trích yếu", "subject"),
    ("kinh_gui", "kính gửi", "addressees"),
    ("can_cu", "căn cứ", "legal bases"),
    ("ky", "người ký", "signature"),
    ("noi_nhan", "nơi nhận", "recipients"),
];

fn called<'a>(table: &[(&'a str, &'a str, &'a str)], key: &'a str, lang: Lang) -> &'a str {
    let known = table.iter().find(|(own, ..)| *own == key);
    known.map_or(key, |(_, vi, en)| lang.pick(vi, en))
}

/// What a part of letterhead or end is called.
pub fn part(key: &str, lang: Lang) -> String {
    called(PARTS, key, lang).to_owned()
}

/// "15,1 → 15,2": what is not there is a dash.
pub fn then_and_now(old: Option<&str>, new: Option<&str>) -> String {
    let shown = |text: Option<&str>| match text {
        None | Some("") => "–".to_owned(),
        Some(text) => text.to_owned(),
    };
    format!("{} → {}", shown(old), shown(new))
}

/// A figure with both its values.
pub fn figure(change: &FigureChange, lang: Lang) -> String {
    let says = change.says.of(lang);
    format!("{says}: {}", then_and_now(change.old.as_deref(), change.new.as_deref()))
}

/// "ke-hoach trang 2, 5": where a figure is printed.
pub fn printed(change: &FigureChange, lang: Lang) -> String {
    let page = lang.pick("trang", "p.");
    let of = |(document, pages): &(String, Vec<usize>)| {
        let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
        format!("{document} {page} {}", pages.join(", "))
    };
    change.printed.iter().map(of).collect::<Vec<_>>().join("; ")
}

/// A figure with both its values and, where that is known, the pages that print it.
pub fn figure_on_pages(change: &FigureChange, lang: Lang) -> String {
    let printed = printed(change, lang);
    let printed = if printed.is_empty() { printed } else { format!(" ({printed})") };
    format!("{}{printed}", figure(change, lang))
}

/// "Tân Lập: +1 tiêu chí đạt (5)".
pub fn commune(change: &CommuneChange, lang: Lang) -> String {
    let Of { period, advanced, assigned } = &change.of;
    let mut parts = Vec::new();
    for (sign, numbers) in [("+", &change.gained), ("−", &change.lost)] {
        if numbers.is_empty() {
            continue;
        }
        let (vi, one, many) = match assigned {
            true => ("tiêu chí giao", "criterion assigned", "criteria assigned"),
            false => ("tiêu chí đạt", "criterion met", "criteria met"),
        };
        let noun = lang.pick(vi, if numbers.len() == 1 { one } else { many });
        let names: Vec<String> = numbers.iter().map(u16::to_string).collect();
        parts.push(format!("{sign}{} {noun} ({})", numbers.len(), names.join(", ")));
    }
    let advanced = if *advanced { lang.pick(", bộ nâng cao", ", advanced set") } else { "" };
    let period = period.as_ref().map(|(name, id)| format!(", {}", lang.pick(name, id)));
    format!("{}: {}{advanced}{}", change.commune, parts.join(", "), period.unwrap_or_default())
}

/// "thêm xã: Tân Tiến", "bớt công trình (2026-Q1): …": a line each; of many names the first.
pub fn list(change: &ListChange, most: usize, lang: Lang) -> Vec<String> {
    let noun = called(ON_LISTS, &change.kind, lang);
    let period = change.period.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    let line = |names: &[String], verb: &str| {
        let mut shown = names.iter().take(most).cloned().collect::<Vec<_>>().join("; ");
        if names.len() > most {
            shown.push_str(&format!("; … (+{})", names.len() - most));
        }
        format!("{verb} {noun}{period}: {shown}")
    };
    let mut lines = Vec::new();
    if !change.added.is_empty() {
        lines.push(line(&change.added, lang.pick("thêm", "added")));
    }
    if !change.gone.is_empty() {
        lines.push(line(&change.gone, lang.pick("bớt", "gone")));
    }
    lines
}

/// "du-lieu.xlsx, Hiện trạng!F7: không đánh dấu → x".
pub fn cell(change: &CellChange, lang: Lang) -> String {
    let says = |text: &str| emit::cell_says(&read_cell(text), lang);
    format!("{}: {} → {}", change.place, says(&change.old), says(&change.new))
}

/// What is otherwise in an annex.
pub fn annex(change: &AnnexChange, lang: Lang) -> String {
    let page = on_page(change.page, lang);
    let row_noun = lang.pick("dòng", "row");
    let name = &change.annex;
    let came = |new: bool| match new {
        true => lang.pick("thêm", "added"),
        false => lang.pick("bớt", "gone"),
    };
    match &change.what {
        What::Annex { title, new } => format!("{} {name}: {title}", came(*new)),
        What::Row { row, new } => format!("{page}{name}: {} {row_noun} “{row}”", came(*new)),
        What::Cell { row, column, old, new } => {
            let column_noun = lang.pick("cột", "column");
            let row = if row.is_empty() { String::new() } else { format!(", “{row}”") };
            let values = then_and_now(Some(old), Some(new));
            format!("{page}{name}{row}, {column_noun} “{column}”: {values}")
        }
    }
}

fn on_page(page: Option<usize>, lang: Lang) -> String {
    page.map(|page| format!("{} {page}, ", lang.pick("trang", "p."))).unwrap_or_default()
}

/// Where a line stands: its page and the title or the part that it is of.
pub fn place(change: &LineChange, lang: Lang) -> String {
    let under = match &change.part {
        Some(key) => part(key, lang),
        None => change.under.clone(),
    };
    let page = on_page(change.page, lang);
    if under.is_empty() { page.trim_end_matches(", ").to_owned() } else { format!("{page}{under}") }
}

/// So many words stay beside what changed.
const BESIDE: usize = 8;

/// A line that is there both times as one text with what is the same shortened: pieces as they are told.
pub fn shortened(pieces: &[TextPiece]) -> Vec<TextPiece> {
    let last = pieces.len().saturating_sub(1);
    let short = |(at, piece): (usize, &TextPiece)| match piece {
        TextPiece::Same(text) => TextPiece::Same(middle(text, at > 0, at < last)),
        changed @ TextPiece::Changed { .. } => changed.clone(),
    };
    pieces.iter().enumerate().map(short).collect()
}

/// The words of a text that stand beside what changed before it, and behind it.
fn middle(text: &str, before: bool, behind: bool) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let (left, right) = (if before { BESIDE } else { 0 }, if behind { BESIDE } else { 0 });
    if words.len() <= left + right + 2 {
        return text.to_owned();
    }
    let head = words[..left].join(" ");
    let tail = words[words.len() - right..].join(" ");
    match (before, behind) {
        (true, true) => format!("{head} … {tail}"),
        (true, false) => format!("{head} …"),
        _ => format!("… {tail}"),
    }
}

/// The first letters of a long text.
pub fn beginning(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most).collect();
    format!("{}…", short.rsplit_once(' ').map_or(short.as_str(), |(head, _)| head))
}

/// Whether hardly a word of a line is the same.
pub fn is_rewritten(pieces: &[TextPiece]) -> bool {
    let (mut same, mut other) = (0, 0);
    for piece in pieces {
        match piece {
            TextPiece::Same(text) => same += text.chars().count(),
            TextPiece::Changed { old, new } => {
                other += old.chars().count().max(new.chars().count());
            }
        }
    }
    let changes = pieces.iter().filter(|own| matches!(own, TextPiece::Changed { .. })).count();
    changes > 4 || other > same
}

/// A finding on one line.
pub fn finding(finding: &Finding, lang: Lang) -> String {
    let place = finding.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
    let severity = emit::severity(finding.severity, lang);
    format!("{place}{severity}[{}]: {}", finding.code, finding.message.of(lang))
}

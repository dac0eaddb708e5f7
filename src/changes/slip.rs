//! What changed as a slip on one page, for whoever has to know before signing.

use std::sync::Arc;

use super::between::Changes;
use super::document::DocumentTurn;
use super::lines::{LineChange, TextPiece};
use super::words;
use crate::diag::Diagnostics;
use crate::emit::Lang;
use crate::model::Project;
use crate::slip::{SlipColumn, SlipPart, SlipSheet, SlipWords};
use crate::typeset::Fonts;

/// No more letters of a line that came or went.
const MOST_LETTERS: usize = 200;
/// No more names of a list.
const MOST_NAMES: usize = 8;

/// The slip as a PDF; `about` is what stands below its title. As much of each part as one page holds is
/// told, and of the rest how much it is.
pub fn slip(
    changes: &Changes,
    about: &[String],
    project: &Project,
    fonts: &Arc<Fonts>,
    lang: Lang,
    found: &mut Diagnostics,
) -> Option<Vec<u8>> {
    let slip = SlipSheet {
        id: "phieu-thay-doi",
        title: lang.pick("PHIẾU THAY ĐỔI", "WHAT CHANGED"),
        about: about.to_vec(),
        parts: parts(changes, lang),
        signers: Vec::new(),
        day: None,
        pages: 1,
    };
    slip.pdf(project, fonts, lang, found)
}

/// The columns of the figures: what each is, then, now, where.
fn columns(lang: Lang) -> Vec<SlipColumn> {
    let column = |vi: &str, en: &str, share, numbers, strong| SlipColumn {
        name: lang.pick(vi, en).to_owned(),
        share,
        numbers,
        strong,
    };
    vec![
        column("Số liệu", "Figure", 1, false, false),
        column("Trước", "Then", 0, true, false),
        column("Nay", "Now", 0, true, true),
        column("In ở", "Printed in", 0, false, false),
    ]
}

/// The parts of the slip.
fn parts(changes: &Changes, lang: Lang) -> Vec<SlipPart> {
    let plain = |text: String| vec![SlipWords::Plain(text)];
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let figures = changes.figures.iter().map(|own| {
        let says = own.says.of(lang).to_owned();
        vec![says, shown(&own.old), shown(&own.new), words::printed(own, lang)]
    });
    let communes = changes.communes.iter().map(|own| words::commune(own, lang));
    let lists = changes.lists.iter().flat_map(|own| words::list(own, MOST_NAMES, lang));
    let cells = changes.cells.iter().map(|own| words::cell(own, lang));
    let mut sentences = Vec::new();
    let mut annexes = Vec::new();
    let mut others = Vec::new();
    let mut same = Vec::new();
    for document in &changes.documents {
        let id = &document.id;
        let before = |text: &str| format!("{id}, {text}");
        sentences.extend(document.lines.iter().map(|line| of_line(line, id, lang)));
        let own = document.annexes.iter();
        annexes.extend(own.map(|own| plain(before(&words::annex(own, lang)))));
        let how = match document.how {
            DocumentTurn::Same => {
                same.push(id.as_str());
                continue;
            }
            DocumentTurn::Changed => continue,
            DocumentTurn::New => lang.pick("văn bản mới", "new"),
            DocumentTurn::Gone => lang.pick("không còn trong dự án", "no longer in the project"),
            DocumentTurn::Unmade => lang.pick("nay chưa lập được", "cannot be made now"),
        };
        others.push(plain(format!("{id}: {how}")));
    }
    if !same.is_empty() {
        let says = lang.pick("không có thay đổi", "no change");
        others.push(plain(format!("{}: {says}", same.join(", "))));
    }
    let found = |title: &str, found: &[crate::record::Finding]| {
        SlipPart::of_lines(
            title,
            found.iter().map(|own| plain(words::finding(own, lang))).collect(),
        )
    };
    vec![
        SlipPart {
            title: lang.pick("Số liệu", "Figures").to_owned(),
            columns: columns(lang),
            rows: figures.collect(),
            ..SlipPart::default()
        },
        SlipPart::of_lines(
            lang.pick("Xã, danh sách, ô số liệu", "Communes, lists, cells"),
            communes.chain(lists).chain(cells).map(plain).collect(),
        ),
        SlipPart::of_lines(lang.pick("Câu chữ", "Words"), sentences),
        SlipPart::of_lines(lang.pick("Phụ lục", "Annexes"), annexes),
        SlipPart::of_lines(lang.pick("Văn bản", "Documents"), others),
        found(lang.pick("Lời báo mới", "New findings"), &changes.came),
        found(lang.pick("Lời báo không còn", "Findings that are gone"), &changes.went),
    ]
}

fn of_line(change: &LineChange, document: &str, lang: Lang) -> Vec<SlipWords> {
    let place = words::place(change, lang);
    let place = match place.is_empty() {
        true => format!("{document}: "),
        false => format!("{document}, {place}: "),
    };
    let cut =
        |text: &Option<String>| words::beginning(text.as_deref().unwrap_or_default(), MOST_LETTERS);
    let mut pieces = vec![SlipWords::Plain(place)];
    if change.pieces.is_empty() || words::is_rewritten(&change.pieces) {
        pieces.push(SlipWords::Changed { old: cut(&change.old), new: cut(&change.new) });
    } else {
        pieces.extend(words::shortened(&change.pieces).into_iter().map(|piece| match piece {
            TextPiece::Same(text) => SlipWords::Plain(text),
            TextPiece::Changed { old, new } => SlipWords::Changed { old, new },
        }));
    }
    pieces
}

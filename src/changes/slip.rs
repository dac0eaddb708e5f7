//! What changed as a slip on one page, for whoever has to know before signing.

use std::sync::Arc;

use serde_json::{Value, json};

use super::between::Changes;
use super::document::DocumentTurn;
use super::lines::{LineChange, TextPiece};
use super::words;
use crate::diag::Diagnostics;
use crate::emit::Lang;
use crate::model::Project;
use crate::typeset::{self, Fonts, Letterhead, Pages, Source};
use crate::viet;

/// No more letters of a line that came or went.
const MOST_LETTERS: usize = 200;
/// No more names of a list.
const MOST_NAMES: usize = 8;

/// A part of the slip.
struct Section {
    title: &'static str,
    /// Rows of its table.
    rows: Vec<[String; 4]>,
    /// Lines below it.
    lines: Vec<Vec<TextPiece>>,
}

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
    let sections = sections(changes, lang);
    let lay_out = |most: usize, found: &mut Diagnostics| {
        let source = source(&sections, most, about, project, lang)?;
        typeset::layout(&source, fonts, found)
    };
    let whole = sections.iter().map(|own| own.rows.len().max(own.lines.len())).max();
    let (mut fits, mut more) = (0, whole.unwrap_or(0));
    let mut pages: Option<Pages> = None;
    // All of it if it fits, else as much as does.
    let mut most = more;
    loop {
        let laid_out = lay_out(most, found)?;
        if laid_out.count() <= 1 || most == 0 {
            fits = most;
            pages = Some(laid_out);
        } else {
            more = most - 1;
        }
        if fits >= more {
            break;
        }
        most = (fits + more).div_ceil(2);
    }
    let date = (project.programme.year, 1, 1);
    pages?.pdf(&format!("phieu-thay-doi/{}", project.programme.year), date, found)
}

fn source(
    sections: &[Section],
    most: usize,
    about: &[String],
    project: &Project,
    lang: Lang,
) -> Option<Source> {
    let document = project.documents.first()?;
    let title = lang.pick("PHIẾU THAY ĐỔI", "WHAT CHANGED");
    let head = Letterhead::of(project, document, (Some(title.to_owned()), None));
    let mut data: Value = serde_json::from_str(&head.json()).ok()?;
    let parts: Vec<Value> = sections.iter().map(|own| own.json(most, lang)).collect();
    data["thong_tin"]["tieu_de"] =
        json!(format!("{}, {}", viet::upper_first(&viet::lower(title)), about.join(", ")));
    data["phieu"] = json!({ "ten": title, "ve": about, "muc": parts });
    let id = "phieu-thay-doi".to_owned();
    let markup = "#import \"lib/phieu.typ\": phieu\n#phieu(vb)\n";
    Some(Source::new(id, markup.to_owned(), data.to_string()))
}

impl Section {
    fn json(&self, most: usize, lang: Lang) -> Value {
        let piece = |piece: &TextPiece| match piece {
            TextPiece::Same(text) => json!({ "s": text }),
            TextPiece::Changed { old, new } => json!({ "cu": old, "moi": new }),
        };
        let line = |line: &Vec<TextPiece>| line.iter().map(piece).collect::<Vec<_>>();
        let all = self.rows.len() + self.lines.len();
        let shown = self.rows.len().min(most) + self.lines.len().min(most);
        let more = all - shown;
        let more = (more > 0).then(|| match lang {
            Lang::Vi => format!("… và {more} chỗ nữa"),
            Lang::En => format!("… and {more} more"),
        });
        json!({
            "ten": self.title,
            "cot": [
                lang.pick("Số liệu", "Figure"),
                lang.pick("Trước", "Then"),
                lang.pick("Nay", "Now"),
                lang.pick("In ở", "Printed in"),
            ],
            "bang": self.rows.iter().take(most).collect::<Vec<_>>(),
            "dong": self.lines.iter().take(most).map(line).collect::<Vec<_>>(),
            "con": more,
        })
    }
}

/// The parts of the slip that have anything to say.
fn sections(changes: &Changes, lang: Lang) -> Vec<Section> {
    let plain = |text: String| vec![TextPiece::Same(text)];
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let figures = changes.figures.iter().map(|own| {
        let says = own.says.of(lang).to_owned();
        [says, shown(&own.old), shown(&own.new), words::printed(own, lang)]
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
    let found = |title: &'static str, found: &[crate::record::Finding]| Section {
        title,
        rows: Vec::new(),
        lines: found.iter().map(|own| plain(words::finding(own, lang))).collect(),
    };
    let lines = |title: &'static str, lines: Vec<Vec<TextPiece>>| Section {
        title,
        rows: Vec::new(),
        lines,
    };
    let all = [
        Section {
            title: lang.pick("Số liệu", "Figures"),
            rows: figures.collect(),
            lines: Vec::new(),
        },
        lines(
            lang.pick("Xã, danh sách, ô số liệu", "Communes, lists, cells"),
            communes.chain(lists).chain(cells).map(plain).collect(),
        ),
        lines(lang.pick("Câu chữ", "Words"), sentences),
        lines(lang.pick("Phụ lục", "Annexes"), annexes),
        lines(lang.pick("Văn bản", "Documents"), others),
        found(lang.pick("Lời báo mới", "New findings"), &changes.came),
        found(lang.pick("Lời báo không còn", "Findings that are gone"), &changes.went),
    ];
    all.into_iter().filter(|own| !own.rows.is_empty() || !own.lines.is_empty()).collect()
}

fn of_line(change: &LineChange, document: &str, lang: Lang) -> Vec<TextPiece> {
    let place = words::place(change, lang);
    let place = match place.is_empty() {
        true => format!("{document}: "),
        false => format!("{document}, {place}: "),
    };
    let cut =
        |text: &Option<String>| words::beginning(text.as_deref().unwrap_or_default(), MOST_LETTERS);
    let mut pieces = vec![TextPiece::Same(place)];
    if change.pieces.is_empty() || words::is_rewritten(&change.pieces) {
        pieces.push(TextPiece::Changed { old: cut(&change.old), new: cut(&change.new) });
    } else {
        pieces.extend(words::shortened(&change.pieces));
    }
    pieces
}

//! What changed, for people: long lists are folded, so that it is read on one screen.

use super::between::Changes;
use super::document::{DocumentChange, DocumentTurn};
use super::lines::{LineChange, TextPiece};
use super::remade::Remade;
use super::words;
use crate::emit::Lang;

/// No more figures, cells, findings are told one by one.
const MOST: usize = 8;
/// No more lines of a document, and no more places in its annexes.
const MOST_LINES: usize = 6;
const MOST_PLACES: usize = 4;
/// No more names of a list.
const MOST_NAMES: usize = 6;
/// No more letters of a line that came or went.
const MOST_LETTERS: usize = 160;
/// No more of each kind in a few words.
const FEW: usize = 3;
/// No more figures of a document that is made again.
const MOST_REMADE: usize = 5;

/// What changed, in lines.
pub fn told(changes: &Changes, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut section = |title: &str, own: Vec<String>| folded(title, own, lang, &mut lines);
    let cells = changes.cells.iter().map(|own| words::cell(own, lang));
    section(lang.pick("Ô số liệu", "Cells"), cells.collect());
    let communes = changes.communes.iter().map(|own| words::commune(own, lang));
    section(lang.pick("Tiêu chí của xã", "Criteria of communes"), communes.collect());
    let lists = changes.lists.iter().flat_map(|own| words::list(own, MOST_NAMES, lang));
    section(lang.pick("Danh sách", "Lists"), lists.collect());
    let figures = changes.figures.iter().map(|own| words::figure_on_pages(own, lang));
    section(lang.pick("Số liệu", "Figures"), figures.collect());
    for document in &changes.documents {
        of_document(document, lang, &mut lines);
    }
    for (found, title) in [
        (&changes.came, lang.pick("Lời báo mới", "New findings")),
        (&changes.went, lang.pick("Lời báo không còn", "Findings that are gone")),
    ] {
        let own = found.iter().map(|own| words::finding(own, lang));
        folded(title, own.collect(), lang, &mut lines);
    }
    lines
}

/// A title with how many there are, then the first of them; nothing of none.
fn folded(title: &str, own: Vec<String>, lang: Lang, lines: &mut Vec<String>) {
    if own.is_empty() {
        return;
    }
    lines.push(format!("{title} ({}):", own.len()));
    push(own, MOST, lang, lines);
}

fn push(own: Vec<String>, most: usize, lang: Lang, lines: &mut Vec<String>) {
    // One more is told rather than counted.
    let most = if own.len() == most + 1 { most + 1 } else { most };
    let more = own.len().saturating_sub(most);
    lines.extend(own.into_iter().take(most).map(|line| format!("  {line}")));
    if more > 0 {
        lines.push(match lang {
            Lang::Vi => format!("  … và {more} chỗ nữa (--messages json liệt kê hết)"),
            Lang::En => format!("  … and {more} more (--messages json lists all)"),
        });
    }
}

fn of_document(change: &DocumentChange, lang: Lang, lines: &mut Vec<String>) {
    let id = &change.id;
    let how = match change.how {
        DocumentTurn::Same => lang.pick("không có thay đổi", "no change"),
        DocumentTurn::New => {
            lang.pick("văn bản mới, lần trước chưa lập", "new, not made last time")
        }
        DocumentTurn::Gone => lang.pick("không còn trong dự án", "no longer in the project"),
        DocumentTurn::Unmade => {
            lang.pick("nay chưa lập được, xem ntm check", "cannot be made now, see ntm check")
        }
        DocumentTurn::Changed if change.lines.is_empty() && change.annexes.is_empty() => lang.pick(
            "chỉ khác ở cách trình bày, biểu đồ hoặc chỗ mẫu riêng tự dàn",
            "other only in layout, charts or what an own template sets itself",
        ),
        DocumentTurn::Changed => "",
    };
    if !how.is_empty() {
        lines.push(format!("{id}: {how}"));
        return;
    }
    lines.push(format!("{id}: {}", counted(change.lines.len(), change.annexes.len(), lang)));
    push(change.lines.iter().map(|own| of_line(own, lang)).collect(), MOST_LINES, lang, lines);
    let annexes = change.annexes.iter().map(|own| words::annex(own, lang));
    push(annexes.collect(), MOST_PLACES, lang, lines);
}

/// "2 câu, 1 chỗ ở phụ lục"
fn counted(sentences: usize, places: usize, lang: Lang) -> String {
    let sentence = if sentences == 1 { "sentence" } else { "sentences" };
    let place = if places == 1 { "place in annexes" } else { "places in annexes" };
    let counts =
        [(sentences, lang.pick("câu", sentence)), (places, lang.pick("chỗ ở phụ lục", place))];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    counts.map(|(count, noun)| format!("{count} {noun}")).collect::<Vec<_>>().join(", ")
}

/// A line that is otherwise, with where it stands.
fn of_line(change: &LineChange, lang: Lang) -> String {
    let place = words::place(change, lang);
    let place = if place.is_empty() { place } else { format!("{place}: ") };
    let cut =
        |text: &Option<String>| words::beginning(text.as_deref().unwrap_or_default(), MOST_LETTERS);
    match (&change.old, &change.new) {
        (None, _) => format!("{place}{} “{}”", lang.pick("thêm", "added"), cut(&change.new)),
        (_, None) => format!("{place}{} “{}”", lang.pick("bớt", "gone"), cut(&change.old)),
        _ if words::is_rewritten(&change.pieces) => {
            format!("{place}“{}” → “{}”", cut(&change.old), cut(&change.new))
        }
        _ => {
            let pieces = words::shortened(&change.pieces);
            let piece = |piece: &TextPiece| match piece {
                TextPiece::Same(text) => text.clone(),
                TextPiece::Changed { old, new } => marked(old, new),
            };
            format!("{place}{}", pieces.iter().map(piece).collect::<String>())
        }
    }
}

/// Words in place of others.
fn marked(old: &str, new: &str) -> String {
    match (old, new) {
        ("", new) => format!("[+ {new}]"),
        (old, "") => format!("[− {old}]"),
        (old, new) => format!("[{old} → {new}]"),
    }
}

/// What changed in figures, in a few words: "bình quân … 15,1 → 15,2 (ke-hoach trang 2); Tân Lập: +1 tiêu chí đạt (5)".
/// Nothing where no figure did.
pub fn brief(changes: &Changes, lang: Lang) -> Vec<String> {
    let some = |own: Vec<String>| -> Option<String> {
        let more = own.len().saturating_sub(FEW);
        let mut text = own.into_iter().take(FEW).collect::<Vec<_>>().join("; ");
        if more > 0 {
            text.push_str(&format!("; … (+{more})"));
        }
        (!text.is_empty()).then_some(text)
    };
    // What the plan or the period says of all first; of one criterion or source behind it.
    let figures = changes.figures.iter().map(|own| words::figure_on_pages(own, lang));
    let communes = changes.communes.iter().map(|own| words::commune(own, lang));
    let lists = changes.lists.iter().flat_map(|own| words::list(own, FEW, lang));
    [some(communes.collect()), some(figures.collect()), some(lists.collect())]
        .into_iter()
        .flatten()
        .collect()
}

/// What changed in the figures of a document that is made again: "số liệu đổi: bình quân … 15,1 → 15,2";
/// many are counted.
pub fn told_of_remade(remade: &Remade, lang: Lang) -> String {
    let Remade { figures, sentences, places } = remade;
    let count = figures.len();
    match (count, lang) {
        // What has no name.
        (0, _) if sentences + places > 0 => {
            let says = lang.pick("số khác ở", "other numbers in");
            format!("{says} {}", counted(*sentences, *places, lang))
        }
        (0, _) => lang.pick("không số liệu nào đổi", "no figure changed").to_owned(),
        (..=MOST_REMADE, _) => {
            let own: Vec<String> = figures.iter().map(|own| words::figure(own, lang)).collect();
            format!("{}: {}", lang.pick("số liệu đổi", "figures changed"), own.join("; "))
        }
        (_, Lang::Vi) => {
            format!("{count} số liệu đổi (lần sau chạy ntm diff trước khi lập thì thấy từng số)")
        }
        (_, Lang::En) => {
            format!("{count} figures changed (ntm diff before the next build tells each)")
        }
    }
}

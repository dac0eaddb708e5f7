//! A document's running text with what stays on one line bound together, before Typst sees it: the
//! same by Typst's own rules on text costs 16 MB.
//!
//! A value that a template prints is a string of its own (`#"03"; xã`), so the words are looked for
//! across what the markup consists of, and bound in it: a space becomes one that does not break, a
//! word with a dash is boxed. A paragraph that the next one must not leave is told so. No line is added
//! or taken away.

use std::ops::Range;

use typst::syntax::{SyntaxKind, SyntaxNode, parse};

use super::calls::{is_remark, name};
use super::loose::{freed, joints};
use crate::viet::compounds::{Setting, is_held_in_heading, is_inside};
use crate::viet::groups::{ends_amount, unbroken, unbroken_in_title};
use crate::viet::lower;

/// The stack on which markup is read, laid out and dropped, all of which goes down the syntax tree by
/// recursion: what any document's layout takes, and for each byte of the markup what it can nest by.
/// Addresses may be few, so no document asks for the room of the largest.
pub fn room(markup: &str) -> usize {
    const OF_LAYOUT: usize = 64 * 1024 * 1024;
    const OF_BYTE: usize = 256;
    const MOST: usize = 512 * 1024 * 1024;
    (OF_LAYOUT + OF_BYTE * markup.len()).min(MOST)
}

/// Functions of the layout library whose content is running text.
const PARAGRAPHS: [&str; 4] = ["doan", "gach", "cong", POINT];
/// Of these, one that ends in no mark is a heading, whose last word does not stand alone on a line.
const POINT: &str = "diem";
/// What tells a paragraph not to stretch its lines.
const RAGGED: &str = "deu";
/// The document's last paragraph; the mark behind its last word stays with it.
const CLOSING: &str = "ket-thuc";
/// What keeps a paragraph in the company of the next one.
const IN_COMPANY: &str = "di-cung(vb)";
/// Its headings. They box their words themselves: a bookmark is a text.
const HEADINGS: [&str; 4] = ["phan-lon", "phan", "khoan", "tieu-khoan"];

/// A document's markup, bound.
pub struct Bound {
    /// The markup.
    pub text: String,
    edits: Vec<Edit>,
}

/// What was put in the place of a passage.
struct Edit {
    at: Range<usize>,
    with: String,
}

impl Bound {
    /// Binds a document's markup, but for the places that are loose, and where it is held together.
    pub fn of(markup: &str, loose: &[[String; 2]], held: &[[String; 2]]) -> Self {
        let mut edits = Vec::new();
        let root = parse(markup);
        for (kind, content, start) in contents(&root) {
            bind(markup, (content, start), kind, [loose, held], &mut edits);
        }
        for paragraph in in_company(markup, &root) {
            let (start, end) = (paragraph.start, paragraph.end);
            edits.push(Edit { at: start..start, with: format!("#{IN_COMPANY}[") });
            edits.push(Edit { at: end..end, with: "];".to_owned() });
        }
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
        let mut text = String::with_capacity(markup.len() + 16 * edits.len());
        let mut done = 0;
        for edit in &edits {
            text.push_str(markup.get(done..edit.at.start).unwrap_or_default());
            text.push_str(&edit.with);
            done = edit.at.end;
        }
        text.push_str(markup.get(done..).unwrap_or_default());
        Bound { text, edits }
    }

    /// Where a place of the bound text stands in the markup as it was.
    pub fn before(&self, place: usize) -> usize {
        let mut shift: usize = 0;
        let mut taken: usize = 0;
        for edit in &self.edits {
            let start = edit.at.start + shift - taken;
            if place < start {
                break;
            }
            if place < start + edit.with.len() {
                return edit.at.start;
            }
            shift += edit.with.len();
            taken += edit.at.len();
        }
        place + taken - shift
    }
}

/// What a content is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    /// One whose lines are not stretched.
    Ragged,
    Point,
    Closing,
    Heading,
}

/// The contents that are running text, each with the place where it begins.
fn contents(root: &SyntaxNode) -> Vec<(Kind, &SyntaxNode, usize)> {
    let mut found = Vec::new();
    let mut open = vec![(root, 0)];
    while let Some((node, start)) = open.pop() {
        let own = match node.kind() {
            // What is defined here is no text yet.
            SyntaxKind::LetBinding | SyntaxKind::ShowRule | SyntaxKind::SetRule => continue,
            SyntaxKind::FuncCall => match name(node) {
                Some(CLOSING) => Some(Kind::Closing),
                Some(POINT) => Some(Kind::Point),
                Some(name) if PARAGRAPHS.contains(&name) && is_ragged(node) => Some(Kind::Ragged),
                Some(name) if PARAGRAPHS.contains(&name) => Some(Kind::Paragraph),
                Some(name) if HEADINGS.contains(&name) => Some(Kind::Heading),
                _ => None,
            },
            _ => None,
        };
        let mut at = start;
        for child in node.children() {
            match own {
                Some(kind) if child.kind() == SyntaxKind::Args => {
                    let mut at = at;
                    for argument in child.children() {
                        if argument.kind() == SyntaxKind::ContentBlock {
                            found.push((kind, argument, at));
                        }
                        at += argument.len();
                    }
                }
                _ => open.push((child, at)),
            }
            at += child.len();
        }
    }
    found
}

/// A paragraph or a title in a document's markup.
pub struct Passage {
    /// Where it stands.
    pub at: Range<usize>,
    /// Its letters, each with its place.
    pub letters: Vec<(char, usize)>,
    /// Whether it is a title.
    pub is_title: bool,
}

/// The paragraphs and titles of a document's markup, in its order.
pub fn passages(markup: &str) -> Vec<Passage> {
    // As for layout: the syntax tree is walked and dropped by recursion.
    stacker::grow(room(markup), || passages_deep(markup))
}

fn passages_deep(markup: &str) -> Vec<Passage> {
    let root = parse(markup);
    let mut passages: Vec<Passage> = contents(&root)
        .into_iter()
        .map(|(kind, content, start)| {
            let letters = letters_of(markup, content, start);
            let letters = letters.into_iter().map(|letter| (letter.letter, letter.at.start));
            Passage {
                at: start..start + content.len(),
                letters: letters.collect(),
                is_title: kind == Kind::Heading,
            }
        })
        .collect();
    passages.sort_by_key(|passage| passage.at.start);
    passages
}

/// The letters of a content.
fn letters_of(markup: &str, content: &SyntaxNode, start: usize) -> Vec<Letter> {
    let mut letters = Vec::new();
    let mut at = start;
    for child in content.children() {
        if child.kind() == SyntaxKind::Markup {
            read(markup, child, at, &mut letters);
        }
        at += child.len();
    }
    letters
}

/// Whether a paragraph is told not to stretch its lines.
fn is_ragged(call: &SyntaxNode) -> bool {
    let arguments = call.children().filter(|child| child.kind() == SyntaxKind::Args);
    let mut arguments = arguments.flat_map(SyntaxNode::children);
    arguments.any(|argument| {
        argument.kind() == SyntaxKind::Named
            && argument.children().next().is_some_and(|name| name.leaf_text() == RAGGED)
    })
}

/// The paragraphs that the next one must not leave: the one before the closing paragraph, which else
/// stands alone with the signature, and the one before a remark in brackets.
fn in_company(markup: &str, root: &SyntaxNode) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut last: Option<Range<usize>> = None;
    let (mut at, mut hash) = (0, 0);
    for child in root.children() {
        let end = at + child.len();
        match child.kind() {
            SyntaxKind::Hash => hash = at,
            SyntaxKind::Semicolon => last = last.map(|last| last.start..end),
            SyntaxKind::Space | SyntaxKind::Parbreak => {}
            SyntaxKind::LineComment | SyntaxKind::BlockComment => {}
            _ => {
                let call = markup.get(at..end).unwrap_or_default();
                let paragraph = name(child).filter(|name| PARAGRAPHS.contains(name)).is_some();
                let before = last.take();
                if name(child) == Some(CLOSING) || paragraph && is_remark(call) {
                    found.extend(before);
                }
                last = paragraph.then_some(hash..end);
            }
        }
        at = end;
    }
    found
}

/// A letter of running text and where it stands.
struct Letter {
    letter: char,
    at: Range<usize>,
    /// The string that it stands in: all of it, and what is between its quotes.
    string: Option<(Range<usize>, Range<usize>)>,
}

/// What no heading breaks inside.
const NAMES: [&str; 5] = [
    "nông thôn mới",
    "nông thôn mới nâng cao",
    "nông thôn mới kiểu mẫu",
    "nông thôn mới hiện đại",
    "tổ dân phố",
];
/// What stands before the name of a unit, which a heading does not break either; so many syllables of it.
const UNITS: [&str; 6] = ["xã", "phường", "khu", "trấn", "thôn", "xóm"];
const MOST_SYLLABLES: usize = 3;

/// The spaces inside the names of units: "xã Mẫu Hai".
fn in_names(text: &[char]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    // How many syllables of a name may follow.
    let mut more = 0;
    for (at, _) in text.iter().enumerate().filter(|(_, letter)| **letter == ' ') {
        let word: String = text[start..at].iter().collect();
        let next = text.get(at + 1).is_some_and(|letter| letter.is_uppercase());
        let unit = UNITS.contains(&lower(word.trim_start_matches('(')).as_str());
        more = match (unit, next) {
            (true, true) => MOST_SYLLABLES,
            (false, true) if word.ends_with(char::is_alphanumeric) => more,
            _ => 0,
        };
        if more > 0 {
            found.push(at);
            more -= 1;
        }
        start = at + 1;
    }
    found
}

/// The spaces inside the names that no heading breaks inside.
fn in_one_line(text: &[char]) -> Vec<usize> {
    let mut found = in_names(text);
    for name in NAMES {
        let name: Vec<char> = name.chars().collect();
        for (at, _) in text.windows(name.len()).enumerate().filter(|(_, own)| **own == name[..]) {
            let spaces = name.iter().enumerate().filter(|(_, letter)| **letter == ' ');
            found.extend(spaces.map(|(space, _)| at + space));
            // "xóm nông thôn mới" is one.
            let before = text[..at].iter().collect::<String>();
            let unit = before.trim_end().rsplit([' ', '(', '“']).next().unwrap_or_default();
            if at > 0 && before.ends_with(' ') && UNITS.contains(&unit) {
                found.push(at - 1);
            }
        }
    }
    found
}

/// The spaces inside words of several syllables.
fn in_words(text: &[char]) -> Vec<usize> {
    spaces_where(text, |syllables, at| is_inside(syllables, at, Setting::Title))
}

/// The spaces before syllables of which this holds.
fn spaces_where(text: &[char], holds: impl Fn(&[&str], usize) -> bool) -> Vec<usize> {
    let mut spaces = Vec::new();
    let mut syllables = vec![String::new()];
    for (at, letter) in text.iter().enumerate() {
        match (letter, syllables.last_mut()) {
            (' ', _) => {
                spaces.push(at);
                syllables.push(String::new());
            }
            (letter, Some(syllable)) => syllable.push(*letter),
            (_, None) => {}
        }
    }
    let syllables: Vec<&str> = syllables.iter().map(String::as_str).collect();
    let own = spaces.into_iter().enumerate().filter(|(index, _)| holds(&syllables, index + 1));
    own.map(|(_, at)| at).collect()
}

/// What stands for anything that is no word.
const ELSE: char = '\u{FFFC}';

fn bind(
    markup: &str,
    (content, start): (&SyntaxNode, usize),
    kind: Kind,
    [loose, held]: [&[[String; 2]]; 2],
    edits: &mut Vec<Edit>,
) {
    let letters = letters_of(markup, content, start);
    let text: Vec<char> = letters.iter().map(|letter| letter.letter).collect();
    let last = text.iter().rposition(|letter| !letter.is_whitespace());
    // A point that ends in no mark is one, too.
    let titled = last.filter(|last| kind == Kind::Point && text[*last].is_alphanumeric());
    let is_title = kind == Kind::Heading || titled.is_some();
    let is_stretched = !is_title && kind != Kind::Ragged;
    let mut found = if is_stretched { unbroken(&text) } else { unbroken_in_title(&text) };
    if is_title {
        found.spaces.extend(in_one_line(&text));
    }
    if titled.is_some() {
        found.spaces.extend(in_words(&text));
    }
    if let Some(last) = titled {
        found.spaces.extend(text[..last].iter().rposition(|letter| *letter == ' '));
    }
    let freed = if is_stretched { freed(&text, loose) } else { Vec::new() };
    // A gap is borne rather than a number whose noun begins the next line.
    found.spaces.retain(|space| !freed.contains(space) || ends_amount(&text[..*space]));
    found.spaces.extend(joints(&text, held));
    found.spaces.sort_unstable();
    found.spaces.dedup();
    for space in found.spaces {
        let Letter { at, .. } = &letters[space];
        let own = markup.get(at.clone()).unwrap_or_default();
        // Lines of the markup stay where they are.
        let lines = if own.contains('\n') { format!("/*{own}*/") } else { String::new() };
        edits.push(Edit { at: at.clone(), with: format!("\u{A0}{lines}") });
    }
    for word in found.words {
        let closing = kind == Kind::Closing && last.is_some_and(|last| word.contains(&last));
        if kind == Kind::Heading || closing || text[word.clone()].contains(&ELSE) {
            continue;
        }
        let (first, last) = (&letters[word.start], &letters[word.end - 1]);
        let (place, with) = match &first.string {
            Some((all, inner)) if first.at.start == inner.start => (all.start, "#box["),
            Some(_) => (first.at.start, "\";#box[#\""),
            None => (first.at.start, "#box["),
        };
        edits.push(Edit { at: place..place, with: with.to_owned() });
        let (place, with) = match &last.string {
            Some((all, inner)) if last.at.end == inner.end => (all.end, "];"),
            Some(_) => (last.at.end, "\";];#\""),
            None => (last.at.end, "];"),
        };
        edits.push(Edit { at: place..place, with: with.to_owned() });
    }
}

/// A text whose lines are not stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstretched {
    /// A paragraph that is told so.
    Paragraph,
    /// A point that is the title of what follows.
    Point,
    /// A heading.
    Heading,
}

/// The places of the spaces at which such a text is not broken, as `bind` and the layout's headings have it.
pub fn held_spaces(text: &str, of: Unstretched) -> Vec<usize> {
    let text: Vec<char> = text.chars().collect();
    let mut spaces = unbroken_in_title(&text).spaces;
    spaces.extend(match of {
        Unstretched::Paragraph => Vec::new(),
        Unstretched::Point => in_words(&text),
        Unstretched::Heading => spaces_where(&text, is_held_in_heading),
    });
    let last = text.iter().rposition(|letter| !letter.is_whitespace());
    if let Some(last) = last.filter(|_| of != Unstretched::Paragraph) {
        spaces.extend(in_one_line(&text));
        spaces.extend(text[..last].iter().rposition(|letter| *letter == ' '));
    }
    spaces.sort_unstable();
    spaces.dedup();
    spaces
}

/// The letters of a piece of markup.
fn read(markup: &str, node: &SyntaxNode, start: usize, letters: &mut Vec<Letter>) {
    let mut at = start;
    let mut children = node.children().peekable();
    while let Some(child) = children.next() {
        let range = at..at + child.len();
        at = range.end;
        let mut other = |letter| letters.push(Letter { letter, at: range.clone(), string: None });
        match child.kind() {
            SyntaxKind::Text => {
                let text = markup.get(range.clone()).unwrap_or_default();
                letters.extend(text.char_indices().map(|(index, letter)| {
                    let start = range.start + index;
                    Letter { letter, at: start..start + letter.len_utf8(), string: None }
                }));
            }
            SyntaxKind::Space => other(' '),
            SyntaxKind::LineComment | SyntaxKind::BlockComment => {}
            SyntaxKind::SmartQuote => other('"'),
            SyntaxKind::Shorthand if child.leaf_text() == "~" => other('\u{A0}'),
            SyntaxKind::Shorthand if child.leaf_text() == "--" => other('–'),
            SyntaxKind::Hash => {
                let Some(expression) = children.next() else { break };
                let inner = at + 1..(at + expression.len()).saturating_sub(1);
                at += expression.len();
                if let Some(end) = children.next_if(|next| next.kind() == SyntaxKind::Semicolon) {
                    at += end.len();
                }
                let all = range.start..at;
                if expression.kind() == SyntaxKind::Str {
                    spell(markup, &all, &inner, letters);
                } else {
                    letters.push(Letter { letter: ELSE, at: all, string: None });
                }
            }
            _ => other(ELSE),
        }
    }
}

/// The letters of a string.
fn spell(markup: &str, all: &Range<usize>, inner: &Range<usize>, letters: &mut Vec<Letter>) {
    let text = markup.get(inner.clone()).unwrap_or_default();
    let mut characters = text.char_indices().peekable();
    while let Some((index, character)) = characters.next() {
        let start = inner.start + index;
        let mut end = start + character.len_utf8();
        let mut letter = character;
        if character == '\\'
            && let Some((_, escaped)) = characters.next()
        {
            end += escaped.len_utf8();
            letter = if matches!(escaped, '"' | '\\') { escaped } else { ELSE };
        }
        letters.push(Letter { letter, at: start..end, string: Some((all.clone(), inner.clone())) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_stretched_is_held_together() {
        for (text, of, wanted) in [
            ("Xã đạt (ngày 20/11/2026)", Unstretched::Paragraph, "Xã đạt (ngày_20/11/2026)"),
            ("An sinh xã hội và y tế", Unstretched::Point, "An_sinh_xã_hội và y_tế"),
            ("Kết quả đến ngày 31/12/2025", Unstretched::Heading, "Kết_quả đến_ngày_31/12/2025"),
            (
                "Các xóm nông thôn mới và cả nước",
                Unstretched::Heading,
                "Các xóm_nông_thôn_mới và_cả_nước",
            ),
            ("Mục đích", Unstretched::Heading, "Mục_đích"),
            ("Một", Unstretched::Heading, "Một"),
            ("", Unstretched::Heading, ""),
        ] {
            let mut letters: Vec<char> = text.chars().collect();
            held_spaces(text, of).into_iter().for_each(|at| letters[at] = '_');
            assert_eq!(letters.into_iter().collect::<String>(), wanted);
        }
    }

    #[test]
    fn words_are_bound_across_values() {
        for (markup, wanted) in [
            ("#doan[có #\"03\"; xã đạt]", "#doan[có #\"03\";\u{A0}xã đạt]"),
            ("#gach[số #\"94\";/QĐ-UBND.]", "#gach[số\u{A0}#box[#\"94\";/QĐ-UBND];.]"),
            (
                "#cong[#\"tại số 94/QĐ và (5/6) nữa\";]",
                "#cong[#\"tại số\u{A0}\";#box[#\"94/QĐ\";];#\" và (\";#box[#\"5/6\";];#\") nữa\";]",
            ),
            ("#doan[tế -\n  xã]", "#doan[tế\u{A0}#box[-];\u{A0}/*\n  */xã]"),
            ("#khoan[Kinh tế - xã hội]", "#khoan[Kinh tế\u{A0}-\u{A0}xã hội]"),
            ("#phan[Xã nông thôn mới]", "#phan[Xã nông\u{A0}thôn\u{A0}mới]"),
            (
                "#khoan[Đối với 02 xã (xã Mẫu Hai, xã Mẫu Ba)]",
                "#khoan[Đối với 02\u{A0}xã (xã\u{A0}Mẫu\u{A0}Hai, xã\u{A0}Mẫu\u{A0}Ba)]",
            ),
            (
                "#gach[(#\"30,7%\";; danh sách tại #\"Phụ lục II\"; kèm theo).]",
                "#gach[(#\"30,7%\";; danh sách tại #\"Phụ\u{A0}lục\u{A0}II\"; kèm theo).]",
            ),
            ("#ket-thuc(vb)[theo số 5/QĐ]", "#ket-thuc(vb)[theo số\u{A0}5/QĐ]"),
            (
                "#gach[Một.]\n\n#ket-thuc(vb)[Hai]",
                "#di-cung(vb)[#gach[Một.]];\n\n#ket-thuc(vb)[Hai]",
            ),
            (
                "#gach[Một.]\n#phan[A]\n#ket-thuc(vb)[Hai]",
                "#gach[Một.]\n#phan[A]\n#ket-thuc(vb)[Hai]",
            ),
            (
                "#diem[An sinh xã hội]\n#diem[Một hai.]",
                "#diem[An\u{A0}sinh\u{A0}xã\u{A0}hội]\n#diem[Một hai.]",
            ),
            (
                "#cong(deu: false)[A (ngày 20/11/2026)]",
                "#cong(deu: false)[A (ngày\u{A0}#box[20/11/2026];)]",
            ),
            ("#let a = [03 xã]\n#par[03 xã]", "#let a = [03 xã]\n#par[03 xã]"),
            (
                "#align(center)[#doan[a/#strong[b]/c 5 xã]]",
                "#align(center)[#doan[a/#strong[b]/c 5\u{A0}xã]]",
            ),
        ] {
            let bound = Bound::of(markup, &[], &[]);
            assert_eq!(bound.text, wanted);
            assert!(!parse(&bound.text).diagnosis().errors, "{}", bound.text);
            // Every word is found again where it was.
            for (place, letter) in markup.char_indices() {
                let found = bound.text.char_indices().filter(|(_, own)| *own == letter);
                assert!(
                    letter.is_whitespace()
                        || found.clone().any(|(own, _)| bound.before(own) == place),
                    "{letter:?} of {markup}"
                );
            }
        }
    }
}

//! A file of prose with other texts of a key, all else kept letter for letter.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::inputs::raw::Node;
use crate::inputs::yaml::parse;
use crate::origin::Spot;
use crate::viet;

/// A text of a key as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewText {
    /// The one of this number, as it is written.
    Keep(usize),
    /// A new one; in place of the one of this number, where it is.
    Put(String, Option<usize>),
}

/// So many letters a line has at least before it is broken.
const NARROWEST: usize = 80;

/// Where a key stands: its line from 1, and its column from 1.
pub type KeyAt = (u32, u32);

/// The file with other texts of a key that stands there, which has so many; nothing where it is written in a way that
/// cannot be changed so.
pub fn with_texts(
    text: &str,
    key: &str,
    at: KeyAt,
    count: usize,
    texts: &[NewText],
) -> Option<String> {
    let file = ProseFile::of(text);
    let (first, indent) = from_zero(at)?;
    let end = file.region(first, indent);
    let own = file.lines.get(first)?.get(indent..)?;
    let rest = own.strip_prefix(key)?.trim_start().strip_prefix(':')?.trim();
    let is_open = rest.is_empty() || rest.starts_with('#');
    let room = " ".repeat(indent);
    let mut written = match is_open {
        // Left blank, as `ntm init` leaves a key: its texts go below it.
        true if end == first + 1 => file.blank_filled(first, indent, count, texts)?,
        true => file.list_changed(first..end, count, texts)?,
        false => {
            // One text beside its key, which becomes a list.
            let is_plain =
                !rest.contains(" #") && (end == first + 1 || rest.starts_with(['>', '|']));
            if !is_plain || rest.starts_with(['[', '{', '&', '*', '!']) {
                return None;
            }
            vec![file.line(&format!("{room}{key}:")), file.items(texts, indent + 2)?]
        }
    };
    if texts.is_empty() {
        written = vec![file.line(&format!("{room}{key}: []"))];
    }
    Some(file.lines[..first].concat() + &written.concat() + &file.lines[end..].concat())
}

/// The file with a new key behind one that stands there.
pub fn with_key(text: &str, key: &str, behind: KeyAt, texts: &[String]) -> Option<String> {
    let file = ProseFile::of(text);
    let (first, indent) = from_zero(behind)?;
    file.lines.get(first)?;
    let end = file.region(first, indent);
    let mut before: String = file.lines[..end].concat();
    if !before.ends_with('\n') {
        before.push_str(file.end);
    }
    // Where keys stand apart, so does this one.
    let is_apart = indent == 0 && file.lines.iter().any(|line| line.trim().is_empty());
    let apart = if is_apart { file.end } else { "" };
    let mut own = file.line(&format!("{apart}{}{key}:", " ".repeat(indent)));
    own.extend(texts.iter().map(|text| file.item(text, indent + 2, file.folded, 0)));
    Some(before + &own + &file.lines[end..].concat())
}

fn from_zero((line, column): KeyAt) -> Option<(usize, usize)> {
    let own = |number: u32| usize::try_from(number).ok()?.checked_sub(1);
    Some((own(line)?, own(column)?))
}

/// A file of prose by its lines.
struct ProseFile<'a> {
    /// With their ends.
    lines: Vec<&'a str>,
    /// How they end.
    end: &'static str,
    /// Whether its texts are folded to several lines.
    folded: bool,
}

impl<'a> ProseFile<'a> {
    fn of(text: &'a str) -> Self {
        ProseFile {
            lines: text.split_inclusive('\n').collect(),
            end: if text.contains("\r\n") { "\r\n" } else { "\n" },
            folded: text.contains(">-"),
        }
    }

    /// Behind which line the value of a key ends that stands on a line with this indent.
    fn region(&self, first: usize, indent: usize) -> usize {
        let mut end = first + 1;
        for (at, line) in self.lines.iter().enumerate().skip(first + 1) {
            if is_aside(line) {
                continue;
            }
            let own = indent_of(line);
            if own < indent || own == indent && !is_item(line) {
                break;
            }
            end = at + 1;
        }
        end
    }

    /// A key that is left blank with texts below it.
    fn blank_filled(
        &self,
        first: usize,
        indent: usize,
        count: usize,
        texts: &[NewText],
    ) -> Option<Vec<String>> {
        let items = self.items(texts, indent + 2)?;
        (count == 0).then(|| vec![self.line(self.lines[first]), items])
    }

    /// A key and its list with other texts in it.
    fn list_changed(
        &self,
        region: Range<usize>,
        count: usize,
        texts: &[NewText],
    ) -> Option<Vec<String>> {
        let list = region.start + 1..region.end;
        let begin =
            list.start + self.lines[list.clone()].iter().position(|line| !is_aside(line))?;
        let entries = entries(&self.lines[begin..list.end])?;
        if entries.len() != count {
            return None;
        }
        let dash = indent_of(self.lines[begin]);
        let mut written: Vec<String> =
            self.lines[region.start..begin].iter().map(|line| (*line).to_owned()).collect();
        for own in texts {
            match own {
                NewText::Keep(number) => {
                    written.extend(entries.get(*number)?.iter().map(|line| self.line(line)));
                }
                NewText::Put(text, instead) => {
                    let entry = instead.and_then(|own| entries.get(own));
                    let entry = entry.map(Vec::as_slice).unwrap_or_default();
                    let is_folded = entry.first().map_or(self.folded, |own| own.contains(">-"));
                    let width = entry.iter().map(|own| viet::width(own.trim_end())).max();
                    written.push(self.item(text, dash, is_folded, width.unwrap_or(0)));
                    // Remarks behind it stay.
                    let tail = entry.iter().rev().take_while(|own| is_aside(own)).count();
                    let remarks = &entry[entry.len() - tail..];
                    written.extend(remarks.iter().map(|line| self.line(line)));
                }
            }
        }
        Some(written)
    }

    /// Texts that are all new, as entries of a list.
    fn items(&self, texts: &[NewText], indent: usize) -> Option<String> {
        let item = |own: &NewText| match own {
            NewText::Put(text, _) => Some(self.item(text, indent, self.folded, 0)),
            NewText::Keep(_) => None,
        };
        texts.iter().map(item).collect()
    }

    /// An entry of a list.
    fn item(&self, text: &str, indent: usize, folded: bool, width: usize) -> String {
        let room = " ".repeat(indent);
        if !folded {
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            return self.line(&format!("{room}- \"{text}\""));
        }
        let width = width.max(NARROWEST).saturating_sub(indent + 2);
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                // No line but the first begins as a list's entry would.
                Some(line)
                    if viet::width(line) + 1 + viet::width(word) <= width || is_sign(word) =>
                {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        let lines: String =
            lines.iter().map(|line| self.line(&format!("{room}  {line}"))).collect();
        self.line(&format!("{room}- >-")) + &lines
    }

    /// A line with its end.
    fn line(&self, line: &str) -> String {
        if line.ends_with('\n') { line.to_owned() } else { format!("{line}{}", self.end) }
    }
}

fn is_aside(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn is_item(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The entries of a list, each with the lines behind it.
fn entries<'a>(lines: &[&'a str]) -> Option<Vec<Vec<&'a str>>> {
    let dash = indent_of(lines.first()?);
    let mut all: Vec<Vec<&str>> = Vec::new();
    for line in lines.iter().copied() {
        if indent_of(line) == dash && is_item(line) {
            all.push(vec![line]);
        } else {
            all.last_mut()?.push(line);
        }
    }
    Some(all)
}

fn is_sign(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric()) || word.starts_with(['#', '-', '+'])
}

/// Whether two files say the same but for a key that stands at a place of the old one, or behind it: its texts are
/// these in the new one.
pub fn differ_only_in(old: &str, new: &str, key: &str, at: KeyAt, texts: &[String]) -> bool {
    let read = |text: &str| {
        let file: Arc<str> = "loi-van.yaml".into();
        parse(&file, text, &mut Diagnostics::new())
    };
    let (Some(old), Some(new)) = (read(old), read(new)) else { return false };
    let Some(way) = mapping_at(&old.value, at, "") else { return false };
    let way = format!("{way}\n{key}");
    let parted = |root: &Node| -> (Vec<Value>, Vec<Value>) {
        let mut all = Vec::new();
        flat(root, String::new(), &mut all);
        let is_below = |own: &str| {
            own.strip_prefix(&way).is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'))
        };
        all.into_iter().partition(|(own, _)| is_below(own))
    };
    let ((_, before), (said, now)) = (parted(&old.value), parted(&new.value));
    let said = said.iter().map(|(_, text)| viet::one_line(text));
    before == now && said.eq(texts.iter().map(|text| viet::one_line(text)))
}

/// A value with the way to it.
type Value = (String, String);

/// The way to the mapping that has a key at a place.
fn mapping_at(node: &Node, at: KeyAt, way: &str) -> Option<String> {
    match node {
        Node::Map(entries) => entries.iter().find_map(|entry| {
            let (line, column) = at;
            if entry.key.place.spot == (Spot::Text { line, column }) {
                return Some(way.to_owned());
            }
            mapping_at(&entry.value.value, at, &format!("{way}\n{}", entry.key.value))
        }),
        Node::List(entries) => {
            let mut entries = entries.iter().enumerate();
            entries
                .find_map(|(number, own)| mapping_at(&own.value, at, &format!("{way}\n[{number}")))
        }
        _ => None,
    }
}

/// Every value with the way to it.
fn flat(node: &Node, way: String, all: &mut Vec<Value>) {
    match node {
        Node::Map(entries) => {
            for entry in entries {
                flat(&entry.value.value, format!("{way}\n{}", entry.key.value), all);
            }
        }
        Node::List(entries) => {
            for (number, entry) in entries.iter().enumerate() {
                flat(&entry.value, format!("{way}\n[{number}"), all);
            }
        }
        Node::Empty => {}
        other => all.push((way, other.shown())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Đầu tệp.\nmot:\n  - >-\n    Câu một dài\n    hai dòng.\n  # ghi chú\n  - \"Câu hai\"\n\n# Khóa hai.\nhai: chữ\n";

    #[test]
    fn one_text_is_changed_and_all_else_kept() {
        let texts = [NewText::Keep(0), NewText::Put("Câu “mới” \"x\".".to_owned(), Some(1))];
        let new = with_texts(FILE, "mot", (2, 1), 2, &texts).expect("a file");
        assert_eq!(new, FILE.replace("\"Câu hai\"", "\"Câu “mới” \\\"x\\\".\""));
        let said = ["Câu một dài hai dòng.".to_owned(), "Câu “mới” \"x\".".to_owned()];
        assert!(differ_only_in(FILE, &new, "mot", (2, 1), &said));
        assert!(!differ_only_in(FILE, &new, "hai", (10, 1), &said));
        let texts = [NewText::Put("Câu một.".to_owned(), Some(0)), NewText::Keep(1)];
        let new = with_texts(FILE, "mot", (2, 1), 2, &texts).expect("a file");
        assert_eq!(new, FILE.replace("    Câu một dài\n    hai dòng.\n", "    Câu một.\n"));
        let new = with_texts(FILE, "hai", (10, 1), 1, &[NewText::Put("Khác".to_owned(), None)]);
        assert_eq!(new, Some(FILE.replace("hai: chữ\n", "hai:\n  - >-\n    Khác\n")));
        assert_eq!(with_texts(FILE, "mot", (2, 1), 3, &[NewText::Keep(0)]), None);
    }

    #[test]
    fn a_key_that_is_blank_is_filled() {
        let blank = "# Mục đích\nmot:\n\n# Yêu cầu\nhai: # chưa có\n";
        let put = [NewText::Put("Câu.".to_owned(), None)];
        let new = with_texts(blank, "mot", (2, 1), 0, &put);
        assert_eq!(new, Some(blank.replace("mot:\n", "mot:\n  - \"Câu.\"\n")));
        let new = with_texts(blank, "hai", (5, 1), 0, &put);
        assert_eq!(new, Some(format!("{blank}  - \"Câu.\"\n")));
        assert_eq!(with_texts(blank, "mot", (2, 1), 1, &put), None);
    }

    #[test]
    fn a_key_is_put_behind_another() {
        let new = with_key(FILE, "ba", (10, 1), &["Câu ba.".to_owned()]).expect("a file");
        assert_eq!(new, format!("{FILE}\nba:\n  - >-\n    Câu ba.\n"));
        let nested = "ky: 2025-Q1\nloi_van:\n  mot:\n    - \"a\"\nsau: 1\n";
        let new = with_key(nested, "hai", (3, 3), &["b".to_owned()]).expect("a file");
        assert_eq!(
            new,
            "ky: 2025-Q1\nloi_van:\n  mot:\n    - \"a\"\n  hai:\n    - \"b\"\nsau: 1\n"
        );
        assert!(differ_only_in(nested, &new, "hai", (3, 3), &["b".to_owned()]));
    }

    /// The same key of another period stays what it is.
    #[test]
    fn a_key_is_known_by_its_place() {
        let two = "ky:\n  - loi_van:\n      mot: a\n  - loi_van:\n      mot: b\n";
        let put = [NewText::Put("c".to_owned(), Some(0))];
        let new = with_texts(two, "mot", (5, 7), 1, &put).expect("a file");
        assert_eq!(new, two.replace("mot: b\n", "mot:\n        - \"c\"\n"));
        assert!(differ_only_in(two, &new, "mot", (5, 7), &["c".to_owned()]));
        assert!(!differ_only_in(two, &new, "mot", (3, 7), &["c".to_owned()]));
    }

    /// As an editor of Windows writes it.
    #[test]
    fn lines_end_as_they_did() {
        let file = FILE.replace('\n', "\r\n");
        let texts = [NewText::Put("Câu một.".to_owned(), Some(0)), NewText::Keep(1)];
        let new = with_texts(&file, "mot", (2, 1), 2, &texts).expect("a file");
        let wanted = FILE.replace("    Câu một dài\n    hai dòng.\n", "    Câu một.\n");
        assert_eq!(new, wanted.replace('\n', "\r\n"));
        let new = with_key(&file, "ba", (10, 1), &["Câu ba.".to_owned()]).expect("a file");
        assert_eq!(new, format!("{FILE}\nba:\n  - >-\n    Câu ba.\n").replace('\n', "\r\n"));
    }

    #[test]
    fn a_remark_beside_a_key_stays() {
        let file = "mot: # ghi chú\n  - \"a\"\n  - \"b\"\n";
        let texts = [NewText::Keep(0), NewText::Put("c".to_owned(), Some(1))];
        let new = with_texts(file, "mot", (1, 1), 2, &texts);
        assert_eq!(new, Some(file.replace("\"b\"", "\"c\"")));
    }
}

//! A file of prose with other texts of a key, all else kept letter for letter.

use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::inputs::raw::Node;
use crate::inputs::yaml::parse;
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
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let first = usize::try_from(at.0).ok()?.checked_sub(1)?;
    let indent = usize::try_from(at.1).ok()?.checked_sub(1)?;
    let end = region(&lines, first, indent);
    let own = lines.get(first)?.get(indent..)?;
    let rest = own.strip_prefix(key)?.trim_start().strip_prefix(':')?.trim();
    let folded = text.contains(">-");
    let mut written = Vec::new();
    if (rest.is_empty() || rest.starts_with('#')) && end == first + 1 {
        // Left blank, as `ntm init` leaves a key: its texts go below it.
        if count > 0 {
            return None;
        }
        written.push(with_end(lines[first]));
        for own in texts {
            let NewText::Put(text, _) = own else { return None };
            written.push(item(text, indent + 2, folded, 0));
        }
    } else if rest.is_empty() {
        let chunks = items(&lines[first + 1..end])?;
        if chunks.1.len() != count {
            return None;
        }
        let (head, chunks) = chunks;
        let dash = lines[first + 1 + head].len() - lines[first + 1 + head].trim_start().len();
        written.push(lines[first].to_owned());
        written.extend(lines[first + 1..first + 1 + head].iter().map(|own| (*own).to_owned()));
        for own in texts {
            match own {
                NewText::Keep(number) => {
                    written.extend(chunks.get(*number)?.iter().map(|own| with_end(own)));
                }
                NewText::Put(text, instead) => {
                    let chunk = instead.and_then(|own| chunks.get(own));
                    let is_folded = chunk.map_or(folded, |own| own[0].contains(">-"));
                    let width = chunk
                        .iter()
                        .flat_map(|own| own.iter())
                        .map(|own| viet::width(own.trim_end()))
                        .max();
                    written.push(item(text, dash, is_folded, width.unwrap_or(0)));
                    // Remarks behind it stay.
                    let own = chunk.map(Vec::as_slice).unwrap_or_default();
                    let tail = own.iter().rev().take_while(|own| is_aside(own)).count();
                    written.extend(own[own.len() - tail..].iter().map(|own| with_end(own)));
                }
            }
        }
    } else {
        // One text beside its key, which becomes a list.
        let plain = !rest.contains(" #") && (end == first + 1 || rest.starts_with(['>', '|']));
        let inline = rest.starts_with(['[', '{', '&', '*', '!']);
        if !plain || inline {
            return None;
        }
        written.push(format!("{}{key}:\n", " ".repeat(indent)));
        for own in texts {
            let NewText::Put(text, _) = own else { return None };
            written.push(item(text, indent + 2, folded, 0));
        }
    }
    if texts.is_empty() {
        written = vec![format!("{}{key}: []\n", " ".repeat(indent))];
    }
    let all: String = lines[..first].concat() + &written.concat() + &lines[end..].concat();
    Some(all)
}

/// The file with a new key behind one that stands there.
pub fn with_key(text: &str, key: &str, behind: KeyAt, texts: &[String]) -> Option<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let first = usize::try_from(behind.0).ok()?.checked_sub(1)?;
    let indent = usize::try_from(behind.1).ok()?.checked_sub(1)?;
    lines.get(first)?;
    let end = region(&lines, first, indent);
    let mut before: String = lines[..end].concat();
    if !before.ends_with('\n') {
        before.push('\n');
    }
    let folded = text.contains(">-");
    // Where keys stand apart, so does this one.
    let apart = if indent == 0 && text.contains("\n\n") { "\n" } else { "" };
    let mut own = format!("{apart}{}{key}:\n", " ".repeat(indent));
    own.extend(texts.iter().map(|text| item(text, indent + 2, folded, 0)));
    Some(before + &own + &lines[end..].concat())
}

fn with_end(line: &str) -> String {
    if line.ends_with('\n') { line.to_owned() } else { format!("{line}\n") }
}

fn is_aside(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// Behind which line the value of a key ends that stands on a line with this indent.
fn region(lines: &[&str], first: usize, indent: usize) -> usize {
    let mut end = first + 1;
    for (at, line) in lines.iter().enumerate().skip(first + 1) {
        if is_aside(line) {
            continue;
        }
        let own = line.len() - line.trim_start().len();
        let is_item = own == indent && line.trim_start().starts_with("- ");
        if own <= indent && !is_item {
            break;
        }
        end = at + 1;
    }
    end
}

/// The entries of a list, each with the lines behind it; before the first so many lines.
fn items<'a>(lines: &[&'a str]) -> Option<(usize, Vec<Vec<&'a str>>)> {
    let head = lines.iter().position(|line| !is_aside(line))?;
    let dash = lines[head].len() - lines[head].trim_start().len();
    let begins = |line: &str| {
        let own = line.len() - line.trim_start().len();
        own == dash && line.trim_start().starts_with("- ")
    };
    if !begins(lines[head]) {
        return None;
    }
    let mut all: Vec<Vec<&str>> = Vec::new();
    for line in lines[head..].iter().copied() {
        if begins(line) {
            all.push(vec![line]);
        } else {
            all.last_mut()?.push(line);
        }
    }
    Some((head, all))
}

/// An entry of a list, with its end of line.
fn item(text: &str, indent: usize, folded: bool, width: usize) -> String {
    let room = " ".repeat(indent);
    if !folded {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        return format!("{room}- \"{text}\"\n");
    }
    let width = width.max(NARROWEST).saturating_sub(indent + 2);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            // No line but the first begins as a list's entry would.
            Some(line) if viet::width(line) + 1 + viet::width(word) <= width || is_sign(word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let lines: String = lines.iter().map(|line| format!("{room}  {line}\n")).collect();
    format!("{room}- >-\n{lines}")
}

fn is_sign(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric()) || word.starts_with(['#', '-', '+'])
}

/// Whether two files say the same but for a key, whose texts these are in the new one.
pub fn differ_only_in(old: &str, new: &str, key: &str, texts: &[String]) -> bool {
    let read = |text: &str| {
        let file: Arc<str> = "loi-van.yaml".into();
        let mut all = Vec::new();
        let root = parse(&file, text, &mut Diagnostics::new())?;
        flat(&root.value, String::new(), &mut all);
        Some(all)
    };
    let (Some(old), Some(new)) = (read(old), read(new)) else { return false };
    let of_key = |own: &&(String, String)| own.0.split('\n').any(|part| part == key);
    let others = |all: &[(String, String)]| -> Vec<(String, String)> {
        all.iter().filter(|own| !of_key(own)).cloned().collect()
    };
    let said: Vec<String> =
        new.iter().filter(of_key).map(|(_, text)| viet::one_line(text)).collect();
    let wanted: Vec<String> = texts.iter().map(|text| viet::one_line(text)).collect();
    others(&old) == others(&new) && said == wanted
}

/// Every value with the way to it.
fn flat(node: &Node, way: String, all: &mut Vec<(String, String)>) {
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
        assert!(differ_only_in(FILE, &new, "mot", &said));
        assert!(!differ_only_in(FILE, &new, "hai", &said));
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
        assert!(differ_only_in(nested, &new, "hai", &["b".to_owned()]));
    }
}

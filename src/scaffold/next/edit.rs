//! A text file that is changed here and there, its lines and comments kept.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::inputs::raw::{Entry, Node};
use crate::inputs::yaml_tree;
use crate::origin::{Place, Sourced, Spot};

/// A YAML file with what is to be changed in it.
pub struct Edited<'a> {
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// What it holds.
    pub root: Sourced<Node>,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Edited<'a> {
    /// A file as it is; nothing where it is no YAML.
    pub fn of(file: &str, text: &'a str) -> Option<Self> {
        let file: Arc<str> = file.into();
        let root = yaml_tree(&file, text, &mut Diagnostics::new())?;
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Some(Edited { text, lines: lines.collect(), root, edits: Vec::new() })
    }

    /// Where a place is in the text.
    fn at(&self, place: &Place) -> Option<usize> {
        let Spot::Text { line, column } = place.spot else { return None };
        let start = *self.lines.get(usize::try_from(line).ok()?.checked_sub(1)?)?;
        let letters = usize::try_from(column).ok()?.checked_sub(1)?;
        let behind = self.text[start..].char_indices().nth(letters);
        Some(behind.map_or(self.text.len(), |(at, _)| start + at))
    }

    /// Where the line of a place begins.
    pub fn line_of(&self, place: &Place) -> Option<usize> {
        let at = self.at(place)?;
        Some(self.text[..at].rfind('\n').map_or(0, |end| end + 1))
    }

    /// The lines from one place on to another, or to the end, without blank lines and comments that stand
    /// right before what follows and are set in no further than it.
    pub fn block(&self, from: &Place, to: Option<&Place>) -> Option<Range<usize>> {
        let start = self.line_of(from)?;
        let Some(to) = to else { return Some(start..self.text.len()) };
        let end = self.line_of(to)?;
        let indent = |line: &str| line.len() - line.trim_start().len();
        let own = indent(&self.text[end..]);
        let mut kept = start;
        let mut at = start;
        for line in self.text[start..end].split_inclusive('\n') {
            at += line.len();
            let is_outside =
                line.trim().is_empty() || line.trim_start().starts_with('#') && indent(line) <= own;
            if !is_outside {
                kept = at;
            }
        }
        Some(start..kept)
    }

    /// The text of some of it as it was.
    pub fn text(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The line that begins at a place.
    pub fn line(&self, start: usize) -> &'a str {
        self.text.get(start..).and_then(|text| text.lines().next()).unwrap_or_default()
    }

    /// Puts a text in the place of some of it.
    pub fn put(&mut self, range: Range<usize>, with: String) {
        self.edits.push((range, with));
    }

    /// The value of a key of a mapping as it is written, to the end of its line, its bracket or its block.
    pub fn value(&self, mapping: &Sourced<Node>, key: &str) -> Option<Range<usize>> {
        let own = entry(mapping, key)?;
        let start = self.at(&own.value.place)?;
        let end = match self.text[start..].chars().next() {
            Some('[' | '{') => closing(self.text, start),
            Some('"' | '\'') => quoted(self.text, start),
            // A mapping in brackets may go over several lines.
            _ if self.text[self.at(&mapping.place)?..].starts_with('{') => {
                self.text[start..].find([',', '}', ']', '\n']).map(|at| start + at)
            }
            _ => None,
        };
        let end = match end {
            Some(end) => end,
            // A key behind a dash is set in as far as those below it.
            None => {
                self.end_of_block(start, self.at(&own.key.place)? - self.line_of(&own.key.place)?)
            }
        };
        Some(start..start + self.text[start..end].trim_end().len())
    }

    /// Where what begins at a place ends: before a line that is set in no further than its key, or a comment beside it.
    fn end_of_block(&self, start: usize, indent: usize) -> usize {
        let first = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let mut end = first;
        for more in self.text[first..].split_inclusive('\n').skip(1) {
            let own = more.len() - more.trim_start().len();
            if !more.trim().is_empty() && own <= indent {
                break;
            }
            end += more.len();
        }
        match end == first {
            true => self.text[start..first].find(" #").map_or(first, |at| start + at),
            false => end,
        }
    }

    /// Puts a value in the place of what stands behind a key of a mapping.
    pub fn set(&mut self, mapping: &Sourced<Node>, key: &str, with: &str) {
        let Some(own) = entry(mapping, key).filter(|own| !own.value.value.is_empty()) else {
            return;
        };
        let Some(range) = self.value(mapping, key) else { return };
        // A block stands on lines of its own below its key.
        let is_block = matches!(own.value.value, Node::List(_) | Node::Map(_))
            && !self.text[range.start..].starts_with(['[', '{']);
        match self.line_of(&own.value.place).filter(|_| is_block) {
            Some(line) => {
                let start = self.text[..line].trim_end().len();
                self.put(start..range.end, format!(" {with}"));
            }
            None => self.put(range, with.to_owned()),
        }
    }

    /// Puts each item of a list in brackets on lines of its own, so that some can become comments and the rest stays.
    pub fn unfold(&mut self, key: &str) -> Option<()> {
        let list = entry(&self.root, key)?.value.clone();
        let range = self.value(&self.root, key)?;
        let Node::List(items) = &list.value else { return None };
        if items.is_empty() || !self.text[range.start..].starts_with('[') {
            return None;
        }
        let mut lines = String::new();
        let mut behind = range.start + 1;
        for item in items {
            let start = self.at(&item.place)?;
            let end = closing(self.text, start).filter(|_| self.text[start..].starts_with('{'))?;
            lines.extend(remarks(&self.text[behind..start]));
            lines.push_str(&format!("\n  - {}", &self.text[start..end]));
            behind = end;
        }
        lines.extend(remarks(&self.text[behind..range.end]));
        let before = self.text[..range.start].trim_end().len();
        self.put(before..range.end, lines);
        Some(())
    }

    /// The file as it is now.
    pub fn done(mut self) -> String {
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, with) in &self.edits {
            // What lies within something that is replaced as a whole goes with it.
            if range.start < at {
                continue;
            }
            text.push_str(&self.text[at..range.start]);
            text.push_str(with);
            at = range.end;
        }
        text.push_str(&self.text[at..]);
        text
    }
}

/// The entries of a mapping.
pub fn entries(node: &Sourced<Node>) -> &[Entry] {
    match &node.value {
        Node::Map(entries) => entries,
        _ => &[],
    }
}

/// The entry of a key.
pub fn entry<'a>(node: &'a Sourced<Node>, key: &str) -> Option<&'a Entry> {
    entries(node).iter().find(|own| own.key.value == key)
}

/// Lines as comments, each set in as it was.
pub fn commented(lines: &str) -> String {
    let own =
        |line: &str| if line.trim().is_empty() { line.to_owned() } else { format!("# {line}") };
    lines.split_inclusive('\n').map(own).collect()
}

/// The comments between two items of a list in brackets, each on a line of its own.
fn remarks(between: &str) -> impl Iterator<Item = String> {
    between.lines().filter_map(|line| Some(format!("\n  {}", line[line.find('#')?..].trim_end())))
}

/// Behind the text in quotes that begins at a place.
fn quoted(text: &str, start: usize) -> Option<usize> {
    let mut letters = text[start..].char_indices().peekable();
    let (_, quote) = letters.next()?;
    while let Some((at, letter)) = letters.next() {
        if quote == '"' && letter == '\\' {
            letters.next();
        } else if letter == quote {
            // Between single quotes two of them are one.
            match letters.next_if(|(_, next)| quote == '\'' && *next == quote) {
                Some(_) => {}
                None => return Some(start + at + 1),
            }
        }
    }
    None
}

/// Behind the bracket that closes the one at a place.
fn closing(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0usize;
    // Quotes are quotes where a text begins, and else a letter of it: "Ea H'leo".
    let mut begins = true;
    let mut at = start;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '"' | '\'' if begins => {
                at = quoted(text, at)?;
                begins = false;
                continue;
            }
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += letter.len_utf8();
        if depth == 0 {
            return Some(at);
        }
        begins = matches!(letter, '[' | '{' | ',' | ':') || begins && letter.is_whitespace();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# Đầu tệp.
mot: 1 # một
hai: {a: \"x, y\", b: 2}
ba:
  - {c: 3, d: 4}
  # Của mục sau.
  - c: 5
    d:
      - 6

# Của bốn.
bon: [7]
";

    #[test]
    fn values_are_set_where_they_stand() {
        let mut file = Edited::of("thu.yaml", TEXT).unwrap();
        let root = file.root.clone();
        file.set(&root, "mot", "8");
        file.set(&entry(&root, "hai").unwrap().value, "a", "null");
        let Node::List(items) = &entry(&root, "ba").unwrap().value.value else { panic!() };
        file.set(&items[0], "c", "null");
        file.set(&items[1], "d", "null");
        file.set(&root, "bon", "[]");
        file.set(&root, "nam", "[]");
        let wanted = TEXT
            .replace("mot: 1", "mot: 8")
            .replace("\"x, y\"", "null")
            .replace("c: 3", "c: null")
            .replace("d:\n      - 6", "d: null")
            .replace("[7]", "[]");
        assert_eq!(file.done(), wanted);
    }

    #[test]
    fn lists_in_brackets_come_on_lines() {
        let text = "mot: [{a: \"x, [y\", b: 2}, {a: 1,\n    b: 3}, # Sau.\n  # Cuối.\n  {c: 4}] # một\nhai: [1, 2]\n";
        let mut file = Edited::of("thu.yaml", text).unwrap();
        assert!(file.unfold("mot").is_some());
        assert!(file.unfold("hai").is_none() && file.unfold("ba").is_none());
        let wanted = "mot:\n  - {a: \"x, [y\", b: 2}\n  - {a: 1,\n    b: 3}\n  # Sau.\n  # Cuối.\n  - {c: 4} # một\nhai: [1, 2]\n";
        assert_eq!(file.done(), wanted);
    }

    /// Brackets over several lines, quotes within quotes, names with an apostrophe.
    #[test]
    fn what_follows_a_value_stays() {
        let text = "mot: {a: 1,\n  b: 2,\n  c: 'x'}\nhai: 'x ''y'' z' # một\nba: {a: {Ea H'leo: 1, \"M'Đrắk\": 2}, b: 3}\n";
        let mut file = Edited::of("thu.yaml", text).unwrap();
        let root = file.root.clone();
        let one = &entry(&root, "mot").unwrap().value;
        file.set(one, "a", "null");
        file.set(one, "b", "null");
        file.set(&root, "hai", "null");
        file.set(&entry(&root, "ba").unwrap().value, "a", "null");
        let wanted =
            "mot: {a: null,\n  b: null,\n  c: 'x'}\nhai: null # một\nba: {a: null, b: 3}\n";
        assert_eq!(file.done(), wanted);
    }

    #[test]
    fn comments_belong_to_what_follows() {
        let file = Edited::of("thu.yaml", TEXT).unwrap();
        let root = file.root.clone();
        let (three, four) = (entry(&root, "ba").unwrap(), entry(&root, "bon").unwrap());
        let Node::List(items) = &three.value.value else { panic!() };
        let block = file.block(&items[0].place, Some(&items[1].place)).unwrap();
        assert_eq!(file.text(&block), "  - {c: 3, d: 4}\n");
        let block = file.block(&items[1].place, Some(&four.key.place)).unwrap();
        assert_eq!(file.text(&block), "  - c: 5\n    d:\n      - 6\n");
    }
}

//! XML that is changed where it must be, and stays as it is byte for byte everywhere else: it is walked
//! through from tag to tag, and what is to change is noted by its place in the text.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// A tag as it stands in a text.
pub struct Tag<'a> {
    /// What kind of tag it is.
    pub kind: TagKind,
    /// Where it stands.
    pub range: Range<usize>,
    /// All of it, from bracket to bracket.
    text: &'a str,
}

/// The kinds of tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// `<a>`
    Open,
    /// `<a/>`
    Empty,
    /// `</a>`
    Close,
}

impl<'a> Tag<'a> {
    /// Its name with its prefix.
    fn full_name(&self) -> &'a str {
        let text = self.text.trim_start_matches(['<', '/']);
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
        &text[..end.unwrap_or(text.len())]
    }

    /// Its name without a prefix.
    pub fn name(&self) -> &'a str {
        let name = self.full_name();
        name.split_once(':').map_or(name, |(_, own)| own)
    }

    /// Its prefix with the colon; nothing where it has none.
    pub fn prefix(&self) -> &'a str {
        let name = self.full_name();
        name.find(':').map_or("", |colon| &name[..=colon])
    }

    /// Whether it begins an element of this name.
    pub fn begins(&self, name: &str) -> bool {
        self.kind != TagKind::Close && self.name() == name
    }

    /// Whether it ends an element of this name.
    pub fn ends(&self, name: &str) -> bool {
        self.kind != TagKind::Open && self.name() == name
    }

    /// Its attributes: the name as it is written, and where in the text the value stands.
    fn attributes(&self) -> Vec<(&'a str, Range<usize>)> {
        let mut all = Vec::new();
        let mut at = 1 + self.full_name().len();
        while let Some(equals) = self.text[at..].find('=').map(|found| found + at) {
            let name = self.text[at..equals].trim();
            let Some(quote) = self.text[equals..].find(['"', '\'']).map(|found| found + equals)
            else {
                break;
            };
            let sign = &self.text[quote..=quote];
            let Some(end) = self.text[quote + 1..].find(sign).map(|found| found + quote + 1) else {
                break;
            };
            all.push((name, self.range.start + quote + 1..self.range.start + end));
            at = end + 1;
        }
        all
    }

    /// The value of an attribute, by its name with or without a prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let is_it = |known: &str| known == name || known.rsplit(':').next() == Some(name);
        let (_, value) = self.attributes().into_iter().find(|(known, _)| is_it(known))?;
        let text = &self.text[value.start - self.range.start..value.end - self.range.start];
        Some(quick_xml::escape::unescape(text).unwrap_or(Cow::Borrowed(text)))
    }

    /// The value of an attribute as a number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Gives an attribute another value, or adds it.
    pub fn set(&self, name: &str, value: &str, edits: &mut Edits) {
        let known = self.attributes().into_iter().find(|(known, _)| *known == name);
        match known {
            Some((_, range)) => edits.replace(range, escaped(value)),
            None => {
                let at = self.range.start + 1 + self.full_name().len();
                edits.insert(at, format!(" {name}=\"{}\"", escaped(value)));
            }
        }
    }

    /// Puts something at the end of what an element holds. This is its closing tag, or the only one of an
    /// element that holds nothing.
    pub fn append(&self, content: &str, edits: &mut Edits) {
        match self.kind {
            TagKind::Open => edits.insert(self.range.end, content),
            TagKind::Close => edits.insert(self.range.start, content),
            TagKind::Empty => {
                let slash = self.range.end - 2;
                let closing = format!(">{content}</{}>", self.full_name());
                edits.replace(slash..self.range.end, closing);
            }
        }
    }
}

/// The tags of a text in their order; nothing where it is no XML to its end.
pub fn tags(text: &str) -> Option<Vec<Tag<'_>>> {
    let mut reader = Reader::from_str(text);
    let mut all = Vec::new();
    let position = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).ok();
    loop {
        let start = position(&reader)?;
        let kind = match reader.read_event().ok()? {
            Event::Start(_) => TagKind::Open,
            Event::Empty(_) => TagKind::Empty,
            Event::End(_) => TagKind::Close,
            Event::Eof => return Some(all),
            _ => continue,
        };
        let range = start..position(&reader)?;
        let tag = text.get(range.clone())?;
        if !tag.starts_with('<') || !tag.ends_with('>') {
            return None;
        }
        all.push(Tag { kind, range, text: tag });
    }
}

/// Changes of a text, each at its place.
#[derive(Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Inserts a text; of two at one place the first comes first.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.0.push((at..at, text.into()));
    }

    /// Puts a text in place of another.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// The text with all changes.
    pub fn applied(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(text.len() + self.0.len() * 32);
        let mut at = 0;
        for (range, new) in self.0 {
            // Two changes of one place cannot both be made.
            if range.start < at {
                continue;
            }
            out.push_str(&text[at..range.start]);
            out.push_str(&new);
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// A text as it is written between tags or quotes; signs that XML cannot hold are left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_changes() {
        let text = "<?xml version='1.0'?><x:a b = '1'  c=\"&lt;2\"><d/>\n <!-- <d/> --></x:a>";
        let all = tags(text).expect("it is XML");
        assert_eq!(all.len(), 3);
        assert_eq!((all[0].name(), all[0].prefix()), ("a", "x:"));
        assert_eq!(all[0].attribute("c").as_deref(), Some("<2"));
        let mut edits = Edits::default();
        all[0].set("b", "\"7\"", &mut edits);
        all[0].set("e", "8", &mut edits);
        all[1].append("<f/>", &mut edits);
        all[2].append("<g/>", &mut edits);
        assert_eq!(
            edits.applied(text),
            "<?xml version='1.0'?><x:a e=\"8\" b = '&quot;7&quot;'  c=\"&lt;2\"><d><f/></d>\n \
             <!-- <d/> --><g/></x:a>"
        );
    }

    #[test]
    fn what_is_no_xml_has_no_tags() {
        for text in ["<a><b></a>", "<a", "<a b=>", "<a>&"] {
            let all = tags(text);
            for tag in all.unwrap_or_default() {
                let _ = tag.attribute("b");
            }
        }
        assert!(tags("<a><b></a>").is_none());
    }
}

//! A file that is no YAML as a whole, read part by part.

use std::sync::Arc;

use super::key::is_key;
use super::reader::parse;
use crate::diag::Diagnostics;
use crate::inputs::raw::{Entry, Node};
use crate::origin::{Place, Sourced};

/// No project has more keys at the beginning of a line.
const PARTS_LIMIT: usize = 64;

/// Reads a file part by part where its text as a whole cannot be read: each key at the beginning of a
/// line with all below it. What is wrong with one part does not hide what is wrong with another; gives
/// the parts that can be read, and the keys of those that cannot.
pub fn parse_parts(
    file: &Arc<str>,
    text: &str,
    found: &mut Diagnostics,
) -> (Option<Sourced<Node>>, Vec<String>) {
    let start = found.len();
    let whole = parse(file, text, found);
    if whole.is_some() {
        return (whole, Vec::new());
    }
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let key = line.split_once(':').map(|(key, _)| key).filter(|key| is_key(key));
        if let Some(key) = key {
            // Each part keeps the numbers of its lines.
            parts.push((key.to_owned(), "\n".repeat(at)));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    if parts.len() < 2 || parts.len() > PARTS_LIMIT {
        return (None, Vec::new());
    }
    let mut told = Diagnostics::new();
    let (mut entries, mut lost): (Vec<Entry>, Vec<String>) = (Vec::new(), Vec::new());
    for (key, part) in &parts {
        match parse(file, part, &mut told).map(|node| node.value) {
            Some(Node::Map(own)) => entries.extend(own),
            _ => lost.push(key.clone()),
        }
    }
    // A bracket or a quote left open may make every part sound by itself: then the whole was told.
    if lost.is_empty() {
        return (None, Vec::new());
    }
    found.retain_from(start, |_| false);
    found.extend(told);
    (Some(Sourced::new(Node::Map(entries), Place::text(file.clone(), 1, 1))), lost)
}

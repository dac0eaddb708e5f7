//! Prose that an office's own template leaves out: a block written anew says only what it says itself.

use std::collections::BTreeSet;

use super::own::{at, without_comments};
use super::{BUILTIN, Overrides};
use crate::diag::{Diagnostics, Problem};
use crate::model::Project;

/// Tells of prose that the project gives and that only a block prints which the office's own template
/// replaces, without the prose and without `super()`.
pub fn check(project: &Project, overrides: &Overrides, found: &mut Diagnostics) {
    let periods = project.periods.iter().flat_map(|period| &period.prose);
    let given: BTreeSet<&str> = project
        .prose
        .iter()
        .chain(periods)
        .filter(|(_, texts)| !texts.value.is_empty())
        .map(|(key, _)| key.as_str())
        .collect();
    for (file, text) in overrides {
        let used = |id: &str| file.strip_suffix(".typ.j2") == Some(id);
        if !project.documents.iter().any(|document| used(&document.template.value)) {
            continue;
        }
        let Some((_, base)) = BUILTIN.iter().find(|(name, _)| name == file) else { continue };
        let (own, base) = (without_comments(text), without_comments(base));
        let printed = keys(&own);
        for (line, content) in own.lines().enumerate() {
            let Some((before, rest)) = content.split_once("{% block ") else { continue };
            let Some(name) = rest.split_whitespace().next() else { continue };
            let Some(replaced) = block(&base, name) else { continue };
            if block(&own, name).is_some_and(|own| own.contains("super()")) {
                continue;
            }
            // What the base prints elsewhere too is not lost.
            let others = base.replacen(replaced, "", 1);
            let elsewhere = keys(&others);
            for key in keys(replaced) {
                if given.contains(key) && !printed.contains(key) && !elsewhere.contains(key) {
                    let problem = Problem::ProseHidden {
                        key: key.to_owned(),
                        block: name.to_owned(),
                        template: format!("mau/{file}"),
                    };
                    let column = before.chars().count() + "{% block ".len();
                    found.push(at(file, text, line, column, name.chars().count(), problem));
                }
            }
        }
    }
}

/// The keys of prose that a text prints.
fn keys(text: &str) -> BTreeSet<&str> {
    let uses = text.match_indices("loi_van.").map(|(at, name)| &text[at + name.len()..]);
    uses.map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
    .collect()
}

/// What stands in a block, with the blocks in it.
fn block<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = text.find(&format!("{{% block {name} "))?;
    let inner = &text[start..];
    let mut depth = 0_usize;
    for (at, _) in inner.match_indices("{%") {
        let tag = inner[at..].trim_start_matches(['{', '%', '-', ' ']);
        if tag.starts_with("block ") {
            depth += 1;
        } else if tag.starts_with("endblock") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(&inner[..at]);
            }
        }
    }
    None
}

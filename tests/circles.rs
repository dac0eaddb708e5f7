//! No files form a circle: whoever reads one file reads what it names, and never comes back to it.
//!
//! A file names another by a path that begins with `crate`, `super` or `self`. The list of contents
//! of a folder, its `mod.rs`, may name the files below it in `mod`, `pub use` and its lists; where a
//! path leads to what it only hands on, the file that has it is meant.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::util::root;

/// Circles that are left, each the files in it: one that is parted goes from here.
const LEFT: &[&[&str]] = &[];

/// A module, as the names that lead to it.
type Module = Vec<String>;

/// What a file has to do with others.
#[derive(Default)]
struct Source {
    path: String,
    /// The paths that it names.
    named: Vec<Vec<String>>,
    /// What it hands on of others: name and path.
    handed_on: BTreeMap<String, Vec<String>>,
}

/// The text without comments, strings and tests.
fn bare(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let chars: Vec<char> = text.chars().collect();
    let mut bare = String::new();
    let mut at = 0;
    let is = |at: usize, c: char| chars.get(at) == Some(&c);
    while let Some(&c) = chars.get(at) {
        if c == '/' && is(at + 1, '/') {
            while at < chars.len() && !is(at, '\n') {
                at += 1;
            }
        } else if c == '\'' && is(at + 1, '\\') {
            at += 3;
            while at < chars.len() && !is(at, '\'') {
                at += 1;
            }
            at += 1;
        } else if c == '\'' && is(at + 2, '\'') {
            at += 3;
        } else if c == '"' {
            at += 1;
            while at < chars.len() && !is(at, '"') {
                at += if is(at, '\\') { 2 } else { 1 };
            }
            at += 1;
        } else {
            bare.push(c);
            at += 1;
        }
    }
    bare
}

/// The paths of a `use` tree, each with the name that it gets.
fn paths(tree: &str) -> Vec<(String, Vec<String>)> {
    if let Some((head, rest)) = tree.split_once('{') {
        let rest = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
        let (mut parts, mut depth) = (vec![String::new()], 0);
        for c in rest.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if c == ',' && depth == 0 {
                parts.push(String::new());
            } else {
                parts.last_mut().expect("a part").push(c);
            }
        }
        let parts = parts.iter().filter(|part| !part.trim().is_empty());
        return parts.flat_map(|part| paths(&format!("{}{}", head.trim(), part.trim()))).collect();
    }
    let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
    let path: Vec<String> = path.split("::").map(|name| name.trim().to_owned()).collect();
    let name = match name.trim() {
        "" => path.last().cloned().unwrap_or_default(),
        name => name.to_owned(),
    };
    vec![(name, path)]
}

fn source(path: String, text: &str) -> Source {
    let mut source = Source { path, ..Source::default() };
    let text = bare(text);
    let mut rest = text.as_str();
    let mut code = String::new();
    while let Some(at) = rest.find("use ") {
        let begins =
            rest[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let Some(end) = rest[at..].find(';').filter(|_| begins) else {
            code.push_str(&rest[..at + 4]);
            rest = &rest[at + 4..];
            continue;
        };
        let public = rest[..at].trim_end().ends_with("pub");
        for (name, path) in paths(&rest[at + 4..at + end]) {
            if public {
                source.handed_on.insert(name, path);
            } else {
                source.named.push(path);
            }
        }
        code.push_str(&rest[..at]);
        rest = &rest[at + end + 1..];
    }
    code.push_str(rest);
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    for path in code.split(|c: char| !word(c)) {
        if ["crate::", "super::", "self::"].iter().any(|root| path.starts_with(root)) {
            let names = path.split("::").filter(|name| !name.is_empty());
            source.named.push(names.map(str::to_owned).collect());
        }
    }
    source
}

/// Every source by its module.
fn sources() -> BTreeMap<Module, Source> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                walk(&entry.path(), all);
            } else if entry.path().extension().is_some_and(|e| e == "rs") {
                all.push(entry.path());
            }
        }
    }
    let src = root().join("src");
    let mut files = Vec::new();
    walk(&src, &mut files);
    files
        .into_iter()
        .filter_map(|path| {
            let relative = path.strip_prefix(&src).expect("below src").display().to_string();
            let mut module: Module =
                relative.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if module.last().is_some_and(|last| last == "mod" || last == "lib") {
                module.pop();
            }
            let text = std::fs::read_to_string(&path).expect("a source");
            (relative != "main.rs").then(|| (module, source(relative, &text)))
        })
        .collect()
}

/// The module that a path of another one leads to.
fn leads_to(
    sources: &BTreeMap<Module, Source>,
    from: &Module,
    path: &[String],
    depth: usize,
) -> Option<Module> {
    let mut base = from.clone();
    let mut names = path.iter().peekable();
    match names.peek()?.as_str() {
        "crate" => base.clear(),
        "self" | "super" => {}
        name => {
            base.push(name.to_owned());
            return sources.contains_key(&base).then_some(base).filter(|_| depth > 0);
        }
    }
    while let Some(name) = names.next_if(|name| ["crate", "self", "super"].contains(&name.as_str()))
    {
        if name == "super" {
            base.pop();
        }
    }
    for name in names {
        let below: Module = base.iter().chain([name]).cloned().collect();
        if sources.contains_key(&below) {
            base = below;
            continue;
        }
        let handed_on = sources.get(&base).and_then(|own| own.handed_on.get(name));
        if let Some(path) = handed_on.filter(|_| depth < 8) {
            let mut path = path.clone();
            if !["crate", "self", "super"].contains(&path[0].as_str()) {
                path.insert(0, "self".to_owned());
            }
            return leads_to(sources, &base, &path, depth + 1);
        }
        break;
    }
    Some(base)
}

/// All modules that a module leads to.
fn reached<'a>(
    named: &'a BTreeMap<&Module, BTreeSet<Module>>,
    from: &'a Module,
) -> BTreeSet<&'a Module> {
    let mut seen: BTreeSet<&Module> = BTreeSet::new();
    let mut open: Vec<&Module> = vec![from];
    while let Some(module) = open.pop() {
        open.extend(named[module].iter().filter(|next| seen.insert(*next)));
    }
    seen
}

/// The circles: files each of which leads to every other.
fn circles() -> BTreeSet<Vec<String>> {
    let sources = sources();
    let named: BTreeMap<&Module, BTreeSet<Module>> = sources
        .iter()
        .map(|(module, source)| {
            let paths = source.named.iter();
            let led = paths.filter_map(|path| leads_to(&sources, module, path, 0));
            (module, led.filter(|led| led != module && !led.is_empty()).collect())
        })
        .collect();
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        sources.keys().map(|module| (module, reached(&named, module))).collect();
    let in_circle = sources.keys().filter(|module| reach[module].contains(module));
    in_circle
        .map(|module| {
            let back = reach[module].iter().filter(|other| reach[*other].contains(module));
            back.map(|other| sources[*other].path.clone()).collect()
        })
        .collect()
}

#[test]
fn no_files_form_a_circle() {
    let found = circles();
    let left: BTreeSet<Vec<String>> =
        LEFT.iter().map(|files| files.iter().map(|file| (*file).to_owned()).collect()).collect();
    let new: Vec<_> = found.difference(&left).collect();
    assert!(new.is_empty(), "files that lead back to each other: {new:#?}");
    let gone: Vec<_> = left.difference(&found).collect();
    assert!(gone.is_empty(), "no circle any more: {gone:#?}");
}

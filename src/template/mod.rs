//! Words: renders a template over the view; the only home of the template engine.
//!
//! A template never computes and never escapes by remembering: every printed value leaves as a
//! Typst string expression (`escape`). It sees only `view`, cannot read a file, and has limited
//! fuel. Prose of the office may use figures, strictly, and its errors name the office's file.

mod calls;
mod escape;
mod fill;
mod filters;
mod frame;
mod framing;
mod hidden;
mod ledger;
mod limits;
mod operators;
mod own;
mod prose;
#[cfg(test)]
mod said;
mod seen;
mod sentences;
mod values;
mod view;
mod wordless;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

pub use self::escape::typst_string;
pub use self::fill::fill;
pub use self::filters::FILTERS;
pub use self::frame::{Frame, FrameKind};
pub use self::ledger::{Printed, Provenance};
pub use self::own::{Slips, check as check_own, relocate};
pub use self::seen::{ViewField, ViewPart, seen};
pub use self::sentences::FILTERS as SENTENCE_FILTERS;
pub use self::wordless::check as wordless;
use crate::diag::{Diagnostic, Diagnostics, Excerpt, Problem};
use crate::figures::Edition;
use crate::model::{AnnexKind, Document, Project};
use crate::origin::Place;
use crate::viet;

/// How many instructions a document may take; a plan of 3,000 communes needs a small part of it.
const FUEL: u64 = 20_000_000;

/// Room for the deepest expression that `limits` lets through in the largest of these templates, on
/// whatever thread this runs.
fn room(overrides: &Overrides) -> usize {
    const OF_ENGINE: usize = 32 * 1024 * 1024;
    const OF_BYTE: usize = 1024;
    const MOST: usize = 256 * 1024 * 1024;
    let builtin = BUILTIN.iter().map(|(_, text)| text.len());
    let largest = builtin.chain(overrides.values().map(String::len)).max().unwrap_or(0);
    (OF_ENGINE + OF_BYTE * largest).min(MOST)
}

/// The templates that come with the program: file name and text. To add a type of document or
/// report: its template, and its line here.
pub const BUILTIN: &[(&str, &str)] = &[
    ("ke-hoach.typ.j2", include_str!("../../templates/ke-hoach.typ.j2")),
    ("thong-bao-chi-tieu.typ.j2", include_str!("../../templates/thong-bao-chi-tieu.typ.j2")),
    ("cong-van-dinh-chinh.typ.j2", include_str!("../../templates/cong-van-dinh-chinh.typ.j2")),
    ("bao-cao.typ.j2", include_str!("../../templates/bao-cao.typ.j2")),
    ("bao-cao-thang.typ.j2", include_str!("../../templates/bao-cao-thang.typ.j2")),
    ("bao-cao-quy.typ.j2", include_str!("../../templates/bao-cao-quy.typ.j2")),
    ("bao-cao-6-thang.typ.j2", include_str!("../../templates/bao-cao-6-thang.typ.j2")),
    ("bao-cao-9-thang.typ.j2", include_str!("../../templates/bao-cao-9-thang.typ.j2")),
    ("bao-cao-nam.typ.j2", include_str!("../../templates/bao-cao-nam.typ.j2")),
    ("_cau.typ.j2", include_str!("../../templates/_cau.typ.j2")),
    ("_bao-cao.typ.j2", include_str!("../../templates/_bao-cao.typ.j2")),
];

/// A project's own templates, by file name.
pub type Overrides = BTreeMap<String, String>;

/// Renders a document's words to Typst markup; `annexes` are those attached, in their order. `None` when something is wrong; all of it is
/// among the diagnostics.
pub fn render(
    edition: &Edition<'_>,
    annexes: &[AnnexKind],
    overrides: &Overrides,
    found: &mut Diagnostics,
) -> Option<String> {
    let plan = plan(edition.issuing(), overrides);
    let view = view::view(edition, annexes, plan);
    stacker::grow(room(overrides), || render_deep(edition, view, overrides, found))
}

/// The words of a document with where they come from.
pub struct Traced {
    /// What is printed where in the markup, in its order.
    pub printed: Vec<Printed>,
    /// The origins that it names.
    pub origins: Vec<Provenance>,
    /// Which passages of templates wrote what of it, an outer one before those in it.
    pub frames: Vec<Frame>,
}

impl Traced {
    /// Where a printed value comes from.
    pub fn origin(&self, own: &Printed) -> Option<&Provenance> {
        self.origins.get(own.from?)
    }
}

/// Renders a document's words once more and keeps where each printed value comes from; `None` where
/// that is other markup than the document's.
pub fn trace(
    edition: &Edition<'_>,
    annexes: &[AnnexKind],
    overrides: &Overrides,
    markup: &str,
) -> Option<Traced> {
    let mut found = Diagnostics::new();
    let (marked, origins, known) =
        ledger::traced(|| render(edition, annexes, overrides, &mut found));
    let (text, mut printed, mut frames) = ledger::read(&marked?, &known);
    let spelled = edition.project.spelling.apply(&text);
    (spelled == markup).then(|| {
        if let Cow::Owned(spelled) = &spelled {
            let moved = ledger::moved(&text, spelled);
            printed.iter_mut().for_each(|own| own.at = moved(own.at.clone()));
            frames.iter_mut().for_each(|own| own.at = moved(own.at.clone()));
        }
        Traced { printed, origins, frames }
    })
}

/// Tells which of the office's own templates cannot be read at all.
pub fn check_syntax(overrides: &Overrides, found: &mut Diagnostics) {
    let mut environment = environment();
    for (name, text) in overrides {
        let _ = add(&mut environment, &format!("mau/{name}"), text, found);
    }
}

fn render_deep(
    edition: &Edition<'_>,
    view: Value,
    overrides: &Overrides,
    found: &mut Diagnostics,
) -> Option<String> {
    let document = edition.document;
    let mut environment = if ledger::is_on() { with_builtin() } else { READY.clone() };
    for (name, text) in overrides {
        add(&mut environment, &format!("mau/{name}"), text, found)?;
    }
    let wanted = &document.template;
    let Some(main) = file_of(&wanted.value, overrides) else {
        let available = available(overrides);
        let meant = viet::did_you_mean(&wanted.value, available.iter().map(String::as_str))
            .map(str::to_owned);
        let problem = Problem::UnknownTemplate { name: wanted.value.clone(), available };
        found.push(Diagnostic::new(problem).at(&wanted.place).meant(meant));
        return None;
    };
    let before = found.count(crate::diag::Severity::Error);
    // The plan's words about the whole area are none of a single commune.
    let asked = edition.whole.map(|_| prose::asked(&main, overrides));
    let prose = prose::render(&environment, edition, asked.as_ref(), &view, found);
    if found.count(crate::diag::Severity::Error) > before {
        return None;
    }
    let context = minijinja::context! { loi_van => Value::from_object(prose), ..view };
    let mut markup = limits::Markup::default();
    let written = environment
        .get_template(&main)
        .and_then(|template| template.render_captured_to(context, &mut markup));
    match written {
        Ok(_) => {
            let markup = markup.text()?;
            let own = overrides.get(&format!("{}.typ.j2", wanted.value)).map(String::as_str);
            let titled = document_kind(&wanted.value, overrides).0.is_some();
            calls::check(document, titled, own, &markup, found)?;
            Some(markup)
        }
        Err(error) => {
            // The engine does not tell where it was when it could not write on.
            found.push(if markup.is_full() {
                Diagnostic::new(Problem::TemplateEndless).at(&Place::file(main))
            } else {
                translate(&error)
            });
            None
        }
    }
}

/// The kind of document that a template makes (`KẾ HOẠCH`) and its abbreviation in the symbol
/// (`KH`; Phụ lục III, I), from the template's own first comment `{#- loai: KẾ HOẠCH (KH) -#}`.
pub fn document_kind(template: &str, overrides: &Overrides) -> (Option<String>, Option<String>) {
    let own = overrides.get(&format!("{template}.typ.j2")).map(String::as_str);
    let builtin = builtin(template);
    let declared = |text: &str| {
        let line = text.lines().find_map(|line| line.trim().split_once("loai:"))?.1;
        let line = line.split(';').next().unwrap_or_default();
        let line = line.trim().trim_end_matches("-#}").trim_end_matches("#}").trim();
        let (kind, abbreviation) = line.split_once('(')?;
        let abbreviation = abbreviation.trim_end_matches(')').trim().to_owned();
        Some((viet::upper(kind.trim()), abbreviation))
    };
    match own.and_then(declared).or_else(|| builtin.and_then(declared)) {
        Some((kind, abbreviation)) => (Some(kind), Some(abbreviation)),
        None => (None, None),
    }
}

/// The plan among a project's documents.
pub fn plan<'a>(project: &'a Project, overrides: &Overrides) -> Option<&'a Document> {
    let is_plan = |document: &&Document| {
        let (kind, _) = document_kind(&document.template.value, overrides);
        document.by_commune.is_none() && kind.as_deref() == Some("KẾ HOẠCH")
    };
    project.documents.iter().find(is_plan)
}

/// The text of a template that comes with the program.
fn builtin(template: &str) -> Option<&'static str> {
    let name = template.to_owned() + ".typ.j2";
    BUILTIN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The kind of period that a template of the program is for ("quý"), where it is for one alone: its
/// first comment says so behind the document's kind (`ky: quý`).
pub fn period_of(template: &str) -> Option<&'static str> {
    let said = builtin(template)?.lines().next()?.split_once("ky:")?.1;
    Some(said.trim_end_matches("-#}").trim())
}

/// Whether a template of the program is for documents that are made for each commune: its first comment
/// says so behind the document's kind (`theo: xa`). `None` of an office's own template.
pub fn is_for_each_commune(template: &str) -> Option<bool> {
    Some(builtin(template)?.lines().next()?.contains("theo: xa"))
}

/// What offices call prose by its heading in the document, with its key.
const PROSE_CALLED: &[(&str, &str)] = &[
    ("kien_nghi", "de_xuat"),
    ("de_xuat_kien_nghi", "de_xuat"),
    ("kho_khan_vuong_mac", "kho_khan"),
    ("ton_tai_han_che", "ton_tai"),
];

/// Warns of prose for keys that no template uses.
pub fn unused_prose(project: &Project, overrides: &Overrides, found: &mut Diagnostics) {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for text in BUILTIN.iter().map(|(_, text)| *text).chain(overrides.values().map(String::as_str))
    {
        known.extend(prose::named(text));
    }
    let periods = project.periods.iter().flat_map(|period| &period.prose);
    for (key, texts) in project.prose.iter().chain(periods) {
        if !known.contains(key.as_str()) {
            let called = PROSE_CALLED.iter().find(|(other, _)| *other == key.as_str());
            let called = called.map(|(_, own)| *own).filter(|own| known.contains(own));
            let meant = called.or_else(|| viet::did_you_mean(key, known.iter().copied()));
            let all = known.iter().map(|own| (*own).to_owned()).collect();
            let problem = Problem::UnknownProse { key: key.clone(), known: all };
            found.push(Diagnostic::new(problem).at(&texts.place).meant(meant));
        }
    }
    hidden::check(project, overrides, found);
}

/// The blocks of a template, in its order.
pub fn blocks(text: &str) -> Vec<&str> {
    text.match_indices("{% block ")
        .filter_map(|(at, start)| text[at + start.len()..].split_whitespace().next())
        .filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
        .collect()
}

/// The names that a template sets or imports before its first block, in its order: its blocks see them.
pub fn names_at_top(text: &str) -> Vec<&str> {
    let top = text.split("{% block ").find(|part| part.contains("{% set ")).unwrap_or_default();
    let mut names = Vec::new();
    for line in top.lines().map(str::trim) {
        let set = line.strip_prefix("{% set ").and_then(|rest| rest.split_once(" = "));
        let imported = || line.strip_prefix("{% import ")?.strip_suffix(" %}")?.split_once(" as ");
        let name = set.map(|(name, _)| name).or_else(|| imported().map(|(_, name)| name));
        if let Some(name) = name.filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

/// The line of a template's own description that its list of keys of prose follows.
const PROSE_LIST: &str = "Các khóa lời văn (loi_van";

/// The keys of prose that a built-in template knows, each with what it is for, from the template's own
/// description, so that the two cannot differ.
pub fn prose_keys(name: &str) -> Vec<(&'static str, &'static str)> {
    let template = BUILTIN.iter().find(|(known, _)| *known == name);
    let lines = template.map_or("", |(_, text)| text).lines();
    lines
        .skip_while(|line| !line.contains(PROSE_LIST))
        .skip(1)
        .map(str::trim)
        .take_while(|line| !line.is_empty() && *line != "#}")
        .filter_map(|line| line.split_once(' '))
        .map(|(key, what)| (key, what.trim()))
        .collect()
}

/// The names under which templates can be used.
pub fn available(overrides: &Overrides) -> Vec<String> {
    let builtin = BUILTIN.iter().map(|(name, _)| *name);
    let names: BTreeSet<String> = builtin
        .chain(overrides.keys().map(String::as_str))
        .filter(|name| !name.starts_with('_'))
        .filter_map(|name| name.strip_suffix(".typ.j2").map(str::to_owned))
        .collect();
    names.into_iter().collect()
}

/// A project's own template comes before the program's; it extends that one by its plain name.
fn file_of(name: &str, overrides: &Overrides) -> Option<String> {
    // What begins with "_" is sentences for other templates, and no document.
    if name.starts_with('_') {
        return None;
    }
    let file = format!("{name}.typ.j2");
    if overrides.contains_key(&file) {
        return Some(format!("mau/{file}"));
    }
    BUILTIN.iter().any(|(known, _)| *known == file).then_some(file)
}

fn environment<'a>() -> Environment<'a> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        if name.ends_with(".typ.j2") {
            AutoEscape::Custom("typst".into())
        } else {
            AutoEscape::None
        }
    });
    environment.set_formatter(escape::format);
    environment.set_debug(true);
    environment.set_fuel(Some(FUEL));
    filters::add(&mut environment);
    sentences::add(&mut environment);
    if ledger::is_on() {
        operators::add(&mut environment);
    }
    // A template computes nothing, so it needs nothing that lives longer than a loop's turn.
    environment.remove_global("namespace");
    // It prints everything there is; what a template sees is in the manual.
    environment.remove_global("debug");
    // It fills up to any width that a template asks for; numbers have filters of their own.
    environment.remove_filter("format");
    environment
}

/// The engine with the program's own templates, which are read once for all documents.
static READY: LazyLock<Environment<'static>> = LazyLock::new(with_builtin);

/// Reads them, so that no document has to wait for it.
pub fn make_ready() {
    LazyLock::force(&READY);
}

fn with_builtin() -> Environment<'static> {
    let mut environment = environment();
    for (name, text) in BUILTIN {
        // They can be read: every one is rendered by a test.
        let _ = add(&mut environment, name, text, &mut Diagnostics::new());
    }
    environment
}

fn add(
    environment: &mut Environment<'_>,
    name: &str,
    text: &str,
    found: &mut Diagnostics,
) -> Option<()> {
    if let Some(too_long) = limits::check(name, text) {
        found.push(too_long);
        return None;
    }
    let called = ledger::is_on().then(|| operators::called(text, Some(name))).flatten();
    match environment.add_template_owned(name.to_owned(), called.unwrap_or_else(|| text.to_owned()))
    {
        Ok(()) => Some(()),
        Err(error) => {
            let detail = error.detail().unwrap_or_default();
            let own = name.strip_prefix("mau/");
            let opened = own.and_then(|own| own::unclosed_tag(own, text, detail));
            found.push(opened.unwrap_or_else(|| translate(&error)));
            None
        }
    }
}

/// A template's error as a finding with its place and line.
fn translate(error: &minijinja::Error) -> Diagnostic {
    // The innermost error is the cause; the outer ones say which block it happened in.
    let mut cause = error;
    while let Some(inner) = std::error::Error::source(cause)
        .and_then(|source| source.downcast_ref::<minijinja::Error>())
    {
        cause = inner;
    }
    let name = cause.name().or(error.name()).unwrap_or("?");
    let line = cause.line().or(error.line()).and_then(|line| u32::try_from(line).ok()).unwrap_or(1);
    let source = cause.template_source().or(error.template_source());
    let (column, width) = cause
        .range()
        .and_then(|range| {
            let source = source?;
            let start = source.get(..range.start)?;
            let column = start.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let width = source.get(range)?.split('\n').next()?.chars().count();
            Some((u32::try_from(column).ok()?, u32::try_from(width).ok()?))
        })
        .unwrap_or((1, 1));
    let excerpt = source.and_then(|source| {
        let content = source.lines().nth((line as usize).checked_sub(1)?)?;
        Some(Excerpt { line: content.to_owned(), number: line, column, width: width.max(1) })
    });
    Diagnostic::new(problem(cause)).at(&Place::text(name.into(), line, column)).excerpt(excerpt)
}

/// What went wrong, apart from where.
fn problem(error: &minijinja::Error) -> Problem {
    let detail = || error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    // Whatever could not be done with a name that does not exist, the name is the cause.
    let cause = error.detail().and_then(|detail| detail.strip_suffix(" is undefined)"));
    if let Some((_, name)) = cause.and_then(|cause| cause.rsplit_once(" (`")) {
        return Problem::TemplateUndefined { detail: format!("`{name} is undefined") };
    }
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => {
            Problem::TemplateSyntax { detail: detail() }
        }
        ErrorKind::UndefinedError => {
            let detail = before_filter(error).unwrap_or_else(detail);
            Problem::TemplateUndefined { detail }
        }
        ErrorKind::OutOfFuel => Problem::TemplateEndless,
        _ => Problem::TemplateFailed { detail: detail() },
    }
}

/// A filter that is given an unknown name does not know which; the source before it does:
/// `binh_quan.hien_taii` in `{{ binh_quan.hien_taii|so_le }}`.
fn before_filter(error: &minijinja::Error) -> Option<String> {
    if error.detail().is_some() {
        return None;
    }
    let before = error.template_source()?.get(..error.range()?.start)?;
    let before = before.trim_end().strip_suffix('|')?.trim_end();
    let start = before
        .rfind(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.' | '[' | ']' | '"'))
        .map_or(0, |at| at + 1);
    Some(format!("`{}` is undefined", &before[start..]))
}

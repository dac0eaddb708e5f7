//! `ntm diff`: what changed since a project's documents were last made, or against another copy of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::value_parser;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::changes::{self, Changes};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang, Told};
use crate::issuing;
use crate::model::DraftMark;
use crate::output;
use crate::pipeline::{self, Heard, Job, Wanted};
use crate::record::{self, Finding, Last};

/// `ntm diff`
pub const COMMAND: Command = Command {
    name: "diff",
    about: [
        "Số liệu, câu chữ nào đã đổi so với lần lập trước, hoặc so với một bản sao của dự án",
        "Which figures and words changed since the last build, or against a copy of the project",
    ],
    usage: [" [DỰ_ÁN]", " [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project())
        .arg(line.doc())
        .arg(
            line.option(
                "against",
                line.pick(
                    "So với bản sao này của dự án, không so với lần lập trước",
                    "Compare with this copy of the project, not with the last build",
                ),
            )
            .value_name(line.pick("DỰ_ÁN", "PROJECT"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            line.option(
                "slip",
                line.pick(
                    "Ghi phiếu thay đổi một trang vào tệp PDF này",
                    "Write a slip of one page to this PDF",
                ),
            )
            .value_name(line.pick("TỆP", "FILE"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(line.out_made())
        .arg(line.font_path())
        .arg(line.messages().alias("format"))
}

/// With what the project is compared.
enum Base {
    /// The last build, and when that was.
    Build(String),
    /// A copy of the project.
    Copy(PathBuf),
}

impl Base {
    fn says(&self, lang: Lang) -> String {
        match (self, lang) {
            (Base::Build(when), Lang::Vi) => format!("so với lần lập {when}"),
            (Base::Build(when), Lang::En) => format!("against the build of {when}"),
            (Base::Copy(folder), Lang::Vi) => format!("so với {}", folder.display()),
            (Base::Copy(folder), Lang::En) => format!("against {}", folder.display()),
        }
    }
}

/// Compares; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let wanted = Wanted { documents: typed.documents(), ..Wanted::default() };
    let job = &match job::one(typed, &wanted) {
        Ok(job) => job,
        Err(problem) => return fail(problem, lang),
    };
    let mut found = Diagnostics::new();
    let base = match typed.path("against") {
        Some(folder) => copy(job, &job::folder_of(&folder), &mut found),
        None => last_build(job, &typed.out()),
    };
    let (old, base) = match base {
        Ok(base) => base,
        Err(Some(problem)) => return fail(problem, lang),
        Err(None) => {
            let told = Told::all(found.iter());
            if typed.messages() == MessageFormat::Json {
                let all = json!({ "diagnostics": emit::diagnostics(&told, lang) });
                say::line(emit::escaped(&all.to_string()));
            }
            job::show_all(&told, typed.messages(), lang);
            return ERRORS;
        }
    };
    let (changes, heard) = compare(job, &old);
    let compared = Compared { slug: job.name.clone(), changes, heard, base };
    let mut errors = compared.errors();
    let slip = typed.path("slip").and_then(|path| compared.slip(path, job, lang, &mut errors));
    let told = Told::all(errors.iter());
    match typed.messages() {
        MessageFormat::Json => compared.say_json(&told, slip.as_deref(), lang),
        MessageFormat::Human | MessageFormat::Short => {
            job::show_all(&told, typed.messages(), lang);
            compared.say(errors.has_errors(), slip.as_deref(), lang);
        }
    }
    if errors.has_errors() { ERRORS } else { DONE }
}

/// What the documents said when they were last made.
fn last_build(job: &Job, out: &Path) -> Result<(Last, Base), Option<Problem>> {
    let slug = job.name.clone();
    let folder = out.join(&slug);
    let Some((last, when)) = record::last(&folder) else {
        let project = emit::typed(&job.folder);
        return Err(Some(Problem::NeverBuilt { out: folder.display().to_string(), project }));
    };
    let root = record::root(&job.folder);
    if last.root != root {
        let out = folder.display().to_string();
        return Err(Some(Problem::BuiltElsewhere { out, other: last.root }));
    }
    Ok((last.only(&job.wanted.documents), Base::Build(today::told(when))))
}

/// What another copy of the project says; what is wrong with it is told.
fn copy(
    job: &Job,
    folder: &Path,
    found: &mut Diagnostics,
) -> Result<(Last, Base), Option<Problem>> {
    let other = Job { folder: folder.to_owned(), ..job.clone() };
    let replaced = |prepared: &_| issuing::replaced_by_drafts(folder, prepared);
    let heard = pipeline::hear(&other, &replaced);
    let errors = heard.found.iter().filter(|own| own.severity == Severity::Error);
    errors.for_each(|own| found.push(own.clone()));
    if heard.prepared.is_none() {
        return Err(None);
    }
    Ok((last_of(&heard, folder), Base::Copy(folder.to_owned())))
}

/// What is said now, as it is kept.
fn last_of(heard: &Heard, folder: &Path) -> Last {
    let brief = |found: &Diagnostics| Finding::all(&Told::all(found.iter()));
    let of_documents = heard.documents.iter().map(|(id, found)| (id.clone(), brief(found)));
    let of_documents: BTreeMap<String, Vec<Finding>> = of_documents.collect();
    let (said, all) = (heard.said.clone(), heard.all.clone());
    Last::of(said, record::root(folder), all, brief(&heard.found), of_documents)
}

/// What changed, and what is said now. Documents that changed are laid out: their pages and what is
/// found of them are told.
fn compare(job: &Job, old: &Last) -> (Changes, Heard) {
    // A draft by an option of the run that made it is known by what it said.
    let said_so = |id: &str, cited: &str| {
        let before = old.documents.get(id).map(|own| &own.document.lines);
        before.is_some_and(|lines| lines.iter().any(|own| own.text().contains(cited)))
    };
    let replaced = |prepared: &_| {
        issuing::replaced(&job.folder, prepared, |paper, cited| {
            paper.document.draft != DraftMark::Ready || said_so(&paper.id, cited)
        })
    };
    let mut heard = pipeline::hear(job, &replaced);
    let mut traces = Vec::new();
    if let Some(prepared) = &heard.prepared {
        let said = &heard.said.documents;
        let is_other = |id: &&String| {
            let before = old.documents.get(*id).map(|own| own.document.content);
            before != said.get(*id).map(|own| own.content)
        };
        let others: Vec<String> = said.keys().filter(is_other).cloned().collect();
        for id in others {
            let wanted = Wanted { documents: vec![id.clone()], ..Wanted::default() };
            let mut own = Diagnostics::new();
            traces.extend(pipeline::trace(prepared, &wanted, &job.fonts, &mut own));
            heard.documents.insert(id, own);
        }
    }
    let new = last_of(&heard, &job.folder).only(&job.wanted.documents);
    if heard.prepared.is_none() {
        return (changes::findings(old, &new), heard);
    }
    let mut changes = changes::between(old, &new);
    if let Some(prepared) = &heard.prepared {
        changes.note_pages(prepared.index(), &traces);
    }
    (changes, heard)
}

/// A project compared.
struct Compared {
    slug: String,
    changes: Changes,
    heard: Heard,
    base: Base,
}

impl Compared {
    /// What keeps documents from being made, each thing once.
    fn errors(&self) -> Diagnostics {
        let mut errors = Diagnostics::new();
        let of_documents = self.heard.documents.values().flat_map(Diagnostics::iter);
        let all = self.heard.found.iter().chain(of_documents);
        for error in all.filter(|own| own.severity == Severity::Error) {
            let mut own = Diagnostics::new();
            own.push(error.clone());
            errors.extend_new(own);
        }
        errors
    }

    /// Writes the slip; where that fails, why is among the errors. There is none of a broken project.
    fn slip(
        &self,
        path: PathBuf,
        job: &Job,
        lang: Lang,
        errors: &mut Diagnostics,
    ) -> Option<PathBuf> {
        let project = &self.heard.prepared.as_ref()?.project;
        let about = [self.slug.clone(), self.base.says(lang)];
        let mut found = Diagnostics::new();
        let bytes = changes::slip(&self.changes, &about, project, &job.fonts, lang, &mut found);
        let Some(bytes) = bytes else {
            errors.extend(found);
            return None;
        };
        match output::write_one(&path, bytes) {
            Ok(()) => Some(path),
            Err(problem) => {
                errors.push(Diagnostic::new(problem));
                None
            }
        }
    }

    /// Tells programs what changed.
    fn say_json(&self, errors: &[Told], slip: Option<&Path>, lang: Lang) {
        let mut all = changes::json(&self.changes, lang);
        all["project"] = json!(self.slug);
        all["against"] = match &self.base {
            Base::Build(when) => json!({ "build": when }),
            Base::Copy(folder) => json!({ "project": folder.display().to_string() }),
        };
        all["slip"] = json!(slip.map(|path| path.display().to_string()));
        all["diagnostics"] = json!(emit::diagnostics(errors, lang));
        say::line(emit::escaped(&all.to_string()));
    }

    /// Tells people what changed; errors were told.
    fn say(&self, failed: bool, slip: Option<&Path>, lang: Lang) {
        if self.heard.prepared.is_none() {
            say::aside(lang.pick(
                "dự án đang có lỗi: chỉ so được lời báo",
                "the project has errors: only findings are compared",
            ));
        }
        let mut changes = self.changes.clone();
        changes.came.retain(|own| own.severity != Severity::Error);
        let (slug, about) = (&self.slug, self.base.says(lang));
        if !changes.is_empty() {
            let title = lang.pick("Thay đổi", "Changes");
            say::line(format_args!("{title}: {slug}, {about}"));
            changes::told(&changes, lang).into_iter().for_each(say::line);
        } else if !failed {
            let says = lang.pick("không có thay đổi", "no change");
            say::line(format_args!("{slug}: {says}, {about}"));
        }
        if let Some(path) = slip {
            say::line(path.display());
        }
    }
}

//! `ntm register`: what is in the register of outgoing documents, as a list and as the printed book; the
//! number of a document that was issued with a blank; and that a document is recalled.

use std::path::{Path, PathBuf};

use clap::{ArgGroup, value_parser};
use serde_json::json;

use super::line::{Command, CommandLine, Typed, words};
use super::say::MessageFormat;
use super::{DONE, ERRORS, amend, entered, fail, issue, job, say, today};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::{self, Lang, Told};
use crate::formats::Artifact;
use crate::issuing::{
    self, Amended, AskedNumber, IssuedDocument, REGISTER, Recall, Register, RegisterHome,
};
use crate::model::Project;
use crate::output;
use crate::pipeline::{Job, Wanted};
use crate::returns;

/// `ntm register`
pub const COMMAND: Command = Command {
    name: "register",
    about: [
        "Sổ đăng ký văn bản đi: xem, in sổ, ghi số cấp sau, ghi thu hồi, sửa mục ghi sai",
        "The register of outgoing documents: list, printed book, numbers given later, recalls, slips put right",
    ],
    usage: [" [DỰ_ÁN]", " [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    let command = command
        .arg(line.one_project())
        .arg(
            line.option(
                "doc",
                line.pick(
                    "Văn bản được ghi số, cùng với --number và --date",
                    "The document that gets its number, with --number and --date",
                ),
            )
            .value_name("ID")
            .requires("number")
            .requires("date")
            .conflicts_with("amend"),
        )
        .arg(
            issue::number(line)
                .help(line.pick(
                    "Số cấp sau khi ban hành, hoặc next; tệp đã ban hành không đổi",
                    "The number given after the issuing, or next; the issued file stays as it is",
                ))
                .requires("numbered"),
        )
        .arg(
            issue::date(line)
                .help(line.pick(
                    "Ngày văn bản (ghi số thì phải có), hoặc ngày thu hồi (mặc định: hôm nay), chẳng hạn 10/02/2025",
                    "The document's date (needed with a number), or that of the recall (default: today), such as 10/02/2025",
                ))
                .requires("deed"),
        )
        .arg(
            line.option(
                "recall",
                line.pick(
                    "Thu hồi văn bản này, chẳng hạn 25/KH-UBND, cùng với --reason",
                    "Recall this document, such as 25/KH-UBND, with --reason",
                ),
            )
            .value_name(line.pick("SỐ", "NUMBER"))
            .requires("reason")
            .conflicts_with("doc"),
        )
        .arg(
            line.option(
                "reason",
                line.pick("Lý do thu hồi, hoặc sửa", "Why it is recalled, or put right"),
            )
            .value_name(line.pick("LỜI", "TEXT"))
            .value_parser(words)
            .requires("reasoned"),
        )
        .arg(
            line.option(
                "by",
                line.pick(
                    "Số, ký hiệu văn bản thu hồi, nếu có",
                    "Number and symbol of the document that recalls it, if there is one",
                ),
            )
            .value_name(line.pick("SỐ", "NUMBER"))
            .value_parser(words)
            .requires("recall"),
        )
        .group(ArgGroup::new("deed").args(["doc", "recall", "amend"]))
        .group(ArgGroup::new("numbered").args(["doc", "amend"]))
        .group(ArgGroup::new("reasoned").args(["recall", "amend"]))
        .arg(
            line.option(
                "pdf",
                line.pick(
                    "In sổ của năm này theo mẫu Phụ lục IV",
                    "Print the book of this year in the form of Phụ lục IV",
                ),
            )
            .value_name(line.pick("NĂM", "YEAR"))
            .value_parser(value_parser!(i32).range(2000..2200))
            .conflicts_with("deed"),
        )
        .arg(
            line.option(
                "out",
                line.pick(
                    "Tệp PDF của sổ (mặc định: so-van-ban-di-NĂM.pdf)",
                    "The book's PDF (default: so-van-ban-di-YEAR.pdf)",
                ),
            )
            .value_name(line.pick("TỆP", "FILE"))
            .value_parser(value_parser!(PathBuf))
            .requires("pdf"),
        )
        .arg(line.font_path())
        .arg(line.messages());
    amend::takes(command, line)
}

/// Does what is asked of the register; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let job = match job::one(typed, &Wanted::default()) {
        Ok(job) => job,
        Err(problem) => return fail(problem, lang),
    };
    let mut found = Diagnostics::new();
    let Some(project) = project(&job.folder, &mut found) else {
        return job::end(&found, typed, lang);
    };
    let home = RegisterHome::of(&job.folder, &project.issuing);
    let folder = &home.folder;
    let deed = typed.text("doc").or(typed.text("recall")).or(typed.text("amend"));
    if let Some(problem) =
        deed.and_then(|_| home.trouble().or_else(|| today::trouble(today::FIRST_YEAR)))
    {
        return fail(problem, lang);
    }
    if let Some(document) = typed.text("doc") {
        return number(typed, document, &project, &home, lang);
    }
    if let Some(named) = typed.text("recall") {
        return recall(typed, named, folder, lang);
    }
    if let Some(named) = typed.text("amend") {
        return amend::run(typed, named, &project, folder, lang);
    }
    let register = match read(folder) {
        Ok(register) => register,
        Err(problem) => return fail(problem, lang),
    };
    register.faults.iter().for_each(|fault| found.push(Diagnostic::new(fault.problem())));
    if let Some(year) = typed.year("pdf").filter(|_| !found.has_errors()) {
        let path = typed.path("out");
        let path = path.unwrap_or_else(|| PathBuf::from(format!("so-van-ban-di-{year}.pdf")));
        if let Some((count, pages)) = print(&register, year, &project, &job, &path, &mut found) {
            say::line(match lang {
                Lang::Vi => format!("{}: {count} văn bản, {pages} trang", path.display()),
                Lang::En => format!("{}: documents: {count}, pages: {pages}", path.display()),
            });
        }
        return job::end(&found, typed, lang);
    }
    let all = register.documents();
    let head = register.head().unwrap_or_default();
    if typed.messages() == MessageFormat::Json {
        let told = Told::all(found.iter());
        let all = json!({
            "documents": all.iter().map(value).collect::<Vec<_>>(),
            "entries": register.links.len(),
            "head": head,
            "diagnostics": emit::diagnostics(&told, lang),
        });
        say::line(emit::escaped(&all.to_string()));
        return if found.has_errors() { ERRORS } else { DONE };
    }
    all.iter().map(|own| line(own, &all, lang)).for_each(say::line);
    say::line(match lang {
        Lang::Vi => format!("Sổ: {} mục, mã cuối sổ {head}", register.links.len()),
        Lang::En => format!("Register: entries: {}, head {head}", register.links.len()),
    });
    job::end(&found, typed, lang)
}

/// A project as it states itself, whatever else of it is wrong.
pub fn project(folder: &Path, found: &mut Diagnostics) -> Option<Project> {
    let heard = returns::load_draft(folder, None);
    if heard.project.is_none() {
        found.extend(heard.found);
    }
    heard.project
}

/// The register of a folder.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn read(folder: &Path) -> Result<Register, Problem> {
    let none = || Problem::NoRegister { path: folder.join(REGISTER).display().to_string() };
    Register::read(folder)?.ok_or_else(none)
}

fn number(
    typed: &Typed<'_>,
    document: &str,
    project: &Project,
    home: &RegisterHome,
    lang: Lang,
) -> u8 {
    let number = match issue::asked(typed) {
        Ok(AskedNumber::Given(number)) => Some(number),
        Ok(AskedNumber::Next | AskedNumber::AsStated) => None,
        Err(problem) => return fail(problem, lang),
    };
    let today = today::today();
    let (date, rule) = (typed.day("date").unwrap_or(today), &project.issuing.series);
    let mut found = Diagnostics::new();
    let own = issuing::number_later(home, rule, document, number, (date, today), &mut found);
    entered::told(own.as_ref(), "", &found, (typed, lang))
}

fn recall(typed: &Typed<'_>, named: &str, folder: &Path, lang: Lang) -> u8 {
    let today = today::today();
    let asked = Recall {
        named: named.to_owned(),
        reason: typed.text("reason").unwrap_or_default().to_owned(),
        by: typed.text("by").map(str::to_owned),
        date: typed.day("date").unwrap_or(today),
        today,
    };
    let mut found = Diagnostics::new();
    let own = issuing::recall(folder, asked, &mut found);
    let says = lang.pick("Đã ghi thu hồi ", "Recalled ");
    entered::told(own.as_ref(), says, &found, (typed, lang))
}

fn print(
    register: &Register,
    year: i32,
    project: &Project,
    job: &Job,
    path: &Path,
    found: &mut Diagnostics,
) -> Option<(usize, usize)> {
    if issuing::is_own(path) {
        let path = path.display().to_string();
        found.push(Diagnostic::new(Problem::BookOverRegister { path }));
        return None;
    }
    let all = register.documents();
    let head = register.head().unwrap_or_default();
    let (bytes, count, pages) = issuing::book(&all, (year, head), project, &job.fonts, found)?;
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let artifact = Artifact { path: name.unwrap_or_default(), bytes };
    match output::write_all(folder.unwrap_or(Path::new(".")), &[artifact]) {
        Ok(()) => Some((count, pages)),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}

fn value(own: &IssuedDocument) -> serde_json::Value {
    json!({
        "entry": own.count,
        "number": own.number,
        "symbol": own.entry.symbol,
        "date": own.date,
        "title": own.entry.title,
        "project": own.entry.project,
        "document": own.entry.document,
        "folder": own.entry.folder,
        "replaces": own.entry.replaces,
        "replaced_by": own.replaced_by,
        "corrects": own.entry.corrects,
        "corrected_by": own.corrected_by,
        "recalled": own.recalled,
        "amended": own.amended.iter().map(amended).collect::<Vec<_>>(),
        "state": own.turn().key(),
    })
}

fn amended(own: &Amended) -> serde_json::Value {
    let changes = own.changes.iter();
    let changes =
        changes.map(|own| json!({ "field": own.field.key(), "was": own.was, "now": own.now }));
    json!({
        "entered": own.entered,
        "reason": own.reason,
        "changes": changes.collect::<Vec<_>>(),
    })
}

fn line(own: &IssuedDocument, all: &[IssuedDocument], lang: Lang) -> String {
    let mut text =
        format!("{:<5}{:<18}{:<12}{}", own.count, own.called(), own.day(), own.entry.title);
    if own.number.is_none() {
        text.push_str(lang.pick(" (chờ số)", " (waits for its number)"));
    }
    if let Some(turned) = own.turned(all, lang) {
        text.push_str(&format!(" ({turned})"));
    }
    own.amended.iter().for_each(|own| text.push_str(&format!(" ({})", own.says(lang))));
    text
}

/// The project of a command that needs no sound one, for its register alone.
pub fn home_of(folder: &Path, found: &mut Diagnostics) -> Option<RegisterHome> {
    let project = project(folder, found)?;
    Some(RegisterHome::of(folder, &project.issuing))
}

/// Whether a project that cannot be compared with an issued document of an id still declares that.
pub fn is_broken(job: &Job, document: &str) -> bool {
    let project = project(&job.folder, &mut Diagnostics::new());
    project.is_none_or(|own| own.papers().iter().any(|paper| paper.id == document))
}

/// What is told of an issued document that cannot be compared with its project.
pub fn not_compared(own: &IssuedDocument, job: &Job, broken: bool) -> Problem {
    Problem::NotComparedToday {
        number: own.called(),
        document: own.entry.document.clone(),
        broken,
        project: emit::typed_last(&job.folder),
    }
}

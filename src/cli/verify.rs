//! `ntm verify`: whether what was issued is what is kept, and whether today's data still say the same.

use std::path::{Path, PathBuf};

use clap::ArgAction;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, paper, register, say, signature, today, whose};
use crate::changes;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang, Told};
use crate::inputs::{PROJECT_FILE, read_file};
use crate::issuing::{
    self, Differences, GivenFile, IssuedDocument, KEPT_HOME, MANIFEST, Moved, REGISTER, Register,
    RegisterHome, Today, Verdict, Verified, VerifyBy,
};
use crate::pipeline::{self, Job, Wanted};

/// `ntm verify`
pub const COMMAND: Command = Command {
    name: "verify",
    about: [
        "Đối chiếu văn bản đã ban hành: sổ, từng tệp, lập lại từ bản lưu, số liệu nay",
        "Verify what was issued: register, files, made anew from what was kept, today's data",
    ],
    usage: [" [DỰ_ÁN | SỔ | PDF]", " [PROJECT | REGISTER | PDF]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project().help(line.pick(
            "Thư mục dự án, sổ so-van-ban-di.yaml hoặc thư mục của sổ, một bản lưu hoặc một tệp PDF (mặc định: thư mục hiện tại)",
            "Project folder, so-van-ban-di.yaml or its folder, a kept copy, or a PDF (default: the current folder)",
        )))
        .arg(whose::takes(line))
        .arg(
            line.option(
                "head",
                line.pick(
                    "Mã cuối sổ đã in hoặc ghi lại trước đây: sổ bị cắt đuôi thì thấy",
                    "A head that was printed or noted before: shows that no tail was cut off",
                ),
            )
            .value_name(line.pick("MÃ", "CODE")),
        )
        .arg(
            line.option(
                "no-rebuild",
                line.pick(
                    "Chỉ xem sổ và các tệp, không lập lại",
                    "Only register and files, without making them anew",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(signature::takes_roots(line))
        .arg(
            line.option(
                "paper",
                line.pick(
                    "Tờ dự thảo in từ số liệu nào: hai nhóm của mã dự thảo ở lề dưới, --paper='1f2e 3d4c'; không ghi thì hỏi",
                    "Of which data a draft on paper is: two groups of its fingerprint, --paper='1f2e 3d4c'; asked for when not given",
                ),
            )
            .value_name(line.pick("MÃ", "CODE"))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value(""),
        )
        .arg(line.out_made().requires("paper"))
        .arg(line.font_path())
        .arg(line.messages())
}

/// What is verified.
struct Asked {
    register: Register,
    /// The one document that is asked for, where it is.
    one: Option<One>,
    /// The project, whose data of today are compared, where it is named, and what the register calls it.
    job: Option<(Job, String)>,
}

/// The one document that is asked for.
enum One {
    /// By the bytes of a file of it.
    File(PathBuf, Vec<u8>),
    /// By the folder where it is kept.
    Kept(PathBuf),
}

/// Verifies; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let mut found = Diagnostics::new();
    let job = match job::one(typed, &Wanted::default()) {
        Ok(job) => job,
        Err(problem) => return fail(problem, lang),
    };
    if typed.text("paper").is_some() {
        return paper::run(typed, &job, lang);
    }
    let asked = match asked(typed, &job, &mut found) {
        Ok(asked) => asked,
        Err(Some(problem)) => return fail(problem, lang),
        Err(None) => {
            job::show_all(&Told::all(found.iter()), typed.messages(), lang);
            return ERRORS;
        }
    };
    let roots = match signature::roots(typed, &mut found) {
        Ok(roots) => roots,
        Err(problem) => {
            job::show_all(&Told::all(found.iter()), typed.messages(), lang);
            return fail(problem, lang);
        }
    };
    let by = VerifyBy {
        fonts: &job.fonts,
        rebuild: !typed.is_set("no-rebuild"),
        roots: roots.as_ref(),
        now: today::now().to_utc(),
    };
    if asked.one.is_some() {
        let faults = asked.register.faults.iter();
        faults.for_each(|fault| found.push(Diagnostic::new(fault.problem())));
    }
    let mut all = match &asked.one {
        None => issuing::verify_all(&asked.register, typed.text("head"), by, &mut found),
        Some(One::Kept(folder)) => match issuing::verify_kept(&asked.register, folder, by) {
            Some(own) => vec![own],
            None => {
                let (path, next) = (typed.project().display().to_string(), String::new());
                return fail(Problem::NotIssuedHere { path, begins: None, next }, lang);
            }
        },
        Some(One::File(path, bytes)) => {
            let shown = path.display().to_string();
            match issuing::verify_file(&asked.register, (bytes, &shown), by) {
                Some(own) => vec![own],
                None => {
                    let begun = issuing::begun_as(&asked.register, bytes);
                    // What is behind it may be more than signatures, as receiving it would tell.
                    let behind = begun.as_ref().filter(|own| own.length < bytes.len());
                    let behind =
                        behind.map(|own| issuing::signatures(bytes, own.length, roots.as_ref()));
                    let wrong = behind.and_then(Result::err);
                    if let Some(problem) = wrong.filter(|own| *own != Problem::NotSigned {}) {
                        return fail(problem, lang);
                    }
                    let begins = begun.map(|own| own.standing.called());
                    let home = whose::named(typed, &asked.register.folder);
                    let home = home.map(|own| format!(" --in {}", emit::typed(&own)));
                    let home = home.unwrap_or_default();
                    let next = format!("ntm receive {}{home}", emit::typed(path));
                    return fail(Problem::NotIssuedHere { path: shown, begins, next }, lang);
                }
            }
        }
    };
    let (mut data, documents) = (None, asked.register.documents());
    let today: Vec<Option<Moved>> =
        all.iter_mut().map(|own| of_today(own, &asked, &documents, &mut data)).collect();
    let code = show(&all, &today, (&asked.register, &found), typed.messages(), lang);
    // As for every command that meets a project with errors.
    if all.iter().any(|own| own.found.iter().any(is_unread)) { ERRORS } else { code }
}

/// Whether something is told of a project that has errors.
fn is_unread(own: &Diagnostic) -> bool {
    matches!(own.problem, Problem::NotComparedToday { broken: true, .. })
}

fn asked(typed: &Typed<'_>, job: &Job, found: &mut Diagnostics) -> Result<Asked, Option<Problem>> {
    let path = typed.project();
    let named = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let above = || {
        let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
        folder.unwrap_or(Path::new(".")).to_owned()
    };
    let is_pdf = path.extension().is_some_and(|own| own.eq_ignore_ascii_case("pdf"));
    // A kept copy is no project; whatever of it is named means the document.
    let kept = path.canonicalize().ok().filter(|_| !is_pdf);
    let kept =
        kept.and_then(|own| own.ancestors().find(|own| issuing::is_kept(own)).map(Path::to_owned));
    if let Some(kept) = kept {
        let register =
            register::read(&whose::register_folder(typed, &kept.join(MANIFEST), found)?)?;
        return Ok(Asked { register, one: Some(One::Kept(kept)), job: None });
    }
    // The register's folder need be no project.
    let is_register = |own: &Path| own.join(REGISTER).is_file();
    let own =
        Some(path.clone()).filter(|own| is_register(own) && !own.join(PROJECT_FILE).is_file());
    // Nor is that of its kept copies, or of those of a year.
    let around = path.ancestors().find(|own| own.file_name().is_some_and(|name| name == KEPT_HOME));
    let around = around.and_then(Path::parent).map(|own| match own.as_os_str().is_empty() {
        true => PathBuf::from("."),
        false => own.to_owned(),
    });
    let around = around.filter(|own| path.is_dir() && is_register(own));
    let typed_itself = (named.as_deref() == Some(REGISTER)).then(above);
    if let Some(folder) = &typed_itself.or(own).or(around) {
        let job = folder.join(PROJECT_FILE).is_file().then(|| Job {
            folder: folder.clone(),
            name: pipeline::slug(folder),
            ..job.clone()
        });
        // What cannot be read cannot be compared, which is told of each document.
        let own = |job: Job| {
            let home = register::home_of(&job.folder, &mut Diagnostics::new());
            let name = home.map_or_else(|| ".".to_owned(), |home| home.project);
            (job, name)
        };
        return Ok(Asked { register: register::read(folder)?, one: None, job: job.map(own) });
    }
    // A file that is not there is no project that is not there.
    let is_file = path.is_file() || (is_pdf && !path.is_dir());
    if !is_file || named.as_deref() == Some(PROJECT_FILE) {
        let project = register::project(&job.folder, found).ok_or(None)?;
        let home = RegisterHome::of(&job.folder, &project.issuing);
        let register = register::read(&home.folder)?;
        home.strays(&project, &register.documents()).into_iter().for_each(|own| found.push(own));
        return Ok(Asked { register, one: None, job: Some((job.clone(), home.project)) });
    }
    let bytes = read_file(&path, &path.display().to_string())?;
    let folder = whose::register_folder(typed, &path, found)?;
    let one = Some(One::File(path, bytes));
    Ok(Asked { register: register::read(&folder)?, one, job: None })
}

/// What a document would say of today's data, where its project is the one that is asked for and nothing
/// has replaced it.
fn of_today(
    own: &mut Verified,
    asked: &Asked,
    documents: &[IssuedDocument],
    data: &mut Option<Today>,
) -> Option<Moved> {
    let (job, way) = asked.job.as_ref()?;
    let entry = &own.standing.entry;
    if entry.project != *way || !own.standing.is_in_force() || !own.is_intact() {
        return None;
    }
    let moved = data.get_or_insert_with(|| Today::of(job)).moved(&own.folder);
    if moved == Moved::Unknown {
        let broken = register::is_broken(job, &entry.document);
        let problem = register::not_compared(&own.standing, job, broken);
        let mut told = Diagnostic::new(problem);
        // What was issued is none the worse, but somebody should look.
        told.severity = if broken { Severity::Warning } else { told.severity };
        own.found.push(told);
    }
    if let Moved::Otherwise(changes) = &moved {
        let letters = own.standing.letters(documents);
        let open = data.as_ref().and_then(Today::project).map(|project| {
            let slips = issuing::corrected(project, &own.standing, documents);
            !Differences::of(changes).without(&slips).all.is_empty()
        });
        own.found.push(Diagnostic::new(Problem::SaysOtherwise {
            number: own.standing.called(),
            what: Moved::brief(changes, Lang::Vi),
            what_en: Moved::brief(changes, Lang::En),
            letters,
            open: open.unwrap_or(true),
        }));
    }
    Some(moved)
}

/// Tells what was found; returns the exit code.
fn show(
    all: &[Verified],
    today: &[Option<Moved>],
    (register, found): (&Register, &Diagnostics),
    messages: MessageFormat,
    lang: Lang,
) -> u8 {
    let documents = register.documents();
    let wrong = found.has_errors() || all.iter().any(|own| own.found.has_errors());
    let head = register.head().unwrap_or_default();
    let told = |found: &Diagnostics| Told::all(found.iter());
    if messages == MessageFormat::Json {
        let values: Vec<serde_json::Value> = all
            .iter()
            .zip(today)
            .map(|(own, moved)| {
                json!({
                    "entry": own.standing.count,
                    "document": own.standing.entry.document,
                    "number": own.standing.number,
                    "symbol": own.standing.entry.symbol,
                    "folder": own.folder.display().to_string(),
                    "files": own.files,
                    "file": own.given.as_ref().map(|given| json!({
                        "is": given.file,
                        "signed": given.is_signed,
                        "later": given.later,
                        "superseded": given.superseded,
                    })),
                    "state": own.standing.turn().key(),
                    "intact": own.is_intact(),
                    "rebuilt": match own.verdict {
                        Verdict::SameBytes => "same-bytes",
                        Verdict::SameWords => "same-words",
                        Verdict::Other => "other",
                        Verdict::NotTried => "not-tried",
                    },
                    "today": moved.as_ref().map(|moved| match moved {
                        Moved::Not => json!("same"),
                        Moved::Unknown => json!("unknown"),
                        Moved::Otherwise(changes) => changes::json(changes, lang),
                    }),
                    "signed": own.signed.iter().map(|own| json!({
                        "file": own.file,
                        "signatures": own.signatures.iter().map(signature::value).collect::<Vec<_>>(),
                    })).collect::<Vec<_>>(),
                    "diagnostics": emit::diagnostics(&told(&own.found), lang),
                })
            })
            .collect();
        let all = json!({
            "ok": !wrong,
            "entries": register.links.len(),
            "head": head,
            "documents": values,
            "diagnostics": emit::diagnostics(&told(found), lang),
        });
        say::line(emit::escaped(&all.to_string()));
        return if wrong { ERRORS } else { DONE };
    }
    job::show_all(&told(found), messages, lang);
    for (own, moved) in all.iter().zip(today) {
        job::show_all(&told(&own.found), messages, lang);
        own.given.iter().for_each(|given| say::line(given_line(own, given, lang)));
        say::line(line(own, &documents, lang));
        signature::lines(&own.signed, lang).into_iter().for_each(say::line);
        if let Some(Moved::Otherwise(changes)) = moved {
            let lines = changes::told(changes, lang).into_iter();
            lines.for_each(|line| say::line(format_args!("  {line}")));
        }
    }
    let entries = register.links.len();
    // A head that was typed amiss says nothing of the register.
    let is_of_register = |own: &Diagnostic| {
        own.severity == Severity::Error && !matches!(own.problem, Problem::HeadUnclear { .. })
    };
    let sound = register.faults.is_empty() && !found.iter().any(is_of_register);
    say::line(match (sound, lang) {
        (true, Lang::Vi) => format!("Sổ: {entries} mục nối liền nhau, mã cuối sổ {head}"),
        (true, Lang::En) => format!("Register: entries: {entries}, an unbroken chain, head {head}"),
        (false, Lang::Vi) => format!("Sổ: {entries} mục, có chỗ không còn như ntm ghi"),
        (false, Lang::En) => format!("Register: entries: {entries}, not as ntm wrote it"),
    });
    if wrong { ERRORS } else { DONE }
}

/// Which file of the document the given one is.
fn given_line(own: &Verified, given: &GivenFile, lang: Lang) -> String {
    let (file, called) = (&given.file, own.standing.called());
    let is = match (given.is_signed, lang) {
        (true, Lang::Vi) => format!("Tệp này là bản đã ký {file} của {called}"),
        (true, Lang::En) => format!("This file is {file} of {called}, signed"),
        (false, Lang::Vi) => format!("Tệp này là {file} của {called}, bản chưa ký"),
        (false, Lang::En) => format!("This file is {file} of {called}, not signed"),
    };
    let later = given.later.as_ref().map_or_else(String::new, |later| match (lang, given) {
        (Lang::Vi, GivenFile { superseded: Some(_), .. }) => format!("; đã thay bằng {later}"),
        (Lang::En, GivenFile { superseded: Some(_), .. }) => format!("; {later} took its place"),
        (Lang::Vi, _) => format!("; bản đã ký nhận sau: {later}"),
        (Lang::En, _) => format!("; received with signatures: {later}"),
    });
    format!("{is}{later}")
}

fn line(own: &Verified, all: &[IssuedDocument], lang: Lang) -> String {
    let called = own.standing.called();
    let turned = own.standing.turned(all, lang).map(|own| format!("; {own}")).unwrap_or_default();
    let (files, day) = (own.files, own.standing.day());
    if !own.is_intact() {
        return match lang {
            Lang::Vi => format!("{called}, {day}: KHÔNG còn nguyên vẹn{turned}"),
            Lang::En => format!("{called}, {day}: NOT intact{turned}"),
        };
    }
    let rebuilt = match own.verdict {
        Verdict::SameBytes => lang.pick("; lập lại giống từng byte", "; made anew byte for byte"),
        Verdict::SameWords => lang
            .pick("; lập lại cùng lời văn, số liệu", "; made anew with the same words and figures"),
        Verdict::Other => lang.pick("; lập lại thì khác", "; made anew it differs"),
        Verdict::NotTried => "",
    };
    match lang {
        Lang::Vi => format!("{called}, {day}: nguyên vẹn, {files} tệp{rebuilt}{turned}"),
        Lang::En => format!("{called}, {day}: intact, files: {files}{rebuilt}{turned}"),
    }
}

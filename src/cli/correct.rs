//! `ntm correct`: what the slips in an issued document call for, and the official letter that corrects it.

use clap::ArgAction;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, register, say};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang, Told};
use crate::issuing::{self, CallsFor, Difference, Differences, IssuedDocument, Letter, Today};
use crate::output;
use crate::pipeline::{self, Job, Wanted};

/// `ntm correct`
pub const COMMAND: Command = Command {
    name: "correct",
    about: [
        "Văn bản đã ban hành có chỗ sai: thay thế hay đính chính, và dự thảo công văn đính chính",
        "An issued document has a slip: another in its place or a letter, and that letter drafted",
    ],
    usage: [" --number SỐ [DỰ_ÁN]", " --number NUMBER [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project())
        .arg(
            line.option(
                "number",
                line.pick(
                    "Số, ký hiệu văn bản đã ban hành, chẳng hạn 25/KH-UBND",
                    "Number and symbol of the issued document, such as 25/KH-UBND",
                ),
            )
            .value_name(line.pick("SỐ", "NUMBER"))
            .required(true),
        )
        .arg(
            line.option(
                "letter",
                line.pick(
                    "Viết sẵn công văn đính chính vào dinh-chinh/ của dự án",
                    "Draft the letter into dinh-chinh/ of the project",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(line.font_path())
        .arg(line.messages())
}

/// Tells what is called for, and drafts the letter where that is wanted; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let job = match job::one(typed, &Wanted::default()) {
        Ok(job) => job,
        Err(problem) => return fail(problem, lang),
    };
    let (named, letter) = (typed.text("number").unwrap_or_default(), typed.is_set("letter"));
    let mut found = Diagnostics::new();
    let told = compared(&job, named, &mut found);
    let written = told.as_ref().filter(|_| letter).and_then(|(own, all)| {
        let letter = drafted(&job, own, all, &mut found)?;
        let path = job.folder.join(&letter.file.path);
        match output::write_new(&path, &letter.file.bytes) {
            Ok(()) => Some((letter.id, path)),
            Err(problem) => {
                found.push(Diagnostic::new(problem));
                None
            }
        }
    });
    let wrong = found.has_errors();
    let all_found = Told::all(found.iter());
    if typed.messages() == MessageFormat::Json {
        let value = told.as_ref().map(|(own, all)| value(own, all));
        let written =
            written.map(|(id, path)| json!({"document": id, "file": path.display().to_string()}));
        let all = json!({
            "compared": value,
            "letter": written,
            "diagnostics": emit::diagnostics(&all_found, lang),
        });
        say::line(emit::escaped(&all.to_string()));
        return if wrong { ERRORS } else { DONE };
    }
    told.iter().flat_map(|(own, all)| lines(own, all, lang)).for_each(say::line);
    if !letter {
        let next = told.iter().filter_map(|(own, all)| next(&job, (named, own), all, lang));
        next.for_each(say::line);
    }
    job::show_all(&all_found, typed.messages(), lang);
    if let Some((id, path)) = written {
        let (project, id) = (emit::typed_last(&job.folder), emit::typed_word(&id));
        say::line(match lang {
            Lang::Vi => format!(
                "Đã viết sẵn {}: xem lại rồi ntm build{project} --doc {id}, ntm issue{project} --doc {id} --number next --date NGÀY",
                path.display()
            ),
            Lang::En => format!(
                "Drafted {}: look it over, then ntm build{project} --doc {id}, ntm issue{project} --doc {id} --number next --date DATE",
                path.display()
            ),
        });
    }
    if wrong { ERRORS } else { DONE }
}

/// The document that is named, with what of it was issued otherwise than it would be now.
fn compared(
    job: &Job,
    named: &str,
    found: &mut Diagnostics,
) -> Option<(IssuedDocument, Differences)> {
    let home = register::home_of(&job.folder, found)?;
    let all = match register::read(&home.folder) {
        Ok(register) => register.documents(),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            return None;
        }
    };
    let own = IssuedDocument::in_force(&all, named, found)?.clone();
    let differences = (own.entry.project == home.project)
        .then(|| issuing::differences(&mut Today::of(job), &home.folder, &own))
        .flatten();
    if differences.is_none() {
        let broken = register::is_broken(job, &own.entry.document);
        let mut told = Diagnostic::new(register::not_compared(&own, job, broken));
        // Nothing of what was asked for is done.
        told.severity = Severity::Error;
        found.push(told);
    }
    Some((own, differences?))
}

/// The letter of what can be corrected by one.
fn drafted(
    job: &Job,
    own: &IssuedDocument,
    all: &Differences,
    found: &mut Diagnostics,
) -> Option<Letter> {
    let number = own.called();
    let count = all.that_call_for(CallsFor::Replacement).count();
    if count > 0 {
        let document = emit::typed_word(&own.entry.document);
        let signer = all.that_call_for(CallsFor::Replacement).all(|own| own.is_of_signer);
        let project = emit::typed_last(&job.folder);
        let problem = Problem::CorrectionOfContent { number, count, document, project, signer };
        found.push(Diagnostic::new(problem));
        return None;
    }
    let known = register::home_of(&job.folder, found)?.documents();
    // What is told of the project as it stands is no matter of the letter, unless it keeps it from being written.
    let mut heard = Diagnostics::new();
    let Some(prepared) = pipeline::prepare(&job.folder, &job.fonts, &mut heard) else {
        found.extend(heard);
        return None;
    };
    let all = &all.without(&issuing::corrected(&prepared.project, own, &known));
    if all.all.is_empty() {
        let letters = Some(own.letters(&known)).filter(|letters| !letters.is_empty());
        found.push(Diagnostic::new(Problem::NothingToCorrect { number, letters }));
        return None;
    }
    let papers = prepared.project.papers();
    let paper = papers.iter().find(|paper| paper.id == own.entry.document.as_str())?;
    let name = pipeline::paper_name(&prepared, paper, found)?;
    Some(Letter::of(own, all, (&prepared.project, paper.document, &name)))
}

/// What is called for, and the headings under which it is told.
const HEADINGS: [(CallsFor, &str, &str); 3] = [
    (
        CallsFor::Replacement,
        "Khác về nội dung (số liệu, câu thêm hoặc bớt): thay bằng văn bản mới",
        "Other content (figures, sentences that came or went): another document in its place",
    ),
    (
        CallsFor::Letter,
        "Khác về thể thức, chính tả: đính chính bằng công văn",
        "Other in form or spelling: an official letter",
    ),
    (
        CallsFor::Decision,
        "Khác lời: có làm khác nội dung hay không thì người soạn quyết định",
        "Other words: whether the content is another, a person decides",
    ),
];

fn lines(own: &IssuedDocument, all: &Differences, lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("{}, {}: {}", own.called(), own.day(), own.entry.title)];
    for (what, vi, en) in HEADINGS {
        let own: Vec<&Difference> = all.that_call_for(what).collect();
        if !own.is_empty() {
            lines.push(format!("{} ({}):", lang.pick(vi, en), own.len()));
            lines.extend(own.into_iter().map(|own| format!("  {}", line(own, lang))));
        }
    }
    if all.other_layout {
        lines.push(
            lang.pick(
                "Lời và số như nhau, cách trình bày khác: đính chính bằng công văn nếu bản đã ban hành trình bày sai",
                "The same words and figures, set otherwise: an official letter where it was set wrongly",
            )
            .to_owned(),
        );
    }
    if all.all.is_empty() && !all.other_layout {
        lines.push(
            lang.pick("Dự án nay cho ra đúng bản đã ban hành", "The project gives what was issued")
                .to_owned(),
        );
    }
    lines
}

/// What is to be typed next.
fn next(
    job: &Job,
    (named, own): (&str, &IssuedDocument),
    all: &Differences,
    lang: Lang,
) -> Option<String> {
    let (project, id) = (emit::typed_last(&job.folder), emit::typed_word(&own.entry.document));
    let named = emit::typed_word(named);
    let replaces = all.that_call_for(CallsFor::Replacement).next().is_some();
    if !replaces && all.all.is_empty() {
        return None;
    }
    Some(match (replaces, lang) {
        (true, Lang::Vi) => format!(
            "Thay thế: ntm build{project} --doc {id} --draft để xem dự thảo, rồi ntm issue{project} --doc {id} --number next --date NGÀY --replaces {named}"
        ),
        (true, Lang::En) => format!(
            "To replace it: ntm build{project} --doc {id} --draft to see the draft, then ntm issue{project} --doc {id} --number next --date DATE --replaces {named}"
        ),
        (false, Lang::Vi) => {
            format!("Đính chính: ntm correct{project} --number {named} --letter viết sẵn công văn")
        }
        (false, Lang::En) => {
            format!(
                "To correct it: ntm correct{project} --number {named} --letter drafts the letter"
            )
        }
    })
}

/// "Phụ lục I, dòng “A”, cột “B”: đã in “1”, nay là “2”".
fn line(own: &Difference, lang: Lang) -> String {
    let [vi, en] = &own.at;
    let at = match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let at = if at.is_empty() { String::new() } else { format!("{at}: ") };
    let (was, is) = (lang.pick("đã in", "printed"), lang.pick("nay là", "now"));
    match (&own.printed, &own.now) {
        (Some(old), Some(new)) => format!("{at}{was} “{old}”, {is} “{new}”"),
        (Some(old), None) => {
            format!("{at}{was} “{old}”, {}", lang.pick("nay không còn", "now gone"))
        }
        (None, Some(new)) => format!("{at}{} “{new}”", lang.pick("nay thêm", "now added")),
        (None, None) => at,
    }
}

fn value(own: &IssuedDocument, all: &Differences) -> serde_json::Value {
    let of = |what: CallsFor| {
        let own = all.that_call_for(what).map(|own| {
            let [vi, en] = &own.at;
            json!({ "at": { "vi": vi, "en": en }, "printed": own.printed, "now": own.now })
        });
        own.collect::<Vec<_>>()
    };
    json!({
        "number": own.called(),
        "date": own.date,
        "document": own.entry.document,
        "content": of(CallsFor::Replacement),
        "form": of(CallsFor::Letter),
        "decision": of(CallsFor::Decision),
        "other_layout": all.other_layout,
    })
}

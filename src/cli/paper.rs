//! `ntm verify --paper`: which data a draft on paper was printed from.

use std::io::{BufRead as _, Write as _};

use serde_json::json;

use super::line::Typed;
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, register, say};
use crate::diag::{Diagnostics, Problem};
use crate::emit::Lang;
use crate::issuing::{self, PaperCode, PaperOf, Register};
use crate::pipeline::Job;

/// Tells which data a draft was printed from whose fingerprint is typed behind `--paper`, or asked for;
/// returns the exit code.
pub fn run(typed: &Typed<'_>, job: &Job, lang: Lang) -> u8 {
    let project = typed.project();
    let text = match typed.text("paper") {
        Some(text) if !text.is_empty() => text.to_owned(),
        // Behind a space stands the project, and a code would be taken for one.
        _ if !project.exists() => {
            let seen = project.display().to_string();
            let detail = lang.pick(
                "không có dự án “{}”; mã dự thảo thì viết liền sau dấu bằng: --paper='{}'",
                "there is no project “{}”; a draft's code stands behind an equals sign: --paper='{}'",
            );
            return fail(Problem::Usage { detail: detail.replace("{}", &seen) }, lang);
        }
        _ => asked(lang),
    };
    let Some(code) = PaperCode::typed(&text) else {
        return fail(Problem::NoPaperCode { seen: text.trim().to_owned() }, lang);
    };
    // What is wrong with the project is no matter of the paper; without a register there are no copies.
    let home = register::home_of(&job.folder, &mut Diagnostics::new());
    let register = home.and_then(|home| Register::read(&home.folder).ok().flatten());
    let out = typed.out();
    let all = issuing::paper_of(&code, job, register.as_ref(), &out);
    if typed.messages() == MessageFormat::Json {
        let value = |own: &PaperOf| match own {
            PaperOf::Today(id) => json!({ "data": "today", "document": id }),
            PaperOf::Built(id) => json!({ "data": "built", "document": id }),
            PaperOf::Kept(own) => json!({
                "data": "kept", "document": own.entry.document, "number": own.called(),
                "folder": own.entry.folder,
            }),
        };
        say::line(json!({ "paper": all.iter().map(value).collect::<Vec<_>>() }));
        return if all.is_empty() { ERRORS } else { DONE };
    }
    if all.is_empty() {
        return fail(Problem::PaperUnknown { seen: text.trim().to_owned() }, lang);
    }
    for own in &all {
        say::line(match (own, lang) {
            (PaperOf::Today(id), Lang::Vi) => format!("{id}: in từ số liệu nay"),
            (PaperOf::Today(id), Lang::En) => format!("{id}: printed from the data of today"),
            (PaperOf::Built(id), Lang::Vi) => format!(
                "{id}: in từ số liệu của lần lập gần nhất, từ đó số liệu đã đổi (ntm diff cho biết đổi gì)"
            ),
            (PaperOf::Built(id), Lang::En) => format!(
                "{id}: printed from the data of the last build, which were changed since (see ntm diff)"
            ),
            (PaperOf::Kept(own), _) => format!(
                "{}: {} {}, {} ({})",
                own.entry.document,
                lang.pick("in từ số liệu lưu cùng", "printed from the data that are kept with"),
                own.called(),
                own.day(),
                own.entry.folder
            ),
        });
    }
    DONE
}

/// Asks for two groups of the fingerprint.
fn asked(lang: Lang) -> String {
    let mut out = std::io::stderr();
    let _ = write!(
        out,
        "{}",
        lang.pick(
            "Hai nhóm (hoặc hơn) của mã dự thảo ở lề dưới tờ giấy, chẳng hạn 1f2e 3d4c: ",
            "Two groups (or more) of the fingerprint in the paper's bottom margin, such as 1f2e 3d4c: "
        )
    );
    let _ = out.flush();
    let mut line = String::new();
    let _ = std::io::stdin().lock().read_line(&mut line);
    line
}

//! `ntm status`: what is due, how it stands, and who still has to report.

use serde_json::json;

use super::job::AskedProjects;
use super::line::{Command, CommandLine, Typed, day};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::diag::Severity;
use crate::emit::{self, Lang, Told};
use crate::pipeline::Wanted;
use crate::status::{self, Dues};

/// `ntm status`
pub const COMMAND: Command = Command {
    name: "status",
    about: [
        "Văn bản nào đến hạn, đã lập chưa, xã nào chưa gửi phiếu",
        "What is due, how it stands, and who has not reported",
    ],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.all())
        .arg(line.due())
        .arg(
            line.option(
                "today",
                line.pick(
                    "Tính từ ngày này (mặc định: hôm nay), chẳng hạn 18/3/2025",
                    "Count from this day (default: today), such as 18/3/2025",
                ),
            )
            .value_name(line.pick("NGÀY", "DATE"))
            .value_parser(day),
        )
        .arg(line.out_made())
        .arg(line.font_path())
        .arg(line.messages().alias("format"))
}

/// Tells what is due; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let messages = typed.messages();
    let out = typed.out();
    let wanted = Wanted::default();
    let AskedProjects { jobs, found } = match job::asked(typed, &wanted, Some(&out), false) {
        Ok(asked) => asked,
        Err(problem) => return fail(problem, lang),
    };
    let today = typed.day("today").unwrap_or_else(today::today);
    let Dues { mut all, unreadable, remarks } = status::due(&jobs, &out);
    if let Some(last) = typed.day("due") {
        all.retain(|due| due.day().is_some_and(|day| day <= last));
    }
    job::show_all(&found, messages, lang);
    for (name, found) in unreadable.iter().chain(&remarks) {
        job::show(found, Some(name), messages, lang);
    }
    if messages == MessageFormat::Json {
        let documents: Vec<serde_json::Value> =
            all.iter().map(|due| status::value(due, today)).collect();
        let told = |(name, found): &(String, Vec<Told>)| json!({ "project": name, "diagnostics": emit::diagnostics(found, lang) });
        let of = |all: &[(String, Vec<Told>)]| all.iter().map(told).collect::<Vec<_>>();
        let all = json!({
            "today": today.to_string(),
            "documents": documents,
            "unreadable": of(&unreadable),
            "registers": of(&remarks),
            "folders": emit::diagnostics(&found, lang),
        });
        say::line(emit::escaped(&all.to_string()));
    } else {
        for due in &all {
            say::line(status::line(due, today, lang));
        }
    }
    let is_wrong = |own: &Told| own.severity == Severity::Error;
    let wrong = remarks.iter().flat_map(|(_, told)| told).any(is_wrong);
    if unreadable.is_empty() && found.is_empty() && !wrong { DONE } else { ERRORS }
}

//! `ntm status`: what is due, how it stands, and who still has to report.

use serde_json::json;

use super::line::{Command, Line, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;
use crate::status;
use crate::viet;

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

fn takes(command: clap::Command, line: &Line) -> clap::Command {
    command
        .arg(line.project())
        .arg(
            line.option(
                "today",
                line.pick(
                    "Tính từ ngày này (mặc định: hôm nay), chẳng hạn 18/3/2025",
                    "Count from this day (default: today), such as 18/3/2025",
                ),
            )
            .value_name(line.pick("NGÀY", "DATE"))
            .value_parser(|text: &str| viet::parse_date(text).map_err(|_| "18/3/2025")),
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
    let jobs =
        match job::jobs(&typed.projects(), &wanted, typed.path("font-path").as_deref(), false) {
            Ok(jobs) => jobs,
            Err(problem) => return fail(problem, lang),
        };
    let today = typed.day("today").unwrap_or_else(today::today);
    let (all, unreadable) = status::due(&jobs, &out);
    for (slug, found) in &unreadable {
        for told in found {
            match messages {
                MessageFormat::Json => {}
                MessageFormat::Human => {
                    say::finding_apart(told, Some(slug), lang);
                }
                MessageFormat::Short => say::aside(emit::short(told, Some(slug), lang)),
            }
        }
    }
    if messages == MessageFormat::Json {
        let documents: Vec<serde_json::Value> =
            all.iter().map(|due| status::value(due, today)).collect();
        let unreadable: Vec<serde_json::Value> = unreadable
            .iter()
            .map(|(slug, found)| {
                json!({ "project": slug, "diagnostics": emit::diagnostics(found, lang) })
            })
            .collect();
        let all = json!({
            "today": today.to_string(),
            "documents": documents,
            "unreadable": unreadable,
        });
        say::line(emit::escaped(&all.to_string()));
    } else {
        for due in &all {
            say::line(status::line(due, today, lang));
        }
    }
    if unreadable.is_empty() { DONE } else { ERRORS }
}

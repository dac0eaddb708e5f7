//! `ntm status`: what is due, how it stands, and who still has to report.

use std::path::PathBuf;

use clap::value_parser;
use serde_json::json;

use super::line::{Command, Line, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;
use crate::status::{self, Due, State};
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
        .arg(
            line.option(
                "out",
                line.pick(
                    "Thư mục chứa văn bản đã lập (mặc định: out)",
                    "Folder of the documents made (default: out)",
                ),
            )
            .value_name(line.pick("THƯ_MỤC", "DIR"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(line.font_path())
        .arg(line.messages().alias("format"))
}

/// Tells what is due; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let messages = typed.messages();
    let out = typed.path("out").unwrap_or_else(|| PathBuf::from("out"));
    let wanted = Wanted::default();
    let jobs =
        match job::jobs(&typed.projects(), &wanted, typed.path("font-path").as_deref(), false) {
            Ok(jobs) => jobs,
            Err(problem) => return fail(problem, lang),
        };
    let today = typed.day("today").unwrap_or_else(today::today);
    let (all, unreadable) = status::due(&jobs, &out, today);
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
        let documents: Vec<serde_json::Value> = all.iter().map(value).collect();
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
            say::line(line(due, lang));
        }
    }
    if unreadable.is_empty() { DONE } else { ERRORS }
}

fn value(due: &Due) -> serde_json::Value {
    json!({
        "project": due.project,
        "document": due.document,
        "deadline": due.deadline.map(|day| day.to_string()),
        "closing": due.closing.map(|(closing, _)| closing.to_string()),
        "days_left": due.days_left,
        "state": match due.state {
            State::Broken => "broken",
            State::Missing => "missing",
            State::OutOfDate => "out-of-date",
            State::UpToDate => "up-to-date",
            State::Issued => "issued",
        },
        "waiting_for": due.waiting_for,
    })
}

/// "19/3/2025  còn 05 ngày  thach-an-2025/bao-cao-quy-1: chưa lập; chờ phiếu của 02 xã: A, B".
fn line(due: &Due, lang: Lang) -> String {
    let deadline = due.deadline.map_or_else(|| "-".to_owned(), viet::fmt_short);
    let days = match due.days_left {
        _ if due.state == State::Issued => String::new(),
        None => String::new(),
        Some(0) => lang.pick("hết hạn hôm nay", "due today").to_owned(),
        Some(days) if days > 0 => {
            lang.pick("còn {} ngày", "{} days left").replace("{}", &days.to_string())
        }
        Some(days) => {
            lang.pick("quá hạn {} ngày", "{} days late").replace("{}", &(-days).to_string())
        }
    };
    let state = match due.state {
        State::Broken => lang.pick("chưa lập được, xem ntm check", "cannot be made, see ntm check"),
        State::Missing => lang.pick("chưa lập", "missing"),
        State::OutOfDate => lang.pick("cũ hơn số liệu, cần lập lại", "out of date"),
        State::UpToDate => lang.pick("đã lập, khớp số liệu", "up to date"),
        State::Issued => lang.pick("đã ban hành", "issued"),
    };
    let waiting = if due.waiting_for.is_empty() {
        String::new()
    } else {
        let count = viet::fmt_count(due.waiting_for.len() as u64);
        lang.pick("; chờ phiếu của {} xã: ", "; waiting for {} communes: ").replace("{}", &count)
            + &due.waiting_for.join(", ")
    };
    let closing = due.closing.map_or_else(String::new, |(closing, usual)| {
        let says = lang.pick(
            "; số liệu chốt {}, sau hạn gửi thường lệ {}: ghi hạn của cơ quan vào ky: han",
            "; the data close on {}, after the usual deadline of {}: name the office's own in ky: han",
        );
        says.replacen("{}", &viet::fmt_short(closing), 1).replacen("{}", &viet::fmt_short(usual), 1)
    });
    format!("{deadline:<12}{days:<18}{}/{}: {state}{waiting}{closing}", due.project, due.document)
}

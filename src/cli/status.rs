//! `ntm status`: what is due, how it stands, and who still has to report.

use serde_json::json;

use super::args::StatusArgs;
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;
use crate::status::{self, Due, State};
use crate::viet;

/// Tells what is due; returns the exit code.
pub fn run(args: &StatusArgs, lang: Lang) -> u8 {
    let wanted = Wanted::default();
    let jobs = match job::jobs(&args.projects, &wanted, args.fonts.as_deref(), false) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let today = args.today.unwrap_or_else(today::today);
    let (all, unreadable) = status::due(&jobs, &args.out, today);
    for (slug, found) in &unreadable {
        for told in found {
            match args.messages {
                MessageFormat::Json => {}
                MessageFormat::Human => {
                    say::finding_apart(told, Some(slug), lang);
                }
                MessageFormat::Short => say::aside(emit::short(told, Some(slug), lang)),
            }
        }
    }
    if args.messages == MessageFormat::Json {
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

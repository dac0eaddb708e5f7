//! `ntm status`: what is due, how it stands, and who still has to report.

use serde_json::json;

use super::args::StatusArgs;
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say, today};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;
use crate::status;

/// Tells what is due; returns the exit code.
pub fn run(args: &StatusArgs, lang: Lang) -> u8 {
    let wanted = Wanted::default();
    let jobs = match job::jobs(&args.projects, &wanted, args.fonts.as_deref(), false) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let today = args.today.unwrap_or_else(today::today);
    let (all, unreadable) = status::due(&jobs, &args.out);
    for (slug, found) in &unreadable {
        for diagnostic in found.iter() {
            match args.messages {
                MessageFormat::Json => {}
                MessageFormat::Human => {
                    say::finding_apart(diagnostic, Some(slug), lang);
                }
                MessageFormat::Short => say::aside(emit::short(diagnostic, Some(slug), lang)),
            }
        }
    }
    if args.messages == MessageFormat::Json {
        let documents: Vec<serde_json::Value> =
            all.iter().map(|due| emit::due_as_json(due, today)).collect();
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
            say::line(emit::due(due, today, lang));
        }
    }
    if unreadable.is_empty() { DONE } else { ERRORS }
}

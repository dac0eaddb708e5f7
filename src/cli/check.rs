//! `ntm check`: everything that `ntm build` does, but for writing.

use std::path::PathBuf;

use clap::{ArgAction, value_parser};

use super::follow::{Among, Follow, Narrator};
use super::job::AskedProjects;
use super::line::{Command, CommandLine, Typed};
use super::on_copies::OnCopies;
use super::on_review::{OnReview, SLIP};
use super::summary::SummaryWords;
use super::{DONE, fail, job, say, stop};
use crate::batch::{self, Event, Pace, Report};
use crate::emit::{self, Lang, Told};
use crate::issuing;
use crate::pipeline::Wanted;

/// `ntm check`
pub const COMMAND: Command = Command {
    name: "check",
    about: ["Kiểm tra mọi thứ, không ghi gì", "Check everything, write nothing"],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

/// What belongs to projects, and not to codes.
const WITH_PROJECTS: [&str; 11] = [
    "project",
    "all",
    "doc",
    "due",
    "jobs",
    "font-path",
    "message-format",
    "annotate",
    "unverified",
    "second-entry",
    "slip",
];

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.all())
        .arg(line.doc())
        .arg(line.due())
        .arg(line.jobs())
        .arg(line.font_path())
        // The name it had before it was the same in every command.
        .arg(line.messages().alias("format"))
        .arg(
            line.option(
                "annotate",
                line.pick(
                    "Ghi vào thư mục này bản sao các bảng tính, mỗi lỗi là một ghi chú ở ô của nó, và danh sách mọi lỗi",
                    "Write to this folder copies of the workbooks with each finding as a comment on its cell, and a list of all",
                ),
            )
            .value_name(line.pick("THƯ_MỤC", "DIR"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            line.option(
                "unverified",
                line.pick(
                    "Liệt kê các số gõ trong lời văn mà không có gì để đối chiếu",
                    "List the numbers typed in texts that nothing vouches for",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "second-entry",
                line.pick(
                    "Tờ nhập lại: chưa có thì lập tờ để người kiểm tra gõ lại các tổng số từ bản giấy, có rồi thì so",
                    "Second entry: made when it is not there, for totals to be typed again from paper; compared when it is",
                ),
            )
            .value_name(line.pick("TỆP", "FILE"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            line.option(
                "slip",
                line.pick(
                    "Ghi phiếu kiểm tra số liệu để ký (mặc định: phieu-kiem-tra.pdf)",
                    "Write the slip for the reviewer to sign (default: phieu-kiem-tra.pdf)",
                ),
            )
            .value_name(line.pick("TỆP", "FILE"))
            .num_args(0..=1)
            .default_missing_value(SLIP)
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            line.option(
                "explain",
                line.pick(
                    "Cho biết một mã lời báo nghĩa là gì, chẳng hạn N503",
                    "Tell what a message's code means, such as N503",
                ),
            )
            .value_name(line.pick("MÃ", "CODE"))
            .value_parser(|text: &str| {
                emit::code(text, Lang::En).map(|_| text.to_owned()).ok_or("N503")
            })
            .conflicts_with_all(WITH_PROJECTS)
            .conflicts_with("list"),
        )
        .arg(
            line.option(
                "list",
                line.pick("In bảng mọi mã lời báo", "Print all codes of messages as a table"),
            )
            .action(ArgAction::SetTrue)
            .conflicts_with_all(WITH_PROJECTS),
        )
}

/// Checks, or tells of codes; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    if typed.is_set("list") {
        return codes(&emit::codes(lang));
    }
    if let Some(code) = typed.text("explain") {
        return codes(&emit::code(code, lang).unwrap_or_default());
    }
    let (documents, due) = (typed.documents(), typed.day("due"));
    let wanted = Wanted { documents, due, ..Wanted::default() };
    let AskedProjects { jobs, found } = match job::asked(typed, &wanted, None, false) {
        Ok(asked) => asked,
        Err(problem) => return fail(problem, lang),
    };
    let mut review = match OnReview::of(typed, jobs.len(), lang) {
        Ok(review) => review,
        Err(problem) => return fail(problem, lang),
    };
    let says = Verdicts(lang);
    let mut follow = Follow::new(typed.messages(), lang, jobs.len(), &found, &says);
    let stop = stop::asked(follow.bar(), lang);
    let pace = Pace { threads: typed.number("jobs").unwrap_or_else(batch::cores), stop: &stop };
    let mut annotating = typed.path("annotate").map(|folder| OnCopies::new(folder, &jobs, lang));
    batch::check(&jobs, &review.asked(), &pace, &mut |mut event| {
        if let Event::Report(report) = &mut event {
            review.take(&report.name, std::mem::take(&mut report.reviewed));
            if let Some(annotating) = &mut annotating {
                annotating.take(report);
            }
        }
        follow.hear(event);
    });
    let code = follow.end();
    // No matter of any document, and so nothing that keeps one from being issued.
    for job in &jobs {
        let keys = issuing::keys_in(&job.folder);
        job::show_all(&Told::all(keys.iter()), typed.messages(), lang);
    }
    let code = review.end(typed.messages(), code);
    annotating.map_or(code, |annotating| annotating.end(typed.messages(), code))
}

/// Prints all codes of messages, or what one means; returns the exit code.
fn codes(text: &str) -> u8 {
    say::bytes(text.as_bytes());
    DONE
}

/// Whether projects are in order.
struct Verdicts(Lang);

impl Narrator for Verdicts {
    fn project(&self, report: &Report, among: Among) {
        let (lang, name) = (self.0, &report.name);
        let counts = emit::counts(&report.found, lang);
        let verdict = if report.has_errors() {
            lang.pick("chưa đạt", "not in order")
        } else {
            lang.pick("đạt", "in order")
        };
        let counts = if counts.is_empty() { String::new() } else { format!(" ({counts})") };
        say::line(format_args!("{name}: {verdict}{counts}"));
        let account = report.account.as_ref().filter(|_| !report.has_errors());
        if let Some(account) = account.filter(|_| among != Among::Counted) {
            for line in account.lines(lang) {
                say::line(format_args!("{name}: {line}"));
            }
        }
    }

    fn words(&self) -> &'static SummaryWords {
        &SummaryWords {
            projects: [["đạt", "in order"], ["chưa đạt", "not in order"]],
            documents: [["lập được", "can be made"], ["chưa lập được", "cannot be made"]],
            failed: ["Chưa đạt", "Not in order"],
        }
    }
}

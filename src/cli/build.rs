//! `ntm build`: makes the documents and writes them.

use std::path::PathBuf;

use clap::ArgAction;
use clap::builder::PossibleValuesParser;

use super::follow::{Among, Follow, Narrator};
use super::job::AskedProjects;
use super::line::{Command, CommandLine, Typed};
use super::open::Opening;
use super::summary::SummaryWords;
use super::{DONE, fail, job, say, stop, why};
use crate::batch::{self, End, Ended, Output, Pace, Report};
use crate::changes;
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::formats::{self, FORMATS, Format};
use crate::model::DraftMark;
use crate::output::Written;
use crate::pipeline::Wanted;
use crate::viet;

/// `ntm build`
pub const COMMAND: Command = Command {
    name: "build",
    about: ["Lập văn bản và ghi ra tệp", "Make the documents and write them"],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.all())
        .arg(line.doc())
        .arg(line.due())
        .arg(line.out())
        .arg(
            line.option("format", "")
                .help(format!(
                    "{}: {}",
                    line.pick("Loại tệp", "Kind of file"),
                    kinds_of_file(line.lang)
                ))
                .value_name(line.pick("LOẠI", "KIND"))
                .value_parser(PossibleValuesParser::new(FORMATS.iter().map(|format| format.key)))
                .hide_possible_values(true),
        )
        .arg(
            line.option(
                "one-book",
                line.pick(
                    "Với --format xlsx: mọi phụ lục của một văn bản vào một tệp, mỗi phụ lục một trang",
                    "With --format xlsx: all annexes of a document in one file, a sheet each",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "draft",
                line.pick(
                    "Ghi “DỰ THẢO” ở lề mỗi trang",
                    "Mark each page as a draft: “DỰ THẢO” in its margin",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "fingerprint",
                line.pick(
                    "Như --draft, thêm mã dự thảo ở lề dưới, để biết tờ giấy in từ số liệu nào",
                    "As --draft, with a fingerprint in the bottom margin that tells of which data a paper is",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option("annex-only", line.pick("Chỉ lập các phụ lục", "Only the annexes"))
                .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "keep-typ",
                line.pick(
                    "Giữ lại lời văn đã dựng bên cạnh văn bản",
                    "Keep the finished markup beside the document",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "force",
                line.pick(
                    "Lập lại tất cả, kể cả văn bản không đổi",
                    "Make everything, what is unchanged, too",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "why",
                line.pick(
                    "Cho biết vì sao lập lại từng văn bản",
                    "Tell why each document is made anew",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "open",
                line.pick(
                    "Lập xong thì mở văn bản (nhiều dự án: mở thư mục ghi ra)",
                    "Open the document once it is made (of several projects their folder)",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(line.jobs())
        .arg(line.font_path())
        .arg(line.messages())
}

/// What was typed.
struct Args {
    /// What is wanted of the projects.
    wanted: Wanted,
    /// Where documents are written.
    out: PathBuf,
    /// What is made of them.
    format: &'static Format,
    /// Whether a document's annexes are sheets of one workbook.
    one_book: bool,
    /// Whether the markup is kept.
    keep_typ: bool,
    /// Whether what is fresh is made, too.
    force: bool,
    /// Whether it is told why documents are made.
    why: bool,
    /// The language.
    lang: Lang,
}

impl Args {
    fn of(typed: &Typed<'_>, lang: Lang) -> Self {
        let format = typed.text("format").and_then(formats::called).unwrap_or(&formats::PDF);
        let one_book = typed.is_set("one-book");
        let in_one = one_book && format.key == formats::ONE_BOOK.key;
        Args {
            wanted: Wanted {
                documents: typed.documents(),
                annexes_only: typed.is_set("annex-only"),
                due: typed.day("due"),
                marked: match (typed.is_set("fingerprint"), typed.is_set("draft")) {
                    (true, _) => DraftMark::Fingerprint,
                    (_, true) => DraftMark::Marked,
                    _ => DraftMark::Ready,
                },
                stamp: None,
            },
            out: typed.out(),
            format: if in_one { &formats::ONE_BOOK } else { format },
            one_book,
            keep_typ: typed.is_set("keep-typ"),
            force: typed.is_set("force"),
            why: typed.is_set("why"),
            lang,
        }
    }

    /// An option that would do nothing beside the others is refused: somebody expects it to.
    fn useless(&self) -> Option<String> {
        let format = self.format.key;
        let option = if self.keep_typ && !self.format.beside_markup {
            "--keep-typ"
        } else if self.one_book && format != formats::ONE_BOOK.key {
            "--one-book"
        } else {
            return None;
        };
        Some(match self.lang {
            Lang::Vi => format!("“{option}” không có tác dụng cùng “--format {format}”"),
            Lang::En => format!("“{option}” has no effect with “--format {format}”"),
        })
    }
}

/// "pdf, typ (lời văn đã dựng)": the formats, and what they are.
fn kinds_of_file(lang: Lang) -> String {
    let kind = |format: &Format| match lang.pick(format.about[0], format.about[1]) {
        "" => format.key.to_owned(),
        about => format!("{} ({about})", format.key),
    };
    FORMATS.iter().map(kind).collect::<Vec<_>>().join(", ")
}

/// Builds; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let args = Args::of(typed, lang);
    if let Some(detail) = args.useless() {
        return fail(Problem::Usage { detail }, lang);
    }
    let AskedProjects { jobs, found } =
        match job::asked(typed, &args.wanted, Some(&args.out), args.keep_typ) {
            Ok(asked) => asked,
            Err(problem) => return fail(problem, lang),
        };
    let mut follow = Follow::new(typed.messages(), lang, jobs.len(), &found, &args);
    let output =
        Output { format: args.format, folder: &args.out, force: args.force, why: args.why };
    let stop = stop::asked(follow.bar(), lang);
    let pace = Pace { threads: typed.number("jobs").unwrap_or_else(batch::cores), stop: &stop };
    let mut opening = typed.is_set("open").then(|| Opening::of(jobs.len(), &output));
    batch::build(&jobs, &output, &pace, &mut |event| {
        if let Some(opening) = &mut opening {
            opening.hear(&event);
        }
        follow.hear(event);
    });
    let code = follow.end();
    if let Some(opening) = opening.filter(|_| code == DONE) {
        opening.end(typed.messages(), lang);
    }
    code
}

impl Narrator for Args {
    fn written(&self, ended: &Ended) -> Vec<String> {
        let line = |written: &Written| {
            let path = written.path.display();
            if !self.format.whole {
                return path.to_string();
            }
            let page = if written.pages == 1 { "page" } else { "pages" };
            format!("{path} ({} {})", written.pages, self.lang.pick("trang", page))
        };
        ended.new.written.iter().map(line).collect()
    }

    fn why(&self, ended: &Ended) -> Vec<String> {
        if !self.why || !matches!(ended.end, End::Made(_)) {
            return Vec::new();
        }
        let says = self.lang.pick("vì sao lập", "why");
        let why = format!("{says}: {}", why::words(&ended.new.why, self.lang));
        let figures = ended.new.remade.as_ref();
        let figures = figures.map(|own| changes::told_of_remade(own, self.lang));
        let line = |text| format!("{}/{}: {text}", ended.project, ended.document);
        std::iter::once(why).chain(figures).map(line).collect()
    }

    fn project(&self, report: &Report, among: Among) {
        let (lang, name) = (self.lang, &report.name);
        let fresh = report.documents.iter().filter(|document| document.fresh).count();
        if fresh > 0 && among != Among::Counted {
            let says = match lang {
                Lang::Vi => {
                    format!("{} tệp không đổi, không lập lại", viet::fmt_count(fresh as u64))
                }
                Lang::En if fresh == 1 => "1 file unchanged, not made again".to_owned(),
                Lang::En => format!("{fresh} files unchanged, not made again"),
            };
            say::line(format_args!("{name}: {says}"));
        }
        // Of several the summary tells the rest.
        if among != Among::Alone {
            return;
        }
        if let Some(account) = report.account.as_ref().filter(|_| !report.documents.is_empty()) {
            for line in account.lines(lang) {
                say::line(format_args!("{name}: {line}"));
            }
        }
        if report.has_errors() {
            let counts = emit::counts(&report.found, lang);
            let sentence = match (report.written.is_empty(), lang) {
                (true, Lang::Vi) => "chưa ghi văn bản nào",
                (true, Lang::En) => "no document was written",
                (false, Lang::Vi) => "có văn bản chưa ghi được",
                (false, Lang::En) => "some documents were not written",
            };
            say::aside(format_args!("{name}: {counts}; {sentence}"));
        }
    }

    fn words(&self) -> &'static SummaryWords {
        &SummaryWords {
            projects: [["xong", "done"], ["có lỗi", "with errors"]],
            documents: [["đã lập", "made"], ["chưa lập được", "failed"]],
            failed: ["Chưa lập được", "Not made"],
        }
    }
}

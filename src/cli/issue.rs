//! `ntm issue`: gives a document its number and date, keeps it with all that it was made of, and enters it
//! in the register.

use clap::{ArgAction, value_parser};
use serde_json::json;

use super::line::{Command, CommandLine, Typed, day, words};
use super::say::MessageFormat;
use super::{DONE, ERRORS, entered, fail, job, say, today};
use crate::diag::{Diagnostics, Problem};
use crate::emit::{self, Lang, Told};
use crate::inputs;
use crate::issuing::{self, AskedNumber, Issued, Request};
use crate::pipeline::{Job, Wanted};

/// `ntm issue`
pub const COMMAND: Command = Command {
    name: "issue",
    about: [
        "Ban hành một văn bản: cấp số, lưu bản, ghi sổ đăng ký",
        "Issue a document: give its number, keep a copy, enter it in the register",
    ],
    usage: [" --doc ID [DỰ_ÁN]", " --doc ID [PROJECT]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.one_project())
        .arg(
            line.option("doc", line.pick("Văn bản có id này", "The document of this id"))
                .value_name("ID")
                .required(true),
        )
        .arg(number(line))
        .arg(date(line))
        .arg(
            line.option(
                "paper",
                line.pick(
                    "Văn bản giấy: điền dòng “(Kèm theo …)” của phụ lục",
                    "On paper: the annexes' lines “(Kèm theo …)” are filled",
                ),
            )
            .action(ArgAction::SetTrue)
            .conflicts_with("electronic"),
        )
        .arg(
            line.option(
                "electronic",
                line.pick(
                    "Văn bản điện tử: dòng “(Kèm theo …)” để trống",
                    "Electronic: the lines “(Kèm theo …)” stay blank",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option("signer", line.pick("Họ tên người ký", "The signer's name"))
                .value_name(line.pick("HỌ_TÊN", "NAME"))
                .value_parser(words),
        )
        .arg(
            line.option(
                "replaces",
                line.pick(
                    "Thay thế văn bản đã ban hành này, chẳng hạn 25/KH-UBND",
                    "Replace this issued document, such as 25/KH-UBND",
                ),
            )
            .value_name(line.pick("SỐ", "NUMBER")),
        )
        .arg(
            line.option("copies", line.pick("Số lượng bản", "How many copies are made"))
                .value_name(line.pick("SỐ", "N"))
                .value_parser(value_parser!(u16).range(1..)),
        )
        .arg(
            line.option("note", line.pick("Ghi chú trong sổ", "A remark for the register"))
                .value_name(line.pick("LỜI", "TEXT"))
                .value_parser(words),
        )
        .arg(line.font_path())
        .arg(line.messages())
}

/// `--number`
pub fn number(line: &CommandLine) -> clap::Arg {
    line.option(
        "number",
        line.pick(
            "Số văn bản, hoặc next để lấy số tiếp theo (mặc định: số trong ntm.yaml, không có thì để trống)",
            "The number, or next for the next one (default: that of ntm.yaml, else left blank)",
        ),
    )
    .value_name(line.pick("SỐ", "NUMBER"))
}

/// `--date`
pub fn date(line: &CommandLine) -> clap::Arg {
    line.option(
        "date",
        line.pick(
            "Ngày văn bản, chẳng hạn 10/02/2025 (mặc định: ngày trong ntm.yaml; chưa đủ ngày thì để trống)",
            "The date, such as 10/02/2025 (default: that of ntm.yaml; left blank while that is not whole)",
        ),
    )
    .value_name(line.pick("NGÀY", "DATE"))
    .value_parser(day)
}

/// A number as it is typed.
///
/// # Errors
/// It is none.
pub fn asked(typed: &Typed<'_>) -> Result<AskedNumber, Problem> {
    match typed.text("number") {
        None => Ok(AskedNumber::AsStated),
        Some("next") => Ok(AskedNumber::Next),
        Some(text) => match issuing::typed_number(text) {
            Some(number) => Ok(AskedNumber::Given(number)),
            None => Err(Problem::NoDocumentNumber { seen: text.to_owned() }),
        },
    }
}

/// Issues; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let asked = job::one(typed, &Wanted::default()).and_then(|job| Ok((job, asked(typed)?)));
    let (job, number) = match asked {
        Ok(asked) => asked,
        Err(problem) => return fail(problem, lang),
    };
    let request = Request {
        document: typed.text("doc").unwrap_or_default().to_owned(),
        number,
        date: typed.day("date"),
        paper: match (typed.is_set("paper"), typed.is_set("electronic")) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        },
        signer: typed.text("signer").map(str::to_owned),
        replaces: typed.text("replaces").map(str::to_owned),
        copies: typed.number("copies").and_then(|own| u32::try_from(own).ok()),
        remark: typed.text("note").filter(|own| !own.is_empty()).map(str::to_owned),
        today: today::today(),
    };
    let mut found = Diagnostics::new();
    let issued = issuing::issue(&job, &request, &mut found);
    issuing::keys_in(&job.folder).into_iter().for_each(|own| found.push(own));
    inputs::add_excerpts(&job.folder, &mut found);
    let told = Told::all(found.iter());
    match typed.messages() {
        MessageFormat::Json => {
            let all = json!({
                "issued": issued.as_ref().map(value),
                "diagnostics": emit::diagnostics(&told, lang),
            });
            say::line(emit::escaped(&all.to_string()));
        }
        format => {
            job::show_all(&told, format, lang);
            issued.iter().flat_map(|own| lines(own, &job, lang)).for_each(say::line);
        }
    }
    if issued.is_some() { DONE } else { ERRORS }
}

fn value(issued: &Issued) -> serde_json::Value {
    let files = issued.files.iter();
    json!({
        "document": issued.standing.entry.document,
        "number": issued.standing.number,
        "symbol": issued.standing.entry.symbol,
        "date": issued.standing.date,
        "files": files.map(|(path, _)| path.display().to_string()).collect::<Vec<_>>(),
        "entry": issued.standing.count,
        "head": issued.head,
    })
}

fn lines(issued: &Issued, job: &Job, lang: Lang) -> Vec<String> {
    let project = emit::typed_last(&job.folder);
    let Issued { standing, files, head } = issued;
    let (called, day, count) = (standing.called(), standing.day(), standing.count);
    let id = emit::typed_word(&standing.entry.document);
    let mut lines = vec![match (&standing.number, lang) {
        (Some(_), Lang::Vi) => format!("Đã ban hành {called}, {day}: {}", standing.entry.title),
        (Some(_), Lang::En) => format!("Issued {called}, {day}: {}", standing.entry.title),
        (None, Lang::Vi) => format!(
            "Đã ban hành, để trống số: {}; có số rồi thì ntm register{project} --doc {id} --number SỐ --date NGÀY",
            standing.entry.title
        ),
        (None, Lang::En) => format!(
            "Issued with a blank number: {}; once it has one: ntm register{project} --doc {id} --number NUMBER --date DATE",
            standing.entry.title
        ),
    }];
    lines.extend(files.iter().map(|(path, pages)| match lang {
        Lang::Vi => format!("  {} ({pages} trang)", path.display()),
        Lang::En if *pages == 1 => format!("  {} (1 page)", path.display()),
        Lang::En => format!("  {} ({pages} pages)", path.display()),
    }));
    // Of a blank number that is told apart: it is not to be signed.
    let is_signed = !standing.entry.paper && standing.number.is_some();
    if let Some((path, _)) = files.first().filter(|_| is_signed) {
        let path = emit::typed(path);
        lines.push(match lang {
            Lang::Vi => format!(
                "  ký: ntm sign {path} --p12 TỆP; ký bằng công cụ khác thì nhận về: ntm receive TỆP_ĐÃ_KÝ --in {}",
                emit::typed(&job.folder)
            ),
            Lang::En => format!(
                "  sign: ntm sign {path} --p12 FILE; what another tool signed: ntm receive SIGNED --in {}",
                emit::typed(&job.folder)
            ),
        });
    }
    lines.push(entered::head(count, head, lang));
    lines
}

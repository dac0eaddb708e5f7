//! What is said of a line that means nothing.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{DONE, USAGE, say};
use crate::diag::{Diagnostic, Problem};
use crate::emit::{Lang, Told};
use crate::viet::{self, DateError};

/// Options that take words for the register or the page.
const LINES: [&str; 5] = ["--signer", "--note", "--reason", "--instead", "--by"];

/// Says what is wrong with the line, in the language; returns the exit code.
pub fn complain(error: &clap::Error, lang: Lang) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            say::bytes(error.render().to_string().as_bytes());
            return DONE;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say::bytes(error.render().to_string().as_bytes());
            return USAGE;
        }
        _ => {}
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let mut argument = context(ContextKind::InvalidArg);
    // One of two will do, and clap names the first.
    if error.kind() == ErrorKind::MissingRequiredArgument && argument.contains("--p12") {
        let other = lang.pick("hoặc --token <MODULE>", "or --token <MODULE>");
        argument = format!("{argument} {other}");
    }
    let value = context(ContextKind::InvalidValue);
    let valid = context(ContextKind::ValidValue);
    let prior = context(ContextKind::PriorArg);
    // What the value should look like, where a list of values does not say it.
    let example = match argument.split(' ').next() {
        Some("--jobs") => lang.pick("; viết một số, từ 1", "; write a number, from 1").to_owned(),
        Some("--today" | "--due" | "--date") if !value.is_empty() => day(&value, lang),
        Some(option) if LINES.contains(&option) && error.kind() == ErrorKind::ValueValidation => {
            lang.pick(
                "; viết thành lời, trên một dòng, không có ký tự ẩn",
                "; write words, on one line, with no hidden characters",
            )
            .to_owned()
        }
        Some("--explain") => {
            lang.pick("; mọi mã: ntm check --list", "; all codes: ntm check --list").to_owned()
        }
        Some("--year") => {
            lang.pick("; viết năm, từ 2021 đến 2099", "; a year from 2021 to 2099").to_owned()
        }
        Some("--format") if matches!(value.as_str(), "human" | "short" | "json") => lang
            .pick("; kiểu lời báo chọn bằng --messages", "; messages are chosen by --messages")
            .to_owned(),
        _ => String::new(),
    };
    let detail = match (error.kind(), lang) {
        (ErrorKind::UnknownArgument, Lang::Vi) if !argument.starts_with('-') => {
            format!("thừa “{argument}” trên dòng lệnh")
        }
        (ErrorKind::UnknownArgument, Lang::En) if !argument.starts_with('-') => {
            format!("“{argument}” is too many on the command line")
        }
        (ErrorKind::UnknownArgument, Lang::Vi) => format!("không có tùy chọn “{argument}”"),
        (ErrorKind::UnknownArgument, Lang::En) => format!("there is no option “{argument}”"),
        (ErrorKind::InvalidSubcommand, _) => {
            let name = context(ContextKind::InvalidSubcommand);
            lang.pick("không có lệnh “{}”", "there is no command “{}”").replace("{}", &name)
        }
        (ErrorKind::InvalidValue, Lang::Vi) if value.is_empty() => {
            format!("“{argument}” cần một giá trị")
        }
        (ErrorKind::InvalidValue, Lang::En) if value.is_empty() => {
            format!("“{argument}” needs a value")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Vi) => {
            let among = if valid.is_empty() {
                String::new()
            } else {
                format!("; chọn một trong: {valid}")
            };
            format!("“{value}” không dùng được cho “{argument}”{among}{example}")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) => {
            let among =
                if valid.is_empty() { String::new() } else { format!("; choose one of: {valid}") };
            format!("“{value}” is no value for “{argument}”{among}{example}")
        }
        (ErrorKind::MissingRequiredArgument, Lang::Vi) => format!("còn thiếu {argument}"),
        (ErrorKind::MissingRequiredArgument, Lang::En) => format!("{argument} is missing"),
        (ErrorKind::ArgumentConflict, Lang::Vi) if !prior.is_empty() && prior != argument => {
            format!("“{argument}” không dùng cùng “{prior}”")
        }
        (ErrorKind::ArgumentConflict, Lang::En) if !prior.is_empty() && prior != argument => {
            format!("“{argument}” does not go with “{prior}”")
        }
        (ErrorKind::MissingSubcommand, Lang::Vi) => "chưa nói làm gì: thiếu tên lệnh".to_owned(),
        (ErrorKind::MissingSubcommand, Lang::En) => "no command is named".to_owned(),
        (ErrorKind::InvalidUtf8, Lang::Vi) => {
            "dòng lệnh có chữ không phải Unicode (UTF-8)".to_owned()
        }
        (ErrorKind::InvalidUtf8, Lang::En) => "the command line is not Unicode (UTF-8)".to_owned(),
        (ErrorKind::ArgumentConflict, Lang::Vi) => format!("“{argument}” chỉ được ghi một lần"),
        (ErrorKind::ArgumentConflict, Lang::En) => format!("“{argument}” can be given only once"),
        (_, Lang::Vi) => "dòng lệnh không hiểu được".to_owned(),
        (_, Lang::En) => "the command line cannot be understood".to_owned(),
    };
    let meant =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .map(context)
            .find(|text| !text.is_empty());
    let diagnostic = Diagnostic::new(Problem::Usage { detail }).meant(meant);
    say::finding(&Told::of(&diagnostic), None, lang);
    say::aside(lang.pick("xem: ntm --help", "see: ntm --help"));
    USAGE
}

/// What is wrong with a text in the place of a day, and how days are written.
fn day(text: &str, lang: Lang) -> String {
    let wrong = match (viet::parse_date(text), lang) {
        (Err(DateError::NoSuchDay { day, month, year }), Lang::Vi) => {
            format!("; tháng {month} năm {year} không có ngày {day}")
        }
        (Err(DateError::NoSuchDay { day, month, year }), Lang::En) => {
            format!("; {month}/{year} has no day {day}")
        }
        (Err(DateError::DayMonth { month, .. } | DateError::NoSuchMonth { month }), Lang::Vi) => {
            format!("; không có tháng {month}: ngày viết trước, tháng viết sau")
        }
        (Err(DateError::DayMonth { month, .. } | DateError::NoSuchMonth { month }), Lang::En) => {
            format!("; there is no month {month}: the day comes first, then the month")
        }
        (Err(DateError::ShortYear), _) => {
            lang.pick("; năm phải đủ bốn chữ số", "; the year has four digits").to_owned()
        }
        (Err(DateError::YearOutOfRange { year }), Lang::Vi) => {
            format!("; năm {year} ngoài khoảng 1900–2199")
        }
        (Err(DateError::YearOutOfRange { year }), Lang::En) => {
            format!("; the year {year} is not from 1900 to 2199")
        }
        _ => String::new(),
    };
    format!("{wrong}; {}", lang.pick("viết như 18/3/2025", "write it as 18/3/2025"))
}

//! What commands have in common on the line, and what was typed of it.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::say::MessageFormat;
use crate::emit::Lang;
use crate::viet;

/// A command: what may be typed, and what it does.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does, in Vietnamese and in English.
    pub about: [&'static str; 2],
    /// What stands behind its options, in both languages.
    pub usage: [&'static str; 2],
    /// Adds its arguments and options.
    pub takes: fn(clap::Command, &CommandLine) -> clap::Command,
    /// Does what was typed; returns the exit code.
    pub run: fn(&Typed<'_>, Lang) -> u8,
}

/// The line in one language, with the arguments and options that several commands have.
pub struct CommandLine {
    /// The language.
    pub lang: Lang,
}

impl CommandLine {
    /// A text in the line's language.
    pub fn pick(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(vi, en)
    }

    /// The heading over options.
    pub fn options(&self) -> &'static str {
        self.pick("Tùy chọn", "Options")
    }

    /// The heading over arguments.
    pub fn arguments(&self) -> &'static str {
        self.pick("Tham số", "Arguments")
    }

    /// `--help`
    pub fn help(&self) -> Arg {
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(self.pick("In trợ giúp", "Print help"))
            .help_heading(self.options())
    }

    /// `--lang`
    pub fn language(&self) -> Arg {
        Arg::new("lang")
            .long("lang")
            .value_name(self.pick("NGÔN_NGỮ", "LANG"))
            .value_parser(PossibleValuesParser::new(["vi", "en"]))
            .hide_possible_values(true)
            .help(self.pick(
                "Ngôn ngữ của lời báo: vi hoặc en (hoặc đặt biến NTM_LANG)",
                "Language of messages: vi or en (or set NTM_LANG)",
            ))
            .help_heading(self.options())
    }

    /// An option by its name.
    pub fn option(&self, name: &'static str, help: &'static str) -> Arg {
        Arg::new(name).long(name).help(help).help_heading(self.options())
    }

    /// Documents by their ids.
    pub fn doc(&self) -> Arg {
        self.option(
            "doc",
            self.pick(
                "Chỉ văn bản có id này (lặp lại được)",
                "Only the document of this id (repeatable)",
            ),
        )
        .value_name("ID")
        .action(ArgAction::Append)
    }

    /// Project folders.
    pub fn project(&self) -> Arg {
        Arg::new("project")
            .value_name(self.pick("DỰ_ÁN", "PROJECT"))
            .num_args(0..)
            .value_parser(value_parser!(PathBuf))
            .help(self.pick(
                "Thư mục dự án, có tệp ntm.yaml (mặc định: thư mục hiện tại)",
                "Project folder with its ntm.yaml (default: the current folder)",
            ))
            .help_heading(self.arguments())
    }

    /// Every project below a folder.
    pub fn all(&self) -> Arg {
        self.option(
            "all",
            self.pick(
                "Mọi dự án (thư mục có ntm.yaml) từ thư mục này trở xuống",
                "Every project (folder with an ntm.yaml) from this folder downwards",
            ),
        )
        .value_name(self.pick("THƯ_MỤC", "DIR"))
        .value_parser(value_parser!(PathBuf))
        .conflicts_with("project")
    }

    /// How many threads.
    pub fn jobs(&self) -> Arg {
        self.option(
            "jobs",
            self.pick(
                "Số việc làm cùng lúc (mặc định: số nhân của máy)",
                "How much is done at a time (default: the machine's cores)",
            ),
        )
        .value_name(self.pick("SỐ", "N"))
        .value_parser(value_parser!(u16).range(1..))
    }

    /// Only what is due by a day.
    pub fn due(&self) -> Arg {
        self.option(
            "due",
            self.pick(
                "Chỉ văn bản đến hạn muộn nhất ngày này, chẳng hạn 18/3/2025",
                "Only documents due by this day, such as 18/3/2025",
            ),
        )
        .value_name(self.pick("NGÀY", "DATE"))
        .value_parser(day)
    }

    /// One project folder.
    pub fn one_project(&self) -> Arg {
        Arg::new("project")
            .value_name(self.pick("DỰ_ÁN", "PROJECT"))
            .value_parser(value_parser!(PathBuf))
            .help(self.pick(
                "Thư mục dự án (mặc định: thư mục hiện tại)",
                "Project folder (default: the current folder)",
            ))
            .help_heading(self.arguments())
    }

    /// Where documents are written.
    pub fn out(&self) -> Arg {
        self.output("Thư mục ghi ra (mặc định: out)", "Folder to write to (default: out)")
    }

    /// Where documents were made.
    pub fn out_made(&self) -> Arg {
        self.output(
            "Thư mục chứa văn bản đã lập (mặc định: out)",
            "Folder of the documents made (default: out)",
        )
    }

    fn output(&self, vi: &'static str, en: &'static str) -> Arg {
        self.option("out", self.pick(vi, en))
            .value_name(self.pick("THƯ_MỤC", "DIR"))
            .value_parser(value_parser!(PathBuf))
    }

    /// A folder of the office's own fonts.
    pub fn font_path(&self) -> Arg {
        self.option(
            "font-path",
            self.pick(
                "Thư mục phông chữ của đơn vị (chẳng hạn Times New Roman)",
                "Folder of the office's own fonts (such as Times New Roman)",
            ),
        )
        .value_name(self.pick("THƯ_MỤC", "DIR"))
        .value_parser(value_parser!(PathBuf))
    }

    /// How messages are shown.
    pub fn messages(&self) -> Arg {
        Arg::new("message-format")
            .long("messages")
            .value_name(self.pick("KIỂU", "STYLE"))
            .value_parser(PossibleValuesParser::new(["human", "short", "json"]))
            .hide_possible_values(true)
            .help(self.pick(
                "Kiểu lời báo: human (đầy đủ), short (mỗi lỗi một dòng), json",
                "Style of messages: human (full), short (a line each), json",
            ))
            .help_heading(self.options())
    }
}

/// A day as it is typed.
pub fn day(text: &str) -> Result<NaiveDate, &'static str> {
    viet::parse_date(text).map_err(|_| "18/3/2025")
}

/// A text for the register or a document as it is typed: words on one line, as they are printed. What cannot be
/// seen in them would stand there unseen for ever.
pub fn words(text: &str) -> Result<String, &'static str> {
    let clean = viet::one_line(text);
    let is_one_line =
        !text.trim().contains(|c: char| c.is_control() || "\u{2028}\u{2029}".contains(c));
    let is_seen = is_one_line && viet::invisible(text).is_none();
    if clean.is_empty() || !is_seen { Err("Trái thẩm quyền") } else { Ok(clean) }
}

/// The same where nothing may stand, too.
pub fn note(text: &str) -> Result<String, &'static str> {
    if text.trim().is_empty() { Ok(String::new()) } else { words(text) }
}

/// The whole line as clap knows it, with these commands.
pub fn whole(commands: &[&Command], lang: Lang) -> clap::Command {
    let line = CommandLine { lang };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        line.pick("Cách dùng", "Usage")
    );
    let sub = |own: &&Command| {
        let ([about, about_en], [usage, usage_en]) = (own.about, own.usage);
        let (about, usage) = (line.pick(about, about_en), line.pick(usage, usage_en));
        let options = line.pick("[TÙY_CHỌN]", "[OPTIONS]");
        let command = clap::Command::new(own.name)
            .override_usage(format!("ntm {} {options}{usage}", own.name))
            .about(about)
            .help_template(template.clone())
            .disable_help_flag(true)
            .arg(line.help())
            .arg(line.language());
        (own.takes)(command, &line)
    };
    clap::Command::new("ntm")
        .version(env!("CARGO_PKG_VERSION"))
        .about(line.pick(
            "Lập kế hoạch, báo cáo xây dựng nông thôn mới từ bảng tính Excel hoặc YAML, đúng thể thức Nghị định 30/2020/NĐ-CP",
            "Official documents of the New Rural Development programme from Excel or YAML, laid out to Nghị định 30/2020/NĐ-CP",
        ))
        .help_template(template.clone())
        .override_usage(line.pick("ntm [TÙY_CHỌN] <LỆNH>", "ntm [OPTIONS] <COMMAND>"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(line.pick("Lệnh", "Commands"))
        .subcommand_value_name(line.pick("LỆNH", "COMMAND"))
        .arg(line.help())
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(line.pick("In phiên bản", "Print the version"))
                .help_heading(line.options()),
        )
        .arg(line.language())
        .subcommands(commands.iter().map(sub))
}

/// What was typed of a command.
pub struct Typed<'a>(pub &'a ArgMatches);

impl Typed<'_> {
    /// A path.
    pub fn path(&self, key: &str) -> Option<PathBuf> {
        self.0.get_one::<PathBuf>(key).cloned()
    }

    /// The folder that documents are or were written to.
    pub fn out(&self) -> PathBuf {
        self.path("out").unwrap_or_else(|| PathBuf::from("out"))
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get_one::<String>(key).map(String::as_str)
    }

    /// A day.
    pub fn day(&self, key: &str) -> Option<NaiveDate> {
        self.0.get_one::<NaiveDate>(key).copied()
    }

    /// A small number.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.0.get_one::<u16>(key).copied().map(usize::from)
    }

    /// A year.
    pub fn year(&self, key: &str) -> Option<i32> {
        self.0.get_one::<i32>(key).copied()
    }

    /// Whether an option without a value is there.
    pub fn is_set(&self, key: &str) -> bool {
        self.0.get_flag(key)
    }

    /// The project folders.
    pub fn projects(&self) -> Vec<PathBuf> {
        self.0.get_many::<PathBuf>("project").into_iter().flatten().cloned().collect()
    }

    /// The one project folder.
    pub fn project(&self) -> PathBuf {
        self.path("project").unwrap_or_else(|| PathBuf::from("."))
    }

    /// The documents' ids.
    pub fn documents(&self) -> Vec<String> {
        self.0.get_many::<String>("doc").into_iter().flatten().cloned().collect()
    }

    /// How messages are shown.
    pub fn messages(&self) -> MessageFormat {
        match self.text("message-format") {
            Some("short") => MessageFormat::Short,
            Some("json") => MessageFormat::Json,
            _ => MessageFormat::Human,
        }
    }
}

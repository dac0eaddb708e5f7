//! What was typed: commands and options, their help in Vietnamese and English, and what is said
//! of a line that means nothing.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use clap_complete::Shell;

use super::say::{self, MessageFormat};
use super::{DONE, USAGE};
use crate::diag::{Diagnostic, Problem};
use crate::emit::{self, Lang, Told};
use crate::formats::{self, FORMATS, Format};
use crate::model::{OrganisationLevel, UnitKind};
use crate::pipeline::Wanted;
use crate::viet;

/// A command with its options.
pub enum Command {
    /// `build`
    Build(BuildArgs),
    /// `check`
    Check(CheckArgs),
    /// `check --list`, `check --explain`
    Codes(CodesArgs),
    /// `form`
    Form(FormArgs),
    /// `status`
    Status(StatusArgs),
    /// `fonts`
    Fonts(Option<PathBuf>),
    /// `explain`
    Explain(ExplainArgs),
    /// `reference`
    Reference(ReferenceArgs),
    /// `templates`
    Templates(TemplatesArgs),
    /// `init`
    Init(InitArgs),
    /// `completions`
    Completions(Shell),
}

/// The whole line.
pub struct Args {
    /// Its command.
    pub command: Command,
}

/// `ntm build`
pub struct BuildArgs {
    /// Project folders.
    pub projects: Vec<PathBuf>,
    /// What is wanted of them.
    pub wanted: Wanted,
    /// Where documents are written.
    pub out: PathBuf,
    /// What is made of them.
    pub format: &'static Format,
    /// Whether the markup is kept.
    pub keep_typ: bool,
    /// Whether what is fresh is made, too.
    pub force: bool,
    /// A folder of fonts.
    pub fonts: Option<PathBuf>,
    /// How messages are shown.
    pub messages: MessageFormat,
}

/// `ntm check`
pub struct CheckArgs {
    /// Project folders.
    pub projects: Vec<PathBuf>,
    /// A folder of fonts.
    pub fonts: Option<PathBuf>,
    /// How messages are shown.
    pub messages: MessageFormat,
}

/// `ntm check --list`, `ntm check --explain CODE`
pub enum CodesArgs {
    /// All codes.
    List,
    /// What one code means.
    Explain(String),
}

/// `ntm form`
pub struct FormArgs {
    /// The project folder.
    pub project: PathBuf,
    /// The period that the forms ask about, as it was typed.
    pub period: String,
    /// Where the forms are written.
    pub out: PathBuf,
    /// How messages are shown.
    pub messages: MessageFormat,
}

/// `ntm status`
pub struct StatusArgs {
    /// Project folders.
    pub projects: Vec<PathBuf>,
    /// Where documents were written.
    pub out: PathBuf,
    /// The day to count from; the clock's when not given.
    pub today: Option<NaiveDate>,
    /// A folder of fonts.
    pub fonts: Option<PathBuf>,
    /// How it is shown.
    pub messages: MessageFormat,
}

/// `ntm explain`
pub struct ExplainArgs {
    /// The project folder.
    pub project: PathBuf,
    /// The figure, the number or the cell that is asked about; all figures when nothing.
    pub what: Option<String>,
    /// Ids of the documents that are asked about; all when empty.
    pub documents: Vec<String>,
    /// Whether it is asked where the digits of the documents come from.
    pub coverage: bool,
    /// How it is shown.
    pub messages: MessageFormat,
}

/// `ntm reference`
pub struct ReferenceArgs {
    /// The table that is asked for; the names of all tables when nothing.
    pub what: Option<String>,
}

/// `ntm templates`
pub struct TemplatesArgs {
    /// The template to copy out.
    pub copy: Option<String>,
    /// The project folder that it is copied to.
    pub to: PathBuf,
}

/// `ntm init`
pub struct InitArgs {
    /// The new folder.
    pub folder: PathBuf,
    /// The issuing body's level, and the kind of unit of one of commune level.
    pub level: (OrganisationLevel, UnitKind),
    /// The programme's year.
    pub year: Option<i32>,
}

/// Understands a command line. On failure everything was said, and the exit code remains.
pub fn parse(words: Vec<OsString>, lang: Lang) -> Result<Args, u8> {
    let matches =
        command(lang).try_get_matches_from(words).map_err(|error| complain(&error, lang))?;
    let Some((name, matches)) = matches.subcommand() else { return Err(USAGE) };
    if let Some(detail) = useless(name, matches, lang) {
        return Err(super::fail(Problem::Usage { detail }, lang));
    }
    Ok(Args { command: understood(name, matches) })
}

/// "pdf, typ (lời văn đã dựng)": the formats, and what they are.
fn kinds_of_file(lang: Lang) -> String {
    let kind = |format: &Format| match lang.pick(format.about[0], format.about[1]) {
        "" => format.key.to_owned(),
        about => format!("{} ({about})", format.key),
    };
    FORMATS.iter().map(kind).collect::<Vec<_>>().join(", ")
}

/// An option that would do nothing beside the others is refused: somebody expects it to.
fn useless(name: &str, matches: &ArgMatches, lang: Lang) -> Option<String> {
    if name != "build" || !matches.get_flag("keep-typ") {
        return None;
    }
    let format = matches.get_one::<String>("format").and_then(|key| formats::called(key))?;
    if format.beside_markup {
        return None;
    }
    let format = format.key;
    Some(match lang {
        Lang::Vi => format!("“--keep-typ” không có tác dụng cùng “--format {format}”"),
        Lang::En => format!("“--keep-typ” has no effect with “--format {format}”"),
    })
}

fn understood(name: &str, matches: &ArgMatches) -> Command {
    let path = |key: &str| matches.get_one::<PathBuf>(key).cloned();
    let text = |key: &str| matches.get_one::<String>(key).map(String::as_str);
    let projects =
        || matches.get_many::<PathBuf>("project").into_iter().flatten().cloned().collect();
    let documents = || matches.get_many::<String>("doc").into_iter().flatten().cloned().collect();
    let messages = || match text("message-format") {
        Some("short") => MessageFormat::Short,
        Some("json") => MessageFormat::Json,
        _ => MessageFormat::Human,
    };
    match name {
        "check" if matches.get_flag("list") => Command::Codes(CodesArgs::List),
        "check" if matches.contains_id("explain") => {
            Command::Codes(CodesArgs::Explain(text("explain").unwrap_or_default().to_owned()))
        }
        "check" => Command::Check(CheckArgs {
            projects: projects(),
            fonts: path("font-path"),
            messages: messages(),
        }),
        "form" => Command::Form(FormArgs {
            project: path("project").unwrap_or_else(|| PathBuf::from(".")),
            period: text("period").unwrap_or_default().to_owned(),
            out: path("out").unwrap_or_else(|| PathBuf::from("phieu")),
            messages: messages(),
        }),
        "status" => Command::Status(StatusArgs {
            projects: projects(),
            out: path("out").unwrap_or_else(|| PathBuf::from("out")),
            today: matches.get_one::<NaiveDate>("today").copied(),
            fonts: path("font-path"),
            messages: messages(),
        }),
        "explain" => Command::Explain(ExplainArgs {
            project: path("project").unwrap_or_else(|| PathBuf::from(".")),
            what: text("what").map(str::to_owned),
            documents: documents(),
            coverage: matches.get_flag("coverage"),
            messages: messages(),
        }),
        "fonts" => Command::Fonts(path("font-path")),
        "reference" => Command::Reference(ReferenceArgs { what: text("what").map(str::to_owned) }),
        "templates" => Command::Templates(TemplatesArgs {
            copy: text("copy").map(str::to_owned),
            to: path("to").unwrap_or_default(),
        }),
        "init" => Command::Init(InitArgs {
            folder: path("folder").unwrap_or_default(),
            level: match text("level").map(|own| viet::fold(own).replace(' ', "_")).as_deref() {
                Some("tinh") => (OrganisationLevel::Province, UnitKind::Commune),
                Some("huyen") => (OrganisationLevel::District, UnitKind::Commune),
                Some("phong") => (OrganisationLevel::Division, UnitKind::Commune),
                Some("so") => (OrganisationLevel::Department, UnitKind::Commune),
                Some("phuong") => (OrganisationLevel::Commune, UnitKind::Ward),
                Some("dac_khu") => (OrganisationLevel::Commune, UnitKind::Special),
                _ => (OrganisationLevel::Commune, UnitKind::Commune),
            },
            year: matches.get_one::<i32>("year").copied(),
        }),
        "completions" => {
            Command::Completions(matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash))
        }
        _ => Command::Build(BuildArgs {
            projects: projects(),
            wanted: Wanted { documents: documents(), annexes_only: matches.get_flag("annex-only") },
            out: path("out").unwrap_or_else(|| PathBuf::from("out")),
            format: text("format").and_then(formats::called).unwrap_or(&formats::PDF),
            keep_typ: matches.get_flag("keep-typ"),
            force: matches.get_flag("force"),
            fonts: path("font-path"),
            messages: messages(),
        }),
    }
}

/// The command line as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let t = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let options = t("Tùy chọn", "Options");
    let help = || {
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(t("In trợ giúp", "Print help"))
            .help_heading(options)
    };
    let lang_arg = || {
        Arg::new("lang")
            .long("lang")
            .value_name(t("NGÔN_NGỮ", "LANG"))
            .value_parser(PossibleValuesParser::new(["vi", "en"]))
            .hide_possible_values(true)
            .help(t(
                "Ngôn ngữ của lời báo: vi hoặc en (hoặc đặt biến NTM_LANG)",
                "Language of messages: vi or en (or set NTM_LANG)",
            ))
            .help_heading(options)
    };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        t("Cách dùng", "Usage")
    );
    let sub = |name: &'static str, about: &'static str| {
        let after = match name {
            "init" => t(" <THƯ_MỤC>", " <DIR>"),
            "completions" => " <SHELL>",
            "build" | "check" | "status" => t(" [DỰ_ÁN]...", " [PROJECT]..."),
            "explain" => t(" [DỰ_ÁN] [SỐ_LIỆU|Ô]", " [PROJECT] [FIGURE|CELL]"),
            "reference" => t(" [BẢNG]", " [TABLE]"),
            "form" => t(" --period <KỲ> [DỰ_ÁN]", " --period <PERIOD> [PROJECT]"),
            _ => "",
        };
        clap::Command::new(name)
            .override_usage(format!("ntm {name} {}{after}", t("[TÙY_CHỌN]", "[OPTIONS]")))
            .about(about)
            .help_template(template.clone())
            .disable_help_flag(true)
            .arg(help())
            .arg(lang_arg())
    };
    let option = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).help(help).help_heading(options)
    };
    let doc = || {
        option(
            "doc",
            t("Chỉ văn bản có id này (lặp lại được)", "Only the document of this id (repeatable)"),
        )
        .value_name("ID")
        .action(ArgAction::Append)
    };
    let project = || {
        Arg::new("project")
            .value_name(t("DỰ_ÁN", "PROJECT"))
            .num_args(0..)
            .value_parser(value_parser!(PathBuf))
            .help(t(
                "Thư mục dự án, có tệp ntm.yaml (mặc định: thư mục hiện tại)",
                "Project folder with its ntm.yaml (default: the current folder)",
            ))
            .help_heading(t("Tham số", "Arguments"))
    };
    let one_project = || {
        Arg::new("project")
            .value_name(t("DỰ_ÁN", "PROJECT"))
            .value_parser(value_parser!(PathBuf))
            .help(t(
                "Thư mục dự án (mặc định: thư mục hiện tại)",
                "Project folder (default: the current folder)",
            ))
            .help_heading(t("Tham số", "Arguments"))
    };
    let font_path = || {
        option(
            "font-path",
            t(
                "Thư mục phông chữ của đơn vị (chẳng hạn Times New Roman)",
                "Folder of the office's own fonts (such as Times New Roman)",
            ),
        )
        .value_name(t("THƯ_MỤC", "DIR"))
        .value_parser(value_parser!(PathBuf))
    };
    let messages = || {
        Arg::new("message-format")
            .long("messages")
            .value_name(t("KIỂU", "STYLE"))
            .value_parser(PossibleValuesParser::new(["human", "short", "json"]))
            .hide_possible_values(true)
            .help(t(
                "Kiểu lời báo: human (đầy đủ), short (mỗi lỗi một dòng), json",
                "Style of messages: human (full), short (a line each), json",
            ))
            .help_heading(options)
    };
    clap::Command::new("ntm")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Lập kế hoạch, báo cáo xây dựng nông thôn mới từ bảng tính Excel hoặc YAML, đúng thể thức Nghị định 30/2020/NĐ-CP",
            "Official documents of the New Rural Development programme from Excel or YAML, laid out to Nghị định 30/2020/NĐ-CP",
        ))
        .help_template(template.clone())
        .override_usage(t("ntm [TÙY_CHỌN] <LỆNH>", "ntm [OPTIONS] <COMMAND>"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t("Lệnh", "Commands"))
        .subcommand_value_name(t("LỆNH", "COMMAND"))
        .arg(help())
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(t("In phiên bản", "Print the version"))
                .help_heading(options),
        )
        .arg(lang_arg())
        .subcommand(
            sub("build", t("Lập văn bản và ghi ra tệp", "Make the documents and write them"))
                .arg(project())
                .arg(doc())
                .arg(
                    option("out", t("Thư mục ghi ra (mặc định: out)", "Folder to write to (default: out)"))
                        .value_name(t("THƯ_MỤC", "DIR"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(
                    option("format", "")
                    .help(format!("{}: {}", t("Loại tệp", "Kind of file"), kinds_of_file(lang)))
                    .value_name(t("LOẠI", "KIND"))
                    .value_parser(PossibleValuesParser::new(FORMATS.iter().map(|format| format.key)))
                    .hide_possible_values(true),
                )
                .arg(
                    option("annex-only", t("Chỉ lập các phụ lục", "Only the annexes"))
                        .action(ArgAction::SetTrue),
                )
                .arg(
                    option("force", t("Lập lại tất cả, kể cả văn bản không đổi", "Make everything, what is unchanged, too"))
                        .action(ArgAction::SetTrue),
                )
                .arg(
                    option("keep-typ", t("Giữ lại lời văn đã dựng bên cạnh văn bản", "Keep the finished markup beside the document"))
                        .action(ArgAction::SetTrue),
                )
                .arg(font_path())
                .arg(messages()),
        )
        .subcommand(
            sub("check", t("Kiểm tra mọi thứ, không ghi gì", "Check everything, write nothing"))
                .arg(project())
                .arg(font_path())
                // The name it had before it was the same in every command.
                .arg(messages().alias("format"))
                .arg(
                    option("explain", t("Cho biết một mã lời báo nghĩa là gì, chẳng hạn N503", "Tell what a message's code means, such as N503"))
                        .value_name(t("MÃ", "CODE"))
                        .value_parser(|text: &str| emit::code(text, Lang::En).map(|_| text.to_owned()).ok_or("N503"))
                        .conflicts_with_all(["project", "font-path", "message-format", "list"]),
                )
                .arg(
                    option("list", t("In bảng mọi mã lời báo", "Print all codes of messages as a table"))
                        .action(ArgAction::SetTrue)
                        .conflicts_with_all(["project", "font-path", "message-format"]),
                ),
        )
        .subcommand(
            sub("form", t("Lập phiếu báo cáo của một kỳ cho từng xã điền", "Make a period's forms for the communes to fill in"))
                .arg(one_project())
                .arg(
                    option("period", t("Kỳ: 2025-T3, 2025-Q1, 2025-6T, 2025-9T, 2025-N", "Period: 2025-T3, 2025-Q1, 2025-6T, 2025-9T, 2025-N"))
                        .value_name(t("KỲ", "PERIOD"))
                        .required(true),
                )
                .arg(
                    option("out", t("Thư mục ghi ra (mặc định: phieu)", "Folder to write to (default: phieu)"))
                        .value_name(t("THƯ_MỤC", "DIR"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(messages()),
        )
        .subcommand(
            sub("status", t("Văn bản nào đến hạn, đã lập chưa, xã nào chưa gửi phiếu", "What is due, how it stands, and who has not reported"))
                .arg(project())
                .arg(
                    option("today", t("Tính từ ngày này (mặc định: hôm nay), chẳng hạn 18/3/2025", "Count from this day (default: today), such as 18/3/2025"))
                        .value_name(t("NGÀY", "DATE"))
                        .value_parser(|text: &str| viet::parse_date(text).map_err(|_| "18/3/2025")),
                )
                .arg(
                    option("out", t("Thư mục chứa văn bản đã lập (mặc định: out)", "Folder of the documents made (default: out)"))
                        .value_name(t("THƯ_MỤC", "DIR"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(font_path())
                .arg(messages().alias("format")),
        )
        .subcommand(
            sub("explain", t("Cho biết một số liệu từ những ô nào mà ra, một ô đi vào những số liệu nào", "Tell from which cells a figure came, and which figures a cell reaches"))
                .arg(one_project())
                .arg(
                    Arg::new("what")
                        .value_name(t("SỐ_LIỆU|Ô", "FIGURE|CELL"))
                        .help(t(
                            "Tên số liệu, con số như đã in (“15,1”), hoặc một ô (“Hiện trạng!F7”); bỏ trống thì liệt kê mọi số liệu",
                            "A figure's name, a number as printed (“15,1”), or a cell (“Hiện trạng!F7”); without it all figures are listed",
                        )),
                )
                .arg(doc())
                .arg(
                    option("coverage", t("Đếm mọi chữ số đã in theo nơi mà ra", "Count every printed digit by where it comes from"))
                        .action(ArgAction::SetTrue),
                )
                .arg(messages().alias("format")),
        )
        .subcommand(sub("fonts", t("Liệt kê phông chữ", "List the fonts")).arg(font_path()))
        .subcommand(
            sub("templates", t("Liệt kê các mẫu, hoặc chép một mẫu ra để sửa", "List the templates, or copy one out to adapt it"))
                .arg(
                    option("copy", t("Chép mẫu này vào thư mục mau/ của dự án", "Copy this template into the project's folder mau/"))
                        .value_name(t("TÊN_MẪU", "NAME")),
                )
                .arg(
                    option("to", t("Thư mục dự án (mặc định: thư mục hiện tại)", "Project folder (default: the current folder)"))
                        .value_name(t("DỰ_ÁN", "PROJECT"))
                        .requires("copy")
                        .value_parser(value_parser!(PathBuf)),
                ),
        )
        .subcommand(
            sub("reference", t("In một bảng tra cứu: khóa, cột, lệnh, mã, tên mẫu dùng được …", "Print a table of the reference: keys, columns, commands, codes, what templates see …")).arg(
                Arg::new("what")
                    .value_name(t("BẢNG", "TABLE"))
                    .help(t(
                        "Tên bảng, chẳng hạn keys; bỏ trống thì kể các bảng",
                        "A table's name, such as keys; without it the tables are named",
                    ))
                    .help_heading(t("Tham số", "Arguments")),
            ),
        )
        .subcommand(
            sub("init", t("Tạo một dự án mới, lập được văn bản ngay", "Make a new project that builds at once"))
                .arg(
                    Arg::new("folder")
                        .required(true)
                        .value_name(t("THƯ_MỤC", "DIR"))
                        .value_parser(value_parser!(PathBuf))
                        .help(t("Thư mục mới", "The new folder"))
                        .help_heading(t("Tham số", "Arguments")),
                )
                .arg(
                    option("level", t("Cấp của đơn vị: tinh, huyen, xa, phuong, dac_khu, phong, so (mặc định: xa)", "The body's level: tinh, huyen, xa, phuong, dac_khu, phong, so (default: xa)"))
                        .value_name(t("CẤP", "LEVEL"))
                        .value_parser(PossibleValuesParser::new(levels()))
                        .ignore_case(true)
                        .hide_possible_values(true),
                )
                .arg(
                    option("year", t("Năm kế hoạch (mặc định: năm nay)", "The plan's year (default: this year)"))
                        .value_name(t("NĂM", "YEAR"))
                        .value_parser(value_parser!(i32).range(2021..2100)),
                ),
        )
        .subcommand(
            sub("completions", t("In đoạn lệnh gợi ý cho shell", "Print a shell's completion script")).arg(
                Arg::new("shell")
                    .required(true)
                    .value_name("SHELL")
                    .value_parser(value_parser!(Shell))
                    .help("bash, elvish, fish, powershell, zsh")
                    .hide_possible_values(true)
                    .help_heading(t("Tham số", "Arguments")),
            ),
        )
}

/// Says what is wrong with the line, in the language; returns the exit code.
fn complain(error: &clap::Error, lang: Lang) -> u8 {
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
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let valid = context(ContextKind::ValidValue);
    let prior = context(ContextKind::PriorArg);
    // What the value should look like, where a list of values does not say it.
    let example = match argument.split(' ').next() {
        Some("--today") => lang.pick("; viết như 18/3/2025", "; write it as 18/3/2025"),
        Some("--explain") => {
            lang.pick("; mọi mã: ntm check --list", "; all codes: ntm check --list")
        }
        Some("--year") => lang.pick("; viết năm, từ 2021 đến 2099", "; a year from 2021 to 2099"),
        Some("--format") if matches!(value.as_str(), "human" | "short" | "json") => {
            lang.pick("; kiểu lời báo chọn bằng --messages", "; messages are chosen by --messages")
        }
        _ => "",
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

/// The levels of a body, also as people write them.
fn levels() -> Vec<PossibleValue> {
    let all: [(&'static str, &[&'static str]); 7] = [
        ("tinh", &["tỉnh"]),
        ("huyen", &["huyện"]),
        ("xa", &["xã"]),
        ("phuong", &["phường"]),
        ("dac_khu", &["đặc khu", "đặc_khu", "dac khu"]),
        ("phong", &["phòng"]),
        ("so", &["sở"]),
    ];
    all.into_iter().map(|(name, aliases)| PossibleValue::new(name).aliases(aliases)).collect()
}

//! `ntm templates`: lists the templates, or copies out one to start an override from.

use std::path::Path;
use std::path::PathBuf;

use clap::value_parser;

use super::line::{Command, CommandLine, Typed};
use super::{DONE, fail, say};
use crate::diag::Problem;
use crate::emit::Lang;
use crate::template;
use crate::viet;

/// `ntm templates`
pub const COMMAND: Command = Command {
    name: "templates",
    about: [
        "Liệt kê các mẫu, hoặc chép một mẫu ra để sửa",
        "List the templates, or copy one out to adapt it",
    ],
    usage: ["", ""],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            line.option(
                "copy",
                line.pick(
                    "Chép mẫu này vào thư mục mau/ của dự án",
                    "Copy this template into the project's folder mau/",
                ),
            )
            .value_name(line.pick("TÊN_MẪU", "NAME")),
        )
        .arg(
            line.option(
                "to",
                line.pick(
                    "Thư mục dự án (mặc định: thư mục hiện tại)",
                    "Project folder (default: the current folder)",
                ),
            )
            .value_name(line.pick("DỰ_ÁN", "PROJECT"))
            .requires("copy")
            .value_parser(value_parser!(PathBuf)),
        )
}

/// Lists or copies; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let available = template::available(&template::Overrides::new());
    let Some(name) = typed.text("copy") else {
        for name in available {
            let (kind, _) = template::document_kind(&name, &template::Overrides::new());
            say::line(format_args!("{name}: {}", kind.unwrap_or_default()));
        }
        return DONE;
    };
    let file = format!("{name}.typ.j2");
    let Some((_, text)) = template::BUILTIN.iter().find(|(known, _)| *known == file) else {
        let meant = viet::did_you_mean(name, available.iter().map(String::as_str));
        if let Some(meant) = meant {
            say::aside(lang.pick("có phải “{}”?", "did you mean “{}”?").replace("{}", meant));
        }
        return fail(Problem::UnknownTemplate { name: name.to_owned(), available }, lang);
    };
    let folder = typed.path("to").unwrap_or_default().join("mau");
    let own = folder.join(&file);
    let original = folder.join(format!("{name}.goc.txt"));
    let written =
        write_new(&own, &skeleton(name, text, lang)).and_then(|()| write_new(&original, text));
    match written {
        Ok(()) => {
            say::line(own.display());
            say::line(original.display());
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

/// A template that changes nothing yet: it extends the program's, names its blocks, and shows one.
fn skeleton(name: &str, text: &str, lang: Lang) -> String {
    let blocks = template::blocks(text);
    let first = blocks.first().copied().unwrap_or("mo_dau");
    let lines: Vec<String> =
        blocks.chunks(5).map(|row| format!("    {}", row.join(", "))).collect();
    let advice = match lang {
        Lang::Vi => format!(
            "  Chỉ viết lại khối cần đổi; khối không nhắc tới giữ lời văn gốc (xem {name}.goc.txt).\n  \
             super() là lời văn gốc của khối. Các khối của mẫu này:"
        ),
        Lang::En => format!(
            "  Write only the blocks that change; the others keep the original wording (see \
             {name}.goc.txt).\n  super() is a block's original wording. The blocks of this template:"
        ),
    };
    format!(
        "{{% extends \"{name}.typ.j2\" %}}\n\n{{#\n{advice}\n{}\n#}}\n\n{{% block {first} %}}\n{{{{ super() }}}}\n{{% endblock %}}\n",
        lines.join(",\n")
    )
}

fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let failed = |error: std::io::Error| {
        let path = path.display().to_string();
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => Problem::FileExists { path },
            why => Problem::OutputUnwritable { path, why: why.into() },
        }
    };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    // Never over somebody's work.
    let mut file =
        std::fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(failed)
}

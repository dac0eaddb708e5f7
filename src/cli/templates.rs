//! `ntm templates`: lists the templates, or copies out one to start an override from.

use std::path::PathBuf;

use clap::value_parser;

use super::line::{Command, CommandLine, Typed};
use super::{DONE, fail, say};
use crate::diag::Problem;
use crate::emit::Lang;
use crate::output;
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
    let files = [
        (file.clone(), skeleton(name, text, lang)),
        (format!("{name}.goc.txt"), (*text).to_owned()),
    ];
    let written: Result<Vec<PathBuf>, Problem> = files
        .into_iter()
        .map(|(name, text)| {
            let path = folder.join(name);
            output::write_new(&path, text.as_bytes()).map(|()| path)
        })
        .collect();
    match written {
        Ok(paths) => {
            paths.iter().for_each(|path| say::line(path.display()));
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

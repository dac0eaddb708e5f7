//! `ntm reference`: the tables of the documents, from what the program itself goes by.
//!
//! A document has each of them between `<!-- ntm: NAME LANG -->` and `<!-- /ntm -->`; a test holds
//! what stands there against what is printed here.

mod annexes;
mod commands;
mod keys;
mod tables;
mod templates;

use std::collections::BTreeSet;

use clap::Arg;

use super::line::{Command, CommandLine, Typed};
use super::{DONE, fail, say};
use crate::checks::CHECKS;
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::figures;

/// `ntm reference`
pub const COMMAND: Command = Command {
    name: "reference",
    about: [
        "In một bảng tra cứu: khóa, cột, lệnh, mã, tên mẫu dùng được …",
        "Print a table of the reference: keys, columns, commands, codes, what templates see …",
    ],
    usage: [" [BẢNG]", " [TABLE]"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command.arg(
        Arg::new("what")
            .value_name(line.pick("BẢNG", "TABLE"))
            .help(line.pick(
                "Tên bảng, chẳng hạn keys; bỏ trống thì kể các bảng",
                "A table's name, such as keys; without it the tables are named",
            ))
            .help_heading(line.pick("Tham số", "Arguments")),
    )
}

/// A table of the reference.
struct Part {
    name: &'static str,
    about: [&'static str; 2],
    print: fn(Lang) -> String,
}

const PARTS: &[Part] = &[
    Part {
        name: "commands",
        about: ["các lệnh và tùy chọn", "commands and options"],
        print: commands::commands,
    },
    Part {
        name: "keys",
        about: ["các khóa của ntm.yaml", "the keys of ntm.yaml"],
        print: keys::project,
    },
    Part {
        name: "set-keys",
        about: ["các khóa của bộ tiêu chí", "the keys of a criteria set"],
        print: keys::criteria_set,
    },
    Part {
        name: "act-keys",
        about: ["các khóa của can-cu.yaml", "the keys of can-cu.yaml"],
        print: keys::known_acts,
    },
    Part {
        name: "annexes",
        about: ["các phụ lục (bieu)", "the annexes (bieu)"],
        print: annexes::annexes,
    },
    Part {
        name: "tables",
        about: [
            "các bảng và tiêu đề mà máy hiểu",
            "the tables and the headings that are understood",
        ],
        print: tables::tables,
    },
    Part {
        name: "figures",
        about: ["tên các số liệu để đối chiếu", "the names of figures to hold against"],
        print: named_figures,
    },
    Part {
        name: "codes",
        about: ["các mã của lời báo", "the codes of messages"],
        print: emit::codes,
    },
    Part {
        name: "accepted",
        about: ["những mã khai được ở chap_nhan", "the codes that chap_nhan may name"],
        print: accepted,
    },
    Part {
        name: "checks",
        about: ["các phép đối chiếu, vì sao (tiếng Anh)", "what is held against what, and why"],
        print: checks,
    },
    Part {
        name: "prose",
        about: ["các khóa lời văn (loi_van)", "the keys of prose (loi_van)"],
        print: templates::prose,
    },
    Part {
        name: "blocks",
        about: ["các khối của mẫu", "the blocks of templates"],
        print: templates::blocks,
    },
    Part {
        name: "view",
        about: ["mẫu thấy những gì", "what a template sees"],
        print: templates::view,
    },
    Part {
        name: "filters",
        about: ["các bộ lọc của mẫu", "the filters of templates"],
        print: templates::filters,
    },
];

/// Prints a table, or the names of the tables; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let Some(wanted) = typed.text("what") else {
        for part in PARTS {
            let [vi, en] = part.about;
            say::line(format_args!("{}: {}", part.name, lang.pick(vi, en)));
        }
        return DONE;
    };
    if let Some(part) = PARTS.iter().find(|part| part.name == wanted) {
        say::bytes((part.print)(lang).as_bytes());
        return DONE;
    }
    let names = PARTS.iter().map(|part| part.name).collect::<Vec<_>>().join(", ");
    let detail = match lang {
        Lang::Vi => format!("không có bảng “{wanted}”; các bảng: {names}"),
        Lang::En => format!("there is no table “{wanted}”; the tables: {names}"),
    };
    fail(Problem::Usage { detail }, lang)
}

fn named_figures(lang: Lang) -> String {
    let rows = figures::listed().map(|(names, says)| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        vec![names.join(", "), lang.pick(&says.vi, &says.en).to_owned()]
    });
    table(&[lang.pick("Tên", "Name"), lang.pick("Là số gì", "What it is")], rows)
}

/// The codes of agreement, which an office may accept: those that are about something by name, and
/// those of which every finding is accepted.
fn accepted(lang: Lang) -> String {
    let codes: BTreeSet<&str> = CHECKS.iter().flat_map(|check| check.codes).copied().collect();
    let named = |code: &&str| {
        Problem::examples(code, true).iter().any(|problem| problem.subject().is_some())
    };
    let (named, whole): (Vec<&str>, Vec<&str>) = codes.into_iter().partition(named);
    let [one, all] = match lang {
        Lang::Vi => ["Từng chỗ, theo `tai`", "Mọi chỗ báo mã ấy, `tai` ghi gì cũng được"],
        Lang::En => ["One by one, by `tai`", "Every finding of the code, whatever `tai` says"],
    };
    format!("- {one}: {}\n- {all}: {}\n", named.join(", "), whole.join(", "))
}

/// The rules, each with its codes and with why.
fn checks(_: Lang) -> String {
    let rows = CHECKS.iter().map(|check| vec![check.codes.join(", "), check.about.to_owned()]);
    table(&["Codes", "Rule, and why"], rows)
}

/// A table in Markdown.
fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let rule = vec!["---".to_owned(); heads.len()];
    let rows = rows.map(|cells| {
        line(&cells.iter().map(|cell| cell.trim().replace('|', "\\|")).collect::<Vec<_>>())
    });
    [line(&heads), line(&rule)].into_iter().chain(rows).collect()
}

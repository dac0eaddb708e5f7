//! `ntm register --amend`: what was entered wrongly of a document is put right by a further entry.

use std::path::Path;

use clap::{ArgAction, ArgGroup, value_parser};

use super::line::{CommandLine, Typed, note, words};
use super::{entered, fail, issue, today};
use crate::diag::{Diagnostics, Problem};
use crate::emit::Lang;
use crate::issuing::{self, Amend, AskedNumber};
use crate::model::Project;

/// What is typed of it, beside number, date and reason.
pub fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            line.option(
                "amend",
                line.pick(
                    "Ghi thêm mục sửa chỗ ghi sai của văn bản này, cùng với --reason và điều đúng",
                    "Enter what is right of this document, with --reason; the wrong entry stays",
                ),
            )
            .value_name(line.pick("SỐ", "NUMBER"))
            .requires("reason")
            .requires("right")
            .conflicts_with("recall"),
        )
        .arg(
            line.option("signer", line.pick("Đúng ra người ký là", "Who signs, rightly"))
                .value_name(line.pick("HỌ_TÊN", "NAME"))
                .value_parser(words)
                .requires("amend"),
        )
        .arg(
            line.option(
                "copies",
                line.pick("Đúng ra số lượng bản là", "How many copies there are, rightly"),
            )
            .value_name(line.pick("SỐ", "N"))
            .value_parser(value_parser!(u16).range(1..))
            .requires("amend"),
        )
        .arg(
            line.option("note", line.pick("Đúng ra ghi chú là", "The remark, rightly"))
                .value_name(line.pick("LỜI", "TEXT"))
                .value_parser(note)
                .requires("amend"),
        )
        .arg(
            line.option(
                "not-recalled",
                line.pick("Đã ghi nhầm là thu hồi", "It was not recalled, as was entered"),
            )
            .action(ArgAction::SetTrue)
            .requires("amend"),
        )
        .group(
            ArgGroup::new("right")
                .args(["number", "date", "signer", "copies", "note", "not-recalled"])
                .multiple(true),
        )
}

/// Enters what is right of a document; returns the exit code.
pub fn run(typed: &Typed<'_>, named: &str, project: &Project, folder: &Path, lang: Lang) -> u8 {
    let number = match issue::asked(typed) {
        Ok(AskedNumber::Given(number)) => Some(number),
        Ok(AskedNumber::AsStated) => None,
        Ok(AskedNumber::Next) => {
            return fail(Problem::NoDocumentNumber { seen: "next".to_owned() }, lang);
        }
        Err(problem) => return fail(problem, lang),
    };
    let asked = Amend {
        named: named.to_owned(),
        reason: typed.text("reason").unwrap_or_default().to_owned(),
        number,
        date: typed.day("date"),
        signer: typed.text("signer").map(str::to_owned),
        copies: typed.number("copies").and_then(|own| u32::try_from(own).ok()),
        remark: typed.text("note").map(str::to_owned),
        not_recalled: typed.is_set("not-recalled"),
        today: today::today(),
    };
    let mut found = Diagnostics::new();
    let own = issuing::amend(folder, &project.issuing.series, asked, &mut found);
    let says = lang.pick("Đã ghi mục sửa của ", "Entered what is right of ");
    entered::told(own.as_ref(), says, &found, (typed, lang))
}

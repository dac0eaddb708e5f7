//! `ntm init`: a new project that builds at once.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, value_parser};

use super::line::{Command, CommandLine, Typed};
use super::{DONE, fail, say, today};
use crate::emit::{self, Lang};
use crate::model::{OrganisationLevel, UnitKind};
use crate::scaffold;
use crate::viet;

/// `ntm init`
pub const COMMAND: Command = Command {
    name: "init",
    about: ["Tạo một dự án mới, lập được văn bản ngay", "Make a new project that builds at once"],
    usage: [" <THƯ_MỤC>", " <DIR>"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(
            Arg::new("folder")
                .required(true)
                .value_name(line.pick("THƯ_MỤC", "DIR"))
                .value_parser(value_parser!(PathBuf))
                .help(line.pick("Thư mục mới", "The new folder"))
                .help_heading(line.pick("Tham số", "Arguments")),
        )
        .arg(
            line.option(
                "level",
                line.pick(
                    "Cấp của đơn vị: tinh, huyen, xa, phuong, dac_khu, phong, so (mặc định: xa)",
                    "The body's level: tinh, huyen, xa, phuong, dac_khu, phong, so (default: xa)",
                ),
            )
            .value_name(line.pick("CẤP", "LEVEL"))
            .value_parser(PossibleValuesParser::new(levels()))
            .ignore_case(true)
            .hide_possible_values(true),
        )
        .arg(
            line.option(
                "year",
                line.pick(
                    "Năm kế hoạch (mặc định: năm nay)",
                    "The plan's year (default: this year)",
                ),
            )
            .value_name(line.pick("NĂM", "YEAR"))
            .value_parser(value_parser!(i32).range(2021..2100)),
        )
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

/// The level that was typed, and the kind of unit of one of commune level.
fn level(typed: Option<&str>) -> (OrganisationLevel, UnitKind) {
    match typed.map(|own| viet::fold(own).replace(' ', "_")).as_deref() {
        Some("tinh") => (OrganisationLevel::Province, UnitKind::Commune),
        Some("huyen") => (OrganisationLevel::District, UnitKind::Commune),
        Some("phong") => (OrganisationLevel::Division, UnitKind::Commune),
        Some("so") => (OrganisationLevel::Department, UnitKind::Commune),
        Some("phuong") => (OrganisationLevel::Commune, UnitKind::Ward),
        Some("dac_khu") => (OrganisationLevel::Commune, UnitKind::Special),
        _ => (OrganisationLevel::Commune, UnitKind::Commune),
    }
}

/// Writes the project; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let folder = typed.path("folder").unwrap_or_default();
    let year = typed.year("year").unwrap_or_else(today::year);
    match scaffold::write(&folder, level(typed.text("level")), year) {
        Ok(files) => {
            for file in files {
                say::line(file.display());
            }
            let folder = emit::typed(&folder);
            say::aside(
                lang.pick(
                    "sửa ntm.yaml và du-lieu.xlsx, rồi chạy: ntm build {}",
                    "edit ntm.yaml and du-lieu.xlsx, then run: ntm build {}",
                )
                .replace("{}", &folder),
            );
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

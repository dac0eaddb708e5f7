//! `ntm init`: a new project that builds at once.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, value_parser};

use super::line::{Command, CommandLine, Typed};
use super::{DONE, ERRORS, fail, job, say, today};
use crate::diag::{Diagnostics, Problem};
use crate::emit::{self, Lang, Told};
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
        .arg(
            line.option(
                "from",
                line.pick(
                    "Lập từ dự án năm trước: nâng năm, hiện trạng lấy theo kỳ báo cáo cuối; dự án ấy giữ nguyên",
                    "Out of last year's project: years are raised, the status is that of its last period; it stays as it is",
                ),
            )
            .value_name(line.pick("DỰ_ÁN", "PROJECT"))
            .value_parser(value_parser!(PathBuf)),
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

/// Writes next year's project of last year's; returns the exit code.
fn next(folder: &Path, from: &Path, typed: &Typed<'_>, lang: Lang) -> u8 {
    // Level and year are those of last year's project.
    let level = typed.text("level").map(|_| "level");
    if let Some(option) = level.or_else(|| typed.year("year").map(|_| "year")) {
        let detail = match lang {
            Lang::Vi => format!("“--{option}” không có tác dụng cùng “--from”"),
            Lang::En => format!("“--{option}” has no effect with “--from”"),
        };
        return fail(Problem::Usage { detail }, lang);
    }
    let shown = |found: &Diagnostics| {
        job::show_all(&Told::all(found.iter()), say::MessageFormat::Human, lang);
    };
    match scaffold::write_next(folder, from) {
        Err(found) => {
            shown(&found);
            ERRORS
        }
        Ok(made) => {
            for file in made.files {
                say::line(file.display());
            }
            shown(&made.found);
            let folder = emit::typed(folder);
            let says = lang.pick(
                "xem các lời báo trên, điền du-lieu.xlsx, rồi chạy: ntm check {}",
                "look through what is told above, fill in du-lieu.xlsx, then run: ntm check {}",
            );
            say::aside(says.replace("{}", &folder));
            DONE
        }
    }
}

/// Writes the project; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let folder = typed.path("folder").unwrap_or_default();
    if let Some(from) = typed.path("from") {
        return next(&folder, &job::folder_of(&from), typed, lang);
    }
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

//! `ntm init`: a new project that builds at once.

use super::args::InitArgs;
use super::{DONE, fail, say, today};
use crate::emit::{self, Lang};
use crate::scaffold;

/// Writes the project; returns the exit code.
pub fn run(args: &InitArgs, lang: Lang) -> u8 {
    let year = args.year.unwrap_or_else(today::year);
    match scaffold::write(&args.folder, args.level, year) {
        Ok(files) => {
            for file in files {
                say::line(file.display());
            }
            let folder = emit::typed(&args.folder);
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

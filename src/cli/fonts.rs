//! `ntm fonts`: which fonts documents are set in.

use super::line::{Command, CommandLine, Typed};
use super::{DONE, fail, say};
use crate::emit::Lang;
use crate::typeset::Fonts;

/// `ntm fonts`
pub const COMMAND: Command = Command {
    name: "fonts",
    about: ["Liệt kê phông chữ", "List the fonts"],
    usage: ["", ""],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command.arg(line.font_path())
}

/// Lists the fonts; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let path = typed.path("font-path");
    let fonts = match path.as_deref().map(Fonts::with_path) {
        None => Fonts::embedded(),
        Some(Ok(fonts)) => fonts,
        Some(Err(problem)) => return fail(problem, lang),
    };
    for face in fonts.faces() {
        let weight = if face.weight >= 600 {
            lang.pick("đậm", "bold")
        } else {
            lang.pick("thường", "regular")
        };
        let slant = if face.italic { lang.pick(" nghiêng", " italic") } else { "" };
        let letters = if face.vietnamese {
            lang.pick("đủ chữ tiếng Việt", "all Vietnamese letters")
        } else {
            lang.pick("thiếu chữ tiếng Việt", "lacks Vietnamese letters")
        };
        say::line(format_args!("{}, {weight}{slant}: {letters}", face.family));
    }
    DONE
}

//! `ntm man`: the manual page. One page has all commands, in either language: what writes such pages of
//! itself writes English headings, and a page for each command.

use clap::Arg;

use super::described::{flag, options, own, text, usage, value};
use super::line::{Command, CommandLine, Typed};
use super::{DONE, ERRORS, STOPPED, USAGE, say, whole};
use crate::emit::Lang;

/// `ntm man`
pub const COMMAND: Command = Command {
    name: "man",
    about: ["In trang man của ntm", "Print ntm's manual page"],
    usage: ["", ""],
    takes,
    run,
};

fn takes(command: clap::Command, _: &CommandLine) -> clap::Command {
    command
}

/// Prints the page; returns the exit code.
fn run(_: &Typed<'_>, lang: Lang) -> u8 {
    say::bytes(page(lang).as_bytes());
    DONE
}

/// The page, as `man` reads it.
fn page(lang: Lang) -> String {
    let mut all = whole(lang);
    all.build();
    let mut page = Page(String::new());
    let version = env!("CARGO_PKG_VERSION");
    page.0 += &format!(".TH NTM 1 \"\" \"ntm {version}\"\n");
    page.section(lang.pick("TÊN", "NAME"));
    page.text(&format!("ntm - {}", text(all.get_about())));
    page.section(lang.pick("CÁCH DÙNG", "SYNOPSIS"));
    page.bold(lang.pick("ntm LỆNH [TÙY_CHỌN]", "ntm COMMAND [OPTIONS]"));
    page.0 += ".br\n";
    page.bold(lang.pick("ntm DỰ_ÁN", "ntm PROJECT"));
    page.0 += ".br\n";
    page.bold("ntm");
    page.section(lang.pick("MÔ TẢ", "DESCRIPTION"));
    page.text(lang.pick(
        "Một dự án là một thư mục có tệp ntm.yaml. Chỉ nêu dự án thì ntm lập văn bản của dự án ấy vào thư mục out bên cạnh rồi mở ra; không nêu gì thì ntm hỏi muốn làm gì.",
        "A project is a folder with an ntm.yaml. With a project alone ntm makes its documents in the folder out beside it and opens them; with nothing at all it asks what is to be done.",
    ));
    page.section(lang.pick("LỆNH", "COMMANDS"));
    for command in all.get_subcommands() {
        page.0 += ".SS\n";
        page.plain(&usage(command));
        page.text(&text(command.get_about()));
        let places = command.get_arguments().filter(|arg| arg.is_positional());
        let asked =
            command.get_arguments().filter(|arg| !arg.is_positional() && arg.is_required_set());
        places.chain(asked).chain(options(command)).for_each(|arg| page.argument(arg));
    }
    page.section(lang.pick("TÙY CHỌN CHUNG", "OPTIONS OF ALL COMMANDS"));
    own(&all).for_each(|arg| page.argument(arg));
    page.section(lang.pick("BIẾN MÔI TRƯỜNG", "ENVIRONMENT"));
    page.entry(
        "NTM_LANG",
        lang.pick("Ngôn ngữ của lời báo: vi hoặc en", "Language of messages: vi or en"),
    );
    page.entry("NO_COLOR", lang.pick("Có biến này thì không in màu", "No colour where it is set"));
    page.entry(
        "NTM_WINDOW",
        lang.pick(
            "Có biến này thì “ntm DỰ_ÁN” chờ Enter trước khi đóng cửa sổ",
            "Where it is set “ntm PROJECT” waits for Enter before its window closes",
        ),
    );
    page.section(lang.pick("MÃ KẾT THÚC", "EXIT STATUS"));
    for (code, says) in [
        (DONE, lang.pick("Xong, không có lỗi", "Done, without errors")),
        (ERRORS, lang.pick("Có lỗi", "There are errors")),
        (USAGE, lang.pick("Dòng lệnh không hiểu được", "The command line means nothing")),
        (STOPPED, lang.pick("Đã dừng theo yêu cầu", "Stopped as asked")),
    ] {
        page.entry(&code.to_string(), says);
    }
    page.section(lang.pick("XEM THÊM", "SEE ALSO"));
    page.text("/usr/share/doc/ntm/README.md");
    page.0
}

/// A page as it is written.
struct Page(String);

impl Page {
    fn section(&mut self, heading: &str) {
        self.0 += ".SH\n";
        self.plain(heading);
    }

    /// A paragraph.
    fn text(&mut self, text: &str) {
        self.0 += ".PP\n";
        self.plain(text);
    }

    /// A line in bold.
    fn bold(&mut self, text: &str) {
        self.0 += ".B ";
        self.plain(text);
    }

    /// A term and what it is.
    fn entry(&mut self, term: &str, says: &str) {
        self.0 += ".TP\n";
        self.bold(term);
        self.plain(says);
    }

    fn argument(&mut self, arg: &Arg) {
        let term = if arg.is_positional() { value(arg).unwrap_or_default() } else { flag(arg) };
        self.entry(&term, &text(arg.get_help()));
    }

    /// A line as it is to be read: none of it means anything to the formatter.
    fn plain(&mut self, text: &str) {
        let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\n', " ");
        if text.starts_with(['.', '\'']) {
            self.0 += "\\&";
        }
        self.0 += &text;
        self.0.push('\n');
    }
}

//! `ntm` alone in a window: says what it can do, and does it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::say::{self, MessageFormat};
use super::started::{self, answer};
use super::{DONE, dropped, obey, open, pasted, stop, today};
use crate::emit::Lang;

/// Something that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offer {
    Init,
    Check,
    Build,
    Guide,
    OtherLanguage,
    Close,
}

/// What is offered: the sign that is typed, what it is, and the words for it.
const OFFERS: [(&str, Offer, [&str; 2]); 6] = [
    ("1", Offer::Init, ["Tạo một dự án mới", "Make a new project"]),
    ("2", Offer::Check, ["Kiểm tra một dự án", "Check a project"]),
    ("3", Offer::Build, ["Lập văn bản của một dự án", "Make a project's documents"]),
    ("4", Offer::Guide, ["Mở hướng dẫn và dự án mẫu", "Open the guide and the sample projects"]),
    ("5", Offer::OtherLanguage, ["English", "Tiếng Việt"]),
    ("0", Offer::Close, ["Đóng", "Close"]),
];

/// Offers until somebody closes; returns the exit code.
pub fn greet(mut lang: Lang) -> u8 {
    let guide = guide();
    say::line(format_args!("ntm {}", env!("CARGO_PKG_VERSION")));
    loop {
        let says = lang.pick(
            "Lập kế hoạch, báo cáo xây dựng nông thôn mới từ bảng tính Excel. Anh, chị muốn làm gì?",
            "Plans and reports of the New Rural Development programme from Excel. What is to be done?",
        );
        say::line(says);
        for (sign, offer, [vi, en]) in OFFERS {
            if offer != Offer::Guide || guide.is_some() {
                say::line(format_args!("  {sign}  {}", lang.pick(vi, en)));
            }
        }
        let question = lang.pick(
            "Gõ một số rồi Enter, hoặc kéo thư mục dự án thả vào đây: ",
            "Type a number and Enter, or drop a project folder here: ",
        );
        let Some(said) = asked(question) else { return DONE };
        let offer = OFFERS.iter().find(|(sign, ..)| *sign == said).map(|(_, offer, _)| *offer);
        match (offer, &guide) {
            (Some(Offer::Close), _) => return DONE,
            (Some(Offer::Init), _) => init(lang),
            (Some(Offer::Check), _) => of_project(lang, dropped::check),
            (Some(Offer::Build), _) => of_project(lang, dropped::build),
            (Some(Offer::Guide), Some(folder)) => open::show(folder, MessageFormat::Human, lang),
            (Some(Offer::OtherLanguage), _) => {
                lang = if lang == Lang::Vi { Lang::En } else { Lang::Vi };
            }
            (Some(Offer::Guide) | None, _) => {
                let path = pasted::path(&said);
                if started::is_project(&path) {
                    dropped::build(&path, lang);
                } else if !said.is_empty() {
                    let says = lang.pick(
                        "“{}” không có trong các số trên, và không phải thư mục dự án.",
                        "“{}” is none of the numbers above, and no project folder.",
                    );
                    say::line(says.replace("{}", &said));
                }
            }
        }
        say::line("");
    }
}

/// Asks, and gives what was typed; none where nobody will answer. While it is asked nothing runs.
fn asked(question: &str) -> Option<String> {
    stop::over();
    say::bytes(question.as_bytes());
    answer()
}

/// Asks for a project and does something with it. Nothing typed is nothing done.
fn of_project(lang: Lang, work: fn(&Path, Lang) -> u8) {
    let question = lang.pick(
        "Thư mục dự án (gõ, hoặc kéo thả vào đây): ",
        "The project's folder (type it, or drop it here): ",
    );
    if let Some(said) = asked(question).filter(|said| !said.is_empty()) {
        work(&pasted::path(&said), lang);
    }
}

/// Asks for what `ntm init` needs, makes the project and shows its folder.
fn init(lang: Lang) {
    let here = std::env::current_dir().unwrap_or_default();
    let question = match lang {
        Lang::Vi => {
            format!("Thư mục mới (gõ tên, sẽ nằm trong {}; hoặc cả đường dẫn): ", here.display())
        }
        Lang::En => {
            format!("The new folder (a name, to be in {}; or a whole path): ", here.display())
        }
    };
    let Some(folder) = asked(&question).filter(|said| !said.is_empty()) else { return };
    let folder = dropped::whole(&pasted::path(&folder));
    let level = lang.pick(
        "Cấp: xa, phuong, dac_khu, huyen, tinh, phong, so (Enter: xa): ",
        "Level: xa, phuong, dac_khu, huyen, tinh, phong, so (Enter: xa): ",
    );
    let Some(level) = asked(level) else { return };
    let year = match lang {
        Lang::Vi => format!("Năm kế hoạch (Enter: {}): ", today::year()),
        Lang::En => format!("The plan's year (Enter: {}): ", today::year()),
    };
    let Some(year) = asked(&year) else { return };
    let mut words: Vec<OsString> = vec!["ntm".into(), "init".into(), folder.clone().into()];
    for (option, value) in [("--level", level), ("--year", year)] {
        if !value.is_empty() {
            // One word: also what begins with a dash is a value.
            words.push(format!("{option}={value}").into());
        }
    }
    if obey(words, lang) == DONE {
        open::show(&folder, MessageFormat::Human, lang);
    }
}

/// The folder of the guide and the samples: beside the program, or where a package puts them.
fn guide() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let own = program.parent()?;
    let shared = own.parent().map(|prefix| prefix.join("share/doc/ntm"));
    let is_there =
        |folder: &PathBuf| folder.join("README.md").is_file() && folder.join("inputs").is_dir();
    [Some(own.to_owned()), shared].into_iter().flatten().find(is_there)
}

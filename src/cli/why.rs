//! Why documents are made anew, for people and programs.

use serde_json::{Value, json};

use crate::batch::Reason;
use crate::emit::Lang;
use crate::inputs::How;

/// How many files are named before the rest is counted.
const MOST: usize = 4;

/// A reason as an object.
pub fn value(why: &Reason) -> Value {
    let how = |how: &How| match how {
        How::Added => "added",
        How::Gone => "gone",
        How::Changed => "changed",
    };
    match why {
        Reason::First => json!({ "reason": "first" }),
        Reason::Options => json!({ "reason": "options" }),
        Reason::Forced => json!({ "reason": "forced" }),
        Reason::Program => json!({ "reason": "program" }),
        Reason::Earlier => json!({ "reason": "earlier" }),
        Reason::Interrupted => json!({ "reason": "interrupted" }),
        Reason::Input(path, own) => json!({ "reason": "input", "path": path, "how": how(own) }),
        Reason::Edited(path) => json!({ "reason": "edited", "path": path }),
        Reason::Deleted(path) => json!({ "reason": "deleted", "path": path }),
    }
}

/// "du-lieu.xlsx đã đổi, có thêm mau/ke-hoach.typ.j2".
pub fn words(why: &[Reason], lang: Lang) -> String {
    let mut parts: Vec<String> = why.iter().take(MOST).map(|own| word(own, lang)).collect();
    if let Some(more) = why.len().checked_sub(MOST).filter(|more| *more > 0) {
        parts.push(lang.pick("và {} tệp nữa", "and {} more").replace("{}", &more.to_string()));
    }
    parts.join(", ")
}

fn word(why: &Reason, lang: Lang) -> String {
    let (vi, en, path) = match why {
        Reason::First => ("lần đầu", "the first time", ""),
        Reason::Options => {
            ("lần đầu lập với các tùy chọn này", "the first time with these options", "")
        }
        Reason::Forced => ("có --force", "--force", ""),
        Reason::Program => {
            ("chương trình hoặc phông chữ đã đổi", "the program or its fonts changed", "")
        }
        Reason::Earlier => (
            "số liệu đã đổi từ trước lần chạy gần nhất",
            "its inputs changed before the last run",
            "",
        ),
        Reason::Interrupted => ("lần chạy trước bị ngắt", "the last run was cut short", ""),
        Reason::Input(path, How::Added) => ("có thêm {}", "{} was added", path.as_str()),
        Reason::Input(path, How::Gone) => ("không còn {}", "{} is gone", path.as_str()),
        Reason::Input(path, How::Changed) => ("{} đã đổi", "{} changed", path.as_str()),
        Reason::Edited(path) => ("{} bị sửa sau khi lập", "{} was edited", path.as_str()),
        Reason::Deleted(path) => ("{} bị xóa", "{} was deleted", path.as_str()),
    };
    lang.pick(vi, en).replace("{}", path)
}

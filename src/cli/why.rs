//! Why documents are made anew, for people and programs.

use serde_json::{Value, json};

use crate::batch::Why;
use crate::emit::Lang;
use crate::inputs::How;

/// How many files are named before the rest is counted.
const MOST: usize = 4;

/// A reason as an object.
pub fn value(why: &Why) -> Value {
    let how = |how: &How| match how {
        How::Added => "added",
        How::Gone => "gone",
        How::Changed => "changed",
    };
    match why {
        Why::First => json!({ "reason": "first" }),
        Why::Options => json!({ "reason": "options" }),
        Why::Forced => json!({ "reason": "forced" }),
        Why::Program => json!({ "reason": "program" }),
        Why::Earlier => json!({ "reason": "earlier" }),
        Why::Interrupted => json!({ "reason": "interrupted" }),
        Why::Input(path, own) => json!({ "reason": "input", "path": path, "how": how(own) }),
        Why::Edited(path) => json!({ "reason": "edited", "path": path }),
        Why::Deleted(path) => json!({ "reason": "deleted", "path": path }),
    }
}

/// "du-lieu.xlsx đã đổi, có thêm mau/ke-hoach.typ.j2".
pub fn words(why: &[Why], lang: Lang) -> String {
    let mut parts: Vec<String> = why.iter().take(MOST).map(|own| word(own, lang)).collect();
    if let Some(more) = why.len().checked_sub(MOST).filter(|more| *more > 0) {
        parts.push(lang.pick("và {} tệp nữa", "and {} more").replace("{}", &more.to_string()));
    }
    parts.join(", ")
}

fn word(why: &Why, lang: Lang) -> String {
    let (vi, en, path) = match why {
        Why::First => ("lần đầu", "the first time", ""),
        Why::Options => {
            ("lần đầu lập với các tùy chọn này", "the first time with these options", "")
        }
        Why::Forced => ("có --force", "--force", ""),
        Why::Program => {
            ("chương trình hoặc phông chữ đã đổi", "the program or its fonts changed", "")
        }
        Why::Earlier => (
            "số liệu đã đổi từ trước lần chạy gần nhất",
            "its inputs changed before the last run",
            "",
        ),
        Why::Interrupted => ("lần chạy trước bị ngắt", "the last run was cut short", ""),
        Why::Input(path, How::Added) => ("có thêm {}", "{} was added", path.as_str()),
        Why::Input(path, How::Gone) => ("không còn {}", "{} is gone", path.as_str()),
        Why::Input(path, How::Changed) => ("{} đã đổi", "{} changed", path.as_str()),
        Why::Edited(path) => ("{} bị sửa sau khi lập", "{} was edited", path.as_str()),
        Why::Deleted(path) => ("{} bị xóa", "{} was deleted", path.as_str()),
    };
    lang.pick(vi, en).replace("{}", path)
}

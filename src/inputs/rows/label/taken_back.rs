//! Sentences beside a table that take something back, whichever of its rows they speak of.

use super::not_approved::not_approved;
use super::not_reached::is_not_reached;
use super::of_amounts::is_amount_withdrawn;
use super::withdrawn::{is_not_aimed_at, is_of_a_later_year};
use crate::inputs::said;

/// Words that do so beside those of a row's own remark.
const OF_WHATEVER: &[&str] = &[
    "chưa",
    "không còn",
    "không tính",
    "nay là",
    "đổi thành",
    "sửa thành",
    "sửa lại",
    "điều chỉnh",
    "giảm còn",
    "tăng lên",
    "rút",
    "chuyển sang",
    "lùi",
    "hoãn",
    "chờ",
];

/// Whether a sentence beside a table takes something back.
pub fn takes_something_back(text: &str, year: Option<i32>) -> bool {
    said::has_words(text, OF_WHATEVER)
        || is_not_reached(text)
        || is_not_aimed_at(text)
        || is_amount_withdrawn(text)
        || not_approved(text).is_some()
        || is_of_a_later_year(text, year)
}

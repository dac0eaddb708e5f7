//! Headings in the one form in which they are compared: folded, what offices write short in one
//! way, without the units, years and numbers of columns that stand in them.

use std::sync::LazyLock;

use crate::inputs::units;
use crate::viet::{self, without_brackets};

/// What offices write short, and in full.
const SHORT: &[(&str, &str)] = &[
    ("nong thon moi", "ntm"),
    ("tc", "tieu chi"),
    ("kh", "ke hoach"),
    ("kq", "ket qua"),
    ("xd", "xay dung"),
    ("ngan sach trung uong", "nstw"),
    ("ngan sach dia phuong", "nsdp"),
    ("tmdt", "tong muc dau tu"),
    ("cdt", "chu dau tu"),
    ("qd", "quyet dinh"),
    ("thon ban", "xom"),
    ("xom thon", "xom"),
    ("to dan pho", "xom"),
    ("thon", "xom"),
];

/// A heading folded, with what offices write short written in one way.
pub fn key(text: &str) -> String {
    static SPACED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        SHORT.iter().map(|(from, to)| (format!(" {from} "), format!(" {to} "))).collect()
    });
    let folded = viet::fold(text);
    // Most headings have nothing short: one look at each word is less than a search for each phrase.
    let may_begin = |word: &str| SHORT.iter().any(|(from, _)| from.starts_with(word));
    if !folded.split(' ').any(may_begin) {
        return folded;
    }
    let mut words = format!(" {folded} ");
    for (from, to) in &*SPACED {
        if !words.contains(from.as_str()) {
            continue;
        }
        // Words are tried where one begins, which is quicker than a search for each.
        let begins = |words: &str| {
            words.match_indices(' ').map(|(at, _)| at).find(|at| words[*at..].starts_with(from))
        };
        while let Some(at) = begins(&words) {
            words.replace_range(at..at + from.len(), to);
        }
    }
    words.trim().to_owned()
}

/// A folded heading without a unit ("trieu dong") and a year ("nam 2025"), which change from
/// office to office and from year to year.
pub(super) fn without_unit_or_year(folded: &str) -> String {
    let bare = units::without_unit(folded).filter(|bare| !bare.is_empty());
    let mut words: Vec<&str> = bare.as_deref().unwrap_or(folded).split(' ').collect();
    let mut dated = false;
    while let [_, .., last] = words[..] {
        let digits = last.bytes().all(|b| b.is_ascii_digit());
        let year = digits && last.len() == 4;
        // "đến 31/12/2024": the day and the month before a year go with it.
        let of_date = dated && (digits && last.len() <= 2 || last == "den" || last == "ngay");
        dated |= year;
        if year || of_date || last == "nam" {
            words.pop();
        } else {
            break;
        }
    }
    words.join(" ")
}

/// "Tổng số", "Số thôn": a number of what the levels above name.
pub fn is_generic(part: &str) -> bool {
    let folded = without_unit_or_year(&key(&without_brackets(part)));
    ["tong", "tong so", "tong cong", "cong", "so luong", "so xom", "so ban"]
        .contains(&folded.as_str())
}

/// `(1)`, `(2)`: the number of a column under its heading.
pub(super) fn is_column_index(part: &str) -> bool {
    part.trim()
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|inner| !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit()))
}

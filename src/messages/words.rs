//! Words and ways out that several messages share.

use super::lang::{Lang, Pair};

/// A text that is written in each language by itself.
pub(super) fn both(text: impl Fn(Lang) -> String) -> Pair {
    (text(Lang::Vi), text(Lang::En))
}

pub(super) fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("“{item}”")).collect::<Vec<_>>().join(", ")
}

/// How many things a message lists.
pub(super) const SHOWN: usize = 6;

pub(super) fn shortened(items: &[String]) -> String {
    let rest = items.len().saturating_sub(SHOWN);
    let shown = items[..items.len() - rest].join("; ");
    if rest == 0 { shown } else { format!("{shown}; … (+{rest})") }
}

/// Two numbers of which one is wrong.
pub(super) fn correct_or_accept() -> Pair {
    say!(
        "sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan kèm lý do",
        "correct the wrong number; if the office lets it stand, declare it in chap_nhan with the reason"
    )
}

//! A legal basis as an office types it: with "Căn cứ" or without.

use super::letterhead::{begins_with, behind};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet;

/// The beginnings of a legal basis that the decree's forms and offices use.
const BASES: &[&str] = &[
    "căn cứ",
    "thực hiện",
    "theo",
    "xét",
    "trên cơ sở",
    "để",
    "thi hành",
    "nhằm",
    "sau khi",
    "được sự",
    "tiếp theo",
];

/// Documents by their kind: a legal basis that begins with one lacks only "Căn cứ".
const DOCUMENTS: &[&str] = &[
    "hiến pháp",
    "bộ luật",
    "luật",
    "pháp lệnh",
    "nghị quyết",
    "nghị định",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kế hoạch",
    "chương trình",
    "công văn",
    "thông báo",
    "kết luận",
    "hướng dẫn",
    "đề án",
    "tờ trình",
    "báo cáo",
    "công điện",
    "quy định",
    "quy chế",
    "văn bản",
];

/// A legal basis that begins as one: "Căn cứ …", once.
pub fn legal_basis(text: Sourced<String>, found: &mut Diagnostics) -> Sourced<String> {
    let mut bare = text.value.as_str();
    while let Some(rest) = behind(bare, &["căn cứ"]) {
        bare = rest;
    }
    let begins = |words: &[&str]| words.iter().any(|word| begins_with(bare, word));
    let value = if bare.len() < text.value.len() {
        // "Căn cứ thực hiện …" is neither.
        format!("Căn cứ {bare}")
    } else if begins(BASES) {
        viet::upper_first(bare)
    } else if begins(DOCUMENTS) {
        format!("Căn cứ {}", viet::upper_first(bare))
    } else {
        found.report(Problem::LegalBasisUnclear { text: bare.to_owned() }, &text.place);
        bare.to_owned()
    };
    text.map(|_| viet::as_cited(&value))
}

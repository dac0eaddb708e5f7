//! Whether a cell of the list of communes holds the name of one commune of today: not that of another
//! body, not what became of an old one, and not several names of which one has a row of its own.

use std::collections::BTreeSet;

use crate::diag::Problem;
use crate::inputs::raw::{Node, RawTable};
use crate::inputs::rows::{tells_of_a_unit, without_addition};
use crate::viet;

/// The keys by which the names of the list are compared.
pub fn keys(table: &RawTable) -> BTreeSet<String> {
    let names = table.rows.iter().filter_map(|row| row.get("ten"));
    names.map(|name| viet::unit_key(&name.value.shown())).collect()
}

/// Words that stand where the name of a commune belongs, for all of them or for another body.
const NO_COMMUNES: &[&str] = &[
    "toàn xã",
    "toàn phường",
    "toàn huyện",
    "toàn tỉnh",
    "cả xã",
    "cả huyện",
    "cả tỉnh",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "xã mới",
    "xã cũ",
];

/// How names of other bodies begin.
const OTHER_BODIES: &[&str] =
    &["sở ", "chi cục ", "cơ quan ", "văn phòng ", "công an ", "ủy ban nhân dân tỉnh", "ubnd tỉnh"];

/// What is wrong with a name in the list of communes that is not the name of one commune of today.
pub fn not_one(cell: &Node, written: &str, names: &BTreeSet<String>) -> Option<Problem> {
    let toned = viet::fold_tones(written);
    if NO_COMMUNES.contains(&toned.as_str())
        || OTHER_BODIES.iter().any(|begin| toned.starts_with(begin))
    {
        return Some(Problem::NameIsNone { seen: written.to_owned() });
    }
    let shown = cell.shown();
    if let Some(words) = tells_of_a_unit(&shown) {
        let (name, words) = (written.to_owned(), viet::one_line(words));
        return Some(Problem::CommuneNameTells { name, words, other: false });
    }
    // "Tân Lập (Tân Tiến)" beside "Tân Lập".
    let own = viet::unit_key(written);
    let other = |words: &str| {
        let key = viet::unit_key(words);
        key != own && names.contains(&key)
    };
    let told = |words: &str| {
        let (name, words) = (written.to_owned(), words.to_owned());
        Some(Problem::CommuneNameTells { name, words, other: true })
    };
    if let Some(bare) = without_addition(&shown).filter(|bare| written.contains('(') && other(bare))
    {
        return told(bare);
    }
    let listed = written.replace(" - ", "\n").replace(" – ", "\n").replace(" và ", "\n");
    let parts: Vec<&str> = listed.split([',', ';', '+', '/', '&', '\n']).map(str::trim).collect();
    // "Tân Hòa - A" is one.
    let is_name = |part: &&str| part.chars().filter(|c| c.is_alphabetic()).count() > 1;
    if parts.len() < 2 || !parts.iter().all(is_name) {
        return None;
    }
    told(parts.into_iter().find(|part| other(part))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> Option<Problem> {
        let names = ["Tân Lập", "Hòa An", name].map(viet::unit_key).into_iter().collect();
        not_one(&Node::Text(name.to_owned()), name, &names)
    }

    #[test]
    fn names_of_communes_and_others() {
        for name in ["Tân Lập", "Xã Tân Hòa - A", "Tân Lập - A", "Phường 3", "Sơn Tân", "Ea H'leo"]
        {
            assert_eq!(of(name), None, "{name}");
        }
        for name in ["Toàn xã", "Phường", "Sở NN&MT", "Công an tỉnh"] {
            assert_eq!(of(name), Some(Problem::NameIsNone { seen: name.to_owned() }), "{name}");
        }
        for (name, words, other) in [
            ("Tân Tiến (đã sáp nhập vào Tân Lập)", "đã sáp nhập vào Tân Lập", false),
            ("Tân Tiến cũ", "cũ", false),
            ("Tân Tiến (nay là Tân Lập)", "nay là Tân Lập", false),
            ("Tân Lập (gồm Tân Tiến)", "gồm Tân Tiến", false),
            ("Tân Lập (Tân Tiến)", "Tân Lập", true),
            ("Tân Lập, Tân Tiến", "Tân Lập", true),
            ("Tân Tiến + Tân Lập", "Tân Lập", true),
            ("Tân Lập - Tân Tiến", "Tân Lập", true),
        ] {
            let (seen, words) = (name.to_owned(), words.to_owned());
            let told = Problem::CommuneNameTells { name: seen, words, other };
            assert_eq!(of(name), Some(told), "{name}");
        }
    }
}

//! Persons after whom units are named.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::text::fold_tones;

/// One to a line; units of these names exist, and no others are known by them.
const PERSONS: &str = include_str!("persons.txt");
static KEYS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| PERSONS.lines().map(fold_tones).collect());

/// Whether a unit's name is that of a person or a number: a document then writes it with its kind
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4).
#[must_use]
pub fn is_person_or_number(name: &str) -> bool {
    let folded = fold_tones(name.trim());
    let number = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_digit());
    number || KEYS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_and_numbers_are_known() {
        for name in ["Võ Thị Sáu", "VÕ THỊ SÁU", "Nguyễn Huệ", "Hồ Chí Minh", "1", "12"]
        {
            assert!(is_person_or_number(name), "{name}");
        }
        for name in ["", "Nguyễn", "Mẫu", "Hòa An", "Sáu", "Phường 1"] {
            assert!(!is_person_or_number(name), "{name}");
        }
    }

    #[test]
    fn each_person_stands_once() {
        assert_eq!(KEYS.len(), PERSONS.lines().count());
    }
}

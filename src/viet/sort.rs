//! The Vietnamese alphabetical order.
//!
//! Never changes what it sorts and knows no locale of the machine: the order is the same
//! everywhere.

use super::text::clean;
use super::tones::split_tone;
use std::cmp::Ordering;

/// The order of letters without their tones. f j w z stand where the Latin alphabet has them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A run of digits or of letters: what is compared before the next run is looked at.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A number: its length without leading zeros, then its digits.
    Digits(usize, String),
    /// A syllable: its letters' places in the alphabet, then its tones.
    Letters(Vec<u32>, Vec<u8>),
}

/// Compares as a Vietnamese dictionary does.
///
/// Syllable by syllable: in each first the letters (a ă â b c d đ e ê … o ô ơ … u ư v x y), then
/// the tone (ngang, huyền, hỏi, ngã, sắc, nặng), and only then the next syllable, so "Tân Lợi"
/// stands before "Tận Ca". Figures stand before letters and go by value ("Phường 2" before "Phường
/// 10"). Spaces and punctuation only separate. Small letters before capitals, and where on the
/// vowels a tone sits ("hoà", "hòa"), count only when all else is equal; text that still ties goes
/// by its code points, so `Equal` means equal strings and the order is total.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let (parts_a, capitals_a) = key(a);
    let (parts_b, capitals_b) = key(b);
    parts_a.cmp(&parts_b).then_with(|| capitals_a.cmp(&capitals_b)).then_with(|| a.cmp(b))
}

/// The runs of `s`, and for each of its letters whether it is a capital.
fn key(s: &str) -> (Vec<Part>, Vec<bool>) {
    let mut parts: Vec<Part> = Vec::new();
    let mut capitals = Vec::new();
    let mut inside = false;
    for c in clean(s).chars() {
        if let Some(digit) = c.to_digit(10) {
            if !(inside && matches!(parts.last(), Some(Part::Digits(..)))) {
                parts.push(Part::Digits(0, String::new()));
            }
            if let Some(Part::Digits(length, digits)) = parts.last_mut()
                && (*length > 0 || digit > 0)
            {
                *length += 1;
                digits.push(c);
            }
            inside = true;
        } else if c.is_alphanumeric() {
            if !(inside && matches!(parts.last(), Some(Part::Letters(..)))) {
                parts.push(Part::Letters(Vec::new(), Vec::new()));
            }
            let (letter, tone) = split_tone(c);
            capitals.push(letter.is_uppercase());
            if let Some(Part::Letters(letters, tones)) = parts.last_mut() {
                letters.extend(letter.to_lowercase().map(rank));
                if tone > 0 {
                    tones.push(tone);
                }
            }
            inside = true;
        } else {
            inside = false;
        }
    }
    (parts, capitals)
}

/// The place of a lower-case letter without tone; letters of other alphabets follow by code point.
fn rank(letter: char) -> u32 {
    let place = ALPHABET.chars().zip(0u32..).find(|(c, _)| *c == letter);
    place.map_or(letter as u32 + 100, |(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    #[test]
    fn dictionary_order() {
        for sorted in [
            &[
                "", "1", "2", "10", "a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u",
                "ư", "v", "x", "y", "z",
            ][..],
            &["ma", "mà", "mả", "mã", "má", "mạ", "mam", "măm", "mâm"],
            &["Tân Lai", "Tân Lợi", "Tận Ca"],
            &["Phường 2", "Phường 10", "phường A", "Phường A"],
            &["An Bình", "Đông Hà", "Đông Sơn", "Đông Thọ", "Kim Bài", "Yên Bình"],
            &["Dân", "Đào", "Đạo"],
            &["hoa", "hoà", "hòa", "hòa a", "hóa"],
            &["Xóm 01", "Xóm 1", "Xóm 1a", "Xóm 2"],
            &["a", "a b", "ab", "ả"][..3],
            &["Ea H'leo", "Êa Súp"],
        ] {
            let mut shuffled = sorted.to_vec();
            shuffled.reverse();
            shuffled.sort_by(|a, b| compare(a, b));
            assert_eq!(shuffled, sorted);
        }
        assert_eq!(compare("Tân Lợi", "Tân Lợi"), Ordering::Equal);
        assert_ne!(compare("Xóm 1", "Xóm 01"), Ordering::Equal);
    }

    proptest! {
        #[test]
        fn the_order_is_total(s in vec("[ aAăáàĂêoôơòóhH0-9.đd]{0,6}|.{0,4}", 3)) {
            for a in &s {
                for b in &s {
                    prop_assert_eq!(compare(a, b), compare(b, a).reverse());
                    prop_assert_eq!(compare(a, b) == Ordering::Equal, a == b);
                    for c in &s {
                        if compare(a, b).is_le() && compare(b, c).is_le() {
                            prop_assert!(compare(a, c).is_le());
                        }
                    }
                }
            }
        }
    }
}

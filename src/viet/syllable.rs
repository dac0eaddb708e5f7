//! Whether a word in small letters can be a Vietnamese syllable at all.
//!
//! Knows how syllables are built, not which there are: "lưc" cannot be one, because one that ends in a
//! stop has a sharp or a heavy tone.

use unicode_normalization::UnicodeNormalization as _;

use super::text::fold;

/// Words of other languages that would be syllables without a tone.
const FOREIGN: &[&str] = &[
    "net", "chip", "set", "top", "bit", "kit", "pop", "rap", "app", "hit", "hot", "pop", "tip",
    "vip", "rock", "tot", "het", "cut", "mac", "doc", "hec", "rec", "tec", "oc", "ac", "at", "it",
    "up", "ip",
];

/// Beginnings of syllables, the longer before the shorter.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
];

/// Endings of syllables.
const CODAS: &[&str] = &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Whether a word in small letters has the letters of Vietnamese and cannot be a syllable: a wrong ending
/// ("thôg"), or a stop at its end without the tone that it needs ("lưc", "phap"). Other words are let be.
#[must_use]
pub fn is_mistyped(word: &str) -> bool {
    let small = word.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
    if !small || word.chars().count() < 2 {
        return false;
    }
    // Letters apart from their marks: of a vowel's own mark and of its tone.
    let apart: Vec<char> = word.nfd().collect();
    let has = |marks: &[char]| apart.iter().any(|c| marks.contains(c));
    let quality = has(&['\u{302}', '\u{306}', '\u{31b}']);
    let tone = has(&['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}']);
    let needed = has(&['\u{301}', '\u{323}']);
    let folded = fold(word);
    let Some(rest) = ONSETS.iter().find_map(|onset| folded.strip_prefix(onset)) else {
        return false;
    };
    let vowels = rest.trim_start_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    let (nucleus, coda) = (&rest[..rest.len() - vowels.len()], vowels);
    if nucleus.is_empty() || FOREIGN.contains(&folded.as_str()) {
        return false;
    }
    let known = CODAS.contains(&coda);
    let stop = matches!(coda, "c" | "ch" | "p" | "t");
    let wrong_end = !known && (quality || tone) && coda.len() < 3;
    let toneless = stop && !needed && (quality || tone || nucleus.len() == 1 && folded.len() > 3);
    wrong_end || toneless
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for word in ["lưc", "chât", "thôg", "cươg", "phap", "phat", "nôg", "tiêp"] {
            assert!(is_mistyped(word), "{word}");
        }
        for word in [
            "lực",
            "chất",
            "thông",
            "cường",
            "pháp",
            "phát",
            "xã",
            "thiết",
            "được",
            "các",
            "internet",
            "camera",
            "km",
            "net",
            "chip",
            "quốc",
            "giặc",
            "ích",
            "tích",
            "nghiệp",
            "kg",
            "ha",
            "wifi",
            "logistics",
            "ốc",
            "ngoặc",
            "khuyết",
            "uyên",
            "đ",
            "stt",
            "pttt",
        ] {
            assert!(!is_mistyped(word), "{word}");
        }
    }
}

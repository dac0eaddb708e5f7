//! The numbering of points and parts: Vietnamese letters and Roman numerals.
//!
//! Never adds the bracket or the dot that follows the number in a document.

/// The letters that number points, in the order of the Vietnamese alphabet (điểm đ khoản 6 Mục II
/// Phần I Phụ lục I); by custom, the decree's own too, ă â ê ô ơ ư are passed over, and f j w z are
/// no Vietnamese letters.
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

/// The values of the Roman numerals, greatest first.
const ROMANS: [(usize, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The letter of the `n`th point, counted from 1: a b c d đ e g h i k … x y, then aa, ab, ….
///
/// Điểm đ khoản 6 Mục II Phần I Phụ lục I. 0 gives an empty string.
#[must_use]
pub fn letter(n: usize) -> String {
    let mut rest = n;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(LETTERS[rest % LETTERS.len()]);
        rest /= LETTERS.len();
    }
    letters.iter().rev().collect()
}

/// The number of a point from its letter, the inverse of [`letter`]; capitals count as small
/// letters.
///
/// `None` for an empty text, for a letter that does not number points (f, j, w, z, ă, ơ …), and for
/// anything longer than three letters.
#[must_use]
pub fn parse_letter(s: &str) -> Option<usize> {
    let letters = super::text::lower(s.trim());
    if letters.is_empty() || letters.chars().count() > 3 {
        return None;
    }
    letters.chars().try_fold(0, |n, c| {
        let at = LETTERS.iter().position(|l| *l == c)?;
        Some(n * LETTERS.len() + at + 1)
    })
}

/// `n` in Roman numerals: 4 is "IV" (điểm đ khoản 6 Mục II Phần I Phụ lục I numbers phần and chương
/// so; annexes too).
///
/// 0 gives an empty string; above 3999, where Roman numerals end, the figure is Arabic.
#[must_use]
pub fn roman(n: usize) -> String {
    if n > 3999 {
        return n.to_string();
    }
    let mut rest = n;
    let mut out = String::new();
    for (value, numeral) in ROMANS {
        while rest >= value {
            rest -= value;
            out.push_str(numeral);
        }
    }
    out
}

/// The value of a Roman numeral, the inverse of [`roman`] for 1 to 3999.
///
/// Strict: capitals only (a small i, v, x, c, d, l or m is the letter of a point) and well formed
/// ("IIII" and "VX" are `None`). Spaces around it are passed over.
#[must_use]
pub fn parse_roman(s: &str) -> Option<usize> {
    let s = s.trim();
    let mut rest = s;
    let mut n = 0;
    for (value, numeral) in ROMANS {
        while let Some(after) = rest.strip_prefix(numeral) {
            rest = after;
            n += value;
        }
    }
    // What does not print back the same was not well formed.
    (n > 0 && n <= 3999 && rest.is_empty() && roman(n) == s).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_vietnamese_letters() {
        let first: Vec<String> = (1..=23).map(letter).collect();
        assert_eq!(first.join(" "), "a b c d đ e g h i k l m n o p q r s t u v x y");
        for (n, wanted) in [(0, ""), (24, "aa"), (25, "ab"), (28, "ađ"), (46, "ay"), (47, "ba")] {
            assert_eq!(letter(n), wanted);
        }
    }

    #[test]
    fn letters_read_back() {
        for n in 1..2000 {
            assert_eq!(parse_letter(&letter(n)), Some(n));
        }
        assert_eq!(parse_letter(" Đ "), Some(5));
        for wrong in ["", "f", "w", "ă", "1", "a)", "aaaa"] {
            assert_eq!(parse_letter(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn romans() {
        for (n, wanted) in
            [(0, ""), (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")]
        {
            assert_eq!(roman(n), wanted);
        }
        assert_eq!(roman(4000), "4000");
        for n in 1..4000 {
            assert_eq!(parse_roman(&roman(n)), Some(n));
        }
        for wrong in ["", "IIII", "VX", "iv", "IV.", "A", "MMMM", "IM"] {
            assert_eq!(parse_roman(wrong), None, "{wrong}");
        }
        assert_eq!(parse_roman(" VI "), Some(6));
    }
}

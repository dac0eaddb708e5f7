//! The toned letters of Vietnamese, taken apart and put together.
//!
//! Nearly every text that is compared goes letter by letter through here, hence a table that is made
//! when the program is compiled; letters of other languages are taken apart by Unicode's rules.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

/// A vowel without tone and with each of the five, in the order of dictionaries: huyền, hỏi, ngã, sắc,
/// nặng. The capitals follow in the same order.
const VOWELS: [[char; 6]; 24] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
    ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'],
    ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'],
    ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'],
    ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'],
    ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'],
    ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'],
    ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'],
    ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// The vowels in ASCII, in the order of the small ones above.
const BASES: [char; 12] = ['a', 'a', 'a', 'e', 'e', 'i', 'o', 'o', 'o', 'u', 'u', 'y'];

/// No letter of the language lies behind.
const END: usize = 0x1F00;

/// Where a vowel stands in [`VOWELS`], counted from 1; 0 for what is no vowel.
static PLACES: [u8; END] = {
    let mut places = [0; END];
    let mut row = 0;
    while row < VOWELS.len() {
        let mut tone = 0;
        while tone < 6 {
            places[VOWELS[row][tone] as usize] = (row * 6 + tone + 1) as u8;
            tone += 1;
        }
        row += 1;
    }
    places
};

/// The row and the column of a vowel.
fn place(c: char) -> Option<(usize, u8)> {
    let place = PLACES.get(c as usize)?.checked_sub(1)?;
    Some((usize::from(place / 6), place % 6))
}

/// A Vietnamese letter taken apart: the letter without its tone (`ê` of `ệ`), and the tone.
///
/// The rank of a tone is its place in the order of dictionaries: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4
/// sắc, 5 nặng. A letter that carries no tone comes back whole.
pub(crate) fn split_tone(c: char) -> (char, u8) {
    if let Some((row, tone)) = place(c) {
        return (VOWELS[row][0], tone);
    }
    if c.is_ascii() {
        return (c, 0);
    }
    let mut letter = None;
    let mut tone = 0;
    decompose_canonical(c, |part| match (letter, tone_rank(part)) {
        (None, _) => letter = Some(part),
        (Some(_), rank) if rank > 0 => tone = rank,
        (Some(base), _) => letter = Some(compose(base, part).unwrap_or(base)),
    });
    if tone == 0 { (c, 0) } else { (letter.unwrap_or(c), tone) }
}

/// The rank of a combining tone mark as in [`split_tone`]; 0 for any other character.
fn tone_rank(mark: char) -> u8 {
    match mark {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        _ => 0,
    }
}

/// `letter` with the tone of that rank, in NFC; without it when the two have no composed form.
pub(crate) fn with_tone(letter: char, rank: u8) -> char {
    if let Some((row, 0)) = place(letter) {
        return VOWELS[row].get(usize::from(rank)).copied().unwrap_or(letter);
    }
    let mark = match rank {
        1 => '\u{300}',
        2 => '\u{309}',
        3 => '\u{303}',
        4 => '\u{301}',
        5 => '\u{323}',
        _ => return letter,
    };
    if mark != '\u{323}' {
        return compose(letter, mark).unwrap_or(letter);
    }
    // A dot below comes before a circumflex or breve in canonical order, so the pair is composed
    // from the parts and not from the finished letter.
    let mut composed = [letter, mark].iter().collect::<String>().nfc().collect::<Vec<_>>();
    if composed.len() == 1 { composed.remove(0) } else { letter }
}

/// A letter of the language: ASCII, đ, or a vowel with or without marks.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ') || place(c).is_some()
}

/// A letter of the language in small.
pub(super) fn small(c: char) -> Option<char> {
    match (place(c), c) {
        (Some((row, tone)), _) => Some(VOWELS[row % 12][usize::from(tone)]),
        (None, 'đ' | 'Đ') => Some('đ'),
        (None, c) => c.is_ascii_alphabetic().then(|| c.to_ascii_lowercase()),
    }
}

/// A letter of the language in small and without any mark.
pub(super) fn bare(c: char) -> Option<char> {
    match (place(c), c) {
        (Some((row, _)), _) => Some(BASES[row % 12]),
        (None, 'đ' | 'Đ') => Some('d'),
        (None, c) => c.is_ascii_alphabetic().then(|| c.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn a_letter_comes_apart_and_together() {
        assert_eq!(split_tone('ệ'), ('ê', 5));
        assert_eq!(split_tone('Ợ'), ('Ơ', 5));
        assert_eq!(split_tone('ã'), ('a', 3));
        assert_eq!(split_tone('đ'), ('đ', 0));
        assert_eq!(split_tone('â'), ('â', 0));
        assert_eq!(split_tone('ñ'), ('n', 3));
        assert_eq!(with_tone('n', 3), 'ñ');
        for c in VOWELS.into_iter().flatten() {
            let (letter, tone) = split_tone(c);
            assert_eq!(with_tone(letter, tone), c);
        }
    }

    /// The table says what Unicode says.
    #[test]
    fn letters_are_those_of_unicode() {
        for c in VOWELS.into_iter().flatten().chain('a'..='z').chain('A'..='Z').chain(['đ', 'Đ'])
        {
            assert!(is_letter(c) && c.is_alphabetic());
            assert_eq!(small(c).map(String::from), Some(c.to_lowercase().collect()));
            let parts: String = c
                .to_lowercase()
                .collect::<String>()
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .collect();
            assert_eq!(bare(c).map(String::from), Some(parts.replace('đ', "d")));
            let tones = String::from(c).nfd().map(tone_rank).find(|rank| *rank > 0);
            assert_eq!(split_tone(c).1, tones.unwrap_or(0));
        }
        assert_eq!((0..END).filter(|at| PLACES[*at] > 0).count(), 144);
        for c in ['1', 'ñ', 'ß', 'а', ' '] {
            assert!(!is_letter(c) && small(c).is_none() && bare(c).is_none());
        }
    }
}

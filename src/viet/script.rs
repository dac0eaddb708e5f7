//! Letters that look like Vietnamese ones and are others: of other alphabets, of full width, or what a
//! text in an old font (TCVN3, VNI) leaves behind when it is read as Unicode.
//!
//! Never changes a text: two letters that look alike are two letters, and only the writer knows.

use super::tones::split_tone;

/// Why letters are not what they look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A letter of another alphabet or of full width: "Нòa" with a Cyrillic Н.
    LookAlike,
    /// Text of an old font: "Hßa An", "Hoøa An".
    OldFont,
}

/// The first word of a text with letters that are not what they look like, and why.
#[must_use]
pub fn foreign_word(text: &str) -> Option<(&str, Foreign)> {
    text.split(char::is_whitespace).find_map(|word| Some((word, foreign(word)?)))
}

fn foreign(word: &str) -> Option<Foreign> {
    if word.is_ascii() {
        return None;
    }
    let latin = word.chars().any(is_latin);
    let other = |c: char| is_cyrillic(c) || is_greek_twin(c);
    if word.chars().any(is_disguised)
        || word.chars().any(is_cyrillic)
        || latin && word.chars().any(other)
    {
        return Some(Foreign::LookAlike);
    }
    let letters: Vec<char> = word.chars().collect();
    let near = |at: usize| letters.get(at).copied().is_some_and(char::is_alphabetic);
    let old = letters.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).is_some_and(near);
        let after = near(at + 1);
        match c {
            // Never beside a letter in Vietnamese text.
            '¸' | '¶' | '¨' | '¬' | 'ß' | 'Æ' | 'æ' | 'Ø' | 'ø' | 'Þ' | 'þ' | 'Ü' | 'ü' | 'Ï'
            | 'ï' | 'Î' | 'î' | 'Ë' | 'ë' | 'Ä' | 'ä' | 'Å' | 'å' | 'Ö' | 'ö' | 'Ç' | 'ç' | 'Û'
            | 'û' | '÷' | 'Ñ' | 'ñ' => before || after,
            // A sign before a word (§ 5, ©), never in one.
            '§' | '¡' | '¢' | '£' | '¤' | '¥' | '¦' => after,
            // A footnote's mark or a unit stands at the end.
            '¹' | '¾' | '¼' | '½' | '®' | 'ª' | '«' | '»' | '©' | 'µ' => before && after,
            _ => false,
        }
    });
    old.then_some(Foreign::OldFont)
}

fn is_latin(c: char) -> bool {
    let (letter, _) = split_tone(c);
    letter.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// Cyrillic letters have no place in a Vietnamese document, also in a word of nothing else.
fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// Greek letters that a reader takes for Latin ones; μ and Ω are units.
fn is_greek_twin(c: char) -> bool {
    matches!(
        c,
        'Α' | 'Β'
            | 'Ε'
            | 'Ζ'
            | 'Η'
            | 'Ι'
            | 'Κ'
            | 'Μ'
            | 'Ν'
            | 'Ο'
            | 'Ρ'
            | 'Τ'
            | 'Υ'
            | 'Χ'
            | 'ο'
            | 'ν'
            | 'ρ'
            | 'ι'
            | 'κ'
            | 'υ'
            | 'χ'
            | 'α'
    )
}

/// Letters and digits of full width, mathematical letters, and letters that are parts of words in other
/// languages only: dotless i, Latin alpha and script a.
fn is_disguised(c: char) -> bool {
    matches!(
        c,
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}'
            | '\u{1D400}'..='\u{1D7FF}' | '\u{131}' | '\u{251}' | '\u{261}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_text_is_what_it_looks_like() {
        for text in [
            "xã Tân Lợi, huyện Bình Minh",
            "Đắk Lắk, Krông Búk, Cư M'gar, Ea H'leo, buôn Jŭ, Čư Êbur, A Lưới",
            "5 m², 20 µg/l, 3×4 m, ±5 °C, ½ ha, § 5, “10” – 12…",
            "NĐ-CP, QĐ-TTg, 100%, Phường 1, 2,5 tỷ đồng (β = 2)",
            "chú thích¹ và bản quyền ©",
            "ÀÁẢÃẠ ÈÉẺẼẸ ÌÍỈĨỊ ÒÓỎÕỌ ÙÚỦŨỤ ỲÝỶỸỴ ĂÂĐÊÔƠƯ",
        ] {
            assert_eq!(foreign_word(text), None, "{text}");
        }
    }

    #[test]
    fn disguised_letters_are_told() {
        for (text, word) in [
            ("xã Нòa An", "Нòa"),
            ("Hòа An", "Hòа"),
            ("Τân Lập", "Τân"),
            ("Ｔân Lập", "Ｔân"),
            ("Phường １", "１"),
            ("НА", "НА"),
        ] {
            assert_eq!(foreign_word(text), Some((word, Foreign::LookAlike)), "{text}");
        }
        for (text, word) in [
            ("x· Hßa An", "Hßa"),
            ("Hoøa An", "Hoøa"),
            ("T©n LËp", "T©n"),
            ("Lª Lîi", "Lª"),
            ("§ång Mẫu", "§ång"),
            ("Th¹nh Sơn", "Th¹nh"),
            ("Taân Laäp", "Laäp"),
        ] {
            let found = foreign_word(text);
            assert_eq!(found.map(|(_, why)| why), Some(Foreign::OldFont), "{text}");
            assert!(text.contains(word));
        }
    }
}

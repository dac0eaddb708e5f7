//! Text as it arrives from a cell, made fit to print, and the keys by which two spellings meet.
//!
//! Never changes a word: [`clean`] and [`one_line`] touch only what cannot be seen on paper (code
//! points, spaces, line ends), and the folded forms are keys for comparing, never for printing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    compose, decompose_canonical, decompose_compatible, is_combining_mark,
};

/// Text with one spelling for each thing that looks the same on paper.
///
/// - Unicode NFC; the letter eth (`Ð`, `ð`, `Ɖ`), which old Vietnamese fonts and converters leave
///   in place of the letter đ, becomes `Đ`, `đ`;
/// - every kind of space (no-break, narrow no-break, thin, ideographic, tab) is one plain space,
///   runs of them are one, and none stands at either end of a line;
/// - characters that print nothing (zero-width spaces and joiners, byte order mark, soft hyphen,
///   direction marks, variation selectors, control characters) are dropped;
/// - `\r\n`, `\r`, vertical tab, form feed, NEL and the Unicode line and paragraph separators are
///   `\n`; line breaks at either end are dropped, those inside are kept, empty lines too.
///
/// Excel's escape `_x000D_` is left as it stands: it is visible text, and the reader of the
/// workbook decides about it. Cleaning twice gives what cleaning once gave.
#[must_use]
pub fn clean(s: &str) -> String {
    if is_clean(s) {
        return s.to_owned();
    }
    let mut kept = String::with_capacity(s.len());
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\n' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            'Ð' | 'Ɖ' => kept.push('Đ'),
            'ð' => kept.push('đ'),
            c if c.is_whitespace() => kept.push(' '),
            c if prints_nothing(c) => {}
            c => kept.push(c),
        }
    }
    let composed = composed(kept);
    let mut out = String::with_capacity(composed.len());
    for (i, line) in composed.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        for (j, word) in line.split(' ').filter(|w| !w.is_empty()).enumerate() {
            if j > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out.trim_matches('\n').to_owned()
}

/// Whether a text is plainly clean: composed letters, figures and signs with single spaces, as nearly
/// all cells, headings and names are.
fn is_clean(s: &str) -> bool {
    let mut before = ' ';
    for c in s.chars() {
        if !is_plain(c) || (c == ' ' && before == ' ') {
            return false;
        }
        before = c;
    }
    s.is_empty() || before != ' '
}

/// A character that is itself in NFC whatever stands around it, and prints as what it is: ASCII, the
/// composed letters of Vietnamese, the dashes and quotation marks of its texts.
fn is_plain(c: char) -> bool {
    matches!(
        c,
        ' '..='~'
            | 'À'..='Ï' | 'Ñ'..='ï' | 'ñ'..='ÿ' // without eth
            | 'Ā'..='ſ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ạ'..='ỹ'
            | '²' | '³' | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…'
    )
}

/// Text in NFC: each letter and its marks in one piece.
#[must_use]
pub fn composed(s: String) -> String {
    if s.chars().all(is_plain) { s } else { s.nfc().collect() }
}

/// [`clean`] text on one line: each run of line breaks becomes one space.
#[must_use]
pub fn one_line(s: &str) -> String {
    let cleaned = clean(s);
    if !cleaned.contains('\n') {
        return cleaned;
    }
    cleaned.split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A character of a text that [`clean`] drops and that may have been meant to part or to join words:
/// a zero-width space, a soft hyphen, a direction mark. What only chooses between two looks of a sign
/// (✔ in colour or not) is none, nor is the mark at the beginning of a file.
#[must_use]
pub fn invisible(s: &str) -> Option<char> {
    if s.is_ascii() && !s.bytes().any(|byte| byte < b' ' || byte == 0x7F) {
        return None;
    }
    s.trim_start_matches('\u{FEFF}')
        .chars()
        .find(|c| prints_nothing(*c) && !c.is_whitespace() && !matches!(c, '\u{FE00}'..='\u{FE0F}'))
}

/// How many places `s` takes in a line of fixed-width letters: combining marks take none.
#[must_use]
pub fn width(s: &str) -> usize {
    s.nfc().filter(|c| !is_combining_mark(*c)).count()
}

/// The key for matching headings, keys and names whatever their case, diacritics and punctuation.
///
/// Lower case, no diacritics (`đ` is `d`, `ơ` is `o`), compatibility forms undone (`m²` is `m2`),
/// and every run of anything but letters and digits is one space, none at the ends. So "Tổng số TC
/// đạt", `tong_so_tc_dat` and "TỔNG SỐ - TC ĐẠT" meet, and so do "hoà" and "hòa". Folding twice
/// gives what folding once gave. The result is empty when `s` has no letter and no digit.
#[must_use]
pub fn fold(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut gap = false;
    let mut add = |c: char| {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
                return;
            }
            out.extend(
                c.to_lowercase()
                    .filter(|l| !is_combining_mark(*l))
                    .map(|l| if matches!(l, 'đ' | 'ð' | 'ɖ') { 'd' } else { l }),
            );
        } else {
            gap = true;
        }
    };
    for c in clean(s).chars() {
        if c.is_ascii() {
            add(c);
        } else {
            // Each by itself: what the order of marks would change is dropped anyhow.
            decompose_compatible(c, |part| {
                if !is_combining_mark(part) {
                    add(part);
                }
            });
        }
    }
    out
}

/// The key for comparing names where diacritics matter: "Tân Lợi" and "Tân Lới" stay apart.
///
/// Lower case, NFC, on one line, spaces as in [`clean`], and the tone mark of every syllable in one
/// place, so that "hoà" and "hòa", "Thuỷ" and "thủy", "qúy" and "quý" meet. Punctuation is kept.
#[must_use]
pub fn fold_tones(s: &str) -> String {
    let line = lower(&one_line(s));
    let mut out = String::with_capacity(line.len());
    let mut word = String::new();
    for c in line.chars() {
        if c.is_alphabetic() || is_combining_mark(c) {
            word.push(c);
        } else {
            out.push_str(&place_tone(&word));
            word.clear();
            out.push(c);
        }
    }
    out.push_str(&place_tone(&word));
    out
}

/// `s` in capitals, NFC: `ủy ban` is `ỦY BAN`.
#[must_use]
pub fn upper(s: &str) -> String {
    composed(composed(s.to_owned()).to_uppercase())
}

/// `s` in small letters, NFC: `ỦY BAN` is `ủy ban`.
#[must_use]
pub fn lower(s: &str) -> String {
    composed(composed(s.to_owned()).to_lowercase())
}

/// A Vietnamese letter taken apart: the letter without its tone (`ê` of `ệ`), and the tone.
///
/// The rank of a tone is its place in the order of dictionaries: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4
/// sắc, 5 nặng. A letter that carries no tone comes back whole.
pub(crate) fn split_tone(c: char) -> (char, u8) {
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

/// One lower-case word with its tone mark in the place this module holds to.
///
/// Only a word that is one Vietnamese syllable (one run of vowels, one tone) is touched. The mark
/// goes on the last vowel that has a mark of its own (ă â ê ô ơ ư); else on the last vowel before a
/// final consonant; else on the first of two and the second of three. The u of "qu" and the i of
/// "gi" before another vowel belong to the consonant.
fn place_tone(word: &str) -> String {
    // A mark left over by NFC is no Vietnamese spelling.
    if word.is_ascii() || word.chars().any(is_combining_mark) {
        return word.to_owned();
    }
    let parts: Vec<(char, u8)> = word.chars().map(split_tone).collect();
    let mut toned = parts.iter().filter(|(_, tone)| *tone > 0);
    let (Some(&(_, tone)), None) = (toned.next(), toned.next()) else {
        return word.to_owned();
    };
    let letters: Vec<char> = parts.iter().map(|(letter, _)| *letter).collect();
    let Some(mut start) = letters.iter().position(|c| is_vowel(*c)) else {
        return word.to_owned();
    };
    let end =
        letters[start..].iter().position(|c| !is_vowel(*c)).map_or(letters.len(), |n| start + n);
    if letters[end..].iter().any(|c| is_vowel(*c)) || parts[start..end].iter().all(|(_, t)| *t == 0)
    {
        return word.to_owned();
    }
    let before = start.checked_sub(1).map(|i| letters[i]);
    if end - start > 1 && matches!((before, letters[start]), (Some('q'), 'u') | (Some('g'), 'i')) {
        start += 1;
    }
    let vowels = &letters[start..end];
    let place = vowels
        .iter()
        .rposition(|c| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư'))
        .unwrap_or(match vowels.len() {
            n if end < letters.len() => n - 1,
            n if n > 2 => 1,
            _ => 0,
        });
    letters
        .iter()
        .enumerate()
        .map(|(i, c)| if i == start + place { with_tone(*c, tone) } else { *c })
        .collect()
}

/// A lower-case Vietnamese vowel without tone.
fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// Characters that leave no trace on paper.
fn prints_nothing(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clean_removes_only_what_paper_does_not_show() {
        for (given, wanted) in [
            ("", ""),
            ("  Tân \u{A0}\u{202F} Lợi\t", "Tân Lợi"),
            ("Ta\u{302}n Lo\u{31B}\u{323}i", "Tân Lợi"),
            ("Lê\u{323}", "Lệ"),
            ("\u{FEFF}xã\u{200B} A\u{AD}B\u{200D}", "xã AB"),
            ("Ðông Sơn, ðạt", "Đông Sơn, đạt"),
            ("a\r\nb\rc\nd\u{2028}e\u{0B}f", "a\nb\nc\nd\ne\nf"),
            ("\n a \n\n  b  \n", "a\n\nb"),
            ("một_x000D_hai", "một_x000D_hai"),
            ("a\u{0}b\u{7}", "ab"),
            ("✔\u{FE0F}", "✔"),
            ("*x* #read(\"/etc\") {{ 7*7 }} ...", "*x* #read(\"/etc\") {{ 7*7 }} ..."),
        ] {
            assert_eq!(clean(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn plain_characters_are_themselves_in_nfc() {
        let plain: Vec<char> = ('\0'..=char::MAX).filter(|c| is_plain(*c)).collect();
        assert!(plain.len() > 300);
        for c in plain {
            assert_eq!(c.to_string().nfc().collect::<String>(), c.to_string());
            assert!(!is_combining_mark(c) && !prints_nothing(c) && !matches!(c, 'Ð' | 'ð' | 'Ɖ'));
            assert!(c == ' ' || !c.is_whitespace());
        }
    }

    #[test]
    fn invisible_characters_are_found() {
        for (text, wanted) in [
            ("Hòa\u{200B}An", Some('\u{200B}')),
            ("Hòa\u{AD} An", Some('\u{AD}')),
            ("6\u{2060}50", Some('\u{2060}')),
            ("a\u{7}b", Some('\u{7}')),
            ("\u{FEFF}Hòa An", None),
            ("Hòa\u{A0}An\r\n\tx\u{85}y", None),
            ("✔\u{FE0F}", None),
            ("Hòa An", None),
        ] {
            assert_eq!(invisible(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn one_line_has_no_line_break() {
        assert_eq!(one_line(" Tiêu chí số 2\r\n\r\nGiao thông "), "Tiêu chí số 2 Giao thông");
        assert_eq!(one_line("\n\n"), "");
    }

    #[test]
    fn fold_meets_across_case_diacritics_and_punctuation() {
        for (given, wanted) in [
            ("Tổng số tiêu chí ĐẠT", "tong so tieu chi dat"),
            ("tong_so__tieu-chi (dat)", "tong so tieu chi dat"),
            ("Ủy ban / Uỷ ban", "uy ban uy ban"),
            ("hoà", "hoa"),
            ("hòa", "hoa"),
            ("ĐƯỜNG Đ.4", "duong d 4"),
            ("Ðắk", "dak"),
            ("m²", "m2"),
            ("2.1", "2 1"),
            ("xo\u{200B}m", "xom"),
            (" – ", ""),
            ("", ""),
        ] {
            assert_eq!(fold(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn tones_have_one_place() {
        for (one, other) in [
            ("hoà", "hòa"),
            ("Hoà Bình", "HÒA BÌNH"),
            ("thuỷ", "thủy"),
            ("Uỷ ban", "Ủy ban"),
            ("khoẻ", "khỏe"),
            ("quý", "qúy"),
            ("tòan", "toàn"),
            ("gìa", "già"),
            ("Thụy  An", "thuỵ an"),
            ("ngòai", "ngoài"),
            ("tiến", "ti\u{301}ên"),
        ] {
            assert_eq!(fold_tones(one), fold_tones(other), "{one} {other}");
        }
        for (one, other) in [
            ("Tân Lợi", "Tân Lới"),
            ("Đức", "Đưc"),
            ("mía", "miá n"),
            ("Thị Nghè", "Thi Nghè"),
            ("đ", "d"),
        ] {
            assert_ne!(fold_tones(one), fold_tones(other), "{one} {other}");
        }
        for word in [
            "hòa",
            "thủy",
            "quý",
            "quốc",
            "già",
            "giếng",
            "gì",
            "mía",
            "cửa",
            "của",
            "được",
            "người",
            "ngoài",
            "khuỷu",
            "thuở",
            "thuế",
            "toàn",
            "hoằng",
            "nghiệp",
            "ủy",
            "ý",
            "yếu",
            "quả",
            "huyện",
            "goòng",
            "giữa",
            "rượu",
            "nguyễn",
            "khuỵu",
            "résumé",
            "côngvàng",
        ] {
            assert_eq!(fold_tones(word), word);
        }
    }

    #[test]
    fn capitals_and_small_letters() {
        assert_eq!(upper("ủy ban nhân dân xã đức"), "ỦY BAN NHÂN DÂN XÃ ĐỨC");
        assert_eq!(lower("U\u{309}Y"), "ủy");
    }

    #[test]
    fn a_letter_comes_apart_and_together() {
        assert_eq!(split_tone('ệ'), ('ê', 5));
        assert_eq!(split_tone('Ợ'), ('Ơ', 5));
        assert_eq!(split_tone('ã'), ('a', 3));
        assert_eq!(split_tone('đ'), ('đ', 0));
        assert_eq!(split_tone('â'), ('â', 0));
        for c in "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ".chars()
        {
            let (letter, tone) = split_tone(c);
            assert_eq!(with_tone(letter, tone), c);
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(s in any::<String>()) {
            let cleaned = clean(&s);
            prop_assert_eq!(clean(&cleaned), cleaned);
            let line = one_line(&s);
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(one_line(&line), line);
            let _ = fold_tones(&s);
        }

        #[test]
        fn folding_twice_changes_nothing(s in any::<String>()) {
            let folded = fold(&s);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn vietnamese_keys_agree(
            s in "[ a-zA-ZàảãáạĂẰẲẵắặđĐêềểễếệôồơờưứừựỳỵ0-9_.\u{300}\u{301}\u{323}\u{302}]*"
        ) {
            let folded = fold(&s);
            prop_assert!(folded.is_ascii());
            let key = fold_tones(&s);
            prop_assert_eq!(fold_tones(&key), key.clone());
            prop_assert_eq!(fold(&key), folded);
            prop_assert_eq!(fold_tones(&upper(&s)), key);
        }
    }
}

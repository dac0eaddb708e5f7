//! Text as it arrives from a cell, made fit to print, and the keys by which two spellings meet.
//!
//! Never changes a word: [`clean`] and [`one_line`] touch only what cannot be seen on paper (code
//! points, spaces, line ends; between the items of a list the line end becomes "; "), and the folded
//! forms are keys for comparing, never for printing.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::capital::behind_mark;
use super::tones::{bare, is_letter, small, split_tone, with_tone};

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
    cleaned(s).into_owned()
}

/// [`clean`] text, copied only where it was not.
fn cleaned(s: &str) -> Cow<'_, str> {
    if is_clean(s) {
        return Cow::Borrowed(s);
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
    Cow::Owned(out.trim_matches('\n').to_owned())
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

/// [`clean`] text on one line: each run of line breaks becomes one space, and between the items of a list
/// "; ".
#[must_use]
pub fn one_line(s: &str) -> String {
    line(s).into_owned()
}

/// The beginning of a text on one line, with so many letters at most, and "…" where that is not all.
#[must_use]
pub fn opening(s: &str, letters: usize) -> String {
    let line = line(s);
    if line.chars().count() <= letters {
        return line.into_owned();
    }
    let cut: String = line.chars().take(letters).collect();
    format!("{}…", cut.trim_end())
}

/// [`clean`] text on one line, copied only where it was not.
fn line(s: &str) -> Cow<'_, str> {
    let cleaned = cleaned(s);
    if !cleaned.contains('\n') {
        return cleaned;
    }
    let lines: Vec<&str> = cleaned.split('\n').filter(|line| !line.is_empty()).collect();
    // A line that begins with a dash may go on the one before; in a list the first has its mark, too.
    let is_list = lines.first().is_some_and(|line| is_item(line));
    let mut joined = String::with_capacity(cleaned.len());
    for line in lines {
        if !joined.is_empty() {
            let ended = joined.ends_with([';', ':', ',', '.', '…']);
            joined.push_str(if is_list && is_item(line) && !ended { "; " } else { " " });
        }
        joined.push_str(line);
    }
    Cow::Owned(joined)
}

/// Whether a line begins with the mark of an item of a list: "- ", "+ ", "a) ", "1. ".
fn is_item(line: &str) -> bool {
    line.starts_with(['-', '+', '•', '–']) || behind_mark(line) > 0
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
        // Unicode's own tables are slow, and are asked only of what is no letter of the language.
        let bare = bare(c);
        if bare.is_some() || c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            if let Some(bare) = bare {
                out.push(bare);
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
    for c in cleaned(s).chars() {
        if c.is_ascii() || is_letter(c) {
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
    let line = lower(&line(s));
    // A mark, a number, a word without tones: nothing stands elsewhere.
    if line.is_ascii() {
        return line;
    }
    let mut out = String::with_capacity(line.len());
    let mut start = 0;
    for (at, c) in line.char_indices() {
        if !(is_letter(c) || c.is_alphabetic() || is_combining_mark(c)) {
            place_tone(&line[start..at], &mut out);
            out.push(c);
            start = at + c.len_utf8();
        }
    }
    place_tone(&line[start..], &mut out);
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
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    for c in s.chars() {
        match small(c) {
            Some(small) => out.push(small),
            None if c.is_ascii() => out.push(c),
            None => return composed(composed(s.to_owned()).to_lowercase()),
        }
    }
    out
}

/// Adds one lower-case word with its tone mark in the place this module holds to.
///
/// Only a word that is one Vietnamese syllable (one run of vowels, one tone) is touched. The mark
/// goes on the last vowel that has a mark of its own (ă â ê ô ơ ư); else on the last vowel before a
/// final consonant; else on the first of two and the second of three. The u of "qu" and the i of
/// "gi" before another vowel belong to the consonant.
fn place_tone(word: &str, out: &mut String) {
    match toned(word) {
        Some(letters) => out.extend(letters),
        None => out.push_str(word),
    }
}

/// No syllable has more letters ("nghiêng" has seven); nearly every word is looked at, so that room for
/// them is not asked for each time.
const LONGEST_SYLLABLE: usize = 12;

/// The letters of a word whose tone mark stands elsewhere; nothing where nothing is to be moved.
fn toned(word: &str) -> Option<impl Iterator<Item = char>> {
    // A mark left over by NFC is no Vietnamese spelling.
    if word.is_ascii() || !word.chars().all(|c| is_letter(c) || !is_combining_mark(c)) {
        return None;
    }
    let mut letters = [('\0', 0); LONGEST_SYLLABLE];
    let count = word.chars().count();
    let parts = letters.get_mut(..count)?;
    parts.iter_mut().zip(word.chars()).for_each(|(part, c)| *part = split_tone(c));
    let is_toned = |(_, tone): &(char, u8)| *tone > 0;
    let at = parts.iter().position(is_toned)?;
    if parts[at + 1..].iter().any(is_toned) {
        return None;
    }
    let vowel = |(letter, _): &(char, u8)| is_vowel(*letter);
    let mut start = parts.iter().position(vowel)?;
    let end =
        parts[start..].iter().position(|part| !vowel(part)).map_or(parts.len(), |n| start + n);
    if parts[end..].iter().any(vowel) || !(start..end).contains(&at) {
        return None;
    }
    let before = start.checked_sub(1).map(|at| parts[at].0);
    if end - start > 1 && matches!((before, parts[start].0), (Some('q'), 'u') | (Some('g'), 'i')) {
        start += 1;
    }
    let marked = |(letter, _): &(char, u8)| matches!(letter, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư');
    let place = start
        + parts[start..end].iter().rposition(marked).unwrap_or(match end - start {
            n if end < parts.len() => n - 1,
            n if n > 2 => 1,
            _ => 0,
        });
    let tone = parts[at].1;
    (place != at).then(|| {
        let placed =
            move |(own, (letter, _))| if own == place { with_tone(letter, tone) } else { letter };
        letters.into_iter().take(count).enumerate().map(placed)
    })
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

/// Whether a text's sentence, or its part up to a semicolon, ends with the letter at a place.
pub fn ends_sentence(text: &[char], at: usize) -> bool {
    text.get(at).is_some_and(|letter| matches!(letter, '.' | ';'))
        && text.get(at + 1).is_none_or(|next| next.is_whitespace())
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
        // Items keep apart what their lines kept apart; a dash within a name is none.
        assert_eq!(
            one_line("a) Kiện toàn\nb) Ban hành;\nc) Sơ kết"),
            "a) Kiện toàn; b) Ban hành; c) Sơ kết"
        );
        assert_eq!(one_line("- Quyết định\n- Quy chế"), "- Quyết định; - Quy chế");
        assert_eq!(one_line("Đường Bản Lợi\n- Bản Lới"), "Đường Bản Lợi - Bản Lới");
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

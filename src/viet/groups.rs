//! What a line is not broken in: a number and its noun, a dash between two words, a symbol.
//!
//! Only in running text. In the narrow columns of a table a line must be free to break.

use std::ops::Range;

/// What numbers count.
const COUNTED: &[&str] = &[
    "nghìn",
    "triệu",
    "tỷ",
    "đồng",
    "nghìn đồng",
    "triệu đồng",
    "tỷ đồng",
    "tiêu chí",
    "chỉ tiêu",
    "xã",
    "phường",
    "đặc khu",
    "thôn",
    "xóm",
    "bản",
    "tổ dân phố",
    "đơn vị",
    "công trình",
    "dự án",
    "nguồn",
    "khoản",
    "hộ",
    "người",
    "ha",
    "km",
    "m",
    "m²",
    "tháng",
    "ngày",
    "năm",
    "phiếu",
    "văn bản",
    "cuộc",
    "lớp",
    "đợt",
    "lượt",
    "chương trình",
    "Chương trình",
    "sản phẩm",
    "hồ sơ",
    "nhiệm vụ",
    "mô hình",
    "cơ quan",
    "phòng",
    "trường",
    "lao động",
    "cây",
    "tấn",
    "m³",
    "lần",
    "ấp",
    "buôn",
    "làng",
    "khu phố",
];
/// What numbers are of: "số 94", "năm 2025", "giai đoạn 2021 - 2025"; and units that are numbered: "Phường 5".
const NUMBERED: &[&str] = &[
    "số",
    "Số",
    "năm",
    "tháng",
    "ngày",
    "quý",
    "Quý",
    "giai đoạn",
    "khu vực",
    "Phụ lục",
    "Biểu",
    "Điều",
    "điều",
    "khoản",
    "điểm",
    "Mục",
    "mục",
    "Xã",
    "Phường",
    "Thôn",
    "thôn",
    "Xóm",
    "xóm",
    "Khu phố",
    "khu phố",
    "Tổ dân phố",
    "tổ dân phố",
    "Tổ",
    "tổ",
];
/// What units are, in front of their names: "xã" does not end a line whose next one begins with "Tân Lập".
const KINDS: &[&str] = &[
    "xã",
    "Xã",
    "phường",
    "Phường",
    "đặc khu",
    "Đặc khu",
    "thị trấn",
    "thôn",
    "Thôn",
    "xóm",
    "Xóm",
    "bản",
    "Bản",
];
/// So many dashes follow one another in a group: "sáng - xanh - sạch - đẹp".
const MOST_DASHES: usize = 4;
/// A group of more letters holds only what cannot stand apart: it would leave a gap in the line before.
const LONG: usize = 14;
/// Groups as long as these are whole all the same: a date ("ngày 31/12/2025),") and a list of about four
/// numbers ("số 1, 3, 12, 13"), words with dashes ("sáng - xanh - sạch - đẹp,"). So is money of some
/// thousands ("9.500 triệu đồng"); longer sums are not, there are several of them in a line, and lines were torn
/// apart: "157.720,006_triệu / đồng".
const LONG_NUMBERS: usize = 17;
const LONG_DASHES: usize = 25;
const LONG_IN_TITLE: usize = 30;
/// A word of more letters is free to break.
const LONGEST: usize = 80;

/// What of a text stays on one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unbroken {
    /// Spaces at which no line breaks: places of characters.
    pub spaces: Vec<usize>,
    /// Words that no line breaks inside, although they have a dash or a stroke.
    pub words: Vec<Range<usize>>,
}

/// What of a text stays on one line; places count its characters.
pub fn unbroken(text: &[char]) -> Unbroken {
    unbroken_up_to(text, LONG)
}

/// The same of a title, whose lines are not stretched: groups stay whole that would leave a gap in a text.
pub fn unbroken_in_title(text: &[char]) -> Unbroken {
    unbroken_up_to(text, LONG_IN_TITLE)
}

fn unbroken_up_to(text: &[char], long: usize) -> Unbroken {
    let words = Words::of(text);
    let mut found = Unbroken::default();
    let mut at = 0;
    while at < words.all.len() {
        let group = words.group(at);
        let end = group.map_or(at, |(end, _)| end);
        let letters = words.all[at].start..words.all[end].end;
        if let Some((_, kind)) = group.filter(|_| letters.len() <= LONGEST) {
            let long = long.max(words.longest(kind, end));
            for word in at + 1..=end {
                if letters.len() <= long || words.holds(kind, at, end, word) {
                    found.spaces.push(words.all[word].start - 1);
                }
                if words.is_dash(word) {
                    found.words.push(words.all[word].clone());
                }
            }
        }
        at = end + 1;
    }
    for word in 0..words.all.len() {
        let core = words.core(word);
        if core.len() <= LONGEST && breaks_inside(&text[core.clone()]) {
            found.words.push(core);
        }
    }
    found.words.sort_by_key(|word| word.start);
    found
}

/// The same of a text by itself, with spaces that do not break.
pub fn bound(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for space in unbroken(&letters).spaces {
        letters[space] = '\u{A0}';
    }
    letters.into_iter().collect()
}

/// Whether a dash or a stroke stands between two letters.
fn breaks_inside(word: &[char]) -> bool {
    let joint = |c: char| matches!(c, '-' | '–' | '/');
    word.windows(3).any(|three| joint(three[1]) && !joint(three[0]) && !joint(three[2]))
}

fn is_letter(c: char) -> bool {
    !matches!(c, '/' | ';' | ':' | ',' | '.' | '(' | ')' | '“' | '”' | '"' | '\'' | '-' | '–')
}

/// What a group is of.
#[derive(Clone, Copy)]
enum Group {
    Counted,
    Numbered,
    Dashes,
    /// The mark of an item within a sentence, and what it begins: "(3) môi trường".
    Marked,
    /// What a unit is, and the first word of its name, or both of two: "xã Tân Lập".
    Named,
    /// A name of two words: "Tân Lập".
    Name,
}

/// The words of a text.
struct Words<'a> {
    text: &'a [char],
    all: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    fn of(text: &'a [char]) -> Self {
        let mut all = Vec::new();
        let mut start = 0;
        for (at, letter) in text.iter().chain(std::iter::once(&' ')).enumerate() {
            if *letter == ' ' {
                // Two spaces are no word between them, and no group goes over them.
                all.push(start..at);
                start = at + 1;
            }
        }
        Words { text, all }
    }

    fn word(&self, at: usize) -> &[char] {
        self.all.get(at).map_or(&[], |word| &self.text[word.clone()])
    }

    /// A word without the marks around it.
    fn core(&self, at: usize) -> Range<usize> {
        let word = self.all[at].clone();
        let inner = |c: &char| is_letter(*c) || *c == '%';
        let letters = &self.text[word.clone()];
        match (letters.iter().position(inner), letters.iter().rposition(inner)) {
            (Some(first), Some(last)) => word.start + first..word.start + last + 1,
            _ => word.start..word.start,
        }
    }

    /// Whether a word marks the item that begins behind it: "(3)", "(a)", "b)".
    fn is_mark(&self, at: usize) -> bool {
        let next = self.word(at + 1).first();
        let body = match self.word(at) {
            ['(', body @ .., ')'] if !body.is_empty() && body.len() <= 2 => body,
            [body, ')'] if body.is_alphabetic() => std::slice::from_ref(body),
            _ => return false,
        };
        let number = body.iter().all(char::is_ascii_digit);
        next.is_some_and(|c| c.is_alphabetic()) && (number || body.len() == 1)
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), ['-' | '–'])
    }

    /// The last word of the group that begins with a word, and what group it is.
    fn group(&self, at: usize) -> Option<(usize, Group)> {
        let counted = self.counted(at).map(|end| (end, Group::Counted));
        let numbered = || self.numbered(at).map(|end| (end, Group::Numbered));
        let dashes = || self.dashes(at).map(|end| (end, Group::Dashes));
        let marked = || self.is_mark(at).then_some((at + 1, Group::Marked));
        let named = || self.named(at).map(|end| (end, Group::Named));
        let name = || self.is_name_of_two(at).then_some((at + 1, Group::Name));
        counted.or_else(numbered).or_else(dashes).or_else(marked).or_else(named).or_else(name)
    }

    /// How many letters a group of its kind may have beyond others.
    fn longest(&self, kind: Group, end: usize) -> usize {
        let last = &self.text[self.core(end)];
        match kind {
            Group::Numbered
                if self.word(end - 1).ends_with(&[','])
                    || last.iter().filter(|c| **c == '/').count() == 2 =>
            {
                LONG_NUMBERS
            }
            Group::Dashes => LONG_DASHES,
            Group::Counted if last.starts_with(&['đ', 'ồ', 'n', 'g']) => LONG_NUMBERS,
            Group::Counted | Group::Numbered | Group::Marked | Group::Named | Group::Name => 0,
        }
    }

    /// Whether a word stays with the one before it even in a long group from `first` to `end`: the
    /// first word of a noun with its number ("32.000_triệu"), a number with its sign
    /// ("số_3016/QĐ-UBND"), the last two of a list of numbers, a dash with the word before it, and the
    /// last of a group of dashes with one that is short ("sáng - xanh - / sạch_-_đẹp").
    fn holds(&self, kind: Group, first: usize, end: usize, word: usize) -> bool {
        let after_dash = self.is_dash(word - 1) && is_number(self.word(word));
        match kind {
            Group::Counted => {
                let noun = if self.is_range(first + 1) { first + 3 } else { first + 1 };
                word <= noun || self.is_per_unit(word - 1)
            }
            Group::Marked | Group::Named => true,
            // A name as long as two may break.
            Group::Name => false,
            Group::Numbered if self.word(word - 1).ends_with(&[',']) => word == end,
            // What is of years may stand before them: "giai đoạn / 2016-2020", "giai đoạn / 2021 - 2025".
            Group::Numbered => {
                let begins_span = self.is_dash(word + 1) || is_span(self.word(word));
                self.is_dash(word) || after_dash || !begins_span
            }
            Group::Dashes => {
                let pair = self.all[end.saturating_sub(2)].start..self.all[end].end;
                self.is_dash(word) || word == end && pair.len() <= LONG
            }
        }
    }

    /// Whether a word and the next one are the end of a range: "- 18", "đến 18".
    fn is_range(&self, at: usize) -> bool {
        let joint = self.is_dash(at) || self.word(at).iter().copied().eq("đến".chars());
        joint && is_amount(self.word(at + 1))
    }

    /// "03 xã", "15 - 18 tiêu chí", "05 đến 09 tiêu chí", "80.178,119 triệu đồng", "14,5 tiêu chí/xã".
    fn counted(&self, at: usize) -> Option<usize> {
        let mut noun = at + 1;
        let open = |c: &&char| matches!(**c, '(' | '“' | '"');
        let number = self.word(at);
        let number = &number[number.iter().take_while(open).count()..];
        if !is_amount(number) {
            return None;
        }
        if self.is_range(noun) {
            noun += 2;
        }
        let end = self.phrase(noun, COUNTED, true)?;
        Some(if self.is_per_unit(end) { end + 1 } else { end })
    }

    /// Whether a word is the first of "chí/đơn vị", which is no more broken than "chí/xã".
    fn is_per_unit(&self, at: usize) -> bool {
        let text = |at: usize| self.word(at).iter().collect::<String>();
        is_per_unit(&text(at), &text(at + 1))
    }

    /// "số 94/QĐ-ĐCT", "năm 2025", "giai đoạn 2021 - 2025", "Phụ lục VIII", "số 2, 7, 8".
    fn numbered(&self, at: usize) -> Option<usize> {
        let number = self.phrase(at, NUMBERED, false)? + 1;
        if !is_number(self.word(number)) {
            return None;
        }
        let range = self.is_dash(number + 1) && is_number(self.word(number + 2));
        let mut last = if range { number + 2 } else { number };
        while self.word(last).ends_with(&[',']) && self.is_listed(last + 1) {
            last += 1;
        }
        Some(last)
    }

    /// "xã Tân Lập", "đặc khu Cô": where a name of two words ends, or the first word of a longer one.
    fn named(&self, at: usize) -> Option<usize> {
        let name = self.phrase(at, KINDS, false)? + 1;
        let whole = self.are_two(name) && self.word(name + 1).len() + self.word(name).len() < LONG;
        self.is_capital(name).then_some(if whole { name + 1 } else { name })
    }

    /// Whether a word begins with a capital.
    fn is_capital(&self, at: usize) -> bool {
        self.word(at).iter().find(|c| !is_open(**c)).is_some_and(|c| c.is_uppercase())
    }

    /// Whether two words with capitals follow one another, and no third.
    fn are_two(&self, at: usize) -> bool {
        let ends = |at: usize| self.word(at).last().is_none_or(|c| !c.is_alphabetic());
        let two = self.is_capital(at) && !ends(at) && self.is_capital(at + 1);
        two && (ends(at + 1) || !self.is_capital(at + 2))
    }

    /// Whether a name of two words stands here by itself: "Tân Lập,", and not "Ban Quản lý".
    fn is_name_of_two(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|before| self.is_capital(*before));
        let letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic());
        let apart = before.is_none_or(|own| !letter(self.word(own).last()));
        let ends = !letter(self.word(at + 1).last()) || !letter(self.word(at + 2).first());
        apart && ends && self.are_two(at)
    }

    /// Whether a word is a number of a list: short, and not one that counts what follows ("số 5, 10 xã").
    fn is_listed(&self, at: usize) -> bool {
        let core = &self.text[self.all.get(at).map_or(0..0, |_| self.core(at))];
        let number = core.iter().all(|c| c.is_ascii_digit() || *c == '.');
        !core.is_empty() && number && core.len() <= 4 && self.counted(at).is_none()
    }

    /// "kinh tế - xã hội": a dash could begin a line there and pass for an item.
    fn dashes(&self, at: usize) -> Option<usize> {
        let mut last = at;
        while (last - at) / 2 < MOST_DASHES
            && self.is_dash(last + 1)
            && self.word(last).last().copied().is_some_and(is_letter)
            && self.word(last + 2).first().copied().is_some_and(is_letter)
        {
            last += 2;
        }
        (last > at).then_some(last)
    }

    /// The last word of a phrase of the list that stands here; the longest one. `ends` is whether marks
    /// or "/xã" may follow it.
    fn phrase(&self, at: usize, list: &[&str], ends: bool) -> Option<usize> {
        let is = |at: usize, wanted: &str, last: bool| {
            let word = self.word(at);
            let open = |c: &&char| is_open(**c);
            let word = if ends { word } else { &word[word.iter().take_while(open).count()..] };
            let word = match word.iter().position(|c| !is_letter(*c)) {
                Some(mark) if ends && last => &word[..mark],
                _ => word,
            };
            word.iter().copied().eq(wanted.chars())
        };
        let fits = |phrase: &&str| {
            let count = phrase.split(' ').count();
            phrase
                .split(' ')
                .enumerate()
                .all(|(index, word)| is(at + index, word, index + 1 == count))
        };
        // Nearly no word begins as a phrase does.
        let first = self.word(at).iter().copied().find(|c| ends || !is_open(*c));
        let begun = list.iter().filter(|phrase| phrase.chars().next() == first);
        let longest = begun.filter(|phrase| fits(phrase)).map(|p| p.split(' ').count()).max()?;
        Some(at + longest - 1)
    }
}

/// Whether two words are "chí/đơn vị", which is no more broken than "chí/xã".
pub fn is_per_unit(word: &str, next: &str) -> bool {
    word.ends_with("/đơn") && next.starts_with("vị")
}

/// Whether a text ends in a number: "… công 71.848".
pub fn ends_amount(text: &[char]) -> bool {
    let start = text.iter().rposition(|c| *c == ' ').map_or(0, |space| space + 1);
    let open = text[start..].iter().take_while(|c| is_open(**c)).count();
    is_amount(&text[start + open..])
}

/// What opens a bracket or a quotation.
fn is_open(c: char) -> bool {
    matches!(c, '(' | '“' | '"')
}

/// "03", "80.178,119", "37/60", "61,7%".
fn is_amount(word: &[char]) -> bool {
    let digit = |c: &char| c.is_ascii_digit();
    let part = |c: &char| digit(c) || matches!(c, '.' | ',' | '/' | '%' | '-' | '–');
    word.first().is_some_and(digit)
        && word.last().is_some_and(|c| digit(c) || *c == '%')
        && word.iter().all(part)
}

/// "2016-2020".
fn is_span(word: &[char]) -> bool {
    let dash = word.iter().position(|c| matches!(c, '-' | '–'));
    dash.is_some_and(|dash| {
        dash > 0
            && word[..dash].iter().all(char::is_ascii_digit)
            && word.get(dash + 1).is_some_and(char::is_ascii_digit)
    })
}

/// "94/QĐ-ĐCT", "2025", "VIII".
fn is_number(word: &[char]) -> bool {
    let end =
        word.iter().position(|c| matches!(c, ',' | ';' | '.' | ')' | ':')).unwrap_or(word.len());
    let roman = |c: &char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C');
    word.first().is_some_and(char::is_ascii_digit) || end > 0 && word[..end].iter().all(roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With "_" for the spaces and "[…]" around the words.
    fn shown(text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let found = unbroken(&letters);
        let mut shown = String::new();
        for (at, letter) in letters.iter().enumerate() {
            if found.words.iter().any(|word| word.start == at) {
                shown.push('[');
            }
            shown.push(if found.spaces.contains(&at) { '_' } else { *letter });
            if found.words.iter().any(|word| word.end == at + 1) {
                shown.push(']');
            }
        }
        shown
    }

    #[test]
    fn groups_of_running_text() {
        for (text, wanted) in [
            ("có 03 xã đạt", "có 03_xã đạt"),
            ("là 80.178,119 triệu đồng.", "là 80.178,119_triệu đồng."),
            ("trị giá 70 triệu đồng; hiến", "trị giá 70_triệu_đồng; hiến"),
            ("huy động 9.500 triệu đồng, đạt", "huy động 9.500_triệu_đồng, đạt"),
            ("huy động 157.720,006 triệu đồng, đạt", "huy động 157.720,006_triệu đồng, đạt"),
            ("đạt 6,4 tiêu chí/đơn vị cấp xã", "đạt 6,4_tiêu [chí/đơn]_vị cấp xã"),
            ("đạt 14,5 tiêu chí/xã;", "đạt 14,5_tiêu [chí/xã];"),
            ("(61,7% đơn vị)", "(61,7%_đơn_vị)"),
            ("từ 15 - 18 tiêu chí", "từ 15_[-]_18_tiêu chí"),
            ("đạt từ 05 đến 09 tiêu chí", "đạt từ 05_đến_09_tiêu chí"),
            ("theo 03 Chương trình mục tiêu", "theo 03_Chương trình mục tiêu"),
            ("(Kim Sơn, Nà Pồng, Bến Hải Đảo Xa)", "(Kim_Sơn, Nà_Pồng, Bến Hải Đảo Xa)"),
            ("từ 15-18 tiêu chí", "từ [15-18]_tiêu_chí"),
            ("năm 2025, xã Tân Lập", "năm_2025, xã_Tân_Lập"),
            ("gồm: xã Kim Sơn, (xã Nà Pồng)", "gồm: xã_Kim_Sơn, (xã_Nà_Pồng)"),
            ("tại đặc khu Cô Sơn; xã nông thôn", "tại đặc_khu_Cô_Sơn; xã nông thôn"),
            ("(giai đoạn 2021 - 2025)", "(giai_đoạn 2021_[-]_2025)"),
            ("các xã khu vực III còn", "các xã khu_vực_III còn"),
            ("xã Tân Lập, Phường 5 (tiêu", "xã_Tân_Lập, Phường_5 (tiêu"),
            ("Xã 1 tháng 5 và thôn 3", "Xã_1 tháng_5 và thôn_3"),
            ("Khu phố 3, Khu phố 4)", "Khu_phố_3, Khu_phố_4)"),
            ("tại Phụ lục VIII kèm theo", "tại Phụ_lục_VIII kèm theo"),
            (
                "(30,7%; danh sách tại Phụ lục II kèm theo).",
                "(30,7%; danh sách tại Phụ_lục_II kèm theo).",
            ),
            ("tiêu chí số 7, 8 có 05 xã", "tiêu chí số_7,_8 có 05_xã"),
            ("tiêu chí số 1, 3, 4, 5, 6, 7)", "tiêu chí số_1, 3, 4, 5, 6,_7)"),
            ("tiêu chí số 1, 3, 4, 10;", "tiêu chí số_1,_3,_4,_10;"),
            ("tiêu chí số 5, 10 xã", "tiêu chí số_5, 10_xã"),
            ("các năm 2024, 2025 và", "các năm_2024,_2025 và"),
            ("so với ngày 31/12/2025, tăng", "so với ngày_[31/12/2025], tăng"),
            ("(1) quy hoạch; (2) môi trường", "(1)_quy hoạch; (2)_môi trường"),
            ("a) Đối với tỉnh", "a)_Đối với tỉnh"),
            ("theo (xã) và (VNĐ) nữa", "theo (xã) và (VNĐ) nữa"),
            ("giai đoạn 2016-2020.", "giai_đoạn [2016-2020]."),
            (
                "Quyết định số 94/QĐ-ĐCT, ngày 05 tháng 3",
                "Quyết định số_[94/QĐ-ĐCT], ngày_05 tháng_3",
            ),
            ("sáng - xanh - sạch - đẹp,", "sáng_[-]_xanh_[-]_sạch_[-]_đẹp,"),
            ("thường xuyên - liên tục - đều đặn,", "thường xuyên_[-]_liên tục_[-]_đều đặn,"),
            ("kinh tế - xã hội", "kinh tế_[-]_xã hội"),
            (
                "(Quyết định số 3016/QĐ-UBND ngày 21/11/2026)",
                "(Quyết định số_[3016/QĐ-UBND] ngày_[21/11/2026])",
            ),
            ("gồm: - xã", "gồm: - xã"),
            ("6 tháng đầu năm 2026", "6_tháng đầu năm_2026"),
            ("số lượng 5 mục", "số lượng 5 mục"),
            ("mỗi năm Công an xã", "mỗi năm Công an xã"),
            ("03  xã", "03  xã"),
            ("", ""),
            (" - ", " - "),
        ] {
            assert_eq!(shown(text), wanted);
        }
    }

    #[test]
    fn what_is_longer_than_a_line_may_break() {
        assert_eq!(shown(&"một-hai/".repeat(20)), "một-hai/".repeat(20));
        let many = "đường - ".repeat(9);
        // The last of each run of dashes stays with the word before it.
        assert_eq!(shown(many.trim()).matches('_').count(), 9);
    }
}

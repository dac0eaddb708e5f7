//! Names of communes and hamlets as clerks write them: the common noun apart from the proper name,
//! and the keys by which two spellings of one unit meet.
//!
//! Never changes a proper name (its capitals are the model's matter) and never decides that two
//! names are the same unit: it gives keys, and a caller that finds one key twice says so.

use super::text::{fold, fold_tones, one_line};
use super::tones::bare;

/// The kinds of administrative unit at commune level.
///
/// `Town` was abolished on 01/7/2025 with the district level, when `Special` came in; older data
/// and reports on earlier years still have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitKind {
    /// xã
    Commune,
    /// phường
    Ward,
    /// thị trấn
    Town,
    /// đặc khu
    Special,
}

impl UnitKind {
    /// Every kind, in the order in which official lists give them.
    pub const ALL: [Self; 4] = [Self::Commune, Self::Ward, Self::Town, Self::Special];

    /// The common noun in small letters: "xã". A name that is a number, a person or an event takes
    /// a capital on it (điểm b khoản 1 Mục III Phụ lục II), see [`super::capital::upper_first`]; any
    /// other does not (điểm a).
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Town => "thị trấn",
            Self::Special => "đặc khu",
        }
    }

    /// The kind that `s` names, where `s` is nothing but the noun or its abbreviation, with or
    /// without diacritics: "Xã", "xa", "X.", "P", "TT", "thi tran", "đặc khu".
    #[must_use]
    pub fn parse(s: &str) -> Option<Self> {
        Some(match fold(s).as_str() {
            "xa" | "x" => Self::Commune,
            "phuong" | "p" => Self::Ward,
            "thi tran" | "tt" | "t t" => Self::Town,
            "dac khu" | "dk" => Self::Special,
            _ => return None,
        })
    }
}

/// The nouns that stand before the name of a hamlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HamletKind {
    /// xóm
    Xom,
    /// thôn
    Thon,
    /// bản
    Ban,
    /// ấp
    Ap,
    /// buôn
    Buon,
    /// tổ dân phố
    ToDanPho,
    /// làng
    Lang,
    /// khu phố
    KhuPho,
    /// tiểu khu
    TieuKhu,
    /// khu
    Khu,
    /// khóm
    Khom,
}

impl HamletKind {
    /// Every noun, a longer one before the shorter that it begins with.
    pub const ALL: [Self; 11] = [
        Self::Xom,
        Self::Thon,
        Self::Ban,
        Self::Ap,
        Self::Buon,
        Self::ToDanPho,
        Self::Lang,
        Self::KhuPho,
        Self::TieuKhu,
        Self::Khu,
        Self::Khom,
    ];

    /// The noun in small letters: "xóm".
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Xom => "xóm",
            Self::Thon => "thôn",
            Self::Ban => "bản",
            Self::Ap => "ấp",
            Self::Buon => "buôn",
            Self::ToDanPho => "tổ dân phố",
            Self::Lang => "làng",
            Self::KhuPho => "khu phố",
            Self::TieuKhu => "tiểu khu",
            Self::Khu => "khu",
            Self::Khom => "khóm",
        }
    }

    /// The noun that `s` names, with or without diacritics ("Xóm", "thon", "TDP"); a bare "ban" is
    /// bản.
    #[must_use]
    pub fn parse(s: &str) -> Option<Self> {
        let folded = fold(s);
        if folded == "tdp" {
            return Some(Self::ToDanPho);
        }
        Self::ALL.into_iter().find(|kind| fold(kind.label()) == folded)
    }
}

/// A unit's name without the noun before it: "xã Tân lợi" is `(Some(Commune), "Tân lợi")`.
///
/// Understands "Xã", "X.", "Phường", "P.", "P3", "Thị trấn", "TT", "T.T", "Đặc khu", "ĐK", whatever
/// their case, also after "UBND" or "Ủy ban nhân dân". The noun counts only with its diacritics (a
/// commune may be called "Xa Dung" or "Phương Độ"), only when a space, dot or colon ends it, and
/// only when a name is left; and only one is taken ("xã Xã Phì" is "Xã Phì"). Without a noun the
/// name is `s` on one line.
#[must_use]
pub fn split_unit(s: &str) -> (Option<UnitKind>, String) {
    let line = one_line(s);
    let unit = eat(&line, &["ubnd"])
        .or_else(|| eat(&line, &["ủy", "ban", "nhân", "dân"]))
        .unwrap_or(&line);
    for kind in UnitKind::ALL {
        let noun: Vec<&str> = kind.label().split(' ').collect();
        let short: &[&[&str]] = match kind {
            UnitKind::Commune => &[&["x"]],
            UnitKind::Ward => &[&["p"]],
            UnitKind::Town => &[&["tt"], &["t", "t"]],
            UnitKind::Special => &[&["đk"]],
        };
        let rest = eat(unit, &noun).or_else(|| short.iter().find_map(|words| eat(unit, words)));
        if let Some(name) = rest {
            return (Some(kind), name.to_owned());
        }
    }
    (None, line)
}

/// A hamlet's name without the noun before it, by the rules of [`split_unit`]: "Xóm Nà Tậu" is
/// `(Some(Xom), "Nà Tậu")`, "TDP 3" and "Tổ 3" are `(Some(ToDanPho), "3")`.
///
/// Many hamlets have a name that itself begins with one of these words ("Bản Néng", "Khu Chợ").
/// Where the word used in the area is known, [`split_hamlet_of`] takes off only that one.
#[must_use]
pub fn split_hamlet(s: &str) -> (Option<HamletKind>, String) {
    let line = one_line(s);
    for kind in HamletKind::ALL {
        if let Some(name) = eat_hamlet(&line, kind) {
            let name = name.to_owned();
            return (Some(kind), name);
        }
    }
    (None, line)
}

/// A hamlet's name without the noun `kind`; any other noun is taken for a part of the name: with
/// `Xom`, "xóm Bản Néng" and "Bản Néng" are both "Bản Néng".
#[must_use]
pub fn split_hamlet_of(s: &str, kind: HamletKind) -> String {
    let line = one_line(s);
    eat_hamlet(&line, kind).map_or_else(|| line.clone(), str::to_owned)
}

/// What a hamlet's name is compared by: "Thôn 1", "Thôn 01" and "Thôn I" are one, and so is "Thôn 1.".
#[must_use]
pub fn hamlet_key(name: &str) -> String {
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';'));
    let bare = fold_tones(&split_hamlet(name).1);
    let number = bare.parse::<u32>().ok().map(|number| number.to_string());
    let roman = || super::parse_roman(&super::upper(&bare)).map(|number| number.to_string());
    number.or_else(roman).unwrap_or(bare)
}

/// The key by which two spellings of one unit meet: "xã Tân lợi", "X. TÂN LỢI" and "Tân Lợi" have
/// one key.
///
/// The noun is taken off, then case, spaces, the place of the tone mark, the kind of apostrophe and
/// dash, and the zeros before a number ("Phường 01") no longer count; diacritics do. A commune and
/// a town of the same name share a key. Empty only when `s` is.
#[must_use]
pub fn unit_key(s: &str) -> String {
    let (_, name) = split_unit(s);
    let mut key = String::with_capacity(name.len());
    for c in fold_tones(&name).chars() {
        match c {
            '’' | '‘' | 'ʼ' | '`' | '´' => key.push('\''),
            '-' | '‐' | '‑' | '–' | '—' => {
                key.truncate(key.trim_end().len());
                key.push('-');
            }
            ' ' if key.ends_with('-') => {}
            c => key.push(c),
        }
    }
    if key.chars().all(|c| c.is_ascii_digit()) {
        let digits = key.trim_start_matches('0');
        if !digits.is_empty() {
            return digits.to_owned();
        }
    }
    key
}

/// The key for offering near misses: the name without its noun, [`fold`]ed. Two units may share it
/// ("Tân Lợi" and "Tân Lới"), so it is never used to match.
#[must_use]
pub fn near_key(s: &str) -> String {
    fold(&split_unit(s).1)
}

/// What is left of `line` after a hamlet's noun, if it begins with that noun and a name is left.
fn eat_hamlet(line: &str, kind: HamletKind) -> Option<&str> {
    let noun: Vec<&str> = kind.label().split(' ').collect();
    eat(line, &noun).or_else(|| match kind {
        // "Tổ 4" is short for it; "Tổ Hợp" is a name.
        HamletKind::ToDanPho => eat(line, &["tdp"]).or_else(|| {
            let number = |rest: &&str| rest.trim_start_matches("số ").starts_with(is_digit);
            eat(line, &["tổ"]).filter(number)
        }),
        _ => None,
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What is left of `line` after `words` (lower case), each ended by spaces, dots or a colon; an
/// abbreviation may also be ended by a digit ("P3"). `None` when `line` does not begin so or
/// nothing is left.
fn eat<'a>(line: &'a str, words: &[&str]) -> Option<&'a str> {
    let mut rest = line;
    for word in words {
        // Nearly no line begins so, which its first letter tells.
        let first = |text: &str| text.chars().next().and_then(bare);
        if first(rest) != first(word) {
            return None;
        }
        let end = rest.find(|c: char| !c.is_alphabetic())?;
        if fold_tones(&rest[..end]) != *word {
            return None;
        }
        let after = rest[end..].trim_start_matches([' ', '.', ':']);
        let is_abbreviation = word.chars().all(|c| "xptđkd".contains(c));
        let digit_follows = after.starts_with(|c: char| c.is_ascii_digit());
        if after.len() == rest.len() - end && !(digit_follows && is_abbreviation) {
            return None;
        }
        rest = after;
    }
    rest.chars().any(char::is_alphanumeric).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnitKind::{Commune, Special, Town, Ward};
    use proptest::prelude::*;

    #[test]
    fn nouns_come_off() {
        for (given, kind, name) in [
            ("xã Tân lợi", Some(Commune), "Tân lợi"),
            ("XÃ TÂN LỢI", Some(Commune), "TÂN LỢI"),
            (" Xã  Kim\u{A0}Bài ", Some(Commune), "Kim Bài"),
            ("X. Kim Bài", Some(Commune), "Kim Bài"),
            ("X.Kim Bài", Some(Commune), "Kim Bài"),
            ("x Kim Bài", Some(Commune), "Kim Bài"),
            ("Xã: Đông Sơn", Some(Commune), "Đông Sơn"),
            ("P.3", Some(Ward), "3"),
            ("P3", Some(Ward), "3"),
            ("Phường 1", Some(Ward), "1"),
            ("TT Yên Lạc", Some(Town), "Yên Lạc"),
            ("T.T. Yên Lạc", Some(Town), "Yên Lạc"),
            ("thị trấn Yên Lạc", Some(Town), "Yên Lạc"),
            ("Đặc khu Phú Quốc", Some(Special), "Phú Quốc"),
            ("UBND xã A", Some(Commune), "A"),
            ("Uỷ ban nhân dân xã Yên Bình", Some(Commune), "Yên Bình"),
            ("Ủy ban nhân dân phường 2", Some(Ward), "2"),
            ("UBND huyện A", None, "UBND huyện A"),
            ("xã Xã Phì", Some(Commune), "Xã Phì"),
            ("Xã3", None, "Xã3"),
            ("Xãphì", None, "Xãphì"),
            ("Thị Nghè", None, "Thị Nghè"),
            ("Thị Trấn", None, "Thị Trấn"),
            ("Xa Dung", None, "Xa Dung"),
            ("Xá Lượng", None, "Xá Lượng"),
            ("Phương Độ", None, "Phương Độ"),
            ("Phượng Cách", None, "Phượng Cách"),
            ("Pù Nhi", None, "Pù Nhi"),
            ("Xã", None, "Xã"),
            ("xã .", None, "xã ."),
            ("", None, ""),
            ("Ea H'leo", None, "Ea H'leo"),
        ] {
            assert_eq!(split_unit(given), (kind, name.to_owned()), "{given}");
        }
    }

    #[test]
    fn spellings_meet_in_one_key() {
        for (one, other) in [
            ("xã Tân lợi", "Tân Lợi"),
            ("X. TÂN LỢI", "Tân  Lợi"),
            ("Xã Thụy An", "Thuỵ An"),
            ("Đắk R’Măng", "đắk r'măng"),
            ("Phường 01", "phường 1"),
            ("Tân Hòa - A", "Tân Hoà-A"),
            ("Xã Ðông Hà", "Đông Hà"),
        ] {
            assert_eq!(unit_key(one), unit_key(other), "{one} {other}");
        }
        assert_ne!(unit_key("Tân Lợi"), unit_key("Tân Lới"));
        assert_eq!(near_key("xã Tân Lợi"), near_key("Tân Lới"));
        assert_eq!(unit_key("00"), "00");
    }

    #[test]
    fn hamlets() {
        use HamletKind::{ToDanPho, Xom};
        for (given, kind, name) in [
            ("Xóm Nà Tậu", Some(Xom), "Nà Tậu"),
            ("xóm Bản Néng", Some(Xom), "Bản Néng"),
            ("TDP 3", Some(ToDanPho), "3"),
            ("TDP3", Some(ToDanPho), "3"),
            ("Tổ dân phố số 3", Some(ToDanPho), "số 3"),
            ("Khu phố 3", Some(HamletKind::KhuPho), "3"),
            ("Khuổi Đẩy", None, "Khuổi Đẩy"),
            ("Xom", None, "Xom"),
        ] {
            assert_eq!(split_hamlet(given), (kind, name.to_owned()), "{given}");
        }
        assert_eq!(split_hamlet_of("Bản Néng", Xom), "Bản Néng");
        assert_eq!(split_hamlet_of("Xóm Bản Néng", Xom), "Bản Néng");
        for kind in HamletKind::ALL {
            assert_eq!(HamletKind::parse(kind.label()), Some(kind));
            let named = format!("{} Mới", kind.label());
            assert_eq!(split_hamlet(&named), (Some(kind), "Mới".to_owned()));
        }
    }

    #[test]
    fn kinds_read_back() {
        for kind in UnitKind::ALL {
            assert_eq!(UnitKind::parse(kind.label()), Some(kind));
            assert_eq!(split_unit(&format!("{} A", kind.label())), (Some(kind), "A".to_owned()));
        }
        assert_eq!(UnitKind::parse(" XÃ. "), Some(Commune));
        assert_eq!(UnitKind::parse("thi tran"), Some(Town));
        assert_eq!(UnitKind::parse("huyện"), None);
        assert_eq!(UnitKind::parse(""), None);
    }

    proptest! {
        #[test]
        fn a_noun_never_changes_the_key(
            name in "[ĐKLTV][a-zêệơởàá]{1,4}( [A-Z][a-zêệơở]{1,4}){0,2}"
        ) {
            prop_assume!(split_unit(&name).0.is_none());
            for noun in ["xã ", "Xã ", "XÃ ", "X. ", "phường ", "P.", "Thị trấn ", "UBND xã "] {
                let full = format!("{noun}{name}");
                prop_assert_eq!(unit_key(&full), unit_key(&name));
                prop_assert_eq!(split_unit(&full).1, name.clone());
            }
        }

        #[test]
        fn nothing_panics(s in any::<String>()) {
            let _ = (split_unit(&s), unit_key(&s), near_key(&s), split_hamlet(&s));
        }
    }
}

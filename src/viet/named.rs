//! Which units a title names: "KẾT QUẢ RÀ SOÁT TIÊU CHÍ XÃ HÒA BÌNH NĂM 2025", "(tỉnh Phú Thọ)".
//!
//! Never guesses a name: what follows the noun must be written as a name is, or end where a name in
//! a title does; a caller holds it against the names that it knows.

use super::text::{fold_tones, one_line};
use super::unit::UnitKind;

/// The level of a unit that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitLevel {
    /// xã, phường, thị trấn, đặc khu.
    Commune,
    /// huyện.
    District,
    /// tỉnh.
    Province,
}

/// A unit that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedUnit {
    /// Its level.
    pub level: UnitLevel,
    /// The noun before its name: "xã".
    pub noun: &'static str,
    /// Its name as written, with capitals as names have them: "Hòa Bình".
    pub name: String,
    /// The words behind the noun, in small letters: the name, and what follows it.
    pub behind: String,
    /// Whether it is surely a name: written with capitals among small letters, or behind words that
    /// only a name follows. In a title of capitals it may still be other words.
    pub sure: bool,
}

const NOUNS: &[(&[&str], UnitLevel)] = &[
    (&["xã"], UnitLevel::Commune),
    (&["phường"], UnitLevel::Commune),
    (&["thị", "trấn"], UnitLevel::Commune),
    (&["đặc", "khu"], UnitLevel::Commune),
    (&["huyện"], UnitLevel::District),
    (&["tỉnh"], UnitLevel::Province),
];

/// Words before a noun after which no name follows: "cấp xã", "toàn tỉnh".
const NOT_AFTER: &[&str] =
    &["cấp", "liên", "toàn", "mỗi", "từng", "số", "các", "những", "nhiều", "ngoài"];

/// Words before a noun after which in a title of capitals only a name follows.
const AFTER: &[&str] = &["ubnd", "dân", "bàn", "của", "tại", "hđnd", "vị", "chí"];

/// Words that are no part of a name: with one of them the noun is a noun ("xã nông thôn mới"), or the
/// name before them is at its end.
const ORDINARY: &[&str] = &[
    "nông",
    "ntm",
    "hội",
    "đạt",
    "đã",
    "và",
    "có",
    "trên",
    "thuộc",
    "của",
    "các",
    "theo",
    "chưa",
    "được",
    "nghèo",
    "khó",
    "hỗ",
    "đặc",
    "khu",
    "miền",
    "vùng",
    "biên",
    "atk",
    "điểm",
    "còn",
    "sau",
    "phấn",
    "nâng",
    "kiểu",
    "loại",
    "nhóm",
    "hiện",
    "trong",
    "do",
    "để",
    "là",
    "không",
    "thực",
    "xây",
    "năm",
    "đến",
    "giữ",
    "duy",
    "tăng",
    "giảm",
    "chuẩn",
    "bãi",
    "ven",
    "trọng",
    "phường",
    "xã",
    "thị",
    "tỉnh",
    "huyện",
    "thành",
    "thôn",
    "xóm",
    "tự",
    "đăng",
    "văn",
    "hoàn",
    "báo",
    "gửi",
    "ở",
    "về",
    "cấp",
    "tại",
    "với",
    "hoặc",
    "cho",
    "như",
    "quản",
    "làm",
    "tháng",
    "quý",
    "giai",
    "ngày",
    "kỳ",
    "kế",
    "ủy",
    "uỷ",
    "lộ",
    "đoàn",
    "đội",
    "tham",
    "chương",
    "dự",
    "thông",
    "từ",
    "khi",
    "mới",
    "cũ",
    "ban",
    "kết",
    "tổng",
    "số",
    "tính",
    "lần",
    "đợt",
    "kèm",
    "từng",
];

/// Those of them that are in names, too, behind another word: "Tân Thành", "Đồng Văn".
const IN_NAMES: &[&str] = &[
    "kỳ", "văn", "đoàn", "quản", "thông", "như", "trọng", "từ", "đội", "năm", "tổng", "thành",
    "hội", "kết", "quý", "bãi", "duy", "mới",
];

/// Those with which names begin: "Kỳ Sơn", "Đoàn Kết".
const OPENS_NAMES: &[&str] =
    &["kỳ", "văn", "đoàn", "quản", "thông", "trọng", "đội", "tổng", "thành"];

/// No name of a unit has more words.
const LONGEST: usize = 4;

/// The units that a title or the name of a sheet names.
#[must_use]
pub fn units_named(text: &str) -> Vec<NamedUnit> {
    let line = one_line(text).replace('_', " ");
    let small = line.chars().any(char::is_lowercase);
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let bare = |word: &str| fold_tones(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut units = Vec::new();
    for at in 0..words.len() {
        let noun = NOUNS.iter().find(|(noun, _)| {
            words.len() >= at + noun.len()
                && begins_alike(words[at], noun[0])
                && noun.iter().zip(&words[at..]).enumerate().all(|(n, (noun, word))| {
                    let word = word.trim_start_matches(|c: char| n == 0 && !c.is_alphanumeric());
                    let end = if n + 1 == noun.len() { ":" } else { "" };
                    fold_tones(word.trim_end_matches(|c| end.contains(c))) == *noun
                })
        });
        let Some((noun, level)) = noun else { continue };
        let before = at.checked_sub(1).map(|before| bare(words[before]));
        if before.as_deref().is_some_and(|word| NOT_AFTER.contains(&word)) {
            continue;
        }
        let sure = small || before.as_deref().is_none_or(|word| AFTER.contains(&word));
        let mut name: Vec<&str> = Vec::new();
        let behind = &words[at + noun.len()..];
        for (place, word) in behind.iter().enumerate() {
            let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            let first = letters.chars().next();
            let named = first.is_some_and(char::is_uppercase)
                || !small && first.is_some_and(char::is_alphabetic);
            let toned = fold_tones(letters);
            // An ordinary word is part of a name where a name must go on, or goes on.
            let goes_on = || {
                let next = behind.get(place + 1).filter(|_| letters.len() == word.len());
                next.is_some_and(|next| {
                    let toned = bare(next);
                    next.chars().next().is_some_and(char::is_uppercase)
                        && (!ORDINARY.contains(&toned.as_str())
                            || IN_NAMES.contains(&toned.as_str()))
                })
            };
            let part = match name.len() {
                0 => sure && OPENS_NAMES.contains(&toned.as_str()) && goes_on(),
                1 => sure && IN_NAMES.contains(&toned.as_str()),
                _ => small && IN_NAMES.contains(&toned.as_str()) && goes_on(),
            };
            if !named || ORDINARY.contains(&toned.as_str()) && !part {
                break;
            }
            name.push(letters);
            if letters.len() < word.len() {
                break;
            }
        }
        // In capitals a name of one word is too little, and one of many words is a sentence.
        let fits = if small { 1..=LONGEST } else { 2..=LONGEST };
        if !fits.contains(&name.len()) {
            continue;
        }
        // "Bà Rịa - Vũng Tàu": a name may have a hyphen between its parts.
        let part = |word: &&str| if is_hyphen(word) { "-".to_owned() } else { bare(word) };
        let behind: Vec<String> = behind.iter().map(part).collect();
        let name: Vec<String> = name.iter().map(|word| capital(word)).collect();
        let noun = match *noun {
            ["xã"] => UnitKind::Commune.label(),
            ["phường"] => UnitKind::Ward.label(),
            ["thị", ..] => UnitKind::Town.label(),
            ["đặc", ..] => UnitKind::Special.label(),
            ["huyện"] => "huyện",
            _ => "tỉnh",
        };
        let (name, behind) = (name.join(" "), behind.join(" "));
        units.push(NamedUnit { level: *level, noun, name, behind, sure });
    }
    units
}

/// Whether a word has the first letter of another one in small letters, which no tone changes: nearly every word is
/// asked, and hardly any needs to be folded.
fn begins_alike(word: &str, other: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    first.and_then(|c| c.to_lowercase().next()) == other.chars().next()
}

/// Whether a word is a hyphen or a dash alone.
fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "‐" | "‑" | "–" | "—")
}

/// "HÒA" as "Hòa"; a word with small letters as it stands.
fn capital(word: &str) -> String {
    if word.chars().any(char::is_lowercase) {
        return word.to_owned();
    }
    super::capital::upper_first(&super::text::lower(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_keeps_a_hyphen() {
        for (text, wanted) in [
            ("ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "bà rịa - vũng tàu"),
            ("UBND xã Hòa Lâm – Phú Típ", "hòa lâm - phú típ"),
            ("UBND XÃ TÂN LẬP", "tân lập"),
        ] {
            let named = units_named(text);
            assert_eq!(named.first().map(|unit| unit.behind.as_str()), Some(wanted), "{text}");
        }
    }

    #[test]
    fn units_in_titles() {
        for (text, wanted) in [
            ("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "xã Hòa Bình!"),
            ("UBND XÃ TÂN LẬP", "xã Tân Lập!"),
            ("XÃ HÒA BÌNH", "xã Hòa Bình!"),
            ("KẾT QUẢ RÀ SOÁT TIÊU CHÍ XÃ HÒA BÌNH NĂM 2025", "xã Hòa Bình!"),
            ("KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ NTM, XÃ HÒA BÌNH NĂM 2025", "xã Hòa Bình"),
            ("BIỂU TỔNG HỢP HIỆN TRẠNG XÃ HÒA BÌNH, TỈNH PHÚ THỌ", "xã Hòa Bình, tỉnh Phú Thọ"),
            ("Biểu của xã Hòa Bình (tỉnh Phú Thọ)", "xã Hòa Bình!, tỉnh Phú Thọ!"),
            ("TRÊN ĐỊA BÀN TỈNH PHÚ THỌ", "tỉnh Phú Thọ!"),
            ("BIỂU SỐ 01: KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI", ""),
            ("DANH SÁCH CÁC XÃ VÀ MỤC TIÊU NĂM 2025", ""),
            ("DANH SÁCH ĐƠN VỊ HÀNH CHÍNH CẤP XÃ", ""),
            ("Bộ tiêu chí Xã Nông thôn mới", ""),
            ("DS xã, phường", ""),
            ("PHÁT TRIỂN KINH TẾ - XÃ HỘI", ""),
            ("HUYỆN HÒA AN", "huyện Hòa An!"),
            ("TỈNH ỦY PHÚ THỌ", ""),
            ("Thị trấn Đông Khê", "thị trấn Đông Khê!"),
            ("Biểu của xã Tân Thành", "xã Tân Thành!"),
            ("UBND XÃ KỲ SƠN", "xã Kỳ Sơn!"),
            ("UBND XÃ ĐOÀN KẾT", "xã Đoàn Kết!"),
            ("UBND XÃ TÂN THÀNH NĂM 2025", "xã Tân Thành!"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""),
            ("KẾT QUẢ CỦA XÃ NĂM 2025", ""),
        ] {
            let named: Vec<String> = units_named(text)
                .iter()
                .map(|u| format!("{} {}{}", u.noun, u.name, if u.sure { "!" } else { "" }))
                .collect();
            assert_eq!(named.join(", "), wanted, "{text}");
        }
    }
}

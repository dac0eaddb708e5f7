//! The words in which tables say who leads a task: offices, committees, what kinds of units.

use crate::model::UnitKind;

/// How an office that is no commune's committee begins.
const OFFICES: [&str; 51] = [
    "ban",
    "báo",
    "bộ",
    "bql",
    "bqlda",
    "bưu điện",
    "cán bộ",
    "chi cục",
    "chi nhánh",
    "công an",
    "công chức",
    "công ty",
    "cơ quan",
    "cục",
    "doanh nghiệp",
    "đài",
    "đảng ủy",
    "điện lực",
    "đoàn",
    "đoàn thể",
    "đơn vị",
    "hạt",
    "hđnd",
    "hội",
    "hội đồng",
    "hợp tác xã",
    "kho bạc",
    "liên đoàn",
    "liên minh",
    "mặt trận",
    "mttq",
    "ngành",
    "ngân hàng",
    "người",
    "nhân dân",
    "phòng",
    "quân sự",
    "sở",
    "thanh tra",
    "tổ",
    "tổ chức",
    "tòa án",
    "trạm",
    "trung tâm",
    "trưởng",
    "trường",
    "ubmttq",
    "ủy ban mặt trận",
    "ủy ban mttq",
    "văn phòng",
    "viện",
];

/// Words in front of those who are meant: a department asks whom it cannot order.
const ASKING: [&str; 4] = ["đề nghị", "giao", "yêu cầu", "trách nhiệm của"];

/// Posts of a committee: it is meant.
const POSTS: [&str; 4] = ["chủ tịch", "phó chủ tịch", "lãnh đạo", "thường trực"];

/// Words that only say that several are meant.
const SEVERAL: [&str; 8] =
    ["tất cả các", "toàn bộ các", "toàn thể các", "tất cả", "toàn bộ", "những", "mỗi", "các"];

/// All units of commune level.
const EVERY: [&str; 3] = ["đơn vị cấp xã", "đơn vị hành chính cấp xã", "cấp xã"];

/// Words behind units that leave none of them out.
const ANYWHERE: [&str; 9] = [
    "trên địa bàn",
    "trong tỉnh",
    "trong huyện",
    "toàn tỉnh",
    "toàn huyện",
    "của tỉnh",
    "của huyện",
    "thuộc tỉnh",
    "thuộc huyện",
];

/// Levels above communes: their committees are offices as others are.
const ABOVE: [&str; 8] =
    ["tỉnh", "huyện", "thành phố", "thị xã", "quận", "cấp tỉnh", "cấp huyện", "trung ương"];

/// What is left of a text behind one of some words.
fn behind_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| behind(text, word))
}

/// What is left of a text behind a word at its beginning; nothing where the word goes on.
pub(super) fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    (!rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start_matches([' ', '.', '-']))
}

/// A part of a list without what asks.
pub(super) fn without_asking(text: &str) -> &str {
    behind_any(text, &ASKING).unwrap_or(text)
}

/// Whose committee a part of a list begins with: “các xã” of “chủ tịch ubnd các xã”.
pub(super) fn committee(text: &str) -> Option<&str> {
    let text = behind_any(text, &POSTS).unwrap_or(text);
    let whose = behind_any(text, &["ubnd", "ủy ban nhân dân"])?;
    // “Uỷ ban nhân dân - UBND các xã”
    Some(behind(whose, "ubnd").unwrap_or(whose))
}

/// Whether a commune's committee may stand within a part of a list, behind other words; that of council
/// and committee is an office.
pub(super) fn has_committee(text: &str) -> bool {
    let behind =
        [" ubnd ", "-ubnd ", " ủy ban nhân dân "].iter().find_map(|word| text.split_once(word));
    behind.is_some_and(|(_, whose)| !is_above(whose)) && behind_any(text, &["văn phòng"]).is_none()
}

/// Whether an office is one of communes: “công an các xã”.
pub(super) fn is_of_units(text: &str) -> bool {
    let spaced = format!("{text} ");
    UnitKind::ALL.iter().any(|kind| spaced.contains(&format!(" {} ", kind.label())))
}

/// Whether a level above communes is meant.
pub(super) fn is_above(text: &str) -> bool {
    let text = several(text).unwrap_or(text);
    behind_any(text, &ABOVE).is_some()
}

/// Whether a part of a list is an office that is no committee of a commune.
pub(super) fn is_office(text: &str) -> bool {
    behind_any(several(text).unwrap_or(text), &OFFICES).is_some() || is_above(text)
}

/// Whether an office is that of council and committee together, the beginning of it: “văn phòng hđnd”.
pub(super) fn begins_office_of_both(text: &str) -> bool {
    behind(text, "văn phòng").is_some_and(|rest| ["hđnd", "hội đồng nhân dân"].contains(&rest))
}

/// What stands behind words that only say that several are meant.
pub(super) fn several(text: &str) -> Option<&str> {
    behind_any(text, &SEVERAL)
}

/// What stands behind words for all units of commune level.
pub(super) fn every(text: &str) -> Option<&str> {
    behind_any(text, &EVERY)
}

/// A kind of units at the beginning, and what stands behind it.
pub(super) fn kind(text: &str) -> Option<(UnitKind, &str)> {
    UnitKind::ALL.into_iter().find_map(|kind| Some((kind, behind(text, kind.label())?)))
}

/// How many there are, where a number stands in front, and what stands behind it.
pub(super) fn count(text: &str) -> Option<(usize, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let number = text[..end].parse().ok()?;
    Some((number, text[end..].strip_prefix(' ')?))
}

/// Whether words behind units leave none of them out.
pub(super) fn anywhere(text: &str) -> bool {
    behind_any(text, &ANYWHERE).is_some()
}

/// What is excepted, where a part of a list excepts something.
pub(super) fn excepted(text: &str) -> Option<&str> {
    behind_any(text, &["ngoại trừ", "trừ", "không kể", "không gồm"])
}

/// A group behind the word that only leads to it: “khu vực iii” of “thuộc khu vực iii”.
pub(super) fn group(text: &str) -> &str {
    behind_any(text, &["thuộc", "ở", "của", "trong", "tại"]).unwrap_or(text)
}

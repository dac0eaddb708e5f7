//! Whether a cell holds the name of one hamlet: not a number, and not the names of several, of which
//! all but one would be lost. Names that only look alike ("Tân Lập - Hòa An", "Thôn 19/5") are names.

use crate::diag::Problem;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::Node;
use crate::inputs::rows;
use crate::model::HamletLevel;
use crate::viet::{self, HamletKind, without_brackets};

/// What is wrong with the cell of a name that does not hold one name.
pub fn not_one(cell: &Node) -> Option<Problem> {
    match cell {
        Node::Text(text) => doubt(text),
        Node::Number(_) => Some(Problem::HamletNameIsCount { seen: cell.shown() }),
        Node::Date(_) | Node::Bool(_) => Some(Problem::NameIsNone { seen: cell.shown() }),
        Node::Empty | Node::Error(_) | Node::Uncalculated(_) | Node::List(_) | Node::Map(_) => None,
    }
}

/// The key of a name without the word that tells it from that before a change: "Đồng Trên (cũ)",
/// "Thôn 3 mới".
pub fn of_today(name: &str) -> String {
    let key = viet::hamlet_key(name);
    let bare = ["(cũ)", "(mới)", "cũ"].into_iter().find_map(|word| key.strip_suffix(word));
    bare.map_or(key.clone(), |bare| viet::hamlet_key(bare.trim()))
}

/// What is wrong with a name, as it is written in its cell.
fn doubt(written: &str) -> Option<Problem> {
    // "Thôn Đông (thôn 1, 2 cũ)" is one.
    let name = without_brackets(written);
    let line = viet::one_line(&name);
    let seen = viet::one_line(written);
    if is_placeholder(written) || signs(written, &line) {
        return Some(Problem::NameIsNone { seen });
    }
    if is_count(&line) || sums_hamlets(&line) {
        return Some(Problem::HamletNameIsCount { seen });
    }
    if counts_several(written) {
        return Some(Problem::HamletsInOneCell { seen });
    }
    (are_lines(&name) || are_listed(&line) || are_a_range(&line))
        .then_some(Problem::HamletsInOneCell { seen })
}

/// Posts in a hamlet by which a list of them is signed.
const POSTS: &[&str] =
    &["trưởng thôn", "trưởng xóm", "trưởng bản", "trưởng ấp", "trưởng khu", "tổ trưởng", "bí thư"];

/// Whether a cell holds the post of who signs, what is written below it, or a person who is addressed as one:
/// "CHỦ TỊCH", "(Đã ký)", "Ông Lò Văn Pản", "Lò Văn Pản - Trưởng thôn". `bare` is the name without what
/// stands in brackets.
fn signs(written: &str, bare: &str) -> bool {
    let is_post = |text: &str| {
        let toned = viet::fold_tones(text);
        POSTS.iter().any(|own| toned == *own || toned.starts_with(&format!("{own} ")))
    };
    let post = || is_post(bare) || rows::pieces(written).into_iter().any(is_post);
    let person = || rows::is_person_addressed(bare);
    viet::split_hamlet(bare).0.is_none() && (rows::is_signature(written) || post() || person())
}

/// Words that stand where a name is still to come, or for something that is no hamlet.
const NO_NAMES: &[&str] = &[
    "x",
    "v",
    "không",
    "không có",
    "chưa có",
    "chưa xác định",
    "chưa rõ",
    "trống",
    "khác",
    "thôn khác",
    "các thôn khác",
    "cả xã",
    "toàn xã",
    "toàn phường",
];

/// Words with which such a text begins.
const NO_NAMES_BEGIN: &[&str] = &[
    "không còn ",
    "không có ",
    "chưa có ",
    "chưa xác định ",
    "chưa rõ ",
    "chưa đặt tên",
    "đang ",
    "dự kiến ",
];

/// Whether a cell holds no name: "-", "…", "Chưa có thôn nào", "Thôn …", "Cả xã".
fn is_placeholder(written: &str) -> bool {
    let toned = viet::fold_tones(written);
    if toned.contains("chưa đặt tên") {
        return true;
    }
    let words: Vec<&str> =
        toned.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = words.join(" ");
    let noun = HamletKind::parse(&words).is_some();
    let dots = written.contains(['…', '?', '_']) || written.contains("..");
    words.is_empty()
        || noun && dots
        || NO_NAMES.contains(&words.as_str())
        || NO_NAMES_BEGIN.iter().any(|begin| format!("{words} ").starts_with(begin))
}

/// "3", "02 thôn", "2 thôn NTM".
fn is_count(line: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // "5 thôn còn lại": a number before the noun counts, whatever follows.
    let folded = viet::fold_tones(line);
    let counts =
        folded.split_once(' ').is_some_and(|(number, rest)| digits(number) && noun(rest).is_some());
    if counts {
        return true;
    }
    [HamletLevel::Standard, HamletLevel::Model]
        .into_iter()
        .map(|title| Nouns::of_hamlets(counted::titles(title)).without(line))
        .any(|bare| digits(bare.as_deref().unwrap_or(line)))
}

/// "Tổng 3 thôn", "Cộng: 02 thôn".
fn sums_hamlets(line: &str) -> bool {
    let folded = viet::fold_tones(line);
    let sums = ["tổng cộng", "tổng số", "tổng", "cộng"];
    let rest = sums.iter().find_map(|own| folded.strip_prefix(own));
    rest.is_some_and(|rest| is_count(rest.trim_start_matches([':', ' '])))
}

/// "Nà Pài (2 thôn)"; "Thôn Đông (2 thôn cũ)" is one.
fn counts_several(written: &str) -> bool {
    let line = viet::one_line(written);
    let inner = line.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    let Some((number, noun)) = inner.and_then(|(inner, _)| inner.trim().split_once(' ')) else {
        return false;
    };
    number.parse().is_ok_and(|number: u32| number > 1) && HamletKind::parse(noun).is_some()
}

/// Two lines, of which the first is more than the noun of the second.
fn are_lines(name: &str) -> bool {
    let mut lines = name.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    lines.any(begins_a_name) && HamletKind::parse(first).is_none()
}

/// Words before the noun of all hamlets, or of those that are left.
const ALL: [&str; 9] = [
    "toàn bộ các ",
    "tất cả các ",
    "toàn bộ ",
    "tất cả ",
    "các ",
    "những ",
    "mọi ",
    "toan bo cac ",
    "tat ca cac ",
];

/// "Thôn 1; Thôn 2", "Thôn 2 + 3", "Thôn Đông, thôn Tây", "Thôn 1 và thôn 2", "Các thôn còn lại".
fn are_listed(line: &str) -> bool {
    let several = |marks: &[char]| line.split(marks).skip(1).any(begins_a_name);
    // Behind a comma may stand the commune: "Thôn Đông, xã Tân Lập".
    let mut parts = line.split(',').skip(1);
    let comma = parts.any(|part| begins_a_name(part) && viet::split_unit(part).0.is_none());
    let folded = viet::fold_tones(line);
    let all = ALL.iter().any(|words| {
        let rest = folded.strip_prefix(words);
        rest.is_some_and(|rest| noun(rest).is_some() || HamletKind::parse(rest).is_some())
    });
    several(&[';', '&'])
        || line.split(" + ").skip(1).any(begins_a_name)
        || are_stroked(line)
        || comma
        || folded.contains(" và ")
        || all
        || are_parted(line)
}

/// Whether a name may begin here: with a capital, a number, or the noun of a hamlet.
fn begins_a_name(part: &str) -> bool {
    let part = part.trim();
    part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || noun(part).is_some()
}

/// "Thôn Đông - thôn Tây", "Thôn 1/Thôn 2": the same noun before each, which is no part of a name
/// as "Bản" and "Khu" may be.
fn are_parted(line: &str) -> bool {
    let is_name =
        |kind: HamletKind| matches!(kind, HamletKind::Ban | HamletKind::Khu | HamletKind::Lang);
    let nouns: Vec<_> = line.split(['/', '-', '–', '—']).map(|part| noun(part.trim())).collect();
    nouns.len() > 1
        && nouns.iter().all(|noun| *noun == nouns[0])
        && nouns[0].is_some_and(|kind| !is_name(kind))
}

/// "Đồng Trên/Bến Đò": two names of words; "Thôn 19/5" is a day.
fn are_stroked(line: &str) -> bool {
    let parts: Vec<&str> = line.split('/').map(str::trim).collect();
    let is_name = |part: &&str| {
        part.starts_with(char::is_uppercase)
            // "Tổ A/B" is one place.
            && part.contains(' ')
            && part.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !part.contains(|c: char| c.is_ascii_digit())
    };
    parts.len() > 1 && parts.iter().all(is_name)
}

fn noun(text: &str) -> Option<HamletKind> {
    viet::split_hamlet(text).0
}

/// "Thôn 1-5", "Khu 3 - 4", "thôn 1 đến thôn 5". A day goes downwards or has a stroke: "Thôn 26-3".
fn are_a_range(line: &str) -> bool {
    let lower = viet::lower(line).replace("...", "…").replace("..", "…");
    let parts: Vec<&str> = lower
        .split(['-', '–', '—', '→', '÷', '~', '…'])
        .flat_map(|part| part.split(" đến "))
        .map(str::trim)
        .collect();
    parts.windows(2).any(|pair| {
        let after = viet::split_hamlet(pair[1]).1;
        let before = pair[0].trim_end_matches(|c: char| c.is_ascii_digit());
        match (pair[0][before.len()..].parse::<u32>(), after.trim().parse::<u32>()) {
            (Ok(from), Ok(to)) => from < to,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_or_several() {
        for name in [
            "Thôn 3",
            "Đông",
            "Tân Lập - Hòa An",
            "Thôn Tân Lập - Hòa An",
            "Thôn Bản Lạn - Bản Khun",
            "Bản Lạn - Bản Khun",
            "Thôn 26-3",
            "Thôn 19/5",
            "Thôn\nNà Pá",
            "Thôn Đông (thôn 1, thôn 2 cũ)",
            "Thôn Đông (2 thôn cũ)",
            "Thôn Đông, xã Tân Lập",
            "Xóm 3A",
            "Tổ dân phố số 2",
        ] {
            assert_eq!(doubt(name), None, "{name}");
        }
        for name in [
            "Thôn Đông, thôn Tây, thôn Nam",
            "Thôn 1, 2, 3",
            "Bản A, Bản B",
            "Thôn 1-5",
            "Khu 3-4",
            "Thôn 1 – 5",
            "Thôn 1 đến thôn 5",
            "Thôn 1 và Thôn 2",
            "Thôn 1; Thôn 2",
            "Thôn 1\nThôn 2",
            "Đông\nTây",
            "Thôn 2 + 3 (sáp nhập)",
            "Thôn Đông - thôn Tây",
            "Các thôn còn lại",
            "Toàn bộ các thôn",
            "Tất cả các xóm",
            "Khu 1 → 4",
            "Thôn 1…4",
            "Thôn 1..4",
            "Nà Pài (2 thôn)",
            "Đồng Trên/Bến Đò",
        ] {
            let several = Some(Problem::HamletsInOneCell { seen: viet::one_line(name) });
            assert_eq!(doubt(name), several, "{name}");
        }
        for name in ["-", "...", "?", "x", "(trống)", "Chưa có thôn nào", "Thôn …", "Cả xã"]
        {
            let none = Some(Problem::NameIsNone { seen: name.to_owned() });
            assert_eq!(doubt(name), none, "{name}");
        }
        for name in ["3", "02 thôn", "2 thôn NTM", "3 tổ dân phố", "5 thôn còn lại", "Tổng 3 thôn"]
        {
            let count = Some(Problem::HamletNameIsCount { seen: name.to_owned() });
            assert_eq!(doubt(name), count, "{name}");
        }
    }
}

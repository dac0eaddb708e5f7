//! Totals that say in words of how many rows they are the end: "Cộng: 86 thôn", "Tổng số: 05 dự án",
//! "Tổng số xã: 12", "Tổng cộng: 10 xã, 02 phường".

use crate::viet;

/// What rows of tables are: units, and what else is counted by its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the noun that it is named after")]
pub enum Noun {
    /// Communes of any kind, or of one.
    Commune,
    /// "Đơn vị": communes, or offices.
    Unit,
    Hamlet,
    Work,
    Source,
    Task,
    Office,
    Activity,
    Content,
    Act,
    Theme,
}

/// Nouns, folded; of two that begin alike the longer one first.
const NOUNS: &[(&str, Noun)] = &[
    ("don vi hanh chinh cap xa", Noun::Commune),
    ("don vi cap xa", Noun::Commune),
    ("xa", Noun::Commune),
    ("phuong", Noun::Commune),
    ("dac khu", Noun::Commune),
    ("thi tran", Noun::Commune),
    ("thon", Noun::Hamlet),
    ("xom", Noun::Hamlet),
    ("ban", Noun::Hamlet),
    ("to dan pho", Noun::Hamlet),
    ("tdp", Noun::Hamlet),
    ("khu pho", Noun::Hamlet),
    ("ap", Noun::Hamlet),
    ("khom", Noun::Hamlet),
    ("buon", Noun::Hamlet),
    ("du an", Noun::Work),
    ("cong trinh", Noun::Work),
    ("nguon von", Noun::Source),
    ("nguon", Noun::Source),
    ("nhiem vu", Noun::Task),
    ("dau viec", Noun::Task),
    ("co quan", Noun::Office),
    ("don vi", Noun::Unit),
    ("hoat dong", Noun::Activity),
    ("noi dung", Noun::Content),
    ("van ban", Noun::Act),
    ("chuyen de", Noun::Theme),
];

/// Words that open a total, and those that may follow before its number.
const OPEN: &[&str] =
    &["tong", "cong", "toan", "so", "bo", "la", "co", "gom", "danh", "sach", "bang"];

/// What a total says of how many rows it counts: each number with its noun. Nothing where it says
/// another thing, or more than that.
pub fn counts_said(text: &str) -> Option<Vec<(u32, Noun)>> {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if !matches!(words.first(), Some(&("tong" | "cong" | "toan"))) {
        return None;
    }
    let opens = words.iter().take_while(|word| OPEN.contains(word)).count();
    let mut rest = &words[opens..];
    // "Tổng số xã: 12".
    if let Some((noun, [count])) = noun_of(rest)
        && words[1..opens].contains(&"so")
    {
        return Some(vec![(number(count)?, noun)]);
    }
    let mut all = Vec::new();
    while let Some((first, behind)) = rest.split_first() {
        if *first == "va" && !all.is_empty() {
            rest = behind;
            continue;
        }
        let (noun, behind) = noun_of(behind)?;
        all.push((number(first)?, noun));
        rest = behind;
    }
    (!all.is_empty()).then_some(all)
}

/// What a remark counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountOf {
    Criteria,
    Hamlets,
    /// It names nothing.
    Anything,
}

/// How many a remark says that there are of what its row counts: "Thực tế 1 TC", "Chỉ có 1 thôn", "Đạt 3 thôn".
/// Nothing where it says more than that.
pub fn count_in_fact(text: &str) -> Option<(u32, CountOf)> {
    const OPEN: &[&str] = &["thuc", "chi", "hien", "ra", "dat", "da"];
    const GO_ON: &[&str] =
        &["te", "chat", "soat", "con", "co", "la", "chi", "dat", "duoc", "moi", "nay", "lai", "xa"];
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let first = words.first().filter(|word| OPEN.contains(word))?;
    let more = words[1..].iter().take_while(|word| OPEN.contains(word) || GO_ON.contains(word));
    let (count, rest) = words[1 + more.count()..].split_first()?;
    let counted = match rest {
        [] if *first != "dat" && *first != "da" => CountOf::Anything,
        ["tc"] | ["tieu", "chi"] => CountOf::Criteria,
        _ => match noun_of(rest)? {
            (Noun::Hamlet, []) => CountOf::Hamlets,
            _ => return None,
        },
    };
    Some((number(count)?, counted))
}

/// Words of units that were made one, folded.
const MERGED: &[&str] = &["sap nhap", "sap xep", "hop nhat"];

/// How many units a text says that a merger leaves: "Sau sáp nhập còn 10 thôn".
pub fn count_after_merger(text: &str) -> Option<(u32, Noun)> {
    let folded = format!(" {} ", viet::fold(text));
    let behind = MERGED.iter().filter_map(|own| folded.split_once(&format!(" {own} ")));
    let rest = behind.map(|(_, rest)| format!(" {rest}")).min_by_key(String::len)?;
    let (_, rest) = rest.split_once(" con ")?;
    let words: Vec<&str> =
        rest.split_whitespace().skip_while(|word| matches!(*word, "lai" | "co")).collect();
    let (count, rest) = words.split_first()?;
    Some((number(count)?, noun_of(rest)?.0))
}

/// How many criteria a remark says to be assigned: "Giao 3 TC", "Giao thêm 02 tiêu chí".
pub fn count_assigned(text: &str) -> Option<u32> {
    let folded = viet::fold(text);
    let rest = ["giao them ", "giao "].iter().find_map(|own| folded.strip_prefix(own))?;
    let (count, noun) = rest.split_once(' ')?;
    number(count).filter(|_| matches!(noun, "tc" | "tieu chi"))
}

/// The noun that words begin with, and the words behind it.
fn noun_of<'a, 'w>(words: &'a [&'w str]) -> Option<(Noun, &'a [&'w str])> {
    NOUNS.iter().find_map(|(own, noun)| {
        let length = own.split(' ').count();
        let begins = words.len() >= length && own.split(' ').eq(words[..length].iter().copied());
        begins.then(|| (*noun, &words[length..]))
    })
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_remarks_count() {
        for (text, wanted) in [
            ("Thực tế 1 TC", Some((1, CountOf::Criteria))),
            ("Thực tế chỉ đạt 2 tiêu chí", Some((2, CountOf::Criteria))),
            ("Thực tế: 1", Some((1, CountOf::Anything))),
            ("Chỉ có 1 thôn", Some((1, CountOf::Hamlets))),
            ("Đã đạt 3 xóm", Some((3, CountOf::Hamlets))),
            ("Đạt 3", None),
            ("Thực tế 2 thôn đã sáp nhập", None),
            ("2 thôn", None),
        ] {
            assert_eq!(count_in_fact(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_a_merger_leaves() {
        for (text, wanted) in [
            ("Sáp nhập còn 10 thôn", Some((10, Noun::Hamlet))),
            ("DANH SÁCH CÁC BẢN SAU SÁP NHẬP CÒN 05 BẢN", Some((5, Noun::Hamlet))),
            ("Sau sắp xếp xã còn lại 12 thôn, bản", Some((12, Noun::Hamlet))),
            ("Sáp nhập từ 2 thôn", None),
            ("Xã sáp nhập năm 2025", None),
            ("Còn 3 thôn chưa sáp nhập", None),
        ] {
            assert_eq!(count_after_merger(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_totals_count() {
        for (text, wanted) in [
            ("Cộng: 86 thôn", vec![(86, Noun::Hamlet)]),
            ("Tổng cộng: 12 xã", vec![(12, Noun::Commune)]),
            ("Tổng số: 05 dự án", vec![(5, Noun::Work)]),
            ("TỔNG SỐ XÃ: 12", vec![(12, Noun::Commune)]),
            ("Cộng 10 xã, 02 phường", vec![(10, Noun::Commune), (2, Noun::Commune)]),
            ("Tổng cộng có 3 xã và 1 thị trấn", vec![(3, Noun::Commune), (1, Noun::Commune)]),
            ("Cộng: 12 nhiệm vụ", vec![(12, Noun::Task)]),
        ] {
            assert_eq!(counts_said(text), Some(wanted), "{text}");
        }
        for text in [
            "Tổng cộng",
            "Cộng: 86 thôn đạt chuẩn",
            "Tổng số xã",
            "Tổng số xã đạt 12 tiêu chí",
            "12 xã",
            "Cộng: 1.286 thôn",
            "Cộng khu vực I: 5 xã",
            "Tổng cộng: 350 triệu đồng",
            "Cộng Hòa",
            "Công trình 12 xã",
        ] {
            assert_eq!(counts_said(text), None, "{text}");
        }
    }
}

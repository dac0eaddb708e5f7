//! Words that take back what a row says to be reached, in whole or in part.

use super::spoken::Spoken;
use super::withdrawn::{is_undecided, is_withdrawn, says};
use crate::viet;

/// Words that take back what is said to be reached; beside what is still to come they say no more
/// than that it is.
const NOT_REACHED: &[&str] = &[
    "nợ tiêu chí",
    "nợ tc",
    "còn nợ",
    "phấn đấu",
    "dự kiến",
    "sau sắp xếp còn",
    "sau sáp nhập còn",
    "thực tế chưa",
    "thực chất",
    "không còn duy trì",
    "không duy trì",
    "nợ chỉ tiêu",
    "xem lại",
    "thẩm định lại",
    "bộ cũ",
    "bộ tiêu chí cũ",
    "số năm trước",
    "số liệu năm trước",
    "còn thiếu",
    "đang xét lại",
    "một phần",
    "1 phần",
    "cơ bản đạt",
    "đạt cơ bản",
    "cơ bản hoàn thành",
    "gần đạt",
    "sắp đạt",
    "đạt khi",
    "đạt sau khi",
    "đạt nếu",
    "đang làm lại",
    "chờ công nhận lại",
    "chờ bổ sung",
    "sẽ đạt",
    "sẽ hoàn thành",
    "không đánh giá",
    "chưa đánh giá",
    "không xét",
    "xã cũ",
    "khi sáp nhập",
    "trước sáp nhập",
    "ước đạt",
    "hạ chuẩn",
];

/// What is written in place of an answer, or leaves it open.
const LEFT_OPEN: &[&str] = &[
    "chưa",
    "nợ",
    "cơ bản",
    "kđg",
    "đạt không",
    "đạt chưa",
    "đạt chưa đạt",
    "đạt không đạt",
    "có không",
    "đ k",
    "đ cđ",
];

/// Words that the whole of what a row has as met is of another time or set, whatever they name.
const OTHER_STATUS: &[&str] = &[
    "thực tế chưa",
    "thực tế chỉ",
    "thực chất",
    "xem lại",
    "bộ cũ",
    "bộ tiêu chí cũ",
    "số cũ",
    "số liệu cũ",
    "số liệu của xã cũ",
    "số năm trước",
    "số liệu năm trước",
];

/// Words that nobody but the commune says so, alone.
const BY_ITSELF: &[&str] = &[
    "tự chấm",
    "xã tự chấm",
    "tự đánh giá",
    "xã tự đánh giá",
    "kết quả tự chấm",
    "kết quả tự đánh giá",
    "kết quả xã tự chấm",
    "kết quả xã tự đánh giá",
    "số tự đánh giá",
    "số liệu tự đánh giá",
    "số liệu xã tự đánh giá",
    "số liệu do xã tự đánh giá",
    "theo xã tự đánh giá",
];

/// Words of the whole of what a row has as met, alone, that nobody has looked at it yet.
const NOT_LOOKED_AT: &[&str] = &[
    "chờ thẩm định",
    "chờ thẩm tra",
    "đang thẩm định",
    "ước đạt",
    "ước thực hiện",
    "ước",
    "không xét",
    "không đánh giá",
    "chưa xét",
    "chưa đánh giá",
    "chưa rà soát",
    "bổ sung minh chứng",
    "chờ bổ sung minh chứng",
    "đang bổ sung minh chứng",
    "chưa có minh chứng",
    "thiếu minh chứng",
    "chưa báo cáo",
    "không báo cáo",
    "chưa có báo cáo",
    "chưa gửi báo cáo",
    "xã chưa báo cáo",
    "xã chưa gửi báo cáo",
    "chưa có số liệu",
];

/// Whether a remark takes back what its row says to be reached.
pub fn is_not_reached(text: &str) -> bool {
    is_withdrawn(text)
        || says(text, NOT_REACHED)
        || is_undecided(text)
        || BY_ITSELF.contains(&Spoken::of(text).words.as_str())
        || reaches_a_part(text)
        || falls_short(text)
        || leaves_open(text)
}

/// "Chưa", "Đạt/Không", "Tân Tiến đạt, Tân Lập chưa", "3/4", "80%": said in place of an answer.
fn leaves_open(text: &str) -> bool {
    let words = Spoken::of(text).words;
    let ends = text.split([',', ';', '.']).any(|part| Spoken::of(part).words.ends_with(" chưa"));
    ends || LEFT_OPEN.contains(&words.as_str()) || is_a_part(text)
}

/// "3/4", "2/3 xã cũ đạt", "80%": a share and what it is of, or nothing. Less than half is a figure of
/// its own, as 1,2% of households are poor.
fn is_a_part(text: &str) -> bool {
    const OF: &[&str] = &["chỉ", "tiêu", "tc", "xã", "thôn", "nội"];
    let toned = viet::fold_tones(text);
    let mut words = toned.split_whitespace();
    let (Some(share), next) = (words.next(), words.next()) else { return false };
    if let Some((some, all)) = share.split_once('/') {
        let less =
            matches!((some.parse::<u32>(), all.parse::<u32>()), (Ok(some), Ok(all)) if some < all);
        return less && next.is_none_or(|next| OF.contains(&next));
    }
    let percent = share.strip_suffix('%').or((next == Some("%")).then_some(share));
    let percent = percent.and_then(|number| number.replace(',', ".").parse::<f64>().ok());
    let alone = next.is_none_or(|next| next == "%") && words.next().is_none();
    alone && percent.is_some_and(|percent| (50.0..100.0).contains(&percent))
}

/// Whether a remark says that all that its row has as met is of another time or of another set.
pub fn is_of_other_status(text: &str) -> bool {
    let words = Spoken::of(text).words;
    let alone = |list: &[&str]| list.contains(&words.as_str());
    says(text, OTHER_STATUS) || alone(BY_ITSELF) || alone(NOT_LOOKED_AT)
}

/// "Tỷ lệ 65% < 70%", "38 triệu (yêu cầu 45)": less than what is asked for.
fn falls_short(text: &str) -> bool {
    let folded = viet::fold_tones(text);
    if let Some((left, right)) = folded.split_once(['<', '≤'])
        && let (Some(left), Some(right)) = (numbers(left).last(), numbers(right).first())
    {
        return left < right;
    }
    let asked = ["yêu cầu", "quy định", "chuẩn là", "yeu cau", "quy dinh"];
    asked.iter().any(|own| {
        folded.split_once(own).is_some_and(|(left, right)| {
            matches!((&numbers(left)[..], &numbers(right)[..]), ([has], [asked]) if has < asked)
        })
    })
}

/// The numbers of a text that stand for themselves, and are no years.
fn numbers(text: &str) -> Vec<rust_decimal::Decimal> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, ',' | '.')));
    let words = words.map(|word| word.trim_end_matches([',', '.']));
    let words = words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    words
        .filter_map(|word| viet::parse_decimal(word).ok())
        .filter(|number| !(2000.into()..2100.into()).contains(number))
        .collect()
}

/// "Đạt 60%", "Đạt 2/3 chỉ tiêu": less than all.
fn reaches_a_part(text: &str) -> bool {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> = toned.split_whitespace().collect();
    let less = |word: &str| {
        let (some, all) = word.split_once('/')?;
        Some(some.parse::<u32>().ok()? < all.parse::<u32>().ok()?)
    };
    let of_indicators = words.windows(3).any(|own| {
        matches!(own[0], "đạt" | "dat")
            && less(own[1]) == Some(true)
            && matches!(own[2], "chỉ" | "tiêu" | "chi" | "tieu" | "tc")
    });
    let of_all = |pair: &[&str]| {
        let share = pair[1]
            .trim_start_matches('(')
            .split_once('%')
            .map(|(number, _)| number.replace(',', "."));
        let share = share.and_then(|number| number.parse::<f64>().ok());
        matches!(pair[0], "đạt" | "dat") && share.is_some_and(|share| share < 100.0)
    };
    of_indicators || words.windows(2).any(of_all)
}

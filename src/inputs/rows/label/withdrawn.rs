//! Words of a name or a remark that take back what its row says: it is put off, not recognised, paid
//! already, or counted elsewhere. One vocabulary for every table.

use super::aside::{is_set_aside, opens_aside};
use super::spoken::Spoken;
use crate::viet;

/// Words that take back the row that they stand beside.
const WITHDRAWN: &[&str] = &[
    "xin rút",
    "đã rút",
    "trả lại",
    "rút khỏi",
    "rút tiêu chí",
    "rút danh hiệu",
    "rút công nhận",
    "đề nghị rút",
    "xin lùi",
    "lùi sang",
    "lùi thời",
    "chưa đạt",
    "chưa có tiêu chí nào",
    "chưa có tc nào",
    "không có tiêu chí nào",
    "không có tc nào",
    "không đạt",
    "không còn đạt",
    "bỏ tiêu chí",
    "bỏ tc",
    "bỏ khỏi",
    "trừ tiêu chí",
    "trừ tc",
    "ngoài tiêu chí",
    "tạm dừng",
    "tạm hoãn",
    "thu hồi",
    "rớt",
    "tụt",
    "mất chuẩn",
    "chưa thẩm định",
    "chưa thẩm tra",
    "chưa xác nhận",
    "tạm tính",
    "sáp nhập vào",
    "nhập vào",
    "nhập về",
    "giải thể",
    "đã đạt thêm",
    "mới đạt thêm",
    "sang năm",
    "không triển khai",
    "chưa triển khai",
    "trả hồ sơ",
    "chuyển về tỉnh",
    "chuyển về huyện",
    "chuyển về xã",
];

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
    "sẽ đạt",
    "sẽ hoàn thành",
    "không đánh giá",
    "chưa đánh giá",
    "không xét",
    "xã cũ",
    "khi sáp nhập",
    "trước sáp nhập",
];

/// What is written in place of an answer, or leaves it open.
const LEFT_OPEN: &[&str] = &[
    "chưa",
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
    "số năm trước",
    "số liệu năm trước",
];

/// Words that nobody but the commune says so, alone.
const BY_ITSELF: &[&str] = &["tự chấm", "xã tự chấm", "tự đánh giá", "xã tự đánh giá"];

/// Words that what is met is not decided upon yet.
const UNDECIDED: &[&str] = &[
    "chưa công nhận",
    "chưa được công nhận",
    "chờ quyết định",
    "chờ công nhận",
    "chưa có quyết định",
    "chưa có qđ",
];

/// Words that take back what is to be gained.
const NOT_AIMED_AT: &[&str] =
    &["không đăng ký", "hủy đăng ký", "không giao", "xin giảm", "đề nghị giảm", "xin thôi"];

/// Words that take back an amount.
const OF_AMOUNTS: &[&str] = &[
    "cắt vốn",
    "điều chuyển toàn bộ",
    "đã điều chuyển",
    "chuyển sang nguồn khác",
    "thuộc chương trình khác",
    "thuộc nguồn khác",
    "thuộc kế hoạch khác",
    "không thuộc chương trình",
    "chưa có chủ trương",
    "không còn nhu cầu",
    "đã trả hết",
    "đã trả xong",
    "trả hết nợ",
    "đã thanh toán xong",
    "đã thanh toán hết",
    "đã thanh toán đủ",
    "đã tất toán",
    "hết nợ",
    "hết công nợ",
    "không phải nợ",
    "không còn nợ",
    "đã hoàn thành năm",
    "điều chỉnh còn",
    "điều chỉnh giảm còn",
    "điều chỉnh xuống",
    "điều chỉnh thành",
    "giảm còn",
    "chỉ còn",
    "không làm nữa",
    "trùng tt",
    "trùng dòng",
    "trùng mục",
    "đã bố trí năm",
    "hết vốn",
    "chưa giao",
    "chưa được giao",
    "chỉ giao",
    "chỉ bố trí",
    "chỉ phân bổ",
    "số đúng",
    "nhầm",
    "xem lại",
    "kiểm tra lại",
    "vốn cả giai đoạn",
    "tổng cả giai đoạn",
    "tính cả 2 năm",
    "tính cả 3 năm",
    "tính cả giai đoạn",
    "không cộng",
    "gộp với",
    "gồm cả dự án",
    "thay bằng",
    "thay thế bằng",
    "đã có ở",
    "thuộc ct giảm nghèo",
    "thuộc chương trình giảm nghèo",
    "xin thôi",
    "không đầu tư",
    "mới có chủ trương",
    "số liệu cũ",
    "số cũ",
    "số năm trước",
    "số liệu năm trước",
];

/// Words that are a remark on an amount by themselves.
const AMOUNTS_ALONE: &[&str] = &["dự kiến", "tạm ghi", "tạm tính"];

/// Words that strike a row off by themselves, as a remark or as an addition to its name.
const STRUCK_OFF: &[&str] = &[
    "dừng",
    "ngừng",
    "hoãn",
    "lùi",
    "bỏ",
    "bỏ ra",
    "hủy",
    "hủy bỏ",
    "cắt",
    "trượt",
    "rút",
    "rút ra",
    "loại",
    "loại ra",
    "loại bỏ",
    "xóa",
    "xóa bỏ",
    "gạch",
    "gạch bỏ",
    "trùng",
    "lặp",
    "đề xuất",
    "đề nghị",
    "chờ",
    "chờ vốn",
    "chưa có vốn",
    "không có vốn",
    "thiếu vốn",
    "hết vốn",
    "không làm",
    "không tính",
    "không thực hiện",
    "không triển khai",
    "không đầu tư",
    "không bố trí",
];

/// Words that strike a row off with what goes on behind them: "trùng với Đường A".
const STRUCK_OFF_BY: &[&str] = &[
    "thay bằng",
    "thay thế bằng",
    "chuyển qua",
    "chuyển về",
    "điều chuyển sang",
    "điều chuyển về",
    "điều chuyển vốn",
    "điều chuyển toàn bộ",
    "trùng với",
    "trùng dự án",
    "trùng công trình",
    "trùng dòng",
    "trùng mục",
    "trùng tên",
    "trùng tt",
    "gộp vào",
    "gộp với",
    "ghép vào",
    "ghép với",
    "nhập vào",
    "không thuộc chương trình",
    "không thuộc kế hoạch",
    "không thuộc danh mục",
    "không còn nhu cầu",
    "không làm",
    "không đầu tư",
    "không triển khai",
    "không bố trí",
    "chưa có chủ trương",
    "chưa có vốn",
    "không có vốn",
    "hết vốn",
    "chờ vốn",
    "chờ phân bổ",
    "chờ quyết định",
    "chưa giao vốn",
    "thuộc chương trình khác",
    "thuộc nguồn khác",
];

/// Words behind which "hủy", "hoãn" and "dừng" go on and mean the row: "hủy theo QĐ 15". "Hủy rác y tế"
/// is a work.
const GO_ON: &[&str] = &[
    "theo", "do", "vì", "từ", "sang", "đến", "khỏi", "ra", "không", "năm", "tháng", "quý", "thực",
    "triển", "thi", "đầu", "bố", "dự", "hẳn", "lại",
];

/// Whether words strike a row off by themselves. Without tones one word may be many: "bo" is "bỏ" and
/// "bó".
pub fn are_struck_off(words: &Spoken) -> bool {
    let own = words.without_auxiliary();
    let same = |phrase: &&&str| match own.toneless {
        true => phrase.contains(' ') && viet::fold(phrase) == own.words,
        false => **phrase == own.words,
    };
    STRUCK_OFF.iter().find(same).is_some()
}

/// Whether a remark or an addition to a name strikes its row off: it is cancelled, put off, without
/// money, there twice, or replaced.
pub fn strikes_off(text: &str) -> bool {
    const LONGEST: usize = 9;
    let words = Spoken::of(text);
    let own = words.without_auxiliary();
    let all: Vec<&str> = own.words.split(' ').collect();
    if all.len() > LONGEST {
        return false;
    }
    let goes_over = ["chuyển sang", "chuyen sang"].iter().find_map(|begin| {
        let rest = own.words.strip_prefix(begin)?.trim_start();
        // The year decides where one is named; "chuyển sang từ năm 2025" is money of this year.
        let stays = ["từ", "giai đoạn", "bước", "thực hiện", "thi công", "kỳ này"];
        Some(
            !rest.is_empty()
                && !rest.contains("20")
                && !stays.iter().any(|own| rest.starts_with(own)),
        )
    });
    let goes_on =
        matches!(all[0], "hủy" | "hoãn" | "dừng" | "ngừng" | "bỏ" | "rút" | "loại" | "lùi")
            && all.get(1).is_some_and(|next| GO_ON.contains(next));
    goes_over.unwrap_or_else(|| {
        are_struck_off(&words) || goes_on || own.begin(STRUCK_OFF_BY) || opens_aside(&words)
    })
}

/// Whether a remark beside a count adds some to it: "thêm 02 thôn tháng 6".
pub fn adds_some(text: &str) -> bool {
    let words = Spoken::of(text).words;
    let rest = ["thêm", "cộng thêm", "bổ sung thêm", "bổ sung", "tăng thêm", "đạt thêm"]
        .into_iter()
        .find_map(|own| words.strip_prefix(own));
    let next = rest.and_then(|rest| rest.strip_prefix(' ')).and_then(|rest| rest.split(' ').next());
    next.is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
}

/// Words of an amount that is counted elsewhere or taken off.
const ELSEWHERE: &[&str] = &[
    "đã tính ở",
    "đã tính trong",
    "đã tính vào",
    "đã bao gồm trong",
    "đã bao gồm ở",
    "đã gồm trong",
    "đã gồm ở",
    "đã có trong",
    "nằm trong mục",
    "thuộc mục",
    "trùng với",
    "ghép vào",
    "gộp vào",
    "giảm trừ",
    "trừ tiết kiệm",
    "nộp trả",
    "không tính vào",
    "chưa tính vào",
    "không cộng vào",
    "chưa cộng vào",
];

fn says(text: &str, phrases: &[&str]) -> bool {
    let words = Spoken::of(text);
    phrases.iter().any(|phrase| words.contain(phrase))
}

/// Whether a remark takes back what its row says.
pub fn is_withdrawn(text: &str) -> bool {
    let words = Spoken::of(text);
    is_set_aside(text)
        || !text.trim().is_empty() && text.trim().chars().all(|c| c == '?')
        || WITHDRAWN.iter().any(|phrase| words.contain(phrase))
        || strikes_off(text)
        || text
            .split_once([',', ';', '.', ':'])
            .is_some_and(|(first, _)| are_struck_off(&Spoken::of(first)))
        || words.go_over_to_a_year()
}

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
    says(text, OTHER_STATUS)
}

/// Whether a remark beside counts says that they are of more or of less than their row.
pub fn counts_otherwise(text: &str) -> bool {
    let words = Spoken::of(text);
    ["chưa tính", "chưa gồm", "chưa bao gồm"].iter().any(|own| words.contain(own))
        || words.begin(&["tính cả", "gồm cả", "kể cả"])
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

/// Whether a remark says that what its row has as met is not decided upon.
pub fn is_undecided(text: &str) -> bool {
    says(text, UNDECIDED)
}

/// Whether a remark takes back what its row says to be gained in the year.
pub fn is_not_aimed_at(text: &str) -> bool {
    is_withdrawn(text) || says(text, NOT_AIMED_AT)
}

/// Whether a remark takes back the amounts of its row.
pub fn is_amount_withdrawn(text: &str) -> bool {
    is_withdrawn(text)
        || says(text, OF_AMOUNTS)
        || AMOUNTS_ALONE.contains(&Spoken::of(text).words.as_str())
        || gives_some_away(text)
        || changes_the_amount(text)
}

/// "Còn 800", "Giảm 20", "+200": another amount than the one beside it.
fn changes_the_amount(text: &str) -> bool {
    const CHANGES: &[&str] =
        &["còn", "giảm", "tăng", "bổ sung", "cộng", "sửa", "điều chỉnh", "trừ", "cắt"];
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    if text.trim().strip_prefix('+').is_some_and(|rest| number(rest.trim())) {
        return true;
    }
    let words = Spoken::of(text).words;
    let rest = CHANGES.iter().find_map(|own| words.strip_prefix(own)?.strip_prefix(' '));
    let mut rest = rest.unwrap_or_default().split(' ').peekable();
    let between = ["lại", "thêm", "thành", "xuống", "còn", "lên", "với", "là", "giảm", "tăng"];
    while rest.next_if(|word| between.contains(word)).is_some() {}
    // "Còn 2 hạng mục" counts something else, "tăng 20%" is a share.
    let amount = rest.next().is_some_and(number);
    let unit = ["triệu", "tr", "trđ", "tỷ", "đồng"];
    amount && !text.contains('%') && rest.all(|word| unit.contains(&word) || number(word))
}

/// "Chuyển 20 sang Đường B": some of the amount went to another row.
fn gives_some_away(text: &str) -> bool {
    let words = Spoken::of(text).words;
    let rest = ["chuyển ", "điều chuyển "].iter().find_map(|own| words.strip_prefix(own));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(" sang ")
    })
}

/// Whether a name or a remark says that its amount is counted elsewhere, or is to be taken off.
pub fn is_counted_elsewhere(text: &str) -> bool {
    says(text, ELSEWHERE)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_that_take_back() {
        for text in [
            "Đã đạt thêm TC 5",
            "Số liệu chưa thẩm định",
            "Sáp nhập vào xã Tân Lập",
            "Chuyển sang 2027",
            "Lùi sang năm 2027",
            "Đề nghị thu hồi",
            "Tạm tính",
            "Dừng",
            "Tụt tiêu chí 3",
        ] {
            assert!(is_withdrawn(text), "{text}");
        }
        for text in [
            "Sáp nhập từ 2 thôn",
            "Xã sáp nhập năm 2025",
            "Đạt chuẩn năm 2024",
            "Đã thẩm định",
            "Xã đảo",
            "Bỏ vốn đối ứng 10%",
            "Nợ tiêu chí số 3",
        ] {
            assert!(!is_withdrawn(text), "{text}");
        }
        assert!(is_not_reached("Nợ tiêu chí số 3") && is_not_reached("TC3: đạt 60%"));
        assert!(is_not_reached("TC 3 xã tự chấm, tỉnh chưa công nhận"));
        assert!(!is_not_reached("Đạt 100%"));
        for text in [
            "Chưa",
            "Đạt một phần",
            "3/4",
            "80%",
            "Sẽ đạt",
            "Cơ bản đạt",
            "Đạt/Không",
            "Đ/K",
            "Không đánh giá",
            "2/3 xã cũ đạt",
            "Đạt (90%)",
            "Tân Tiến đạt, Tân Lập chưa",
            "Đạt khi sáp nhập",
            "Đạt, còn nợ 1 chỉ tiêu",
        ] {
            assert!(is_not_reached(text), "{text}");
        }
        for text in
            ["Đạt", "4/4", "4/4 chỉ tiêu", "100%", "1,2%", "Không", "QĐ 3/4/2024", "15/5/2024"]
        {
            assert!(!is_not_reached(text), "{text}");
        }
        assert!(is_amount_withdrawn("Đã trả hết tháng 5/2026"));
        for text in [
            "Điều chỉnh còn 30",
            "Chuyển 20 sang Đường B",
            "Trùng TT 2",
            "Nhầm, xem lại",
            "Còn 800",
            "Sửa lại: 800",
            "+200",
            "Trùng",
        ] {
            assert!(is_amount_withdrawn(text), "{text}");
        }
        for text in ["Vốn năm 2025 chuyển sang", "Bổ sung theo QĐ 12", "Còn 2 hạng mục"]
        {
            assert!(!is_amount_withdrawn(text), "{text}");
        }
        assert!(is_not_reached("Đạt 2/3 chỉ tiêu") && !is_not_reached("Đạt 3/3 chỉ tiêu"));
        for text in ["Tỷ lệ 65% < 70%", "Thu nhập 38 tr/người (yêu cầu 45)", "Tự chấm", "?"]
        {
            assert!(is_not_reached(text), "{text}");
        }
        for text in ["Tỷ lệ 75% > 70%", "Thu nhập 48 tr/người (yêu cầu 45)", "Đạt theo quy định"]
        {
            assert!(!is_not_reached(text), "{text}");
        }
        assert!(is_of_other_status("Thực chất chỉ đạt 2 tiêu chí"));
        assert!(counts_otherwise("Tính cả 2 thôn của xã Hòa An") && !counts_otherwise("02 thôn"));
        assert!(is_counted_elsewhere("Vốn đã tính ở dự án số 2"));
        assert!(!is_counted_elsewhere("Đã tính lại theo giá mới"));
    }
}

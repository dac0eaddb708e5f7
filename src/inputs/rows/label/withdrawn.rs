//! Words of a name or a remark that take back what its row says: it is put off, not recognised, not
//! decided upon. One vocabulary for every table.

use super::aside::is_set_aside;
use super::spoken::Spoken;
use super::struck_off::{are_struck_off, strikes_off};
use crate::inputs::said;
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
    "mất danh hiệu",
    "chưa thẩm định",
    "chưa thẩm tra",
    "chưa xác nhận",
    "tạm tính",
    "sáp nhập vào",
    "sáp nhập còn",
    "là của xã cũ",
    "là của huyện cũ",
    "là của thôn cũ",
    "đang sáp nhập",
    "chờ sáp nhập",
    "sẽ sáp nhập",
    "dự kiến sáp nhập",
    "đề nghị sáp nhập",
    "đang chia tách",
    "hợp nhất với",
    "hợp nhất vào",
    "không còn là đơn vị",
    "không còn hộ",
    "ghi nhầm",
    "hết hiệu lực",
    "nhập vào",
    "nhập về",
    "giải thể",
    "đã đạt thêm",
    "mới đạt thêm",
    "sang năm",
    "không triển khai",
    "chưa triển khai",
    "trả hồ sơ",
    "không đưa vào",
    "không thuộc phạm vi",
    "rút danh sách",
    "đổi tên thành",
    "lên phường",
    "chuyển về tỉnh",
    "chuyển về huyện",
    "chuyển về xã",
    "thuộc xã khác",
    "thuộc huyện khác",
    "thuộc tỉnh khác",
    "không xét ntm",
    "không xét nông thôn mới",
];

/// Words that are such a remark by themselves.
const WITHDRAWN_ALONE: &[&str] = &["đã sáp nhập", "không còn", "không xét", "đã giải thể"];

/// Words that what is met is not decided upon yet.
const UNDECIDED: &[&str] = &[
    "không công nhận",
    "chưa công nhận",
    "chưa được công nhận",
    "chờ quyết định",
    "chờ qđ",
    "chờ công nhận",
    "chưa có quyết định",
    "chưa có qđ",
    "đang xét",
    "bổ sung hồ sơ",
    "bổ sung minh chứng",
    "chờ minh chứng",
    "thiếu minh chứng",
    "có điều kiện",
    "chờ thẩm định",
    "chờ thẩm tra",
    "chờ phúc tra",
    "chờ đánh giá",
    "chờ xét",
    "đang thẩm định",
    "đang trình",
    "đang hoàn thiện",
    "chờ hoàn thiện",
];

/// Words that take back what is to be gained.
const NOT_AIMED_AT: &[&str] = &[
    "không đăng ký",
    "chưa đăng ký",
    "hủy đăng ký",
    "không giao",
    "chưa giao",
    "chưa được giao",
    "tạm giao",
    "dự kiến giao",
    "chờ giao",
    "xin giảm",
    "đề nghị giảm",
    "xin thôi",
    "lùi tiến độ",
    "chờ thẩm định",
    "chờ thẩm tra",
    "chờ quyết định",
    "không nhận",
    "đề nghị thay",
    "thay tc",
    "thay tiêu chí",
    "có điều kiện",
    "chưa thống nhất",
    "chưa chốt",
    "chưa thông qua",
];

/// Words that are such a remark by themselves.
const NOT_AIMED_AT_ALONE: &[&str] =
    &["dự phòng", "đã hoàn thành", "hoàn thành", "đã đạt", "đã đạt chuẩn", "đã được công nhận"];

pub(super) fn says(text: &str, phrases: &[&str]) -> bool {
    let words = Spoken::of(text);
    phrases.iter().any(|phrase| words.contain(phrase))
}

/// Whether a remark takes back what its row says.
pub fn is_withdrawn(text: &str) -> bool {
    let words = Spoken::of(text);
    is_set_aside(text)
        || !text.trim().is_empty() && text.trim().chars().all(|c| c == '?')
        || WITHDRAWN.iter().any(|phrase| words.contain(phrase))
        || WITHDRAWN_ALONE.contains(&words.words.as_str())
        || strikes_off(text)
        || text
            .split_once([',', ';', '.', ':'])
            .is_some_and(|(first, _)| are_struck_off(&Spoken::of(first)))
        || words.go_over_to_a_year()
}

/// Words of who does the work of a row no more.
const HANDED_ON: &[&str] = &[
    "thôi phụ trách",
    "không phụ trách",
    "thôi chủ trì",
    "không chủ trì",
    "đã chuyển",
    "chuyển cho",
    "bàn giao cho",
    "đã bàn giao",
    "thay bằng",
];

/// Whether a remark takes back what its row says, or that the office of its row does it.
pub fn is_handed_on(text: &str) -> bool {
    is_withdrawn(text) || says(text, HANDED_ON)
}

/// Whether a remark says that what its row has as met is not decided upon.
pub fn is_undecided(text: &str) -> bool {
    says(text, UNDECIDED) || is_proposed(text)
}

/// "Đề nghị công nhận": asked for. Who has one title may well ask for the next.
fn is_proposed(text: &str) -> bool {
    const ASKED_FOR: &[&str] =
        &["đề nghị công nhận", "đề nghị xét công nhận", "đề nghị được công nhận"];
    const NEXT: &[&str] = &["nâng cao", "kiểu mẫu", "hiện đại", "nc", "km"];
    says(text, ASKED_FOR) && !says(text, NEXT)
}

/// Whether a remark takes back what its row says to be gained in the year.
pub fn is_not_aimed_at(text: &str) -> bool {
    is_withdrawn(text)
        || says(text, NOT_AIMED_AT)
        || NOT_AIMED_AT_ALONE.contains(&Spoken::of(text).words.as_str())
}

/// Whether a remark says that what its row has for a year is another year's: "Giao năm 2027", "Đăng ký
/// 2027". One that names the year as well is of it.
pub fn is_of_another_plan(text: &str, year: Option<i32>) -> bool {
    const PLANS: &[&str] = &[
        "giao",
        "đề nghị",
        "kế hoạch",
        "kh",
        "đăng ký",
        "phấn đấu",
        "mục tiêu",
        "dự kiến",
        "đạt",
        "lộ trình",
        "chuyển",
        "lùi",
        "dời",
        "giai đoạn",
    ];
    // "Năm 2027" and nothing more.
    let alone = Spoken::of(text).words.split(' ').all(|word| {
        word == "năm" || word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_of_a_later_year(text, year) && (alone || says(text, PLANS))
}

/// Whether a text names a year behind the one that is meant, or a stage that goes on behind it, and not
/// that year.
pub fn is_of_a_later_year(text: &str, year: Option<i32>) -> bool {
    let Some(year) = year else { return false };
    let years = said::years(text);
    let staged = viet::span_of_years(text).is_some_and(|(_, to)| to > year);
    !years.contains(&year) && (staged || years.iter().any(|own| *own > year))
}

/// Whether a remark is a mark and nothing more: "x" typed one column too far.
pub fn is_a_mark(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "v" | "V" | "✓" | "✔" | "√")
}

#[cfg(test)]
mod tests {
    use super::super::not_reached::{is_not_reached, is_of_other_status};
    use super::super::of_amounts::{counts_otherwise, is_amount_withdrawn, is_counted_elsewhere};
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
            "Thôn 5 mất danh hiệu",
            "Không thuộc phạm vi Chương trình",
            "Đang sáp nhập",
            "Thuộc tỉnh khác từ 01/7",
            "Phường, không xét NTM",
            "Điều chỉnh ra khỏi danh mục",
            "Sáp nhập còn 10 thôn",
            "Số liệu trên là của xã cũ",
        ] {
            assert!(is_withdrawn(text), "{text}");
        }
        for text in [
            "Chờ QĐ",
            "TC1: đang bổ sung hồ sơ",
            "Đang xét",
            "TC 1 đạt có điều kiện",
            "Chờ bổ sung minh chứng",
            "Đề nghị xét công nhận 2025",
        ] {
            assert!(is_undecided(text), "{text}");
        }
        assert!(!is_undecided("Đề nghị công nhận NTM nâng cao"));
        assert!(is_handed_on("Đã chuyển Công an xã") && is_handed_on("Thôi phụ trách từ 01/7"));
        assert!(!is_handed_on("Phối hợp Công an xã"));
        for text in ["Đề nghị thay TC 5", "Xã không nhận"] {
            assert!(is_not_aimed_at(text), "{text}");
        }
        for (text, told) in [("Năm 2027", true), ("Đề nghị 2027", true), ("Năm 2026", false)]
        {
            assert_eq!(is_of_another_plan(text, Some(2026)), told, "{text}");
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
            "Đạt khi hoàn thành đường",
            "Sắp đạt",
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
            "Đang tranh chấp",
            "Chủ đầu tư không công nhận",
            "Đã xóa nợ",
            "Không huy động được",
            "Dự phòng",
            "Lũy kế từ năm 2021",
            "Thực tế chỉ 500",
            "Dự kiến, chưa có quyết định",
            "Chưa quyết toán",
            "Nợ của huyện cũ",
        ] {
            assert!(is_amount_withdrawn(text), "{text}");
        }
        for text in [
            "Vốn năm 2025 chuyển sang",
            "Bổ sung theo QĐ 12",
            "Còn 2 hạng mục",
            "Lũy kế từ năm 2021 đã bố trí 3.000",
            "Chưa có quyết định phê duyệt quyết toán",
            "Ước cả năm đạt 100%",
        ] {
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
        assert!(is_of_other_status("Chờ bổ sung minh chứng"));
        assert!(counts_otherwise("Tính cả 2 thôn của xã Hòa An") && !counts_otherwise("02 thôn"));
        assert!(is_counted_elsewhere("Vốn đã tính ở dự án số 2"));
        assert!(!is_counted_elsewhere("Đã tính lại theo giá mới"));
    }
}

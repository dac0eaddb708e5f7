//! What is put off, rejected or taken back.

use super::spoken::Spoken;

/// What says of rows that they are not part of the plan.
pub const SET_ASIDE: &[&str] = &[
    "loại bỏ",
    "không thực hiện",
    "tạm dừng",
    "dừng thực hiện",
    "chưa thực hiện",
    "chưa đủ",
    "không đủ điều kiện",
    "chuyển sang năm",
    "năm sau",
    "giai đoạn sau",
    "đề nghị bổ sung",
    "đề xuất bổ sung",
    "dự kiến bổ sung",
    "chờ phê duyệt",
    "chưa phê duyệt",
    "chưa được",
    "không được",
    "hủy bỏ",
    "cắt giảm",
    "từ chối",
    "đình hoãn",
    "giãn hoãn",
    "chưa bố trí",
    "đưa ra khỏi",
    "rút khỏi",
    "giãn tiến độ",
    "cơ quan phối hợp",
    "đơn vị phối hợp",
    "xin rút",
    "không phê duyệt",
    "không được duyệt",
    "ngoài kế hoạch",
    "chờ bố trí",
    "hủy",
    "hoãn",
    "trượt",
];

/// Whether a name or a remark says of its own row that it is put off or rejected.
pub fn is_set_aside(text: &str) -> bool {
    let words = Spoken::of(text);
    SET_ASIDE.iter().filter(|phrase| phrase.contains(' ')).any(|phrase| words.contain(phrase))
}

/// Words of a remark that take back what its row says.
const WITHDRAWN: &[&str] = &[
    "xin rút",
    "rút khỏi",
    "rút tiêu chí",
    "rút danh hiệu",
    "rút công nhận",
    "đề nghị rút",
    "xin lùi",
    "lùi sang",
    "lùi thời",
    "chưa đạt",
    "không đạt",
    "không còn đạt",
    "bỏ tiêu chí",
    "bỏ khỏi",
    "tạm dừng",
    "thu hồi",
    "rớt",
    "chưa thẩm định",
    "chưa thẩm tra",
    "chưa xác nhận",
    "tạm tính",
    "sáp nhập vào",
    "nhập vào",
    "giải thể",
    "đã đạt thêm",
    "mới đạt thêm",
    "sang năm",
];

/// Whether a remark takes back what its row says.
pub fn is_withdrawn(text: &str) -> bool {
    let words = Spoken::of(text);
    is_set_aside(text)
        || WITHDRAWN.iter().any(|phrase| words.contain(phrase))
        || words.go_over_to_a_year()
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
        ] {
            assert!(is_withdrawn(text), "{text}");
        }
        for text in [
            "Sáp nhập từ 2 thôn",
            "Xã sáp nhập năm 2025",
            "Đạt chuẩn năm 2024",
            "Đã thẩm định",
            "Xã đảo",
        ] {
            assert!(!is_withdrawn(text), "{text}");
        }
    }
}

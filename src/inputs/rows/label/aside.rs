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

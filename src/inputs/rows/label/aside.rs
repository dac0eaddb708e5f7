//! What is put off, rejected or taken back.

use super::spoken::Spoken;
use crate::viet;

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
    "điều chỉnh ra",
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

/// What the title of a group says of works that are not those of the list.
pub const OUT_OF_LIST: &[&str] = &[
    "danh mục dự phòng",
    "dự án dự phòng",
    "công trình dự phòng",
    "chưa có vốn",
    "chờ vốn",
    "không tổng hợp",
    "để tham khảo",
    "chưa có trong kế hoạch",
    "chưa có trong danh mục",
    "chưa thuộc kế hoạch",
    "loại khỏi",
    "ngoài danh mục",
    "ngoài chương trình",
    "điều chuyển vốn",
    "trả xong",
    "xử lý xong",
    "trả hết nợ",
    "chương trình khác",
    "chương trình giảm nghèo",
    "chương trình mục tiêu quốc gia giảm nghèo",
];

/// What says of works or money, wherever it stands in the title of a whole table, that they are not those of
/// the plan. Money "chuyển sang năm 2026" is this year's, who approves and who works along is said elsewhere.
pub fn words_of_what_is_put_off(text: &str) -> Option<&'static str> {
    const OF_OTHERS: &[&str] =
        &["chuyển sang năm", "chờ phê duyệt", "chưa phê duyệt", "dự kiến bổ sung"];
    let words = Spoken::of(text);
    let list = SET_ASIDE.iter().chain(OUT_OF_LIST).copied();
    let mut own = list.filter(|own| {
        own.contains(' ')
            && !own.ends_with("phối hợp")
            && !own.starts_with("chương trình")
            && !OF_OTHERS.contains(own)
    });
    own.find(|own| words.contain(own))
}

/// What the line above a block of rows says of it: it is another version of the rows above, as of a
/// list that was pasted below the one that took its place.
const VERSIONS: &[&str] = &[
    "bản cũ",
    "bản mới",
    "bản nháp",
    "bản lưu",
    "bản dự thảo",
    "bản chưa duyệt",
    "bản chính thức",
    "dự thảo",
    "phương án",
    "dự kiến điều chỉnh",
    "đề xuất điều chỉnh",
    "đề nghị điều chỉnh",
    "xin điều chỉnh",
    "trước điều chỉnh",
    "sau điều chỉnh",
    "điều chỉnh lần",
    "số cũ",
    "số liệu cũ",
    "biểu cũ",
    "danh mục cũ",
    "không dùng",
    "tham khảo",
    "trình lần",
];

/// Beside a version stand a number, a year and few words more.
const WORDS_OF_A_VERSION: usize = 6;

/// "Bản cũ", "Phương án 2", "DỰ KIẾN ĐIỀU CHỈNH LẦN 1 NĂM 2026": another version of the rows.
pub fn is_a_version(words: &Spoken) -> bool {
    const BESIDE: [&str; 12] =
        ["lần", "lan", "năm", "nam", "số", "so", "ngày", "ngay", "tháng", "thang", "đợt", "dot"];
    let own = |words: &Spoken| {
        words.words.split(' ').count() <= WORDS_OF_A_VERSION
            && VERSIONS.iter().any(|version| {
                let rest = match words.toneless {
                    true => words.words.strip_prefix(viet::fold(version).as_str()),
                    false => words.words.strip_prefix(version),
                };
                // "Phương án phòng cháy" is a task.
                rest.is_some_and(|rest| {
                    (rest.is_empty() || rest.starts_with(' '))
                        && rest
                            .split_whitespace()
                            .all(|word| BESIDE.contains(&word) || super::spoken::numbers(word))
                })
            })
    };
    own(words) || words.numbered().is_some_and(|rest| own(&rest))
}

/// What the name of an amount says that is none of the year's money: taken back, not there, or only
/// compared with it.
const NO_SOURCE: &[&str] = &[
    "đã hủy",
    "hủy dự toán",
    "thu hồi",
    "nộp trả",
    "chưa giao",
    "chưa xác định",
    "đã giải ngân",
    "đã thanh toán",
    "không chuyển sang",
    "còn thiếu",
    "cân đối thiếu",
    "chưa cân đối",
    "chưa có nguồn",
    "tăng so với",
    "giảm so với",
    "so với năm",
    "so với kế hoạch",
    "so với cùng kỳ",
    "điều chỉnh giảm",
    "lũy kế vốn đã",
    "lũy kế đã",
];

/// What is counted where amounts are.
const COUNTED: &[&str] =
    &["số thôn", "số xóm", "số bản", "số xã", "số hộ", "số người", "số dự án", "số công trình"];

/// Whether the name of an amount says that it is none of the year's.
pub fn is_no_source(text: &str) -> bool {
    let words = Spoken::of(text);
    is_set_aside(text)
        || NO_SOURCE.iter().any(|phrase| words.contain(phrase))
        || words.begin(&["nợ đọng", "nợ xdcb", "nợ xây dựng cơ bản"])
        || words.begin(COUNTED)
}

/// Whether a name says that its row is a part of a work above it: "Gói thầu số 1", "a) Đoạn 1".
pub fn is_part_of_a_work(text: &str) -> bool {
    let pointed = text.split_once(')').is_some_and(|(letter, rest)| {
        letter.chars().count() == 1 && letter.chars().all(char::is_lowercase) && !rest.is_empty()
    });
    let words = Spoken::of(text);
    // "Đoạn đường liên xã" is a work of its own.
    let stretch = words.begin(&["đoạn", "giai đoạn", "phân đoạn"])
        && words.words.rsplit(' ').next().is_some_and(super::spoken::numbers);
    pointed || stretch || words.begin(&["gói thầu", "hạng mục", "chi phí"])
}

/// Whether a name says that its amount is in that of a row above: "ĐTPT (trong NSTW)".
pub fn is_part_of_a_source(text: &str) -> bool {
    let words = Spoken::of(text);
    let brackets = viet::fold(text.split_once('(').map_or("", |(_, rest)| rest));
    words.begin(&["thuộc", "phần vốn", "trong số"])
        || ["trong ", "thuoc ", "nam trong "].iter().any(|own| brackets.starts_with(own))
}

/// Whether words begin by saying that something is put off or rejected.
pub fn opens_aside(words: &Spoken) -> bool {
    let phrases = SET_ASIDE.iter().filter(|own| own.contains(' ') && !own.ends_with("phối hợp"));
    phrases.copied().any(|phrase| words.begin(&[phrase]))
}

/// Whether a name or a remark says of its own row that it is put off or rejected.
pub fn is_set_aside(text: &str) -> bool {
    let words = Spoken::of(text);
    SET_ASIDE.iter().filter(|phrase| phrase.contains(' ')).any(|phrase| words.contain(phrase))
}

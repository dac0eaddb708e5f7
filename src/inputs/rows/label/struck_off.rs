//! Words that strike a row off: it is cancelled, put off, without money, there twice, or replaced.

use super::aside::opens_aside;
use super::spoken::Spoken;
use crate::viet;

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

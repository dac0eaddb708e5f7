//! Words that change or take back the amounts and counts beside them.

use super::spoken::Spoken;
use super::withdrawn::{is_withdrawn, says};

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
    "chưa phân bổ",
    "chưa có quyết định đầu tư",
    "chưa có qđ đầu tư",
    "chưa phê duyệt dự án",
    "chưa cấp vốn",
    "chỉ giao",
    "chỉ bố trí",
    "chỉ phân bổ",
    "số đúng",
    "nhầm",
    "xem lại",
    "kiểm tra lại",
    "vốn cả giai đoạn",
    "cho cả giai đoạn",
    "bỏ dòng",
    "sửa lại",
    "biểu khác",
    "chưa nhận",
    "cam kết",
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
    "thuộc ctmtqg giảm nghèo",
    "thuộc ctmtqg dtts",
    "chuyển vốn sang",
    "chờ thẩm định nguồn",
    "không tính nợ",
    "trả thay",
    "thuộc chương trình giảm nghèo",
    "xin thôi",
    "không đầu tư",
    "mới có chủ trương",
    "số liệu cũ",
    "số cũ",
    "số năm trước",
    "số liệu năm trước",
    "giải ngân mới đạt",
    "mới giải ngân",
    "chỉ giải ngân",
    "nợ đang tranh chấp",
    "giá trị tranh chấp",
    "giá trị đang tranh chấp",
    "khối lượng tranh chấp",
    "khối lượng đang tranh chấp",
    "không công nhận",
    "xóa nợ",
    "không huy động được",
    "chưa huy động",
    "sẽ huy động",
    "không giải ngân được",
    "trả vốn",
    "xin giảm vốn",
    "đề nghị giảm vốn",
    "chưa có nguồn",
    "dự toán chưa duyệt",
    "dự toán chưa được duyệt",
    "cho cả 5 năm",
    "đã hoàn trả",
    "thực tế chỉ",
];

/// Words that are a remark on an amount by themselves.
const AMOUNTS_ALONE: &[&str] = &[
    "dự kiến",
    "dự phòng",
    "tạm ghi",
    "tạm tính",
    "tranh chấp",
    "đang tranh chấp",
    "nợ của xã cũ",
    "nợ của huyện cũ",
    "chưa quyết toán",
    "chưa được quyết toán",
    "chưa nghiệm thu",
    "không huy động",
    "ước cả năm",
];

/// What opens a remark of few words that an amount is that of more years than one.
const OF_MORE_YEARS: &[&str] =
    &["lũy kế từ năm", "lũy kế từ đầu chương trình", "lũy kế từ đầu giai đoạn"];

/// A longer remark goes on to say what the other amount is.
const FEW_WORDS: usize = 6;

/// "Lũy kế từ năm 2021".
fn is_of_more_years(words: &Spoken) -> bool {
    words.begin(OF_MORE_YEARS) && words.words.split(' ').count() <= FEW_WORDS
}

/// "Dự kiến, chưa có quyết định"; that of the final account comes after the money.
fn is_not_decided_on(text: &str) -> bool {
    says(text, &["chưa có quyết định", "chưa có qđ"]) && !says(text, &["quyết toán"])
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

/// Whether a remark beside counts says that they are of more or of less than their row.
pub fn counts_otherwise(text: &str) -> bool {
    let words = Spoken::of(text);
    ["chưa tính", "chưa gồm", "chưa bao gồm"].iter().any(|own| words.contain(own))
        || words.begin(&["tính cả", "gồm cả", "kể cả"])
}

/// Whether a remark takes back the amounts of its row.
pub fn is_amount_withdrawn(text: &str) -> bool {
    is_withdrawn(text)
        || says(text, OF_AMOUNTS)
        || AMOUNTS_ALONE.contains(&Spoken::of(text).words.as_str())
        || is_of_more_years(&Spoken::of(text))
        || is_not_decided_on(text)
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

/// Whether a name or a remark says that its amount is counted elsewhere, or is to be taken off.
pub fn is_counted_elsewhere(text: &str) -> bool {
    says(text, ELSEWHERE)
}

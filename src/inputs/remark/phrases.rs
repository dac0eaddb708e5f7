//! The words that state something of the criteria that they stand beside, and those that take it
//! back.

/// Words that state something of what they stand beside.
pub(super) struct Phrase {
    pub(super) words: &'static str,
    /// Whether a mark should be there.
    pub(super) marked: bool,
    /// Whether a number of criteria beside them is the number of all.
    pub(super) counts: bool,
}

pub(super) const fn phrase(words: &'static str, marked: bool, counts: bool) -> Phrase {
    Phrase { words, marked, counts }
}

/// Beside status; a longer phrase before the shorter one that it begins with.
pub(super) const OF_STATUS: &[Phrase] = &[
    phrase("không còn đạt", false, false),
    phrase("chưa hoàn thành", false, true),
    phrase("không hoàn thành", false, true),
    phrase("chưa được công nhận đạt", false, false),
    phrase("chưa thể đạt", false, false),
    phrase("chưa đạt", false, true),
    phrase("không đạt", false, true),
    phrase("đề nghị rút", false, false),
    phrase("xin rút", false, false),
    phrase("bị rớt", false, false),
    phrase("rớt", false, false),
    phrase("chưa được công nhận", false, false),
    phrase("chưa công nhận", false, false),
    phrase("mất chuẩn", false, false),
    phrase("bị tụt", false, false),
    phrase("tụt", false, false),
    phrase("còn nợ", false, false),
    phrase("nợ", false, false),
    phrase("bỏ", false, false),
    phrase("trừ", false, false),
    phrase("đã được công nhận đạt", true, false),
    phrase("được công nhận đạt", true, false),
    phrase("không duy trì được", false, false),
    phrase("đã đạt thêm", true, false),
    phrase("mới đạt thêm", true, false),
    phrase("đạt thêm", true, false),
    phrase("đã đạt lại", true, false),
    phrase("đạt lại", true, false),
    phrase("mới đạt", true, false),
    phrase("đã đạt", true, true),
    phrase("đã hoàn thành", true, true),
    phrase("hoàn thành", true, true),
    phrase("đạt", true, true),
];

/// Beside targets.
pub(super) const OF_TARGETS: &[Phrase] = &[
    phrase("không giao thêm", false, false),
    phrase("không được giao", false, false),
    phrase("chưa được giao", false, false),
    phrase("không giao", false, false),
    phrase("không đăng ký", false, false),
    phrase("hủy đăng ký", false, false),
    phrase("bỏ đăng ký", false, false),
    phrase("không phấn đấu đạt", false, false),
    phrase("không phấn đấu", false, false),
    phrase("chưa giao", false, false),
    phrase("đề nghị rút", false, false),
    phrase("xin rút", false, false),
    phrase("xin lùi", false, false),
    phrase("xin thôi", false, false),
    phrase("thôi giao", false, false),
    phrase("tạm hoãn", false, false),
    phrase("hoãn", false, false),
    phrase("sửa thành", true, false),
    phrase("đổi thành", true, false),
    phrase("đổi sang", true, false),
    phrase("đã đạt", false, false),
    phrase("chỉ đăng ký", true, false),
    phrase("chỉ giao", true, false),
    phrase("đăng ký đạt thêm", true, false),
    phrase("đăng ký đạt", true, false),
    phrase("đăng ký thêm", true, false),
    phrase("đăng ký", true, false),
    phrase("phấn đấu đạt thêm", true, false),
    phrase("phấn đấu đạt", true, false),
    phrase("giao đạt thêm", true, false),
    phrase("giao thêm", true, false),
    phrase("giao", true, false),
];

/// Words after which a clause says nothing certain of today: what is to come, or holds in part.
pub(super) const UNCERTAIN: &[&str] = &[
    "dự kiến",
    "sẽ",
    "kế hoạch",
    "cam kết",
    "ước",
    "cuối năm",
    "năm sau",
    "năm trước",
    "kỳ trước",
    "một phần",
    "cơ bản",
    "gần",
    "nếu",
    "sau khi",
    "trước khi",
    "trước đây",
    "thôn",
    "xóm",
    "bản",
    "hộ",
];

/// The same beside status, where what is aimed at is not there yet.
pub(super) const AIMED: &[&str] = &["phấn đấu", "đăng ký", "giao", "đề nghị", "để"];

/// Words by which what is said to be met is met later, or in part.
pub(super) const NOT_YET: &[&str] = &["dự kiến", "sẽ", "phấn đấu", "một phần", "cơ bản", "gần"];

/// Words that take back what stands beside them.
pub(super) const BACK: &[&str] = &[
    "không", "chưa", "hủy", "bỏ", "rút", "khó", "rớt", "tụt", "mất", "thiếu", "kém", "giảm",
    "thôi", "hoãn", "thay",
];

/// Words that say nothing of their own.
pub(super) const FILLERS: &[&str] = &[
    "các", "số", "thêm", "lại", "được", "là", "đang", "còn", "thì", "xã", "đến", "nay", "hiện",
    "trong", "quý", "kỳ", "này", "cả",
];

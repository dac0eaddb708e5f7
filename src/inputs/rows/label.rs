//! What the words of a row say the row is: a total, a part of the row above, a remark, a signature.
//!
//! Words alone decide only where no name can be meant: "Tổng cộng" is no commune. Where a name may
//! begin like a label ("Tổng Cọt", "Cộng Hòa"), the label is [`Label::PerhapsTotal`] and the figures
//! of the row decide.

mod addition;
mod aside;
mod count_said;
mod not_approved;
mod not_reached;
mod of_amounts;
mod page;
mod signed;
mod spoken;
mod struck_off;
mod taken_back;
mod titled;
mod total;
mod withdrawn;

pub use self::addition::{
    is_no_more, not_given_out, pieces, struck_off, tells_of_a_unit, without_addition,
    without_more_money, work_struck_off,
};
use self::aside::{OUT_OF_LIST, SET_ASIDE, is_a_version};
pub use self::aside::{
    is_no_source, is_part_of_a_source, is_part_of_a_work, is_set_aside, words_of_what_is_put_off,
};
pub use self::count_said::{
    CountOf, Noun, count_after_merger, count_assigned, count_in_fact, counts_said,
};
pub use self::not_approved::not_approved;
pub use self::not_reached::{is_not_reached, is_of_other_status};
pub use self::of_amounts::{
    adds_some, counts_otherwise, is_amount_withdrawn, is_counted_elsewhere,
};
pub use self::page::{is_carried_over, is_mere_carrying, is_mere_sum};
pub use self::signed::{
    is_full_name, is_long_post, is_person_addressed, is_recipient, is_signature, signs,
};
use self::spoken::Spoken;
pub use self::taken_back::takes_something_back;
pub use self::titled::is_title_of_table;
pub use self::total::{
    is_gathering, is_plain_total, is_total, names_a_source, names_more, opens_a_total, plain_words,
    summed_words, sums_a_commune, sums_sources,
};
pub use self::withdrawn::{
    is_a_mark, is_handed_on, is_not_aimed_at, is_of_another_plan, is_undecided, is_withdrawn,
};
use crate::viet;

/// What the words of a row say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Label {
    /// A sum of all rows, or of those of its section.
    Total {
        /// Whether it says itself that it sums a section only ("Cộng khu vực I").
        section: bool,
    },
    /// A sum of a printed page, or of all pages up to there.
    PageSum,
    /// It begins like a total and goes on like a name.
    PerhapsTotal,
    /// A share, an average, or a count of units that is no sum of rows.
    Statistic,
    /// "Trong đó …": a part of the row above.
    Part,
    /// A legend or remark.
    Remark,
    /// Who made or signed the table, and where and when.
    Signature,
    /// The title of rows that are not part of the plan: put off, rejected, still to be approved, or
    /// another version of those above.
    SetAside,
    /// The title of a group, by its first words.
    Group,
    /// Any other words.
    #[default]
    Words,
}

/// No label is longer, in letters; a longer text is a sentence.
const LONGEST: usize = 90;

/// What a row's words say.
pub fn of(text: &str) -> Label {
    let words = Spoken::of(text);
    if text.chars().count() > LONGEST {
        return if words.begin(REMARKS) { Label::Remark } else { Label::Words };
    }
    if text.trim() == END_MARK || is_in_words(&words) {
        return Label::Remark;
    }
    if page::is_sum_of_a_page(&words) {
        return Label::PageSum;
    }
    if let Some(label) = total::label(&words) {
        return label;
    }
    if words.begin(STATISTICS) {
        Label::Statistic
    } else if words.begin(OF_WHICH) || words.begin(PARTS) {
        Label::Part
    } else if words.begin(NO_ROWS) || words.are_a_year() || total::is_sum_by_another_word(&words) {
        Label::PerhapsTotal
    } else if words.begin(REMARKS)
        || text.trim_start().starts_with("(*")
        || viet::lower(text).trim_start().starts_with("nguồn:")
    {
        Label::Remark
    } else if signed::are_a_post(&words, text) || words.are_a_dateline() || is_recipient(text) {
        Label::Signature
    } else if SET_ASIDE.iter().chain(OUT_OF_LIST).any(|phrase| words.contain(phrase))
        || is_a_version(&words)
    {
        Label::SetAside
    } else if words.begin(GROUPS) || words.numbered().is_some_and(|rest| rest.begin(GROUPS)) {
        Label::Group
    } else {
        Label::Words
    }
}

/// What stands at the end of what was written.
const END_MARK: &str = "./.";

/// "Tổng số tiền (bằng chữ): …": an amount once more, in words.
fn is_in_words(words: &Spoken) -> bool {
    words.begin(&["tổng", "cộng", "số"]) && words.contain("bằng chữ")
}

const STATISTICS: &[&str] = &[
    "bình quân",
    "trung bình",
    "tỷ lệ",
    "tỉ lệ",
    "số xã",
    "số đơn vị",
    "số phường",
    "số đặc khu",
    "số thị trấn",
];
const REMARKS: &[&str] = &[
    "ghi chú",
    "lưu ý",
    "chú thích",
    "chú giải",
    "giải thích",
    "nguồn số liệu",
    "số liệu tính",
    "các tiêu chí",
    "bằng chữ",
    "viết bằng chữ",
    "số tiền bằng chữ",
];
/// "Trong đó" as it is written, and as accountants shorten it: "Trđó", "Tr.đó", "T/đó".
const OF_WHICH: &[&str] = &["trong đó", "trđó", "tr đó", "t đó", "tđó"];
const PARTS: &[&str] = &["bao gồm", "gồm", "riêng", "kể cả"];
/// What is computed of rows or compared with them, and is none of them.
const NO_ROWS: &[&str] =
    &["chênh lệch", "còn thiếu", "nhu cầu", "lũy kế", "tất cả", "gộp", "total"];
const GROUPS: &[&str] = &[
    "khu vực",
    "vùng",
    "nhóm",
    "cụm",
    "các xã",
    "các phường",
    "các đơn vị",
    "lĩnh vực",
    "huyện",
    "miền núi",
    "địa bàn",
    "phần",
    "danh mục",
    "các dự án",
    "các công trình",
    "các cơ quan",
    "các sở",
];

/// "Grand Total", "TC": sums by another word than "tổng" and "cộng".
pub fn is_sum_by_another_word(text: &str) -> bool {
    total::is_sum_by_another_word(&Spoken::of(text))
}

/// "Subtotal", "Chia ra", "(1)+(2)", "=", "NSNN (TW+ĐP)": the name of a row that is made of others.
pub fn is_subtotal(text: &str) -> bool {
    let folded = viet::fold(text);
    let words = ["subtotal", "sub total", "chia ra", "bao gom", "gom", "cong don", "tat ca"];
    words.contains(&folded.as_str())
        || text.contains('+')
        || !text.is_empty() && !text.contains(char::is_alphabetic)
        || is_sum_by_another_word(text)
        || opens_a_total(text)
}

/// "Trong đó", "Trđó:" and nothing more.
pub fn is_of_which(text: &str) -> bool {
    OF_WHICH.contains(&Spoken::of(text).words.as_str()) || viet::fold(text) == "trong do"
}

/// Whether a text begins with "trong đó".
pub fn opens_of_which(text: &str) -> bool {
    Spoken::of(text).begin(OF_WHICH) || viet::fold(text).starts_with("trong do")
}

/// "Ghi chú:" and nothing more, whose remark stands beside it.
pub fn is_mere_remark(text: &str) -> bool {
    REMARKS.contains(&Spoken::of(text).words.as_str())
}

/// "Ghi chú: …", which is no record in any table.
pub fn is_announced_remark(text: &str) -> bool {
    text.split_once(':').is_some_and(|(before, _)| is_mere_remark(before))
}

/// "* Danh mục này thay thế …", "(Kèm theo Kế hoạch …)", "Số liệu trên do các xã báo cáo": what stands below
/// a table and speaks of it.
pub fn is_footnote(text: &str) -> bool {
    const SPEAK: [&str; 7] = [
        "số liệu trên",
        "số liệu do",
        "danh mục này",
        "danh mục trên",
        "biểu này",
        "bảng này",
        "kèm theo",
    ];
    let text = text.trim();
    let bare = text.trim_start_matches(['-', '–', '+', ' ']);
    text.starts_with('*')
        || text.starts_with('(') && text.trim_end_matches('.').ends_with(')')
        || Spoken::of(bare).begin(&SPEAK)
}

/// Whether a text is longer than any name of a unit or of a source, and says that something is so.
pub fn is_sentence(text: &str) -> bool {
    const LEAST: usize = 6;
    const SAY: [&str; 9] = ["là", "do", "chưa", "không", "gồm", "được", "theo", "tính", "đã"];
    let words = Spoken::of(text);
    words.words.split(' ').count() >= LEAST
        && (text.trim_end().ends_with('.') || SAY.iter().any(|own| words.contain(own)))
}

/// Whether a text is no label: a name, or any other words.
pub fn is_mere_words(text: &str) -> bool {
    of(text) == Label::Words
}

/// Whether the title of a group is the name of a district: "Huyện Bình Minh".
pub fn is_district(text: &str) -> bool {
    Spoken::of(text).begin(&["huyện"])
}

/// Whether a name is written as proper names are: "Tổng Cọt", and neither "TỔNG CỌT" nor "Tổng gì".
pub fn is_proper(text: &str) -> bool {
    let (_, bare) = viet::split_unit(text);
    let mut words = bare.split_whitespace();
    let capital = |word: &str| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    words.clone().count() > 1 && words.all(capital)
}

/// Whether words are those of the title of a group.
pub fn is_group(text: &str) -> bool {
    of(text) == Label::Group
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_labels() {
        assert_eq!(of("Trong đó NSTW"), Label::Part);
        assert_eq!(of("Trong đó:"), Label::Part);
        assert_eq!(of("Ghi chú: x là đạt"), Label::Remark);
        assert_eq!(of("Người lập biểu"), Label::Signature);
        assert_eq!(of("Bình Minh, ngày … tháng … năm 2025"), Label::Signature);
        assert_eq!(of("Dự án chuyển sang năm 2026"), Label::SetAside);
        for text in ["Bản cũ", "Phương án 2", "PHƯƠNG ÁN II", "Dự kiến điều chỉnh (lần 1)"]
        {
            assert_eq!(of(text), Label::SetAside, "{text}");
        }
        for text in ["Phương án phòng cháy rừng", "Bản Cũ Pa", "Điều chỉnh quy hoạch"]
        {
            assert_eq!(of(text), Label::Words, "{text}");
        }
        assert_eq!(of("Khu vực miền núi"), Label::Group);
        assert_eq!(of("Bình quân"), Label::Statistic);
        assert_eq!(of("Bình Minh"), Label::Words);
    }
}

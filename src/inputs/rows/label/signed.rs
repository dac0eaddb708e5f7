//! Who made or signed a table, and where and when.

use super::spoken::Spoken;
use super::{Label, is_proper, of};
use crate::viet;

/// No post, place and date has more words.
const MOST_WORDS: usize = 12;

/// How the post of who signs begins, or what is asked of them.
const SIGNATURES: &[&str] = &[
    "người lập",
    "lập biểu",
    "người tổng hợp",
    "người kiểm tra",
    "người báo cáo",
    "kế toán",
    "thủ trưởng",
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "trưởng ban",
    "phó trưởng ban",
    "chi cục trưởng",
    "phó chi cục trưởng",
    "lãnh đạo chi cục",
    "lãnh đạo phòng",
    "lãnh đạo sở",
    "lãnh đạo đơn vị",
    "lãnh đạo cơ quan",
    "lãnh đạo văn phòng",
    "lãnh đạo ubnd",
    "chuyên viên",
    "công chức",
    "cán bộ lập",
    "kiểm soát",
    "xác nhận",
    "nơi nhận",
    "ký tên",
    "ký và",
    "ký ghi rõ",
    "ký rõ",
    "đã ký",
    "đóng dấu",
    "tm",
    "t m",
    "kt",
    "k t",
    "tl",
    "tuq",
];

/// Whether words name the post of who signs, and are no sentence of a report.
pub fn are_a_post(words: &Spoken, text: &str) -> bool {
    words.begin(SIGNATURES) && !is_sentence(words, text)
}

/// Whether words are too many for the post of who signs, or say that something is so: "Công chức địa
/// chính đã nghỉ việc".
fn is_sentence(words: &Spoken, text: &str) -> bool {
    let all = text.split_whitespace().count();
    let bare = format!(" {} ", words.words).replace(" đã ký ", " ");
    let says =
        [" đã ", " chưa ", " đang ", " không ", " sẽ "].iter().any(|said| bare.contains(said));
    says || all > MOST_WORDS || all > 6 && text.trim_end().ends_with('.')
}

/// Whether a text begins a block of signatures: who signs, or place and date. What has another number
/// reports something.
pub fn is_signature(text: &str) -> bool {
    let words = Spoken::of(text);
    let dated = words.are_a_dateline() || !has_digits(text);
    of(text) == Label::Signature && dated && !is_sentence(&words, text) && !is_recipient(text)
}

fn has_digits(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a post is named at such length that it may be a task: "Kiểm soát an ninh trật tự".
pub fn is_long_post(text: &str) -> bool {
    text.split_whitespace().count() > 3
        && text.chars().any(char::is_lowercase)
        && !Spoken::of(text).are_a_dateline()
}

/// Whether a text can stand in a block of signatures: a post, place and date, a person's name, words
/// in brackets or in capitals. What has a number or says that something is so is reported there.
pub fn signs(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !text.chars().any(char::is_lowercase);
    let words = capitals || text.starts_with('(') || is_person(text);
    is_signature(text)
        || is_recipient(text)
        || text.trim() == super::END_MARK
        || words && !has_digits(text) && !is_sentence(&Spoken::of(text), text)
}

/// "- Như trên;", "- Lưu: VT, NN.": a recipient below "Nơi nhận". "- Như trên" alone may mean the row above.
pub fn is_recipient(text: &str) -> bool {
    let Some(name) = text.trim().strip_prefix(['-', '–', '+']) else { return false };
    let words = Spoken::of(name);
    let closed = name.trim_end().ends_with([';', '.']);
    (closed && words.begin(&["như trên", "như điều", "như kính gửi"])
        || words.begin(&["lưu"]) && name.contains(':'))
        && !is_sentence(&words, name)
}

/// "Nguyễn Văn An", "LÒ THỊ HOA": the full name of a person, with one of the usual family names.
pub fn is_full_name(text: &str) -> bool {
    const FAMILIES: &str = "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh \
        đoàn mai lò vàng giàng sùng hà lương triệu nông hứa vi lường cầm quàng đàm tô chu bế ma lục \
        thào mùa hạng phùng tạ cao lưu đào thái tống quách bạch kiều châu tăng la đồng tòng vì lù lầu cà \
        vừ tẩn chảo phàn lèo";
    let words: Vec<&str> = text
        .split_whitespace()
        .skip_while(|word| word.ends_with('.') || word.contains('/'))
        .collect();
    let letters = |word: &&str| word.chars().all(char::is_alphabetic);
    let proper = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let family = words.first().map(|word| viet::fold_tones(word)).unwrap_or_default();
    (3..=5).contains(&words.len())
        && words.iter().all(letters)
        && words.iter().all(proper)
        && FAMILIES.split_whitespace().any(|own| own == family)
        && of(text) == Label::Words
}

/// "Ông Lò Văn Pản", "Đ/c Lò Thị Hoa": a full name behind a word that only persons have.
pub fn is_person_addressed(text: &str) -> bool {
    const WORDS: &[&str] = &["ông ", "bà ", "anh ", "chị ", "đồng chí ", "đ/c ", "đc "];
    let lower = viet::lower(text.trim());
    let word = WORDS.iter().find(|own| lower.starts_with(*own));
    word.is_some_and(|own| {
        let words = own.split_whitespace().count();
        let rest: Vec<&str> = text.split_whitespace().skip(words).collect();
        is_full_name(&rest.join(" "))
    })
}

/// "Nguyễn Văn Được", "ThS. Lò Thị Hoa".
fn is_person(text: &str) -> bool {
    let title = |word: &&str| word.ends_with('.') || word.contains('/');
    is_proper(&text.split_whitespace().skip_while(title).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients_and_full_names() {
        for text in ["- Như trên;", "- Lưu: VT, NN.", "– Như Điều 3;"] {
            assert!(is_recipient(text), "{text}");
        }
        for text in [
            "- Thu nhập;",
            "- Như trên",
            "Như trên;",
            "- Lưu vực sông",
            "- Lưới điện đã xuống cấp",
            "Lưu: VT",
        ] {
            assert!(!is_recipient(text), "{text}");
        }
        for text in ["Nguyễn Văn An", "LÒ THỊ HOA", "ThS. Lê Thị Minh Anh"] {
            assert!(is_full_name(text), "{text}");
        }
        for text in ["Ông Lò Văn Pản", "Đ/c Quàng Thị Inh", "Đồng chí Lê Văn Hòa"] {
            assert!(is_person_addressed(text), "{text}");
        }
        for text in ["Bà Nà", "Ông Đình", "Bà Rịa Hạ Trên", "Nguyễn Văn An"] {
            assert!(!is_person_addressed(text), "{text}");
        }
        for text in
            ["Lý Bôn", "Nà Pá", "Tân Lập Hạ", "Nguyễn văn an", "Hồ chứa nước Bản Mạ", "Trần 2 Văn"]
        {
            assert!(!is_full_name(text), "{text}");
        }
    }

    #[test]
    fn signatures() {
        for text in [
            "Người lập biểu",
            "TM. UBND XÃ",
            "CHỦ TỊCH",
            "Xã A, ngày 12 tháng 9 năm 2025",
            "Xã A, ngày 12/9/2025",
        ] {
            assert!(is_signature(text), "{text}");
        }
        for text in [
            "Công chức phụ trách đã nghỉ hưu, xã chưa bố trí được người thay",
            "Đến ngày 30 tháng 6 năm 2025 xã đã huy động 300 triệu",
            "Kế toán: 2 người",
            "x",
            "Tổng 5",
        ] {
            assert!(!is_signature(text), "{text}");
        }
        for text in [
            "Nguyễn Thị Hoa",
            "Nguyễn Văn Được",
            "ThS. Lò Thị Hoa",
            "Chủ tịch (đã ký)",
            "(Ký, ghi rõ họ tên, đóng dấu)",
            "CÔNG CHỨC ĐỊA CHÍNH - NÔNG NGHIỆP - XÂY DỰNG",
            "Tân Lập, ngày 14 tháng 3 năm 2025",
            "Tân Lập, ngày 14/3/2025",
            "Ngày 14-3-2025",
            "Tan Lap, ngay 14.3.2025",
            "Hòa Tiến, 15/01/2026",
            "LÃNH ĐẠO CHI CỤC",
        ] {
            assert!(signs(text), "{text}");
        }
        for text in [
            "Công chức địa chính xã đã nghỉ việc",
            "Bổ sung: tiêu chí Thu nhập đạt thêm",
            "Vốn huy động 300 triệu",
            "VỐN HUY ĐỘNG 300 TRIỆU",
            "Thu nhập đã đạt",
            "Lãnh đạo, chỉ đạo thực hiện",
            "Hòa Tiến, 15/13/2026",
            "15/01/2026",
            "Đến ngày 30/6/2025",
            "Vốn giao ngày 14/3/2025 là 300",
            "Tiêu chí",
            "x",
            "",
        ] {
            assert!(!signs(text), "{text}");
        }
    }
}

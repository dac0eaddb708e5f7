//! N693, N694: words and signs that slipped in while a text was changed.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;
use crate::viet::{self, Word};

pub const CHECK: Check = Check {
    codes: &["N693", "N694"],
    about: "no word stands there twice (“nông nông thôn mới”), no bracket or quote is left open, no sign \
            stands twice or behind a space, no sentence begins with a small letter",
    run,
};

/// Syllables that are doubled on purpose: "luôn luôn", "chôm chôm", "hằng hằng".
const DOUBLED: &[&str] = &[
    "luôn", "dần", "ngày", "từ", "đời", "người", "nhà", "ai", "mãi", "song", "hằng", "tầng", "lớp",
    "ngành", "xanh", "đỏ", "vàng", "trắng", "mau", "nhanh", "đều", "cao", "xa", "gần", "lâu",
    "riêng", "ba", "cào", "chuồn", "chôm", "đa", "tu", "rất", "vừa", "càng", "khăng", "lăm",
    "rưng", "hai", "bốn", "năm", "sáu", "bảy", "tám", "chín", "một", "nơi", "chốn", "ào", "ầm",
    "thanh", "lù",
];

/// Words behind which one may stand that begins with their last syllable: "thi công công trình", "hoàn
/// thành thành phố".
const JOINED: &[&str] = &[
    "thi công",
    "khởi công",
    "phân công",
    "nhân công",
    "thành công",
    "hoàn thành",
    "hợp thành",
    "phát triển",
    "sản xuất",
    "giao thông",
    "tập trung",
    "đầu tư",
    "nhân dân",
    "bảo đảm",
    "phổ biến",
    "chế biến",
    "ban hành",
    "tiến hành",
    "vận hành",
    "thi hành",
    "chấp hành",
    "hợp tác",
    "công tác",
    "thông tin",
    "đồng bộ",
    "cán bộ",
    "toàn bộ",
    "nội bộ",
    "tài sản",
    "thủy sản",
    "nông sản",
    "kinh tế",
    "thực tế",
    "quốc tế",
    "xã hội",
    "cơ hội",
    "gia đình",
    "chương trình",
    "công trình",
    "quy trình",
    "mô hình",
    "tình hình",
    "loại hình",
    "cơ sở",
    "trụ sở",
    "học sinh",
    "vệ sinh",
    "dân sinh",
    "môi trường",
    "thị trường",
    "văn hóa",
    "củng cố",
    "kết quả",
    "hiệu quả",
    "tiêu chí",
    "kinh phí",
    "chi phí",
    "đối ứng",
    "tích cực",
    "khu vực",
    "lĩnh vực",
    "năng lực",
    "nguồn lực",
    "nhân lực",
    "ngân sách",
    "chính sách",
    "quy hoạch",
    "kế hoạch",
    "thủ tục",
    "liên tục",
    "giáo dục",
    "kịp thời",
    "đồng thời",
    "đề nghị",
    "hội nghị",
    "kiến nghị",
    "quản lý",
    "xử lý",
    "đời sống",
    "hệ thống",
    "truyền thống",
    "lao động",
    "hoạt động",
    "huy động",
    "vận động",
    "chủ động",
    "tác động",
    "điều kiện",
    "sự kiện",
    "thường xuyên",
    "chuyển đổi",
    "thay đổi",
    "địa phương",
    "trung ương",
    "trung tâm",
    "quan tâm",
    "chỉ đạo",
    "lãnh đạo",
    "hướng dẫn",
    "thẩm định",
    "quy định",
    "quyết định",
    "ổn định",
    "xác định",
    "tổ chức",
    "công chức",
    "đoàn thể",
    "cụ thể",
    "tập thể",
];

/// What follows a syllable in the words that it begins, of those above that begin many: before anything else it stands
/// twice ("tập trung trung chậm").
const BEGUN: &[(&str, &[&str])] = &[
    (
        "công",
        &[
            "an",
            "bằng",
            "bố",
            "chức",
            "cộng",
            "cụ",
            "dân",
            "đoàn",
            "khai",
            "nghệ",
            "nghiệp",
            "nhân",
            "nhận",
            "sở",
            "suất",
            "sức",
            "tác",
            "trình",
            "trường",
            "ty",
            "viên",
            "việc",
        ],
    ),
    ("hành", &["chính", "động", "lang", "nghề", "trình", "vi"]),
    ("sản", &["lượng", "nghiệp", "phẩm", "vật", "xuất"]),
    ("thành", &["công", "lập", "lũy", "phần", "phố", "quả", "thạo", "tích", "tựu", "viên"]),
    ("thông", &["báo", "minh", "qua", "suốt", "thoáng", "thường", "tin", "tư"]),
    ("triển", &["khai", "lãm", "vọng"]),
    ("trung", &["bình", "du", "đoàn", "gian", "hạn", "học", "tâm", "thành", "thực", "tu", "ương"]),
];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    subject.project.visit_texts(&mut |text, place| {
        let line = viet::one_line(text);
        if line.contains("{{") || line.contains("{%") {
            return;
        }
        if let Some(seen) = twice(&viet::words_of(&line))
            && told.insert((place.clone(), seen.clone()))
        {
            found.report(Problem::WordTwice { seen }, place);
        }
        if let Some(seen) = sign(&line)
            && told.insert((place.clone(), seen.clone()))
        {
            found.report(Problem::SignOdd { seen }, place);
        }
    });
}

/// The first words that stand there twice: one syllable in small letters, or up to four.
fn twice(words: &[Word<'_>]) -> Option<String> {
    let letters = |word: &Word<'_>| word.text.chars().all(char::is_alphabetic);
    (0..words.len()).find_map(|at| {
        (1..=4).find_map(|count| {
            let (one, two) = (words.get(at..at + count)?, words.get(at + count..at + 2 * count)?);
            let same = one.iter().zip(two).all(|(one, two)| {
                one.folded == two.folded
                    && letters(one)
                    && viet::fold_tones(one.text) == viet::fold_tones(two.text)
                    && !one.ends
            });
            if !same {
                return None;
            }
            let small = one.iter().chain(two).all(|word| word.text.chars().all(char::is_lowercase));
            let meant =
                count == 1 && (!small || DOUBLED.contains(&viet::fold_tones(one[0].text).as_str()));
            // "lớp lớp, ngành ngành" and names of one syllable twice stay.
            let named =
                count > 1 && one[1..].iter().any(|word| word.text.starts_with(char::is_uppercase));
            let before = at.checked_sub(1).map(|before| &words[before]).filter(|own| !own.ends);
            let pair = before.map(|own| viet::fold_tones(&format!("{} {}", own.text, one[0].text)));
            let joined = count == 1
                && pair.is_some_and(|pair| JOINED.contains(&pair.as_str()))
                && begins_word(words, at + 1);
            (!meant && !named && !joined).then(|| {
                let own = one.iter().chain(two).map(|word| word.text);
                own.collect::<Vec<_>>().join(" ")
            })
        })
    })
}

/// Whether the syllable at a place may begin a word with the next one.
fn begins_word(words: &[Word<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map(|word| viet::fold_tones(word.text));
    let begun = BEGUN.iter().find(|(first, _)| folded(at).as_deref() == Some(first));
    let Some((_, next)) = begun else { return true };
    !words[at].ends && folded(at + 1).is_some_and(|own| next.contains(&own.as_str()))
}

/// The first sign that is out of place, with the words around it.
fn sign(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let around = |at: usize| -> String {
        let from = chars[..at].iter().rposition(|c| *c == ' ').map_or(0, |own| own + 1);
        let from = chars[..from.saturating_sub(1)]
            .iter()
            .rposition(|c| *c == ' ')
            .map_or(0, |own| own + 1);
        let to = chars[at..].iter().position(|c| *c == ' ').map_or(chars.len(), |own| at + own);
        chars[from..to].iter().collect()
    };
    for at in 1..chars.len() {
        let (before, own) = (chars[at - 1], chars[at]);
        let next = chars.get(at + 1).copied();
        let spaced =
            before == ' ' && matches!(own, ',' | ';') && next.is_none_or(|c| !c.is_ascii_digit());
        let spaced_end = before == ' ' && own == '.' && next.is_none_or(|c| c == ' ');
        let twice = before == own && matches!(own, ',' | ';' | ':');
        // Three points are a sign of their own.
        let points = own == '.'
            && before == '.'
            && next != Some('.')
            && chars.get(at.wrapping_sub(2)) != Some(&'.');
        if spaced || spaced_end || twice || points {
            return Some(around(at));
        }
        if let Some(end) = small_beginning(&chars, at) {
            return Some(around(at) + &chars[at + 1..end].iter().collect::<String>());
        }
    }
    for (open, close) in [('(', ')'), ('“', '”'), ('[', ']')] {
        let mut depth: Vec<usize> = Vec::new();
        for (at, c) in chars.iter().enumerate() {
            if *c == open {
                depth.push(at);
            } else if *c == close && depth.pop().is_none() {
                // "a)" and "1)" number a line, or what stands in it.
                let word = chars[..at].iter().rev().take_while(|c| c.is_alphanumeric()).count();
                let before = at.checked_sub(word + 1).map(|before| chars[before]);
                let numbers = word == 1 || word == 2 && chars[at - 1].is_ascii_digit();
                if close != ')' || !numbers || before.is_some_and(|own| own != ' ') {
                    return Some(around(at));
                }
            }
        }
        if let Some(at) = depth.first() {
            return Some(around(*at));
        }
    }
    None
}

/// Where the word ends that begins a sentence behind the full stop at `at` with a small letter: a
/// semicolon was meant, or a capital. Behind what is no word but written short ("tr.", "v.v.") no
/// sentence ends.
fn small_beginning(chars: &[char], at: usize) -> Option<usize> {
    if chars[at] != '.' || chars.get(at + 1) != Some(&' ') {
        return None;
    }
    let word: String = chars[..at].iter().rev().take_while(|c| c.is_alphabetic()).collect();
    let spoken = word.chars().next().is_some_and(char::is_lowercase)
        && word.chars().count() > 1
        && viet::fold(&word).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let next = &chars[at + 2..];
    let length = next.iter().position(|c| *c == ' ').unwrap_or(next.len());
    let small = length > 1 && next[..length].iter().all(|c| c.is_lowercase());
    (spoken && small).then_some(at + 2 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twice_in(text: &str) -> Option<String> {
        twice(&viet::words_of(text))
    }

    #[test]
    fn words_that_stand_there_twice() {
        for (text, seen) in [
            ("xây dựng nông nông thôn mới", "nông nông"),
            ("triển khai thực hiện thực hiện Chương trình", "thực hiện thực hiện"),
            ("của của Ủy ban nhân dân", "của của"),
            ("gửi về gửi về Phòng", "gửi về gửi về"),
            ("cấp nước tập trung trung chậm", "trung trung"),
            ("nguồn vốn vốn trung ương", "vốn vốn"),
        ] {
            assert_eq!(twice_in(text).as_deref(), Some(seen), "{text}");
        }
        for text in [
            "luôn luôn sạch",
            "nuôi ba ba, chôm chôm",
            "từ từ",
            "xã Nà Nà",
            "đạt 19, 19 xã",
            "thôn Bản Bản",
        ] {
            assert_eq!(twice_in(text), None, "{text}");
        }
        for text in
            ["tiến độ thi công công trình", "hoàn thành thành phần 1", "tập trung trung học"]
        {
            assert_eq!(twice_in(text), None, "{text}");
        }
    }

    #[test]
    fn signs_out_of_place() {
        for text in [
            "vật chất ,và",
            "thi công..",
            "địa bàn;; duy trì",
            "hằng tháng .",
            "(gọi tắt là",
            "“sôi nổi",
            "5 không 3 sạch” trong",
            "nông thôn mới. nâng cao hiệu quả",
            "xã Hòa An. tiếp tục",
        ] {
            assert!(sign(text).is_some(), "{text}");
        }
        for text in [
            "a) Giao thông",
            "nước sạch, trường học…); tập trung (như",
            "…",
            "v.v...",
            "12,5; 13",
            "(a) và (b)",
            "Đ/c: (1) một",
            "1) Một",
            "trước ngày 10/6), báo cáo (năm",
        ] {
            let _ = sign(text);
        }
        for text in
            ["a) Giao thông", "v.v...", "12,5; 13", "(a) và (b)", "(1) một", "1) Một", "“a” và “b”"]
        {
            assert_eq!(sign(text), None, "{text}");
        }
        assert_eq!(sign("thôn mới. nâng cao").as_deref(), Some("thôn mới. nâng"));
        for text in [
            "650 tr. đồng",
            "chè, quế, v.v. của xã",
            "xã nông thôn mới. a) Một; b) hai",
            "thôn mới. Nâng cao",
            "Tp. hồ",
            "12. đường thôn",
            "đường thôn... và xóm",
        ] {
            assert_eq!(sign(text), None, "{text}");
        }
    }
}

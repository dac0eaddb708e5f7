//! What is added to a name, and no part of it: in brackets, behind a dash or a colon, on a line of its
//! own. "Đường C (hủy)", "Hoãn: Đường C", "Nà Pài (giải thể)" say of their own row that it does not
//! count; "Bó Lù" and "Đường Nà Bỏ" are names.

use super::spoken::Spoken;
use super::struck_off::{are_struck_off, strikes_off};
use crate::viet;

/// The pieces of a name between the signs that part what is added to it; none where nothing is.
pub fn pieces(name: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = name.char_indices().collect();
    let beside = |at: usize, back: bool| {
        let mut own: Box<dyn Iterator<Item = &(usize, char)>> = match back {
            true => Box::new(letters[..at].iter().rev()),
            false => Box::new(letters[at + 1..].iter()),
        };
        own.find(|(_, c)| !c.is_whitespace()).is_some_and(|(_, c)| c.is_ascii_digit())
    };
    let spaced = |at: usize| {
        let space = |own: Option<usize>| {
            own.and_then(|own| letters.get(own)).is_none_or(|(_, c)| c.is_whitespace())
        };
        space(at.checked_sub(1)) || space(Some(at + 1))
    };
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, (byte, letter)) in letters.iter().enumerate() {
        let parts = match letter {
            '(' | ')' | '[' | ']' | '\n' | '\r' | ':' | ';' => true,
            // "2026 - 2030" is one.
            '-' => spaced(at) && !(beside(at, true) && beside(at, false)),
            '–' | '—' => !(beside(at, true) && beside(at, false)),
            _ => false,
        };
        if parts {
            pieces.push(&name[from..*byte]);
            from = byte + letter.len_utf8();
        }
    }
    pieces.push(&name[from..]);
    let mut pieces: Vec<&str> = pieces
        .into_iter()
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|piece| !piece.is_empty())
        .collect();
    if pieces.len() < 2 {
        pieces.clear();
    }
    pieces
}

/// A name before what is added to it; `None` where nothing is.
pub fn without_addition(name: &str) -> Option<&str> {
    pieces(name).first().copied()
}

/// The name of a work before words that its row is more money for it: "Đường C (vốn bổ sung)"; `None`
/// where none are.
pub fn without_more_money(name: &str) -> Option<&str> {
    const MORE: &[&str] = &["vốn bổ sung", "bổ sung vốn", "bổ sung", "vốn kéo dài", "vốn cấp thêm"];
    let pieces = pieces(name);
    let (first, rest) = pieces.split_first()?;
    let more = |piece: &&str| Spoken::of(piece).begin(MORE);
    rest.iter().all(more).then_some(*first)
}

/// The addition by which a name strikes its row off the list: "hủy", "thay bằng Đường D".
pub fn struck_off(name: &str) -> Option<&str> {
    let known = pieces(name).into_iter().find(|piece| strikes_off(piece));
    // Between commas a name may go on: there one word must say it.
    known.or_else(|| {
        let mut listed = name.split(',').map(str::trim).skip(1);
        listed.find(|piece| are_struck_off(&Spoken::of(piece)))
    })
}

/// The same of a work, which may also stand in reserve: "Đường C (dự phòng)". Of a source that is what
/// its money is.
pub fn work_struck_off(name: &str) -> Option<&str> {
    let reserve = |piece: &&str| {
        matches!(Spoken::of(piece).words.as_str(), "dự phòng" | "danh mục dự phòng" | "dự trữ")
    };
    struck_off(name).or_else(|| pieces(name).into_iter().find(reserve))
}

/// The words by which a row among works is money that no work has been given yet, or several works: "Vốn
/// chưa phân bổ", "Các công trình còn lại".
pub fn not_given_out(name: &str) -> Option<&'static str> {
    const ALONE: &[&str] = &[
        "dự phòng",
        "vốn dự phòng",
        "công trình khác",
        "dự án khác",
        "các công trình khác",
        "các dự án khác",
        "các công trình còn lại",
        "các dự án còn lại",
    ];
    let words = Spoken::of(name);
    let alone = ALONE.iter().copied().find(|own| words.words == *own);
    alone.or_else(|| ["chưa phân bổ", "chưa phân khai"].into_iter().find(|own| words.contain(own)))
}

/// The addition by which the name of a unit says that there is no such unit any more: "giải thể",
/// "cũ", "nay là Tân Lập", "trước 1/7/2025".
pub fn is_no_more(name: &str) -> Option<&str> {
    const NO_MORE: &[&str] = &[
        "giải thể",
        "sáp nhập vào",
        "sáp nhập về",
        "sáp nhập với",
        "nhập vào",
        "nhập về",
        "hợp nhất vào",
        "hợp nhất với",
        "nay là",
        "nay thuộc",
        "không còn",
        "trước sáp nhập",
        "trước sắp xếp",
        "trước hợp nhất",
        "trước khi",
        "trước ngày",
        "trước đây",
    ];
    let says = |piece: &&str| {
        let words = Spoken::of(piece).without_auxiliary();
        let day = words.words.strip_prefix("trước ").unwrap_or_default();
        words.begin(NO_MORE)
            || day.starts_with(|c: char| c.is_ascii_digit())
            || matches!(words.words.as_str(), "cũ" | "sáp nhập" | "xã cũ" | "thôn cũ")
    };
    pieces(name).into_iter().find(says).or_else(|| ends_old(name))
}

/// "Nà Pài cũ", "Thôn 3 cũ"; "Chợ cũ" is a name.
fn ends_old(name: &str) -> Option<&str> {
    let (rest, last) = name.trim_end().rsplit_once(' ')?;
    let (_, bare) = viet::split_hamlet(&viet::split_unit(rest).1);
    let named = bare.contains(' ') || bare.bytes().any(|b| b.is_ascii_digit());
    (last == "cũ" && named).then_some(last)
}

/// Words of a name in the list of communes that tell what became of a unit or what it is made of, and
/// are no part of a name.
pub fn tells_of_a_unit(name: &str) -> Option<&str> {
    const TELLS: &[&str] =
        &["sáp nhập", "hợp nhất", "giải thể", "nay là", "nay thuộc", "gồm", "chia tách", "xã cũ"];
    let says = |piece: &&str| {
        let words = Spoken::of(piece);
        TELLS.iter().any(|own| words.contain(own)) || words.words.ends_with(" cũ")
    };
    is_no_more(name).or_else(|| pieces(name).into_iter().skip(1).find(says))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_strike_their_row_off() {
        for (name, words) in [
            ("Đường C (hủy)", "hủy"),
            ("Đường C - bỏ", "bỏ"),
            ("Hoãn: Đường C", "Hoãn"),
            ("Đường C\nTrùng", "Trùng"),
            ("Đường C (huỷ theo QĐ 15)", "huỷ theo QĐ 15"),
            ("Đường C (đề nghị hoãn)", "đề nghị hoãn"),
            ("Đường C (thay bằng Đường D)", "thay bằng Đường D"),
            ("Đường C – chuyển sang CTMTQG DTTS", "chuyển sang CTMTQG DTTS"),
            ("Đường C (đề xuất)", "đề xuất"),
            ("Đường C, chờ vốn", "chờ vốn"),
            ("Đường C (tạm dừng)", "tạm dừng"),
            ("Duong C (cho von)", "cho von"),
        ] {
            assert_eq!(struck_off(name), Some(words), "{name}");
        }
        for name in [
            "Đường C",
            "Bỏ rác đúng nơi quy định",
            "Đường Nà Pài - Bó Lù",
            "Đường Nà Bỏ",
            "Lò hủy rác thải: hủy rác y tế",
            "Vốn năm 2025 (chuyển sang)",
            "Vốn kéo dài - chuyển sang 2026",
            "Vốn năm 2025 chuyển sang",
            "Đường A (giai đoạn 2)",
            "Đường Trùng Khánh - Trà Lĩnh",
            "Bãi đỗ xe: dừng, đón trả khách",
            "Bỏ, Đường C",
        ] {
            assert_eq!(struck_off(name), None, "{name}");
        }
    }

    #[test]
    fn names_with_more_money() {
        assert_eq!(without_more_money("Đường C (vốn bổ sung)"), Some("Đường C"));
        assert_eq!(without_more_money("Đường C - bổ sung vốn đợt 2"), Some("Đường C"));
        for name in ["Đường C", "Đường C (giai đoạn 2)", "Đường Nà Pài - Bó Lù"]
        {
            assert_eq!(without_more_money(name), None, "{name}");
        }
    }

    #[test]
    fn units_that_are_no_more() {
        for (name, words) in [
            ("Nà Pài (giải thể)", "giải thể"),
            ("Nà Pài cũ", "cũ"),
            ("Thôn 3 (cũ)", "cũ"),
            ("Nà Pài (trước 1/7/2025)", "trước 1/7/2025"),
            ("Nà Pài (đã sáp nhập vào Nà Cáp)", "đã sáp nhập vào Nà Cáp"),
        ] {
            assert_eq!(is_no_more(name), Some(words), "{name}");
        }
        for name in [
            "Thôn Đông (thôn 1, 2 cũ)",
            "Đồng Trên (xã Tân Tiến cũ)",
            "Nà Pài (sáp nhập Nà Cáp)",
            "Xóm Chợ cũ",
            "Tân Lập - Hòa An",
        ] {
            assert_eq!(is_no_more(name), None, "{name}");
        }
        assert_eq!(tells_of_a_unit("Tân Lập (gồm Tân Tiến cũ)"), Some("gồm Tân Tiến cũ"));
        assert_eq!(tells_of_a_unit("Tân Hòa - A"), None);
    }
}

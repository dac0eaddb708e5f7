//! Who signs for whom, by the words that an office types before a name: "TM.", "KT.", a post, a body.

use super::letterhead::{begins_folded, behind};
use crate::diag::SignaturePart;
use crate::model::Acting;
use crate::viet;

/// The authorities that may stand before a post on paper (Phụ lục I, II.7a).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// TM.: on behalf of a collective.
    Collective,
    /// KT., TL., TUQ., Q.
    Acting(Acting),
}

/// An authority typed before a post or a collective, and what is left: "KT. CHỦ TỊCH".
pub fn authority(text: &str) -> Option<(Authority, &str)> {
    const WORDS: &[(&str, Authority)] = &[
        ("tm", Authority::Collective),
        ("t.m", Authority::Collective),
        ("thay mặt", Authority::Collective),
        ("kt", Authority::Acting(Acting::Deputy)),
        ("k.t", Authority::Acting(Acting::Deputy)),
        ("ký thay", Authority::Acting(Acting::Deputy)),
        ("tl", Authority::Acting(Acting::ByOrder)),
        ("t.l", Authority::Acting(Acting::ByOrder)),
        ("thừa lệnh", Authority::Acting(Acting::ByOrder)),
        ("tuq", Authority::Acting(Acting::ByAuthorisation)),
        ("t.u.q", Authority::Acting(Acting::ByAuthorisation)),
        ("thừa ủy quyền", Authority::Acting(Acting::ByAuthorisation)),
        ("q.", Authority::Acting(Acting::ActingHead)),
        ("quyền", Authority::Acting(Acting::ActingHead)),
    ];
    WORDS.iter().find_map(|(word, authority)| Some((*authority, behind(text, &[word])?)))
}

/// Bodies on whose behalf somebody signs, by their first words.
const COLLECTIVES: &[&str] = &[
    "ủy ban",
    "uỷ ban",
    "ubnd",
    "hội đồng",
    "hđnd",
    "ban chỉ đạo",
    "ban quản lý",
    "ban thường vụ",
    "ban chấp hành",
    "thường trực",
];

/// Posts, by their first words.
const POSTS: &[&str] = &[
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "phó phòng",
    "trưởng ban",
    "phó trưởng ban",
    "phó ban",
    "chánh văn phòng",
    "phó chánh văn phòng",
    "chi cục trưởng",
    "phó chi cục trưởng",
    "bí thư",
    "phó bí thư",
];

/// Which part of a signature a text is by its words; `None` where it may be any.
pub fn signature_part(text: &str) -> Option<SignaturePart> {
    let line = viet::one_line(text);
    // "TM.", "KT." in capitals and with their point are no one's name.
    if ["TM.", "KT.", "TL.", "TUQ."].iter().any(|sign| line.starts_with(sign)) {
        return Some(SignaturePart::Line);
    }
    let folded = viet::fold_tones(&line);
    let begins = |words: &[&str]| words.iter().any(|word| begins_folded(&folded, word));
    if begins(POSTS) {
        Some(SignaturePart::Post)
    } else if begins(COLLECTIVES) {
        Some(SignaturePart::Collective)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_are_known_by_their_letters() {
        let rest = |given| authority(given).map(|(_, rest)| rest);
        assert_eq!(rest("TM. Ủy ban nhân dân"), Some("Ủy ban nhân dân"));
        assert_eq!(rest("KT. CHỦ TỊCH"), Some("CHỦ TỊCH"));
        assert_eq!(rest("TUQ CHỦ TỊCH"), Some("CHỦ TỊCH"));
        assert_eq!(rest("Quyền Chủ tịch"), Some("Chủ tịch"));
        for given in ["Chủ tịch", "Phó Chủ tịch", "Trưởng phòng", "Tổng Giám đốc", "Quản lý"]
        {
            assert_eq!(rest(given), None, "{given}");
        }
    }
}

//! The made-up unit of commune level by its kind: what is written for a xã, said of a phường or of a
//! đặc khu.

use crate::viet::{self, UnitKind};

/// Words of a xã and those of the others, the longer before the shorter. Their offices are named by
/// Nghị định 150/2025/NĐ-CP; tổ dân phố, which have a Tổ trưởng, exist in phường only.
const ELSEWHERE: [(&str, &str); 1] = [("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị")];
const IN_WARDS: [(&str, &str); 4] = [
    ("Trưởng các xóm, Ban Phát triển thôn", "Tổ trưởng các tổ dân phố"),
    ("Trưởng các xóm", "Tổ trưởng các tổ dân phố"),
    ("Xóm", "Tổ dân phố"),
    ("xóm", "tổ dân phố"),
];
const IN_SPECIAL: [(&str, &str); 2] = [("Xóm", "Thôn"), ("xóm", "thôn")];

/// A text written for a xã, for a unit of this kind.
pub fn of(kind: UnitKind, text: &str) -> String {
    if kind == UnitKind::Commune {
        return text.to_owned();
    }
    let own: &[(&str, &str)] = if kind == UnitKind::Ward { &IN_WARDS } else { &IN_SPECIAL };
    let all = ELSEWHERE.iter().chain(own);
    let said = all.fold(text.to_owned(), |said, (from, to)| said.replace(from, to));
    viet::said_of(kind, &said)
}

/// The word for its hamlets.
pub fn hamlet_word(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Ward => "tổ dân phố",
        UnitKind::Special => "thôn",
        UnitKind::Commune | UnitKind::Town => "xóm",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_commune_is_said_of_a_ward() {
        let text = "Phòng Văn hóa - Xã hội, Phòng Kinh tế xã Mẫu: hợp tác xã, Trưởng các xóm";
        assert_eq!(of(UnitKind::Commune, text), text);
        assert_eq!(
            of(UnitKind::Ward, text),
            "Phòng Văn hóa - Xã hội, Phòng Kinh tế, Hạ tầng và Đô thị phường Mẫu: hợp tác xã, Tổ trưởng các tổ dân phố"
        );
        assert_eq!(
            of(UnitKind::Special, "UBND XÃ MẪU, các xóm của xã"),
            "UBND ĐẶC KHU MẪU, các thôn của đặc khu"
        );
    }
}

//! The word for several units of commune level together: "xã", "xã, phường, đặc khu" where they are
//! addressed, "đơn vị cấp xã" where units of more than one kind are counted. Never "01 xã, phường".

use super::text::fold_tones;
use super::unit::UnitKind;

/// The kinds that are there, each once, in the order of official lists; without units they are xã.
fn present(kinds: impl IntoIterator<Item = UnitKind>) -> Vec<UnitKind> {
    let given: Vec<UnitKind> = kinds.into_iter().collect();
    let there: Vec<UnitKind> =
        UnitKind::ALL.into_iter().filter(|kind| given.contains(kind)).collect();
    if there.is_empty() { vec![UnitKind::Commune] } else { there }
}

/// Units as they are addressed or headed: "phường"; of several kinds "xã, phường, đặc khu".
#[must_use]
pub fn unit_word(kinds: impl IntoIterator<Item = UnitKind>) -> String {
    present(kinds).into_iter().map(UnitKind::label).collect::<Vec<_>>().join(", ")
}

/// Units as they are counted: "02 phường", but "60 đơn vị cấp xã" of several kinds.
#[must_use]
pub fn counted_word(kinds: impl IntoIterator<Item = UnitKind>) -> &'static str {
    match present(kinds)[..] {
        [only] => only.label(),
        _ => "đơn vị cấp xã",
    }
}

/// The level of such units: "cấp phường" of phường alone; of several kinds the level's legal name,
/// which is "cấp xã".
#[must_use]
pub fn level_word(kinds: impl IntoIterator<Item = UnitKind>) -> &'static str {
    match present(kinds)[..] {
        [only] => only.label(),
        _ => UnitKind::Commune.label(),
    }
}

/// Nouns of the areas above commune level, the longer before the shorter.
const AREAS: [&str; 5] = ["thành phố", "thị xã", "tỉnh", "huyện", "quận"];

/// The noun that an area's name begins with: "thành phố" of "thành phố Hải Phòng", "phường" of
/// "Phường 1"; nothing where it begins with none.
#[must_use]
pub fn area_noun(area: &str) -> Option<&'static str> {
    let folded = fold_tones(area);
    let begins = |noun: &&str| {
        folded.strip_prefix(fold_tones(noun).as_str()).is_some_and(|rest| rest.starts_with(' '))
    };
    AREAS.into_iter().chain(UnitKind::ALL.map(UnitKind::label)).find(begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnitKind::{Commune, Special, Town, Ward};

    #[test]
    fn each_kind_has_its_word_and_several_have_one_together() {
        for (kinds, word, counted, level) in [
            (&[][..], "xã", "xã", "xã"),
            (&[Commune], "xã", "xã", "xã"),
            (&[Ward, Ward], "phường", "phường", "phường"),
            (&[Special], "đặc khu", "đặc khu", "đặc khu"),
            (&[Town, Commune], "xã, thị trấn", "đơn vị cấp xã", "xã"),
            (&[Ward, Commune, Ward], "xã, phường", "đơn vị cấp xã", "xã"),
            (&[Special, Ward, Commune], "xã, phường, đặc khu", "đơn vị cấp xã", "xã"),
        ] {
            let all = || kinds.iter().copied();
            assert_eq!((unit_word(all()).as_str(), counted_word(all())), (word, counted));
            assert_eq!(level_word(all()), level);
        }
    }

    #[test]
    fn an_area_begins_with_its_noun() {
        for (area, noun) in [
            ("tỉnh Mẫu", Some("tỉnh")),
            ("Thành phố Hải Phòng", Some("thành phố")),
            ("đặc khu Vân Đồn", Some("đặc khu")),
            ("Phường 1", Some("phường")),
            ("thị xã Mẫu", Some("thị xã")),
            ("Mẫu", None),
            ("xãMẫu", None),
        ] {
            assert_eq!(area_noun(area), noun, "{area}");
        }
    }
}

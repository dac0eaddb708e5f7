//! The word for several units of commune level together: "xã", "xã, phường, đặc khu" where they are
//! addressed, "đơn vị cấp xã" where units of more than one kind are counted. Never "01 xã, phường".

use super::capital::upper_first;
use super::text::fold_tones;
use super::unit::{HamletKind, UnitKind, split_hamlet, split_hamlet_of};

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

/// Nouns that are never the beginning of a hamlet's own name, as "Bản", "Làng" and "Khu" may be.
const PLAIN_NOUNS: [HamletKind; 8] = [
    HamletKind::Xom,
    HamletKind::Thon,
    HamletKind::Ap,
    HamletKind::Buon,
    HamletKind::ToDanPho,
    HamletKind::KhuPho,
    HamletKind::TieuKhu,
    HamletKind::Khom,
];

/// Names of hamlets as a sentence lists them, all in one way: bare as given, or, where one of them
/// bears its noun, each with its noun in small letters ("thôn A, xóm B"), with a capital before a
/// number ("Thôn 1"); one that begins with "Bản", "Làng" or "Khu" gets no second. `word` is the noun
/// of those that have none.
#[must_use]
pub fn hamlet_names(names: &[String], word: &str) -> Vec<String> {
    if names.iter().all(|name| parted(name, word).0.is_none()) {
        return names.to_vec();
    }
    names.iter().map(|name| hamlet_name(name, word)).collect()
}

/// A hamlet's name with its noun, or with `word` where it bears none, as [`hamlet_names`] writes it.
#[must_use]
pub fn hamlet_name(name: &str, word: &str) -> String {
    let (noun, bare) = parted(name, word);
    // "Bản Huổi Lắc" among thôn says what it is.
    if noun.is_none() && split_hamlet(&bare).0.is_some() {
        return bare;
    }
    let noun = noun.unwrap_or(word);
    let numbered = bare.starts_with(|c: char| c.is_ascii_digit());
    let noun = if numbered { upper_first(noun) } else { noun.to_owned() };
    format!("{noun} {bare}")
}

/// A hamlet's noun, where its name bears one, and the name without it.
fn parted(name: &str, word: &str) -> (Option<&'static str>, String) {
    if let Some(own) = HamletKind::parse(word) {
        let bare = split_hamlet_of(name, own);
        if bare != name {
            return (Some(own.label()), bare);
        }
    }
    match split_hamlet(name) {
        (Some(kind), bare) if PLAIN_NOUNS.contains(&kind) => (Some(kind.label()), bare),
        _ => (None, name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnitKind::{Commune, Special, Town, Ward};

    #[test]
    fn each_kind_has_its_word_and_several_have_one_together() {
        for (kinds, word, counted) in [
            (&[][..], "xã", "xã"),
            (&[Commune], "xã", "xã"),
            (&[Ward, Ward], "phường", "phường"),
            (&[Special], "đặc khu", "đặc khu"),
            (&[Town, Commune], "xã, thị trấn", "đơn vị cấp xã"),
            (&[Ward, Commune, Ward], "xã, phường", "đơn vị cấp xã"),
            (&[Special, Ward, Commune], "xã, phường, đặc khu", "đơn vị cấp xã"),
        ] {
            let all = || kinds.iter().copied();
            assert_eq!((unit_word(all()).as_str(), counted_word(all())), (word, counted));
        }
    }

    #[test]
    fn hamlets_of_one_list_are_named_in_one_way() {
        for (names, word, wanted) in [
            (&["Nà Tậu", "Bản Néng"][..], "xóm", "Nà Tậu, Bản Néng"),
            (&["Thôn A", "Xóm B"], "thôn", "thôn A, xóm B"),
            (&["Thôn 1", "thôn Đông"], "thôn", "Thôn 1, thôn Đông"),
            (&["Xóm Nà Tậu", "Bản Néng"], "xóm", "xóm Nà Tậu, Bản Néng"),
            (&["Bản Huổi Lắc", "Thôn Tân Lập"], "thôn", "Bản Huổi Lắc, thôn Tân Lập"),
            (&["Bản Néng", "bản Khun"], "bản", "bản Néng, bản Khun"),
            (&["TDP 3", "Tổ dân phố số 4"], "tổ dân phố", "Tổ dân phố 3, tổ dân phố số 4"),
            (&["3", "Thôn 4"], "thôn", "Thôn 3, Thôn 4"),
            (&["Tổ 4"], "tổ dân phố", "Tổ dân phố 4"),
            (
                &["TDP số 3", "Tổ 4", "Hòa Bình"],
                "tổ dân phố",
                "tổ dân phố số 3, Tổ dân phố 4, tổ dân phố Hòa Bình",
            ),
            (&[], "thôn", ""),
        ] {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(hamlet_names(&names, word).join(", "), wanted);
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

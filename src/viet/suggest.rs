//! "Did you mean …": the one of the known names that a misspelt one most likely stands for.
//!
//! Never decides anything: a suggestion goes into a hint and is never taken in place of the input.

use super::sort::compare;
use super::text::{fold, fold_tones};
use strsim::damerau_levenshtein;

/// Longer names, in bytes, are not compared.
const LENGTH_LIMIT: usize = 500;

/// The name among `among` nearest to `wanted`, if one is near enough to be worth offering.
///
/// Near is counted in letters added, lost, changed or swapped, on folded text, so case, diacritics
/// and punctuation cost nothing. Up to two letters only a folded match counts; then one mistake up
/// to five letters, two up to eight, three up to fourteen, and a quarter of the letters beyond.
/// Among equals the one with the nearer diacritics wins, then the first in Vietnamese order, so the
/// answer does not depend on the order of `among`.
#[must_use]
pub fn did_you_mean<'a>(wanted: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // The work grows with the square of the length, and nobody misspells a name of a page.
    if wanted.len() > LENGTH_LIMIT {
        return None;
    }
    let folded = fold(wanted);
    let toned = fold_tones(wanted);
    let allowed = match folded.chars().count() {
        0 => return None,
        1..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        9..=14 => 3,
        n => n / 4,
    };
    among
        .into_iter()
        .filter_map(|name| {
            let distance = damerau_levenshtein(&folded, &fold(name));
            (distance <= allowed).then_some((distance, name))
        })
        .map(|(distance, name)| (distance, damerau_levenshtein(&toned, &fold_tones(name)), name))
        .min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| compare(a.2, b.2)))
        .map(|(_, _, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] = ["Tân Lợi", "Tân Lai", "Đông Sơn", "Đông Thọ", "Kim Bài", "P3"];

    #[test]
    fn the_nearest_name() {
        for (wanted, found) in [
            ("tan loi", Some("Tân Lợi")),
            ("Tân Lới", Some("Tân Lợi")),
            ("Tân Lọi", Some("Tân Lợi")),
            ("Tân Lia", Some("Tân Lai")),
            ("Đong Sớn", Some("Đông Sơn")),
            ("Kim Bải", Some("Kim Bài")),
            ("p3", Some("P3")),
            ("P4", None),
            ("Yên Bình", None),
            ("", None),
            ("—", None),
        ] {
            assert_eq!(did_you_mean(wanted, NAMES), found, "{wanted}");
            assert_eq!(did_you_mean(wanted, NAMES.into_iter().rev()), found, "{wanted}");
        }
        assert_eq!(
            did_you_mean("tong so tieu chi", ["Tổng số tiêu chí đạt", "Tổng số xã"]),
            Some("Tổng số tiêu chí đạt")
        );
        assert_eq!(did_you_mean("Tân Lợi", []), None);
    }
}

//! Names as parts of file names and of figures' names: plain letters, digits and hyphens, and never one
//! for two.
//!
//! "Thanh Sơn" and "Thạnh Sơn" are two communes and fold alike. Where that happens, and only there, each
//! is spelled as it is typed by Telex ("thanh-sown", "thanhj-sown"): plain letters that keep the
//! diacritics apart, known to everybody who types Vietnamese, and the same whatever the order of the
//! list.

use std::collections::{BTreeMap, BTreeSet};

use super::text::{fold, fold_tones};
use super::tones::split_tone;

/// A name for each of these, in their order, none twice and none empty. Before each may stand its
/// kind, which is never spelled out: "xa-tan-lap", "xa-taan-lapj".
#[must_use]
pub fn slugs<S: AsRef<str>>(names: &[(&str, S)]) -> Vec<String> {
    let plain: Vec<String> = names
        .iter()
        .map(|(kind, name)| hyphened(&fold(&format!("{kind} {}", name.as_ref()))))
        .collect();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for slug in &plain {
        *count.entry(slug).or_default() += 1;
    }
    let shared = |slug: &str| count.get(slug).is_some_and(|count| *count > 1);
    let mut taken: BTreeSet<String> =
        plain.iter().filter(|slug| !shared(slug) && !slug.is_empty()).cloned().collect();
    names
        .iter()
        .zip(&plain)
        .map(|((kind, name), slug)| {
            if !slug.is_empty() && !shared(slug) {
                return slug.clone();
            }
            let spelled = format!("{} {}", fold(kind), telex(name.as_ref()));
            let spelled = hyphened(spelled.trim());
            let wanted = if spelled.is_empty() { "so".to_owned() } else { spelled };
            let mut slug = wanted.clone();
            let mut number = 1;
            while !taken.insert(slug.clone()) {
                number += 1;
                slug = format!("{wanted}-{number}");
            }
            slug
        })
        .collect()
}

fn hyphened(folded: &str) -> String {
    folded.replace(' ', "-")
}

/// A name as it is typed by Telex, in small letters: "Thạnh Sơn" is "thanhj sown".
fn telex(name: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in fold_tones(name).chars().chain([' ']) {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        let mut tone = None;
        for c in word.drain(..) {
            let (letter, rank) = split_tone(c);
            // huyền f, hỏi r, ngã x, sắc s, nặng j
            tone = tone.or(match rank {
                1 => Some('f'),
                2 => Some('r'),
                3 => Some('x'),
                4 => Some('s'),
                5 => Some('j'),
                _ => None,
            });
            match letter {
                'ă' => out.push_str("aw"),
                'â' => out.push_str("aa"),
                'đ' => out.push_str("dd"),
                'ê' => out.push_str("ee"),
                'ô' => out.push_str("oo"),
                'ơ' => out.push_str("ow"),
                'ư' => out.push_str("uw"),
                other => out.push(other),
            }
        }
        out.extend(tone);
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slugs(names: &[&str]) -> Vec<String> {
        super::slugs(&names.iter().map(|name| ("", *name)).collect::<Vec<_>>())
    }

    #[test]
    fn a_kind_is_not_spelled_out() {
        let units = [("xã", "Tân Lập"), ("xã", "Tân Lạp"), ("phường", "Tân Lập"), ("xã", "!")];
        let named = ["xa-taan-laapj", "xa-taan-lapj", "phuong-tan-lap", "xa"];
        assert_eq!(super::slugs(&units), named);
    }

    #[test]
    fn only_those_that_fold_alike_are_spelled_out() {
        assert_eq!(
            slugs(&["Thanh Sơn", "Thạnh Sơn", "Hòa An", "Tân Lập", "Tân Lạp", "1", "…", "!"]),
            ["thanh-sown", "thanhj-sown", "hoa-an", "taan-laapj", "taan-lapj", "1", "so", "so-2"]
        );
        assert_eq!(slugs(&["Tân Lợi", "Tân Lới"]), ["taan-lowij", "taan-lowis"]);
        // The order of the list changes nothing.
        assert_eq!(slugs(&["Tân Lới", "Tân Lợi"]), ["taan-lowis", "taan-lowij"]);
        // The same name twice, and a name that is spelled as another is typed.
        assert_eq!(slugs(&["Vốn", "Vốn"]), ["voons", "voons-2"]);
        assert_eq!(slugs(&["taan lowij", "Tân Lợi", "Tân Lới"])[1], "taan-lowij-2");
    }

    proptest! {
        #[test]
        fn none_is_given_twice(
            names in proptest::collection::vec("[aàáảạăâbcdđeêhiklnoôơtuư A1-]{0,4}", 0..40)
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let slugs = slugs(&names);
            let all: BTreeSet<&String> = slugs.iter().collect();
            prop_assert_eq!(all.len(), names.len());
            prop_assert!(slugs.iter().all(|slug| !slug.is_empty()));
        }
    }
}

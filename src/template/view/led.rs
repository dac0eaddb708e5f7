//! Which communes' committees lead a task, by the words of its lead: "UBND các xã, phường", "Ủy ban nhân
//! dân xã Tân Lập, xã Hòa An", "UBND các xã khu vực III".

use crate::model::Commune;
use crate::viet::{self, UnitKind};

/// What a committee is called.
const COMMITTEES: [&[&str]; 2] = [&["ủy", "ban", "nhân", "dân"], &["ubnd"]];
/// What may stand before a committee that is named for itself; behind other words it is part of another
/// office's name ("Văn phòng HĐND và UBND xã").
const BEFORE: [&str; 2] = ["nghị", "và"];
/// Words behind "các xã" that leave none out.
const OF_ALL: [&str; 3] = ["trên địa bàn", "trong tỉnh", "thuộc tỉnh"];
/// Words behind which a group of communes follows.
const GROUPS: [&str; 2] = ["khu vực", "nhóm"];

/// Whether the committee of a commune leads what has this lead: by its name, among those of its kind, or of
/// its group.
pub(super) fn leads(commune: &Commune, lead: &str) -> bool {
    let line = viet::one_line(lead).replace(['(', ')', ':'], " ");
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let folded: Vec<String> = words.iter().map(|word| viet::fold_tones(word)).collect();
    let mentions: Vec<(usize, usize)> =
        (0..words.len()).filter_map(|at| Some((at, mention(&folded, at)?))).collect();
    let mut ends = mentions.iter().skip(1).map(|(at, _)| *at).chain([words.len()]);
    mentions.iter().any(|(at, behind)| {
        let end = ends.next().unwrap_or(words.len());
        let own = words[*behind..end].join(" ");
        let own = own.split(';').next().unwrap_or_default();
        is_named_first(&words, &folded, *at) && names(commune, own)
    })
}

/// Where the words behind a committee begin that is named here.
fn mention(folded: &[String], at: usize) -> Option<usize> {
    let is = |name: &&&[&str]| {
        let own = folded.get(at..at + name.len());
        own.is_some_and(|own| own.iter().zip(**name).all(|(word, part)| word == part))
    };
    COMMITTEES.iter().find(is).map(|name| at + name.len())
}

/// Whether the committee that begins here stands for itself.
fn is_named_first(words: &[&str], folded: &[String], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let council = before.checked_sub(1).is_some_and(|own| {
        folded[own] == "hđnd" || folded[..=own].ends_with(&["nhân".to_owned(), "dân".to_owned()])
    });
    words[before].ends_with([',', ';'])
        || BEFORE.contains(&folded[before].as_str()) && !(council && folded[before] == "và")
}

/// Whether the words behind a committee name a commune.
fn names(commune: &Commune, whose: &str) -> bool {
    let folded = viet::fold_tones(whose);
    if folded.starts_with("cấp xã") {
        return true;
    }
    let Some(rest) = folded.strip_prefix("các ") else { return is_listed(commune, whose, None) };
    let skipped = whose.chars().count() - rest.chars().count();
    let mut own: String = whose.chars().skip(skipped).collect();
    let mut kinds = Vec::new();
    while let Some((kind, behind)) = first_kind(&own) {
        kinds.push(kind);
        own = behind;
    }
    let rest = viet::fold_tones(&own);
    let is_of_kind = kinds.contains(&commune.kind);
    // What follows behind a comma is another office.
    let others = rest.starts_with([',', ';']) || rest.starts_with("và ");
    if rest.is_empty() || others || OF_ALL.iter().any(|words| rest.starts_with(words)) {
        return is_of_kind;
    }
    if GROUPS.iter().any(|words| rest.starts_with(words)) {
        let group = commune.group.as_deref().map(viet::fold_tones);
        let named = rest.split([',', ';']).next().unwrap_or_default().trim().to_owned();
        return is_of_kind && group.is_some_and(|group| group == named);
    }
    is_listed(commune, &own, kinds.first().copied())
}

/// The kind of unit that a text begins with, where no name follows it, and what stands behind.
fn first_kind(text: &str) -> Option<(UnitKind, String)> {
    let text = text.trim_start_matches([',', ' ']);
    let text = text.strip_prefix("và ").unwrap_or(text);
    let kind = UnitKind::ALL.into_iter().find(|kind| {
        let behind = text.strip_prefix(kind.label());
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([',', ' ']))
    })?;
    let behind = text[kind.label().len()..].trim_start();
    Some((kind, behind.to_owned()))
}

/// Whether a list of units has a commune: "xã Tân Lập, Hòa An và phường Mẫu". A name without a kind is of
/// the one before it.
fn is_listed(commune: &Commune, list: &str, kind: Option<UnitKind>) -> bool {
    let mut kind = kind;
    let list = list.trim_end().trim_end_matches(" và");
    list.replace(" và ", ", ").split(',').map(str::trim).any(|name| {
        kind = viet::split_unit(name).0.or(kind);
        kind == Some(commune.kind) && viet::unit_key(name) == viet::unit_key(&commune.name.value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::{Place, Sourced};

    fn unit(kind: UnitKind, name: &str, group: &str) -> Commune {
        let name = Sourced { value: name.to_owned(), place: Place::file("xa.yaml") };
        Commune {
            kind,
            name,
            group: Some(group.to_owned()),
            recognition: None,
            recognised_in: None,
            aim: None,
            named_after: false,
            homonym: false,
            slug: String::new(),
            file: String::new(),
        }
    }

    #[test]
    fn only_those_whom_the_lead_names() {
        let units = [
            unit(UnitKind::Commune, "Lê Lợi", "Khu vực III"),
            unit(UnitKind::Commune, "Trọng Con", "Khu vực I"),
            unit(UnitKind::Ward, "Đông Thành", "Khu vực I"),
            unit(UnitKind::Special, "Hòn Mây", "Khu vực III"),
        ];
        for (lead, wanted) in [
            ("UBND các xã, phường, đặc khu", "Lê Lợi, Trọng Con, Đông Thành, Hòn Mây"),
            ("UBND cấp xã", "Lê Lợi, Trọng Con, Đông Thành, Hòn Mây"),
            ("Đề nghị Ủy ban nhân dân các xã", "Lê Lợi, Trọng Con"),
            ("Ủy ban nhân dân các phường", "Đông Thành"),
            ("UBND các xã và đặc khu trên địa bàn tỉnh", "Lê Lợi, Trọng Con, Hòn Mây"),
            ("UBND các xã, Sở Tài chính", "Lê Lợi, Trọng Con"),
            ("Chi cục Phát triển nông thôn, UBND các xã, phường", "Lê Lợi, Trọng Con, Đông Thành"),
            ("Ủy ban nhân dân các xã Đức Xuân, Lê Lợi, Vân Trình", "Lê Lợi"),
            ("UBND xã Đức Xuân, UBND xã Lê Lợi và UBND phường Đông Thành", "Lê Lợi, Đông Thành"),
            ("UBND xã Trọng Con, Lê Lợi", "Lê Lợi, Trọng Con"),
            ("UBND các xã khu vực III", "Lê Lợi"),
            ("UBND các xã, phường, đặc khu khu vực III", "Lê Lợi, Hòn Mây"),
            ("UBND các xã được giao chỉ tiêu", ""),
            ("Văn phòng HĐND và UBND xã Lê Lợi", ""),
            ("Phòng Kinh tế thuộc UBND xã Lê Lợi", ""),
            ("Sở Nông nghiệp và Môi trường", ""),
            ("", ""),
        ] {
            let own = units.iter().filter(|own| leads(own, lead));
            let own: Vec<&str> = own.map(|own| own.name.value.as_str()).collect();
            assert_eq!(own.join(", "), wanted, "{lead}");
        }
    }
}

//! Titles of groups that say a part of the year: “Quý I” and “6 tháng đầu năm” hold some of the same, and what
//! stands below both would be added up twice.

use std::collections::BTreeSet;

use super::Sheet;
use super::periods::is_mere_time;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow};
use crate::origin::Place;
use crate::viet::{self, PartOfYear};

/// Words beside a part of the year in the title of a group, folded.
const BESIDE: &str = "thuc hien trong da cac hoat dong cong viec tu";

/// Tells of each group that is of a time that a group above is of as well.
pub(super) fn tell(sheet: &Sheet<'_>, all: &[RawRow], found: &mut Diagnostics) {
    let added = sheet.spec.fields.iter().any(|own| own.kind.is_summed());
    if !added || sheet.spec.coded || matches!(sheet.spec.key, "xa" | "xom") {
        return;
    }
    let mut seen: BTreeSet<&Place> = BTreeSet::new();
    let titles = all.iter().flat_map(|row| row.section.iter().chain(&row.group));
    let titles = titles.map(|title| (title.value.as_str(), &title.place));
    // In a list of sources a title is one of them, with its parts below.
    let names = all.iter().filter(|_| sheet.spec.tree).filter_map(|row| {
        let name = row.get(sheet.spec.name_field)?;
        match &name.value {
            Node::Text(text) => Some((text.as_str(), &name.place)),
            _ => None,
        }
    });
    let titles = titles.chain(names).filter(|(_, place)| seen.insert(place));
    let timed: Vec<(&str, &Place, PartOfYear)> =
        titles.filter_map(|(title, place)| Some((title, place, part_of_year(title)?))).collect();
    for (at, (title, place, part)) in timed.iter().enumerate() {
        let same = |(.., first): &&(&str, &Place, PartOfYear)| {
            first.first <= part.last && part.first <= first.last
        };
        if let Some((first, first_place, _)) = timed[..at].iter().find(same) {
            let problem = Problem::GroupsOfOneTime {
                name: viet::one_line(title),
                first: viet::one_line(first),
                table: sheet.spec.label.to_owned(),
            };
            found.push(Diagnostic::new(problem).at(place).with(first_place));
        }
    }
}

/// The part of the year that the title of a group is of, where it says nothing else. What is counted from the
/// year's beginning may be of all of it.
fn part_of_year(title: &str) -> Option<PartOfYear> {
    let folded = viet::fold(title);
    let padded = format!(" {folded} ");
    let whole = [" luy ke ", " tu dau nam ", " ca nam "].iter().any(|own| padded.contains(own));
    let bare: Vec<&str> =
        folded.split(' ').filter(|word| !BESIDE.split(' ').any(|own| own == *word)).collect();
    match viet::parts_of_year(title)[..] {
        [part] if is_mere_time(&bare.join(" ")) => {
            Some(PartOfYear { first: if whole { 1 } else { part.first }, ..part })
        }
        [] if whole => Some(PartOfYear { first: 1, last: 12 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_a_time() {
        for (title, part) in [
            ("Quý I", Some((1, 3))),
            ("Quý II năm 2026", Some((4, 6))),
            ("6 tháng đầu năm", Some((1, 6))),
            ("Thực hiện trong quý II", Some((4, 6))),
            ("Lũy kế đến hết quý II", Some((1, 6))),
            ("Lũy kế từ đầu năm", Some((1, 12))),
            ("Công trình hoàn thành quý I", None),
            ("Giao thông", None),
        ] {
            let own = part_of_year(title).map(|own| (own.first, own.last));
            assert_eq!(own, part, "{title}");
        }
    }
}

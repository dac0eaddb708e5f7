//! N283, N539, N542: a sheet's titles and name speak of the unit and of the part of the year whose data it
//! holds. A neighbour's sheet, or that of another quarter, reads as well as the right one.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::SheetTitles;
use crate::origin::{Sourced, Spot};
use crate::viet::{self, NamedUnit, PartOfYear, UnitLevel};

pub const CHECK: Check = Check {
    codes: &["N283", "N539", "N542"],
    about: "a title or a sheet's name that names another commune, district or province than the \
            project's or the table's own is perhaps that of another office; one of another quarter is \
            that of another period",
    run,
};

/// Words of titles that speak of units that are no more, or are compared with.
const OF_OTHERS: &[&str] = &["sáp nhập", "nhập vào", "tách", "hợp nhất", "so với", "so sánh"];

/// Nouns of the units that a title may name behind another one.
const NOUNS: &[&str] =
    &["xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "tỉnh"];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let known = Known::of(subject);
    for sheet in &subject.project.reading.titles {
        titles(sheet, &known, found);
        part_of_year(sheet, found);
    }
}

/// The names of the project's own units, each in small letters and with its noun for a message.
struct Known {
    units: [Vec<(String, String)>; 3],
    /// Whether the project has one commune only.
    single: bool,
    area: String,
}

impl Known {
    fn of(subject: &Subject<'_>) -> Self {
        let project = subject.project;
        let mut units: [Vec<(String, String)>; 3] = Default::default();
        for commune in &project.communes {
            units[0].push((viet::unit_key(&commune.name.value), commune.full_name()));
        }
        let mut add = |text: &str, most: UnitLevel| {
            for unit in viet::units_named(text).into_iter().filter(|unit| unit.level >= most) {
                let own = &mut units[unit.level as usize];
                let key = viet::unit_key(&unit.name);
                if own.iter().all(|(known, _)| *known != key) {
                    own.push((key, format!("{} {}", unit.noun, unit.name)));
                }
            }
        };
        let organisation = &project.organisation;
        let lines = organisation.superior.iter().chain(&organisation.name_lines);
        let own = lines.chain([&organisation.area, &organisation.name.value]);
        own.for_each(|text| add(text, UnitLevel::Commune));
        // Which province and district a commune is of, its legal bases and addressees say.
        for document in &project.documents {
            let texts = document.legal_bases.iter().chain(&document.addressees);
            texts.for_each(|text| add(&text.value, UnitLevel::District));
        }
        let single = units[0].len() == 1;
        Known { units, single, area: organisation.area.clone() }
    }

    fn level(&self, level: UnitLevel) -> &[(String, String)] {
        &self.units[level as usize]
    }

    /// The project's unit that a title names: of the names with which its words begin the longest.
    fn find(&self, unit: &NamedUnit) -> Option<&(String, String)> {
        let words = format!("{} ", viet::unit_key(&unit.behind));
        // "XÃ HÒA AN - TỈNH BÌNH MINH": behind a hyphen the next unit begins, or the name goes on.
        let ends = |rest: &str| {
            rest.starts_with(' ')
                || rest.strip_prefix('-').is_some_and(|next| {
                    NOUNS.iter().any(|noun| next.starts_with(&format!("{noun} ")))
                })
        };
        let own = self.level(unit.level).iter();
        own.filter(|(key, _)| words.strip_prefix(key.as_str()).is_some_and(ends))
            .max_by_key(|(key, _)| key.len())
    }
}

fn titles(sheet: &SheetTitles, known: &Known, found: &mut Diagnostics) {
    let mut strangers = Vec::new();
    let mut own: BTreeSet<UnitLevel> = BTreeSet::new();
    // Who issues a sheet stands in its letterhead; whose figures it has, in its title.
    let mut in_letterhead: BTreeSet<UnitLevel> = BTreeSet::new();
    for title in &sheet.titles {
        let toned = viet::fold_tones(&title.value);
        if OF_OTHERS.iter().any(|words| toned.contains(words)) {
            continue;
        }
        for unit in viet::units_named(&title.value) {
            let in_table = |key: &str| sheet.communes.is_empty() || sheet.communes.contains(key);
            match known.find(&unit) {
                Some((key, _)) if unit.level != UnitLevel::Commune || in_table(key) => {
                    if is_of_letterhead(&title.value) {
                        in_letterhead.insert(unit.level);
                    } else {
                        own.insert(unit.level);
                    }
                }
                Some(_) => strangers.push((unit, title)),
                // Of many communes capitals may speak in other words than a name.
                None if !known.level(unit.level).is_empty()
                    && (unit.sure || known.single || unit.level != UnitLevel::Commune) =>
                {
                    strangers.push((unit, title));
                }
                None => {}
            }
        }
    }
    let told = |unit: &NamedUnit, title: &str| {
        let own_office = in_letterhead.contains(&unit.level) && is_of_letterhead(title);
        !own.contains(&unit.level) && !own_office
    };
    for (unit, title) in strangers.into_iter().filter(|(unit, title)| told(unit, &title.value)) {
        let problem = Problem::TitleOfOtherUnit {
            title: viet::one_line(&title.value),
            unit: format!("{} {}", unit.noun, unit.name),
            known: owners(sheet, &unit, known),
            table: sheet.table.clone(),
        };
        found.push(Diagnostic::new(problem).at(&title.place));
    }
}

/// Whether a line names an office, as those in the corner of a sheet do, or whose paper a sheet belongs to.
fn is_of_letterhead(title: &str) -> bool {
    const OFFICES: &[&str] = &[
        "ubnd ",
        "uy ban nhan dan ",
        "phong ",
        "so ",
        "hdnd ",
        "hoi dong nhan dan ",
        "ban chi dao ",
        "kem theo ",
    ];
    let folded = viet::fold(title);
    OFFICES.iter().any(|own| folded.starts_with(own))
}

/// A sheet of the first quarter where the data of six months belong; one title of the right part is
/// enough.
fn part_of_year(sheet: &SheetTitles, found: &mut Diagnostics) {
    let Some(wanted) = sheet.month else { return };
    let named = sheet.titles.iter().filter(|title| {
        // "Theo công văn tháng 3" and the dateline "Hòa An, tháng 01 năm 2026" speak of another thing.
        !viet::fold(&title.value).contains("theo ") && !title.value.contains(", tháng ")
    });
    let parts = |title: &Sourced<String>| match viet::parts_of_year(&title.value) {
        none if none.is_empty() => period_alone(&title.value, wanted).into_iter().collect(),
        parts => parts,
    };
    let mut named: Vec<_> = named.map(|title| (title, parts(title))).collect();
    // Who copies a sheet gives it a new name and forgets its title: that is what says whose data it is.
    let of_sheet = |title: &Sourced<String>| matches!(title.place.spot, Spot::Sheet(_));
    if named.iter().any(|(title, parts)| !of_sheet(title) && !parts.is_empty()) {
        named.retain(|(title, _)| !of_sheet(title));
    }
    let begins = |part: &PartOfYear| {
        sheet.first_month.is_none_or(|first| part.first == 1 || part.first == first)
    };
    let fits = |part: &PartOfYear| part.last == wanted && begins(part);
    if named.iter().any(|(_, parts)| parts.iter().any(fits)) {
        return;
    }
    let table = sheet.table.clone();
    for (title, parts) in &named {
        let shown = viet::one_line(&title.value);
        let problem = match parts.first() {
            None => continue,
            Some(part) if part.last == wanted => {
                let (first, last) = (part.first, part.last);
                Problem::TitleOfPartAlone { title: shown, table, first, last, wanted }
            }
            // What is left of the year is planned beside what was done.
            Some(part) if part.last == 12 && part.first > 1 && part.last - part.first > 2 => {
                continue;
            }
            Some(part) => {
                Problem::TitleOfOtherPart { title: shown, table, seen: part.last, wanted }
            }
        };
        found.report(problem, &title.place);
        return;
    }
}

/// The part of the year that a title means by "trong quý" or "trong tháng", where the table's last month is
/// known.
fn period_alone(title: &str, last: u32) -> Option<PartOfYear> {
    let folded = format!(" {} ", viet::fold(title));
    let says = |words: [&str; 2]| words.iter().any(|words| folded.contains(words));
    if says([" trong quy ", " quy nay "]) && last.is_multiple_of(3) {
        Some(PartOfYear { first: last - 2, last })
    } else if says([" trong thang ", " thang nay "]) {
        Some(PartOfYear { first: last, last })
    } else {
        None
    }
}

/// No more communes are named.
const SHOWN: usize = 3;

/// Whose data the table holds.
fn owners(sheet: &SheetTitles, unit: &NamedUnit, known: &Known) -> String {
    let all = known.level(unit.level);
    let of_table = all.iter().filter(|(key, _)| sheet.communes.contains(key));
    let names: Vec<&str> = match unit.level {
        UnitLevel::Commune if sheet.communes.len() <= SHOWN => {
            of_table.map(|(_, name)| name.as_str()).collect()
        }
        _ => Vec::new(),
    };
    match (names.as_slice(), all) {
        ([], [(_, only)]) => only.clone(),
        ([], _) => known.area.clone(),
        (names, _) => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_in_the_corner() {
        assert!(is_of_letterhead("UBND XÃ HÒA AN") && is_of_letterhead("Phòng Kinh tế xã Hòa An"));
        assert!(!is_of_letterhead("KẾT QUẢ CÁC TIÊU CHÍ XÃ HÒA AN"));
    }

    #[test]
    fn periods_without_a_number() {
        let part =
            |title: &str, last: u32| period_alone(title, last).map(|part| (part.first, part.last));
        assert_eq!(part("HUY ĐỘNG VỐN PHÁT SINH TRONG QUÝ", 6), Some((4, 6)));
        assert_eq!(part("Kết quả trong quý này", 9), Some((7, 9)));
        assert_eq!(part("Kết quả trong tháng", 4), Some((4, 4)));
        // No quarter ends there, and six months begin in January.
        assert_eq!(part("Kết quả trong quý", 4), None);
        assert_eq!(part("Kết quả trong kỳ", 6), None);
    }
}

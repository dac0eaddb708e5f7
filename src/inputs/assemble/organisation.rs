//! The issuing body.

use super::section::Section;
use super::signer::no_signature;
use super::{letterhead, values};
use crate::diag::Diagnostics;
use crate::model::{Organisation, OrganisationLevel};
use crate::origin::{KeyPlaces, Sourced};
use crate::viet;

/// Reads `co_quan`.
pub fn organisation(section: &Section<'_>, found: &mut Diagnostics) -> Option<Organisation> {
    let level = match section.node("cap") {
        Some(node) => values::choice(
            "cap",
            node,
            &[
                (&["tinh"], OrganisationLevel::Province),
                (&["huyen"], OrganisationLevel::District),
                (&["xa", "phuong", "dac_khu"], OrganisationLevel::Commune),
                (&["phong"], OrganisationLevel::Division),
                (&["so"], OrganisationLevel::Department),
            ],
            found,
        ),
        None => {
            section.missing("cap", found);
            None
        }
    };
    let name = section.required("ten", found);
    let area = section.required("dia_ban", found);
    let place_name = section.required("dia_danh", found);
    let symbol = section.required("ky_hieu", found);
    let superior = section.texts("chu_quan", found);
    let lines = section.texts("dong_ten", found);
    let drafting_unit = section.text("soan_thao", found);
    let office = section.text("bo_phan", found);
    let hamlet_word = section.text("ten_thon", found);
    no_signature(&superior, "chu_quan", found);
    no_signature(&lines, "dong_ten", found);
    name.iter().for_each(|name| no_signature(std::slice::from_ref(name), "ten", found));
    let place = |text: &Option<Sourced<String>>| text.as_ref().map(|text| text.place.clone());
    let places = [
        ("cap", level.as_ref().map(|level| level.place.clone())),
        ("dia_ban", place(&area)),
        ("dia_danh", place(&place_name)),
        ("ky_hieu", place(&symbol)),
        ("chu_quan", place(&superior.first().cloned())),
        ("dong_ten", place(&lines.first().cloned())),
        ("soan_thao", place(&drafting_unit)),
        ("bo_phan", place(&office)),
        ("ten_thon", place(&hamlet_word)),
    ];
    let upper = |texts: &[Sourced<String>]| texts.iter().map(|t| viet::upper(&t.value)).collect();
    let place_name = place_name.and_then(|name| letterhead::place_name(&name, found));
    let symbol = symbol.and_then(|symbol| letterhead::symbol(&symbol, found));
    let name = name?;
    Some(Organisation {
        level: level?.value,
        superior: upper(&superior),
        name_lines: if lines.is_empty() { own_lines(&name.value) } else { upper(&lines) },
        area: area?.value,
        place_name: place_name?,
        symbol: symbol?,
        drafting_unit: drafting_unit.map(|unit| drafting(&unit.value)),
        office: office.map_or_else(|| name.value.clone(), |office| office.value),
        hamlet_word: hamlet_word.map(|word| viet::lower(&word.value)),
        places: KeyPlaces::new(name.place.clone(), places),
        name,
    })
}

/// What a people's committee is stands in the letterhead above where it is one.
fn own_lines(name: &str) -> Vec<String> {
    const COMMITTEE: [&str; 2] = ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"];
    let name = viet::upper(name);
    let unit = COMMITTEE.into_iter().find_map(|own| Some((own, name.strip_prefix(own)?.trim())));
    match unit.filter(|(_, unit)| !unit.is_empty()) {
        Some((committee, unit)) => vec![committee.to_owned(), unit.to_owned()],
        None => vec![name],
    }
}

/// The drafting unit out of "Lưu: VT, NN": the layout writes the rest.
fn drafting(text: &str) -> String {
    let line = letterhead::item(&viet::one_line(text));
    let bare = letterhead::behind(&line, &["lưu"]).unwrap_or(&line);
    let bare = bare.strip_prefix("VT,").or_else(|| bare.strip_prefix("VT;")).unwrap_or(bare);
    bare.trim().to_owned()
}

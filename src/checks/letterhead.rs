//! N689: what stands at the head of a page is one body: its level, name, lines, area and symbol.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Organisation, OrganisationLevel};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N689"],
    about: "the lines of the letterhead are the body's name, the area is of its level and in its name, \
            and a department's symbol is made of the letters of its name (Phụ lục I, II.2, II.3)",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let own = &subject.project.organisation;
    let mut tell = |field: &str, seen: &str, wanted: &str| {
        let problem = Problem::LetterheadDiffers {
            field: field.to_owned(),
            seen: viet::one_line(seen),
            wanted: viet::one_line(wanted),
        };
        let told = Diagnostic::new(problem).at(own.places.of(field)).with(&own.name.place);
        found.push(if field == "dia_ban" { told.with(own.places.of("cap")) } else { told });
    };
    let name = viet::fold(&own.name.value);
    let lines = own.name_lines.join(" ");
    let same_or_begins = |long: &str, short: &str| {
        long == short || long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    };
    if !same_or_begins(&spelled_out(&own.name.value), &spelled_out(&lines))
        && !same_or_begins(&name, &viet::fold(&lines))
    {
        tell("dong_ten", &lines, &own.name.value);
    }
    level(own, &mut tell);
    superior(own, &mut tell);
    symbol(own, &mut tell);
    if let Some(unit) = &own.drafting_unit {
        let small = unit.chars().all(|c| c.is_lowercase() || !c.is_alphabetic());
        if small && unit.chars().any(char::is_alphabetic) {
            tell("soan_thao", unit, &viet::upper(unit));
        }
    }
}

/// Words that the name of a body may have short and its letterhead in full.
const SHORT: &[(&str, &str)] = &[
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ptnt", "phát triển nông thôn"),
    ("nn", "nông nghiệp"),
    ("tn", "tài nguyên"),
    ("mt", "môi trường"),
    ("tp", "thành phố"),
    ("tx", "thị xã"),
];

/// A name in small letters, its short words in full.
fn spelled_out(name: &str) -> String {
    let folded = viet::fold_tones(&name.replace('&', " và "));
    let full = |word: &str| SHORT.iter().find(|(short, _)| *short == word).map(|(_, full)| *full);
    let words = folded.split_whitespace().map(|word| full(word).unwrap_or(word).to_owned());
    words.collect::<Vec<_>>().join(" ")
}

type Tell<'a> = dyn FnMut(&str, &str, &str) + 'a;

/// The area is of the body's level, and in the name of a committee.
fn level(own: &Organisation, tell: &mut Tell<'_>) {
    let (nouns, said): (&[&str], &str) = match own.level {
        OrganisationLevel::Province | OrganisationLevel::Department => {
            (&["tỉnh", "thành phố"], "tỉnh, thành phố")
        }
        OrganisationLevel::District => {
            (&["huyện", "quận", "thị xã", "thành phố"], "huyện, quận, thị xã, thành phố")
        }
        OrganisationLevel::Commune => {
            (&["xã", "phường", "thị trấn", "đặc khu"], "xã, phường, đặc khu")
        }
        OrganisationLevel::Division => return,
    };
    if viet::area_noun(&own.area).is_some_and(|noun| !nouns.contains(&noun)) {
        tell("dia_ban", &own.area, said);
        return;
    }
    // A department's name may do without its province.
    let named = viet::units_named(&own.name.value);
    let plain = |text: &str| viet::fold_tones(text);
    let contains = plain(&own.name.value).contains(&plain(&own.area));
    let committee = own.level != OrganisationLevel::Department;
    if !contains && (committee || !named.is_empty()) {
        tell("dia_ban", &own.area, &own.name.value);
    }
}

/// Above the name of a department or a division stands the body that it belongs to (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, II.2).
fn superior(own: &Organisation, tell: &mut Tell<'_>) {
    let belongs = matches!(own.level, OrganisationLevel::Department | OrganisationLevel::Division);
    if belongs && own.superior.iter().all(|line| line.trim().is_empty()) {
        tell("chu_quan", "", &format!("UBND {}", own.area));
    }
    // It is of the area, and so of its level.
    let noun = viet::area_noun(&own.area);
    for line in own.superior.iter().filter(|_| belongs && noun.is_some()) {
        let named = viet::units_named(line);
        if !named.is_empty() && named.iter().all(|unit| Some(unit.noun) != noun) {
            tell("chu_quan", line, &format!("UBND {}", own.area));
        }
    }
}

/// The letters of a department's symbol stand in its name in this order: "SNNMT".
fn symbol(own: &Organisation, tell: &mut Tell<'_>) {
    if own.level != OrganisationLevel::Department {
        return;
    }
    let words = own.name.value.split([' ', ',', '-']).filter_map(|word| word.chars().next());
    let mut initials = words.map(|c| viet::fold_tones(&c.to_string()));
    let letters = own.symbol.chars().filter(|c| c.is_alphabetic());
    let mut letters = letters.map(|c| viet::fold_tones(&c.to_string()));
    if !letters.all(|letter| initials.any(|initial| initial == letter)) {
        tell("ky_hieu", &own.symbol, &own.name.value);
    }
}

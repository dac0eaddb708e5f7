//! N518, N661–N664, N666: who signs, to whom a document goes, its symbol and its number are those of the body that
//! issues it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Acting, Document, Organisation, OrganisationLevel, Paper};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N518", "N661", "N662", "N663", "N664", "N666"],
    about: "nobody signs for their own post, a department does not sign as a committee, a report does \
            not go to the body that writes it, a symbol is the body's own, and each document of a kind \
            has a number of its own",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let organisation = &project.organisation;
    symbol(organisation, found);
    for document in &project.documents {
        for_oneself(document, found);
        as_committee(organisation, document, found);
        to_oneself(organisation, document, found);
        spelling(document, found);
    }
    numbers(&project.papers(), found);
}

/// Whether a name is that of a committee or a council.
fn is_committee(name: &str) -> bool {
    let folded = viet::fold(name);
    ["uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd"]
        .iter()
        .any(|own| folded == *own || folded.starts_with(&format!("{own} ")))
}

/// "KT. CHỦ TỊCH" above "CHỦ TỊCH", or above a deputy's head: a deputy signs for the head.
fn for_oneself(document: &Document, found: &mut Diagnostics) {
    let signer = &document.signer;
    let Some((acting, Some(head))) = &signer.acting else { return };
    let (own, other) = (viet::fold(&signer.post), viet::fold(head));
    let same = *acting != Acting::ActingHead && own == other;
    let deputy = *acting == Acting::Deputy && other.starts_with("pho ");
    if same || deputy {
        let (post, head) = (viet::one_line(&signer.post), viet::one_line(head));
        let told = Diagnostic::new(Problem::SignsForOneself { post, head });
        let places = &signer.places;
        found.push(told.at(places.of("chuc_vu")).with(places.of("thay_cho")));
    }
}

/// A department's or a division's document with a committee's signature.
fn as_committee(organisation: &Organisation, document: &Document, found: &mut Diagnostics) {
    let part =
        matches!(organisation.level, OrganisationLevel::Department | OrganisationLevel::Division);
    if !part || is_committee(&organisation.name.value) {
        return;
    }
    let signer = &document.signer;
    let behalf = signer.on_behalf_of.as_deref().filter(|own| is_committee(own));
    let folded = viet::fold(&signer.post);
    let chair = folded.starts_with("chu tich") || folded.starts_with("pho chu tich");
    let key = if behalf.is_some() { "thay_mat" } else { "chuc_vu" };
    if let Some(seen) = behalf.or(chair.then_some(signer.post.as_str())) {
        let (body, seen) = (organisation.name.value.clone(), viet::one_line(seen));
        found.report(Problem::SignsAsCommittee { body, seen }, signer.places.of(key));
    }
}

/// An addressee that is the issuing body, with or without its area.
fn to_oneself(organisation: &Organisation, document: &Document, found: &mut Diagnostics) {
    let key = |text: &str| {
        format!("{} ", viet::fold_tones(text))
            .replace("ủy ban nhân dân ", "ubnd ")
            .trim()
            .to_owned()
    };
    let (own, area) = (key(&organisation.name.value), key(&organisation.area));
    for addressee in &document.addressees {
        let seen = key(&addressee.value);
        let with_area = format!("{seen} {area}");
        if seen == own || with_area == own && !is_committee(&seen) {
            let seen = viet::one_line(&addressee.value);
            found.report(Problem::AddressedToOneself { seen }, &addressee.place);
        }
    }
}

/// A people's committee's symbol is "UBND", and a council's is nobody else's. A division may well issue
/// what its committee signs.
fn symbol(organisation: &Organisation, found: &mut Diagnostics) {
    let name = viet::fold(&organisation.name.value);
    let committee = name.starts_with("uy ban nhan dan") || name.starts_with("ubnd");
    let council = name.contains("hoi dong nhan dan") || name.contains("hdnd");
    let own = &organisation.symbol;
    if committee && !own.contains("UBND") || !council && own.contains("HĐND") {
        let (symbol, body) = (own.clone(), organisation.name.value.clone());
        let told = Diagnostic::new(Problem::SymbolOfOtherBody { symbol, body });
        found.push(told.at(organisation.places.of("ky_hieu")).with(&organisation.name.place));
    }
}

/// Posts, and how they are written.
const POSTS: &[&str] = &[
    "Chủ tịch",
    "Phó Chủ tịch",
    "Giám đốc",
    "Phó Giám đốc",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Chi cục trưởng",
    "Phó Chi cục trưởng",
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng",
];

/// A post that lacks tones, and a name in small letters.
fn spelling(document: &Document, found: &mut Diagnostics) {
    let signer = &document.signer;
    let head = signer.acting.as_ref().and_then(|(_, head)| head.as_deref());
    let mut tell = |seen: &str, name: String, key: &str| {
        let seen = viet::one_line(seen);
        found.report(Problem::SpellingOfUnit { seen, name }, signer.places.of(key));
    };
    let posts = [(Some(signer.post.as_str()), "chuc_vu"), (head, "thay_cho")];
    for (post, key) in posts.into_iter().filter_map(|(post, key)| Some((post?, key))) {
        let known = POSTS.iter().find(|own| viet::fold(own) == viet::fold(post));
        if let Some(known) = known.filter(|own| viet::fold_tones(own) != viet::fold_tones(post)) {
            tell(post, (*known).to_owned(), key);
        }
    }
    if let Some(name) = &signer.name {
        let begins_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
        let words: Vec<&str> = name.split_whitespace().collect();
        if words.len() > 1 && viet::upper(name) == *name {
            let wanted: Vec<String> =
                words.iter().map(|word| viet::upper_first(&viet::lower(word))).collect();
            tell(name, wanted.join(" "), "ho_ten");
        }
        // "Nguyễn thị Hoa", and no title before the name: "ThS. Hà Văn Sơn".
        if words.iter().any(|word| begins_small(word)) {
            let wanted: Vec<String> = words.iter().map(|word| viet::upper_first(word)).collect();
            tell(name, wanted.join(" "), "ho_ten");
        }
    }
}

/// Two documents of one kind and one year with one number.
fn numbers(papers: &[Paper<'_>], found: &mut Diagnostics) {
    let kind = |template: &str| match template.starts_with("bao-cao") {
        true => "bao-cao".to_owned(),
        false => template.to_owned(),
    };
    let mut first = BTreeMap::new();
    for paper in papers {
        let Some(number) = paper.number else { continue };
        let Document { template, date, .. } = paper.document;
        match first.entry((kind(&template.value), date.year, number)) {
            Entry::Vacant(entry) => {
                entry.insert(paper);
            }
            Entry::Occupied(entry) => {
                let documents = vec![entry.get().id.to_string(), paper.id.to_string()];
                let problem = Problem::SameNumber { number: number.to_owned(), documents };
                let place = |own: &Paper<'_>| own.number_place().clone();
                found.push(Diagnostic::new(problem).at(&place(paper)).with(&place(entry.get())));
            }
        }
    }
}

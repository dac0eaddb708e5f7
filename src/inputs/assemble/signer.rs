//! Who signs a document, and how.

use super::section::Section;
use super::signature::{Authority, authority, signature_part};
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, SignaturePart};
use crate::model::{Acting, Signer};
use crate::origin::{KeyPlaces, Sourced};
use crate::viet;

/// Under which power, for whose post and in which post somebody signs, as the office typed it: "TM."
/// and "KT." may stand before the words, or all lines of the signature in one text.
pub(super) fn signer(section: Section<'_>, found: &mut Diagnostics) -> Option<Signer> {
    let mut on_behalf_of = section.text("thay_mat", found);
    let mut acting = section.node("hinh_thuc").and_then(|node| {
        values::choice(
            "hinh_thuc",
            node,
            &[
                (&["KT", "KT."], Acting::Deputy),
                (&["TL", "TL."], Acting::ByOrder),
                (&["TUQ", "TUQ."], Acting::ByAuthorisation),
                (&["Q", "Q."], Acting::ActingHead),
            ],
            found,
        )
    });
    let mut acting_for = section.text("thay_cho", found);
    let post = section.required("chuc_vu", found);
    let other_post = section.text("chuc_vu_khac", found);
    let name = section.text("ho_ten", found);
    let wrong = |text: &Sourced<String>, key: &str, found: &mut Diagnostics| {
        let problem = Problem::PostWithAuthority { seen: text.value.clone(), key: key.to_owned() };
        found.report(problem, &text.place);
    };
    let mut own: Option<Sourced<String>> = None;
    for text in post.iter().flat_map(lines) {
        let part = |rest: &str| Sourced::new(rest.to_owned(), text.place.clone());
        match authority(&text.value) {
            Some((Authority::Collective, rest)) if on_behalf_of.is_none() => {
                on_behalf_of = Some(part(rest));
            }
            Some((Authority::Acting(Acting::ActingHead), rest))
                if acting.as_ref().is_none_or(|known| known.value == Acting::ActingHead) =>
            {
                acting.get_or_insert_with(|| text.clone().map(|_| Acting::ActingHead));
                own = Some(part(rest));
            }
            Some((Authority::Acting(power), rest))
                if power != Acting::ActingHead
                    && acting_for.is_none()
                    && acting.as_ref().is_none_or(|known| known.value == power) =>
            {
                acting.get_or_insert_with(|| text.clone().map(|_| power));
                acting_for = Some(part(rest));
            }
            Some(_) => wrong(&text, "chuc_vu", found),
            None if own.is_none() => own = Some(text),
            None => wrong(&text, "chuc_vu", found),
        }
    }
    if let (None, Some(post)) = (&own, &post)
        && found.iter().all(|told| told.place.as_ref() != Some(&post.place))
    {
        // "KT. CHỦ TỊCH" alone says for whom, and not who.
        wrong(post, "chuc_vu", found);
    }
    let taken_apart = |text: &str| authority(text).map(|(power, rest)| (power, rest.to_owned()));
    if let Some(text) = &mut on_behalf_of {
        match taken_apart(&text.value) {
            Some((Authority::Collective, rest)) => text.value = rest,
            Some((Authority::Acting(_), _)) => wrong(text, "thay_mat", found),
            None => {}
        }
    }
    if let Some(text) = &mut acting_for {
        match taken_apart(&text.value) {
            Some((Authority::Acting(power), rest))
                if acting.as_ref().is_none_or(|known| known.value == power) =>
            {
                acting.get_or_insert_with(|| Sourced::new(power, text.place.clone()));
                text.value = rest;
            }
            Some(_) => wrong(text, "thay_cho", found),
            None => {}
        }
    }
    if let Some(text) = other_post.as_ref().filter(|post| authority(&post.value).is_some()) {
        wrong(text, "chuc_vu_khac", found);
    }
    let parts = [
        ("thay_mat", &on_behalf_of),
        ("thay_cho", &acting_for),
        ("chuc_vu", &own),
        ("chuc_vu_khac", &other_post),
        ("ho_ten", &name),
    ];
    for (key, text) in parts {
        let Some(text) = text else { continue };
        let is = signature_part(&text.value);
        let fits = match is {
            None => true,
            Some(SignaturePart::Collective) => key == "thay_mat",
            Some(SignaturePart::Post) => matches!(key, "thay_cho" | "chuc_vu" | "chuc_vu_khac"),
            Some(SignaturePart::Line) => false,
        };
        let told = found.iter().any(|told| told.place.as_ref() == Some(&text.place));
        if let (Some(is), false, false) = (is, fits, told) {
            let (seen, key) = (text.value.clone(), key.to_owned());
            found.report(Problem::SignaturePart { seen, key, is }, &text.place);
        }
    }
    if let Some(acting) = &acting
        && acting.value != Acting::ActingHead
        && acting_for.is_none()
    {
        section.missing("thay_cho", found);
    }
    if acting.is_none()
        && let Some(acting_for) = &acting_for
    {
        let problem =
            Problem::MissingKey { key: "hinh_thuc".to_owned(), section: "nguoi_ky".to_owned() };
        found.push(Diagnostic::new(problem).at(&acting_for.place));
    }
    section.finish(found);
    let own = own?;
    let place = |text: &Option<Sourced<String>>| text.as_ref().map(|text| text.place.clone());
    let places = KeyPlaces::new(
        own.place.clone(),
        [
            ("thay_mat", place(&on_behalf_of)),
            ("thay_cho", place(&acting_for)),
            ("ho_ten", place(&name)),
        ],
    );
    Some(Signer {
        on_behalf_of: on_behalf_of.map(|text| text.value),
        acting: acting.map(|acting| (acting.value, acting_for.map(|post| post.value))),
        post: own.value,
        other_post: other_post.map(|text| text.value),
        name: name.map(|text| text.value),
        places,
    })
}

/// The lines of a text, each with its place.
pub(super) fn lines(text: &Sourced<String>) -> Vec<Sourced<String>> {
    let lines = text.value.split('\n').map(viet::one_line).filter(|line| !line.is_empty());
    lines.map(|line| Sourced::new(line, text.place.clone())).collect()
}

/// Lines of a signature that were copied along with a list: "KT. CHỦ TỊCH" is nobody's address.
pub(super) fn no_signature(texts: &[Sourced<String>], key: &str, found: &mut Diagnostics) {
    let line = |text: &&Sourced<String>| signature_part(&text.value) == Some(SignaturePart::Line);
    for text in texts.iter().filter(line) {
        let (seen, key, is) = (text.value.clone(), key.to_owned(), SignaturePart::Line);
        found.report(Problem::SignaturePart { seen, key, is }, &text.place);
    }
}

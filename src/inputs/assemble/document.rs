//! A document: what it is, what it is based on, to whom it goes and who signs it.

use std::collections::BTreeMap;

use super::annexes::{annexes, wanted};
use super::by_commune::by_commune;
use super::correction::correction;
use super::file_names::{is_device, is_file_name};
use super::recipients::{items, recipients};
use super::section::Section;
use super::signer::{no_signature, signer};
use super::{basis, letterhead, period, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::keys;
use crate::inputs::raw::Node;
use crate::model::{Document, DraftMark, Organisation, Programme, Promises, Recipients};
use crate::origin::{Place, Sourced};
use crate::viet::{self, PartialDate};

/// The template of the notice that assigns a commune its targets: its subject says that.
const NOTICE: &str = "thong-bao-chi-tieu";

/// Reads one of `van_ban`.
pub fn document(
    item: &Sourced<Node>,
    programme: Option<&Programme>,
    organisation: Option<&Organisation>,
    found: &mut Diagnostics,
) -> Option<Document> {
    let section = Section::open("van_ban", &keys::DOCUMENT, item, found)?;
    let id = section.required("id", found);
    let template = section.text("mau", found);
    let period = section.text("ky", found).and_then(|text| period::id(&text, found));
    let by_commune = by_commune(&section, found);
    let notice = template.as_ref().or(id.as_ref()).is_some_and(|own| own.value == NOTICE);
    // A report's subject follows from its period.
    let given = section.text("trich_yeu", found);
    let subject_by_period = given.is_none();
    let subject = match (given, &period, programme) {
        (None, Some(id), Some(programme)) => {
            // What the period then has to say is settled when all of it was read.
            let promises = Promises { estimate: true, outlook: true };
            let subject = programme.report_subject(id.value, promises);
            Some(Sourced::new(subject, id.place.clone()))
        }
        (None, None, Some(programme)) if notice && section.node("ky").is_none() => {
            let place = by_commune.as_ref().map_or(&section.place, |own| &own.place);
            Some(Sourced::new(programme.notice_subject(organisation), place.clone()))
        }
        // A period or a programme that is there and wrong was told.
        (None, _, _) if section.node("ky").is_some() => None,
        (None, _, _) => {
            section.missing("trich_yeu", found);
            None
        }
        (given, _, _) => given,
    };
    let number = if by_commune.is_some() { None } else { section.text("so", found) };
    let date = section.text("thoi_gian", found);
    let legal_bases = items(section.texts("can_cu", found), &[]);
    let mut legal_bases: Vec<Sourced<String>> =
        legal_bases.into_iter().map(|text| basis::legal_basis(text, found)).collect();
    // What the list names twice it means once.
    let mut named: BTreeMap<String, Place> = BTreeMap::new();
    legal_bases.retain(|text| {
        let first =
            named.entry(viet::fold_tones(&text.value)).or_insert_with(|| text.place.clone());
        let again = *first != text.place;
        if again {
            let act = viet::act(&text.value).map_or_else(|| text.value.clone(), |act| act.name());
            found.push(Diagnostic::new(Problem::ActTwice { act }).at(&text.place).with(first));
        }
        !again
    });
    let addressees = items(section.texts("kinh_gui", found), &["kính gửi"]);
    let named = items(section.texts("noi_nhan", found), &["nơi nhận"]);
    no_signature(&addressees, "kinh_gui", found);
    no_signature(&named, "noi_nhan", found);
    let (list, archive) = recipients(named, found);
    let copies = section.node("so_ban").and_then(|node| values::whole("so_ban", node, found));
    let signer = match section.section("nguoi_ky", found) {
        Some(section) => signer(section, found),
        None => {
            if section.node("nguoi_ky").is_none() {
                section.missing("nguoi_ky", found);
            }
            None
        }
    };
    let corrects = correction(&section, found);
    let apart = by_commune.is_some() || corrects.is_some();
    let annexes = annexes(&section, (period.is_some(), apart), found);
    let charts = wanted("bieu_do", &section, found);
    let draft = draft(&section, found);
    let second_entry = section.text("nhap_lai", found);
    let place = section.place.clone();
    section.finish(found);
    let date_place = date.as_ref().map(|date| date.place.clone());
    let date = match date {
        None => {
            programme.map(|programme| PartialDate { day: None, month: None, year: programme.year })
        }
        Some(text) => match PartialDate::parse(&text.value) {
            Ok(date) => Some(date),
            Err(_) => {
                found.report(Problem::NotADate { seen: text.value.clone() }, &text.place);
                None
            }
        },
    };
    if let Some(id) = &id
        && !is_file_name(&id.value)
    {
        found.report(Problem::BadDocumentId { id: id.value.clone() }, &id.place);
    } else if let Some(id) = id.as_ref().filter(|id| is_device(&id.value)) {
        found.report(Problem::ReservedDocumentId { id: id.value.clone() }, &id.place);
    }
    let (number, symbol) = number.map_or((None, None), |number| letterhead::number(&number, found));
    let id = id?;
    Some(Document {
        template: template.unwrap_or_else(|| id.clone()),
        id,
        subject: subject?.map(|text| letterhead::subject(&text)),
        subject_by_period,
        number,
        symbol,
        date: date?,
        date_place,
        legal_bases,
        addressees,
        recipients: Recipients { list, archive, copies: copies.map(|copies| copies.value) },
        signer: signer?,
        period,
        charts,
        annexes,
        by_commune,
        corrects,
        is_letter: false,
        second_entry,
        draft,
        issued: false,
        replaces: None,
        place,
    })
}

/// Whether it is still a draft.
fn draft(section: &Section<'_>, found: &mut Diagnostics) -> DraftMark {
    let choices: &[(&[&str], DraftMark)] = &[
        (&["khong"], DraftMark::Ready),
        (&["co"], DraftMark::Marked),
        (&["kem_ma"], DraftMark::Fingerprint),
    ];
    let node = section.node("du_thao");
    let choice = node.and_then(|node| values::choice("du_thao", node, choices, found));
    choice.map_or(DraftMark::Ready, |choice| choice.value)
}

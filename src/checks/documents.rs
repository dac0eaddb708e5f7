//! N335, N512, N513, N519, N618, N619, N681: a document's own texts, and who signs it.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::{Document, OrganisationLevel, Project};
use crate::origin::Sourced;
use crate::template;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N335", "N512", "N513", "N519", "N618", "N619", "N681"],
    about: "subject, symbol, post and name fit the metadata of the electronic document (Phụ lục VI: \
            500, 30, 100 and 50 characters); \"Như trên\" among the recipients needs an addressee; a template \
            that speaks of the whole area is none for a single commune, and the other way round",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    of_texts(subject.project, found);
}

/// What is wrong with texts, whatever the data are.
pub(super) fn of_texts(project: &Project, found: &mut Diagnostics) {
    superior(project, found);
    for document in &project.documents {
        let fits = |field: &str, text: &str, limit: usize, place, found: &mut Diagnostics| {
            let length = text.chars().count();
            if length > limit {
                let problem = Problem::TextTooLong { field: field.to_owned(), limit, length };
                found.report(problem, place);
            }
        };
        fits("trich_yeu", &document.subject.value, 500, &document.subject.place, found);
        fits("chuc_vu", &document.signer.post, 100, document.signer.places.of("chuc_vu"), found);
        fits(
            "ho_ten",
            document.signer.name.as_deref().unwrap_or_default(),
            50,
            document.signer.places.of("ho_ten"),
            found,
        );
        deputy(document, found);
        template(document, found);
        // Illustrative projects say so at every build; their gaps are meant.
        if project.illustrative.is_none() {
            let texts = std::iter::once(&document.subject)
                .chain(&document.legal_bases)
                .chain(&document.addressees)
                .chain(&document.recipients.list);
            for text in texts.filter(|text| is_placeholder(&text.value)) {
                let shown = text.value.clone();
                found.report(Problem::Placeholder { text: shown }, &text.place);
            }
        }
        if let Some(given) = &document.recipients.archive {
            archive(project, document, given, found);
        }
        if let Some(as_above) = document.recipients.as_above()
            && document.addressees.is_empty()
        {
            found.report(Problem::AsAboveWithoutAddressee, &as_above.place);
        }
    }
}

/// A people's committee stands alone at the top (Phụ lục I, II.2).
fn superior(project: &Project, found: &mut Diagnostics) {
    let organisation = &project.organisation;
    let committee = matches!(
        organisation.level,
        OrganisationLevel::Province | OrganisationLevel::District | OrganisationLevel::Commune
    );
    if committee && !organisation.superior.is_empty() {
        let seen = organisation.superior.join(", ");
        let place = organisation.places.of("chu_quan");
        found.report(Problem::SuperiorOfCommittee { seen }, place);
    }
}

/// A template of the program's speaks of the whole area, or of one commune.
fn template(document: &Document, found: &mut Diagnostics) {
    let (template, by_commune) = (&document.template.value, document.by_commune.is_some());
    if template::is_for_each_commune(template).is_some_and(|own| own != by_commune) {
        let problem = Problem::TemplateOfOtherArea { template: template.clone(), by_commune };
        found.report(problem, &document.template.place);
    }
}

/// A deputy signs for the head: "KT." stands before the head's post (Phụ lục I, II.7a).
fn deputy(document: &Document, found: &mut Diagnostics) {
    let signer = &document.signer;
    let post = viet::one_line(&signer.post);
    let mut words = post.split(' ');
    if signer.acting.is_some() || words.next().map(viet::fold_tones).as_deref() != Some("phó") {
        return;
    }
    let head = viet::upper_first(&words.collect::<Vec<_>>().join(" "));
    if head.is_empty() {
        return;
    }
    let behalf = signer.on_behalf_of.is_some();
    let problem = Problem::DeputyWithoutKt { post: post.clone(), head, behalf };
    found.report(problem, signer.places.of("chuc_vu"));
}

/// The line "Lưu" among the recipients says what the project says, where that says anything.
fn archive(
    project: &Project,
    document: &Document,
    given: &Sourced<String>,
    found: &mut Diagnostics,
) {
    let unit = project.organisation.drafting_unit.as_deref();
    let wanted = document.recipients.usual_archive(unit);
    let stated = unit.is_some() || document.recipients.copies.is_some();
    // The copies may stand in the line alone.
    let bare = given.value.split(" (").next().unwrap_or_default();
    let same = |text: &str| viet::fold(text) == viet::fold(&wanted);
    let alone = document.recipients.copies.is_none() && same(bare);
    if stated && !same(&given.value) && !alone {
        let problem = Problem::ArchiveDiffers { seen: given.value.clone(), wanted };
        found.report(problem, &given.place);
    }
}

/// "số …", "(điền văn bản của đơn vị)", "____": nobody signs these on purpose.
fn is_placeholder(text: &str) -> bool {
    text.contains('…') || text.contains("...") || text.contains("(điền") || text.contains("__")
}

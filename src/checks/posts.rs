//! N687: who signs, in which post and for whom, is somebody of the body that issues (Phụ lục I, II.7).

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, PostFault, Problem};
use crate::model::{Acting, Organisation, OrganisationLevel, Signer};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N687"],
    about: "“TM.” names the issuing body itself, the head is the head of such a body (chairman, director, \
            head of division), “KT.” is signed by a deputy of that head, “TL.” by nobody's deputy",
    run,
};

/// How bodies begin, folded, and the post of their head.
const HEADS: &[(&str, &str)] = &[
    ("uy ban nhan dan ", "Chủ tịch"),
    ("ubnd ", "Chủ tịch"),
    ("so ", "Giám đốc"),
    ("trung tam ", "Giám đốc"),
    ("chi cuc ", "Chi cục trưởng"),
    ("van phong ", "Chánh Văn phòng"),
    ("phong ", "Trưởng phòng"),
];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let organisation = &subject.project.organisation;
    let name = format!("{} ", viet::fold(&organisation.name.value));
    let head = HEADS.iter().find(|(begin, _)| name.starts_with(begin)).map(|(_, head)| *head);
    for document in &subject.project.documents {
        let signer = &document.signer;
        let mut tell = |fault: PostFault, seen: &str, wanted: &str, key: &str| {
            let (seen, wanted) = (viet::one_line(seen), wanted.to_owned());
            let told = Diagnostic::new(Problem::PostOfOther { fault, seen, wanted });
            found.push(told.at(signer.places.of(key)).with(&organisation.name.place));
        };
        behalf(organisation, signer, head, &mut tell);
        // N662 tells of a department that signs as a committee.
        let as_committee =
            head != Some("Chủ tịch") && viet::fold(&signer.post).contains("chu tich");
        if let Some(head) = head.filter(|_| !as_committee) {
            post(signer, head, &mut tell);
        }
    }
}

type Tell<'a> = dyn FnMut(PostFault, &str, &str, &str) + 'a;

/// A committee signs as a body: "TM. ỦY BAN NHÂN DÂN", and no other body.
fn behalf(organisation: &Organisation, signer: &Signer, head: Option<&str>, tell: &mut Tell<'_>) {
    let committee =
        !matches!(organisation.level, OrganisationLevel::Department | OrganisationLevel::Division);
    let plain = |text: &str| format!("{} ", viet::fold(text)).replace("ubnd ", "uy ban nhan dan ");
    let name = &organisation.name.value;
    match &signer.on_behalf_of {
        Some(seen) if committee => {
            let (own, seen_plain) = (plain(name), plain(seen));
            let body = HEADS[0].0;
            if own.starts_with(body) && !own.starts_with(&seen_plain) {
                tell(PostFault::Behalf, seen, "Ủy ban nhân dân", "thay_mat");
            }
        }
        None if committee && head == Some("Chủ tịch") && signer.acting.is_none() => {
            tell(PostFault::NoBehalf, &signer.post, "Ủy ban nhân dân", "chuc_vu");
        }
        _ => {}
    }
}

/// Head, deputy, by order.
fn post(signer: &Signer, head: &str, tell: &mut Tell<'_>) {
    let is = |text: &str, wanted: &str| {
        let (text, wanted) = (viet::fold(text), viet::fold(wanted));
        // "Phó Chủ tịch Thường trực", "Chủ tịch Ủy ban nhân dân".
        text == wanted || text.starts_with(&format!("{wanted} "))
    };
    let deputy = format!("Phó {head}");
    match &signer.acting {
        None => {
            // A deputy alone is N618's matter.
            if !is(&signer.post, head) && !viet::fold(&signer.post).starts_with("pho ") {
                tell(PostFault::Head, &signer.post, head, "chuc_vu");
            }
        }
        Some((Acting::ActingHead, _)) => {
            if viet::fold(&signer.post).starts_with("pho ") {
                tell(PostFault::Head, &signer.post, head, "chuc_vu");
            }
        }
        Some((acting, for_whom)) => {
            let for_whom = for_whom.as_deref().unwrap_or(head);
            // N661 tells of a deputy in the head's place.
            let deputy_above = viet::fold(for_whom).starts_with("pho ");
            if !deputy_above && !is(for_whom, head) {
                tell(PostFault::Head, for_whom, head, "thay_cho");
            } else if deputy_above || is(&signer.post, head) {
                // Who signs for oneself is N661's matter.
            } else if *acting == Acting::Deputy && !is(&signer.post, &deputy) {
                tell(PostFault::Deputy, &signer.post, &deputy, "chuc_vu");
            } else if *acting == Acting::ByOrder && viet::fold(&signer.post).starts_with("pho ") {
                tell(PostFault::ByOrder, &signer.post, head, "chuc_vu");
            }
        }
    }
}

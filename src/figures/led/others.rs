//! Bodies beside a department or a division, which it asks and gives no orders to.

use super::words::without_asking;
use crate::model::{Organisation, OrganisationLevel};
use crate::viet;

/// How names of bodies begin that are no part of a department or a division, folded.
const OTHERS: &[&str] =
    &["so ", "ubnd ", "uy ban nhan dan ", "cong an ", "bo chi huy ", "ban chi huy "];

/// Whether a body's name is written as of one that is asked: “Đề nghị Sở Xây dựng”.
#[must_use]
pub fn is_asked(office: &str) -> bool {
    let folded = viet::fold_tones(office);
    without_asking(&folded) != folded
}

/// Whether a body, asked or not, is no part of the department or division that issues a plan; committees have
/// others below them.
#[must_use]
pub fn is_another_body(office: &str, issuer: &Organisation) -> bool {
    let division = issuer.level == OrganisationLevel::Division;
    if !division && issuer.level != OrganisationLevel::Department {
        return false;
    }
    let own = viet::fold(&issuer.name.value);
    let folded = viet::fold(without_asking(&viet::fold_tones(&viet::one_line(office))));
    let other = OTHERS.iter().any(|begin| folded.starts_with(begin));
    // Divisions of a department are its own; to a division others are other bodies.
    let neighbour = division && folded.starts_with("phong ");
    (other || neighbour) && !own.starts_with(&folded) && !folded.starts_with(&own)
}

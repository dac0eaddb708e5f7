//! The signatures of a file with what was found of each.

use chrono::{DateTime, Utc};

use super::crypto::{Holds, Roots, SignatureCheck, check_signature};
use super::pdf::File;
use super::seen::{SeenSignature, SignedBytes, signatures};
use crate::diag::{Problem, Unsound};
use crate::messages::values::{SignatureDoubt, SignatureFault};

/// A signature in a file, and whether it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedSignature {
    /// As it stands in the file.
    pub seen: SeenSignature,
    /// What was found of it.
    pub check: SignatureCheck,
}

/// Forms of signatures that are looked into: a CMS over the file.
const KINDS: [&str; 2] = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];

/// Looks at every signature of a file of which nothing else is known, in the order in which they were made.
///
/// # Errors
/// The file cannot be read for certain.
pub fn checked_signatures(
    pdf: &[u8],
    roots: Option<&Roots>,
) -> Result<Vec<CheckedSignature>, Problem> {
    let unreadable = |why: Unsound| Problem::SignedUnreadable { why };
    let file = File::read(pdf).map_err(unreadable)?;
    let seen = signatures(&file, &file.whole()).map_err(unreadable)?;
    Ok(check_all(pdf, seen, roots))
}

/// Looks at signatures that were seen in a file.
pub fn check_all(
    pdf: &[u8],
    seen: Vec<SeenSignature>,
    roots: Option<&Roots>,
) -> Vec<CheckedSignature> {
    let mut all: Vec<CheckedSignature> =
        seen.into_iter().map(|own| checked(pdf, own, roots)).collect();
    let forbade: Vec<Option<String>> =
        (0..all.len()).map(|at| forbidden_after(&all, at).map(str::to_owned)).collect();
    for (own, later) in all.iter_mut().zip(forbade) {
        if let Some(later) = later.filter(|_| own.check.holds.is_arithmetic_right()) {
            own.check.holds = Holds::No(SignatureFault::Forbade(later));
        }
    }
    all
}

/// What is told of a field that may not be signed after the signatures of a file.
pub fn forbidden(all: &[CheckedSignature], field: &str) -> Option<Problem> {
    let mut all = all.iter().filter(|own| !own.seen.is_time_stamp);
    let own = all.find(|own| own.seen.permits.forbids(field))?;
    Some(Problem::SigningForbidden {
        field: field.to_owned(),
        earlier: own.seen.field.clone(),
        signer: own.signer().unwrap_or_else(|| "?".to_owned()),
    })
}

/// The field of a later signature that a signature does not let be added. Time stamps are no change (ISO
/// 32000-2, 12.8.2.2.2).
fn forbidden_after(all: &[CheckedSignature], at: usize) -> Option<&str> {
    let own = &all.get(at)?.seen;
    let later = all.iter().skip(at + 1).map(|later| &later.seen);
    let mut later = later.filter(|later| !later.is_time_stamp && !own.is_time_stamp);
    later.find(|later| own.permits.forbids(&later.field)).map(|later| later.field.as_str())
}

fn checked(pdf: &[u8], seen: SeenSignature, roots: Option<&Roots>) -> CheckedSignature {
    let parts = seen.ranges.each_ref().map(|own| pdf.get(own.clone()).unwrap_or_default());
    let at = seen.when.map(|own| own.to_utc());
    let mut check = check_signature(&seen.cms, &parts, at, roots);
    if seen.coverage == SignedBytes::Broken {
        check.holds = Holds::No(SignatureFault::Digest);
    } else if seen.is_time_stamp || !KINDS.contains(&seen.kind.as_str()) {
        check.holds = Holds::Undecided(SignatureDoubt::Algorithm(seen.kind.clone()));
    }
    CheckedSignature { seen, check }
}

impl CheckedSignature {
    /// Who signed: by the certificate, else as the file says.
    pub fn signer(&self) -> Option<String> {
        let by = self.check.signer.as_ref().map(|own| own.name.clone());
        by.or_else(|| self.seen.name.clone())
    }

    /// When it was made, as it says itself.
    pub fn says_when(&self) -> Option<DateTime<Utc>> {
        self.check.at
    }

    /// Takes it for what nobody can vouch for, as it cannot have been made when it says: whether its
    /// certificate was valid then says nothing.
    pub fn doubt_time(&mut self) {
        if matches!(self.check.holds, Holds::Yes { .. }) {
            self.check.holds = Holds::Undecided(SignatureDoubt::OddTime);
        }
    }

    /// Why it is not decided whether it holds, unless that is only because no roots are given, or is told of
    /// its time.
    pub fn doubt(&self) -> Option<Problem> {
        match &self.check.holds {
            Holds::Yes { .. }
            | Holds::No(_)
            | Holds::Undecided(SignatureDoubt::NoRoots | SignatureDoubt::OddTime) => None,
            Holds::Undecided(_) => self.problem(),
        }
    }

    /// What is to be told of it: that it does not hold, or that this is not decided.
    pub fn problem(&self) -> Option<Problem> {
        let (field, signer) =
            (self.seen.field.clone(), self.signer().unwrap_or_else(|| "?".to_owned()));
        match &self.check.holds {
            Holds::Yes { .. } => None,
            Holds::No(why) => Some(Problem::SignatureWrong { field, signer, why: why.clone() }),
            Holds::Undecided(why) => {
                Some(Problem::SignatureUndecided { field, signer, why: why.clone() })
            }
        }
    }
}

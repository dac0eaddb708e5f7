//! The way from a signer's certificate to a root that is trusted.

use chrono::{DateTime, Utc};

use super::certificate::Certificate;
use super::roots::Roots;

/// No way is longer, in certificates between signer and root.
const LONGEST: usize = 8;

/// So many signatures are looked at before a way counts as not found: hostile certificates could name each
/// other without end.
const PATIENCE: usize = 200;

/// The root to which a certificate leads at a moment, through some of the others; nothing where there is no
/// way. Every signature on it holds, everyone on it was valid then and may certify. Nobody leads to one with the
/// signer's own key: a certificate made by oneself may call itself an authority.
pub fn root<'a>(
    signer: &'a Certificate,
    others: &'a [Certificate],
    roots: &'a Roots,
    at: DateTime<Utc>,
) -> Option<&'a Certificate> {
    if signer.asks_for_more() {
        return None;
    }
    Search { signer, others, roots, at: Some(at), left: PATIENCE }.from(signer, &mut Vec::new())
}

/// Where there is a way but for the dates of those on it: the first that was not valid at the moment.
pub fn untimely<'a>(
    signer: &'a Certificate,
    others: &'a [Certificate],
    roots: &'a Roots,
    at: DateTime<Utc>,
) -> Option<&'a Certificate> {
    if signer.asks_for_more() {
        return None;
    }
    let mut way = Vec::new();
    let root = Search { signer, others, roots, at: None, left: PATIENCE }.from(signer, &mut way)?;
    way.into_iter().chain([root]).find(|own| !own.is_valid_at(at))
}

struct Search<'a> {
    signer: &'a Certificate,
    others: &'a [Certificate],
    roots: &'a Roots,
    /// When those on the way must have been valid, where that is asked.
    at: Option<DateTime<Utc>>,
    left: usize,
}

impl<'a> Search<'a> {
    /// Goes on from a certificate, with those between it and the signer, itself among them.
    fn from(
        &mut self,
        own: &'a Certificate,
        between: &mut Vec<&'a Certificate>,
    ) -> Option<&'a Certificate> {
        let (roots, signer) = (self.roots, self.signer);
        let serves = |root: &Certificate| root.key_info() != signer.key_info();
        if let Some(root) = roots.iter().find(|root| *root == own && serves(root)) {
            return Some(root);
        }
        let mut serving = roots.iter().filter(|root| serves(root));
        if let Some(root) = serving.find(|root| self.issued(own, root, between.len())) {
            return Some(root);
        }
        if between.len() == LONGEST {
            return None;
        }
        for issuer in self.others {
            let seen = issuer == own || between.contains(&issuer);
            if !seen && !issuer.asks_for_more() && self.issued(own, issuer, between.len()) {
                between.push(issuer);
                if let Some(root) = self.from(issuer, between) {
                    return Some(root);
                }
                between.pop();
            }
        }
        None
    }

    /// Whether one certificate issued another.
    fn issued(&mut self, own: &Certificate, issuer: &Certificate, between: usize) -> bool {
        if !self.at.is_none_or(|at| issuer.is_valid_at(at))
            || !issuer.may_certify(between)
            || !own.names_as_issuer(issuer)
            || self.left == 0
        {
            return false;
        }
        self.left -= 1;
        own.is_signed_by(issuer)
    }
}

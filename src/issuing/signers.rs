//! What is odd about the signatures of an issued document: whose they are, and when they say they were made.

use std::path::Path;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::kept::INPUTS;
use super::standing::{IssuedDocument, SIGNER_FIELD};
use crate::diag::Problem;
use crate::messages::values::TimeTrouble;
use crate::returns;
use crate::signing::CheckedSignature;
use crate::viet;

/// The field of the body that issues it.
const BODY_FIELD: &str = "co-quan";

/// The clocks of two machines are no farther apart.
const CLOCKS_APART: Duration = Duration::minutes(5);

/// What a body lies in, as it stands behind its name.
const WIDER: [&str; 5] = ["huyen ", "thi xa ", "thanh pho ", "quan ", "tinh "];

/// What a short form of a body's name stands for; both are without marks.
const BODIES: [(&str, &str); 2] = [("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan")];

impl IssuedDocument {
    /// What is told of its signatures; a time that cannot be true leaves nothing of what hangs on it.
    /// `register` is the folder of its register.
    pub fn remarks(
        &self,
        register: &Path,
        signatures: &mut [CheckedSignature],
        now: DateTime<Utc>,
    ) -> Vec<Problem> {
        let mut told = Vec::new();
        for own in signatures.iter_mut() {
            told.extend(own.doubt());
            if own.seen.is_time_stamp {
                continue;
            }
            let signer = own.signer().unwrap_or_default();
            let field = own.seen.field.as_str();
            if let Some(why) = own.says_when().and_then(|at| self.time_trouble(at, now)) {
                told.push(odd_time((field, &signer), own.says_when().unwrap_or(now), why.clone()));
                if !matches!(why, TimeTrouble::BeforeDate(_)) {
                    own.doubt_time();
                }
            }
            let body = own.check.signer.as_ref().and_then(|own| own.body.clone());
            told.extend(self.signed_by(
                register,
                own.seen.field.as_str(),
                (&signer, body.as_deref()),
            ));
        }
        told
    }

    /// What is told of a signature that is made now.
    pub fn signed_now(
        &self,
        register: &Path,
        field: &str,
        (signer, body): (&str, Option<&str>),
        now: DateTime<Utc>,
    ) -> Vec<Problem> {
        let time = self.time_trouble(now, now).map(|why| odd_time((field, signer), now, why));
        time.into_iter().chain(self.signed_by(register, field, (signer, body))).collect()
    }

    /// Why a time of signing is odd, where it is.
    fn time_trouble(&self, at: DateTime<Utc>, now: DateTime<Utc>) -> Option<TimeTrouble> {
        // A number that came later has a date of its own, after the signing.
        time_trouble((at, now), self.entered, self.entry.date)
    }

    /// What is told of a signature in a field of it that is not by whoever is to sign there. A certificate has
    /// more than a name at times: a title, a number.
    pub(super) fn signed_by(
        &self,
        register: &Path,
        field: &str,
        (signer, body): (&str, Option<&str>),
    ) -> Option<Problem> {
        let (field, signer) = (field.to_owned(), signer.to_owned());
        if field == SIGNER_FIELD {
            let wanted = &self.entry.signer;
            // Where no name is given the post stands there: "Chủ tịch".
            let mut words = wanted.split_whitespace();
            let is_name =
                words.clone().count() > 1 && words.all(|own| own.starts_with(char::is_uppercase));
            let is_other =
                is_name && !viet::fold_tones(&signer).contains(&viet::fold_tones(wanted));
            let wanted = wanted.clone();
            return is_other.then_some(Problem::SignedByOther { field, signer, wanted });
        }
        if field != BODY_FIELD {
            return None;
        }
        // Which body issued it is said by what it was made of.
        let inputs = register.join(&self.entry.folder).join(INPUTS);
        let project = returns::load_draft(&inputs, None).project;
        // Where that cannot be read, nobody is taken for the body.
        let is_own =
            project.as_ref().is_some_and(|own| names_body(&signer, &own.organisation.name.value));
        let own =
            project.map_or_else(|| self.entry.issuer.clone(), |own| own.organisation.name.value);
        // A person's certificate names the body that it was given for.
        let signer = match body.filter(|body| *body != signer) {
            Some(body) => format!("{signer}, {body}"),
            None => signer,
        };
        (!is_own).then_some(Problem::SignedForBody { field, signer, body: own })
    }
}

/// Why a time of signing is odd, by the day on which the file was made and the date that it prints.
fn time_trouble(
    (at, now): (DateTime<Utc>, DateTime<Utc>),
    entered: NaiveDate,
    printed: Option<NaiveDate>,
) -> Option<TimeTrouble> {
    let day = viet::here(at).date_naive();
    if at > now + CLOCKS_APART {
        return Some(TimeTrouble::Ahead(told_at(now)));
    }
    if day < entered {
        return Some(TimeTrouble::BeforeIssue(viet::fmt_short(entered)));
    }
    let printed = printed.filter(|date| day < *date)?;
    Some(TimeTrouble::BeforeDate(viet::fmt_short(printed)))
}

/// Whether a certificate's owner is a body, by its whole name, with marks or without, in full or in short; what
/// it lies in may follow.
fn names_body(owner: &str, body: &str) -> bool {
    let plain = |text: &str| {
        let words = viet::fold(text);
        let words = words.split_whitespace().map(|word| {
            let long = BODIES.iter().find(|(short, _)| *short == word);
            long.map_or(word, |(_, long)| long)
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let (owner, body) = (plain(owner), plain(body));
    let Some(rest) = owner.strip_prefix(&body) else { return false };
    let is_wider = |own: &&str| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(*own));
    !body.is_empty() && (rest.is_empty() || WIDER.iter().any(is_wider))
}

fn odd_time((field, signer): (&str, &str), at: DateTime<Utc>, why: TimeTrouble) -> Problem {
    Problem::SignedAtOddTime {
        field: field.to_owned(),
        signer: signer.to_owned(),
        at: told_at(at),
        why,
    }
}

fn told_at(at: DateTime<Utc>) -> String {
    viet::here(at).format("%d/%m/%Y %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_held_against_the_day_of_issuing_the_printed_date_and_the_clock() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let now = at("2025-02-09T10:00:00Z");
        let odd = |signed: &str, entered: &str, printed: Option<&str>| {
            time_trouble((at(signed), now), day(entered), printed.map(day))
        };
        // Of the day itself, by Vietnam's time, and a little fast: nothing.
        assert_eq!(odd("2025-02-08T17:00:00Z", "2025-02-09", Some("2025-02-09")), None);
        assert_eq!(odd("2025-02-09T10:04:59Z", "2025-02-09", None), None);
        assert_eq!(
            odd("2025-02-09T10:06:00Z", "2025-02-09", None),
            Some(TimeTrouble::Ahead("09/02/2025 17:00".to_owned()))
        );
        assert_eq!(
            odd("2025-02-08T16:59:00Z", "2025-02-09", None),
            Some(TimeTrouble::BeforeIssue("09/02/2025".to_owned()))
        );
        assert_eq!(
            odd("2025-02-09T09:00:00Z", "2025-02-09", Some("2025-02-10")),
            Some(TimeTrouble::BeforeDate("10/02/2025".to_owned()))
        );
    }

    #[test]
    fn a_body_is_known_by_its_whole_name() {
        let body = "Ủy ban nhân dân xã Tân Lập";
        for owner in [
            "Ủy ban nhân dân xã Tân Lập",
            "UỶ BAN NHÂN DÂN XÃ TÂN LẬP",
            "UBND xã Tân Lập",
            "UBND xa Tan Lap, tỉnh Bình Minh",
        ] {
            assert!(names_body(owner, body), "{owner}");
        }
        for owner in [
            "Ủy ban nhân dân xã Tân",
            "UBND xã Tân Lập Đông",
            "Phòng Kinh tế, UBND xã Tân Lập",
            "Đảng ủy xã Tân Lập",
            "Lê Văn Lạ",
            "",
        ] {
            assert!(!names_body(owner, body), "{owner}");
        }
    }
}

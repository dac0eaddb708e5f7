//! What a body does about the criteria that it leads: who is above it, beside it or below it is not told
//! the same.

use super::{led_by, words};
use crate::model::Commune;
use crate::viet;

/// What a body does about the criteria that it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadRole {
    /// It directs: the committee's chairmen, a steering committee.
    Directs,
    /// It guides those below and looks at what they reached: an office of the issuing body.
    Guides,
    /// It does it: committees below, hamlets.
    Does,
    /// It moves people to do it, and is asked, not ordered: the Front and its organisations.
    Moves,
}

/// The Front and the organisations of people, at the beginning of a name.
const ORGANISATIONS: [&str; 11] = [
    "hội",
    "đoàn",
    "đoàn thể",
    "liên đoàn",
    "liên minh",
    "mặt trận",
    "mttq",
    "tổ chức chính trị",
    "ubmttq",
    "ủy ban mặt trận",
    "ủy ban mttq",
];

/// Who directs, at the beginning of a name.
const DIRECTING: [&str; 6] =
    ["ban chỉ đạo", "chủ tịch", "đồng chí", "lãnh đạo", "phó chủ tịch", "thường trực"];

/// Words in front of the body that a person is of.
const PERSONS: [&str; 3] = ["chủ tịch", "phó chủ tịch", "thường trực"];

/// Whose chairmen direct, within a name: “Nguyễn Văn A, Chủ tịch UBND tỉnh”.
const COMMITTEES: [&str; 2] = ["chủ tịch ubnd", "chủ tịch ủy ban nhân dân"];

/// Who does it in a hamlet, at the beginning of a name.
const OF_HAMLETS: [&str; 4] = ["trưởng", "ban phát triển", "ban công tác mặt trận", "ban cán sự"];

impl LeadRole {
    /// That of a body, by its name in a plan for these communes.
    #[must_use]
    pub fn of(body: &str, communes: &[Commune]) -> Self {
        let folded = viet::fold_tones(body);
        let text = words::without_asking(&folded);
        let all = words::several(text);
        let text = all.unwrap_or(text);
        let begins = |text: &str, known: &[&str]| {
            known.iter().any(|word| words::behind(text, word).is_some())
        };
        let of_person = PERSONS.iter().find_map(|word| words::behind(text, word)).unwrap_or(text);
        // “hội đồng” is a council.
        if begins(of_person, &ORGANISATIONS) && !begins(of_person, &["hội đồng"]) {
            return LeadRole::Moves;
        }
        if begins(text, &DIRECTING) || COMMITTEES.iter().any(|words| text.contains(words)) {
            return LeadRole::Directs;
        }
        let named = |noun: &str| format!(" {text} ").contains(&format!(" {noun} "));
        let of_hamlets = (all.is_some() || begins(text, &OF_HAMLETS))
            && viet::HamletKind::ALL.iter().any(|kind| named(kind.label()));
        let below = communes.len() > 1 && !led_by(body, communes).communes.is_empty();
        if of_hamlets || below { LeadRole::Does } else { LeadRole::Guides }
    }

    /// As templates name it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            LeadRole::Directs => "chỉ đạo",
            LeadRole::Guides => "hướng dẫn",
            LeadRole::Does => "thực hiện",
            LeadRole::Moves => "vận động",
        }
    }
}

//! What the units and hamlets of a project are called, each by its kind.

use std::collections::BTreeSet;

use super::{CriteriaSet, Hamlet, Project, UnitKind};
use crate::viet::{self, HamletKind};

/// Words for hamlets of a phường; elsewhere there are none of them (Nghị định 185/2026/NĐ-CP).
const URBAN: [&str; 3] = ["tổ dân phố", "khu phố", "khóm"];

/// Whether a word is one for hamlets of other units than phường, which are thôn together.
fn is_rural(word: &str) -> bool {
    use HamletKind::{Ap, Ban, Buon, Lang, Thon, Xom};
    matches!(HamletKind::parse(word), Some(Ap | Ban | Buon | Lang | Thon | Xom))
}

impl Project {
    /// The kinds of all its units.
    fn kinds(&self) -> impl Iterator<Item = UnitKind> {
        self.communes.iter().map(|commune| commune.kind)
    }

    /// Whether its units are of more than one kind.
    pub fn has_several_kinds(&self) -> bool {
        let mut kinds = self.kinds();
        kinds.next().is_some_and(|first| kinds.any(|kind| kind != first))
    }

    /// Its units as they are addressed: "phường"; "xã, phường, đặc khu" of several kinds.
    pub fn unit_word(&self) -> String {
        viet::unit_word(self.kinds())
    }

    /// Its units as they are counted: "phường"; "đơn vị cấp xã" of several kinds.
    pub fn counted_word(&self) -> &'static str {
        viet::counted_word(self.kinds())
    }

    /// Whether the programme's titles name its units: "xã nông thôn mới". Of others than communes
    /// (and the towns of old) the titles are "nông thôn mới" alone.
    pub fn title_is_of_communes(&self) -> bool {
        self.kinds().all(|kind| matches!(kind, UnitKind::Commune | UnitKind::Town))
    }

    /// What a set is called here: of other units than communes "Bộ tiêu chí nông thôn mới".
    pub fn set_name(&self, set: &CriteriaSet) -> String {
        let name = &set.short_name;
        if self.title_is_of_communes() {
            return name.clone();
        }
        name.replacen("tiêu chí xã nông thôn mới", "tiêu chí nông thôn mới", 1)
    }

    /// What a unit's hamlets are called: the office's word; by default tổ dân phố in a phường, thôn
    /// elsewhere. Where there are units of both sorts, the word for one sort is not printed for the
    /// other.
    pub fn hamlet_word_of(&self, commune: usize) -> String {
        let urban =
            self.communes.get(commune).is_some_and(|commune| commune.kind == UnitKind::Ward);
        self.hamlet_word_in(urban)
    }

    fn hamlet_word_in(&self, urban: bool) -> String {
        let given = self.organisation.hamlet_word.as_deref();
        let both = self.kinds().any(|kind| (kind == UnitKind::Ward) != urban);
        let fits = |word: &&str| URBAN.contains(&viet::fold_tones(word).as_str()) == urban;
        let word = match given {
            Some(given) if both => given.split(',').map(str::trim).find(fits),
            // A phường has none of them, whatever an office wrote before they were renamed.
            Some(given) if urban => Some(given).filter(|word| !is_rural(word)),
            given => given,
        };
        word.unwrap_or(if urban { URBAN[0] } else { "thôn" }).to_owned()
    }

    /// What its hamlets are called together where their titles are the matter: "thôn", "tổ dân phố",
    /// or "thôn, tổ dân phố" where both sorts of units have hamlets with a title or on the way to one.
    pub fn hamlet_word(&self) -> String {
        let rows = || self.hamlets.iter().chain(self.periods.iter().flat_map(|p| &p.hamlets));
        let titled = |row: &&Hamlet| {
            let counts =
                [&row.standard_base, &row.standard_target, &row.model_base, &row.model_target];
            counts.into_iter().flatten().any(|count| count.value.number > 0)
        };
        if rows().any(|row| titled(&row)) {
            return self.hamlet_word_among(rows().filter(titled).map(|row| row.commune));
        }
        self.hamlet_word_among(rows().map(|row| row.commune))
    }

    /// What the hamlets of these units are called together; of none, those of all units.
    pub fn hamlet_word_among(&self, communes: impl Iterator<Item = usize>) -> String {
        let mut sorts: BTreeSet<bool> = communes
            .filter_map(|commune| self.communes.get(commune))
            .map(|commune| commune.kind == UnitKind::Ward)
            .collect();
        if sorts.is_empty() {
            sorts.insert(self.kinds().all(|kind| kind == UnitKind::Ward));
        }
        let words: Vec<String> =
            sorts.into_iter().map(|urban| self.hamlet_word_in(urban)).collect();
        words.join(", ")
    }
}

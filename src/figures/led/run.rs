//! Units that are meant together: “các xã, phường khu vực III”, “03 xã: Hòa An, Tân Lập, Xuân Mai”.

use std::collections::BTreeSet;

use super::meant::Led;
use super::parts::Part;
use super::words;
use crate::model::{Commune, UnitKind};
use crate::viet;

/// Units that are meant together.
#[derive(Default)]
pub(super) struct Run {
    said: Vec<String>,
    kinds: BTreeSet<UnitKind>,
    count: Option<usize>,
    named: BTreeSet<usize>,
    /// Those of the groups that limit the kinds, where groups do.
    of_groups: Option<BTreeSet<usize>>,
    /// The noun of the last group: “khu vực”.
    noun: String,
    excepted: BTreeSet<usize>,
    /// Whether the names that follow are those of units left out.
    excepting: bool,
    /// Names that no unit bears.
    misnamed: Vec<String>,
    /// Whether something was said of the units that was not understood.
    doubtful: bool,
}

impl Run {
    /// Whether it is not yet said which units are meant.
    pub(super) fn is_bare(&self) -> bool {
        self.kinds.is_empty() && !self.is_limited()
    }

    /// Whether names or groups are given.
    pub(super) fn is_limited(&self) -> bool {
        let names = !self.named.is_empty() || !self.misnamed.is_empty();
        names || self.of_groups.is_some() || self.excepting
    }

    /// Adds a part: a kind, a name, a group, whom it leaves out.
    pub(super) fn add(&mut self, text: &str, part: &Part, communes: &[Commune]) {
        self.said.push(part.said.clone());
        let (count, text) = match words::count(text) {
            Some((count, rest)) => (Some(count), rest),
            None => (None, text),
        };
        self.doubtful |= count.is_some() && self.count.is_some();
        self.count = self.count.or(count);
        let text = words::several(text).unwrap_or(text);
        // The names that follow are of that kind, too.
        self.kinds.extend(words::kind(text).map(|(kind, _)| kind));
        if text.is_empty() || self.is_named(text, communes) {
            return;
        }
        let rest = if let Some(rest) = words::every(text) {
            self.kinds.extend(UnitKind::ALL);
            rest
        } else {
            words::kind(text).map_or(text, |(_, rest)| rest)
        };
        if rest.is_empty() || self.is_understood(rest, communes) {
            return;
        }
        let starts_with_capital = part.said.starts_with(char::is_uppercase);
        let names = !self.named.is_empty() || !self.misnamed.is_empty();
        let bare = rest == text && !part.explains;
        if is_like_a_name(&part.said, rest) && (names || !bare) {
            self.misnamed.push(part.said.clone());
        } else if !(bare && starts_with_capital) {
            // With a capital it is an office of which nothing is known here.
            self.doubtful = true;
        }
    }

    /// Whether the words behind units are a name, a group, a place or an exception.
    fn is_understood(&mut self, rest: &str, communes: &[Commune]) -> bool {
        if words::anywhere(rest) || self.is_named(rest, communes) || self.is_group(rest, communes) {
            return true;
        }
        let Some(whom) = words::excepted(rest) else { return false };
        self.excepting = true;
        let whom = words::several(whom).unwrap_or(whom);
        if self.is_named(whom, communes) {
            return true;
        }
        let whom = words::kind(whom).map_or(whom, |(_, rest)| rest);
        self.is_named(whom, communes) || self.is_group(whom, communes)
    }

    /// Takes a name in; whether it is one.
    fn is_named(&mut self, text: &str, communes: &[Commune]) -> bool {
        let found = named(communes, text, &self.kinds);
        let set = if self.excepting { &mut self.excepted } else { &mut self.named };
        found.is_some_and(|at| {
            set.insert(at);
            true
        })
    }

    /// Takes a group in; whether it is one.
    fn is_group(&mut self, text: &str, communes: &[Commune]) -> bool {
        let text = words::group(text);
        let text =
            if text.contains(' ') { text.to_owned() } else { format!("{} {text}", self.noun) };
        let key = group_key(&text);
        let is_it = |own: &String| {
            let own = group_key(own);
            // The column may hold the bare number of an area.
            own == key || own.parse::<u32>().is_ok() && key == format!("khu vực {own}")
        };
        let all: BTreeSet<usize> = (0..communes.len())
            .filter(|at| communes[*at].group.as_ref().is_some_and(is_it))
            .collect();
        if all.is_empty() {
            return false;
        }
        if let Some((noun, _)) = text.rsplit_once(' ') {
            noun.clone_into(&mut self.noun);
        }
        if self.excepting {
            self.excepted.extend(all);
        } else {
            self.of_groups.get_or_insert_default().extend(all);
        }
        true
    }

    /// Whom it means.
    pub(super) fn end(self, communes: &[Commune]) -> Led {
        let nobody = self.kinds.is_empty() && self.of_groups.is_none();
        let kinds =
            if self.kinds.is_empty() { UnitKind::ALL.into_iter().collect() } else { self.kinds };
        let of_kinds = (0..communes.len()).filter(|at| kinds.contains(&communes[*at].kind));
        let limited = self.of_groups.as_ref();
        let in_groups = |at: &usize| limited.is_none_or(|groups| groups.contains(at));
        let names = !self.named.is_empty() || !self.misnamed.is_empty();
        let mut meant: BTreeSet<usize> = match (names, self.doubtful || nobody) {
            (true, _) => self.named,
            (false, true) => BTreeSet::new(),
            (false, false) => of_kinds.filter(in_groups).collect(),
        };
        meant.retain(|at| !self.excepted.contains(at));
        let miscounted = self.count.is_some_and(|count| count != meant.len());
        let mut unclear = self.misnamed;
        if self.doubtful
            || miscounted
            || meant.is_empty() && unclear.is_empty()
            || names && limited.is_some()
        {
            unclear = vec![self.said.join(", ")];
        }
        if miscounted {
            meant.clear();
        }
        Led { communes: meant, unclear }
    }
}

/// The one commune of a name, of the kind that stands before it, else of one of some kinds.
pub(super) fn named(communes: &[Commune], text: &str, kinds: &BTreeSet<UnitKind>) -> Option<usize> {
    let (noun, _) = viet::split_unit(text);
    let (key, whole) = (viet::unit_key(text), viet::fold_tones(text));
    let of_list = |own: UnitKind| kinds.is_empty() || kinds.contains(&own);
    let is_it = |commune: &Commune| {
        let own = &commune.name.value;
        // “Xã Phì” may be a name as it stands.
        viet::fold_tones(own) == whole && of_list(commune.kind)
            || viet::unit_key(own) == key
                && noun.map_or_else(|| of_list(commune.kind), |noun| noun == commune.kind)
    };
    let mut found = (0..communes.len()).filter(|at| is_it(&communes[*at]));
    found.next().filter(|_| found.next().is_none())
}

/// What groups are compared by: “Các xã khu vực III”, “khu vực 3” and “KV III” are one.
fn group_key(group: &str) -> String {
    let folded = viet::fold_tones(group);
    let folded = folded.split([':', '(']).next().unwrap_or_default().trim();
    let bare = words::several(folded).unwrap_or(folded);
    let bare = words::kind(bare).map_or(bare, |(_, rest)| words::group(rest));
    let spelt = words::behind(bare, "kv").map(|rest| format!("khu vực {rest}"));
    let spelt = spelt.unwrap_or_else(|| bare.to_owned());
    let (noun, last) = spelt.rsplit_once(' ').unwrap_or(("", &spelt));
    let number = viet::parse_roman(&viet::upper(last)).map(|number| number.to_string());
    let number = number.unwrap_or_else(|| last.to_owned());
    if noun.is_empty() { number } else { format!("{noun} {number}") }
}

/// Whether the last words of a part, which were not understood, could be a unit's name.
fn is_like_a_name(said: &str, rest: &str) -> bool {
    let all: Vec<&str> = said.split_whitespace().collect();
    let first = all.len().saturating_sub(rest.split(' ').count());
    all[first..]
        .iter()
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
}

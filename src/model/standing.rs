//! Which criteria and indicators a commune meets at a time: the only place that combines marks.
//!
//! Text, annexes, official forms, communes' forms, checks and reports all ask here.

use super::{Code, CriteriaSet, Criterion, Matrix};
use crate::origin::{Place, Sourced};
use crate::viet::Mark;

/// How communes stand in one criteria set at one time: as a status says, or as it will be when the year's
/// targets are reached.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    set: &'a CriteriaSet,
    status: &'a Matrix,
    targets: Option<&'a Matrix>,
}

/// A cell that decides how a commune stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decider<'a> {
    /// The cell, or the row that has no such cell.
    pub place: &'a Place,
    /// What it marks; nothing where the row says nothing of it.
    pub mark: Option<Mark>,
}

impl<'a> Decider<'a> {
    fn of(mark: &'a Sourced<Mark>) -> Self {
        Decider { place: &mark.place, mark: Some(mark.value) }
    }

    fn row(place: &'a Place) -> Self {
        Decider { place, mark: None }
    }
}

impl<'a> Standing<'a> {
    /// At the time of a status.
    pub fn at(set: &'a CriteriaSet, status: &'a Matrix) -> Self {
        Standing { set, status, targets: None }
    }

    /// The criteria that it is about.
    pub fn set(&self) -> &'a CriteriaSet {
        self.set
    }

    /// At the year's end, when what is assigned is reached; without targets nothing changes.
    #[must_use]
    pub fn with(self, targets: Option<&'a Matrix>) -> Self {
        Standing { targets, ..self }
    }

    /// How a commune stands in a criterion or an indicator; `None` where nothing is known.
    ///
    /// A criterion has its own mark, or else that of its indicators: met when all of those that apply
    /// are. An indicator has its own mark, or else that of a criterion that is met or does not apply;
    /// of a criterion that is not met it may be any.
    pub fn mark(&self, commune: usize, code: Code) -> Option<Mark> {
        let now = self.now(commune, code);
        match now {
            Some(Mark::Met | Mark::NotApplicable) => now,
            Some(Mark::NotMet) | None if self.is_assigned(commune, code) => Some(Mark::Met),
            Some(Mark::NotMet) | None => now,
        }
    }

    /// Whether a commune meets a criterion or an indicator by the targets alone.
    pub fn is_new(&self, commune: usize, code: Code) -> bool {
        self.targets.is_some()
            && !is_done(self.now(commune, code))
            && self.is_assigned(commune, code)
    }

    /// Whether a commune has done with a criterion or an indicator: it meets it, or need not.
    pub fn is_done(&self, commune: usize, code: Code) -> bool {
        is_done(self.mark(commune, code))
    }

    /// How many criteria a commune meets; what does not apply counts as met.
    pub fn met(&self, commune: usize) -> u32 {
        self.count(|code| self.is_done(commune, code))
    }

    /// How many criteria do not apply to a commune.
    pub fn exempt(&self, commune: usize) -> u32 {
        self.count(|code| self.mark(commune, code) == Some(Mark::NotApplicable))
    }

    /// What a criterion's indicators say of it by themselves; `None` where none of them has a mark.
    pub fn by_indicators(&self, commune: usize, criterion: &Criterion) -> Option<Mark> {
        let own = |code: Code| self.status.marks.get(&(commune, code)).map(|mark| mark.value);
        let marks: Vec<Mark> =
            criterion.indicators.iter().filter_map(|indicator| own(indicator.code)).collect();
        if marks.is_empty() {
            None
        } else if marks.contains(&Mark::NotMet) || marks.len() < criterion.indicators.len() {
            Some(Mark::NotMet)
        } else if marks.iter().all(|mark| *mark == Mark::NotApplicable) {
            Some(Mark::NotApplicable)
        } else {
            Some(Mark::Met)
        }
    }

    /// The cells that decide how a commune stands in a criterion or an indicator: with another mark in
    /// one of them it may stand otherwise, and with another mark anywhere else it stands as it does. Of
    /// several indicators that are not met, none decides alone; all of them are given. Nothing but the
    /// commune's row where nothing is marked.
    pub fn cells(&self, commune: usize, code: Code) -> Vec<Decider<'a>> {
        let now = is_done(self.now(commune, code));
        let Some(targets) = self.targets.filter(|_| !now) else {
            return self.cells_now(commune, code);
        };
        let target = targets.marks.get(&(commune, code));
        let target = target.or_else(|| targets.marks.get(&(commune, code.parent())));
        if let Some(target) = target.filter(|target| target.value == Mark::Met) {
            return vec![Decider::of(target)];
        }
        let marked = |part: &Code| {
            let key = (commune, *part);
            self.status.marks.contains_key(&key) || targets.marks.contains_key(&key)
        };
        let parts: Vec<Code> = self.parts(code).collect();
        let parts = if parts.iter().any(marked) { parts } else { Vec::new() };
        let row = || targets.rows.get(&commune).filter(|_| parts.is_empty()).map(Decider::row);
        let mut cells: Vec<Decider<'_>> =
            target.map(Decider::of).or_else(row).into_iter().collect();
        let done = |part: Code| self.is_done(commune, part);
        for part in open_or_all(&parts, done) {
            cells.extend(self.cells(commune, part));
        }
        if parts.is_empty() || self.status.marks.contains_key(&(commune, code)) {
            cells.extend(self.cells_now(commune, code));
        }
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    /// The cells that decide whether a commune is to meet it anew: its targets, and where it is assigned
    /// what stands before them, as nothing that is met is new.
    pub fn cells_of_new(&self, commune: usize, code: Code) -> Vec<Decider<'a>> {
        let done = is_done(self.now(commune, code));
        let own = || self.cells_now(commune, code);
        let mut cells = match (done, self.is_assigned(commune, code)) {
            (true, false) => return Vec::new(),
            (true, true) => return own(),
            (false, _) if self.targets.is_none() => return Vec::new(),
            (false, true) => [self.cells(commune, code), own()].concat(),
            (false, false) => self.cells(commune, code),
        };
        if !self.is_assigned(commune, code) && self.status.marks.contains_key(&(commune, code)) {
            let own = own();
            cells.retain(|cell| !own.contains(cell));
        }
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    /// The same before the targets.
    fn cells_now(&self, commune: usize, code: Code) -> Vec<Decider<'a>> {
        let of = |code: Code| self.status.marks.get(&(commune, code)).map(Decider::of);
        if let Some(own) = of(code).or_else(|| of(code.parent())) {
            return vec![own];
        }
        let parts: Vec<Code> = self.parts(code).filter(|part| of(*part).is_some()).collect();
        if parts.is_empty() {
            return self.status.rows.get(&commune).map(Decider::row).into_iter().collect();
        }
        let done = |part: Code| is_done(self.now(commune, part));
        open_or_all(&parts, done).into_iter().filter_map(of).collect()
    }

    /// The indicators of a criterion.
    fn parts(&self, code: Code) -> impl Iterator<Item = Code> + use<'a> {
        let criterion = self.set.criterion(code.criterion).filter(|_| !code.is_indicator());
        let indicators = criterion.into_iter().flat_map(|criterion| &criterion.indicators);
        indicators.map(|indicator| indicator.code)
    }

    /// How a commune stands before the targets.
    fn now(&self, commune: usize, code: Code) -> Option<Mark> {
        let own = |code: Code| self.status.marks.get(&(commune, code)).map(|mark| mark.value);
        let criterion = |number: u16| {
            let by_indicators = || self.by_indicators(commune, self.set.criterion(number)?);
            own(Code::criterion(number)).or_else(by_indicators)
        };
        if code.is_indicator() {
            own(code).or_else(|| own(code.parent()).filter(|whole| *whole != Mark::NotMet))
        } else {
            criterion(code.criterion)
        }
    }

    /// Whether the year's targets make a commune meet what it does not meet yet: it is assigned
    /// itself, or is one of the indicators of a criterion that is; or all indicators of a criterion
    /// are assigned or done, and one of them is assigned.
    fn is_assigned(&self, commune: usize, code: Code) -> bool {
        let Some(targets) = self.targets else { return false };
        let assigned = |code: Code| {
            let target = targets.marks.get(&(commune, code));
            target.is_some_and(|mark| mark.value == Mark::Met)
        };
        if assigned(code) || assigned(code.parent()) {
            return true;
        }
        self.parts(code).any(assigned)
            && self.parts(code).all(|code| assigned(code) || is_done(self.now(commune, code)))
    }

    fn count(&self, fits: impl Fn(Code) -> bool) -> u32 {
        let codes = self.set.criteria.iter().map(|criterion| Code::criterion(criterion.number));
        u32::try_from(codes.filter(|code| fits(*code)).count()).unwrap_or(u32::MAX)
    }
}

/// Those of the parts of a whole that are not done; where all are, each of them counts.
fn open_or_all(parts: &[Code], done: impl Fn(Code) -> bool) -> Vec<Code> {
    let open: Vec<Code> = parts.iter().copied().filter(|part| !done(*part)).collect();
    if open.is_empty() { parts.to_vec() } else { open }
}

fn is_done(mark: Option<Mark>) -> bool {
    matches!(mark, Some(Mark::Met | Mark::NotApplicable))
}

/// How communes stand at a time at which nothing is given up: what they met at an earlier one and no
/// longer do, they are to meet again.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    standing: Standing<'a>,
    before: Option<Standing<'a>>,
}

impl<'a> From<Standing<'a>> for Kept<'a> {
    fn from(standing: Standing<'a>) -> Self {
        Kept { standing, before: None }
    }
}

impl<'a> Kept<'a> {
    /// With what was met before.
    pub fn keeping(standing: Standing<'a>, before: Standing<'a>) -> Self {
        Kept { standing, before: Some(before) }
    }

    /// The criteria that it is about.
    pub fn set(&self) -> &'a CriteriaSet {
        self.standing.set
    }

    /// How a commune stands in a criterion or an indicator; `None` where nothing is known.
    pub fn mark(&self, commune: usize, code: Code) -> Option<Mark> {
        match self.standing.mark(commune, code) {
            Some(Mark::NotMet) | None if self.held(commune, code).is_some() => Some(Mark::Met),
            own => own,
        }
    }

    /// The cells that decide it.
    pub fn cells(&self, commune: usize, code: Code) -> Vec<Decider<'a>> {
        self.held(commune, code).unwrap_or(self.standing).cells(commune, code)
    }

    /// The earlier time, where it was met then.
    fn held(&self, commune: usize, code: Code) -> Option<Standing<'a>> {
        self.before.filter(|before| before.mark(commune, code) == Some(Mark::Met))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::model::Indicator;
    use crate::origin::Sourced;

    /// Criterion 1 without indicators, criterion 2 with two.
    fn set() -> CriteriaSet {
        let criterion = |number: u16, indicators: u16| Criterion {
            number,
            name: number.to_string(),
            work: None,
            indicators: (1..=indicators)
                .map(|indicator| Indicator {
                    code: Code { criterion: number, indicator },
                    name: String::new(),
                    threshold: None,
                })
                .collect(),
        };
        CriteriaSet {
            id: "thu".to_owned(),
            name: String::new(),
            short_name: String::new(),
            groups: Vec::new(),
            source: String::new(),
            bands: Vec::new(),
            criteria: vec![criterion(1, 0), criterion(2, 2)],
            place: Place::file("bo.yaml"),
        }
    }

    /// A matrix of one commune: "1 x, 2.1 -, 2.2 0": met, not met, does not apply. A mark's place is
    /// its code.
    fn matrix(marks: &str) -> Matrix {
        let one = |text: &str| {
            let (code, mark) = text.trim().split_once(' ').expect("a code and a mark");
            let mark = match mark {
                "x" => Mark::Met,
                "0" => Mark::NotApplicable,
                _ => Mark::NotMet,
            };
            let place = Place::file(code);
            ((0, code.parse::<Code>().expect("a code")), Sourced::new(mark, place))
        };
        Matrix {
            blank: BTreeSet::new(),
            marks: marks.split(',').filter(|text| !text.trim().is_empty()).map(one).collect(),
            kept: BTreeMap::new(),
            rows: BTreeMap::from([(0, Place::file("row"))]),
            place: Place::file("table"),
        }
    }

    /// How the commune stands at a code, at the base date and at the year's end: "x", "-", "0" or "?";
    /// "+" is met anew.
    fn stands(status: &str, targets: &str, code: &str) -> String {
        let (set, status, targets) = (set(), matrix(status), matrix(targets));
        let base = Standing::at(&set, &status);
        let end = base.with(Some(&targets));
        let code: Code = code.parse().expect("a code");
        let shown = |mark: Option<Mark>| match mark {
            Some(Mark::Met) => "x",
            Some(Mark::NotMet) => "-",
            Some(Mark::NotApplicable) => "0",
            None => "?",
        };
        let anew = if end.is_new(0, code) { "+" } else { "" };
        format!("{} {}{anew}", shown(base.mark(0, code)), shown(end.mark(0, code)))
    }

    #[test]
    fn a_mark_is_combined_by_one_rule() {
        for (status, targets, code, wanted) in [
            // A criterion by its own mark.
            ("1 x", "", "1", "x x"),
            ("1 -", "", "1", "- -"),
            ("1 -", "1 x", "1", "- x+"),
            ("1 0", "1 x", "1", "0 0"),
            ("", "1 x", "1", "? x+"),
            ("", "", "1", "? ?"),
            // A criterion by its indicators.
            ("2.1 x, 2.2 x", "", "2", "x x"),
            ("2.1 x, 2.2 -", "", "2", "- -"),
            ("2.1 x, 2.2 0", "", "2", "x x"),
            ("2.1 0, 2.2 0", "", "2", "0 0"),
            ("2.1 x", "", "2", "- -"),
            ("2.1 x, 2.2 -", "2.2 x", "2", "- x+"),
            ("2.1 0, 2.2 -", "2.2 x", "2", "- x+"),
            ("2.1 -, 2.2 -", "2.2 x", "2", "- -"),
            ("2.1 -, 2.2 -", "2.1 x, 2.2 x", "2", "- x+"),
            ("2 -", "2.1 x", "2", "- -"),
            ("2 -", "2.1 x, 2.2 x", "2", "- x+"),
            ("2.1 x, 2.2 -", "2 x", "2", "- x+"),
            // An indicator by its own mark, or by its criterion's.
            ("2 x", "", "2.1", "x x"),
            ("2 0", "", "2.1", "0 0"),
            ("2 -", "", "2.1", "? ?"),
            ("2 -", "2 x", "2.1", "? x+"),
            ("2.1 x, 2.2 -", "2 x", "2.1", "x x"),
            ("2.1 x, 2.2 -", "2 x", "2.2", "- x+"),
            ("2.1 -, 2.2 -", "2.2 x", "2.1", "- -"),
        ] {
            assert_eq!(stands(status, targets, code), wanted, "{status:?} {targets:?} {code}");
        }
    }

    /// A cell of the targets is written with a "+".
    #[test]
    fn cells_are_those_that_decide() {
        for (status, targets, code, wanted) in [
            ("1 x", "1 x", "1", "1"),
            ("1 -", "", "1", "1, row"),
            ("1 -", "1 x", "1", "+1"),
            ("1 -", "1 -", "1", "+1, 1"),
            ("2.1 x, 2.2 x", "", "2", "2.1, 2.2"),
            ("2.1 x, 2.2 -", "", "2", "2.2, row"),
            ("2.1 -, 2.2 -", "", "2", "2.1, 2.2, row"),
            ("2.1 x, 2.2 -", "2.2 x", "2", "+2.2, 2.1"),
            ("2.1 -, 2.2 -", "2.2 x", "2", "2.1, row"),
            ("2.1 x, 2.2 -", "2 x", "2", "+2"),
            ("2 x", "", "2.1", "2"),
            ("2 -", "2.1 x", "2", "2, row"),
            ("2 -", "2.1 x, 2.2 x", "2", "+2.1, +2.2, 2"),
            ("", "", "1", "row"),
        ] {
            let set = set();
            let (status, mut targets) = (matrix(status), matrix(targets));
            for mark in targets.marks.values_mut() {
                mark.place = Place::file(format!("+{}", mark.place.file));
            }
            let end = Standing::at(&set, &status).with(Some(&targets));
            let cells = end.cells(0, code.parse().expect("a code"));
            let cells: Vec<&str> = cells.iter().map(|cell| &*cell.place.file).collect();
            assert_eq!(cells.join(", "), wanted, "{code}");
        }
    }

    #[test]
    fn what_does_not_apply_counts_as_met() {
        let (set, status) = (set(), matrix("1 0, 2.1 x, 2.2 0"));
        let standing = Standing::at(&set, &status);
        assert_eq!((standing.met(0), standing.exempt(0)), (2, 1));
    }
}

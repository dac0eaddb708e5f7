//! Remarks beside the marks of a commune: one that names criteria is held against their marks, any
//! other is asked about where it takes back what its row says.

use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow};
use crate::inputs::remark::{self, Claim, Matter, Remark};
use crate::inputs::rows::{
    CountOf, count_assigned, count_in_fact, is_a_mark, is_not_aimed_at, is_not_reached,
    is_of_another_plan, is_of_other_status, is_undecided, is_withdrawn,
};
use crate::model::{Code, CriteriaSet, Matrix, Standing};
use crate::origin::Sourced;
use crate::viet::Mark;

/// The marks of a commune, and which table they are of.
pub struct CommuneMarks<'a> {
    /// All marks of the table.
    pub matrix: &'a Matrix,
    /// Its criteria.
    pub set: &'a CriteriaSet,
    /// The commune.
    pub commune: usize,
    /// Whether they are targets.
    pub targets: bool,
    /// The year that they are of, where it is known.
    pub year: Option<i32>,
}

impl CommuneMarks<'_> {
    fn standing(&self) -> Standing<'_> {
        Standing::at(self.set, self.matrix)
    }

    /// Whether a criterion or indicator is marked; `None` where the table does not say.
    fn is_marked(&self, code: Code) -> Option<bool> {
        let mark = if self.targets {
            let own = self.matrix.marks.get(&(self.commune, code));
            own.map_or(Mark::NotMet, |mark| mark.value)
        } else {
            self.standing().mark(self.commune, code)?
        };
        match mark {
            Mark::Met => Some(true),
            Mark::NotMet => Some(false),
            Mark::NotApplicable => None,
        }
    }

    /// The criteria that are not met.
    fn unmet(&self) -> Vec<Code> {
        let codes = self.set.criteria.iter().map(|criterion| Code::criterion(criterion.number));
        codes.filter(|code| self.is_marked(*code) == Some(false)).collect()
    }

    /// Compares a row's remark with its marks.
    pub fn compare(&self, row: &RawRow, name: &str, found: &mut Diagnostics) {
        let Some(Sourced { value: Node::Text(text), place }) = row.get("ghi_chu") else { return };
        let words = crate::viet::one_line(text);
        let Remark { claims, rest, doubted, named, .. } =
            remark::read(text, self.set, self.targets);
        let understood = claims.iter().any(|claim| claim.marked || claim.about != Matter::Row);
        let before = found.len();
        for claim in claims.iter().filter(|_| !row.doubted) {
            if let Some(problem) = self.against(claim, name, &words) {
                found.report(problem, place);
            }
        }
        // Beside targets "chưa đạt TC 5" speaks of the status.
        let status = (self.targets && !understood).then(|| remark::read(text, self.set, false));
        let of_status = status.filter(|said| said.claims.iter().any(|c| c.about != Matter::Row));
        let doubtful = match &of_status {
            Some(said) => said.rest.as_str(),
            None if understood => rest.as_str(),
            None => text.as_str(),
        };
        let taken_back = doubted.iter().any(|code| self.is_marked(*code) == Some(true));
        // "TC 3 xã tự chấm, tỉnh chưa công nhận" beside the mark of that criterion.
        let not_reached = || {
            !self.targets
                && claims.is_empty()
                && is_not_reached(text)
                && named.iter().any(|code| self.is_marked(*code) == Some(true))
        };
        // "Thực chất chỉ đạt 2 tiêu chí".
        let standing = self.standing();
        let met = standing.met(self.commune);
        let counted = [met, met - standing.exempt(self.commune)];
        let counts_others = || {
            let said = count_in_fact(text).filter(|(_, own)| *own != CountOf::Hamlets);
            said.is_some_and(|(own, _)| !counted.contains(&own))
        };
        let other =
            !self.targets && (is_of_other_status(text) || claims.is_empty() && counts_others());
        // "Đạt thêm TC 9 nhưng chưa có QĐ".
        let undecided = !self.targets
            && claims.iter().all(|claim| claim.marked)
            && is_undecided(text)
            && named.iter().any(|code| self.is_marked(*code) == Some(true));
        // "Không giao" beside what is assigned; "Chỉ giao TC 5" beside more than that.
        let assigned: Vec<Code> = self
            .matrix
            .marks
            .iter()
            .filter(|((commune, _), mark)| *commune == self.commune && mark.value == Mark::Met)
            .map(|((_, code), _)| *code)
            .collect();
        let only = || {
            let folded = crate::viet::fold_tones(text);
            ["chỉ giao", "chỉ đăng ký"].iter().any(|own| folded.starts_with(own))
                && !named.is_empty()
                && assigned.iter().any(|code| !named.contains(code))
        };
        // "Giao 3 TC" beside two.
        let assigns_others = || {
            !assigned.iter().any(|code| code.is_indicator())
                && count_assigned(text).is_some_and(|own| own as usize != assigned.len())
        };
        let not_aimed_at = self.targets
            && !assigned.is_empty()
            && (!understood && is_not_aimed_at(doubtful)
                || is_of_another_plan(text, self.year)
                || assigns_others()
                || only());
        let not_so = not_reached() || not_aimed_at || other || undecided || is_a_mark(text);
        if found.len() == before && (taken_back || is_withdrawn(doubtful) || not_so) {
            found.report(
                Problem::NoteOfDoubt { name: name.to_owned(), words, printed: false },
                place,
            );
        }
    }

    /// What a statement says against the marks.
    fn against(&self, claim: &Claim, name: &str, words: &str) -> Option<Problem> {
        let (name, words) = (name.to_owned(), words.to_owned());
        let marked = !claim.marked;
        let of = |codes: Vec<Code>| {
            let shown: Vec<String> = codes.iter().map(ToString::to_string).collect();
            let codes = shown.join(", ");
            let (name, words, targets) = (name.clone(), words.clone(), self.targets);
            (!shown.is_empty()).then_some(Problem::NoteAgainstMarks {
                name,
                words,
                codes,
                marked,
                targets,
                of_form: false,
            })
        };
        match &claim.about {
            Matter::Codes(codes) => {
                let against = |code: &&Code| self.is_marked(**code) == Some(marked);
                of(codes.iter().filter(against).copied().collect())
            }
            Matter::Row if claim.marked && !self.targets => of(self.unmet()),
            Matter::Count(count) if !self.targets => {
                let standing = self.standing();
                let met = standing.met(self.commune);
                // What does not apply counts as met, or is left out.
                let without = met - standing.exempt(self.commune);
                let all = u32::try_from(self.set.criteria.len()).unwrap_or(u32::MAX);
                let own = if claim.marked { [met, without] } else { [all - met, all - met] };
                let (counted, met) = (own[0], claim.marked);
                (!own.contains(count)).then_some(Problem::NoteAgainstCount {
                    name,
                    words,
                    counted,
                    met,
                })
            }
            Matter::Row | Matter::Count(_) | Matter::More(_) => None,
        }
    }
}

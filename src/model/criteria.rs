//! A criteria set (bộ tiêu chí): criteria, their indicators, and how a plan groups them.

use super::Code;
use crate::origin::Place;

/// A criteria set. A criterion is met when all its indicators are.
#[derive(Clone, Debug)]
pub struct CriteriaSet {
    /// Its id, as `ntm.yaml` names it.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its name in running text.
    pub short_name: String,
    /// The decision it comes from, and how far it was checked against it.
    pub source: String,
    /// How the plan groups the criteria; never empty, each criterion stands in exactly one group.
    pub groups: Vec<Group>,
    /// The criteria, in the set's order.
    pub criteria: Vec<Criterion>,
    /// The groups of communes by how many criteria they meet, most first: all of them, then ranges
    /// without a gap down to none.
    pub bands: Vec<BandRange>,
    /// Where the set was read.
    pub place: Place,
}

/// Communes that meet `from` to `to` criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandRange {
    /// Fewest.
    pub from: u32,
    /// Most.
    pub to: u32,
}

/// A group of criteria that the plan treats in one point.
#[derive(Clone, Debug)]
pub struct Group {
    /// The point's title.
    pub title: String,
    /// Introductory wording.
    pub intro: Option<String>,
    /// How the point is laid out.
    pub layout: GroupLayout,
    /// Its criteria, in the order in which the point names them.
    pub criteria: Vec<u16>,
}

/// How a group's point is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupLayout {
    /// `lien_mach`: title and sentences in one paragraph.
    RunOn,
    /// `liet_ke`: the title, then a paragraph for each criterion.
    Listed,
    /// `doan`: the title on its own line, then one paragraph.
    Paragraph,
}

/// A criterion (tiêu chí).
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its number.
    pub number: u16,
    /// Its name.
    pub name: String,
    /// The year's work on it, in general wording.
    pub work: Option<String>,
    /// Its indicators; may be empty where the set lists none.
    pub indicators: Vec<Indicator>,
}

/// An indicator (chỉ tiêu) of a criterion.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its code, `2.1`.
    pub code: Code,
    /// Its text.
    pub name: String,
    /// The threshold as the office gives it.
    pub threshold: Option<String>,
}

impl CriteriaSet {
    /// Shows every text that a document may print.
    pub fn visit_texts(&self, see: &mut dyn FnMut(&str)) {
        see(&self.name);
        see(&self.short_name);
        for group in &self.groups {
            std::iter::once(&group.title).chain(&group.intro).for_each(|text| see(text));
        }
        for criterion in &self.criteria {
            std::iter::once(&criterion.name).chain(&criterion.work).for_each(|text| see(text));
            criterion.indicators.iter().for_each(|indicator| see(&indicator.name));
        }
    }

    /// The criterion of a number.
    pub fn criterion(&self, number: u16) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.number == number)
    }

    /// Whether the set has this criterion or indicator.
    pub fn has(&self, code: Code) -> bool {
        self.criterion(code.criterion).is_some_and(|criterion| {
            !code.is_indicator() || criterion.indicators.iter().any(|i| i.code == code)
        })
    }

    /// The name of a criterion or indicator; empty where the set has none of this number.
    pub fn name_of(&self, code: Code) -> &str {
        let Some(criterion) = self.criterion(code.criterion) else { return "" };
        let own = criterion.indicators.iter().find(|own| own.code == code);
        match (code.is_indicator(), own) {
            (false, _) => &criterion.name,
            (true, Some(own)) => &own.name,
            (true, None) => "",
        }
    }

    /// How many indicators it has in all.
    pub fn indicator_count(&self) -> usize {
        self.criteria.iter().map(|criterion| criterion.indicators.len()).sum()
    }
}

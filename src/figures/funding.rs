//! Funding: amounts of each source and the total.

use rust_decimal::Decimal;

use crate::model::{FundingSource, Project};
use crate::origin::Place;
use crate::viet;

/// Funding in all.
#[derive(Clone, Debug)]
pub struct FundingFigures {
    /// The sum of the sources.
    pub total: Decimal,
    /// The sources.
    pub sources: Vec<SourceFigures>,
}

/// A source's amount: as stated, or else the sum of its parts.
#[derive(Clone, Debug)]
pub struct SourceFigures {
    /// Its name.
    pub name: String,
    /// Its amount in triệu đồng.
    pub amount: Decimal,
    /// The sum of its parts, where it has any.
    pub parts_sum: Option<Decimal>,
    /// A remark.
    pub note: Option<String>,
    /// Its parts.
    pub parts: Vec<SourceFigures>,
    /// Where the amount or its parts stand.
    pub places: Vec<Place>,
}

impl FundingFigures {
    /// Sums the sources; `None` when the office gives none.
    pub fn of(project: &Project) -> Option<Self> {
        if project.funding.is_empty() {
            return None;
        }
        let sources: Vec<SourceFigures> = project.funding.iter().map(SourceFigures::of).collect();
        Some(FundingFigures { total: sources.iter().map(|s| s.amount).sum(), sources })
    }
}

impl FundingFigures {
    /// What the plan has for a source of this name.
    pub fn planned(&self, name: &str) -> Option<Decimal> {
        fn find(sources: &[SourceFigures], folded: &str) -> Option<Decimal> {
            sources.iter().find_map(|source| {
                let same = viet::fold(&source.name) == folded;
                if same { Some(source.amount) } else { find(&source.parts, folded) }
            })
        }
        find(&self.sources, &viet::fold(name))
    }
}

impl SourceFigures {
    fn of(source: &FundingSource) -> Self {
        let parts: Vec<SourceFigures> = source.parts.iter().map(SourceFigures::of).collect();
        let whole = source.parts.iter().all(|part| !part.of_which);
        let parts_sum =
            (!parts.is_empty() && whole).then(|| parts.iter().map(|part| part.amount).sum());
        let places = match &source.amount {
            Some(amount) => vec![amount.place.clone()],
            None => parts.iter().flat_map(|part| part.places.iter().cloned()).collect(),
        };
        SourceFigures {
            name: source.name.value.clone(),
            amount: source.amount.as_ref().map(|a| a.value).or(parts_sum).unwrap_or_default(),
            parts_sum,
            note: source.note.as_ref().map(|note| note.value.trim_end_matches('.').to_owned()),
            parts,
            places,
        }
    }
}

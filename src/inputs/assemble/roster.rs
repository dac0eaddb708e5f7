//! Finding a commune by the names that people write.

use std::collections::BTreeMap;

use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow};
use crate::model::Commune;
use crate::origin::Sourced;
use crate::viet;

/// Finds communes by name.
pub struct Roster<'a> {
    communes: &'a [Commune],
    by_key: BTreeMap<String, Vec<usize>>,
    near: BTreeMap<String, usize>,
}

impl<'a> Roster<'a> {
    /// An index of the communes.
    pub fn new(communes: &'a [Commune]) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, commune) in communes.iter().enumerate() {
            by_key.entry(viet::unit_key(&commune.name.value)).or_default().push(index);
        }
        let near =
            communes.iter().enumerate().map(|(i, c)| (viet::near_key(&c.name.value), i)).collect();
        Roster { communes, by_key, near }
    }

    /// The only commune, when there is just one.
    pub fn only(&self) -> Option<usize> {
        (self.communes.len() == 1).then_some(0)
    }

    /// The commune that a cell names; an unknown name is reported with what was probably meant, a name
    /// that two units bear with both, and a kind that contradicts the list with the list's.
    pub fn find(&self, cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<usize> {
        let written = values::line("xa", cell, found)?;
        let bearers = self.by_key.get(&viet::unit_key(&written.value));
        if let Some(bearers) = bearers {
            let (kind, _) = viet::split_unit(&written.value);
            let same = |index: &&usize| kind.is_none_or(|kind| self.communes[**index].kind == kind);
            let mut fitting = bearers.iter().filter(same);
            if let (Some(index), None) = (fitting.next(), fitting.next()) {
                return Some(*index);
            }
            let listed = bearers.iter().map(|index| &self.communes[*index].name.place);
            let units = bearers.iter().map(|index| self.communes[*index].full_name()).collect();
            let seen = written.value;
            let problem = match kind {
                None => Problem::AmbiguousCommune { seen, units },
                Some(_) => Problem::OtherKindOfCommune { seen, units },
            };
            let told = Diagnostic::new(problem).at(&cell.place);
            found.push(listed.fold(told, Diagnostic::with));
            return None;
        }
        let name = |index: usize| self.communes[index].name.value.as_str();
        // Only diacritics differ: "Le Loi" and "Lê Lới" both stop here, as two communes may
        // differ by a diacritic alone.
        let meant = match self.near.get(&viet::near_key(&written.value)) {
            Some(index) => Some(name(*index)),
            None => {
                let (_, bare) = viet::split_unit(&written.value);
                viet::did_you_mean(&bare, self.communes.iter().map(|c| c.name.value.as_str()))
            }
        };
        let problem = Problem::UnknownCommune { name: written.value };
        let told = Diagnostic::new(problem).at(&cell.place).meant(meant);
        // The list may be what is misspelt.
        let listed = self.communes.iter().find(|own| Some(own.name.value.as_str()) == meant);
        found.push(match listed {
            Some(listed) => told.with(&listed.name.place),
            None => told,
        });
        None
    }

    /// The commune of a row; the only one goes without saying.
    pub fn of_row(&self, row: &RawRow, found: &mut Diagnostics) -> Option<usize> {
        match row.get("xa") {
            Some(cell) => self.find(cell, found),
            None => self.only(),
        }
    }
}

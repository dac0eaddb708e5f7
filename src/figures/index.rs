//! Every figure by name, so that an office can declare it and trace it.
//!
//! Names: `binh_quan_cuoi_nam`, `tieu_chi.9.giao`, `xa.le-loi.cuoi_nam`,
//! `nguon_luc.ngan-sach-trung-uong`. What each is, `says` tells; `ntm figures` lists them all.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::communes::{SetFigures, Targets, to_u32};
use super::funding::{FundingFigures, SourceFigures};
use super::hamlets::{HamletFigures, HamletTitle};
use super::says::{self, Says};
use crate::model::Project;
use crate::origin::Place;
use crate::viet;

/// A computed number.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is, in words.
    pub says: Says,
    /// Its value, exact.
    pub value: Decimal,
    /// Decimal places to which it is stated in text; `None` for exact ones.
    pub rounded_to: Option<u32>,
    /// The cells it was computed from.
    pub places: Vec<Place>,
}

impl Figure {
    /// The same written out.
    pub fn shown(&self) -> String {
        match self.rounded_to {
            Some(places) => viet::fmt_decimal_scale(self.value, places),
            None => viet::fmt_decimal(self.value),
        }
    }

    /// Its value as a text states it.
    pub fn rounded(&self) -> Decimal {
        let rounded = |places| {
            let half_up = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
            self.value.round_dp_with_strategy(places, half_up)
        };
        self.rounded_to.map_or(self.value, rounded)
    }
}

/// Figures by name.
#[derive(Clone, Debug, Default)]
pub struct FigureIndex {
    by_name: BTreeMap<String, Figure>,
    /// What the office calls its hamlets, folded.
    hamlets: Vec<String>,
}

impl FigureIndex {
    /// A figure; its name is compared folded, so that `Bình quân cuối năm` finds it too, unless two
    /// names fold alike. The office's own word for hamlets and what the figure is in words name it
    /// as well.
    pub fn get(&self, name: &str) -> Option<&Figure> {
        let folded = viet::fold(name);
        let own = self.with_usual_words(&folded);
        let like = |wanted: &str, key: &dyn Fn(&str, &Figure) -> String| {
            let mut found = self.by_name.iter().filter(|(known, f)| key(known, f) == wanted);
            let (_, first) = found.next()?;
            found.next().is_none().then_some(first)
        };
        let by_name = |known: &str, _: &Figure| viet::fold(known);
        let saved = |known: &str, _: &Figure| as_libreoffice_reads(known);
        let in_words = |_: &str, figure: &Figure| viet::fold(&figure.says.vi);
        self.by_name
            .get(name)
            .or_else(|| like(&folded, &by_name))
            .or_else(|| like(&folded, &saved))
            .or_else(|| like(&own, &by_name))
            .or_else(|| like(&folded, &in_words))
    }

    /// All figures, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.by_name.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    /// The figures that have most words in common with a name that is none, the best first.
    pub fn nearest(&self, name: &str, most: usize) -> Vec<(&str, &Figure)> {
        let wanted = self.with_usual_words(&viet::fold(name));
        let wanted = ["von", "kinh phi"].iter().fold(format!(" {wanted} "), |text, word| {
            text.replace(&format!(" {word} "), " nguon luc ")
        });
        let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
        let mut near: Vec<(usize, usize, &str, &Figure)> = self
            .iter()
            .map(|(name, figure)| {
                let known = viet::fold(&format!("{name} {}", figure.says.vi));
                let known = self.with_usual_words(&known);
                let known: BTreeSet<&str> = known.split(' ').collect();
                let shared = wanted.iter().filter(|word| known.contains(*word)).count();
                (shared, known.len(), name, figure)
            })
            .filter(|(shared, ..)| *shared * 2 > wanted.len())
            .collect();
        // Most in common, then the fewest words beside them, so that a sum comes before its parts.
        near.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(b.2)));
        let best = near.first().map_or(0, |(shared, ..)| *shared);
        near.retain(|(shared, ..)| *shared == best);
        near.into_iter().take(most).map(|(_, _, name, figure)| (name, figure)).collect()
    }

    /// A folded name with the words that the names of figures have: "thôn NTM" as "xom ntm".
    fn with_usual_words(&self, folded: &str) -> String {
        let mut words = format!(" {folded} ");
        for hamlet in &self.hamlets {
            words = words.replace(&format!(" {hamlet} "), " xom ");
        }
        words.replace(" nong thon moi ", " ntm ").trim().to_owned()
    }

    fn add(
        &mut self,
        name: impl Into<String>,
        says: Says,
        value: impl Into<Decimal>,
        places: Vec<Place>,
    ) {
        let figure = Figure { says, value: value.into(), rounded_to: None, places };
        self.by_name.insert(name.into(), figure);
    }

    /// Names everything.
    pub fn of(
        project: &Project,
        standard: &SetFigures,
        targets: &Targets,
        hamlets: &HamletFigures,
        funding: Option<&FundingFigures>,
    ) -> Self {
        let hamlet_word = project.hamlet_word();
        let words = hamlet_word.split(',').map(viet::fold).chain(says::hamlet_words());
        let mut index = FigureIndex { hamlets: words.collect(), ..FigureIndex::default() };
        let names = |communes: &[usize]| -> Vec<Place> {
            communes.iter().map(|i| project.communes[*i].name.place.clone()).collect()
        };
        let everyone: Vec<usize> = (0..project.communes.len()).collect();
        let status = vec![project.status.place.clone()];
        let assigned = vec![project.targets.place.clone()];
        let both = vec![project.status.place.clone(), project.targets.place.clone()];
        for (name, communes) in [
            ("so_xa", &everyone),
            ("so_xa_da_dat", &targets.recognised),
            ("so_xa_phan_dau", &targets.striving),
            ("so_xa_con_lai", &targets.others),
        ] {
            index.add(name, says::of_all(name), to_u32(communes.len()), names(communes));
        }
        for (name, number, places) in [
            ("so_xa_dat_chuan_cuoi_nam", to_u32(targets.reaching.len()), &both),
            ("tong_tieu_chi_hien_tai", standard.base, &status),
            ("tong_tieu_chi_giao", standard.new, &assigned),
            ("tong_tieu_chi_cuoi_nam", standard.end, &both),
            ("tieu_chi_thap_nhat_cuoi_nam", targets.least_at_end, &both),
        ] {
            index.add(name, says::of_all(name), number, places.clone());
        }
        for (name, value, places) in [
            ("binh_quan_hien_tai", standard.average_base(), &status),
            ("binh_quan_cuoi_nam", standard.average_end(), &both),
        ] {
            let (says, places) = (says::of_all(name), places.clone());
            let average = Figure { says, value, rounded_to: Some(1), places };
            index.by_name.insert(name.to_owned(), average);
        }
        for criterion in &standard.criteria {
            let cells: Vec<Place> = standard
                .communes
                .iter()
                .map(|c| project.status.place(c.commune, criterion.number).clone())
                .collect();
            let new = || criterion.new_places.clone();
            for (when, number, places) in [
                ("hien_tai", criterion.base, cells),
                ("giao", to_u32(criterion.new.len()), new()),
                ("cuoi_nam", criterion.end, new()),
            ] {
                let says = says::of_criterion(criterion.number, when);
                index.add(format!("tieu_chi.{}.{when}", criterion.number), says, number, places);
            }
        }
        for commune in &standard.communes {
            let unit = &project.communes[commune.commune];
            let row = project.status.rows.get(&commune.commune).cloned();
            let target = project.targets.rows.get(&commune.commune).cloned();
            for (when, number, places) in [
                ("hien_tai", commune.base, row.iter().cloned().collect()),
                ("giao", to_u32(commune.new.len()), target.iter().cloned().collect()),
                ("cuoi_nam", commune.end, row.iter().chain(&target).cloned().collect()),
            ] {
                let says = says::of_commune(&unit.label(), when);
                index.add(format!("xa.{}.{when}", unit.slug), says, number, places);
            }
        }
        let mut title = |name: &str, title: &HamletTitle| {
            for (when, number, places) in [
                ("hien_tai", title.base, Vec::new()),
                ("giao", title.new, title.places.clone()),
                ("cuoi_nam", title.base + title.new, title.places.clone()),
            ] {
                let says = says::of_hamlets(&hamlet_word, name == "xom_kieu_mau", when);
                index.add(format!("{name}_{when}"), says, number, places);
            }
        };
        title("xom_ntm", &hamlets.standard);
        title("xom_kieu_mau", &hamlets.model);
        if let Some(funding) = funding {
            let places = funding.sources.iter().flat_map(|s| s.places.iter().cloned()).collect();
            if let Some(total) = funding.total {
                index.add("tong_nguon_luc", says::of_all("tong_nguon_luc"), total, places);
            }
            index.sources("nguon_luc", &funding.sources);
        }
        index
    }

    fn sources(&mut self, path: &str, sources: &[SourceFigures]) {
        let names: Vec<_> = sources.iter().map(|source| ("", source.name.as_str())).collect();
        for (source, slug) in sources.iter().zip(viet::slugs(&names)) {
            let name = format!("{path}.{slug}");
            // What nobody stated is no figure.
            if let Some(amount) = source.amount {
                self.add(
                    name.clone(),
                    says::of_source(&source.name),
                    amount,
                    source.places.clone(),
                );
            }
            self.sources(&name, &source.parts);
        }
    }
}

/// A name, folded, as LibreOffice leaves it in a cell: it takes `_xa_` for the escape of a line
/// break, so `so_xa_da_dat` loses its `xa` as soon as the workbook was opened and saved there.
fn as_libreoffice_reads(name: &str) -> String {
    viet::fold(&name.replace("_xa_", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_typed() {
        let mut index = FigureIndex::default();
        index.add("so_xa_da_dat", says::of_all("so_xa_da_dat"), 4, Vec::new());
        index.add("so_xa", says::of_all("so_xa"), 13, Vec::new());
        for name in ["so_xa_da_dat", "so xa da dat", "Số xã đã đạt", "so\nda_dat", "so da_dat"]
        {
            assert_eq!(index.get(name).map(|f| f.value), Some(4.into()), "{name:?}");
        }
        assert_eq!(index.get("Số xã").map(|f| f.value), Some(13.into()));
        assert!(index.get("so da").is_none());
    }
}

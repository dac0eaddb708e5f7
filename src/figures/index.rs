//! Every figure by name, so that an office can declare it and trace it.
//!
//! Names: `binh_quan_cuoi_nam`, `tieu_chi.9.giao`, `xa.le-loi.cuoi_nam`,
//! `nguon_luc.ngan-sach-trung-uong`. `figure_names` in the README lists them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::communes::{SetFigures, Targets, to_u32};
use super::funding::{FundingFigures, SourceFigures};
use super::hamlets::{HamletFigures, HamletTitle};
use crate::model::Project;
use crate::origin::Place;
use crate::viet;

/// A computed number.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its value, exact.
    pub value: Decimal,
    /// Decimal places to which it is stated in text; `None` for exact ones.
    pub rounded_to: Option<u32>,
    /// The cells it was computed from.
    pub places: Vec<Place>,
}

/// Figures by name.
#[derive(Clone, Debug, Default)]
pub struct FigureIndex(BTreeMap<String, Figure>);

impl FigureIndex {
    /// A figure; its name is compared folded, so that `Bình quân cuối năm` finds it too, unless two
    /// names fold alike.
    pub fn get(&self, name: &str) -> Option<&Figure> {
        let folded = viet::fold(name);
        let like = |key: fn(&str) -> String| {
            let mut found = self.0.iter().filter(|(known, _)| key(known) == folded);
            let (_, first) = found.next()?;
            found.next().is_none().then_some(first)
        };
        self.0.get(name).or_else(|| like(viet::fold)).or_else(|| like(as_libreoffice_reads))
    }

    /// All figures, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.0.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    fn add(&mut self, name: impl Into<String>, value: impl Into<Decimal>, places: Vec<Place>) {
        self.0.insert(name.into(), Figure { value: value.into(), rounded_to: None, places });
    }

    /// Names everything.
    pub fn of(
        project: &Project,
        standard: &SetFigures,
        targets: &Targets,
        hamlets: &HamletFigures,
        funding: Option<&FundingFigures>,
    ) -> Self {
        let mut index = FigureIndex::default();
        let names = |communes: &[usize]| -> Vec<Place> {
            communes.iter().map(|i| project.communes[*i].name.place.clone()).collect()
        };
        let everyone: Vec<usize> = (0..project.communes.len()).collect();
        let count = |communes: &[usize]| to_u32(communes.len());
        index.add("so_xa", count(&everyone), names(&everyone));
        index.add("so_xa_da_dat", count(&targets.recognised), names(&targets.recognised));
        index.add("so_xa_phan_dau", count(&targets.striving), names(&targets.striving));
        index.add("so_xa_con_lai", count(&targets.others), names(&targets.others));
        let status = vec![project.status.place.clone()];
        let both = vec![project.status.place.clone(), project.targets.place.clone()];
        let reached = to_u32(targets.reaching.len());
        index.add("so_xa_dat_chuan_cuoi_nam", reached, both.clone());
        index.add("tong_tieu_chi_hien_tai", standard.base, status.clone());
        index.add("tong_tieu_chi_giao", standard.new, vec![project.targets.place.clone()]);
        index.add("tong_tieu_chi_cuoi_nam", standard.end, both.clone());
        let average = |value, places| Figure { value, rounded_to: Some(1), places };
        index.0.insert("binh_quan_hien_tai".into(), average(standard.average_base(), status));
        index.0.insert("binh_quan_cuoi_nam".into(), average(standard.average_end(), both.clone()));
        index.add("tieu_chi_thap_nhat_cuoi_nam", targets.least_at_end, both);
        for criterion in &standard.criteria {
            let name = |what: &str| format!("tieu_chi.{}.{what}", criterion.number);
            let cells: Vec<Place> = standard
                .communes
                .iter()
                .map(|c| project.status.place(c.commune, criterion.number).clone())
                .collect();
            index.add(name("hien_tai"), criterion.base, cells);
            index.add(name("giao"), to_u32(criterion.new.len()), criterion.new_places.clone());
            index.add(name("cuoi_nam"), criterion.end, criterion.new_places.clone());
        }
        for commune in &standard.communes {
            let unit = &project.communes[commune.commune];
            let slug = &unit.slug;
            let row = project.status.rows.get(&commune.commune).cloned();
            let target = project.targets.rows.get(&commune.commune).cloned();
            let name = |what: &str| format!("xa.{slug}.{what}");
            index.add(name("hien_tai"), commune.base, row.iter().cloned().collect());
            index.add(name("giao"), to_u32(commune.new.len()), target.iter().cloned().collect());
            index.add(name("cuoi_nam"), commune.end, row.into_iter().chain(target).collect());
        }
        let mut title = |name: &str, title: &HamletTitle| {
            index.add(format!("{name}_hien_tai"), title.base, Vec::new());
            index.add(format!("{name}_giao"), title.new, title.places.clone());
            index.add(format!("{name}_cuoi_nam"), title.base + title.new, title.places.clone());
        };
        title("xom_ntm", &hamlets.standard);
        title("xom_kieu_mau", &hamlets.model);
        if let Some(funding) = funding {
            let places = funding.sources.iter().flat_map(|s| s.places.iter().cloned()).collect();
            if let Some(total) = funding.total {
                index.add("tong_nguon_luc", total, places);
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
                self.add(name.clone(), amount, source.places.clone());
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
        index.add("so_xa_da_dat", 4, Vec::new());
        index.add("so_xa", 13, Vec::new());
        for name in ["so_xa_da_dat", "so xa da dat", "Số xã đã đạt", "so\nda_dat", "so da_dat"]
        {
            assert_eq!(index.get(name).map(|f| f.value), Some(4.into()), "{name:?}");
        }
        assert_eq!(index.get("Số xã").map(|f| f.value), Some(13.into()));
        assert!(index.get("so da").is_none());
    }
}

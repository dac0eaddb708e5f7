//! Every figure by name, so that an office can declare it and trace it.
//!
//! Names: `binh_quan_cuoi_nam`, `tieu_chi.9.giao`, `xa.le-loi.cuoi_nam`,
//! `nguon_luc.ngan-sach-trung-uong`. `figure_names` in the README lists them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::communes::{SetFigures, Targets, to_u32};
use super::figure::{Figure, How, Origin, Seen};
use super::funding::{FundingFigures, SourceFigures};
use super::hamlets::{HamletFigures, HamletTitle};
use crate::model::Project;
use crate::viet;

/// A number with its name.
#[derive(Clone, Debug)]
pub struct NamedFigure {
    /// Its value, exact.
    pub value: Decimal,
    /// Decimal places to which it is stated in text; `None` for exact ones.
    pub rounded_to: Option<u32>,
    /// How it came about.
    pub from: Origin,
}

/// Figures by name.
#[derive(Clone, Debug, Default)]
pub struct FigureIndex(BTreeMap<String, NamedFigure>);

impl FigureIndex {
    /// A figure; its name is compared folded, so that `Bình quân cuối năm` finds it too, unless two
    /// names fold alike.
    pub fn get(&self, name: &str) -> Option<&NamedFigure> {
        let folded = viet::fold(name);
        let like = |key: fn(&str) -> String| {
            let mut found = self.0.iter().filter(|(known, _)| key(known) == folded);
            let (_, first) = found.next()?;
            found.next().is_none().then_some(first)
        };
        self.0.get(name).or_else(|| like(viet::fold)).or_else(|| like(as_libreoffice_reads))
    }

    /// All figures, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &NamedFigure)> {
        self.0.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    fn add<T: Copy + Into<Decimal>>(&mut self, name: impl Into<String>, figure: &Figure<T>) {
        let (value, from) = (figure.value.into(), figure.from.clone());
        self.0.insert(name.into(), NamedFigure { value, rounded_to: None, from });
    }

    /// How many a list has.
    fn count<T>(&mut self, name: impl Into<String>, list: &Figure<Vec<T>>) {
        self.add(name, &list.with(to_u32(list.len())));
    }

    fn average(&mut self, name: impl Into<String>, figure: &Figure<Decimal>) {
        let (value, from) = (figure.value, figure.from.clone());
        self.0.insert(name.into(), NamedFigure { value, rounded_to: Some(1), from });
    }

    /// Names everything that follows from the plan's data.
    pub fn of(
        project: &Project,
        standard: &SetFigures,
        advanced: Option<&SetFigures>,
        targets: &Targets,
        hamlets: &HamletFigures,
        funding: Option<&FundingFigures>,
    ) -> Self {
        let mut index = FigureIndex::default();
        let names =
            project.communes.iter().map(|commune| Origin::cell(&commune.name.place, Seen::Row));
        let names: Vec<Origin> = names.collect();
        let all = to_u32(names.len());
        index.add("so_xa", &Figure::new(all, Origin::of(How::Count, all, names)));
        index.count("so_xa_da_dat", &targets.recognised);
        index.count("so_xa_phan_dau", &targets.striving);
        index.count("so_xa_con_lai", &targets.others);
        let reaching = &targets.reaching;
        index.add("so_xa_dat_chuan_cuoi_nam", &reaching.with(to_u32(reaching.len())));
        index.add("tieu_chi_thap_nhat_cuoi_nam", &targets.least_at_end);
        index.set("", project, standard);
        if let Some(advanced) = advanced {
            index.set("nang_cao.", project, advanced);
        }
        index.title("xom_ntm", &hamlets.standard);
        index.title("xom_kieu_mau", &hamlets.model);
        if let Some(funding) = funding {
            if let Some(total) = &funding.total {
                index.add("tong_nguon_luc", total);
            }
            index.sources("nguon_luc", &funding.sources);
        }
        index
    }

    /// The figures of a criteria set.
    fn set(&mut self, before: &str, project: &Project, set: &SetFigures) {
        self.add(format!("{before}tong_tieu_chi_hien_tai"), &set.base);
        self.add(format!("{before}tong_tieu_chi_giao"), &set.new);
        self.add(format!("{before}tong_tieu_chi_cuoi_nam"), &set.end);
        self.average(format!("{before}binh_quan_hien_tai"), &set.average_base());
        self.average(format!("{before}binh_quan_cuoi_nam"), &set.average_end());
        for criterion in &set.criteria {
            let name = |what: &str| format!("{before}tieu_chi.{}.{what}", criterion.number);
            self.add(name("hien_tai"), &criterion.base);
            self.count(name("giao"), &criterion.new);
            self.add(name("cuoi_nam"), &criterion.end);
        }
        for commune in &set.communes {
            let slug = &project.communes[commune.commune].slug;
            let name = |what: &str| format!("{before}xa.{slug}.{what}");
            self.add(name("hien_tai"), &commune.base);
            self.count(name("giao"), &commune.new);
            self.add(name("cuoi_nam"), &commune.end);
        }
    }

    /// Hamlets of one title.
    fn title(&mut self, name: &str, title: &HamletTitle) {
        self.add(format!("{name}_hien_tai"), &title.base);
        self.add(format!("{name}_giao"), &title.new);
        self.add(format!("{name}_cuoi_nam"), &title.end());
    }

    fn sources(&mut self, path: &str, sources: &[SourceFigures]) {
        let names: Vec<&str> = sources.iter().map(|source| source.name.as_str()).collect();
        for (source, slug) in sources.iter().zip(viet::slugs(&names)) {
            let name = format!("{path}.{slug}");
            // What nobody stated is no figure.
            if let Some(amount) = &source.amount {
                self.add(name.clone(), amount);
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
        let counted = |count: u32| Figure::new(count, Origin::of(How::Count, count, Vec::new()));
        index.add("so_xa_da_dat", &counted(4));
        index.add("so_xa", &counted(13));
        for name in ["so_xa_da_dat", "so xa da dat", "Số xã đã đạt", "so\nda_dat", "so da_dat"]
        {
            assert_eq!(index.get(name).map(|f| f.value), Some(4.into()), "{name:?}");
        }
        assert_eq!(index.get("Số xã").map(|f| f.value), Some(13.into()));
        assert!(index.get("so da").is_none());
    }
}
